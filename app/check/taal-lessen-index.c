/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lessen-index-private.h"

#include <string.h>

#include "taal-les-zoek.h"

/**
 * taal_lessen_index_new:
 * @check: a check
 *
 * Returns: (transfer full): an index of its lessons, not yet filled
 *
 * Thread: any
 */
TaalLessenIndex *
taal_lessen_index_new (TaalCheck *check)
{
  TaalLessenIndex *index;

  g_return_val_if_fail (check != NULL, NULL);

  index = g_atomic_rc_box_new0 (TaalLessenIndex);
  index->check = taal_check_ref (check);
  index->n = taal_snapshot_get_n_lessen (check->oordeel->snapshot);
  g_mutex_init (&index->mutex);

  return index;
}

/**
 * taal_lessen_index_ref:
 * @index: an index
 *
 * Returns: (transfer full): @index
 *
 * Thread: any
 */
TaalLessenIndex *
taal_lessen_index_ref (TaalLessenIndex *index)
{
  return g_atomic_rc_box_acquire (index);
}

static void
taal_lessen_index_clear (gpointer data)
{
  TaalLessenIndex *index = data;

  g_clear_pointer (&index->check, taal_check_unref);
  g_clear_pointer (&index->order, g_free);
  g_clear_pointer (&index->les_rank, g_free);
  g_clear_pointer (&index->telt, g_free);
  g_clear_pointer (&index->status, g_free);
  g_clear_pointer (&index->reden, g_free);
  g_clear_pointer (&index->groep_rank, g_free);
  g_clear_pointer (&index->docent_rank, g_free);
  g_mutex_clear (&index->mutex);
}

/**
 * taal_lessen_index_unref:
 * @index: (transfer full): an index
 *
 * Thread: any
 */
void
taal_lessen_index_unref (TaalLessenIndex *index)
{
  g_atomic_rc_box_release_full (index, taal_lessen_index_clear);
}

/**
 * taal_lessen_index_get_check:
 * @index: an index
 *
 * Returns: (transfer none): the check whose lessons these are
 *
 * Thread: any
 */
TaalCheck *
taal_lessen_index_get_check (const TaalLessenIndex *index)
{
  g_return_val_if_fail (index != NULL, NULL);

  return index->check;
}

/* A thing to be sorted by a text. */
typedef struct
{
  const char *text;
  guint32     place;
} Sortable;

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (((const Sortable *) a)->text, ((const Sortable *) b)->text);
}

/* For each thing, where it stands when all are sorted. */
static guint32 *
rank (Sortable *things,
      int       n)
{
  guint32 *ranks = g_new (guint32, n);

  for (int i = 0; i < n; i++)
    ranks[things[i].place] = (guint32) i;

  return ranks;
}

/* How each lesson counts, and the two orders in which they lie: by id, and by date and id. */
static void
fill_lessen (TaalLessenIndex *index)
{
  const TaalOordeel *oordeel = index->check->oordeel;
  g_autofree Sortable *things = g_new (Sortable, index->n + 1);
  g_autofree guint64 *keys = g_new (guint64, index->n + 1);

  index->telt = g_new (guint8, index->n);
  index->status = g_new (guint8, index->n);
  index->reden = g_new (guint8, index->n);
  index->order = g_new (guint32, index->n);
  for (int row = 0; row < index->n; row++)
    {
      TaalStatusOp op;
      TaalLes les;

      taal_snapshot_get_les (oordeel->snapshot, row, &les);
      op = taal_oordeel_op_les (oordeel, &les);
      index->telt[row] = (guint8) taal_oordeel_telt (oordeel, &les);
      index->status[row] = (guint8) op.status;
      index->reden[row] = (guint8) op.reden;
      things[row] = (Sortable) { les.les_id, (guint32) row };
      keys[row] = taal_lessen_date_key (les.datum);
    }

  qsort (things, (gsize) index->n, sizeof *things, compare_ids);
  index->les_rank = rank (things, index->n);
  for (int row = 0; row < index->n; row++)
    keys[row] = taal_lessen_key ((guint32) keys[row], index->les_rank[row]);
  qsort (keys, (gsize) index->n, sizeof *keys, taal_lessen_compare_keys);
  for (int i = 0; i < index->n; i++)
    index->order[i] = things[(guint32) keys[i]].place;
}

/**
 * taal_lessen_index_fill:
 * @index: an index
 *
 * Fills it when nobody has yet. Who comes while another does so waits.
 *
 * Thread: any but one that must not block
 */
void
taal_lessen_index_fill (TaalLessenIndex *index)
{
  g_mutex_lock (&index->mutex);
  if (!index->filled)
    {
      index->groep_rank = taal_groepen_rank (index->check->oordeel->snapshot);
      index->docent_rank = taal_docenten_rank (index->check->oordeel->snapshot);
      fill_lessen (index);
      index->filled = TRUE;
    }
  g_mutex_unlock (&index->mutex);
}
