/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-record-batch.h"

#include <string.h>

#define BLOCK (64 << 10)

/* What one row, and all cells of a sheet with the empty ones among them, may come to. A small file
 * can ask for a great deal by repeating, or by one cell far to the right in every row. */
#define MAX_ROW_TEXT    ((gsize) 64 << 20)
#define MAX_SHEET_CELLS ((guint64) 1 << 28)

/* A row, or as many that are equal. */
typedef struct
{
  guint    row;
  guint    n;
  guint    first; /* cell */
  guint    n_cells;
  gboolean unusual;
} Row;

struct _TaalRecordBatch
{
  TaalRecord  record;
  guint       next;      /* the row to hand out */
  guint       n_handed;  /* how often it was handed out */
  guint64     n_cells;   /* of the sheet so far */

  /* The row that is being made */
  Row         open;
  gsize       open_text;

  /* Owned */
  GArray     *rows;
  GArray     *cells; /* TaalCell */
  GPtrArray  *blocks; /* of text, which never move */
  char       *free_text;
  gsize       n_free;
};

/**
 * taal_record_batch_new:
 *
 * Returns: (transfer full): an empty batch
 *
 * Thread: any
 */
TaalRecordBatch *
taal_record_batch_new (void)
{
  TaalRecordBatch *batch = g_new0 (TaalRecordBatch, 1);

  batch->record.bad_quote = -1;
  batch->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  batch->cells = g_array_new (FALSE, FALSE, sizeof (TaalCell));
  batch->blocks = g_ptr_array_new_with_free_func (g_free);
  return batch;
}

/**
 * taal_record_batch_free:
 * @batch: (transfer full): a batch
 *
 * Thread: that of the reader
 */
void
taal_record_batch_free (TaalRecordBatch *batch)
{
  g_array_unref (batch->rows);
  g_array_unref (batch->cells);
  g_ptr_array_unref (batch->blocks);
  g_free (batch);
}

static char *
allocate_text (TaalRecordBatch *batch,
               gsize            size)
{
  char *text;

  if (size > batch->n_free)
    {
      batch->n_free = MAX (size, BLOCK);
      batch->free_text = g_malloc (batch->n_free);
      g_ptr_array_add (batch->blocks, batch->free_text);
    }
  text = batch->free_text;
  batch->free_text += size;
  batch->n_free -= size;
  return text;
}

/* Moves the text of the row that is being made to a block of its own. Cells that were repeated share
 * one text, and go on doing so. */
static void
keep_text (TaalRecordBatch *batch)
{
  const char *last = NULL;
  char *moved = NULL;

  for (guint i = 0; i < batch->open.n_cells; i++)
    {
      TaalCell *cell = &g_array_index (batch->cells, TaalCell, i);

      if (cell->flags & TAAL_CELL_KEPT)
        continue;
      if (cell->text != last)
        {
          last = cell->text;
          moved = memcpy (allocate_text (batch, cell->length + 1), cell->text, cell->length + 1);
        }
      cell->text = moved;
    }
}

/* Forgets the rows that were handed out. The cells of the row that is being made stay: it began in
 * the piece that was read last, so that there are not many. */
static void
forget_rows (TaalRecordBatch *batch)
{
  g_autoptr(GPtrArray) old = NULL;
  guint first = batch->open.first;

  if (batch->rows->len == 0)
    return;

  g_array_set_size (batch->rows, 0);
  batch->next = 0;
  old = g_steal_pointer (&batch->blocks);
  batch->blocks = g_ptr_array_new_with_free_func (g_free);
  batch->n_free = 0;
  if (batch->open.n_cells == 0)
    {
      /* One block is kept, so that most pieces of a sheet need no memory of their own. */
      if (old->len == 1)
        {
          batch->free_text = g_ptr_array_steal_index (old, 0);
          batch->n_free = BLOCK;
          g_ptr_array_add (batch->blocks, batch->free_text);
        }
      g_array_set_size (batch->cells, 0);
    }
  else
    {
      g_array_remove_range (batch->cells, 0, first);
      keep_text (batch);
    }
  batch->open.first = 0;
}

/**
 * taal_record_batch_begin_row:
 * @batch: a batch
 *
 * Thread: that of the reader
 */
void
taal_record_batch_begin_row (TaalRecordBatch *batch)
{
  batch->open = (Row) { .first = batch->cells->len };
  batch->open_text = 0;
}

/* Adds empty cells up to @column, and one for it. */
static TaalCell *
add_cell (TaalRecordBatch *batch,
          guint            column)
{
  static char empty[1] = "";
  guint first = batch->open.n_cells;

  g_assert (column >= first);
  batch->open.n_cells = column + 1;
  g_array_set_size (batch->cells, batch->open.first + column + 1);
  for (guint i = first; i < column; i++)
    g_array_index (batch->cells, TaalCell, batch->open.first + i) = (TaalCell) { empty, 0, TAAL_CELL_KEPT };

  return &g_array_index (batch->cells, TaalCell, batch->open.first + column);
}

/**
 * taal_record_batch_add:
 * @batch: a batch in which a row was begun
 * @column: the column of the cell, from 0 on, behind those that the row has
 * @text: its text in UTF-8, which is copied
 * @length: its length
 * @flags: %TAAL_CELL_FORMULA or 0; the others are found out
 *
 * Adds a cell. One that is empty once it is trimmed is passed over.
 *
 * Returns: whether the row has room for it
 *
 * Thread: that of the reader
 */
gboolean
taal_record_batch_add (TaalRecordBatch *batch,
                       guint            column,
                       const char      *text,
                       gsize            length,
                       TaalCellFlags    flags)
{
  TaalCell cell = { .length = length };

  batch->open_text += length;
  if (batch->open_text > MAX_ROW_TEXT)
    return FALSE;

  cell.text = memcpy (allocate_text (batch, length + 1), text, length);
  cell.flags = taal_cell_flags_of (text, length);
  taal_cell_finish (&cell);
  cell.flags |= flags;
  return taal_record_batch_add_kept (batch, column, &cell);
}

/**
 * taal_record_batch_add_kept:
 * @batch: a batch in which a row was begun
 * @column: the column of the cell, from 0 on, behind those that the row has
 * @cell: a cell that was finished, whose text lives as long as the sheet when it has %TAAL_CELL_KEPT
 *
 * Adds a cell without copying its text. One that is empty is passed over.
 *
 * Returns: whether the row has room for it
 *
 * Thread: that of the reader
 */
gboolean
taal_record_batch_add_kept (TaalRecordBatch *batch,
                            guint            column,
                            const TaalCell  *cell)
{
  if (cell->length == 0)
    return TRUE;
  if (column >= TAAL_RECORD_MAX_COLUMNS)
    return FALSE;

  *add_cell (batch, column) = *cell;
  batch->open.unusual = batch->open.unusual || (cell->flags & (TAAL_CELL_CONTROL | TAAL_CELL_FORMULA));
  return TRUE;
}

/**
 * taal_record_batch_repeat:
 * @batch: a batch in which a row was begun
 * @n: how many more of the cell that was added last
 *
 * Returns: whether the row has room for them
 *
 * Thread: that of the reader
 */
gboolean
taal_record_batch_repeat (TaalRecordBatch *batch,
                          guint            n)
{
  TaalCell cell;

  if (batch->open.n_cells + n > TAAL_RECORD_MAX_COLUMNS)
    return FALSE;

  cell = g_array_index (batch->cells, TaalCell, batch->open.first + batch->open.n_cells - 1);
  for (guint i = 0; i < n; i++)
    *add_cell (batch, batch->open.n_cells) = cell;
  return TRUE;
}

/**
 * taal_record_batch_get_width:
 * @batch: a batch in which a row was begun
 *
 * Returns: how many cells the row has, up to its last that is filled
 *
 * Thread: that of the reader
 */
guint
taal_record_batch_get_width (TaalRecordBatch *batch)
{
  return batch->open.n_cells;
}

/**
 * taal_record_batch_end_row:
 * @batch: a batch in which a row was begun
 * @row: its number, from 1 on
 * @n: how many rows there are that are equal, with the numbers that follow
 *
 * Ends the row. One without cells is passed over.
 *
 * Returns: whether the sheet has room for it
 *
 * Thread: that of the reader
 */
gboolean
taal_record_batch_end_row (TaalRecordBatch *batch,
                           guint            row,
                           guint            n)
{
  if (batch->open.n_cells == 0)
    return TRUE;

  batch->n_cells += (guint64) batch->open.n_cells * n;
  if (batch->n_cells > MAX_SHEET_CELLS || row > TAAL_RECORD_MAX_ROWS || n > TAAL_RECORD_MAX_ROWS - row + 1)
    return FALSE;

  batch->open.row = row;
  batch->open.n = n;
  g_array_append_val (batch->rows, batch->open);
  taal_record_batch_begin_row (batch);
  return TRUE;
}

/**
 * taal_record_batch_next:
 * @batch: a batch
 *
 * Hands out the next row that was ended.
 *
 * Returns: (transfer none) (nullable): the row, which holds until the next call; %NULL when there is
 *   none, after which more can be added
 *
 * Thread: that of the reader
 */
const TaalRecord *
taal_record_batch_next (TaalRecordBatch *batch)
{
  const Row *row;

  if (batch->next == batch->rows->len)
    {
      forget_rows (batch);
      return NULL;
    }

  row = &g_array_index (batch->rows, Row, batch->next);
  batch->record.row = row->row + batch->n_handed;
  batch->record.cells = &g_array_index (batch->cells, TaalCell, row->first);
  batch->record.n_cells = row->n_cells;
  batch->record.unusual = row->unusual;
  if (++batch->n_handed == row->n)
    {
      batch->next++;
      batch->n_handed = 0;
    }

  return &batch->record;
}
