/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"
#include "dossier-tabellen.h"

static void
export_to (const char *path,
           const char *folder)
{
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_READ);
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_dossier_export_folder (dossier, folder, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_file (const char *folder,
             const char *tabel,
             const char *expected)
{
  g_autofree char *name = g_strconcat (tabel, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_an_import_of_it_is_equal (DossierFixture *fixture,
                               gconstpointer   data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "een", "twee", NULL);
  g_autofree char *again = g_build_filename (fixture->folder, "nogmaals", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "kopie.taalnorm", NULL);
  g_autofree char *rows = NULL, *copied_rows = NULL;
  g_autoptr (TaalDossier) dossier = NULL;

  dossier_make (fixture, fixture->path);
  export_to (fixture->path, folder);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    assert_file (folder, taal_schema_get (tabel)->name, dossier_tabellen[tabel]);
  g_assert_cmpuint (count_files (folder), ==, TAAL_N_TABELLEN);

  dossier = dossier_open (copy, TAAL_DOSSIER_CREATE);
  taal_import_report_unref (dossier_import (dossier, folder));
  rows = dossier_dup_rows (fixture->path);
  copied_rows = dossier_dup_rows (copy);
  g_assert_cmpstr (copied_rows, ==, rows);

  export_to (copy, again);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    assert_file (again, taal_schema_get (tabel)->name, dossier_tabellen[tabel]);
}

static void
test_tables_without_rows_have_no_file (DossierFixture *fixture,
                                       gconstpointer   data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "uit", NULL);

  g_object_unref (dossier_open (fixture->path, TAAL_DOSSIER_CREATE));
  export_to (fixture->path, folder);
  g_assert_cmpuint (count_files (folder), ==, 1);
  assert_file (folder, "school",
               "bow_nummer,naam,kvk,gemeente,keurmerk_status,keurmerk_van,keurmerk_tot\n");
}

static void
test_other_files_are_left_alone (DossierFixture *fixture,
                                 gconstpointer   data)
{
  g_autofree char *other = dossier_put (fixture, "uit", "brief.txt", "Geachte\n");
  g_autofree char *folder = g_path_get_dirname (other);
  g_autofree char *text = NULL;

  g_free (dossier_put (fixture, "uit", "facturen.csv", "factuur_id\nF1\n"));
  g_object_unref (dossier_open (fixture->path, TAAL_DOSSIER_CREATE));
  export_to (fixture->path, folder);
  g_assert_true (g_file_get_contents (other, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Geachte\n");
  /* A table's file of an earlier export would bring back what is no longer there. */
  assert_file (folder, "facturen", "factuur_id,cursist_id,datum,van,tot,uren,bedrag\n");
  g_assert_cmpuint (count_files (folder), ==, 3);
}

static void
test_refuses_a_file_for_a_folder (DossierFixture *fixture,
                                  gconstpointer   data)
{
  g_autofree char *file = dossier_put (fixture, "uit", "brief.txt", "Geachte\n");
  g_autofree char *below = g_build_filename (file, "uit", NULL);
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  g_autoptr (GError) error = NULL;

  g_assert_false (taal_dossier_export_folder (dossier, file, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (taal_dossier_export_folder (dossier, below, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND);
}

static void
test_a_folder_in_the_way_leaves_nothing_behind (DossierFixture *fixture,
                                                gconstpointer   data)
{
  g_autofree char *file = dossier_put (fixture, "uit/school.csv", "brief.txt", "Geachte\n");
  g_autofree char *in_the_way = g_path_get_dirname (file);
  g_autofree char *folder = g_path_get_dirname (in_the_way);
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  g_autoptr (GError) error = NULL;

  g_assert_false (taal_dossier_export_folder (dossier, folder, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_IO);
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static void
test_can_be_cancelled (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "uit", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_cancellable_cancel (cancellable);
  g_assert_false (taal_dossier_export_folder (dossier, folder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

#define ADD(path, test)                                                             \
  g_test_add ("/dossier/uitvoer/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("an-import-of-it-is-equal", test_an_import_of_it_is_equal);
  ADD ("tables-without-rows-have-no-file", test_tables_without_rows_have_no_file);
  ADD ("other-files-are-left-alone", test_other_files_are_left_alone);
  ADD ("refuses-a-file-for-a-folder", test_refuses_a_file_for_a_folder);
  ADD ("a-folder-in-the-way-leaves-nothing-behind", test_a_folder_in_the_way_leaves_nothing_behind);
  ADD ("can-be-cancelled", test_can_be_cancelled);

  return g_test_run ();
}
