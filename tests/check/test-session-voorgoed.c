/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-session.h"

/* What a session does for good: the erasure of a person, and a backup that is put back. */

/* A docent of the sample with lessen, and one that a test adds. */
#define DOCENT "D006"
#define NAAM   "Joost Lammerdink"

typedef struct
{
  char        *folder; /* of the dossier, and of the data of the user */
  char        *path;
  TaalSession *session;
  guint        n_changed;
} Fixture;

static TaalCheck *
read_anew (const char *path)
{
  const TaalPeriode year = { taal_date_from_ymd (2024, 1, 1), taal_date_from_ymd (2024, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return taal_check_run (bron, norm, year);
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
settle (Fixture *fixture)
{
  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-voorgoed-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);

  check = read_anew (fixture->path);
  fixture->session = taal_session_new (check);
  settle (fixture);
  g_signal_connect_swapped (fixture->session, "changed", G_CALLBACK (changed_cb), fixture);
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

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *backups = taal_dossier_dup_backup_folder (fixture->path);

  settle (fixture);
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_clear_object (&fixture->session);
  remove_all (backups);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
keep_result_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
edit (Fixture *fixture, const char *docent, const char *kolom, const char *waarde)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, docent);
  taal_bewerking_set (bewerking, kolom, waarde);
  taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &result);
  report = taal_session_edit_finish (fixture->session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

static gboolean
erase (Fixture *fixture, const char *docent, gboolean *gewist, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  taal_session_wis_docent_async (fixture->session, docent, keep_result_cb, &result);
  return taal_session_wis_finish (fixture->session, wait_for (&result), gewist, error);
}

static gboolean
holds (const char *path, const char *text)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  g_assert_no_error (error);
  return memmem (bytes, length, text, strlen (text)) != NULL;
}

static GPtrArray *
list_backups (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *paths = taal_dossier_find_backups (fixture->path, &error);

  g_assert_no_error (error);
  return paths;
}

static GPtrArray *
list_log (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *log;

  taal_session_get_log_async (fixture->session, 100, keep_result_cb, &result);
  log = taal_session_steps_finish (fixture->session, wait_for (&result), &error);
  g_assert_no_error (error);
  return log;
}

/* The judgement of the session is the one that the file gives. */
static void
assert_follows (Fixture *fixture)
{
  g_autoptr (TaalCheck) anew = read_anew (fixture->path);
  const TaalOordeel *now = taal_session_get_check (fixture->session)->oordeel;

  g_assert_cmpint (now->uitslag, ==, anew->oordeel->uitslag);
  g_assert_cmpint (now->meegeteld, ==, anew->oordeel->meegeteld);
  g_assert_cmpint (now->totaal, ==, anew->oordeel->totaal);
}

/* The name is in no byte of the file nor of a backup; nothing before it can be undone, what comes after it can. */
static void
test_erase (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) backups = NULL, log = NULL;
  g_autoptr (GError) error = NULL;
  const TaalSnapshot *snapshot;
  TaalUitslag uitslag = taal_session_get_check (fixture->session)->oordeel->uitslag;
  const TaalWijziging *step;
  gboolean gewist = FALSE;

  edit (fixture, DOCENT, "uren_per_week", "31");
  g_assert_true (holds (fixture->path, NAAM));
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (holds (g_ptr_array_index (backups, 0), NAAM));
  fixture->n_changed = 0;

  g_assert_true (erase (fixture, DOCENT, &gewist, &error));
  g_assert_no_error (error);
  g_assert_true (gewist);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_false (holds (fixture->path, NAAM));
  g_assert_false (holds (fixture->path, "Lammerdink"));
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_false (holds (g_ptr_array_index (backups, 0), "Lammerdink"));

  snapshot = taal_session_get_check (fixture->session)->oordeel->snapshot;
  g_assert_cmpint (taal_snapshot_find_docent (snapshot, DOCENT), ==, TAAL_GEEN);
  g_assert_cmpint (taal_session_get_check (fixture->session)->oordeel->uitslag, ==, uitslag);
  assert_follows (fixture);
  g_assert_null (taal_session_get_undo (fixture->session));
  g_assert_null (taal_session_get_redo (fixture->session));

  log = list_log (fixture);
  step = g_ptr_array_index (log, 0);
  g_assert_cmpint (step->soort, ==, TAAL_WIJZIGING_WISSEN);
  g_assert_cmpint (step->toestand, ==, TAAL_TOESTAND_VAST);
  g_assert_null (step->onderwerp);

  /* Work goes on. */
  edit (fixture, "D009", "uren_per_week", "12");
  g_assert_nonnull (taal_session_get_undo (fixture->session));
  assert_follows (fixture);
}

/* Someone who is not there is not erased, and nothing else changes. */
static void
test_erase_no_one (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gboolean gewist = TRUE;

  edit (fixture, DOCENT, "uren_per_week", "31");
  fixture->n_changed = 0;
  g_assert_false (erase (fixture, "NIEMAND", &gewist, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  g_assert_false (gewist);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_nonnull (taal_session_get_undo (fixture->session));
}

/* A backup that cannot be removed is said, and the judgement follows all the same. */
static void
test_erase_in_part (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = taal_dossier_dup_backup_folder (fixture->path);
  g_autofree char *in_the_way = g_build_filename (folder, "2020-01-01.taalnorm", NULL);
  g_autofree char *inside = g_build_filename (in_the_way, "x", NULL);
  g_autoptr (GError) error = NULL;
  gboolean gewist = FALSE;

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_assert_false (erase (fixture, DOCENT, &gewist, &error));
  g_assert_nonnull (error);
  g_assert_true (gewist);
  g_assert_cmpint (taal_snapshot_find_docent (taal_session_get_check (fixture->session)->oordeel->snapshot, DOCENT),
                   ==, TAAL_GEEN);
  assert_follows (fixture);
}

/* A cursist who is in no presentie goes altogether. */
static void
test_erase_cursist (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GAsyncResult) added = NULL, result = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean gewist = FALSE;

  taal_bewerking_add (bewerking, TAAL_TABEL_CURSISTEN);
  taal_bewerking_set (bewerking, "cursist_id", "CUR-ZEEMEERMIN");
  taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &added);
  report = taal_session_edit_finish (fixture->session, wait_for (&added), &error);
  g_assert_no_error (error);
  g_assert_true (holds (fixture->path, "ZEEMEERMIN"));

  taal_session_wis_cursist_async (fixture->session, "CUR-ZEEMEERMIN", NULL, keep_result_cb,
                                  &result);
  g_assert_true (taal_session_wis_finish (fixture->session, wait_for (&result), &gewist, &error));
  g_assert_no_error (error);
  g_assert_true (gewist);
  g_assert_false (holds (fixture->path, "ZEEMEERMIN"));
  assert_follows (fixture);
}

/* The backup of before an edit is put back; what was there meanwhile is one as well then. */
static void
test_restore (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GAsyncResult) result = NULL, again = NULL;
  g_autoptr (GPtrArray) backups = NULL, log = NULL;
  g_autoptr (GError) error = NULL;
  const TaalSnapshot *snapshot;
  int docent;

  edit (fixture, DOCENT, "naam", "Een Ander");
  backups = list_backups (fixture);
  fixture->n_changed = 0;
  taal_session_restore_async (fixture->session, g_ptr_array_index (backups, 0), keep_result_cb, &result);
  g_assert_true (taal_session_restore_finish (fixture->session, wait_for (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  snapshot = taal_session_get_check (fixture->session)->oordeel->snapshot;
  docent = taal_snapshot_find_docent (snapshot, DOCENT);
  g_assert_cmpstr (taal_snapshot_get_docenten (snapshot, NULL)[docent].naam, ==, NAAM);
  assert_follows (fixture);
  log = list_log (fixture);
  g_assert_cmpint (((TaalWijziging *) g_ptr_array_index (log, 0))->soort, ==, TAAL_WIJZIGING_TERUGZETTEN);
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 2);

  /* One that is damaged is refused, and the session stays as it is. */
  g_assert_true (g_file_set_contents (g_ptr_array_index (backups, 1), "no dossier", -1, &error));
  taal_session_restore_async (fixture->session, g_ptr_array_index (backups, 1), keep_result_cb, &again);
  g_assert_false (taal_session_restore_finish (fixture->session, wait_for (&again), &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
  assert_follows (fixture);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("taal-voorgoed-data-XXXXXX", NULL);
  int status;

  /* The backups of a test are not among those of who runs it. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/check/session-voorgoed/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("erase", test_erase);
  ADD ("erase-no-one", test_erase_no_one);
  ADD ("erase-in-part", test_erase_in_part);
  ADD ("erase-cursist", test_erase_cursist);
  ADD ("restore", test_restore);
#undef ADD

  status = g_test_run ();
  remove_all (data);

  return status;
}
