/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-sqlite.h"

static gboolean
check_bind (sqlite3_stmt  *stmt,
            int            result,
            GError       **error)
{
  if (result == SQLITE_OK)
    return TRUE;

  taal_sqlite_set_error (sqlite3_db_handle (stmt), result, error);
  return FALSE;
}

/**
 * taal_sqlite_bind_int:
 * @stmt: a statement
 * @parameter: which parameter, from 1
 * @value: its value
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the connection's
 */
gboolean
taal_sqlite_bind_int (sqlite3_stmt  *stmt,
                      int            parameter,
                      gint64         value,
                      GError       **error)
{
  return check_bind (stmt, sqlite3_bind_int64 (stmt, parameter, value), error);
}

/**
 * taal_sqlite_bind_null:
 * @stmt: a statement
 * @parameter: which parameter, from 1
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the connection's
 */
gboolean
taal_sqlite_bind_null (sqlite3_stmt  *stmt,
                       int            parameter,
                       GError       **error)
{
  return check_bind (stmt, sqlite3_bind_null (stmt, parameter), error);
}

/**
 * taal_sqlite_bind_text:
 * @stmt: a statement
 * @parameter: which parameter, from 1
 * @text: (nullable): its value, which must live until the statement has run
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the connection's
 */
gboolean
taal_sqlite_bind_text (sqlite3_stmt  *stmt,
                       int            parameter,
                       const char    *text,
                       GError       **error)
{
  return check_bind (stmt, sqlite3_bind_text (stmt, parameter, text, -1, SQLITE_STATIC), error);
}

/* Whether it is UTF-8 without a NUL. Most texts are short and ASCII, and are done with in the loop. */
static gboolean
is_text (const char *text,
         gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((signed char) text[i] <= 0)
      return g_utf8_validate_len (text + i, length - i, NULL);

  return TRUE;
}

/**
 * taal_sqlite_value_text:
 * @cell: a value
 * @length: (out) (optional): its bytes
 * @valid: (out): %FALSE when it holds no text that we can have written, or memory ran out
 *
 * A file that comes from elsewhere may hold anything: only UTF-8 without a NUL in it is text.
 *
 * Returns: (transfer none) (nullable): the text, as long as @cell has that value; %NULL for a cell
 *   without a value
 *
 * Thread: the connection's
 */
const char *
taal_sqlite_value_text (sqlite3_value *cell,
                        int           *length,
                        gboolean      *valid)
{
  int type = sqlite3_value_type (cell);
  const char *text = NULL;
  int bytes = 0;

  *valid = type == SQLITE_TEXT || type == SQLITE_NULL;
  if (type == SQLITE_TEXT)
    {
      text = (const char *) sqlite3_value_text (cell);
      bytes = sqlite3_value_bytes (cell);
      *valid = text != NULL && is_text (text, (gsize) bytes);
    }
  if (length != NULL)
    *length = bytes;

  return *valid ? text : NULL;
}

/**
 * taal_sqlite_column_text:
 * @stmt: a statement on a row
 * @column: which column, from 0
 * @length: (out) (optional): its bytes
 * @valid: (out): as for taal_sqlite_value_text()
 *
 * Returns: (transfer none) (nullable): the text, until the next step; %NULL for a cell without a value
 *
 * Thread: the connection's
 */
const char *
taal_sqlite_column_text (sqlite3_stmt *stmt,
                         int           column,
                         int          *length,
                         gboolean     *valid)
{
  return taal_sqlite_value_text (sqlite3_column_value (stmt, column), length, valid);
}
