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

#define BUSY_TIMEOUT_MS 2000
#define INTERRUPT_STEPS 20000

/* No text in a dossier is longer, nor is any statement; a hostile row may be. */
#define MAX_TEXT_BYTES (1024 * 1024)

/* What a file cannot set for itself: it must be set again on every open. A database in memory has
 * journal mode "memory", whatever is asked. */
static const char configuration[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA mmap_size = 0;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA journal_mode = TRUNCATE;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA secure_delete = ON;"
  "PRAGMA cache_size = -65536;";

/**
 * taal_verbinding_connect:
 * @path: an absolute path, or ":memory:"
 * @flags: SQLITE_OPEN_READONLY or SQLITE_OPEN_READWRITE
 * @error: a #TaalDossierError
 *
 * Makes a connection that trusts nothing that it will read. It has read nothing yet.
 *
 * Returns: (transfer full) (nullable): the connection
 *
 * Thread: the one that will use it
 */
sqlite3 *
taal_verbinding_connect (const char  *path,
                         int          flags,
                         GError     **error)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
  };
  sqlite3 *db = NULL;
  int result = sqlite3_open_v2 (path, &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  for (gsize i = 0; result == SQLITE_OK && i < G_N_ELEMENTS (options); i++)
    result = sqlite3_db_config (db, options[i].option, options[i].value, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_busy_timeout (db, BUSY_TIMEOUT_MS);
  if (result == SQLITE_OK)
    {
      /* Each says what the limit was, and cannot fail. */
      (void) sqlite3_limit (db, SQLITE_LIMIT_LENGTH, MAX_TEXT_BYTES);
      (void) sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
      return db;
    }

  taal_sqlite_set_error (db, result, error);
  (void) sqlite3_close (db); /* nothing was prepared on it */
  return NULL;
}

/**
 * taal_verbinding_configure:
 * @db: a connection whose file is known to be a dossier's, by its header
 * @error: a #TaalDossierError
 *
 * Returns: whether it is set up as a dossier must be
 *
 * Thread: the connection's
 */
gboolean
taal_verbinding_configure (sqlite3  *db,
                           GError  **error)
{
  gint64 foreign_keys = 0;

  if (!taal_sqlite_exec (db, configuration, error) ||
      !taal_sqlite_get_int (db, "PRAGMA foreign_keys", &foreign_keys, error))
    return FALSE;
  if (foreign_keys == 1)
    return TRUE;

  /* An SQLite built without them ignores the pragma. */
  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_IO, "this SQLite has no foreign keys");
  return FALSE;
}

/* Whether there is a file that we may try, and its real place: SQLite keeps the journal beside that,
 * and would take a path that begins with "file:" for a URI. */
static char *
find_file (const char       *path,
           TaalDossierMode   mode,
           GError          **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *real = NULL, *folder = NULL;
  struct stat info;

  if (mode == TAAL_DOSSIER_CREATE && access (absolute, F_OK) != 0 && errno == ENOENT &&
      !taal_aanmaken_file (absolute, error))
    return NULL;

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
                gint64          *version,
                GError         **error)
{
  if (!taal_sqlite_get_int (verbinding->db, "PRAGMA user_version", version, error))
    return FALSE;

  if (*version > taal_migratie_get_newest ())
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NEWER,
                   "it has version %" G_GINT64_FORMAT ", and this program knows up to %d", *version,
                   taal_migratie_get_newest ());
      return FALSE;
    }
  if (*version < 1)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER, "it has version %" G_GINT64_FORMAT,
                   *version);
      return FALSE;
    }

  return taal_kop_check_size (verbinding->db, error) &&
         taal_migratie_check_schema (verbinding->db, (int) *version, error) &&
         taal_sqlite_get_int (verbinding->db, "PRAGMA data_version", &verbinding->data_version, error);
}

static gboolean
open_file (TaalVerbinding  *verbinding,
           GError         **error)
{
  gboolean read_only = verbinding->mode == TAAL_DOSSIER_READ;
  gint64 version = 0;

  verbinding->db =
    taal_verbinding_connect (verbinding->path, read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, error);
  if (verbinding->db == NULL || !taal_kop_check_kind (verbinding->db, error))
    return FALSE;
  if (!read_only && sqlite3_db_readonly (verbinding->db, "main") != 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY, "it cannot be written");
      return FALSE;
    }

  if (!taal_verbinding_configure (verbinding->db, error) || !taal_sqlite_exec (verbinding->db, "BEGIN", error))
    return FALSE;
  if (!check_contents (verbinding, &version, error) || !taal_sqlite_exec (verbinding->db, "COMMIT", error))
    {
      taal_sqlite_rollback (verbinding->db);
      return FALSE;
    }

  if (version == taal_migratie_get_newest ())
    return TRUE;
  if (!read_only)
    return taal_verbinding_check_pages (verbinding, error) &&
           taal_migratie_apply (verbinding->db, (int) version, error);

  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY,
                       "it has an older version, and must be opened for editing to be brought up to date");
  return FALSE;
}

static gboolean
open_memory (TaalVerbinding  *verbinding,
             GError         **error)
{
  verbinding->checked = TRUE;
  verbinding->db = taal_verbinding_connect (":memory:", SQLITE_OPEN_READWRITE, error);

  return verbinding->db != NULL && taal_verbinding_configure (verbinding->db, error) &&
         taal_migratie_apply (verbinding->db, 0, error);
}

/**
 * taal_verbinding_open:
 * @werker: the worker that will own the connection
 * @path: (nullable): a file; %NULL for a dossier in memory
 * @mode: what for
 * @error: a #TaalDossierError
 *
 * Opens a file as hostile (design.md 6): what it is, how long it is and what its schema says is
 * compared before anything is read from it. In mode READ nothing is written, not even the recovery of
 * a write that was broken off.
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

  taal_verbinding_close (verbinding);
  return NULL;
}

/**
 * taal_verbinding_close:
 * @verbinding: (transfer full): a connection, with nothing open on it
 *
 * Thread: its worker
 */
void
taal_verbinding_close (TaalVerbinding *verbinding)
{
  taal_verbinding_assert_worker (verbinding);

  if (verbinding->db != NULL && sqlite3_close (verbinding->db) != SQLITE_OK)
    g_critical ("A statement was left open");
  g_clear_pointer (&verbinding->path, g_free);
  g_free (verbinding);
}

static int
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

/**
 * taal_verbinding_set_cancellable:
 * @verbinding: a connection
 * @cancellable: (nullable): what breaks off the statements that run from now on
 *
 * Thread: its worker
 */
void
taal_verbinding_set_cancellable (TaalVerbinding *verbinding,
                                 GCancellable   *cancellable)
{
  taal_verbinding_assert_worker (verbinding);

  sqlite3_progress_handler (verbinding->db, INTERRUPT_STEPS, cancellable != NULL ? is_cancelled : NULL, cancellable);
}

/**
 * taal_verbinding_check_pages:
 * @verbinding: a connection
 * @error: a #TaalDossierError: CORRUPT
 *
 * Has SQLite look at every page, once an open, so that nothing is written into a damaged file. It
 * takes about a second per million lessons.
 *
 * Returns: whether all is well
 *
 * Thread: its worker
 */
gboolean
taal_verbinding_check_pages (TaalVerbinding  *verbinding,
                             GError         **error)
{
  g_autoptr (TaalStatement) stmt = NULL;
  const char *verdict = NULL;
  gboolean valid;

  taal_verbinding_assert_worker (verbinding);

  if (verbinding->checked)
    return TRUE;

  stmt = taal_sqlite_prepare (verbinding->db, "PRAGMA quick_check (1)", error);
  if (stmt == NULL || taal_sqlite_step (stmt, error) == TAAL_STAP_FOUT)
    return FALSE;

  verdict = taal_sqlite_column_text (stmt, 0, NULL, &valid);
  verbinding->checked = g_strcmp0 (verdict, "ok") == 0;
  if (!verbinding->checked)
    g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: %s", verdict != NULL ? verdict : "?");

  return verbinding->checked;
}
