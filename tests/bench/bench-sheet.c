/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-fixture.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>
#include <zip.h>

#include "taal-date.h"
#include "taal-workbook.h"

/* The same lessons as CSV, .xlsx and .ods: read by the sheets alone, and imported, in one run. */

#define TARGET 100000

static GString *
begin_content (void)
{
  return g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
                       "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                       "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                       "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                       "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                       "<office:body><office:spreadsheet>");
}

/* A cell as LibreOffice writes it. */
static void
put_ods_cell (GString    *content,
              const char *text,
              guint       column,
              gboolean    header)
{
  if (!header && column == 3)
    g_string_append_printf (content, "<table:table-cell table:style-name=\"ce1\" office:value-type=\"date\" "
                                     "office:date-value=\"%s\" calcext:value-type=\"date\"><text:p>%s</text:p></table:table-cell>",
                            text, text);
  else if (!header && column == 4)
    g_string_append_printf (content, "<table:table-cell office:value-type=\"float\" office:value=\"%s\" "
                                     "calcext:value-type=\"float\"><text:p>%s</text:p></table:table-cell>",
                            text, text);
  else
    g_string_append_printf (content, "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>%s"
                                     "</text:p></table:table-cell>",
                            text);
}

static void
put_xlsx_cell (lxw_worksheet *sheet,
               lxw_format    *date,
               const char    *text,
               guint          row,
               guint          column)
{
  TaalDate day;

  if (row > 0 && column == 3 && taal_date_parse (text, &day) == TAAL_DATE_PARSE_OK)
    worksheet_write_number (sheet, row, (lxw_col_t) column, day - taal_date_from_ymd (1899, 12, 30), date);
  else if (row > 0 && column == 4)
    worksheet_write_number (sheet, row, (lxw_col_t) column, atoi (text), NULL);
  else
    worksheet_write_string (sheet, row, (lxw_col_t) column, text, NULL);
}

/* Writes lessen.csv of @folder again, as a workbook of either kind. */
static void
write_workbooks (const char *folder,
                 const char *xlsx,
                 const char *ods)
{
  g_autofree char *path = g_build_filename (folder, "lessen.csv", NULL);
  g_autoptr (TaalWorkbook) lessen = taal_workbook_open (path, NULL);
  g_autoptr (TaalSheet) csv = taal_workbook_open_sheet (lessen, 0, NULL);
  lxw_workbook *book = workbook_new (xlsx);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "lessen");
  lxw_format *date = workbook_add_format (book);
  GString *content = begin_content ();
  zip_t *archive = zip_open (ods, ZIP_CREATE, NULL);
  const TaalRecord *record;

  format_set_num_format (date, "dd-mm-yyyy");
  g_string_append (content, "<table:table table:name=\"lessen\">");
  while ((record = taal_sheet_next (csv, NULL)) != NULL)
    {
      g_string_append (content, "<table:table-row table:style-name=\"ro1\">");
      for (guint i = 0; i < record->n_cells; i++)
        {
          put_ods_cell (content, record->cells[i].text, i, record->row == 1);
          put_xlsx_cell (sheet, date, record->cells[i].text, record->row - 1, i);
        }
      g_string_append (content, "</table:table-row>");
    }
  g_string_append (content, "</table:table></office:spreadsheet></office:body></office:document-content>");
  if (workbook_close (book) != LXW_NO_ERROR || archive == NULL ||
      zip_file_add (archive, "content.xml", zip_source_buffer (archive, content->str, content->len, 0), 0) < 0 ||
      zip_close (archive) != 0)
    g_error ("the workbooks cannot be written");
  g_string_free (content, TRUE);
}

/* The seconds of the processor that it takes to read all rows of the first sheet, from opening the file
 * on: reading is one thread, and other programs on the machine do not count. */
static double
time_read (const char *path,
           guint       n_expected)
{
  clock_t start = clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalWorkbook) workbook = taal_workbook_open (path, &error);
  g_autoptr (TaalSheet) sheet = workbook == NULL ? NULL : taal_workbook_open_sheet (workbook, 0, &error);
  guint n = 0;

  while (sheet != NULL && taal_sheet_next (sheet, &error) != NULL)
    n++;
  if (error != NULL || n != n_expected)
    g_error ("%s: %u rows, %s", path, n, error != NULL ? error->message : "too few");

  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* Imports the other tables as CSV, and the lessons from @lessen. */
static double
time_import (const char *cli,
             const char *folder,
             const char *lessen)
{
  g_autofree char *dossier = g_build_filename (folder, "school.taalnorm", NULL);
  g_autofree char *school = g_build_filename (folder, "csv", "school.csv", NULL);
  g_autofree char *docenten = g_build_filename (folder, "csv", "docenten.csv", NULL);
  g_autofree char *groepen = g_build_filename (folder, "csv", "groepen.csv", NULL);
  const char *const import[] = { cli, "import", dossier, school, docenten, groepen, lessen, NULL };
  double seconds = bench_run (import, 1, 0);

  (void) g_remove (dossier);
  return seconds;
}

static void
measure (const char *cli,
         guint       n)
{
  g_autofree char *folder = bench_temp ();
  g_autofree char *csv = g_build_filename (folder, "csv", NULL);
  g_autofree char *lessen = g_build_filename (csv, "lessen.csv", NULL);
  g_autofree char *xlsx = g_build_filename (folder, "lessen.xlsx", NULL);
  g_autofree char *ods = g_build_filename (folder, "lessen.ods", NULL);
  const char *const paths[] = { lessen, xlsx, ods };
  double read[3], import[3];

  (void) g_mkdir (csv, 0700);
  bench_write_school (csv, (int) n);
  write_workbooks (csv, xlsx, ods);
  for (int i = 0; i < 3; i++)
    {
      read[i] = time_read (paths[i], n + 1);
      import[i] = time_import (cli, folder, paths[i]);
    }
  for (int i = 0; i < 3; i++)
    g_print ("%9u | %5s | %9.0f rows/s (%5.2fx CSV) | %9.0f rows/s (%5.2fx CSV)\n", n, strrchr (paths[i], '.') + 1, n / read[i],
             read[0] / read[i], n / import[i], import[0] / import[i]);
  g_print ("Slowest read at %u lessen: %.2fx the target of %d rows/s.\n", n, n / MAX (read[1], read[2]) / TARGET, TARGET);
  bench_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  const char *cli = g_getenv ("TAALNORM_CLI");

  if (cli == NULL)
    g_error ("TAALNORM_CLI is needed");

  g_print ("   lessen |  file | rows read by the sheet alone   | import, checked\n");
  measure (cli, 10000);
  measure (cli, 300000);
  measure (cli, 1000000);

  return EXIT_SUCCESS;
}
