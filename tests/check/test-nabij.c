/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "aanbod-fixture.h"

#include "taal-nabij.h"

#include <math.h>
#include <string.h>

#include "taal-gemeenten.h"

/* Where a cursist can enrol near a gemeente, from a day. */

static TaalNabij *
find (GPtrArray *aanboden,
      const char *gemeente,
      TaalAanbodSoort soort)
{
  g_autoptr (TaalNorm) norm = aanbod_fixture_norm ();

  return taal_nabij_find (norm, aanboden,
                          &(TaalAanbodVraag) { AANBOD_FIXTURE_OP, gemeente, (int) soort });
}

/* The locaties of an answer, in its order. */
static void
expect (const TaalNabij *nabij,
        const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < nabij->plaatsen->len; i++)
    {
      const TaalNabijAanbod *one = &g_array_index (nabij->plaatsen, TaalNabijAanbod, i);

      g_string_append_printf (found, "%s%s%s", i == 0 ? "" : " ",
                              i == nabij->n_beschikbaar ? "| " : "", one->locatie->locatie_id);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_question (void)
{
  g_autoptr (GPtrArray) aanboden = aanbod_fixture_region ();
  g_autoptr (TaalNabij) nabij = find (aanboden, "GM0301", TAAL_AANBOD_ALFA);
  g_autoptr (TaalNabij) nt2 = find (aanboden, "zutphen", TAAL_AANBOD_NT2);
  g_autoptr (TaalNabij) knm = find (aanboden, "GM0301", TAAL_AANBOD_KNM);
  const TaalNabijAanbod *one;

  expect (nabij, "Deventer Maastricht | Zutphen-a Zutphen-b");
  g_assert_cmpuint (nabij->n_beschikbaar, ==, 2);
  g_assert_cmpuint (nabij->n_niet, ==, 1);
  g_assert_cmpuint (nabij->n_onbekend[TAAL_ONBEKEND_TE_OUD], ==, 1);
  g_assert_cmpuint (nabij->n_onbekend[TAAL_ONBEKEND_GEEN], ==, 1);
  g_assert_cmpuint (nabij->n_onbekend[TAAL_ONBEKEND_KEURMERK], ==, 1);
  g_assert_cmpuint (taal_nabij_get_n_onbekend (nabij), ==, 3);

  one = &g_array_index (nabij->plaatsen, TaalNabijAanbod, 0);
  g_assert_cmpint (one->afstand, ==, 14678);
  g_assert_cmpint (one->leeftijd, ==, 90);
  g_assert_cmpint (one->aanbod->rij->plaatsen, ==, 3);
  g_assert_cmpstr (one->school->bow_nummer, ==, "1234");
  g_assert_cmpint (one->keurmerk->status, ==, TAAL_KEURMERK_ACTIEF);
  one = &g_array_index (nabij->plaatsen, TaalNabijAanbod, 2);
  g_assert_cmpint (one->afstand, ==, 0);
  g_assert_cmpint (one->aanbod->rij->wachttijd_weken, ==, 6);
  g_assert_cmpint (one->keurmerk->status, ==, TAAL_KEURMERK_ASPIRANT);

  expect (nt2, "Apeldoorn");
  g_assert_cmpstr (nt2->gemeente, ==, "GM0301");
  expect (knm, "");
  g_assert_cmpuint (taal_nabij_get_n_onbekend (knm), ==, 0);
}

/* What lies equally far: by gemeente, school and locatie, and the same locatie in two files as they
 * were given; a gemeente that the list does not know lies furthest. */
static void
test_ties (void)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  static const char *const schools[] = { "2222", "1111", "1111" };
  static const char *const locaties[] = { "b", "a" };
  g_autoptr (TaalNabij) nabij = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (schools); i++)
    {
      TaalAanbod *school = aanbod_fixture_school (schools[i], TAAL_KEURMERK_ACTIEF);

      for (gsize j = 0; j < G_N_ELEMENTS (locaties); j++)
        {
          aanbod_fixture_locatie (school, locaties[j], "GM0301");
          aanbod_fixture_say (school, TAAL_AANBOD_ONA, 5, 1 + (int) i);
        }
      aanbod_fixture_locatie (school, "nergens", "GM9999");
      aanbod_fixture_say (school, TAAL_AANBOD_ONA, 5, 1);
      g_ptr_array_add (aanboden, school);
    }
  nabij = find (aanboden, "GM0301", TAAL_AANBOD_ONA);
  expect (nabij, "a a b b a b nergens nergens nergens");
  for (guint i = 0; i < nabij->plaatsen->len; i++)
    {
      static const int plaatsen[] = { 2, 3, 2, 3, 1, 1, 1, 1, 1 };
      const TaalNabijAanbod *one = &g_array_index (nabij->plaatsen, TaalNabijAanbod, i);

      g_assert_cmpint (one->aanbod->rij->plaatsen, ==, plaatsen[i]);
      g_assert_cmpint (one->afstand, ==, i < 6 ? 0 : -1);
    }
}

/* Another reading of norm.md 12, one locatie at a time, and of the distance, through unit vectors.
 */

typedef struct
{
  TaalAanbodStatus status;
  double afstand;
} Plain;

static Plain
read_plain (const TaalAanbod *aanbod,
            int locatie,
            TaalAanbodSoort soort,
            const char *from)
{
  const TaalLocatie *where = &g_array_index (aanbod->locaties, TaalLocatie, locatie);
  TaalKeurmerkStatus keurmerk = g_array_index (aanbod->scholen, TaalSchool, 0).status;
  double vectors[2][3], cross = 0, dot = 0;
  const TaalAanbodRij *newest = NULL;
  Plain plain = { TAAL_AANBOD_ONBEKEND, 0 };
  TaalPlek plek;

  for (guint i = 0; i < aanbod->rijen->len; i++)
    {
      const TaalAanbodRij *rij = &g_array_index (aanbod->rijen, TaalAanbodRij, i);

      if (rij->locatie == locatie && rij->soort == soort && rij->peildatum <= AANBOD_FIXTURE_OP &&
          (newest == NULL || newest->peildatum < rij->peildatum))
        newest = rij;
    }
  if (newest != NULL && newest->peildatum >= AANBOD_FIXTURE_OP - 90 &&
      keurmerk != TAAL_KEURMERK_GESCHORST && keurmerk != TAAL_KEURMERK_INGETROKKEN)
    plain.status = !newest->neemt_aan     ? TAAL_AANBOD_NIET_BESCHIKBAAR
                   : newest->plaatsen > 0 ? TAAL_AANBOD_BESCHIKBAAR
                                          : TAAL_AANBOD_WACHTLIJST;

  for (int i = 0; i < 2; i++)
    {
      double breedte, lengte;

      g_assert_true (taal_gemeenten_get_plek (i == 0 ? from : where->gemeente, &plek));
      breedte = plek.breedte * G_PI / 180;
      lengte = plek.lengte * G_PI / 180;
      vectors[i][0] = cos (breedte) * cos (lengte);
      vectors[i][1] = cos (breedte) * sin (lengte);
      vectors[i][2] = sin (breedte);
    }
  for (int i = 0; i < 3; i++)
    {
      int j = (i + 1) % 3, k = (i + 2) % 3;
      double one = vectors[0][j] * vectors[1][k] - vectors[0][k] * vectors[1][j];

      cross += one * one;
      dot += vectors[0][i] * vectors[1][i];
    }
  plain.afstand = 6371008.7714 * atan2 (sqrt (cross), dot);

  return plain;
}

static TaalAanbod *
make_random (int number)
{
  g_autofree char *bow_nummer = g_strdup_printf ("%04d", number);
  TaalAanbod *aanbod =
      aanbod_fixture_school (bow_nummer, (TaalKeurmerkStatus) g_test_rand_int_range (0, 4));
  int n = g_test_rand_int_range (0, 6);

  for (int i = 0; i < n; i++)
    {
      guint gemeente = (guint) g_test_rand_int_range (0, (int) taal_gemeenten_get_n ());
      g_autofree char *locatie_id = g_strdup_printf ("%d-%d", number, i);
      int n_rijen = g_test_rand_int_range (0, 5);

      aanbod_fixture_locatie (aanbod, locatie_id, taal_gemeenten_get_code (gemeente));
      for (int j = 0; j < n_rijen; j++)
        aanbod_fixture_say (aanbod, (TaalAanbodSoort) g_test_rand_int_range (0, 2),
                            /* None on the same day as another, which an import refuses. */
                            g_test_rand_int_range (-3, 30) * 5 + j, g_test_rand_int_range (-1, 3));
    }

  return aanbod;
}

/* Everything that is offered, and nothing else, and none before one that is better or nearer. */
static void
test_plain (void)
{
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (GPtrArray) aanboden =
          g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
      const char *from = taal_gemeenten_get_code (
          (guint) g_test_rand_int_range (0, (int) taal_gemeenten_get_n ()));
      g_autoptr (TaalNabij) nabij = NULL;
      Plain before = { TAAL_AANBOD_BESCHIKBAAR, 0 };
      guint n = 0, n_niet = 0;

      for (int i = 0; i < 12; i++)
        g_ptr_array_add (aanboden, make_random (i));
      nabij = find (aanboden, from, TAAL_AANBOD_ALFA);
      for (guint i = 0; i < aanboden->len; i++)
        {
          const TaalAanbod *aanbod = g_ptr_array_index (aanboden, i);

          for (guint j = 0; j < aanbod->locaties->len; j++)
            {
              Plain plain = read_plain (aanbod, (int) j, TAAL_AANBOD_ALFA, from);

              n += plain.status <= TAAL_AANBOD_WACHTLIJST ? 1 : 0;
              n_niet += plain.status == TAAL_AANBOD_NIET_BESCHIKBAAR ? 1 : 0;
            }
        }
      g_assert_cmpuint (nabij->plaatsen->len, ==, n);
      g_assert_cmpuint (nabij->n_niet, ==, n_niet);

      for (guint i = 0; i < nabij->plaatsen->len; i++)
        {
          const TaalNabijAanbod *one = &g_array_index (nabij->plaatsen, TaalNabijAanbod, i);
          Plain plain = read_plain (g_ptr_array_index (aanboden, one->aanbod->aanbod),
                                    one->aanbod->locatie, TAAL_AANBOD_ALFA, from);

          g_assert_cmpint (one->aanbod->status, ==, plain.status);
          g_assert_cmpint (plain.status, ==,
                           i < nabij->n_beschikbaar ? TAAL_AANBOD_BESCHIKBAAR
                                                    : TAAL_AANBOD_WACHTLIJST);
          g_assert_cmpfloat_with_epsilon ((double) one->afstand, plain.afstand, 1);
          g_assert_cmpint (plain.status, >=, before.status);
          if (plain.status == before.status)
            g_assert_cmpfloat (plain.afstand, >=, before.afstand - 1);
          before = plain;
        }
    }
}

static void
test_ref (void)
{
  g_autoptr (GPtrArray) aanboden = aanbod_fixture_region ();
  TaalNabij *nabij = find (aanboden, "GM0301", TAAL_AANBOD_ALFA);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, TAAL_TYPE_NABIJ);
  g_value_take_boxed (&value, nabij);
  nabij = g_value_dup_boxed (&value);
  g_value_unset (&value);
  expect (nabij, "Deventer Maastricht | Zutphen-a Zutphen-b");
  taal_nabij_unref (nabij);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/nabij/question", test_question);
  g_test_add_func ("/check/nabij/ties", test_ties);
  g_test_add_func ("/check/nabij/plain", test_plain);
  g_test_add_func ("/check/nabij/ref", test_ref);

  return g_test_run ();
}
