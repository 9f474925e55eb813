/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-reservekopie-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "taal-fout.h"
#include "taal-sqlite.h"

/**
 * taal_reservekopie_copy:
 * @to: a connection whose database is replaced
 * @from: a connection whose database is read, in one piece
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded; if not, @to is as it was
 *
 * Thread: the connections'
 */
gboolean
taal_reservekopie_copy (sqlite3  *to,
                        sqlite3  *from,
                        GError  **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int result, finished;

  if (backup == NULL)
    {
      taal_sqlite_set_error (to, sqlite3_extended_errcode (to), error);
      return FALSE;
    }

  result = sqlite3_backup_step (backup, -1);
  finished = sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    result = finished;
  if (result != SQLITE_OK)
    taal_sqlite_set_error (NULL, result, error);

  return result == SQLITE_OK;
}

/* Copies into an empty file, which is thrown away when that fails: it needs no journal. */
static gboolean
fill (TaalVerbinding  *verbinding,
      const char      *temporary,
      GError         **error)
{
  sqlite3 *db = NULL;
  int result = sqlite3_open_v2 (temporary, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  gboolean filled = FALSE;

  if (result != SQLITE_OK)
    taal_sqlite_set_error (db, result, error);
  else
    filled = taal_sqlite_exec (db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error) &&
             taal_reservekopie_copy (db, verbinding->db, error);
  (void) sqlite3_close (db); /* nothing is open on it */

  return filled;
}

static gboolean
sync_file (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced;
  int number;

  if (fd < 0)
    return taal_fout_set_from_errno (errno, error);

  synced = fsync (fd) == 0;
  number = errno;
  (void) g_close (fd, NULL);

  return synced || taal_fout_set_from_errno (number, error);
}

/**
 * taal_reservekopie_write:
 * @verbinding: an open dossier, in no transaction
 * @path: where the copy comes; its folder is made when it is not there
 * @error: a #TaalDossierError
 *
 * Writes a copy, whole or not at all, that only the user can read.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_reservekopie_write (TaalVerbinding  *verbinding,
                         const char      *path,
                         GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".taalnorm-XXXXXX", NULL);
  int fd;

  taal_verbinding_assert_worker (verbinding);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return taal_fout_set_from_errno (errno, error);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return taal_fout_set_from_errno (errno, error);
  (void) g_close (fd, NULL); /* it is empty */

  if (fill (verbinding, temporary, error) && sync_file (temporary, error))
    {
      if (g_rename (temporary, path) == 0)
        return TRUE;
      taal_fout_set_from_errno (errno, error);
    }
  (void) g_unlink (temporary);

  return FALSE;
}
