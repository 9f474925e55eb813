/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "dossier-fixture.h"

/* The copies that are made before the first change of a day. */

static TaalDossier *
make (DossierFixture *fixture,
      char          **folder)
{
  TaalDossier *dossier;

  dossier_make (fixture, fixture->path);
  *folder = g_build_filename (fixture->folder, "kopie", "diep", NULL);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_dossier_set_backup_folder (dossier, *folder);

  return dossier;
}

static void
rename_docent (TaalDossier *dossier,
               const char  *naam)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GError) error = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D1");
  taal_bewerking_set (bewerking, "naam", naam);
  taal_import_report_unref (taal_dossier_edit (dossier, bewerking, NULL, &error));
  g_assert_no_error (error);
}

static GPtrArray *
list (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *paths = taal_dossier_list_backups (dossier, &error);

  g_assert_no_error (error);
  return paths;
}

static void
test_one_a_day (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autofree char *folder = NULL, *rows = NULL, *copied = NULL, *name = NULL;
  g_autoptr (TaalDossier) dossier = make (fixture, &folder);
  g_autoptr (GPtrArray) none = list (dossier);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d.taalnorm");
  struct stat info;

  g_assert_cmpuint (none->len, ==, 0);
  rows = dossier_dup_rows (fixture->path);
  rename_docent (dossier, "Een");
  rename_docent (dossier, "Twee");
  paths = list (dossier);
  g_assert_cmpuint (paths->len, ==, 1);
  name = g_path_get_basename (g_ptr_array_index (paths, 0));
  g_assert_cmpstr (name, ==, today);
  copied = dossier_dup_rows (g_ptr_array_index (paths, 0));
  g_assert_cmpstr (copied, ==, rows);
  /* It holds persons. */
  g_assert_cmpint (stat (g_ptr_array_index (paths, 0), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

static void
test_keeps_days_and_weeks (DossierFixture *fixture,
                           gconstpointer   data)
{
  /* Of 2020 and before, so that the copy of today is the newest; the comment says what stays. */
  static const struct
  {
    const char *name;
    gboolean    stays;
  } old[] = {
    { "2020-06-30.taalnorm", TRUE },  { "2020-06-29.taalnorm", TRUE },        { "2020-06-28.taalnorm", TRUE },
    { "2020-06-27.taalnorm", TRUE },  { "2020-06-26-120000.taalnorm", TRUE }, { "2020-06-25.taalnorm", TRUE },
    { "2020-06-24.taalnorm", TRUE },  { "2020-06-23.taalnorm", FALSE },       { "2020-06-21.taalnorm", TRUE },
    { "2020-06-15.taalnorm", FALSE }, { "2020-06-14.taalnorm", TRUE },        { "2020-01-01.taalnorm", TRUE },
    { "2019-12-31.taalnorm", FALSE }, { "2019-12-29.taalnorm", FALSE },       { "notities.taalnorm", TRUE },
  };
  g_autofree char *folder = NULL;
  g_autoptr (TaalDossier) dossier = make (fixture, &folder);
  g_autoptr (GPtrArray) paths = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (old); i++)
    {
      g_autofree char *path = g_build_filename (folder, old[i].name, NULL);

      dossier_set_bytes (path, "x", 1);
    }
  rename_docent (dossier, "Een");
  for (gsize i = 0; i < G_N_ELEMENTS (old); i++)
    {
      g_autofree char *path = g_build_filename (folder, old[i].name, NULL);

      g_test_message ("%s", old[i].name);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == old[i].stays);
    }
  paths = list (dossier);
  g_assert_cmpuint (paths->len, ==, 11);
}

static void
test_puts_one_back (DossierFixture *fixture,
                    gconstpointer   data)
{
  g_autofree char *folder = NULL, *before = NULL, *after = NULL, *now = NULL;
  g_autoptr (TaalDossier) dossier = make (fixture, &folder);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GError) error = NULL;
  const TaalWijziging *step;
  const char *newest;

  before = dossier_dup_rows (fixture->path);
  rename_docent (dossier, "Een");
  after = dossier_dup_rows (fixture->path);
  paths = list (dossier);
  g_assert_true (taal_dossier_restore (dossier, g_ptr_array_index (paths, 0), &error));
  g_assert_no_error (error);
  now = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (now, ==, before);
  log = taal_dossier_get_log (dossier, 10, &error);
  g_assert_cmpuint (log->len, ==, 2);
  step = g_ptr_array_index (log, 0);
  g_assert_cmpint (step->soort, ==, TAAL_WIJZIGING_TERUGZETTEN);
  g_assert_cmpint (step->toestand, ==, TAAL_TOESTAND_VAST);
  g_assert_cmpuint (strlen (step->onderwerp), ==, 10);

  /* Work goes on, and what was there can be put back as well. */
  rename_docent (dossier, "Twee");
  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&paths, g_ptr_array_unref);
  paths = list (dossier);
  g_assert_cmpuint (paths->len, ==, 2);
  /* The one with a time in its name is the newest of the two. */
  newest = g_ptr_array_index (paths, 0);
  g_assert_cmpuint (strlen (newest), >, strlen (g_ptr_array_index (paths, 1)));
  g_assert_true (taal_dossier_restore (dossier, newest, &error));
  g_assert_no_error (error);
  g_clear_pointer (&now, g_free);
  now = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (now, ==, after);
  g_clear_pointer (&paths, g_ptr_array_unref);
  paths = list (dossier);
  g_assert_cmpuint (paths->len, ==, 3);
}

/* A copy is a file like any other, and one that is damaged is not put back. */
static void
test_puts_no_bad_one_back (DossierFixture *fixture,
                           gconstpointer   data)
{
  g_autofree char *folder = NULL, *bad = NULL;
  g_autoptr (TaalDossier) dossier = make (fixture, &folder);
  g_autoptr (GBytes) bytes = dossier_get_bytes (fixture->path);
  g_autoptr (GError) error = NULL;

  bad = g_build_filename (folder, "2020-01-01.taalnorm", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  dossier_set_bytes (bad, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) - 4096);
  dossier_expect_log (TRUE);
  g_assert_false (taal_dossier_restore (dossier, bad, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  dossier_assert_bytes (fixture->path, bytes);
}

/* No room for a copy, or no folder: the work goes on. */
static void
test_keeps_no_one_from_work (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autofree char *folder = NULL, *file = NULL, *under = NULL, *rows = NULL;
  g_autoptr (TaalDossier) dossier = make (fixture, &folder);

  file = g_build_filename (fixture->folder, "bestand", NULL);
  under = g_build_filename (file, "kopie", NULL);
  dossier_set_bytes (file, "x", 1);
  taal_dossier_set_backup_folder (dossier, under);
  rename_docent (dossier, "Een");
  rows = dossier_dup_rows (fixture->path);
  g_assert_nonnull (strstr (rows, "D1|Een|"));
}

/* An erasure reaches the copies. */
static void
test_an_erasure_removes_them (DossierFixture *fixture,
                              gconstpointer   data)
{
  g_autofree char *folder = NULL, *old = NULL, *bytes = NULL;
  g_autoptr (TaalDossier) dossier = make (fixture, &folder);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  rename_docent (dossier, "Zonderland");
  old = g_build_filename (folder, "2020-01-01.taalnorm", NULL);
  dossier_set_bytes (old, "Zonderland", 10);
  g_assert_true (taal_dossier_wis_docent (dossier, "D1", NULL, NULL, &error));
  g_assert_no_error (error);
  paths = list (dossier);
  g_assert_cmpuint (paths->len, ==, 1);
  g_assert_true (g_file_get_contents (g_ptr_array_index (paths, 0), &bytes, &length, &error));
  g_assert_null (g_strstr_len (bytes, (gssize) length, "Zonderland"));
  for (gsize i = 0; i + 7 <= length; i++)
    g_assert_true (memcmp (bytes + i, "Hanneke", 7) != 0);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/dossier/reservekopie/" path, DossierFixture, NULL, dossier_set_up, test,           \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("one-a-day", test_one_a_day);
  ADD ("keeps-days-and-weeks", test_keeps_days_and_weeks);
  ADD ("puts-one-back", test_puts_one_back);
  ADD ("puts-no-bad-one-back", test_puts_no_bad_one_back);
  ADD ("keeps-no-one-from-work", test_keeps_no_one_from_work);
  ADD ("an-erasure-removes-them", test_an_erasure_removes_them);

  return g_test_run ();
}
