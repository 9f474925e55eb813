/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-snapshot.h"

/* More than two chunks, the last one not full. */
#define N_LESSEN (2 * TAAL_LESSEN_PER_CHUNK + 37)
#define N_PLACES 5

static TaalSnapshotBuilder *
begin (TaalPool *pool)
{
  TaalSnapshotBuilder *builder = taal_snapshot_builder_new (pool);

  for (int i = 0; i < N_PLACES; i++)
    {
      TaalDocent docent = { .docent_id = taal_pool_intern (pool, "D"), .naam = taal_pool_intern (pool, "D"), .rij = i + 1 };
      TaalGroep groep = { .groep_id = taal_pool_intern (pool, "G"), .locatie = TAAL_GEEN, .rij = i + 1 };

      taal_snapshot_builder_add_docent (builder, &docent);
      taal_snapshot_builder_add_groep (builder, &groep);
    }

  return builder;
}

static TaalLes
make_les (TaalPool *pool,
          gint32    rij)
{
  g_autofree char *id = g_strdup_printf ("L%d", rij);

  return (TaalLes) { .les_id = taal_pool_append (pool, id, -1),
                     .rij = rij,
                     .groep = g_test_rand_int_range (0, N_PLACES),
                     .docent = g_test_rand_int_range (-1, N_PLACES),
                     .co_docent = g_test_rand_int_range (-1, N_PLACES),
                     .datum = g_test_rand_int_range (19000, 20000),
                     .begin = g_test_rand_int_range (-1, 86400),
                     .minuten = (gint16) g_test_rand_int_range (1, 1441),
                     .vorm = (TaalVorm) g_test_rand_int_range (0, 3),
                     .status = (TaalLesStatus) g_test_rand_int_range (0, 3) };
}

static void
assert_les (const TaalLes *a,
            const TaalLes *b)
{
  g_assert_cmpstr (a->les_id, ==, b->les_id);
  g_assert_cmpint (a->rij, ==, b->rij);
  g_assert_cmpint (a->groep, ==, b->groep);
  g_assert_cmpint (a->docent, ==, b->docent);
  g_assert_cmpint (a->co_docent, ==, b->co_docent);
  g_assert_cmpint (a->datum, ==, b->datum);
  g_assert_cmpint (a->begin, ==, b->begin);
  g_assert_cmpint (a->minuten, ==, b->minuten);
  g_assert_cmpint (a->vorm, ==, b->vorm);
  g_assert_cmpint (a->status, ==, b->status);
}

static void
assert_lessen (const TaalSnapshot *snapshot,
               const GArray       *expected)
{
  g_assert_cmpint (taal_snapshot_get_n_lessen (snapshot), ==, (int) expected->len);
  for (int row = 0; row < (int) expected->len; row++)
    {
      const TaalLes *les = &g_array_index (expected, TaalLes, row);
      TaalLes found;

      taal_snapshot_get_les (snapshot, row, &found);
      assert_les (&found, les);
      if (row % 97 == 0)
        g_assert_cmpint (taal_snapshot_find_les_rij (snapshot, les->rij), ==, row);
    }
}

static TaalSnapshot *
make_first (TaalPool *pool,
            GArray   *lessen)
{
  g_autoptr (TaalSnapshotBuilder) builder = begin (pool);

  for (int i = 0; i < N_LESSEN; i++)
    {
      TaalLes les = make_les (pool, 3 * (i + 1));

      g_array_append_val (lessen, les);
      taal_snapshot_builder_add_les (builder, &les);
    }

  return taal_snapshot_builder_end (builder);
}

/* What an edit is, gathered as the rows of a dossier are: the last that became of each rij. */
typedef struct
{
  GArray *put;
  GArray *removed;
} Change;

static void
forget (GArray *rows,
        gsize   at,
        gint32  rij)
{
  for (guint i = 0; i < rows->len; i++)
    if (*(gint32 *) (void *) (rows->data + i * g_array_get_element_size (rows) + at) == rij)
      {
        g_array_remove_index (rows, i);
        return;
      }
}

static void
note_put (Change        *change,
          const TaalLes *les)
{
  forget (change->put, G_STRUCT_OFFSET (TaalLes, rij), les->rij);
  forget (change->removed, 0, les->rij);
  g_array_append_vals (change->put, les, 1);
}

static void
note_removed (Change *change,
              gint32  rij)
{
  forget (change->put, G_STRUCT_OFFSET (TaalLes, rij), rij);
  g_array_append_val (change->removed, rij);
}

/* One edit at random, noted, and done to the plain list. */
static void
change_one (TaalPool *pool,
            Change   *change,
            GArray   *lessen)
{
  int row = g_test_rand_int_range (0, (int) lessen->len);
  gint32 last = g_array_index (lessen, TaalLes, lessen->len - 1).rij;
  TaalLes les;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      les = make_les (pool, last + 1);
      g_array_append_val (lessen, les);
      note_put (change, &les);
      break;
    case 1:
      /* Where a row was taken out and comes back, by its own number. */
      les = make_les (pool, row > 0 ? g_array_index (lessen, TaalLes, row - 1).rij + 1 : 1);
      if (les.rij == g_array_index (lessen, TaalLes, row).rij)
        break;
      g_array_insert_val (lessen, (guint) row, les);
      note_put (change, &les);
      break;
    case 2:
      les = make_les (pool, g_array_index (lessen, TaalLes, row).rij);
      g_array_index (lessen, TaalLes, row) = les;
      note_put (change, &les);
      break;
    default:
      note_removed (change, g_array_index (lessen, TaalLes, row).rij);
      g_array_remove_index (lessen, (guint) row);
    }
}

static int
compare_les (gconstpointer a,
             gconstpointer b)
{
  return ((const TaalLes *) a)->rij - ((const TaalLes *) b)->rij;
}

static int
compare_rij (gconstpointer a,
             gconstpointer b)
{
  return *(const gint32 *) a - *(const gint32 *) b;
}

static Change
change_new (void)
{
  return (Change) { g_array_new (FALSE, FALSE, sizeof (TaalLes)), g_array_new (FALSE, FALSE, sizeof (gint32)) };
}

/* Makes the next snapshot, and frees the change. */
static TaalSnapshot *
apply (TaalPool     *pool,
       TaalSnapshot *before,
       Change       *change,
       const int    *groepen,
       const int    *docenten)
{
  g_autoptr (TaalSnapshotBuilder) builder = begin (pool);

  g_array_sort (change->put, compare_les);
  g_array_sort (change->removed, compare_rij);
  taal_snapshot_builder_change_lessen (builder, before, groepen, docenten, change->put,
                                       (const gint32 *) (const void *) change->removed->data, change->removed->len);
  g_array_unref (change->put);
  g_array_unref (change->removed);

  return taal_snapshot_builder_end (builder);
}

/* Every snapshot of a row of them is what it was made to be, also after the next was made from it. */
static void
test_random_changes (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (GArray) lessen = g_array_new (FALSE, FALSE, sizeof (TaalLes));
  g_autoptr (TaalSnapshot) before = make_first (pool, lessen);

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (GArray) was = g_array_copy (lessen);
      g_autoptr (TaalSnapshot) after = NULL;
      Change change = change_new ();

      for (int k = g_test_rand_int_range (1, 60); k > 0; k--)
        change_one (pool, &change, lessen);
      after = apply (pool, before, &change, NULL, NULL);
      assert_lessen (after, lessen);
      assert_lessen (before, was);

      taal_snapshot_unref (before);
      before = g_steal_pointer (&after);
    }
}

/* A dossier that loses all its lessons, and gets one again. */
static void
test_remove_all (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (GArray) lessen = g_array_new (FALSE, FALSE, sizeof (TaalLes));
  g_autoptr (TaalSnapshot) before = make_first (pool, lessen);
  g_autoptr (TaalSnapshot) none = NULL, one = NULL;
  Change change = change_new ();

  for (guint i = 0; i < lessen->len; i++)
    note_removed (&change, g_array_index (lessen, TaalLes, i).rij);
  none = apply (pool, before, &change, NULL, NULL);
  g_assert_cmpint (taal_snapshot_get_n_lessen (none), ==, 0);
  g_assert_cmpint (taal_snapshot_get_n_lessen (before), ==, N_LESSEN);

  g_array_set_size (lessen, 1);
  change = change_new ();
  note_put (&change, &g_array_index (lessen, TaalLes, 0));
  one = apply (pool, none, &change, NULL, NULL);
  assert_lessen (one, lessen);
}

static void
test_move_places (void)
{
  const int groepen[N_PLACES] = { 4, 3, 2, 1, 0 };
  const int docenten[N_PLACES] = { 1, 2, 3, 4, 0 };
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (GArray) lessen = g_array_new (FALSE, FALSE, sizeof (TaalLes));
  g_autoptr (TaalSnapshot) before = make_first (pool, lessen);
  g_autoptr (TaalSnapshot) after = NULL;
  Change change = change_new ();

  after = apply (pool, before, &change, groepen, docenten);
  assert_lessen (before, lessen);
  for (guint i = 0; i < lessen->len; i++)
    {
      TaalLes *les = &g_array_index (lessen, TaalLes, i);

      les->groep = groepen[les->groep];
      les->docent = les->docent == TAAL_GEEN ? TAAL_GEEN : docenten[les->docent];
      les->co_docent = les->co_docent == TAAL_GEEN ? TAAL_GEEN : docenten[les->co_docent];
    }
  assert_lessen (after, lessen);
}

static void
test_find_rij (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (GArray) lessen = g_array_new (FALSE, FALSE, sizeof (TaalLes));
  g_autoptr (TaalSnapshot) snapshot = make_first (pool, lessen);

  g_assert_cmpint (taal_snapshot_find_les_rij (snapshot, 3), ==, 0);
  g_assert_cmpint (taal_snapshot_find_les_rij (snapshot, 3 * N_LESSEN), ==, N_LESSEN - 1);
  g_assert_cmpint (taal_snapshot_find_les_rij (snapshot, 4), ==, TAAL_GEEN);
  g_assert_cmpint (taal_snapshot_find_les_rij (snapshot, 0), ==, TAAL_GEEN);
  g_assert_cmpint (taal_snapshot_find_les_rij (snapshot, G_MAXINT32), ==, TAAL_GEEN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/snapshot-change/random-changes", test_random_changes);
  g_test_add_func ("/model/snapshot-change/remove-all", test_remove_all);
  g_test_add_func ("/model/snapshot-change/move-places", test_move_places);
  g_test_add_func ("/model/snapshot-change/find-rij", test_find_rij);

  return g_test_run ();
}
