/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-uitzondering.h"

#include "taal-grenzen.h"
#include "taal-melding.h"

struct _TaalUitzonderingLijn
{
  GArray             *starts;  /* TaalDate */
  TaalUitzonderingen *stappen; /* one a start */
};

/* The holding melding of each exception: the earliest announced, then the lowest id. */
static void
find_meldingen (TaalLezing          lezing,
                const TaalSnapshot *snapshot,
                TaalDate            date,
                TaalUitzonderingen *step)
{
  const TaalMelding *meldingen;
  int n;

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    {
      step->meldingen[k] = TAAL_GEEN;
      step->belet[k] = TAAL_PARAM_MELDING_VOORAF;
    }

  meldingen = taal_snapshot_get_meldingen (snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      int *best = &step->meldingen[meldingen[i].uitzondering - 1];
      TaalMeldingStand stand = taal_melding_get_stand (lezing.norm, &meldingen[i], date);

      if (stand == TAAL_MELDING_GEEN_BEWIJS)
        step->belet[meldingen[i].uitzondering - 1] = TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT;
      if (stand != TAAL_MELDING_GELDT)
        continue;
      if (*best == TAAL_GEEN || meldingen[i].gemeld_op < meldingen[*best].gemeld_op ||
          (meldingen[i].gemeld_op == meldingen[*best].gemeld_op &&
           g_strcmp0 (meldingen[i].melding_id, meldingen[*best].melding_id) < 0))
        *best = i;
    }
}

/* Where exceptions may not be combined (the withdrawn predecessor of R07), leaves only the earliest
 * announced one, then the lowest number. */
static void
keep_earliest (const TaalSnapshot *snapshot,
               TaalUitzonderingen *step)
{
  int *found = step->meldingen;
  const TaalMelding *meldingen = taal_snapshot_get_meldingen (snapshot, NULL);
  int winner = -1;

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    if (found[k] != TAAL_GEEN &&
        (winner == -1 || meldingen[found[k]].gemeld_op < meldingen[found[winner]].gemeld_op))
      winner = k;

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    if (k != winner && found[k] != TAAL_GEEN)
      {
        found[k] = TAAL_GEEN;
        step->belet[k] = TAAL_PARAM_COMBINEREN;
      }
}

static void
compute_step (TaalLezing          lezing,
              const TaalSnapshot *snapshot,
              TaalDate            date,
              TaalUitzonderingen *step)
{
  const TaalWaarde *combineren = taal_norm_get (lezing.norm, TAAL_PARAM_COMBINEREN, date);

  find_meldingen (lezing, snapshot, date, step);
  if (combineren != NULL && !combineren->getal)
    keep_earliest (snapshot, step);

  step->bruikbaar = 0;
  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    if (!taal_lezing_uitzondering_bestaat (lezing, k + 1, date))
      step->belet[k] = TAAL_PARAM_UITZ_TOT;
    else if (step->meldingen[k] != TAAL_GEEN)
      step->bruikbaar |= 1u << k;
}

/* The days on which the packets let the exceptions begin and end. */
static void
add_window (const TaalNorm *norm,
            GArray         *starts)
{
  g_autoptr (GArray) grenzen = g_array_new (FALSE, FALSE, sizeof (TaalDate));

  taal_norm_add_grenzen (norm, grenzen);
  taal_grenzen_sort_unique (grenzen);
  for (guint i = 0; i < grenzen->len; i++)
    {
      TaalDate grens = g_array_index (grenzen, TaalDate, i);
      const TaalWaarde *van = taal_norm_get (norm, TAAL_PARAM_UITZ_VAN, grens);
      const TaalWaarde *tot = taal_norm_get (norm, TAAL_PARAM_UITZ_TOT, grens);
      const TaalWaarde *overgang = taal_norm_get (norm, TAAL_PARAM_OVERGANG_GEMELD_TOT, grens);

      taal_grenzen_add (starts, grens);
      if (van != NULL)
        taal_grenzen_add (starts, van->getal);
      if (tot != NULL)
        taal_grenzen_add (starts, tot->getal);
      if (overgang != NULL)
        taal_grenzen_add (starts, overgang->getal);
    }
  /* The end that alternative P10 takes where an own reading left it open. */
  taal_grenzen_add (starts, taal_date_from_ymd (2025, 1, 1));
}

/**
 * taal_uitzondering_lijn_new:
 * @lezing: a reading of the packets, which must outlive the line
 * @snapshot: a snapshot
 *
 * Works out on which days each exception is usable (norm.md 4).
 *
 * Returns: (transfer full): the step function
 *
 * Thread: any
 */
TaalUitzonderingLijn *
taal_uitzondering_lijn_new (TaalLezing          lezing,
                            const TaalSnapshot *snapshot)
{
  TaalUitzonderingLijn *lijn;
  const TaalMelding *meldingen;
  int n;

  g_return_val_if_fail (lezing.norm != NULL && snapshot != NULL, NULL);

  lijn = g_new0 (TaalUitzonderingLijn, 1);
  lijn->starts = g_array_new (FALSE, FALSE, sizeof (TaalDate));
  add_window (lezing.norm, lijn->starts);
  meldingen = taal_snapshot_get_meldingen (snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      taal_grenzen_add (lijn->starts, meldingen[i].gemeld_op);
      taal_grenzen_add (lijn->starts, meldingen[i].geldig.van);
      taal_grenzen_add (lijn->starts, taal_periode_end (meldingen[i].geldig));
      taal_grenzen_add (lijn->starts, meldingen[i].ingetrokken_op);
    }
  taal_grenzen_sort_unique (lijn->starts);

  lijn->stappen = g_new (TaalUitzonderingen, lijn->starts->len);
  for (guint i = 0; i < lijn->starts->len; i++)
    compute_step (lezing, snapshot, g_array_index (lijn->starts, TaalDate, i), &lijn->stappen[i]);

  return lijn;
}

/**
 * taal_uitzondering_lijn_free:
 * @lijn: (transfer full): a line
 *
 * Thread: any
 */
void
taal_uitzondering_lijn_free (TaalUitzonderingLijn *lijn)
{
  g_clear_pointer (&lijn->starts, g_array_unref);
  g_clear_pointer (&lijn->stappen, g_free);
  g_free (lijn);
}

/**
 * taal_uitzondering_lijn_op:
 * @lijn: a line
 * @date: a known date
 *
 * Returns: (transfer none): which exceptions are usable on @date
 *
 * Thread: any
 */
const TaalUitzonderingen *
taal_uitzondering_lijn_op (const TaalUitzonderingLijn *lijn,
                           TaalDate                    date)
{
  g_return_val_if_fail (lijn != NULL, NULL);

  return &lijn->stappen[taal_grenzen_find ((const TaalDate *) (const void *) lijn->starts->data, lijn->starts->len, date)];
}

/**
 * taal_uitzondering_lijn_end:
 * @lijn: a line
 * @date: a known date
 *
 * Until that day neither what is usable nor what the packets say changes.
 *
 * Returns: the first day after the step that holds @date, %TAAL_DATE_MAX for the last
 *
 * Thread: any
 */
TaalDate
taal_uitzondering_lijn_end (const TaalUitzonderingLijn *lijn,
                            TaalDate                    date)
{
  guint next = taal_grenzen_find ((const TaalDate *) (const void *) lijn->starts->data, lijn->starts->len, date) + 1;

  return next < lijn->starts->len ? g_array_index (lijn->starts, TaalDate, next) : TAAL_DATE_MAX;
}

/**
 * taal_uitzondering_lijn_add_grenzen:
 * @lijn: a line
 * @dates: (element-type TaalDate): gets every day on which it may step
 *
 * Thread: any
 */
void
taal_uitzondering_lijn_add_grenzen (const TaalUitzonderingLijn *lijn,
                                    GArray                     *dates)
{
  g_array_append_vals (dates, lijn->starts->data, lijn->starts->len);
}

/**
 * taal_uitzondering_lijn_ooit:
 * @lijn: a line
 * @uitzondering: 1 to 4
 * @periode: a closed period
 *
 * Returns: whether the exception is usable on some day of @periode
 *
 * Thread: any
 */
gboolean
taal_uitzondering_lijn_ooit (const TaalUitzonderingLijn *lijn,
                             int                         uitzondering,
                             TaalPeriode                 periode)
{
  if (taal_uitzonderingen_hold (taal_uitzondering_lijn_op (lijn, periode.van), uitzondering))
    return TRUE;

  for (guint i = 0; i < lijn->starts->len; i++)
    if (taal_periode_holds (periode, g_array_index (lijn->starts, TaalDate, i)) &&
        taal_uitzonderingen_hold (&lijn->stappen[i], uitzondering))
      return TRUE;

  return FALSE;
}

/**
 * taal_uitzonderingen_hold:
 * @uitzonderingen: which exceptions are usable on a date
 * @uitzondering: 1 to 4
 *
 * Returns: whether that one is
 *
 * Thread: any
 */
gboolean
taal_uitzonderingen_hold (const TaalUitzonderingen *uitzonderingen,
                          int                       uitzondering)
{
  g_return_val_if_fail (uitzondering >= 1 && uitzondering <= TAAL_N_UITZONDERINGEN, FALSE);

  return (uitzonderingen->bruikbaar & (1u << (uitzondering - 1))) != 0;
}
