/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "import-fixture.h"
#include "taal-import-regels.h"
#include "window-fixture.h"

/* What is chosen in the import assistant: headers, columns, rules, and the meaning of values. */

/* The source of the first column, the id of a lesson, is chosen: one header less, and back. */
static void
choose_source (ImportFixture         *fixture,
               TaalMappingDeel *deel)
{
  GtkWidget *button =
      import_fixture_find_child (GTK_WIDGET (fixture->window->kolommen), GTK_TYPE_MENU_BUTTON);
  TaalHerkomst *herkomst = &((TaalMappingDoel *) g_ptr_array_index (deel->doelen, 0))->kolommen[0];
  GtkWidget *keuze, *check;

  g_assert_cmpuint (g_strv_length (herkomst->koppen), ==, 3);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_fixture_settle ();
  keuze = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  import_fixture_keep_picture (keuze, "herkomst");
  check = import_fixture_find_child (keuze, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (g_strv_length (herkomst->koppen), ==, 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (g_strv_length (herkomst->koppen), ==, 3);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  window_fixture_settle ();
}

/* Dates of two readings are asked about among the columns, and nothing goes on before they are chosen. The
 * meaning of a value is chosen in its list. */
static void
test_questions (ImportFixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *source =
      import_fixture_put (fixture, "rooster.csv",
                          "Datum,Begin,Groep,Docent,Duur,Vorm,Status\n"
                          "03/04/2023,9:00,B1 ochtend,Jansen,60,zaal 3,gegeven\n");
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  TaalMappingDeel *deel;
  GtkWidget *check, *drop_down;
  const TaalPlanWaarden *column;

  import_fixture_open (fixture, source);
  import_fixture_assert_step (fixture, "bladen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "datums");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  deel = g_ptr_array_index (taal_import_plan_get_mapping (plan)->delen, 0);
  g_assert_cmpint (deel->volgorde, ==, TAAL_VOLGORDE_ONBEKEND);
  choose_source (fixture, deel);
  check = import_fixture_find_child (GTK_WIDGET (fixture->window->kolommen), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpint (deel->volgorde, ==, TAAL_VOLGORDE_DMJ);
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "waarden");
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "waarden-open");

  /* The first column with something to choose is shown: the docent, who is not called so in the dossier. */
  column = g_ptr_array_index (taal_import_plan_get_waarden (plan), adw_combo_row_get_selected (ADW_COMBO_ROW (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->window->waarden), TAAL_TYPE_IMPORT_WAARDEN, "kolom"))));
  g_assert_cmpstr (taal_schema_get (TAAL_TABEL_LESSEN)->kolommen[column->kolom].name, ==, "docent_id");
  drop_down = import_fixture_find_child (
      GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window->waarden),
                                                 TAAL_TYPE_IMPORT_WAARDEN, "lijst")),
      GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  g_assert_nonnull (taal_herkomst_get_waarde (
    &((TaalMappingDoel *) g_ptr_array_index (deel->doelen, 0))->kolommen[column->kolom], "Jansen"));
  (void) g_unlink (source);
}

/* The header row is pointed at in the grid, and the tables of a sheet are chosen. */
static void
test_header (ImportFixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *source =
      import_fixture_put (fixture, "lijst.csv", "Lijst,van,ons\nNr,Wet,Route\n1,WI2021,B1\n");
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  GtkWidget *page = GTK_WIDGET (fixture->window->bladen);
  GtkSwitch *gelezen =
      GTK_SWITCH (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "gelezen"));

  import_fixture_open (fixture, source);
  import_fixture_assert_step (fixture, "bladen");
  g_signal_emit_by_name (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "grid"),
                         "activate", 1u);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->kopregel, ==, 2);
  g_assert_false (gtk_switch_get_active (gelezen)); /* these headers tell of no table */
  gtk_switch_set_active (gelezen, FALSE);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->doelen->len, ==, 0);
  import_fixture_activate (fixture, "import.next"); /* nothing is read */
  window_fixture_settle ();
  import_fixture_assert_step (fixture, "bladen");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  gtk_switch_set_active (gelezen, TRUE);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->doelen->len, ==, 1);
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "kolommen-open");
  import_fixture_activate (fixture, "import.next"); /* columns are needed */
  import_fixture_assert_step (fixture, "kolommen");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  (void) g_unlink (source);
}

/* The row that is pointed at tells the table and the columns, which are shown at once. */
static void
test_header_words (ImportFixture *fixture,
                   gconstpointer  data)
{
  g_autofree char *source = import_fixture_put (fixture, "lijst.csv",
                                                "Lijst,van,ons\nNaam,Functie,In dienst\n"
                                                "Vos,leraar,2020-01-02\n");
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  GtkWidget *page = GTK_WIDGET (fixture->window->bladen);
  GtkSwitch *gelezen =
    GTK_SWITCH (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "gelezen"));
  AdwActionRow *tabellen =
    ADW_ACTION_ROW (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "tabellen_row"));
  gpointer grid = gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "grid");

  import_fixture_open (fixture, source);
  import_fixture_assert_step (fixture, "bladen");
  g_ptr_array_set_size (taal_import_plan_find_deel (plan, 0)->doelen, 0);
  g_signal_emit_by_name (grid, "activate", 0u);
  g_assert_false (gtk_switch_get_active (gelezen));
  g_signal_emit_by_name (grid, "activate", 1u);
  g_assert_true (gtk_switch_get_active (gelezen));
  g_assert_cmpstr (adw_action_row_get_subtitle (tabellen), ==, "docenten");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "waarden");
  g_assert_cmpstr (
      taal_herkomst_get_waarde (
          taal_mapping_doel_get (
              g_ptr_array_index (taal_import_plan_find_deel (plan, 0)->doelen, 0), "rol"),
          "leraar"),
      ==, "docent");
  (void) g_unlink (source);
}

/* How rows are read can be seen and changed: headers of two rows, merged cells, what is passed over. */
static void
test_rules (ImportFixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *source = import_fixture_path ("samengevoegd", "bron.xlsx");
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  GtkWidget *page = GTK_WIDGET (fixture->window->bladen), *regels;
  GtkSwitch *dubbel =
      GTK_SWITCH (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "dubbel"));
  TaalMappingDeel *deel;
  TaalMappingDoel *doel;

  import_fixture_open (fixture, source);
  import_fixture_assert_step (fixture, "bladen");
  deel = taal_import_plan_find_deel (plan, 0);
  doel = g_ptr_array_index (deel->doelen, 0);
  g_assert_true (gtk_switch_get_active (dubbel));
  g_assert_cmpstr (taal_import_plan_get_koppen (plan, deel)[2], ==, "Les Datum");
  gtk_switch_set_active (dubbel, FALSE);
  g_assert_cmpstr (taal_import_plan_get_koppen (plan, deel)[2], ==, "Datum");
  g_assert_cmpint (taal_mapping_doel_get (doel, "docent_id")->soort, ==, TAAL_HERKOMST_GEEN);
  gtk_switch_set_active (dubbel, TRUE);
  g_assert_cmpstr (taal_import_plan_get_koppen (plan, deel)[2], ==, "Les Datum");

  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "kolommen-regels");
  regels =
      import_fixture_find_child (GTK_WIDGET (fixture->window->kolommen), TAAL_TYPE_IMPORT_REGELS);
  g_assert_true (deel->samengevoegd);
  gtk_switch_set_active (GTK_SWITCH (import_fixture_find_child (regels, GTK_TYPE_SWITCH)), FALSE);
  g_assert_false (deel->samengevoegd);
  gtk_editable_set_text (GTK_EDITABLE (import_fixture_find_child (regels, ADW_TYPE_ENTRY_ROW)),
                         " Totaal ; ;Som");
  g_assert_cmpuint (g_strv_length (deel->overslaan_begin), ==, 2);
  g_assert_cmpstr (deel->overslaan_begin[1], ==, "Som");
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (import_fixture_find_child (regels, ADW_TYPE_COMBO_ROW)), 1);
  g_assert_cmpstr (doel->als, ==, "Docent Naam");
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (import_fixture_find_child (regels, ADW_TYPE_COMBO_ROW)), 0);
  g_assert_null (doel->als);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (import_fixture_find_child (
                                   GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (
                                       import_fixture_find_child (regels, GTK_TYPE_MENU_BUTTON)))),
                                   GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  g_assert_cmpstr (deel->omlaag[0], ==, "Docent Naam");
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  IMPORT_FIXTURE_ADD ("questions", NULL, test_questions);
  IMPORT_FIXTURE_ADD ("header", NULL, test_header);
  IMPORT_FIXTURE_ADD ("header-words", NULL, test_header_words);
  IMPORT_FIXTURE_ADD ("rules", NULL, test_rules);

  return g_test_run ();
}
