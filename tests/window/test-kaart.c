/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/aanbod-fixture.h"

#include "taal-gemeenten.h"
#include "taal-kaart.h"
#include "window-fixture.h"

/* The map of the gemeenten: pointer, keyboard, and what it says to who does not see it. */

#define CENTRAL "GM0356" /* Nieuwegein */
#define TITEL   "Kaart van het aanbod Wi2013 van alfabetisering (ALFA) op 1 maart 2024"

typedef struct
{
  TaalKaart *kaart; /* owned by the window */
  GtkWidget *window;
  GString   *activated;
} Fixture;

static void
activated_cb (TaalKaart *kaart,
              const char *code,
              Fixture *fixture)
{
  g_string_append_printf (fixture->activated, "%s ", code);
}

static void
show_soort (Fixture *fixture,
            int soort)
{
  g_autoptr (GPtrArray) aanboden = aanbod_fixture_region ();
  g_autoptr (TaalNorm) norm = aanbod_fixture_norm ();
  g_autoptr (TaalBeschikbaarheid) found = taal_beschikbaarheid_compute (
      norm, aanboden, &(TaalAanbodVraag) { AANBOD_FIXTURE_OP, NULL, -1 });

  taal_kaart_set_beschikbaarheid (fixture->kaart, found, soort);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->activated = g_string_new (NULL);
  fixture->kaart = taal_kaart_new ();
  fixture->window = gtk_window_new ();
  g_signal_connect (fixture->kaart, "gemeente-activated", G_CALLBACK (activated_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->kaart));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 600);
  show_soort (fixture, TAAL_AANBOD_ALFA);
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->kaart);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->kaart);
  g_string_free (fixture->activated, TRUE);
}

static gpointer
find_controller (Fixture *fixture,
                 GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (fixture->kaart));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) one = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (one, type))
        return one; /* the widget holds it */
    }

  g_assert_not_reached ();
}

static gboolean
press (Fixture *fixture,
       guint keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, 0, &handled);
  return handled;
}

static void
expect_selected (Fixture *fixture,
                 const char *code)
{
  g_assert_cmpstr (taal_kaart_get_gemeente (fixture->kaart), ==, code);
}

static void
expect_name (Fixture *fixture,
             const char *name)
{
  gtk_test_accessible_assert_property (fixture->kaart, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* What is selected is told by its name, and survives another soort. */
static void
test_select (Fixture *fixture,
             gconstpointer data)
{
  expect_name (fixture, TITEL);
  taal_kaart_select (fixture->kaart, "GM0150");
  expect_name (fixture, "Deventer: beschikbaar, 3 plaatsen. " TITEL);
  gtk_test_accessible_assert_property (
      fixture->kaart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "beschikbaar: 2; wachtlijst: 1; niet beschikbaar: 1; onbekend: 1; geen melding: 337; "
      "gemeenten zoals ze in 2023 waren");
  show_soort (fixture, -1);
  expect_selected (fixture, "GM0150");
  expect_name (fixture, "Deventer: beschikbaar. Kaart van het aanbod Wi2013 op 1 maart 2024");
  taal_kaart_select (fixture->kaart, "GM9999");
  expect_selected (fixture, NULL);
  taal_kaart_select (fixture->kaart, "GM0150");
  taal_kaart_select (fixture->kaart, NULL);
  expect_selected (fixture, NULL);
  g_assert_cmpstr (fixture->activated->str, ==, "");

  taal_kaart_select (fixture->kaart, "GM0150");
  taal_kaart_set_beschikbaarheid (fixture->kaart, NULL, -1);
  expect_selected (fixture, NULL);
  g_assert_false (press (fixture, GDK_KEY_Left));
  expect_name (fixture, "");
  window_fixture_settle ();
}

static void
test_arrows (Fixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    guint       keyval;
    const char *from;
    const char *to;
  } steps[] = {
    /* From Zutphen to Voorst, Brummen, Lochem and Bronckhorst. */
    { GDK_KEY_Up, "GM0301", "GM0285" },
    { GDK_KEY_Left, "GM0301", "GM0213" },
    { GDK_KEY_KP_Right, "GM0301", "GM0262" },
    { GDK_KEY_Down, "GM0301", "GM1876" },
    /* Nothing is more northern than Schiermonnikoog, or more southern than Vaals. */
    { GDK_KEY_Up, "GM0088", "GM0088" },
    { GDK_KEY_Down, "GM0981", "GM0981" },
  };

  g_assert_true (press (fixture, GDK_KEY_Right));
  g_assert_nonnull (taal_kaart_get_gemeente (fixture->kaart));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      taal_kaart_select (fixture->kaart, steps[i].from);
      g_assert_true (press (fixture, steps[i].keyval));
      expect_selected (fixture, steps[i].to);
    }
  g_assert_false (press (fixture, GDK_KEY_Tab));
  g_assert_false (press (fixture, GDK_KEY_F10));
}

/* The arrows alone reach every gemeente. */
static void
test_reach (Fixture *fixture,
            gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) todo = g_ptr_array_new ();

  press (fixture, GDK_KEY_Right);
  g_ptr_array_add (todo, (gpointer) taal_kaart_get_gemeente (fixture->kaart));
  g_hash_table_add (seen, g_ptr_array_index (todo, 0));
  for (guint i = 0; i < todo->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (keys); j++)
      {
        const char *at;

        taal_kaart_select (fixture->kaart, g_ptr_array_index (todo, i));
        press (fixture, keys[j]);
        at = taal_kaart_get_gemeente (fixture->kaart);
        if (g_hash_table_add (seen, (gpointer) at))
          g_ptr_array_add (todo, (gpointer) at);
      }
  g_assert_cmpuint (todo->len, ==, taal_gemeenten_get_n ());
}

static void
test_enter (Fixture *fixture,
            gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpstr (fixture->activated->str, ==, "");
  taal_kaart_select (fixture->kaart, "GM0301");
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_true (press (fixture, GDK_KEY_KP_Enter));
  g_assert_true (press (fixture, GDK_KEY_space));
  g_assert_cmpstr (fixture->activated->str, ==, "GM0301 GM0301 GM0301 ");
}

/* By name every gemeente is reached, each once. */
static void
test_by_name (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  press (fixture, GDK_KEY_Home);
  for (guint i = 0; i < taal_gemeenten_get_n (); i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) taal_kaart_get_gemeente (fixture->kaart)));
      press (fixture, GDK_KEY_Page_Down);
    }
  expect_selected (fixture, taal_gemeenten_find ("Zwolle"));
  press (fixture, GDK_KEY_Page_Up);
  expect_selected (fixture, taal_gemeenten_find ("Zwijndrecht"));
  press (fixture, GDK_KEY_End);
  expect_selected (fixture, taal_gemeenten_find ("Zwolle"));
}

/* Every gemeente can be pointed at, in a window of this size. */
static void
test_pointer (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *widget = GTK_WIDGET (fixture->kaart);
  gpointer click = find_controller (fixture, GTK_TYPE_GESTURE_CLICK);
  gpointer motion = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (motion, "motion", 1.0, 1.0);
  g_signal_emit_by_name (click, "released", 1, 1.0, 1.0);
  expect_selected (fixture, NULL);
  for (int y = 0; y < gtk_widget_get_height (widget); y += 2)
    for (int x = 0; x < gtk_widget_get_width (widget); x += 2)
      {
        g_string_truncate (fixture->activated, 0);
        g_signal_emit_by_name (click, "released", 1, (double) x, (double) y);
        if (fixture->activated->len > 0)
          g_hash_table_add (seen, (gpointer) taal_kaart_get_gemeente (fixture->kaart));
      }
  g_assert_cmpuint (g_hash_table_size (seen), ==, taal_gemeenten_get_n ());

  for (int x = 0; x < gtk_widget_get_width (widget); x += 5)
    g_signal_emit_by_name (motion, "motion", (double) x, 300.0);
  g_signal_emit_by_name (widget, "query-tooltip", 300, 300, FALSE, tooltip, &shown);
  g_assert_true (shown);
  g_signal_emit_by_name (widget, "query-tooltip", 1, 1, FALSE, tooltip, &shown);
  g_assert_false (shown);
  g_signal_emit_by_name (widget, "query-tooltip", 1, 1, TRUE, tooltip, &shown);
  g_assert_true (shown);
  window_fixture_settle ();
  g_signal_emit_by_name (motion, "leave");
  window_fixture_settle ();
  g_object_unref (tooltip);
}

/* It is drawn on a dark ground and in high contrast, and where there is hardly any room. */
static void
test_drawn (Fixture *fixture,
            gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  taal_kaart_select (fixture->kaart, "GM0088");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  window_fixture_settle ();
  taal_kaart_select (fixture->kaart, CENTRAL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 200, 200);
  window_fixture_settle ();
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  window_fixture_settle ();
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

#define ADD(path, function) \
  g_test_add ("/window/kaart/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("select", test_select);
  ADD ("arrows", test_arrows);
  ADD ("reach", test_reach);
  ADD ("enter", test_enter);
  ADD ("by-name", test_by_name);
  ADD ("pointer", test_pointer);
  ADD ("drawn", test_drawn);

  return g_test_run ();
}
