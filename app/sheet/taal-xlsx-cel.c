/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-writer-private.h"

#include <string.h>

#define SERIAL_OF_EPOCH 25569 /* 1970-01-01 as Excel counts days */
#define FIRST_SERIAL    61    /* 1900-03-01; below, it counts a 29 February 1900 that never was */

/* A note is this wide, and high enough for its text, in pixels. */
#define NOTE_WIDTH      320
#define NOTE_LINE       18
#define NOTE_LINE_CHARS 46

static void
count_cells (TaalXlsxWriter *writer,
             guint           n)
{
  g_assert (writer->n_cells->len > 0);

  g_array_index (writer->n_cells, guint, writer->n_cells->len - 1) += n;
}

/* Whether a text has what Excel would read as an escape, or what XML cannot hold. */
static gboolean
needs_escape (const char *text)
{
  return strstr (text, "_x") != NULL || strstr (text, "\xef\xbf\xbe") != NULL ||
         strstr (text, "\xef\xbf\xbf") != NULL;
}

static gboolean
is_escape (const char *text)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  for (int i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  return text[6] == '_';
}

/* Excel reads _xHHHH_ as the character of that number, so a text that looks like it is escaped
 * itself. libxlsxwriter does the control characters. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == 0xfffe || c == 0xffff)
        g_string_append_printf (escaped, "_x%04X_", c);
      else if (is_escape (text))
        g_string_append (escaped, "_x005F_");
      else
        g_string_append_unichar (escaped, c);
    }

  return g_string_free (escaped, FALSE);
}

/* Whether a sheet can hold a text, which Excel counts in units of UTF-16. */
static gboolean
fits (const char *text)
{
  gsize n = 0;

  if (strlen (text) <= TAAL_XLSX_MAX_TEXT)
    return TRUE;
  for (; *text != '\0' && n <= TAAL_XLSX_MAX_TEXT; text = g_utf8_next_char (text))
    n += g_utf8_get_char (text) > 0xffff ? 2 : 1;

  return n <= TAAL_XLSX_MAX_TEXT;
}

/**
 * taal_xlsx_writer_add_text:
 * @writer: a writer in a row
 * @column: a column, from 0, behind those that were written in this row
 * @text: a text in UTF-8
 * @stijl: its looks
 *
 * Puts a text in a cell: never a formula, a number or a link, whatever it looks like. An empty text
 * leaves the cell empty.
 *
 * Returns: whether a cell can hold it; if not, the workbook is without it
 *
 * Thread: that of the writer
 */
gboolean
taal_xlsx_writer_add_text (TaalXlsxWriter *writer,
                           guint           column,
                           const char     *text,
                           TaalXlsxStijl   stijl)
{
  g_autofree char *escaped = NULL;
  lxw_error result;
  locale_t before;

  g_return_val_if_fail (text != NULL, FALSE);

  if (*text == '\0' || writer->sheet == NULL)
    return TRUE;
  if (!fits (text))
    return FALSE;
  if (needs_escape (text))
    {
      escaped = escape (text);
      text = escaped;
    }

  before = taal_xlsx_writer_enter (writer);
  result = worksheet_write_string (writer->sheet, writer->n_rows - 1, (lxw_col_t) column, text,
                                   writer->stijlen[stijl]);
  if (result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
    {
      (void) uselocale (before);
      return FALSE;
    }
  taal_xlsx_writer_leave (writer, before, result);
  count_cells (writer, 1);
  return TRUE;
}

/**
 * taal_xlsx_writer_add_wide:
 * @writer: a writer in a row that has no cells yet
 * @n_columns: how many columns the text is wide, from the first, 2 or more
 * @text: a text that is not empty and that a cell can hold
 * @stijl: its looks
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_add_wide (TaalXlsxWriter *writer,
                           guint           n_columns,
                           const char     *text,
                           TaalXlsxStijl   stijl)
{
  locale_t before;

  if (writer->sheet == NULL)
    return;

  before = taal_xlsx_writer_enter (writer);
  taal_xlsx_writer_leave (writer, before,
         worksheet_merge_range (writer->sheet, writer->n_rows - 1, 0, writer->n_rows - 1,
                                (lxw_col_t) (n_columns - 1), text, writer->stijlen[stijl]));
  count_cells (writer, n_columns);
}

/* libxlsxwriter writes 16 digits, so 79.99 as 79.98999999999999: the same in the 15 that count in a
 * spreadsheet. */
static void
add_number (TaalXlsxWriter *writer,
            guint           column,
            double          number,
            TaalXlsxStijl   stijl)
{
  locale_t before;

  if (writer->sheet == NULL)
    return;

  before = taal_xlsx_writer_enter (writer);
  taal_xlsx_writer_leave (writer, before,
         worksheet_write_number (writer->sheet, writer->n_rows - 1, (lxw_col_t) column, number,
                                 writer->stijlen[stijl]));
  count_cells (writer, 1);
}

/**
 * taal_xlsx_writer_add_number:
 * @writer: a writer in a row
 * @column: a column, from 0, behind those that were written in this row
 * @number: a number
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_add_number (TaalXlsxWriter *writer,
                             guint           column,
                             double          number)
{
  add_number (writer, column, number, TAAL_XLSX_GETAL);
}

/**
 * taal_xlsx_writer_add_date:
 * @writer: a writer in a row
 * @column: a column, from 0, behind those that were written in this row
 * @date: a known date
 *
 * Puts a date in a cell: as a real one, or as text when it lies before 1900-03-01, where spreadsheet
 * programs do not agree on the days.
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_add_date (TaalXlsxWriter *writer,
                           guint           column,
                           TaalDate        date)
{
  char text[TAAL_DATE_TEXT_SIZE];

  if (date + SERIAL_OF_EPOCH >= FIRST_SERIAL)
    add_number (writer, column, date + SERIAL_OF_EPOCH, TAAL_XLSX_DATUM);
  else
    (void) taal_xlsx_writer_add_text (writer, column, taal_date_format (date, text), TAAL_XLSX_TEKST);
}

/**
 * taal_xlsx_writer_add_time:
 * @writer: a writer in a row
 * @column: a column, from 0, behind those that were written in this row
 * @seconds: a time of the day, in seconds since midnight
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_add_time (TaalXlsxWriter *writer,
                           guint           column,
                           int             seconds)
{
  add_number (writer, column, seconds / 86400.0,
              seconds % 60 == 0 ? TAAL_XLSX_TIJD : TAAL_XLSX_TIJD_SECONDEN);
}

/**
 * taal_xlsx_writer_add_note:
 * @writer: a writer in a row
 * @column: a column, from 0, with a cell in this row
 * @text: what is shown beside the cell to who points at it
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_add_note (TaalXlsxWriter *writer,
                           guint           column,
                           const char     *text)
{
  glong n_lines = 1 + g_utf8_strlen (text, -1) / NOTE_LINE_CHARS;
  lxw_comment_options options = { .width = NOTE_WIDTH };
  locale_t before;

  if (writer->sheet == NULL)
    return;

  for (const char *c = text; *c != '\0'; c++)
    n_lines += *c == '\n' ? 1 : 0;
  options.height = (guint16) (NOTE_LINE * (n_lines + 1));
  before = taal_xlsx_writer_enter (writer);
  taal_xlsx_writer_leave (writer, before,
         worksheet_write_comment_opt (writer->sheet, writer->n_rows - 1, (lxw_col_t) column, text,
                                      &options));
}
