/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "lijst-fixture.h"
#include "session-fixture.h"
#include "taal-aanbod-stap.h"
#include "taal-gemeente-lijst.h"
#include "taal-uitspraak-lijst.h"

/* The Wi2013 offer of a school that is open, which follows what is done to it, and its lists. */

#define VANDAAG "2024-06-01"

static TaalDate
day (const char *text)
{
  TaalDate date;

  g_assert_cmpint (taal_date_parse (text, &date), ==, TAAL_DATE_PARSE_OK);
  return date;
}

static TaalAanbod *
get_aanbod (SessionFixture *fixture)
{
  return taal_bron_get_aanbod (taal_session_get_check (fixture->session)->bron);
}

static void
add_locatie (TaalBewerking *bewerking,
             const char *id,
             const char *naam,
             const char *gemeente)
{
  taal_bewerking_add (bewerking, TAAL_TABEL_LOCATIES);
  taal_bewerking_set (bewerking, "locatie_id", id);
  taal_bewerking_set (bewerking, "naam", naam);
  taal_bewerking_set (bewerking, "gemeente", gemeente);
}

static void
say (TaalBewerking *bewerking,
     const char *locatie,
     const char *soort,
     const char *peildatum,
     const char *neemt_aan,
     const char *plaatsen)
{
  taal_bewerking_add (bewerking, TAAL_TABEL_AANBOD_WI2013);
  taal_bewerking_set (bewerking, "locatie_id", locatie);
  taal_bewerking_set (bewerking, "soort", soort);
  taal_bewerking_set (bewerking, "peildatum", peildatum);
  taal_bewerking_set (bewerking, "neemt_aan", neemt_aan);
  taal_bewerking_set (bewerking, "plaatsen", plaatsen);
}

static void
set_up (SessionFixture *fixture,
        gconstpointer data)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  session_fixture_set_up (fixture, data);
  add_locatie (bewerking, "W1", "Noord", "Zutphen");
  add_locatie (bewerking, "W2", "Markt", "Deventer");
  say (bewerking, "W1", "NT2", "2024-01-15", "ja", "9");
  say (bewerking, "W1", "NT2", "2024-05-20", "ja", "5");
  taal_bewerking_set (bewerking, "wachttijd_weken", "3");
  taal_bewerking_set (bewerking, "stopdatum", "2024-09-01");
  taal_bewerking_set (bewerking, "melder", "Fatima");
  say (bewerking, "W1", "KNM", "2024-03-10", "nee", "");
  say (bewerking, "W2", "NT2", "2024-01-10", "ja", "2");
  say (bewerking, "W2", "ALFA", VANDAAG, "ja", "0");
  session_fixture_edit (fixture, bewerking);
}

static TaalUitspraken *
compute (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);

  g_ptr_array_add (aanboden, taal_aanbod_ref (get_aanbod (fixture)));
  return taal_uitspraken_compute (taal_session_get_check (fixture->session)->oordeel->norm,
                                  aanboden, day (VANDAAG));
}

static void
undo (SessionFixture *fixture)
{
  taal_session_undo_async (fixture->session, 0, NULL, NULL);
  session_fixture_settle (fixture);
}

/* What is written is in the judgement that follows, and what is undone is not; a file that is read
 * anew says the same. */
static void
test_follows (SessionFixture *fixture,
              gconstpointer data)
{
  g_autoptr (TaalAanbod) before = taal_aanbod_ref (get_aanbod (fixture));
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalCheck) again = NULL;

  g_assert_cmpuint (before->rijen->len, ==, 5);
  say (bewerking, "W2", "ONA", VANDAAG, "ja", "1");
  session_fixture_edit (fixture, bewerking);
  g_assert_cmpuint (get_aanbod (fixture)->rijen->len, ==, 6);
  g_assert_cmpuint (before->rijen->len, ==, 5);
  again = session_fixture_read (fixture->path);
  g_assert_cmpuint (taal_bron_get_aanbod (again->bron)->rijen->len, ==, 6);

  undo (fixture);
  g_assert_cmpuint (get_aanbod (fixture)->rijen->len, ==, 5);
  taal_session_redo_async (fixture->session, 0, NULL, NULL);
  session_fixture_settle (fixture);
  g_assert_cmpuint (get_aanbod (fixture)->rijen->len, ==, 6);
  taal_session_reload_async (fixture->session, NULL, NULL);
  session_fixture_settle (fixture);
  g_assert_cmpuint (get_aanbod (fixture)->rijen->len, ==, 6);
}

/* What has nothing to do with it does not read it again. */
static void
test_stays (SessionFixture *fixture,
            gconstpointer data)
{
  TaalAanbod *before = get_aanbod (fixture);
  g_autoptr (TaalBewerking) docent = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) school = taal_bewerking_new (NULL);
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (
      taal_session_get_check (fixture->session)->oordeel->snapshot, &n);

  taal_bewerking_change_rij (docent, TAAL_TABEL_DOCENTEN, docenten[0].rij);
  taal_bewerking_set (docent, "naam", "Anders");
  session_fixture_edit (fixture, docent);
  g_assert_true (get_aanbod (fixture) == before);

  taal_bewerking_change (school, TAAL_TABEL_LOCATIES, "W1");
  taal_bewerking_set (school, "naam", "Zuid");
  session_fixture_edit (fixture, school);
  g_assert_true (get_aanbod (fixture) != before);
}

/* What is still so is said again as of today: nothing of before changes, and it is one step. */
static void
test_bevestig (SessionFixture *fixture,
               gconstpointer data)
{
  g_autoptr (TaalUitspraken) before = compute (fixture);
  g_autoptr (TaalUitspraken) after = NULL;
  g_autoptr (TaalBewerking) bewerking = NULL;
  g_autoptr (TaalBewerking) nothing = NULL;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint32));

  g_assert_cmpuint (before->uitspraken->len, ==, 4);
  g_assert_cmpuint (taal_uitspraken_count (before, 0), ==, 1);
  g_assert_cmpuint (taal_uitspraken_count (before, TAAL_UITSPRAKEN_HERINNER_DAGEN), ==, 2);
  for (gint32 i = 0; i < 4; i++)
    g_array_append_val (places, i);
  bewerking = taal_aanbod_stap_bevestig (before, places);
  /* One of the four was said today. */
  g_assert_cmpuint (taal_bewerking_get_n (bewerking), ==, 3);
  session_fixture_edit (fixture, bewerking);

  after = compute (fixture);
  g_assert_cmpuint (after->rijen->len, ==, before->rijen->len + 3);
  g_assert_cmpuint (taal_uitspraken_count (after, TAAL_UITSPRAKEN_HERINNER_DAGEN), ==, 0);
  for (guint i = 0; i < 4; i++)
    {
      const TaalUitspraak *was = &g_array_index (before->uitspraken, TaalUitspraak, i);
      const TaalUitspraak *is = &g_array_index (after->uitspraken, TaalUitspraak, i);

      g_assert_cmpint (is->rij->peildatum, ==, day (VANDAAG));
      g_assert_cmpint (is->rij->neemt_aan, ==, was->rij->neemt_aan);
      g_assert_cmpint (is->rij->plaatsen, ==, was->rij->plaatsen);
      g_assert_cmpint (is->rij->wachttijd_weken, ==, was->rij->wachttijd_weken);
      g_assert_cmpint (is->rij->stopdatum, ==, was->rij->stopdatum);
      g_assert_cmpstr (is->rij->melder, ==, was->rij->melder);
    }
  nothing = taal_aanbod_stap_bevestig (after, places);
  g_assert_null (nothing);

  undo (fixture);
  g_assert_cmpuint (get_aanbod (fixture)->rijen->len, ==, 5);
}

/* The rows of a list, as one text. */
static char *
join_gemeenten (TaalGemeenteLijst *lijst)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  lijst_fixture_wait (lijst);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lijst)); i++)
    {
      g_autoptr (TaalGemeenteRij) rij = g_list_model_get_item (G_LIST_MODEL (lijst), i);

      g_string_append_printf (
          joined, "%s%s %s", i == 0 ? "" : ", ", taal_gemeente_rij_get_naam (rij),
          taal_enum_name (&taal_enum_aanbod_soort,
                          (int) taal_gemeente_rij_get_aanbod (rij)->soort));
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
expect_gemeenten (TaalGemeenteLijst *lijst,
                  const TaalAanbodFilter *filter,
                  const char *expected)
{
  g_autofree char *found = NULL;

  taal_gemeente_lijst_set_filter (lijst, filter);
  found = join_gemeenten (lijst);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_gemeenten (SessionFixture *fixture,
                gconstpointer data)
{
  g_autoptr (TaalUitspraken) uitspraken = compute (fixture);
  const TaalAanbodVraag vraag = { .op = day (VANDAAG), .soort = -1 };
  g_autoptr (TaalBeschikbaarheid) beschikbaarheid =
      taal_beschikbaarheid_compute (uitspraken->norm, uitspraken->aanboden, &vraag);
  g_autoptr (TaalGemeenteLijst) lijst = taal_gemeente_lijst_new ();
  TaalAanbodFilter filter = TAAL_AANBOD_FILTER_INIT;
  g_autoptr (TaalGemeenteRij) rij = NULL;
  g_autofree char *scholen = NULL;

  taal_gemeente_lijst_set_beschikbaarheid (lijst, beschikbaarheid);
  expect_gemeenten (lijst, &filter, "Deventer ALFA, Deventer NT2, Zutphen NT2, Zutphen KNM");
  filter.soort = TAAL_AANBOD_NT2;
  expect_gemeenten (lijst, &filter, "Deventer NT2, Zutphen NT2");
  filter.aflopend = TRUE;
  expect_gemeenten (lijst, &filter, "Zutphen NT2, Deventer NT2");
  filter.soort = TAAL_FILTER_ALLE;
  filter.op = TAAL_GEMEENTE_OP_STATUS;
  expect_gemeenten (lijst, &filter, "Deventer NT2, Zutphen KNM, Deventer ALFA, Zutphen NT2");
  filter.op = TAAL_GEMEENTE_OP_PLAATSEN;
  expect_gemeenten (lijst, &filter, "Zutphen NT2, Deventer ALFA, Deventer NT2, Zutphen KNM");
  filter.op = TAAL_GEMEENTE_OP_SOORT;
  expect_gemeenten (lijst, &filter, "Zutphen KNM, Deventer NT2, Zutphen NT2, Deventer ALFA");
  filter.op = TAAL_GEMEENTE_OP_SCHOLEN;
  filter.welke = TAAL_AANBOD_ONBEKEND;
  expect_gemeenten (lijst, &filter, "Deventer NT2");
  filter.welke = TAAL_FILTER_ALLE;
  filter.zoek = (char *) "zut";
  filter.op = TAAL_GEMEENTE_OP_NAAM;
  expect_gemeenten (lijst, &filter, "Zutphen NT2, Zutphen KNM");

  rij = g_list_model_get_item (G_LIST_MODEL (lijst), 0);
  scholen = taal_gemeente_rij_dup_scholen (rij);
  g_assert_cmpstr (
      scholen, ==,
      taal_aanbod_get_school (get_aanbod (fixture), beschikbaarheid->op));
  g_assert_cmpint (taal_gemeente_lijst_find (lijst, rij), >=, 0);
  taal_gemeente_lijst_set_beschikbaarheid (lijst, NULL);
  g_assert_cmpint (taal_gemeente_lijst_find (lijst, rij), ==, -1);
  expect_gemeenten (lijst, &filter, "");
}

static char *
join_uitspraken (TaalUitspraakLijst *lijst)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  lijst_fixture_wait (lijst);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lijst)); i++)
    {
      g_autoptr (TaalUitspraakRij) rij = g_list_model_get_item (G_LIST_MODEL (lijst), i);

      g_string_append_printf (
          joined, "%s%s %s", i == 0 ? "" : ", ", taal_uitspraak_rij_get_locatie (rij)->naam,
          taal_enum_name (&taal_enum_aanbod_soort,
                          (int) taal_uitspraak_rij_get_uitspraak (rij)->soort));
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
expect_uitspraken (TaalUitspraakLijst *lijst,
                   const TaalAanbodFilter *filter,
                   const char *expected)
{
  g_autofree char *found = NULL;

  taal_uitspraak_lijst_set_filter (lijst, filter);
  found = join_uitspraken (lijst);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_uitspraken (SessionFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (TaalUitspraken) uitspraken = compute (fixture);
  g_autoptr (TaalUitspraakLijst) lijst = taal_uitspraak_lijst_new ();
  TaalAanbodFilter filter = TAAL_AANBOD_FILTER_INIT;
  g_autoptr (TaalUitspraakRij) rij = NULL;

  taal_uitspraak_lijst_set_uitspraken (lijst, uitspraken);
  expect_uitspraken (lijst, &filter, "Markt ALFA, Markt NT2, Noord NT2, Noord KNM");
  filter.op = TAAL_UITSPRAAK_OP_VERLOOPT;
  expect_uitspraken (lijst, &filter, "Markt NT2, Noord KNM, Noord NT2, Markt ALFA");
  filter.op = TAAL_UITSPRAAK_OP_PEILDATUM;
  filter.aflopend = TRUE;
  expect_uitspraken (lijst, &filter, "Markt ALFA, Noord NT2, Noord KNM, Markt NT2");
  filter.op = TAAL_UITSPRAAK_OP_NEEMT_AAN;
  expect_uitspraken (lijst, &filter, "Noord KNM, Markt ALFA, Markt NT2, Noord NT2");
  filter.op = TAAL_UITSPRAAK_OP_PLAATSEN;
  expect_uitspraken (lijst, &filter, "Noord NT2, Markt NT2, Markt ALFA, Noord KNM");
  filter.op = TAAL_UITSPRAAK_OP_SOORT;
  expect_uitspraken (lijst, &filter, "Noord KNM, Markt NT2, Noord NT2, Markt ALFA");
  filter.op = TAAL_UITSPRAAK_OP_SCHOOL;
  filter.soort = TAAL_AANBOD_NT2;
  expect_uitspraken (lijst, &filter, "Markt NT2, Noord NT2");
  filter.soort = TAAL_FILTER_ALLE;
  filter.op = TAAL_UITSPRAAK_OP_LOCATIE;
  filter.aflopend = FALSE;
  filter.welke = 0;
  expect_uitspraken (lijst, &filter, "Markt NT2");
  filter.welke = TAAL_UITSPRAKEN_HERINNER_DAGEN;
  expect_uitspraken (lijst, &filter, "Markt NT2, Noord KNM");
  filter.welke = TAAL_FILTER_ALLE;
  filter.zoek = (char *) "fatima noord";
  expect_uitspraken (lijst, &filter, "Noord NT2");

  rij = g_list_model_get_item (G_LIST_MODEL (lijst), 0);
  g_assert_true (taal_uitspraak_rij_get_uitspraken (rij) == uitspraken);
  g_assert_cmpint (taal_uitspraak_lijst_find (lijst, rij), ==, 2);
  taal_uitspraak_lijst_set_uitspraken (lijst, NULL);
  g_assert_null (taal_uitspraak_lijst_get_uitspraken (lijst));
  g_assert_cmpint (taal_uitspraak_lijst_find (lijst, rij), ==, -1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, SessionFixture, NULL, set_up, func, session_fixture_tear_down)
  ADD ("/check/aanbod/follows-the-dossier", test_follows);
  ADD ("/check/aanbod/is-not-read-for-nothing", test_stays);
  ADD ("/check/aanbod/still-the-same", test_bevestig);
  ADD ("/check/aanbod/gemeenten", test_gemeenten);
  ADD ("/check/aanbod/uitspraken", test_uitspraken);

  return g_test_run ();
}
