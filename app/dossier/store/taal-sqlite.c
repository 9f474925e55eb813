/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-sqlite.h"

#include <string.h>

#include "taal-dossier.h"

/* What SQLite says, and what it is for us. An extended code comes before its primary one. */
static const struct
{
  int              result;
  TaalDossierError code;
  const char      *message;
} results[] = {
  { SQLITE_READONLY_ROLLBACK, TAAL_DOSSIER_ERROR_HALF_WRITTEN,
    "a write to it was broken off, and taking that back is a write" },
  { SQLITE_READONLY_DBMOVED, TAAL_DOSSIER_ERROR_NOT_FOUND,
    "it was moved, or another file took its place" },
  { SQLITE_IOERR_CORRUPTFS, TAAL_DOSSIER_ERROR_CORRUPT, "its file system is damaged" },
  { SQLITE_BUSY, TAAL_DOSSIER_ERROR_LOCKED, "another program has it" },
  { SQLITE_LOCKED, TAAL_DOSSIER_ERROR_LOCKED, "another program has it" },
  { SQLITE_PROTOCOL, TAAL_DOSSIER_ERROR_LOCKED, "another program has it" },
  { SQLITE_READONLY, TAAL_DOSSIER_ERROR_READ_ONLY, "it cannot be written" },
  { SQLITE_PERM, TAAL_DOSSIER_ERROR_READ_ONLY, "it cannot be written" },
  { SQLITE_CORRUPT, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged" },
  /* Rows have been checked before they are written, so what they clash with is wrong. */
  { SQLITE_CONSTRAINT, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: its rows contradict each other" },
  /* Our statements are fixed text, so it is the file that they do not fit. */
  { SQLITE_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged" },
  /* Only said after our own look at the header, so it is a dossier whose header is damaged. */
  { SQLITE_NOTADB, TAAL_DOSSIER_ERROR_CORRUPT, "its header is damaged" },
  { SQLITE_FULL, TAAL_DOSSIER_ERROR_FULL, "there is no room on the disk" },
  { SQLITE_TOOBIG, TAAL_DOSSIER_ERROR_TOO_BIG, "a text in it is too long" },
  { SQLITE_CANTOPEN, TAAL_DOSSIER_ERROR_IO, "it cannot be opened" },
  { SQLITE_NOMEM, TAAL_DOSSIER_ERROR_IO, "out of memory" },
  { SQLITE_IOERR, TAAL_DOSSIER_ERROR_IO, "it cannot be read or written" },
};

/**
 * taal_sqlite_set_error:
 * @db: (nullable): the connection, for its message
 * @result: what SQLite said, as an extended code
 * @error: where the error goes
 *
 * Turns a result into an error: one of %TAAL_DOSSIER_ERROR, or %G_IO_ERROR_CANCELLED for what the
 * progress handler broke off.
 *
 * Thread: the connection's
 */
void
taal_sqlite_set_error (sqlite3  *db,
                       int       result,
                       GError  **error)
{
  const char *detail = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (result);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "it was cancelled");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    if (results[i].result == result || results[i].result == (result & 0xff))
      {
        g_set_error (error, TAAL_DOSSIER_ERROR, results[i].code, "%s (SQLite %d: %s)", results[i].message, result,
                     detail);
        return;
      }

  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_IO, "SQLite %d: %s", result, detail);
}

/**
 * taal_sqlite_prepare:
 * @db: a connection
 * @sql: one statement
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): the statement
 *
 * Thread: the connection's
 */
sqlite3_stmt *
taal_sqlite_prepare (sqlite3     *db,
                     const char  *sql,
                     GError     **error)
{
  sqlite3_stmt *stmt = NULL;
  int result;

  g_return_val_if_fail (db != NULL && sql != NULL, NULL);

  result = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);
  if (result != SQLITE_OK)
    taal_sqlite_set_error (db, result, error);

  return stmt;
}

/**
 * taal_sqlite_finalize:
 * @stmt: (transfer full) (nullable): a statement
 *
 * Thread: the connection's
 */
void
taal_sqlite_finalize (TaalStatement *stmt)
{
  /* It repeats the result of the last step, which has been dealt with. */
  (void) sqlite3_finalize (stmt);
}

/**
 * taal_sqlite_step:
 * @stmt: a statement
 * @error: a #TaalDossierError
 *
 * Returns: whether there is a row, no more of them, or an error
 *
 * Thread: the connection's
 */
TaalStap
taal_sqlite_step (sqlite3_stmt  *stmt,
                  GError       **error)
{
  int result = sqlite3_step (stmt);

  if (result == SQLITE_ROW)
    return TAAL_STAP_RIJ;
  if (result == SQLITE_DONE)
    return TAAL_STAP_KLAAR;

  taal_sqlite_set_error (sqlite3_db_handle (stmt), result, error);
  return TAAL_STAP_FOUT;
}

/**
 * taal_sqlite_execute:
 * @stmt: a bound statement whose rows, if any, are of no interest
 * @error: a #TaalDossierError
 *
 * Runs it to its end and makes it ready for the next time.
 *
 * Returns: whether it succeeded
 *
 * Thread: the connection's
 */
gboolean
taal_sqlite_execute (sqlite3_stmt  *stmt,
                     GError       **error)
{
  TaalStap step;

  do
    step = taal_sqlite_step (stmt, error);
  while (step == TAAL_STAP_RIJ);

  if (step == TAAL_STAP_FOUT)
    {
      (void) sqlite3_reset (stmt); /* repeats the error that is already set */
      return FALSE;
    }
  if (sqlite3_reset (stmt) != SQLITE_OK)
    {
      taal_sqlite_set_error (sqlite3_db_handle (stmt), sqlite3_extended_errcode (sqlite3_db_handle (stmt)), error);
      return FALSE;
    }

  return TRUE;
}

/**
 * taal_sqlite_exec:
 * @db: a connection
 * @sql: statements, static text
 * @error: a #TaalDossierError
 *
 * Runs them all; rows are dropped.
 *
 * Returns: whether they succeeded
 *
 * Thread: the connection's
 */
gboolean
taal_sqlite_exec (sqlite3     *db,
                  const char  *sql,
                  GError     **error)
{
  int result = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    taal_sqlite_set_error (db, result, error);

  return result == SQLITE_OK;
}

/**
 * taal_sqlite_get_int:
 * @db: a connection
 * @sql: a statement whose first row begins with a number, such as a pragma
 * @value: (out): that number
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the connection's
 */
gboolean
taal_sqlite_get_int (sqlite3     *db,
                     const char  *sql,
                     gint64      *value,
                     GError     **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (db, sql, error);

  *value = 0;
  if (stmt == NULL)
    return FALSE;

  switch (taal_sqlite_step (stmt, error))
    {
    case TAAL_STAP_RIJ:
      *value = sqlite3_column_int64 (stmt, 0);
      return TRUE;
    case TAAL_STAP_KLAAR:
      return TRUE;
    case TAAL_STAP_FOUT:
      break;
    }

  return FALSE;
}

/**
 * taal_sqlite_rollback:
 * @db: a connection
 *
 * Ends an open transaction without its changes. When that fails too, the journal stays and the next
 * who opens the file rolls it back.
 *
 * Thread: the connection's
 */
void
taal_sqlite_rollback (sqlite3 *db)
{
  g_autoptr (GError) error = NULL;

  if (!sqlite3_get_autocommit (db) && !taal_sqlite_exec (db, "ROLLBACK", &error))
    g_debug ("Rolling back: %s", error->message);
}
