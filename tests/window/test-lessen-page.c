/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/lijst-fixture.h"

#include "taal-les-paneel.h"
#include "taal-lessen-lijst.h"
#include "taal-lessen-page.h"
#include "taal-lijst-vak.h"
#include "taal-slots.h"
#include "window-fixture.h"

/* The first widget of a type below another. */
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

typedef struct
{
  GtkWidget       *window;
  TaalLessenPage  *page;
  TaalLijstVak    *vak;
  GtkColumnView   *view;
  TaalSlots       *slots;
  TaalLessenLijst *lijst;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (TAAL_TYPE_LESSEN_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  fixture->vak = find (GTK_WIDGET (fixture->page), TAAL_TYPE_LIJST_VAK);
  fixture->view = find (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  fixture->slots = TAAL_SLOTS (
    gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_column_view_get_model (fixture->view))));
  fixture->lijst = TAAL_LESSEN_LIJST (taal_slots_get_lijst (fixture->slots));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  TaalLessenPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (page);
}

static void
wait (Fixture *fixture)
{
  window_fixture_settle ();
  lijst_fixture_wait (fixture->lijst);
  window_fixture_settle ();
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->lijst));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();

  taal_lessen_page_set_check (fixture->page, check);
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 5);

  taal_lessen_page_show_reden (fixture->page, TAAL_REDEN_REGISTRATIE_VERLOPEN);
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);

  taal_lessen_page_show_status (fixture->page, TAAL_STATUS_GECERTIFICEERD);
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);

  taal_lessen_page_show_docent (fixture->page, taal_snapshot_find_docent (check->oordeel->snapshot, "D2"));
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->vak), "lijst.show-all", NULL);
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 8);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();

  taal_lessen_page_set_check (fixture->page, check);
  taal_lijst_vak_set_zoek (fixture->vak, "zand");
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);
  taal_lijst_vak_set_zoek (fixture->vak, "nowhere");
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_true (gtk_widget_get_mapped (find (GTK_WIDGET (fixture->vak), ADW_TYPE_STATUS_PAGE)));
  taal_lijst_vak_set_zoek (fixture->vak, "");
  wait (fixture);
  g_assert_false (gtk_widget_get_mapped (find (GTK_WIDGET (fixture->vak), ADW_TYPE_STATUS_PAGE)));
}

/* A click on a header is heard, with the column and its direction. */
static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  GListModel *columns = gtk_column_view_get_columns (fixture->view);
  g_autoptr (GtkColumnViewColumn) docent = g_list_model_get_item (columns, 2);

  taal_lessen_page_set_check (fixture->page, check);
  wait (fixture);
  g_assert_cmpint (taal_lessen_lijst_get_vraag (fixture->lijst)->op, ==, TAAL_LESSEN_OP_DATUM);
  gtk_column_view_sort_by_column (fixture->view, docent, GTK_SORT_DESCENDING);
  wait (fixture);
  g_assert_cmpint (taal_lessen_lijst_get_vraag (fixture->lijst)->op, ==, TAAL_LESSEN_OP_DOCENT);
  g_assert_true (taal_lessen_lijst_get_vraag (fixture->lijst)->aflopend);
  gtk_column_view_sort_by_column (fixture->view, docent, GTK_SORT_ASCENDING);
  g_assert_false (taal_lessen_lijst_get_vraag (fixture->lijst)->aflopend);
  gtk_column_view_sort_by_column (fixture->view, NULL, GTK_SORT_ASCENDING);
  g_assert_cmpint (taal_lessen_lijst_get_vraag (fixture->lijst)->op, ==, TAAL_LESSEN_OP_DATUM);
}

/* Opening a row shows it, the pane follows the selection, stays on its row when others go, and closes. */
static void
test_pane (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  g_autoptr (TaalCheck) again = lijst_fixture_again (check);
  GtkSelectionModel *selection = gtk_column_view_get_model (fixture->view);
  int row;

  taal_lessen_page_set_check (fixture->page, check);
  wait (fixture);
  g_assert_false (taal_lijst_vak_is_open (fixture->vak));
  g_signal_emit_by_name (fixture->view, "activate", 1);
  g_assert_true (taal_lijst_vak_is_open (fixture->vak));
  gtk_selection_model_select_item (selection, 4, TRUE);
  row = taal_lijst_get_row (TAAL_LIJST (fixture->lijst), 4);

  taal_lijst_vak_set_zoek (fixture->vak, "zand");
  wait (fixture);
  g_assert_true (taal_lijst_vak_is_open (fixture->vak));
  g_assert_cmpint (taal_lijst_get_row (TAAL_LIJST (fixture->lijst), 1), ==, row);
  g_assert_true (gtk_selection_model_is_selected (selection, 1));

  taal_lessen_page_set_check (fixture->page, again);
  wait (fixture);
  g_assert_true (gtk_selection_model_is_selected (selection, 1));

  taal_lijst_vak_set_zoek (fixture->vak, "elan");
  wait (fixture);
  g_assert_false (taal_lijst_vak_is_open (fixture->vak));

  taal_lessen_page_show_les (fixture->page, row);
  wait (fixture);
  g_assert_true (taal_lijst_vak_is_open (fixture->vak));
  gtk_widget_activate_action (GTK_WIDGET (fixture->vak), "lijst.close", NULL);
  g_assert_false (taal_lijst_vak_is_open (fixture->vak));
}

/* Every lesson of the sample can be told, in every year. */
static void
test_every_pane (void)
{
  GtkWidget *paneel = g_object_ref_sink (g_object_new (TAAL_TYPE_LES_PANEEL, NULL));

  for (int year = 2023; year <= 2026; year++)
    {
      g_autoptr (TaalCheck) check = window_fixture_check (year);

      for (int row = 0; row < taal_snapshot_get_n_lessen (check->oordeel->snapshot); row += 37)
        {
          g_autoptr (TaalLesRij) rij = taal_les_rij_new (check, row);

          taal_les_paneel_show (TAAL_LES_PANEEL (paneel), rij);
        }
    }
  g_assert_finalize_object (paneel);
}

static void
assert_cells (GtkWidget         *row,
              const char *const *names)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    gtk_test_accessible_assert_property (gtk_widget_get_first_child (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, *names++);
}

/* Every cell says its column and its content, and every row what it is, also when others come to stand in
 * its place. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const before[] = { "Datum: 2024-01-10", "Telt als: gecertificeerd", "Docent: Anna Élan",
                                        "Waarom niet: niets", "Groep: Ochtend", "Les: L1", "Minuten: 60" };
  static const char *const after[] = { "Datum: 2024-02-10", "Telt als: gecertificeerd", "Docent: bert Zand",
                                       "Waarom niet: niets", "Groep: Ochtend", "Les: L2", "Minuten: 90" };
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  GtkWidget *row;

  taal_lessen_page_set_check (fixture->page, check);
  wait (fixture);
  row = gtk_widget_get_first_child (find (GTK_WIDGET (fixture->view), GTK_TYPE_LIST_VIEW));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Les L1, 2024-01-10, Ochtend, Anna Élan");
  assert_cells (row, before);

  taal_lijst_vak_set_zoek (fixture->vak, "zand");
  wait (fixture);
  g_assert_true (row == gtk_widget_get_first_child (find (GTK_WIDGET (fixture->view), GTK_TYPE_LIST_VIEW)));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Les L2, 2024-02-10, Ochtend, bert Zand");
  assert_cells (row, after);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_big (100000);
  GtkSelectionModel *selection = gtk_column_view_get_model (fixture->view);
  guint all;

  taal_lessen_page_set_check (fixture->page, check);
  wait (fixture);
  all = count (fixture);
  g_assert_cmpuint (all, >, 20000);
  gtk_selection_model_select_item (selection, 7, TRUE);
  taal_lijst_vak_set_zoek (fixture->vak, "L00");
  wait (fixture);
  g_assert_cmpuint (count (fixture), ==, all);
  taal_lijst_vak_set_zoek (fixture->vak, "zand 2024-02");
  wait (fixture);
  g_assert_cmpuint (count (fixture), >, 0);
  g_assert_cmpuint (count (fixture), <, all);
}

#define ADD(path, function) g_test_add ("/window/lessen-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("empty", test_empty);
  ADD ("filters", test_filters);
  ADD ("search", test_search);
  ADD ("sort", test_sort);
  ADD ("pane", test_pane);
  g_test_add_func ("/window/lessen-page/every-pane", test_every_pane);
  ADD ("names", test_names);
  ADD ("many", test_many);

  return g_test_run ();
}
