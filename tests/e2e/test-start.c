/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>

#include "screen.h"

/* A folder dragged from another program onto the window, over the protocol of the display (XDND). */
static void
test_drop (void)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) source = NULL;
  g_autoptr (AtspiAccessible) start = NULL, verdict = NULL;
  Screen screen;

  screen_start (&screen, "nl", NULL);
  start = screen_wait (ATSPI_ROLE_LABEL, "U kunt ook een bestand of map op dit venster slepen.");
  source = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("DRAG_SOURCE"), sample, NULL);
  g_assert_no_error (error);
  screen_drag ("DragSource");
  verdict = screen_wait (ATSPI_ROLE_LABEL, "Taalschool De Brug voldoet over 2026 aan de 80 %-norm");

  g_subprocess_force_exit (source);
  (void) g_subprocess_wait (source, NULL, NULL);
  screen_stop (&screen);
}

/* What is made when it is first asked for is made: the menu and the help. */
static void
test_menu_and_help (void)
{
  g_autoptr (AtspiAccessible) start = NULL, help = NULL, item = NULL;
  Screen screen;

  screen_start (&screen, "nl", NULL);
  start = screen_wait (ATSPI_ROLE_LABEL, "U kunt ook een bestand of map op dit venster slepen.");
  screen_keys ("F10");
  item = screen_wait (ATSPI_ROLE_MENU_ITEM, "Over Taalnorm");
  screen_keys ("Escape");
  screen_keys ("F1");
  help = screen_wait (ATSPI_ROLE_LABEL, "Het jaar ervoor");
  screen_keys ("Escape");
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
  g_test_add_func ("/e2e/start/drop", test_drop);
  g_test_add_func ("/e2e/start/menu-and-help", test_menu_and_help);

  return g_test_run ();
}
