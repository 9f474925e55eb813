/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-verlies-zin"

#include "config.h"

#include "../check/school-fixture.h"

#include "taal-report-verlies.h"
#include "taal-taal.h"

#define KOP "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"

static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_punten (void)
{
  static const struct
  {
    int         basis_points;
    const char *nl;
  } rows[] = {
    { 320, "3,2 punten" }, { 316, "3,16 punten" }, { 305, "3,05 punten" }, { 300, "3 punten" },
    { 100, "1 punt" },     { 0, "0 punten" },      { 10000, "100 punten" }, { 1, "0,01 punten" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_text (taal_report_punten (rows[i].basis_points), rows[i].nl);
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_punten (320), "3.2 points");
  assert_text (taal_report_punten (100), "1 point");
  taal_taal_set (TAAL_TAAL_NL);
}

/* A school of 250 lessons of 2026: A has 8 after the end of a registratie, B only before it, C one whose
 * register ends nothing. */
static TaalCheck *
make_2026 (void)
{
  g_autofree char *a = school_fixture_lessen (8, "A", "2026-05-01");
  g_autofree char *b = school_fixture_lessen (42, "B", "2026-03-02");
  g_autofree char *c = school_fixture_lessen (200, "C", "2026-04-01");
  g_autofree char *lessen = g_strconcat (KOP, a, b, c, NULL);
  const SchoolTabel tabellen[] = {
    { "docenten", "docent_id,naam,rol,start\nA,Aad,docent,2020-01-01\nB,Bea,docent,2020-01-01\nC,Cor,docent,2020-01-01\n"
                  "V,Vera,vrijwilliger,2020-01-01\n" },
    { "registraties", "docent_id,register,nummer,van,tot\nA,BVNT2,1,2020-01-01,2026-04-30\nB,BVNT2,2,2020-01-01,2026-04-30\n"
                      "C,BVNT2,3,2020-01-01,\n" },
    { "groepen", "groep_id,naam,wet,route\nG1,B1,WI2021,B1\n" },
    { "lessen", lessen },
    { NULL, NULL },
  };

  return school_fixture_check (tabellen, "2026-01-01", "2026-12-31", TAAL_DATE_NONE);
}

static int
find (const TaalCheck *check,
      const char      *id)
{
  return taal_snapshot_find_docent (check->oordeel->snapshot, id);
}

static void
test_registratie (void)
{
  g_autoptr (TaalCheck) check = make_2026 ();
  g_autoptr (TaalVerliezen) verliezen = taal_verliezen_compute (check, school_fixture_dag ("2026-03-02"));

  assert_text (taal_report_verval_zin (check, verliezen, find (check, "A")),
               "Registratie eindigt op 30 april 2026: dat kost 3,2 punten vanaf 1 mei 2026.");
  assert_text (taal_report_verval_zin (check, verliezen, find (check, "B")),
               "Registratie eindigt op 30 april 2026: dat kost over 2026 niets.");
  g_assert_null (taal_report_verval_zin (check, verliezen, find (check, "C")));
  g_assert_null (taal_report_verval_zin (check, verliezen, find (check, "V")));
  assert_text (taal_report_vertrek_zin (check, verliezen, find (check, "B")),
               "Vertrek op 2 maart 2026: kost 16,8 punten over 2026.");
  assert_text (taal_report_vertrek_zin (check, verliezen, find (check, "A")), "Vertrek op 2 maart 2026: kost over 2026 niets.");
  taal_taal_set (TAAL_TAAL_EN);
  assert_text (taal_report_verval_zin (check, verliezen, find (check, "A")),
               "Registration ends on 30 April 2026: that costs 3.2 points from 1 May 2026.");
  assert_text (taal_report_vertrek_zin (check, verliezen, find (check, "C")),
               "Leaving on 2 March 2026: costs 80 points over 2026.");
  taal_taal_set (TAAL_TAAL_NL);
}

/* An opleiding that is completed, an ervaring that ends, an exception that does. */
static void
test_uitzonderingen (void)
{
  g_autofree char *o = school_fixture_lessen (5, "O", "2024-08-01");
  g_autofree char *e = school_fixture_lessen (5, "E", "2024-06-01");
  g_autofree char *x = school_fixture_lessen (5, "X", "2024-03-05");
  g_autofree char *y = school_fixture_lessen (5, "Y", "2024-12-31");
  g_autofree char *lessen = g_strconcat (KOP, o, e, x, y, NULL);
  const SchoolTabel tabellen[] = {
    { "docenten", "docent_id,naam,rol,start\nO,O,docent,2020-01-01\nE,E,docent,2020-01-01\nX,X,docent,2020-01-01\n"
                  "Y,Y,docent,2020-01-01\n" },
    { "opleidingen", "docent_id,instelling,opleiding,start,afgerond_op,bewijs\nO,H,NT2,2022-09-01,2024-07-05,b\n"
                     "Y,H,NT2,2022-09-01,,b\n" },
    { "ervaring", "docent_id,grond,van,tot,bewijs\nE,lang,2018-01-01,2024-02-15,b\nX,lang,2018-01-01,,b\n" },
    { "groepen", "groep_id,naam,wet,route\nG1,B1,WI2021,B1\n" },
    { "lessen", lessen },
    { "meldingen", "melding_id,uitzondering,gemeld_op,ingang,einde,onhaalbaarheid_bewijs\n"
                   "M1,1,2023-01-02,2023-01-03,,w.pdf\nM2,2,2023-01-02,2023-01-03,2024-02-29,w.pdf\n" },
    { NULL, NULL },
  };
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2024-01-01", "2024-12-31", TAAL_DATE_NONE);
  g_autoptr (TaalVerliezen) verliezen = taal_verliezen_compute (check, TAAL_DATE_NONE);

  assert_text (taal_report_verval_zin (check, verliezen, find (check, "O")),
               "De opleiding telt tot en met 5 juli 2024: dat kost 25 punten vanaf 6 juli 2024.");
  assert_text (taal_report_verval_zin (check, verliezen, find (check, "E")),
               "De ervaring telt tot en met 15 februari 2024: dat kost 25 punten vanaf 16 februari 2024.");
  assert_text (taal_report_verval_zin (check, verliezen, find (check, "X")),
               "Uitzondering 2 is te gebruiken tot en met 29 februari 2024: dat kost 25 punten vanaf 1 maart 2024.");
  assert_text (taal_report_verval_zin (check, verliezen, find (check, "Y")),
               "Uitzondering 1 is te gebruiken tot en met 31 december 2024: dat kost over 2024 niets.");
}

/* Too little for a hundredth of a point is not told as nothing. */
static void
test_weinig (void)
{
  g_autofree char *a = school_fixture_lessen (1, "A", "2026-05-01");
  g_autofree char *c = school_fixture_lessen (10001, "C", "2026-04-01");
  g_autofree char *lessen = g_strconcat (KOP, a, c, NULL);
  const SchoolTabel tabellen[] = {
    { "docenten", "docent_id,naam,rol,start\nA,Aad,docent,2020-01-01\nC,Cor,docent,2020-01-01\n" },
    { "registraties", "docent_id,register,nummer,van,tot\nA,BVNT2,1,2020-01-01,2026-04-30\nC,BVNT2,3,2020-01-01,\n" },
    { "groepen", "groep_id,naam,wet,route\nG1,B1,WI2021,B1\n" },
    { "lessen", lessen },
    { NULL, NULL },
  };
  g_autoptr (TaalCheck) check = school_fixture_check (tabellen, "2026-01-01", "2026-12-31", TAAL_DATE_NONE);
  g_autoptr (TaalVerliezen) verliezen = taal_verliezen_compute (check, TAAL_DATE_NONE);

  assert_text (taal_report_verval_zin (check, verliezen, find (check, "A")),
               "Registratie eindigt op 30 april 2026: dat kost minder dan 0,01 punt vanaf 1 mei 2026.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  g_test_add_func ("/report/verlies-zin/punten", test_punten);
  g_test_add_func ("/report/verlies-zin/registratie", test_registratie);
  g_test_add_func ("/report/verlies-zin/uitzonderingen", test_uitzonderingen);
  g_test_add_func ("/report/verlies-zin/weinig", test_weinig);

  return g_test_run ();
}
