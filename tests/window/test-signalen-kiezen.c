/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "signalen-page-fixture.h"
#include "taal-lijst-vak.h"
#include "taal-signaal-dialog.h"
#include "taal-signalen-gekozen.h"

/* Several signals selected on their page, dismissed and opened again at once. */

static GtkSelectionModel *
get_selection (PageFixture *fixture)
{
  return gtk_column_view_get_model (page_get_vak_part (fixture, "view"));
}

/* As Shift+click or Ctrl+A does. */
static void
choose (PageFixture *fixture,
        guint        first,
        guint        n)
{
  g_assert_true (gtk_selection_model_select_range (get_selection (fixture), first, n, TRUE));
  window_fixture_settle ();
}

static gpointer
get_gekozen_part (PageFixture *fixture,
                  const char  *id)
{
  return gtk_widget_get_template_child (page_get_part (fixture, "paneel_gekozen"),
                                        TAAL_TYPE_SIGNALEN_GEKOZEN, id);
}

static void
expect_panel (PageFixture *fixture,
              const char  *name)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page_get_part (fixture, "panelen")), ==, name);
}

static void
expect_chosen (PageFixture *fixture,
               const char  *text)
{
  expect_panel (fixture, "gekozen");
  g_assert_true (taal_lijst_vak_is_open (page_get_part (fixture, "vak")));
  g_assert_cmpstr (gtk_label_get_text (get_gekozen_part (fixture, "aantal")), ==, text);
}

static void
expect_row (PageFixture *fixture,
            int          place,
            const char  *title,
            const char  *subtitle)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_gekozen_part (fixture, "soorten"), place);

  if (title == NULL)
    {
      g_assert_null (row);
      return;
    }
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
}

static void
show_all (PageFixture *fixture)
{
  gtk_drop_down_set_selected (page_get_part (fixture, "welke"), TAAL_SIGNALEN_ALLE);
  window_fixture_settle ();
}

static AdwWindowTitle *
get_title (void)
{
  return ADW_WINDOW_TITLE (gtk_widget_get_template_child (
      page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), TAAL_TYPE_SIGNAAL_DIALOG, "title"));
}

/* By the key, with a reason and a name. */
static void
dismiss (PageFixture *fixture,
         const char  *title,
         const char  *subtitle)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.wijzigen", NULL));
  g_assert_cmpstr (adw_window_title_get_title (get_title ()), ==, title);
  g_assert_cmpstr (adw_window_title_get_subtitle (get_title ()), ==, subtitle);
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "reden", "Op papier getekend");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "naam", "Jo");
  page_save (fixture);
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
test_dismiss (PageFixture   *fixture,
              gconstpointer  data)
{
  /* S05, S06 twice, S07. */
  choose (fixture, 4, 4);
  expect_chosen (fixture, "4 signalen gekozen");
  page_expect_n (fixture, "4 van 19 signalen gekozen; 19 open in totaal");
  expect_row (fixture, 0, "S05: Een les zonder presentielijst", "1 open");
  expect_row (fixture, 1, "S06: Aanwezigheid zonder handtekening", "2 open");
  expect_row (fixture, 2, "S07: Eén login voor meer cursisten", "1 open");
  expect_row (fixture, 3, NULL, NULL);
  g_assert_true (gtk_widget_get_visible (get_gekozen_part (fixture, "afwijs")));
  g_assert_false (gtk_widget_get_visible (get_gekozen_part (fixture, "heropen")));

  dismiss (fixture, "4 signalen afwijzen", "S05 (1), S06 (2), S07 (1)");

  /* The next that is open stands in the pane, and its row has the focus. */
  page_expect_n (fixture, "15 signalen over 2024; 15 open in totaal");
  expect_panel (fixture, "een");
  g_assert_cmpstr (page_get_over (fixture), ==, "Cursist C4 (R01, R40)");
  g_assert_true (has_focus (page_get_vak_part (fixture, "view")));
  g_assert_true (gtk_selection_model_is_selected (get_selection (fixture), 4));

  /* One step, so one undo. */
  signalen_fixture_undo (&fixture->school);
  page_wait (fixture);
  page_expect_n (fixture, "19 signalen over 2024; 19 open in totaal");
}

/* What is typed of several is not lost either, and nothing is written without a reason. */
static void
test_empty (PageFixture   *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog;

  choose (fixture, 0, 2);
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.afwijzen", NULL));
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "naam", "Jo");
  page_save (fixture);
  dialog = page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (
      gtk_widget_get_template_child (dialog, TAAL_TYPE_SIGNAAL_DIALOG, "problem"))));
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();
  expect_chosen (fixture, "2 signalen gekozen");

  /* A BSN is no reason; the step is refused as a whole, and can be mended. */
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.afwijzen", NULL));
  dialog = page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG);
  page_type_in (dialog, "naam", "Jo");
  page_type_in (dialog, "reden", "BSN 123456782");
  page_save (fixture);
  g_assert_true (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG) == dialog);
  page_type_in (dialog, "reden", "Nagekeken");
  page_save (fixture);
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));
  page_expect_n (fixture, "17 signalen over 2024; 17 open in totaal");
}

/* All at once, so that none is left; then opened again, by the menu and the button. */
static void
test_all (PageFixture   *fixture,
          gconstpointer  data)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.kies-alles", NULL));
  window_fixture_settle ();
  expect_chosen (fixture, "19 signalen gekozen");
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.wijzigen", NULL));
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "reden", "Nagekeken");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "naam", "Jo");
  page_save (fixture);
  page_expect_n (fixture, "0 signalen over 2024; 0 open in totaal");
  g_assert_false (taal_lijst_vak_is_open (page_get_part (fixture, "vak")));

  gtk_drop_down_set_selected (page_get_part (fixture, "welke"), TAAL_SIGNALEN_AFGEWEZEN);
  window_fixture_settle ();
  choose (fixture, 0, 5);
  expect_row (fixture, 0, "S01: Een docent in twee lessen tegelijk", "1 afgewezen");
  g_assert_false (gtk_widget_get_visible (get_gekozen_part (fixture, "afwijs")));
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.heropenen", NULL));
  g_assert_cmpstr (adw_window_title_get_title (get_title ()), ==, "5 signalen heropenen");
  page_save (fixture);
  page_expect_n (fixture, "14 signalen over 2024; 5 open in totaal");
  g_assert_cmpstr (page_get_over (fixture), ==, "Les L05 (C1)");
}

/* Of open and dismissed ones, each button takes its own. */
static void
test_mixed (PageFixture   *fixture,
            gconstpointer  data)
{
  choose (fixture, 5, 2);
  dismiss (fixture, "2 signalen afwijzen", "S06 (2)");
  show_all (fixture);
  choose (fixture, 4, 3);
  expect_row (fixture, 1, "S06: Aanwezigheid zonder handtekening", "2 afgewezen");
  g_assert_true (gtk_widget_get_visible (get_gekozen_part (fixture, "afwijs")));
  g_assert_true (gtk_widget_get_visible (get_gekozen_part (fixture, "heropen")));
  dismiss (fixture, "1 signaal afwijzen", "S05 (1)");
  page_expect_n (fixture, "19 signalen over 2024; 16 open in totaal");
  g_assert_cmpstr (page_get_over (fixture), ==, "Inlog samen (C2, C3)");
}

/* The pane follows: of several, of one, of none; another search or order lets them go. */
static void
test_pane (PageFixture   *fixture,
           gconstpointer  data)
{
  TaalLijstVak *vak = page_get_part (fixture, "vak");
  GtkColumnView *view = page_get_vak_part (fixture, "view");

  choose (fixture, 0, 3);
  expect_chosen (fixture, "3 signalen gekozen");
  g_assert_cmpint (taal_lijst_vak_get_row (vak), ==, -1);

  /* Enter on one of them keeps them. */
  g_signal_emit_by_name (view, "activate", 1);
  window_fixture_settle ();
  expect_chosen (fixture, "3 signalen gekozen");

  choose (fixture, 2, 1);
  expect_panel (fixture, "een");
  g_assert_cmpstr (page_get_over (fixture), ==, "Les L02");

  /* Closed, it stays closed while more are added, and F2 still knows of them. */
  choose (fixture, 0, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (vak), "lijst.close", NULL));
  window_fixture_settle ();
  choose (fixture, 0, 3);
  g_assert_false (taal_lijst_vak_is_open (vak));
  page_expect_n (fixture, "3 van 19 signalen gekozen; 19 open in totaal");
  g_signal_emit_by_name (view, "activate", 0);
  window_fixture_settle ();
  expect_chosen (fixture, "3 signalen gekozen");

  g_assert_true (gtk_selection_model_unselect_all (get_selection (fixture)));
  window_fixture_settle ();
  g_assert_false (taal_lijst_vak_is_open (vak));
  page_expect_n (fixture, "19 signalen over 2024; 19 open in totaal");

  choose (fixture, 0, 2);
  page_search (fixture, "S06");
  g_assert_false (taal_lijst_vak_is_open (vak));
  page_expect_n (fixture, "2 signalen over 2024; 19 open in totaal");
  (void) gtk_widget_activate_action (fixture->page, "signalen.wijzigen", NULL);
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));
}

/* Typing goes on where the pane of what is found no longer goes. */
static void
test_typing (PageFixture   *fixture,
             gconstpointer  data)
{
  choose (fixture, 0, 2);
  taal_signalen_page_focus_search (TAAL_SIGNALEN_PAGE (fixture->page));
  page_search (fixture, "S06");
  g_assert_true (has_focus (page_get_vak_part (fixture, "search")));
}

static void
test_read_only (PageFixture   *fixture,
                gconstpointer  data)
{
  taal_signalen_page_set_editable (TAAL_SIGNALEN_PAGE (fixture->page), FALSE);
  choose (fixture, 0, 3);
  expect_chosen (fixture, "3 signalen gekozen");
  g_assert_false (gtk_widget_get_visible (get_gekozen_part (fixture, "knoppen")));
  (void) gtk_widget_activate_action (fixture->page, "signalen.afwijzen", NULL);
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));
}

#define ADD(path, function)                                                                       \
  g_test_add ("/window/signalen-kiezen/" path, PageFixture, NULL, page_set_up, function,           \
              page_tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("dismiss", test_dismiss);
  ADD ("empty", test_empty);
  ADD ("all", test_all);
  ADD ("mixed", test_mixed);
  ADD ("pane", test_pane);
  ADD ("typing", test_typing);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
