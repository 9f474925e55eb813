/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-bruikbaarheid.h"

#include <string.h>

#include "taal-melding.h"

/* The parameter that has an exception in force (R08 to R11). */
static TaalParameter
get_schakelaar (int uitzondering)
{
  static const TaalParameter schakelaars[TAAL_N_UITZONDERINGEN] = {
    TAAL_PARAM_TELT_MEE_AANKOMEND,
    TAAL_PARAM_TELT_MEE_ERVAREN,
    TAAL_PARAM_UITSTEL_HANDHAVING,
    TAAL_PARAM_COULANCE_GROEPSGROOTTE,
  };

  return schakelaars[uitzondering - 1];
}

/* The parameter of what is not settled about an exception (P06, P07, P08, P09). */
static TaalParameter
get_open_punt (int uitzondering)
{
  static const TaalParameter open_punten[TAAL_N_UITZONDERINGEN] = {
    TAAL_PARAM_AANKOMEND_MAX_MND,
    TAAL_PARAM_ERVAREN_GROEPEN,
    TAAL_PARAM_ONDERGRENS_BASIS,
    TAAL_PARAM_GROEP_COULANCE_EXTRA,
  };

  return open_punten[uitzondering - 1];
}

static void
cite (const TaalOordeel *oordeel,
      TaalBruikbaarheid *op,
      TaalParameter      parameter,
      TaalDate           date)
{
  const TaalRegel *regel = taal_oordeel_cite (oordeel, parameter, date);

  for (int i = 0; regel != NULL && i < TAAL_MAX_BELET_REGELS; i++)
    {
      if (op->regels[i] == regel)
        return;
      if (op->regels[i] == NULL)
        {
          op->regels[i] = regel;
          return;
        }
    }
}

/* Why the packets do not have an exception on a date: before its time, after it, or not at all. */
static void
explain_window (const TaalOordeel *oordeel,
                int                uitzondering,
                TaalDate           date,
                TaalBruikbaarheid *op)
{
  const TaalRegel *van = taal_oordeel_cite (oordeel, TAAL_PARAM_UITZ_VAN, date);
  const TaalWaarde *tot = taal_norm_get (oordeel->norm, TAAL_PARAM_UITZ_TOT, date);

  if (van != NULL && van->waarde.gezet && date < van->waarde.getal)
    {
      op->belet = TAAL_BELET_NIET_BEGONNEN;
      op->grens = van->waarde.getal;
      op->regels[0] = van;
    }
  else if (tot != NULL && date >= tot->getal)
    {
      op->belet = TAAL_BELET_GEEINDIGD;
      op->grens = tot->getal;
      /* What ended them, and what was found about the time after. */
      cite (oordeel, op, TAAL_PARAM_UITZ_TOT, tot->getal - 1);
      cite (oordeel, op, TAAL_PARAM_UITZ_TOT, date);
    }
  else
    {
      op->belet = TAAL_BELET_NIET_IN_PAKKET;
      cite (oordeel, op, get_schakelaar (uitzondering), date);
    }
}

/* How much a melding that does not hold has to say about a date: the higher, the more. */
static gint64
rate_melding (const TaalMelding *melding,
              TaalMeldingStand   stand)
{
  const gint64 step = G_GINT64_CONSTANT (1) << 33;

  switch (stand)
    {
    case TAAL_MELDING_NOG_NIET_GEMELD:
      return 3 * step - melding->gemeld_op;
    case TAAL_MELDING_INGETROKKEN:
      return 2 * step + melding->ingetrokken_op;
    case TAAL_MELDING_AFGELOPEN:
      return 2 * step + taal_periode_end (melding->geldig);
    case TAAL_MELDING_NIET_INGEGAAN:
      return step - melding->geldig.van;
    case TAAL_MELDING_GEEN_BEWIJS:
    case TAAL_MELDING_GELDT:
    case TAAL_N_MELDING_STANDEN:
      break;
    }

  return 0;
}

static TaalBelet
get_belet (TaalMeldingStand stand)
{
  switch (stand)
    {
    case TAAL_MELDING_NIET_INGEGAAN:
      return TAAL_BELET_NIET_INGEGAAN;
    case TAAL_MELDING_INGETROKKEN:
      return TAAL_BELET_INGETROKKEN;
    case TAAL_MELDING_AFGELOPEN:
      return TAAL_BELET_AFGELOPEN;
    case TAAL_MELDING_NOG_NIET_GEMELD:
      return TAAL_BELET_NOG_NIET_GEMELD;
    case TAAL_MELDING_GEEN_BEWIJS:
      return TAAL_BELET_GEEN_BEWIJS;
    case TAAL_MELDING_GELDT:
    case TAAL_N_MELDING_STANDEN:
      break;
    }

  g_return_val_if_reached (TAAL_BELET_GEEN_MELDING);
}

/* Which melding stands in the way, or would have made the exception usable. With @bewijs one that lacks
 * evidence, which the judgement found; else the one that says most. */
static void
explain_melding (const TaalOordeel *oordeel,
                 int                uitzondering,
                 TaalDate           date,
                 gboolean           bewijs,
                 TaalBruikbaarheid *op)
{
  const TaalMelding *meldingen;
  gint64 best = G_MININT64;
  int n;

  op->belet = TAAL_BELET_GEEN_MELDING;
  meldingen = taal_snapshot_get_meldingen (oordeel->snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      TaalMeldingStand stand = taal_melding_get_stand (oordeel->norm, &meldingen[i], date);
      gint64 rating = rate_melding (&meldingen[i], stand);

      if (meldingen[i].uitzondering != uitzondering || rating <= best ||
          (bewijs && stand != TAAL_MELDING_GEEN_BEWIJS))
        continue;
      best = rating;
      op->melding = i;
      op->belet = get_belet (stand);
    }
}

/* The melding for which others had to give way. */
static int
find_other (const TaalUitzonderingen *step)
{
  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    if (step->meldingen[k] != TAAL_GEEN)
      return step->meldingen[k];

  return TAAL_GEEN;
}

/**
 * taal_bruikbaarheid_op:
 * @oordeel: a judgement
 * @uitzondering: 1 to 4
 * @date: a known date, in its period or not
 *
 * Says of @date what the step function of the exceptions says, and which melding or rule makes it so.
 *
 * Returns: whether that exception is usable on @date, and if not why; its period is that day
 *
 * Thread: any
 */
TaalBruikbaarheid
taal_bruikbaarheid_op (const TaalOordeel *oordeel,
                       int                uitzondering,
                       TaalDate           date)
{
  const TaalUitzonderingLijn *lijn = taal_tijdlijnen_get_uitzonderingen (oordeel->tijdlijnen);
  const TaalUitzonderingen *step = taal_uitzondering_lijn_op (lijn, date);
  TaalBruikbaarheid op = { { date, date }, TAAL_BELET_GEEN, TAAL_GEEN, TAAL_DATE_NONE, { NULL } };
  TaalParameter belet = step->belet[uitzondering - 1];

  if (taal_uitzonderingen_hold (step, uitzondering))
    {
      op.melding = step->meldingen[uitzondering - 1];
      cite (oordeel, &op, get_schakelaar (uitzondering), date);
      cite (oordeel, &op, get_open_punt (uitzondering), date);
    }
  else if (belet == TAAL_PARAM_UITZ_TOT)
    explain_window (oordeel, uitzondering, date, &op);
  else
    {
      if (belet == TAAL_PARAM_COMBINEREN)
        {
          op.belet = TAAL_BELET_NIET_COMBINEREN;
          op.melding = find_other (step);
        }
      else
        explain_melding (oordeel, uitzondering, date, belet == TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT, &op);
      cite (oordeel, &op, belet, date);
    }

  return op;
}

static gboolean
says_the_same (const TaalBruikbaarheid *one,
               const TaalBruikbaarheid *other)
{
  return one->belet == other->belet && one->melding == other->melding && one->grens == other->grens &&
         memcmp (one->regels, other->regels, sizeof one->regels) == 0;
}

/**
 * taal_bruikbaarheid_list:
 * @oordeel: a judgement
 * @uitzondering: 1 to 4
 *
 * Returns: (transfer full) (element-type TaalBruikbaarheid): the days of its period, in order and without
 *   gaps, each stretch as long as it says the same
 *
 * Thread: any
 */
GArray *
taal_bruikbaarheid_list (const TaalOordeel *oordeel,
                         int                uitzondering)
{
  const TaalUitzonderingLijn *lijn = taal_tijdlijnen_get_uitzonderingen (oordeel->tijdlijnen);
  GArray *perioden = g_array_new (FALSE, FALSE, sizeof (TaalBruikbaarheid));
  TaalDate end;

  for (TaalDate van = oordeel->periode.van; van <= oordeel->periode.tot; van = end)
    {
      TaalBruikbaarheid op = taal_bruikbaarheid_op (oordeel, uitzondering, van);
      TaalBruikbaarheid *last = perioden->len == 0 ? NULL
                                                   : &g_array_index (perioden, TaalBruikbaarheid, perioden->len - 1);

      end = MIN (taal_uitzondering_lijn_end (lijn, van), oordeel->periode.tot + 1);
      op.periode.tot = end - 1;
      if (last != NULL && says_the_same (last, &op))
        last->periode.tot = end - 1;
      else
        g_array_append_val (perioden, op);
    }

  return perioden;
}
