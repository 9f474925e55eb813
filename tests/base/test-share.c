/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-share.h"

/* The comparison is on whole numbers: what rounds to 80 % is not 80 %. */
static void
test_at_least (void)
{
  g_assert_true (taal_share_at_least (4, 5, 8000));
  g_assert_true (taal_share_at_least (80, 100, 8000));
  g_assert_false (taal_share_at_least (79, 100, 8000));
  g_assert_false (taal_share_at_least (19999, 25000, 8000)); /* 79.996 % */
  g_assert_false (taal_share_at_least (79999, 100000, 8000)); /* 79.999 % */
  g_assert_false (taal_share_at_least (799999999, 1000000000, 8000));
  g_assert_true (taal_share_at_least (800000000, 1000000000, 8000));
  g_assert_true (taal_share_at_least (2, 3, 6666)); /* 66.666... % */
  g_assert_false (taal_share_at_least (2, 3, 6667));
  g_assert_true (taal_share_at_least (0, 5, 0));
  g_assert_true (taal_share_at_least (5, 5, 10000));
  g_assert_false (taal_share_at_least (4, 5, 10000));
}

/* The least part that is enough is enough, and one less is not; for every total and percentage. */
static void
test_least_part (void)
{
  static const TaalPct percentages[] = { 0, 1, 3333, 5999, 6000, 6001, 6666, 7498, 7999, 8000, 8001, 9999, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (percentages); i++)
    for (gint64 total = 0; total <= 2000; total++)
      {
        gint64 least = taal_share_least_part (total, percentages[i]);

        g_assert_true (taal_share_at_least (least, total, percentages[i]));
        if (least > 0)
          g_assert_false (taal_share_at_least (least - 1, total, percentages[i]));
        g_assert_cmpint (least, <=, total);
      }

  g_assert_cmpint (taal_share_least_part (5, 8000), ==, 4);
  g_assert_cmpint (taal_share_least_part (6, 8000), ==, 5);
  g_assert_cmpint (taal_share_least_part (1, 6000), ==, 1);
}

/* A share is shown rounded down, so that what shows as 80,00 passes and what does not pass shows less. */
static void
test_basis_points (void)
{
  g_assert_cmpint (taal_share_basis_points (4, 5), ==, 8000);
  g_assert_cmpint (taal_share_basis_points (19999, 25000), ==, 7999);
  g_assert_cmpint (taal_share_basis_points (79999, 100000), ==, 7999);
  g_assert_cmpint (taal_share_basis_points (799999999, 1000000000), ==, 7999);
  g_assert_cmpint (taal_share_basis_points (2, 3), ==, 6666);
  g_assert_cmpint (taal_share_basis_points (1, 3), ==, 3333);
  g_assert_cmpint (taal_share_basis_points (0, 7), ==, 0);
  g_assert_cmpint (taal_share_basis_points (7, 7), ==, 10000);
  g_assert_cmpint (taal_share_basis_points (999999, 1000000), ==, 9999);

  for (gint64 total = 1; total <= 1000; total++)
    for (gint64 part = 0; part <= total; part++)
      g_assert_cmpint (taal_share_basis_points (part, total) >= 8000, ==, taal_share_at_least (part, total, 8000));
}

/* The minutes of a register of schools over years do not overflow: 100 million lessons of a day. */
static void
test_large_weights (void)
{
  gint64 total = G_GINT64_CONSTANT (100000000) * 1440, least = total / 5 * 4;

  g_assert_true (taal_share_at_least (least, total, 8000));
  g_assert_false (taal_share_at_least (least - 1, total, 8000));
  g_assert_cmpint (taal_share_least_part (total, 8000), ==, least);
  g_assert_cmpint (taal_share_basis_points (least - 1, total), ==, 7999);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/share/at-least-is-exact", test_at_least);
  g_test_add_func ("/base/share/least-part", test_least_part);
  g_test_add_func ("/base/share/basis-points-round-down", test_basis_points);
  g_test_add_func ("/base/share/large-weights", test_large_weights);

  return g_test_run ();
}
