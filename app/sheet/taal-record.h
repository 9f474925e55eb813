/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in a cell beyond plain text. */
typedef enum
{
  TAAL_CELL_HIGH = 1 << 0,    /* bytes outside ASCII */
  TAAL_CELL_CONTROL = 1 << 1, /* a control character other than tab, CR and LF */
  TAAL_CELL_FORMULA = 1 << 2, /* a formula whose value is an error, or was never computed */
  TAAL_CELL_KEPT = 1 << 3,    /* its text lives as long as the sheet */
} TaalCellFlags;

/* A cell, trimmed and zero-terminated. It holds until the next record is read. */
typedef struct
{
  char          *text;
  gsize          length;
  TaalCellFlags  flags;
} TaalCell;

/**
 * TaalRecord:
 * @row: the row, as a spreadsheet numbers it: the first is 1
 * @cells: its cells, from the first column on
 * @n_cells: how many it has
 * @bad_quote: the cell whose quote is never closed, or closed in the middle of it; -1 for none. It is
 *   the record's last, and the rows below it are read as if its line had ended there
 * @unusual: whether a cell of the record has %TAAL_CELL_CONTROL or %TAAL_CELL_FORMULA
 *
 * A row of a sheet. A date is the text `jjjj-mm-dd`, a time `uu:mm[:ss]`, a number its shortest decimal
 * text, whatever the kind of file it was read from.
 */
typedef struct
{
  guint     row;
  TaalCell *cells;
  guint     n_cells;
  int       bad_quote;
  gboolean  unusual;
} TaalRecord;

void          taal_cell_finish_high (TaalCell         *cell);
TaalCellFlags taal_cell_flags_of    (const char       *text,
                                     gsize             length);
gboolean      taal_record_is_blank  (const TaalRecord *record);

/**
 * taal_cell_finish:
 * @cell: a cell as it was read: UTF-8, of which the byte behind @length may be written, with
 *   %TAAL_CELL_HIGH when any byte of it is outside ASCII
 *
 * Trims the cell and terminates its text.
 *
 * Thread: that of the reader
 */
static inline void
taal_cell_finish (TaalCell *cell)
{
  char *text = cell->text;
  char *end = text + cell->length;

  while (text < end && g_ascii_isspace (*text))
    text++;
  while (end > text && g_ascii_isspace (end[-1]))
    end--;
  *end = '\0';
  cell->text = text;
  cell->length = (gsize) (end - text);
  if (cell->flags & TAAL_CELL_HIGH)
    taal_cell_finish_high (cell);
}

G_END_DECLS
