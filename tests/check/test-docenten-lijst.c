/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "lijst-fixture.h"

#include "taal-docent-rij.h"
#include "taal-docenten-lijst.h"

static void
set_check (gpointer   lijst,
           TaalCheck *check)
{
  taal_docenten_lijst_set_check (lijst, check);
}

static void
set_up (LijstFixture  *fixture,
        gconstpointer  data)
{
  lijst_fixture_set_up (fixture, taal_docenten_lijst_new (TAAL_DATE_NONE), set_check);
}

static const char *
get_id (gpointer rij)
{
  return taal_docent_rij_get_docent (rij)->docent_id;
}

static void
expect_docenten (LijstFixture *fixture,
                 const char   *expected)
{
  lijst_fixture_expect_ids (fixture, get_id, expected);
}

static void
ask (LijstFixture      *fixture,
     TaalDocentenVraag  vraag)
{
  taal_docenten_lijst_set_vraag (fixture->lijst, &vraag);
  lijst_fixture_wait (fixture->lijst);
}

#define VRAAG(...) ((TaalDocentenVraag) { .status = TAAL_FILTER_ALLE, .registratie = TAAL_FILTER_ALLE, __VA_ARGS__ })

static void
test_exact_changes (LijstFixture  *fixture,
                    gconstpointer  data)
{
  TaalDocentenVraag same = TAAL_DOCENTEN_VRAAG_INIT;

  expect_docenten (fixture, "D1 D2 D3");
  taal_docenten_lijst_set_vraag (fixture->lijst, &same);
  taal_docenten_lijst_set_check (fixture->lijst, fixture->check);
  g_assert_false (taal_lijst_is_bezig (TAAL_LIJST (fixture->lijst)));
  lijst_fixture_expect (fixture->changes, "");

  ask (fixture, VRAAG (.zoek = (char *) "a"));
  expect_docenten (fixture, "D1 D2 D3");
  lijst_fixture_expect (fixture->changes, "");
  ask (fixture, VRAAG (.zoek = (char *) "an"));
  expect_docenten (fixture, "D1 D2");
  lijst_fixture_expect (fixture->changes, "2,1,0");
  ask (fixture, VRAAG (.zoek = (char *) "ZAND"));
  lijst_fixture_expect (fixture->changes, "0,1,0");
  ask (fixture, VRAAG (.zoek = (char *) "elan"));
  expect_docenten (fixture, "D1");
  lijst_fixture_expect (fixture->changes, "0,1,1");
}

/* With one filter set. */
#define EXPECT_WITH(field, value, expected)                                                                  \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    TaalDocentenVraag with = TAAL_DOCENTEN_VRAAG_INIT;                                                            \
                                                                                                             \
    with.field = value;                                                                                      \
    ask (fixture, with);                                                                                     \
    expect_docenten (fixture, expected);                                                                      \
  }                                                                                                          \
  G_STMT_END

static void
test_filters (LijstFixture  *fixture,
              gconstpointer  data)
{
  EXPECT_WITH (alleen_in_dienst, TRUE, "D1 D3");
  EXPECT_WITH (status, TAAL_STATUS_GECERTIFICEERD, "D1");
  EXPECT_WITH (registratie, TAAL_REGISTRATIE_VERLOPEN, "D2");
  EXPECT_WITH (registratie, TAAL_REGISTRATIE_NOG_NIET_INGEGAAN, "");
}

static void
test_orders (LijstFixture  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    TaalDocentenOp  op;
    const char     *up;
    const char     *down;
  } orders[] = {
    { TAAL_DOCENTEN_OP_NAAM, "D1 D2 D3", "D3 D2 D1" },
    { TAAL_DOCENTEN_OP_ID, "D1 D2 D3", "D3 D2 D1" },
    { TAAL_DOCENTEN_OP_ROL, "D1 D2 D3", "D3 D1 D2" },
    { TAAL_DOCENTEN_OP_STATUS, "D1 D3 D2", "D2 D3 D1" },
    { TAAL_DOCENTEN_OP_REGISTRATIE, "D1 D2 D3", "D3 D2 D1" },
    { TAAL_DOCENTEN_OP_LESSEN, "D1 D3 D2", "D2 D1 D3" },
    { TAAL_DOCENTEN_OP_NIET, "D1 D2 D3", "D2 D3 D1" },
    { TAAL_DOCENTEN_OP_ONTBREEKT, "D1 D2 D3", "D1 D2 D3" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (orders), ==, TAAL_N_DOCENTEN_OP);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      ask (fixture, VRAAG (.op = orders[i].op));
      expect_docenten (fixture, orders[i].up);
      ask (fixture, VRAAG (.op = orders[i].op, .aflopend = TRUE));
      expect_docenten (fixture, orders[i].down);
    }
}

static void
test_row (LijstFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (TaalDocentRij) bert = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 1);
  TaalGewichten gewichten = taal_docent_rij_get_gewichten (bert);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->lijst)) == TAAL_TYPE_DOCENT_RIJ);
  g_assert_cmpstr (taal_docent_rij_get_naam (bert), ==, "bert Zand");
  g_assert_cmpint (taal_docent_rij_get_row (bert), ==, taal_docent_rij_get_dossier (bert)->docent);
  g_assert_cmpint (taal_docent_rij_get_dossier (bert)->registratie_status, ==, TAAL_REGISTRATIE_VERLOPEN);
  g_assert_cmpint (gewichten.status[TAAL_STATUS_GECERTIFICEERD], ==, 1);
  g_assert_cmpint (gewichten.status[TAAL_STATUS_NIET_MEEGETELD], ==, 1);
}

static void
test_other_check (LijstFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (TaalCheck) again = lijst_fixture_again (fixture->check);

  taal_docenten_lijst_set_check (fixture->lijst, again);
  lijst_fixture_wait (fixture->lijst);
  lijst_fixture_expect (fixture->changes, "0,3,3");
}

#define ADD(path, function)                                                                         \
  g_test_add ("/check/docenten-lijst/" path, LijstFixture, NULL, set_up, function, \
              lijst_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("exact-changes", test_exact_changes);
  ADD ("filters", test_filters);
  ADD ("orders", test_orders);
  ADD ("row", test_row);
  ADD ("other-check", test_other_check);

  return g_test_run ();
}
