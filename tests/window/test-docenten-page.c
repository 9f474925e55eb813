/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/lijst-fixture.h"

#include "taal-chip.h"
#include "taal-docent-paneel.h"
#include "taal-docenten-lijst.h"
#include "taal-docenten-page.h"
#include "taal-kolom-sorter.h"
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

static TaalLijst *
find_lijst (GtkWidget *page)
{
  GtkColumnView *view = find (page, GTK_TYPE_COLUMN_VIEW);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (view));

  return taal_slots_get_lijst (TAAL_SLOTS (gtk_single_selection_get_model (selection)));
}

static void
test_page (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  GtkWidget *page = g_object_new (TAAL_TYPE_DOCENTEN_PAGE, NULL);
  TaalLijst *lijst = find_lijst (page);
  TaalLijstVak *vak = find (page, TAAL_TYPE_LIJST_VAK);
  int gone = taal_snapshot_find_docent (check->oordeel->snapshot, "D2");

  taal_docenten_page_set_check (TAAL_DOCENTEN_PAGE (page), check);
  lijst_fixture_wait (lijst);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lijst)), ==, 2);
  g_assert_cmpuint (taal_lijst_find_row (lijst, gone), ==, TAAL_LIJST_NERGENS);

  /* Who no longer works there can be shown all the same. */
  taal_docenten_page_show_docent (TAAL_DOCENTEN_PAGE (page), gone);
  lijst_fixture_wait (lijst);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lijst)), ==, 3);
  g_assert_true (taal_lijst_vak_is_open (vak));

  window_fixture_show_and_drop (page);
}

static void
test_search (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  GtkWidget *page = g_object_new (TAAL_TYPE_DOCENTEN_PAGE, NULL);
  TaalLijst *lijst = find_lijst (page);
  TaalLijstVak *vak = find (page, TAAL_TYPE_LIJST_VAK);

  taal_docenten_page_set_check (TAAL_DOCENTEN_PAGE (page), check);
  lijst_fixture_wait (lijst);
  taal_lijst_vak_set_zoek (vak, "elan");
  window_fixture_settle ();
  lijst_fixture_wait (lijst);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lijst)), ==, 1);

  window_fixture_show_and_drop (page);
}

/* Every docent of the sample can be told, in every year. */
static void
test_every_pane (void)
{
  GtkWidget *paneel = g_object_ref_sink (g_object_new (TAAL_TYPE_DOCENT_PANEEL, NULL));

  for (int year = 2023; year <= 2026; year++)
    {
      g_autoptr (TaalCheck) check = window_fixture_check (year);
      g_autoptr (TaalDocentenLijst) lijst = taal_docenten_lijst_new (TAAL_DATE_NONE);

      taal_docenten_lijst_set_check (lijst, check);
      lijst_fixture_wait (lijst);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lijst)); i++)
        {
          g_autoptr (TaalDocentRij) rij = g_list_model_get_item (G_LIST_MODEL (lijst), i);

          taal_docent_paneel_show (TAAL_DOCENT_PANEEL (paneel), rij);
        }
    }
  g_assert_finalize_object (paneel);
}

/* A chip says in words what it shows in colour. */
static void
test_chip (void)
{
  GtkWidget *chip = g_object_ref_sink (g_object_new (TAAL_TYPE_CHIP, NULL));

  taal_chip_show_status (TAAL_CHIP (chip), TAAL_STATUS_GECERTIFICEERD);
  g_assert_cmpstr (taal_chip_get_text (TAAL_CHIP (chip)), ==, "gecertificeerd");
  g_assert_true (gtk_widget_has_css_class (chip, "success"));
  taal_chip_show_status (TAAL_CHIP (chip), TAAL_STATUS_NIET_MEEGETELD);
  g_assert_true (gtk_widget_has_css_class (chip, "error"));
  g_assert_false (gtk_widget_has_css_class (chip, "success"));
  g_assert_finalize_object (chip);
}

static void
test_kolom_sorter (void)
{
  GtkWidget *view = g_object_ref_sink (gtk_column_view_new (NULL));
  g_autoptr (GtkColumnViewColumn) first = gtk_column_view_column_new ("A", NULL);
  g_autoptr (GtkColumnViewColumn) second = gtk_column_view_column_new ("B", NULL);
  int kolom = -1;
  gboolean aflopend = FALSE;

  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), first);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), second);
  taal_kolom_sorter_attach (first, 4);
  taal_kolom_sorter_attach (second, 7);
  g_assert_false (taal_kolom_sorter_find (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view)), &kolom, &aflopend));

  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), first, GTK_SORT_ASCENDING);
  g_assert_true (taal_kolom_sorter_find (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view)), &kolom, &aflopend));
  g_assert_cmpint (kolom, ==, 4);
  g_assert_false (aflopend);

  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), second, GTK_SORT_DESCENDING);
  g_assert_true (taal_kolom_sorter_find (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view)), &kolom, &aflopend));
  g_assert_cmpint (kolom, ==, 7);
  g_assert_true (aflopend);
  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/window/docenten-page/page", test_page);
  g_test_add_func ("/window/docenten-page/search", test_search);
  g_test_add_func ("/window/docenten-page/every-pane", test_every_pane);
  g_test_add_func ("/window/docenten-page/chip", test_chip);
  g_test_add_func ("/window/docenten-page/kolom-sorter", test_kolom_sorter);

  return g_test_run ();
}
