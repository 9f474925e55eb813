/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "import-fixture.h"
#include "taal-window-private.h"
#include "window-fixture.h"

/* The files beside an import, and the assistant as a window opens it. */

/* What was chosen is kept and used again; the rows that were refused come out as a file to mend. */
static void
test_files (ImportFixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *source = import_fixture_path ("titelrijen", "bron.csv");
  g_autofree char *profile = g_build_filename (fixture->folder, "rooster.taalprofiel", NULL);
  g_autofree char *bad = g_build_filename (fixture->folder, "fout.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) profile_file = g_file_new_for_path (profile),
                    bad_file = g_file_new_for_path (bad);

  import_fixture_open (fixture, source);
  import_fixture_assert_step (fixture, "bladen");
  taal_import_window_keep_profile (fixture->window, profile_file);
  import_fixture_wait_for_file (profile);
  taal_import_window_use_profile (fixture->window, profile_file);
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "waarden");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "voorbeeld");
  taal_import_window_keep_bad (fixture->window, bad_file);
  import_fixture_wait_for_file (bad);
  window_fixture_settle ();
  g_assert_true (g_file_get_contents (bad, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Jansen, A."));
  g_assert_null (strstr (text, "Andr\303\251 de Wit;"));

  /* A profile that is none is said. */
  taal_import_window_use_profile (fixture->window, bad_file);
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  (void) g_unlink (profile);
  (void) g_unlink (bad);
}

static TaalImportWindow *
find_assistant (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (TAAL_IS_IMPORT_WINDOW (window) && gtk_window_get_transient_for (window) != NULL)
        return TAAL_IMPORT_WINDOW (window);
    }

  return NULL;
}

/* A window opens the assistant on the dossier that it shows, and shows what was imported. */
static void
test_from_window (ImportFixture       *fixture,
                  gconstpointer  data)
{
  TaalPreferences *preferences = taal_preferences_new ();
  TaalWindow *window = taal_window_new (NULL, preferences);
  g_autoptr (GFile) dossier = g_file_new_for_path (fixture->path);
  g_autofree char *source =
      import_fixture_put (fixture, "groepen.csv", "groep_id,wet,route\nG8,WI2021,B1\n");
  g_autoptr (GFile) file = g_file_new_for_path (source);
  gint64 end = g_get_monotonic_time () + IMPORT_FIXTURE_PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer weak = window;
  int n, n_before;

  gtk_window_present (GTK_WINDOW (window));
  taal_window_open (window, dossier);
  while (window->session == NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_nonnull (window->session);
  (void) taal_snapshot_get_groepen (
      taal_bron_get_snapshot (taal_session_get_check (window->session)->bron), &n_before);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL));
  window_fixture_settle ();
  g_assert_nonnull (find_assistant ());
  fixture->stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (find_assistant ()),
                                                             TAAL_TYPE_IMPORT_WINDOW, "stack"));
  taal_import_window_open (find_assistant (), file);
  import_fixture_assert_step (fixture, "voorbeeld");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_assistant ()), "import.next", NULL));
  import_fixture_assert_step (fixture, "klaar");
  (void) taal_snapshot_get_groepen (
      taal_bron_get_snapshot (taal_session_get_check (window->session)->bron), &n);
  g_assert_cmpint (n, ==, n_before + 1);

  gtk_window_destroy (GTK_WINDOW (find_assistant ()));
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  while (weak != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (weak);
  g_clear_object (&preferences);
  (void) g_unlink (source);
}

/* A window on its start page, with a place for a dossier of its own. */
typedef struct
{
  TaalPreferences *preferences;
  TaalWindow      *window;
  char            *place;
} Start;

static void
begin_start (ImportFixture *fixture,
             Start         *start)
{
  start->preferences = taal_preferences_new ();
  start->window = taal_window_new (NULL, start->preferences);
  start->place = g_build_filename (fixture->folder, "nieuw", NULL);
  gtk_window_present (GTK_WINDOW (start->window));
  window_fixture_settle ();
}

static void
end_start (Start *start)
{
  g_autofree char *dossier = g_strconcat (start->place, ".taalnorm", NULL);
  gint64 end = g_get_monotonic_time () + IMPORT_FIXTURE_PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer window = start->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (window);
  g_assert_finalize_object (start->preferences);
  (void) g_unlink (dossier);
  g_free (start->place);
}

static void
begin_in (Start      *start,
          const char *source)
{
  g_autoptr (GFile) workbook = g_file_new_for_path (source);
  g_autoptr (GFile) place = g_file_new_for_path (start->place);

  taal_window_begin_in (start->window, workbook, place);
}

/* Waits for a message. */
static AdwMessageDialog *
wait_for_message (void)
{
  gint64 end = g_get_monotonic_time () + IMPORT_FIXTURE_PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL &&
         g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_nonnull (import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  return import_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static void
answer (AdwMessageDialog *dialog,
        const char       *response)
{
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_fixture_settle ();
}

/* A school begins with the workbook that it has: a new dossier, with the assistant on that
 * workbook. */
static void
test_begin (ImportFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *source = import_fixture_path ("titelrijen", "bron.csv");
  g_autofree char *dossier = NULL;
  Start start;

  begin_start (fixture, &start);
  dossier = g_strconcat (start.place, ".taalnorm", NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (start.window), "win.begin", NULL));
  window_fixture_settle ();
  import_fixture_keep_picture (GTK_WIDGET (start.window), "begin");
  begin_in (&start, source);
  import_fixture_wait_for_file (dossier);
  while (find_assistant () == NULL)
    window_fixture_settle ();
  fixture->stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (find_assistant ()),
                                                             TAAL_TYPE_IMPORT_WINDOW, "stack"));
  import_fixture_assert_step (fixture, "bladen");
  g_assert_cmpstr (taal_import_plan_get_path (taal_import_window_get_plan (find_assistant ())), ==,
                   source);
  gtk_window_destroy (GTK_WINDOW (find_assistant ()));

  /* What is there is not written over. */
  begin_in (&start, source);
  answer (wait_for_message (), "close");
  end_start (&start);
}

/* No dossier comes of a workbook that cannot be read; one that cannot be opened as it is can be
 * begun with. */
static void
test_begin_not (ImportFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *broken = import_fixture_put (fixture, "kapot.xlsx", "niets");
  g_autofree char *source = import_fixture_path ("samengevoegd", "bron.xlsx");
  g_autofree char *dossier = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (source);
  AdwMessageDialog *dialog;
  Start start;

  begin_start (fixture, &start);
  dossier = g_strconcat (start.place, ".taalnorm", NULL);
  begin_in (&start, broken);
  dialog = wait_for_message ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "beschadigd"));
  answer (dialog, "close");
  g_assert_false (g_file_test (dossier, G_FILE_TEST_EXISTS));

  taal_window_open (start.window, file);
  dialog = wait_for_message ();
  import_fixture_keep_picture (GTK_WIDGET (dialog), "begin-aanbod");
  g_assert_true (adw_message_dialog_has_response (dialog, "begin"));
  answer (dialog, "begin");
  g_assert_true (g_file_equal (start.window->werkmap, file));
  end_start (&start);
  (void) g_unlink (broken);
}

/* The files that a window writes: the template, and a school as a workbook. */
static void
test_export (ImportFixture       *fixture,
             gconstpointer  data)
{
  TaalPreferences *preferences = taal_preferences_new ();
  TaalWindow *window = taal_window_new (NULL, preferences);
  g_autofree char *template = g_build_filename (fixture->folder, "sjabloon.xlsx", NULL);
  g_autofree char *workbook = g_build_filename (fixture->folder, "school.xlsx", NULL);
  g_autofree char *named = g_build_filename (fixture->folder, "school", NULL);
  g_autoptr (GFile) template_file = g_file_new_for_path (template),
                    workbook_file = g_file_new_for_path (named);

  taal_window_write_to (window, template_file, NULL, FALSE);
  import_fixture_wait_for_file (template);
  taal_window_write_to (window, workbook_file, fixture->path, FALSE);
  import_fixture_wait_for_file (workbook);
  window_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_clear_object (&preferences);
  (void) g_unlink (template);
  (void) g_unlink (workbook);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  IMPORT_FIXTURE_ADD ("files", NULL, test_files);
  IMPORT_FIXTURE_ADD ("from-window", NULL, test_from_window);
  IMPORT_FIXTURE_ADD ("begin", NULL, test_begin);
  IMPORT_FIXTURE_ADD ("begin-not", NULL, test_begin_not);
  IMPORT_FIXTURE_ADD ("export", NULL, test_export);

  return g_test_run ();
}
