/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-telling.h"

#include "taal-telling-private.h"

/* The place at which the series of a lesson stands or belongs. */
static guint
find_place (const TaalTelling *telling,
            const TaalLes     *les,
            gboolean          *found)
{
  TaalReeks key = { .docent = les->docent, .co_docent = les->co_docent, .groep = les->groep };
  const TaalReeks *wanted = &key;
  guint low = 0, high = telling->reeksen->len;

  *found = FALSE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = taal_reeks_compare (&telling->reeksen->pdata[middle], &wanted);

      if (order == 0)
        {
          *found = TRUE;
          return middle;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Adds a weight to a day and so to the running total of every later one. */
static void
add_to_day (TaalReeks *reeks,
            TaalDate   datum,
            TaalMaat   maat)
{
  guint place = 0;

  while (place < reeks->dagen->len && g_array_index (reeks->dagen, TaalDag, place).datum < datum)
    place++;
  if (place == reeks->dagen->len || g_array_index (reeks->dagen, TaalDag, place).datum != datum)
    {
      TaalDag dag = { datum, { 0, 0 } };

      if (place > 0)
        dag.maat = g_array_index (reeks->dagen, TaalDag, place - 1).maat;
      g_array_insert_val (reeks->dagen, place, dag);
    }
  for (guint i = place; i < reeks->dagen->len; i++)
    taal_maat_add (&g_array_index (reeks->dagen, TaalDag, i).maat, maat);
}

/* Replaces the series of a lesson by one in which the lesson weighs more or less. */
static void
count (TaalTelling   *telling,
       const TaalLes *les,
       int            sign)
{
  TaalReeks *reeks;
  gboolean found;
  guint place;

  if (les == NULL || les->status != TAAL_LES_GEGEVEN)
    return;

  place = find_place (telling, les, &found);
  reeks = taal_reeks_new (les);
  if (found)
    {
      TaalReeks *old = g_ptr_array_index (telling->reeksen, place);

      g_array_append_vals (reeks->dagen, old->dagen->data, old->dagen->len);
      taal_reeks_unref (old);
      telling->reeksen->pdata[place] = reeks;
    }
  else
    g_ptr_array_insert (telling->reeksen, (int) place, reeks);

  add_to_day (reeks, les->datum, (TaalMaat) { sign, sign * les->minuten });
}

/**
 * taal_telling_change:
 * @telling: the counts of a snapshot
 * @from: (nullable): a lesson of it as it was; %NULL for one that is added
 * @to: (nullable): the lesson as it becomes; %NULL for one that is taken away
 *
 * Counts one edit. What it costs grows with the days of a series, not with the lessons of the dossier;
 * the series that the edit does not touch are shared.
 *
 * Returns: (transfer full): the counts after the edit; @telling stays as it is
 *
 * Thread: any
 */
TaalTelling *
taal_telling_change (TaalTelling   *telling,
                     const TaalLes *from,
                     const TaalLes *to)
{
  TaalTelling *changed;

  g_return_val_if_fail (telling != NULL, NULL);

  changed = g_atomic_rc_box_new0 (TaalTelling);
  changed->reeksen = g_ptr_array_new_full (telling->reeksen->len + 1, taal_reeks_unref);
  for (guint i = 0; i < telling->reeksen->len; i++)
    g_ptr_array_add (changed->reeksen, g_atomic_rc_box_acquire (g_ptr_array_index (telling->reeksen, i)));

  count (changed, from, -1);
  count (changed, to, 1);

  return changed;
}
