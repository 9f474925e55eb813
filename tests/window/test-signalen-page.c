/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "signalen-page-fixture.h"
#include "taal-goedkeuringen.h"
#include "taal-lijst-vak.h"
#include "taal-signaal-dialog.h"
#include "taal-signaal-paneel.h"

/* The page of the signals, on a school that gives one of every kind. */

static void
expect_state (PageFixture *fixture,
              const char  *name)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page_get_part (fixture, "stack")), ==, name);
}

static void
expect_problem (const char *text)
{
  GtkLabel *problem = GTK_LABEL (gtk_widget_get_template_child (
      page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), TAAL_TYPE_SIGNAAL_DIALOG, "problem"));

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (problem)));
  g_assert_nonnull (strstr (gtk_label_get_text (problem), text));
}

static void
dismiss (PageFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.wijzigen", NULL));
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "reden", "Nagekeken");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "naam", "Jo");
  page_save (fixture);
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));
}

static void
expect_disabled (PageFixture *fixture,
                 const char  *action)
{
  (void) gtk_widget_activate_action (fixture->page, action, NULL);
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));
}

static guint
count_rows (PageFixture *fixture,
            const char  *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (page_get_paneel_part (fixture, list));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

static void
test_search (PageFixture   *fixture,
             gconstpointer  data)
{
  expect_state (fixture, "lijst");
  page_expect_n (fixture, "19 signalen over 2024; 19 open in totaal");
  page_search (fixture, "anna");
  page_expect_n (fixture, "2 signalen over 2024; 19 open in totaal");
  page_search (fixture, "niets van dit alles");
  page_expect_n (fixture, "0 signalen over 2024; 19 open in totaal");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page_get_vak_part (fixture, "stack")), ==,
                   "empty");

  page_search (fixture, "");
  gtk_drop_down_set_selected (page_get_part (fixture, "soort"), 1 + TAAL_SIGNAAL_S06);
  window_fixture_settle ();
  page_expect_n (fixture, "2 signalen over 2024; 19 open in totaal");
  gtk_drop_down_set_selected (page_get_part (fixture, "welke"), 1);
  window_fixture_settle ();
  page_expect_n (fixture, "0 signalen over 2024; 19 open in totaal");
  g_assert_true (
      gtk_widget_activate_action (page_get_part (fixture, "vak"), "lijst.show-all", NULL));
  window_fixture_settle ();
  page_expect_n (fixture, "19 signalen over 2024; 19 open in totaal");
}

/* Every kind can be opened, and says what it rests on. */
static void
test_panes (PageFixture   *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *zoek;
    const char *over;
    guint       n_bewijs;
  } cases[] = {
    { "S01", "Docent D1, Anna Élan (L01, L02)", 3 },
    { "S02", "Cursist C1 (L01, L02)", 3 },
    { "S03", "Les L02", 1 },
    { "S04", "Les L03 (C1)", 2 },
    { "S05", "Les L04", 1 },
    { "S06 C1", "Les L05 (C1)", 2 },
    { "S07", "Inlog samen (C2, C3)", 3 },
    { "S08", "Cursist C4 (R01, R40)", 3 },
    { "S09", "Les L06 (C2)", 2 },
    { "S10", "Cursisten C2+C3", 4 },
    { "S11 F1", "Factuur F1 (C1)", 2 },
    { "S12 D1", "Docent D1, Anna Élan (2024-03-05)", 5 },
    { "S13", "Docent D2, Bert & Zand (L10)", 2 },
    { "S14 G3", "Groep G3 (2024-09-10)", 2 },
    { "S15", "Van school 9999 (2024-05-01, 2024-05-16)", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      page_open_only (fixture, cases[i].zoek);
      g_assert_cmpstr (page_get_over (fixture), ==, cases[i].over);
      g_assert_cmpuint (count_rows (fixture, "bewijs"), ==, cases[i].n_bewijs);
      g_assert_false (
          gtk_widget_get_visible (page_get_paneel_part (fixture, "geschiedenis_groep")));
    }

  /* The quarters are added up elsewhere, and come a moment later. */
  page_open_only (fixture, "S11 2024-Q1");
  g_assert_cmpuint (count_rows (fixture, "kwartalen"), ==, 1);
  page_open_only (fixture, "S01");
  g_assert_false (gtk_widget_get_visible (page_get_paneel_part (fixture, "kwartalen_groep")));
}

static void
test_dismiss (PageFixture   *fixture,
              gconstpointer  data)
{
  page_open_only (fixture, "S06");
  g_assert_cmpstr (page_get_over (fixture), ==, "Les L05 (C1)");
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.wijzigen", NULL));
  page_save (fixture);
  expect_problem ("Vul in: Reden.");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "reden", "  ");
  page_save (fixture);
  expect_problem ("Vul in: Reden.");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "reden", "BSN 123456782");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "naam", "Jo");
  page_save (fixture);
  expect_problem ("BSN");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "reden", "Op papier getekend");
  page_save (fixture);
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));

  /* The next question stands there, so that they are gone through one by one. */
  page_expect_n (fixture, "1 signaal over 2024; 18 open in totaal");
  g_assert_cmpstr (page_get_over (fixture), ==, "Les L05 (docent)");
  g_assert_true (taal_lijst_vak_is_open (page_get_part (fixture, "vak")));

  /* The name is known by now. */
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.afwijzen", NULL));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_template_child (
          page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), TAAL_TYPE_SIGNAAL_DIALOG, "naam"))),
      ==, "Jo");
  gtk_window_close (GTK_WINDOW (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG)));
  window_fixture_settle ();

  signalen_fixture_undo (&fixture->school);
  page_wait (fixture);
  page_expect_n (fixture, "2 signalen over 2024; 19 open in totaal");
}

/* What was typed is not lost by a key too many. */
static void
test_typed (PageFixture   *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog, *question;

  page_open_only (fixture, "S13");
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.wijzigen", NULL));
  dialog = page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG);
  g_assert_false (taal_signaal_dialog_is_touched (TAAL_SIGNAAL_DIALOG (dialog)));
  page_type_in (dialog, "reden", "Een dag ingevallen");
  g_assert_true (taal_signaal_dialog_is_touched (TAAL_SIGNAAL_DIALOG (dialog)));
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_true (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG) == dialog);
  question = page_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
  window_fixture_settle ();
  g_assert_null (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG));
  page_expect_n (fixture, "1 signaal over 2024; 19 open in totaal");
}

static void
test_reopen (PageFixture   *fixture,
             gconstpointer  data)
{
  page_open_only (fixture, "S13");
  dismiss (fixture);
  page_expect_n (fixture, "0 signalen over 2024; 18 open in totaal");
  g_assert_false (taal_lijst_vak_is_open (page_get_part (fixture, "vak")));
  expect_disabled (fixture, "signalen.wijzigen");

  gtk_drop_down_set_selected (page_get_part (fixture, "welke"), 2);
  window_fixture_settle ();
  page_open_only (fixture, "S13");
  g_assert_true (gtk_widget_get_visible (page_get_paneel_part (fixture, "heropen")));
  g_assert_false (gtk_widget_get_visible (page_get_paneel_part (fixture, "afwijs")));
  g_assert_cmpuint (count_rows (fixture, "geschiedenis"), ==, 1);
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.wijzigen", NULL));
  page_save (fixture);

  /* It stays in the list of all, and in the pane. */
  page_expect_n (fixture, "1 signaal over 2024; 19 open in totaal");
  g_assert_true (taal_lijst_vak_is_open (page_get_part (fixture, "vak")));
  g_assert_true (gtk_widget_get_visible (page_get_paneel_part (fixture, "afwijs")));
  g_assert_cmpuint (count_rows (fixture, "geschiedenis"), ==, 2);
}

/* Dismissed, and then there is more of it. */
static void
test_other_evidence (PageFixture   *fixture,
                     gconstpointer  data)
{
  g_autoptr (TaalBewerking) later = taal_bewerking_new (NULL);

  page_open_only (fixture, "S15");
  g_assert_false (gtk_widget_get_visible (page_get_paneel_part (fixture, "anders")));
  dismiss (fixture);
  taal_bewerking_add (later, TAAL_TABEL_CURSISTEN);
  taal_bewerking_set (later, "cursist_id", "V99");
  taal_bewerking_set (later, "start", "2024-05-20");
  taal_bewerking_set (later, "vorige_school", "9999");
  signalen_fixture_edit (&fixture->school, later);
  page_wait (fixture);

  page_expect_n (fixture, "1 signaal over 2024; 19 open in totaal");
  page_open_only (fixture, "S15");
  g_assert_true (gtk_widget_get_visible (page_get_paneel_part (fixture, "anders")));
  g_assert_cmpuint (count_rows (fixture, "geschiedenis"), ==, 1);
}

static void
test_approval (PageFixture   *fixture,
               gconstpointer  data)
{
  GtkWidget *goedkeuringen;

  page_open_only (fixture, "S15");
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.keur-goed", NULL));
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "datum", "31-02-2024");
  page_save (fixture);
  expect_problem ("31-02-2024");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "datum", "2024-04-15");
  page_type_in (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG), "bewijs",
                "Brief van 15 april & bijlage");
  page_save (fixture);
  page_expect_n (fixture, "0 signalen over 2024; 18 open in totaal");

  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.goedkeuringen", NULL));
  window_fixture_settle ();
  goedkeuringen = page_find_dialog (TAAL_TYPE_GOEDKEURINGEN);
  g_assert_nonnull (goedkeuringen);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_template_child (
                       goedkeuringen, TAAL_TYPE_GOEDKEURINGEN, "stack"))),
                   ==, "lijst");
  g_assert_true (gtk_widget_activate_action (goedkeuringen, "goedkeuringen.verwijderen", "i", 1));
  page_wait (fixture);
  page_expect_n (fixture, "1 signaal over 2024; 19 open in totaal");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_template_child (
                       goedkeuringen, TAAL_TYPE_GOEDKEURINGEN, "stack"))),
                   ==, "leeg");
  gtk_window_destroy (GTK_WINDOW (goedkeuringen));
}

static void
test_read_only (PageFixture   *fixture,
                gconstpointer  data)
{
  taal_signalen_page_set_editable (TAAL_SIGNALEN_PAGE (fixture->page), FALSE);
  page_open_only (fixture, "S15");
  g_assert_false (gtk_widget_get_visible (page_get_paneel_part (fixture, "knoppen")));
  expect_disabled (fixture, "signalen.wijzigen");
  expect_disabled (fixture, "signalen.keur-goed");
}

/* Once nobody looks, a change is not looked at, and nothing of before is held. */
static void
test_hidden (PageFixture   *fixture,
             gconstpointer  data)
{
  page_open_only (fixture, "S01");
  gtk_widget_set_visible (fixture->page, FALSE);
  window_fixture_settle ();
  g_assert_nonnull (taal_onderzoeker_get_onderzoek (fixture->onderzoeker));
  {
    g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

    taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "L02");
    taal_bewerking_set (bewerking, "begin", "15:00");
    signalen_fixture_edit (&fixture->school, bewerking);
  }
  window_fixture_settle ();
  g_assert_false (taal_onderzoeker_is_bezig (fixture->onderzoeker));
  g_assert_null (taal_onderzoeker_get_onderzoek (fixture->onderzoeker));
  expect_state (fixture, "bezig");

  gtk_widget_set_visible (fixture->page, TRUE);
  page_wait (fixture);
  expect_state (fixture, "lijst");
  page_search (fixture, "S01");
  page_expect_n (fixture, "0 signalen over 2024; 17 open in totaal");
}

/* A file that another program wrote to is read again. */
static void
test_error (PageFixture   *fixture,
            gconstpointer  data)
{
  g_autofree char *away = g_strconcat (fixture->school.path, ".weg", NULL);
  TaalPeriode later = { taal_date_from_ymd (2025, 1, 1), taal_date_from_ymd (2025, 12, 31) };

  g_assert_cmpint (g_rename (fixture->school.path, away), ==, 0);
  taal_session_judge_async (fixture->school.session, later, NULL, NULL);
  page_wait (fixture);
  expect_state (fixture, "fout");
  g_assert_cmpint (g_rename (away, fixture->school.path), ==, 0);
  g_assert_true (gtk_widget_activate_action (fixture->page, "signalen.opnieuw", NULL));
  page_wait (fixture);
  expect_state (fixture, "lijst");
}

/* Another period in which there is nothing but what has no period, and then a school without
 * presentie. */
static void
test_nothing (void)
{
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  g_autoptr (TaalSession) session = taal_session_new (check);
  g_autoptr (TaalOnderzoeker) onderzoeker = taal_onderzoeker_new (session);
  GtkWidget *page = g_object_new (TAAL_TYPE_SIGNALEN_PAGE, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkStack *stack =
      GTK_STACK (gtk_widget_get_template_child (page, TAAL_TYPE_SIGNALEN_PAGE, "stack"));

  taal_signalen_page_set_onderzoeker (TAAL_SIGNALEN_PAGE (page), onderzoeker);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  window_fixture_settle ();
  while (taal_onderzoeker_is_bezig (onderzoeker))
    g_main_context_iteration (NULL, TRUE);
  window_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==,
                   taal_signalen_get_n (taal_onderzoeker_get_onderzoek (onderzoeker)->signalen) > 0
                       ? "lijst"
                       : "leeg");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (
      gtk_widget_get_template_child (page, TAAL_TYPE_SIGNALEN_PAGE, "zonder_presentie"))));
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
}

/* A pane that tells of no signal yet asks no more room than a narrow window has. */
static void
test_narrow (PageFixture   *fixture,
             gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
  /* Nor does a signal that asks for an approval, the one with the most to do. */
  page_open_only (fixture, "S15");
  g_assert_true (gtk_widget_get_visible (page_get_paneel_part (fixture, "keur_goed")));
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
}

#define ADD(path, function)                                                                     \
  g_test_add ("/window/signalen-page/" path, PageFixture, NULL, page_set_up, function,          \
              page_tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("search", test_search);
  ADD ("panes", test_panes);
  ADD ("dismiss", test_dismiss);
  ADD ("typed", test_typed);
  ADD ("reopen", test_reopen);
  ADD ("other-evidence", test_other_evidence);
  ADD ("approval", test_approval);
  ADD ("read-only", test_read_only);
  ADD ("hidden", test_hidden);
  ADD ("narrow", test_narrow);
  ADD ("error", test_error);
  g_test_add_func ("/window/signalen-page/nothing", test_nothing);

  return g_test_run ();
}
