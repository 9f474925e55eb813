/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib.h>

#include "taal-naam.h"
#include "taal-number.h"
#include "taal-tijdstip.h"

static char *
show (const char *text,
      TaalOrde    orde)
{
  TaalTijdstip t;
  TaalMoment moment;
  char date[TAAL_DATE_TEXT_SIZE];
  g_autofree char *time = NULL;

  if (!taal_tijdstip_parse (text, &t))
    return g_strdup ("");
  moment = taal_tijdstip_get_moment (&t, orde, taal_date_from_ymd (2025, 1, 2));
  if (moment == TAAL_MOMENT_GEEN)
    return g_strdup ("geen");

  time = taal_number_format_time (taal_moment_get_seconden (moment));
  return g_strdup_printf ("%s %s", taal_date_format (taal_moment_get_datum (moment), date), time);
}

/* Dates as programs write them in the languages of their users. */
static void
test_read (void)
{
  static const char *const cases[][2] = {
    { "24-11-2025 09:00:12", "2025-11-24 09:00:12" },
    { "24-11-2025, 09:00:12", "2025-11-24 09:00:12" },
    { "24/11/2025, 09:00:12", "2025-11-24 09:00:12" },
    { "24.11.2025, 09:00:12", "2025-11-24 09:00:12" },
    { "24.11.2025 09.00.12", "2025-11-24 09:00:12" },
    { "24-11-25 9:00", "2025-11-24 09:00" },
    { "2025-11-24T09:00:12", "2025-11-24 09:00:12" },
    { "2025-11-24 09:00:12.345", "2025-11-24 09:00:12" },
    { "2025/11/24 09:00", "2025-11-24 09:00" },
    { "24 nov 2025 09.00", "2025-11-24 09:00" },
    { "24 nov. 2025 om 09:00", "2025-11-24 09:00" },
    { "maandag 24 november 2025 09:00", "2025-11-24 09:00" },
    { "Mon, 24 Nov 2025 9:00 PM", "2025-11-24 21:00" },
    { "Nov 24, 2025 12:00:00 AM", "2025-11-24 00:00" },
    { "Nov 24, 2025 12:30 p.m.", "2025-11-24 12:30" },
    { "24 mrt 2025 09.00AM", "2025-03-24 09:00" },
    { "24 août 2025 14h05", "2025-08-24 14:05" },
    { "24-11-2025", "2025-11-24 00:00" },
    { "18:14", "2025-01-02 18:14" },
    { "6:14:05 PM", "2025-01-02 18:14:05" },
    { "24/11/2025, 09:00:12\xe2\x80\xaf" "AM", "2025-11-24 09:00:12" },
    { "٢٤‏/١١‏/٢٠٢٥، ٠٩:٠٠:١٢ م", "2025-11-24 21:00:12" },
    /* universal time, in winter and summer */
    { "2025-11-24T08:00:12Z", "2025-11-24 09:00:12" },
    { "2025-07-24T08:00:12Z", "2025-07-24 10:00:12" },
    { "2025-03-30T00:59:59Z", "2025-03-30 01:59:59" },
    { "2025-03-30T01:00:00Z", "2025-03-30 03:00" },
    { "2025-10-26T00:59:59Z", "2025-10-26 02:59:59" },
    { "2025-10-26T01:00:00Z", "2025-10-26 02:00" },
    { "2025-11-24T09:00:12+01:00", "2025-11-24 09:00:12" },
    { "2025-11-24T03:00:12-0500", "2025-11-24 09:00:12" },
    /* none */
    { "", "" },
    { "gisteren", "" },
    { "24-11-2025 25:00", "" },
    { "24-11-2025 09:60", "" },
    { "24-11-2025 13:00 PM", "" },
    { "31-02-2025 09:00", "" },
    { "24-11/2025 09:00", "" },
    { "24-11-1925 09:00", "" },
    { "24-11-2025 09:00 uur of zo", "" },
    { "09", "" },
    { "1h 13m 42s", "" },
    { "59m 35s", "" },
    { "24 , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , , ,", "" },
    { "99999999999999999999/1/2025", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = show (cases[i][0], TAAL_ORDE_DMJ);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (got, ==, cases[i][1]);
    }
}

static void
test_order (void)
{
  g_autofree char *day = show ("3/4/2025 09:00", TAAL_ORDE_DMJ);
  g_autofree char *month = show ("3/4/2025 09:00", TAAL_ORDE_MDJ);
  g_autofree char *none = show ("24/11/2025 09:00", TAAL_ORDE_MDJ);
  g_autofree char *certain = show ("2025-04-03 09:00", TAAL_ORDE_MDJ);
  TaalTijdstip t;

  g_assert_cmpstr (day, ==, "2025-04-03 09:00");
  g_assert_cmpstr (month, ==, "2025-03-04 09:00");
  g_assert_cmpstr (none, ==, "geen");
  g_assert_cmpstr (certain, ==, "2025-04-03 09:00");
  g_assert_cmpuint (taal_tijdstip_parse_begin ("24 nov 2025 09.00 Alle", &t), ==, 17);
  g_assert_cmpint (taal_moment_get_datum (-1), ==, -1);
  g_assert_cmpint (taal_moment_get_seconden (-1), ==, TAAL_DAG_SECONDEN - 1);
}

static void
test_names (void)
{
  static const char *const same[][2] = {
    { "Jansen, Piet", "piet JANSEN" },
    { "Fatima El-Amrani", "Fatima El Amrani (Gast)" },
    { "José d’Hondt", "jose d'hondt" },
    { "Nguyễn  Thị Hoa", "Nguyen Thi Hoa" },
    { "Anna (niet geverifieerd)", "Anna" },
  };
  g_autofree char *none = taal_naam_sleutel (" .,- ");
  g_autofree char *group = taal_naam_sleutel ("Anna (groep 2)");

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *one = taal_naam_sleutel (same[i][0]);
      g_autofree char *other = taal_naam_sleutel (same[i][1]);

      g_assert_cmpstr (one, ==, other);
    }
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (group, ==, "2 anna groep");

  g_assert_cmpint (taal_naam_gelijkenis ("jansen piet", "jansen piet"), ==, 100);
  g_assert_cmpint (taal_naam_gelijkenis ("jansen piet", "jansen peit"), >, 85);
  g_assert_cmpint (taal_naam_gelijkenis ("fatima", "amrani el fatima"), >=, 80);
  g_assert_cmpint (taal_naam_gelijkenis ("haddad omar", "jansen piet"), <, TAAL_NAAM_LIJKT);
  g_assert_cmpint (taal_naam_gelijkenis ("", "jansen piet"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aanwezig/tijdstip/read", test_read);
  g_test_add_func ("/aanwezig/tijdstip/order", test_order);
  g_test_add_func ("/aanwezig/naam", test_names);

  return g_test_run ();
}
