/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-bewaren-window.h"
#include "taal-cursisten-window.h"
#include "taal-namen-window.h"
#include "taal-presentie-dialog.h"
#include "taal-stap-toast.h"
#include "window-fixture.h"

/* The name list in a window, and the names beside the ids while it is open. */

/* For a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30
#define PHRASE           "een lange wachtzin"

typedef struct
{
  char        *folder;
  char        *path;
  char        *names;
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
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const TaalPeriode year = { taal_date_from_ymd (2025, 1, 1), taal_date_from_ymd (2025, 12, 31) };
  g_autofree char *school = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "aanwezig",
                                              "fixtures", "school", NULL);
  const char *const sources[] = { school, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  fixture->names = taal_namen_dup_path (fixture->path);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, year);
  fixture->session = taal_session_new (check);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer session = fixture->session;
  g_autoptr (GDir) dir = NULL;
  const char *name;

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
  g_free (fixture->path);
  g_free (fixture->names);
}

static void
present (Fixture   *fixture,
         GtkWidget *window)
{
  fixture->window = window;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (window));
  settle (fixture);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  settle (fixture);
  g_assert_null (fixture->window);
}

/* A widget that is shown, by a text that it has: the title of a row, or a label. */
static GtkWidget *
find (GtkWidget  *widget,
      const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if ((ADW_IS_PREFERENCES_ROW (widget) &&
       g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) == 0) ||
      (GTK_IS_BUTTON (widget) &&
       g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0) ||
      (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type (Fixture    *fixture,
      const char *title,
      const char *text,
      const char *signal)
{
  GtkWidget *row = find (fixture->window, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, signal);
  settle (fixture);
}

static TaalNamen *
read_list (Fixture    *fixture,
           const char *phrase)
{
  g_autoptr (GError) error = NULL;
  TaalNamen *namen = taal_namen_open (fixture->names, phrase, &error);

  g_assert_no_error (error);
  return namen;
}

/* Made with a pass phrase, a name set, locked, opened, and without a pass phrase again. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  TaalNamenWindow *window;
  g_autoptr (TaalNamen) set = NULL, changed = NULL, plain = NULL;

  present (fixture, taal_namen_window_new (NULL, fixture->session));
  window = TAAL_NAMEN_WINDOW (fixture->window);
  g_assert_null (taal_namen_window_find_row (window, "C1"));
  type (fixture, "Wachtzin (mag leeg blijven)", PHRASE, "entry-activated");
  g_assert_nonnull (taal_namen_window_find_row (window, "C5"));
  type (fixture, "C1", "Fatima El Amrani", "apply");
  set = read_list (fixture, PHRASE);
  g_assert_cmpstr (taal_namen_get (set, "C1")->naam, ==, "Fatima El Amrani");

  /* Locked, no name is left on the screen. */
  g_assert_true (gtk_widget_activate_action (fixture->window, "namen.sluit", NULL));
  settle (fixture);
  g_assert_null (taal_session_get_namen (fixture->session));
  g_assert_null (taal_namen_window_find_row (window, "C1"));
  type (fixture, "Wachtzin", PHRASE, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (taal_namen_window_find_row (window, "C1"))),
                   ==, "Fatima El Amrani");

  type (fixture, "Nieuwe wachtzin", "een andere wachtzin", "apply");
  changed = read_list (fixture, "een andere wachtzin");
  g_signal_emit_by_name (find (fixture->window, "De wachtzin weghalen"), "activated");
  settle (fixture);
  plain = read_list (fixture, NULL);
  g_assert_null (find (fixture->window, "De wachtzin weghalen"));
  close_window (fixture);
}

/* The names are beside the ids while the list is open, and only then. */
static void
test_beside_the_ids (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (fixture->names);
  const TaalSnapshot *snapshot = taal_session_get_check (fixture->session)->oordeel->snapshot;
  TaalLes les;
  GtkWidget *search;

  g_assert_true (taal_namen_set (namen, "C1", "Fatima El Amrani", NULL, NULL));
  g_assert_true (taal_namen_set (namen, "K9", "Niet in het dossier", NULL, NULL));
  g_assert_true (taal_namen_save (namen, NULL));
  present (fixture, taal_cursisten_window_new (NULL, fixture->session));
  g_assert_nonnull (find (fixture->window, "C1"));
  close_window (fixture);

  /* Without a pass phrase it opens by itself. */
  present (fixture, taal_namen_window_new (NULL, fixture->session));
  g_assert_nonnull (
      taal_namen_window_find_row (TAAL_NAMEN_WINDOW (fixture->window), "K9"));
  search = find (fixture->window, "Cursisten");
  g_assert_nonnull (search);
  close_window (fixture);
  present (fixture, taal_cursisten_window_new (NULL, fixture->session));
  g_assert_nonnull (find (fixture->window, "C1 (Fatima El Amrani)"));
  g_assert_nonnull (find (fixture->window, "C2"));
  close_window (fixture);

  taal_snapshot_get_les (snapshot, taal_snapshot_find_les (snapshot, "L1"), &les);
  fixture->window = taal_presentie_dialog_new (NULL, fixture->session, les.rij);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  settle (fixture);
  close_window (fixture);
}

/* The button to erase with, of the row with a title. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  g_assert_not_reached ();
}

static void
erase (Fixture    *fixture,
       const char *title)
{
  GtkWidget *row = find (fixture->window, title);

  g_assert_nonnull (row);
  g_signal_emit_by_name (find_button (row, "Wissen…"), "clicked");
  settle (fixture);
  adw_message_dialog_response (find_dialog (), "erase");
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  settle (fixture);
}

/* What is due, and why; erased, it is gone from the list and from where it was. */
static void
test_retention (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (fixture->names);
  g_autoptr (TaalNamen) after = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Naam\nIemand\n", 12);
  g_autoptr (TaalBewerking) step = taal_bewerking_new (NULL);
  g_autoptr (GPtrArray) files = NULL;

  g_assert_true (taal_namen_set (namen, "K9", "Niet in het dossier", NULL, NULL));
  g_assert_true (taal_namen_add_bestand (namen, "les.csv", bytes, NULL));
  g_assert_true (taal_namen_save (namen, NULL));
  taal_bewerking_add (step, TAAL_TABEL_PRESENTIE);
  taal_bewerking_set (step, "les_id", "L1");
  taal_bewerking_set (step, "cursist_id", "C1");
  taal_bewerking_set (step, "aanwezig", "ja");
  taal_session_edit_async (fixture->session, step, NULL, NULL);
  settle (fixture);

  present (fixture,
           taal_bewaren_window_new (NULL, fixture->session, taal_date_from_ymd (2060, 1, 1)));
  g_assert_nonnull (find (fixture->window, "C1"));
  erase (fixture, "K9 (Niet in het dossier)");
  erase (fixture, "les.csv");
  erase (fixture, "C1");
  g_assert_null (find (fixture->window, "C1"));
  g_assert_null (find (fixture->window, "les.csv"));
  close_window (fixture);
  after = read_list (fixture, NULL);
  files = taal_namen_list_bestanden (after);
  g_assert_cmpuint (files->len, ==, 0);
  g_assert_null (taal_namen_get (after, "K9"));
}

/* Of a cursist who is still there the old attendance goes apart. */
static void
test_old_presentie (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (TaalBewerking) step = taal_bewerking_new (NULL);
  GtkWidget *group;

  taal_bewerking_add (step, TAAL_TABEL_PRESENTIE);
  taal_bewerking_set (step, "les_id", "L1");
  taal_bewerking_set (step, "cursist_id", "C1");
  taal_bewerking_set (step, "aanwezig", "ja");
  taal_session_edit_async (fixture->session, step, NULL, NULL);
  settle (fixture);

  present (fixture,
           taal_bewaren_window_new (NULL, fixture->session, taal_date_from_ymd (2060, 1, 1)));
  group = gtk_widget_get_ancestor (find (fixture->window, "Presentie van een cursist"),
                                   ADW_TYPE_PREFERENCES_GROUP);
  g_assert_nonnull (find (group, "C1"));
  g_signal_emit_by_name (find_button (find (group, "C1"), "Wissen…"), "clicked");
  settle (fixture);
  adw_message_dialog_response (find_dialog (), "erase");
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  settle (fixture);
  g_assert_null (find (fixture->window, "Presentie van een cursist"));
  /* It cannot be brought back. */
  g_assert_true (taal_session_get_undo (fixture->session) == NULL ||
                 taal_session_get_undo (fixture->session)->tabel != TAAL_TABEL_PRESENTIE);
  close_window (fixture);
}

/* Encrypted and closed, the names follow ids that change when the list is opened; that is said. */
static void
test_names_wait (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (fixture->names);
  g_autoptr (TaalNamen) after = NULL;
  g_autoptr (TaalBewerking) step = taal_bewerking_new (NULL);
  GtkWidget *window = adw_window_new (), *overlay = adw_toast_overlay_new ();

  g_assert_true (taal_namen_set (namen, "C1", "Fatima", NULL, NULL));
  g_assert_true (taal_namen_set_phrase (namen, PHRASE, NULL));
  g_assert_true (taal_namen_save (namen, NULL));
  adw_window_set_content (ADW_WINDOW (window), overlay);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("x"));
  taal_stap_toast_follow (ADW_TOAST_OVERLAY (overlay), fixture->session);
  gtk_window_present (GTK_WINDOW (window));
  taal_bewerking_change (step, TAAL_TABEL_CURSISTEN, "C1");
  taal_bewerking_set (step, "cursist_id", "X1");
  taal_session_edit_async (fixture->session, step, NULL, NULL);
  settle (fixture);
  g_assert_true (taal_session_has_wachtende_namen (fixture->session));
  gtk_window_destroy (GTK_WINDOW (window));
  settle (fixture);

  present (fixture, taal_namen_window_new (NULL, fixture->session));
  g_assert_nonnull (find (fixture->window, "Sindsdien zijn id's van cursisten veranderd. De namen "
                                           "gaan mee zodra de lijst open is."));
  gtk_editable_set_text (GTK_EDITABLE (find (fixture->window, "Wachtzin")), PHRASE);
  g_signal_emit_by_name (find (fixture->window, "Wachtzin"), "apply");
  settle (fixture);
  g_assert_nonnull (taal_namen_window_find_row (TAAL_NAMEN_WINDOW (fixture->window), "X1"));
  close_window (fixture);
  after = read_list (fixture, PHRASE);
  g_assert_nonnull (taal_namen_get (after, "X1"));
  g_assert_null (taal_namen_get (after, "C1"));
}

#define ADD(path, test) g_test_add ("/window/namen/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

  ADD ("list", test_list);
  ADD ("beside-the-ids", test_beside_the_ids);
  ADD ("retention", test_retention);
  ADD ("old-presentie", test_old_presentie);
  ADD ("names-wait", test_names_wait);

  return g_test_run ();
}
