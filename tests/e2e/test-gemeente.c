/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "screen.h"

/* The door of a gemeente, by keys: a folder of what three schools sent, with both pages of it. */

typedef struct
{
  char *folder; /* in which the dossier of the school is */
  char *sent;   /* what was shared of it, and nothing else */
} Fixture;

/* Runs the command line, without words that hold a space. */
static void
run_cli (const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, (gpointer) g_getenv ("TAALNORM_CLI"));
  for (int i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_newv ((const char *const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const gemeenten[] = { "Zutphen", "Deventer", "Zutphen" };
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autofree char *school = NULL, *offer = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-e2e-XXXXXX", NULL);
  fixture->sent = g_build_filename (fixture->folder, "stukken", NULL);
  g_assert_cmpint (g_mkdir (fixture->sent, 0777), ==, 0);
  school = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  offer = g_build_filename (fixture->folder, "aanbod_wi2013.csv", NULL);
  g_assert_true (g_file_set_contents (
      offer,
      "locatie_id,soort,peildatum,neemt_aan,plaatsen,melder\nL1,ALFA,2026-08-01,ja,7,Hanneke\n", -1,
      NULL));
  run_cli ((const char *[]) { "import", school, sample, offer, NULL });
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("deel-%d.taalnorm", i);
      g_autofree char *path = g_build_filename (fixture->sent, name, NULL);

      run_cli ((const char *[]) { "share", school, path, "--gemeente", gemeenten[i], NULL });
    }
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->sent);
}

/* The chooser of files belongs to GTK: it takes a path that is typed, once the keys come to it. */
static void
type_path (const char *path)
{
  g_autoptr (AtspiAccessible) next = NULL;

  screen_expect (ATSPI_ROLE_PUSH_BUTTON, "Annuleren");
  for (int i = 0; i < 10 && next == NULL; i++)
    {
      screen_keys ("ctrl+a");
      screen_type (path);
      screen_keys ("Return");
      for (int j = 0; j < 10 && next == NULL; j++)
        {
          g_usleep (G_USEC_PER_SEC / 5);
          next = screen_find (ATSPI_ROLE_LABEL, "C-DEV");
        }
    }
  screen_expect (ATSPI_ROLE_LABEL, "C-DEV");
}

static void
test_region (Fixture       *fixture,
             gconstpointer  data)
{
  Screen screen;

  screen_start (&screen, "nl", NULL);
  screen_expect (ATSPI_ROLE_LABEL, "U kunt ook een bestand of map op dit venster slepen.");
  screen_keys ("alt+w");
  type_path (fixture->sent);
  screen_expect (ATSPI_ROLE_LABEL, "C-ZUT");
  g_assert_null (screen_find (ATSPI_ROLE_LABEL, "Docenten"));
  screen_keys ("alt+7");
  screen_expect (ATSPI_ROLE_LABEL, "Zutphen");
  screen_keys ("alt+9");
  screen_expect (ATSPI_ROLE_LABEL, "3 bestanden");
  screen_keys ("Escape");
  screen_expect (ATSPI_ROLE_LABEL, "U kunt ook een bestand of map op dit venster slepen.");
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
  g_test_add ("/e2e/gemeente/region", Fixture, NULL, set_up, test_region, tear_down);

  return g_test_run ();
}
