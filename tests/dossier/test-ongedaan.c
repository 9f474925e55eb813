/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>

#include "dossier-fixture.h"

/* Undoing imports, and doing them again: what a user sees of the log. */

#define SECOND                                                                                    \
  "docent_id,naam,rol,start\nD1,Anders,docent,2020-01-01\nE1,Nieuw,docent,2020-01-01\n"

static char *
put_second (DossierFixture *fixture)
{
  g_autofree char *docenten = dossier_put (fixture, "nieuw", "docenten.csv", SECOND);
  g_autofree char *registraties =
      dossier_put (fixture, "nieuw", "registraties.csv",
                   "docent_id,register,van,tot\nD2,BVNT2,2020-01-01,\nE1,BOW_KR,2020-01-01,\n");
  g_autofree char *lessen =
      dossier_put (fixture, "nieuw", "lessen.csv",
                   "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
                   "X1,G01,E1,2023-01-09,60,fysiek,gegeven\n"
                   "X9,G02,E1,2023-01-10,60,fysiek,gegeven\n");

  g_assert_true (registraties != NULL && lessen != NULL);
  return g_path_get_dirname (docenten);
}

static TaalDelta *
undo (TaalDossier *dossier,
      gint64       wijziging)
{
  g_autoptr (GError) error = NULL;
  TaalDelta *delta = taal_dossier_undo (dossier, wijziging, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return delta;
}

static TaalDelta *
redo (TaalDossier *dossier,
      gint64       wijziging)
{
  g_autoptr (GError) error = NULL;
  TaalDelta *delta = taal_dossier_redo (dossier, wijziging, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return delta;
}

static void
assert_no_undo (TaalDossier      *dossier,
                gint64            wijziging,
                TaalDossierError  code)
{
  g_autoptr (GError) error = NULL;
  TaalWijziging *step = NULL;

  g_assert_null (taal_dossier_undo (dossier, wijziging, &step, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
  g_assert_null (step);
}

static void
assert_no_redo (TaalDossier      *dossier,
                gint64            wijziging,
                TaalDossierError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (taal_dossier_redo (dossier, wijziging, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
}

static void
assert_rows (DossierFixture *fixture,
             const char     *expected)
{
  g_autofree char *rows = dossier_dup_rows (fixture->path);

  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_delta (TaalDelta *delta,
              TaalTabel  tabel,
              guint      n_toegevoegd,
              guint      n_gewijzigd,
              guint      n_verwijderd)
{
  guint n;

  g_assert_false (taal_delta_is_geheel (delta, tabel));
  g_assert_true ((taal_delta_get_toegevoegd (delta, tabel, &n) != NULL) == (n_toegevoegd > 0));
  g_assert_cmpuint (n, ==, n_toegevoegd);
  g_assert_true ((taal_delta_get_gewijzigd (delta, tabel, &n) != NULL) == (n_gewijzigd > 0));
  g_assert_cmpuint (n, ==, n_gewijzigd);
  g_assert_true ((taal_delta_get_verwijderd (delta, tabel, &n) != NULL) == (n_verwijderd > 0));
  g_assert_cmpuint (n, ==, n_verwijderd);
}

static void
assert_steps (TaalDossier *dossier,
              gint64       undo_id,
              gint64       redo_id)
{
  g_autoptr (TaalWijziging) undo_step = NULL;
  g_autoptr (TaalWijziging) redo_step = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_dossier_get_steps (dossier, &undo_step, &redo_step, &error));
  g_assert_no_error (error);
  g_assert_cmpint (undo_step != NULL ? undo_step->id : 0, ==, undo_id);
  g_assert_cmpint (redo_step != NULL ? redo_step->id : 0, ==, redo_id);
}

/* An import that adds, changes and removes, back and forth, with the file closed in between. */
static void
test_undoes_an_import (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *source = put_second (fixture);
  g_autofree char *before = NULL, *after = NULL, *empty = NULL;
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  g_autoptr (TaalImportReport) report = NULL;

  empty = dossier_dup_rows (fixture->path);
  g_clear_object (&dossier);
  dossier_make (fixture, fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  report = dossier_import (dossier, source);
  after = dossier_dup_rows (fixture->path);
  assert_delta (taal_import_report_get_delta (report), TAAL_TABEL_DOCENTEN, 1, 1, 0);
  assert_delta (taal_import_report_get_delta (report), TAAL_TABEL_REGISTRATIES, 2, 0, 3);
  assert_delta (taal_import_report_get_delta (report), TAAL_TABEL_LESSEN, 1, 1, 0);
  assert_delta (taal_import_report_get_delta (report), TAAL_TABEL_GROEPEN, 0, 0, 0);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (TaalDelta) delta = NULL;

      assert_steps (dossier, 2, 0);
      delta = undo (dossier, 0);
      assert_delta (delta, TAAL_TABEL_DOCENTEN, 0, 1, 1);
      assert_delta (delta, TAAL_TABEL_REGISTRATIES, 3, 0, 2);
      assert_delta (delta, TAAL_TABEL_LESSEN, 0, 1, 1);
      assert_steps (dossier, 1, 2);
      g_clear_object (&dossier);
      assert_rows (fixture, before);

      dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
      assert_steps (dossier, 1, 2);
      g_clear_pointer (&delta, taal_delta_unref);
      delta = undo (dossier, 1);
      assert_steps (dossier, 0, 1);
      assert_no_undo (dossier, 0, TAAL_DOSSIER_ERROR_NO_STEP);
      assert_rows (fixture, empty);

      g_clear_pointer (&delta, taal_delta_unref);
      delta = redo (dossier, 0);
      assert_delta (delta, TAAL_TABEL_DOCENTEN, 4, 0, 0);
      assert_steps (dossier, 1, 2);
      assert_rows (fixture, before);
      g_clear_object (&dossier);

      dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
      g_clear_pointer (&delta, taal_delta_unref);
      delta = redo (dossier, 2);
      assert_delta (delta, TAAL_TABEL_REGISTRATIES, 2, 0, 3);
      assert_rows (fixture, after);
      assert_no_redo (dossier, 0, TAAL_DOSSIER_ERROR_NO_STEP);
      g_assert_cmpint (
          dossier_query (fixture->path, "SELECT count(*) FROM wijziging_stuk WHERE reeks > 0"), ==,
          0);
    }
}

/* Back to an early step takes the later ones along, and the user can be told which. */
static void
test_undoes_back_to_a_step (DossierFixture *fixture,
                            gconstpointer   data)
{
  g_autofree char *source = put_second (fixture);
  g_autofree char *third =
      dossier_put (fixture, "derde", "docenten.csv",
                   "docent_id,naam,rol,start\nD1,Weer anders,docent,2020-01-01\n");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (TaalDelta) back = NULL;
  g_autoptr (TaalDelta) again = NULL;
  g_autoptr (GError) error = NULL;
  const TaalWijziging *step;

  dossier_make (fixture, fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, source));
  taal_import_report_unref (dossier_import (dossier, third));
  after = dossier_dup_rows (fixture->path);

  steps = taal_dossier_list_undo (dossier, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 2);
  step = g_ptr_array_index (steps, 0);
  g_assert_cmpint (step->id, ==, 3);
  g_assert_cmpstr (step->onderwerp, ==, "docenten.csv");
  step = g_ptr_array_index (steps, 1);
  g_assert_cmpint (step->id, ==, 2);
  g_assert_cmpstr (step->onderwerp, ==, "nieuw");
  g_assert_cmpint (step->n_nieuw, ==, 4);
  g_assert_cmpint (step->n_gewijzigd, ==, 2);
  g_assert_cmpint (step->n_vervallen, ==, 3);

  back = undo (dossier, 2);
  assert_delta (back, TAAL_TABEL_DOCENTEN, 0, 1, 1);
  assert_rows (fixture, before);
  assert_steps (dossier, 1, 2);
  assert_no_undo (dossier, 2, TAAL_DOSSIER_ERROR_NO_STEP);
  assert_no_undo (dossier, 3, TAAL_DOSSIER_ERROR_NO_STEP);
  assert_no_undo (dossier, 99, TAAL_DOSSIER_ERROR_NO_STEP);
  assert_no_redo (dossier, 1, TAAL_DOSSIER_ERROR_NO_STEP);

  log = taal_dossier_get_log (dossier, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 2);
  step = g_ptr_array_index (log, 0);
  g_assert_cmpint (step->id, ==, 3);
  g_assert_cmpint (step->toestand, ==, TAAL_TOESTAND_ONGEDAAN);
  g_assert_cmpint (step->ongedaan_op, >=, step->tijd);

  again = redo (dossier, 3);
  assert_delta (again, TAAL_TABEL_DOCENTEN, 1, 1, 0);
  assert_rows (fixture, after);
  assert_steps (dossier, 3, 0);
}

/* A new step leaves behind what was undone, and all that it took to do it again. */
static void
test_a_new_step_leaves_the_undone_behind (DossierFixture *fixture,
                                          gconstpointer   data)
{
  g_autofree char *source = put_second (fixture);
  g_autofree char *other =
      dossier_put (fixture, "derde", "docenten.csv",
                   "docent_id,naam,rol,start\nD3,Weer anders,docent,2020-01-01\n");
  g_autofree char *before = NULL;
  g_autoptr (TaalDossier) dossier = NULL;

  dossier_make (fixture, fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, source));
  taal_delta_unref (undo (dossier, 0));
  taal_import_report_unref (dossier_import (dossier, other));

  assert_steps (dossier, 3, 0);
  assert_no_redo (dossier, 0, TAAL_DOSSIER_ERROR_NO_STEP);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT toestand FROM wijziging WHERE wijziging = 2"),
                   ==, TAAL_TOESTAND_ACHTERGELATEN);
  g_assert_cmpint (
      dossier_query (fixture->path, "SELECT (SELECT count(*) FROM wijziging_stuk WHERE wijziging = 2)"
                                    " + (SELECT count(*) FROM wijziging_rijen WHERE wijziging = 2)"),
      ==, 0);
  taal_delta_unref (undo (dossier, 3));
  assert_rows (fixture, before);
}

/* What another program did to the rows stops it, and all is left as it is. */
static void
test_conflicts_stop_it (DossierFixture *fixture,
                        gconstpointer   data)
{
  static const char *const changes[] = {
    "UPDATE rij_docenten SET naam = 'Elders' WHERE docent_id = 'D1'",
    "DELETE FROM rij_lessen WHERE les_id = 'X9'",
    ("INSERT INTO rij_lessen SELECT rij + 20, 'X20', groep, docent, co_docent, datum, begin, minuten,"
     " vorm, status, NULL, NULL, NULL, NULL FROM rij_lessen WHERE les_id = 'X9'"),
    "INSERT INTO rij_registraties (rij, docent, register, van) VALUES (1, 1, 'BVNT2', 0)",
  };
  g_autofree char *source = put_second (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (TaalDossier) dossier = NULL;
      g_autofree char *rows = NULL;
      gint64 n_log;

      g_assert_true (i == 0 || g_unlink (fixture->path) == 0);
      dossier_make (fixture, fixture->path);
      dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
      taal_import_report_unref (dossier_import (dossier, source));
      g_clear_object (&dossier);
      dossier_change (fixture->path, changes[i]);
      rows = dossier_dup_rows (fixture->path);
      n_log = dossier_query (fixture->path, "SELECT count(*) FROM wijziging_stuk");

      dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
      dossier_expect_log (TRUE);
      assert_no_undo (dossier, 0, TAAL_DOSSIER_ERROR_CONFLICT);
      dossier_expect_log (FALSE);
      assert_rows (fixture, rows);
      g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM wijziging_stuk"), ==, n_log);
      assert_steps (dossier, 2, 0);
    }
}

/* Who edits must know what they edit. */
static void
test_not_behind_the_back (DossierFixture *fixture,
                          gconstpointer   data)
{
  g_autofree char *source = put_second (fixture);
  const char *const sources[] = { source, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  dossier_change (fixture->path, "UPDATE rij_school SET kvk = '7'");
  assert_no_undo (dossier, 0, TAAL_DOSSIER_ERROR_CHANGED);
  g_assert_null (
      taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
  g_clear_error (&error);

  taal_snapshot_unref (taal_dossier_load (dossier, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  taal_import_report_unref (dossier_import (dossier, source));
  taal_delta_unref (undo (dossier, 0));
}

static void
test_reading_only (DossierFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GBytes) bytes = NULL;

  dossier_make (fixture, fixture->path);
  bytes = dossier_get_bytes (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  assert_steps (dossier, 1, 0);
  assert_no_undo (dossier, 0, TAAL_DOSSIER_ERROR_READ_ONLY);
  g_clear_object (&dossier);
  dossier_assert_bytes (fixture->path, bytes);
}

/* Nothing was kept of an import by version 1 of a dossier. */
static void
test_an_import_of_version_1 (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autofree char *script_path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "dossier",
                                                   "versions", "v1.sql", NULL);
  g_autofree char *script = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (script_path, &script, NULL, &error);
  g_assert_no_error (error);
  dossier_set_bytes (fixture->path, "", 0);
  dossier_change (fixture->path, script);
  bytes = dossier_get_bytes (fixture->path);

  for (TaalDossierMode mode = TAAL_DOSSIER_READ; mode <= TAAL_DOSSIER_EDIT; mode++)
    {
      g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, mode);
      g_autoptr (GPtrArray) log = taal_dossier_get_log (dossier, 10, &error);
      const TaalWijziging *step;

      g_assert_no_error (error);
      g_assert_cmpuint (log->len, ==, 1);
      step = g_ptr_array_index (log, 0);
      g_assert_cmpint (step->id, ==, 1);
      g_assert_cmpint (step->tijd, ==, 1795485163);
      g_assert_cmpstr (step->wie, ==, "root");
      g_assert_cmpstr (step->onderwerp, ==, "bron");
      g_assert_cmpint (step->n_nieuw, ==, 60);
      g_assert_cmpint (step->toestand, ==, TAAL_TOESTAND_VAST);
      assert_steps (dossier, 0, 0);
      if (mode == TAAL_DOSSIER_EDIT)
        {
          assert_no_undo (dossier, 1, TAAL_DOSSIER_ERROR_NO_STEP);
          continue;
        }
      g_clear_object (&dossier);
      dossier_assert_bytes (fixture->path, bytes);
    }
}

static void
progress_cb (gint64   done,
             gint64   total,
             gpointer data)
{
  g_assert_cmpint (done, <=, total);
  g_cancellable_cancel (data);
}

static void
test_can_be_cancelled (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  dossier_make (fixture, fixture->path);
  rows = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_null (
      taal_dossier_undo (dossier, 0, NULL, progress_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_rows (fixture, rows);
  assert_steps (dossier, 1, 0);
}

/* More rows than a delta lists, and than one changeset holds. */
static void
test_a_large_import (DossierFixture *fixture,
                     gconstpointer   data)
{
  GString *text = g_string_new ("les_id,groep_id,datum,minuten,vorm,status\n");
  g_autofree char *source = NULL, *before = NULL, *after = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalDelta) delta = NULL;
  guint n;

  for (int i = 0; i < 120000; i++)
    g_string_append_printf (text, "Z%d,G01,2023-01-09,60,fysiek,gegeven\n", i);
  source = dossier_put (fixture, "veel", "lessen.csv", text->str);
  g_string_free (text, TRUE);
  dossier_make (fixture, fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  report = dossier_import (dossier, source);
  after = dossier_dup_rows (fixture->path);
  g_assert_true (taal_delta_is_geheel (taal_import_report_get_delta (report), TAAL_TABEL_LESSEN));
  g_assert_false (taal_delta_is_empty (taal_import_report_get_delta (report)));

  delta = undo (dossier, 0);
  assert_rows (fixture, before);
  g_assert_true (taal_delta_is_geheel (delta, TAAL_TABEL_LESSEN));
  g_assert_null (taal_delta_get_verwijderd (delta, TAAL_TABEL_LESSEN, &n));
  g_assert_cmpint (dossier_query (fixture->path, "SELECT max(length(inhoud)) FROM wijziging_stuk"), ==,
                   256 * 1024);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(DISTINCT reeks) FROM wijziging_stuk"), ==, 3);

  g_clear_pointer (&delta, taal_delta_unref);
  delta = redo (dossier, 0);
  assert_rows (fixture, after);
  g_assert_true (taal_delta_is_geheel (delta, TAAL_TABEL_LESSEN));
}

#define ADD(path, test)                                                                            \
  g_test_add ("/dossier/ongedaan/" path, DossierFixture, NULL, dossier_set_up, test,               \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("undoes-an-import", test_undoes_an_import);
  ADD ("undoes-back-to-a-step", test_undoes_back_to_a_step);
  ADD ("a-new-step-leaves-the-undone-behind", test_a_new_step_leaves_the_undone_behind);
  ADD ("conflicts-stop-it", test_conflicts_stop_it);
  ADD ("not-behind-the-back", test_not_behind_the_back);
  ADD ("reading-only", test_reading_only);
  ADD ("an-import-of-version-1", test_an_import_of_version_1);
  ADD ("can-be-cancelled", test_can_be_cancelled);
  ADD ("a-large-import", test_a_large_import);

  return g_test_run ();
}
