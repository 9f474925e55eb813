/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-waarborg.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-report-getal.h"
#include "taal-report-onderzoek.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

/* Files about the safeguards of lessons: the evidence for who audits them, and what is to be done
 * before those that are planned. */

static const TaalGroep *
get_groep (const TaalLesBewijs *bewijs)
{
  return &taal_snapshot_get_groepen (bewijs->onderzoek->waarborgen->presentie->snapshot,
                                     NULL)[bewijs->les.groep];
}

/**
 * taal_report_les_bewijs_titel:
 * @bewijs: what makes the outcomes of a lesson
 *
 * Returns: (transfer full): the lesson in a line: its id, date, time and groep
 *
 * Thread: any
 */
char *
taal_report_les_bewijs_titel (const TaalLesBewijs *bewijs)
{
  g_autofree char *datum = NULL, *begin = NULL;

  g_return_val_if_fail (bewijs != NULL, NULL);

  datum = taal_report_datum (bewijs->les.datum);
  if (bewijs->les.begin == TAAL_TIME_NONE)
    /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s the id of a groep */
    return g_strdup_printf (_("Les %1$s of %2$s, groep %3$s"), bewijs->les.les_id, datum,
                            get_groep (bewijs)->groep_id);

  begin = taal_number_format_time (bewijs->les.begin);
  /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s its time, %4$s the id of a groep */
  return g_strdup_printf (_("Les %1$s of %2$s at %3$s, groep %4$s"), bewijs->les.les_id, datum,
                          begin, get_groep (bewijs)->groep_id);
}

static void
write_waarborgen (TaalVerslag         *verslag,
                  const TaalLesBewijs *bewijs)
{
  const TaalVerslagKolom columns[] = {
    { _("Id"), FALSE },       { _("Safeguard"), FALSE }, { _("Outcome"), FALSE },
    { _("Evidence"), FALSE }, { _("Source"), FALSE },    { _("How sure"), FALSE },
  };

  taal_verslag_begin_tabel (verslag, _("The safeguards of this les"), columns,
                            G_N_ELEMENTS (columns));
  for (int i = 0; i < TAAL_N_WAARBORGEN; i++)
    {
      TaalWaarborg w = (TaalWaarborg) i;
      g_auto (GStrv) zinnen = taal_report_waarborg_bewijs (bewijs, w);
      TaalZekerheid zekerheid;
      g_autofree char *bron =
          taal_report_waarborg_bron (w, bewijs->onderzoek->norm, bewijs->les.datum, &zekerheid);

      taal_verslag_add_cel (verslag, taal_waarborg_get_name (w));
      taal_verslag_add_cel (verslag, taal_report_waarborg_woord (w));
      taal_verslag_add_cel (
          verslag, taal_report_uitkomst_woord ((TaalUitkomst) bewijs->oordeel->uitkomst[w]));
      taal_verslag_take_cel (verslag, g_strjoinv (" ", zinnen));
      taal_verslag_add_cel (verslag, bron);
      taal_verslag_add_cel (verslag, taal_report_zekerheid_woord (zekerheid));
    }
  taal_verslag_end_tabel (verslag);
}

static char *
format_datum (const TaalLesBewijs       *bewijs,
              const TaalDeelnemerBewijs *one,
              TaalWaarborg               waarborg)
{
  const TaalCursist *cursist = &g_array_index (bewijs->onderzoek->waarborgen->presentie->cursisten,
                                               TaalCursist, one->cursist);

  return taal_report_datum_of_geen (taal_waarborg_get_datum (waarborg, cursist));
}

static void
write_deelnemers (TaalVerslag         *verslag,
                  const TaalLesBewijs *bewijs)
{
  const TaalVerslagKolom columns[] = {
    { _("Cursist"), FALSE }, { _("Consent"), FALSE }, { _("Told of the extra hours"), FALSE },
    { _("Identity checked"), FALSE }, { _("Log-in"), FALSE }, { _("Initials"), FALSE },
    { _("Missing or late"), FALSE },
  };
  const GArray *cursisten = bewijs->onderzoek->waarborgen->presentie->cursisten;

  taal_verslag_begin_tabel (
      verslag, bewijs->welke == TAAL_ONLINE_GEPLAND ? _("Who comes") : _("Who was there"), columns,
      G_N_ELEMENTS (columns));
  for (guint i = 0; i < bewijs->deelnemers->len; i++)
    {
      const TaalDeelnemerBewijs *one = &g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, i);
      g_autofree char *mist = taal_report_deelnemer_mist (bewijs, one);

      taal_verslag_add_cel (verslag,
                            g_array_index (cursisten, TaalCursist, one->cursist).cursist_id);
      taal_verslag_take_cel (verslag, format_datum (bewijs, one, TAAL_WAARBORG_W2));
      taal_verslag_take_cel (verslag, format_datum (bewijs, one, TAAL_WAARBORG_W8));
      taal_verslag_take_cel (verslag, format_datum (bewijs, one, TAAL_WAARBORG_W9));
      taal_verslag_add_cel (verslag, one->login != 0 ? _("yes") : _("no"));
      taal_verslag_add_cel (verslag, one->paraaf ? _("yes") : _("no"));
      taal_verslag_add_cel (verslag, mist != NULL ? mist : "–");
    }
  taal_verslag_end_tabel (verslag);
}

/* What would settle what is not in order. */
static void
write_advies (TaalVerslag         *verslag,
              const TaalLesBewijs *bewijs)
{
  gboolean any = FALSE;

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      if (bewijs->oordeel->uitkomst[w] != TAAL_UITKOMST_ONBEKEND)
        continue;
      if (!any)
        taal_verslag_add_kop (verslag, _("What would settle what is not known"));
      any = TRUE;
      /* TRANSLATORS: %1$s is the id of a safeguard, %2$s a sentence that says what to note */
      taal_verslag_take_punt (
          verslag, g_strdup_printf (_("%1$s: %2$s"), taal_waarborg_get_name ((TaalWaarborg) w),
                                    taal_report_waarborg_advies ((TaalWaarborg) w)));
    }
}

/**
 * taal_report_les_bewijs_html:
 * @bewijs: what makes the outcomes of a lesson
 *
 * Returns: (transfer full): the evidence for who audits it, as one HTML file; cursisten by
 * pseudonym
 *
 * Thread: any
 */
char *
taal_report_les_bewijs_html (const TaalLesBewijs *bewijs)
{
  g_autofree char *titel = NULL;
  TaalVerslag *verslag;

  g_return_val_if_fail (bewijs != NULL, NULL);

  titel = taal_report_les_bewijs_titel (bewijs);
  verslag = taal_verslag_new (TAAL_VERSLAG_HTML, titel);
  taal_verslag_add_uitspraak (verslag, titel);
  taal_verslag_take_zin (
      verslag,
      /* TRANSLATORS: %1$s is the vorm of a les, %2$d its minutes, %3$s its status */
      g_strdup_printf (_("Vorm %1$s, %2$d minutes, status %3$s."),
                       taal_enum_name (&taal_enum_vorm, (int) bewijs->les.vorm),
                       bewijs->les.minuten,
                       taal_enum_name (&taal_enum_les_status, (int) bewijs->les.status)));
  write_waarborgen (verslag, bewijs);
  if (bewijs->deelnemers->len > 0)
    write_deelnemers (verslag, bewijs);
  write_advies (verslag, bewijs);

  return taal_verslag_end (verslag);
}

/* A planned lesson: what is to be done for it, and for whom. */
static void
write_vooraf (TaalVerslag         *verslag,
              const TaalLesBewijs *bewijs)
{
  const GArray *cursisten = bewijs->onderzoek->waarborgen->presentie->cursisten;
  g_autofree char *titel = taal_report_les_bewijs_titel (bewijs);
  gboolean any = FALSE;

  taal_verslag_add_kop (verslag, titel);
  for (int i = 0; i < TAAL_N_WAARBORGEN; i++)
    {
      TaalWaarborg w = (TaalWaarborg) i;
      g_auto (GStrv) zinnen = NULL;
      g_autofree char *joined = NULL;

      if (bewijs->oordeel->uitkomst[w] != TAAL_UITKOMST_ONBEKEND &&
          bewijs->oordeel->uitkomst[w] != TAAL_UITKOMST_NIET_VOLDAAN)
        continue;
      any = TRUE;
      zinnen = taal_report_waarborg_bewijs (bewijs, w);
      joined = g_strjoinv (" ", zinnen);
      /* TRANSLATORS: to be ticked off on paper: %1$s is the id of a safeguard, %2$s what it asks,
       * %3$s sentences that say what is missing */
      taal_verslag_take_punt (verslag,
                              g_strdup_printf (_("☐ %1$s, %2$s. %3$s"), taal_waarborg_get_name (w),
                                               taal_report_waarborg_woord (w), joined));
    }
  for (guint i = 0; i < bewijs->deelnemers->len; i++)
    {
      const TaalDeelnemerBewijs *one = &g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, i);
      g_autofree char *mist = taal_report_deelnemer_mist (bewijs, one);

      if (mist != NULL)
        taal_verslag_take_punt (
            verslag,
            /* TRANSLATORS: to be ticked off on paper: %1$s is the id of a cursist, %2$s what
             * is missing for them */
            g_strdup_printf (_("☐ %1$s: %2$s"),
                             g_array_index (cursisten, TaalCursist, one->cursist).cursist_id,
                             mist));
    }
  if (!any)
    taal_verslag_add_zin (verslag, _("Everything that can be arranged before this les is."));
}

/**
 * taal_report_vooraf_html:
 * @lessen: planned lessons, filled
 * @places: (element-type gint32): those to write, in their order
 *
 * Returns: (transfer full): what is to be done before them, to be printed, as one HTML file
 *
 * Thread: any but one that must not block
 */
char *
taal_report_vooraf_html (TaalOnlineLessen *lessen,
                         const GArray     *places)
{
  TaalVerslag *verslag;

  g_return_val_if_fail (lessen != NULL && places != NULL, NULL);

  verslag = taal_verslag_new (TAAL_VERSLAG_HTML, _("Before the online lessen"));
  taal_verslag_add_uitspraak (verslag, _("Before the online lessen"));
  taal_verslag_add_zin (
      verslag,
      _("Those who came to the groep in the eight weeks before its last les with presentie "
        "are taken to come."));
  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr (TaalLesBewijs) bewijs =
          taal_les_bewijs_new (lessen, g_array_index (places, gint32, i));

      write_vooraf (verslag, bewijs);
    }

  return taal_verslag_end (verslag);
}
