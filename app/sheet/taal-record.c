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
 * taal_cell_flags_of:
 * @text: a text in UTF-8
 * @length: its length
 *
 * Returns: %TAAL_CELL_HIGH, and %TAAL_CELL_CONTROL for a control character of ASCII, when it has such
 *
 * Thread: any
 */
TaalCellFlags
taal_cell_flags_of (const char *text,
                    gsize       length)
{
  TaalCellFlags flags = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) text[i];

      if (c >= 0x80)
        flags |= TAAL_CELL_HIGH;
      else if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == 0x7f)
        flags |= TAAL_CELL_CONTROL;
    }

  return flags;
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
