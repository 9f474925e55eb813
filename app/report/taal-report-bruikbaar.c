/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-uitzondering.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/* The days that a sentence is about, as it begins. */
static char *
format_dagen (TaalPeriode periode)
{
  g_autofree char *van = taal_report_datum (periode.van);
  g_autofree char *tot = NULL;

  if (periode.van == periode.tot)
    /* TRANSLATORS: begins a sentence such as “On 31 December 2023 exception 1 can be used.”: %s is a
     * date */
    return g_strdup_printf (_("On %s"), van);

  tot = taal_report_datum (periode.tot);
  /* TRANSLATORS: begins a sentence such as “From 1 January 2023 to 29 January 2023 exception 1 cannot be
   * used.”: %1$s is the first day, %2$s the last */
  return g_strdup_printf (_("From %1$s to %2$s"), van, tot);
}

static char *
format_bruikbaar (int                uitzondering,
                  const char        *dagen,
                  const TaalMelding *melding)
{
  g_autofree char *datum = NULL;

  g_assert (melding != NULL); /* an exception is usable by a melding */
  datum = taal_report_datum (melding->gemeld_op);
  if (uitzondering == 3)
    /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$s is the id
     * of a melding, %3$s its date */
    return g_strdup_printf (_("%1$s exception 3 can be used, by melding %2$s of %3$s. It makes no shortage "
                              "good: with a valid personeelsplan a shortage is only not enforced."),
                            dagen, melding->melding_id, datum);

  /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the number
   * of an exception, %3$s the id of a melding, %4$s its date */
  return g_strdup_printf (_("%1$s exception %2$d can be used, by melding %3$s of %4$s."), dagen, uitzondering,
                          melding->melding_id, datum);
}

/* Why the packets do not have it. */
static char *
format_buiten (int                      uitzondering,
               const char              *dagen,
               const TaalBruikbaarheid *op)
{
  g_autofree char *grens = taal_report_datum_of_geen (op->grens);

  if (op->belet == TAAL_BELET_NIET_BEGONNEN)
    /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
     * number of an exception, %3$s a date */
    return g_strdup_printf (_("%1$s exception %2$d cannot be used: the exceptions begin on %3$s."), dagen, uitzondering,
                            grens);
  if (op->belet == TAAL_BELET_GEEINDIGD)
    /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
     * number of an exception, %3$s the first day without exceptions */
    return g_strdup_printf (_("%1$s exception %2$d cannot be used: the exceptions ended on %3$s."), dagen, uitzondering,
                            grens);

  /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the number
   * of an exception */
  return g_strdup_printf (_("%1$s exception %2$d cannot be used: the rules that are used do not have it."), dagen,
                          uitzondering);
}

/* Why its melding does not make it usable. */
static char *
format_melding_belet (int                      uitzondering,
                      const char              *dagen,
                      const TaalMelding       *melding,
                      const TaalBruikbaarheid *op)
{
  g_autofree char *datum = NULL;

  g_assert (melding != NULL); /* these are what is wrong with one */
  switch (op->belet)
    {
    case TAAL_BELET_NIET_COMBINEREN:
      /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
       * number of an exception, %3$d that of another */
      return g_strdup_printf (_("%1$s exception %2$d cannot be used: only one exception at a time was allowed, and "
                                "exception %3$d was announced first."),
                              dagen, uitzondering, melding->uitzondering);
    case TAAL_BELET_GEEN_BEWIJS:
      /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
       * number of an exception, %3$s the id of a melding */
      return g_strdup_printf (_("%1$s exception %2$d cannot be used: melding %3$s has no evidence that the norm could "
                                "not be met."),
                              dagen, uitzondering, melding->melding_id);
    case TAAL_BELET_NOG_NIET_GEMELD:
      datum = taal_report_datum (melding->gemeld_op);
      /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
       * number of an exception, %3$s the id of a melding, %4$s its date */
      return g_strdup_printf (_("%1$s exception %2$d cannot be used: melding %3$s came only on %4$s, and an exception "
                                "counts only after its melding."),
                              dagen, uitzondering, melding->melding_id, datum);
    case TAAL_BELET_INGETROKKEN:
      datum = taal_report_datum (melding->ingetrokken_op);
      /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
       * number of an exception, %3$s the id of a melding, %4$s the day on which it was withdrawn */
      return g_strdup_printf (_("%1$s exception %2$d cannot be used: melding %3$s was withdrawn on %4$s."), dagen,
                              uitzondering, melding->melding_id, datum);
    case TAAL_BELET_AFGELOPEN:
      datum = taal_report_datum (melding->geldig.tot);
      /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
       * number of an exception, %3$s the id of a melding, %4$s the last day for which it was made */
      return g_strdup_printf (_("%1$s exception %2$d cannot be used: melding %3$s was made until %4$s."), dagen,
                              uitzondering, melding->melding_id, datum);
    case TAAL_BELET_NIET_INGEGAAN:
      datum = taal_report_datum (melding->geldig.van);
      /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
       * number of an exception, %3$s the id of a melding, %4$s the first day for which it was made */
      return g_strdup_printf (_("%1$s exception %2$d cannot be used: melding %3$s was made from %4$s."), dagen,
                              uitzondering, melding->melding_id, datum);
    case TAAL_BELET_GEEN:
    case TAAL_BELET_NIET_IN_PAKKET:
    case TAAL_BELET_NIET_BEGONNEN:
    case TAAL_BELET_GEEINDIGD:
    case TAAL_BELET_GEEN_MELDING:
    case TAAL_N_BELETTEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * taal_report_bruikbaar_zin:
 * @oordeel: a judgement
 * @uitzondering: 1 to 4
 * @op: whether it is usable on some days, and why not
 *
 * Returns: (transfer full): that in a sentence; exception 3 never sounds as if it were enough (norm.md 5)
 *
 * Thread: any
 */
char *
taal_report_bruikbaar_zin (const TaalOordeel       *oordeel,
                           int                      uitzondering,
                           const TaalBruikbaarheid *op)
{
  const TaalMelding *melding = op->melding == TAAL_GEEN ? NULL
                                                        : &taal_snapshot_get_meldingen (oordeel->snapshot,
                                                                                        NULL)[op->melding];
  g_autofree char *dagen = format_dagen (op->periode);

  switch (op->belet)
    {
    case TAAL_BELET_GEEN:
      return format_bruikbaar (uitzondering, dagen, melding);
    case TAAL_BELET_NIET_IN_PAKKET:
    case TAAL_BELET_NIET_BEGONNEN:
    case TAAL_BELET_GEEINDIGD:
      return format_buiten (uitzondering, dagen, op);
    case TAAL_BELET_GEEN_MELDING:
      /* TRANSLATORS: %1$s begins the sentence with its days, such as “On 31 December 2023”, %2$d is the
       * number of an exception */
      return g_strdup_printf (_("%1$s exception %2$d cannot be used: there is no melding of it."), dagen, uitzondering);
    case TAAL_BELET_NIET_COMBINEREN:
    case TAAL_BELET_GEEN_BEWIJS:
    case TAAL_BELET_NOG_NIET_GEMELD:
    case TAAL_BELET_INGETROKKEN:
    case TAAL_BELET_AFGELOPEN:
    case TAAL_BELET_NIET_INGEGAAN:
      return format_melding_belet (uitzondering, dagen, melding, op);
    case TAAL_N_BELETTEN:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}
