/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-rij-lezer-private.h"

/* The first and last day of the years 1 to 9999. */
#define FIRST_DAY (-719162)
#define LAST_DAY  2932896

/**
 * taal_rij_lezer_get_text:
 * @lezer: a reader, on a row
 * @column: a column of text that repeats, or is short
 *
 * Returns: (transfer none) (nullable): the pool's copy
 *
 * Thread: the dossier's worker
 */
const char *
taal_rij_lezer_get_text (TaalRijLezer *lezer,
                         int           column)
{
  gboolean valid;
  const char *text = taal_sqlite_column_text (lezer->stmt, column, NULL, &valid);

  lezer->valid = lezer->valid && valid;
  return taal_pool_intern (lezer->pool, text);
}

/**
 * taal_rij_lezer_get_required:
 * @lezer: a reader, on a row
 * @column: a column of text that is never empty
 *
 * Returns: (transfer none) (nullable): the pool's copy; %NULL only when the reader is no longer valid
 *
 * Thread: the dossier's worker
 */
const char *
taal_rij_lezer_get_required (TaalRijLezer *lezer,
                             int           column)
{
  const char *text = taal_rij_lezer_get_text (lezer, column);

  lezer->valid = lezer->valid && text != NULL && *text != '\0';
  return text;
}

/**
 * taal_rij_lezer_get_id:
 * @lezer: a reader, on a row
 * @column: a column of text that differs in every row
 *
 * Returns: (transfer none) (nullable): the pool's copy; %NULL only when the reader is no longer valid
 *
 * Thread: the dossier's worker
 */
const char *
taal_rij_lezer_get_id (TaalRijLezer *lezer,
                       int           column)
{
  gboolean valid;
  int length = 0;
  const char *text = taal_sqlite_column_text (lezer->stmt, column, &length, &valid);

  if (!valid || length == 0)
    {
      lezer->valid = FALSE;
      return NULL;
    }

  return taal_pool_append (lezer->pool, text, length);
}

/**
 * taal_rij_lezer_get_int:
 * @lezer: a reader, on a row
 * @column: a column of numbers that may be empty
 * @min: the least value
 * @max: the greatest value
 * @none: what an empty cell is
 *
 * Returns: the number, or @none
 *
 * Thread: the dossier's worker
 */
gint32
taal_rij_lezer_get_int (TaalRijLezer *lezer,
                        int           column,
                        gint32        min,
                        gint32        max,
                        gint32        none)
{
  /* The value is asked for once, since each question about a column takes its toll on a million rows. */
  sqlite3_value *cell = sqlite3_column_value (lezer->stmt, column);
  gint64 value;

  switch (sqlite3_value_type (cell))
    {
    case SQLITE_NULL:
      return none;
    case SQLITE_INTEGER:
      value = sqlite3_value_int64 (cell);
      if (value >= min && value <= max)
        return (gint32) value;
      break;
    default:
      break;
    }

  lezer->valid = FALSE;
  return min;
}

/**
 * taal_rij_lezer_get_number:
 * @lezer: a reader, on a row
 * @column: a column of numbers that is never empty
 * @min: the least value
 * @max: the greatest value
 *
 * Returns: the number
 *
 * Thread: the dossier's worker
 */
gint32
taal_rij_lezer_get_number (TaalRijLezer *lezer,
                           int           column,
                           gint32        min,
                           gint32        max)
{
  gint32 number = taal_rij_lezer_get_int (lezer, column, min, max, G_MININT32);

  if (number != G_MININT32)
    return number;

  lezer->valid = FALSE;
  return min;
}

/**
 * taal_rij_lezer_get_date:
 * @lezer: a reader, on a row
 * @column: a column of day numbers
 *
 * Returns: the date, or %TAAL_DATE_NONE
 *
 * Thread: the dossier's worker
 */
TaalDate
taal_rij_lezer_get_date (TaalRijLezer *lezer,
                         int           column)
{
  return taal_rij_lezer_get_int (lezer, column, FIRST_DAY, LAST_DAY, TAAL_DATE_NONE);
}

/**
 * taal_rij_lezer_get_periode:
 * @lezer: a reader, on a row
 * @column: the column of a period's first day; that of its last day is the next
 *
 * Returns: the period, which does not end before it begins
 *
 * Thread: the dossier's worker
 */
TaalPeriode
taal_rij_lezer_get_periode (TaalRijLezer *lezer,
                            int           column)
{
  TaalPeriode periode = { taal_rij_lezer_get_date (lezer, column), taal_rij_lezer_get_date (lezer, column + 1) };

  if (periode.tot != TAAL_DATE_NONE && periode.van != TAAL_DATE_NONE && periode.tot < periode.van)
    lezer->valid = FALSE;

  return periode;
}

static int
find_place (const GArray *sleutels,
            gint64        rij)
{
  guint low = 0, high = sleutels->len;

  /* No row of such a table is ever removed, so the place is nearly always plain. */
  if (rij >= 1 && rij <= sleutels->len && g_array_index (sleutels, gint64, rij - 1) == rij)
    return (int) rij - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gint64 found = g_array_index (sleutels, gint64, middle);

      if (found == rij)
        return (int) middle;
      if (found < rij)
        low = middle + 1;
      else
        high = middle;
    }

  return TAAL_GEEN;
}

/**
 * taal_rij_lezer_get_place:
 * @lezer: a reader, on a row
 * @column: a column of references
 * @tabel: the table they refer to, which has been read
 * @required: whether there must be one
 *
 * Returns: the place of the other row in the snapshot, or %TAAL_GEEN
 *
 * Thread: the dossier's worker
 */
int
taal_rij_lezer_get_place (TaalRijLezer *lezer,
                          int           column,
                          TaalTabel     tabel,
                          gboolean      required)
{
  gint32 rij = taal_rij_lezer_get_int (lezer, column, 1, G_MAXINT32, 0);
  int place = rij > 0 ? find_place (lezer->sleutels[tabel], rij) : TAAL_GEEN;

  if (place == TAAL_GEEN && (required || rij > 0))
    lezer->valid = FALSE;

  return place;
}

static gboolean
report (TaalRijLezer  *lezer,
        GError       **error)
{
  if (++lezer->n_done % TAAL_PROGRESS_ROWS != 0)
    return TRUE;

  if (lezer->progress != NULL)
    lezer->progress (lezer->n_done, MAX (lezer->n_done, lezer->n_total), lezer->progress_data);

  return !g_cancellable_set_error_if_cancelled (lezer->cancellable, error);
}

/**
 * taal_rij_lezer_read_table:
 * @lezer: a reader
 * @tabel: a table
 * @sql: its rows; the last column is rij, where others refer to it
 * @func: (scope call): hands a row to the builder, unless the reader is no longer valid
 * @error: a #TaalDossierError
 *
 * Returns: whether every row was read and held what it must hold
 *
 * Thread: the dossier's worker
 */
gboolean
taal_rij_lezer_read_table (TaalRijLezer     *lezer,
                           TaalTabel         tabel,
                           const char       *sql,
                           TaalLeesRijFunc   func,
                           GError          **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (lezer->verbinding->db, sql, error);
  GArray *sleutels = lezer->sleutels[tabel];
  int last;
  TaalStap step;

  taal_verbinding_assert_worker (lezer->verbinding);

  if (stmt == NULL)
    return FALSE;

  lezer->stmt = stmt;
  last = sqlite3_column_count (stmt) - 1;
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      func (lezer);
      if (!lezer->valid)
        {
          g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: a row of %s",
                       taal_schema_get (tabel)->name);
          return FALSE;
        }
      if (sleutels != NULL)
        {
          gint64 rij = sqlite3_column_int64 (stmt, last);

          g_array_append_val (sleutels, rij);
        }
      if (!report (lezer, error))
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR;
}
