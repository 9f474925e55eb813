/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The thin layer over SQLite: every result is checked, every failure becomes a GError. All of it runs
 * on the thread that uses the connection. */

typedef enum
{
  TAAL_STAP_FOUT, /* an error was set */
  TAAL_STAP_RIJ,  /* a row is there */
  TAAL_STAP_KLAAR,
} TaalStap;

void          taal_sqlite_set_error  (sqlite3        *db,
                                      int             result,
                                      GError        **error);
sqlite3_stmt *taal_sqlite_prepare    (sqlite3        *db,
                                      const char     *sql,
                                      GError        **error);
TaalStap      taal_sqlite_step       (sqlite3_stmt   *stmt,
                                      GError        **error);
gboolean      taal_sqlite_execute    (sqlite3_stmt   *stmt,
                                      GError        **error);
gboolean      taal_sqlite_exec       (sqlite3        *db,
                                      const char     *sql,
                                      GError        **error);
gboolean      taal_sqlite_get_int    (sqlite3        *db,
                                      const char     *sql,
                                      gint64         *value,
                                      GError        **error);
gboolean      taal_sqlite_bind_int   (sqlite3_stmt   *stmt,
                                      int             parameter,
                                      gint64          value,
                                      GError        **error);
gboolean      taal_sqlite_bind_null  (sqlite3_stmt   *stmt,
                                      int             parameter,
                                      GError        **error);
gboolean      taal_sqlite_bind_text  (sqlite3_stmt   *stmt,
                                      int             parameter,
                                      const char     *text,
                                      GError        **error);
const char   *taal_sqlite_value_text (sqlite3_value  *cell,
                                      int            *length,
                                      gboolean       *valid);
const char   *taal_sqlite_column_text (sqlite3_stmt  *stmt,
                                       int            column,
                                       int           *length,
                                       gboolean      *valid);
void          taal_sqlite_rollback   (sqlite3        *db);

typedef sqlite3_stmt TaalStatement;

void          taal_sqlite_finalize   (TaalStatement  *stmt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalStatement, taal_sqlite_finalize)

G_END_DECLS
