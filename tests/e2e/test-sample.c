/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>

#include "screen.h"

static char *
get_sample (void)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
}

/* Why a lesson does not count, as its pane says it. */
#define WHY "een register dat de norm niet erkent"

/* With the accessibility bus: read the verdict, change the period, open why a lesson does not count.
 * Rows of lists tell the bus of no action in this GTK, so those get the key that a screen reader sends. */
static void
test_by_screen_reader (void)
{
  g_autofree char *sample = get_sample ();
  Screen screen;

  screen_start (&screen, "nl", sample);
  screen_expect (ATSPI_ROLE_LABEL, "Taalschool De Brug voldoet over 2026 aan de 80 %-norm");

  screen_press (ATSPI_ROLE_PUSH_BUTTON, "2026");
  screen_fill (ATSPI_ROLE_TEXT, "Eerste dag", "01-01-2023");
  screen_fill (ATSPI_ROLE_TEXT, "Laatste dag", "2023-12-31");
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Toon deze periode");
  screen_expect (ATSPI_ROLE_LABEL,
                 "voldoet over 2023 aan de 80 %-norm, maar alleen dankzij uitzonderingen");
  screen_expect (ATSPI_ROLE_IMAGE, "84,18 %");
  screen_expect (ATSPI_ROLE_LABEL, "Waarom lessen niet meetellen");

  screen_press (ATSPI_ROLE_PAGE_TAB, "Lessen");
  screen_keys ("ctrl+f");
  screen_type ("L000199");
  screen_wait_gone (ATSPI_ROLE_LABEL, "L000001");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, WHY);
  screen_stop (&screen);
}

/* The same with keys only. */
static void
test_by_keys (void)
{
  g_autofree char *sample = get_sample ();
  Screen screen;

  screen_start (&screen, "nl", sample);
  screen_expect (ATSPI_ROLE_LABEL, "Taalschool De Brug voldoet over 2026 aan de 80 %-norm");

  for (int jaar = 2025; jaar >= 2023; jaar--)
    {
      g_autofree char *over = g_strdup_printf ("over %d", jaar);

      screen_keys ("alt+Prior");
      screen_expect (ATSPI_ROLE_LABEL, over);
    }
  screen_expect (ATSPI_ROLE_LABEL, "maar alleen dankzij uitzonderingen");

  screen_keys ("alt+3");
  screen_keys ("ctrl+f");
  screen_type ("L000199");
  screen_wait_gone (ATSPI_ROLE_LABEL, "L000001");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, WHY);
  screen_stop (&screen);
}

/* The exceptions with keys only: what can be used on the last day of each year, and why not. */
static void
test_exceptions (void)
{
  g_autofree char *sample = get_sample ();
  Screen screen;

  screen_start (&screen, "nl", sample);
  screen_expect (ATSPI_ROLE_LABEL, "Taalschool De Brug voldoet over 2026 aan de 80 %-norm");
  screen_keys ("alt+4");
  screen_expect (ATSPI_ROLE_LABEL, "De uitzonderingen voegen daar niets aan toe.");
  screen_keys ("alt+Prior");
  screen_expect (
      ATSPI_ROLE_LIST_ITEM,
      "Op 31 december 2025 is uitzondering 1 niet te gebruiken: de uitzonderingen zijn op 1 "
      "januari 2025 geëindigd.");
  screen_keys ("alt+Prior");
  screen_expect (ATSPI_ROLE_LIST_ITEM, "Het tekort van 113 lessen over 2024 blijft een tekort.");
  screen_keys ("alt+Prior");
  screen_expect (ATSPI_ROLE_LIST_ITEM,
                 "Op 31 december 2023 is uitzondering 1 te gebruiken, door melding M01");
  screen_expect (ATSPI_ROLE_IMAGE, "Met uitzondering 1 en 2: 84,18 %");
  screen_stop (&screen);
}

/* In English there is no Dutch sentence, and the numbers are written the English way. */
static void
test_in_english (void)
{
  g_autofree char *sample = get_sample ();
  Screen screen;

  screen_start (&screen, "en", sample);
  screen_expect (ATSPI_ROLE_LABEL, "Taalschool De Brug meets the 80 % norm over 2026");
  screen_expect (ATSPI_ROLE_IMAGE, "94.20 %");
  screen_stop (&screen);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The accessibility library warns when an object is gone before it was asked about: no harm. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_assert_cmpint (atspi_init (), ==, 0);
  g_test_add_func ("/e2e/sample/by-screen-reader", test_by_screen_reader);
  g_test_add_func ("/e2e/sample/by-keys", test_by_keys);
  g_test_add_func ("/e2e/sample/exceptions", test_exceptions);
  g_test_add_func ("/e2e/sample/in-english", test_in_english);

  return g_test_run ();
}
