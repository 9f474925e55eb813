/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "screen.h"

/* The program is killed while it writes, as a power cut would: in the middle of an import of many
 * rows, and of edits, undos and redos. When it is started again the dossier opens with its last
 * good state, no journal is left, and its history goes on from there. tests/dossier has the same
 * below the window. */

#define N_LESSEN 40000
#define N_KILLS  4

/* How long a write may keep itself waiting, and how often to look for it. */
#define DEADLINE  (20 * G_TIME_SPAN_SECOND)
#define LOOK_US   100

#define WAT_ER_IS "Taalschool De Brug voldoet over 2026"

typedef struct
{
  char *folder;
  char *path;
  char *journal;
  char *table; /* a table to import */
  Screen screen;
} Fixture;

static void
run_cli (const char *command,
         const char *first,
         const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                        &error, g_getenv ("TAALNORM_CLI"), command, first, second, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  fixture->journal = g_strconcat (fixture->path, "-journal", NULL);
  fixture->table = g_build_filename (fixture->folder, "registraties.csv", NULL);
  run_cli ("import", fixture->path, sample);

  /* The step that is undone and done again. */
  g_file_set_contents (fixture->table, "docent_id,register,van\nD007,BVNT2,2024-01-01\n", -1,
                       &error);
  g_assert_no_error (error);
  run_cli ("import", fixture->path, fixture->table);
  g_assert_cmpint (g_remove (fixture->table), ==, 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else is left */
  g_free (fixture->table);
  g_free (fixture->journal);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* Every table of the dossier, as the command line writes it from the file. */
static char *
dup_tables (const Fixture *fixture)
{
  static const char *const names[] = { "docenten", "lessen", "registraties" };
  g_autofree char *folder = g_build_filename (fixture->folder, "uit", NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  run_cli ("export", fixture->path, folder);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat (names[i], ".csv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      g_string_append (all, text);
    }
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* Whether a journal lies there that the dossier needs: SQLite writes its first byte last, before it
 * touches the dossier, and makes it zero when that is whole. */
static gboolean
is_writing (const Fixture *fixture)
{
  FILE *file = g_fopen (fixture->journal, "rb");
  int first = file != NULL ? fgetc (file) : EOF;

  if (file != NULL)
    g_assert_cmpint (fclose (file), ==, 0);

  return first != EOF && first != 0;
}

/* Waits until the program writes, and kills it in there. Returns whether the write was not yet
 * done. */
static gboolean
kill_while_writing (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;

  while (!is_writing (fixture) && g_get_monotonic_time () < end)
    g_usleep (LOOK_US);
  screen_kill (&fixture->screen);

  return is_writing (fixture);
}

static void
start (Fixture *fixture)
{
  screen_start (&fixture->screen, "nl", fixture->path);
  screen_expect (ATSPI_ROLE_LABEL, WAT_ER_IS);
  /* The verdict is there before the steps are known; the history is read after those. */
  screen_keys ("ctrl+h");
  screen_expect (ATSPI_ROLE_LABEL, "Import van registraties");
  screen_keys ("Escape");
}

/* Presses keys that the program need not be done with. */
static void
press (const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", keys, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/* Waits until the tables on the disk are @expected. */
static void
expect_tables (const Fixture *fixture,
               const char *expected)
{
  g_autofree char *now = dup_tables (fixture);

  for (int i = 0; i < 60 && !g_str_equal (now, expected); i++)
    {
      g_usleep (100 * 1000);
      g_free (now);
      now = dup_tables (fixture);
    }
  g_assert_cmpstr (now, ==, expected);
}

/* Undoes the last step. Returns what is on the disk once that is no longer @before. */
static char *
undo (const Fixture *fixture,
      const char *before)
{
  char *now;

  screen_keys ("ctrl+z");
  now = dup_tables (fixture);
  for (int i = 0; i < 60 && g_str_equal (now, before); i++)
    {
      g_usleep (100 * 1000);
      g_free (now);
      now = dup_tables (fixture);
    }
  g_assert_cmpstr (now, !=, before);

  return now;
}

static char *
dup_lessen (void)
{
  GString *text = g_string_new ("les_id,groep_id,docent_id,datum,begin,minuten,vorm,status\n");

  for (int i = 0; i < N_LESSEN; i++)
    g_string_append_printf (text, "X%06d,G01,D002,2025-%02d-%02d,%02d:00,60,fysiek,gegeven\n", i,
                            1 + i % 12, 1 + i / 12 % 28, 8 + i % 10);

  return g_string_free (text, FALSE);
}

static void
test_import (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *before = dup_tables (fixture), *undone = NULL;
  g_autofree char *text = dup_lessen ();
  g_autofree char *source = g_build_filename (fixture->folder, "lessen.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (source, text, -1, &error);
  g_assert_no_error (error);
  start (fixture);
  screen_keys ("ctrl+i");
  screen_expect (ATSPI_ROLE_PUSH_BUTTON, "Kies een bestand…");
  screen_keys ("ctrl+o");
  screen_expect (ATSPI_ROLE_PUSH_BUTTON, "Annuleren");
  screen_type (source);
  screen_keys ("Return");
  screen_expect (ATSPI_ROLE_LABEL, "Er is niets geschreven.");
  press ("alt+Right");
  g_assert_true (kill_while_writing (fixture));
  g_assert_cmpint (g_remove (source), ==, 0);

  /* Nothing of it is there, and the step before it is the one that is undone. */
  start (fixture);
  g_assert_false (is_writing (fixture));
  expect_tables (fixture, before);
  undone = undo (fixture, before);
  screen_keys ("ctrl+shift+z");
  expect_tables (fixture, before);
  screen_stop (&fixture->screen);
}

/* Undo and redo in turn, each killed in its write. What is there then is one of the two states
 * whole, and the history leads to the other and back. */
static void
test_edits (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *with = dup_tables (fixture), *without = NULL;
  gboolean done = TRUE;

  start (fixture);
  without = undo (fixture, with);
  done = FALSE;

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autofree char *now = NULL;

      press (done ? "ctrl+z" : "ctrl+shift+z");
      g_test_message ("killed %s the write", kill_while_writing (fixture) ? "in" : "after");
      start (fixture);
      g_assert_false (is_writing (fixture));
      now = dup_tables (fixture);
      done = g_str_equal (now, with);
      g_assert_true (done || g_str_equal (now, without));
      screen_keys (done ? "ctrl+z" : "ctrl+shift+z");
      expect_tables (fixture, done ? without : with);
      done = !done;
    }
  screen_stop (&fixture->screen);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The accessibility library warns when an object is gone before it was asked about: no harm. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_assert_cmpint (atspi_init (), ==, 0);
  g_test_add ("/e2e/afbreken/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/e2e/afbreken/edits", Fixture, NULL, set_up, test_edits, tear_down);

  return g_test_run ();
}
