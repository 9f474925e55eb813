/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

void
cli_set_up (CliFixture    *cli,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  *cli = (CliFixture) { .folder = g_dir_make_tmp ("taalnorm-cli-XXXXXX", &error) };
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder =
    g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
cli_tear_down (CliFixture    *cli,
               gconstpointer  data)
{
  remove_tree (cli->folder);
  g_clear_pointer (&cli->folder, g_free);
  g_clear_pointer (&cli->out, g_free);
  g_clear_pointer (&cli->err, g_free);
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length == 0 ? g_strdup ("") : g_strndup (data, length);
}

/* Runs the program with what the environment of the tests has, but for the language. */
static void
run (CliFixture *cli,
     const char *language,
     const char *locale,
     GPtrArray  *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&cli->out, g_free);
  g_clear_pointer (&cli->err, g_free);
  launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, cli->folder);
  if (language != NULL)
    g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  if (locale != NULL)
    g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  cli->status = g_subprocess_get_exit_status (process);
  cli->out = dup_text (out);
  cli->err = dup_text (err);
  g_assert_true (g_utf8_validate (cli->out, -1, NULL));
  g_assert_true (g_utf8_validate (cli->err, -1, NULL));
}

static GPtrArray *
collect (const char *first,
         va_list     more)
{
  GPtrArray *arguments = g_ptr_array_new ();
  const char *program = g_getenv ("TAALNORM_CLI");

  g_assert_nonnull (program);
  g_ptr_array_add (arguments, (gpointer) program);
  for (const char *argument = first; argument != NULL; argument = va_arg (more, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  g_ptr_array_add (arguments, NULL);

  return arguments;
}

/* Runs the program; the arguments end with NULL. */
void
cli_run (CliFixture *cli,
         const char *first,
         ...)
{
  g_autoptr (GPtrArray) arguments = NULL;
  va_list more;

  va_start (more, first);
  arguments = collect (first, more);
  va_end (more);
  run (cli, NULL, NULL, arguments);
}

/* The same in another environment. */
void
cli_run_in (CliFixture *cli,
            const char *language,
            const char *locale,
            const char *first,
            ...)
{
  g_autoptr (GPtrArray) arguments = NULL;
  va_list more;

  va_start (more, first);
  arguments = collect (first, more);
  va_end (more);
  run (cli, language, locale, arguments);
}

/* The path of the sample school. */
char *
cli_sample (void)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
}

void
cli_copy_sample (CliFixture *cli,
                 const char *name)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *target = g_build_filename (cli->folder, name, NULL);
  g_autoptr (GDir) folder = g_dir_open (sample, 0, NULL);
  const char *file;

  g_assert_nonnull (folder);
  g_assert_cmpint (g_mkdir (target, 0700), ==, 0);
  while ((file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *from = g_build_filename (sample, file, NULL);
      g_autofree char *to = g_build_filename (target, file, NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &text, &length, NULL));
      g_assert_true (g_file_set_contents (to, text, (gssize) length, NULL));
    }
}

char *
cli_read (CliFixture *cli,
          const char *name)
{
  g_autofree char *path = g_build_filename (cli->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

void
cli_write (CliFixture *cli,
           const char *name,
           const char *text)
{
  g_autofree char *path = g_build_filename (cli->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Changes the first place of a text in a file, which must be there. */
void
cli_replace (CliFixture *cli,
             const char *name,
             const char *from,
             const char *to)
{
  g_autofree char *text = cli_read (cli, name);
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, from, to, 1), ==, 1);
  cli_write (cli, name, changed->str);
}

/* How many files and folders there are, so that nothing is left behind unseen. */
guint
cli_count_files (CliFixture *cli)
{
  g_autoptr (GDir) folder = g_dir_open (cli->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}
