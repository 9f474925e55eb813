/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <string.h>
#include <xlsxwriter.h>
#include <zip.h>

#include "taal-workbook.h"

/* The sample school as a workbook, with real dates, times and numbers where its tables have them. */

typedef enum
{
  TEXT,
  NUMBER,
  DATE,
  TIME,
} Kind;

static Kind
get_kind (const char *text)
{
  gsize n = strlen (text);

  if (n == 10 && text[4] == '-' && text[7] == '-' && strspn (text, "0123456789-") == n)
    return DATE;
  if (n == 5 && text[2] == ':')
    return TIME;
  if (n > 0 && strspn (text, "0123456789") == n && (*text != '0' || n == 1))
    return NUMBER;

  return TEXT;
}

/* Calls @func for every cell of the sample, and with NULL before each table. */
typedef void (*CellFunc) (const char     *table,
                          guint           row,
                          guint           column,
                          const TaalCell *cell,
                          gpointer        data);

static void
each_cell (CellFunc func,
           gpointer data)
{
  g_autofree char *sample = cli_sample ();
  g_autoptr(GDir) folder = g_dir_open (sample, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (sample, name, NULL);
      g_autoptr(TaalWorkbook) table = taal_workbook_open (path, NULL);
      g_autoptr(TaalSheet) sheet = taal_workbook_open_sheet (table, 0, NULL);
      const TaalRecord *record;

      func (taal_workbook_get_sheet_name (table, 0), 0, 0, NULL, data);
      while ((record = taal_sheet_next (sheet, NULL)) != NULL)
        for (guint i = 0; i < record->n_cells; i++)
          func (NULL, record->row, i, &record->cells[i], data);
    }
}

typedef struct
{
  lxw_workbook  *book;
  lxw_worksheet *sheet;
  lxw_format    *date;
  lxw_format    *time;
} Xlsx;

static void
put_xlsx (const char     *table,
          guint           row,
          guint           column,
          const TaalCell *cell,
          gpointer        data)
{
  Xlsx *xlsx = data;
  lxw_datetime when = { 0 };

  if (table != NULL)
    {
      xlsx->sheet = workbook_add_worksheet (xlsx->book, table);
      return;
    }

  switch (get_kind (cell->text))
    {
    case TEXT:
      worksheet_write_string (xlsx->sheet, row - 1, (lxw_col_t) column, cell->text, NULL);
      break;
    case NUMBER:
      worksheet_write_number (xlsx->sheet, row - 1, (lxw_col_t) column, g_ascii_strtod (cell->text, NULL), NULL);
      break;
    case DATE:
      when.year = atoi (cell->text);
      when.month = atoi (cell->text + 5);
      when.day = atoi (cell->text + 8);
      worksheet_write_datetime (xlsx->sheet, row - 1, (lxw_col_t) column, &when, xlsx->date);
      break;
    case TIME:
      worksheet_write_number (xlsx->sheet, row - 1, (lxw_col_t) column,
                              (atoi (cell->text) * 60 + atoi (cell->text + 3)) / 1440.0, xlsx->time);
      break;
    }
}

static void
write_xlsx (const char *path)
{
  Xlsx xlsx = { .book = workbook_new (path) };

  xlsx.date = workbook_add_format (xlsx.book);
  format_set_num_format (xlsx.date, "[$-413]d mmmm yyyy;@");
  xlsx.time = workbook_add_format (xlsx.book);
  format_set_num_format (xlsx.time, "hh:mm");
  each_cell (put_xlsx, &xlsx);
  g_assert_cmpint (workbook_close (xlsx.book), ==, LXW_NO_ERROR);
}

typedef struct
{
  GString *text;
  guint    row;
} Ods;

static void
put_ods (const char     *table,
         guint           row,
         guint           column,
         const TaalCell *cell,
         gpointer        data)
{
  static const char *const cells[] = {
    [TEXT] = "<t:table-cell o:value-type=\"string\"><x:p>%s</x:p></t:table-cell>",
    [NUMBER] = "<t:table-cell o:value-type=\"float\" o:value=\"%s\"/>",
    [DATE] = "<t:table-cell o:value-type=\"date\" o:date-value=\"%sT00:00:00\"/>",
  };
  Ods *ods = data;
  g_autofree char *escaped = cell == NULL ? NULL : g_markup_escape_text (cell->text, -1);

  if (table != NULL)
    {
      g_string_append_printf (ods->text, "%s<t:table t:name=\"%s\"><t:table-row>", ods->row > 0 ? "</t:table-row></t:table>" : "",
                              table);
      ods->row = 1;
      return;
    }
  if (row != ods->row)
    g_string_append (ods->text, "</t:table-row><t:table-row>");
  ods->row = row;
  if (get_kind (cell->text) == TIME)
    g_string_append_printf (ods->text, "<t:table-cell o:value-type=\"time\" o:time-value=\"PT%.2sH%sM00S\"/>", cell->text,
                            cell->text + 3);
  else
    {
      g_auto(GStrv) around = g_strsplit (cells[get_kind (cell->text)], "%s", 2);

      g_string_append_printf (ods->text, "%s%s%s", around[0], escaped, around[1]);
    }
}

static void
write_ods (const char *path)
{
  Ods ods = { .text = g_string_new ("<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                                    "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                                    "xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:spreadsheet>") };
  zip_t *archive = zip_open (path, ZIP_CREATE, NULL);

  each_cell (put_ods, &ods);
  g_string_append (ods.text, "</t:table-row></t:table></o:spreadsheet></o:body></o:document-content>");
  g_assert_cmpint (zip_file_add (archive, "content.xml", zip_source_buffer (archive, ods.text->str, ods.text->len, 0), 0), >=, 0);
  g_assert_cmpint (zip_close (archive), ==, 0);
  g_string_free (ods.text, TRUE);
}

/* The bytes of the judgement are those that the folder of CSV files gives. */
static void
test_golden (CliFixture    *cli,
             gconstpointer  data)
{
  static const char *const names[] = { "school.xlsx", "school.ODS" };
  g_autofree char *xlsx = g_build_filename (cli->folder, names[0], NULL);
  g_autofree char *ods = g_build_filename (cli->folder, names[1], NULL);

  write_xlsx (xlsx);
  write_ods (ods);
  for (int year = 2022; year <= 2026; year++)
    {
      g_autofree char *van = g_strdup_printf ("--van=%d-01-01", year), *tot = g_strdup_printf ("--tot=%d-12-31", year);
      g_autofree char *name = g_strdup_printf ("check-%d.json", year);
      g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "cli", "golden", name, NULL);
      g_autofree char *golden = NULL;

      g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        {
          cli_run (cli, "check", names[i], van, tot, "--format", "json", NULL);
          g_assert_cmpstr (cli->err, ==, "");
          g_assert_cmpstr (cli->out, ==, golden);
        }
    }
}

/* Import, and export of a workbook as a DOSSIER: the tables of the folder. */
static void
test_import (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (cli->folder, "school.xlsx", NULL);
  g_autofree char *sample = cli_sample ();

  write_xlsx (path);
  cli_run (cli, "import", "school.taalnorm", "school.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: "));
  cli_run (cli, "export", "school.xlsx", "tabellen", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "import", "school.taalnorm", "tabellen", NULL);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: "));
  cli_run (cli, "import", "nieuw.xlsx", sample, NULL);
  g_assert_cmpint (cli->status, ==, 2);
}

static void
test_issues (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (cli->folder, "school.xlsx", NULL);
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Uitleg");

  sheet = workbook_add_worksheet (book, "Cursisten");
  worksheet_write_string (sheet, 0, 0, "cursist_id", NULL);
  worksheet_write_string (sheet, 0, 1, "start", NULL);
  worksheet_write_string (sheet, 1, 0, "C1", NULL);
  worksheet_write_string (sheet, 1, 1, "morgen", NULL);
  worksheet_write_string (sheet, 2, 0, "C2", NULL);
  worksheet_write_string (sheet, 2, 3, "los", NULL);
  worksheet_hide (sheet);
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);

  cli_run (cli, "check", "school.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "school.xlsx, blad Cursisten, rij 2, kolom start: “morgen” is geen datum.");
  cli_assert_contains (cli->err, "school.xlsx, blad Cursisten, rij 3: Naast de laatste kolom staat iets");
  cli_assert_contains (cli->err, "Waarschuwing: school.xlsx: Het blad “Uitleg” heeft niet de naam van een tabel");
  cli_assert_contains (cli->err, "Waarschuwing: school.xlsx, blad Cursisten: Het blad “Cursisten” is verborgen");
}

static void
test_refused (CliFixture    *cli,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (cli->folder, "leeg.xlsx", NULL);
  lxw_workbook *book = workbook_new (path);

  (void) workbook_add_worksheet (book, "Blad1");
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
  cli_run (cli, "check", "leeg.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Geen enkel blad van de werkmap heeft de naam van een tabel.");
  cli_assert_contains (cli->err, "Blad1");
  cli_run (cli, "import", "school.taalnorm", "leeg.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_null (strstr (cli->err, "school.taalnorm"));

  cli_write (cli, "oud.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook");
  cli_run (cli, "check", "oud.xls", NULL);
  cli_assert_contains (cli->err, "oud.xls: Dit is een werkmap van de oude soort (.xls). Open haar in een spreadsheetprogramma");
  cli_write (cli, "slot.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
  cli_run (cli, "check", "slot.xlsx", NULL);
  cli_assert_contains (cli->err, "slot.xlsx: Dit is een werkmap van de oude soort");
  cli_write (cli, "tekst.xlsx", "les_id;groep_id\n");
  cli_run (cli, "--taal", "en", "check", "tekst.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "tekst.xlsx: The file is damaged, or it is not what its name says.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLI_ADD ("werkmap/golden", test_golden);
  CLI_ADD ("werkmap/import", test_import);
  CLI_ADD ("werkmap/issues", test_issues);
  CLI_ADD ("werkmap/refused", test_refused);

  return g_test_run ();
}
