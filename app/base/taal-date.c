/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-date.h"

#include <string.h>

/* The year is counted from March, so that the leap day is the last of its year and a month's first
 * day follows from (153 * month + 2) / 5. An era is 400 years. */
#define DAYS_PER_ERA 146097
#define EPOCH_SHIFT  719468 /* days from 0000-03-01 to 1970-01-01 */

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year,
               int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* Reads 1 to 4 digits and moves the cursor behind them. Returns how many there were. */
static int
scan_digits (const char **cursor,
             int         *value)
{
  int n = 0;

  *value = 0;
  while (n < 5 && g_ascii_isdigit (**cursor))
    {
      *value = *value * 10 + (**cursor - '0');
      (*cursor)++;
      n++;
    }

  return n;
}

/**
 * taal_date_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or %TAAL_DATE_NONE when the calendar has no such day
 *
 * Thread: any
 */
TaalDate
taal_date_from_ymd (int year,
                    int month,
                    int day)
{
  int shifted, era, year_of_era, day_of_year;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month (year, month))
    return TAAL_DATE_NONE;

  shifted = month <= 2 ? year - 1 : year;
  era = shifted / 400;
  year_of_era = shifted - era * 400;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - EPOCH_SHIFT;
}

/**
 * taal_date_to_ymd:
 * @date: a known date in the years 1 to 9999
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month
 *
 * Thread: any
 */
void
taal_date_to_ymd (TaalDate  date,
                  int      *year,
                  int      *month,
                  int      *day)
{
  int days, era, day_of_era, year_of_era, day_of_year, month_from_march, civil_month;

  g_return_if_fail (date != TAAL_DATE_NONE && date != TAAL_DATE_MAX);

  days = date + EPOCH_SHIFT;
  era = days / DAYS_PER_ERA;
  day_of_era = days - era * DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_from_march = (5 * day_of_year + 2) / 153;
  civil_month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

  if (day != NULL)
    *day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  if (month != NULL)
    *month = civil_month;
  if (year != NULL)
    *year = year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0);
}

/**
 * taal_date_parse:
 * @text: a trimmed cell
 * @date: (out): the date; %TAAL_DATE_NONE unless the result is %TAAL_DATE_PARSE_OK
 *
 * Reads `jjjj-mm-dd` or `dd-mm-jjjj` (format.md 1). A day or month of one digit is fine, a year of
 * two digits is refused: nothing is guessed.
 *
 * Returns: what was found
 *
 * Thread: any
 */
TaalDateParse
taal_date_parse (const char *text,
                 TaalDate   *date)
{
  const char *cursor = text;
  int part[3], digits[3];

  g_return_val_if_fail (text != NULL && date != NULL, TAAL_DATE_PARSE_NOT_A_DATE);

  *date = TAAL_DATE_NONE;
  for (int i = 0; i < 3; i++)
    {
      if (i > 0 && *cursor++ != '-')
        return TAAL_DATE_PARSE_NOT_A_DATE;
      digits[i] = scan_digits (&cursor, &part[i]);
      if (digits[i] == 0)
        return TAAL_DATE_PARSE_NOT_A_DATE;
    }
  if (*cursor != '\0')
    return TAAL_DATE_PARSE_NOT_A_DATE;

  if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2)
    *date = taal_date_from_ymd (part[0], part[1], part[2]);
  else if (digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2)
    *date = taal_date_from_ymd (part[2], part[1], part[0]);
  else if (digits[0] <= 2 && digits[1] <= 2 && digits[2] <= 2)
    return TAAL_DATE_PARSE_TWO_DIGIT_YEAR;
  else
    return TAAL_DATE_PARSE_NOT_A_DATE;

  return *date == TAAL_DATE_NONE ? TAAL_DATE_PARSE_IMPOSSIBLE : TAAL_DATE_PARSE_OK;
}

/**
 * taal_date_format:
 * @date: a date
 * @text: (out caller-allocates): room for the text
 *
 * Returns: (transfer none): @text, holding `jjjj-mm-dd`, or an empty text for an unknown or open date
 *
 * Thread: any
 */
const char *
taal_date_format (TaalDate date,
                  char     text[TAAL_DATE_TEXT_SIZE])
{
  int year, month, day;

  if (date == TAAL_DATE_NONE || date == TAAL_DATE_MAX)
    {
      text[0] = '\0';
      return text;
    }

  taal_date_to_ymd (date, &year, &month, &day);
  g_snprintf (text, TAAL_DATE_TEXT_SIZE, "%04d-%02d-%02d", year, month, day);

  return text;
}

/**
 * taal_date_add_months:
 * @date: a known date
 * @months: how many months later; negative for earlier
 *
 * A day that the target month lacks becomes that month's last day (norm.md 3: clamped to month end).
 *
 * Returns: the date; %TAAL_DATE_NONE outside the years 1 to 9999
 *
 * Thread: any
 */
TaalDate
taal_date_add_months (TaalDate date,
                      int      months)
{
  int year, month, day, count;

  g_return_val_if_fail (date != TAAL_DATE_NONE && date != TAAL_DATE_MAX, TAAL_DATE_NONE);

  taal_date_to_ymd (date, &year, &month, &day);
  count = year * 12 + month - 1 + months;
  if (count < 12)
    return TAAL_DATE_NONE;
  year = count / 12;
  month = count % 12 + 1;

  return taal_date_from_ymd (year, month, MIN (day, days_in_month (year, month)));
}

/**
 * taal_date_get_year:
 * @date: a known date
 *
 * Returns: its calendar year
 *
 * Thread: any
 */
int
taal_date_get_year (TaalDate date)
{
  int year = 0;

  taal_date_to_ymd (date, &year, NULL, NULL);
  return year;
}

/**
 * taal_date_get_weekday:
 * @date: a date
 *
 * Returns: the day of the week, from %TAAL_MAANDAG to %TAAL_ZONDAG
 *
 * Thread: any
 */
int
taal_date_get_weekday (TaalDate date)
{
  /* 1 January 1970 was a Thursday. */
  int day = (int) (((gint64) date + TAAL_DONDERDAG) % TAAL_N_WEEKDAGEN);

  return day < 0 ? day + TAAL_N_WEEKDAGEN : day;
}
