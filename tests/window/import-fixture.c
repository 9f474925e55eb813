/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "import-fixture.h"

#include <glib/gstdio.h>

#include "window-fixture.h"

/* A file of one of the layouts that the tests of the mapping have. */
char *
import_fixture_path (const char *name,
                     const char *file)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "mapping", "fixtures", name, file,
                           NULL);
}

static void
wait_until_idle (TaalSession *session)
{
  while (taal_session_is_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

/* A dossier with what the timetable of the fixture refers to. */
void
import_fixture_set_up (ImportFixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *basis = import_fixture_path ("titelrijen", "basis");
  const char *const sources[] = { basis, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, NULL);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-import-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (
      bron, norm,
      (TaalPeriode) { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) });
  fixture->session = taal_session_new (check);
  wait_until_idle (fixture->session);
  fixture->window = TAAL_IMPORT_WINDOW (taal_import_window_new (NULL, fixture->session));
  fixture->stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                             TAAL_TYPE_IMPORT_WINDOW, "stack"));
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
}

/* The window goes, and with it the dossier. */
void
import_fixture_tear_down (ImportFixture       *fixture,
                          gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + IMPORT_FIXTURE_PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (window));
  do
    window_fixture_settle ();
  while (window != NULL && g_get_monotonic_time () < end);
  g_assert_null (window);
  wait_until_idle (fixture->session);
  g_clear_object (&fixture->session);
  (void) g_unlink (fixture->path);
  (void) g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* Where TAAL_PICTURES says so, what is shown is kept as a picture to look at. */
void
import_fixture_keep_picture (GtkWidget  *widget,
                             const char *name)
{
  const char *folder = g_getenv ("TAAL_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  for (int i = 0; i < 10; i++)
    window_fixture_settle ();
  paintable = gtk_widget_paintable_new (widget);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  (void) gdk_texture_save_to_png (texture, path);
}

/* Waits until a step is shown, which is never wider than the narrowest window. */
void
import_fixture_assert_step (ImportFixture    *fixture,
                            const char *name)
{
  gint64 end = g_get_monotonic_time () + IMPORT_FIXTURE_PATIENCE_SECONDS * G_USEC_PER_SEC;
  int minimum;

  while (g_strcmp0 (gtk_stack_get_visible_child_name (fixture->stack), name) != 0 &&
         g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->stack), ==, name);
  window_fixture_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  if (gtk_widget_get_width (GTK_WIDGET (fixture->window)) < 500)
    {
      g_autofree char *narrow = g_strconcat (name, "-smal", NULL);

      import_fixture_keep_picture (GTK_WIDGET (fixture->window), narrow);
    }
  else
    import_fixture_keep_picture (GTK_WIDGET (fixture->window), name);
}

/* Gives a command to the assistant. */
void
import_fixture_activate (ImportFixture    *fixture,
                         const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* Chooses a file. */
void
import_fixture_open (ImportFixture    *fixture,
                     const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  taal_import_window_open (fixture->window, file);
}

/* A file in the folder of the fixture; its path is the caller's to free. */
char *
import_fixture_put (ImportFixture    *fixture,
                    const char *name,
                    const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* The first widget of a type, itself included. */
GtkWidget *
import_fixture_find_child (GtkWidget *widget,
                           GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = import_fixture_find_child (child, type);

  return found;
}

/* The newest window of a type that is shown, NULL when there is none. */
gpointer
import_fixture_find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  gpointer found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        found = window;
    }

  return found;
}

/* What a widget does when a key comes to it. */
void
import_fixture_press (GtkWidget       *widget,
                      guint            key,
                      GdkModifierType  modifiers)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (key, modifiers);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)) && !done; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
            done = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                 GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_true (done);
  window_fixture_settle ();
}

/* Waits until a file is there. */
void
import_fixture_wait_for_file (const char *path)
{
  gint64 end = g_get_monotonic_time () + IMPORT_FIXTURE_PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}
