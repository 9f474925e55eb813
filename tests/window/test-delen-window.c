/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "../check/deel-fixture.h"
#include "taal-contracten-page.h"
#include "taal-deel-dialog.h"
#include "taal-lazy.h"
#include "taal-preferences.h"
#include "taal-regio-page.h"
#include "taal-window-private.h"
#include "window-fixture.h"

/* What is shared of a school says what it gives; and the door of a gemeente shows what schools
 * sent, in which nothing can be changed. */

/* For a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("taalnorm-delen-XXXXXX", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
dup_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static gpointer
get_child (gpointer    widget,
           const char *id)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), id);
}

static void
wait_for (gpointer    stack,
          const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (g_strcmp0 (gtk_stack_get_visible_child_name (stack), name) != 0 &&
         g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, name);
}

static void
assert_text (GtkWidget  *widget,
             const char *part)
{
  if (window_fixture_find_text (widget, part) == NULL)
    g_error ("“%s” is not shown", part);
}

static void
test_gemeente (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autofree char *path = dup_path (fixture, "uit.taalnorm");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  GtkWidget *dialog =
      taal_deel_dialog_new (NULL, sample, TAAL_ONTVANGER_GEMEENTE, check->oordeel->norm);
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer gone = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  gtk_window_present (GTK_WINDOW (dialog));
  while (!gtk_widget_get_sensitive (get_child (dialog, "delen")) && g_get_monotonic_time () < end)
    window_fixture_settle ();
  assert_text (dialog, "9.2 lid 4");
  assert_text (dialog, "hun pseudoniem");
  g_assert_cmpuint (
      g_list_model_get_n_items (adw_combo_row_get_model (get_child (dialog, "gemeente"))), ==, 2);
  gtk_switch_set_active (get_child (dialog, "cursisten"), FALSE);
  g_assert_null (window_fixture_find_text (dialog, "hun pseudoniem"));
  g_assert_null (window_fixture_find_text (dialog, "9.2 lid 4"));

  taal_deel_dialog_share_to (TAAL_DEEL_DIALOG (dialog), file);
  wait_for (get_child (dialog, "toestand"), "antwoord");
  assert_text (dialog, "1 contract");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_close (GTK_WINDOW (dialog));
  while (gone != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (gone);
}

/* The file itself is not written over, and that is said. */
static void
test_itself (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DeelSchool) school = deel_school_new ();
  g_autofree char *path = dup_path (fixture, "school.taalnorm");
  const TaalDeelVraag vraag = { .ontvanger = TAAL_ONTVANGER_INSPECTIE, .path = path };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  taal_delen_free (taal_delen_run (school->folder, &vraag, TAAL_IMPORT_NONE, NULL, NULL, &error));
  g_assert_no_error (error);
  dialog = taal_deel_dialog_new (NULL, path, TAAL_ONTVANGER_INSPECTIE, check->oordeel->norm);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "keuzes")));
  taal_deel_dialog_share_to (TAAL_DEEL_DIALOG (dialog), file);
  wait_for (get_child (dialog, "toestand"), "antwoord");
  assert_text (dialog, "juist het bestand");
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_fixture_settle ();
}

static void
share_some (Fixture *fixture,
            int      n)
{
  for (int i = 0; i < n; i++)
    {
      g_autoptr (DeelSchool) school = deel_school_new ();
      g_autofree char *name = g_strdup_printf ("school-%d.taalnorm", i);
      g_autofree char *path = dup_path (fixture, name);
      const TaalDeelVraag vraag = { TAAL_ONTVANGER_GEMEENTE, DEEL_GEMEENTE, path, FALSE, FALSE };
      g_autoptr (GError) error = NULL;

      taal_delen_free (
          taal_delen_run (school->folder, &vraag, TAAL_IMPORT_NONE, NULL, NULL, &error));
      g_assert_no_error (error);
    }
}

static void
wait_for_regio (TaalWindow *window)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!taal_regio_page_is_loaded (taal_lazy_get (window->regio_page)) &&
         g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_true (taal_regio_page_is_loaded (taal_lazy_get (window->regio_page)));
  window_fixture_settle ();
}

static guint
count_contracten (TaalWindow *window)
{
  TaalRegioPage *regio = taal_lazy_get (window->regio_page);
  TaalContractenPage *page;
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  taal_regio_page_turn_to (regio, "contracten");
  page = taal_lazy_get (get_child (regio, "contracten"));
  do
    window_fixture_settle ();
  while (taal_lijst_is_bezig (TAAL_LIJST (taal_contracten_page_get_lijst (page))) &&
         g_get_monotonic_time () < end);

  return g_list_model_get_n_items (G_LIST_MODEL (taal_contracten_page_get_lijst (page)));
}

/* What the first of share_some() holds, once more. */
static void
copy_first (Fixture    *fixture,
            const char *name)
{
  g_autofree char *from = dup_path (fixture, "school-0.taalnorm"), *to = dup_path (fixture, name);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &data, &length, NULL));
  g_assert_true (g_file_set_contents (to, data, (gssize) length, NULL));
}

/* A file, the same twice more and one that is no dossier; then back, and nothing of it is left. */
static void
test_regio (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();
  TaalWindow *window = taal_window_new (NULL, preferences);
  g_autofree char *bad = dup_path (fixture, "kapot.taalnorm");
  const char *paths[] = { fixture->folder, NULL };
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer gone = window;
  GtkWidget *regio;

  share_some (fixture, 1);
  copy_first (fixture, "school-1.taalnorm");
  copy_first (fixture, "school-2.taalnorm");
  g_assert_true (g_file_set_contents (bad, "geen dossier", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  taal_window_show_regio (window, paths);
  wait_for_regio (window);
  regio = taal_lazy_get (window->regio_page);
  g_assert_cmpuint (count_contracten (window), ==, 6);
  g_assert_null (window_fixture_find_text (GTK_WIDGET (window), "_Docenten"));
  taal_regio_page_set_periode (
      TAAL_REGIO_PAGE (regio),
      (TaalPeriode) { taal_date_from_ymd (2022, 1, 1), taal_date_from_ymd (2022, 12, 31) });
  g_assert_cmpuint (count_contracten (window), ==, 6);

  taal_regio_page_turn_to (TAAL_REGIO_PAGE (regio), "bestanden");
  window_fixture_settle ();
  assert_text (regio, "4 bestanden, waarvan 1 niet te lezen");
  assert_text (regio, "kapot.taalnorm");
  assert_text (regio, "Taalschool De Brug");
  /* They say the same of one school: that is said with each after the first. */
  assert_text (regio, "school-1.taalnorm\nschool-0.taalnorm en school-1.taalnorm vertellen over");
  assert_text (regio, "school-2.taalnorm\nschool-0.taalnorm en school-2.taalnorm vertellen over");
  taal_regio_page_turn_to (TAAL_REGIO_PAGE (regio), "aanbod");
  window_fixture_settle ();
  taal_regio_page_turn_to (TAAL_REGIO_PAGE (regio), "docenten"); /* is not here */
  taal_regio_page_focus_search (TAAL_REGIO_PAGE (regio));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.regio-sluiten", NULL);
  window_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->content), ==, "start");
  g_assert_false (taal_regio_page_is_loaded (TAAL_REGIO_PAGE (regio)));

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  while (gone != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (gone);
}

/* Files that are told one by one; and a window that closes while it reads. */
static void
test_regio_files (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();
  TaalWindow *window = taal_window_new (NULL, preferences);

  share_some (fixture, 2);
  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("school-%d.taalnorm", i);
      g_autofree char *path = dup_path (fixture, name);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      taal_window_add_regio (window, file);
    }
  window_fixture_settle ();
  wait_for_regio (window);
  g_assert_cmpuint (count_contracten (window), ==, 4);
  taal_window_show_regio (window, (const char *[]) { fixture->folder, NULL });
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
}

#define ADD(path, func) g_test_add ("/window/delen/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

  ADD ("with-a-gemeente", test_gemeente);
  ADD ("not-over-itself", test_itself);
  ADD ("what-schools-sent", test_regio);
  ADD ("files-one-by-one", test_regio_files);

  return g_test_run ();
}
