/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-rij-lezer-private.h"

/* The function that the statements of a reader call with the cells of each row: SQLite hands them over
 * as they are, where asking it for a column of a result at a time takes a third longer. */
#define FUNCTION "taal_lees"

static void
read_row (sqlite3_context  *context,
          int               n_cellen,
          sqlite3_value   **cellen)
{
  TaalRijLezer *lezer = sqlite3_user_data (context);
  gint64 rij = sqlite3_value_int64 (cellen[n_cellen - 1]);

  /* The order of the rows is that of their rij, or the tree that they hang in is broken. */
  lezer->valid = lezer->valid && (rij > lezer->last_rij || lezer->last_rij == G_MININT64);
  lezer->last_rij = rij;
  lezer->cellen = cellen;
  if (lezer->valid)
    lezer->func (lezer);
  if (lezer->valid && lezer->sleutels[lezer->tabel] != NULL)
    g_array_append_val (lezer->sleutels[lezer->tabel], rij);

  /* True brings the row out of the statement, where there is something to say. */
  sqlite3_result_int (context, !lezer->valid || ++lezer->n_done % TAAL_PROGRESS_ROWS == 0);
}

/**
 * taal_rij_lezer_attach:
 * @lezer: a reader
 * @error: a #TaalDossierError
 *
 * Gives the reader's connection the function that its statements call. No schema can: it is for
 * statements of the program only.
 *
 * Returns: whether it succeeded; then taal_rij_lezer_detach() is to follow
 *
 * Thread: the reader's
 */
gboolean
taal_rij_lezer_attach (TaalRijLezer  *lezer,
                       GError       **error)
{
  int result = sqlite3_create_function (lezer->db, FUNCTION, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, lezer, read_row,
                                        NULL, NULL);

  if (result != SQLITE_OK)
    taal_sqlite_set_error (lezer->db, result, error);

  return result == SQLITE_OK;
}

/**
 * taal_rij_lezer_detach:
 * @lezer: a reader, without a statement that is under way
 *
 * Thread: the reader's
 */
void
taal_rij_lezer_detach (TaalRijLezer *lezer)
{
  if (sqlite3_create_function (lezer->db, FUNCTION, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, NULL, NULL, NULL) !=
      SQLITE_OK)
    g_critical ("A statement was left under way");
}

/* After every so many rows. */
static gboolean
report (TaalRijLezer  *lezer,
        GError       **error)
{
  gint64 n_done = lezer->n_done + g_atomic_int_get (&lezer->n_beside);

  if (lezer->progress != NULL)
    lezer->progress (n_done, MAX (n_done, lezer->n_total), lezer->progress_data);
  if (g_atomic_int_get (&lezer->stop))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "it was read in vain");
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (lezer->cancellable, error);
}

/**
 * taal_rij_lezer_read_range:
 * @lezer: a reader that is attached
 * @tabel: a table
 * @sql: its rows from rij ?1 to ?2, in the order of rij, for which taal_lees() of their cells and rij
 *   is true
 * @first: the first rij
 * @last: the last one
 * @func: (scope call): hands a row to the builder, unless the reader is no longer valid
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether every row was read and held what it must hold
 *
 * Thread: the reader's
 */
gboolean
taal_rij_lezer_read_range (TaalRijLezer     *lezer,
                           TaalTabel         tabel,
                           const char       *sql,
                           gint64            first,
                           gint64            last,
                           TaalLeesRijFunc   func,
                           GError          **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (lezer->db, sql, error);
  TaalStap step;

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, first, error) || !taal_sqlite_bind_int (stmt, 2, last, error))
    return FALSE;

  lezer->tabel = tabel;
  lezer->func = func;
  lezer->last_rij = G_MININT64;
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ && lezer->valid)
    if (!report (lezer, error))
      return FALSE;
  if (step == TAAL_STAP_RIJ)
    g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: a row of %s",
                 taal_schema_get (tabel)->name);

  return step == TAAL_STAP_KLAAR;
}

/**
 * taal_rij_lezer_read_table:
 * @lezer: a reader that is attached
 * @tabel: a table
 * @sql: as for taal_rij_lezer_read_range()
 * @func: (scope call): hands a row to the builder, unless the reader is no longer valid
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether every row was read and held what it must hold
 *
 * Thread: the reader's
 */
gboolean
taal_rij_lezer_read_table (TaalRijLezer     *lezer,
                           TaalTabel         tabel,
                           const char       *sql,
                           TaalLeesRijFunc   func,
                           GError          **error)
{
  return taal_rij_lezer_read_range (lezer, tabel, sql, G_MININT64, G_MAXINT64, func, error);
}
