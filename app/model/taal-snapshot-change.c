/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include <string.h>

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

/**
 * taal_snapshot_builder_share_lessen:
 * @builder: a builder without lessons
 * @from: a snapshot with the same pool
 *
 * Begins with the lessons of @from, shared until they are changed. Their groepen and docenten must have
 * the same places in @builder, or taal_snapshot_builder_move_places() must follow.
 *
 * Thread: the one that uses the builder
 */
void
taal_snapshot_builder_share_lessen (TaalSnapshotBuilder *builder,
                                    const TaalSnapshot  *from)
{
  TaalSnapshot *snapshot = builder->snapshot;

  g_return_if_fail (snapshot != NULL && snapshot->n_lessen == 0 && snapshot->pool == from->pool);

  builder->own = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < from->chunks->len; i++)
    g_ptr_array_add (snapshot->chunks, g_atomic_rc_box_acquire (g_ptr_array_index (from->chunks, i)));
  snapshot->n_lessen = from->n_lessen;
}

/**
 * taal_snapshot_builder_set_les:
 * @builder: a builder
 * @row: the place of a lesson that it has
 * @les: the lesson as it becomes
 *
 * Thread: the one that uses the builder
 */
void
taal_snapshot_builder_set_les (TaalSnapshotBuilder *builder,
                               int                  row,
                               const TaalLes       *les)
{
  g_return_if_fail (builder->snapshot != NULL && les != NULL && les->les_id != NULL);
  g_return_if_fail (row >= 0 && row < builder->snapshot->n_lessen);

  taal_les_chunk_set (taal_snapshot_builder_get_chunk (builder, (guint) row / TAAL_LESSEN_PER_CHUNK), row % TAAL_LESSEN_PER_CHUNK, les);
}

/* Moves lessons within a chunk: as many as there are from the later of two places to its end. */
static void
move_within (TaalLesChunk *chunk,
             int           to,
             int           from)
{
  gsize n = (gsize) (TAAL_LESSEN_PER_CHUNK - MAX (to, from));

#define MOVE(column) memmove (&chunk->column[to], &chunk->column[from], n * sizeof chunk->column[0])
  MOVE (les_id);
  MOVE (rij);
  MOVE (groep);
  MOVE (docent);
  MOVE (co_docent);
  MOVE (datum);
  MOVE (begin);
  MOVE (minuten);
  MOVE (vorm);
  MOVE (status);
#undef MOVE
}

static void
drop_last (TaalSnapshotBuilder *builder)
{
  TaalSnapshot *snapshot = builder->snapshot;

  if (--snapshot->n_lessen % TAAL_LESSEN_PER_CHUNK != 0)
    return;

  if (builder->own != NULL)
    g_hash_table_remove (builder->own, g_ptr_array_index (snapshot->chunks, snapshot->chunks->len - 1));
  g_ptr_array_set_size (snapshot->chunks, (int) snapshot->chunks->len - 1);
}

/**
 * taal_snapshot_builder_remove_les:
 * @builder: a builder
 * @row: the place of a lesson that it has
 *
 * Takes a lesson out; those behind it move up. Costs as much as there are lessons behind it.
 *
 * Thread: the one that uses the builder
 */
void
taal_snapshot_builder_remove_les (TaalSnapshotBuilder *builder,
                                  int                  row)
{
  TaalSnapshot *snapshot = builder->snapshot;
  guint last, index = (guint) row / TAAL_LESSEN_PER_CHUNK;
  int at = row % TAAL_LESSEN_PER_CHUNK;

  g_return_if_fail (snapshot != NULL && row >= 0 && row < snapshot->n_lessen);

  last = snapshot->chunks->len - 1;
  for (; index <= last; index++, at = 0)
    {
      TaalLesChunk *chunk = taal_snapshot_builder_get_chunk (builder, index);

      move_within (chunk, at, at + 1);
      if (index < last)
        {
          TaalLes first;

          taal_les_chunk_get (g_ptr_array_index (snapshot->chunks, index + 1), 0, &first);
          taal_les_chunk_set (chunk, TAAL_LESSEN_PER_CHUNK - 1, &first);
        }
    }
  drop_last (builder);
}

/**
 * taal_snapshot_builder_insert_les:
 * @builder: a builder
 * @row: the place that the lesson gets; that behind the last is one
 * @les: a lesson
 *
 * Puts a lesson in; those from @row on move down. Costs as much as there are lessons behind it.
 *
 * Thread: the one that uses the builder
 */
void
taal_snapshot_builder_insert_les (TaalSnapshotBuilder *builder,
                                  int                  row,
                                  const TaalLes       *les)
{
  TaalSnapshot *snapshot = builder->snapshot;
  TaalLes carried = *les;
  int at = row % TAAL_LESSEN_PER_CHUNK;

  g_return_if_fail (snapshot != NULL && les->les_id != NULL);
  g_return_if_fail (row >= 0 && row <= snapshot->n_lessen);

  /* The last lesson of each full chunk becomes the first of the next. */
  for (guint index = (guint) row / TAAL_LESSEN_PER_CHUNK; (int) (index + 1) * TAAL_LESSEN_PER_CHUNK <= snapshot->n_lessen;
       index++, at = 0)
    {
      TaalLesChunk *chunk = taal_snapshot_builder_get_chunk (builder, index);
      TaalLes last;

      taal_les_chunk_get (chunk, TAAL_LESSEN_PER_CHUNK - 1, &last);
      move_within (chunk, at + 1, at);
      taal_les_chunk_set (chunk, at, &carried);
      carried = last;
    }

  taal_snapshot_builder_add_les (builder, &carried);
  if (at < (snapshot->n_lessen - 1) % TAAL_LESSEN_PER_CHUNK)
    {
      TaalLesChunk *chunk = taal_snapshot_builder_get_chunk (builder, snapshot->chunks->len - 1);

      move_within (chunk, at + 1, at);
      taal_les_chunk_set (chunk, at, &carried);
    }
}

/**
 * taal_snapshot_builder_move_places:
 * @builder: a builder
 * @groepen: (nullable): by the place that a groep had, the one it has; %NULL when none moved
 * @docenten: (nullable): likewise of docenten
 *
 * Has every lesson refer to where its groep and docenten are now.
 *
 * Thread: the one that uses the builder
 */
void
taal_snapshot_builder_move_places (TaalSnapshotBuilder *builder,
                                   const int           *groepen,
                                   const int           *docenten)
{
  TaalSnapshot *snapshot = builder->snapshot;

  g_return_if_fail (snapshot != NULL);

  for (int row = 0; row < snapshot->n_lessen; row++)
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
