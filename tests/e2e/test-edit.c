/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "screen.h"

/* A dossier that is changed on the screen: the verdict follows, an undo takes it back, and what was undone
 * can be done again after the program was closed. In 2025 the school is short of the norm; with a
 * registratie that counts for one more docent it is not. */

#define SHORT "voldoet over 2025 niet aan de 80 %-norm"
#define MET   "voldoet over 2025 aan de 80 %-norm"

#define NAAM  "Demirkolu"
#define LES   "L002910"

typedef struct
{
  char   *folder;
  char   *path;
  Screen  screen;
} Fixture;

static void
import (Fixture    *fixture,
        const char *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error,
                                                      g_getenv ("TAALNORM_CLI"), "import", fixture->path, source, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  import (fixture, sample);

  table = g_build_filename (fixture->folder, "registraties.csv", NULL);
  g_assert_true (g_file_set_contents (table, "docent_id,register,van\nD007,BVNT2,2024-01-01\n", -1, NULL));
  import (fixture, table);
  g_assert_cmpint (g_remove (table), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else is left */
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
start_in_2025 (Fixture *fixture)
{
  screen_start (&fixture->screen, "nl", fixture->path);
  screen_expect (ATSPI_ROLE_LABEL, "over 2026");
  screen_keys ("alt+Prior");
  screen_expect (ATSPI_ROLE_LABEL, "over 2025");
}

static void
open_docent (const char *naam)
{
  screen_keys ("alt+2");
  screen_keys ("ctrl+f");
  screen_type (naam);
  screen_wait_gone (ATSPI_ROLE_LABEL, "Hanneke Wolterink");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_PUSH_BUTTON, "Nieuwe registratie");
}

/* The rest of the day, with keys: back, and forth again after a new start. */
static void
undo_and_redo (Fixture *fixture)
{
  screen_expect (ATSPI_ROLE_LABEL, MET);
  screen_keys ("ctrl+z");
  screen_expect (ATSPI_ROLE_LABEL, SHORT);
  screen_stop (&fixture->screen);

  start_in_2025 (fixture);
  screen_expect (ATSPI_ROLE_LABEL, SHORT);
  screen_keys ("ctrl+shift+z");
  screen_expect (ATSPI_ROLE_LABEL, MET);
  screen_stop (&fixture->screen);
}

/* With the accessibility bus: every button and field is found by its name. */
static void
test_by_screen_reader (Fixture       *fixture,
                       gconstpointer  data)
{
  start_in_2025 (fixture);
  screen_expect (ATSPI_ROLE_LABEL, SHORT);
  open_docent (NAAM);
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Nieuwe registratie");
  screen_fill (ATSPI_ROLE_TEXT, "Register", "BVNT2");
  screen_fill (ATSPI_ROLE_TEXT, "Vanaf", "31-02-2024");
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Bewaren");
  screen_expect (ATSPI_ROLE_ALERT, "31-02-2024");
  screen_fill (ATSPI_ROLE_TEXT, "Vanaf", "01-02-2024");
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Bewaren");
  undo_and_redo (fixture);
}

/* The same with keys only. */
static void
test_by_keys (Fixture       *fixture,
              gconstpointer  data)
{
  start_in_2025 (fixture);
  screen_expect (ATSPI_ROLE_LABEL, SHORT);
  open_docent (NAAM);
  screen_keys ("ctrl+r");
  screen_expect (ATSPI_ROLE_TEXT, "Vanaf");
  screen_type ("BVNT2");
  screen_keys ("Tab"); /* the suggestions */
  screen_keys ("Tab"); /* the number */
  screen_keys ("Tab");
  screen_type ("01-02-2024");
  screen_keys ("Return");
  undo_and_redo (fixture);
}

/* One cursist at one les, without initials. */
static void
import_presentie (Fixture *fixture)
{
  static const struct
  {
    const char *name;
    const char *text;
  } tables[] = {
    { "cursisten.csv", "cursist_id\nC1\n" },
    { "presentie.csv", "les_id,cursist_id,aanwezig\n" LES ",C1,ja\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, tables[i].name, NULL);

      g_assert_true (g_file_set_contents (path, tables[i].text, -1, NULL));
      import (fixture, path);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
find_signaal (void)
{
  screen_keys ("alt+6");
  screen_expect (ATSPI_ROLE_LABEL, "open in totaal");
  screen_keys ("ctrl+f");
  screen_type ("S06 C1");
}

/* A signal that is dismissed is so after a new start too, and an undo opens it. With keys only. */
static void
test_signaal (Fixture       *fixture,
              gconstpointer  data)
{
  import_presentie (fixture);
  start_in_2025 (fixture);
  find_signaal ();
  screen_expect (ATSPI_ROLE_LABEL, "1 signaal over 2025");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, "Les " LES " (C1)");
  screen_keys ("F2");
  screen_expect (ATSPI_ROLE_TEXT, "Reden");
  screen_type ("Op papier getekend");
  screen_keys ("Tab");
  screen_type ("Jo");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, "0 signalen over 2025");
  screen_stop (&fixture->screen);

  start_in_2025 (fixture);
  find_signaal ();
  screen_expect (ATSPI_ROLE_LABEL, "0 signalen over 2025");
  screen_keys ("Escape"); /* in a text the keys undo what was typed */
  screen_keys ("Tab");
  screen_keys ("ctrl+z");
  screen_keys ("ctrl+f");
  screen_type ("S06 C1");
  screen_expect (ATSPI_ROLE_LABEL, "1 signaal over 2025");
  screen_stop (&fixture->screen);
}

/* The menu of a docent, from their row in the list to what is in it and back, with keys only. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  start_in_2025 (fixture);
  screen_keys ("alt+2");
  screen_expect (ATSPI_ROLE_LABEL, "Hanneke Wolterink");
  for (int i = 0; i < 5; i++)
    screen_keys ("Tab"); /* past the search, the filters and the button for a new one */
  screen_keys ("Down");
  screen_keys ("shift+F10");
  screen_expect (ATSPI_ROLE_MENU_ITEM, "Persoonsgegevens wissen");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, "Dit kan niet ongedaan worden gemaakt.");
  screen_expect (ATSPI_ROLE_LABEL, "Typ “Hanneke Wolterink”");
  screen_keys ("Escape");
  screen_wait_gone (ATSPI_ROLE_LABEL, "Dit kan niet ongedaan worden gemaakt.");
  screen_stop (&fixture->screen);
}

/* What a locatie says of its offer is noted in a few keys: the page follows, an undo takes it back,
 * and what is still so the next time is said again in one step. With keys only. */
static void
test_aanbod (Fixture       *fixture,
             gconstpointer  data)
{
  start_in_2025 (fixture);
  screen_keys ("alt+7");
  screen_expect (ATSPI_ROLE_LABEL, "Nog geen Wi2013-aanbod");
  screen_keys ("Insert");
  screen_expect (ATSPI_ROLE_TEXT, "Id van de locatie");
  screen_type ("L1");
  screen_keys ("Tab"); /* the suggestions */
  screen_keys ("Tab"); /* the kind */
  screen_keys ("space");
  screen_keys ("Down");
  screen_keys ("Down");
  screen_keys ("Return");
  screen_keys ("Tab"); /* today */
  screen_keys ("Tab"); /* takes newcomers */
  screen_keys ("Tab");
  screen_type ("5");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, "Nederlands (NT2): beschikbaar in 1 van de 1 gemeenten");

  screen_keys ("ctrl+z");
  screen_expect (ATSPI_ROLE_LABEL, "Nog geen Wi2013-aanbod");
  screen_keys ("ctrl+shift+z");
  screen_expect (ATSPI_ROLE_LABEL, "Nederlands (NT2): beschikbaar in 1 van de 1 gemeenten");

  /* On the day on which it becomes too old it is not known any more. */
  screen_keys ("ctrl+Next");
  screen_expect (ATSPI_ROLE_LABEL, "Nederlands (NT2): beschikbaar in 0 van de 1 gemeenten");
  screen_stop (&fixture->screen);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The accessibility library warns when an object is gone before it was asked about: no harm. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_assert_cmpint (atspi_init (), ==, 0);
  g_test_add ("/e2e/edit/by-screen-reader", Fixture, NULL, set_up, test_by_screen_reader, tear_down);
  g_test_add ("/e2e/edit/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/e2e/edit/by-keys", Fixture, NULL, set_up, test_by_keys, tear_down);
  g_test_add ("/e2e/edit/signaal", Fixture, NULL, set_up, test_signaal, tear_down);
  g_test_add ("/e2e/edit/aanbod", Fixture, NULL, set_up, test_aanbod, tear_down);

  return g_test_run ();
}
