/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "norm-fixture.h"
#include "plain-reading.h"

#include <string.h>

static TaalUitslag
judge_shares (TaalNorm *norm,
              int       certified,
              int       aankomend,
              int       ervaren,
              int       uncertified)
{
  g_autoptr (TaalSnapshot) snapshot = norm_fixture_shares (certified, aankomend, ervaren, uncertified);
  g_autoptr (TaalOordeel) oordeel = norm_fixture_judge (norm, snapshot, "2023-01-01", "2023-12-31");

  g_assert_cmpint (oordeel->totaal, ==, certified + aankomend + ervaren + uncertified);

  return oordeel->uitslag;
}

/* Exactly 80 % passes and one lesson less does not, for every total. */
static void
test_exactly_eighty (void)
{
  g_autoptr (TaalNorm) norm = norm_fixture_shipped ();

  for (int total = 1; total <= 1000; total++)
    {
      int least = (80 * total + 99) / 100;

      g_assert_cmpint (judge_shares (norm, least, 0, 0, total - least), ==, TAAL_UITSLAG_VOLDOET);
      g_assert_cmpint (judge_shares (norm, least - 1, 0, 0, total - least + 1), !=, TAAL_UITSLAG_VOLDOET);
      g_assert_cmpint (judge_shares (norm, least - 1, 1, 0, total - least), ==, TAAL_UITSLAG_VOLDOET_MET_UITZONDERING);
    }
}

/* Exactly 60 % is not below the floor and one lesson less is, for every total. */
static void
test_exactly_sixty (void)
{
  g_autoptr (TaalNorm) norm = norm_fixture_shipped ();

  for (int total = 5; total <= 1000; total++)
    {
      int least = (60 * total + 99) / 100;

      if (100 * least >= 80 * total)
        continue;
      g_assert_cmpint (judge_shares (norm, least, 0, 0, total - least), ==, TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG);
      g_assert_cmpint (judge_shares (norm, least - 1, 0, 0, total - least + 1), ==, TAAL_UITSLAG_ONDER_ONDERGRENS);
    }
}

static void
assert_same_as_plain (const TaalOordeel *oordeel,
                      guint              alternatieven,
                      TaalUitslag        uitslag)
{
  PlainSettings settings = plain_settings (alternatieven);
  PlainResult plain;

  plain_judge (oordeel->snapshot, &settings, oordeel->periode, &plain);
  g_assert_cmpint (plain.uitslag, ==, uitslag);
}

static void
assert_totals (const TaalOordeel *oordeel,
               PlainResult       *plain)
{
  PlainSettings settings = plain_settings (0);

  plain_judge (oordeel->snapshot, &settings, oordeel->periode, plain);
  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    g_assert_cmpint (oordeel->gewichten.status[status], ==, plain->status[status]);
  g_assert_cmpint (oordeel->uitslag, ==, plain->uitslag);
  g_assert_cmpint (oordeel->tekort, ==, plain->tekort);
  g_assert_cmpint (oordeel->tekort_ondergrens, ==, plain->tekort_ondergrens);
  for (guint i = 0; i < oordeel->redenen->len; i++)
    {
      TaalRedenGewicht *one = &g_array_index (oordeel->redenen, TaalRedenGewicht, i);

      g_assert_cmpint (one->gewicht, ==, plain->reden[one->reden]);
    }
}

static void
assert_lessons (const TaalOordeel *oordeel)
{
  PlainSettings settings = plain_settings (0);
  int n = taal_snapshot_get_n_lessen (oordeel->snapshot);

  for (int row = 0; row < n; row++)
    {
      TaalLes les;
      TaalReden reden;
      TaalStatusOp op;

      taal_snapshot_get_les (oordeel->snapshot, row, &les);
      op = taal_oordeel_op_les (oordeel, &les);
      g_assert_cmpint (op.status, ==, plain_status (oordeel->snapshot, &settings, &les, &reden));
      g_assert_cmpint (op.reden, ==, reden);
      g_assert_cmpint (taal_oordeel_telt (oordeel, &les) == TAAL_TELT_MEE, ==,
                       plain_counts (oordeel->snapshot, &settings, oordeel->periode, &les));
    }
}

/* The single alternatives that change the verdict are those that the plain reading finds. P10 is open
 * only from 2025 on; before that it cannot change anything. */
static void
assert_gevoeligheid (const TaalOordeel *oordeel)
{
  guint changed = 0;

  for (guint i = 0; i < oordeel->gevoeligheid->len; i++)
    {
      TaalGevoeligheid *one = &g_array_index (oordeel->gevoeligheid, TaalGevoeligheid, i);

      changed |= one->alternatief;
      assert_same_as_plain (oordeel, one->alternatief, one->uitslag);
    }
  for (guint bit = 1; bit < 1u << TAAL_N_ALTERNATIEVEN; bit <<= 1)
    if ((changed & bit) == 0)
      assert_same_as_plain (oordeel, bit, oordeel->uitslag);
}

static gboolean
is_robuust_plain (const TaalOordeel *oordeel)
{
  for (guint set = 1; set < 1u << TAAL_N_ALTERNATIEVEN; set++)
    {
      PlainSettings settings = plain_settings (set);
      PlainResult plain;

      plain_judge (oordeel->snapshot, &settings, oordeel->periode, &plain);
      if (plain.uitslag != oordeel->uitslag)
        return FALSE;
    }

  return TRUE;
}

/* The time lines and the plain reading agree on schools whose dates sit on the boundaries. */
static void
test_same_as_plain_reading (void)
{
  g_autoptr (TaalNorm) norm = norm_fixture_shipped ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20230101);
  int uitslagen[TAAL_N_UITSLAGEN] = { 0 }, redenen[TAAL_N_REDENEN] = { 0 }, n_robuust[2] = { 0, 0 };

  for (int i = 0; i < 10000; i++)
    {
      TaalPeriode periode;
      g_autoptr (TaalSnapshot) snapshot = norm_fixture_random (random, &periode);
      g_autoptr (TaalTelling) telling = taal_telling_new (snapshot);
      g_autoptr (TaalOordeel) oordeel = taal_oordeel_compute (norm, snapshot, telling, periode);
      PlainResult plain;

      assert_totals (oordeel, &plain);
      assert_lessons (oordeel);
      assert_gevoeligheid (oordeel);
      if (i % 10 == 0)
        g_assert_cmpint (oordeel->robuust, ==, is_robuust_plain (oordeel));

      uitslagen[oordeel->uitslag]++;
      n_robuust[oordeel->robuust]++;
      for (int reden = 0; reden < TAAL_N_REDENEN; reden++)
        redenen[reden] += plain.reden[reden] > 0;
    }

  for (int uitslag = 0; uitslag < TAAL_N_UITSLAGEN; uitslag++)
    {
      g_test_message ("%s: %d", taal_uitslag_get_name ((TaalUitslag) uitslag), uitslagen[uitslag]);
      g_assert_cmpint (uitslagen[uitslag], >, 20);
    }
  for (int reden = 1; reden < TAAL_N_REDENEN; reden++)
    {
      g_test_message ("%s: %d", taal_reden_get_name ((TaalReden) reden), redenen[reden]);
      g_assert_cmpint (redenen[reden], >, 20);
    }
  g_assert_cmpint (n_robuust[FALSE], >, 100);
  g_assert_cmpint (n_robuust[TRUE], >, 100);
}

/* Copies a snapshot with its lessons in another order, and one certified lesson more where asked. */
static TaalSnapshot *
rebuild (const TaalSnapshot *snapshot,
         TaalPool           *pool,
         gboolean            reverse,
         const TaalLes      *extra)
{
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  int n, n_lessen = taal_snapshot_get_n_lessen (snapshot);

#define COPY(field, name, Type)                                        \
  {                                                                    \
    const Type *rows = taal_snapshot_get_##field (snapshot, &n);       \
    for (int i = 0; i < n; i++)                                        \
      taal_snapshot_builder_add_##name (builder, &rows[i]);            \
  }
  COPY (locaties, locatie, TaalLocatie)
  COPY (docenten, docent, TaalDocent)
  COPY (registraties, registratie, TaalRegistratie)
  COPY (opleidingen, opleiding, TaalOpleiding)
  COPY (ervaring, ervaring, TaalErvaring)
  COPY (meldingen, melding, TaalMelding)
  COPY (personeelsplannen, personeelsplan, TaalPersoneelsplan)
  COPY (maatregelen, maatregel, TaalMaatregel)
  COPY (groepen, groep, TaalGroep)
#undef COPY

  for (int i = 0; i < n_lessen; i++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, reverse ? n_lessen - 1 - i : i, &les);
      taal_snapshot_builder_add_les (builder, &les);
    }
  if (extra != NULL)
    taal_snapshot_builder_add_les (builder, extra);

  return taal_snapshot_builder_end (builder);
}

/* The order of the rows does not matter; a certified lesson more never lowers the strict share; two
 * halves of a period add up to the whole. */
static void
test_metamorphic (void)
{
  g_autoptr (TaalNorm) norm = norm_fixture_shipped ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int i = 0; i < 2000; i++)
    {
      TaalPeriode whole, first, second;
      g_autoptr (TaalPool) pool = taal_pool_new ();
      g_autoptr (TaalSnapshot) snapshot = norm_fixture_random (random, &whole);
      g_autoptr (TaalSnapshot) reversed = rebuild (snapshot, pool, TRUE, NULL);
      g_autoptr (TaalTelling) telling = taal_telling_new (snapshot), telling_reversed = taal_telling_new (reversed);
      g_autoptr (TaalOordeel) oordeel = taal_oordeel_compute (norm, snapshot, telling, whole);
      g_autoptr (TaalOordeel) other = taal_oordeel_compute (norm, reversed, telling_reversed, whole);
      g_autoptr (TaalOordeel) half_1 = NULL, half_2 = NULL;

      g_assert_cmpmem (&oordeel->gewichten, sizeof oordeel->gewichten, &other->gewichten, sizeof other->gewichten);
      g_assert_cmpint (oordeel->uitslag, ==, other->uitslag);
      g_assert_cmpint (oordeel->robuust, ==, other->robuust);

      if (whole.van == whole.tot)
        continue;
      first = (TaalPeriode) { whole.van, g_rand_int_range (random, whole.van, whole.tot) };
      second = (TaalPeriode) { first.tot + 1, whole.tot };
      half_1 = taal_oordeel_compute (norm, snapshot, telling, first);
      half_2 = taal_oordeel_compute (norm, snapshot, telling, second);
      for (int status = 0; status < TAAL_N_STATUSSEN; status++)
        g_assert_cmpint (oordeel->gewichten.status[status], ==,
                         half_1->gewichten.status[status] + half_2->gewichten.status[status]);
    }
}

static void
test_more_certified_never_lowers (void)
{
  g_autoptr (TaalNorm) norm = norm_fixture_shipped ();

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (TaalSnapshot) before = norm_fixture_shares (i, i % 7, i % 3, 50);
      g_autoptr (TaalSnapshot) after = norm_fixture_shares (i + 1, i % 7, i % 3, 50);
      g_autoptr (TaalOordeel) a = norm_fixture_judge (norm, before, "2023-01-01", "2023-12-31");
      g_autoptr (TaalOordeel) b = norm_fixture_judge (norm, after, "2023-01-01", "2023-12-31");

      g_assert_cmpint (a->gewichten.status[TAAL_STATUS_GECERTIFICEERD] * b->totaal, <=,
                       b->gewichten.status[TAAL_STATUS_GECERTIFICEERD] * a->totaal);
      g_assert_cmpint (a->uitslag, >=, b->uitslag);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/norm/oordeel/exactly-eighty-passes", test_exactly_eighty);
  g_test_add_func ("/norm/oordeel/exactly-sixty-is-not-below", test_exactly_sixty);
  g_test_add_func ("/norm/oordeel/same-as-plain-reading", test_same_as_plain_reading);
  g_test_add_func ("/norm/oordeel/metamorphic", test_metamorphic);
  g_test_add_func ("/norm/oordeel/more-certified-never-lowers", test_more_certified_never_lowers);

  return g_test_run ();
}
