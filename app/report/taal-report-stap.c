/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-stap.h"

#include <glib/gi18n.h>

#include "taal-contract-botsing.h"
#include "taal-signaal-stap.h"

/**
 * taal_report_tabel_rijen:
 * @tabel: a table
 * @n: how many of its rows
 *
 * Returns: (transfer full): so many rows of that table, such as "12 lessen"
 *
 * Thread: any
 */
char *
taal_report_tabel_rijen (TaalTabel tabel,
                         gint64    n)
{
  guint u = (guint) CLAMP (n, 0, G_MAXUINT);

  switch (tabel)
    {
    case TAAL_TABEL_SCHOOL:
      return g_strdup_printf (ngettext ("%u row of the school", "%u rows of the school", u), u);
    case TAAL_TABEL_LOCATIES:
      return g_strdup_printf (ngettext ("%u locatie", "%u locaties", u), u);
    case TAAL_TABEL_DOCENTEN:
      return g_strdup_printf (ngettext ("%u docent", "%u docenten", u), u);
    case TAAL_TABEL_REGISTRATIES:
      return g_strdup_printf (ngettext ("%u registratie", "%u registraties", u), u);
    case TAAL_TABEL_OPLEIDINGEN:
      return g_strdup_printf (ngettext ("%u opleiding", "%u opleidingen", u), u);
    case TAAL_TABEL_ERVARING:
      return g_strdup_printf (ngettext ("%u row of ervaring", "%u rows of ervaring", u), u);
    case TAAL_TABEL_MELDINGEN:
      return g_strdup_printf (ngettext ("%u melding", "%u meldingen", u), u);
    case TAAL_TABEL_PERSONEELSPLANNEN:
      return g_strdup_printf (ngettext ("%u personeelsplan", "%u personeelsplannen", u), u);
    case TAAL_TABEL_MAATREGELEN:
      return g_strdup_printf (ngettext ("%u maatregel", "%u maatregelen", u), u);
    case TAAL_TABEL_CONTRACTEN:
      return g_strdup_printf (ngettext ("%u contract", "%u contracten", u), u);
    case TAAL_TABEL_GROEPEN:
      return g_strdup_printf (ngettext ("%u groep", "%u groepen", u), u);
    case TAAL_TABEL_LESSEN:
      return g_strdup_printf (ngettext ("%u les", "%u lessen", u), u);
    case TAAL_TABEL_CURSISTEN:
      return g_strdup_printf (ngettext ("%u cursist", "%u cursisten", u), u);
    case TAAL_TABEL_PRESENTIE:
      return g_strdup_printf (ngettext ("%u row of presentie", "%u rows of presentie", u), u);
    case TAAL_TABEL_ONLINE_MELDINGEN:
      return g_strdup_printf (ngettext ("%u online melding", "%u online meldingen", u), u);
    case TAAL_TABEL_FACTUREN:
      return g_strdup_printf (ngettext ("%u factuur", "%u facturen", u), u);
    case TAAL_TABEL_AANBOD_WI2013:
      return g_strdup_printf (ngettext ("%u row of Wi2013-aanbod",
                                        "%u rows of Wi2013-aanbod", u), u);
    case TAAL_N_TABELLEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/* One row of a table, by its name or id, or by what it belongs to. */
static char *
format_one (TaalTabel   tabel,
            const char *name)
{
  switch (tabel)
    {
    case TAAL_TABEL_SCHOOL:
      /* TRANSLATORS: %s is the name or id of a school */
      return g_strdup_printf (_("Keurmerk of %s"), name);
    case TAAL_TABEL_LOCATIES:
      /* TRANSLATORS: %s is the name or id of a locatie */
      return g_strdup_printf (_("Locatie %s"), name);
    case TAAL_TABEL_DOCENTEN:
      /* TRANSLATORS: %s is the name or id of a docent */
      return g_strdup_printf (_("Docent %s"), name);
    case TAAL_TABEL_REGISTRATIES:
      /* TRANSLATORS: %s is the name or id of a docent */
      return g_strdup_printf (_("Registratie of %s"), name);
    case TAAL_TABEL_OPLEIDINGEN:
      /* TRANSLATORS: %s is the name or id of a docent */
      return g_strdup_printf (_("Opleiding of %s"), name);
    case TAAL_TABEL_ERVARING:
      /* TRANSLATORS: %s is the name or id of a docent */
      return g_strdup_printf (_("Ervaring of %s"), name);
    case TAAL_TABEL_MELDINGEN:
      /* TRANSLATORS: %s is the name or id of a melding */
      return g_strdup_printf (_("Melding %s"), name);
    case TAAL_TABEL_PERSONEELSPLANNEN:
      /* TRANSLATORS: %s is the name or id of a personeelsplan */
      return g_strdup_printf (_("Personeelsplan %s"), name);
    case TAAL_TABEL_MAATREGELEN:
      /* TRANSLATORS: %s is the name or id of a personeelsplan */
      return g_strdup_printf (_("Maatregel of %s"), name);
    case TAAL_TABEL_CONTRACTEN:
      /* TRANSLATORS: %s is the name or id of a contract */
      return g_strdup_printf (_("Contract %s"), name);
    case TAAL_TABEL_GROEPEN:
      /* TRANSLATORS: %s is the name or id of a groep */
      return g_strdup_printf (_("Groep %s"), name);
    case TAAL_TABEL_LESSEN:
      /* TRANSLATORS: %s is the name or id of a les */
      return g_strdup_printf (_("Les %s"), name);
    case TAAL_TABEL_CURSISTEN:
      /* TRANSLATORS: %s is the name or id of a cursist */
      return g_strdup_printf (_("Cursist %s"), name);
    case TAAL_TABEL_PRESENTIE:
      /* TRANSLATORS: %s is the name or id of a les */
      return g_strdup_printf (_("Presentie of les %s"), name);
    case TAAL_TABEL_ONLINE_MELDINGEN:
      /* TRANSLATORS: %s is the name or id of an online melding */
      return g_strdup_printf (_("Online melding %s"), name);
    case TAAL_TABEL_FACTUREN:
      /* TRANSLATORS: %s is the name or id of a factuur */
      return g_strdup_printf (_("Factuur %s"), name);
    case TAAL_TABEL_AANBOD_WI2013:
      /* TRANSLATORS: %s is the name or id of a locatie */
      return g_strdup_printf (_("Wi2013-aanbod of %s"), name);
    case TAAL_N_TABELLEN:
      break;
    }

  g_return_val_if_reached (g_strdup (name));
}

/* What an edit by hand was about: a row by its name, so many rows, or what the user interface
 * called it. */
static char *
format_subject (const TaalWijziging *stap)
{
  guint shown = (guint) CLAMP (stap->n_nieuw + stap->n_gewijzigd + stap->n_vervallen, 0, G_MAXUINT);
  g_autofree char *rows = NULL;

  if (stap->tabel >= 0 && stap->onderwerp != NULL && stap->aantal == 1)
    return format_one ((TaalTabel) stap->tabel, stap->onderwerp);

  if (stap->tabel >= 0)
    rows = taal_report_tabel_rijen ((TaalTabel) stap->tabel, stap->aantal);
  else
    /* TRANSLATORS: %u is the number of rows, of several tables */
    rows = g_strdup_printf (ngettext ("%u row", "%u rows", shown), shown);
  if (stap->onderwerp == NULL)
    return g_steal_pointer (&rows);

  /* TRANSLATORS: %1$s is what a step was about, %2$s how many rows, such as "12 lessen" */
  return g_strdup_printf (_("%1$s (%2$s)"), stap->onderwerp, rows);
}

/* Whether a step is called by the ids of soorten of signals. */
static gboolean
is_about_signalen (const char *onderwerp)
{
  g_auto (GStrv) namen = g_strsplit (onderwerp, TAAL_SIGNALEN_SCHEIDING, -1);

  for (guint i = 0; namen[i] != NULL; i++)
    {
      int soort = 0;

      while (soort < TAAL_N_SIGNALEN &&
             !g_str_equal (namen[i], taal_signaal_soort_get_name ((TaalSignaalSoort) soort)))
        soort++;
      if (soort == TAAL_N_SIGNALEN)
        return FALSE;
    }

  return namen[0] != NULL;
}

/* What was done to the signals of one or several soorten. */
static char *
format_signalen (const TaalWijziging *stap)
{
  gboolean added = stap->n_nieuw > 0;
  gulong n = (gulong) CLAMP (added ? stap->n_nieuw : stap->n_gewijzigd, 0, G_MAXINT);

  if (n < 2)
    /* TRANSLATORS: %s is the id of a kind of signal, such as S01 */
    return g_strdup_printf (added ? _("Signal %s dismissed") : _("Signal %s opened again"),
                            stap->onderwerp);
  if (added)
    /* TRANSLATORS: %1$lu is how many signals, %2$s the ids of their kinds, such as "S01, S06" */
    return g_strdup_printf (ngettext ("%1$lu signal dismissed: %2$s",
                                      "%1$lu signals dismissed: %2$s", n),
                            n, stap->onderwerp);

  /* TRANSLATORS: %1$lu is how many signals, %2$s the ids of their kinds, such as "S01, S06" */
  return g_strdup_printf (ngettext ("%1$lu signal opened again: %2$s",
                                    "%1$lu signals opened again: %2$s", n),
                          n, stap->onderwerp);
}

/* A step that was about signals, whose name is that of their soorten (taal-signaal-stap.h); NULL
 * for any other. */
static char *
format_signaal (const TaalWijziging *stap)
{
  gboolean added = stap->n_nieuw > 0;

  if (stap->tabel >= 0 || stap->onderwerp == NULL)
    return NULL;

  if (g_str_equal (stap->onderwerp, TAAL_STAP_GOEDKEURING))
    return g_strdup (added ? _("Approval to take over cursisten noted")
                           : _("Approval to take over cursisten removed"));
  if (g_str_equal (stap->onderwerp, TAAL_STAP_BOTSING))
    return g_strdup (added ? _("Contract marked as in conflict with the handleiding")
                           : _("Mark of a conflict with the handleiding taken away"));

  return is_about_signalen (stap->onderwerp) ? format_signalen (stap) : NULL;
}

static char *
format_edit (const TaalWijziging *stap)
{
  g_autofree char *subject = format_subject (stap);
  g_autofree char *signaal = format_signaal (stap);

  if (signaal != NULL)
    return g_steal_pointer (&signaal);

  if (stap->tabel == TAAL_TABEL_PERSONEELSPLANNEN && stap->n_vervallen > stap->aantal &&
      stap->n_nieuw == 0 && stap->n_gewijzigd == 0)
    {
      g_autofree char *with =
          taal_report_tabel_rijen (TAAL_TABEL_MAATREGELEN, stap->n_vervallen - stap->aantal);

      /* TRANSLATORS: %1$s is what was removed, %2$s what went with it, such as "2 maatregelen" */
      return g_strdup_printf (_("%1$s removed, with %2$s"), subject, with);
    }
  if (stap->n_vervallen > 0 && stap->n_nieuw == 0 && stap->n_gewijzigd == 0)
    /* TRANSLATORS: %s is what was removed, such as "Docent Jansen" or "12 lessen" */
    return g_strdup_printf (_("%s removed"), subject);
  if (stap->n_nieuw > 0 && stap->n_vervallen == 0 && stap->n_gewijzigd == 0)
    /* TRANSLATORS: %s is what was added, such as "Docent Jansen" or "12 lessen" */
    return g_strdup_printf (_("%s added"), subject);

  /* TRANSLATORS: %s is what was changed, such as "Docent Jansen" or "12 lessen" */
  return g_strdup_printf (_("%s changed"), subject);
}

/**
 * taal_report_stap:
 * @stap: a step of the change log
 *
 * Returns: (transfer full): what it did, in a few words, such as "Docent Jansen added"
 *
 * Thread: any
 */
char *
taal_report_stap (const TaalWijziging *stap)
{
  g_return_val_if_fail (stap != NULL, NULL);

  switch (stap->soort)
    {
    case TAAL_WIJZIGING_IMPORT:
      if (stap->onderwerp == NULL)
        return g_strdup (_("Import"));
      /* TRANSLATORS: %s is the name of one or more files */
      return g_strdup_printf (_("Import of %s"), stap->onderwerp);
    case TAAL_WIJZIGING_BEWERKING:
      return format_edit (stap);
    case TAAL_WIJZIGING_WISSEN:
      if (stap->tabel < 0)
        return g_strdup (_("A kept file erased"));
      if (stap->tabel == TAAL_TABEL_PRESENTIE)
        return g_strdup (_("Old attendance of a cursist erased"));
      return g_strdup (stap->tabel == TAAL_TABEL_CURSISTEN ? _("Data of a cursist erased")
                                                           : _("Data of a docent erased"));
    case TAAL_WIJZIGING_TERUGZETTEN:
      if (stap->onderwerp == NULL)
        return g_strdup (_("Backup put back"));
      /* TRANSLATORS: %s is a day, as yyyy-mm-dd */
      return g_strdup_printf (_("Backup of %s put back"), stap->onderwerp);
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_stap_ongedaan:
 * @stap: a step of the change log that can be undone
 *
 * Returns: (transfer full): the words of a button that undoes it
 *
 * Thread: any
 */
char *
taal_report_stap_ongedaan (const TaalWijziging *stap)
{
  g_autofree char *name = taal_report_stap (stap);

  /* TRANSLATORS: %s is what a step did, such as "Docent Jansen added" */
  return g_strdup_printf (_("Undo: %s"), name);
}

/**
 * taal_report_stap_opnieuw:
 * @stap: a step of the change log that was undone
 *
 * Returns: (transfer full): the words of a button that does it again
 *
 * Thread: any
 */
char *
taal_report_stap_opnieuw (const TaalWijziging *stap)
{
  g_autofree char *name = taal_report_stap (stap);

  /* TRANSLATORS: %s is what a step did, such as "Docent Jansen added" */
  return g_strdup_printf (_("Redo: %s"), name);
}
