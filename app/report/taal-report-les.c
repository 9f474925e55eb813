/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-lessen.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

static const TaalGroep *
get_groep (const TaalCheck      *check,
           const TaalLesOordeel *les)
{
  return &taal_snapshot_get_groepen (check->oordeel->snapshot, NULL)[les->les.groep];
}

static const TaalDocent *
get_docent (const TaalCheck *check,
            int              docent)
{
  return docent == TAAL_GEEN ? NULL
                             : &taal_snapshot_get_docenten (check->oordeel->snapshot, NULL)[docent];
}

/* Why a lesson is none of those that the norm looks at. */
static char *
format_telt_niet (const TaalCheck      *check,
                  const TaalLesOordeel *les)
{
  const char *id = les->les.les_id;
  const TaalGroep *groep = get_groep (check, les);
  g_autofree char *datum = taal_report_datum (les->les.datum);
  g_autofree char *periode = taal_report_periode (check->oordeel->periode);

  switch (les->telt)
    {
    case TAAL_TELT_MEE:
      break;
    case TAAL_TELT_NIET_STATUS:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s its status: gepland or
       * uitgevallen */
      return g_strdup_printf (_("The norm does not look at les %1$s of %2$s: it was not given; "
                                "its status is %3$s."),
                              id, datum,
                              taal_enum_name (&taal_enum_les_status, (int) les->les.status));
    case TAAL_TELT_NIET_PERIODE:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a period */
      return g_strdup_printf (_("The norm does not look at les %1$s of %2$s: it lies outside the "
                                "period %3$s."),
                              id, datum, periode);
    case TAAL_TELT_NIET_WET:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s the id of a groep, %4$s a wet */
      return g_strdup_printf (_("The norm does not look at les %1$s of %2$s: lessen of groep %3$s "
                                "fall under %4$s, which does not count."),
                              id, datum, groep->groep_id,
                              taal_enum_name (&taal_enum_wet, (int) groep->wet));
    case TAAL_TELT_NIET_ROUTE:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s the id of a groep, %4$s a
       * route */
      return g_strdup_printf (_("The norm does not look at les %1$s of %2$s: groep %3$s follows "
                                "route %4$s, which does not count."),
                              id, datum, groep->groep_id,
                              taal_enum_name (&taal_enum_route, (int) groep->route));
    }

  g_return_val_if_reached (g_strdup (""));
}

/* Why a lesson that the norm looks at is not counted. */
static char *
format_niet_meegeteld (const TaalLesOordeel *les,
                       const char           *datum,
                       const char           *docent)
{
  const char *id = les->les.les_id;

  switch (les->op.reden)
    {
    case TAAL_REDEN_GEEN_DOCENT:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: no docent is filled in."), id,
                              datum);
    case TAAL_REDEN_ROL_GEEN_DOCENT:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: %3$s does not have the role of "
                                "docent."),
                              id, datum, docent);
    case TAAL_REDEN_REGISTRATIE_VERLOPEN:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: the registration of %3$s had "
                                "expired."),
                              id, datum, docent);
    case TAAL_REDEN_REGISTRATIE_NOG_NIET_INGEGAAN:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: the registration of %3$s had "
                                "not started yet."),
                              id, datum, docent);
    case TAAL_REDEN_REGISTER_NIET_ERKEND:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: %3$s is in a register that the "
                                "norm does not recognise."),
                              id, datum, docent);
    case TAAL_REDEN_UITZONDERING_NIET_BRUIKBAAR:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: %3$s could count by an "
                                "exception, but that could not be used on that day."),
                              id, datum, docent);
    case TAAL_REDEN_GROND_NIET_GELDIG:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: the training or experience of "
                                "%3$s did not hold on that day, or has no evidence."),
                              id, datum, docent);
    case TAAL_REDEN_GEEN_REGISTRATIE:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s does not count: %3$s has no registration, "
                                "training or experience."),
                              id, datum, docent);
    case TAAL_REDEN_GEEN:
    case TAAL_N_REDENEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_les_zin:
 * @check: a check
 * @les: how a lesson of it counts
 *
 * Returns: (transfer full): that in a sentence
 *
 * Thread: any
 */
char *
taal_report_les_zin (const TaalCheck      *check,
                     const TaalLesOordeel *les)
{
  const TaalDocent *docent = get_docent (check, les->les.docent);
  const char *name = docent != NULL ? docent->naam : NULL;
  g_autofree char *datum = taal_report_datum (les->les.datum);

  if (les->telt != TAAL_TELT_MEE)
    return format_telt_niet (check, les);

  switch (les->op.status)
    {
    case TAAL_STATUS_GECERTIFICEERD:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s counts: %3$s was certified on that day."),
                              les->les.les_id, datum, name);
    case TAAL_STATUS_UITZONDERING_1:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s counts by exception 1: %3$s was a docent in "
                                "training on that day."),
                              les->les.les_id, datum, name);
    case TAAL_STATUS_UITZONDERING_2:
      /* TRANSLATORS: %1$s is the id of a les, %2$s its date, %3$s a name */
      return g_strdup_printf (_("Les %1$s of %2$s counts by exception 2: %3$s was an experienced "
                                "docent on that day."),
                              les->les.les_id, datum, name);
    case TAAL_STATUS_NIET_MEEGETELD:
      return format_niet_meegeteld (les, datum, name);
    case TAAL_N_STATUSSEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

static void
write_row (TaalVerslag *verslag,
           const char  *what,
           char        *value)
{
  if (value == NULL)
    return;

  taal_verslag_add_cel (verslag, what);
  taal_verslag_take_cel (verslag, value);
}

static char *
format_persoon (const TaalDocent *docent)
{
  if (docent == NULL)
    return NULL;

  /* TRANSLATORS: a person: %1$s is an id, %2$s a name, %3$s a role */
  return g_strdup_printf (_("%1$s, %2$s (%3$s)"), docent->docent_id, docent->naam,
                          taal_enum_name (&taal_enum_rol, (int) docent->rol));
}

static char *
format_groep (const TaalGroep *groep)
{
  /* TRANSLATORS: a groep: %1$s is its id, %2$s its name or a dash, %3$s its wet, %4$s its route */
  return g_strdup_printf (_("%1$s, %2$s (%3$s, route %4$s)"), groep->groep_id,
                          groep->naam != NULL ? groep->naam : "–",
                          taal_enum_name (&taal_enum_wet, (int) groep->wet),
                          taal_enum_name (&taal_enum_route, (int) groep->route));
}

static void
write_regel (TaalVerslag     *verslag,
             const TaalRegel *regel)
{
  if (regel == NULL)
    return;

  /* TRANSLATORS: a rule: %1$s is its id, %2$s what it is about */
  write_row (verslag, _("Rule"),
             g_strdup_printf (_("%1$s: %2$s"), regel->id,
                              taal_report_parameter_woord (regel->parameter)));
  write_row (verslag, _("Source"), g_strdup (regel->bron));
  write_row (verslag, _("How sure"), g_strdup (taal_report_zekerheid_woord (regel->zekerheid)));
}

/**
 * taal_report_les_text:
 * @check: a check
 * @les: how a lesson of it counts
 *
 * Returns: (transfer full): that with all it rests on, for a terminal
 *
 * Thread: any
 */
char *
taal_report_les_text (const TaalCheck      *check,
                      const TaalLesOordeel *les)
{
  const TaalVerslagKolom columns[] = { { _("What"), FALSE }, { _("In the dossier"), FALSE } };
  const TaalDocent *co_docent = get_docent (check, les->les.co_docent);
  gboolean judged = les->telt == TAAL_TELT_MEE;
  g_autofree char *sentence = taal_report_les_zin (check, les);
  TaalVerslag *verslag = taal_verslag_new (TAAL_VERSLAG_TEKST, sentence);

  taal_verslag_add_uitspraak (verslag, sentence);
  if (judged && les->op.reden != TAAL_REDEN_GEEN)
    taal_verslag_add_zin (verslag, taal_report_reden_advies (les->op.reden));
  if (co_docent != NULL)
    taal_verslag_add_zin (verslag, _("There was a co-docent, who does not count."));

  taal_verslag_begin_tabel (verslag, _("What that rests on"), columns, G_N_ELEMENTS (columns));
  write_row (verslag, _("Date"), taal_report_datum (les->les.datum));
  write_row (verslag, _("Groep"), format_groep (get_groep (check, les)));
  write_row (verslag, _("Docent"), format_persoon (get_docent (check, les->les.docent)));
  write_row (verslag, _("Co-docent"), format_persoon (co_docent));
  if (judged)
    {
      write_row (verslag, _("Weight"),
                 taal_report_gewicht (les->gewicht, check->oordeel->maatstaf.minutes));
      write_row (verslag, _("Counts as"), g_strdup (taal_report_status_woord (les->op.status)));
      write_row (verslag, _("Evidence"), taal_report_bewijs (check->oordeel->snapshot, les->op));
      write_row (verslag, _("Melding"),
                 taal_report_melding (check->oordeel->snapshot, les->op.melding));
      write_regel (verslag, les->regel);
    }
  taal_verslag_end_tabel (verslag);

  return taal_verslag_end (verslag);
}
