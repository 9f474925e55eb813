/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

/* renameat2() */
#define _GNU_SOURCE

#include "config.h"

#include "taal-uitbestand.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/**
 * taal_uitbestand_open:
 * @bestand: a %TAAL_UITBESTAND_INIT
 * @path: the name it is to get
 *
 * Makes an empty file in the folder of @path.
 *
 * Returns: 0 or an errno; @bestand is to be cleared in either case
 *
 * Thread: any
 */
int
taal_uitbestand_open (TaalUitbestand *bestand,
                      const char     *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int number;

  bestand->path = g_strdup (path);
  bestand->temporary = g_build_filename (folder, ".taalnorm-XXXXXX", NULL);
  bestand->buffer = g_string_sized_new (TAAL_UITBESTAND_FLUSH + 4096);
  bestand->fd = g_mkstemp_full (bestand->temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (bestand->fd >= 0)
    return 0;

  number = errno;
  g_clear_pointer (&bestand->temporary, g_free);
  return number;
}

/**
 * taal_uitbestand_flush:
 * @bestand: an open file
 *
 * Writes the buffer and empties it.
 *
 * Returns: 0 or an errno
 *
 * Thread: any
 */
int
taal_uitbestand_flush (TaalUitbestand *bestand)
{
  gsize done = 0;

  while (done < bestand->buffer->len)
    {
      gssize n = write (bestand->fd, bestand->buffer->str + done, bestand->buffer->len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      done += (gsize) n;
    }
  g_string_truncate (bestand->buffer, 0);

  return 0;
}

/* Gives the file its name. Where a disk cannot see to it in one step that nothing is replaced, it is
 * looked at first. */
static int
name_file (TaalUitbestand *bestand,
           gboolean        replace)
{
  GStatBuf info;

  if (!replace)
    {
      if (renameat2 (AT_FDCWD, bestand->temporary, AT_FDCWD, bestand->path, RENAME_NOREPLACE) == 0)
        return 0;
      if (errno != EINVAL && errno != ENOSYS)
        return errno;
      if (g_lstat (bestand->path, &info) == 0)
        return EEXIST;
    }

  return g_rename (bestand->temporary, bestand->path) == 0 ? 0 : errno;
}

/**
 * taal_uitbestand_finish:
 * @bestand: an open file
 * @replace: whether it may take the place of another
 *
 * Writes what is left, sees that it is on the disk, and gives it its name.
 *
 * Returns: 0 or an errno, EEXIST when there is a file of that name that may not be replaced
 *
 * Thread: any
 */
int
taal_uitbestand_finish (TaalUitbestand *bestand,
                        gboolean        replace)
{
  int fd = bestand->fd;
  int number = taal_uitbestand_flush (bestand);

  if (number != 0)
    return number;
  if (fsync (fd) != 0)
    return errno;
  bestand->fd = -1;
  if (close (fd) != 0)
    return errno;

  number = name_file (bestand, replace);
  if (number == 0)
    g_clear_pointer (&bestand->temporary, g_free);
  return number;
}

/**
 * taal_uitbestand_clear:
 * @bestand: a file, in any state
 *
 * Throws away what has no name yet.
 *
 * Thread: any
 */
void
taal_uitbestand_clear (TaalUitbestand *bestand)
{
  if (bestand->fd >= 0)
    (void) g_close (bestand->fd, NULL); /* the file is thrown away */
  bestand->fd = -1;
  if (bestand->temporary != NULL)
    (void) g_unlink (bestand->temporary);
  g_clear_pointer (&bestand->temporary, g_free);
  g_clear_pointer (&bestand->path, g_free);
  if (bestand->buffer != NULL)
    g_string_free (bestand->buffer, TRUE);
  bestand->buffer = NULL;
}
