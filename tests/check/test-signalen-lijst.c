/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "signalen-lijst-fixture.h"
#include "spiegel.h"
#include "taal-kwartalen.h"
#include "taal-signaal-stap.h"
#include "taal-signaal-stuk.h"

/* The signals of a school as a list, through questions, dismissals, undo and changes of the
 * evidence. */

typedef SignalenLijstFixture Fixture;

static char *
dup_text (gpointer rij)
{
  return g_strdup_printf ("%s %s", taal_signaal_soort_get_name (taal_signaal_rij_get_soort (rij)),
                          taal_signaal_rij_get_signaal (rij)->sleutel);
}

static char *
dup_all (Fixture *fixture)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->lijst)); i++)
    {
      g_autoptr (TaalSignaalRij) rij = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), i);
      g_autofree char *text = dup_text (rij);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : ", ", text);
    }

  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
expect (Fixture    *fixture,
        const char *expected)
{
  g_autofree char *found = dup_all (fixture);

  g_assert_cmpstr (found, ==, expected);
}

static void
ask (Fixture           *fixture,
     TaalSignalenVraag  vraag)
{
  taal_signalen_lijst_set_vraag (fixture->lijst, &vraag);
  signalen_lijst_fixture_wait (fixture);
}

#define VRAAG(...) ((TaalSignalenVraag) { .soort = TAAL_FILTER_ALLE, __VA_ARGS__ })
#define OF_SOORT(which, ...) ((TaalSignalenVraag) { .soort = which, __VA_ARGS__ })

/* The first of a soort in the list. */
static TaalSignaalRij *
get_rij (Fixture          *fixture,
         TaalSignaalSoort  soort)
{
  ask (fixture, OF_SOORT (soort, .welke = TAAL_SIGNALEN_ALLE));

  return g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
}

static void
dismiss (Fixture          *fixture,
         TaalSignaalSoort  soort)
{
  g_autoptr (TaalSignaalRij) rij = get_rij (fixture, soort);
  g_autoptr (TaalBewerking) stap = taal_signaal_stap_wijs_af (rij, "Nagekeken", "Jo");

  signalen_fixture_edit (&fixture->school, stap);
  signalen_lijst_fixture_wait (fixture);
}

static void
set_cel (Fixture    *fixture,
         TaalTabel   tabel,
         const char *sleutel,
         const char *kolom,
         const char *text)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  taal_bewerking_change (bewerking, tabel, sleutel);
  taal_bewerking_set (bewerking, kolom, text);
  signalen_fixture_edit (&fixture->school, bewerking);
  signalen_lijst_fixture_wait (fixture);
}

#define ALL                                                                                         \
  "S01 D1, S02 C1, S03 L02, S04 L03, S05 L04, S06 L05, S06 L05, S07 samen, S08 C4, S09 L06, "       \
  "S10 C2+C3, S11 C2, S11 F1, S12 D1, S12 L11, S13 D2, S14 C5, S14 G3, S15 9999"

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *zoek;
    const char *found;
  } cases[] = {
    { "", ALL },
    { "  ", ALL },
    { "l02", "S01 D1, S02 C1, S03 L02" },
    { "S06", "S06 L05, S06 L05" },
    { "samen", "S07 samen" },
    /* The docent by their name, with or without its accent. */
    { "elan", "S01 D1, S12 D1" },
    { "BERT", "S13 D2" },
    { "c2 c3", "S07 samen, S10 C2+C3" },
    { "C4 R40", "S08 C4" },
    { "2023-Q1", "" },
    { "2024-q1", "S11 C2" },
    { "niets", "" },
  };

  expect (fixture, ALL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ask (fixture, VRAAG (.zoek = (char *) cases[i].zoek));
      expect (fixture, cases[i].found);
    }
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  ask (fixture, OF_SOORT (TAAL_SIGNAAL_S06, .zoek = NULL));
  expect (fixture, "S06 L05, S06 L05");
  ask (fixture, OF_SOORT (TAAL_SIGNAAL_S15, .zoek = (char *) "C1"));
  expect (fixture, "");
  ask (fixture, VRAAG (.welke = TAAL_SIGNALEN_AFGEWEZEN));
  expect (fixture, "");

  dismiss (fixture, TAAL_SIGNAAL_S13);
  ask (fixture, VRAAG (.welke = TAAL_SIGNALEN_AFGEWEZEN));
  expect (fixture, "S13 D2");
  ask (fixture, OF_SOORT (TAAL_SIGNAAL_S13, .zoek = NULL));
  expect (fixture, "");
  ask (fixture, VRAAG (.welke = TAAL_SIGNALEN_ALLE));
  expect (fixture, ALL);
}

static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  ask (fixture, VRAAG (.zoek = (char *) "c2", .aflopend = TRUE));
  expect (fixture, "S11 C2, S10 C2+C3, S09 L06, S07 samen");
  ask (fixture, VRAAG (.zoek = (char *) "c2", .op = TAAL_SIGNALEN_OP_SLEUTEL));
  expect (fixture, "S11 C2, S10 C2+C3, S09 L06, S07 samen");
  ask (fixture, VRAAG (.zoek = (char *) "c2", .op = TAAL_SIGNALEN_OP_SLEUTEL, .aflopend = TRUE));
  expect (fixture, "S07 samen, S09 L06, S10 C2+C3, S11 C2");
  ask (fixture, VRAAG (.zoek = (char *) "c2", .op = TAAL_SIGNALEN_OP_BEWIJS));
  expect (fixture, "S09 L06, S11 C2, S07 samen, S10 C2+C3");
  dismiss (fixture, TAAL_SIGNAAL_S07);
  ask (fixture,
       VRAAG (.zoek = (char *) "c2", .op = TAAL_SIGNALEN_OP_STAND, .welke = TAAL_SIGNALEN_ALLE));
  expect (fixture, "S09 L06, S10 C2+C3, S11 C2, S07 samen");
}

/* Each tells the least that changed, and tells it once. */
static void
test_exact_changes (Fixture       *fixture,
                    gconstpointer  data)
{
  const TaalSignalenVraag same = TAAL_SIGNALEN_VRAAG_INIT;
  g_autoptr (Spiegel) spiegel = spiegel_new (G_LIST_MODEL (fixture->lijst), dup_text);
  static const TaalSignalenVraag vragen[] = {
    VRAAG (.zoek = (char *) "L0"),
    VRAAG (.zoek = (char *) "L05"),
    VRAAG (.zoek = (char *) "L05", .welke = TAAL_SIGNALEN_AFGEWEZEN),
    VRAAG (.op = TAAL_SIGNALEN_OP_SLEUTEL, .aflopend = TRUE),
    OF_SOORT (TAAL_SIGNAAL_S14, .zoek = NULL),
    TAAL_SIGNALEN_VRAAG_INIT,
  };

  taal_signalen_lijst_set_vraag (fixture->lijst, &same);
  taal_signalen_lijst_set_onderzoek (fixture->lijst,
                                     taal_onderzoeker_get_onderzoek (fixture->onderzoeker));
  g_assert_false (taal_lijst_is_bezig (TAAL_LIJST (fixture->lijst)));
  g_assert_cmpuint (spiegel_take_n_changes (spiegel, TRUE), ==, 0);
  g_assert_true (taal_signalen_vraag_equal (taal_signalen_lijst_get_vraag (fixture->lijst), &same));

  for (gsize i = 0; i < G_N_ELEMENTS (vragen); i++)
    {
      ask (fixture, vragen[i]);
      spiegel_assert (spiegel);
      g_assert_cmpuint (spiegel_take_n_changes (spiegel, TRUE), <=, 1);
    }

  /* Another examination has other items; none has no items. */
  dismiss (fixture, TAAL_SIGNAAL_S05);
  spiegel_assert (spiegel);
  signalen_fixture_undo (&fixture->school);
  signalen_lijst_fixture_wait (fixture);
  spiegel_assert (spiegel);
  (void) spiegel_take_n_changes (spiegel, FALSE);
  taal_signalen_lijst_set_onderzoek (fixture->lijst, NULL);
  signalen_lijst_fixture_wait (fixture);
  spiegel_assert (spiegel);
  g_assert_cmpuint (spiegel_take_n_changes (spiegel, FALSE), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->lijst)), ==, 0);
  g_assert_null (taal_signalen_lijst_get_onderzoek (fixture->lijst));
}

static void
expect_stand (Fixture          *fixture,
              TaalSignaalSoort  soort,
              TaalSignaalStand  stand,
              guint             n_afwijzingen)
{
  g_autoptr (TaalSignaalRij) rij = get_rij (fixture, soort);
  g_autoptr (GPtrArray) afwijzingen = taal_signaal_rij_list_afwijzingen (rij);

  g_assert_cmpint (taal_signaal_rij_get_stand (rij), ==, stand);
  g_assert_cmpuint (afwijzingen->len, ==, n_afwijzingen);
  g_assert_true ((taal_signaal_rij_get_afwijzing (rij) != NULL) ==
                 (stand == TAAL_SIGNAAL_IS_AFGEWEZEN));
}

static void
test_dismiss (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TaalSignaalRij) dismissed = NULL;
  g_autoptr (TaalBewerking) heropen = NULL;
  g_autoptr (GPtrArray) afwijzingen = NULL;
  const TaalAfwijzing *newest;

  expect_stand (fixture, TAAL_SIGNAAL_S10, TAAL_SIGNAAL_NIEUW, 0);
  dismiss (fixture, TAAL_SIGNAAL_S10);
  expect_stand (fixture, TAAL_SIGNAAL_S10, TAAL_SIGNAAL_IS_AFGEWEZEN, 1);
  signalen_fixture_undo (&fixture->school);
  signalen_lijst_fixture_wait (fixture);
  expect_stand (fixture, TAAL_SIGNAAL_S10, TAAL_SIGNAAL_NIEUW, 0);

  dismiss (fixture, TAAL_SIGNAAL_S10);
  dismissed = get_rij (fixture, TAAL_SIGNAAL_S10);
  heropen = taal_signaal_stap_heropen (dismissed, "An");
  signalen_fixture_edit (&fixture->school, heropen);
  signalen_lijst_fixture_wait (fixture);
  expect_stand (fixture, TAAL_SIGNAAL_S10, TAAL_SIGNAAL_HEROPEND, 1);
  dismiss (fixture, TAAL_SIGNAAL_S10);
  expect_stand (fixture, TAAL_SIGNAAL_S10, TAAL_SIGNAAL_IS_AFGEWEZEN, 2);

  g_clear_object (&dismissed);
  dismissed = get_rij (fixture, TAAL_SIGNAAL_S10);
  afwijzingen = taal_signaal_rij_list_afwijzingen (dismissed);
  newest = g_ptr_array_index (afwijzingen, 0);
  g_assert_true (newest == taal_signaal_rij_get_afwijzing (dismissed));
  g_assert_cmpstr (newest->reden, ==, "Nagekeken");
  g_assert_null (newest->heropend_door);
  g_assert_cmpstr (((const TaalAfwijzing *) g_ptr_array_index (afwijzingen, 1))->heropend_door, ==,
                   "An");
}

/* What was dismissed with other evidence is marked, and found again by the row of before. */
static void
test_other_evidence (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (TaalSignaalRij) before = NULL;
  g_autoptr (TaalBewerking) later = taal_bewerking_new (NULL);
  int row;

  dismiss (fixture, TAAL_SIGNAAL_S15);
  dismiss (fixture, TAAL_SIGNAAL_S01);
  before = get_rij (fixture, TAAL_SIGNAAL_S15);
  g_assert_cmpint (taal_signalen_lijst_find (fixture->lijst, before), ==,
                   taal_signaal_rij_get_row (before));

  taal_bewerking_add (later, TAAL_TABEL_CURSISTEN);
  taal_bewerking_set (later, "cursist_id", "V99");
  taal_bewerking_set (later, "start", "2024-05-20");
  taal_bewerking_set (later, "vorige_school", "9999");
  signalen_fixture_edit (&fixture->school, later);
  signalen_lijst_fixture_wait (fixture);
  expect_stand (fixture, TAAL_SIGNAAL_S15, TAAL_SIGNAAL_ANDER_BEWIJS, 1);
  expect_stand (fixture, TAAL_SIGNAAL_S01, TAAL_SIGNAAL_IS_AFGEWEZEN, 1);
  row = taal_signalen_lijst_find (fixture->lijst, before);
  ask (fixture, OF_SOORT (TAAL_SIGNAAL_S15, .welke = TAAL_SIGNALEN_OPEN));
  expect (fixture, "S15 9999");
  g_assert_cmpint (taal_lijst_get_row (TAAL_LIJST (fixture->lijst), 0), ==, row);

  /* As it was: the dismissal holds again. */
  signalen_fixture_undo (&fixture->school);
  signalen_lijst_fixture_wait (fixture);
  expect_stand (fixture, TAAL_SIGNAAL_S15, TAAL_SIGNAAL_IS_AFGEWEZEN, 1);

  /* Gone altogether. */
  set_cel (fixture, TAAL_TABEL_LESSEN, "L02", "begin", "15:00");
  ask (fixture, OF_SOORT (TAAL_SIGNAAL_S01, .welke = TAAL_SIGNALEN_ALLE));
  expect (fixture, "");
}

/* Another pair of lessons of a docent is another question, unless it has taken the place of one
 * that was dismissed. */
static void
test_other_pair (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (TaalSignaalRij) before = NULL, after = NULL;

  dismiss (fixture, TAAL_SIGNAAL_S01);
  before = get_rij (fixture, TAAL_SIGNAAL_S01);
  set_cel (fixture, TAAL_TABEL_LESSEN, "L13", "begin", "09:00");
  ask (fixture, OF_SOORT (TAAL_SIGNAAL_S01, .welke = TAAL_SIGNALEN_OPEN));
  expect (fixture, "S01 D1");
  after = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
  g_assert_cmpint (taal_signaal_rij_get_stand (after), ==, TAAL_SIGNAAL_NIEUW);
  g_assert_cmpint (taal_signalen_lijst_find (fixture->lijst, before), !=,
                   taal_signaal_rij_get_row (after));

  /* The dismissed one goes; the other shares no lesson with it. */
  set_cel (fixture, TAAL_TABEL_LESSEN, "L02", "begin", "15:00");
  g_assert_cmpint (taal_signalen_lijst_find (fixture->lijst, before), ==, -1);
  expect_stand (fixture, TAAL_SIGNAAL_S01, TAAL_SIGNAAL_NIEUW, 0);

  /* And this one does: L01 with L12, which was moved to its day. */
  set_cel (fixture, TAAL_TABEL_LESSEN, "L13", "begin", "12:00");
  set_cel (fixture, TAAL_TABEL_LESSEN, "L12", "datum", "2024-01-10");
  expect_stand (fixture, TAAL_SIGNAAL_S01, TAAL_SIGNAAL_ANDER_BEWIJS, 1);
}

static char *
dup_stukken (Fixture          *fixture,
             TaalSignaalSoort  soort,
             const char       *sleutel)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray) stukken = NULL;
  g_autoptr (GPtrArray) regels = NULL;
  TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (fixture->onderzoeker);
  const GArray *signalen = onderzoek->signalen->soorten[soort];
  const TaalSignaal *signaal = NULL;

  for (guint i = 0; i < signalen->len && signaal == NULL; i++)
    if (g_str_equal (g_array_index (signalen, TaalSignaal, i).sleutel, sleutel))
      signaal = &g_array_index (signalen, TaalSignaal, i);
  g_assert_nonnull (signaal);
  stukken = taal_signaal_list_stukken (onderzoek, soort, signaal, 3);
  regels = taal_signaal_list_regels (onderzoek, soort, signaal, stukken);
  for (guint i = 0; i < stukken->len; i++)
    {
      const TaalSignaalStuk *stuk = &g_array_index (stukken, TaalSignaalStuk, i);

      g_string_append_printf (found, "%s%s%s%s", i == 0 ? "" : " ", stuk->erbij ? "+" : "",
                              stuk->id, stuk->plek == TAAL_GEEN ? "?" : "");
      if (stuk->aantal >= 0)
        g_string_append_printf (found, "=%d", stuk->aantal);
    }
  for (guint i = 0; i < regels->len; i++)
    g_string_append_printf (found, " %s", ((const TaalRegel *) g_ptr_array_index (regels, i))->id);

  return g_string_free (g_steal_pointer (&found), FALSE);
}

/* What each is about and by what thresholds; a question mark where a piece has no place among the
 * facts. */
static void
test_pieces (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    TaalSignaalSoort soort;
    const char      *sleutel;
    const char      *stukken;
  } cases[] = {
    { TAAL_SIGNAAL_S01, "D1", "D1 L01 L02" },
    { TAAL_SIGNAAL_S02, "C1", "C1 L01 L02" },
    { TAAL_SIGNAAL_S03, "L02", "L02=2" }, /* the maximum is the groep's own */
    { TAAL_SIGNAAL_S04, "L03", "L03 C1" },
    { TAAL_SIGNAAL_S05, "L04", "L04" },
    { TAAL_SIGNAAL_S06, "L05", "L05 C1" },
    { TAAL_SIGNAAL_S07, "samen", "samen? C2 C3" },
    { TAAL_SIGNAAL_S08, "C4", "C4 R01 R40 E05" },
    { TAAL_SIGNAAL_S09, "L06", "L06 C2 E06" },
    { TAAL_SIGNAAL_S10, "C2+C3", "C2+C3? L07 L08 L09 E07" },
    { TAAL_SIGNAAL_S11, "C2", "C2 2024-Q1? R26" },
    { TAAL_SIGNAAL_S11, "F1", "F1 C1" },
    { TAAL_SIGNAAL_S12, "D1", "D1 2024-03-05?=720 +L12 +L13 +L14 E08" },
    { TAAL_SIGNAAL_S12, "L11", "L11 E10" },
    { TAAL_SIGNAAL_S13, "D2", "D2 L10" },
    { TAAL_SIGNAAL_S14, "C5", "C5 2024-09-05? R30" },
    { TAAL_SIGNAAL_S14, "G3", "G3 2024-09-10? R30" },
    { TAAL_SIGNAAL_S15, "9999", "9999?=16 2024-05-01? 2024-05-16? R23 E11 E12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_stukken (fixture, cases[i].soort, cases[i].sleutel);

      g_assert_cmpstr (found, ==, cases[i].stukken);
    }

  /* A groep without a maximum of its own has that of its route; early and late lessons have theirs.
   */
  set_cel (fixture, TAAL_TABEL_LESSEN, "L04", "begin", "06:00");
  set_cel (fixture, TAAL_TABEL_LESSEN, "L11", "begin", "22:30");
  {
    g_autofree char *early = dup_stukken (fixture, TAAL_SIGNAAL_S12, "L04");
    g_autofree char *late = dup_stukken (fixture, TAAL_SIGNAAL_S12, "L11");

    g_assert_cmpstr (early, ==, "L04 E09");
    g_assert_cmpstr (late, ==, "L11 E10 E09");
  }
}

static void
test_quarters (Fixture       *fixture,
               gconstpointer  data)
{
  TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (fixture->onderzoeker);
  g_autoptr (GArray) of_c1 = taal_kwartalen_compute (onderzoek, 0, NULL);
  g_autoptr (GArray) of_c2 = taal_kwartalen_compute (onderzoek, 1, NULL);
  const TaalKwartaal *first = &g_array_index (of_c2, TaalKwartaal, 0);

  g_assert_cmpuint (of_c2->len, ==, 1);
  g_assert_cmpint (first->jaar, ==, 2024);
  g_assert_cmpint (first->kwartaal, ==, 1);
  g_assert_cmpint (first->n_facturen, ==, 2);
  g_assert_cmpint (first->uren, ==, 200);
  g_assert_cmpint (first->bedrag, ==, 230050);
  g_assert_cmpint (first->minuten, ==, 120 + 4 * 60);
  g_assert_cmpint (first->maximum, ==, 200000);

  /* Without an invoice too; what was not given is not followed. */
  g_assert_cmpuint (of_c1->len, ==, 3);
  g_assert_cmpint (g_array_index (of_c1, TaalKwartaal, 0).minuten, ==, 120 + 120 + 120 + 3 * 240);
  g_assert_cmpint (g_array_index (of_c1, TaalKwartaal, 1).kwartaal, ==, 2);
  g_assert_cmpint (g_array_index (of_c1, TaalKwartaal, 1).n_facturen, ==, 0);
  g_assert_cmpint (g_array_index (of_c1, TaalKwartaal, 2).minuten, ==, 60);
}

#define ADD(path, function) \
  g_test_add ("/check/signalen-lijst/" path, Fixture, NULL, signalen_lijst_fixture_set_up,              \
              function, signalen_lijst_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("search", test_search);
  ADD ("filters", test_filters);
  ADD ("orders", test_orders);
  ADD ("exact-changes", test_exact_changes);
  ADD ("dismiss", test_dismiss);
  ADD ("other-evidence", test_other_evidence);
  ADD ("other-pair", test_other_pair);
  ADD ("pieces", test_pieces);
  ADD ("quarters", test_quarters);

  return g_test_run ();
}
