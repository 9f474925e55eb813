/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-snapshot-builder-private.h"

/* The lessons of a snapshot that comes after another: what an edit does not touch is shared, in chunks
 * (design.md 3). */

/**
 * taal_snapshot_builder_get_chunk:
 * @builder: a builder
 * @index: which chunk of its lessons
 *
 * Returns: (transfer none): that chunk, to be written; a copy when it was shared
 *
 * Thread: the one that uses the builder
 */
TaalLesChunk *
taal_snapshot_builder_get_chunk (TaalSnapshotBuilder *builder,
                                 guint                index)
{
  GPtrArray *chunks = builder->snapshot->chunks;
  TaalLesChunk *shared = g_ptr_array_index (chunks, index);
  TaalLesChunk *own;

  if (builder->own == NULL || g_hash_table_contains (builder->own, shared))
    return shared;

  own = g_atomic_rc_box_dup (sizeof *own, shared);
  chunks->pdata[index] = own;
  g_atomic_rc_box_release (shared);
  g_hash_table_add (builder->own, own);
  return own;
}

static void
share_lessen (TaalSnapshotBuilder *builder,
              const TaalSnapshot  *from)
{
  builder->own = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < from->chunks->len; i++)
    g_ptr_array_add (builder->snapshot->chunks, g_atomic_rc_box_acquire (g_ptr_array_index (from->chunks, i)));
  builder->snapshot->n_lessen = from->n_lessen;
}

/* Has every lesson refer to where its groep and docenten are now. */
static void
move_places (TaalSnapshotBuilder *builder,
             const int           *groepen,
             const int           *docenten)
{
  for (int row = 0; row < builder->snapshot->n_lessen; row++)
    {
      TaalLesChunk *chunk = taal_snapshot_builder_get_chunk (builder, (guint) row / TAAL_LESSEN_PER_CHUNK);
      int i = row % TAAL_LESSEN_PER_CHUNK;

      if (groepen != NULL)
        chunk->groep[i] = groepen[chunk->groep[i]];
      if (docenten != NULL && chunk->docent[i] != TAAL_GEEN)
        chunk->docent[i] = docenten[chunk->docent[i]];
      if (docenten != NULL && chunk->co_docent[i] != TAAL_GEEN)
        chunk->co_docent[i] = docenten[chunk->co_docent[i]];
    }
}

/* Gives the lessons that are there already what they become. Returns the first row at which one is to
 * come in between. */
static int
set_changed (TaalSnapshotBuilder *builder,
             const GArray        *lessen)
{
  int first = builder->snapshot->n_lessen;

  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalLes *les = &g_array_index (lessen, TaalLes, i);
      gboolean found;
      int row = taal_snapshot_search_rij (builder->snapshot, les->rij, &found);

      if (found)
        taal_les_chunk_set (taal_snapshot_builder_get_chunk (builder, (guint) row / TAAL_LESSEN_PER_CHUNK),
                            row % TAAL_LESSEN_PER_CHUNK, les);
      else
        first = MIN (first, row);
    }

  return first;
}

/* Takes off the chunk with a row and all behind it. */
static GPtrArray *
take_tail (TaalSnapshotBuilder *builder,
           int                  row)
{
  TaalSnapshot *snapshot = builder->snapshot;
  guint first = (guint) row / TAAL_LESSEN_PER_CHUNK;
  GPtrArray *tail = g_ptr_array_new_with_free_func (g_atomic_rc_box_release);

  for (guint i = first; i < snapshot->chunks->len; i++)
    g_ptr_array_add (tail, g_atomic_rc_box_acquire (g_ptr_array_index (snapshot->chunks, i)));
  g_ptr_array_set_size (snapshot->chunks, (int) first);
  snapshot->n_lessen = (int) first * TAAL_LESSEN_PER_CHUNK;

  return tail;
}

/* Puts the lessons of a tail back, in the order of rij, with those that come in between and without
 * those that are removed. */
static void
merge_tail (TaalSnapshotBuilder *builder,
            const GPtrArray     *tail,
            int                  n_tail,
            const GArray        *lessen,
            const gint32        *removed,
            guint                n_removed)
{
  guint next = 0, gone = 0;

  for (int row = 0; row < n_tail; row++)
    {
      TaalLes les;

      taal_les_chunk_get (g_ptr_array_index (tail, row / TAAL_LESSEN_PER_CHUNK), row % TAAL_LESSEN_PER_CHUNK, &les);
      for (; next < lessen->len && g_array_index (lessen, TaalLes, next).rij <= les.rij; next++)
        if (g_array_index (lessen, TaalLes, next).rij < les.rij &&
            taal_snapshot_find_les_rij (builder->snapshot, g_array_index (lessen, TaalLes, next).rij) == TAAL_GEEN)
          taal_snapshot_builder_add_les (builder, &g_array_index (lessen, TaalLes, next));
      while (gone < n_removed && removed[gone] < les.rij)
        gone++;
      if (gone == n_removed || removed[gone] != les.rij)
        taal_snapshot_builder_add_les (builder, &les);
    }
}

/* Puts those that are not there yet behind the last. */
static void
append_new (TaalSnapshotBuilder *builder,
            const GArray        *lessen)
{
  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalLes *les = &g_array_index (lessen, TaalLes, i);

      if (taal_snapshot_find_les_rij (builder->snapshot, les->rij) == TAAL_GEEN)
        taal_snapshot_builder_add_les (builder, les);
    }
}

/**
 * taal_snapshot_builder_change_lessen:
 * @builder: a builder that has all its groepen and docenten and no lessons
 * @from: a snapshot that was read from the same dossier, with the same pool
 * @groepen: (nullable): by the place that a groep had in @from, the one it has; %NULL when none moved
 * @docenten: (nullable): likewise of docenten
 * @lessen: (element-type TaalLes): the lessons that were added or changed since, by rij
 * @removed: (array length=n_removed): the rij of those that were removed, rising
 * @n_removed: how many
 *
 * Takes over the lessons of @from with what became of them since, in the order of rij. What is changed
 * where it stands, and what is added behind the last, costs no more than itself; what is removed, or
 * comes in between, costs the lessons from there on.
 *
 * Thread: the one that uses the builder
 */
void
taal_snapshot_builder_change_lessen (TaalSnapshotBuilder *builder,
                                     const TaalSnapshot  *from,
                                     const int           *groepen,
                                     const int           *docenten,
                                     const GArray        *lessen,
                                     const gint32        *removed,
                                     guint                n_removed)
{
  TaalSnapshot *snapshot = builder->snapshot;
  int first;

  g_return_if_fail (snapshot != NULL && snapshot->n_lessen == 0 && snapshot->pool == from->pool);

  share_lessen (builder, from);
  if (groepen != NULL || docenten != NULL)
    move_places (builder, groepen, docenten);

  first = set_changed (builder, lessen);
  for (guint i = 0; i < n_removed; i++)
    {
      int row = taal_snapshot_find_les_rij (snapshot, removed[i]);

      if (row != TAAL_GEEN)
        first = MIN (first, row);
    }
  if (first < snapshot->n_lessen)
    {
      int n = snapshot->n_lessen;
      g_autoptr (GPtrArray) tail = take_tail (builder, first);

      merge_tail (builder, tail, n - snapshot->n_lessen, lessen, removed, n_removed);
    }
  append_new (builder, lessen);
}
