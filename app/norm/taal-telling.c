/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-telling.h"

#include "taal-telling-private.h"

/**
 * taal_reeks_new:
 * @les: a lesson
 *
 * Returns: (transfer full): an empty series for its docent, co-docent and groep
 *
 * Thread: any
 */
TaalReeks *
taal_reeks_new (const TaalLes *les)
{
  TaalReeks *reeks = g_atomic_rc_box_new0 (TaalReeks);

  reeks->docent = les->docent;
  reeks->co_docent = les->co_docent;
  reeks->groep = les->groep;
  reeks->dagen = g_array_new (FALSE, FALSE, sizeof (TaalDag));

  return reeks;
}

static void
reeks_clear (gpointer data)
{
  TaalReeks *reeks = data;

  g_clear_pointer (&reeks->dagen, g_array_unref);
}

/**
 * taal_reeks_unref:
 * @reeks: (transfer full): a series
 *
 * Thread: any
 */
void
taal_reeks_unref (gpointer reeks)
{
  g_atomic_rc_box_release_full (reeks, reeks_clear);
}

/**
 * taal_reeks_compare:
 * @a: points at a series
 * @b: points at another
 *
 * Returns: their order: by docent, groep, co-docent
 *
 * Thread: any
 */
int
taal_reeks_compare (gconstpointer a,
                    gconstpointer b)
{
  const TaalReeks *reeks_a = *(TaalReeks *const *) a, *reeks_b = *(TaalReeks *const *) b;

  if (reeks_a->docent != reeks_b->docent)
    return reeks_a->docent < reeks_b->docent ? -1 : 1;
  if (reeks_a->groep != reeks_b->groep)
    return reeks_a->groep < reeks_b->groep ? -1 : 1;

  return (reeks_a->co_docent > reeks_b->co_docent) - (reeks_a->co_docent < reeks_b->co_docent);
}

/**
 * taal_telling_ref:
 * @telling: counts
 *
 * Returns: (transfer full): @telling
 *
 * Thread: any
 */
TaalTelling *
taal_telling_ref (TaalTelling *telling)
{
  return g_atomic_rc_box_acquire (telling);
}

static void
taal_telling_clear (gpointer data)
{
  TaalTelling *telling = data;

  g_clear_pointer (&telling->reeksen, g_ptr_array_unref);
}

/**
 * taal_telling_unref:
 * @telling: (transfer full): counts
 *
 * Thread: any
 */
void
taal_telling_unref (TaalTelling *telling)
{
  g_atomic_rc_box_release_full (telling, taal_telling_clear);
}

/**
 * taal_telling_get_n_reeksen:
 * @telling: counts
 *
 * Returns: how many series there are
 *
 * Thread: any
 */
int
taal_telling_get_n_reeksen (const TaalTelling *telling)
{
  g_return_val_if_fail (telling != NULL, 0);

  return (int) telling->reeksen->len;
}

/**
 * taal_telling_get_reeks:
 * @telling: counts
 * @index: from 0, by docent, then groep
 *
 * Returns: (transfer none): one series
 *
 * Thread: any
 */
const TaalReeks *
taal_telling_get_reeks (const TaalTelling *telling,
                        int                index)
{
  g_return_val_if_fail (telling != NULL && index >= 0 && index < (int) telling->reeksen->len, NULL);

  return g_ptr_array_index (telling->reeksen, (guint) index);
}

/* The running total of the days before a date. */
static TaalMaat
sum_before (const TaalReeks *reeks,
            TaalDate         date)
{
  const TaalMaat none = { 0, 0 };
  guint low = 0, high = reeks->dagen->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reeks->dagen, TaalDag, middle).datum < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low == 0 ? none : g_array_index (reeks->dagen, TaalDag, low - 1).maat;
}

/**
 * taal_reeks_sum:
 * @reeks: a series
 * @van: the first day
 * @end: the day after the last
 *
 * Returns: the weight of its lessons in that period
 *
 * Thread: any
 */
TaalMaat
taal_reeks_sum (const TaalReeks *reeks,
                TaalDate         van,
                TaalDate         end)
{
  TaalMaat from, to;

  g_return_val_if_fail (reeks != NULL, ((TaalMaat) { 0, 0 }));

  if (end <= van)
    return (TaalMaat) { 0, 0 };

  from = sum_before (reeks, van);
  to = sum_before (reeks, end);

  return (TaalMaat) { to.lessen - from.lessen, to.minuten - from.minuten };
}
