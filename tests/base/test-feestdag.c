/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-feestdag"

#include "config.h"

#include "taal-feestdag.h"

/* Easter by a way of its own: Clavius' tables of the golden number, the epact and the dominical
 * letter, as an almanac explains them (Knuth, The Art of Computer Programming 1, 1.3.2, exercise 14). */
static TaalDate
plain_easter (int year)
{
  int golden = year % 19 + 1, century = year / 100 + 1;
  int gregorian = 3 * century / 4 - 12, clavian = (8 * century + 5) / 25 - 5;
  int extra = 5 * year / 4 - gregorian - 10;
  int epact = (((11 * golden + 20 + clavian - gregorian) % 30) + 30) % 30;
  int day;

  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;
  day = 44 - epact;
  if (day < 21)
    day += 30;
  day = day + 7 - (extra + day) % 7;

  return day > 31 ? taal_date_from_ymd (year, 4, day - 31) : taal_date_from_ymd (year, 3, day);
}

static void
test_easter (void)
{
  for (int year = 1583; year <= 9999; year++)
    g_assert_cmpint (taal_feestdag_pasen (year), ==, plain_easter (year));
}

static void
test_known_days (void)
{
  static const struct
  {
    int          year, month, day;
    TaalFeestdag expected;
  } days[] = {
    { 2023, 1, 1, TAAL_FEESTDAG_NIEUWJAARSDAG },
    { 2023, 1, 2, TAAL_FEESTDAG_GEEN },
    { 2023, 4, 7, TAAL_FEESTDAG_GEEN }, /* Good Friday is no holiday of S12 */
    { 2023, 4, 9, TAAL_FEESTDAG_EERSTE_PAASDAG },
    { 2023, 4, 10, TAAL_FEESTDAG_TWEEDE_PAASDAG },
    { 2023, 4, 27, TAAL_FEESTDAG_KONINGSDAG },
    { 2023, 4, 26, TAAL_FEESTDAG_GEEN },
    { 2023, 5, 5, TAAL_FEESTDAG_GEEN },
    { 2020, 5, 5, TAAL_FEESTDAG_BEVRIJDINGSDAG },
    { 2025, 5, 5, TAAL_FEESTDAG_BEVRIJDINGSDAG },
    { 2023, 5, 18, TAAL_FEESTDAG_HEMELVAARTSDAG },
    { 2023, 5, 28, TAAL_FEESTDAG_EERSTE_PINKSTERDAG },
    { 2023, 5, 29, TAAL_FEESTDAG_TWEEDE_PINKSTERDAG },
    { 2023, 12, 25, TAAL_FEESTDAG_EERSTE_KERSTDAG },
    { 2023, 12, 26, TAAL_FEESTDAG_TWEEDE_KERSTDAG },
    { 2023, 12, 31, TAAL_FEESTDAG_GEEN },
    { 2025, 4, 26, TAAL_FEESTDAG_KONINGSDAG }, /* 27 April 2025 is a Sunday */
    { 2025, 4, 27, TAAL_FEESTDAG_GEEN },
    { 2024, 3, 31, TAAL_FEESTDAG_EERSTE_PAASDAG },
    { 2011, 4, 25, TAAL_FEESTDAG_TWEEDE_PAASDAG },
    { 2008, 3, 23, TAAL_FEESTDAG_EERSTE_PAASDAG },
    { 2008, 5, 1, TAAL_FEESTDAG_HEMELVAARTSDAG },
    { 2038, 4, 26, TAAL_FEESTDAG_TWEEDE_PAASDAG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (taal_feestdag_on (taal_date_from_ymd (days[i].year, days[i].month, days[i].day)), ==,
                     days[i].expected);
  g_assert_cmpint (taal_feestdag_on (TAAL_DATE_NONE), ==, TAAL_FEESTDAG_GEEN);
  g_assert_cmpint (taal_feestdag_on (TAAL_DATE_MAX), ==, TAAL_FEESTDAG_GEEN);
}

/* Every year has ten holidays, eleven with 5 May, but for the years in which two fall together. */
static void
test_every_year (void)
{
  for (int year = 1900; year <= 2200; year++)
    {
      int n = 0;

      for (TaalDate date = taal_date_from_ymd (year, 1, 1); date <= taal_date_from_ymd (year, 12, 31); date++)
        n += taal_feestdag_on (date) != TAAL_FEESTDAG_GEEN ? 1 : 0;
      g_assert_cmpint (n, >=, year % 5 == 0 ? 9 : 8);
      g_assert_cmpint (n, <=, year % 5 == 0 ? 10 : 9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/feestdag/easter-as-by-the-tables", test_easter);
  g_test_add_func ("/base/feestdag/known-days", test_known_days);
  g_test_add_func ("/base/feestdag/as-many-in-every-year", test_every_year);

  return g_test_run ();
}
