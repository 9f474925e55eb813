/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "norm-fixture.h"
#include "taal-stopdagen.h"
#include "taal-uitspraken.h"

/* What was said of a Wi2013 offer, until when that holds, and what announced days take away. */

typedef struct
{
  TaalPool  *pool;
  TaalNorm  *norm;
  GPtrArray *aanboden;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->pool = taal_pool_new ();
  fixture->norm = norm_fixture_shipped ();
  fixture->aanboden = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->aanboden);
  taal_norm_unref (fixture->norm);
  taal_pool_unref (fixture->pool);
}

static TaalDate
day (const char *text)
{
  return text != NULL ? norm_fixture_day (text) : TAAL_DATE_NONE;
}

/* A school with two locaties in Zutphen and one in Deventer, whose keurmerk is in order from 2021
 * on. */
static TaalAanbod *
add_school (Fixture *fixture,
            const char *keurmerk_tot)
{
  TaalAanbod *aanbod = taal_aanbod_new (fixture->pool);
  const TaalLocatie locaties[] = {
    { .locatie_id = "L1", .naam = "Noord", .gemeente = "GM0301" },
    { .locatie_id = "L2", .naam = "Markt", .gemeente = "GM0301" },
    { .locatie_id = "L3", .naam = "Deventer", .gemeente = "GM0150" },
  };
  const TaalSchool school = {
    .bow_nummer = "1234",
    .naam = "De Brug",
    .status = TAAL_KEURMERK_ACTIEF,
    .keurmerk = { day ("2021-01-01"), keurmerk_tot != NULL ? day (keurmerk_tot) : TAAL_DATE_MAX },
  };

  g_array_append_val (aanbod->scholen, school);
  g_array_append_vals (aanbod->locaties, locaties, G_N_ELEMENTS (locaties));
  g_ptr_array_add (fixture->aanboden, aanbod);

  return aanbod;
}

static void
say (TaalAanbod *aanbod,
     int locatie,
     TaalAanbodSoort soort,
     const char *peildatum,
     int plaatsen,
     const char *stopdatum)
{
  const TaalAanbodRij rij = {
    .locatie = locatie,
    .soort = soort,
    .peildatum = day (peildatum),
    .neemt_aan = plaatsen >= 0,
    .plaatsen = plaatsen >= 0 ? plaatsen : G_MININT32,
    .wachttijd_weken = G_MININT32,
    .stopdatum = day (stopdatum),
    .rij = (gint32) aanbod->rijen->len + 1,
  };

  g_array_append_val (aanbod->rijen, rij);
}

static const TaalUitspraak *
get (const TaalUitspraken *uitspraken,
     guint place)
{
  g_assert_cmpuint (place, <, uitspraken->uitspraken->len);
  return &g_array_index (uitspraken->uitspraken, TaalUitspraak, place);
}

static TaalDate
get_rij_dag (const TaalUitspraken *uitspraken,
             guint place)
{
  return ((const TaalAanbodRij *) g_ptr_array_index (uitspraken->rijen, place))->peildatum;
}

/* All that was said stays, the newest first; what was said up to the day decides. */
static void
test_history (Fixture *fixture,
              gconstpointer data)
{
  TaalAanbod *aanbod = add_school (fixture, NULL);
  g_autoptr (TaalUitspraken) uitspraken = NULL;
  const TaalUitspraak *one;

  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-02-01", 5, NULL);
  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-04-01", 2, NULL);
  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-01-01", 9, NULL);
  say (aanbod, 0, TAAL_AANBOD_KNM, "2024-05-01", 1, NULL);
  say (aanbod, 1, TAAL_AANBOD_ALFA, "2024-01-15", -1, NULL);
  uitspraken = taal_uitspraken_compute (fixture->norm, fixture->aanboden, day ("2024-03-01"));

  g_assert_cmpuint (uitspraken->uitspraken->len, ==, 3);
  /* Markt before Noord, NT2 before KNM. */
  g_assert_cmpint (get (uitspraken, 0)->locatie, ==, 1);
  g_assert_cmpint (get (uitspraken, 1)->soort, ==, TAAL_AANBOD_NT2);
  g_assert_cmpint (get (uitspraken, 2)->soort, ==, TAAL_AANBOD_KNM);

  one = get (uitspraken, 1);
  g_assert_cmpint (one->rij->peildatum, ==, day ("2024-02-01"));
  g_assert_cmpuint (one->n, ==, 3);
  g_assert_cmpint (get_rij_dag (uitspraken, one->first), ==, day ("2024-04-01"));
  g_assert_cmpint (get_rij_dag (uitspraken, one->first + 1), ==, day ("2024-02-01"));
  g_assert_cmpint (get_rij_dag (uitspraken, one->first + 2), ==, day ("2024-01-01"));
  /* Only what will hold later was said of it. */
  g_assert_cmpint (get (uitspraken, 2)->rij->peildatum, ==, day ("2024-05-01"));
}

/* Ninety days old is not too old yet, a day more is. */
static void
test_too_old (Fixture *fixture,
              gconstpointer data)
{
  TaalAanbod *aanbod = add_school (fixture, NULL);
  TaalDate said = day ("2024-01-01");
  static const struct
  {
    int days; /* after it was said */
    guint n_oud;
    guint n_bijna; /* within a fortnight, with those */
  } cases[] = { { 0, 0, 0 }, { 76, 0, 0 }, { 77, 0, 1 }, { 90, 0, 1 }, { 91, 1, 1 } };

  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-01-01", 5, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TaalUitspraken) uitspraken =
          taal_uitspraken_compute (fixture->norm, fixture->aanboden, said + cases[i].days);

      g_assert_cmpint (get (uitspraken, 0)->verloopt, ==, said + 91);
      g_assert_cmpuint (taal_uitspraken_count (uitspraken, 0), ==, cases[i].n_oud);
      g_assert_cmpuint (taal_uitspraken_count (uitspraken, TAAL_UITSPRAKEN_HERINNER_DAGEN), ==,
                        cases[i].n_bijna);
    }
}

/* How old it may be is what the packets say on each day, and not a number of this program. */
static void
test_packet (Fixture *fixture,
             gconstpointer data)
{
  static const char text[] =
      "id: kort\n"
      "versie: 1\n"
      "titel: Korter\n"
      "regels:\n"
      "- {id: X1, parameter: aanbod_max_dagen, waarde: 30, geldig_van: 2024-02-15, "
      "bron: Test, zekerheid: H}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNormpakket) pakket =
      taal_normpakket_parse (bytes, "kort.yaml", TAAL_PAKKET_GELEVERD, &error);
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalUitspraken) uitspraken = NULL;
  TaalAanbod *aanbod = add_school (fixture, NULL);

  g_assert_no_error (error);
  norm = taal_norm_new (&pakket, 1, TAAL_DATE_NONE);
  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-01-01", 5, NULL);
  say (aanbod, 1, TAAL_AANBOD_NT2, "2024-02-10", 5, NULL);
  uitspraken = taal_uitspraken_compute (norm, fixture->aanboden, day ("2024-02-01"));

  /* On the day that the packet begins it is 45 days old. */
  g_assert_cmpint (get (uitspraken, 1)->verloopt, ==, day ("2024-02-15"));
  g_assert_cmpint (get (uitspraken, 0)->verloopt, ==, day ("2024-02-10") + 31);
}

static void
assert_dagen (const TaalUitspraken *uitspraken,
              const char *const *expected)
{
  guint n = g_strv_length ((char **) expected);

  for (guint i = 0; i < MIN (n, uitspraken->dagen->len); i++)
    g_assert_cmpint (g_array_index (uitspraken->dagen, TaalDate, i), ==, day (expected[i]));
  g_assert_cmpuint (uitspraken->dagen->len, ==, n);
}

/* The days on which anything changes: neither what was said anew first, nor what nobody said. */
static void
test_days (Fixture *fixture,
           gconstpointer data)
{
  static const char *const expected[] = { "2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01",
                                          "2024-05-02", NULL };
  TaalAanbod *aanbod = add_school (fixture, "2024-02-29");
  g_autoptr (TaalUitspraken) uitspraken = NULL;

  /* It would be too old on 1 April, and stop on 15 February: on 1 February it was said otherwise.
   */
  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-01-01", 5, "2024-02-15");
  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-02-01", 5, "2024-04-01");
  uitspraken = taal_uitspraken_compute (fixture->norm, fixture->aanboden, day ("2024-02-01"));
  assert_dagen (uitspraken, expected);
}

static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (TaalUitspraken) uitspraken = NULL;
  g_autoptr (TaalUitspraken) again = NULL;

  (void) add_school (fixture, NULL);
  uitspraken = taal_uitspraken_compute (fixture->norm, fixture->aanboden, day ("2024-02-01"));
  again = taal_uitspraken_ref (uitspraken);
  g_assert_cmpuint (again->uitspraken->len, ==, 0);
  g_assert_cmpuint (again->dagen->len, ==, 0);
  g_assert_cmpuint (taal_uitspraken_count (again, 1000), ==, 0);
}

static GArray *
compute_stopdagen (Fixture *fixture,
                   const char *op,
                   TaalBeschikbaarheid **beschikbaarheid)
{
  const TaalAanbodVraag vraag = { .op = day (op), .soort = -1 };

  *beschikbaarheid = taal_beschikbaarheid_compute (fixture->norm, fixture->aanboden, &vraag);
  return taal_stopdagen_compute (*beschikbaarheid);
}

static void
assert_stopdag (const GArray *dagen,
                guint place,
                const char *stopdatum,
                const char *gemeente,
                TaalAanbodSoort soort,
                guint n_locaties,
                gint64 plaatsen,
                guint n_over,
                gint64 plaatsen_over)
{
  const TaalStopdag *dag;

  g_assert_cmpuint (place, <, dagen->len);
  dag = &g_array_index (dagen, TaalStopdag, place);
  g_assert_cmpint (dag->stopdatum, ==, day (stopdatum));
  g_assert_cmpstr (dag->gemeente, ==, gemeente);
  g_assert_cmpint (dag->soort, ==, soort);
  g_assert_cmpuint (dag->n_locaties, ==, n_locaties);
  g_assert_cmpint (dag->plaatsen, ==, plaatsen);
  g_assert_cmpuint (dag->n_over, ==, n_over);
  g_assert_cmpint (dag->plaatsen_over, ==, plaatsen_over);
}

/* One after the other stops, until nothing is left; what is not offered does not stop. */
static void
test_stopdagen (Fixture *fixture,
                gconstpointer data)
{
  TaalAanbod *aanbod = add_school (fixture, NULL);
  TaalAanbod *other = add_school (fixture, NULL);
  g_autoptr (TaalBeschikbaarheid) beschikbaarheid = NULL;
  g_autoptr (GArray) dagen = NULL;

  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-01-01", 5, "2024-03-01");
  say (aanbod, 1, TAAL_AANBOD_NT2, "2024-01-01", 0, "2024-03-01"); /* a waiting list */
  say (other, 0, TAAL_AANBOD_NT2, "2024-01-01", 7, "2024-06-01");
  say (aanbod, 2, TAAL_AANBOD_NT2, "2024-01-01", 3, "2024-03-01");
  say (other, 2, TAAL_AANBOD_NT2, "2024-01-01", 0, NULL);
  say (aanbod, 2, TAAL_AANBOD_KNM, "2024-01-01", -1, "2024-03-01"); /* takes nobody */
  say (aanbod, 1, TAAL_AANBOD_ALFA, "2023-01-01", 4, "2024-03-01"); /* too old */
  dagen = compute_stopdagen (fixture, "2024-01-15", &beschikbaarheid);

  g_assert_cmpuint (dagen->len, ==, 3);
  assert_stopdag (dagen, 0, "2024-03-01", "GM0150", TAAL_AANBOD_NT2, 1, 3, 1, 0);
  assert_stopdag (dagen, 1, "2024-03-01", "GM0301", TAAL_AANBOD_NT2, 2, 5, 1, 7);
  assert_stopdag (dagen, 2, "2024-06-01", "GM0301", TAAL_AANBOD_NT2, 1, 7, 0, 0);
}

/* After a day that was announced nothing of it falls away any more. */
static void
test_stopdagen_after (Fixture *fixture,
                      gconstpointer data)
{
  TaalAanbod *aanbod = add_school (fixture, NULL);
  g_autoptr (TaalBeschikbaarheid) beschikbaarheid = NULL;
  g_autoptr (GArray) dagen = NULL;

  say (aanbod, 0, TAAL_AANBOD_NT2, "2024-01-01", 5, "2024-03-01");
  dagen = compute_stopdagen (fixture, "2024-03-01", &beschikbaarheid);
  g_assert_cmpuint (dagen->len, ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/norm/uitspraken/history-is-kept", test_history);
  ADD ("/norm/uitspraken/too-old", test_too_old);
  ADD ("/norm/uitspraken/the-packets-decide", test_packet);
  ADD ("/norm/uitspraken/days-of-change", test_days);
  ADD ("/norm/uitspraken/nothing-said", test_nothing);
  ADD ("/norm/stopdagen/until-nothing-is-left", test_stopdagen);
  ADD ("/norm/stopdagen/not-after-the-day", test_stopdagen_after);

  return g_test_run ();
}
