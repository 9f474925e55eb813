/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "norm-fixture.h"

static TaalLes
random_les (GRand *random,
            int    number)
{
  return (TaalLes) { .les_id = "L", .groep = g_rand_int_range (random, 0, 3), .docent = g_rand_int_range (random, -1, 4),
                     .co_docent = g_rand_int_range (random, 0, 5) == 0 ? 0 : TAAL_GEEN,
                     .datum = taal_date_from_ymd (2023, 1, 1) + g_rand_int_range (random, 0, 60), .begin = -1,
                     .minuten = (gint16) (number % 300 + 1),
                     .status = (TaalLesStatus) g_rand_int_range (random, 0, 3) };
}

static TaalSnapshot *
build (const TaalLes *lessen,
       int            n)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);

  for (int i = 0; i < 4; i++)
    {
      TaalDocent docent = { .docent_id = "D", .naam = "D" };
      TaalGroep groep = { .groep_id = "G", .locatie = TAAL_GEEN };

      taal_snapshot_builder_add_docent (builder, &docent);
      taal_snapshot_builder_add_groep (builder, &groep);
    }
  for (int i = 0; i < n; i++)
    taal_snapshot_builder_add_les (builder, &lessen[i]);

  return taal_snapshot_builder_end (builder);
}

/* The weight of a docent's lessons to a groep in a period, over all co-docenten. */
static TaalMaat
sum_of (const TaalTelling *telling,
        int                docent,
        int                groep,
        TaalDate           van,
        TaalDate           end)
{
  TaalMaat sum = { 0, 0 };

  for (int i = 0; i < taal_telling_get_n_reeksen (telling); i++)
    {
      const TaalReeks *reeks = taal_telling_get_reeks (telling, i);

      if (reeks->docent == docent && reeks->groep == groep)
        taal_maat_add (&sum, taal_reeks_sum (reeks, van, end));
    }

  return sum;
}

static void
assert_same (const TaalTelling *a,
             const TaalTelling *b)
{
  TaalDate start = taal_date_from_ymd (2023, 1, 1);

  for (int docent = -1; docent < 4; docent++)
    for (int groep = 0; groep < 3; groep++)
      for (int day = 0; day <= 60; day += 7)
        {
          TaalMaat sum_a = sum_of (a, docent, groep, start, start + day);
          TaalMaat sum_b = sum_of (b, docent, groep, start, start + day);

          g_assert_cmpint (sum_a.lessen, ==, sum_b.lessen);
          g_assert_cmpint (sum_a.minuten, ==, sum_b.minuten);
        }
}

/* Counting an edit gives what counting everything again gives, and leaves the old counts alone. */
static void
test_change (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  TaalLes lessen[80];
  g_autoptr (TaalSnapshot) before = NULL;
  g_autoptr (TaalTelling) telling = NULL;

  for (int i = 0; i < (int) G_N_ELEMENTS (lessen); i++)
    lessen[i] = random_les (random, i);
  before = build (lessen, G_N_ELEMENTS (lessen));
  telling = taal_telling_new (before);

  for (int i = 0; i < 300; i++)
    {
      int place = g_rand_int_range (random, 0, G_N_ELEMENTS (lessen));
      TaalLes from = lessen[place];
      g_autoptr (TaalTelling) untouched = taal_telling_ref (telling), again = NULL, changed = NULL;
      g_autoptr (TaalSnapshot) old = build (lessen, G_N_ELEMENTS (lessen)), after = NULL;
      g_autoptr (TaalTelling) old_again = taal_telling_new (old);

      lessen[place] = random_les (random, i);
      changed = taal_telling_change (telling, &from, &lessen[place]);
      after = build (lessen, G_N_ELEMENTS (lessen));
      again = taal_telling_new (after);
      assert_same (changed, again);
      assert_same (untouched, old_again);

      taal_telling_unref (telling);
      telling = g_steal_pointer (&changed);
    }
}

static void
test_add_and_remove (void)
{
  TaalLes les = { .les_id = "L", .groep = 1, .docent = 2, .co_docent = TAAL_GEEN,
                  .datum = taal_date_from_ymd (2023, 1, 10), .begin = -1, .minuten = 90, .status = TAAL_LES_GEGEVEN };
  g_autoptr (TaalSnapshot) empty = build (NULL, 0);
  g_autoptr (TaalTelling) none = taal_telling_new (empty);
  g_autoptr (TaalTelling) one = taal_telling_change (none, NULL, &les);
  g_autoptr (TaalTelling) gone = taal_telling_change (one, &les, NULL);

  g_assert_cmpint (sum_of (one, 2, 1, les.datum, les.datum + 1).minuten, ==, 90);
  g_assert_cmpint (sum_of (one, 2, 1, les.datum + 1, les.datum + 2).lessen, ==, 0);
  g_assert_cmpint (sum_of (gone, 2, 1, les.datum, les.datum + 1).lessen, ==, 0);
  g_assert_cmpint (sum_of (none, 2, 1, les.datum, les.datum + 1).lessen, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/norm/telling/change", test_change);
  g_test_add_func ("/norm/telling/add-and-remove", test_add_and_remove);

  return g_test_run ();
}
