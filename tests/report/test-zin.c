/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-zin"

#include "config.h"

#include "taal-report-getal.h"
#include "taal-report-zin.h"
#include "taal-taal.h"

#include <string.h>

/* A judgement by hand, with only what the sentences look at. */
typedef struct
{
  TaalOordeel oordeel;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  TaalSchool school = {
    .bow_nummer = "1234",
    .naam = "Taalschool De Brug",
    .status = TAAL_KEURMERK_ACTIEF,
    .keurmerk = { taal_date_from_ymd (2021, 1, 1), TAAL_DATE_NONE },
  };

  taal_snapshot_builder_add_school (builder, &school);
  fixture->oordeel = (TaalOordeel) {
    .snapshot = taal_snapshot_builder_end (builder),
    .periode = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) },
    .maatstaf = { .norm_pct = 8000, .ondergrens_pct = 6000 },
    .totaal = 1000,
    .meegeteld = 810,
    .gewichten = { .status = { 750, 40, 20, 190 } },
    .redenen = g_array_new (FALSE, FALSE, sizeof (TaalRedenGewicht)),
    .docenten = g_array_new (FALSE, FALSE, sizeof (TaalOordeelDocent)),
    .gevoeligheid = g_array_new (FALSE, FALSE, sizeof (TaalGevoeligheid)),
    .onderbouwing = g_array_new (FALSE, FALSE, sizeof (TaalOnderbouwing)),
    .waarschuwingen = g_array_new (FALSE, FALSE, sizeof (TaalWaarschuwing)),
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  taal_snapshot_unref (fixture->oordeel.snapshot);
  g_array_unref (fixture->oordeel.redenen);
  g_array_unref (fixture->oordeel.docenten);
  g_array_unref (fixture->oordeel.gevoeligheid);
  g_array_unref (fixture->oordeel.onderbouwing);
  g_array_unref (fixture->oordeel.waarschuwingen);
  taal_taal_set (TAAL_TAAL_NL);
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static const struct
{
  TaalUitslag  uitslag;
  const char  *nl;
  const char  *en;
} verdicts[] = {
  { TAAL_UITSLAG_VOLDOET, "Taalschool De Brug voldoet over 2023 aan de 80 %-norm.",
    "Taalschool De Brug meets the 80 % norm over 2023." },
  { TAAL_UITSLAG_VOLDOET_MET_UITZONDERING,
    "Taalschool De Brug voldoet over 2023 aan de 80 %-norm, maar alleen dankzij uitzonderingen.",
    "Taalschool De Brug meets the 80 % norm over 2023, but only thanks to exceptions." },
  { TAAL_UITSLAG_UITGESTELDE_HANDHAVING,
    "Taalschool De Brug voldoet over 2023 niet aan de 80 %-norm. Het blijft een tekort; er wordt "
    "nu alleen niet gehandhaafd.",
    "Taalschool De Brug does not meet the 80 % norm over 2023. It is still a shortage; it is only "
    "not enforced for now." },
  { TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG,
    "Taalschool De Brug voldoet over 2023 niet aan de 80 %-norm, en er is geen grond voor uitstel "
    "van handhaving.",
    "Taalschool De Brug does not meet the 80 % norm over 2023, and there is no ground for putting "
    "off enforcement." },
  { TAAL_UITSLAG_ONDER_ONDERGRENS,
    "Taalschool De Brug voldoet over 2023 niet aan de 80 %-norm, en zit ook onder de ondergrens "
    "van 60 %.",
    "Taalschool De Brug does not meet the 80 % norm over 2023, and is also below the floor of 60 "
    "%." },
  { TAAL_UITSLAG_GEEN_LESSEN,
    "Taalschool De Brug heeft over 2023 geen lessen waar de 80 %-norm naar kijkt: er valt niets te "
    "beoordelen.",
    "Taalschool De Brug has no lessen over 2023 that the 80 % norm looks at: there is nothing to "
    "judge." },
  { TAAL_UITSLAG_GEEN_NORM,
    "Taalschool De Brug is over 2023 niet te beoordelen: op 31 december 2023 gold er geen norm.",
    "Taalschool De Brug cannot be judged over 2023: on 31 December 2023 no norm was in force." },
};

static void
test_verdicts (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_cmpuint (G_N_ELEMENTS (verdicts), ==, TAAL_N_UITSLAGEN);
  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      fixture->oordeel.uitslag = verdicts[i].uitslag;
      taal_taal_set (TAAL_TAAL_NL);
      assert_text (taal_report_uitslag_zin (&fixture->oordeel), verdicts[i].nl);
      taal_taal_set (TAAL_TAAL_EN);
      assert_text (taal_report_uitslag_zin (&fixture->oordeel), verdicts[i].en);
    }
}

/* Wherever a deferral is shown it is called a shortage, and 60 % no lower norm (norm.md 5). */
static void
test_deferral_is_a_shortage (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *nl = NULL;
  g_autofree char *en = NULL;

  fixture->oordeel.uitslag = TAAL_UITSLAG_UITGESTELDE_HANDHAVING;
  nl = taal_report_uitslag_toelichting (&fixture->oordeel);
  g_assert_nonnull (strstr (nl, "60 % is geen lagere norm"));
  taal_taal_set (TAAL_TAAL_EN);
  en = taal_report_uitslag_toelichting (&fixture->oordeel);
  g_assert_nonnull (strstr (en, "60 % is not a lower norm"));
}

static void
test_without_school (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);

  taal_snapshot_unref (fixture->oordeel.snapshot);
  fixture->oordeel.snapshot = taal_snapshot_builder_end (builder);
  fixture->oordeel.maatstaf.norm_pct = 7950;
  assert_text (taal_report_uitslag_zin (&fixture->oordeel), "De school voldoet over 2023 aan de "
                                                            "79,50 %-norm.");
}

static void
test_shortage (Fixture       *fixture,
               gconstpointer  data)
{
  TaalOordeel *oordeel = &fixture->oordeel;

  oordeel->uitslag = TAAL_UITSLAG_ONDER_ONDERGRENS;
  g_assert_null (taal_report_tekort_zin (oordeel));
  g_assert_null (taal_report_ondergrens_zin (oordeel));

  oordeel->tekort = 1;
  oordeel->tekort_ondergrens = 2;
  assert_text (taal_report_tekort_zin (oordeel), "Er moet nog 1 les meetellen om aan de norm te "
                                                 "voldoen.");
  assert_text (taal_report_ondergrens_zin (oordeel),
               "Er moeten nog 2 lessen gecertificeerd zijn om op de ondergrens te komen.");

  oordeel->maatstaf.minutes = TRUE;
  oordeel->maatstaf.floor_incl_uitz = TRUE;
  oordeel->tekort = 90;
  assert_text (taal_report_tekort_zin (oordeel), "Er moeten nog 90 minuten meetellen om aan de "
                                                 "norm te voldoen.");
  assert_text (taal_report_ondergrens_zin (oordeel), "Er moeten nog 2 minuten meetellen om op de "
                                                     "ondergrens te komen.");

  oordeel->uitslag = TAAL_UITSLAG_VOLDOET_MET_UITZONDERING;
  g_assert_null (taal_report_ondergrens_zin (oordeel));
}

static void
test_shares (Fixture       *fixture,
             gconstpointer  data)
{
  assert_text (taal_report_aandeel_zin (&fixture->oordeel), "Gecertificeerd 75,00 %; met "
                                                            "uitzonderingen 81,00 %.");
  /* 79,999 % shows as 79,99 %, never as 80,00 % (norm.md 1). */
  assert_text (taal_report_aandeel (79999, 100000), "79,99 %");
  assert_text (taal_report_aandeel (0, 0), "–");
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_aandeel (8418, 10000), "84.18 %");
  fixture->oordeel.totaal = 0;
  g_assert_null (taal_report_aandeel_zin (&fixture->oordeel));
}

static void
test_periods (Fixture       *fixture,
              gconstpointer  data)
{
  TaalDate first = taal_date_from_ymd (2023, 1, 1), last = taal_date_from_ymd (2023, 6, 30);

  assert_text (taal_report_periode ((TaalPeriode){ first, taal_date_from_ymd (2023, 12, 31) }),
               "2023");
  assert_text (taal_report_periode ((TaalPeriode){ first, last }), "1 januari 2023 tot en met 30 "
                                                                   "juni 2023");
  assert_text (taal_report_periode ((TaalPeriode){ first, TAAL_DATE_NONE }), "vanaf 1 januari "
                                                                             "2023");
  assert_text (taal_report_periode ((TaalPeriode) { last, last }), "30 juni 2023");
  assert_text (taal_report_datum_of_geen (TAAL_DATE_NONE), "–");
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_periode ((TaalPeriode){ first, last }), "1 January 2023 to 30 June "
                                                                   "2023");
}

static void
test_robustness (Fixture       *fixture,
                 gconstpointer  data)
{
  TaalOordeel *oordeel = &fixture->oordeel;
  TaalGevoeligheid one = { TAAL_ALTERNATIEF_P01, "UUR", TAAL_UITSLAG_VOLDOET };

  oordeel->robuust = TRUE;
  assert_text (taal_report_robuust_zin (oordeel),
               "Dit oordeel is robuust: geen andere lezing van de open punten verandert het.");
  oordeel->robuust = FALSE;
  assert_text (taal_report_robuust_zin (oordeel), "Dit oordeel is niet robuust: geen enkele andere "
                                                  "lezing van de open punten verandert het op "
                                                  "zichzelf, maar een combinatie ervan wel.");
  g_array_append_val (oordeel->gevoeligheid, one);
  assert_text (taal_report_robuust_zin (oordeel),
               "Dit oordeel is niet robuust: 1 andere lezing van een open punt verandert het.");
  g_array_append_val (oordeel->gevoeligheid, one);
  assert_text (taal_report_robuust_zin (oordeel),
               "Dit oordeel is niet robuust: 2 andere lezingen van open punten veranderen het.");
}

/* Every reading has a sentence of its own, both ways. */
static void
test_readings (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const waarden[TAAL_N_ALTERNATIEVEN][2] = {
    { "INGEVULD", "INGEVULD" },
    { "UUR", "LES" },
    { "LOCATIE", "KEURMERKHOUDER" },
    { "+KNM,ONA", "-KNM,ONA" },
    { "12", "GEEN" },
    { "GEEN", "ALLE" },
    { "INCL_UITZ", "GECERTIFICEERD" },
    { "VERLENGD", "2025-01-01" },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < TAAL_N_ALTERNATIEVEN; i++)
    for (int way = 0; way < 2; way++)
      {
        TaalGevoeligheid one = { (TaalAlternatief) (1 << i), waarden[i][way],
                                 TAAL_UITSLAG_VOLDOET };
        const char *sentence = taal_report_lezing_zin (&one);

        g_assert_true (g_str_has_suffix (sentence, "."));
        g_assert_true (g_hash_table_add (seen, (gpointer) sentence) || i == 0);
      }
}

#define ADD(path, func) g_test_add ("/report/zin/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  ADD ("verdicts", test_verdicts);
  ADD ("deferral-is-a-shortage", test_deferral_is_a_shortage);
  ADD ("without-school", test_without_school);
  ADD ("shortage", test_shortage);
  ADD ("shares", test_shares);
  ADD ("periods", test_periods);
  ADD ("robustness", test_robustness);
  ADD ("readings", test_readings);

  return g_test_run ();
}
