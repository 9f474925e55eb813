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

/* Gives a whole file its name, unless there is something under that name by now. */
static gboolean
publish (const char  *temporary,
         const char  *path,
         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) != 0)
    {
      /* Not every file system can refuse to replace; then there is a moment between look and leap. */
      if (errno != EINVAL && errno != ENOSYS)
        return taal_fout_set_from_errno (errno, error);
      if (access (path, F_OK) == 0)
        return taal_fout_set_from_errno (EEXIST, error);
      if (g_rename (temporary, path) != 0)
        return taal_fout_set_from_errno (errno, error);
    }

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
 * taal_aanmaken_file:
 * @path: an absolute path under which there is nothing
 * @error: a #TaalDossierError
 *
 * Makes a new, empty dossier. It is made whole under another name in the same folder and then
 * renamed, so whatever happens there is never half a dossier under @path, nor an empty file.
 *
 * Returns: whether it succeeded
 *
 * Thread: a worker's
 */
gboolean
taal_aanmaken_file (const char  *path,
                    GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".taalnorm-XXXXXX", NULL);
  g_autofree char *journal = NULL;
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  gboolean filled;

  if (fd < 0)
    return taal_fout_set_from_errno (errno, error);
  if (!g_close (fd, NULL))
    g_debug ("Closing %s failed", temporary);

  filled = fill (temporary, error);
  /* Empty when that succeeded, and of no more use when it did not. */
  journal = g_strconcat (temporary, "-journal", NULL);
  (void) g_unlink (journal);
  if (filled && publish (temporary, path, error))
    return TRUE;

  (void) g_unlink (temporary);
  return FALSE;
}
