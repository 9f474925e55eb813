/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "taal-cursist-rij.h"
#include "taal-cursisten-window.h"
#include "taal-wissen-dialog.h"
#include "window-fixture.h"

/* A cursist is erased from the register: what goes and stays is said, and the id is typed. */

/* For a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30
#define PHRASE           "een zin die niemand raadt"

typedef struct
{
  char        *folder;
  char        *path;
  char        *names; /* the name list */
  TaalSession *session;
  GtkWidget   *window;
} Fixture;

static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  do
    window_fixture_settle ();
  while (taal_session_is_busy (fixture->session) && g_get_monotonic_time () < end);
  window_fixture_settle ();
}

static void
make (Fixture *fixture)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autofree char *cursisten = g_build_filename (fixture->folder, "cursisten.csv", NULL);
  g_autofree char *presentie = g_build_filename (fixture->folder, "presentie.csv", NULL);
  const char *const sources[] = { sample, cursisten, presentie, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier =
      taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_autoptr (TaalImportReport) report = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (cursisten, "cursist_id\nC0001\nC0002\n", -1, NULL));
  g_assert_true (g_file_set_contents (
      presentie, "les_id,cursist_id,aanwezig,paraaf\nL000001,C0001,ja,CC\n", -1, NULL));
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

static void
make_names (Fixture *fixture)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (fixture->names);
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_namen_set (namen, "C0001", "Fatima", NULL, &error));
  g_assert_true (taal_namen_set_phrase (namen, PHRASE, &error));
  g_assert_true (taal_namen_save (namen, &error));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const TaalPeriode year = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  fixture->names = taal_namen_dup_path (fixture->path);
  make (fixture);
  make_names (fixture);
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, year);
  fixture->session = taal_session_new (check);
  settle (fixture);
  fixture->window = taal_cursisten_window_new (NULL, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer session = fixture->session;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  g_object_add_weak_pointer (session, &session);
  g_object_unref (fixture->session);
  for (int i = 0; session != NULL && i < 10000; i++)
    g_usleep (1000);
  g_assert_null (session);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      (void) g_remove (path);
    }
  (void) g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->names);
  g_free (fixture->path);
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static gpointer
get_part (GtkWidget  *dialog,
          const char *id)
{
  return gtk_widget_get_template_child (dialog, TAAL_TYPE_WISSEN_DIALOG, id);
}

static GListModel *
get_rijen (Fixture *fixture)
{
  GtkListView *view = GTK_LIST_VIEW (
      gtk_widget_get_template_child (fixture->window, TAAL_TYPE_CURSISTEN_WINDOW, "view"));

  return G_LIST_MODEL (gtk_list_view_get_model (view));
}

static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *id)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (fixture->window, "win.wissen", "(is)",
                                             (int) TAAL_TABEL_CURSISTEN, id));
  window_fixture_settle ();
  dialog = find_window (TAAL_TYPE_WISSEN_DIALOG);
  g_assert_nonnull (dialog);

  return dialog;
}

/* One who is in presentie and in an encrypted name list: nothing goes without its pass phrase. */
static void
test_erases (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture, "C0001");
  g_autoptr (TaalNamen) namen = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (window_fixture_find_text (dialog, "Dit kan niet ongedaan worden gemaakt."));
  g_assert_true (gtk_widget_get_visible (get_part (dialog, "wachtzin")));
  gtk_editable_set_text (get_part (dialog, "naam"), "C0002");
  gtk_widget_activate_action (dialog, "wissen.wis", NULL); /* nothing: it is not enabled */
  settle (fixture);
  gtk_editable_set_text (get_part (dialog, "naam"), "c0001 ");
  gtk_editable_set_text (get_part (dialog, "wachtzin"), "een andere zin");
  g_assert_true (gtk_widget_activate_action (dialog, "wissen.wis", NULL));
  settle (fixture);
  g_assert_true (gtk_widget_get_visible (get_part (dialog, "problem")));
  g_assert_cmpuint (g_list_model_get_n_items (get_rijen (fixture)), ==, 2);

  gtk_editable_set_text (get_part (dialog, "wachtzin"), PHRASE);
  g_assert_true (gtk_widget_activate_action (dialog, "wissen.wis", NULL));
  settle (fixture);
  g_assert_null (find_window (TAAL_TYPE_WISSEN_DIALOG));
  g_assert_nonnull (window_fixture_find_text (find_window (ADW_TYPE_MESSAGE_DIALOG),
                                              "De gegevens zijn gewist"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG)), "close");
  settle (fixture);
  g_assert_null (window_fixture_find_text (fixture->window, "C0001"));
  g_assert_cmpuint (g_list_model_get_n_items (get_rijen (fixture)), ==, 2); /* a pseudonym stays */

  namen = taal_namen_open (fixture->names, PHRASE, &error);
  g_assert_no_error (error);
  g_assert_null (taal_namen_get (namen, "C0001"));
}

/* Enter in the search leads to who is found, also when that is not shown yet. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *search = GTK_WIDGET (
      gtk_widget_get_template_child (fixture->window, TAAL_TYPE_CURSISTEN_WINDOW, "search"));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (get_rijen (fixture));

  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), search));
  gtk_editable_set_text (GTK_EDITABLE (search), "C0002");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
  settle (fixture);
  g_assert_cmpstr (taal_cursist_rij_get_id (gtk_single_selection_get_selected_item (selection)), ==,
                   "C0002");
  g_assert_false (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), search));
}

/* The menu of the row that is selected opens by key, and leads there. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row, *box, *button;

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_rijen (fixture)), 1);
  window_fixture_settle ();
  g_assert_true (gtk_widget_activate_action (fixture->window, "cursisten.menu", NULL));
  window_fixture_settle ();
  row = gtk_widget_get_first_child (GTK_WIDGET (
      gtk_widget_get_template_child (fixture->window, TAAL_TYPE_CURSISTEN_WINDOW, "view")));
  row = gtk_widget_get_next_sibling (row);
  box = gtk_widget_get_first_child (row);
  button = gtk_widget_get_last_child (box);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (
      gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  window_fixture_settle ();

  gtk_window_close (GTK_WINDOW (open_dialog (fixture, "C0002")));
  settle (fixture);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  g_test_add ("/cursist-wissen/erases", Fixture, NULL, set_up, test_erases, tear_down);
  g_test_add ("/cursist-wissen/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/cursist-wissen/menu", Fixture, NULL, set_up, test_menu, tear_down);

  return g_test_run ();
}
