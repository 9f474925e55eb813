/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-session.h"

/* The sample school as a dossier, open in a session. */
typedef struct
{
  char        *folder;
  char        *path;
  TaalSession *session;
  GString     *heard; /* what the session told, in order */
} Fixture;

static TaalCheck *
read_anew (const char *path)
{
  const TaalPeriode year = { taal_date_from_ymd (2025, 1, 1), taal_date_from_ymd (2025, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return taal_check_run (bron, norm, year);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-session-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  g_clear_object (&dossier);

  check = read_anew (fixture->path);
  fixture->session = taal_session_new (check);
  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  fixture->heard = g_string_new (NULL);
}

/* As g_assert_finalize_object(), but the thread that did the last job lets go of the session a moment
 * after it has said that it is done. */
static void
assert_finalize (TaalSession **session)
{
  gpointer alive = *session;

  g_object_add_weak_pointer (alive, &alive);
  g_clear_object (session);
  for (int i = 0; alive != NULL && i < 10000; i++)
    g_usleep (1000);
  g_assert_null (alive);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  assert_finalize (&fixture->session);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      /* The worker that closes the file may take its journal away at this moment. */
      g_assert_true (g_remove (path) == 0 || errno == ENOENT);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_string_free (fixture->heard, TRUE);
}

static void
keep_result_cb (GObject      *object,
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

static void
edit (Fixture       *fixture,
      TaalBewerking *bewerking)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &result);
  report = taal_session_edit_finish (fixture->session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 0);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_undo_async (fixture->session, 0, keep_result_cb, &result);
  step = taal_session_undo_finish (fixture->session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (step);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_redo_async (fixture->session, 0, keep_result_cb, &result);
  step = taal_session_undo_finish (fixture->session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (step);
}

/* A judgement as far as its facts make it. */
static char *
describe (const TaalCheck *check)
{
  const TaalOordeel *oordeel = check->oordeel;
  GString *text = g_string_new (NULL);
  const TaalDocent *docenten = taal_snapshot_get_docenten (oordeel->snapshot, NULL);

  g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d\n",
                          taal_uitslag_get_name (oordeel->uitslag), oordeel->totaal, oordeel->meegeteld, oordeel->tekort,
                          oordeel->robuust);
  for (int i = 0; i < TAAL_N_STATUSSEN; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", oordeel->gewichten.status[i]);
  for (guint i = 0; i < oordeel->docenten->len; i++)
    {
      const TaalOordeelDocent *docent = &g_array_index (oordeel->docenten, TaalOordeelDocent, i);

      g_string_append_printf (text, "\n%s", docent->docent == TAAL_GEEN ? "-" : docenten[docent->docent].docent_id);
      for (int k = 0; k < TAAL_N_STATUSSEN; k++)
        g_string_append_printf (text, " %" G_GINT64_FORMAT, docent->gewichten.status[k]);
    }
  for (guint i = 0; i < oordeel->gevoeligheid->len; i++)
    g_string_append_printf (text, "\n%d", (int) g_array_index (oordeel->gevoeligheid, TaalGevoeligheid, i).alternatief);

  return g_string_free (text, FALSE);
}

static void
assert_follows (Fixture *fixture)
{
  g_autoptr (TaalCheck) anew = read_anew (fixture->path);
  g_autofree char *expected = describe (anew);
  g_autofree char *followed = describe (taal_session_get_check (fixture->session));

  g_assert_cmpstr (followed, ==, expected);
}

static void
add_registratie (TaalBewerking *bewerking,
                 const char    *docent_id,
                 const char    *van)
{
  taal_bewerking_add (bewerking, TAAL_TABEL_REGISTRATIES);
  taal_bewerking_set (bewerking, "docent_id", docent_id);
  taal_bewerking_set (bewerking, "register", "BVNT2");
  taal_bewerking_set (bewerking, "van", van);
}

/* 2025 is short of the norm; a registratie for who gives most of what does not count mends it, until it
 * is undone. */
static void
test_verdict_follows (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  TaalCheck *check = taal_session_get_check (fixture->session);
  const TaalOordeelDocent *worst = &g_array_index (check->oordeel->docenten, TaalOordeelDocent, 0);
  const TaalDocent *docenten = taal_snapshot_get_docenten (check->oordeel->snapshot, NULL);
  gint64 before = check->oordeel->meegeteld;
  gint64 lost = worst->gewichten.status[TAAL_STATUS_NIET_MEEGETELD];

  g_assert_true (taal_session_can_edit (fixture->session));
  add_registratie (bewerking, docenten[worst->docent].docent_id, "2024-01-01");
  edit (fixture, bewerking);
  g_assert_cmpint (taal_session_get_check (fixture->session)->oordeel->meegeteld, ==, before + lost);
  g_assert_nonnull (taal_session_get_undo (fixture->session));
  g_assert_null (taal_session_get_redo (fixture->session));
  assert_follows (fixture);

  undo (fixture);
  g_assert_cmpint (taal_session_get_check (fixture->session)->oordeel->meegeteld, ==, before);
  g_assert_nonnull (taal_session_get_redo (fixture->session));
  assert_follows (fixture);

  redo (fixture);
  g_assert_cmpint (taal_session_get_check (fixture->session)->oordeel->meegeteld, ==, before + lost);
  assert_follows (fixture);
}

/* A step of the lessons at random: another docent, a lesson more, a lesson less, another groep. */
static TaalBewerking *
make_random (Fixture *fixture,
             int      number)
{
  const TaalSnapshot *snapshot = taal_session_get_check (fixture->session)->oordeel->snapshot;
  int n_docenten, n_groepen, n_edits = g_test_rand_int_range (1, 5);
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n_docenten);
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n_groepen);
  TaalBewerking *bewerking = taal_bewerking_new (NULL);
  int first = g_test_rand_int_range (0, taal_snapshot_get_n_lessen (snapshot) - n_edits);

  for (int i = 0; i < n_edits; i++)
    {
      const char *docent_id = docenten[g_test_rand_int_range (0, n_docenten)].docent_id;
      const char *groep_id = groepen[g_test_rand_int_range (0, n_groepen)].groep_id;
      g_autofree char *id = g_strdup_printf ("T%d-%d", number, i);
      TaalLes les;

      taal_snapshot_get_les (snapshot, first + i, &les);
      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, les.les_id);
          taal_bewerking_set (bewerking, "docent_id", docent_id);
          break;
        case 1:
          taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, les.les_id);
          taal_bewerking_set (bewerking, "groep_id", groep_id);
          taal_bewerking_set (bewerking, "minuten", "75");
          break;
        case 2:
          taal_bewerking_remove (bewerking, TAAL_TABEL_LESSEN, les.les_id);
          break;
        default:
          taal_bewerking_add (bewerking, TAAL_TABEL_LESSEN);
          taal_bewerking_set (bewerking, "les_id", id);
          taal_bewerking_set (bewerking, "groep_id", groep_id);
          taal_bewerking_set (bewerking, "docent_id", docent_id);
          taal_bewerking_set (bewerking, "datum", "3-4-2025");
          taal_bewerking_set (bewerking, "minuten", "60");
          taal_bewerking_set (bewerking, "vorm", "fysiek");
          taal_bewerking_set (bewerking, "status", "gegeven");
        }
    }

  return bewerking;
}

static void
test_random_steps (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autofree char *before = describe (taal_session_get_check (fixture->session));
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
  gint64 last = taal_session_get_undo (fixture->session)->id;
  int n_steps = 0;

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (TaalBewerking) bewerking = make_random (fixture, i);

      edit (fixture, bewerking);
      if (i % 8 == 7)
        assert_follows (fixture);
      /* One that gives a lesson the docent that it has is no step. */
      n_steps += taal_session_get_undo (fixture->session)->id != last;
      last = taal_session_get_undo (fixture->session)->id;
    }
  after = describe (taal_session_get_check (fixture->session));

  for (int i = 0; i < n_steps; i++)
    undo (fixture);
  undone = describe (taal_session_get_check (fixture->session));
  g_assert_cmpstr (undone, ==, before);
  assert_follows (fixture);

  for (int i = 0; i < n_steps; i++)
    redo (fixture);
  redone = describe (taal_session_get_check (fixture->session));
  g_assert_cmpstr (redone, ==, after);
  assert_follows (fixture);
}

/* Docenten and groepen that come and go move the places by which lessons know them. */
static void
test_places_move (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (TaalBewerking) add = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) give = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) remove = taal_bewerking_new (NULL);

  taal_bewerking_add (add, TAAL_TABEL_DOCENTEN);
  taal_bewerking_set (add, "docent_id", "A000");
  taal_bewerking_set (add, "naam", "Nieuw Gezicht");
  taal_bewerking_set (add, "rol", "docent");
  taal_bewerking_set (add, "start", "2025-01-01");
  add_registratie (add, "A000", "2025-01-01");
  edit (fixture, add);
  assert_follows (fixture);

  taal_bewerking_change (give, TAAL_TABEL_LESSEN, "L003400");
  taal_bewerking_set (give, "docent_id", "A000");
  edit (fixture, give);
  assert_follows (fixture);
  undo (fixture);
  undo (fixture);
  assert_follows (fixture);
  redo (fixture);

  taal_bewerking_remove (remove, TAAL_TABEL_DOCENTEN, "A000");
  edit (fixture, remove);
  assert_follows (fixture);
}

static void
heard_cb (TaalSession *session,
          TaalDelta   *delta,
          Fixture     *fixture)
{
  guint n = 0;

  if (delta != NULL)
    (void) taal_delta_get_gewijzigd (delta, TAAL_TABEL_LESSEN, &n);
  g_string_append_printf (fixture->heard, "%s%u ", delta == NULL ? "all" : "", n);
}

/* What is wrong with a value is in the report, and nothing is changed or told. */
static void
test_bad_value (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = describe (taal_session_get_check (fixture->session));
  g_autofree char *after = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "L003400");
  taal_bewerking_set (bewerking, "minuten", "1441");
  taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &result);
  g_assert_true (taal_session_is_busy (fixture->session));
  report = taal_session_edit_finish (fixture->session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 1);
  g_assert_cmpint (taal_import_report_get_issue (report, 0)->code, ==, TAAL_ISSUE_BUITEN_BEREIK);
  g_assert_cmpstr (taal_import_report_get_issue (report, 0)->column, ==, "minuten");
  after = describe (taal_session_get_check (fixture->session));
  g_assert_cmpstr (after, ==, before);
  g_assert_false (taal_session_is_busy (fixture->session));
}

/* Asked at once, they are done in the order in which they were asked, and each is told of. */
static void
test_order (Fixture       *fixture,
            gconstpointer  unused)
{
  const char *const minuten[] = { "61", "62", "63" };
  GAsyncResult *results[G_N_ELEMENTS (minuten)] = { NULL, NULL, NULL };
  TaalSnapshot *snapshot;
  TaalLes les;

  /* The first change opens the file for editing, which reads it all. */
  g_signal_connect (fixture->session, "changed", G_CALLBACK (heard_cb), fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (minuten); i++)
    {
      g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

      taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "L003400");
      taal_bewerking_set (bewerking, "minuten", minuten[i]);
      taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &results[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (minuten); i++)
    {
      g_autoptr (TaalImportReport) report = taal_session_edit_finish (fixture->session, wait_for (&results[i]), NULL);

      g_assert_nonnull (report);
      g_clear_object (&results[i]);
    }

  g_assert_cmpstr (fixture->heard->str, ==, "1 1 1 ");
  snapshot = taal_session_get_check (fixture->session)->oordeel->snapshot;
  taal_snapshot_get_les (snapshot, taal_snapshot_find_les (snapshot, "L003400"), &les);
  g_assert_cmpint (les.minuten, ==, 63);
  g_signal_handlers_disconnect_by_func (fixture->session, heard_cb, fixture);
}

/* Another period is judged, and what is changed later is judged over it too. */
static void
test_period (Fixture       *fixture,
             gconstpointer  unused)
{
  const TaalPeriode year = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) };
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_judge_async (fixture->session, year, keep_result_cb, &result);
  g_assert_true (taal_session_judge_finish (fixture->session, wait_for (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpint (taal_session_get_check (fixture->session)->oordeel->uitslag, ==,
                   TAAL_UITSLAG_VOLDOET_MET_UITZONDERING);

  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "L000199");
  taal_bewerking_set (bewerking, "status", "uitgevallen");
  edit (fixture, bewerking);
  g_assert_cmpint (taal_session_get_check (fixture->session)->oordeel->totaal, ==, 979);
}

/* Another program writes to the file: the next edit is refused, and goes through once it is read again. */
static void
test_changed_by_other (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr (TaalBewerking) first = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) theirs = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) ours = taal_bewerking_new (NULL);
  g_autoptr (TaalDossier) other = NULL;
  g_autoptr (GAsyncResult) refused = NULL, reloaded = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  add_registratie (first, "D009", "2025-01-01");
  edit (fixture, first);

  other = taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, &error);
  g_assert_no_error (error);
  taal_bewerking_change (theirs, TAAL_TABEL_LESSEN, "L003400");
  taal_bewerking_set (theirs, "status", "uitgevallen");
  report = taal_dossier_edit (other, theirs, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&other);

  add_registratie (ours, "D008", "2025-01-01");
  taal_session_edit_async (fixture->session, ours, keep_result_cb, &refused);
  g_assert_null (taal_session_edit_finish (fixture->session, wait_for (&refused), &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
  g_clear_error (&error);

  taal_session_reload_async (fixture->session, keep_result_cb, &reloaded);
  g_assert_true (taal_session_reload_finish (fixture->session, wait_for (&reloaded), &error));
  g_assert_no_error (error);
  assert_follows (fixture);
  edit (fixture, ours);
  assert_follows (fixture);
}

static void
assert_edit_fails (Fixture *fixture,
                   int      code)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add_registratie (bewerking, "D008", "2025-01-01");
  taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &result);
  g_assert_null (taal_session_edit_finish (fixture->session, wait_for (&result), &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, code);
}

/* The file is gone, and another comes in its place: neither is taken for what was there before. */
static void
test_moved (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *elsewhere = g_strconcat (fixture->path, "-elders", NULL);
  g_autoptr (TaalBewerking) first = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) theirs = taal_bewerking_new (NULL);
  g_autoptr (TaalDossier) other = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GAsyncResult) gone = NULL, there = NULL;
  g_autoptr (GError) error = NULL;

  add_registratie (first, "D009", "2025-01-01");
  edit (fixture, first);
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  assert_edit_fails (fixture, TAAL_DOSSIER_ERROR_CHANGED);
  taal_session_reload_async (fixture->session, keep_result_cb, &gone);
  g_assert_false (taal_session_reload_finish (fixture->session, wait_for (&gone), &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  assert_edit_fails (fixture, TAAL_DOSSIER_ERROR_NOT_FOUND);

  other = taal_dossier_open (elsewhere, TAAL_DOSSIER_EDIT, NULL, &error);
  g_assert_no_error (error);
  taal_bewerking_change (theirs, TAAL_TABEL_LESSEN, "L003400");
  taal_bewerking_set (theirs, "status", "uitgevallen");
  report = taal_dossier_edit (other, theirs, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&other);
  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  taal_session_reload_async (fixture->session, keep_result_cb, &there);
  g_assert_true (taal_session_reload_finish (fixture->session, wait_for (&there), &error));
  g_assert_no_error (error);
  assert_follows (fixture);
}

/* What a user sees before editing and undoing: a row, the log, and what would be undone. */
static void
test_look (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (TaalBewerking) first = taal_bewerking_new (NULL), second = taal_bewerking_new (NULL);
  g_autoptr (GAsyncResult) read = NULL, logged = NULL, listed = NULL, missing = NULL;
  g_autoptr (GPtrArray) log = NULL, steps = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) teksten = NULL;
  TaalWijziging *oldest;

  taal_session_get_rij_async (fixture->session, TAAL_TABEL_LESSEN, "L003400", 0, keep_result_cb, &read);
  teksten = taal_session_get_rij_finish (fixture->session, wait_for (&read), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (teksten[0], ==, "L003400");
  g_assert_cmpstr (teksten[8], ==, "gegeven");
  taal_session_get_rij_async (fixture->session, TAAL_TABEL_LESSEN, "nothing", 0, keep_result_cb, &missing);
  g_assert_null (taal_session_get_rij_finish (fixture->session, wait_for (&missing), &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
  g_clear_error (&error);

  add_registratie (first, "D009", "2025-01-01");
  edit (fixture, first);
  oldest = taal_wijziging_ref (taal_session_get_undo (fixture->session));
  add_registratie (second, "D008", "2025-01-01");
  edit (fixture, second);

  taal_session_get_log_async (fixture->session, 10, keep_result_cb, &logged);
  log = taal_session_steps_finish (fixture->session, wait_for (&logged), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 3); /* with the import */
  taal_session_list_undo_async (fixture->session, oldest->id, keep_result_cb, &listed);
  steps = taal_session_steps_finish (fixture->session, wait_for (&listed), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 2);
  taal_wijziging_unref (oldest);
}

/* A row that is to be edited is not read past a change by another. */
static void
test_look_changed (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (TaalBewerking) ours = taal_bewerking_new (NULL), theirs = taal_bewerking_new (NULL);
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (TaalDossier) other = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  add_registratie (ours, "D009", "2025-01-01");
  edit (fixture, ours);
  other = taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, &error);
  g_assert_no_error (error);
  add_registratie (theirs, "D008", "2025-01-01");
  report = taal_dossier_edit (other, theirs, NULL, &error);
  g_assert_no_error (error);

  taal_session_get_rij_async (fixture->session, TAAL_TABEL_DOCENTEN, "D009", 0, keep_result_cb, &read);
  g_assert_null (taal_session_get_rij_finish (fixture->session, wait_for (&read), &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
}

/* A folder is no dossier: it can be judged, not edited. */
static void
test_folder (void)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (TaalCheck) check = read_anew (sample);
  g_autoptr (TaalSession) session = taal_session_new (check);

  g_assert_false (taal_session_can_edit (session));
  g_assert_false (taal_session_is_busy (session));
  g_assert_null (taal_session_get_undo (session));
  g_assert_true (taal_session_get_check (session) == check);
}

/* What was done before the program was closed can be undone after it. */
static void
test_restart (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalCheck) check = NULL;
  g_autofree char *before = describe (taal_session_get_check (fixture->session));
  g_autofree char *after = NULL;

  add_registratie (bewerking, "D009", "2025-01-01");
  edit (fixture, bewerking);
  assert_finalize (&fixture->session);

  check = read_anew (fixture->path);
  fixture->session = taal_session_new (check);
  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (taal_session_get_undo (fixture->session));
  undo (fixture);
  after = describe (taal_session_get_check (fixture->session));
  g_assert_cmpstr (after, ==, before);
}

/* What is noted comes with the judgement, and follows each step. */
static void
test_notes (Fixture       *fixture,
            gconstpointer  unused)
{
  static const char *const bewijs[] = { "L000199", NULL };
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new ("Signaal afgewezen");
  g_autofree char *digest = taal_aantekeningen_dup_digest (bewijs);
  const TaalBron *bron = taal_session_get_check (fixture->session)->bron;

  g_assert_null (taal_aantekeningen_find_afwijzing (taal_bron_get_aantekeningen (bron), "S05",
                                                    "L000199", digest));
  taal_bewerking_wijs_af (bewerking, "S05", "L000199", bewijs, "Een vergissing", "Hanneke");
  edit (fixture, bewerking);
  bron = taal_session_get_check (fixture->session)->bron;
  g_assert_nonnull (taal_aantekeningen_find_afwijzing (taal_bron_get_aantekeningen (bron), "S05",
                                                       "L000199", digest));
  g_assert_cmpstr (taal_session_get_undo (fixture->session)->onderwerp, ==, "Signaal afgewezen");
  undo (fixture);
  bron = taal_session_get_check (fixture->session)->bron;
  g_assert_null (taal_aantekeningen_find_afwijzing (taal_bron_get_aantekeningen (bron), "S05",
                                                    "L000199", digest));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/check/session/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("verdict-follows", test_verdict_follows);
  ADD ("random-steps", test_random_steps);
  ADD ("places-move", test_places_move);
  ADD ("bad-value", test_bad_value);
  ADD ("order", test_order);
  ADD ("period", test_period);
  ADD ("changed-by-other", test_changed_by_other);
  ADD ("moved", test_moved);
  ADD ("restart", test_restart);
  ADD ("look", test_look);
  ADD ("look-changed", test_look_changed);
  ADD ("notes", test_notes);
#undef ADD
  g_test_add_func ("/check/session/folder", test_folder);

  return g_test_run ();
}
