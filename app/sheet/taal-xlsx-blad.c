/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-writer-private.h"

/* The dates that are a number in a spreadsheet: below, Excel counts a 29 February 1900. */
#define FIRST_SERIAL 61
#define LAST_SERIAL  2958465

/**
 * taal_xlsx_writer_begin_sheet:
 * @writer: a writer
 * @name: the name of the sheet, at most 31 characters and none of []:*?/\
 *
 * Begins the next sheet, which is printed across the width of a page.
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_begin_sheet (TaalXlsxWriter *writer,
                              const char     *name)
{
  locale_t before = taal_xlsx_writer_enter (writer);

  writer->sheet = workbook_add_worksheet (writer->book, name);
  writer->n_rows = 0;
  g_array_set_size (writer->n_cells, writer->n_cells->len + 1);
  if (writer->sheet != NULL)
    {
      /* An id such as 007 is text on purpose: no mark at it. */
      worksheet_ignore_errors (writer->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
      worksheet_set_landscape (writer->sheet);
      worksheet_set_paper (writer->sheet, 9); /* A4 */
      worksheet_fit_to_pages (writer->sheet, 1, 0);
    }
  taal_xlsx_writer_leave (writer, before, writer->sheet != NULL ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED);
}

/**
 * taal_xlsx_writer_set_tab:
 * @writer: a writer in a sheet
 * @colour: that of the tab of the sheet, as 0xrrggbb
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_set_tab (TaalXlsxWriter *writer,
                          guint           colour)
{
  if (writer->sheet != NULL)
    worksheet_set_tab_color (writer->sheet, (lxw_color_t) colour);
}

/**
 * taal_xlsx_writer_set_column:
 * @writer: a writer in a sheet
 * @column: a column, from 0
 * @width: its width in characters
 * @stijl: what its cells look like when a user fills them in
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_set_column (TaalXlsxWriter *writer,
                             guint           column,
                             double          width,
                             TaalXlsxStijl   stijl)
{
  locale_t before;

  if (writer->sheet == NULL)
    return;

  before = taal_xlsx_writer_enter (writer);
  taal_xlsx_writer_leave (writer, before,
         worksheet_set_column (writer->sheet, (lxw_col_t) column, (lxw_col_t) column, width,
                               writer->stijlen[stijl]));
}

static lxw_error
apply_regel (lxw_worksheet       *sheet,
             guint                column,
             const TaalXlsxRegel *regel)
{
  /* It copies the texts, though not every version says so by a const. */
  lxw_data_validation rule = {
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_number = regel->min,
    .maximum_number = regel->max,
    .error_type = regel->streng ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING,
    .error_title = (gpointer) regel->titel,
    .error_message = (gpointer) regel->melding,
  };

  switch (regel->soort)
    {
    case TAAL_XLSX_REGEL_LIJST:
      rule.validate = LXW_VALIDATION_TYPE_LIST;
      rule.value_list = (gpointer) regel->lijst;
      break;
    case TAAL_XLSX_REGEL_GEHEEL:
      rule.validate = LXW_VALIDATION_TYPE_INTEGER;
      break;
    case TAAL_XLSX_REGEL_DECIMAAL:
      rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
      break;
    case TAAL_XLSX_REGEL_DATUM:
      rule.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
      rule.minimum_number = FIRST_SERIAL;
      rule.maximum_number = LAST_SERIAL;
      break;
    case TAAL_XLSX_REGEL_TIJD:
      rule.validate = LXW_VALIDATION_TYPE_TIME_NUMBER;
      rule.minimum_number = 0;
      rule.maximum_number = 86399 / 86400.0;
      break;
    }

  return worksheet_data_validation_range (sheet, 1, (lxw_col_t) column, TAAL_XLSX_MAX_ROWS,
                                          (lxw_col_t) column, &rule);
}

/**
 * taal_xlsx_writer_set_regel:
 * @writer: a writer in a sheet
 * @column: a column, from 0
 * @regel: what the cells below its header may hold
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_set_regel (TaalXlsxWriter      *writer,
                            guint                column,
                            const TaalXlsxRegel *regel)
{
  locale_t before;

  g_return_if_fail (g_utf8_strlen (regel->titel, -1) <= TAAL_XLSX_MAX_TITLE &&
                    g_utf8_strlen (regel->melding, -1) <= TAAL_XLSX_MAX_MESSAGE);

  if (writer->sheet == NULL)
    return;

  before = taal_xlsx_writer_enter (writer);
  taal_xlsx_writer_leave (writer, before, apply_regel (writer->sheet, column, regel));
}

/**
 * taal_xlsx_writer_freeze:
 * @writer: a writer in a sheet
 *
 * Keeps the first row in sight, and repeats it on every page.
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_freeze (TaalXlsxWriter *writer)
{
  if (writer->sheet == NULL)
    return;

  worksheet_freeze_panes (writer->sheet, 1, 0);
  (void) worksheet_repeat_rows (writer->sheet, 0, 0);
}

/**
 * taal_xlsx_writer_hide_grid:
 * @writer: a writer in a sheet that is read by people
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_hide_grid (TaalXlsxWriter *writer)
{
  if (writer->sheet != NULL)
    worksheet_gridlines (writer->sheet, LXW_HIDE_ALL_GRIDLINES);
}

/**
 * taal_xlsx_writer_next_row:
 * @writer: a writer in a sheet
 * @height: the height of the row in points, or 0 for what its cells need
 *
 * Begins the next row; cells go to it from now on. At most %TAAL_XLSX_MAX_ROWS + 1 times in a sheet.
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_next_row (TaalXlsxWriter *writer,
                           double          height)
{
  locale_t before;

  g_return_if_fail (writer->n_rows <= TAAL_XLSX_MAX_ROWS);

  writer->n_rows++;
  if (writer->sheet == NULL || height <= 0)
    return;

  before = taal_xlsx_writer_enter (writer);
  taal_xlsx_writer_leave (writer, before, worksheet_set_row (writer->sheet, writer->n_rows - 1, height, NULL));
}
