/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-lezing-private.h"

/* The first and last day of the years 1 to 9999. */
#define FIRST_DAY (-719162)
#define LAST_DAY  2932896

/**
 * taal_lezing_get_text:
 * @lezing: a reading, on a row
 * @column: a column of text that repeats, or is short
 *
 * Returns: (transfer none) (nullable): the pool's copy
 *
 * Thread: the dossier's worker
 */
const char *
taal_lezing_get_text (TaalLezing *lezing,
                      int         column)
{
  gboolean valid;
  const char *text = taal_sqlite_column_text (lezing->stmt, column, NULL, &valid);

  lezing->valid = lezing->valid && valid;
  return taal_pool_intern (lezing->pool, text);
}

/**
 * taal_lezing_get_required:
 * @lezing: a reading, on a row
 * @column: a column of text that is never empty
 *
 * Returns: (transfer none) (nullable): the pool's copy; %NULL only when the reading is no longer valid
 *
 * Thread: the dossier's worker
 */
const char *
taal_lezing_get_required (TaalLezing *lezing,
                          int         column)
{
  const char *text = taal_lezing_get_text (lezing, column);

  lezing->valid = lezing->valid && text != NULL && *text != '\0';
  return text;
}

/**
 * taal_lezing_get_id:
 * @lezing: a reading, on a row
 * @column: a column of text that differs in every row
 *
 * Returns: (transfer none) (nullable): the pool's copy; %NULL only when the reading is no longer valid
 *
 * Thread: the dossier's worker
 */
const char *
taal_lezing_get_id (TaalLezing *lezing,
                    int         column)
{
  gboolean valid;
  int length = 0;
  const char *text = taal_sqlite_column_text (lezing->stmt, column, &length, &valid);

  if (!valid || length == 0)
    {
      lezing->valid = FALSE;
      return NULL;
    }

  return taal_pool_append (lezing->pool, text, length);
}

/**
 * taal_lezing_get_int:
 * @lezing: a reading, on a row
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
taal_lezing_get_int (TaalLezing *lezing,
                     int         column,
                     gint32      min,
                     gint32      max,
                     gint32      none)
{
  gint64 value;

  switch (sqlite3_column_type (lezing->stmt, column))
    {
    case SQLITE_NULL:
      return none;
    case SQLITE_INTEGER:
      value = sqlite3_column_int64 (lezing->stmt, column);
      if (value >= min && value <= max)
        return (gint32) value;
      break;
    default:
      break;
    }

  lezing->valid = FALSE;
  return min;
}

/**
 * taal_lezing_get_number:
 * @lezing: a reading, on a row
 * @column: a column of numbers that is never empty
 * @min: the least value
 * @max: the greatest value
 *
 * Returns: the number
 *
 * Thread: the dossier's worker
 */
gint32
taal_lezing_get_number (TaalLezing *lezing,
                        int         column,
                        gint32      min,
                        gint32      max)
{
  if (sqlite3_column_type (lezing->stmt, column) == SQLITE_NULL)
    lezing->valid = FALSE;

  return taal_lezing_get_int (lezing, column, min, max, min);
}

/**
 * taal_lezing_get_date:
 * @lezing: a reading, on a row
 * @column: a column of day numbers
 *
 * Returns: the date, or %TAAL_DATE_NONE
 *
 * Thread: the dossier's worker
 */
TaalDate
taal_lezing_get_date (TaalLezing *lezing,
                      int         column)
{
  return taal_lezing_get_int (lezing, column, FIRST_DAY, LAST_DAY, TAAL_DATE_NONE);
}

/**
 * taal_lezing_get_periode:
 * @lezing: a reading, on a row
 * @column: the column of a period's first day; that of its last day is the next
 *
 * Returns: the period, which does not end before it begins
 *
 * Thread: the dossier's worker
 */
TaalPeriode
taal_lezing_get_periode (TaalLezing *lezing,
                         int         column)
{
  TaalPeriode periode = { taal_lezing_get_date (lezing, column), taal_lezing_get_date (lezing, column + 1) };

  if (periode.tot != TAAL_DATE_NONE && periode.van != TAAL_DATE_NONE && periode.tot < periode.van)
    lezing->valid = FALSE;

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
 * taal_lezing_get_place:
 * @lezing: a reading, on a row
 * @column: a column of references
 * @tabel: the table they refer to, which has been read
 * @required: whether there must be one
 *
 * Returns: the place of the other row in the snapshot, or %TAAL_GEEN
 *
 * Thread: the dossier's worker
 */
int
taal_lezing_get_place (TaalLezing *lezing,
                       int         column,
                       TaalTabel   tabel,
                       gboolean    required)
{
  int place = TAAL_GEEN;

  if (sqlite3_column_type (lezing->stmt, column) != SQLITE_NULL)
    {
      place = find_place (lezing->sleutels[tabel], sqlite3_column_int64 (lezing->stmt, column));
      required = TRUE;
    }
  if (required && place == TAAL_GEEN)
    lezing->valid = FALSE;

  return place;
}

static gboolean
report (TaalLezing  *lezing,
        GError     **error)
{
  if (++lezing->n_done % TAAL_PROGRESS_ROWS != 0)
    return TRUE;

  if (lezing->progress != NULL)
    lezing->progress (lezing->n_done, MAX (lezing->n_done, lezing->n_total), lezing->progress_data);

  return !g_cancellable_set_error_if_cancelled (lezing->cancellable, error);
}

/**
 * taal_lezing_read_table:
 * @lezing: a reading
 * @tabel: a table
 * @sql: its rows; the last column is rij, where others refer to it
 * @func: (scope call): hands a row to the builder, unless the reading is no longer valid
 * @error: a #TaalDossierError
 *
 * Returns: whether every row was read and held what it must hold
 *
 * Thread: the dossier's worker
 */
gboolean
taal_lezing_read_table (TaalLezing       *lezing,
                        TaalTabel         tabel,
                        const char       *sql,
                        TaalLeesRijFunc   func,
                        GError          **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (lezing->verbinding->db, sql, error);
  GArray *sleutels = lezing->sleutels[tabel];
  int last;
  TaalStap step;

  taal_verbinding_assert_worker (lezing->verbinding);

  if (stmt == NULL)
    return FALSE;

  lezing->stmt = stmt;
  last = sqlite3_column_count (stmt) - 1;
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      func (lezing);
      if (!lezing->valid)
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
      if (!report (lezing, error))
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR;
}
