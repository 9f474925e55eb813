/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-record.h"

/**
 * taal_cell_finish_high:
 * @cell: a cell with %TAAL_CELL_HIGH, trimmed of ASCII spaces
 *
 * Trims Unicode spaces, and looks for the control characters above ASCII.
 *
 * Thread: that of the reader
 */
void
taal_cell_finish_high (TaalCell *cell)
{
  char *end = cell->text + cell->length;

  while (cell->text < end && g_unichar_isspace (g_utf8_get_char (cell->text)))
    cell->text = g_utf8_next_char (cell->text);
  while (end > cell->text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = (char *) last;
    }
  *end = '\0';
  cell->length = (gsize) (end - cell->text);

  for (const char *c = cell->text; c + 1 < end; c++)
    if ((guchar) c[0] == 0xc2 && (guchar) c[1] >= 0x80 && (guchar) c[1] < 0xa0)
      cell->flags |= TAAL_CELL_CONTROL;
}

/**
 * taal_record_is_blank:
 * @record: a record
 *
 * Returns: whether all its cells are empty
 *
 * Thread: that of the reader
 */
gboolean
taal_record_is_blank (const TaalRecord *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    if (record->cells[i].length > 0)
      return FALSE;

  return TRUE;
}
