/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-number.h"
#include "taal-snapshot.h"

#define N_THREADS 8

static void
add_docent (TaalSnapshotBuilder *builder,
            const char          *id)
{
  TaalDocent docent = { .docent_id = id, .naam = id, .dienst = { 0, TAAL_DATE_NONE } };

  taal_snapshot_builder_add_docent (builder, &docent);
}

static void
add_groep (TaalSnapshotBuilder *builder)
{
  TaalGroep groep = { .groep_id = "G1", .wet = TAAL_WET_WI2021, .route = TAAL_ROUTE_B1, .locatie = TAAL_GEEN,
                      .max_omvang = G_MININT32 };

  taal_snapshot_builder_add_groep (builder, &groep);
}

/* A lesson whose every column follows from its row, each in its own way. */
static TaalLes
make_les (TaalPool *pool,
          int       row)
{
  g_autofree char *id = g_strdup_printf ("L%d", row);

  return (TaalLes) { taal_pool_append (pool, id, -1),
                     0,
                     row % 3 - 1,
                     row % 2 - 1,
                     row * 7 % 20000,
                     row % 5 == 0 ? TAAL_TIME_NONE : row % 86400,
                     (gint16) (row % 1440 + 1),
                     (TaalVorm) (row % 3),
                     (TaalLesStatus) (row % 3) };
}

static TaalSnapshot *
build_lessons (int n)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);

  add_docent (builder, "D0");
  add_docent (builder, "D1");
  add_groep (builder);
  for (int row = 0; row < n; row++)
    {
      TaalLes les = make_les (pool, row);

      taal_snapshot_builder_add_les (builder, &les);
    }

  return taal_snapshot_builder_end (builder);
}

static void
assert_les (const TaalSnapshot *snapshot,
            TaalPool           *pool,
            int                 row)
{
  TaalLes les, expected = make_les (pool, row);

  taal_snapshot_get_les (snapshot, row, &les);
  g_assert_cmpstr (les.les_id, ==, expected.les_id);
  g_assert_cmpint (les.groep, ==, expected.groep);
  g_assert_cmpint (les.docent, ==, expected.docent);
  g_assert_cmpint (les.co_docent, ==, expected.co_docent);
  g_assert_cmpint (les.datum, ==, expected.datum);
  g_assert_cmpint (les.begin, ==, expected.begin);
  g_assert_cmpint (les.minuten, ==, expected.minuten);
  g_assert_cmpint (les.vorm, ==, expected.vorm);
  g_assert_cmpint (les.status, ==, expected.status);
}

/* Lessons come back as they went in, on both sides of the end of a chunk. */
static void
test_chunk_boundaries (void)
{
  static const int sizes[] = { 0, 1, 2, 4095, 4096, 4097, 8191, 8192, 8193, 12289 };
  g_autoptr (TaalPool) pool = taal_pool_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TaalSnapshot) snapshot = build_lessons (sizes[i]);

      g_assert_cmpint (taal_snapshot_get_n_lessen (snapshot), ==, sizes[i]);
      for (int row = 0; row < sizes[i]; row++)
        assert_les (snapshot, pool, row);
    }
}

static void
test_find_les (void)
{
  g_autoptr (TaalSnapshot) snapshot = build_lessons (4097);
  g_autoptr (TaalSnapshot) empty = build_lessons (0);

  g_assert_cmpint (taal_snapshot_find_les (snapshot, "L0"), ==, 0);
  g_assert_cmpint (taal_snapshot_find_les (snapshot, "L4095"), ==, 4095);
  g_assert_cmpint (taal_snapshot_find_les (snapshot, "L4096"), ==, 4096);
  g_assert_cmpint (taal_snapshot_find_les (snapshot, "L4097"), ==, TAAL_GEEN);
  g_assert_cmpint (taal_snapshot_find_les (snapshot, "l0"), ==, TAAL_GEEN);
  g_assert_cmpint (taal_snapshot_find_les (snapshot, ""), ==, TAAL_GEEN);
  g_assert_cmpint (taal_snapshot_find_les (empty, "L0"), ==, TAAL_GEEN);
}

static void
test_find_docent (void)
{
  g_autoptr (TaalSnapshot) snapshot = build_lessons (0);

  g_assert_cmpint (taal_snapshot_find_docent (snapshot, "D0"), ==, 0);
  g_assert_cmpint (taal_snapshot_find_docent (snapshot, "D1"), ==, 1);
  g_assert_cmpint (taal_snapshot_find_docent (snapshot, "d1"), ==, TAAL_GEEN);
  g_assert_cmpint (taal_snapshot_find_docent (snapshot, "D"), ==, TAAL_GEEN);
}

/* The newest lesson that was given: not a planned one, and over all chunks. */
static void
test_newest_gegeven (void)
{
  static const int newest_rows[] = { 0, 4095, 4096, 4097 };

  for (guint i = 0; i < G_N_ELEMENTS (newest_rows); i++)
    {
      g_autoptr (TaalPool) pool = taal_pool_new ();
      g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
      g_autoptr (TaalSnapshot) snapshot = NULL;

      add_groep (builder);
      for (int row = 0; row < 4098; row++)
        {
          TaalLes les = { "L", 0, TAAL_GEEN, TAAL_GEEN, row == newest_rows[i] ? 500 : row % 2 == 0 ? 900 : 100,
                          TAAL_TIME_NONE, 60, TAAL_VORM_FYSIEK, TAAL_LES_GEGEVEN };

          if (les.datum == 900)
            les.status = row % 4 == 0 ? TAAL_LES_GEPLAND : TAAL_LES_UITGEVALLEN;
          taal_snapshot_builder_add_les (builder, &les);
        }
      snapshot = taal_snapshot_builder_end (builder);
      g_assert_cmpint (taal_snapshot_get_newest_gegeven (snapshot), ==, 500);
    }
}

/* A builder that is given up takes its rows with it. */
static void
test_builder_given_up (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  TaalLes les = make_les (pool, 0);

  add_groep (builder);
  taal_snapshot_builder_add_les (builder, &les);
}

/* The texts of a snapshot live as long as it does, without anybody else who holds the pool. */
static void
test_keeps_its_pool (void)
{
  TaalPool *pool = taal_pool_new ();
  TaalSnapshotBuilder *builder = taal_snapshot_builder_new (pool);
  TaalSnapshot *snapshot, *held;
  TaalLes les;

  add_groep (builder);
  les = make_les (pool, 3);
  les.docent = les.co_docent = TAAL_GEEN;
  taal_snapshot_builder_add_les (builder, &les);
  snapshot = taal_snapshot_builder_end (builder);
  taal_snapshot_builder_free (builder);
  taal_pool_unref (pool);
  held = taal_snapshot_ref (snapshot);
  taal_snapshot_unref (snapshot);

  g_assert_true (held == snapshot);
  taal_snapshot_get_les (held, 0, &les);
  g_assert_cmpstr (les.les_id, ==, "L3");
  taal_snapshot_unref (held);
}

static gpointer
read_lessons (gpointer data)
{
  TaalSnapshot *snapshot = data;
  g_autoptr (TaalPool) pool = taal_pool_new ();

  for (int row = 0; row < 4097; row++)
    {
      TaalSnapshot *held = taal_snapshot_ref (snapshot);

      assert_les (held, pool, row);
      taal_snapshot_unref (held);
    }
  taal_snapshot_unref (snapshot);

  return NULL;
}

/* Many threads read one snapshot, and the last of them frees it. */
static void
test_threads (void)
{
  TaalSnapshot *snapshot = build_lessons (4097);
  GThread *threads[N_THREADS];

  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("snapshot", read_lessons, taal_snapshot_ref (snapshot));
  taal_snapshot_unref (snapshot);
  for (int i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/snapshot/chunk-boundaries", test_chunk_boundaries);
  g_test_add_func ("/model/snapshot/find-les", test_find_les);
  g_test_add_func ("/model/snapshot/find-docent", test_find_docent);
  g_test_add_func ("/model/snapshot/newest-gegeven", test_newest_gegeven);
  g_test_add_func ("/model/snapshot/builder-given-up", test_builder_given_up);
  g_test_add_func ("/model/snapshot/keeps-its-pool", test_keeps_its_pool);
  g_test_add_func ("/model/snapshot/threads", test_threads);

  return g_test_run ();
}
