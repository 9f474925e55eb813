/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/aanbod-fixture.h"

#include "taal-date-row.h"
#include "taal-gemeenten.h"
#include "taal-vraag-antwoord.h"
#include "taal-vraag-dialog.h"
#include "window-fixture.h"

/* The question of a caseworker, as it is typed and answered. */

typedef struct
{
  TaalVraagDialog *dialog;
  GtkEditable     *gemeente;
  GtkWidget       *voorstellen;
  GtkWidget       *antwoord;
} Fixture;

static gpointer
get_child (Fixture *fixture,
           const char *name)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog),
                                                  TAAL_TYPE_VRAAG_DIALOG, name);

  g_assert_nonnull (child);
  return child;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GPtrArray) aanboden = aanbod_fixture_region ();
  g_autoptr (TaalNorm) norm = aanbod_fixture_norm ();

  fixture->dialog = taal_vraag_dialog_new (norm, aanboden);
  fixture->gemeente = get_child (fixture, "gemeente");
  fixture->voorstellen = get_child (fixture, "voorstellen_rij");
  fixture->antwoord = get_child (fixture, "antwoord");
  taal_vraag_dialog_set_vraag (fixture->dialog, NULL, -1, AANBOD_FIXTURE_OP);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  window_fixture_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->dialog);
}

static void
expect_text (Fixture *fixture,
             const char *part)
{
  g_assert_nonnull (window_fixture_find_text (fixture->antwoord, part));
}

static void
expect_none (Fixture *fixture)
{
  g_assert_null (gtk_widget_get_first_child (fixture->antwoord));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "vraag.copy", NULL);
}

static void
expect_problem (Fixture *fixture,
                const char *part)
{
  GtkLabel *label = get_child (fixture, "probleem");

  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (label)), ==, part != NULL);
  if (part != NULL)
    g_assert_nonnull (strstr (gtk_label_get_text (label), part));
}

static void
test_answer (Fixture *fixture,
             gconstpointer data)
{
  AdwComboRow *soort = get_child (fixture, "soort");

  expect_none (fixture);
  expect_problem (fixture, NULL);
  taal_vraag_dialog_set_vraag (fixture->dialog, "GM0301", TAAL_AANBOD_ALFA, TAAL_DATE_NONE);
  expect_text (fixture, "Deventer in Deventer, op 15 km, met 3 plaatsen");
  expect_text (fixture, "Maastricht, 147 km");
  expect_text (fixture, "3 plaatsen · keurmerk actief · gemeld 90 dagen eerder");
  expect_text (fixture, "6 weken wachten · keurmerk aspirant");
  expect_text (fixture, "1 locatie zegt");
  expect_text (fixture, "Van 3 locaties");
  expect_text (fixture, "in 2023");
  g_assert_null (window_fixture_find_text (fixture->antwoord, "DUO"));
  g_assert_null (window_fixture_find_text (fixture->antwoord, "Lochem"));

  /* It follows what is chosen. */
  adw_combo_row_set_selected (soort, TAAL_AANBOD_KNM);
  expect_text (fixture, "individueel maatwerk");
  expect_text (fixture, "meer dan 15 cursisten");
  expect_text (fixture, "nr. 383");
  adw_combo_row_set_selected (soort, TAAL_AANBOD_NT2);
  expect_text (fixture, "Apeldoorn, 22 km");
  g_assert_null (window_fixture_find_text (fixture->antwoord, "maatwerk"));
}

static void
test_typed (Fixture *fixture,
            gconstpointer data)
{
  GtkFlowBox *box = get_child (fixture, "voorstellen");
  GtkFlowBoxChild *child;

  gtk_editable_set_text (fixture->gemeente, "zut");
  g_assert_true (gtk_widget_get_visible (fixture->voorstellen));
  expect_none (fixture);
  child = gtk_flow_box_get_child_at_index (box, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_flow_box_child_get_child (child))), ==,
                   "Zutphen");
  g_assert_null (gtk_flow_box_get_child_at_index (box, 1));

  /* Enter takes the first. */
  g_signal_emit_by_name (fixture->gemeente, "entry-activated");
  g_assert_cmpstr (gtk_editable_get_text (fixture->gemeente), ==, "Zutphen");
  g_assert_false (gtk_widget_get_visible (fixture->voorstellen));
  expect_text (fixture, "15 km");
  g_signal_emit_by_name (fixture->gemeente, "entry-activated");

  /* A button takes its own. */
  gtk_editable_set_text (fixture->gemeente, "deven");
  child = gtk_flow_box_get_child_at_index (box, 0);
  g_signal_emit_by_name (gtk_flow_box_child_get_child (child), "clicked");
  expect_text (fixture, "in Deventer zelf");

  /* Those that begin so come first; a few at a time. */
  gtk_editable_set_text (fixture->gemeente, "a");
  child = gtk_flow_box_get_child_at_index (box, 7);
  g_assert_nonnull (child);
  g_assert_null (gtk_flow_box_get_child_at_index (box, 8));
  for (int i = 0; i < 8; i++)
    g_assert_true (g_str_has_prefix (
        gtk_button_get_label (GTK_BUTTON (
            gtk_flow_box_child_get_child (gtk_flow_box_get_child_at_index (box, i)))),
        "A"));

  gtk_editable_set_text (fixture->gemeente, "Zutfen");
  expect_none (fixture);
  expect_problem (fixture, "Zutphen");
  gtk_editable_set_text (fixture->gemeente, "  GM0301 ");
  expect_problem (fixture, NULL);
  expect_text (fixture, "15 km");
}

static void
test_day (Fixture *fixture,
          gconstpointer data)
{
  TaalDateRow *op = get_child (fixture, "op");

  taal_vraag_dialog_set_vraag (fixture->dialog, "GM0301", TAAL_AANBOD_ALFA, TAAL_DATE_NONE);
  gtk_editable_set_text (GTK_EDITABLE (op), "31-02-2024");
  expect_none (fixture);
  expect_problem (fixture, "31-02-2024");
  gtk_editable_set_text (GTK_EDITABLE (op), "");
  expect_problem (fixture, "kan beginnen");
  /* A day later what Deventer said is too old. */
  gtk_editable_set_text (GTK_EDITABLE (op), "2024-03-02");
  expect_problem (fixture, NULL);
  expect_text (fixture, "in Zutphen zelf: Later");
  g_assert_null (window_fixture_find_text (fixture->antwoord, "Deventer"));
}

static void
text_read_cb (GObject *clipboard,
              GAsyncResult *result,
              gpointer data)
{
  char **text = data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

static void
test_copy (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *text = NULL;

  taal_vraag_dialog_set_vraag (fixture->dialog, "GM0301", TAAL_AANBOD_ALFA, TAAL_DATE_NONE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "vraag.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->dialog)), NULL,
                                 text_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (text, "Aanbod Wi2013 van alfabetisering (ALFA) bij Zutphen"));
  g_assert_nonnull (strstr (text, "15 km"));
}

/* Many of a kind: as many as one reads, and how many more. */
static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  g_autoptr (TaalNorm) norm = aanbod_fixture_norm ();
  TaalVraagDialog *dialog;

  for (guint i = 0; i < 30; i++)
    {
      TaalAanbod *school = aanbod_fixture_school ("1234", TAAL_KEURMERK_ACTIEF);

      aanbod_fixture_locatie (school, "L", taal_gemeenten_get_code (i * 10));
      aanbod_fixture_say (school, TAAL_AANBOD_ALFA, 0, 1);
      g_ptr_array_add (aanboden, school);
    }
  dialog = taal_vraag_dialog_new (norm, aanboden);
  taal_vraag_dialog_set_vraag (dialog, "GM0301", TAAL_AANBOD_ALFA, AANBOD_FIXTURE_OP);
  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_find_text (GTK_WIDGET (dialog), "Nog 5 liggen verder weg."));
  g_assert_nonnull (window_fixture_find_text (GTK_WIDGET (dialog), "gemeld op de dag zelf"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, function) \
  g_test_add ("/window/vraag-dialog/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("answer", test_answer);
  ADD ("typed", test_typed);
  ADD ("day", test_day);
  ADD ("copy", test_copy);
  ADD ("many", test_many);

  return g_test_run ();
}
