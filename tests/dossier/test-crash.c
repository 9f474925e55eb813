/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dossier-fixture.h"

/* This program is started again with one of these, and killed. */
#define EDIT    "--edit"
#define STEPS   "--steps"
#define CREATE  "--create"

#define N_EDITS 200
#define N_KILLS 16

static char *program;

/* The child: edits that each add one row, told on stdout once they are in. */
static int
edit (const char *path,
      const char *folder)
{
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_EDIT);
  g_autofree char *source = g_build_filename (folder, "cursisten.csv", NULL);

  for (int i = 1; i <= N_EDITS; i++)
    {
      g_autofree char *text = g_strdup_printf ("cursist_id,vorige_school\nC%d,School %d\n", i, i);

      dossier_set_bytes (source, text, strlen (text));
      taal_import_report_unref (dossier_import (dossier, source));
      printf ("%d\n", i);
      fflush (stdout);
    }

  return EXIT_SUCCESS;
}

/* Step @number of four that repeat: a row is added by hand, changed by an import, and that undone and
 * done again. */
static void
do_step (TaalDossier *dossier,
         const char  *source,
         int          number)
{
  g_autofree char *id = g_strdup_printf ("C%d", (number - 1) / 4);
  g_autofree char *text = g_strdup_printf ("cursist_id,vorige_school\n%s,S\n", id);
  const char *const bewijs[] = { id, NULL };
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GError) error = NULL;

  switch ((number - 1) % 4)
    {
    case 0:
      taal_bewerking_add (bewerking, TAAL_TABEL_CURSISTEN);
      taal_bewerking_set (bewerking, "cursist_id", id);
      taal_bewerking_wijs_af (bewerking, "S09", id, bewijs, "Ziek gemeld", "Hanneke");
      taal_import_report_unref (taal_dossier_edit (dossier, bewerking, NULL, &error));
      break;
    case 1:
      dossier_set_bytes (source, text, strlen (text));
      taal_import_report_unref (dossier_import (dossier, source));
      break;
    case 2:
      taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
      break;
    default:
      taal_delta_unref (taal_dossier_redo (dossier, 0, NULL, NULL, NULL, NULL, &error));
      break;
    }
  g_assert_no_error (error);
}

/* The child: those steps, each told on stdout once it is in. */
static int
make_steps (const char *path,
            const char *folder)
{
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_EDIT);
  g_autofree char *source = g_build_filename (folder, "cursisten.csv", NULL);

  for (int i = 1; i <= N_EDITS; i++)
    {
      do_step (dossier, source, i);
      printf ("%d\n", i);
      fflush (stdout);
    }

  return EXIT_SUCCESS;
}

/* The child: new dossiers, one after the other. */
static int
create (const char *folder)
{
  for (int i = 1; i <= N_EDITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.taalnorm", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      TaalDossier *dossier = dossier_open (path, TAAL_DOSSIER_CREATE);

      g_object_unref (dossier);
      printf ("%d\n", i);
      fflush (stdout);
    }

  return EXIT_SUCCESS;
}

/* Reads what the child tells; returns the last number it told, or 0 for nothing more. */
static int
read_number (GDataInputStream *lines)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, &error);

  g_assert_no_error (error);

  return line != NULL ? atoi (line) : 0;
}

/* Starts a child, kills it a random moment after it told @after, and returns the last number told.
 */
static int
run_and_kill (const char *const *argv,
              int                after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autoptr (GDataInputStream) lines = NULL;
  int told = 0, number;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  while (told < after && (number = read_number (lines)) > 0)
    told = number;
  g_assert_cmpint (told, ==, after);

  g_usleep ((gulong) g_test_rand_int_range (0, 3000));
  g_subprocess_send_signal (child, SIGKILL);
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_no_error (error);
  /* What it told before the signal came is still in the pipe. */
  while ((number = read_number (lines)) > 0)
    told = number;

  return told;
}

/* SQLite writes the first byte of a journal last, and takes it away when the write is done. */
static gboolean
is_half_written (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (journal, &text, &length, NULL) && length > 0 && text[0] != '\0';
}

/* To read a file is not to write it, but for a write that was broken off: that is taken back, so that there
 * is something whole to read. Returns whether it was so. */
static gboolean
is_recovered_by_reading (const char *path)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (path);
  gboolean half_written = is_half_written (path);
  g_autoptr (TaalDossier) dossier = NULL;

  dossier = dossier_open (path, TAAL_DOSSIER_READ);
  if (!half_written)
    dossier_assert_bytes (path, bytes);
  g_assert_false (is_half_written (path));

  return half_written;
}

static void
assert_nothing_lost (const char *path,
                     int         told)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_EDIT);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalSnapshot) snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);
  gint64 n;

  g_assert_no_error (error);
  g_assert_nonnull (snapshot);
  g_clear_object (&dossier);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  /* One more may be in, of which the child had no time to tell. */
  n = dossier_query (path, "SELECT count(*) FROM cursisten");
  g_assert_cmpint (n, >=, told);
  g_assert_cmpint (n, <=, told + 1);
  g_assert_cmpint (dossier_query (path, "SELECT max(rij) FROM rij_cursisten"
                                        " WHERE vorige_school = 'School ' || rij"
                                        " AND cursist_id = 'C' || rij"),
                   ==, n > 0 ? n : 0);
  g_assert_cmpint (dossier_query (path, "SELECT count(*) FROM wijziging WHERE nieuw = 1"), ==, n);
  g_assert_cmpint (dossier_query (path, "SELECT count(*) FROM pragma_integrity_check"
                                        " WHERE integrity_check = 'ok'"),
                   ==, 1);
}

static void
test_loses_no_edit (DossierFixture *fixture,
                    gconstpointer   data)
{
  const char *const argv[] = { program, EDIT, fixture->path, fixture->folder, NULL };
  guint n_recovered = 0;

  dossier_expect_log (TRUE); /* that a journal was rolled back */

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
      int told;

      g_clear_object (&dossier);
      told = run_and_kill (argv, g_test_rand_int_range (0, N_EDITS));
      n_recovered += is_recovered_by_reading (fixture->path) ? 1 : 0;
      assert_nothing_lost (fixture->path, told);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
  g_test_message ("%u of %d were killed in a write", n_recovered, N_KILLS);
}

/* Whether the dossier is as it must be after so many steps. */
static gboolean
is_after (const char *path,
          int         number)
{
  int n_full = number / 4, rest = number % 4;
  int n_rows = n_full + (rest > 0 ? 1 : 0);
  int n_changed = n_full + (rest == 2 ? 1 : 0);
  int n_steps = 2 * n_full + MIN (rest, 2);

  return dossier_query (path, "SELECT count(*) FROM cursisten") == n_rows &&
         dossier_query (
             path, "SELECT count(*) FROM bij_afwijzingen JOIN cursisten ON cursist_id = sleutel") ==
             n_rows &&
         dossier_query (path, "SELECT count(*) FROM cursisten WHERE vorige_school = 'S'") ==
             n_changed &&
         dossier_query (path, "SELECT count(*) FROM wijziging") == n_steps &&
         dossier_query (path, "SELECT count(*) FROM wijziging WHERE toestand = 1") == (rest == 3);
}

/* And the whole way back and forth is still there. */
static void
assert_can_go_back (const char *path)
{
  g_autofree char *rows = dossier_dup_rows (path);
  g_autofree char *again = NULL;
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_EDIT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = taal_dossier_list_undo (dossier, 0, &error);
  gint64 newest;

  g_assert_no_error (error);
  if (steps->len == 0)
    return;

  newest = ((TaalWijziging *) g_ptr_array_index (steps, 0))->id;
  taal_delta_unref (taal_dossier_undo (dossier, 1, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (dossier_query (path, "SELECT count(*) FROM cursisten"), ==, 0);
  taal_delta_unref (taal_dossier_redo (dossier, newest, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  again = dossier_dup_rows (path);
  g_assert_cmpstr (again, ==, rows);
}

static void
test_loses_no_step (DossierFixture *fixture,
                    gconstpointer   data)
{
  const char *const argv[] = { program, STEPS, fixture->path, fixture->folder, NULL };

  dossier_expect_log (TRUE); /* that a journal was rolled back */

  for (int i = 0; i < N_KILLS; i++)
    {
      TaalDossier *dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
      int told;

      g_object_unref (dossier);
      told = run_and_kill (argv, g_test_rand_int_range (0, N_EDITS));
      g_object_unref (dossier_open (fixture->path, TAAL_DOSSIER_EDIT));
      g_assert_true (is_after (fixture->path, told) || is_after (fixture->path, told + 1));
      assert_can_go_back (fixture->path);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
}

/* Under its name is a whole dossier or nothing. */
static void
test_makes_none_by_half (DossierFixture *fixture,
                         gconstpointer   data)
{
  for (int i = 0; i < N_KILLS; i++)
    {
      g_autofree char *folder = g_strdup_printf ("%s/%d", fixture->folder, i);
      const char *const argv[] = { program, CREATE, folder, NULL };
      g_autoptr (GDir) dir = NULL;
      const char *name;
      int told, n = 0;

      g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
      told = run_and_kill (argv, g_test_rand_int_range (0, 10));
      dir = g_dir_open (folder, 0, NULL);
      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".taalnorm"))
          {
            g_autofree char *path = g_build_filename (folder, name, NULL);
            TaalDossier *dossier = dossier_open (path, TAAL_DOSSIER_EDIT);

            g_object_unref (dossier);
            n++;
          }
      g_assert_cmpint (n, >=, told);
      g_assert_cmpint (n, <=, told + 1);
    }
}

#define ADD(path, test) \
  g_test_add ("/dossier/crash/" path, DossierFixture, NULL, dossier_set_up, test, dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], EDIT))
    return edit (argv[2], argv[3]);
  if (argc == 4 && g_str_equal (argv[1], STEPS))
    return make_steps (argv[2], argv[3]);
  if (argc == 3 && g_str_equal (argv[1], CREATE))
    return create (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("loses-no-edit", test_loses_no_edit);
  ADD ("loses-no-step", test_loses_no_step);
  ADD ("makes-none-by-half", test_makes_none_by_half);

  return g_test_run ();
}
