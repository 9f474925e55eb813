/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-number.h"

typedef gboolean (*ParseFunc) (const char *text,
                               gint32     *value);

typedef struct
{
  const char *text;
  gint32      value; /* REFUSED where it is not such a number */
} Cell;

#define REFUSED (-1)

static void
assert_cells (ParseFunc   parse,
              const Cell *cells,
              gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      gint32 value = 0;

      g_test_message ("%s", cells[i].text);
      g_assert_cmpint (parse (cells[i].text, &value), ==, cells[i].value != REFUSED);
      if (cells[i].value != REFUSED)
        g_assert_cmpint (value, ==, cells[i].value);
    }
}

static void
test_integer (void)
{
  static const Cell cells[] = {
    { "0", 0 },          { "7", 7 },          { "007", 7 },           { "1440", 1440 },    { "999999999", 999999999 },
    { "1000000000", REFUSED }, { "99999999999999999999", REFUSED }, { "", REFUSED }, { "-1", REFUSED },
    { "+1", REFUSED },   { "1.0", REFUSED },  { "1,0", REFUSED },     { "1 ", REFUSED },   { " 1", REFUSED },
    { "1a", REFUSED },   { "a1", REFUSED },   { "0x10", REFUSED },    { "1e3", REFUSED },  { "1.000", REFUSED },
    { "\xd9\xa3", REFUSED }, /* an Arabic-Indic digit */
  };

  assert_cells (taal_number_parse_integer, cells, G_N_ELEMENTS (cells));
}

static void
test_decimal (void)
{
  static const Cell cells[] = {
    { "0", 0 },          { "12", 1200 },      { "12.5", 1250 },       { "12,5", 1250 },    { "12.25", 1225 },
    { "12,25", 1225 },   { "0,05", 5 },       { "0.5", 50 },          { "007,10", 710 },   { "12,00", 1200 },
    { "9999999", 999999900 }, { "9999999,99", 999999999 }, { "10000000", REFUSED }, { "999999999", REFUSED },
    { "", REFUSED },     { ",5", REFUSED },   { ".5", REFUSED },      { "12,", REFUSED },  { "12.", REFUSED },
    { "12,255", REFUSED }, { "12.250", REFUSED }, { "1.234,50", REFUSED }, { "1,234.50", REFUSED },
    { "-1", REFUSED },   { "+1", REFUSED },   { "1,-5", REFUSED },    { "1 000", REFUSED }, { "12,5 ", REFUSED },
    { "12,5%", REFUSED }, { "1e2", REFUSED }, { "nan", REFUSED },     { "inf", REFUSED },  { ",", REFUSED },
  };

  assert_cells (taal_number_parse_decimal, cells, G_N_ELEMENTS (cells));
}

/* Every number with two decimals is read back as it was written, and in the shortest way. */
static void
test_decimal_round_trip (void)
{
  static const struct
  {
    gint32      value;
    const char *text;
  } shown[] = { { 0, "0" }, { 5, "0.05" }, { 10, "0.1" }, { 1200, "12" }, { 1250, "12.5" }, { 1225, "12.25" },
                { 999999999, "9999999.99" } };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *text = taal_number_format_decimal (shown[i].value);

      g_assert_cmpstr (text, ==, shown[i].text);
    }
  for (gint32 value = 0; value < 100000; value++)
    {
      g_autofree char *text = taal_number_format_decimal (value);
      gint32 again;

      g_assert_true (taal_number_parse_decimal (text, &again));
      g_assert_cmpint (again, ==, value);
    }
}

static void
test_time (void)
{
  static const Cell cells[] = {
    { "00:00", 0 },       { "0:00", 0 },       { "09:30", 34200 },    { "9:30", 34200 },    { "23:59", 86340 },
    { "23:59:59", 86399 }, { "12:34:56", 45296 }, { "9:05:07", 32707 }, { "24:00", REFUSED }, { "12:60", REFUSED },
    { "12:00:60", REFUSED }, { "12", REFUSED },  { "12:", REFUSED },   { ":30", REFUSED },   { "12:3", REFUSED },
    { "12:30:", REFUSED }, { "12:30:5", REFUSED }, { "12:30:05:00", REFUSED }, { "012:30", REFUSED }, { "", REFUSED },
    { "12.30", REFUSED }, { "12:30 ", REFUSED }, { " 12:30", REFUSED }, { "-1:30", REFUSED }, { "1230", REFUSED },
    { "12:030", REFUSED }, { "noon", REFUSED }, { "12::30", REFUSED }, { "9:30am", REFUSED },
  };

  assert_cells (taal_number_parse_time, cells, G_N_ELEMENTS (cells));
}

/* What a hurried hand types is a time too; what is none stays as it is. */
static void
test_time_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *time;
  } cells[] = {
    { "9", "09:00" },
    { "09", "09:00" },
    { "900", "09:00" },
    { "0900", "09:00" },
    { "1845", "18:45" },
    { "9.30", "09:30" },
    { "9u30", "09:30" },
    { "18H45", "18:45" },
    { "9u", "09:00" },
    { "9:30", "09:30" },
    { "0", "00:00" },
    { "2359", "23:59" },
    { "24", "24" },
    { "2400", "2400" },
    { "960", "960" },
    { "9:", "9:" },
    { "9.3", "9.3" },
    { "9.300", "9.300" },
    { "9.30.", "9.30." },
    { "", "" },
    { "90000", "90000" },
    { "9 uur", "9 uur" },
    { "noon", "noon" },
    { "-9", "-9" },
    { "9.1234567890", "9.1234567890" },
    { "12345678901", "12345678901" },
    { "09:30:15", "09:30:15" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *time = taal_number_complete_time (cells[i].typed);

      g_assert_cmpstr (time, ==, cells[i].time);
    }
}

/* Every second of a day is read back as it was written. */
static void
test_time_round_trip (void)
{
  g_autofree char *short_text = taal_number_format_time (34200);
  g_autofree char *long_text = taal_number_format_time (34201);

  g_assert_cmpstr (short_text, ==, "09:30");
  g_assert_cmpstr (long_text, ==, "09:30:01");
  for (gint32 seconds = 0; seconds < 86400; seconds++)
    {
      g_autofree char *text = taal_number_format_time (seconds);
      gint32 again;

      g_assert_true (taal_number_parse_time (text, &again));
      g_assert_cmpint (again, ==, seconds);
    }
}

/* Numbers whose difference does not fit are ordered all the same. */
static void
test_compare (void)
{
  g_assert_cmpint (taal_number_compare (3, 3), ==, 0);
  g_assert_cmpint (taal_number_compare (-3, 3), ==, -1);
  g_assert_cmpint (taal_number_compare (G_MAXINT32, G_MININT32), ==, 1);
  g_assert_cmpint (taal_number_compare (G_MININT64, G_MAXINT64), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number/integer", test_integer);
  g_test_add_func ("/base/number/decimal", test_decimal);
  g_test_add_func ("/base/number/decimal-round-trip", test_decimal_round_trip);
  g_test_add_func ("/base/number/time", test_time);
  g_test_add_func ("/base/number/time-typed", test_time_typed);
  g_test_add_func ("/base/number/time-round-trip", test_time_round_trip);
  g_test_add_func ("/base/number/compare", test_compare);

  return g_test_run ();
}
