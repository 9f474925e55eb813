/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-waarschuwing"

#include "config.h"

#include "taal-report-zin.h"
#include "taal-taal.h"

static TaalSnapshot *
make_snapshot (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  TaalGroep groep = {
    .groep_id = "G04",
    .wet = TAAL_WET_WI2021,
    .route = TAAL_ROUTE_Z,
    .locatie = TAAL_GEEN,
    .loopt = { TAAL_DATE_NONE, TAAL_DATE_NONE },
    .max_omvang = 15,
  };

  taal_snapshot_builder_add_groep (builder, &groep);
  return taal_snapshot_builder_end (builder);
}

static void
add_rule (TaalOordeel     *oordeel,
          const TaalRegel *regel)
{
  TaalOnderbouwing one = { regel, TAAL_UITKOMST_VOLDAAN };

  g_array_append_val (oordeel->onderbouwing, one);
}

static void
assert_warning (const TaalOordeel *oordeel,
                TaalWaarschuwing   warning,
                const char        *expected)
{
  g_autofree char *text = taal_report_waarschuwing (oordeel, &warning);

  g_assert_cmpstr (text, ==, expected);
}

/* Every warning that a judgement can give, in its exact Dutch. */
static void
test_texts (void)
{
  g_autoptr (TaalSnapshot) snapshot = make_snapshot ();
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (TaalOnderbouwing));
  TaalOordeel oordeel = {
    .snapshot = snapshot,
    .periode = { taal_date_from_ymd (2026, 1, 1), taal_date_from_ymd (2026, 12, 31) },
    .onderbouwing = rules,
  };
  TaalRegel old = { .id = (char *) "P01",
                    .parameter = TAAL_PARAM_TELEENHEID,
                    .waarde = { .gezet = TRUE, .tekst = "LES" },
                    .nagezien_op = taal_date_from_ymd (2026, 8, 31) };
  TaalRegel older = { .id = (char *) "R01", .nagezien_op = taal_date_from_ymd (2025, 2, 1) };
  TaalRegel on_the_day = { .id = (char *) "R02", .nagezien_op = oordeel.periode.tot };
  TaalRegel never = { .id = (char *) "E01", .nagezien_op = TAAL_DATE_NONE };

  add_rule (&oordeel, &never);
  add_rule (&oordeel, &old);
  add_rule (&oordeel, &on_the_day);
  assert_warning (&oordeel,
                  (TaalWaarschuwing){ .code = TAAL_WAARSCHUWING_NIET_NAGEZIEN, .regel = &old },
                  "De peildatum 31 december 2026 ligt na de dag waarop regel P01 voor het laatst "
                  "met de bron is vergeleken, 31 augustus 2026. Wat daarna is veranderd, zit niet "
                  "in dit oordeel.");
  add_rule (&oordeel, &older);
  add_rule (&oordeel, &older);
  assert_warning (&oordeel,
                  (TaalWaarschuwing){ .code = TAAL_WAARSCHUWING_NIET_NAGEZIEN, .regel = &older },
                  "De peildatum 31 december 2026 ligt na de dag waarop deze regels voor het laatst "
                  "met hun bron zijn vergeleken: P01, R01. De oudste vergelijking is van 1 "
                  "februari 2025. Wat daarna is veranderd, zit niet in dit oordeel.");
  assert_warning (&oordeel,
                  (TaalWaarschuwing){ .code = TAAL_WAARSCHUWING_ONBEVESTIGD, .regel = &old },
                  "P01 (teleenheid: les of minuut) is niet door een bron bevestigd. Aangenomen is: "
                  "LES.");
  assert_warning (&oordeel,
                  (TaalWaarschuwing){ .code = TAAL_WAARSCHUWING_P05,
                                      .uitslag = TAAL_UITSLAG_UITGESTELDE_HANDHAVING },
                  "Er zijn lessen met een co-docent, die nu niet meetelt. Als co-docenten "
                  "meetelden, was het oordeel: een tekort, nu niet gehandhaafd.");
  assert_warning (&oordeel,
                  (TaalWaarschuwing){ .code = TAAL_WAARSCHUWING_R12, .groep = 0, .maximum = 12 },
                  "In groep G04 gaven aankomende docenten alle lessen (uitzondering 1), terwijl in "
                  "de groep door uitzondering 4 plaats is voor 15 cursisten, meer dan 12. Het is "
                  "niet de bedoeling die uitzonderingen een heel traject samen te gebruiken.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  g_test_add_func ("/report/waarschuwing/texts", test_texts);

  return g_test_run ();
}
