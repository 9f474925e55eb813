/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-po"

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* Runs a tool of gettext in the source folder. Returns what it says on stderr. */
static char *
run_tool (gboolean           *succeeded,
          const char *const  *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, g_getenv ("TAAL_SOURCE_DIR"));
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &said, &error);
  g_assert_no_error (error);
  *succeeded = g_subprocess_get_successful (process);

  return said;
}

static char *
source_path (const char *name)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), name, NULL);
}

/* The Dutch is whole: nothing untranslated, nothing fuzzy, and every format takes what it is
 * given. */
static void
test_complete (void)
{
  const char *const argv[] = {
    "msgfmt", "-c", "--statistics", "-o", "/dev/null", "po/nl.po", NULL
  };
  gboolean succeeded;
  g_autofree char *said = run_tool (&succeeded, argv);

  g_test_message ("%s", said);
  g_assert_true (succeeded);
  g_assert_nonnull (strstr (said, " translated messages."));
  g_assert_null (strstr (said, "fuzzy"));
  g_assert_null (strstr (said, "untranslated"));
}

/* Every text of the sources stands in it. */
static void
test_up_to_date (void)
{
  g_autofree char *folder = g_dir_make_tmp ("taalnorm-po-XXXXXX", NULL);
  g_autofree char *pot = g_build_filename (folder, "taalnorm.pot", NULL);
  const char *const extract[] = {
    "xgettext",
    "--files-from=po/POTFILES",
    "--from-code=UTF-8",
    "--keyword=_",
    "--keyword=N_",
    "--keyword=C_:1c,2",
    "--keyword=NC_:1c,2",
    "-o",
    pot,
    NULL,
  };
  const char *const compare[] = { "msgcmp", "po/nl.po", pot, NULL };
  gboolean succeeded;
  g_autofree char *extracted = run_tool (&succeeded, extract);
  g_autofree char *compared = NULL;

  g_test_message ("%s", extracted);
  g_assert_true (succeeded);
  compared = run_tool (&succeeded, compare);
  g_test_message ("%s", compared);
  g_assert_true (succeeded);
  g_assert_cmpint (g_remove (pot), ==, 0);
  g_assert_cmpint (g_remove (folder), ==, 0);
}

/* Whether a source has texts for users. */
static gboolean
has_texts (const char *name)
{
  g_autofree char *path = source_path (name);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  if (g_str_has_suffix (name, ".c"))
    return g_regex_match_simple ("\\b(_|N_|C_|NC_|ngettext|g_dngettext) ?\\(", text, 0, 0);
  if (g_str_has_suffix (name, ".ui"))
    return strstr (text, "translatable=\"yes\"") != NULL || strstr (text, "translatable="
                                                                          "\"true\"") != NULL;

  return g_str_has_suffix (name, ".desktop.in") || g_str_has_suffix (name, ".metainfo.xml.in") ||
         g_str_has_suffix (name, ".gschema.xml");
}

/* Looks for sources with texts that the list lacks, in a folder and those below. */
static guint
look_in (const char *folder,
         GHashTable *listed)
{
  g_autofree char *path = source_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *file;
  guint n = 0;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_build_filename (folder, file, NULL);
      g_autofree char *child = source_path (name);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        n += look_in (name, listed);
      else if (has_texts (name))
        {
          if (!g_hash_table_contains (listed, name))
            g_error ("%s has texts and is not in po/POTFILES", name);
          n++;
        }
    }

  return n;
}

static void
test_potfiles (void)
{
  g_autofree char *path = source_path ("po/POTFILES");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      {
        g_autofree char *source = source_path (lines[i]);

        g_assert_true (g_file_test (source, G_FILE_TEST_IS_REGULAR));
        g_assert_true (g_hash_table_add (listed, lines[i]));
      }

  g_assert_cmpuint (look_in ("app", listed) + look_in ("ui", listed) +
                      look_in ("data/desktop", listed),
                    ==, g_hash_table_size (listed));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/po/complete", test_complete);
  g_test_add_func ("/po/up-to-date", test_up_to_date);
  g_test_add_func ("/po/potfiles", test_potfiles);

  return g_test_run ();
}
