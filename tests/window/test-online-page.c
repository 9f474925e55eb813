/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/lijst-fixture.h"
#include "../check/online-fixture.h"

#include "taal-lijst-vak.h"
#include "taal-online-deel.h"
#include "taal-online-page.h"
#include "taal-online-paneel.h"
#include "taal-uren-deel.h"
#include "taal-uren-paneel.h"
#include "taal-uren-rij.h"
#include "taal-waarborgen-vak.h"
#include "window-fixture.h"

/* A page in a window, on a school that is open. */
typedef struct
{
  char            *folder;
  TaalSession     *session;
  TaalOnderzoeker *onderzoeker;
  GtkWidget       *window;
  GtkWidget       *page;
} Fixture;

static gpointer
get_child (GtkWidget  *widget,
           const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static gpointer
get_paneel (GtkWidget *deel)
{
  return get_child (deel, "paneel");
}

/* Whether any label or row below a widget says that. */
static gboolean
says (GtkWidget  *widget,
      const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, part))
      return TRUE;

  return FALSE;
}

static TaalSession *
open_session (const char *path,
              const char *van,
              const char *tot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalCheck) check = NULL;
  TaalPeriode periode;

  g_assert_no_error (error);
  norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (taal_date_parse (van, &periode.van), ==, TAAL_DATE_PARSE_OK);
  g_assert_cmpint (taal_date_parse (tot, &periode.tot), ==, TAAL_DATE_PARSE_OK);
  check = taal_check_run (bron, norm, periode);

  return taal_session_new (check);
}

static void
wait_for (Fixture *fixture)
{
  while (taal_onderzoeker_is_bezig (fixture->onderzoeker))
    g_main_context_iteration (NULL, TRUE);
  lijst_fixture_wait (taal_online_deel_get_lijst (get_child (fixture->page, "lessen")));
  lijst_fixture_wait (taal_online_deel_get_lijst (get_child (fixture->page, "vooraf")));
  lijst_fixture_wait (taal_uren_deel_get_lijst (get_child (fixture->page, "uren")));
  window_fixture_settle ();
}

static void
set_up (Fixture    *fixture,
        const char *path,
        const char *van,
        const char *tot)
{
  fixture->session = open_session (path, van, tot);
  fixture->onderzoeker = taal_onderzoeker_new (fixture->session);
  fixture->page = g_object_new (TAAL_TYPE_ONLINE_PAGE, "onderzoeker", fixture->onderzoeker, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
}

static void
set_up_small (Fixture       *fixture,
              gconstpointer  data)
{
  fixture->folder = online_fixture_write (GPOINTER_TO_INT (data));
  set_up (fixture, fixture->folder, "2024-01-01", "2024-12-31");
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->onderzoeker);
  g_clear_object (&fixture->session);
  if (fixture->folder != NULL)
    online_fixture_remove (fixture->folder);
  g_free (fixture->folder);
}

static const char *
get_toestand (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_child (fixture->page, "toestand"));
}

static guint
count (gpointer lijst)
{
  return g_list_model_get_n_items (G_LIST_MODEL (lijst));
}

/* It looks for as long as it is shown, and lets go when the school changes while it is not. */
static void
test_looks_while_shown (void)
{
  Fixture fixture = { NULL };

  fixture.folder = online_fixture_write (FALSE);
  set_up (&fixture, fixture.folder, "2024-01-01", "2024-12-31");
  g_assert_false (taal_onderzoeker_is_bezig (fixture.onderzoeker));
  g_assert_cmpstr (get_toestand (&fixture), ==, "bezig");
  gtk_window_present (GTK_WINDOW (fixture.window));
  g_assert_true (taal_onderzoeker_is_bezig (fixture.onderzoeker));
  wait_for (&fixture);
  g_assert_cmpstr (get_toestand (&fixture), ==, "inhoud");

  gtk_widget_set_visible (fixture.window, FALSE);
  taal_session_judge_async (
      fixture.session,
      (TaalPeriode) { taal_date_from_ymd (2025, 1, 1), taal_date_from_ymd (2025, 12, 31) }, NULL,
      NULL);
  while (taal_session_is_busy (fixture.session))
    g_main_context_iteration (NULL, TRUE);
  wait_for (&fixture);
  g_assert_null (taal_onderzoeker_get_onderzoek (fixture.onderzoeker));
  g_assert_cmpuint (count (taal_online_deel_get_lijst (get_child (fixture.page, "lessen"))), ==, 0);
  g_assert_cmpstr (get_toestand (&fixture), ==, "bezig");

  /* A period without online lessons, and without anybody anywhere. */
  gtk_widget_set_visible (fixture.window, TRUE);
  wait_for (&fixture);
  g_assert_cmpstr (get_toestand (&fixture), ==, "leeg");
  tear_down (&fixture, NULL);
}

static void
test_fout (void)
{
  Fixture fixture = { NULL };

  fixture.folder = online_fixture_write (FALSE);
  set_up (&fixture, fixture.folder, "2024-01-01", "2024-12-31");
  online_fixture_remove (fixture.folder);
  g_clear_pointer (&fixture.folder, g_free);
  gtk_window_present (GTK_WINDOW (fixture.window));
  wait_for (&fixture);
  g_assert_cmpstr (get_toestand (&fixture), ==, "fout");
  tear_down (&fixture, NULL);
}

/* From a count to its lessons, from a lesson to who was there, from them to their hours. */
static void
test_drill_down (Fixture       *fixture,
                 gconstpointer  data)
{
  TaalWaarborgenVak *vak = get_child (fixture->page, "waarborgen");
  GtkStack *delen = get_child (fixture->page, "delen");
  GtkWidget *lessen = get_child (fixture->page, "lessen");
  GtkWidget *uren = get_child (fixture->page, "uren");
  TaalOnlineLijst *lijst = taal_online_deel_get_lijst (TAAL_ONLINE_DEEL (lessen));
  GtkButton *knop =
      taal_waarborgen_vak_get_knop (vak, TAAL_WAARBORG_W2, TAAL_UITKOMST_NIET_VOLDAAN);
  GtkButton *leeg = taal_waarborgen_vak_get_knop (vak, TAAL_WAARBORG_W1, TAAL_UITKOMST_ONBEKEND);
  g_autoptr (TaalOnlineRij) rij = NULL;

  g_assert_cmpstr (gtk_button_get_label (knop), ==, "niet voldaan: 1");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (leeg)));
  g_assert_true (says (GTK_WIDGET (vak), "Van 2024 waren 4 lessen online of hybride."));
  g_assert_cmpuint (count (lijst), ==, 4);

  g_signal_emit_by_name (knop, "clicked");
  wait_for (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (delen), ==, "lessen");
  g_assert_cmpuint (count (lijst), ==, 1);

  taal_lijst_vak_open_row (get_child (lessen, "vak"), 1);
  wait_for (fixture);
  rij = taal_online_deel_dup_rij (TAAL_ONLINE_DEEL (lessen));
  g_assert_cmpstr (taal_online_rij_get_les (rij)->les_id, ==, "O2");
  g_assert_true (says (get_paneel (lessen),
                       "De docent was verbonden van 09:00 tot 10:00, en miste 30 minuten."));
  g_assert_true (says (get_paneel (lessen), "C1 heeft dezelfde login als C2."));
  g_assert_true (says (get_paneel (lessen), "Later dan de les: C2 (1 maart 2024)."));

  gtk_widget_activate_action (lessen, "online.cursist", "i", 1);
  wait_for (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (delen), ==, "uren");
  while (taal_uren_paneel_is_bezig (get_paneel (uren)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (says (get_paneel (uren), "C2"));
  g_assert_true (says (get_paneel (uren), "2024-05"));
}

static void
asked_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  *(int *) data = g_variant_get_int32 (parameter);
}

/* F4 is about the lesson that is selected or in the pane, and about none where there is none. */
static void
test_presentie (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *lessen = get_child (fixture->page, "lessen");
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("presentie", G_VARIANT_TYPE_INT32);
  g_autoptr (TaalOnlineRij) rij = NULL;
  int asked = 0;

  g_signal_connect (action, "activate", G_CALLBACK (asked_cb), &asked);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (win));

  gtk_widget_activate_action (lessen, "online.presentie", NULL);
  g_assert_cmpint (asked, ==, 0);
  gtk_stack_set_visible_child_name (get_child (fixture->page, "delen"), "lessen");
  taal_lijst_vak_open_row (get_child (lessen, "vak"), 2);
  wait_for (fixture);
  rij = taal_online_deel_dup_rij (TAAL_ONLINE_DEEL (lessen));
  gtk_widget_activate_action (lessen, "online.presentie", NULL);
  g_assert_cmpint (asked, ==, taal_online_rij_get_les (rij)->rij);
}

/* A search that finds nothing says so, and how to go on. */
static void
test_niets_gevonden (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *uren = get_child (fixture->page, "uren");

  gtk_stack_set_visible_child_name (get_child (fixture->page, "delen"), "uren");
  taal_lijst_vak_set_zoek (get_child (uren, "vak"), "niemand");
  window_fixture_settle ();
  wait_for (fixture);
  g_assert_cmpuint (count (taal_uren_deel_get_lijst (TAAL_UREN_DEEL (uren))), ==, 0);
  g_assert_true (says (uren, "Niemand gevonden"));
}

/* What is to be done before a lesson that is planned. */
static void
test_vooraf (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *vooraf = get_child (fixture->page, "vooraf");

  g_assert_cmpuint (count (taal_online_deel_get_lijst (TAAL_ONLINE_DEEL (vooraf))), ==, 2);
  gtk_stack_set_visible_child_name (get_child (fixture->page, "delen"), "vooraf");
  taal_lijst_vak_open_row (get_child (vooraf, "vak"), 0);
  wait_for (fixture);
  g_assert_true (says (get_paneel (vooraf), "Wie komt"));
  g_assert_true (says (get_paneel (vooraf), "Niet genoteerd: C2."));
  g_assert_true (says (
      get_paneel (vooraf),
      "ontbreekt of te laat: W4 eigen login, W8 voorlichting over de extra uren, W9 identiteit"));
}

/* The warning before the trap, in words; and what has nothing to do with it. */
static void
test_uren (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *uren = get_child (fixture->page, "uren");
  TaalLijst *lijst = TAAL_LIJST (taal_uren_deel_get_lijst (TAAL_UREN_DEEL (uren)));
  static const struct
  {
    const char *id;
    const char *zin;
  } rows[] = {
    { "Extra", "komt er boven op de 600 uur nog 10:00 uur op school bij" },
    { "Klaar", "De 600 uur zijn gehaald" },
    { "Let-op", "Let op: nog 320:00 uur te gaan, waarvan 300:00 op school." },
    { "Nieuw", "Nog 590:00 uur te gaan van de 600, waarvan ten minste 290:00 op school." },
    { "Z", "ze worden hier dus niet gevraagd" },
  };

  gtk_stack_set_visible_child_name (get_child (fixture->page, "delen"), "uren");
  g_assert_cmpuint (count (lijst), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      taal_lijst_vak_open_row (get_child (uren, "vak"), taal_lijst_get_row (lijst, i));
      wait_for (fixture);
      while (taal_uren_paneel_is_bezig (get_paneel (uren)))
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (says (get_paneel (uren), rows[i].id));
      g_assert_true (says (get_paneel (uren), rows[i].zin));
    }
  taal_online_page_focus_search (TAAL_ONLINE_PAGE (fixture->page));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), uren));
}

/* Every lesson and cursist of schools where every outcome occurs can be told. */
static void
test_every_pane (void)
{
  GtkWidget *paneel = g_object_ref_sink (g_object_new (TAAL_TYPE_ONLINE_PANEEL, NULL));
  GtkWidget *uren = g_object_ref_sink (g_object_new (TAAL_TYPE_UREN_PANEEL, NULL));

  taal_online_paneel_set_editable (TAAL_ONLINE_PANEEL (paneel), TRUE);
  taal_uren_paneel_set_editable (TAAL_UREN_PANEEL (uren), TRUE);
  for (int school = 1; school <= 5; school++)
    {
      g_autoptr (TaalOnderzoek) onderzoek = online_fixture_golden (school);

      for (int welke = TAAL_ONLINE_GEGEVEN; welke <= TAAL_ONLINE_GEPLAND; welke++)
        {
          g_autoptr (TaalOnlineLessen) lessen =
              taal_online_lessen_new (onderzoek, (TaalOnlineWelke) welke);

          taal_online_lessen_fill (lessen);
          for (guint i = 0; i < taal_online_lessen_get_n (lessen); i++)
            {
              g_autoptr (TaalOnlineRij) rij = taal_online_rij_new (lessen, (int) i);

              taal_online_paneel_show (TAAL_ONLINE_PANEEL (paneel), rij);
            }
        }
      for (guint i = 0; i < onderzoek->waarborgen->cursisten->len; i++)
        {
          g_autoptr (TaalUrenRij) rij = taal_uren_rij_new (onderzoek, (int) i);

          taal_uren_paneel_show (TAAL_UREN_PANEEL (uren), rij);
          while (taal_uren_paneel_is_bezig (TAAL_UREN_PANEEL (uren)))
            g_main_context_iteration (NULL, TRUE);
        }
    }
  taal_online_paneel_show (TAAL_ONLINE_PANEEL (paneel), NULL);
  taal_uren_paneel_show (TAAL_UREN_PANEEL (uren), NULL);
  window_fixture_settle ();
  g_assert_finalize_object (paneel);
  g_assert_finalize_object (uren);
}

#define ADD(path, uren, function)                                                                   \
  g_test_add ("/window/online-page/" path, Fixture, GINT_TO_POINTER (uren), set_up_small, \
              function, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/window/online-page/looks-while-shown", test_looks_while_shown);
  g_test_add_func ("/window/online-page/fout", test_fout);
  ADD ("drill-down", FALSE, test_drill_down);
  ADD ("presentie", FALSE, test_presentie);
  ADD ("niets-gevonden", TRUE, test_niets_gevonden);
  ADD ("vooraf", FALSE, test_vooraf);
  ADD ("uren", TRUE, test_uren);
  g_test_add_func ("/window/online-page/every-pane", test_every_pane);

  return g_test_run ();
}
