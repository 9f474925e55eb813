/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-verbinding-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What a journal ends with that is part of a transaction over several files, and that names the file
 * which keeps them together: https://www.sqlite.org/fileformat2.html#the_rollback_journal */
static const guint8 foreign_end[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static int
open_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return g_open (journal, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
}

/**
 * taal_journaal_is_spent:
 * @path: a dossier
 *
 * Returns: whether there is a journal of which nobody needs anything: SQLite writes the first byte of one
 *   last, and takes it away when the write is done
 *
 * Thread: any
 */
gboolean
taal_journaal_is_spent (const char *path)
{
  int fd = open_journal (path);
  char first = '\0';
  gboolean spent;

  if (fd < 0)
    return FALSE;

  spent = read (fd, &first, 1) >= 0 && first == '\0';
  (void) g_close (fd, NULL);

  return spent;
}

/**
 * taal_journaal_is_foreign:
 * @path: a dossier, of which nothing need have been read
 *
 * A dossier is never written together with another file. A journal that names one did not come from
 * here, and SQLite, which takes a write back by it, would delete the file that it names.
 *
 * Returns: whether its journal is still needed and names another file
 *
 * Thread: any
 */
gboolean
taal_journaal_is_foreign (const char *path)
{
  int fd = open_journal (path);
  guint8 first = 0, end[sizeof foreign_end];
  off_t size;
  gboolean foreign;

  if (fd < 0)
    return FALSE;

  size = lseek (fd, 0, SEEK_END);
  foreign = size > (off_t) sizeof end && pread (fd, &first, 1, 0) == 1 && first != 0 &&
            pread (fd, end, sizeof end, size - (off_t) sizeof end) == (gssize) sizeof end &&
            memcmp (end, foreign_end, sizeof end) == 0;
  (void) g_close (fd, NULL);

  return foreign;
}
