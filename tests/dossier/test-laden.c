/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <string.h>

#include "dossier-fixture.h"

/* Many lessons are read in two halves, on two threads. Whoever looks at the snapshot cannot tell. */

#define N_DOCENTEN 5000
#define N_LESSEN   50000

typedef struct
{
  DossierFixture base;
  GCancellable  *cancellable;
  sqlite3       *writer;     /* who waits to commit while the dossier is read */
  gint64         cancel_at;
  gint64         last_done;
  guint          n_threads;  /* the most that were seen */
} LadenFixture;

static void
set_up (LadenFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GString) docenten = g_string_new ("docent_id,naam,rol,start\n");
  g_autoptr (GString) lessen = g_string_new ("les_id,groep_id,docent_id,datum,begin,minuten,vorm,status\n");
  g_autofree char *folder = NULL, *first = NULL, *second = NULL, *third = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  dossier_set_up (&fixture->base, data);
  for (int i = 0; i < N_DOCENTEN; i++)
    g_string_append_printf (docenten, "D%d,Docent %d,docent,2020-01-01\n", i, i);
  for (int i = 0; i < N_LESSEN; i++)
    g_string_append_printf (lessen, "%s%d,G1,D%d,2024-%02d-%02d,%s,%d,fysiek,gegeven\n", i % 3 == 0 ? "een-langere-les-" : "L", i,
                            i % N_DOCENTEN, 1 + i % 12, 1 + i % 28, i % 2 == 0 ? "09:30" : "", 1 + i % 300);
  first = dossier_put (&fixture->base, "bron", "docenten.csv", docenten->str);
  second = dossier_put (&fixture->base, "bron", "groepen.csv", "groep_id,wet,route\nG1,WI2021,B1\n");
  third = dossier_put (&fixture->base, "bron", "lessen.csv", lessen->str);
  folder = g_path_get_dirname (first);
  dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_CREATE);
  report = dossier_import (dossier, folder);
  g_assert_true (taal_import_report_is_imported (report));
  fixture->cancellable = g_cancellable_new ();
  fixture->cancel_at = G_MAXINT64;
}

static void
tear_down (LadenFixture  *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->cancellable);
  dossier_tear_down (&fixture->base, data);
}

static guint
count_threads (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  guint n = 0;

  while (tasks != NULL && g_dir_read_name (tasks) != NULL)
    n++;

  return n;
}

/* Has a writer come as far as it can while another reads: it has the file's last lock but one, that
 * lets nobody else in. */
static void
start_writer (LadenFixture *fixture)
{
  g_assert_cmpint (sqlite3_open (fixture->base.path, &fixture->writer), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (fixture->writer, "BEGIN IMMEDIATE; UPDATE rij_docenten SET naam = 'X'", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (fixture->writer, "COMMIT", NULL, NULL, NULL), ==, SQLITE_BUSY);
}

static void
progress_cb (gint64   done,
             gint64   total,
             gpointer data)
{
  LadenFixture *fixture = data;

  g_assert_cmpint (done, >=, fixture->last_done);
  g_assert_cmpint (done, <=, total);
  fixture->last_done = done;
  fixture->n_threads = MAX (fixture->n_threads, count_threads ());
  if (done >= fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static void
progress_with_writer_cb (gint64   done,
                         gint64   total,
                         gpointer data)
{
  LadenFixture *fixture = data;

  /* The first time is among the docenten, before the lessons. */
  if (fixture->writer == NULL)
    start_writer (fixture);
  progress_cb (done, total, data);
}

/* Compares lesson by lesson with what the file has, as SQLite tells it. */
static void
assert_lessen (LadenFixture *fixture,
               TaalSnapshot *snapshot)
{
  static const char sql[] = "SELECT les_id, groep, docent, datum, begin, minuten FROM rij_lessen ORDER BY rij";
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  int row = 0;

  g_assert_cmpint (sqlite3_open_v2 (fixture->base.path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (stmt) == SQLITE_ROW; row++)
    {
      TaalLes les;

      g_assert_cmpint (row, <, taal_snapshot_get_n_lessen (snapshot));
      taal_snapshot_get_les (snapshot, row, &les);
      g_assert_cmpstr (les.les_id, ==, (const char *) sqlite3_column_text (stmt, 0));
      g_assert_cmpint (les.groep + 1, ==, sqlite3_column_int (stmt, 1));
      g_assert_cmpint (les.docent + 1, ==, sqlite3_column_int (stmt, 2));
      g_assert_cmpint (les.co_docent, ==, TAAL_GEEN);
      g_assert_cmpint (les.datum, ==, sqlite3_column_int (stmt, 3));
      if (sqlite3_column_type (stmt, 4) != SQLITE_NULL)
        g_assert_cmpint (les.begin, ==, sqlite3_column_int (stmt, 4));
      g_assert_cmpint (les.minuten, ==, sqlite3_column_int (stmt, 5));
    }
  g_assert_cmpint (row, ==, taal_snapshot_get_n_lessen (snapshot));
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static TaalSnapshot *
load (LadenFixture      *fixture,
      TaalProgressFunc   progress,
      GError           **error)
{
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_READ);

  fixture->last_done = 0;
  fixture->n_threads = 0;

  return taal_dossier_load (dossier, progress, fixture, fixture->cancellable, error);
}

static void
test_two_threads (LadenFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint n_before = count_threads ();
  g_autoptr (TaalSnapshot) snapshot = load (fixture, progress_cb, &error);

  g_assert_no_error (error);
  assert_lessen (fixture, snapshot);
  /* The dossier's own, and one more. */
  g_assert_cmpuint (fixture->n_threads, ==, n_before + 2);
}

/* Where rows were removed, the first half does not fill its last chunk. */
static void
test_gaps (LadenFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalSnapshot) snapshot = NULL;

  dossier_change (fixture->base.path, "DELETE FROM rij_lessen WHERE rij % 7 = 3 OR rij BETWEEN 20000 AND 30000");
  snapshot = load (fixture, progress_cb, &error);
  g_assert_no_error (error);
  assert_lessen (fixture, snapshot);
}

/* All rows in one half, the other empty. */
static void
test_one_half (LadenFixture  *fixture,
               gconstpointer  data)
{
  static const char *const empty[] = { "DELETE FROM rij_lessen WHERE rij < 40000", "DELETE FROM rij_lessen" };

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TaalSnapshot) snapshot = NULL;

      dossier_change (fixture->base.path, empty[i]);
      snapshot = load (fixture, NULL, &error);
      g_assert_no_error (error);
      assert_lessen (fixture, snapshot);
    }
}

static void
test_writer_that_waits (LadenFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint n_before = count_threads ();
  g_autoptr (TaalSnapshot) snapshot = NULL;

  dossier_expect_log (TRUE);
  snapshot = load (fixture, progress_with_writer_cb, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->writer);
  g_assert_cmpuint (fixture->n_threads, ==, n_before + 1);

  /* The writer comes through once the reader is gone, and the snapshot is of before. */
  g_assert_cmpstr (taal_snapshot_get_docenten (snapshot, NULL)[N_DOCENTEN - 1].naam, ==, "Docent 4999");
  g_assert_cmpint (sqlite3_exec (fixture->writer, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (fixture->writer), ==, SQLITE_OK);
  fixture->writer = NULL;
  assert_lessen (fixture, snapshot);
}

static void
test_cancel (LadenFixture  *fixture,
             gconstpointer  data)
{
  dossier_expect_log (TRUE); /* of statements that were broken off */
  /* The first reader alone gets past these, whatever the other has done by then. */
  for (fixture->cancel_at = N_DOCENTEN + 4096; fixture->cancel_at < 20000; fixture->cancel_at += 5000)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load (fixture, progress_cb, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_cancellable_reset (fixture->cancellable);
    }

  /* No lock stays behind. */
  dossier_change (fixture->base.path, "DELETE FROM rij_lessen WHERE rij = 1");
}

/* A cell that is wrong is found in either half, and said in the same words. */
static void
test_damage (LadenFixture  *fixture,
             gconstpointer  data)
{
  static const char *const damage[] = {
    "PRAGMA ignore_check_constraints = ON; UPDATE rij_lessen SET vorm = 9 WHERE rij = 50000",
    "PRAGMA ignore_check_constraints = ON; UPDATE rij_lessen SET minuten = 0 WHERE rij = 7",
    "UPDATE rij_lessen SET vorm = 1 WHERE rij = 50000",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autoptr (GError) error = NULL;

      dossier_change (fixture->base.path, damage[i]);
      g_assert_null (load (fixture, progress_cb, &error));
      g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, "it is damaged: a row of lessen"));
    }
}

#define ADD(path, func) g_test_add (path, LadenFixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("/dossier/laden/two-threads", test_two_threads);
  ADD ("/dossier/laden/gaps", test_gaps);
  ADD ("/dossier/laden/all-rows-in-one-half", test_one_half);
  ADD ("/dossier/laden/a-writer-that-waits", test_writer_that_waits);
  ADD ("/dossier/laden/cancel-in-the-middle", test_cancel);
  ADD ("/dossier/laden/damage-in-either-half", test_damage);

  return g_test_run ();
}
