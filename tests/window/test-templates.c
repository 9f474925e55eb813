/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-alleen-lezen.h"
#include "taal-bad-row.h"
#include "taal-bad-rows-page.h"
#include "taal-balk.h"
#include "taal-chip.h"
#include "taal-date-row.h"
#include "taal-docent-rijen.h"
#include "taal-load-page.h"
#include "taal-new-dialog.h"
#include "taal-overzicht-page.h"
#include "taal-period-picker.h"
#include "taal-recent-row.h"
#include "taal-rijen-groep.h"
#include "taal-staal.h"
#include "taal-start-page.h"
#include "taal-toast.h"
#include "window-fixture.h"

/* Each template: made, filled with the sample school where it shows one, drawn, and gone without a
 * trace when its window goes. */

static void
test_balk (void)
{
  GtkWidget *balk = g_object_new (TAAL_TYPE_BALK, NULL);
  g_autoptr (TaalCheck) check = window_fixture_check (2023);

  taal_balk_set_oordeel (TAAL_BALK (balk), check->oordeel);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (balk), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (balk), "84,18 %"));
  window_fixture_show_and_drop (balk);
}

static void
test_staal (void)
{
  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    window_fixture_show_and_drop (taal_staal_new ((TaalStatus) status));
}

static int
count_rows (GtkWidget *widget)
{
  int n = ADW_IS_ACTION_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

/* Another school in the same page leaves nothing of the first. */
static void
test_overzicht_page (void)
{
  GtkWidget *page = g_object_new (TAAL_TYPE_OVERZICHT_PAGE, NULL);
  g_autoptr (TaalCheck) first = window_fixture_check (2023), second = window_fixture_check (2021);
  int n_first, n_second;

  taal_overzicht_page_set_check (TAAL_OVERZICHT_PAGE (page), first);
  n_first = count_rows (page);
  taal_overzicht_page_set_check (TAAL_OVERZICHT_PAGE (page), second);
  n_second = count_rows (page);
  taal_overzicht_page_set_check (TAAL_OVERZICHT_PAGE (page), first);
  g_assert_cmpint (count_rows (page), ==, n_first);
  g_assert_cmpint (n_second, <, n_first);
  window_fixture_show_and_drop (page);
}

static void
test_start_page (void)
{
  GtkWidget *page = g_object_new (TAAL_TYPE_START_PAGE, NULL);
  g_autoptr (TaalPreferences) preferences = taal_preferences_new ();

  taal_start_page_set_preferences (TAAL_START_PAGE (page), preferences);
  taal_preferences_add_recent (preferences, "file:///nowhere/school.taalnorm");
  window_fixture_show_and_drop (page);
}

static void
test_recent_row (void)
{
  window_fixture_show_and_drop (taal_recent_row_new ("file:///nowhere/school.taalnorm"));
}

static void
test_load_page (void)
{
  GtkWidget *page = g_object_new (TAAL_TYPE_LOAD_PAGE, NULL);
  g_autoptr (GFile) file = g_file_new_for_path ("school.taalnorm");
  g_autoptr (TaalLoader) loader = taal_loader_new (file, TAAL_IMPORT_NONE);

  taal_load_page_set_loader (TAAL_LOAD_PAGE (page), loader);
  window_fixture_show_and_drop (page);
}

static void
test_bad_rows_page (void)
{
  GtkWidget *page = g_object_new (TAAL_TYPE_BAD_ROWS_PAGE, NULL);
  g_autoptr (TaalImportReport) report = window_fixture_bad_report ();

  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 2);
  taal_bad_rows_page_set_report (TAAL_BAD_ROWS_PAGE (page), "map", report);
  window_fixture_show_and_drop (page);
}

static void
test_period_picker (void)
{
  GtkWidget *picker = g_object_new (TAAL_TYPE_PERIOD_PICKER, NULL);
  g_autoptr (GArray) jaren = g_array_new (FALSE, FALSE, sizeof (int));
  TaalPeriode periode = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) }, next;
  const int years[] = { 2022, 2023, 2025 };

  g_array_append_vals (jaren, years, G_N_ELEMENTS (years));
  taal_period_picker_set_jaren (TAAL_PERIOD_PICKER (picker), jaren);
  taal_period_picker_set_periode (TAAL_PERIOD_PICKER (picker), periode);
  g_assert_true (taal_period_picker_find_next (TAAL_PERIOD_PICKER (picker), 1, &next));
  g_assert_cmpint (taal_date_get_year (next.van), ==, 2025);
  g_assert_true (taal_period_picker_find_next (TAAL_PERIOD_PICKER (picker), -1, &next));
  g_assert_cmpint (taal_date_get_year (next.van), ==, 2022);
  window_fixture_show_and_drop (picker);
}

/* A date that cannot be is said, and stays to be mended. */
static void
test_date_row (void)
{
  GtkWidget *row = g_object_new (TAAL_TYPE_DATE_ROW, NULL);
  g_autofree char *problem = NULL;
  TaalDate date;

  gtk_editable_set_text (GTK_EDITABLE (row), "31-02-2023");
  g_assert_false (taal_date_row_get_date (TAAL_DATE_ROW (row), &date, &problem));
  g_assert_nonnull (problem);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "31-02-2023");
  gtk_editable_set_text (GTK_EDITABLE (row), "28-02-2023");
  g_assert_true (taal_date_row_get_date (TAAL_DATE_ROW (row), &date, NULL));
  g_assert_cmpint (date, ==, taal_date_from_ymd (2023, 2, 28));
  window_fixture_show_and_drop (row);
}

static void
test_new_dialog (void)
{
  GtkWidget *dialog = taal_new_dialog_new (NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_finalize_object (dialog);
}

/* What it says fits in what it opens: a popover is measured wider than it becomes. */
static void
test_alleen_lezen (void)
{
  GtkWidget *window = gtk_window_new (), *mark = g_object_new (TAAL_TYPE_ALLEEN_LEZEN, NULL),
            *content;
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_widget_get_first_child (mark));
  int needed;

  gtk_window_set_child (GTK_WINDOW (window), mark);
  for (int dossier = 0; dossier < 2; dossier++)
    {
      taal_alleen_lezen_set_dossier (TAAL_ALLEEN_LEZEN (mark), dossier);
      gtk_window_present (GTK_WINDOW (window));
      window_fixture_settle ();
      gtk_menu_button_popup (button);
      window_fixture_settle ();
      content = gtk_popover_get_child (gtk_menu_button_get_popover (button));
      gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (content),
                          &needed, NULL, NULL, NULL);
      needed -= gtk_widget_get_margin_top (content) + gtk_widget_get_margin_bottom (content);
      g_assert_cmpint (gtk_widget_get_height (content), >=, needed);
      gtk_menu_button_popdown (button);
      window_fixture_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
}

/* Filled twice, it has the second rows only; empty, it shows only where one can be added. */
static void
test_rijen_groep (void)
{
  GtkWidget *groep = g_object_new (TAAL_TYPE_RIJEN_GROEP, NULL);

  for (int editable = 1; editable >= 0; editable--)
    {
      taal_rijen_groep_begin (TAAL_RIJEN_GROEP (groep), TAAL_TABEL_REGISTRATIES, "A & B", "D1", editable);
      taal_rijen_groep_end (TAAL_RIJEN_GROEP (groep));
      g_assert_cmpint (gtk_widget_get_visible (groep), ==, editable);
      taal_rijen_groep_begin (TAAL_RIJEN_GROEP (groep), TAAL_TABEL_REGISTRATIES, "A & B", "D1", editable);
      taal_rijen_groep_add (TAAL_RIJEN_GROEP (groep), 1, "<BVNT2>", NULL);
      taal_rijen_groep_add (TAAL_RIJEN_GROEP (groep), 2, "BOW_KR", "2023 & 2024");
      taal_rijen_groep_end (TAAL_RIJEN_GROEP (groep));
      g_assert_cmpint (count_rows (groep), ==, 2);
      g_assert_true (gtk_widget_get_visible (groep));
    }
  window_fixture_show_and_drop (groep);
}

static void
test_docent_rijen (void)
{
  GtkWidget *rijen = g_object_new (TAAL_TYPE_DOCENT_RIJEN, NULL);
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  g_autoptr (TaalDocentenIndex) index = taal_docenten_index_new (check, TAAL_DATE_NONE);

  for (int docent = 0; docent < 12; docent++)
    {
      g_autoptr (TaalDocentRij) rij = taal_docent_rij_new (index, docent);

      taal_docent_rijen_set_editable (TAAL_DOCENT_RIJEN (rijen), docent % 2 == 0);
      taal_docent_rijen_show (TAAL_DOCENT_RIJEN (rijen), rij);
    }
  window_fixture_show_and_drop (rijen);
}

/* In a table the chip of an exception is short enough to be read, and is named in full. */
static void
test_chip (void)
{
  GtkWidget *chip = g_object_new (TAAL_TYPE_CHIP, NULL), *cel = g_object_new (TAAL_TYPE_CHIP, NULL);
  const char *whole = "uitzondering 1: aankomend docent";
  GtkInscription *shown;

  taal_chip_show_status (TAAL_CHIP (chip), TAAL_STATUS_UITZONDERING_1);
  shown = GTK_INSCRIPTION (gtk_widget_get_template_child (chip, TAAL_TYPE_CHIP, "text"));
  g_assert_cmpstr (gtk_inscription_get_text (shown), ==, whole);
  g_assert_cmpuint (gtk_inscription_get_nat_chars (shown), ==, strlen (whole));
  taal_chip_set_in_tabel (TAAL_CHIP (cel), TRUE);
  taal_chip_show_status (TAAL_CHIP (cel), TAAL_STATUS_UITZONDERING_1);
  shown = GTK_INSCRIPTION (gtk_widget_get_template_child (cel, TAAL_TYPE_CHIP, "text"));
  g_assert_cmpstr (gtk_inscription_get_text (shown), ==, "uitzondering 1");
  g_assert_cmpstr (taal_chip_get_text (TAAL_CHIP (cel)), ==, whole);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cel), GTK_ACCESSIBLE_PROPERTY_LABEL, whole);
  taal_chip_show_status (TAAL_CHIP (cel), TAAL_STATUS_GECERTIFICEERD);
  g_assert_cmpstr (taal_chip_get_text (TAAL_CHIP (cel)), ==, "gecertificeerd");
  window_fixture_show_and_drop (chip);
  window_fixture_show_and_drop (cel);
}

/* A toast says all of a sentence, in as many lines as that takes. */
static void
test_toast (void)
{
  g_autoptr (AdwToast) toast = taal_toast_new ("Maatregel van <PP1> & meer toegevoegd");
  GtkLabel *label = GTK_LABEL (adw_toast_get_custom_title (toast));

  g_assert_cmpstr (gtk_label_get_text (label), ==, "Maatregel van <PP1> & meer toegevoegd");
  g_assert_true (gtk_label_get_wrap (label));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);
  g_test_add_func ("/window/balk", test_balk);
  g_test_add_func ("/window/staal", test_staal);
  g_test_add_func ("/window/overzicht-page", test_overzicht_page);
  g_test_add_func ("/window/start-page", test_start_page);
  g_test_add_func ("/window/recent-row", test_recent_row);
  g_test_add_func ("/window/load-page", test_load_page);
  g_test_add_func ("/window/bad-rows-page", test_bad_rows_page);
  g_test_add_func ("/window/period-picker", test_period_picker);
  g_test_add_func ("/window/date-row", test_date_row);
  g_test_add_func ("/window/new-dialog", test_new_dialog);
  g_test_add_func ("/window/alleen-lezen", test_alleen_lezen);
  g_test_add_func ("/window/rijen-groep", test_rijen_groep);
  g_test_add_func ("/window/docent-rijen", test_docent_rijen);
  g_test_add_func ("/window/chip", test_chip);
  g_test_add_func ("/window/toast", test_toast);

  return g_test_run ();
}
