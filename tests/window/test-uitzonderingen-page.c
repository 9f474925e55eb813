/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/school-fixture.h"

#include "taal-date-row.h"
#include "taal-uitzondering-vak.h"
#include "taal-uitzonderingen-page.h"
#include "taal-waterval.h"
#include "window-fixture.h"

static gpointer
get_child (GtkWidget  *page,
           const char *name)
{
  return gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), name);
}

static const char *
get_zin (GtkWidget *page,
         int        uitzondering)
{
  g_autofree char *name = g_strdup_printf ("vak_%d", uitzondering);

  return taal_uitzondering_vak_get_zin (get_child (page, name));
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

/* Whether any label below a widget says that. */
static gboolean
says (GtkWidget  *widget,
      const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, part))
      return TRUE;

  return FALSE;
}

static void
test_waterval (void)
{
  GtkWidget *waterval = g_object_new (TAAL_TYPE_WATERVAL, NULL);
  g_autoptr (TaalCheck) check = window_fixture_check (2023);

  taal_waterval_set_oordeel (TAAL_WATERVAL (waterval), check->oordeel);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (waterval), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (waterval), "84,18 %"));
  window_fixture_show_and_drop (waterval);
}

static void
test_vak (void)
{
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  g_autoptr (TaalUitzonderingOverzicht) overzicht = taal_uitzondering_overzicht_new (check);

  for (int k = 1; k <= TAAL_N_UITZONDERINGEN; k++)
    {
      GtkWidget *vak = g_object_new (TAAL_TYPE_UITZONDERING_VAK, NULL);

      taal_uitzondering_vak_show (TAAL_UITZONDERING_VAK (vak), overzicht, k,
                                  check->oordeel->periode.tot, k % 2 == 1);
      window_fixture_show_and_drop (vak);
    }
}

/* The sample in each year: what can be used on its last day, and why not. */
static void
test_jaren (void)
{
  static const struct
  {
    int         jaar;
    const char *zinnen[TAAL_N_UITZONDERINGEN];
  } rows[] = {
    { 2023, { "Op 31 december 2023 is uitzondering 1 te gebruiken, door melding M01 van 20 januari 2023.",
              "Op 31 december 2023 is uitzondering 2 te gebruiken, door melding M02 van 15 maart 2023.",
              "Op 31 december 2023 is uitzondering 3 niet te gebruiken: melding M05 gaat pas in op 12 februari 2024.",
              "Op 31 december 2023 is uitzondering 4 te gebruiken, door melding M03 van 28 augustus 2023." } },
    { 2024, { "Op 31 december 2024 is uitzondering 1 te gebruiken, door melding M01 van 20 januari 2023.",
              "Op 31 december 2024 is uitzondering 2 niet te gebruiken: melding M04 is op 1 maart 2024 ingetrokken.",
              "Op 31 december 2024 is uitzondering 3 te gebruiken, door melding M05 van 5 februari 2024. Een tekort blijft "
              "een tekort: met een geldig personeelsplan wordt er alleen niet gehandhaafd.",
              "Op 31 december 2024 is uitzondering 4 niet te gebruiken: melding M03 liep tot en met 31 juli 2024." } },
    { 2025, { "Op 31 december 2025 is uitzondering 1 niet te gebruiken: de uitzonderingen zijn op 1 januari 2025 geëindigd.",
              "Op 31 december 2025 is uitzondering 2 niet te gebruiken: de uitzonderingen zijn op 1 januari 2025 geëindigd.",
              "Op 31 december 2025 is uitzondering 3 niet te gebruiken: de uitzonderingen zijn op 1 januari 2025 geëindigd.",
              "Op 31 december 2025 is uitzondering 4 niet te gebruiken: de uitzonderingen zijn op 1 januari 2025 "
              "geëindigd." } },
  };
  GtkWidget *page = g_object_new (TAAL_TYPE_UITZONDERINGEN_PAGE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TaalCheck) check = window_fixture_check (rows[i].jaar);

      taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), check);
      for (int k = 1; k <= TAAL_N_UITZONDERINGEN; k++)
        g_assert_cmpstr (get_zin (page, k), ==, rows[i].zinnen[k - 1]);
      g_assert_cmpuint (count_rows (get_child (page, "meldingen")), ==, 5);
      g_assert_cmpuint (count_rows (get_child (page, "plannen")), ==, 1);
      g_assert_cmpuint (count_rows (get_child (page, "tabel")), ==, 4);
    }
  window_fixture_show_and_drop (page);
}

/* Another day is read again, a bad one is told, none is the peildatum; the same period keeps the day. */
static void
test_dag (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (TAAL_TYPE_UITZONDERINGEN_PAGE, NULL));
  g_autoptr (TaalCheck) check = window_fixture_check (2023), again = window_fixture_check (2023);
  g_autoptr (TaalCheck) later = window_fixture_check (2025);
  GtkWidget *dag, *probleem;

  taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), check);
  dag = get_child (page, "dag");
  probleem = get_child (page, "probleem");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (dag)), ==, "2023-12-31");

  gtk_editable_set_text (GTK_EDITABLE (dag), "14-03-2023");
  g_signal_emit_by_name (dag, "apply");
  g_assert_cmpstr (get_zin (page, 2), ==,
                   "Op 14 maart 2023 is uitzondering 2 niet te gebruiken: melding M02 kwam pas op 15 maart 2023, en een "
                   "uitzondering telt pas na de melding.");
  g_assert_false (gtk_widget_get_visible (probleem));

  gtk_editable_set_text (GTK_EDITABLE (dag), "31-02-2023");
  g_signal_emit_by_name (dag, "apply");
  g_assert_true (gtk_widget_get_visible (probleem));
  g_assert_true (g_str_has_prefix (get_zin (page, 2), "Op 14 maart 2023"));

  taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), again);
  g_assert_true (g_str_has_prefix (get_zin (page, 2), "Op 14 maart 2023"));
  gtk_editable_set_text (GTK_EDITABLE (dag), "");
  g_signal_emit_by_name (dag, "apply");
  g_assert_true (g_str_has_prefix (get_zin (page, 2), "Op 31 december 2023"));
  taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), later);
  g_assert_true (g_str_has_prefix (get_zin (page, 2), "Op 31 december 2025"));

  g_assert_finalize_object (page);
}

/* A deferral is a shortage, with each thing that it takes; R12 stands with its groep. */
static void
test_inhoud (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (TAAL_TYPE_UITZONDERINGEN_PAGE, NULL));
  g_autoptr (TaalCheck) of_2023 = window_fixture_check (2023), of_2024 = window_fixture_check (2024);

  taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), of_2024);
  g_assert_true (says (get_child (page, "vak_3"), "Het tekort van 113 lessen over 2024 blijft een tekort."));
  g_assert_true (says (get_child (page, "vak_3"), "Het personeelsplan loopt op 31 december 2024"));
  g_assert_true (says (get_child (page, "vak_3"), "Niet onder de ondergrens van 60 %, die geen lagere norm is"));
  g_assert_true (says (get_child (page, "vak_4"), "uitzondering 4 dekt 213 van de 366 dagen daarvan"));
  g_assert_true (says (get_child (page, "meldingen"), "Te laat gemeld: van 9 januari 2023 tot en met 14 maart 2023"));
  g_assert_true (says (get_child (page, "plannen"), "Herregistratie van Karin op tijd aanvragen"));
  taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), of_2023);
  g_assert_true (says (get_child (page, "vak_1"), "Daryna Kovtunets"));
  g_assert_true (says (get_child (page, "vak_4"), "In groep G04 gaven aankomende docenten alle lessen"));

  g_assert_finalize_object (page);
}

/* A school that has nothing yet is told what to do. */
static void
test_leeg (void)
{
  static const SchoolTabel tabellen[] = { { NULL, NULL } };
  GtkWidget *page = g_object_new (TAAL_TYPE_UITZONDERINGEN_PAGE, NULL);
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);

  taal_uitzonderingen_page_set_check (TAAL_UITZONDERINGEN_PAGE (page), check);
  g_assert_true (says (get_child (page, "meldingen"), "Zonder melding is geen uitzondering te gebruiken."));
  g_assert_true (says (get_child (page, "plannen"), "Alleen met een plan is uitstel van handhaving mogelijk."));
  g_assert_false (gtk_widget_get_visible (get_child (page, "waterval_group")));
  window_fixture_show_and_drop (page);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/window/uitzonderingen-page/waterval", test_waterval);
  g_test_add_func ("/window/uitzonderingen-page/vak", test_vak);
  g_test_add_func ("/window/uitzonderingen-page/jaren", test_jaren);
  g_test_add_func ("/window/uitzonderingen-page/dag", test_dag);
  g_test_add_func ("/window/uitzonderingen-page/inhoud", test_inhoud);
  g_test_add_func ("/window/uitzonderingen-page/leeg", test_leeg);

  return g_test_run ();
}
