/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-feestdag.h"

/**
 * taal_feestdag_pasen:
 * @year: a year of the Gregorian calendar, from 1583
 *
 * Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical
 * Algorithms, chapter 8). The letters are those of the publication.
 *
 * Returns: the day
 *
 * Thread: any
 */
TaalDate
taal_feestdag_pasen (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  g_return_val_if_fail (year >= 1583, TAAL_DATE_NONE);

  return taal_date_from_ymd (year, n / 31, n % 31 + 1);
}

/* The holidays that move with Easter, or none. */
static TaalFeestdag
get_movable (int      year,
             TaalDate date)
{
  switch (date - taal_feestdag_pasen (year))
    {
    case 0:
      return TAAL_FEESTDAG_PASEN;
    case 1:
      return TAAL_FEESTDAG_PAASMAANDAG;
    case 39:
      return TAAL_FEESTDAG_HEMELVAART;
    case 49:
      return TAAL_FEESTDAG_PINKSTEREN;
    case 50:
      return TAAL_FEESTDAG_PINKSTERMAANDAG;
    default:
      return TAAL_FEESTDAG_GEEN;
    }
}

/* The King's birthday is the 27th of April; on a Sunday it is kept the day before. */
static int
get_koningsdag (int year)
{
  return taal_date_get_weekday (taal_date_from_ymd (year, 4, 27)) == TAAL_ZONDAG ? 26 : 27;
}

/**
 * taal_feestdag_get:
 * @date: a day in a year from 1583
 *
 * A day that is two holidays at once is the one that moves with Easter.
 *
 * Returns: which holiday it is, %TAAL_FEESTDAG_GEEN for none
 *
 * Thread: any
 */
TaalFeestdag
taal_feestdag_get (TaalDate date)
{
  TaalFeestdag movable;
  int year, month, day;

  taal_date_to_ymd (date, &year, &month, &day);
  movable = get_movable (year, date);
  if (movable != TAAL_FEESTDAG_GEEN)
    return movable;

  if (month == 1 && day == 1)
    return TAAL_FEESTDAG_NIEUWJAAR;
  if (month == 4 && day == get_koningsdag (year))
    return TAAL_FEESTDAG_KONINGSDAG;
  if (month == 5 && day == 5 && year % 5 == 0)
    return TAAL_FEESTDAG_BEVRIJDINGSDAG;
  if (month == 12 && (day == 25 || day == 26))
    return day == 25 ? TAAL_FEESTDAG_KERST : TAAL_FEESTDAG_TWEEDE_KERSTDAG;

  return TAAL_FEESTDAG_GEEN;
}
