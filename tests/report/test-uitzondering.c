/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-uitzondering"

#include "config.h"

#include "../check/school-fixture.h"

#include <string.h>

#include "taal-report-uitzondering.h"
#include "taal-taal.h"

static const SchoolTabel tabellen[] = {
  { "docenten", "docent_id,naam,rol,start\nC,Cor,docent,2020-01-01\nA,Aad,docent,2020-01-01\n" },
  { "registraties", "docent_id,register,nummer,van\nC,BVNT2,1,2020-01-01\n" },
  { "opleidingen", "docent_id,instelling,opleiding,start,bewijs\nA,H,NT2,2022-09-01,b.pdf\n" },
  { "groepen", "groep_id,naam,wet,route,start,eind,max_omvang\nG1,B1,WI2021,B1,,,20\nG2,Z,WI2021,Z,2023-09-01,2023-09-30,15\n" },
  { "lessen", "les_id,groep_id,docent_id,datum,minuten,vorm,status\nL1,G1,C,2023-05-01,60,fysiek,gegeven\n"
              "L2,G1,A,2023-05-01,60,fysiek,gegeven\nL3,G1,,2023-05-01,60,fysiek,gegeven\n" },
  { "meldingen", "melding_id,uitzondering,gemeld_op,ingang,einde,ingetrokken_op,onhaalbaarheid_bewijs\n"
                 "M1,1,2023-02-01,2023-01-15,2023-06-30,,w.pdf\n"
                 "M2,2,2023-03-01,2023-03-01,,2023-10-01,w.pdf\n"
                 "M3,3,2023-01-02,2023-02-01,,,w.pdf\n"
                 "M4,4,2023-01-02,2023-09-01,2023-09-10,,\n"
                 "M5,1,2023-02-10,2023-02-10,,,w.pdf\n" },
  { "personeelsplannen", "plan_id,vastgesteld_op,van,tot,bewijs\nP1,2023-04-01,2023-05-01,2023-12-31,p.pdf\n" },
  { "maatregelen", "plan_id,omschrijving,soort,docent_id,streefdatum,uren_per_week,gereed_op\n"
                   "P1,werven,werving,,2023-09-01,,\nP1,opleiden,opleiding,A,2023-09-01,,2023-08-31\n" },
  { NULL, NULL },
};

typedef struct
{
  TaalCheck                 *check;
  TaalUitzonderingOverzicht *overzicht;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->check = school_fixture_check (tabellen, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);
  fixture->overzicht = taal_uitzondering_overzicht_new (fixture->check);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  taal_uitzondering_overzicht_unref (fixture->overzicht);
  taal_check_unref (fixture->check);
  taal_taal_set (TAAL_TAAL_NL);
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

/* The sentence about each reason, in both languages. */
static const struct
{
  TaalBelet   belet;
  int         melding;
  const char *nl;
  const char *en;
} beletten[] = {
  { TAAL_BELET_GEEN, 0, "Op 31 december 2023 is uitzondering 1 te gebruiken, door melding M1 van 1 februari 2023.",
    "On 31 December 2023 exception 1 can be used, by melding M1 of 1 February 2023." },
  { TAAL_BELET_NIET_IN_PAKKET, TAAL_GEEN,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: in de gebruikte regels bestaat zij niet.",
    "On 31 December 2023 exception 1 cannot be used: the rules that are used do not have it." },
  { TAAL_BELET_NIET_BEGONNEN, TAAL_GEEN,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: de uitzonderingen beginnen op 1 januari 2025.",
    "On 31 December 2023 exception 1 cannot be used: the exceptions begin on 1 January 2025." },
  { TAAL_BELET_GEEINDIGD, TAAL_GEEN,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: de uitzonderingen zijn op 1 januari 2025 geëindigd.",
    "On 31 December 2023 exception 1 cannot be used: the exceptions ended on 1 January 2025." },
  { TAAL_BELET_NIET_COMBINEREN, 1,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: er mocht maar één uitzondering tegelijk, en uitzondering "
    "2 is eerder gemeld.",
    "On 31 December 2023 exception 1 cannot be used: only one exception at a time was allowed, and exception 2 was "
    "announced first." },
  { TAAL_BELET_GEEN_BEWIJS, 0,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: bij melding M1 ontbreekt het bewijs dat de norm niet "
    "haalbaar was.",
    "On 31 December 2023 exception 1 cannot be used: melding M1 has no evidence that the norm could not be met." },
  { TAAL_BELET_NOG_NIET_GEMELD, 0,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: melding M1 kwam pas op 1 februari 2023, en een "
    "uitzondering telt pas na de melding.",
    "On 31 December 2023 exception 1 cannot be used: melding M1 came only on 1 February 2023, and an exception counts "
    "only after its melding." },
  { TAAL_BELET_INGETROKKEN, 1,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: melding M2 is op 1 oktober 2023 ingetrokken.",
    "On 31 December 2023 exception 1 cannot be used: melding M2 was withdrawn on 1 October 2023." },
  { TAAL_BELET_AFGELOPEN, 0,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: melding M1 liep tot en met 30 juni 2023.",
    "On 31 December 2023 exception 1 cannot be used: melding M1 was made until 30 June 2023." },
  { TAAL_BELET_NIET_INGEGAAN, 0,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: melding M1 gaat pas in op 15 januari 2023.",
    "On 31 December 2023 exception 1 cannot be used: melding M1 was made from 15 January 2023." },
  { TAAL_BELET_GEEN_MELDING, TAAL_GEEN,
    "Op 31 december 2023 is uitzondering 1 niet te gebruiken: er is geen melding van.",
    "On 31 December 2023 exception 1 cannot be used: there is no melding of it." },
};

static void
test_beletten (Fixture       *fixture,
               gconstpointer  data)
{
  TaalDate day = school_fixture_dag ("2023-12-31");

  g_assert_cmpuint (G_N_ELEMENTS (beletten), ==, TAAL_N_BELETTEN);
  for (gsize i = 0; i < G_N_ELEMENTS (beletten); i++)
    {
      TaalBruikbaarheid op = { { day, day }, beletten[i].belet, beletten[i].melding, school_fixture_dag ("2025-01-01"),
                               { NULL } };

      taal_taal_set (TAAL_TAAL_NL);
      assert_text (taal_report_bruikbaar_zin (fixture->check->oordeel, 1, &op), beletten[i].nl);
      taal_taal_set (TAAL_TAAL_EN);
      assert_text (taal_report_bruikbaar_zin (fixture->check->oordeel, 1, &op), beletten[i].en);
    }
}

/* Exception 3 is never told as something that is enough, in no language and on no verdict (norm.md 5). */
static void
test_uitstel_is_tekort (Fixture       *fixture,
                        gconstpointer  data)
{
  TaalBruikbaarheid op = taal_uitzondering_overzicht_op (fixture->overzicht, 3, school_fixture_dag ("2023-12-31"));
  TaalOordeel oordeel = *fixture->check->oordeel;

  assert_text (taal_report_bruikbaar_zin (fixture->check->oordeel, 3, &op),
               "Op 31 december 2023 is uitzondering 3 te gebruiken, door melding M3 van 2 januari 2023. Een tekort blijft "
               "een tekort: met een geldig personeelsplan wordt er alleen niet gehandhaafd.");
  for (int uitslag = 0; uitslag < TAAL_N_UITSLAGEN; uitslag++)
    {
      g_autofree char *nl = NULL;

      oordeel.uitslag = (TaalUitslag) uitslag;
      nl = taal_report_uitstel_zin (&oordeel);
      g_assert_null (strstr (nl, "voldoet"));
      g_assert_null (strstr (nl, "voldaan"));
      if (uitslag == TAAL_UITSLAG_UITGESTELDE_HANDHAVING || uitslag == TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG ||
          uitslag == TAAL_UITSLAG_ONDER_ONDERGRENS)
        g_assert_true (g_str_has_prefix (nl, "Het tekort van") || g_str_has_prefix (nl, "Voor het tekort van"));
    }
  oordeel.uitslag = TAAL_UITSLAG_UITGESTELDE_HANDHAVING;
  oordeel.tekort = 113;
  assert_text (taal_report_uitstel_zin (&oordeel),
               "Het tekort van 113 lessen over 2023 blijft een tekort. Er wordt nu alleen niet op gehandhaafd.");
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_uitstel_zin (&oordeel),
               "The shortage of 113 lessen over 2023 is still a shortage. It is only not enforced for now.");
  g_assert_cmpstr (taal_report_uitzondering_naam (3), ==, "Exception 3: a shortage, not enforced");
}

static void
test_dagen (Fixture       *fixture,
            gconstpointer  data)
{
  assert_text (taal_report_dagen_zin (fixture->overzicht, 1),
               "Te gebruiken op 334 van de 365 dagen van 2023: 1 februari 2023 tot en met 31 december 2023.");
  assert_text (taal_report_dagen_zin (fixture->overzicht, 4), "Te gebruiken op geen enkele dag van 2023.");
  fixture->overzicht->dagen[3] = 365;
  assert_text (taal_report_dagen_zin (fixture->overzicht, 4), "Te gebruiken op elke dag van 2023.");
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_dagen_zin (fixture->overzicht, 2),
               "Usable on 214 of the 365 days of 2023: 1 March 2023 to 30 September 2023.");
}

static void
test_waterval (Fixture       *fixture,
               gconstpointer  data)
{
  TaalOordeel oordeel = *fixture->check->oordeel;

  assert_text (taal_report_waterval_zin (&oordeel), "Gecertificeerd: 33,33 %. Met uitzondering 1: 66,66 %. Met "
                                                    "uitzondering 1 en 2: 66,66 %. De norm vraagt 80 %.");
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_waterval_zin (&oordeel), "Certified: 33.33 %. With exception 1: 66.66 %. With exceptions 1 "
                                                    "and 2: 66.66 %. The norm asks 80 %.");
  oordeel.maatstaf.norm_pct = TAAL_PCT_NONE;
  assert_text (taal_report_waterval_zin (&oordeel),
               "Certified: 33.33 %. With exception 1: 66.66 %. With exceptions 1 and 2: 66.66 %.");
  oordeel.maatstaf.norm_pct = 8000;
  oordeel.meegeteld = 1;
  assert_text (taal_report_waterval_zin (&oordeel),
               "Certified: 33.33 %. The exceptions add nothing to that. The norm asks 80 %.");
  oordeel.totaal = 0;
  g_assert_null (taal_report_waterval_zin (&oordeel));
}

/* What each melding does, on days on which that differs. */
static void
test_meldingen (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    int         melding;
    const char *datum;
    const char *nl;
  } rows[] = {
    { 0, "2023-01-14", "Op 14 januari 2023 doet zij nog niets: zij gaat pas in op 15 januari 2023." },
    { 0, "2023-01-15", "Op 15 januari 2023 doet zij nog niets: zij is pas op 1 februari 2023 gemeld." },
    { 0, "2023-02-01", "Op 1 februari 2023 rust uitzondering 1 op deze melding." },
    { 0, "2023-07-01", "Op 1 juli 2023 doet zij niets meer: zij liep tot en met 30 juni 2023." },
    { 1, "2023-10-01", "Op 1 oktober 2023 doet zij niets meer: zij is op 1 oktober 2023 ingetrokken." },
    { 2, "2025-01-01", "Op 1 januari 2025 is uitzondering 3 niet te gebruiken: de uitzonderingen zijn op 1 januari 2025 "
                       "geëindigd." },
    { 3, "2023-09-01", "Op 1 september 2023 doet zij niets: het bewijs ontbreekt dat de norm niet haalbaar was." },
    { 4, "2023-06-30", "Op 30 juni 2023 geldt zij, maar uitzondering 1 rust al op melding M1." },
  };
  const TaalMelding *meldingen = taal_snapshot_get_meldingen (fixture->check->oordeel->snapshot, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_text (taal_report_melding_zin (fixture->overzicht, rows[i].melding, school_fixture_dag (rows[i].datum)),
                 rows[i].nl);
  assert_text (taal_report_melding_te_laat (fixture->check->oordeel->norm, &meldingen[0]),
               "Te laat gemeld: van 15 januari 2023 tot en met 31 januari 2023 telt zij niet.");
  g_assert_null (taal_report_melding_te_laat (fixture->check->oordeel->norm, &meldingen[1]));
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_melding_zin (fixture->overzicht, 0, school_fixture_dag ("2023-02-01")),
               "On 1 February 2023 exception 1 rests on it.");
}

static void
test_plan (Fixture       *fixture,
           gconstpointer  data)
{
  const TaalSnapshot *snapshot = fixture->check->oordeel->snapshot;
  const TaalPersoneelsplan *plan = taal_snapshot_get_personeelsplannen (snapshot, NULL);
  const TaalMaatregel *maatregelen = taal_snapshot_get_maatregelen (snapshot, NULL);

  assert_text (taal_report_plan_gebreken (plan, school_fixture_dag ("2023-05-01")), "Geldig op 1 mei 2023.");
  assert_text (taal_report_plan_gebreken (plan, school_fixture_dag ("2023-03-31")),
               "Niet geldig op 31 maart 2023: het was nog niet vastgesteld, het loopt niet op die dag.");
  assert_text (taal_report_maatregel (snapshot, &maatregelen[0]), "Soort: werving. Streefdatum: 1 september 2023. Gereed: –.");
  assert_text (taal_report_maatregel (snapshot, &maatregelen[1]),
               "Soort: opleiding. Docent: Aad. Streefdatum: 1 september 2023. Gereed: 31 augustus 2023.");
  for (int eis = 0; eis < TAAL_N_PLAN_EISEN; eis++)
    {
      g_autofree char *text = taal_report_plan_eis ((TaalPlanEis) eis, school_fixture_dag ("2023-05-01"));

      g_assert_nonnull (strstr (text, "personeelsplan"));
    }
}

static void
test_omvang (Fixture       *fixture,
             gconstpointer  data)
{
  TaalGroepOmvang omvang = g_array_index (fixture->overzicht->groepen, TaalGroepOmvang, 0);
  const TaalGroep *groep = &taal_snapshot_get_groepen (fixture->check->oordeel->snapshot, NULL)[omvang.groep];

  assert_text (taal_report_omvang_zin (&omvang, groep), "Plaats voor 15 cursisten, terwijl de norm er 12 toestaat; "
                                                        "uitzondering 4 dekt daarvan geen enkele dag.");
  omvang.dagen_bruikbaar = 10;
  assert_text (taal_report_omvang_zin (&omvang, groep), "Plaats voor 15 cursisten, terwijl de norm er 12 toestaat; "
                                                        "uitzondering 4 dekt 10 van de 30 dagen daarvan.");
  omvang.dagen_bruikbaar = 30;
  assert_text (taal_report_omvang_zin (&omvang, groep), "Plaats voor 15 cursisten, terwijl de norm er 12 toestaat; "
                                                        "uitzondering 4 dekt alle dagen daarvan.");
}

/* The rule with its id, source and certainty. */
static void
test_regel (Fixture       *fixture,
            gconstpointer  data)
{
  TaalBruikbaarheid op = taal_uitzondering_overzicht_op (fixture->overzicht, 1, school_fixture_dag ("2025-01-01"));
  g_autofree char *herkomst = taal_report_regel_herkomst (op.regels[1]);

  assert_text (taal_report_regel_kop (op.regels[0]), "R13 · einde van de uitzonderingen: 1 januari 2025");
  g_assert_true (g_str_has_prefix (herkomst, "Bron: Kamerstukken II 2022/23, 32 824, nr. 383"));
  g_assert_true (g_str_has_suffix (herkomst, "Zekerheid: onbevestigd: een aanname."));
}

#define ADD(path, func) g_test_add ("/report/uitzondering/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  ADD ("beletten", test_beletten);
  ADD ("uitstel-is-tekort", test_uitstel_is_tekort);
  ADD ("dagen", test_dagen);
  ADD ("waterval", test_waterval);
  ADD ("meldingen", test_meldingen);
  ADD ("plan", test_plan);
  ADD ("omvang", test_omvang);
  ADD ("regel", test_regel);

  return g_test_run ();
}
