/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-snapshot-builder-private.h"

static TaalSnapshotBuilder *
builder_new (TaalPool *pool)
{
  TaalSnapshotBuilder *builder = g_new0 (TaalSnapshotBuilder, 1);

  builder->snapshot = g_atomic_rc_box_new0 (TaalSnapshot);
  builder->snapshot->pool = taal_pool_ref (pool);
  builder->snapshot->chunks = g_ptr_array_new_with_free_func (g_atomic_rc_box_release);

  return builder;
}

/**
 * taal_snapshot_builder_new:
 * @pool: the pool that holds the texts of every record to be added
 *
 * Returns: (transfer full): a builder without rows
 *
 * Thread: any; then only the thread that uses it
 */
TaalSnapshotBuilder *
taal_snapshot_builder_new (TaalPool *pool)
{
  TaalSnapshotBuilder *builder = builder_new (pool);
  TaalSnapshot *snapshot = builder->snapshot;

  snapshot->scholen = g_array_new (FALSE, FALSE, sizeof (TaalSchool));
  snapshot->locaties = g_array_new (FALSE, FALSE, sizeof (TaalLocatie));
  snapshot->docenten = g_array_new (FALSE, FALSE, sizeof (TaalDocent));
  snapshot->registraties = g_array_new (FALSE, FALSE, sizeof (TaalRegistratie));
  snapshot->opleidingen = g_array_new (FALSE, FALSE, sizeof (TaalOpleiding));
  snapshot->ervaring = g_array_new (FALSE, FALSE, sizeof (TaalErvaring));
  snapshot->meldingen = g_array_new (FALSE, FALSE, sizeof (TaalMelding));
  snapshot->personeelsplannen = g_array_new (FALSE, FALSE, sizeof (TaalPersoneelsplan));
  snapshot->maatregelen = g_array_new (FALSE, FALSE, sizeof (TaalMaatregel));
  snapshot->groepen = g_array_new (FALSE, FALSE, sizeof (TaalGroep));

  return builder;
}

/**
 * taal_snapshot_builder_new_lessen:
 * @builder: a builder that has all its groepen and docenten
 *
 * Starts a part: lessons that come behind those of @builder, gathered at the same time on another
 * thread.
 *
 * Returns: (transfer full): a builder for lessons only, to be ended by
 *   taal_snapshot_builder_append_lessen()
 *
 * Thread: the one that uses @builder; the part is for any one thread
 */
TaalSnapshotBuilder *
taal_snapshot_builder_new_lessen (const TaalSnapshotBuilder *builder)
{
  TaalSnapshotBuilder *lessen;

  g_return_val_if_fail (builder->snapshot != NULL, NULL);

  lessen = builder_new (builder->snapshot->pool);
  lessen->snapshot->docenten = g_array_ref (builder->snapshot->docenten);
  lessen->snapshot->groepen = g_array_ref (builder->snapshot->groepen);

  return lessen;
}

/**
 * taal_snapshot_builder_free:
 * @builder: (transfer full): a builder, ended or not
 *
 * Thread: the one that uses it
 */
void
taal_snapshot_builder_free (TaalSnapshotBuilder *builder)
{
  g_clear_pointer (&builder->snapshot, taal_snapshot_unref);
  g_clear_pointer (&builder->own, g_hash_table_unref);
  g_free (builder);
}

/* Adds a row whose place nobody refers to. */
#define DEFINE_ADD(name, Type, field)                                  \
  void taal_snapshot_builder_add_##name (TaalSnapshotBuilder *builder, \
                                         const Type          *name)    \
  {                                                                    \
    g_return_if_fail (builder->snapshot != NULL && name != NULL);      \
    g_array_append_vals (builder->snapshot->field, name, 1);           \
  }

/* Adds a row and returns its place, by which later rows refer to it. */
#define DEFINE_ADD_PARENT(name, Type, field)                                         \
  int taal_snapshot_builder_add_##name (TaalSnapshotBuilder *builder,                \
                                        const Type          *name)                   \
  {                                                                                  \
    g_return_val_if_fail (builder->snapshot != NULL && name != NULL, TAAL_GEEN);     \
    g_array_append_vals (builder->snapshot->field, name, 1);                         \
    return (int) builder->snapshot->field->len - 1;                                  \
  }

DEFINE_ADD (school, TaalSchool, scholen)
DEFINE_ADD_PARENT (locatie, TaalLocatie, locaties)
DEFINE_ADD_PARENT (docent, TaalDocent, docenten)
DEFINE_ADD (registratie, TaalRegistratie, registraties)
DEFINE_ADD (opleiding, TaalOpleiding, opleidingen)
DEFINE_ADD (ervaring, TaalErvaring, ervaring)
DEFINE_ADD (melding, TaalMelding, meldingen)
DEFINE_ADD_PARENT (personeelsplan, TaalPersoneelsplan, personeelsplannen)
DEFINE_ADD (maatregel, TaalMaatregel, maatregelen)
DEFINE_ADD_PARENT (groep, TaalGroep, groepen)

/**
 * taal_snapshot_builder_add_les:
 * @builder: a builder
 * @les: a lesson; its groep, docent and co_docent are places that the builder gave out
 *
 * Thread: the one that uses the builder
 */
void
taal_snapshot_builder_add_les (TaalSnapshotBuilder *builder,
                               const TaalLes       *les)
{
  TaalSnapshot *snapshot = builder->snapshot;
  TaalLesChunk *chunk;
  int i;

  g_return_if_fail (snapshot != NULL && les != NULL && les->les_id != NULL);
  g_return_if_fail (les->groep >= 0 && les->groep < (int) snapshot->groepen->len);
  g_return_if_fail (les->docent < (int) snapshot->docenten->len && les->co_docent < (int) snapshot->docenten->len);

  i = snapshot->n_lessen % TAAL_LESSEN_PER_CHUNK;
  if (i == 0)
    {
      chunk = g_atomic_rc_box_alloc (sizeof (TaalLesChunk));
      g_ptr_array_add (snapshot->chunks, chunk);
      if (builder->own != NULL)
        g_hash_table_add (builder->own, chunk);
    }
  chunk = taal_snapshot_builder_get_chunk (builder, snapshot->chunks->len - 1);

  taal_les_chunk_set (chunk, i, les);
  snapshot->n_lessen++;
}

/**
 * taal_snapshot_builder_append_lessen:
 * @builder: a builder
 * @lessen: a part of it; afterwards it can only be freed
 *
 * Puts the lessons of a part behind those that @builder has.
 *
 * Thread: the one that uses @builder, when no other uses @lessen any more
 */
void
taal_snapshot_builder_append_lessen (TaalSnapshotBuilder *builder,
                                     TaalSnapshotBuilder *lessen)
{
  g_autoptr (TaalSnapshot) part = g_steal_pointer (&lessen->snapshot);
  TaalSnapshot *snapshot = builder->snapshot;

  g_return_if_fail (snapshot != NULL && part != NULL && part->groepen == snapshot->groepen);

  /* Behind a last chunk that is full, whole chunks can follow. */
  if (snapshot->n_lessen % TAAL_LESSEN_PER_CHUNK == 0)
    {
      for (guint i = 0; i < part->chunks->len; i++)
        g_ptr_array_add (snapshot->chunks, g_atomic_rc_box_acquire (g_ptr_array_index (part->chunks, i)));
      snapshot->n_lessen += part->n_lessen;
      return;
    }

  for (int row = 0; row < part->n_lessen; row++)
    {
      TaalLes les;

      taal_snapshot_get_les (part, row, &les);
      taal_snapshot_builder_add_les (builder, &les);
    }
}

static int
compare_parent (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  /* Every child record starts with the place of its parent. */
  const int *parent_a = a, *parent_b = b;

  return (*parent_a > *parent_b) - (*parent_a < *parent_b);
}

/* Sorts children by parent, keeping their order within it, and hands each parent its run. */
static void
group_children (GArray *children,
                GArray *parents,
                gsize   run_offset)
{
  guint parent_size = g_array_get_element_size (parents);
  guint child_size = g_array_get_element_size (children);
  guint row = 0;

  g_qsort_with_data (children->data, (int) children->len, child_size, compare_parent, NULL); /* a stable sort */
  for (guint i = 0; i < parents->len; i++)
    {
      TaalRun *run = (TaalRun *) (void *) (parents->data + i * parent_size + run_offset);

      run->first = (int) row;
      while (row < children->len && *(const int *) (const void *) (children->data + row * child_size) == (int) i)
        row++;
      run->n = (int) row - run->first;
    }
}

/**
 * taal_snapshot_builder_end:
 * @builder: a builder; afterwards it can only be freed
 *
 * Returns: (transfer full): the snapshot
 *
 * Thread: the one that uses the builder; the snapshot is for any
 */
TaalSnapshot *
taal_snapshot_builder_end (TaalSnapshotBuilder *builder)
{
  TaalSnapshot *snapshot = builder->snapshot;

  g_return_val_if_fail (snapshot != NULL, NULL);

  group_children (snapshot->registraties, snapshot->docenten, G_STRUCT_OFFSET (TaalDocent, registraties));
  group_children (snapshot->opleidingen, snapshot->docenten, G_STRUCT_OFFSET (TaalDocent, opleidingen));
  group_children (snapshot->ervaring, snapshot->docenten, G_STRUCT_OFFSET (TaalDocent, ervaring));
  group_children (snapshot->maatregelen, snapshot->personeelsplannen, G_STRUCT_OFFSET (TaalPersoneelsplan, maatregelen));

  return g_steal_pointer (&builder->snapshot);
}
