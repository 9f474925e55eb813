/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "register-fixture.h"
#include "slechte-server.h"
#include "taal-ophaal-window.h"
#include "window-fixture.h"

/* The offer of a register in a window: a real one, and what is none. */

/* For a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30

#define OPHAAL_ADD(path, func) \
  g_test_add ("/window/ophaal/" path, CliFixture, NULL, cli_set_up, func, cli_tear_down)

static gpointer
child (GtkWidget  *window,
       const char *name)
{
  GObject *found = gtk_widget_get_template_child (window, TAAL_TYPE_OPHAAL_WINDOW, name);

  g_assert_nonnull (found);
  return found;
}

static gboolean
is_visible (GtkWidget  *window,
            const char *name)
{
  return gtk_widget_get_visible (child (window, name));
}

/* Until nothing is asked any more. */
static void
settle (GtkWidget *window)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  do
    window_fixture_settle ();
  while (is_visible (window, "stop") && g_get_monotonic_time () < end);
  window_fixture_settle ();
  g_assert_false (is_visible (window, "stop"));
}

static guint
count_rows (GtkWidget *window)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_column_view_get_model (child (window, "tabel"))));
}

static void
fetch (GtkWidget  *window,
       const char *adres)
{
  gtk_editable_set_text (child (window, "adres"), adres);
  g_signal_emit_by_name (child (window, "haal"), "clicked");
}

static void
close_window (GtkWidget *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_null (left);
}

static void
test_fetches (CliFixture    *cli,
              gconstpointer  data)
{
  g_autofree char *map = register_dup_map (cli), *url = NULL, *spaced = NULL, *remembered = NULL;
  g_autoptr (RegisterFixture) self = NULL;
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();
  GtkWidget *window = taal_ophaal_window_new (NULL, preferences);

  register_write_school (cli, "a.taalnorm", "1234",
                         "L1,NT2,2024-02-01,ja,5,2024-06-30\nL2,ALFA,2024-02-01,ja,0,");
  cli_write (cli, "map/b.taalnorm", "geen dossier");
  self = register_start (map, 0, 0);
  url = register_dup_url (self);
  spaced = g_strdup_printf (" %s/ ", url);
  gtk_window_present (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_false (gtk_widget_get_sensitive (child (window, "haal"))); /* no address yet */
  g_assert_false (is_visible (window, "gevonden"));

  fetch (window, spaced);
  settle (window);
  g_assert_true (is_visible (window, "gevonden"));
  g_assert_false (is_visible (window, "bericht"));
  g_assert_cmpuint (count_rows (window), ==, 2);
  g_assert_nonnull (window_fixture_find_text (window, "1 maart 2024"));
  g_assert_nonnull (window_fixture_find_text (window, "kon 1 dossier niet lezen"));
  g_assert_nonnull (window_fixture_find_text (window, "Zutphen"));
  g_assert_nonnull (window_fixture_find_text (window, "beschikbaar"));

  gtk_editable_set_text (child (window, "zoek"), "zutPHEN");
  g_signal_emit_by_name (child (window, "zoek"), "search-changed");
  g_assert_cmpuint (count_rows (window), ==, 1);
  gtk_editable_set_text (child (window, "zoek"), "nergens");
  g_signal_emit_by_name (child (window, "zoek"), "search-changed");
  g_assert_cmpuint (count_rows (window), ==, 0);
  g_assert_nonnull (window_fixture_find_text (window, "Niets gevonden."));
  close_window (window);

  /* The next time it is there, and nothing is asked. */
  remembered = taal_preferences_dup_register (preferences);
  g_assert_true (g_str_has_prefix (remembered, url));
  window = taal_ophaal_window_new (NULL, preferences);
  gtk_window_present (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (child (window, "adres")), ==, remembered);
  g_assert_false (is_visible (window, "stop"));
  g_assert_true (gtk_widget_get_sensitive (child (window, "haal")));
  close_window (window);
}

static void
test_fails (CliFixture    *cli,
            gconstpointer  data)
{
  g_autoptr (SlechteServer) server = slechte_server_start (
    SLECHT_ZENDT, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", -1);
  g_autofree char *url =
    g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();
  GtkWidget *window = NULL;

  taal_preferences_set_register (preferences, "");
  window = taal_ophaal_window_new (NULL, preferences);
  gtk_window_present (GTK_WINDOW (window));
  fetch (window, url);
  settle (window);
  g_assert_false (is_visible (window, "gevonden"));
  g_assert_nonnull (window_fixture_find_text (window, "Op dit adres is iets anders"));
  fetch (window, "register.example");
  settle (window);
  g_assert_nonnull (window_fixture_find_text (window, "Dit is niet het adres van een register."));
  /* What gave nothing is not remembered. */
  {
    g_autofree char *remembered = taal_preferences_dup_register (preferences);

    g_assert_cmpstr (remembered, ==, "");
  }
  close_window (window);
}

/* A register that never answers: stopped by the user, and left with the window. */
static void
test_stops (CliFixture    *cli,
            gconstpointer  data)
{
  g_autoptr (SlechteServer) server = slechte_server_start (SLECHT_ZWIJGT, "", -1);
  g_autofree char *url =
    g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();
  GtkWidget *window = taal_ophaal_window_new (NULL, preferences);

  gtk_window_present (GTK_WINDOW (window));
  fetch (window, url);
  window_fixture_settle ();
  g_assert_true (is_visible (window, "stop"));
  g_assert_false (gtk_widget_get_sensitive (child (window, "haal")));
  g_signal_emit_by_name (child (window, "stop"), "clicked");
  settle (window);
  g_assert_nonnull (window_fixture_find_text (window, "Er is gestopt."));

  fetch (window, url);
  window_fixture_settle ();
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);
  OPHAAL_ADD ("fetches", test_fetches);
  OPHAAL_ADD ("fails", test_fails);
  OPHAAL_ADD ("stops", test_stops);

  return g_test_run ();
}
