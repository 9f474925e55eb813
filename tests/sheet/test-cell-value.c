/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-cell-value.h"

#include <string.h>

static void
assert_number (const char *number,
               TaalFormat  format,
               gboolean    date1904,
               const char *expected)
{
  char text[TAAL_CELL_VALUE_SIZE] = "";
  gsize n = taal_cell_value_from_number (number, strlen (number), format, date1904, text);

  g_test_message ("%s as %d", number, (int) format);
  g_assert_cmpstr (n == 0 ? NULL : text, ==, expected);
  g_assert_cmpuint (n, ==, expected == NULL ? 0 : strlen (expected));
}

static void
test_numbers (void)
{
  static const char *const cases[][2] = {
    { "12", "12" },
    { "12.0", "12" },
    { "0", "0" },
    { "-0", "0" },
    { "0.1", "0.1" },
    { "0.10000000000000001", "0.1" },
    /* A fraction is what a spreadsheet shows of it; a whole number is all of it. */
    { "0.30000000000000004", "0.3" },
    { "79.98999999999999", "79.99" },
    { "1234567890123457", "1234567890123457" },
    { "-36.5", "-36.5" },
    { "1E3", "1000" },
    { "1.5E-3", "0.0015" },
    { "123456789012345678", "123456789012345680" },
    { "100000", "100000" },
    { "9007199254740993", "9007199254740992" },
    { "1e20", "100000000000000000000" },
    { "1e300", "1e+300" },
    { "-1.25e-9", "-1.25e-9" },
    { "007", "7" },
    { "", NULL },
    { "twaalf", NULL },
    { "12x", NULL },
    { "nan", NULL },
    { "1e999", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_number (cases[i][0], TAAL_FORMAT_NUMBER, FALSE, cases[i][1]);
}

/* A percentage is what the cell shows, in the digits that were stored. */
static void
test_percentages (void)
{
  assert_number ("0.8", TAAL_FORMAT_PERCENT, FALSE, "80");
  assert_number ("0.07", TAAL_FORMAT_PERCENT, FALSE, "7");
  assert_number ("0.575", TAAL_FORMAT_PERCENT, FALSE, "57.5");
  assert_number ("1", TAAL_FORMAT_PERCENT, FALSE, "100");
  assert_number ("0", TAAL_FORMAT_PERCENT, FALSE, "0");
  assert_number ("-0.005", TAAL_FORMAT_PERCENT, FALSE, "-0.5");
}

static void
test_dates (void)
{
  assert_number ("45173", TAAL_FORMAT_DATE, FALSE, "2023-09-04");
  assert_number ("45173.4", TAAL_FORMAT_DATE, FALSE, "2023-09-04");
  assert_number ("45173", TAAL_FORMAT_DATE_TIME, FALSE, "2023-09-04");
  assert_number ("45173.395833333336", TAAL_FORMAT_DATE_TIME, FALSE, "2023-09-04 09:30");
  assert_number ("45173.395844907405", TAAL_FORMAT_DATE_TIME, FALSE, "2023-09-04 09:30:01");
  assert_number ("45173.999999", TAAL_FORMAT_DATE_TIME, FALSE, "2023-09-05");
  assert_number ("1", TAAL_FORMAT_DATE, FALSE, "1900-01-01");
  assert_number ("59", TAAL_FORMAT_DATE, FALSE, "1900-02-28");
  /* The day that the 1900 system has and the calendar has not: refused as one that does not exist. */
  assert_number ("60", TAAL_FORMAT_DATE, FALSE, "1900-02-29");
  assert_number ("61", TAAL_FORMAT_DATE, FALSE, "1900-03-01");
  assert_number ("2958465", TAAL_FORMAT_DATE, FALSE, "9999-12-31");
  assert_number ("0", TAAL_FORMAT_DATE, TRUE, "1904-01-01");
  assert_number ("43711", TAAL_FORMAT_DATE, TRUE, "2023-09-04");
  assert_number ("2957003", TAAL_FORMAT_DATE, TRUE, "9999-12-31");
}

/* What is no day stays a number, for the reader of the column to refuse. */
static void
test_no_dates (void)
{
  assert_number ("0", TAAL_FORMAT_DATE, FALSE, "0");
  assert_number ("0.5", TAAL_FORMAT_DATE, FALSE, "0.5");
  assert_number ("-1", TAAL_FORMAT_DATE, FALSE, "-1");
  assert_number ("2958466", TAAL_FORMAT_DATE, FALSE, "2958466");
  assert_number ("2957004", TAAL_FORMAT_DATE, TRUE, "2957004");
  assert_number ("1e300", TAAL_FORMAT_TIME, FALSE, "1e+300");
  assert_number ("-0.5", TAAL_FORMAT_DURATION, FALSE, "-0.5");
}

static void
test_times (void)
{
  assert_number ("0.395833333333333", TAAL_FORMAT_TIME, FALSE, "09:30");
  assert_number ("0.3958449074", TAAL_FORMAT_TIME, FALSE, "09:30:01");
  assert_number ("0", TAAL_FORMAT_TIME, FALSE, "00:00");
  assert_number ("45173.5", TAAL_FORMAT_TIME, FALSE, "12:00");
  assert_number ("0.75", TAAL_FORMAT_DATE_TIME, FALSE, "18:00");
  assert_number ("1.1041666666666667", TAAL_FORMAT_DURATION, FALSE, "26:30");
  assert_number ("0.0625", TAAL_FORMAT_DURATION, FALSE, "01:30");
}

static void
test_formats (void)
{
  static const struct
  {
    const char *code;
    TaalFormat  format;
  } cases[] = {
    { "General", TAAL_FORMAT_NUMBER },
    { "0.00", TAAL_FORMAT_NUMBER },
    { "#,##0;[Red]-#,##0", TAAL_FORMAT_NUMBER },
    { "0 \"dagen\"", TAAL_FORMAT_NUMBER },
    { "0 \\d\\a\\g", TAAL_FORMAT_NUMBER },
    { "0.00E+00", TAAL_FORMAT_NUMBER },
    { "[$\xe2\x82\xac-413] #,##0.00", TAAL_FORMAT_NUMBER },
    { "_ * #,##0_ ;_ * -#,##0_ ", TAAL_FORMAT_NUMBER },
    { "_d0", TAAL_FORMAT_NUMBER },
    { "[Magenta]0", TAAL_FORMAT_NUMBER },
    { "@", TAAL_FORMAT_NUMBER },
    { "\"niet gesloten d", TAAL_FORMAT_NUMBER },
    { "[niet gesloten d", TAAL_FORMAT_NUMBER },
    { "0\\", TAAL_FORMAT_NUMBER },
    { "", TAAL_FORMAT_NUMBER },
    { "0;dd-mm-yyyy", TAAL_FORMAT_NUMBER },
    { "0%", TAAL_FORMAT_PERCENT },
    { "0.0 %", TAAL_FORMAT_PERCENT },
    { "0\"%\"", TAAL_FORMAT_NUMBER },
    { "dd-mm-yyyy", TAAL_FORMAT_DATE },
    { "[$-413]d mmmm yyyy;@", TAAL_FORMAT_DATE },
    { "yyyy\\-mm\\-dd", TAAL_FORMAT_DATE },
    { "mm", TAAL_FORMAT_DATE },
    { "mmm", TAAL_FORMAT_DATE },
    { "m/d/yy", TAAL_FORMAT_DATE },
    { "D MMM", TAAL_FORMAT_DATE },
    { "h:mm", TAAL_FORMAT_TIME },
    { "hh:mm:ss", TAAL_FORMAT_TIME },
    { "mm:ss.0", TAAL_FORMAT_TIME },
    { "h:mm AM/PM", TAAL_FORMAT_TIME },
    { "h \"uur\" mm", TAAL_FORMAT_TIME },
    { "dd-mm-yyyy hh:mm", TAAL_FORMAT_DATE_TIME },
    { "h:mm d-m", TAAL_FORMAT_DATE_TIME },
    { "[h]:mm", TAAL_FORMAT_DURATION },
    { "[hh]:mm:ss", TAAL_FORMAT_DURATION },
    { "[mm]:ss", TAAL_FORMAT_DURATION },
  };
  static const int builtin[][2] = {
    { 0, TAAL_FORMAT_NUMBER }, { 9, TAAL_FORMAT_PERCENT },    { 10, TAAL_FORMAT_PERCENT },   { 13, TAAL_FORMAT_NUMBER },
    { 14, TAAL_FORMAT_DATE },  { 20, TAAL_FORMAT_TIME },      { 22, TAAL_FORMAT_DATE_TIME }, { 27, TAAL_FORMAT_DATE_TIME },
    { 45, TAAL_FORMAT_TIME },  { 46, TAAL_FORMAT_DURATION },  { 47, TAAL_FORMAT_TIME },      { 48, TAAL_FORMAT_NUMBER },
    { 49, TAAL_FORMAT_NUMBER }, { 58, TAAL_FORMAT_DATE_TIME },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].code);
      g_assert_cmpint (taal_format_parse (cases[i].code), ==, cases[i].format);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (builtin); i++)
    g_assert_cmpint (taal_format_get_builtin (builtin[i][0]), ==, builtin[i][1]);
}

static void
assert_iso (const char *value,
            gboolean    time,
            const char *expected)
{
  char text[TAAL_CELL_VALUE_SIZE] = "";
  gsize n;

  n = time ? taal_cell_value_from_iso_time (value, strlen (value), text)
           : taal_cell_value_from_iso_date (value, strlen (value), TAAL_FORMAT_NUMBER, text);
  g_test_message ("%s", value);
  g_assert_cmpstr (n == 0 ? NULL : text, ==, expected);
}

static void
test_iso (void)
{
  assert_iso ("2023-09-04", FALSE, "2023-09-04");
  assert_iso ("2023-09-04T00:00:00", FALSE, "2023-09-04");
  assert_iso ("2023-09-04T09:30:00Z", FALSE, "2023-09-04 09:30");
  assert_iso ("2023-09-04T09:30:29.6", FALSE, "2023-09-04 09:30:30");
  assert_iso ("09:30:00", FALSE, "09:30");
  assert_iso ("2023-9-4", FALSE, NULL);
  assert_iso ("12023-09-04", FALSE, NULL);
  assert_iso ("2023-09-04 09:30", FALSE, NULL);
  assert_iso ("2023-09-04T25:00", FALSE, NULL);
  assert_iso ("2023", FALSE, NULL);
  assert_iso ("PT09H30M00S", TRUE, "09:30");
  assert_iso ("PT9H30M1.7S", TRUE, "09:30:02");
  assert_iso ("PT26H30M00S", TRUE, "26:30");
  assert_iso ("P1DT2H", TRUE, "26:00");
  assert_iso ("-PT1H", TRUE, NULL);
  assert_iso ("P1M", TRUE, NULL);
  assert_iso ("PT1H1X", TRUE, NULL);
  assert_iso ("PT99999999H", TRUE, NULL);
  assert_iso ("P", TRUE, NULL);
}

static void
assert_decoded (const char *text,
                const char *expected)
{
  g_autofree char *copy = g_strdup (text);
  gsize n = taal_cell_value_decode_escapes (copy, strlen (copy));

  g_assert_cmpmem (copy, n, expected, strlen (expected));
}

static void
test_escapes (void)
{
  assert_decoded ("gewoon", "gewoon");
  assert_decoded ("a_b", "a_b");
  assert_decoded ("a_x000D_\nb", "a\r\nb");
  assert_decoded ("_x005F_x000D_", "_x000D_");
  assert_decoded ("_x00e9_", "\xc3\xa9");
  assert_decoded ("_xD83D__xDE00_", "\xf0\x9f\x98\x80");
  assert_decoded ("_xD83D_", "\xef\xbf\xbd");
  assert_decoded ("_x00", "_x00");
  assert_decoded ("_x00G0_", "_x00G0_");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/cell-value/numbers", test_numbers);
  g_test_add_func ("/sheet/cell-value/percentages", test_percentages);
  g_test_add_func ("/sheet/cell-value/dates", test_dates);
  g_test_add_func ("/sheet/cell-value/no-dates", test_no_dates);
  g_test_add_func ("/sheet/cell-value/times", test_times);
  g_test_add_func ("/sheet/cell-value/formats", test_formats);
  g_test_add_func ("/sheet/cell-value/iso", test_iso);
  g_test_add_func ("/sheet/cell-value/escapes", test_escapes);

  return g_test_run ();
}
