/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/aanbod-fixture.h"
#include "../check/lijst-fixture.h"
#include "../check/session-fixture.h"

#include "taal-aanbod-deel.h"
#include "taal-aanbod-page.h"
#include "taal-dag-kiezer.h"
#include "taal-date-row.h"
#include "taal-kaart.h"
#include "taal-lazy.h"
#include "taal-lijst-vak.h"
#include "taal-rij-dialog.h"
#include "taal-gemeenten.h"
#include "taal-school-page.h"
#include "taal-uitspraken-deel.h"
#include "taal-vandaag.h"
#include "taal-vraag-dialog.h"
#include "window-fixture.h"

/* The page of the Wi2013 offer, in the pages of a school that is open. */
typedef struct
{
  SessionFixture   session;
  TaalOnderzoeker *onderzoeker;
  GtkWidget       *window;
  TaalSchoolPage  *school;
  GtkWidget       *page;
} Fixture;

static gpointer
get_child (gpointer    widget,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (widget), G_OBJECT_TYPE (widget), name);
}

static TaalSession *
get_session (Fixture *fixture)
{
  return fixture->session.session;
}

static GtkWidget *
get_beschikbaar (Fixture *fixture)
{
  return get_child (fixture->page, "beschikbaar");
}

static GtkWidget *
get_uitspraken (Fixture *fixture)
{
  return get_child (fixture->page, "uitspraken");
}

static TaalGemeenteLijst *
get_gemeenten (Fixture *fixture)
{
  return taal_aanbod_deel_get_lijst (TAAL_AANBOD_DEEL (get_beschikbaar (fixture)));
}

static TaalUitspraakLijst *
get_lijst (Fixture *fixture)
{
  return taal_uitspraken_deel_get_lijst (TAAL_UITSPRAKEN_DEEL (get_uitspraken (fixture)));
}

static void
wait_for (Fixture *fixture)
{
  session_fixture_settle (&fixture->session);
  lijst_fixture_wait (get_gemeenten (fixture));
  lijst_fixture_wait (get_lijst (fixture));
  window_fixture_settle ();
}

static void
check_changed_cb (Fixture *fixture)
{
  taal_school_page_set_check (fixture->school, taal_session_get_check (get_session (fixture)));
}

static char *
dup_dag (int days)
{
  char text[TAAL_DATE_TEXT_SIZE];

  return g_strdup (taal_date_format (taal_vandaag () + days, text));
}

/* What a locatie says of NT2, some days ago. */
static void
say (TaalBewerking *bewerking,
     const char    *locatie,
     int            days,
     const char    *plaatsen,
     int            stop)
{
  g_autofree char *peildatum = dup_dag (-days);
  g_autofree char *stopdatum = dup_dag (stop);

  taal_bewerking_add (bewerking, TAAL_TABEL_AANBOD_WI2013);
  taal_bewerking_set (bewerking, "locatie_id", locatie);
  taal_bewerking_set (bewerking, "soort", "NT2");
  taal_bewerking_set (bewerking, "peildatum", peildatum);
  taal_bewerking_set (bewerking, "neemt_aan", "ja");
  taal_bewerking_set (bewerking, "plaatsen", plaatsen);
  taal_bewerking_set (bewerking, "melder", "Fatima");
  if (stop > 0)
    taal_bewerking_set (bewerking, "stopdatum", stopdatum);
}

/* Locatie L1 said something 100 and 20 days ago, L2 80 days ago. */
static void
say_some (Fixture *fixture)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  say (bewerking, "L1", 100, "9", 0);
  say (bewerking, "L1", 20, "5", 30);
  say (bewerking, "L2", 80, "0", 0);
  session_fixture_edit (&fixture->session, bewerking);
  wait_for (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  session_fixture_set_up (&fixture->session, NULL);
  fixture->onderzoeker = taal_onderzoeker_new (get_session (fixture));
  fixture->school = g_object_new (TAAL_TYPE_SCHOOL_PAGE, NULL);
  taal_school_page_set_onderzoeker (fixture->school, fixture->onderzoeker);
  taal_school_page_set_editable (fixture->school, TRUE);
  check_changed_cb (fixture);
  g_signal_connect_swapped (get_session (fixture), "notify::check",
                            G_CALLBACK (check_changed_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 760);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->school));
  gtk_window_present (GTK_WINDOW (fixture->window));
  taal_school_page_turn_to (fixture->school, "aanbod");
  fixture->page = taal_lazy_get (get_child (fixture->school, "aanbod"));
  wait_for (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (get_session (fixture), fixture);
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->onderzoeker);
  session_fixture_tear_down (&fixture->session, NULL);
}

/* The rows of the table, as one text. */
static void
expect_gemeenten (Fixture    *fixture,
                  const char *expected)
{
  GListModel *lijst = G_LIST_MODEL (get_gemeenten (fixture));
  g_autoptr (GString) joined = g_string_new (NULL);

  wait_for (fixture);
  for (guint i = 0; i < g_list_model_get_n_items (lijst); i++)
    {
      g_autoptr (TaalGemeenteRij) rij = g_list_model_get_item (lijst, i);
      const TaalGemeenteAanbod *aanbod = taal_gemeente_rij_get_aanbod (rij);

      g_string_append_printf (joined, "%s%s %s %d", i == 0 ? "" : ", ",
                              taal_gemeente_rij_get_naam (rij),
                              taal_aanbod_status_get_name (aanbod->status),
                              (int) aanbod->plaatsen);
    }
  g_assert_cmpstr (joined->str, ==, expected);
}

static gboolean
says (gpointer    widget,
      const char *part)
{
  return window_fixture_find_text (GTK_WIDGET (widget), part) != NULL;
}

static const char *
get_toestand (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_child (fixture->page, "toestand"));
}

/* A school that never said anything is told where to begin, but not where it cannot be changed. */
static void
test_nothing_said (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *deel = get_uitspraken (fixture);
  GtkWidget *nieuw = gtk_widget_get_parent (get_child (deel, "nieuw"));

  g_assert_cmpstr (get_toestand (fixture), ==, "leeg");
  g_assert_true (says (get_child (fixture->page, "toestand"), "Noteer bij Opgaven"));
  g_assert_true (gtk_widget_get_visible (nieuw));
  taal_aanbod_page_set_editable (TAAL_AANBOD_PAGE (fixture->page), FALSE);
  g_assert_false (gtk_widget_get_visible (nieuw));
  g_assert_true (says (get_child (fixture->page, "toestand"), "nooit opgegeven"));
}

/* What is said is shown, what is undone is not; a pane that is open stays. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *deel = get_beschikbaar (fixture);
  TaalLijstVak *vak = get_child (deel, "vak");
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  say_some (fixture);
  g_assert_cmpstr (get_toestand (fixture), ==, "inhoud");
  expect_gemeenten (fixture, "Deventer wachtlijst 0, Zutphen beschikbaar 5");
  g_assert_true (says (get_child (deel, "dekking"), "beschikbaar in 1 van de 2 gemeenten"));
  g_assert_true (says (get_child (deel, "vervalt"), "Daar is er dan niets meer van."));

  taal_lijst_vak_open_row (vak, 0);
  wait_for (fixture);
  g_assert_true (says (get_child (deel, "paneel"), "De Brug Deventer"));
  g_assert_true (says (get_child (deel, "paneel"), "(80 dagen eerder), door Fatima"));
  g_assert_true (says (get_child (deel, "paneel"), "actief sinds 1 januari 2021"));

  say (bewerking, "L2", 0, "7", 0);
  session_fixture_edit (&fixture->session, bewerking);
  expect_gemeenten (fixture, "Deventer beschikbaar 7, Zutphen beschikbaar 5");
  g_assert_true (taal_lijst_vak_is_open (vak));
  g_assert_true (says (get_child (deel, "paneel"), "7 plaatsen"));
  taal_session_undo_async (get_session (fixture), 0, NULL, NULL);
  expect_gemeenten (fixture, "Deventer wachtlijst 0, Zutphen beschikbaar 5");
  taal_session_redo_async (get_session (fixture), 0, NULL, NULL);
  expect_gemeenten (fixture, "Deventer beschikbaar 7, Zutphen beschikbaar 5");
}

/* From day to day: what was said becomes too old, and is then not known. */
static void
test_day (Fixture       *fixture,
          gconstpointer  data)
{
  TaalDagKiezer *dag = get_child (get_beschikbaar (fixture), "dag");
  g_autofree char *typed = dup_dag (-150);
  TaalDate vandaag = taal_vandaag ();

  say_some (fixture);
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag);
  gtk_widget_activate_action (fixture->page, "aanbod.volgende", NULL);
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag + 11);
  expect_gemeenten (fixture, "Deventer onbekend 0, Zutphen beschikbaar 5");
  g_assert_true (says (dag, "over 11 dagen"));

  gtk_widget_activate_action (fixture->page, "aanbod.volgende", NULL);
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag + 30);
  expect_gemeenten (fixture, "Deventer onbekend 0, Zutphen niet_beschikbaar 0");
  gtk_widget_activate_action (fixture->page, "aanbod.volgende", NULL);
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag + 71);
  expect_gemeenten (fixture, "Deventer onbekend 0, Zutphen onbekend 0");
  gtk_widget_activate_action (fixture->page, "aanbod.volgende", NULL);
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag + 71);

  gtk_range_set_value (get_child (dag, "schaal"), vandaag - 30);
  expect_gemeenten (fixture, "Deventer wachtlijst 0, Zutphen beschikbaar 9");
  g_assert_true (says (dag, "30 dagen geleden"));
  gtk_widget_activate_action (GTK_WIDGET (dag), "dag.vorige", NULL);
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag - 80);

  /* A day outside what the slider shows, and half a day. */
  gtk_editable_set_text (get_child (dag, "datum"), typed);
  expect_gemeenten (fixture, "Deventer onbekend 0, Zutphen onbekend 0");
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag - 150);
  gtk_editable_set_text (get_child (dag, "datum"), "2026-1");
  g_assert_cmpint (taal_dag_kiezer_get_dag (dag), ==, vandaag - 150);
  gtk_widget_activate_action (GTK_WIDGET (dag), "dag.vandaag", NULL);
  expect_gemeenten (fixture, "Deventer wachtlijst 0, Zutphen beschikbaar 5");
}

/* Why nothing is known is said, and it is never shown as available. */
static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *deel = get_beschikbaar (fixture);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  say (bewerking, "L1", 91, "9", 0);
  session_fixture_edit (&fixture->session, bewerking);
  expect_gemeenten (fixture, "Zutphen onbekend 0");
  taal_lijst_vak_open_row (get_child (deel, "vak"), 0);
  wait_for (fixture);
  g_assert_true (says (get_child (deel, "paneel"), "Waarom het onbekend is"));
  g_assert_true (says (get_child (deel, "paneel"), "te oud"));
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *deel = get_beschikbaar (fixture);
  GtkDropDown *status = get_child (deel, "status");
  GtkDropDown *soort = get_child (deel, "soort");

  say_some (fixture);
  gtk_drop_down_set_selected (status, TAAL_AANBOD_WACHTLIJST + 1);
  expect_gemeenten (fixture, "Deventer wachtlijst 0");
  gtk_drop_down_set_selected (soort, TAAL_AANBOD_KNM + 1);
  expect_gemeenten (fixture, "");
  gtk_widget_activate_action (get_child (deel, "vak"), "lijst.show-all", NULL);
  expect_gemeenten (fixture, "Deventer wachtlijst 0, Zutphen beschikbaar 5");
  taal_lijst_vak_set_zoek (get_child (deel, "vak"), "zutph");
  expect_gemeenten (fixture, "Zutphen beschikbaar 5");
  taal_aanbod_page_focus_search (TAAL_AANBOD_PAGE (fixture->page));
}

static guint
count_rijen (Fixture *fixture)
{
  return taal_bron_get_aanbod (taal_session_get_check (get_session (fixture))->bron)->rijen->len;
}

/* What is still so is said again for one, and for all that the list shows; each is one step. */
static void
test_still_the_same (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *deel = get_uitspraken (fixture);

  say_some (fixture);
  gtk_stack_set_visible_child_name (get_child (fixture->page, "delen"), "uitspraken");
  taal_lijst_vak_open_row (get_child (deel, "vak"), 0);
  wait_for (fixture);
  g_assert_true (says (get_child (deel, "paneel"), "De Brug Deventer"));
  g_assert_true (says (get_child (deel, "paneel"), "(nog 11 dagen)"));
  gtk_widget_activate_action (deel, "uitspraken.bevestig", NULL);
  wait_for (fixture);
  g_assert_cmpuint (count_rijen (fixture), ==, 4);
  g_assert_true (says (get_child (deel, "paneel"), "(nog 91 dagen)"));
  gtk_widget_activate_action (deel, "uitspraken.bevestig", NULL);
  wait_for (fixture);
  g_assert_cmpuint (count_rijen (fixture), ==, 4);

  gtk_widget_activate_action (deel, "uitspraken.bevestig-alle", NULL);
  wait_for (fixture);
  g_assert_cmpuint (count_rijen (fixture), ==, 5);
  taal_session_undo_async (get_session (fixture), 0, NULL, NULL);
  wait_for (fixture);
  taal_session_undo_async (get_session (fixture), 0, NULL, NULL);
  wait_for (fixture);
  g_assert_cmpuint (count_rijen (fixture), ==, 3);
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (TAAL_IS_RIJ_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
expect_veld (const char *kolom,
             const char *expected)
{
  g_autofree char *tekst = taal_formulier_dup_tekst (
      taal_rij_dialog_get_formulier (TAAL_RIJ_DIALOG (find_dialog ())), kolom);

  g_assert_cmpstr (tekst, ==, expected);
}

/* A new statement begins with today, and of what was said before with that. */
static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *deel = get_uitspraken (fixture);
  g_autofree char *vandaag = dup_dag (0);

  say_some (fixture);
  gtk_widget_activate_action (fixture->page, "aanbod.nieuw", NULL);
  window_fixture_settle ();
  expect_veld ("peildatum", vandaag);
  expect_veld ("neemt_aan", "ja");
  expect_veld ("locatie_id", "");
  g_assert_false (taal_rij_dialog_is_touched (TAAL_RIJ_DIALOG (find_dialog ())));
  gtk_window_close (find_dialog ());
  window_fixture_settle ();
  g_assert_null (find_dialog ());

  gtk_stack_set_visible_child_name (get_child (fixture->page, "delen"), "uitspraken");
  taal_lijst_vak_open_row (get_child (deel, "vak"), 1);
  wait_for (fixture);
  gtk_widget_activate_action (fixture->page, "aanbod.nieuw", NULL);
  window_fixture_settle ();
  expect_veld ("peildatum", vandaag);
  expect_veld ("locatie_id", "L1");
  expect_veld ("soort", "NT2");
  expect_veld ("plaatsen", "5");
  expect_veld ("melder", "Fatima");
  gtk_window_close (find_dialog ());
  window_fixture_settle ();
}

/* What becomes too old within a fortnight is said on the page and in the overview, which lead
 * there. */
static void
test_reminder (Fixture       *fixture,
               gconstpointer  data)
{
  GtkRevealer *herinnering = get_child (fixture->page, "herinnering");
  GtkWidget *overzicht;

  taal_school_page_turn_to (fixture->school, "overzicht");
  overzicht = taal_lazy_get (get_child (fixture->school, "overzicht"));
  g_assert_false (gtk_widget_get_visible (get_child (overzicht, "te_doen_group")));
  g_assert_false (gtk_revealer_get_reveal_child (herinnering));
  say_some (fixture);
  g_assert_true (gtk_revealer_get_reveal_child (herinnering));
  g_assert_true (says (herinnering, "1 opgave wordt binnen twee weken te oud."));
  g_assert_true (gtk_widget_get_visible (get_child (overzicht, "te_doen_group")));
  g_assert_true (says (overzicht, "1 opgave wordt binnen twee weken te oud."));

  gtk_widget_activate_action (overzicht, "school.te-bevestigen", "i", 14);
  wait_for (fixture);
  g_assert_cmpstr (
      adw_view_stack_get_visible_child_name (taal_school_page_get_pages (fixture->school)), ==,
      "aanbod");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture->page, "delen")), ==,
                   "uitspraken");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_lijst (fixture))), ==, 1);

  gtk_widget_activate_action (get_uitspraken (fixture), "uitspraken.bevestig-alle", NULL);
  wait_for (fixture);
  g_assert_false (gtk_revealer_get_reveal_child (herinnering));
  g_assert_false (gtk_widget_get_visible (get_child (overzicht, "te_doen_group")));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_lijst (fixture))), ==, 0);
  taal_aanbod_page_focus_search (TAAL_AANBOD_PAGE (fixture->page));
}

/* The map and the table are in step, and a question begins where they are. */
static void
test_map (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *deel = get_beschikbaar (fixture);
  TaalLijstVak *vak = get_child (deel, "vak");
  TaalKaart *kaart = get_child (deel, "kaart");
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_vragen = 0;

  say_some (fixture);
  taal_lijst_vak_open_row (vak, 0);
  wait_for (fixture);
  g_assert_cmpstr (taal_kaart_get_gemeente (kaart), ==, "GM0150");
  g_signal_emit_by_name (kaart, "gemeente-activated", "GM0301");
  wait_for (fixture);
  g_assert_cmpint (taal_lijst_vak_get_row (vak), ==, 1);
  g_assert_cmpstr (taal_kaart_get_gemeente (kaart), ==, "GM0301");
  /* Of this gemeente the table says nothing. */
  g_signal_emit_by_name (kaart, "gemeente-activated", "GM0200");
  wait_for (fixture);
  g_assert_cmpint (taal_lijst_vak_get_row (vak), ==, 1);

  gtk_widget_activate_action (deel, "aanbod.vraag", NULL);
  window_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (!TAAL_IS_VRAAG_DIALOG (window))
        continue;
      n_vragen++;
      g_assert_true (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window));
      gtk_window_destroy (window);
      break;
    }
  g_assert_cmpuint (n_vragen, ==, 1);
  window_fixture_settle ();
}

/* Beside each other where there is room, else below each other. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *vak = get_child (get_beschikbaar (fixture), "vak");
  GtkWidget *kaart = get_child (get_beschikbaar (fixture), "kaart");
  graphene_rect_t of_vak, of_kaart;

  say_some (fixture);
  g_assert_true (gtk_widget_compute_bounds (vak, fixture->window, &of_vak));
  g_assert_true (gtk_widget_compute_bounds (kaart, fixture->window, &of_kaart));
  g_assert_cmpfloat (of_kaart.origin.x, >=, of_vak.origin.x + of_vak.size.width);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  for (int i = 0; i < 10; i++)
    window_fixture_settle ();
  g_assert_true (gtk_widget_compute_bounds (vak, fixture->window, &of_vak));
  g_assert_true (gtk_widget_compute_bounds (kaart, fixture->window, &of_kaart));
  g_assert_cmpfloat (of_kaart.origin.y, >=, of_vak.origin.y + of_vak.size.height);
  g_assert_cmpfloat (of_vak.size.width, <=, 360);
  gtk_widget_set_visible (kaart, FALSE);
  window_fixture_settle ();
}

/* The offers of many schools, which are not to be changed. */
static void
test_region (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *page = g_object_new (TAAL_TYPE_AANBOD_PAGE, NULL);
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  TaalGemeenteLijst *lijst = taal_aanbod_deel_get_lijst (get_child (page, "beschikbaar"));
  TaalCheck *check;
  g_autoptr (TaalGemeenteRij) rij = NULL;

  say_some (fixture);
  check = taal_session_get_check (get_session (fixture));
  for (int i = 0; i < 3; i++)
    g_ptr_array_add (aanboden, taal_aanbod_ref (taal_bron_get_aanbod (check->bron)));
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  taal_aanbod_page_set_aanboden (TAAL_AANBOD_PAGE (page), check->oordeel->norm, aanboden);
  lijst_fixture_wait (lijst);
  window_fixture_settle ();

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lijst)), ==, 2);
  rij = g_list_model_get_item (G_LIST_MODEL (lijst), 1);
  g_assert_cmpint (taal_gemeente_rij_get_aanbod (rij)->plaatsen, ==, 15);
  g_assert_false (gtk_revealer_get_reveal_child (get_child (page, "herinnering")));
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

/* Said today: @n locaties stop with all that they offer, one day after the other. */
static TaalUitspraken *
say_stops (guint n)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  TaalAanbod *aanbod = aanbod_fixture_school ("1234", TAAL_KEURMERK_ACTIEF);
  g_autoptr (TaalNorm) norm = aanbod_fixture_norm ();

  for (guint i = 0; i < n; i++)
    {
      TaalAanbodRij *rij;

      aanbod_fixture_locatie (aanbod, taal_gemeenten_get_code (i), taal_gemeenten_get_code (i));
      aanbod_fixture_say (aanbod, TAAL_AANBOD_NT2, 0, 5);
      rij = &g_array_index (aanbod->rijen, TaalAanbodRij, i);
      rij->stopdatum = AANBOD_FIXTURE_OP + 1 + (int) i;
    }
  g_ptr_array_add (aanboden, aanbod);

  return taal_uitspraken_compute (norm, aanboden, AANBOD_FIXTURE_OP);
}

/* What falls away in a region is filled a few rows at a time, so that a day does not stutter; the
 * rows are those of the day that was chosen last. */
static void
test_stopdagen (Fixture      *fixture,
                gconstpointer data)
{
  TaalAanbodDeel *deel = g_object_ref_sink (g_object_new (TAAL_TYPE_AANBOD_DEEL, NULL));
  GtkListBox *list = get_child (deel, "vervalt");
  g_autoptr (TaalUitspraken) many = say_stops (120), few = say_stops (2);

  taal_aanbod_deel_set_uitspraken (deel, many);
  g_assert_cmpuint (count_rows (list), ==, 10);
  window_fixture_settle ();
  g_assert_cmpuint (count_rows (list), ==, 101);
  g_assert_true (says (gtk_list_box_get_row_at_index (list, 99), "9 juni 2024"));
  g_assert_true (says (gtk_list_box_get_row_at_index (list, 100), "Het verslag"));

  taal_aanbod_deel_stap (deel, TRUE);
  taal_aanbod_deel_set_uitspraken (deel, few);
  window_fixture_settle ();
  g_assert_cmpuint (count_rows (list), ==, 1); /* on the day on which the first has stopped */
  g_assert_true (says (list, "3 maart 2024"));

  taal_aanbod_deel_set_uitspraken (deel, many);
  lijst_fixture_wait (taal_aanbod_deel_get_lijst (deel));
  g_assert_finalize_object (deel); /* while rows are still to be filled */
  window_fixture_settle ();
}

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/window/aanbod-page/nothing-said", test_nothing_said);
  ADD ("/window/aanbod-page/follows-the-school", test_follows);
  ADD ("/window/aanbod-page/day-by-day", test_day);
  ADD ("/window/aanbod-page/unknown", test_unknown);
  ADD ("/window/aanbod-page/filters", test_filters);
  ADD ("/window/aanbod-page/still-the-same", test_still_the_same);
  ADD ("/window/aanbod-page/form", test_form);
  ADD ("/window/aanbod-page/reminder", test_reminder);
  ADD ("/window/aanbod-page/region", test_region);
  ADD ("/window/aanbod-page/map", test_map);
  ADD ("/window/aanbod-page/what-falls-away", test_stopdagen);
  ADD ("/window/aanbod-page/narrow", test_narrow);

  return g_test_run ();
}
