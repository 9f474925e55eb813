/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "aanbod-fixture.h"

#include "taal-report-aanbod-zin.h"
#include "taal-report-aanbod.h"
#include "taal-taal.h"

/* What a Wi2013 offer comes to, in sentences and as a table. */

#define OP AANBOD_FIXTURE_OP

static TaalAanbodRij
make_rij (void)
{
  return (TaalAanbodRij) {
    .peildatum = OP - 5,
    .neemt_aan = TRUE,
    .plaatsen = 12,
    .wachttijd_weken = 1,
    .stopdatum = OP + 1,
    .melder = "Fatima",
  };
}

#define EXPECT(call, expected)             \
  G_STMT_START                             \
  {                                         \
    g_autofree char *found_ = call;         \
    g_assert_cmpstr (found_, ==, expected); \
  }                                         \
  G_STMT_END

static void
test_said (void)
{
  TaalAanbodRij rij = make_rij ();

  EXPECT (taal_report_aanbod_gezegd (&rij),
          "Neemt nieuwe cursisten aan · 12 plaatsen · 1 week wachten");
  EXPECT (taal_report_aanbod_melding (&rij, OP), "25 februari 2024 (5 dagen eerder), door Fatima");
  EXPECT (taal_report_aanbod_stop (&rij, OP), "2 maart 2024 (1 dag later)");

  rij.plaatsen = rij.wachttijd_weken = G_MININT32;
  rij.stopdatum = TAAL_DATE_NONE;
  rij.melder = NULL;
  rij.peildatum = OP;
  EXPECT (taal_report_aanbod_gezegd (&rij), "Neemt nieuwe cursisten aan");
  EXPECT (taal_report_aanbod_melding (&rij, OP), "1 maart 2024 (dezelfde dag)");
  EXPECT (taal_report_aanbod_stop (&rij, OP), NULL);
  rij.neemt_aan = FALSE;
  EXPECT (taal_report_aanbod_gezegd (&rij), "Neemt geen nieuwe cursisten aan");
}

static void
test_holds (void)
{
  EXPECT (taal_report_aanbod_geldig (OP + 1, OP), "Geldt tot en met 1 maart 2024 (nog 1 dag)");
  EXPECT (taal_report_aanbod_geldig (OP, OP), "Gold tot en met 29 februari 2024; nu te oud");
  EXPECT (taal_report_aanbod_geldig (TAAL_DATE_MAX, OP), "Wordt niet te oud");
}

static void
test_reminder (void)
{
  EXPECT (taal_report_aanbod_herinner (0, 0), NULL);
  EXPECT (taal_report_aanbod_herinner (0, 2), "2 opgaven worden binnen twee weken te oud.");
  EXPECT (taal_report_aanbod_herinner (1, 0), "1 opgave is te oud: dat aanbod is nu onbekend.");
  EXPECT (taal_report_aanbod_herinner (2, 1),
          "2 opgaven zijn te oud: dat aanbod is nu onbekend. "
          "1 opgave wordt binnen twee weken te oud.");
}

static void
test_stopdag (void)
{
  TaalStopdag dag = { .stopdatum = OP, .gemeente = "GM0301", .n_locaties = 2, .plaatsen = 9 };

  EXPECT (taal_report_stopdag_zin (&dag),
          "2 locaties stoppen (plaatsen: 9). Daar is er dan niets meer van.");
  dag.n_over = 1;
  EXPECT (taal_report_stopdag_zin (&dag),
          "2 locaties stoppen (plaatsen: 9). 1 locatie blijft over, met een wachtlijst.");
  dag.n_locaties = 1;
  dag.plaatsen_over = 1200;
  EXPECT (taal_report_stopdag_zin (&dag),
          "1 locatie stopt (plaatsen: 9). 1 locatie blijft over (plaatsen: 1200).");
}

static void
test_keurmerk (void)
{
  g_autoptr (TaalAanbod) school = aanbod_fixture_school ("1234", TAAL_KEURMERK_GESCHORST);
  TaalDate van = g_array_index (school->scholen, TaalSchool, 0).keurmerk.van;
  g_autofree char *zin = taal_report_aanbod_keurmerk (school, OP);

  g_assert_true (g_str_has_prefix (zin, "geschorst sinds "));
  EXPECT (taal_report_aanbod_keurmerk (school, van - 1), "Op deze dag is geen keurmerk bekend");
}

/* The table has a row for each gemeente and soort, and what stands in a text stays in its cell. */
static void
test_csv (void)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  g_autoptr (TaalNorm) norm = aanbod_fixture_norm ();
  g_autoptr (TaalBeschikbaarheid) found = NULL;
  TaalAanbod *school = aanbod_fixture_school ("12\"34,5", TAAL_KEURMERK_ACTIEF);

  g_ptr_array_add (aanboden, school);
  aanbod_fixture_locatie (school, "L1", "GM0301");
  aanbod_fixture_say (school, TAAL_AANBOD_NT2, 3, 12);
  aanbod_fixture_say (school, TAAL_AANBOD_KNM, 300, 12);
  found = taal_beschikbaarheid_compute (norm, aanboden, &(TaalAanbodVraag) { OP, NULL, -1 });
  EXPECT (taal_report_aanbod_csv (found),
          "op,gemeente,naam,soort,status,plaatsen,scholen\n"
          "2024-03-01,GM0301,Zutphen,KNM,onbekend,0,\"12\"\"34,5\"\n"
          "2024-03-01,GM0301,Zutphen,NT2,beschikbaar,12,\"12\"\"34,5\"\n");
  EXPECT (taal_report_aanbod_dekking (found, TAAL_AANBOD_ALFA), NULL);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  g_test_add_func ("/report/aanbod-zin/said", test_said);
  g_test_add_func ("/report/aanbod-zin/holds", test_holds);
  g_test_add_func ("/report/aanbod-zin/reminder", test_reminder);
  g_test_add_func ("/report/aanbod-zin/stopdag", test_stopdag);
  g_test_add_func ("/report/aanbod-zin/keurmerk", test_keurmerk);
  g_test_add_func ("/report/aanbod-zin/csv", test_csv);

  return g_test_run ();
}
