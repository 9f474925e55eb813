/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "taal-groepen-dialog.h"
#include "taal-lesdag-dialog.h"
#include "taal-lesreeks-dialog.h"
#include "taal-lesreeks-velden.h"
#include "taal-rijen-groep.h"
#include "taal-vervanging-dialog.h"
#include "taal-vink-groep.h"
#include "window-fixture.h"

/* The forms for groepen and lessons, each before a session on the sample school. */

#define PATIENCE_SECONDS 30

typedef struct
{
  char        *folder;
  TaalSession *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const TaalPeriode year = { taal_date_from_ymd (2025, 1, 1), taal_date_from_ymd (2025, 12, 31) };
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autofree char *path = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);
  bron = taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, year);
  fixture->session = taal_session_new (check);
  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
}

static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 300 * 1000;

  do
    window_fixture_settle ();
  while (taal_session_is_busy (fixture->session) || g_get_monotonic_time () < end);
}

/* Nothing is left of a dialog, nor of the session. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer alive = fixture->session;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  g_object_add_weak_pointer (alive, &alive);
  g_clear_object (&fixture->session);
  while (alive != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (alive);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      (void) g_remove (path);
    }
  (void) g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static const TaalOordeel *
get_oordeel (Fixture *fixture)
{
  return taal_session_get_check (fixture->session)->oordeel;
}

static int
count_lessen (Fixture *fixture)
{
  return taal_snapshot_get_n_lessen (get_oordeel (fixture)->snapshot);
}

static void
save (Fixture       *fixture,
      TaalRijDialog *dialog)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "rij.save", NULL));
  settle (fixture);
}

static void
undo_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalWijziging) step = taal_session_undo_finish (TAAL_SESSION (object), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
undo (Fixture *fixture)
{
  gboolean done = FALSE;

  taal_session_undo_async (fixture->session, 0, undo_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
}

static gpointer
find (GtkWidget *widget,
      GType      type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
type_in (TaalRijDialog *dialog,
         const char    *kolom,
         const char    *text)
{
  taal_formulier_set_tekst (taal_rij_dialog_get_formulier (dialog), kolom, text);
}

static void
assert_field (TaalRijDialog *dialog,
              const char    *kolom,
              const char    *expected)
{
  g_autofree char *text = taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (dialog), kolom);

  g_assert_cmpstr (text, ==, expected);
}

/* Row after row, each a step; the next takes over what the last had, and begins where it ended. */
static void
test_day (Fixture       *fixture,
          gconstpointer  data)
{
  TaalRijDialog *dialog = taal_lesdag_dialog_new (NULL, fixture->session);
  int before = count_lessen (fixture);
  TaalLes les;

  settle (fixture);
  type_in (dialog, "datum", "2025-11-29");
  type_in (dialog, "groep_id", "b1 ochtend");
  type_in (dialog, "docent_id", "Belhadri"); /* by name */
  assert_field (dialog, "docent_id", "D004");
  type_in (dialog, "begin", "09:00");
  type_in (dialog, "minuten", "0");
  save (fixture, dialog);
  g_assert_nonnull (taal_formulier_get_fout (taal_rij_dialog_get_formulier (dialog), "minuten"));
  assert_field (dialog, "begin", "09:00"); /* nothing is lost */
  g_assert_cmpint (count_lessen (fixture), ==, before);

  type_in (dialog, "minuten", "90");
  save (fixture, dialog);
  g_assert_cmpint (count_lessen (fixture), ==, before + 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  g_assert_false (taal_rij_dialog_is_touched (dialog));
  assert_field (dialog, "begin", "10:30");
  assert_field (dialog, "groep_id", "G01");
  save (fixture, dialog);
  g_assert_cmpint (count_lessen (fixture), ==, before + 2);
  assert_field (dialog, "begin", "12:00");

  taal_snapshot_get_les (get_oordeel (fixture)->snapshot,
                         taal_snapshot_find_les (get_oordeel (fixture)->snapshot, "L005941"), &les);
  g_assert_cmpint (les.begin, ==, 10 * 3600 + 1800);
  g_assert_cmpint (les.datum, ==, taal_date_from_ymd (2025, 11, 29));
  undo (fixture);
  g_assert_cmpint (count_lessen (fixture), ==, before + 1);

  type_in (dialog, "minuten", "45");
  g_assert_true (taal_rij_dialog_is_touched (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What a hurried hand types: a time without its colon, and a day to come, whose les is planned
 * until its user says else. */
static void
test_day_in_haste (Fixture       *fixture,
                   gconstpointer  data)
{
  TaalRijDialog *dialog = taal_lesdag_dialog_new (NULL, fixture->session);
  TaalLes les;

  settle (fixture);
  assert_field (dialog, "status", "gegeven");
  type_in (dialog, "datum", "5-1-2099");
  assert_field (dialog, "status", "gepland");
  type_in (dialog, "datum", "29-11-2025");
  assert_field (dialog, "status", "gegeven");
  type_in (dialog, "status", "uitgevallen");
  type_in (dialog, "datum", "5-1-2099");
  assert_field (dialog, "status", "uitgevallen");

  type_in (dialog, "groep_id", "G01");
  type_in (dialog, "begin", "915");
  type_in (dialog, "minuten", "60");
  save (fixture, dialog);
  assert_field (dialog, "begin", "10:15");
  taal_snapshot_get_les (get_oordeel (fixture)->snapshot,
                         taal_snapshot_find_les (get_oordeel (fixture)->snapshot, "L005940"), &les);
  g_assert_cmpint (les.begin, ==, 9 * 3600 + 900);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The days are listed, one is switched off, and the rest is one step. */
static void
test_series (Fixture       *fixture,
             gconstpointer  data)
{
  TaalRijDialog *dialog = taal_lesreeks_dialog_new (NULL, fixture->session);
  TaalLesreeksVelden *velden = find (GTK_WIDGET (dialog), TAAL_TYPE_LESREEKS_VELDEN);
  TaalVinkGroep *lijst = find (GTK_WIDGET (dialog), TAAL_TYPE_VINK_GROEP);
  int before = count_lessen (fixture);

  settle (fixture);
  save (fixture, dialog);
  g_assert_nonnull (taal_formulier_get_fout (taal_rij_dialog_get_formulier (dialog), "groep_id"));
  type_in (dialog, "groep_id", "G99");
  type_in (dialog, "minuten", "90");
  taal_lesreeks_velden_set (velden, 1u << TAAL_MAANDAG, "2027-03-01", "2027-04-26", "5 maart");
  save (fixture, dialog);
  g_assert_nonnull (taal_formulier_get_fout (taal_rij_dialog_get_formulier (dialog), "groep_id"));
  type_in (dialog, "groep_id", "G01");
  save (fixture, dialog);
  g_assert_nonnull (taal_rij_dialog_get_problem (dialog)); /* of the holidays */
  g_assert_cmpint (count_lessen (fixture), ==, before);

  taal_lesreeks_velden_set (velden, 1u << TAAL_MAANDAG, "2027-03-01", "2027-04-26", "2027-03-08 t/m 2027-03-14");
  settle (fixture);
  g_assert_cmpuint (taal_vink_groep_get_n (lijst), ==, 9);
  gtk_widget_activate (GTK_WIDGET (
    adw_action_row_get_activatable_widget (ADW_ACTION_ROW (taal_vink_groep_get_row (lijst, 0)))));
  g_assert_true (taal_rij_dialog_is_touched (dialog));
  save (fixture, dialog);
  /* Nine Mondays, without that of the holiday, Easter Monday and the one that was switched off. */
  g_assert_cmpint (count_lessen (fixture), ==, before + 6);
  undo (fixture);
  g_assert_cmpint (count_lessen (fixture), ==, before);
}

/* The lessons of a docent who is ill go to another; the words say what that does, and it is one step. */
static void
test_other_docent (Fixture       *fixture,
                   gconstpointer  data)
{
  const TaalSnapshot *snapshot = get_oordeel (fixture)->snapshot;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (int));
  int ill = taal_snapshot_find_docent (snapshot, "D004"), n = 0;
  gint64 before = get_oordeel (fixture)->meegeteld;
  TaalRijDialog *dialog;
  TaalVinkGroep *lijst;
  TaalLes les;

  for (int row = 0; row < taal_snapshot_get_n_lessen (snapshot); row++)
    {
      taal_snapshot_get_les (snapshot, row, &les);
      if (les.docent == ill && les.datum >= taal_date_from_ymd (2025, 3, 1) && n++ < 20)
        g_array_append_val (rows, row);
    }
  g_assert_cmpuint (rows->len, ==, 20);
  dialog = taal_vervanging_dialog_new (NULL, fixture->session, rows);
  lijst = find (GTK_WIDGET (dialog), TAAL_TYPE_VINK_GROEP);
  settle (fixture);
  g_assert_cmpuint (taal_vink_groep_get_n (lijst), ==, 20);
  type_in (dialog, "docent_id", "niemand");
  save (fixture, dialog);
  g_assert_nonnull (taal_formulier_get_fout (taal_rij_dialog_get_formulier (dialog), "docent_id"));

  /* Who left in 2023 is not employed: each les says so. */
  type_in (dialog, "docent_id", "D002");
  settle (fixture);
  g_assert_nonnull (strchr (adw_action_row_get_subtitle (ADW_ACTION_ROW (taal_vink_groep_get_row (lijst, 0))), '\n'));

  type_in (dialog, "docent_id", "");
  settle (fixture);
  save (fixture, dialog);
  snapshot = get_oordeel (fixture)->snapshot;
  for (guint i = 0; i < rows->len; i++)
    {
      taal_snapshot_get_les (snapshot, g_array_index (rows, int, i), &les);
      g_assert_cmpint (les.docent, ==, TAAL_GEEN);
    }
  g_assert_cmpint (get_oordeel (fixture)->meegeteld, <, before);
  undo (fixture);
  g_assert_cmpint (get_oordeel (fixture)->meegeteld, ==, before);
}

/* The list of groepen; one with lessons stays, and it is said why. */
static void
test_groepen (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *dialog = taal_groepen_dialog_new (NULL, fixture->session);
  const TaalGroep *groepen = taal_snapshot_get_groepen (get_oordeel (fixture)->snapshot, NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *message = NULL;
  int n;

  gtk_window_present (GTK_WINDOW (dialog));
  settle (fixture);
  g_assert_true (gtk_widget_activate_action (find (dialog, TAAL_TYPE_RIJEN_GROEP), "win.rij-verwijderen", "(ii)",
                                             (int) TAAL_TABEL_GROEPEN, groepen[0].rij));
  settle (fixture);
  (void) taal_snapshot_get_groepen (get_oordeel (fixture)->snapshot, &n);
  g_assert_cmpint (n, ==, 12);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        message = window; /* of GTK, until it is destroyed */
    }
  g_assert_nonnull (message);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "G01"));
  gtk_window_destroy (message);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/window/lessen-invoer/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("day", test_day);
  ADD ("day-in-haste", test_day_in_haste);
  ADD ("series", test_series);
  ADD ("other-docent", test_other_docent);
  ADD ("groepen", test_groepen);

  return g_test_run ();
}
