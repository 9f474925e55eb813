/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* renameat2() */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-verbinding-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "taal-fout.h"
#include "taal-migratie.h"
#include "taal-sqlite.h"

/* Makes the empty file @path into an empty dossier. */
static gboolean
fill (const char  *path,
      GError     **error)
{
  sqlite3 *db = taal_verbinding_connect (path, SQLITE_OPEN_READWRITE, error);
  gboolean filled;

  if (db == NULL)
    return FALSE;

  filled = taal_verbinding_configure (db, error) && taal_migratie_apply (db, 0, error);
  if (sqlite3_close (db) != SQLITE_OK)
    g_critical ("A statement was left open");

  return filled;
}

/* Gives a whole file its name; without @replace, unless there is something under that name by now.
 */
static int
give_name (const char *temporary,
           const char *path,
           gboolean replace)
{
  if (!replace)
    {
      if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
        return 0;
      /* Not every file system can refuse to replace; then there is a moment between look and leap. */
      if (errno != EINVAL && errno != ENOSYS)
        return errno;
      if (access (path, F_OK) == 0)
        return EEXIST;
    }

  return g_rename (temporary, path) == 0 ? 0 : errno;
}

/**
 * taal_aanmaken_publish:
 * @temporary: (type filename): a whole dossier that nothing has open, as taal_aanmaken_temporary()
 *   made it
 * @path: (type filename): an absolute path in the same folder
 * @replace: whether it may take the place of another file
 * @error: a #TaalDossierError: EXISTS when there is a file and it may not
 *
 * Gives a new dossier its name. When that fails, @temporary is still there.
 *
 * Returns: whether it succeeded
 *
 * Thread: a worker's
 */
gboolean
taal_aanmaken_publish (const char  *temporary,
                       const char  *path,
                       gboolean     replace,
                       GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);
  int fd, number;

  (void) g_unlink (journal); /* it is empty, and does not come along under the other name */
  number = give_name (temporary, path, replace);
  if (number != 0)
    return taal_fout_set_from_errno (number, error);

  /* Without this the name may be lost with the power; some file systems have no such thing. */
  fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0)
    {
      (void) fsync (fd);
      (void) g_close (fd, NULL);
    }

  return TRUE;
}

/**
 * taal_aanmaken_discard:
 * @temporary: (type filename): what taal_aanmaken_temporary() made, and nothing has open
 *
 * Thread: a worker's
 */
void
taal_aanmaken_discard (const char *temporary)
{
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);

  (void) g_unlink (journal);
  (void) g_unlink (temporary);
}

/**
 * taal_aanmaken_temporary:
 * @path: (type filename): an absolute path where a dossier is to come
 * @error: a #TaalDossierError
 *
 * Makes an empty dossier under another name in the same folder, to be filled and then given its name
 * by taal_aanmaken_publish(): so whatever happens there is never half a dossier under @path.
 *
 * Returns: (transfer full) (nullable) (type filename): its path
 *
 * Thread: a worker's
 */
char *
taal_aanmaken_temporary (const char  *path,
                         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".taalnorm-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    {
      taal_fout_set_from_errno (errno, error);
      return NULL;
    }
  if (!g_close (fd, NULL))
    g_debug ("Closing %s failed", temporary);

  if (!fill (temporary, error))
    {
      taal_aanmaken_discard (temporary);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}

/**
 * taal_aanmaken_file:
 * @path: an absolute path under which there is nothing
 * @error: a #TaalDossierError
 *
 * Makes a new, empty dossier, whole or not at all.
 *
 * Returns: whether it succeeded
 *
 * Thread: a worker's
 */
gboolean
taal_aanmaken_file (const char  *path,
                    GError     **error)
{
  g_autofree char *temporary = taal_aanmaken_temporary (path, error);

  if (temporary == NULL)
    return FALSE;
  if (taal_aanmaken_publish (temporary, path, FALSE, error))
    return TRUE;

  taal_aanmaken_discard (temporary);
  return FALSE;
}
