/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-verbinding-private.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "taal-migratie.h"
#include "taal-sqlite.h"

/* Whether there is a file that we may try, and its real place: SQLite keeps the journal beside that,
 * and would take a path that begins with "file:" for a URI. */
static char *
find_file (const char       *path,
           TaalDossierMode   mode,
           GError          **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *real = NULL, *folder = NULL;
  g_autoptr (GError) local_error = NULL;
  struct stat info;

  if (mode == TAAL_DOSSIER_CREATE && access (absolute, F_OK) != 0 && errno == ENOENT &&
      !taal_aanmaken_file (absolute, &local_error))
    {
      /* Another made one first: that is the one to open. */
      if (!g_error_matches (local_error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  real = realpath (absolute, NULL);
  if (real == NULL || stat (real, &info) != 0)
    {
      int number = errno;

      g_set_error_literal (error, TAAL_DOSSIER_ERROR,
                           number == ENOENT || number == ENOTDIR ? TAAL_DOSSIER_ERROR_NOT_FOUND : TAAL_DOSSIER_ERROR_IO,
                           g_strerror (number));
      return NULL;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER, "it is not a file");
      return NULL;
    }

  folder = g_path_get_dirname (real);
  if (mode != TAAL_DOSSIER_READ && (access (real, W_OK) != 0 || access (folder, W_OK) != 0))
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY, "it, or its folder, cannot be written");
      return NULL;
    }

  return g_strdup (real);
}

/* Inside a read transaction, so that the file holds still. */
static gboolean
check_contents (TaalVerbinding  *verbinding,
                GError         **error)
{
  if (!taal_sqlite_get_int (verbinding->db, "PRAGMA user_version", &verbinding->version, error))
    return FALSE;

  if (verbinding->version > taal_migratie_get_newest ())
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NEWER,
                   "it has version %" G_GINT64_FORMAT ", and this program knows up to %d", verbinding->version,
                   taal_migratie_get_newest ());
      return FALSE;
    }
  if (verbinding->version < 1)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER, "it has version %" G_GINT64_FORMAT,
                   verbinding->version);
      return FALSE;
    }

  /* The kind once more, since a journal may have been rolled back in between. */
  return taal_kop_check_kind (verbinding->db, error) && taal_kop_check_size (verbinding->db, error) &&
         taal_migratie_check_schema (verbinding->db, (int) verbinding->version, error) &&
         taal_sqlite_get_int (verbinding->db, "PRAGMA data_version", &verbinding->data_version, error);
}

/* Connects to the file and looks at what it is, and stays in the read transaction in which it did.
 * @wait says whether to wait a while for another program that has the file. */
static gboolean
begin_on_file (TaalVerbinding  *verbinding,
               gboolean         wait,
               GError         **error)
{
  gboolean read_only = verbinding->mode == TAAL_DOSSIER_READ;

  verbinding->db =
    taal_verbinding_connect (verbinding->path, read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, error);
  if (verbinding->db == NULL)
    return FALSE;
  if (!wait)
    (void) sqlite3_busy_timeout (verbinding->db, 0); /* taking a handler away cannot fail */
  if (!taal_kop_check_kind (verbinding->db, error))
    return FALSE;
  if (!read_only && sqlite3_db_readonly (verbinding->db, "main") != 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY, "it cannot be written");
      return FALSE;
    }

  return taal_verbinding_configure (verbinding->db, error) && taal_sqlite_exec (verbinding->db, "BEGIN", error) &&
         check_contents (verbinding, error);
}

/* As begin_on_file(), and ends that transaction. */
static gboolean
look_at_file (TaalVerbinding  *verbinding,
              GError         **error)
{
  if (begin_on_file (verbinding, TRUE, error) && taal_sqlite_exec (verbinding->db, "COMMIT", error))
    return TRUE;

  if (verbinding->db != NULL)
    taal_sqlite_rollback (verbinding->db);
  return FALSE;
}

/* Takes back a write that was broken off, as by a power cut: SQLite does so at the first read by one who
 * may write. Whether that helped shows when the file is read again. */
static void
take_back (const TaalVerbinding *reader)
{
  g_autoptr (GError) error = NULL;
  TaalVerbinding *writer = g_new0 (TaalVerbinding, 1);

  writer->werker = reader->werker;
  writer->path = g_strdup (reader->path);
  writer->mode = TAAL_DOSSIER_EDIT;
  if (!look_at_file (writer, &error))
    {
      g_debug ("What was half written stays: %s", error->message);
      writer->mode = TAAL_DOSSIER_READ; /* what is refused is left as it is */
    }
  taal_verbinding_close (writer);
}

/* As look_at_file(), where need be after taking back what another left half written. */
static gboolean
look_at_whole_file (TaalVerbinding  *verbinding,
                    GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (look_at_file (verbinding, &local_error))
    return TRUE;
  if (verbinding->mode != TAAL_DOSSIER_READ ||
      !g_error_matches (local_error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_HALF_WRITTEN))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  (void) sqlite3_close (g_steal_pointer (&verbinding->db)); /* nothing is open on it */
  take_back (verbinding);
  return look_at_file (verbinding, error);
}

static gboolean
open_file (TaalVerbinding  *verbinding,
           GError         **error)
{
  if (taal_journaal_is_foreign (verbinding->path))
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                           "its journal names another file, which no dossier's does");
      return FALSE;
    }
  if (!look_at_whole_file (verbinding, error))
    return FALSE;

  /* The rows are the same in every version so far, so one that is older can be read as it is. */
  if (verbinding->mode == TAAL_DOSSIER_READ || verbinding->version == taal_migratie_get_newest ())
    return TRUE;

  if (!taal_verbinding_check_pages (verbinding, error) ||
      !taal_migratie_apply (verbinding->db, (int) verbinding->version, error))
    return FALSE;

  verbinding->version = taal_migratie_get_newest ();
  return TRUE;
}

static gboolean
open_memory (TaalVerbinding  *verbinding,
             GError         **error)
{
  verbinding->checked = TRUE;
  verbinding->version = taal_migratie_get_newest ();
  verbinding->db = taal_verbinding_connect (":memory:", SQLITE_OPEN_READWRITE, error);

  return verbinding->db != NULL && taal_verbinding_configure (verbinding->db, error) &&
         taal_migratie_apply (verbinding->db, 0, error) &&
         taal_sqlite_get_int (verbinding->db, "PRAGMA data_version", &verbinding->data_version, error);
}

/**
 * taal_verbinding_open:
 * @werker: the worker that will own the connection
 * @path: (nullable): a file; %NULL for a dossier in memory
 * @mode: what for
 * @error: a #TaalDossierError
 *
 * Opens a file as hostile (design.md 6): what it is, how long it is and what its schema says is
 * compared before anything is read from it. In mode READ nothing is written, but to take back a write
 * that was broken off: without that there is nothing whole to read.
 *
 * Returns: (transfer full) (nullable): the connection
 *
 * Thread: @werker
 */
TaalVerbinding *
taal_verbinding_open (TaalWerker       *werker,
                      const char       *path,
                      TaalDossierMode   mode,
                      GError          **error)
{
  TaalVerbinding *verbinding;
  g_autofree char *real = NULL;

  g_assert (taal_werker_is_current (werker));

  if (path != NULL)
    {
      real = find_file (path, mode, error);
      if (real == NULL)
        return NULL;
    }

  verbinding = g_new0 (TaalVerbinding, 1);
  verbinding->werker = werker;
  verbinding->path = g_steal_pointer (&real);
  verbinding->mode = mode;
  if (path != NULL ? open_file (verbinding, error) : open_memory (verbinding, error))
    return verbinding;

  verbinding->mode = TAAL_DOSSIER_READ; /* what is refused is left as it is */
  taal_verbinding_close (verbinding);
  return NULL;
}

/**
 * taal_verbinding_open_beside:
 * @verbinding: a connection in a transaction that has read, with nothing written
 *
 * Opens the same file once more, for reading, in a read transaction of its own. As @verbinding reads,
 * nobody can commit in the meantime, so both see the same. What the second connection reads is as
 * hostile as what the first does, and it looks at the same things before.
 *
 * Returns: (transfer full) (nullable): the second connection; %NULL when there can be none, because
 *   the dossier is in memory, another program waits to commit, or the file has moved: then the first
 *   must do
 *
 * Thread: its worker
 */
TaalVerbinding *
taal_verbinding_open_beside (TaalVerbinding *verbinding)
{
  g_autoptr (GError) error = NULL;
  TaalVerbinding *beside;

  taal_verbinding_assert_worker (verbinding);

  if (verbinding->path == NULL)
    return NULL;

  beside = g_new0 (TaalVerbinding, 1);
  beside->werker = verbinding->werker;
  beside->path = g_strdup (verbinding->path);
  beside->mode = TAAL_DOSSIER_READ;
  /* Not waited for: who waits to commit waits for us. */
  if (begin_on_file (beside, FALSE, &error) && taal_verbinding_set_scan (beside, TRUE, &error) &&
      !taal_verbinding_is_moved (verbinding))
    return beside;

  g_debug ("One connection reads: %s", error != NULL ? error->message : "the file has moved");
  taal_verbinding_close (beside);
  return NULL;
}
