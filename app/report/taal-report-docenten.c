/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-docenten.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

static const TaalDocent *
get_docent (const TaalDocentDossiers *dossiers,
            const TaalDocentDossier  *dossier)
{
  return &taal_snapshot_get_docenten (taal_bron_get_snapshot (dossiers->bron),
                                      NULL)[dossier->docent];
}

/**
 * taal_report_registratie:
 * @dossiers: docent files
 * @dossier: one of them
 *
 * Returns: (transfer full): how the docent is registered, and until when
 *
 * Thread: any
 */
char *
taal_report_registratie (const TaalDocentDossiers *dossiers,
                         const TaalDocentDossier  *dossier)
{
  const TaalRegistratie *registratie;
  g_autofree char *datum = NULL;
  g_autofree char *dagen = NULL;

  if (dossier->registratie == TAAL_GEEN)
    return g_strdup (taal_report_registratie_woord (dossier->registratie_status));

  registratie = &taal_snapshot_get_registraties (taal_bron_get_snapshot (dossiers->bron),
                                                 NULL)[dossier->registratie];
  if (dossier->registratie_status == TAAL_REGISTRATIE_NOG_NIET_INGEGAAN)
    {
      datum = taal_report_datum (registratie->geldig.van);
      /* TRANSLATORS: %1$s is the name of a register, %2$s a date */
      return g_strdup_printf (_("%1$s, starts on %2$s"), registratie->register_naam, datum);
    }
  if (dossier->registratie_status == TAAL_REGISTRATIE_REGISTER_NIET_ERKEND)
    /* TRANSLATORS: %s is the name of a register */
    return g_strdup_printf (_("%s, not a recognised register"), registratie->register_naam);
  if (registratie->geldig.tot == TAAL_DATE_NONE)
    /* TRANSLATORS: %s is the name of a register */
    return g_strdup_printf (_("%s, without an end date"), registratie->register_naam);

  datum = taal_report_datum (registratie->geldig.tot);
  if (dossier->registratie_status == TAAL_REGISTRATIE_VERLOPEN)
    /* TRANSLATORS: %1$s is the name of a register, %2$s a date */
    return g_strdup_printf (_("%1$s, expired on %2$s"), registratie->register_naam, datum);

  dagen = taal_report_dagen (dossier->dagen_geldig);
  /* TRANSLATORS: %1$s is the name of a register, %2$s a date, %3$s a number of days with its
   * unit */
  return g_strdup_printf (_("%1$s, until %2$s (%3$s left)"), registratie->register_naam, datum,
                          dagen);
}

/**
 * taal_report_controle:
 * @dossier: a docent file
 *
 * Returns: (transfer full) (nullable): how long ago the register was looked up; %NULL when there is
 *   nothing to look up
 *
 * Thread: any
 */
char *
taal_report_controle (const TaalDocentDossier *dossier)
{
  g_autofree char *dagen = NULL;

  if (dossier->controle == TAAL_UITKOMST_NVT)
    return NULL;
  if (dossier->controle_dagen == TAAL_DAGEN_GEEN)
    return g_strdup (_("never"));

  dagen = taal_report_dagen (ABS (dossier->controle_dagen));
  if (dossier->controle_dagen < 0)
    /* TRANSLATORS: the register was looked up only after the day of the docent file: %s is a number of days
     * with its unit */
    return g_strdup_printf (_("%s later"), dagen);
  if (dossier->controle == TAAL_UITKOMST_NIET_VOLDAAN)
    /* TRANSLATORS: %s is a number of days with its unit */
    return g_strdup_printf (_("%s ago, too long"), dagen);

  /* TRANSLATORS: %s is a number of days with its unit */
  return g_strdup_printf (_("%s ago"), dagen);
}

/**
 * taal_report_vog:
 * @dossiers: docent files
 * @dossier: one of them
 *
 * Returns: (transfer full): whether the VOG of the docent is in order, and if not what is wrong
 *
 * Thread: any
 */
char *
taal_report_vog (const TaalDocentDossiers *dossiers,
                 const TaalDocentDossier  *dossier)
{
  const TaalDocent *docent = get_docent (dossiers, dossier);
  g_autofree char *datum = NULL;

  if (dossier->vog_profiel == TAAL_UITKOMST_NVT && dossier->vog_ouderdom == TAAL_UITKOMST_NVT)
    return g_strdup (_("not required"));
  if (docent->vog_datum == TAAL_DATE_NONE)
    return g_strdup (_("missing"));

  datum = taal_report_datum (docent->vog_datum);
  if (dossier->vog_profiel == TAAL_UITKOMST_NIET_VOLDAAN)
    /* TRANSLATORS: %s is the date of a VOG */
    return g_strdup_printf (_("%s, not the right profile"), datum);
  if (dossier->vog_ouderdom == TAAL_UITKOMST_NIET_VOLDAAN)
    /* TRANSLATORS: %s is the date of a VOG */
    return g_strdup_printf (_("%s, too old or too late at the start"), datum);
  if (dossier->vog_profiel == TAAL_UITKOMST_ONBEKEND ||
      dossier->vog_ouderdom == TAAL_UITKOMST_ONBEKEND)
    /* TRANSLATORS: %s is the date of a VOG */
    return g_strdup_printf (_("%s, cannot be checked"), datum);

  /* TRANSLATORS: %s is the date of a VOG */
  return g_strdup_printf (_("%s, in order"), datum);
}

/**
 * taal_report_ontbreekt:
 * @dossier: a docent file
 *
 * Returns: (transfer full) (nullable): what it lacks; %NULL when nothing
 *
 * Thread: any
 */
char *
taal_report_ontbreekt (const TaalDocentDossier *dossier)
{
  g_autoptr (GString) joined = NULL;

  if (dossier->ontbreekt == 0)
    return NULL;

  joined = g_string_new (NULL);
  for (int i = 0; i < TAAL_N_ONTBREEKT; i++)
    if ((dossier->ontbreekt & (1U << i)) != 0)
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ",
                              taal_report_ontbreekt_woord ((TaalOntbreekt) (1U << i)));

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static gboolean
is_complete (const TaalDocentDossier *dossier)
{
  return dossier->ontbreekt == 0 && dossier->vog_profiel != TAAL_UITKOMST_NIET_VOLDAAN &&
         dossier->vog_ouderdom != TAAL_UITKOMST_NIET_VOLDAAN &&
         dossier->controle != TAAL_UITKOMST_NIET_VOLDAAN;
}

/**
 * taal_report_docenten_zin:
 * @dossiers: docent files
 *
 * Returns: (transfer full): how many of those employed need attention, in a sentence
 *
 * Thread: any
 */
char *
taal_report_docenten_zin (const TaalDocentDossiers *dossiers)
{
  g_autofree char *datum = taal_report_datum (dossiers->op);
  guint n = 0, n_open = 0;

  for (guint i = 0; i < dossiers->dossiers->len; i++)
    {
      const TaalDocentDossier *one = &g_array_index (dossiers->dossiers, TaalDocentDossier, i);

      n += one->in_dienst ? 1 : 0;
      n_open += one->in_dienst && !is_complete (one) ? 1 : 0;
    }
  if (n_open == 0)
    /* TRANSLATORS: %1$s is a date, %2$u the number of people employed then */
    return g_strdup_printf (ngettext ("On %1$s the file of the %2$u person employed is complete.",
                                      "On %1$s the files of all %2$u people employed are complete.",
                                      n),
                            datum, n);

  /* TRANSLATORS: %1$s is a date, %2$u the number of people employed then, %3$u how many of them
   * have a file in which something is wrong */
  return g_strdup_printf (ngettext ("On %1$s something is missing or wrong in the file of %3$u of "
                                    "the %2$u people employed.",
                                    "On %1$s something is missing or wrong in the files of %3$u of "
                                    "the %2$u people employed.",
                                    n_open),
                          datum, n, n_open);
}

static void
write_docent (TaalVerslag              *verslag,
              const TaalDocentDossiers *dossiers,
              const TaalDocentDossier  *dossier)
{
  const TaalDocent *docent = get_docent (dossiers, dossier);

  taal_verslag_add_cel (verslag, docent->docent_id);
  taal_verslag_add_cel (verslag, docent->naam);
  taal_verslag_add_cel (verslag, taal_enum_name (&taal_enum_rol, (int) docent->rol));
  taal_verslag_add_cel (verslag, dossier->in_dienst ? _("yes") : _("no"));
  taal_verslag_add_cel (verslag, taal_report_status_woord (dossier->op.status));
  taal_verslag_take_cel (verslag, taal_report_registratie (dossiers, dossier));
  taal_verslag_take_cel (verslag, taal_report_controle (dossier));
  taal_verslag_take_cel (verslag, taal_report_vog (dossiers, dossier));
  taal_verslag_take_cel (verslag, taal_report_ontbreekt (dossier));
}

static char *
write_docenten (const TaalDocentDossiers *dossiers,
                TaalVerslagVorm           vorm)
{
  const TaalVerslagKolom columns[] = {
    { _("Id"), FALSE },
    { _("Name"), FALSE },
    { _("Role"), FALSE },
    { _("Employed"), FALSE },
    { _("A les counts as"), FALSE },
    { _("Registration"), FALSE },
    { _("Looked up"), FALSE },
    { _("VOG"), FALSE },
    { _("Missing"), FALSE },
  };
  g_autofree char *datum = taal_report_datum (dossiers->op);
  g_autofree char *sentence = taal_report_docenten_zin (dossiers);
  g_autofree char *title = NULL;
  TaalVerslag *verslag;

  /* TRANSLATORS: the title of a report: %s is a date */
  title = g_strdup_printf (_("Docenten on %s"), datum);
  verslag = taal_verslag_new (vorm, title);
  taal_verslag_add_uitspraak (verslag, sentence);
  taal_verslag_begin_tabel (verslag, title, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < dossiers->dossiers->len; i++)
    write_docent (verslag, dossiers, &g_array_index (dossiers->dossiers, TaalDocentDossier, i));
  taal_verslag_end_tabel (verslag);

  return taal_verslag_end (verslag);
}

/**
 * taal_report_docenten_text:
 * @dossiers: docent files
 *
 * Returns: (transfer full): them for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_docenten_text (const TaalDocentDossiers *dossiers)
{
  return write_docenten (dossiers, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_docenten_html:
 * @dossiers: docent files
 *
 * Returns: (transfer full): them as one HTML file
 *
 * Thread: any
 */
char *
taal_report_docenten_html (const TaalDocentDossiers *dossiers)
{
  return write_docenten (dossiers, TAAL_VERSLAG_HTML);
}
