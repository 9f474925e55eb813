/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-personeelsplan.h"

/**
 * taal_personeelsplan_meets:
 * @plan: a plan
 * @eis: one thing that it must be
 * @date: a known date
 *
 * Returns: whether it is that on @date
 *
 * Thread: any
 */
gboolean
taal_personeelsplan_meets (const TaalPersoneelsplan *plan,
                           TaalPlanEis               eis,
                           TaalDate                  date)
{
  switch (eis)
    {
    case TAAL_PLAN_VASTGESTELD:
      return plan->vastgesteld_op <= date;
    case TAAL_PLAN_LOOPT:
      return taal_periode_holds (plan->geldig, date);
    case TAAL_PLAN_BEWIJS:
      return plan->bewijs != NULL;
    case TAAL_PLAN_MAATREGEL:
      return plan->maatregelen.n > 0;
    case TAAL_N_PLAN_EISEN:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * taal_personeelsplan_count:
 * @plan: a plan
 * @date: a known date
 *
 * Returns: how many of %TAAL_N_PLAN_EISEN things it is on @date
 *
 * Thread: any
 */
int
taal_personeelsplan_count (const TaalPersoneelsplan *plan,
                           TaalDate                  date)
{
  int n = 0;

  for (int eis = 0; eis < TAAL_N_PLAN_EISEN; eis++)
    n += taal_personeelsplan_meets (plan, (TaalPlanEis) eis, date);

  return n;
}

/**
 * taal_personeelsplan_find:
 * @snapshot: a snapshot
 * @peildatum: the last day of the examined period
 *
 * Looks for a plan that was drawn up by then, holds the day, has evidence and at least one measure:
 * all on one plan (norm.md 5).
 *
 * Returns: its place, or %TAAL_GEEN
 *
 * Thread: any
 */
int
taal_personeelsplan_find (const TaalSnapshot *snapshot,
                          TaalDate            peildatum)
{
  const TaalPersoneelsplan *plannen;
  int n;

  plannen = taal_snapshot_get_personeelsplannen (snapshot, &n);
  for (int i = 0; i < n; i++)
    if (taal_personeelsplan_count (&plannen[i], peildatum) == TAAL_N_PLAN_EISEN)
      return i;

  return TAAL_GEEN;
}
