/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "dossier-fixture.h"

/* What the disk and others on it may do to a dossier that is open. */

#define DOCENTEN "docent_id,naam,rol,start\n"
#define N_MAKERS 8

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* An import that fails with @code, and leaves @path as it is. */
static void
assert_import_fails (TaalDossier      *dossier,
                     const char       *path,
                     const char       *source,
                     TaalDossierError  code)
{
  const char *const sources[] = { source, NULL };
  g_autoptr (GBytes) before = dossier_get_bytes (path);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_null (report);
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
  dossier_assert_bytes (path, before);
}

static void
assert_export_fails (const char       *path,
                     const char       *folder,
                     TaalDossierError  code)
{
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_READ);
  g_autoptr (GError) error = NULL;

  g_assert_false (taal_dossier_export_folder (dossier, folder, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
}

/* A program that keeps files the same on two machines puts a new file in the place of an old one.
 */
static void
test_a_file_that_is_replaced (DossierFixture *fixture,
                              gconstpointer   data)
{
  g_autofree char *source =
      dossier_put (fixture, "nieuw", "docenten.csv", DOCENTEN "E1,Nieuw,docent,2020-01-01\n");
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elders.taalnorm", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  bytes = dossier_get_bytes (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_false (taal_dossier_is_changed_by_other (dossier, &error));

  dossier_expect_log (TRUE);
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_true (taal_dossier_is_changed_by_other (dossier, &error));
  g_assert_no_error (error);
  assert_import_fails (dossier, elsewhere, source, TAAL_DOSSIER_ERROR_NOT_FOUND);

  dossier_set_bytes (fixture->path, "iets anders", 11);
  assert_import_fails (dossier, fixture->path, source, TAAL_DOSSIER_ERROR_NOT_FOUND);
  g_clear_object (&dossier);
  dossier_assert_bytes (elsewhere, bytes);
}

static void
test_one_file_at_rest (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "rust", NULL);
  g_autofree char *path = g_build_filename (folder, "school.taalnorm", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *source =
      dossier_put (fixture, "nieuw", "docenten.csv", DOCENTEN "E1,Nieuw,docent,2020-01-01\n");
  g_autoptr (TaalDossier) dossier = NULL, other = NULL;

  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  dossier_make (fixture, path);
  g_assert_cmpuint (count_files (folder), ==, 1);

  /* Of two that have it open the last one tidies up. */
  dossier = dossier_open (path, TAAL_DOSSIER_EDIT);
  other = dossier_open (path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, source));
  g_clear_object (&dossier);
  g_clear_object (&other);
  g_assert_cmpuint (count_files (folder), ==, 1);

  /* One that a program before us left is tidied too, but not by who only reads. */
  dossier_set_bytes (journal, "", 0);
  dossier = dossier_open (path, TAAL_DOSSIER_READ);
  g_clear_object (&dossier);
  g_assert_cmpuint (count_files (folder), ==, 2);
  dossier = dossier_open (path, TAAL_DOSSIER_EDIT);
  g_clear_object (&dossier);
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static gpointer
make (gpointer data)
{
  return dossier_open (data, TAAL_DOSSIER_CREATE);
}

static void
test_many_make_the_same (DossierFixture *fixture,
                         gconstpointer   data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "samen", NULL);
  g_autofree char *path = g_build_filename (folder, "school.taalnorm", NULL);
  GThread *makers[N_MAKERS];

  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  for (int i = 0; i < N_MAKERS; i++)
    makers[i] = g_thread_new ("maker", make, path);
  for (int i = 0; i < N_MAKERS; i++)
    {
      g_autoptr (TaalDossier) dossier = g_thread_join (makers[i]);

      g_assert_true (TAAL_IS_DOSSIER (dossier));
    }
  g_assert_cmpuint (count_files (folder), ==, 1);
}

/* The limit on the size of a file stands in for a full disk. */
static void
test_no_room_to_export (DossierFixture *fixture,
                        gconstpointer   data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "uit", NULL);
  struct rlimit limit;
  rlim_t before;

  dossier_make (fixture, fixture->path);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  before = limit.rlim_cur;
  limit.rlim_cur = 20;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_export_fails (fixture->path, folder, TAAL_DOSSIER_ERROR_FULL);
  limit.rlim_cur = before;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_cmpuint (count_files (folder), ==, 0);
}

/* A row that refers to nothing is not shown by a view, and must not get lost unseen. */
static void
test_a_reference_that_leads_nowhere (DossierFixture *fixture,
                                     gconstpointer   data)
{
  static const char *const changes[] = {
    "UPDATE rij_lessen SET groep = 99 WHERE rij = 1",
    "UPDATE rij_lessen SET co_docent = 99 WHERE rij = 1",
    "DELETE FROM rij_cursisten WHERE rij = 1",
  };
  g_autofree char *folder = g_build_filename (fixture->folder, "uit", NULL);
  g_autofree char *source =
      dossier_put (fixture, "nieuw", "docenten.csv", DOCENTEN "E1,Nieuw,docent,2020-01-01\n");
  g_autoptr (GBytes) good = NULL;

  dossier_make (fixture, fixture->path);
  good = dossier_get_bytes (fixture->path);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql = g_strconcat ("PRAGMA foreign_keys = OFF;", changes[i], NULL);
      g_autoptr (TaalDossier) dossier = NULL;

      dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      dossier_change (fixture->path, sql);
      assert_export_fails (fixture->path, folder, TAAL_DOSSIER_ERROR_CORRUPT);
      g_assert_cmpuint (count_files (folder), ==, 0);
      dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
      assert_import_fails (dossier, fixture->path, source, TAAL_DOSSIER_ERROR_CORRUPT);
    }
}

/* Rows that a hostile file can hold, and that leave no room for ours. */
static void
test_no_room_for_a_row (DossierFixture *fixture,
                        gconstpointer   data)
{
  g_autofree char *source =
      dossier_put (fixture, "nieuw", "docenten.csv", DOCENTEN "E1,Nieuw,docent,2020-01-01\n");
  g_autoptr (TaalDossier) dossier = NULL;

  dossier_make (fixture, fixture->path);
  dossier_change (fixture->path, "UPDATE rij_docenten SET rij = 2147483647 WHERE docent_id = 'D4';"
                                 "UPDATE rij_ervaring SET docent = 2147483647 WHERE docent = 4;"
                                 "UPDATE rij_lessen SET docent = 2147483647 WHERE docent = 4;");
  dossier_expect_log (TRUE);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  assert_import_fails (dossier, fixture->path, source, TAAL_DOSSIER_ERROR_CORRUPT);
}

static void
test_a_text_that_is_too_long (DossierFixture *fixture,
                              gconstpointer   data)
{
  g_autofree char *name = g_strnfill (2 * 1024 * 1024, 'a');
  g_autofree char *text = g_strconcat (DOCENTEN "E1,", name, ",docent,2020-01-01\n", NULL);
  g_autofree char *source = dossier_put (fixture, "nieuw", "docenten.csv", text);
  g_autoptr (TaalDossier) dossier = NULL;

  dossier_expect_log (TRUE);
  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  assert_import_fails (dossier, fixture->path, source, TAAL_DOSSIER_ERROR_TOO_BIG);
}

/* A message is text, also where the name of the file is not. */
static void
test_a_name_that_is_no_text (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "\xff\xfe.taalnorm", NULL);
  g_autofree char *gone = g_build_filename (fixture->folder, "weg", "\xff.taalnorm", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "\xff", NULL);
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_CREATE), none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_dossier_export_folder (dossier, folder, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 1);

  none = taal_dossier_open (gone, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

#define ADD(path, test)                                                            \
  g_test_add ("/dossier/schijf/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("a-file-that-is-replaced", test_a_file_that_is_replaced);
  ADD ("one-file-at-rest", test_one_file_at_rest);
  ADD ("many-make-the-same", test_many_make_the_same);
  ADD ("no-room-to-export", test_no_room_to_export);
  ADD ("a-reference-that-leads-nowhere", test_a_reference_that_leads_nowhere);
  ADD ("no-room-for-a-row", test_no_room_for_a_row);
  ADD ("a-text-that-is-too-long", test_a_text_that_is_too_long);
  ADD ("a-name-that-is-no-text", test_a_name_that_is_no_text);

  return g_test_run ();
}
