/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "lijst-fixture.h"
#include "school-fixture.h"

#include "taal-les-rij.h"
#include "taal-lessen-lijst.h"

static void
set_check (gpointer   lijst,
           TaalCheck *check)
{
  taal_lessen_lijst_set_check (lijst, check);
}

static void
set_up (LijstFixture  *fixture,
        gconstpointer  data)
{
  lijst_fixture_set_up (fixture, taal_lessen_lijst_new (), set_check);
}

static const char *
get_id (gpointer rij)
{
  return taal_les_rij_get_oordeel (rij)->les.les_id;
}

static void
expect_lessen (LijstFixture *fixture,
               const char   *expected)
{
  lijst_fixture_expect_ids (fixture, get_id, expected);
}

static void
ask (LijstFixture    *fixture,
     TaalLessenVraag  vraag)
{
  taal_lessen_lijst_set_vraag (fixture->lijst, &vraag);
  lijst_fixture_wait (fixture->lijst);
}

#define VRAAG(...)                                                                                           \
  ((TaalLessenVraag) { .status = TAAL_FILTER_ALLE, .reden = TAAL_FILTER_ALLE, .docent = TAAL_FILTER_ALLE,    \
                       .les_status = TAAL_FILTER_ALLE, __VA_ARGS__ })

static void
test_by_date (LijstFixture  *fixture,
              gconstpointer  data)
{
  expect_lessen (fixture, "L8 L1 L2 L4 L5 L6 L3 L7");
}

static void
test_exact_changes (LijstFixture  *fixture,
                    gconstpointer  data)
{
  /* From L8 L1 L2 L4 L5 L6 L3 L7: the first, and L4 between what stays. */
  ask (fixture, VRAAG (.alleen_meetellend = TRUE));
  expect_lessen (fixture, "L1 L2 L5 L6 L3");
  lijst_fixture_expect (fixture->changes, "0,8,5");

  ask (fixture, VRAAG (.alleen_meetellend = TRUE, .zoek = (char *) "D2"));
  expect_lessen (fixture, "L2 L3");
  lijst_fixture_expect (fixture->changes, "0,4,1");

  ask (fixture, VRAAG (.alleen_meetellend = TRUE, .zoek = (char *) "d2 2024-0"));
  lijst_fixture_expect (fixture->changes, "");

  ask (fixture, VRAAG (.alleen_meetellend = TRUE, .zoek = (char *) "2024-08"));
  expect_lessen (fixture, "L3");
  lijst_fixture_expect (fixture->changes, "0,1,0");

  ask (fixture, VRAAG (.zoek = (char *) "nowhere"));
  expect_lessen (fixture, "");
  lijst_fixture_expect (fixture->changes, "0,1,0");

  ask (fixture, VRAAG (.zoek = (char *) "no such thing"));
  lijst_fixture_expect (fixture->changes, "");
}

static void
test_no_change (LijstFixture  *fixture,
                gconstpointer  data)
{
  TaalLessenVraag same = TAAL_LESSEN_VRAAG_INIT;

  taal_lessen_lijst_set_vraag (fixture->lijst, &same);
  g_assert_false (taal_lijst_is_bezig (TAAL_LIJST (fixture->lijst)));
  taal_lessen_lijst_set_check (fixture->lijst, fixture->check);
  g_assert_false (taal_lijst_is_bezig (TAAL_LIJST (fixture->lijst)));
  lijst_fixture_expect (fixture->changes, "");
}

static void
test_other_check (LijstFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (TaalCheck) again = lijst_fixture_again (fixture->check);
  g_autoptr (TaalLesRij) before = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
  g_autoptr (TaalLesRij) after = NULL;

  taal_lessen_lijst_set_check (fixture->lijst, again);
  g_assert_true (taal_lessen_lijst_get_check (fixture->lijst) == again);
  lijst_fixture_wait (fixture->lijst);
  /* The same rows, but none of the items is what it was. */
  lijst_fixture_expect (fixture->changes, "0,8,8");
  after = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
  g_assert_true (before != after);
  g_assert_true (taal_les_rij_get_check (before) == fixture->check);
  g_assert_true (taal_les_rij_get_check (after) == again);
}

static void
test_same_item (LijstFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (TaalLesRij) one = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 1);
  g_autoptr (TaalLesRij) two = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 1);
  g_autoptr (TaalLesRij) moved = NULL;

  g_assert_true (one == two);
  ask (fixture, VRAAG (.alleen_meetellend = TRUE));
  moved = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
  g_assert_true (one == moved);
  g_assert_cmpuint (taal_lijst_find_row (TAAL_LIJST (fixture->lijst), taal_les_rij_get_row (one)), ==, 0);
  g_assert_cmpint (taal_lijst_get_row (TAAL_LIJST (fixture->lijst), 0), ==, taal_les_rij_get_row (one));
  g_assert_cmpint (taal_lijst_get_row (TAAL_LIJST (fixture->lijst), 99), ==, -1);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 99));
}

static void
test_superseded (LijstFixture  *fixture,
                 gconstpointer  data)
{
  TaalLessenVraag first = VRAAG (.zoek = (char *) "L1");
  TaalLessenVraag then = VRAAG (.zoek = (char *) "L2");

  taal_lessen_lijst_set_vraag (fixture->lijst, &first);
  taal_lessen_lijst_set_vraag (fixture->lijst, &then);
  lijst_fixture_wait (fixture->lijst);
  expect_lessen (fixture, "L2");
  lijst_fixture_expect (fixture->changes, "0,8,1");
}

static void
test_dropped (LijstFixture  *fixture,
              gconstpointer  data)
{
  TaalLessenLijst *lijst = taal_lessen_lijst_new ();

  taal_lessen_lijst_set_check (lijst, fixture->check);
  g_assert_true (taal_lijst_is_bezig (TAAL_LIJST (lijst)));
  g_assert_finalize_object (lijst);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_search (LijstFixture  *fixture,
             gconstpointer  data)
{
  ask (fixture, VRAAG (.zoek = (char *) "ELAN"));
  expect_lessen (fixture, "L8 L1 L4 L7");
  ask (fixture, VRAAG (.zoek = (char *) "élan avond"));
  expect_lessen (fixture, "L4");
  ask (fixture, VRAAG (.zoek = (char *) "  l5 "));
  expect_lessen (fixture, "L5");
  ask (fixture, VRAAG (.zoek = (char *) "2023-12"));
  expect_lessen (fixture, "L8");
  ask (fixture, VRAAG (.zoek = (char *) "g2"));
  expect_lessen (fixture, "L4");
}

/* With one filter set. */
#define EXPECT_WITH(field, value, expected)                                                                  \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    TaalLessenVraag with = TAAL_LESSEN_VRAAG_INIT;                                                            \
                                                                                                             \
    with.field = value;                                                                                      \
    ask (fixture, with);                                                                                     \
    expect_lessen (fixture, expected);                                                                      \
  }                                                                                                          \
  G_STMT_END

static void
test_filters (LijstFixture  *fixture,
              gconstpointer  data)
{
  TaalLessenVraag vraag = TAAL_LESSEN_VRAAG_INIT;
  int d1 = taal_snapshot_find_docent (fixture->check->oordeel->snapshot, "D1");

  EXPECT_WITH (status, TAAL_STATUS_GECERTIFICEERD, "L1 L2");
  EXPECT_WITH (reden, TAAL_REDEN_GEEN_DOCENT, "L5");
  EXPECT_WITH (reden, TAAL_REDEN_ROL_GEEN_DOCENT, "L6");
  EXPECT_WITH (reden, TAAL_REDEN_REGISTRATIE_VERLOPEN, "L3");
  EXPECT_WITH (les_status, TAAL_LES_GEPLAND, "L7");
  EXPECT_WITH (docent, d1, "L8 L1 L4 L7");

  vraag.docent = d1;
  vraag.alleen_meetellend = TRUE;
  ask (fixture, vraag);
  expect_lessen (fixture, "L1");
}

static void
test_orders (LijstFixture  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    TaalLessenOp  op;
    const char   *up;
    const char   *down;
  } orders[] = {
    { TAAL_LESSEN_OP_LES, "L1 L2 L3 L4 L5 L6 L7 L8", "L8 L7 L6 L5 L4 L3 L2 L1" },
    { TAAL_LESSEN_OP_DATUM, "L8 L1 L2 L4 L5 L6 L3 L7", "L7 L3 L6 L5 L4 L2 L1 L8" },
    { TAAL_LESSEN_OP_GROEP, "L4 L8 L1 L2 L5 L6 L3 L7", "L8 L1 L2 L5 L6 L3 L7 L4" },
    { TAAL_LESSEN_OP_DOCENT, "L8 L1 L4 L7 L2 L3 L6 L5", "L5 L6 L2 L3 L8 L1 L4 L7" },
    { TAAL_LESSEN_OP_MINUTEN, "L8 L1 L4 L6 L7 L2 L3 L5", "L5 L2 L3 L8 L1 L4 L6 L7" },
    { TAAL_LESSEN_OP_STATUS, "L8 L1 L2 L4 L5 L6 L3 L7", "L7 L8 L1 L2 L4 L5 L6 L3" },
    { TAAL_LESSEN_OP_TELT, "L1 L2 L5 L6 L3 L7 L8 L4", "L4 L8 L7 L3 L6 L5 L1 L2" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (orders), ==, TAAL_N_LESSEN_OP);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      ask (fixture, VRAAG (.op = orders[i].op));
      expect_lessen (fixture, orders[i].up);
      ask (fixture, VRAAG (.op = orders[i].op, .aflopend = TRUE));
      expect_lessen (fixture, orders[i].down);
    }
}

static void
test_row (LijstFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (TaalLesRij) first = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
  g_autoptr (TaalLesRij) without = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 4);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->lijst)) == TAAL_TYPE_LES_RIJ);
  g_assert_cmpstr (taal_les_rij_get_datum (first), ==, "2023-12-10");
  g_assert_cmpstr (taal_les_rij_get_groep_naam (first), ==, "Ochtend");
  g_assert_cmpstr (taal_les_rij_get_docent_naam (first), ==, "Anna Élan");
  g_assert_cmpint (taal_les_rij_get_oordeel (first)->telt, ==, TAAL_TELT_NIET_PERIODE);
  g_assert_null (taal_les_rij_get_docent_naam (without));
  g_assert_cmpint (taal_les_rij_get_oordeel (without)->op.reden, ==, TAAL_REDEN_GEEN_DOCENT);
}

static void
test_many (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_big (100000);
  TaalLessenLijst *lijst = taal_lessen_lijst_new ();
  TaalLessenVraag vraag = VRAAG (.op = TAAL_LESSEN_OP_DOCENT, .aflopend = TRUE);
  GString *changes = lijst_fixture_watch (lijst);

  taal_lessen_lijst_set_check (lijst, check);
  lijst_fixture_wait (lijst);
  lijst_fixture_expect (changes, "0,0,100000");

  taal_lessen_lijst_set_vraag (lijst, &vraag);
  lijst_fixture_wait (lijst);
  lijst_fixture_expect (changes, "0,100000,100000");

  vraag = VRAAG (.zoek = (char *) "L0099999", .op = TAAL_LESSEN_OP_DOCENT, .aflopend = TRUE);
  taal_lessen_lijst_set_vraag (lijst, &vraag);
  lijst_fixture_wait (lijst);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lijst)), ==, 1);

  g_string_free (changes, TRUE);
  g_assert_finalize_object (lijst);
}

/* A school of which nothing is known yet has no lessons, groepen or docenten to order. */
static void
test_empty (void)
{
  const SchoolTabel nothing[] = { { NULL, NULL } };
  g_autoptr (TaalCheck) check =
      school_fixture_check (nothing, "2024-01-01", "2024-12-31", TAAL_DATE_NONE);
  TaalLessenLijst *lijst = taal_lessen_lijst_new ();

  taal_lessen_lijst_set_check (lijst, check);
  lijst_fixture_wait (lijst);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lijst)), ==, 0);
  g_assert_finalize_object (lijst);
}

#define ADD(path, function)                                                                         \
  g_test_add ("/check/lessen-lijst/" path, LijstFixture, NULL, set_up, function, \
              lijst_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("by-date", test_by_date);
  ADD ("exact-changes", test_exact_changes);
  ADD ("no-change", test_no_change);
  ADD ("other-check", test_other_check);
  ADD ("same-item", test_same_item);
  ADD ("superseded", test_superseded);
  ADD ("dropped", test_dropped);
  ADD ("search", test_search);
  ADD ("filters", test_filters);
  ADD ("orders", test_orders);
  ADD ("row", test_row);
  g_test_add_func ("/check/lessen-lijst/many", test_many);
  g_test_add_func ("/check/lessen-lijst/empty", test_empty);

  return g_test_run ();
}
