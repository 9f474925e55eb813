/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "contracten-fixture.h"
#include "lijst-fixture.h"
#include "taal-contracten-lijst.h"

/* The contracts of one school and of many as a list. */

typedef struct
{
  SignalenFixture      school;
  GPtrArray           *onderzoeken;
  TaalContractenLijst *lijst;
  GString             *changes;
} Fixture;

static GPtrArray *
examine (Fixture *fixture)
{
  GPtrArray *onderzoeken =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_onderzoek_unref);

  g_ptr_array_add (onderzoeken, contracten_fixture_examine (&fixture->school));
  return onderzoeken;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  contracten_fixture_set_up (&fixture->school, NULL);
  fixture->onderzoeken = examine (fixture);
  fixture->lijst = taal_contracten_lijst_new ();
  fixture->changes = lijst_fixture_watch (fixture->lijst);
  taal_contracten_lijst_set_onderzoeken (fixture->lijst, fixture->onderzoeken);
  lijst_fixture_wait (fixture->lijst);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->lijst);
  g_string_free (fixture->changes, TRUE);
  g_ptr_array_unref (fixture->onderzoeken);
  signalen_fixture_tear_down (&fixture->school, NULL);
}

static void
expect_rows (Fixture *fixture,
             const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  lijst_fixture_wait (fixture->lijst);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->lijst)); i++)
    {
      g_autoptr (TaalContractRij) rij = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), i);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : " ",
                              taal_contract_rij_get_contract (rij)->contract_id);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
expect (Fixture *fixture,
        TaalContractenVraag vraag,
        const char *expected)
{
  taal_contracten_lijst_set_vraag (fixture->lijst, &vraag);
  expect_rows (fixture, expected);
}

#define VRAAG(...)                                                                                 \
  ((TaalContractenVraag) { \
      .uitkomst = TAAL_FILTER_ALLE, .verhouding = TAAL_FILTER_ALLE, __VA_ARGS__ })

static TaalContractenVraag
met (int uitkomst,
     int verhouding)
{
  TaalContractenVraag vraag = TAAL_CONTRACTEN_VRAAG_INIT;

  vraag.uitkomst = uitkomst;
  vraag.verhouding = verhouding;

  return vraag;
}

/* Worst first: what is missed, then what is not known, then what is kept, then what does not run.
 */
static void
test_order (Fixture *fixture,
            gconstpointer data)
{
  TaalContractenVraag same = TAAL_CONTRACTEN_VRAAG_INIT;

  lijst_fixture_expect (fixture->changes, "0,0,4");
  expect_rows (fixture, "C2 C3 C1 C4");
  expect (fixture, same, "C2 C3 C1 C4");
  lijst_fixture_expect (fixture->changes, "");
  g_assert_true (
      taal_contracten_vraag_equal (taal_contracten_lijst_get_vraag (fixture->lijst), &same));

  expect (fixture, VRAAG (.op = TAAL_CONTRACTEN_OP_UITKOMST, .aflopend = TRUE), "C4 C1 C3 C2");
  expect (fixture, VRAAG (.op = TAAL_CONTRACTEN_OP_GEMEENTE), "C2 C4 C3 C1");
  expect (fixture, VRAAG (.op = TAAL_CONTRACTEN_OP_CONTRACT), "C2 C4 C1 C3");
  expect (fixture, VRAAG (.op = TAAL_CONTRACTEN_OP_VAN, .aflopend = TRUE), "C4 C2 C3 C1");
  expect (fixture, VRAAG (.op = TAAL_CONTRACTEN_OP_VERHOUDING), "C2 C1 C3 C4");
  expect (fixture, VRAAG (.op = TAAL_CONTRACTEN_OP_SCHOOL), "C2 C3 C1 C4");
}

static void
test_search (Fixture *fixture,
             gconstpointer data)
{
  expect (fixture, VRAAG (.zoek = (char *) "zutphen"), "C3 C1");
  expect (fixture, VRAAG (.zoek = (char *) "zutphen OCHT"), "C1");
  expect (fixture, VRAAG (.zoek = (char *) "gm0150"), "C2 C4");
  expect (fixture, VRAAG (.zoek = (char *) "brug c4"), "C4");
  expect (fixture, VRAAG (.zoek = (char *) "amsterdam"), "");
  expect (fixture, met (TAAL_UITKOMST_NIET_VOLDAAN, TAAL_FILTER_ALLE), "C2");
  expect (fixture, met (TAAL_UITKOMST_ONBEKEND, TAAL_FILTER_ALLE), "C3");
  expect (fixture, met (TAAL_FILTER_ALLE, TAAL_VERHOUDING_LAGER), "C4");
  expect (fixture, met (TAAL_UITKOMST_VOLDAAN, TAAL_VERHOUDING_STRENGER), "C1");

  taal_contracten_lijst_set_onderzoeken (fixture->lijst, NULL);
  expect_rows (fixture, "");
  g_assert_null (taal_contracten_lijst_get_index (fixture->lijst));
  taal_contracten_lijst_set_onderzoeken (fixture->lijst, NULL);
  g_assert_false (taal_lijst_is_bezig (TAAL_LIJST (fixture->lijst)));
}

/* What a row tells, and why to talk. */
static void
test_rows (Fixture *fixture,
           gconstpointer data)
{
  TaalContractenIndex *index = taal_contracten_lijst_get_index (fixture->lijst);
  TaalContractRij *rij = taal_contracten_index_get_rij (index, 0);

  g_assert_cmpuint (taal_contracten_index_get_n (index), ==, 4);
  g_assert_cmpuint (taal_contracten_index_get_n_scholen (index), ==, 1);
  g_assert_cmpstr (taal_contract_rij_get_naam (rij), ==, "Avond");
  g_assert_cmpstr (taal_contract_rij_get_gemeente (rij), ==, "Deventer");
  g_assert_cmpstr (taal_contract_rij_get_school (rij), ==, "De Brug");
  g_assert_cmpuint (taal_contract_rij_get_oordeel (rij)->gesprek, ==,
                    TAAL_GESPREK_NIET_GENOEMD_1 | TAAL_GESPREK_HANDLEIDING);
  rij = taal_contracten_index_get_rij (index, 1);
  g_assert_cmpuint (taal_contract_rij_get_oordeel (rij)->gesprek, ==,
                    TAAL_GESPREK_KANTELT | TAAL_GESPREK_HANDLEIDING);
  rij = taal_contracten_index_get_rij (index, 3);
  g_assert_cmpstr (taal_contract_rij_get_naam (rij), ==, "C4");
  g_assert_cmpuint (taal_contract_rij_get_oordeel (rij)->gesprek, ==, 0);
}

/* A contract is found again in the facts after a change, and not once it is gone. */
static void
test_again (Fixture *fixture,
            gconstpointer data)
{
  TaalContractenIndex *index = taal_contracten_lijst_get_index (fixture->lijst);
  g_autoptr (TaalContractRij) avond = g_object_ref (taal_contracten_index_get_rij (index, 0));
  g_autoptr (TaalContractRij) later = g_object_ref (taal_contracten_index_get_rij (index, 3));
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GPtrArray) now = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_CONTRACTEN, "C2");
  taal_bewerking_set (bewerking, "uitzonderingen", "1,2");
  taal_bewerking_set (bewerking, "uren_per_week", "1,5");
  taal_bewerking_remove (bewerking, TAAL_TABEL_CONTRACTEN, "C4");
  signalen_fixture_edit (&fixture->school, bewerking);
  now = examine (fixture);
  taal_contracten_lijst_set_onderzoeken (fixture->lijst, now);
  expect_rows (fixture, "C3 C2 C1");
  index = taal_contracten_lijst_get_index (fixture->lijst);
  g_assert_cmpint (taal_contracten_index_find (index, avond), ==, 1);
  g_assert_cmpint (taal_contracten_index_find (index, later), ==, -1);
}

/* Of many schools: worst first over all of them, also where one was judged before. */
static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  SignalenFixture other = { NULL };
  const TaalOnderzoek *first = g_ptr_array_index (fixture->onderzoeken, 0);
  g_autoptr (TaalOnderzoek) judged = NULL;
  g_autoptr (GPtrArray) both =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_onderzoek_unref);
  TaalContractenIndex *index;

  contracten_fixture_set_up (&other, NULL);
  judged = taal_onderzoek_run_contracten (first->bron, first->norm, first->periode);
  g_ptr_array_add (both, contracten_fixture_examine (&other));
  g_ptr_array_add (both, taal_onderzoek_ref (judged));
  taal_contracten_lijst_set_onderzoeken (fixture->lijst, both);
  expect_rows (fixture, "C2 C2 C3 C3 C1 C1 C4 C4");
  index = taal_contracten_lijst_get_index (fixture->lijst);
  g_assert_cmpuint (taal_contracten_index_get_n_scholen (index), ==, 2);
  for (int i = 0; i < 8; i++)
    g_assert_cmpint (
        taal_contracten_index_find (index, taal_contracten_index_get_rij (index, i)), ==, i);
  signalen_fixture_tear_down (&other, NULL);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                           \
  g_test_add ("/check/contracten-lijst/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("order", test_order);
  ADD ("search", test_search);
  ADD ("rows", test_rows);
  ADD ("again", test_again);
  ADD ("many-schools", test_many);

  return g_test_run ();
}
