/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "import-fixture.h"
#include "taal-profielen-dialog.h"
#include "window-fixture.h"

/* The profiles of the dossier in the import assistant. */

#define LIJST  "Ons rooster\nNaam,Soort,Sinds\nVos,docent,2020-01-02\n"
#define ANDERS "Titel\nNr,Wet,Route\n1,WI2021,B1\n"

/* The text that a dialog for a name shows below the entry. */
static const char *
get_said (AdwMessageDialog *dialog)
{
  GtkWidget *label = gtk_widget_get_last_child (adw_message_dialog_get_extra_child (dialog));

  return gtk_label_get_text (GTK_LABEL (label));
}

static AdwMessageDialog *
type_name (const char *naam)
{
  AdwMessageDialog *dialog = import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);

  gtk_editable_set_text (GTK_EDITABLE (import_fixture_find_child (
                             adw_message_dialog_get_extra_child (dialog), ADW_TYPE_ENTRY_ROW)),
                         naam);
  return dialog;
}

static AdwComboRow *
get_row (ImportFixture *fixture)
{
  return ADW_COMBO_ROW (
      import_fixture_find_child (GTK_WIDGET (fixture->window->profielen), ADW_TYPE_COMBO_ROW));
}

static const char *
get_chosen (ImportFixture *fixture)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (get_row (fixture)));
}

/* Waits until the row shows a profile, by itself or after something was written. */
static void
wait_until_chosen (ImportFixture *fixture,
                   const char    *naam)
{
  gint64 end = g_get_monotonic_time () + IMPORT_FIXTURE_PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (g_strcmp0 (get_chosen (fixture), naam) != 0 && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_cmpstr (get_chosen (fixture), ==, naam);
}

/* Chooses the header row and the table of LIJST, and keeps that. */
static void
keep (ImportFixture *fixture,
      const char    *naam)
{
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);

  taal_import_plan_set_kopregel (plan, 0, 2);
  taal_import_plan_set_tabel (plan, 0, TAAL_TABEL_DOCENTEN, TRUE);
  import_fixture_activate (fixture, "import.keep-profile");
  window_fixture_settle ();
  adw_message_dialog_response (type_name (naam), "keep");
  wait_until_chosen (fixture, naam);
}

/* What is kept is chosen by itself for the next file of that layout, which is said; it can be left
 * and taken again, and one that is written over is asked about. */
static void
test_keep (ImportFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *one = import_fixture_put (fixture, "een.csv", LIJST);
  g_autofree char *other = import_fixture_put (fixture, "ander.csv", ANDERS);
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  AdwActionRow *row;
  AdwMessageDialog *dialog;

  import_fixture_open (fixture, one);
  import_fixture_assert_step (fixture, "bladen");
  row = ADW_ACTION_ROW (get_row (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    1);
  import_fixture_activate (fixture, "import.keep-profile");
  window_fixture_settle ();
  dialog = import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
  import_fixture_keep_picture (GTK_WIDGET (dialog), "profiel-naam");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "keep"));
  (void) type_name ("  ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  (void) type_name ("Rooster 111222333");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  g_assert_cmpstr (get_said (dialog), !=, "");
  adw_message_dialog_response (dialog, "cancel");
  window_fixture_settle ();
  keep (fixture, "Personeel");

  import_fixture_open (fixture, other);
  import_fixture_assert_step (fixture, "bladen");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_null (taal_import_plan_get_profiel (plan));
  import_fixture_open (fixture, one);
  wait_until_chosen (fixture, "Personeel");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "Vanzelf gekozen"));
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->kopregel, ==, 2);
  import_fixture_assert_step (fixture, "bladen");
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "profiel-herkend");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_null (taal_import_plan_get_profiel (plan));
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->kopregel, !=, 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpstr (taal_import_plan_get_profiel (plan), ==, "Personeel");
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->kopregel, ==, 2);
  g_assert_false (g_str_has_prefix (adw_action_row_get_subtitle (row), "Vanzelf gekozen"));

  import_fixture_activate (fixture, "import.keep-profile");
  window_fixture_settle ();
  dialog = type_name ("Personeel");
  g_assert_cmpstr (adw_message_dialog_get_response_label (dialog, "keep"), ==, "_Vervangen");
  g_assert_cmpstr (get_said (dialog), !=, "");
  import_fixture_keep_picture (GTK_WIDGET (dialog), "profiel-vervangen");
  adw_message_dialog_response (dialog, "keep");
  window_fixture_settle ();
  g_assert_cmpuint (taal_import_plan_get_profielen (plan)->len, ==, 1);
  (void) g_unlink (one);
  (void) g_unlink (other);
}

static void
activate_in_list (TaalProfielenDialog *dialog,
                  const char          *action,
                  const char          *naam)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), action, "s", naam));
  window_fixture_settle ();
}

/* Another name, not one that is taken; and gone, once that is confirmed. */
static void
test_manage (ImportFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *one = import_fixture_put (fixture, "een.csv", LIJST);
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  TaalProfielenDialog *list;
  AdwMessageDialog *dialog;

  import_fixture_open (fixture, one);
  import_fixture_assert_step (fixture, "bladen");
  keep (fixture, "Rooster");
  keep (fixture, "Personeel");
  import_fixture_activate (fixture, "import.manage-profiles");
  window_fixture_settle ();
  list = import_fixture_find_window (TAAL_TYPE_PROFIELEN_DIALOG);
  g_assert_nonnull (list);
  import_fixture_keep_picture (GTK_WIDGET (list), "profielen");

  activate_in_list (list, "profielen.rename", "Personeel");
  dialog = type_name ("Rooster");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  g_assert_cmpstr (get_said (dialog), !=, "");
  (void) type_name ("Docenten");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "keep"));
  g_assert_cmpstr (get_said (dialog), ==, "");
  adw_message_dialog_response (dialog, "keep");
  wait_until_chosen (fixture, "Docenten");

  activate_in_list (list, "profielen.remove", "Docenten");
  dialog = import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
  import_fixture_keep_picture (GTK_WIDGET (dialog), "profiel-weg");
  adw_message_dialog_response (dialog, "cancel");
  window_fixture_settle ();
  g_assert_true (taal_import_plan_has_profiel (plan, "Docenten"));
  activate_in_list (list, "profielen.remove", "Docenten");
  adw_message_dialog_response (import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG), "remove");
  wait_until_chosen (fixture, "Geen");
  g_assert_false (taal_import_plan_has_profiel (plan, "Docenten"));
  activate_in_list (list, "profielen.remove", "Rooster");
  adw_message_dialog_response (import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG), "remove");
  while (taal_import_plan_has_profiel (plan, "Rooster"))
    window_fixture_settle ();
  window_fixture_settle ();
  import_fixture_keep_picture (GTK_WIDGET (list), "profielen-leeg");
  gtk_window_close (GTK_WINDOW (list));
  window_fixture_settle ();
  (void) g_unlink (one);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_session_profiel_finish (TAAL_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* A profile that cannot be read is said, the choice stays as it was, and it can be removed. */
static void
test_unreadable (ImportFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *one = import_fixture_put (fixture, "een.csv", LIJST);
  gboolean written = FALSE;

  taal_session_set_profiel_async (fixture->session, "Kapot", "niets", written_cb, &written);
  while (!written)
    window_fixture_settle ();
  import_fixture_open (fixture, one);
  import_fixture_assert_step (fixture, "bladen");
  adw_combo_row_set_selected (get_row (fixture), 1);
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  g_assert_cmpuint (adw_combo_row_get_selected (get_row (fixture)), ==, 0);
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "profiel-kapot");
  import_fixture_activate (fixture, "import.manage-profiles");
  window_fixture_settle ();
  activate_in_list (import_fixture_find_window (TAAL_TYPE_PROFIELEN_DIALOG), "profielen.remove",
                    "Kapot");
  adw_message_dialog_response (import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG), "remove");
  while (taal_import_plan_has_profiel (taal_import_window_get_plan (fixture->window), "Kapot"))
    window_fixture_settle ();
  gtk_window_close (import_fixture_find_window (TAAL_TYPE_PROFIELEN_DIALOG));
  window_fixture_settle ();
  (void) g_unlink (one);
}

/* A file of tables has nothing to choose, and so no profile to keep. */
static void
test_plain (ImportFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *path =
      import_fixture_put (fixture, "groepen.csv", "groep_id,wet,route\nG8,WI2021,B1\n");

  import_fixture_open (fixture, path);
  import_fixture_assert_step (fixture, "voorbeeld");
  import_fixture_activate (fixture, "import.keep-profile");
  window_fixture_settle ();
  g_assert_null (import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  (void) g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  IMPORT_FIXTURE_ADD ("profiles/keep", NULL, test_keep);
  IMPORT_FIXTURE_ADD ("profiles/manage", NULL, test_manage);
  IMPORT_FIXTURE_ADD ("profiles/unreadable", NULL, test_unreadable);
  IMPORT_FIXTURE_ADD ("profiles/plain", NULL, test_plain);

  return g_test_run ();
}
