/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* seteuid() */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-fixture.h"
#include "fault-vfs.h"

/* What a copy would change, and a copy in the place of a dossier that cannot be opened any more. */

#define NOBODY 65534

static void
edit (TaalDossier *dossier, TaalBewerking *bewerking)
{
  g_autoptr (GError) error = NULL;

  taal_import_report_unref (taal_dossier_edit (dossier, bewerking, NULL, &error));
  g_assert_no_error (error);
}

/* A dossier with a copy of how it was before a docent got another name, one was added and one went. */
static char *
make (DossierFixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "kopie", NULL);
  g_autoptr (TaalBewerking) first = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_bewerking_add (first, TAAL_TABEL_DOCENTEN);
  taal_bewerking_set (first, "docent_id", "D77");
  taal_bewerking_set (first, "naam", "Gaat Weg");
  taal_bewerking_set (first, "rol", "docent");
  taal_bewerking_set (first, "start", "2024-01-01");
  edit (dossier, first);
  taal_dossier_set_backup_folder (dossier, folder);

  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D1");
  taal_bewerking_set (bewerking, "naam", "Een Ander");
  taal_bewerking_remove (bewerking, TAAL_TABEL_DOCENTEN, "D77");
  taal_bewerking_add (bewerking, TAAL_TABEL_MELDINGEN);
  taal_bewerking_set (bewerking, "melding_id", "M77");
  taal_bewerking_set (bewerking, "uitzondering", "1");
  taal_bewerking_set (bewerking, "gemeld_op", "2024-01-01");
  taal_bewerking_set (bewerking, "ingang", "2024-01-01");
  edit (dossier, bewerking);

  paths = taal_dossier_list_backups (dossier, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (paths->len, ==, 1);
  return g_strdup (g_ptr_array_index (paths, 0));
}

static void
test_compares (DossierFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = make (fixture);
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  TaalVerschil verschillen[TAAL_N_TABELLEN];

  g_assert_true (taal_dossier_compare (dossier, copy, verschillen, NULL, &error));
  g_assert_no_error (error);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalVerschil *one = &verschillen[tabel];

      g_assert_cmpint (one->n_terug, ==, tabel == TAAL_TABEL_DOCENTEN ? 1 : 0);
      g_assert_cmpint (one->n_anders, ==, tabel == TAAL_TABEL_DOCENTEN ? 1 : 0);
      g_assert_cmpint (one->n_weg, ==, tabel == TAAL_TABEL_MELDINGEN ? 1 : 0);
    }

  /* With itself: nothing. */
  g_assert_true (taal_dossier_compare (dossier, fixture->path, verschillen, NULL, &error));
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    g_assert_cmpint (
        verschillen[tabel].n_terug + verschillen[tabel].n_anders + verschillen[tabel].n_weg, ==, 0);

  g_cancellable_cancel (cancellable);
  g_assert_false (taal_dossier_compare (dossier, copy, verschillen, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  dossier_set_bytes (copy, "x", 1);
  g_assert_false (taal_dossier_compare (dossier, copy, verschillen, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
}

static void
test_parses (DossierFixture *fixture, gconstpointer data)
{
  TaalDate dag;
  int seconde;

  g_assert_true (taal_dossier_parse_backup ("/a/2024-02-29.taalnorm", &dag, &seconde));
  g_assert_cmpint (dag, ==, taal_date_from_ymd (2024, 2, 29));
  g_assert_cmpint (seconde, ==, -1);
  g_assert_true (taal_dossier_parse_backup ("/a/2024-02-29-130501.taalnorm", &dag, &seconde));
  g_assert_cmpint (seconde, ==, 13 * 3600 + 5 * 60 + 1);
  g_assert_false (taal_dossier_parse_backup ("/a/school.taalnorm", &dag, &seconde));
  g_assert_false (taal_dossier_parse_backup ("/a/2023-02-29.taalnorm", &dag, &seconde));
}

/* What was there is kept, with its journal; a second time under another name. */
static void
test_recovers (DossierFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = make (fixture), *rows = NULL, *wanted = NULL;
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *aside = NULL, *second = NULL, *kept = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;
  struct stat info;

  wanted = dossier_dup_rows (copy);
  dossier_set_bytes (fixture->path, "damaged", 7);
  dossier_set_bytes (journal, "old", 3);
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (taal_dossier_recover (fixture->path, copy, &aside, &error));
  g_assert_no_error (error);
  rows = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (rows, ==, wanted);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
  g_assert_true (g_file_get_contents (aside, &text, NULL, &error));
  g_assert_cmpstr (text, ==, "damaged");
  kept = g_strconcat (aside, "-journal", NULL);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_assert_true (taal_dossier_recover (fixture->path, copy, &second, &error));
  g_assert_cmpstr (second, !=, aside);
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));

  /* One that is gone altogether leaves nothing to keep. */
  g_clear_pointer (&second, g_free);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (taal_dossier_recover (fixture->path, copy, &second, &error));
  g_assert_null (second);
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

/* A copy that is damaged as well, a full disk and a folder that cannot be written: all stays as it was. */
static void
test_recovers_nothing_by_half (DossierFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = make (fixture);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GBytes) good = dossier_get_bytes (copy), damaged = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  dossier_set_bytes (fixture->path, "damaged", 7);
  dossier_set_bytes (journal, "old", 3);
  damaged = dossier_get_bytes (fixture->path);
  n = count_files (fixture->folder);
  dossier_expect_log (TRUE);

  dossier_set_bytes (copy, g_bytes_get_data (good, NULL), g_bytes_get_size (good) - 4096);
  g_assert_false (taal_dossier_recover (fixture->path, copy, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_clear_error (&error);
  dossier_set_bytes (copy, g_bytes_get_data (good, NULL), g_bytes_get_size (good));

  fault_vfs_arm (FAULT_FULL, 1, TRUE);
  g_assert_false (taal_dossier_recover (fixture->path, copy, NULL, &error));
  g_assert_true (fault_vfs_disarm ());
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_FULL);
  g_clear_error (&error);

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (copy, 0644), ==, 0);
  if (geteuid () == 0)
    {
      g_autofree char *folder = g_path_get_dirname (copy);

      g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
      g_assert_cmpint (seteuid (NOBODY), ==, 0);
    }
  g_assert_false (taal_dossier_recover (fixture->path, copy, NULL, &error));
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY);

  dossier_assert_bytes (fixture->path, damaged);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, n);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/dossier/herstel/" path, DossierFixture, NULL, dossier_set_up, test,                \
              dossier_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();
  fault_vfs_register ();

  ADD ("compares", test_compares);
  ADD ("parses", test_parses);
  ADD ("recovers", test_recovers);
  ADD ("recovers-nothing-by-half", test_recovers_nothing_by_half);

  return g_test_run ();
}
