/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in a cell beyond plain text. */
typedef enum
{
  TAAL_CSV_HIGH = 1 << 0,    /* bytes outside ASCII */
  TAAL_CSV_CONTROL = 1 << 1, /* a control character other than tab, CR and LF */
} TaalCsvFlags;

/* A cell, trimmed and zero-terminated. It holds until the next record is read. */
typedef struct
{
  char         *text;
  gsize         length;
  TaalCsvFlags  flags;
} TaalCsvCell;

/**
 * TaalCsv:
 * @row: the row of the record that was read last, as a spreadsheet numbers it: the first is 1
 * @cells: its cells
 * @n_cells: how many it has
 * @bad_quote: the cell whose quote is never closed, or closed in the middle of it; -1 for none. It is
 *   the record's last, and the rows below it are read as if its line had ended there
 * @control: whether a cell of the record has %TAAL_CSV_CONTROL
 *
 * Reads the records of a text as RFC 4180 has them.
 */
typedef struct
{
  guint        row;
  TaalCsvCell *cells;
  guint        n_cells;
  int          bad_quote;
  gboolean     control;

  /*< private >*/
  const char  *start;
  const char  *cursor;
  const char  *end;
  char         separator; /* 0 when the header is of one column */
  guint        capacity;
  char        *buffer;
  gsize        buffer_used;
  gsize        buffer_size;
  guint8       classes[256];
} TaalCsv;

void     taal_csv_init  (TaalCsv    *csv,
                         const char *text,
                         gsize       length);
void     taal_csv_clear (TaalCsv    *csv);
gboolean taal_csv_next  (TaalCsv    *csv);

/**
 * taal_csv_get_position:
 * @csv: a reader
 *
 * Returns: how many bytes of the text have been read
 *
 * Thread: any
 */
static inline gsize
taal_csv_get_position (const TaalCsv *csv)
{
  return (gsize) (csv->cursor - csv->start);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalCsv, taal_csv_clear)

G_END_DECLS
