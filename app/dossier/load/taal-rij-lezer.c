/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-rij-lezer-private.h"

#include <string.h>

/* The first and last day of the years 1 to 9999. */
#define FIRST_DAY (-719162)
#define LAST_DAY  2932896

#define IDS_SIZE ((gsize) 64 * 1024)

/**
 * taal_rij_lezer_get_text:
 * @lezer: a reader, on a row
 * @column: a column of text that repeats, or is short
 *
 * Returns: (transfer none) (nullable): the pool's copy
 *
 * Thread: the reader's
 */
const char *
taal_rij_lezer_get_text (TaalRijLezer *lezer,
                         int           column)
{
  gboolean valid;
  const char *text = taal_sqlite_value_text (lezer->cellen[column], NULL, &valid);

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
 * Thread: the reader's
 */
const char *
taal_rij_lezer_get_required (TaalRijLezer *lezer,
                             int           column)
{
  const char *text = taal_rij_lezer_get_text (lezer, column);

  lezer->valid = lezer->valid && text != NULL && *text != '\0';
  return text;
}

/* Ids go straight into room that is the reader's own: asking the pool for each would have two readers
 * wait for one another at every row. */
static const char *
append_id (TaalRijLezer *lezer,
           const char   *text,
           gsize         length)
{
  char *id;

  if (lezer->ids_left < length + 1)
    {
      lezer->ids_left = MAX (length + 1, IDS_SIZE);
      lezer->ids = taal_pool_reserve (lezer->pool, lezer->ids_left);
    }

  id = lezer->ids;
  memcpy (id, text, length);
  id[length] = '\0';
  lezer->ids += length + 1;
  lezer->ids_left -= length + 1;

  return id;
}

/**
 * taal_rij_lezer_get_id:
 * @lezer: a reader, on a row
 * @column: a column of text that differs in every row
 *
 * Returns: (transfer none) (nullable): the pool's copy; %NULL only when the reader is no longer valid
 *
 * Thread: the reader's
 */
const char *
taal_rij_lezer_get_id (TaalRijLezer *lezer,
                       int           column)
{
  gboolean valid;
  int length = 0;
  const char *text = taal_sqlite_value_text (lezer->cellen[column], &length, &valid);

  if (!valid || length == 0)
    {
      lezer->valid = FALSE;
      return NULL;
    }

  return lezer->known_ids ? taal_pool_intern (lezer->pool, text) : append_id (lezer, text, (gsize) length);
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
 * Thread: the reader's
 */
gint32
taal_rij_lezer_get_int (TaalRijLezer *lezer,
                        int           column,
                        gint32        min,
                        gint32        max,
                        gint32        none)
{
  sqlite3_value *cell = lezer->cellen[column];
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
 * Thread: the reader's
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
 * Thread: the reader's
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
 * Thread: the reader's
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
 * Thread: the reader's
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

/**
 * taal_rij_lezer_get_rij:
 * @lezer: a reader, on a row
 *
 * Returns: the number of the row; the reader is no longer valid when it cannot be one
 *
 * Thread: the reader's
 */
gint32
taal_rij_lezer_get_rij (TaalRijLezer *lezer)
{
  lezer->valid = lezer->valid && lezer->last_rij >= 1 && lezer->last_rij <= G_MAXINT32;
  return lezer->valid ? (gint32) lezer->last_rij : 0;
}
