/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-periode.h"

/* A reference that counts: the days of a year and a month by the words of the calendar. */
static int
days_of_month (int year,
               int month)
{
  if (month == 2)
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;

  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Every day of the years 1 to 9999 follows the day before it, and comes back as it went in. */
static void
test_every_day (void)
{
  TaalDate expected = taal_date_from_ymd (1, 1, 1);
  TaalDate epoch = taal_date_from_ymd (1970, 1, 1);

  g_assert_cmpint (epoch, ==, 0);
  for (int year = 1; year <= 9999; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= days_of_month (year, month); day++)
        {
          TaalDate date = taal_date_from_ymd (year, month, day);
          int y, m, d;

          g_assert_cmpint (date, ==, expected++);
          taal_date_to_ymd (date, &y, &m, &d);
          if (y != year || m != month || d != day)
            g_error ("%d-%d-%d became %d-%d-%d", year, month, day, y, m, d);
        }
}

/* 400 years are 146,097 days, from any day; GLib's calendar agrees on a sample. */
static void
test_four_hundred_years (void)
{
  for (int year = 1601; year <= 2400; year++)
    {
      g_autoptr (GDate) other = g_date_new_dmy (1, G_DATE_MARCH, (GDateYear) year);
      TaalDate date = taal_date_from_ymd (year, 3, 1);

      g_assert_cmpint (taal_date_from_ymd (year + 400, 3, 1) - date, ==, 146097);
      g_assert_cmpint (taal_date_add_months (date, 4800) - date, ==, 146097);
      /* 719163 is 1970-01-01 as GLib counts: day 1 is 0001-01-01. */
      g_assert_cmpint ((int) g_date_get_julian (other) - 719163, ==, date);
    }
}

static void
test_impossible_days (void)
{
  static const int days[][3] = { { 2023, 2, 29 }, { 1900, 2, 29 }, { 2100, 2, 29 }, { 2024, 2, 30 }, { 2023, 4, 31 },
                                 { 2023, 0, 1 },  { 2023, 13, 1 }, { 2023, 1, 0 },  { 2023, 1, 32 }, { 0, 1, 1 },
                                 { 10000, 1, 1 }, { -1, 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (taal_date_from_ymd (days[i][0], days[i][1], days[i][2]), ==, TAAL_DATE_NONE);
  g_assert_cmpint (taal_date_from_ymd (2000, 2, 29), !=, TAAL_DATE_NONE);
  g_assert_cmpint (taal_date_from_ymd (2024, 2, 29), !=, TAAL_DATE_NONE);
}

static void
test_parts_are_optional (void)
{
  int day = 0;

  taal_date_to_ymd (taal_date_from_ymd (2024, 2, 29), NULL, NULL, &day);
  g_assert_cmpint (day, ==, 29);
  taal_date_to_ymd (0, NULL, NULL, NULL);
  g_assert_cmpint (taal_date_get_year (taal_date_from_ymd (2024, 12, 31)), ==, 2024);
  g_assert_cmpint (taal_date_get_year (taal_date_from_ymd (2025, 1, 1)), ==, 2025);
}

/* Both written forms of format.md 1, and everything else with what is wrong with it. */
static void
test_parse (void)
{
  static const struct
  {
    const char   *text;
    TaalDateParse result;
    int           year, month, day;
  } cells[] = {
    { "2023-06-01", TAAL_DATE_PARSE_OK, 2023, 6, 1 },
    { "01-06-2023", TAAL_DATE_PARSE_OK, 2023, 6, 1 },
    { "2023-6-1", TAAL_DATE_PARSE_OK, 2023, 6, 1 },
    { "1-6-2023", TAAL_DATE_PARSE_OK, 2023, 6, 1 },
    { "29-02-2024", TAAL_DATE_PARSE_OK, 2024, 2, 29 },
    { "0001-01-01", TAAL_DATE_PARSE_OK, 1, 1, 1 },
    { "31-12-9999", TAAL_DATE_PARSE_OK, 9999, 12, 31 },
    { "2023-02-29", TAAL_DATE_PARSE_IMPOSSIBLE, 0, 0, 0 },
    { "31-02-2023", TAAL_DATE_PARSE_IMPOSSIBLE, 0, 0, 0 },
    { "2023-13-01", TAAL_DATE_PARSE_IMPOSSIBLE, 0, 0, 0 },
    { "12-31-2023", TAAL_DATE_PARSE_IMPOSSIBLE, 0, 0, 0 },
    { "0000-01-01", TAAL_DATE_PARSE_IMPOSSIBLE, 0, 0, 0 },
    { "2023-00-10", TAAL_DATE_PARSE_IMPOSSIBLE, 0, 0, 0 },
    { "01-02-23", TAAL_DATE_PARSE_TWO_DIGIT_YEAR, 0, 0, 0 },
    { "1-2-3", TAAL_DATE_PARSE_TWO_DIGIT_YEAR, 0, 0, 0 },
    { "23-06-01", TAAL_DATE_PARSE_TWO_DIGIT_YEAR, 0, 0, 0 },
    { "", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "vandaag", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023-06", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023-06-", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023/06/01", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023-06-01 ", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023-06-01T00:00", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023-06-01-01", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "-2023-06-01", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023-006-01", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "12023-06-01", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "001-06-2023", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "01-06-202", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "99999999999-1-1", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
    { "2023-2023-01", TAAL_DATE_PARSE_NOT_A_DATE, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      TaalDate date = 12345;

      g_test_message ("%s", cells[i].text);
      g_assert_cmpint (taal_date_parse (cells[i].text, &date), ==, cells[i].result);
      g_assert_cmpint (date, ==, taal_date_from_ymd (cells[i].year, cells[i].month, cells[i].day));
    }
}

static void
test_format (void)
{
  char text[TAAL_DATE_TEXT_SIZE];

  g_assert_cmpstr (taal_date_format (taal_date_from_ymd (2023, 6, 1), text), ==, "2023-06-01");
  g_assert_cmpstr (taal_date_format (taal_date_from_ymd (1, 1, 1), text), ==, "0001-01-01");
  g_assert_cmpstr (taal_date_format (taal_date_from_ymd (9999, 12, 31), text), ==, "9999-12-31");
  g_assert_cmpstr (taal_date_format (TAAL_DATE_NONE, text), ==, "");
  g_assert_cmpstr (taal_date_format (TAAL_DATE_MAX, text), ==, "");
}

/* What is written is read back. */
static void
test_format_round_trip (void)
{
  for (TaalDate date = taal_date_from_ymd (1999, 1, 1); date <= taal_date_from_ymd (2400, 1, 1); date++)
    {
      char text[TAAL_DATE_TEXT_SIZE];
      TaalDate again;

      g_assert_cmpint (taal_date_parse (taal_date_format (date, text), &again), ==, TAAL_DATE_PARSE_OK);
      g_assert_cmpint (again, ==, date);
    }
}

/* A day that the month lacks becomes its last; counted from the start each time, not step by step. */
static void
test_add_months (void)
{
  static const int moves[][7] = {
    { 2023, 1, 31, 1, 2023, 2, 28 },   { 2024, 1, 31, 1, 2024, 2, 29 },  { 2023, 1, 31, 13, 2024, 2, 29 },
    { 2023, 1, 31, 2, 2023, 3, 31 },   { 2023, 3, 31, 1, 2023, 4, 30 },  { 2024, 2, 29, 12, 2025, 2, 28 },
    { 2024, 2, 29, 48, 2028, 2, 29 },  { 2023, 12, 15, 1, 2024, 1, 15 }, { 2023, 6, 1, 0, 2023, 6, 1 },
    { 2023, 5, 31, -3, 2023, 2, 28 },  { 2024, 8, 31, -6, 2024, 2, 29 }, { 2023, 1, 15, -1, 2022, 12, 15 },
    { 2022, 1, 1, -12, 2021, 1, 1 },   { 1, 1, 1, 0, 1, 1, 1 },          { 9998, 12, 31, 12, 9999, 12, 31 },
    { 2000, 1, 31, 1201, 2100, 2, 28 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_assert_cmpint (taal_date_add_months (taal_date_from_ymd (moves[i][0], moves[i][1], moves[i][2]), moves[i][3]), ==,
                     taal_date_from_ymd (moves[i][4], moves[i][5], moves[i][6]));

  g_assert_cmpint (taal_date_add_months (taal_date_from_ymd (1, 1, 31), -1), ==, TAAL_DATE_NONE);
  g_assert_cmpint (taal_date_add_months (taal_date_from_ymd (9999, 12, 1), 1), ==, TAAL_DATE_NONE);
}

/* Later months never lead to an earlier day, and the month is the one that was asked for. */
static void
test_add_months_is_monotonic (void)
{
  for (TaalDate date = taal_date_from_ymd (2023, 1, 1); date <= taal_date_from_ymd (2024, 12, 31); date++)
    for (int months = -30; months < 30; months++)
      {
        int year, month, later_year, later_month, day, later_day;
        TaalDate later = taal_date_add_months (date, months);

        taal_date_to_ymd (date, &year, &month, &day);
        taal_date_to_ymd (later, &later_year, &later_month, &later_day);
        g_assert_cmpint (later_year * 12 + later_month, ==, year * 12 + month + months);
        g_assert_cmpint (later_day, ==, MIN (day, days_of_month (later_year, later_month)));
        g_assert_cmpint (later, <, taal_date_add_months (date, months + 1));
      }
}

static void
test_periode (void)
{
  TaalPeriode closed = { 100, 200 }, open = { 100, TAAL_DATE_NONE }, one_day = { 100, 100 };
  TaalPeriode unknown = { TAAL_DATE_NONE, 200 };

  g_assert_false (taal_periode_holds (closed, 99));
  g_assert_true (taal_periode_holds (closed, 100));
  g_assert_true (taal_periode_holds (closed, 200));
  g_assert_false (taal_periode_holds (closed, 201));
  g_assert_cmpint (taal_periode_end (closed), ==, 201);

  g_assert_false (taal_periode_holds (open, 99));
  g_assert_true (taal_periode_holds (open, taal_date_from_ymd (9999, 12, 31)));
  g_assert_cmpint (taal_periode_end (open), ==, TAAL_DATE_MAX);

  g_assert_true (taal_periode_holds (one_day, 100));
  g_assert_false (taal_periode_holds (one_day, 101));
  g_assert_false (taal_periode_holds (unknown, 150));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/every-day-of-9999-years", test_every_day);
  g_test_add_func ("/base/date/four-hundred-years", test_four_hundred_years);
  g_test_add_func ("/base/date/impossible-days", test_impossible_days);
  g_test_add_func ("/base/date/parts-are-optional", test_parts_are_optional);
  g_test_add_func ("/base/date/parse", test_parse);
  g_test_add_func ("/base/date/format", test_format);
  g_test_add_func ("/base/date/format-round-trip", test_format_round_trip);
  g_test_add_func ("/base/date/add-months-clamps", test_add_months);
  g_test_add_func ("/base/date/add-months-is-monotonic", test_add_months_is_monotonic);
  g_test_add_func ("/base/date/periode-holds-both-ends", test_periode);

  return g_test_run ();
}
