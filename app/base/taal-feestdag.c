/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-feestdag.h"

/* Days after Easter Sunday. */
#define HEMELVAART 39
#define PINKSTEREN 49

/* Days since 1970-01-01, a Thursday. */
static gboolean
is_sunday (TaalDate date)
{
  return ((date + 4) % 7 + 7) % 7 == 0;
}

/**
 * taal_feestdag_pasen:
 * @year: a year, 1 to 9999
 *
 * The Sunday after the first ecclesiastical full moon on or after 21 March, in the Gregorian calendar:
 * the golden number gives the moon, the century its two corrections.
 *
 * Returns: Easter Sunday of that year
 *
 * Thread: any
 */
TaalDate
taal_feestdag_pasen (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int solar = century / 4;
  int lunar = (8 * century + 13) / 25;
  int epact = (19 * golden + century - solar - lunar + 15) % 30;
  int full_moon, sunday;

  /* Two moons that would fall on 19 April, or twice on one day in a cycle, come a day sooner. */
  epact -= (golden + 11 * epact) / 319;
  full_moon = taal_date_from_ymd (year, 3, 21) + epact;
  sunday = full_moon + 1;
  while (!is_sunday (sunday))
    sunday++;

  return sunday;
}

static TaalFeestdag
fixed_day (TaalDate date,
           int      year,
           int      month,
           int      day)
{
  switch (month * 100 + day)
    {
    case 101:
      return TAAL_FEESTDAG_NIEUWJAARSDAG;
    case 426:
      return is_sunday (date + 1) ? TAAL_FEESTDAG_KONINGSDAG : TAAL_FEESTDAG_GEEN;
    case 427:
      return is_sunday (date) ? TAAL_FEESTDAG_GEEN : TAAL_FEESTDAG_KONINGSDAG;
    case 505:
      return year % 5 == 0 ? TAAL_FEESTDAG_BEVRIJDINGSDAG : TAAL_FEESTDAG_GEEN;
    case 1225:
      return TAAL_FEESTDAG_EERSTE_KERSTDAG;
    case 1226:
      return TAAL_FEESTDAG_TWEEDE_KERSTDAG;
    default:
      return TAAL_FEESTDAG_GEEN;
    }
}

/**
 * taal_feestdag_on:
 * @date: a date
 *
 * King's Day is 27 April, and 26 April when that is a Sunday; 5 May is a day off once in five years
 * (norm.md 11, S12). A day that is a holiday twice has the name that does not move with Easter.
 *
 * Returns: which Dutch public holiday it is, or %TAAL_FEESTDAG_GEEN; so too for an unknown date
 *
 * Thread: any
 */
TaalFeestdag
taal_feestdag_on (TaalDate date)
{
  int year, month, day;
  TaalFeestdag fixed;

  if (date == TAAL_DATE_NONE || date == TAAL_DATE_MAX)
    return TAAL_FEESTDAG_GEEN;

  taal_date_to_ymd (date, &year, &month, &day);
  fixed = fixed_day (date, year, month, day);
  if (fixed != TAAL_FEESTDAG_GEEN || month < 3 || month > 6)
    return fixed;

  switch (date - taal_feestdag_pasen (year))
    {
    case 0:
      return TAAL_FEESTDAG_EERSTE_PAASDAG;
    case 1:
      return TAAL_FEESTDAG_TWEEDE_PAASDAG;
    case HEMELVAART:
      return TAAL_FEESTDAG_HEMELVAARTSDAG;
    case PINKSTEREN:
      return TAAL_FEESTDAG_EERSTE_PINKSTERDAG;
    case PINKSTEREN + 1:
      return TAAL_FEESTDAG_TWEEDE_PINKSTERDAG;
    default:
      return TAAL_FEESTDAG_GEEN;
    }
}
