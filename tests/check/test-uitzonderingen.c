/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../norm/norm-fixture.h"
#include "school-fixture.h"

#include "taal-uitzondering-overzicht.h"

static const SchoolTabel tabellen[] = {
  { "docenten", "docent_id,naam,rol,start\nC,Cor,docent,2020-01-01\nA,Aad,docent,2020-01-01\nB,Bea,docent,2020-01-01\n"
                "E,Els,docent,2020-01-01\n" },
  { "registraties", "docent_id,register,nummer,van\nC,BVNT2,1,2020-01-01\n" },
  { "opleidingen", "docent_id,instelling,opleiding,start,bewijs\nA,H,NT2,2022-09-01,b.pdf\nB,H,NT2,2022-09-01,b.pdf\n" },
  { "ervaring", "docent_id,grond,van,bewijs\nE,vier jaar,2018-01-01,b.pdf\n" },
  { "groepen", "groep_id,naam,wet,route,start,eind,max_omvang\nG1,B1,WI2021,B1,,,20\n"
               "G2,Z,WI2021,Z,2023-03-01,2023-12-15,15\nG3,Z vol,WI2021,Z,,,12\nG4,Z open,WI2021,Z,,,13\n"
               "G5,Alfa,WI2021,ALFA,,,40\n" },
  { "lessen", "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
              "L1,G1,C,2023-05-01,60,fysiek,gegeven\nL2,G1,A,2023-05-01,60,fysiek,gegeven\n"
              "L3,G1,B,2023-05-01,60,fysiek,gegeven\nL4,G1,B,2023-05-02,60,fysiek,gegeven\n"
              "L5,G1,E,2023-05-01,60,fysiek,gegeven\nL6,G1,E,2023-01-20,60,fysiek,gegeven\n"
              "L7,G1,,2023-05-01,60,fysiek,gegeven\n" },
  /* 1 is announced after its start, 2 ends and is then withdrawn, 3 lacks evidence, 4 holds a month. */
  { "meldingen", "melding_id,uitzondering,gemeld_op,ingang,einde,ingetrokken_op,onhaalbaarheid_bewijs\n"
                 "M1,1,2023-02-01,2023-01-15,,,w.pdf\n"
                 "M2,2,2023-01-02,2023-03-01,2023-06-30,,w.pdf\n"
                 "M3,2,2023-08-01,2023-09-01,,2023-10-01,w.pdf\n"
                 "M4,3,2023-01-02,2023-02-01,,,\n"
                 "M5,4,2023-01-02,2023-06-01,2023-06-30,,w.pdf\n" },
  { "personeelsplannen", "plan_id,vastgesteld_op,van,tot,bewijs\nP1,2023-04-01,2023-05-01,2023-12-31,\n"
                         "P2,2023-04-01,2023-05-01,2023-12-30,p.pdf\n" },
  { "maatregelen", "plan_id,omschrijving\nP2,werven\n" },
  { NULL, NULL },
};

/* The place of a melding by its id. */
static int
find_melding (const TaalCheck *check,
              const char      *id)
{
  int n;
  const TaalMelding *meldingen = taal_snapshot_get_meldingen (check->oordeel->snapshot, &n);

  for (int i = 0; id != NULL && i < n; i++)
    if (g_str_equal (meldingen[i].melding_id, id))
      return i;

  return TAAL_GEEN;
}

typedef struct
{
  int         uitzondering;
  const char *datum;
  TaalBelet   belet;
  const char *melding;
  const char *regels[TAAL_MAX_BELET_REGELS];
} Verwacht;

static void
assert_op (const TaalUitzonderingOverzicht *overzicht,
           const Verwacht                  *row)
{
  TaalBruikbaarheid op = taal_uitzondering_overzicht_op (overzicht, row->uitzondering, school_fixture_dag (row->datum));

  g_test_message ("exception %d on %s", row->uitzondering, row->datum);
  g_assert_cmpint (op.belet, ==, row->belet);
  g_assert_cmpint (op.melding, ==, find_melding (overzicht->check, row->melding));
  for (int i = 0; i < TAAL_MAX_BELET_REGELS; i++)
    g_assert_cmpstr (op.regels[i] == NULL ? NULL : op.regels[i]->id, ==, row->regels[i]);
}

/* Every reason, on the last day of one and the first of the next. */
static void
test_beletten (void)
{
  static const Verwacht rows[] = {
    { 1, "2022-12-31", TAAL_BELET_NIET_BEGONNEN, NULL, { "R13" } },
    { 1, "2023-01-01", TAAL_BELET_NIET_INGEGAAN, "M1", { "R05" } },
    { 1, "2023-01-14", TAAL_BELET_NIET_INGEGAAN, "M1", { "R05" } },
    { 1, "2023-01-15", TAAL_BELET_NOG_NIET_GEMELD, "M1", { "R05" } },
    { 1, "2023-01-31", TAAL_BELET_NOG_NIET_GEMELD, "M1", { "R05" } },
    { 1, "2023-02-01", TAAL_BELET_GEEN, "M1", { "R08", "P06" } },
    { 1, "2024-12-31", TAAL_BELET_GEEN, "M1", { "R08", "P06" } },
    { 1, "2025-01-01", TAAL_BELET_GEEINDIGD, NULL, { "R13", "P10" } },
    { 2, "2023-02-28", TAAL_BELET_NIET_INGEGAAN, "M2", { "R05" } },
    { 2, "2023-03-01", TAAL_BELET_GEEN, "M2", { "R09", "P07" } },
    { 2, "2023-06-30", TAAL_BELET_GEEN, "M2", { "R09", "P07" } },
    { 2, "2023-07-01", TAAL_BELET_AFGELOPEN, "M2", { "R05" } },
    { 2, "2023-08-31", TAAL_BELET_AFGELOPEN, "M2", { "R05" } },
    { 2, "2023-09-01", TAAL_BELET_GEEN, "M3", { "R09", "P07" } },
    { 2, "2023-09-30", TAAL_BELET_GEEN, "M3", { "R09", "P07" } },
    { 2, "2023-10-01", TAAL_BELET_INGETROKKEN, "M3", { "R05" } },
    { 3, "2023-01-31", TAAL_BELET_NIET_INGEGAAN, "M4", { "R05" } },
    { 3, "2023-02-01", TAAL_BELET_GEEN_BEWIJS, "M4", { "R04" } },
    { 4, "2023-06-30", TAAL_BELET_GEEN, "M5", { "R11", "P09" } },
    { 4, "2023-07-01", TAAL_BELET_AFGELOPEN, "M5", { "R05" } },
  };
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);
  g_autoptr (TaalUitzonderingOverzicht) overzicht = taal_uitzondering_overzicht_new (check);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_op (overzicht, &rows[i]);
}

/* Without a melding at all; while one at a time was allowed; before anybody knew of the exceptions. */
static void
test_beletten_elders (void)
{
  static const SchoolTabel leeg[] = { { NULL, NULL } };
  static const Verwacht none = { 4, "2023-06-01", TAAL_BELET_GEEN_MELDING, NULL, { "R05" } };
  static const Verwacht other = { 1, "2023-03-01", TAAL_BELET_NIET_COMBINEREN, "M2", { "R07-INFO1" } };
  static const Verwacht first = { 2, "2023-03-01", TAAL_BELET_GEEN, "M2", { "R09", "P07" } };
  static const Verwacht unknown = { 1, "2023-03-01", TAAL_BELET_NIET_IN_PAKKET, NULL, { NULL } };
  g_autoptr (TaalCheck) empty = school_fixture_check (leeg, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);
  g_autoptr (TaalCheck) january = school_fixture_check (tabellen, "2023-01-01", "2023-12-31",
                                                        school_fixture_dag ("2023-01-30"));
  g_autoptr (TaalCheck) before = school_fixture_check (tabellen, "2023-01-01", "2023-12-31",
                                                       school_fixture_dag ("2023-01-01"));
  g_autoptr (TaalUitzonderingOverzicht) of_empty = taal_uitzondering_overzicht_new (empty);
  g_autoptr (TaalUitzonderingOverzicht) of_january = taal_uitzondering_overzicht_new (january);
  g_autoptr (TaalUitzonderingOverzicht) of_before = taal_uitzondering_overzicht_new (before);

  assert_op (of_empty, &none);
  assert_op (of_january, &other);
  assert_op (of_january, &first);
  assert_op (of_before, &unknown);
  g_assert_cmpint (of_empty->ondergrens, ==, TAAL_UITKOMST_NVT);
  g_assert_cmpint (taal_uitzondering_overzicht_find_plan (of_empty, school_fixture_dag ("2023-06-01")), ==, TAAL_GEEN);
}

static void
assert_stretch (const GArray *perioden,
                guint         i,
                const char   *van,
                const char   *tot,
                TaalBelet     belet)
{
  const TaalBruikbaarheid *one = &g_array_index (perioden, TaalBruikbaarheid, i);

  g_assert_cmpint (one->periode.van, ==, school_fixture_dag (van));
  g_assert_cmpint (one->periode.tot, ==, school_fixture_dag (tot));
  g_assert_cmpint (one->belet, ==, belet);
}

static void
test_perioden (void)
{
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);
  g_autoptr (TaalUitzonderingOverzicht) overzicht = taal_uitzondering_overzicht_new (check);

  g_assert_cmpuint (overzicht->perioden[0]->len, ==, 3);
  assert_stretch (overzicht->perioden[0], 0, "2023-01-01", "2023-01-14", TAAL_BELET_NIET_INGEGAAN);
  assert_stretch (overzicht->perioden[0], 1, "2023-01-15", "2023-01-31", TAAL_BELET_NOG_NIET_GEMELD);
  assert_stretch (overzicht->perioden[0], 2, "2023-02-01", "2023-12-31", TAAL_BELET_GEEN);
  g_assert_cmpuint (overzicht->perioden[1]->len, ==, 5);
  g_assert_cmpint (overzicht->dagen[0], ==, 334);
  g_assert_cmpint (overzicht->dagen[1], ==, 122 + 30);
  g_assert_cmpint (overzicht->dagen[2], ==, 0);
  g_assert_cmpint (overzicht->dagen[3], ==, 30);
}

/* What they add is what the judgement says, most first. */
static void
test_gewichten (void)
{
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);
  g_autoptr (TaalUitzonderingOverzicht) overzicht = taal_uitzondering_overzicht_new (check);
  const TaalDocent *docenten = taal_snapshot_get_docenten (check->oordeel->snapshot, NULL);
  const TaalUitzonderingDocent *first;

  g_assert_cmpint (check->oordeel->totaal, ==, 7);
  g_assert_cmpint (taal_uitzondering_overzicht_get_gewicht (overzicht, 1), ==, 3);
  g_assert_cmpint (taal_uitzondering_overzicht_get_gewicht (overzicht, 2), ==, 1);
  g_assert_cmpint (taal_uitzondering_overzicht_get_gewicht (overzicht, 3), ==, 0);
  g_assert_cmpint (taal_uitzondering_overzicht_get_gewicht (overzicht, 4), ==, 0);
  g_assert_cmpuint (overzicht->docenten[0]->len, ==, 2);
  first = &g_array_index (overzicht->docenten[0], TaalUitzonderingDocent, 0);
  g_assert_cmpstr (docenten[first->docent].docent_id, ==, "B");
  g_assert_cmpint (first->gewicht, ==, 2);
  g_assert_cmpuint (overzicht->docenten[1]->len, ==, 1);
  g_assert_cmpint (overzicht->doel, ==, 6);
  g_assert_cmpint (overzicht->doel - check->oordeel->meegeteld, ==, check->oordeel->tekort);
  g_assert_cmpint (overzicht->ondergrens, ==, TAAL_UITKOMST_NIET_VOLDAAN);
}

/* All conditions on one plan, each on its first and last day (norm.md 5). */
static void
test_plan (void)
{
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);
  g_autoptr (TaalUitzonderingOverzicht) overzicht = taal_uitzondering_overzicht_new (check);
  const TaalPersoneelsplan *plannen = taal_snapshot_get_personeelsplannen (check->oordeel->snapshot, NULL);
  static const struct
  {
    const char *datum;
    gboolean    meets[TAAL_N_PLAN_EISEN];
    int         found;
  } rows[] = {
    { "2023-03-31", { FALSE, FALSE, TRUE, TRUE }, TAAL_GEEN },
    { "2023-04-01", { TRUE, FALSE, TRUE, TRUE }, TAAL_GEEN },
    { "2023-05-01", { TRUE, TRUE, TRUE, TRUE }, 1 },
    { "2023-12-30", { TRUE, TRUE, TRUE, TRUE }, 1 },
    { "2023-12-31", { TRUE, FALSE, TRUE, TRUE }, TAAL_GEEN },
  };

  g_assert_cmpstr (plannen[1].plan_id, ==, "P2");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TaalDate date = school_fixture_dag (rows[i].datum);

      for (int eis = 0; eis < TAAL_N_PLAN_EISEN; eis++)
        g_assert_cmpint (taal_personeelsplan_meets (&plannen[1], (TaalPlanEis) eis, date), ==, rows[i].meets[eis]);
      g_assert_cmpint (taal_personeelsplan_find (check->oordeel->snapshot, date), ==, rows[i].found);
      g_assert_cmpint (taal_uitzondering_overzicht_find_plan (overzicht, date), ==, 1);
    }
  g_assert_false (taal_personeelsplan_meets (&plannen[0], TAAL_PLAN_BEWIJS, school_fixture_dag ("2023-06-01")));
  g_assert_false (taal_personeelsplan_meets (&plannen[0], TAAL_PLAN_MAATREGEL, school_fixture_dag ("2023-06-01")));
}

/* Only groepen over the maximum of their route, on the days on which they run. */
static void
test_groepen (void)
{
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2023-01-01", "2023-12-31", TAAL_DATE_NONE);
  g_autoptr (GArray) groepen = taal_groep_omvang_list (check->oordeel);
  const TaalGroepOmvang *closed = &g_array_index (groepen, TaalGroepOmvang, 0);
  const TaalGroepOmvang *open = &g_array_index (groepen, TaalGroepOmvang, 1);
  const TaalGroep *records = taal_snapshot_get_groepen (check->oordeel->snapshot, NULL);

  g_assert_cmpuint (groepen->len, ==, 2);
  g_assert_cmpstr (records[closed->groep].groep_id, ==, "G2");
  g_assert_cmpint (closed->maximum, ==, 12);
  g_assert_cmpint (closed->dagen, ==, school_fixture_dag ("2023-12-15") - school_fixture_dag ("2023-03-01") + 1);
  g_assert_cmpint (closed->dagen_bruikbaar, ==, 30);
  g_assert_null (closed->waarschuwing);
  g_assert_cmpstr (records[open->groep].groep_id, ==, "G4");
  g_assert_cmpint (open->dagen, ==, 365);
}

/* R12 of the judgement stands with its groep. */
static void
test_r12 (void)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBron) bron = taal_bron_load (sample, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalCheck) check = taal_check_run (bron, norm, (TaalPeriode) { school_fixture_dag ("2023-01-01"),
                                                                            school_fixture_dag ("2023-12-31") });
  g_autoptr (GArray) groepen = taal_groep_omvang_list (check->oordeel);

  g_assert_no_error (error);
  g_assert_cmpuint (groepen->len, ==, 1);
  g_assert_nonnull (g_array_index (groepen, TaalGroepOmvang, 0).waarschuwing);
  g_assert_cmpint (g_array_index (groepen, TaalGroepOmvang, 0).waarschuwing->code, ==, TAAL_WAARSCHUWING_R12);
}

/* A judgement about any school, without a file. */
static TaalCheck *
judge_random (TaalNorm *norm,
              GRand    *random)
{
  TaalCheck *check = g_atomic_rc_box_new0 (TaalCheck);
  g_autoptr (TaalSnapshot) snapshot = NULL;
  g_autoptr (TaalTelling) telling = NULL;
  TaalPeriode periode;

  snapshot = norm_fixture_random (random, &periode);
  telling = taal_telling_new (snapshot);
  check->oordeel = taal_oordeel_compute (norm, snapshot, telling, periode);

  return check;
}

/* Day by day it says what the step function says, and the stretches cover the period once. */
static void
test_same_as_lijn (void)
{
  g_autoptr (TaalNorm) norm = norm_fixture_shipped ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20230101);

  for (int round = 0; round < 60; round++)
    {
      g_autoptr (TaalCheck) check = judge_random (norm, random);
      g_autoptr (TaalUitzonderingOverzicht) overzicht = taal_uitzondering_overzicht_new (check);
      const TaalUitzonderingLijn *lijn = taal_tijdlijnen_get_uitzonderingen (check->oordeel->tijdlijnen);

      for (int k = 1; k <= TAAL_N_UITZONDERINGEN; k++)
        {
          TaalDate next = check->oordeel->periode.van;
          gint32 usable = 0;

          for (guint i = 0; i < overzicht->perioden[k - 1]->len; i++)
            {
              const TaalBruikbaarheid *one = &g_array_index (overzicht->perioden[k - 1], TaalBruikbaarheid, i);

              g_assert_cmpint (one->periode.van, ==, next);
              next = one->periode.tot + 1;
              for (TaalDate date = one->periode.van; date <= one->periode.tot; date++)
                {
                  gboolean holds = taal_uitzonderingen_hold (taal_uitzondering_lijn_op (lijn, date), k);

                  g_assert_cmpint (one->belet == TAAL_BELET_GEEN, ==, holds);
                  g_assert_cmpint (taal_uitzondering_overzicht_op (overzicht, k, date).belet, ==, one->belet);
                  usable += holds;
                }
            }
          g_assert_cmpint (next, ==, check->oordeel->periode.tot + 1);
          g_assert_cmpint (overzicht->dagen[k - 1], ==, usable);
        }
      if (check->oordeel->tekort > 0)
        g_assert_cmpint (overzicht->doel - check->oordeel->meegeteld, ==, check->oordeel->tekort);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/uitzonderingen/beletten", test_beletten);
  g_test_add_func ("/check/uitzonderingen/beletten-elders", test_beletten_elders);
  g_test_add_func ("/check/uitzonderingen/perioden", test_perioden);
  g_test_add_func ("/check/uitzonderingen/gewichten", test_gewichten);
  g_test_add_func ("/check/uitzonderingen/plan", test_plan);
  g_test_add_func ("/check/uitzonderingen/groepen", test_groepen);
  g_test_add_func ("/check/uitzonderingen/r12", test_r12);
  g_test_add_func ("/check/uitzonderingen/same-as-lijn", test_same_as_lijn);

  return g_test_run ();
}
