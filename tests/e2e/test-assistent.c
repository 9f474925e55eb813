/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "screen.h"

/* A workbook as a school keeps it becomes a verdict: title rows above the headers, names in the
 * place of ids, dates that can be read in two ways, and a value that no register knows. Nobody in
 * it has a registratie, so the school is short of the norm; with one for the docent of most lessons
 * it is not. That is undone, the program is closed and started again, and there it is done again.
 */

#define SHORT    "voldoet over 2025 niet aan de 80 %-norm"
#define MET      "voldoet over 2025 aan de 80 %-norm"

#define IMPORTED "Geïmporteerd: 10 rijen"

#define SCHOOL                                     \
  "bow_nummer,naam,keurmerk_status,keurmerk_van\n" \
  "1234,Taalschool De Brug,actief,2021-01-01\n"

typedef struct
{
  char *folder;
  char *path;
  char *source;
  Screen screen;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *table = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  fixture->source = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "mapping", "fixtures",
                                      "rooster-met-namen", "bron.csv", NULL);
  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  table = g_build_filename (fixture->folder, "school.csv", NULL);
  g_file_set_contents (table, SCHOOL, -1, &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("TAALNORM_CLI"),
                              "import", fixture->path, table, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (table), ==, 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else is left */
  g_free (fixture->source);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* What the command line makes of the file as it is on the disk now. */
static char *
dup_check (const Fixture *fixture)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("TAALNORM_CLI"), "check", fixture->path,
      "--van", "2025-01-01", "--tot", "2025-12-31", "--format", "json", NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), <=, 1); /* met, or not met */

  return text;
}

static void
start (Fixture *fixture,
       const char *sentence)
{
  screen_start (&fixture->screen, "nl", fixture->path);
  screen_expect (ATSPI_ROLE_LABEL, sentence);
}

/* The chooser of files belongs to GTK: it takes a path that is typed, once the keys come to it, which
 * may be later than its buttons are there. */
static void
type_path (const Fixture *fixture)
{
  g_autoptr (AtspiAccessible) next = NULL;

  screen_expect (ATSPI_ROLE_PUSH_BUTTON, "Annuleren");
  for (int i = 0; i < 10 && next == NULL; i++)
    {
      screen_keys ("ctrl+a");
      screen_type (fixture->source);
      screen_keys ("Return");
      for (int j = 0; j < 10 && next == NULL; j++)
        {
          g_usleep (G_USEC_PER_SEC / 5);
          next = screen_find (ATSPI_ROLE_LABEL, "Bladen en koppen");
        }
    }
  screen_expect (ATSPI_ROLE_LABEL, "Bladen en koppen");
}

/* The list of a drop-down has no action for the bus in this GTK, so it gets the keys of a screen
 * reader. */
static void
choose_next_in_list (void)
{
  screen_expect (ATSPI_ROLE_LABEL, "begeleider");
  screen_keys ("Down");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, "In 6 rijen, wordt docent");
}

/* From the verdict over 2025, which is none yet when the dossier is opened, to the docent. */
static void
open_docent (void)
{
  screen_wait_gone (ATSPI_ROLE_LABEL, IMPORTED);
  screen_keys ("alt+Prior");
  screen_expect (ATSPI_ROLE_LABEL, SHORT);
  screen_keys ("alt+2");
  screen_keys ("ctrl+f");
  screen_type ("Jansen");
  screen_expect (ATSPI_ROLE_LABEL, "1 persoon");
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_PUSH_BUTTON, "Nieuwe registratie");
}

/* The verdict is there before the steps of the dossier are known: a key is not lost by that. */
static void
redo (void)
{
  screen_keys ("ctrl+shift+z");
  screen_expect (ATSPI_ROLE_LABEL, MET);
}

/* Back, and forth again after a new start; the file on the disk goes along. */
static void
undo_and_redo (Fixture *fixture,
               const char *before)
{
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL;

  screen_expect (ATSPI_ROLE_LABEL, MET);
  after = dup_check (fixture);
  g_assert_cmpstr (after, !=, before);
  screen_keys ("ctrl+z");
  screen_expect (ATSPI_ROLE_LABEL, SHORT);
  undone = dup_check (fixture);
  g_assert_cmpstr (undone, ==, before);
  screen_stop (&fixture->screen);

  start (fixture, SHORT);
  redo ();
  redone = dup_check (fixture);
  g_assert_cmpstr (redone, ==, after);
  screen_stop (&fixture->screen);
}

/* With the accessibility bus: every button and field is found by its name. */
static void
test_by_screen_reader (Fixture *fixture,
                       gconstpointer data)
{
  g_autofree char *before = NULL;

  start (fixture, "geen lessen waar de 80 %-norm naar kijkt");
  screen_keys ("ctrl+i");
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Kies een bestand…");
  type_path (fixture);
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Volgende");
  screen_expect (ATSPI_ROLE_ALERT, "Kies eerst hoe de datums gelezen moeten worden.");
  screen_keys (
      "space"); /* a choice has no action for the bus either; the first one has the focus */
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Volgende");
  screen_press (ATSPI_ROLE_COMBO_BOX, "Juf of meester");
  choose_next_in_list ();
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Volgende");
  screen_expect (ATSPI_ROLE_LABEL, "Importeren zou 10 rijen veranderen.");
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Importeren");
  screen_expect (ATSPI_ROLE_LABEL, IMPORTED);
  screen_keys (
      "Escape"); /* the toast; the button of the assistant has the name of those of windows */
  screen_keys ("Escape");

  before = dup_check (fixture);
  open_docent ();
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Nieuwe registratie");
  screen_fill (ATSPI_ROLE_TEXT, "Register", "BVNT2");
  screen_fill (ATSPI_ROLE_TEXT, "Vanaf", "01-02-2024");
  screen_press (ATSPI_ROLE_PUSH_BUTTON, "Bewaren");
  undo_and_redo (fixture, before);
}

/* The same with keys only. */
static void
test_by_keys (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *before = NULL;

  start (fixture, "geen lessen waar de 80 %-norm naar kijkt");
  screen_keys ("ctrl+i");
  screen_expect (ATSPI_ROLE_PUSH_BUTTON, "Kies een bestand…");
  screen_keys ("ctrl+o");
  type_path (fixture);
  screen_keys ("alt+Right");
  screen_expect (ATSPI_ROLE_ALERT, "Kies eerst hoe de datums gelezen moeten worden.");
  screen_keys ("space"); /* the first order has the focus */
  screen_keys ("alt+Right");
  screen_expect (ATSPI_ROLE_COMBO_BOX, "Juf of meester");
  screen_keys ("Tab");
  screen_keys ("space");
  choose_next_in_list ();
  screen_keys ("alt+Right");
  screen_expect (ATSPI_ROLE_LABEL, "Importeren zou 10 rijen veranderen.");
  screen_keys ("alt+Right");
  screen_expect (ATSPI_ROLE_LABEL, IMPORTED);
  screen_keys ("Escape"); /* the toast */
  screen_keys ("Escape");

  before = dup_check (fixture);
  open_docent ();
  screen_keys ("ctrl+r");
  screen_expect (ATSPI_ROLE_TEXT, "Vanaf");
  screen_type ("BVNT2");
  screen_keys ("Tab"); /* the suggestions */
  screen_keys ("Tab"); /* the number */
  screen_keys ("Tab");
  screen_type ("01-02-2024");
  screen_keys ("Return");
  undo_and_redo (fixture, before);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The accessibility library warns when an object is gone before it was asked about: no harm. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_assert_cmpint (atspi_init (), ==, 0);
  g_test_add ("/e2e/assistent/by-screen-reader", Fixture, NULL, set_up, test_by_screen_reader,
              tear_down);
  g_test_add ("/e2e/assistent/by-keys", Fixture, NULL, set_up, test_by_keys, tear_down);

  return g_test_run ();
}
