/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-uitzondering.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/* The records of the exceptions in sentences: meldingen, personeelsplannen, maatregelen. */

/* What a melding that holds does: the exception may be gone, or rest on another. */
static char *
format_geldt (const TaalUitzonderingOverzicht *overzicht,
              int                              melding,
              const char                      *datum,
              TaalDate                         date)
{
  const TaalMelding *meldingen = taal_snapshot_get_meldingen (overzicht->check->oordeel->snapshot, NULL);
  const TaalMelding *one = &meldingen[melding];
  TaalBruikbaarheid op = taal_uitzondering_overzicht_op (overzicht, one->uitzondering, date);

  if (op.belet != TAAL_BELET_GEEN)
    return taal_report_bruikbaar_zin (overzicht->check->oordeel, one->uitzondering, &op);
  if (op.melding != melding)
    /* TRANSLATORS: about a melding: %1$s is a date, %2$d the number of an exception, %3$s the id of
     * another melding */
    return g_strdup_printf (_("On %1$s it is in force, but exception %2$d already rests on melding %3$s."), datum,
                            one->uitzondering, meldingen[op.melding].melding_id);

  /* TRANSLATORS: about a melding: %1$s is a date, %2$d the number of an exception */
  return g_strdup_printf (_("On %1$s exception %2$d rests on it."), datum, one->uitzondering);
}

/**
 * taal_report_melding_zin:
 * @overzicht: the exceptions
 * @melding: a melding, by its place
 * @date: a known date
 *
 * Returns: (transfer full): what it does on @date, in a sentence
 *
 * Thread: any
 */
char *
taal_report_melding_zin (const TaalUitzonderingOverzicht *overzicht,
                         int                              melding,
                         TaalDate                         date)
{
  const TaalOordeel *oordeel = overzicht->check->oordeel;
  const TaalMelding *one = &taal_snapshot_get_meldingen (oordeel->snapshot, NULL)[melding];
  g_autofree char *datum = taal_report_datum (date);
  g_autofree char *grens = NULL;

  switch (taal_melding_get_stand (oordeel->norm, one, date))
    {
    case TAAL_MELDING_NIET_INGEGAAN:
      grens = taal_report_datum (one->geldig.van);
      /* TRANSLATORS: about a melding: %1$s is a date, %2$s the first day for which it was made */
      return g_strdup_printf (_("On %1$s it does nothing yet: it was made from %2$s."), datum, grens);
    case TAAL_MELDING_INGETROKKEN:
      grens = taal_report_datum (one->ingetrokken_op);
      /* TRANSLATORS: about a melding: %1$s is a date, %2$s the day on which it was withdrawn */
      return g_strdup_printf (_("On %1$s it does nothing any more: it was withdrawn on %2$s."), datum, grens);
    case TAAL_MELDING_AFGELOPEN:
      grens = taal_report_datum (one->geldig.tot);
      /* TRANSLATORS: about a melding: %1$s is a date, %2$s the last day for which it was made */
      return g_strdup_printf (_("On %1$s it does nothing any more: it was made until %2$s."), datum, grens);
    case TAAL_MELDING_NOG_NIET_GEMELD:
      grens = taal_report_datum (one->gemeld_op);
      /* TRANSLATORS: about a melding: %1$s is a date, %2$s the day of the melding */
      return g_strdup_printf (_("On %1$s it does nothing yet: it was announced only on %2$s."), datum, grens);
    case TAAL_MELDING_GEEN_BEWIJS:
      /* TRANSLATORS: about a melding: %s is a date */
      return g_strdup_printf (_("On %s it does nothing: there is no evidence that the norm could not be met."), datum);
    case TAAL_MELDING_GELDT:
      return format_geldt (overzicht, melding, datum, date);
    case TAAL_N_MELDING_STANDEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_melding_te_laat:
 * @norm: the packets
 * @melding: a melding
 *
 * Returns: (transfer full) (nullable): that it was announced after its first day, and which days that
 *   lost; %NULL when it was in time
 *
 * Thread: any
 */
char *
taal_report_melding_te_laat (const TaalNorm    *norm,
                             const TaalMelding *melding)
{
  g_autofree char *van = NULL;
  g_autofree char *tot = NULL;
  TaalDate last = melding->gemeld_op - 1;

  if (melding->geldig.van == TAAL_DATE_NONE ||
      taal_melding_get_stand (norm, melding, melding->geldig.van) != TAAL_MELDING_NOG_NIET_GEMELD)
    return NULL;

  if (melding->geldig.tot != TAAL_DATE_NONE)
    last = MIN (last, melding->geldig.tot);
  van = taal_report_datum (melding->geldig.van);
  if (last == melding->geldig.van)
    /* TRANSLATORS: about a melding: %s is a date */
    return g_strdup_printf (_("Announced too late: it does not count on %s."), van);

  tot = taal_report_datum (last);
  /* TRANSLATORS: about a melding: %1$s and %2$s are dates, both included */
  return g_strdup_printf (_("Announced too late: it does not count from %1$s to %2$s."), van, tot);
}

/**
 * taal_report_plan_eis:
 * @eis: one thing that a personeelsplan must be
 * @date: the day on which
 *
 * Returns: (transfer full): it in words
 *
 * Thread: any
 */
char *
taal_report_plan_eis (TaalPlanEis eis,
                      TaalDate    date)
{
  g_autofree char *datum = taal_report_datum (date);

  switch (eis)
    {
    case TAAL_PLAN_VASTGESTELD:
      /* TRANSLATORS: what a personeelsplan must be: %s is a date */
      return g_strdup_printf (_("The personeelsplan was adopted on or before %s"), datum);
    case TAAL_PLAN_LOOPT:
      /* TRANSLATORS: what a personeelsplan must be: %s is a date */
      return g_strdup_printf (_("The personeelsplan is in force on %s"), datum);
    case TAAL_PLAN_BEWIJS:
      return g_strdup (_("There is evidence of the personeelsplan"));
    case TAAL_PLAN_MAATREGEL:
      return g_strdup (_("The personeelsplan has at least one maatregel"));
    case TAAL_N_PLAN_EISEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

static const char *
get_gebrek (TaalPlanEis eis)
{
  switch (eis)
    {
    case TAAL_PLAN_VASTGESTELD:
      return _("it was not adopted yet");
    case TAAL_PLAN_LOOPT:
      return _("it was not made for that day");
    case TAAL_PLAN_BEWIJS:
      return _("there is no evidence of it");
    case TAAL_PLAN_MAATREGEL:
      return _("it has no maatregel");
    case TAAL_N_PLAN_EISEN:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_plan_gebreken:
 * @plan: a personeelsplan
 * @date: the day on which
 *
 * Returns: (transfer full): whether it is valid on @date, and if not what it lacks, in a sentence
 *
 * Thread: any
 */
char *
taal_report_plan_gebreken (const TaalPersoneelsplan *plan,
                           TaalDate                  date)
{
  g_autofree char *datum = taal_report_datum (date);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (int eis = 0; eis < TAAL_N_PLAN_EISEN; eis++)
    if (!taal_personeelsplan_meets (plan, (TaalPlanEis) eis, date))
      g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ", get_gebrek ((TaalPlanEis) eis));
  if (joined->len == 0)
    /* TRANSLATORS: about a personeelsplan: %s is a date */
    return g_strdup_printf (_("Valid on %s."), datum);

  /* TRANSLATORS: about a personeelsplan: %1$s is a date, %2$s what it lacks, such as “it has no
   * maatregel” */
  return g_strdup_printf (_("Not valid on %1$s: %2$s."), datum, joined->str);
}

/**
 * taal_report_maatregel:
 * @snapshot: the facts
 * @maatregel: a maatregel
 *
 * Returns: (transfer full): its kind, whom it is about and its days
 *
 * Thread: any
 */
char *
taal_report_maatregel (const TaalSnapshot  *snapshot,
                       const TaalMaatregel *maatregel)
{
  g_autofree char *target = taal_report_datum_of_geen (maatregel->streefdatum);
  g_autofree char *done = taal_report_datum_of_geen (maatregel->gereed_op);
  const char *soort = maatregel->soort == TAAL_ENUM_NONE ? "–"
                                                         : taal_enum_name (&taal_enum_maatregel_soort, maatregel->soort);
  const TaalDocent *docent;

  if (maatregel->docent == TAAL_GEEN)
    /* TRANSLATORS: about a maatregel: %1$s is its kind, %2$s the day it is meant for, %3$s the day it was
     * done; a dash where not known */
    return g_strdup_printf (_("Kind: %1$s. Target: %2$s. Done: %3$s."), soort, target, done);

  docent = &taal_snapshot_get_docenten (snapshot, NULL)[maatregel->docent];
  /* TRANSLATORS: about a maatregel: %1$s is its kind, %2$s the name of a docent, %3$s the day it is meant
   * for, %4$s the day it was done; a dash where not known */
  return g_strdup_printf (_("Kind: %1$s. Docent: %2$s. Target: %3$s. Done: %4$s."), soort,
                          docent->naam != NULL ? docent->naam : docent->docent_id, target, done);
}
