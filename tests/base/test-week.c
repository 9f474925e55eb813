/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-week.h"

static void
test_of (void)
{
  /* Every day of eight weeks around the epoch, and then the turns of years. */
  for (TaalDate date = -28; date < 28; date++)
    {
      TaalDate monday = taal_week_of (date);

      g_assert_cmpint (date - monday, >=, 0);
      g_assert_cmpint (date - monday, <, 7);
      g_assert_cmpint (taal_week_of (monday), ==, monday);
    }
  g_assert_cmpint (taal_week_of (taal_date_from_ymd (2023, 10, 4)), ==,
                   taal_date_from_ymd (2023, 10, 2));
}

static void
test_format (void)
{
  static const struct
  {
    int         year, month, day;
    const char *week;
  } cases[] = {
    { 2023, 10, 4, "2023-W40" }, { 2023, 1, 1, "2022-W52" },  { 2024, 12, 30, "2025-W01" },
    { 2020, 12, 31, "2020-W53" }, { 2021, 1, 3, "2020-W53" }, { 2021, 1, 4, "2021-W01" },
    { 1969, 12, 29, "1970-W01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[TAAL_WEEK_TEXT_SIZE];
      TaalDate date = taal_date_from_ymd (cases[i].year, cases[i].month, cases[i].day), monday;

      g_assert_cmpstr (taal_week_format (date, text), ==, cases[i].week);
      g_assert_true (taal_week_parse (text, &monday));
      g_assert_cmpint (monday, ==, taal_week_of (date));
    }
}

static void
test_parse (void)
{
  static const char *const bad[] = { "",         "2023",     "2023-",     "2023-W",   "2023-W0",
                                     "2023-W53", "2023-W99", "2023-W400", "23-W40",   "W40",
                                     "202340",   "0000-W01", "2023-W4x",  "2023 W40", "2023-W40 " };
  TaalDate expected = taal_date_from_ymd (2023, 10, 2), monday;

  g_assert_true (taal_week_parse ("2023-w40", &monday));
  g_assert_cmpint (monday, ==, expected);
  g_assert_true (taal_week_parse ("2023W40", &monday));
  g_assert_cmpint (monday, ==, expected);
  g_assert_true (taal_week_parse ("2023-40", &monday));
  g_assert_cmpint (monday, ==, expected);
  g_assert_true (taal_week_parse ("2020-W53", &monday));
  g_assert_true (taal_week_parse ("2023-W1", &monday));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (taal_week_parse (bad[i], &monday));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week/of", test_of);
  g_test_add_func ("/week/format", test_format);
  g_test_add_func ("/week/parse", test_parse);

  return g_test_run ();
}
