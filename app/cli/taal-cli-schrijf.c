/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-schrijf.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "taal-report-fout.h"
#include "taal-taal.h"
#include "taal-verslag.h"

/* Returns 0, or the errno of what failed. */
static int
write_all (int         fd,
           const char *text,
           gsize       length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      text += n;
      length -= (gsize) n;
    }

  return 0;
}

/**
 * taal_cli_say:
 * @line: a line for the user, which may hold anything
 *
 * Writes to stderr: what is not the result.
 *
 * Thread: the main one
 */
void
taal_cli_say (const char *line)
{
  g_autofree char *safe = taal_verslag_dup_veilig (line);
  g_autofree char *whole = g_strconcat (safe, "\n", NULL);

  (void) write_all (STDERR_FILENO, whole, strlen (whole));
}

/**
 * taal_cli_say_error:
 * @error: what failed in a layer below
 * @path: (nullable): the file that it is about
 *
 * Thread: the main one
 */
void
taal_cli_say_error (const GError *error,
                    const char   *path)
{
  g_autofree char *line = taal_report_fout (error, path);

  taal_cli_say (line);
}

static void
say_write_error (const char *path,
                 int         number)
{
  /* TRANSLATORS: stands where the name of a file would: the standard output */
  g_autofree char *name =
    path == NULL ? g_strdup (_("the output")) : g_filename_display_name (path);
  g_autofree char *line = NULL;

  /* TRANSLATORS: %1$s is the name of a file, %2$s what the system says of it */
  line = g_strdup_printf (_("Writing to %1$s failed: %2$s"), name, g_strerror (number));
  taal_cli_say (line);
}

/**
 * taal_cli_put:
 * @text: a text
 *
 * Writes it to stdout. A reader that has seen enough, as head does, is no failure.
 *
 * Returns: whether it succeeded; if not, the user was told
 *
 * Thread: the main one
 */
gboolean
taal_cli_put (const char *text)
{
  int number = write_all (STDOUT_FILENO, text, strlen (text));

  if (number == 0 || number == EPIPE)
    return TRUE;

  say_write_error (NULL, number);
  return FALSE;
}

/* A pipe or a device cannot be replaced by a file, and must not be. */
static int
write_through (const char *path,
               const char *text)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int number;

  if (fd < 0)
    return errno;

  number = write_all (fd, text, strlen (text));
  if (close (fd) != 0 && number == 0)
    number = errno;

  return number;
}

/* A temporary file in the same folder, which becomes @path when it is whole. */
static gboolean
write_file (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = NULL;
  char *real;
  GStatBuf info;

  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode))
    {
      int number = S_ISDIR (info.st_mode) ? EISDIR : write_through (path, text);

      if (number != 0 && number != EPIPE)
        say_write_error (path, number);
      return number == 0 || number == EPIPE;
    }

  /* A link stays one: the file that it names is replaced. */
  real = realpath (path, NULL);
  target = g_strdup (real != NULL ? real : path);
  free (real);
  if (g_file_set_contents_full (target, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &error))
    return TRUE;

  taal_cli_say_error (error, path);
  return FALSE;
}

/**
 * taal_cli_lever:
 * @opties: what the user asked for
 * @vormen: the forms that the command has
 * @data: passed to them
 *
 * Writes a result in the form and to the place that were asked. Text in JSON is always Dutch
 * (format.md 5), and here is where that is seen to.
 *
 * Returns: whether it succeeded; if not, the user was told
 *
 * Thread: the main one
 */
gboolean
taal_cli_lever (const TaalCliOpties *opties,
                const TaalCliVormen *vormen,
                gconstpointer        data)
{
  g_autofree char *text = NULL;
  TaalTaal taal = taal_taal_get ();

  if (g_str_equal (opties->format, "json"))
    {
      taal_taal_set (TAAL_TAAL_NL);
      text = vormen->json (data);
      taal_taal_set (taal);
    }
  else if (g_str_equal (opties->format, "html"))
    text = vormen->html (data);
  else if (g_str_equal (opties->format, "csv"))
    text = vormen->csv (data);
  else
    text = vormen->text (data);

  return opties->output != NULL ? write_file (opties->output, text) : taal_cli_put (text);
}
