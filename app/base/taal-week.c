/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-week.h"

/* The first day of a year in its week 1, which is the week with its first Thursday. */
static TaalDate
get_first_monday (int year)
{
  return taal_week_of (taal_date_from_ymd (year, 1, 4));
}

/**
 * taal_week_of:
 * @date: a date
 *
 * Returns: the Monday of its week
 *
 * Thread: any
 */
TaalDate
taal_week_of (TaalDate date)
{
  /* 1970-01-01, day 0, was a Thursday. */
  int weekday = (date % 7 + 7 + 3) % 7;

  return date - weekday;
}

/**
 * taal_week_parse:
 * @text: a week such as 2023-W40, also 2023w40 or 2023-40
 * @monday: (out): its first day
 *
 * Returns: whether there is such a week
 *
 * Thread: any
 */
gboolean
taal_week_parse (const char *text,
                 TaalDate   *monday)
{
  const char *c = text;
  int year = 0, week = 0, n;

  for (n = 0; n < 4 && g_ascii_isdigit (*c); n++)
    year = year * 10 + (*c++ - '0');
  if (n < 4 || year < 1)
    return FALSE;
  if (*c != '-' && g_ascii_toupper (*c) != 'W')
    return FALSE;
  if (*c == '-')
    c++;
  if (g_ascii_toupper (*c) == 'W')
    c++;
  for (n = 0; n < 2 && g_ascii_isdigit (*c); n++)
    week = week * 10 + (*c++ - '0');
  if (n == 0 || *c != '\0' || week < 1)
    return FALSE;

  *monday = get_first_monday (year) + (week - 1) * 7;
  return *monday < get_first_monday (year + 1);
}

/**
 * taal_week_format:
 * @date: a date
 * @text: (out caller-allocates): room for its week
 *
 * Returns: (transfer none): @text, with the week such as 2023-W40
 *
 * Thread: any
 */
const char *
taal_week_format (TaalDate date,
                  char     text[TAAL_WEEK_TEXT_SIZE])
{
  TaalDate monday = taal_week_of (date);
  int year = taal_date_get_year (monday + 3);

  (void) g_snprintf (text, TAAL_WEEK_TEXT_SIZE, "%04d-W%02d", year,
                     (monday - get_first_monday (year)) / 7 + 1);
  return text;
}
