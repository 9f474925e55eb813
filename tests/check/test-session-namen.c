/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "aanwezig-fixture.h"
#include "dossier-fixture.h"
#include "taal-session.h"

/* The name list of a session: open or not, and what is written with it. */

#define PHRASE "een lange wachtzin"

typedef struct
{
  DossierFixture  file;
  char           *names;
  TaalSession    *session;
  guint           n_told;
} Fixture;

static void
told_cb (Fixture *f)
{
  f->n_told++;
}

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  g_autofree char *school = aanwezig_path ("school");
  const char *const sources[] = { school, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  dossier_set_up (&f->file, NULL);
  f->names = taal_namen_dup_path (f->file.path);
  dossier = dossier_open (f->file.path, TAAL_DOSSIER_CREATE);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);
  bron = taal_bron_load (f->file.path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, (TaalPeriode) { 0, 40000 });
  f->session = taal_session_new (check);
  f->n_told = 0;
  g_signal_connect_swapped (f->session, "notify::namen", G_CALLBACK (told_cb), f);
}

static void
settle (Fixture *f)
{
  while (taal_session_is_busy (f->session))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  gpointer session = f->session;

  settle (f);
  g_object_add_weak_pointer (session, &session);
  g_object_unref (f->session);
  for (int i = 0; session != NULL && i < 10000; i++)
    g_usleep (1000);
  g_assert_null (session);
  g_clear_pointer (&f->names, g_free);
  dossier_tear_down (&f->file, NULL);
}

static void
keep_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
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

static gboolean
open_list (Fixture     *f,
           const char  *phrase,
           gboolean     nieuw,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  taal_session_open_namen_async (f->session, phrase, nieuw, keep_cb, &result);
  return taal_session_namen_finish (f->session, wait_for (&result), error);
}

static void
test_open (Fixture       *f,
           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) saved = NULL, phrase = NULL, lost = NULL, closed = NULL;
  g_autoptr (TaalNamen) other = NULL;

  g_assert_cmpint (taal_session_find_namen (f->session), ==, TAAL_NAMENLIJST_GEEN);
  g_assert_false (open_list (f, NULL, FALSE, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (taal_session_get_namen (f->session));
  taal_session_close_namen (f->session);

  g_assert_true (open_list (f, NULL, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (taal_session_find_namen (f->session), ==, TAAL_NAMENLIJST_GELEZEN);
  g_assert_true (
      taal_namen_set (taal_session_get_namen (f->session), "C1", "Fatima", NULL, &error));
  taal_session_save_namen_async (f->session, keep_cb, &saved);
  /* While it is written, it is that thread's. */
  g_assert_null (taal_session_get_namen (f->session));
  g_assert_true (taal_session_namen_finish (f->session, wait_for (&saved), &error));
  taal_session_set_wachtzin_async (f->session, PHRASE, keep_cb, &phrase);
  g_assert_true (taal_session_namen_finish (f->session, wait_for (&phrase), &error));
  g_assert_no_error (error);
  g_assert_cmpint (taal_session_find_namen (f->session), ==, TAAL_NAMENLIJST_VERSLEUTELD);

  taal_session_close_namen (f->session);
  g_assert_false (open_list (f, NULL, FALSE, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEEDS_PHRASE);
  g_clear_error (&error);
  g_assert_true (open_list (f, PHRASE, FALSE, &error));
  g_assert_cmpstr (taal_namen_get (taal_session_get_namen (f->session), "C1")->naam, ==, "Fatima");
  g_assert_cmpuint (f->n_told, >=, 5);

  /* Another has written to it: what this one has is let go of. */
  other = taal_namen_open (f->names, PHRASE, &error);
  g_assert_true (taal_namen_save (other, &error));
  taal_session_save_namen_async (f->session, keep_cb, &lost);
  g_assert_false (taal_session_namen_finish (f->session, wait_for (&lost), &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_null (taal_session_get_namen (f->session));
  taal_session_save_namen_async (f->session, keep_cb, &closed);
  g_assert_false (taal_session_namen_finish (f->session, wait_for (&closed), &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED);
}

static TaalVergaderingPlan *
make_plan (Fixture    *f,
           TaalNamen  *namen,
           const char *file)
{
  const TaalBron *bron = taal_session_get_check (f->session)->bron;
  g_autoptr (TaalNamenboek) boek = taal_namenboek_new (namen);
  TaalVergaderingPlan *plan =
      taal_vergadering_plan_new (taal_bron_get_snapshot (bron), taal_bron_get_aantekeningen (bron),
                                 TAAL_NAMENBRON (boek));
  gsize length;
  char *raw = aanwezig_get (file, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (raw, length);

  taal_vergadering_plan_add (plan, file, bytes, TAAL_ORDE_ONBEKEND);
  return plan;
}

/* Presentie, the file and the names in one go; undo takes back the presentie and keeps the proof.
 */
static void
test_import (Fixture       *f,
             gconstpointer  unused)
{
  const TaalSessionProfiel profiel = { (char *) "Eigen", (char *) "[aanwezig]\n" };
  g_autoptr (TaalVergaderingPlan) plan = NULL;
  g_autoptr (TaalVergaderingPlan) again = NULL;
  g_autoptr (GAsyncResult) imported = NULL, undone = NULL, twice = NULL, listed = NULL,
                           erased = NULL, due = NULL;
  g_autoptr (GPtrArray) profielen = NULL, files = NULL;
  g_autoptr (TaalImportReport) report = NULL, none = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  g_autoptr (TaalBewaren) bewaren = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  TaalAanwezigTelling telling;

  g_assert_true (open_list (f, PHRASE, TRUE, &error));
  plan = make_plan (f, taal_session_get_namen (f->session), "zoom-oud.csv");
  g_assert_true (taal_vergadering_plan_remember (plan, "Omar Haddad", "omar@voorbeeld.nl",
                                                 TAAL_NAAM_CURSIST, "C4", TRUE, &error));
  settle (f);
  before = dossier_dup_rows (f->file.path);
  taal_session_aanwezig_async (f->session, plan, &profiel, keep_cb, &imported);
  g_assert_true (taal_session_aanwezig_finish (f->session, wait_for (&imported), &telling, &report,
                                               &error));
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  g_assert_cmpuint (telling.n_nieuw, ==, 1);
  g_assert_cmpint (dossier_query (f->file.path, "SELECT count(*) FROM presentie"), ==, 1);

  /* The dossier says that it was imported, and the same adds nothing. */
  again = make_plan (f, taal_session_get_namen (f->session), "zoom-oud.csv");
  g_assert_true (taal_vergadering_plan_was_imported (again, 0));
  taal_session_aanwezig_async (f->session, again, NULL, keep_cb, &twice);
  g_assert_true (
      taal_session_aanwezig_finish (f->session, wait_for (&twice), &telling, &none, &error));
  g_assert_null (none);
  g_assert_cmpuint (telling.n_nieuw, ==, 0);

  taal_session_list_vergaderprofielen_async (f->session, keep_cb, &listed);
  profielen = taal_session_list_profielen_finish (f->session, wait_for (&listed), &error);
  g_assert_cmpuint (profielen->len, ==, 1);
  g_assert_cmpstr (((TaalSessionProfiel *) g_ptr_array_index (profielen, 0))->naam, ==, "Eigen");

  taal_session_undo_async (f->session, 0, keep_cb, &undone);
  step = taal_session_undo_finish (f->session, wait_for (&undone), &error);
  g_assert_no_error (error);
  after = dossier_dup_rows (f->file.path);
  g_assert_cmpstr (after, ==, before);
  files = taal_namen_list_bestanden (taal_session_get_namen (f->session));
  g_assert_cmpuint (files->len, ==, 1);

  /* With the list open it is known what is due of it, and who is erased goes off it. */
  taal_session_bewaren_async (f->session, taal_date_from_ymd (2090, 1, 1), keep_cb, &due);
  bewaren = taal_session_bewaren_finish (f->session, wait_for (&due), &error);
  g_assert_no_error (error);
  g_assert_cmpint (bewaren->namenlijst, ==, TAAL_NAMENLIJST_GELEZEN);
  g_assert_cmpuint (bewaren->posten->len, >=, 1);
  taal_session_wis_cursist_async (f->session, "C4", NULL, keep_cb, &erased);
  g_assert_true (taal_session_wis_finish (f->session, wait_for (&erased), NULL, &error));
  g_assert_no_error (error);
  g_assert_null (taal_namen_get (taal_session_get_namen (f->session), "C4"));
}

/* Without the list nothing is imported: the file would be kept nowhere. */
static void
test_without (Fixture       *f,
              gconstpointer  unused)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (f->names);
  g_autoptr (TaalVergaderingPlan) plan = make_plan (f, namen, "zoom-oud.csv");
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (GError) error = NULL;
  TaalAanwezigTelling telling;

  taal_session_aanwezig_async (f->session, plan, NULL, keep_cb, &imported);
  g_assert_false (
      taal_session_aanwezig_finish (f->session, wait_for (&imported), &telling, NULL, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED);
  g_assert_cmpint (dossier_query (f->file.path, "SELECT count(*) FROM presentie"), ==, 0);
}

static void
rename_cursist (Fixture    *f,
                const char *from,
                const char *to)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_CURSISTEN, from);
  taal_bewerking_set (bewerking, "cursist_id", to);
  taal_session_edit_async (f->session, bewerking, keep_cb, &result);
  report = taal_session_edit_finish (f->session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  settle (f);
}

static void
undo (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_undo_async (f->session, 0, keep_cb, &result);
  step = taal_session_undo_finish (f->session, wait_for (&result), &error);
  g_assert_no_error (error);
  settle (f);
}

static void
assert_file (Fixture    *f,
             const char *phrase,
             const char *id,
             gboolean    there)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNamen) namen = taal_namen_open (f->names, phrase, &error);

  g_assert_no_error (error);
  g_assert_cmpint (taal_namen_get (namen, id) != NULL, ==, there);
}

/* An id that changes: the list follows at once where it can be opened, and else when it is. */
static void
test_rename (Fixture       *f,
             gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) saved = NULL, phrase = NULL;

  /* Without a list there is nothing to follow. */
  rename_cursist (f, "C2", "X2");
  g_assert_false (taal_session_has_wachtende_namen (f->session));
  g_assert_true (open_list (f, NULL, TRUE, &error));
  g_assert_true (
      taal_namen_set (taal_session_get_namen (f->session), "C1", "Fatima", NULL, &error));
  taal_session_save_namen_async (f->session, keep_cb, &saved);
  g_assert_true (taal_session_namen_finish (f->session, wait_for (&saved), &error));

  /* While it is open. */
  rename_cursist (f, "C1", "X1");
  g_assert_nonnull (taal_namen_get (taal_session_get_namen (f->session), "X1"));
  assert_file (f, NULL, "X1", TRUE);
  undo (f);
  assert_file (f, NULL, "C1", TRUE);

  /* Closed, but not encrypted. */
  taal_session_close_namen (f->session);
  rename_cursist (f, "C1", "Y1");
  g_assert_null (taal_session_get_namen (f->session));
  g_assert_false (taal_session_has_wachtende_namen (f->session));
  assert_file (f, NULL, "Y1", TRUE);

  /* Encrypted and closed: then when it is opened. */
  g_assert_true (open_list (f, NULL, FALSE, &error));
  taal_session_set_wachtzin_async (f->session, PHRASE, keep_cb, &phrase);
  g_assert_true (taal_session_namen_finish (f->session, wait_for (&phrase), &error));
  taal_session_close_namen (f->session);
  rename_cursist (f, "Y1", "Z1");
  g_assert_true (taal_session_has_wachtende_namen (f->session));
  assert_file (f, PHRASE, "Y1", TRUE);
  g_assert_true (open_list (f, PHRASE, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (taal_session_has_wachtende_namen (f->session));
  g_assert_nonnull (taal_namen_get (taal_session_get_namen (f->session), "Z1"));
  assert_file (f, PHRASE, "Z1", TRUE);

  /* One that another program wrote to is let go of, and waits. */
  g_assert_cmpint (g_unlink (f->names), ==, 0);
  rename_cursist (f, "Z1", "C1");
  g_assert_null (taal_session_get_namen (f->session));
  g_assert_true (taal_session_has_wachtende_namen (f->session));
}

/* A backup that is put back has the ids of then. */
static void
test_restore (Fixture       *f,
              gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) saved = NULL, restored = NULL, reloaded = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (open_list (f, NULL, TRUE, &error));
  g_assert_true (
      taal_namen_set (taal_session_get_namen (f->session), "C1", "Fatima", NULL, &error));
  taal_session_save_namen_async (f->session, keep_cb, &saved);
  g_assert_true (taal_session_namen_finish (f->session, wait_for (&saved), &error));
  rename_cursist (f, "C1", "X1");
  backups = taal_dossier_find_backups (f->file.path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 1);
  taal_session_restore_async (f->session, g_ptr_array_index (backups, 0), keep_cb, &restored);
  g_assert_true (taal_session_restore_finish (f->session, wait_for (&restored), &error));
  g_assert_no_error (error);
  settle (f);
  assert_file (f, NULL, "C1", TRUE);
  g_assert_nonnull (taal_namen_get (taal_session_get_namen (f->session), "C1"));
  taal_session_reload_async (f->session, keep_cb, &reloaded);
  g_assert_true (taal_session_reload_finish (f->session, wait_for (&reloaded), &error));
  settle (f);
  g_assert_nonnull (taal_namen_get (taal_session_get_namen (f->session), "C1"));
}

#define ADD(path, func) \
  g_test_add ("/check/session-namen/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  dossier_init_log ();
  g_test_init (&argc, &argv, NULL);
  ADD ("open", test_open);
  ADD ("import", test_import);
  ADD ("without", test_without);
  ADD ("rename", test_rename);
  ADD ("restore", test_restore);

  return g_test_run ();
}
