/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>

/* The year of the sample, read anew from a file. */
TaalCheck *
session_fixture_read (const char *path)
{
  const TaalPeriode year = { taal_date_from_ymd (2024, 1, 1), taal_date_from_ymd (2024, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return taal_check_run (bron, norm, year);
}

void
session_fixture_set_up (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-sessie-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);

  check = session_fixture_read (fixture->path);
  fixture->session = taal_session_new (check);
  session_fixture_settle (fixture);
}

/* Until the session has done all that was asked of it. */
void
session_fixture_settle (SessionFixture *fixture)
{
  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
}

static void
keep_result_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* An edit that must succeed. */
void
session_fixture_edit (SessionFixture *fixture, TaalBewerking *bewerking)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = taal_session_edit_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        (void) g_unlink (path);
    }
  (void) g_rmdir (folder);
}

void
session_fixture_tear_down (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *backups = taal_dossier_dup_backup_folder (fixture->path);

  session_fixture_settle (fixture);
  /* The thread that did its last job may hold it a moment longer. */
  g_clear_object (&fixture->session);
  remove_all (backups);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}
