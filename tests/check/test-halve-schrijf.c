/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "taal-check.h"

/* A school is opened for reading until its first change, and only who may write may take back a
 * write that a power cut broke off. A dossier in that state opens all the same. */

typedef struct
{
  char *folder;
  char *path;    /* the dossier, whole */
  char *half;    /* the dossier in the middle of a write */
  char *journal; /* what takes that write back */
} Fixture;

static void
copy (const char *from,
      const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_file_get_contents (from, &bytes, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

/* A cache of one page makes SQLite write to the file before the end, so that a copy of both files
 * is what a power cut leaves. */
static void
write_half (Fixture *fixture)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA cache_size = 1; BEGIN; UPDATE rij_lessen SET minuten = 1",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  copy (fixture->path, fixture->half);
  copy (journal, fixture->journal);
  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  fixture->folder = g_dir_make_tmp ("taal-herstel-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  fixture->half = g_build_filename (fixture->folder, "half.taalnorm", NULL);
  fixture->journal = g_strconcat (fixture->half, "-journal", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  g_clear_object (&dossier);
  write_half (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_assert_cmpint (g_remove (fixture->half), ==, 0);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* the journal is gone as well */
  g_free (fixture->journal);
  g_free (fixture->half);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gint64
count_minuten (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  TaalSnapshot *snapshot;
  gint64 minuten = 0;

  g_assert_no_error (error);
  snapshot = taal_bron_get_snapshot (bron);
  for (int i = 0; i < taal_snapshot_get_n_lessen (snapshot); i++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, i, &les);
      minuten += les.minuten;
    }

  return minuten;
}

static void
test_half_written (Fixture *fixture,
                   gconstpointer unused)
{
  g_assert_cmpint (count_minuten (fixture->half), ==, count_minuten (fixture->path));
  g_assert_false (g_file_test (fixture->journal, G_FILE_TEST_EXISTS));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/check/herstel/half-written", Fixture, NULL, set_up, test_half_written, tear_down);

  return g_test_run ();
}
