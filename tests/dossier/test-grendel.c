/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* setresuid() */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-fixture.h"

/* Files that cannot be written, that another program holds, or that it left half-way. */

#define NOBODY 65534

static const char *program;

/* Another process with the file: `--hold` takes a lock and waits for the end of its stdin;
 * `--crash` ends in the midst of a write, of which a part is in the file. */
static int
be_another (const char *what,
            const char *path)
{
  static const char *const statements[] = {
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA cache_size = 1",
    "BEGIN EXCLUSIVE",
    "UPDATE rij_docenten SET naam = 'half'",
    "UPDATE rij_lessen SET docent_login = hex (randomblob (400))",
  };
  gboolean crash = g_str_equal (what, "--crash");
  sqlite3 *db = NULL;
  char c;

  if (sqlite3_open (path, &db) != SQLITE_OK)
    return 1;
  for (gsize i = 0; i < (crash ? G_N_ELEMENTS (statements) : 3); i++)
    if (sqlite3_exec (db, statements[i], NULL, NULL, NULL) != SQLITE_OK)
      return 2;
  if (crash)
    kill (getpid (), SIGKILL);

  if (write (STDOUT_FILENO, ".", 1) != 1)
    return 3;
  while (read (STDIN_FILENO, &c, 1) > 0)
    continue;

  return sqlite3_close (db) == SQLITE_OK ? 0 : 4;
}

static GSubprocess *
start_another (const char *what,
               const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                        program, what, path, NULL);

  g_assert_no_error (error);

  return process;
}

static void
test_a_file_that_another_has (DossierFixture *fixture,
                              gconstpointer   data)
{
  g_autofree char *source = dossier_put (fixture, "nieuw", "docenten.csv",
                                         "docent_id,naam,rol,start\nE1,Nieuw,docent,2020-01-01\n");
  const char *const sources[] = { source, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char c;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  process = start_another ("--hold", fixture->path);
  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (process), &c, 1, NULL, NULL),
                   ==, 1);

  dossier_expect_log (TRUE);
  dossier_assert_refused (fixture->path, TAAL_DOSSIER_READ, TAAL_DOSSIER_ERROR_LOCKED);
  dossier_assert_refused (fixture->path, TAAL_DOSSIER_EDIT, TAAL_DOSSIER_ERROR_LOCKED);
  g_assert_null (taal_dossier_load (dossier, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_null (
      taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_LOCKED);
  g_clear_error (&error);
  dossier_expect_log (FALSE);

  /* And then it lets go. */
  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, NULL));
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  taal_import_report_unref (dossier_import (dossier, source));
}

static void
test_a_file_that_another_reads (DossierFixture *fixture,
                                gconstpointer   data)
{
  g_autofree char *source = dossier_put (fixture, "nieuw", "docenten.csv",
                                         "docent_id,naam,rol,start\nE1,Nieuw,docent,2020-01-01\n");
  const char *const sources[] = { source, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  sqlite3 *db = NULL;

  dossier_make (fixture, fixture->path);
  before = dossier_get_bytes (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN; SELECT count(*) FROM rij_lessen", NULL, NULL, NULL),
                   ==, SQLITE_OK);

  dossier_expect_log (TRUE);
  g_assert_null (
      taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_LOCKED);
  g_clear_error (&error);
  dossier_expect_log (FALSE);

  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  dossier_assert_bytes (fixture->path, before);
  taal_import_report_unref (dossier_import (dossier, source));
}

/* Runs as who may write nothing here. */
static void
run_as_nobody (DossierFixture *fixture,
               const char     *what,
               int             folder_mode,
               int             file_mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  g_assert_cmpint (g_chmod (fixture->path, file_mode), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, folder_mode), ==, 0);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, what, fixture->path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
}

static void
test_a_file_that_is_half_written (DossierFixture *fixture,
                                  gconstpointer   data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *rows = NULL, *recovered = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GBytes) whole = NULL, half = NULL, half_journal = NULL;
  TaalDossierMode mode = GPOINTER_TO_INT (data);

  dossier_make (fixture, fixture->path);
  rows = dossier_dup_rows (fixture->path);
  whole = dossier_get_bytes (fixture->path);
  process = start_another ("--crash", fixture->path);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
  half = dossier_get_bytes (fixture->path);
  half_journal = dossier_get_bytes (journal);
  g_assert_false (g_bytes_equal (whole, half));

  /* Only who may write may recover. */
  dossier_expect_log (TRUE);
  g_assert_cmpint (g_chmod (journal, 0644), ==, 0);
  run_as_nobody (fixture, "--nobody-half", 0555, 0444);
  dossier_assert_bytes (fixture->path, half);
  dossier_assert_bytes (journal, half_journal);

  /* Who may, does so, whatever it was opened for. */
  dossier = dossier_open (fixture->path, mode);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS) && mode == TAAL_DOSSIER_READ);
  g_clear_object (&dossier);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  recovered = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (recovered, ==, rows);
}

static void
test_reading_only (DossierFixture *fixture,
                   gconstpointer   data)
{
  g_autofree char *source = dossier_put (fixture, "nieuw", "docenten.csv",
                                         "docent_id,naam,rol,start\nE1,Nieuw,docent,2020-01-01\n");
  const char *const sources[] = { source, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;

  dossier_make (fixture, fixture->path);
  before = dossier_get_bytes (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_null (
      taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY);
  g_clear_error (&error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_DRY_RUN, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  dossier_assert_counts (report, TAAL_TABEL_DOCENTEN, 1, 0, 0, 0);
  dossier_assert_bytes (fixture->path, before);
}

/* As someone who may not write: root may write anything. */
static int
be_nobody (const char *path,
           gboolean    half)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *new_file = g_build_filename (folder, "nieuw.taalnorm", NULL);
  g_autoptr (TaalDossier) dossier = NULL;

  if (geteuid () == 0 &&
      (setresgid (NOBODY, NOBODY, NOBODY) != 0 || setresuid (NOBODY, NOBODY, NOBODY) != 0))
    return 1;
  (void) prctl (PR_SET_DUMPABLE, 1, 0, 0, 0); /* the leak checker looks at its own process */

  dossier_assert_refused (path, TAAL_DOSSIER_EDIT, TAAL_DOSSIER_ERROR_READ_ONLY);
  dossier_assert_refused (path, TAAL_DOSSIER_CREATE, TAAL_DOSSIER_ERROR_READ_ONLY);
  dossier_assert_refused (new_file, TAAL_DOSSIER_CREATE, TAAL_DOSSIER_ERROR_READ_ONLY);
  if (half)
    {
      dossier_assert_refused (path, TAAL_DOSSIER_READ, TAAL_DOSSIER_ERROR_HALF_WRITTEN);
      return 0;
    }
  dossier = dossier_open (path, TAAL_DOSSIER_READ);

  return 0;
}

static void
test_a_folder_that_cannot_be_written (DossierFixture *fixture,
                                      gconstpointer   data)
{
  dossier_make (fixture, fixture->path);
  run_as_nobody (fixture, "--nobody", 0555, 0666);
  run_as_nobody (fixture, "--nobody", 0555, 0444);
}

#define ADD(path, test)                                                             \
  g_test_add ("/dossier/grendel/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_has_prefix (argv[1], "--nobody"))
    return be_nobody (argv[2], g_str_equal (argv[1], "--nobody-half"));
  if (argc == 3 && (g_str_equal (argv[1], "--hold") || g_str_equal (argv[1], "--crash")))
    return be_another (argv[1], argv[2]);

  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("a-file-that-another-has", test_a_file_that_another_has);
  ADD ("a-file-that-another-reads", test_a_file_that_another_reads);
  g_test_add ("/dossier/grendel/a-file-that-is-half-written/read", DossierFixture,
              GINT_TO_POINTER (TAAL_DOSSIER_READ), dossier_set_up, test_a_file_that_is_half_written,
              dossier_tear_down);
  g_test_add ("/dossier/grendel/a-file-that-is-half-written/edit", DossierFixture,
              GINT_TO_POINTER (TAAL_DOSSIER_EDIT), dossier_set_up, test_a_file_that_is_half_written,
              dossier_tear_down);
  ADD ("reading-only", test_reading_only);
  ADD ("a-folder-that-cannot-be-written", test_a_folder_that_cannot_be_written);

  return g_test_run ();
}
