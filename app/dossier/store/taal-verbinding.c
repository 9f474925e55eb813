/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-verbinding-private.h"

#include <string.h>

#include "taal-sqlite.h"

#define BUSY_TIMEOUT_MS 2000
#define INTERRUPT_STEPS 20000

/* No text in a dossier is longer, nor is any statement; a hostile row may be. */
#define MAX_TEXT_BYTES (1024 * 1024)

#define CACHE_LARGE "PRAGMA cache_size = -65536;"
#define CACHE_SCAN  "PRAGMA cache_size = -1024;"
/* The heading of what is wrong with the pages; nothing stands under it when memory ran out. */
#define NO_VERDICT "*** in database main ***"
/* A page that could not be read need not be wrong. */
#define NO_PAGE    "unable to get the page. error code="

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
  CACHE_LARGE;

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

/**
 * taal_verbinding_tidy:
 * @db: a connection that may write, with no transaction
 * @path: its file
 *
 * Removes the journal that TRUNCATE leaves, so that a dossier at rest is one file. One that is needed
 * to undo a write is left for the next who opens the file, and SQLite leaves that of another.
 *
 * Thread: the connection's
 */
void
taal_verbinding_tidy (sqlite3    *db,
                      const char *path)
{
  g_autoptr (GError) error = NULL;

  if (taal_journaal_is_spent (path) &&
      !taal_sqlite_exec (db, "PRAGMA journal_mode = DELETE", &error))
    g_debug ("The journal of %s stays: %s", path, error->message);
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

  if (verbinding->db != NULL && verbinding->path != NULL && verbinding->mode != TAAL_DOSSIER_READ)
    taal_verbinding_tidy (verbinding->db, verbinding->path);
  if (verbinding->db != NULL && sqlite3_close (verbinding->db) != SQLITE_OK)
    g_critical ("A statement was left open");
  g_clear_pointer (&verbinding->path, g_free);
  g_clear_pointer (&verbinding->backup_folder, g_free);
  g_free (verbinding);
}

/**
 * taal_verbinding_is_moved:
 * @verbinding: a connection
 *
 * Returns: whether the file has another name by now, or another file has its name
 *
 * Thread: its worker
 */
gboolean
taal_verbinding_is_moved (TaalVerbinding *verbinding)
{
  int moved = 0;

  taal_verbinding_assert_worker (verbinding);

  return verbinding->path != NULL &&
         sqlite3_file_control (verbinding->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
         moved != 0;
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
 * taal_verbinding_set_scan:
 * @verbinding: a connection
 * @scan: whether whole tables are about to be read once
 * @error: a #TaalDossierError
 *
 * What is read once need not be kept: pages that come into the same little memory again and again
 * are read faster than into new memory.
 *
 * Returns: whether it succeeded
 *
 * Thread: its worker
 */
gboolean
taal_verbinding_set_scan (TaalVerbinding  *verbinding,
                          gboolean         scan,
                          GError         **error)
{
  taal_verbinding_assert_worker (verbinding);

  return taal_sqlite_exec (verbinding->db, scan ? CACHE_SCAN : CACHE_LARGE, error);
}

/**
 * taal_verbinding_check_references:
 * @verbinding: a connection
 * @error: a #TaalDossierError: CORRUPT
 *
 * Has SQLite look at every reference.
 *
 * Returns: whether each leads to a row
 *
 * Thread: its worker
 */
gboolean
taal_verbinding_check_references (TaalVerbinding  *verbinding,
                                  GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, "PRAGMA foreign_key_check", error);

  taal_verbinding_assert_worker (verbinding);

  if (stmt == NULL)
    return FALSE;

  switch (taal_sqlite_step (stmt, error))
    {
    case TAAL_STAP_KLAAR:
      return TRUE;
    case TAAL_STAP_RIJ:
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                           "it is damaged: a row refers to one that is not there");
      return FALSE;
    case TAAL_STAP_FOUT:
      break;
    }

  return FALSE;
}

/* What kept SQLite from a verdict on the pages, which it gives as one. */
static int
get_failure (const char *verdict)
{
  const char *page = strstr (verdict, NO_PAGE);

  if (page != NULL)
    return (int) g_ascii_strtoll (page + strlen (NO_PAGE), NULL, 10);
  if (g_str_has_prefix (verdict, NO_VERDICT) && strlen (verdict) <= strlen (NO_VERDICT) + 1)
    return SQLITE_NOMEM;

  return SQLITE_OK;
}

/**
 * taal_verbinding_check_pages:
 * @verbinding: a connection
 * @error: a #TaalDossierError: CORRUPT
 *
 * Has SQLite look at every page and every reference, once an open, so that nothing is written into a
 * damaged file, nor lost on the way out of one. It takes about a second per million lessons.
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
  int result;

  taal_verbinding_assert_worker (verbinding);

  if (verbinding->checked)
    return TRUE;

  stmt = taal_sqlite_prepare (verbinding->db, "PRAGMA quick_check (1)", error);
  if (stmt == NULL || taal_sqlite_step (stmt, error) == TAAL_STAP_FOUT)
    return FALSE;

  verdict = taal_sqlite_column_text (stmt, 0, NULL, &valid);
  if (verdict != NULL && (result = get_failure (verdict)) != SQLITE_OK)
    {
      taal_sqlite_set_error (NULL, result, error);
      return FALSE;
    }
  if (g_strcmp0 (verdict, "ok") != 0)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: %s",
                   verdict != NULL ? verdict : "?");
      return FALSE;
    }

  verbinding->checked = taal_verbinding_check_references (verbinding, error);
  return verbinding->checked;
}
