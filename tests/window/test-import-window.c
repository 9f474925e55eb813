/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "import-fixture.h"
#include "taal-herkomst-keuze.h"
#include "window-fixture.h"

/* The import assistant: its steps by its commands, from a file as a school keeps it to the undo. */

/* Answers the values that are not told by themselves, as the user would in the list. */
static void
answer (ImportFixture    *fixture,
        const char *van,
        const char *naar)
{
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  const GPtrArray *columns = taal_import_plan_get_waarden (plan);

  for (guint i = 0; i < columns->len; i++)
    {
      const TaalPlanWaarden *column = g_ptr_array_index (columns, i);

      for (guint j = 0; j < column->waarden->len; j++)
        if (g_str_equal (((const TaalInhoudWaarde *) g_ptr_array_index (column->waarden, j))->tekst, van))
          taal_import_plan_set_waarde (plan, column, van, naar);
    }
}

static void
test_all_steps (ImportFixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *source = import_fixture_path ("titelrijen", "bron.csv");
  int n_before = taal_snapshot_get_n_lessen (taal_bron_get_snapshot (taal_session_get_check (fixture->session)->bron));

  if (data != NULL)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  import_fixture_assert_step (fixture, "bron");
  import_fixture_activate (fixture, "import.next"); /* there is no file yet */
  import_fixture_assert_step (fixture, "bron");
  import_fixture_open (fixture, source);
  import_fixture_assert_step (fixture, "bladen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_activate (fixture, "import.back");
  import_fixture_assert_step (fixture, "bladen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "waarden");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "voorbeeld");
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "voorbeeld-fouten");
  if (taal_import_report_get_n_fouten (taal_import_plan_get_report (taal_import_window_get_plan (fixture->window))) > 0)
    {
      import_fixture_activate (fixture, "import.next-error");
      import_fixture_activate (fixture, "import.previous-error");
      import_fixture_activate (fixture, "import.next"); /* bad rows are not imported unasked */
      import_fixture_assert_step (fixture, "voorbeeld");
      import_fixture_activate (fixture, "import.back");
      import_fixture_assert_step (fixture, "waarden");
      answer (fixture, "Jansen, A.", "D003");
      answer (fixture, "Çelik", "D004");
      import_fixture_activate (fixture, "import.next");
      import_fixture_assert_step (fixture, "voorbeeld");
    }
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "klaar");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         fixture->window->close) ||
                 gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->window->close);
  g_assert_cmpint (taal_snapshot_get_n_lessen (taal_bron_get_snapshot (taal_session_get_check (fixture->session)->bron)), ==,
                   n_before + 4);
  import_fixture_activate (fixture, "import.undo");
  import_fixture_assert_step (fixture, "voorbeeld");
  g_assert_cmpint (taal_snapshot_get_n_lessen (taal_bron_get_snapshot (taal_session_get_check (fixture->session)->bron)), ==,
                   n_before);
}

static void
put_bad (ImportFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "groepen.csv", NULL);

  g_assert_true (g_file_set_contents (path, "groep_id,wet,route,start\nG8,WI2021,B1,2023-01-01\nG9,WI2021,C9,31-02-2023\n",
                                      -1, NULL));
  import_fixture_open (fixture, path);
}

/* Which of the errors is chosen. */
static guint
get_error (GtkWidget *page)
{
  GtkListView *fouten =
    GTK_LIST_VIEW (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_VOORBEELD, "fouten"));

  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (fouten)));
}

/* Which row of the table is. */
static guint
get_row (GtkWidget *page)
{
  GtkColumnView *view =
    GTK_COLUMN_VIEW (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_VOORBEELD, "view"));

  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_column_view_get_model (view)));
}

/* A file of tables goes to its preview at once; its bad rows are found by F8, and left out when asked. */
static void
test_bad_rows (ImportFixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "groepen.csv", NULL);
  GtkWidget *page =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_IMPORT_WINDOW, "voorbeeld"));
  GtkCheckButton *skip;

  put_bad (fixture);
  import_fixture_assert_step (fixture, "voorbeeld");
  g_assert_false (taal_import_voorbeeld_is_ready (TAAL_IMPORT_VOORBEELD (page)));
  import_fixture_press (GTK_WIDGET (fixture->window), GDK_KEY_F8, 0);
  g_assert_cmpuint (get_error (page), ==, 0);
  g_assert_cmpuint (get_row (page), ==, 1);
  import_fixture_press (GTK_WIDGET (fixture->window), GDK_KEY_F8, 0);
  g_assert_cmpuint (get_error (page), ==, 1);
  import_fixture_press (GTK_WIDGET (fixture->window), GDK_KEY_F8, 0); /* round again */
  import_fixture_press (GTK_WIDGET (fixture->window), GDK_KEY_F8, GDK_SHIFT_MASK);
  g_assert_cmpuint (get_error (page), ==, 1);
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "fouten");
  skip = GTK_CHECK_BUTTON (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_VOORBEELD, "skip"));
  gtk_check_button_set_active (skip, TRUE);
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "klaar");
  (void) g_unlink (path);
}

/* What is no error is shown as well, and stands in nobody's way: names that are one in two
 * spellings. */
static void
test_spellings (ImportFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *path =
      import_fixture_put (fixture, "lijst.csv",
                          "Docent,Functie,In dienst\nJansen A.,docent,2020-01-02\n"
                          "jansen  a.,docent,2020-01-02\n");
  GtkWidget *page = GTK_WIDGET (fixture->window->voorbeeld);
  GtkWidget *skip =
    GTK_WIDGET (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_VOORBEELD, "skip"));
  GtkWidget *fouten =
    GTK_WIDGET (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_VOORBEELD, "fouten"));

  import_fixture_open (fixture, path);
  import_fixture_assert_step (fixture, "bladen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "kolommen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "waarden");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "voorbeeld");
  import_fixture_press (GTK_WIDGET (fixture->window), GDK_KEY_F8, 0);
  g_assert_cmpuint (get_error (page), ==, 0);
  g_assert_true (gtk_widget_get_mapped (fouten));
  g_assert_false (gtk_widget_get_visible (skip));
  import_fixture_keep_picture (GTK_WIDGET (fixture->window), "schrijfwijzen");
  import_fixture_activate (fixture, "import.next");
  import_fixture_assert_step (fixture, "klaar");
  (void) g_unlink (path);
}

/* An import that changes nothing is no step, and there is nothing of it to undo. */
static void
test_nothing (ImportFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *path =
      import_fixture_put (fixture, "groepen.csv", "groep_id,wet,route\nG8,WI2021,B1\n");

  for (int i = 0; i < 2; i++)
    {
      import_fixture_open (fixture, path);
      import_fixture_assert_step (fixture, "voorbeeld");
      import_fixture_activate (fixture, "import.next");
      import_fixture_assert_step (fixture, "klaar");
      g_assert_cmpint (fixture->window->imported, ==, i == 0);
    }
  g_assert_cmpstr (adw_status_page_get_title (fixture->window->klaar), ==, "Er is niets veranderd");
  import_fixture_activate (fixture, "import.undo");
  window_fixture_settle ();
  import_fixture_assert_step (fixture, "klaar");
  (void) g_unlink (path);
}

/* A file that is not there is said, and the step stays. */
static void
test_missing (ImportFixture       *fixture,
              gconstpointer  data)
{
  GtkLabel *problem =
    GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_IMPORT_WINDOW, "problem"));

  import_fixture_open (fixture, "/nowhere/rooster.csv");
  import_fixture_assert_step (fixture, "bron");
  g_assert_cmpstr (gtk_label_get_text (problem), !=, "");
  import_fixture_open (fixture, "/nowhere/rooster.csv");
  import_fixture_activate (fixture, "import.cancel");
}

/* A school that is no dossier cannot be imported into, which is said. */
static void
test_not_a_dossier (void)
{
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  g_autoptr (TaalSession) session = taal_session_new (check);
  GtkWidget *window = taal_import_window_new (NULL, session);
  AdwStatusPage *bron = ADW_STATUS_PAGE (gtk_widget_get_template_child (window, TAAL_TYPE_IMPORT_WINDOW, "bron"));

  gtk_window_present (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_nonnull (strstr (adw_status_page_get_description (bron), "dossier"));
  import_fixture_keep_picture (window, "geen-dossier");
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_finalize_object (window);
}

static void
test_templates (void)
{
  TaalHerkomst herkomst = { 0 };
  const char *const koppen[] = { "Datum", "Duur", NULL };
  const TaalTabelSchema *lessen = taal_schema_get (TAAL_TABEL_LESSEN);
  const GType types[] = { TAAL_TYPE_IMPORT_BLADEN, TAAL_TYPE_IMPORT_PROFIELEN,
                          TAAL_TYPE_IMPORT_KOLOMMEN, TAAL_TYPE_IMPORT_WAARDEN,
                          TAAL_TYPE_IMPORT_VOORBEELD };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    window_fixture_show_and_drop (g_object_new (types[i], NULL));
  for (int k = 0; k < lessen->n_kolommen; k++)
    {
      GtkWidget *keuze = taal_herkomst_keuze_new (&lessen->kolommen[k], &herkomst, koppen, TRUE);
      GtkWidget *button = gtk_menu_button_new ();

      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), keuze);
      window_fixture_show_and_drop (button);
    }
  taal_herkomst_clear (&herkomst);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  IMPORT_FIXTURE_ADD ("all-steps", NULL, test_all_steps);
  IMPORT_FIXTURE_ADD ("all-steps-narrow", GINT_TO_POINTER (1), test_all_steps);
  IMPORT_FIXTURE_ADD ("bad-rows", NULL, test_bad_rows);
  IMPORT_FIXTURE_ADD ("spellings", NULL, test_spellings);
  IMPORT_FIXTURE_ADD ("nothing", NULL, test_nothing);
  IMPORT_FIXTURE_ADD ("missing", NULL, test_missing);
  g_test_add_func ("/window/import/not-a-dossier", test_not_a_dossier);
  g_test_add_func ("/window/import/templates", test_templates);

  return g_test_run ();
}
