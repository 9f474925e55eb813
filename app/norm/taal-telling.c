/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-telling.h"

#include "taal-telling-private.h"

static guint
reeks_hash (gconstpointer data)
{
  const TaalReeks *reeks = data;

  return (guint) reeks->docent * 2654435761u ^ (guint) reeks->groep * 40503u ^ (guint) reeks->co_docent * 97u;
}

static gboolean
reeks_equal (gconstpointer a,
             gconstpointer b)
{
  const TaalReeks *reeks_a = a, *reeks_b = b;

  return reeks_a->docent == reeks_b->docent && reeks_a->groep == reeks_b->groep &&
         reeks_a->co_docent == reeks_b->co_docent;
}

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

static TaalReeks *
find_or_add_reeks (TaalTelling   *telling,
                   GHashTable    *known,
                   const TaalLes *les)
{
  TaalReeks key = { .docent = les->docent, .co_docent = les->co_docent, .groep = les->groep };
  TaalReeks *reeks = g_hash_table_lookup (known, &key);

  if (reeks == NULL)
    {
      reeks = taal_reeks_new (les);
      g_hash_table_add (known, reeks);
      g_ptr_array_add (telling->reeksen, reeks);
    }

  return reeks;
}

static void
count_les (TaalReeks     *reeks,
           const TaalLes *les)
{
  TaalDag dag = { les->datum, { 1, les->minuten } };

  if (reeks->dagen->len > 0)
    {
      TaalDag *last = &g_array_index (reeks->dagen, TaalDag, reeks->dagen->len - 1);

      if (last->datum == dag.datum)
        {
          taal_maat_add (&last->maat, dag.maat);
          return;
        }
    }
  g_array_append_val (reeks->dagen, dag);
}

static int
compare_dagen (gconstpointer a,
               gconstpointer b)
{
  TaalDate date_a = ((const TaalDag *) a)->datum, date_b = ((const TaalDag *) b)->datum;

  return (date_a > date_b) - (date_a < date_b);
}

/* Puts the days in order and turns each day's own weight into the running total. */
static void
finish_reeks (TaalReeks *reeks)
{
  TaalMaat total = { 0, 0 };
  gboolean sorted = TRUE;

  for (guint i = 1; i < reeks->dagen->len && sorted; i++)
    sorted = g_array_index (reeks->dagen, TaalDag, i - 1).datum <= g_array_index (reeks->dagen, TaalDag, i).datum;
  if (!sorted)
    g_array_sort (reeks->dagen, compare_dagen);

  for (guint i = 0; i < reeks->dagen->len; i++)
    {
      TaalDag *dag = &g_array_index (reeks->dagen, TaalDag, i);

      taal_maat_add (&total, dag->maat);
      dag->maat = total;
    }
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
 * taal_telling_new:
 * @snapshot: a snapshot
 *
 * Counts its given lessons by docent, groep and day.
 *
 * Returns: (transfer full): the counts
 *
 * Thread: any
 */
TaalTelling *
taal_telling_new (const TaalSnapshot *snapshot)
{
  TaalTelling *telling;
  g_autoptr (GHashTable) known = NULL;
  TaalReeks *reeks = NULL;
  int n;

  g_return_val_if_fail (snapshot != NULL, NULL);

  telling = g_atomic_rc_box_new0 (TaalTelling);
  telling->reeksen = g_ptr_array_new_with_free_func (taal_reeks_unref);
  known = g_hash_table_new (reeks_hash, reeks_equal);
  n = taal_snapshot_get_n_lessen (snapshot);
  for (int row = 0; row < n; row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      if (les.status != TAAL_LES_GEGEVEN)
        continue;
      if (reeks == NULL || reeks->docent != les.docent || reeks->groep != les.groep ||
          reeks->co_docent != les.co_docent)
        reeks = find_or_add_reeks (telling, known, &les);
      count_les (reeks, &les);
    }

  g_ptr_array_sort (telling->reeksen, taal_reeks_compare);
  for (guint i = 0; i < telling->reeksen->len; i++)
    finish_reeks (g_ptr_array_index (telling->reeksen, i));

  return telling;
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
