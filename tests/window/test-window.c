/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "taal-lazy.h"
#include "taal-preferences.h"
#include "taal-school-page.h"
#include "taal-window.h"
#include "window-fixture.h"

/* A window as a whole: what it shows when it opens this or that, and what its commands do. */

/* For loads on a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30

typedef struct
{
  TaalPreferences *preferences;
  TaalWindow      *window;
  GtkStack        *content;
  AdwViewStack    *pages;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->preferences = taal_preferences_new ();
  fixture->window = taal_window_new (NULL, fixture->preferences);
  fixture->content = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_WINDOW, "content"));
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
}

/* Nothing is left of a window that closes, nor of what it opened beside itself; a load that it had under
 * way takes its time to hear of it. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (window));
  do
    window_fixture_settle ();
  while (window != NULL && g_get_monotonic_time () < end);
  g_assert_null (window);
  g_assert_finalize_object (fixture->preferences);
}

static void
assert_shown (Fixture    *fixture,
              const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (g_strcmp0 (gtk_stack_get_visible_child_name (fixture->content), name) != 0 && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->content), ==, name);
}

static TaalLazy *
get_place (Fixture    *fixture,
           const char *id)
{
  return TAAL_LAZY (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_WINDOW, id));
}

/* They are there once a school is. */
static void
find_pages (Fixture *fixture)
{
  fixture->pages = taal_school_page_get_pages (taal_lazy_peek (get_place (fixture, "school_page")));
}

static const char *
get_sentence (Fixture *fixture)
{
  GtkWidget *page = taal_lazy_peek (TAAL_LAZY (adw_view_stack_get_child_by_name (fixture->pages, "overzicht")));

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), "uitslag_label")));
}

static void
assert_sentence (Fixture    *fixture,
                 const char *part)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (strstr (get_sentence (fixture), part) == NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  if (strstr (get_sentence (fixture), part) == NULL)
    g_error ("“%s” does not say “%s”", get_sentence (fixture), part);
}

static void
open_sample (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  taal_window_open (fixture->window, file);
  assert_shown (fixture, "school");
  find_pages (fixture);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  int minimum;

  assert_shown (fixture, "start");
  g_assert_true (taal_window_is_free (fixture->window));
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  /* There is no school yet to turn the pages of. */
  activate (fixture, "win.next-year");
  assert_shown (fixture, "start");
}

/* What is not shown is not made; the school makes only the page that it shows. */
static void
test_lazy (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const places[] = { "period", "load_page", "bad_rows_page", "school_page" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_null (taal_lazy_peek (get_place (fixture, places[i])));
  open_sample (fixture);
  g_assert_nonnull (taal_lazy_peek (TAAL_LAZY (adw_view_stack_get_child_by_name (fixture->pages, "overzicht"))));
  g_assert_null (taal_lazy_peek (TAAL_LAZY (adw_view_stack_get_child_by_name (fixture->pages, "docenten"))));
  g_assert_null (taal_lazy_peek (TAAL_LAZY (adw_view_stack_get_child_by_name (fixture->pages, "lessen"))));
}

static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (GStrv) recent = NULL;
  int minimum;

  open_sample (fixture);
  assert_sentence (fixture, "2026");
  g_assert_false (taal_window_is_free (fixture->window));
  recent = taal_preferences_dup_recent (fixture->preferences);
  g_assert_true (g_str_has_suffix (recent[0], "/data/sample"));
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  open_sample (fixture);
  activate (fixture, "win.previous-year");
  assert_sentence (fixture, "2025");
  activate (fixture, "win.previous-year");
  /* It says that a deferral is a shortage all the same (norm.md 5). */
  assert_sentence (fixture, "2024");
  assert_sentence (fixture, "tekort");
  activate (fixture, "win.next-year");
  assert_sentence (fixture, "2025");
  /* Two steps at once are two steps. */
  activate (fixture, "win.previous-year");
  activate (fixture, "win.previous-year");
  assert_sentence (fixture, "2023");
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "docenten", "lessen", "uitzonderingen", "overzicht" };

  open_sample (fixture);
  window_fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         adw_view_stack_get_visible_child (fixture->pages)));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", names[i]));
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->pages), ==, names[i]);
      window_fixture_settle ();
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                             adw_view_stack_get_visible_child (fixture->pages)));
    }
  activate (fixture, "win.search");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->pages), ==, "lessen");
}

/* Every kind of number on the overview opens what made it. */
static void
test_drill_down (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    const char *action;
    int         target;
    const char *page;
  } rows[] = {
    { "win.lessen-met-status", TAAL_STATUS_NIET_MEEGETELD, "lessen" },
    { "win.lessen-met-reden", TAAL_REDEN_GEEN_DOCENT, "lessen" },
    { "win.lessen-van-docent", 0, "lessen" },
    { "win.docent", 0, "docenten" },
  };

  open_sample (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      adw_view_stack_set_visible_child_name (fixture->pages, "overzicht");
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), rows[i].action, "i", rows[i].target));
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->pages), ==, rows[i].page);
      window_fixture_settle ();
    }
}

/* From a signal to what it is of; what is gone meanwhile is said, and no page is turned to. */
static void
test_signalen (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *action;
    const char *id;
    const char *page;
  } rows[] = {
    { "win.toon-les", "L000199", "lessen" },
    { "win.toon-docent", "D003", "docenten" },
    { "win.toon-les", "weg", "signalen" },
    { "win.toon-docent", "weg", "signalen" },
  };

  open_sample (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (
          gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "signalen"));
      window_fixture_settle ();
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), rows[i].action, "s",
                                                 rows[i].id));
      window_fixture_settle ();
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->pages), ==, rows[i].page);
    }
}

/* A folder with bad rows is opened only when the user says so, and the judgement then warns of it. */
static void
test_bad_rows (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("taalnorm-XXXXXX", NULL);
  g_autofree char *school = g_build_filename (folder, "school.csv", NULL);
  g_autofree char *docenten = g_build_filename (folder, "docenten.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_assert_true (g_file_set_contents (school, "bow_nummer,naam,keurmerk_status,keurmerk_van\n"
                                              "1,Klein,actief,2020-01-01\n", -1, NULL));
  g_assert_true (g_file_set_contents (docenten, "docent_id,naam,rol,start\nD1,A,baas,2023-01-01\n", -1, NULL));
  taal_window_open (fixture->window, file);
  assert_shown (fixture, "bad-rows");
  activate (fixture, "win.reload");
  window_fixture_settle ();
  assert_shown (fixture, "bad-rows");
  activate (fixture, "win.skip-bad");
  assert_shown (fixture, "school");
  find_pages (fixture);
  assert_sentence (fixture, "Klein");

  (void) g_unlink (school);
  (void) g_unlink (docenten);
  (void) g_rmdir (folder);
}

/* What cannot be opened leaves what was there. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/school.taalnorm");

  open_sample (fixture);
  taal_window_open (fixture->window, file);
  for (int i = 0; i < 5; i++)
    window_fixture_settle ();
  assert_shown (fixture, "school");
  assert_sentence (fixture, "2026");
}

/* A load that is stopped, or overtaken by another, or left by a window that closes. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  taal_window_open (fixture->window, file);
  activate (fixture, "win.cancel-load");
  for (int i = 0; i < 5; i++)
    window_fixture_settle ();
  assert_shown (fixture, "start");
  g_assert_true (taal_window_is_free (fixture->window));

  taal_window_open (fixture->window, file);
  taal_window_open (fixture->window, file);
  assert_shown (fixture, "school");
  taal_window_open (fixture->window, file);
}

/* The target of what is dropped on the window. */
static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static gboolean
drop (Fixture  *fixture,
      GFile   **files,
      gsize     n)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n));
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (fixture->window)), "drop", &value, 10.0, 10.0, &taken);

  return taken;
}

/* A folder that is dropped is opened; several are what schools sent, and open the door of a gemeente;
 * nothing is left alone. */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path), other = g_file_new_for_path ("/nowhere/school.taalnorm");
  GFile *files[] = { sample, other };
  GdkContentFormats *formats = gtk_drop_target_get_formats (find_drop_target (GTK_WIDGET (fixture->window)));

  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST));
  g_assert_false (drop (fixture, files, 0));
  assert_shown (fixture, "start");
  g_assert_true (drop (fixture, files, G_N_ELEMENTS (files)));
  assert_shown (fixture, "regio");
  g_assert_true (drop (fixture, files, 1));
  assert_shown (fixture, "school");
  find_pages (fixture);
  assert_sentence (fixture, "De Brug");
}

static void
test_recent (void)
{
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();
  g_auto (GStrv) before = taal_preferences_dup_recent (preferences);
  g_auto (GStrv) after = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    taal_preferences_remove_recent (preferences, before[i]);
  for (int i = 0; i < 15; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///nowhere/%d.taalnorm", i);

      taal_preferences_add_recent (preferences, uri);
    }
  taal_preferences_add_recent (preferences, "file:///nowhere/9.taalnorm");
  taal_preferences_remove_recent (preferences, "file:///nowhere/14.taalnorm");
  after = taal_preferences_dup_recent (preferences);
  g_assert_cmpuint (g_strv_length (after), ==, 9);
  g_assert_cmpstr (after[0], ==, "file:///nowhere/9.taalnorm");
  g_assert_cmpstr (after[1], ==, "file:///nowhere/13.taalnorm");
}

/* Without a school there is nothing to list, to name or to erase: no action opens a window. */
static void
test_no_school (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const actions[] = { "win.history",   "win.backups", "win.cursisten",
                                         "win.namen",     "win.bewaren", "win.vergadering",
                                         "win.les-nieuw", "win.import",  "win.school" };
  GListModel *windows = gtk_window_get_toplevels ();
  guint before;

  assert_shown (fixture, "start");
  before = g_list_model_get_n_items (windows);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("%s", actions[i]);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL);
      window_fixture_settle ();
      g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before);
    }
}

#define ADD(path, function) g_test_add ("/window/window/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("no-school", test_no_school);
  ADD ("start", test_start);
  ADD ("lazy", test_lazy);
  ADD ("sample", test_sample);
  ADD ("years", test_years);
  ADD ("pages", test_pages);
  ADD ("drill-down", test_drill_down);
  ADD ("signalen", test_signalen);
  ADD ("bad-rows", test_bad_rows);
  ADD ("missing", test_missing);
  ADD ("cancel", test_cancel);
  ADD ("drop", test_drop);
  g_test_add_func ("/window/preferences/recent", test_recent);

  return g_test_run ();
}
