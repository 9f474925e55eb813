/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-feestdag.h"

/* Easter Sundays as almanacs print them, with the earliest and the latest there can be. */
static void
test_pasen (void)
{
  static const int known[][3] = {
    { 1818, 3, 22 }, { 1886, 4, 25 }, { 1900, 4, 15 }, { 1943, 4, 25 }, { 1954, 4, 18 }, { 1961, 4, 2 },
    { 1981, 4, 19 }, { 2000, 4, 23 }, { 2005, 3, 27 }, { 2008, 3, 23 }, { 2011, 4, 24 }, { 2014, 4, 20 },
    { 2015, 4, 5 },  { 2016, 3, 27 }, { 2017, 4, 16 }, { 2018, 4, 1 },  { 2019, 4, 21 }, { 2020, 4, 12 },
    { 2021, 4, 4 },  { 2022, 4, 17 }, { 2023, 4, 9 },  { 2024, 3, 31 }, { 2025, 4, 20 }, { 2026, 4, 5 },
    { 2027, 3, 28 }, { 2028, 4, 16 }, { 2029, 4, 1 },  { 2030, 4, 21 }, { 2038, 4, 25 }, { 2049, 4, 18 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpint (taal_feestdag_pasen (known[i][0]), ==,
                     taal_date_from_ymd (known[i][0], known[i][1], known[i][2]));
}

/* The golden number and the Sunday letter by the tables of the calendar itself: the Sunday after the full
 * moon on or after 21 March, with the epact of Clavius. Another way to the same day. */
static TaalDate
find_pasen (int year)
{
  int golden = year % 19 + 1, century = year / 100 + 1;
  int solar = 3 * century / 4 - 12, lunar = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + lunar - solar) % 30;
  TaalDate moon;

  epact += epact < 0 ? 30 : 0;
  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;
  moon = taal_date_from_ymd (year, 3, 1) + 43 - epact;
  if (44 - epact < 21)
    moon += 30;

  return moon + 1 + (TAAL_ZONDAG - taal_date_get_weekday (moon + 1));
}

static void
test_pasen_by_epact (void)
{
  for (int year = 1583; year <= 4099; year++)
    {
      TaalDate pasen = taal_feestdag_pasen (year);

      g_assert_cmpint (taal_date_get_weekday (pasen), ==, TAAL_ZONDAG);
      g_assert_cmpint (pasen, >=, taal_date_from_ymd (year, 3, 22));
      g_assert_cmpint (pasen, <=, taal_date_from_ymd (year, 4, 25));
      g_assert_cmpint (pasen, ==, find_pasen (year));
    }
}

static void
assert_feestdag (int          year,
                 int          month,
                 int          day,
                 TaalFeestdag expected)
{
  g_assert_cmpint (taal_feestdag_get (taal_date_from_ymd (year, month, day)), ==, expected);
}

/* As the government published them. */
static void
test_known (void)
{
  assert_feestdag (2025, 1, 1, TAAL_FEESTDAG_NIEUWJAAR);
  assert_feestdag (2025, 4, 18, TAAL_FEESTDAG_GEEN); /* Good Friday is none */
  assert_feestdag (2025, 4, 20, TAAL_FEESTDAG_PASEN);
  assert_feestdag (2025, 4, 21, TAAL_FEESTDAG_PAASMAANDAG);
  assert_feestdag (2025, 4, 26, TAAL_FEESTDAG_KONINGSDAG); /* the 27th is a Sunday */
  assert_feestdag (2025, 4, 27, TAAL_FEESTDAG_GEEN);
  assert_feestdag (2025, 5, 5, TAAL_FEESTDAG_BEVRIJDINGSDAG);
  assert_feestdag (2025, 5, 29, TAAL_FEESTDAG_HEMELVAART);
  assert_feestdag (2025, 6, 8, TAAL_FEESTDAG_PINKSTEREN);
  assert_feestdag (2025, 6, 9, TAAL_FEESTDAG_PINKSTERMAANDAG);
  assert_feestdag (2025, 12, 25, TAAL_FEESTDAG_KERST);
  assert_feestdag (2025, 12, 26, TAAL_FEESTDAG_TWEEDE_KERSTDAG);
  assert_feestdag (2025, 12, 31, TAAL_FEESTDAG_GEEN);

  assert_feestdag (2024, 4, 27, TAAL_FEESTDAG_KONINGSDAG);
  assert_feestdag (2024, 5, 5, TAAL_FEESTDAG_GEEN);
  assert_feestdag (2024, 5, 9, TAAL_FEESTDAG_HEMELVAART);
  assert_feestdag (2014, 4, 26, TAAL_FEESTDAG_KONINGSDAG);
  assert_feestdag (2008, 5, 1, TAAL_FEESTDAG_HEMELVAART);
  assert_feestdag (2005, 5, 5, TAAL_FEESTDAG_HEMELVAART); /* and Liberation Day */
}

/* Every year has ten, or eleven with the 5th of May, but where two fall on one day. */
static void
test_every_year (void)
{
  for (int year = 1900; year <= 2200; year++)
    {
      int counts[TAAL_N_FEESTDAGEN] = { 0 };
      TaalDate last = taal_date_from_ymd (year, 12, 31);

      for (TaalDate date = taal_date_from_ymd (year, 1, 1); date <= last; date++)
        counts[taal_feestdag_get (date)]++;
      for (int i = 1; i < TAAL_N_FEESTDAGEN; i++)
        if (i == TAAL_FEESTDAG_BEVRIJDINGSDAG)
          g_assert_cmpint (counts[i], <=, year % 5 == 0);
        else
          g_assert_cmpint (counts[i], ==, 1);
    }
}

static void
test_weekday (void)
{
  g_assert_cmpint (taal_date_get_weekday (taal_date_from_ymd (1970, 1, 1)), ==, TAAL_DONDERDAG);
  g_assert_cmpint (taal_date_get_weekday (taal_date_from_ymd (1945, 5, 5)), ==, TAAL_ZATERDAG);
  g_assert_cmpint (taal_date_get_weekday (taal_date_from_ymd (2026, 11, 23)), ==, TAAL_MAANDAG);
  for (TaalDate date = -100000; date < 100000; date++)
    g_assert_cmpint (taal_date_get_weekday (date + 1), ==, (taal_date_get_weekday (date) + 1) % 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/feestdag/pasen", test_pasen);
  g_test_add_func ("/base/feestdag/pasen-by-epact", test_pasen_by_epact);
  g_test_add_func ("/base/feestdag/known", test_known);
  g_test_add_func ("/base/feestdag/every-year", test_every_year);
  g_test_add_func ("/base/feestdag/weekday", test_weekday);

  return g_test_run ();
}
