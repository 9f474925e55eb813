/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/contracten-fixture.h"
#include "../check/lijst-fixture.h"

#include "taal-chip.h"
#include "taal-contract-paneel.h"
#include "taal-contracten-page.h"
#include "taal-dossier-acties.h"
#include "taal-lijst-vak.h"
#include "taal-signaal-dialog.h"
#include "taal-vink-groep.h"
#include "window-fixture.h"

/* The contracts of a school on their page, in a window that can change it. */
typedef struct
{
  SignalenFixture  school;
  TaalOnderzoeker *onderzoeker;
  GtkWidget       *window;
  GtkWidget       *page;
} Fixture;

static gpointer
get_part (Fixture *fixture,
          const char *id)
{
  return gtk_widget_get_template_child (fixture->page, TAAL_TYPE_CONTRACTEN_PAGE, id);
}

static gpointer
get_paneel_part (Fixture *fixture,
                 const char *id)
{
  return gtk_widget_get_template_child (get_part (fixture, "paneel"), TAAL_TYPE_CONTRACT_PANEEL,
                                        id);
}

static const char *
get_toestand (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_part (fixture, "toestand"));
}

static void
wait_for (Fixture *fixture)
{
  signalen_fixture_settle (&fixture->school);
  while (fixture->onderzoeker != NULL && taal_onderzoeker_is_bezig (fixture->onderzoeker))
    g_main_context_iteration (NULL, TRUE);
  lijst_fixture_wait (taal_contracten_page_get_lijst (TAAL_CONTRACTEN_PAGE (fixture->page)));
  window_fixture_settle ();
}

static void
set_up_page (Fixture *fixture)
{
  fixture->page = g_object_new (TAAL_TYPE_CONTRACTEN_PAGE, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  contracten_fixture_set_up (&fixture->school, NULL);
  fixture->onderzoeker = taal_onderzoeker_new (fixture->school.session);
  set_up_page (fixture);
  taal_dossier_acties_install (G_ACTION_MAP (actions), GTK_WINDOW (fixture->window),
                               fixture->school.session);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  taal_contracten_page_set_onderzoeker (TAAL_CONTRACTEN_PAGE (fixture->page),
                                        fixture->onderzoeker);
  taal_contracten_page_set_editable (TAAL_CONTRACTEN_PAGE (fixture->page), TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_widget_insert_action_group (fixture->window, "win", NULL);
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->page);
  if (fixture->onderzoeker != NULL)
    g_assert_finalize_object (fixture->onderzoeker);
  signalen_fixture_tear_down (&fixture->school, NULL);
}

static TaalContractRij *
dup_rij (Fixture *fixture,
         guint position)
{
  return g_list_model_get_item (
      G_LIST_MODEL (taal_contracten_page_get_lijst (TAAL_CONTRACTEN_PAGE (fixture->page))),
      position);
}

/* The ids in the order of the list. */
static void
expect_rows (Fixture *fixture,
             const char *expected)
{
  TaalContractenLijst *lijst =
      taal_contracten_page_get_lijst (TAAL_CONTRACTEN_PAGE (fixture->page));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lijst)); i++)
    {
      g_autoptr (TaalContractRij) rij = dup_rij (fixture, i);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : " ",
                              taal_contract_rij_get_contract (rij)->contract_id);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static gboolean
says (Fixture *fixture,
      const char *text)
{
  return window_fixture_find_text (get_part (fixture, "paneel"), text) != NULL;
}

static void
open_contract (Fixture *fixture,
               const char *id)
{
  TaalContractenIndex *index = taal_contracten_lijst_get_index (
      taal_contracten_page_get_lijst (TAAL_CONTRACTEN_PAGE (fixture->page)));

  for (int i = 0; i < (int) taal_contracten_index_get_n (index); i++)
    if (g_str_equal (
            taal_contract_rij_get_contract (taal_contracten_index_get_rij (index, i))->contract_id,
            id))
      taal_lijst_vak_open_row (get_part (fixture, "vak"), i);
  wait_for (fixture);
  g_assert_true (taal_lijst_vak_is_open (get_part (fixture, "vak")));
}

static void
test_list (Fixture *fixture,
           gconstpointer data)
{
  g_assert_cmpstr (get_toestand (fixture), ==, "lijst");
  expect_rows (fixture, "C2 C3 C1 C4");
  g_assert_false (gtk_column_view_column_get_visible (get_part (fixture, "school")));
  gtk_drop_down_set_selected (get_part (fixture, "uitkomst"), 2);
  wait_for (fixture);
  expect_rows (fixture, "C3");
  gtk_drop_down_set_selected (get_part (fixture, "uitkomst"), 0);
  gtk_drop_down_set_selected (get_part (fixture, "verhouding"), 1 + TAAL_VERHOUDING_LAGER);
  wait_for (fixture);
  expect_rows (fixture, "C4");
  taal_lijst_vak_set_zoek (get_part (fixture, "vak"), "nergens");
  g_usleep (50 * 1000);
  wait_for (fixture);
  expect_rows (fixture, "");
  g_assert_true (gtk_widget_activate_action (get_part (fixture, "vak"), "lijst.show-all", NULL));
  wait_for (fixture);
  expect_rows (fixture, "C2 C3 C1 C4");
}

/* Both norms, the five terms, what there is to talk about, and the two rules with how sure they
 * are. */
static void
test_pane (Fixture *fixture,
           gconstpointer data)
{
  static const char *const forbidden[] = { "nietig", "ongeldig", "vervalt", "opzij" };

  open_contract (fixture, "C2");
  g_assert_true (says (fixture, "3 lessen · 75,00"));
  g_assert_true (says (fixture, "4 lessen · 100,00"));
  g_assert_true (says (fixture, "voldoet alleen met uitzonderingen"));
  g_assert_true (says (fixture, "Uitzondering 1 is gebruikt"));
  g_assert_true (says (fixture, "Uren per week"));
  g_assert_true (says (fixture, "Laat (B)"));
  g_assert_true (says (fixture, "R15, "));
  g_assert_true (says (fixture, "R16, "));
  g_assert_true (says (fixture, "Hoe ver dat reikt, is niet uitgemaakt."));
  g_assert_true (says (fixture, "Alleen de gemeente kan, samen met de school,"));
  g_assert_cmpstr (taal_chip_get_text (get_paneel_part (fixture, "verhouding")), ==,
                   "strenger dan de handleiding");
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_false (says (fixture, forbidden[i]));

  open_contract (fixture, "C4");
  g_assert_false (says (fixture, "Uitzondering 1 is gebruikt"));
  g_assert_true (says (fixture, "Er valt geen groep onder"));
}

/* What is changed elsewhere is judged anew, and the pane stays on its contract. */
static void
test_follows (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  open_contract (fixture, "C2");
  taal_bewerking_change (bewerking, TAAL_TABEL_CONTRACTEN, "C2");
  taal_bewerking_set (bewerking, "min_aandeel", "70");
  taal_bewerking_set (bewerking, "uren_per_week", "1");
  signalen_fixture_edit (&fixture->school, bewerking);
  wait_for (fixture);
  expect_rows (fixture, "C3 C2 C1 C4");
  g_assert_true (taal_lijst_vak_is_open (get_part (fixture, "vak")));
  g_assert_cmpstr (taal_chip_get_text (get_paneel_part (fixture, "verhouding")), ==,
                   "lager dan de handleiding");
  signalen_fixture_undo (&fixture->school);
  wait_for (fixture);
  expect_rows (fixture, "C2 C3 C1 C4");
}

/* One removed by key, and back by undo; what cannot be changed shows no control for it. */
static void
test_editable (Fixture *fixture,
               gconstpointer data)
{
  open_contract (fixture, "C4");
  g_assert_true (gtk_widget_get_visible (get_paneel_part (fixture, "knoppen")));
  g_assert_true (
      gtk_widget_activate_action (fixture->page, "contracten.verwijderen", NULL));
  wait_for (fixture);
  expect_rows (fixture, "C2 C3 C1");
  signalen_fixture_undo (&fixture->school);
  wait_for (fixture);
  expect_rows (fixture, "C2 C3 C1 C4");

  taal_contracten_page_set_editable (TAAL_CONTRACTEN_PAGE (fixture->page), FALSE);
  g_assert_false (gtk_widget_get_visible (get_paneel_part (fixture, "knoppen")));
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "nieuw")));
}

static GtkWindow *
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static TaalVinkGroep *
find_vinken (GtkWidget *widget)
{
  if (TAAL_IS_VINK_GROEP (widget))
    return TAAL_VINK_GROEP (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      TaalVinkGroep *found = find_vinken (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
tick (TaalVinkGroep *vinken,
      guint i)
{
  AdwActionRow *row = ADW_ACTION_ROW (taal_vink_groep_get_row (vinken, i));
  GtkCheckButton *check = GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (row));

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

/* A new contract with the exceptions that it accepts and a groep, as one step. */
static void
test_form (Fixture *fixture,
           gconstpointer data)
{
  TaalRijDialog *dialog;
  TaalFormulier *formulier;
  TaalVinkGroep *vinken;
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->page, "contracten.nieuw", NULL));
  wait_for (fixture);
  dialog = TAAL_RIJ_DIALOG (find_toplevel (TAAL_TYPE_RIJ_DIALOG));
  formulier = taal_rij_dialog_get_formulier (dialog);
  vinken = find_vinken (GTK_WIDGET (dialog));
  g_assert_cmpuint (taal_vink_groep_get_n (vinken), ==, 4);
  taal_formulier_set_tekst (formulier, "contract_id", "C5");
  taal_formulier_set_tekst (formulier, "gemeente", "Zutphen");
  taal_formulier_set_tekst (formulier, "van", "2022-01-01");
  taal_formulier_set_tekst (formulier, "min_aandeel", "veel");
  taal_formulier_set_tekst (formulier, "uitzonderingen", "1,2");
  text = taal_formulier_dup_tekst (formulier, "uitzonderingen");
  g_assert_cmpstr (text, ==, "1,2");
  tick (vinken, 1); /* B, now of C2 */
  g_assert_true (taal_rij_dialog_is_touched (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "rij.save", NULL);
  wait_for (fixture);
  g_assert_nonnull (taal_formulier_get_fout (formulier, "min_aandeel"));
  taal_formulier_set_tekst (formulier, "min_aandeel", "80");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "rij.save", NULL);
  wait_for (fixture);
  g_assert_null (find_toplevel (TAAL_TYPE_RIJ_DIALOG));
  open_contract (fixture, "C5");
  g_assert_true (says (fixture, "Laat (B)"));
  g_assert_true (says (fixture, "uitzonderingen 1 en 2"));
  open_contract (fixture, "C2");
  g_assert_false (says (fixture, "Laat (B)"));

  signalen_fixture_undo (&fixture->school);
  wait_for (fixture);
  g_assert_true (says (fixture, "Laat (B)"));
}

/* The form of one that is there has its groepen ticked, and saves only what is another. */
static void
test_change (Fixture *fixture,
             gconstpointer data)
{
  TaalRijDialog *dialog;
  TaalVinkGroep *vinken;

  open_contract (fixture, "C1");
  g_assert_true (gtk_widget_activate_action (fixture->page, "contracten.wijzigen", NULL));
  wait_for (fixture);
  dialog = TAAL_RIJ_DIALOG (find_toplevel (TAAL_TYPE_RIJ_DIALOG));
  vinken = find_vinken (GTK_WIDGET (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "rij.save", NULL);
  wait_for (fixture);
  g_assert_cmpstr (taal_rij_dialog_get_problem (dialog), ==, "Er is niets gewijzigd.");
  tick (vinken, 0); /* A, its own */
  tick (vinken, 3); /* E, of none */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "rij.save", NULL);
  wait_for (fixture);
  g_assert_null (find_toplevel (TAAL_TYPE_RIJ_DIALOG));
  g_assert_false (says (fixture, "Vroeg (A)"));
  g_assert_true (says (fixture, "Los (E)"));
}

/* Marked with a reason and a name, asked again when what it asks changes. */
static void
test_mark (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  GtkWindow *dialog;

  open_contract (fixture, "C2");
  g_assert_true (gtk_widget_activate_action (fixture->page, "contracten.botst", NULL));
  window_fixture_settle ();
  dialog = find_toplevel (TAAL_TYPE_SIGNAAL_DIALOG);
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), TAAL_TYPE_SIGNAAL_DIALOG,
                                                   "reden")),
      "Het kan niet beide");
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), TAAL_TYPE_SIGNAAL_DIALOG,
                                                   "naam")),
      "Jo");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "signaal.save", NULL);
  wait_for (fixture);
  g_assert_null (find_toplevel (TAAL_TYPE_SIGNAAL_DIALOG));
  g_assert_true (says (fixture, "Gemarkeerd als botsend door Jo"));
  g_assert_true (says (fixture, "Het kan niet beide"));

  taal_bewerking_change (bewerking, TAAL_TABEL_CONTRACTEN, "C2");
  taal_bewerking_set (bewerking, "uitzonderingen", "2");
  signalen_fixture_edit (&fixture->school, bewerking);
  wait_for (fixture);
  g_assert_false (says (fixture, "Gemarkeerd als botsend door Jo"));
  g_assert_true (says (fixture, "Bekijk het opnieuw."));
  signalen_fixture_undo (&fixture->school);
  wait_for (fixture);

  g_assert_true (gtk_widget_activate_action (fixture->page, "contracten.botst", NULL));
  window_fixture_settle ();
  dialog = find_toplevel (TAAL_TYPE_SIGNAAL_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "signaal.save", NULL);
  wait_for (fixture);
  g_assert_false (says (fixture, "Gemarkeerd als botsend door Jo"));
  g_assert_false (says (fixture, "Bekijk het opnieuw."));
}

/* The table behind the drawing has the numbers of the judgement. */
static void
test_weeks (Fixture *fixture,
            gconstpointer data)
{
  open_contract (fixture, "C1");
  g_assert_true (gtk_widget_get_visible (get_paneel_part (fixture, "weken_groep")));
  g_assert_true (says (fixture, "49 weken tellen niet mee."));
  adw_expander_row_set_expanded (get_paneel_part (fixture, "weken"), TRUE);
  window_fixture_settle ();
  g_assert_true (says (fixture, "2023-W10"));
  g_assert_true (says (fixture, "1,50 uur"));
  g_assert_true (says (fixture, "telt niet mee: geen les"));
  open_contract (fixture, "C4");
  g_assert_false (gtk_widget_get_visible (get_paneel_part (fixture, "weken_groep")));
}

/* Two schools beside each other, without what belongs to one that is open. */
static void
test_many (void)
{
  Fixture fixture = { { NULL } };
  SignalenFixture other = { NULL };
  g_autoptr (GPtrArray) onderzoeken =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_onderzoek_unref);

  contracten_fixture_set_up (&fixture.school, NULL);
  contracten_fixture_set_up (&other, NULL);
  g_ptr_array_add (onderzoeken, contracten_fixture_examine (&fixture.school));
  g_ptr_array_add (onderzoeken, contracten_fixture_examine (&other));
  set_up_page (&fixture);
  taal_contracten_page_set_onderzoeken (TAAL_CONTRACTEN_PAGE (fixture.page), NULL);
  gtk_window_present (GTK_WINDOW (fixture.window));
  g_assert_cmpstr (get_toestand (&fixture), ==, "bezig");
  taal_contracten_page_set_onderzoeken (TAAL_CONTRACTEN_PAGE (fixture.page), onderzoeken);
  wait_for (&fixture);
  expect_rows (&fixture, "C2 C2 C3 C3 C1 C1 C4 C4");
  g_assert_true (gtk_column_view_column_get_visible (get_part (&fixture, "school")));
  open_contract (&fixture, "C2");
  g_assert_false (gtk_widget_get_visible (get_paneel_part (&fixture, "knoppen")));
  signalen_fixture_tear_down (&other, NULL);
  tear_down (&fixture, NULL);
}

/* A school without contracts says what they are for. */
static void
test_none (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  static const char *const groepen[] = { "A", "B", "C" };
  static const char *const ids[] = { "C1", "C2", "C3", "C4" };

  for (gsize i = 0; i < G_N_ELEMENTS (groepen); i++)
    {
      taal_bewerking_change (bewerking, TAAL_TABEL_GROEPEN, groepen[i]);
      taal_bewerking_set (bewerking, "contract_id", "");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    taal_bewerking_remove (bewerking, TAAL_TABEL_CONTRACTEN, ids[i]);
  signalen_fixture_edit (&fixture->school, bewerking);
  wait_for (fixture);
  g_assert_cmpstr (get_toestand (fixture), ==, "leeg");
  signalen_fixture_undo (&fixture->school);
  wait_for (fixture);
  g_assert_cmpstr (get_toestand (fixture), ==, "lijst");
}

int
main (int argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);
#define ADD(path, func)                                                                           \
  g_test_add ("/window/contracten-page/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("list", test_list);
  ADD ("pane", test_pane);
  ADD ("follows", test_follows);
  ADD ("editable", test_editable);
  ADD ("none", test_none);
  ADD ("form", test_form);
  ADD ("change", test_change);
  ADD ("mark", test_mark);
  ADD ("weeks", test_weeks);
  g_test_add_func ("/window/contracten-page/many-schools", test_many);

  return g_test_run ();
}
