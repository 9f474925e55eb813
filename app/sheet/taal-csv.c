/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-csv.h"

#include <string.h>

/* Beside the flags of a cell, what a byte means to the reader. */
#define CLASS_STOP   (1 << 2) /* ends an unquoted cell: separator, CR, LF */
#define CLASS_SPACE  (1 << 3) /* may stand around a quoted cell */
#define CLASS_FLAGS  (TAAL_CELL_HIGH | TAAL_CELL_CONTROL)
#define FIRST_BUFFER 4096

static const char separators[] = { ',', ';', '\t' };

/* How many filled lines are looked at for a separator. */
#define MAX_LINES 100

/* Counts the separators of a line. Returns what is behind it. */
static const char *
count_line (const char *text,
            const char *end,
            guint       counts[G_N_ELEMENTS (separators)],
            gboolean   *filled)
{
  gboolean quoted = FALSE;

  memset (counts, 0, G_N_ELEMENTS (separators) * sizeof *counts);
  *filled = FALSE;
  for (; text < end; text++)
    {
      const char *found = memchr (separators, *text, sizeof separators);

      if (*text == '"')
        quoted = !quoted;
      else if (!quoted && (*text == '\n' || *text == '\r'))
        return text + 1;
      else if (found != NULL)
        counts[found - separators] += quoted ? 0 : 1;
      else if (*text != ' ')
        *filled = TRUE;
    }

  return text;
}

/* The separator is the one that occurs most in the header: the first line that holds anything but
 * separators, spaces and quotes. Above a header may stand a title: a line without separators, behind
 * which one of three cells or more decides, since a single comma may as well be part of a text in the
 * one column that there is; or a line with a comma in its text, which the header does not have. */
static char
detect_separator (const char *text,
                  const char *end)
{
  int chosen = -1;
  guint n_lines = 0;

  while (text < end && n_lines < MAX_LINES)
    {
      guint counts[G_N_ELEMENTS (separators)];
      gboolean filled;
      int most = 0;

      text = count_line (text, end, counts, &filled);
      if (!filled)
        continue;
      for (int i = 1; i < (int) G_N_ELEMENTS (separators); i++)
        if (counts[i] > counts[most])
          most = i;
      if (counts[most] >= 2)
        return separators[chosen >= 0 && counts[chosen] > 0 ? chosen : most];
      if (counts[most] == 1 && n_lines == 0)
        chosen = most;
      n_lines++;
    }

  return chosen >= 0 ? separators[chosen] : '\0';
}

static void
fill_classes (TaalCsv *csv)
{
  for (int byte = 0; byte < 256; byte++)
    if (byte >= 0x80)
      csv->classes[byte] = TAAL_CELL_HIGH;
    else if (g_ascii_iscntrl ((char) byte))
      csv->classes[byte] = TAAL_CELL_CONTROL;

  csv->classes['\t'] = CLASS_SPACE;
  csv->classes[' '] = CLASS_SPACE;
  csv->classes['\n'] = CLASS_STOP;
  csv->classes['\r'] = CLASS_STOP;
  if (csv->separator != '\0')
    csv->classes[(guchar) csv->separator] = CLASS_STOP;
}

/**
 * taal_csv_init:
 * @csv: (out caller-allocates): a reader
 * @text: UTF-8, which must outlive @csv; NUL characters may stand in it
 * @length: its length in bytes
 *
 * Opens a text before its first record, and finds its separator.
 *
 * Thread: any
 */
void
taal_csv_init (TaalCsv    *csv,
               const char *text,
               gsize       length)
{
  memset (csv, 0, sizeof *csv);
  csv->start = csv->cursor = text;
  csv->end = text + length;
  csv->separator = detect_separator (text, csv->end);
  csv->record.bad_quote = -1;
  csv->buffer_size = FIRST_BUFFER;
  csv->buffer = g_malloc (csv->buffer_size);
  fill_classes (csv);
}

/**
 * taal_csv_set_separator:
 * @csv: a reader that has read nothing yet
 * @separator: what stands between its cells, or 0 when there is one column
 *
 * Says what separates the cells, where its header does not tell: in a file of several parts.
 *
 * Thread: any
 */
void
taal_csv_set_separator (TaalCsv *csv,
                        char     separator)
{
  g_return_if_fail (csv->cursor == csv->start);

  csv->separator = separator;
  memset (csv->classes, 0, sizeof csv->classes);
  fill_classes (csv);
}

/**
 * taal_csv_clear:
 * @csv: a reader
 *
 * Thread: any
 */
void
taal_csv_clear (TaalCsv *csv)
{
  g_clear_pointer (&csv->record.cells, g_free);
  g_clear_pointer (&csv->buffer, g_free);
}

/* Makes room for @n bytes; the cells of the record move along. */
static char *
reserve (TaalCsv *csv,
         gsize    n)
{
  if (csv->buffer_used + n > csv->buffer_size)
    {
      gsize size = MAX (csv->buffer_size * 2, csv->buffer_used + n);
      char *larger = g_malloc (size);

      memcpy (larger, csv->buffer, csv->buffer_used);
      for (guint i = 0; i < csv->record.n_cells; i++)
        csv->record.cells[i].text = larger + (csv->record.cells[i].text - csv->buffer);
      g_free (csv->buffer);
      csv->buffer = larger;
      csv->buffer_size = size;
    }

  return csv->buffer + csv->buffer_used;
}

/* Adds the cell of @length bytes that was put at the end of the buffer. */
static void
add_cell (TaalCsv *csv,
          gsize    length,
          guint    flags)
{
  TaalCell *cell;

  if (csv->record.n_cells == csv->capacity)
    {
      csv->capacity = MAX (32, csv->capacity * 2);
      csv->record.cells = g_renew (TaalCell, csv->record.cells, csv->capacity);
    }

  cell = &csv->record.cells[csv->record.n_cells++];
  *cell = (TaalCell) { csv->buffer + csv->buffer_used, length, flags & CLASS_FLAGS };
  csv->buffer_used += length + 1;
  taal_cell_finish (cell);
  csv->record.unusual = csv->record.unusual || (cell->flags & TAAL_CELL_CONTROL);
}

/* Reads the unquoted cell at the cursor, up to what ends it. */
static void
read_plain_cell (TaalCsv *csv)
{
  const char *start = csv->cursor;
  const char *p = start;
  guint flags = 0;

  for (; p < csv->end && !(csv->classes[(guchar) *p] & CLASS_STOP); p++)
    flags |= csv->classes[(guchar) *p];

  memcpy (reserve (csv, (gsize) (p - start) + 1), start, (gsize) (p - start));
  add_cell (csv, (gsize) (p - start), flags);
  csv->cursor = p;
}

/* Finds the quote that closes a cell, from behind the one that opens it. */
static const char *
find_closing_quote (const char *p,
                    const char *end)
{
  while ((p = memchr (p, '"', (gsize) (end - p))) != NULL)
    {
      if (p + 1 == end || p[1] != '"')
        return p;
      p += 2;
    }

  return NULL;
}

/* Reads the cell whose opening quote stands at @open. Returns whether it is closed before what ends a
 * cell; if not, the cursor goes to the next line. */
static gboolean
read_quoted_cell (TaalCsv    *csv,
                  const char *open)
{
  const char *close = find_closing_quote (open + 1, csv->end);
  const char *after = close == NULL ? NULL : close + 1;
  guint flags = 0;
  char *out;

  while (after != NULL && after < csv->end && (csv->classes[(guchar) *after] & CLASS_SPACE))
    after++;
  if (after == NULL || (after < csv->end && !(csv->classes[(guchar) *after] & CLASS_STOP)))
    {
      csv->record.bad_quote = (int) csv->record.n_cells;
      csv->cursor = open;
      while (csv->cursor < csv->end && *csv->cursor != '\n' && *csv->cursor != '\r')
        csv->cursor++;
      memcpy (reserve (csv, (gsize) (csv->cursor - open) + 1), open, (gsize) (csv->cursor - open));
      add_cell (csv, (gsize) (csv->cursor - open), TAAL_CELL_HIGH);
      return FALSE;
    }

  out = reserve (csv, (gsize) (close - open));
  for (const char *p = open + 1; p < close; p++)
    {
      flags |= csv->classes[(guchar) *p];
      *out++ = *p;
      if (*p == '"')
        p++;
    }
  add_cell (csv, (gsize) (out - (csv->buffer + csv->buffer_used)), flags);
  csv->cursor = after;
  return TRUE;
}

static void
skip_line_end (TaalCsv *csv)
{
  if (csv->cursor < csv->end && *csv->cursor++ == '\r' && csv->cursor < csv->end && *csv->cursor == '\n')
    csv->cursor++;
}

/**
 * taal_csv_next:
 * @csv: a reader
 *
 * Reads the next record. A blank line is a record of one empty cell.
 *
 * Returns: %FALSE when there are no more
 *
 * Thread: any
 */
gboolean
taal_csv_next (TaalCsv *csv)
{
  csv->record.n_cells = 0;
  csv->buffer_used = 0;
  csv->record.bad_quote = -1;
  csv->record.unusual = FALSE;
  if (csv->cursor >= csv->end)
    return FALSE;

  csv->record.row++;
  while (TRUE)
    {
      const char *p = csv->cursor;

      while (p < csv->end && (csv->classes[(guchar) *p] & CLASS_SPACE))
        p++;
      if (p >= csv->end || *p != '"')
        read_plain_cell (csv);
      else if (!read_quoted_cell (csv, p))
        break;
      if (csv->cursor >= csv->end || *csv->cursor != csv->separator || csv->separator == '\0')
        break;
      csv->cursor++;
    }
  skip_line_end (csv);

  return TRUE;
}
