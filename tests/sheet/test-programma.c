/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "werkmap-fixture.h"

#include <string.h>
#include <xlsxwriter.h>

/* What other programs write. The files of tests/sheet/fixtures were made of werkmap.fods by
 * tests/sheet/programma, which makes them again and runs this on them with TAAL_FIXTURES. */

static char *
find_fixture (const char *name)
{
  const char *folder = g_getenv ("TAAL_FIXTURES");

  return folder != NULL ? g_build_filename (folder, name, NULL) : werkmap_data (name);
}

static TaalSheet *
open_sheet (TaalWorkbook *workbook,
            guint         index)
{
  g_autoptr(GError) error = NULL;
  TaalSheet *sheet = taal_workbook_open_sheet (workbook, index, &error);

  g_assert_no_error (error);
  return sheet;
}

static TaalWorkbook *
open_workbook (const char *name)
{
  g_autofree char *path = find_fixture (name);
  g_autoptr(GError) error = NULL;
  TaalWorkbook *workbook = taal_workbook_open (path, &error);

  g_assert_no_error (error);
  return workbook;
}

/* A cell as LibreOffice's CSV has it: as shown, where ours is the value alone. */
static void
assert_cell (const TaalRecord *record,
             guint             i,
             const char       *shown)
{
  static const char *const units[] = { "%", " dagen" };
  g_autofree char *expected = g_strdup (shown);

  for (gsize k = 0; k < G_N_ELEMENTS (units); k++)
    if (g_str_has_suffix (expected, units[k]))
      expected[strlen (expected) - strlen (units[k])] = '\0';
  g_assert_cmpstr (i < record->n_cells ? record->cells[i].text : "", ==, expected);
  if (i < record->n_cells)
    g_assert_cmpint ((record->cells[i].flags & TAAL_CELL_FORMULA) != 0, ==, *shown == '#');
}

static void
test_oracle (gconstpointer data)
{
  g_autoptr(TaalWorkbook) workbook = open_workbook (data);
  g_autoptr(TaalWorkbook) oracle = open_workbook ("werkmap.csv");
  g_autoptr(TaalSheet) sheet = open_sheet (workbook, 0);
  g_autoptr(TaalSheet) csv = open_sheet (oracle, 0);
  g_autoptr(GArray) merges = NULL;
  g_autoptr(GError) error = NULL;
  const TaalRecord *record, *expected;

  while ((expected = taal_sheet_next (csv, NULL)) != NULL)
    if (!taal_record_is_blank (expected))
      {
        record = taal_sheet_next (sheet, &error);
        g_assert_no_error (error);
        g_assert_nonnull (record);
        g_assert_cmpuint (record->row, ==, expected->row);
        for (guint i = 0; i < MAX (expected->n_cells, record->n_cells); i++)
          assert_cell (record, i, i < expected->n_cells ? expected->cells[i].text : "");
      }
  g_assert_null (taal_sheet_next (sheet, &error));
  g_assert_no_error (error);

  merges = taal_workbook_list_merges (workbook, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 1);
  g_assert_cmpuint (g_array_index (merges, TaalMerge, 0).row, ==, 13);
  g_assert_cmpuint (g_array_index (merges, TaalMerge, 0).columns, ==, 2);
}

static void
test_sheets (gconstpointer data)
{
  g_autoptr(TaalWorkbook) workbook = open_workbook (data);
  g_autoptr(TaalSheet) hidden = open_sheet (workbook, 1);
  g_autoptr(TaalSheet) empty = open_sheet (workbook, 2);

  g_assert_cmpuint (taal_workbook_get_n_sheets (workbook), ==, 3);
  g_assert_cmpstr (taal_workbook_get_sheet_name (workbook, 0), ==, "lessen");
  g_assert_cmpstr (taal_workbook_get_sheet_name (workbook, 1), ==, "Verborgen");
  g_assert_false (taal_workbook_is_sheet_hidden (workbook, 0));
  /* Gnumeric does not write it in .xlsx. */
  g_assert_cmpint (taal_workbook_is_sheet_hidden (workbook, 1), ==, !g_str_equal (data, "gnumeric.xlsx"));
  g_assert_cmpstr (taal_sheet_next (hidden, NULL)->cells[0].text, ==, "niet te zien");
  g_assert_null (taal_sheet_next (empty, NULL));
}

static void
write_sheet (lxw_workbook *book,
             const char   *name)
{
  lxw_worksheet *sheet = workbook_add_worksheet (book, name);
  lxw_format *date = workbook_add_format (book), *percent = workbook_add_format (book);
  lxw_datetime day = { .year = 2023, .month = 9, .day = 4 };

  format_set_num_format (date, "dd-mm-yyyy");
  format_set_num_format_index (percent, 9);
  for (lxw_row_t row = 0; row < 3; row++)
    {
      worksheet_write_string (sheet, row, 0, "caf\xc3\xa9 & <b>", NULL);
      worksheet_write_datetime (sheet, row, 1, &day, date);
      worksheet_write_number (sheet, row, 2, 0.8, percent);
      worksheet_write_boolean (sheet, row, 3, 1, NULL);
      worksheet_write_formula_num (sheet, row, 5, "=1+1", NULL, 2);
      worksheet_write_formula_str (sheet, row, 6, "=\"a\"&\"b\"", NULL, "ab");
    }
  worksheet_merge_range (sheet, 3, 0, 4, 1, "samen", NULL);
}

static void
test_libxlsxwriter (WerkmapFixture *werkmap,
                    gconstpointer   name)
{
  for (int constant = 0; constant < 2; constant++)
    {
      lxw_workbook_options options = { .constant_memory = (uint8_t) constant };
      lxw_workbook *book = workbook_new_opt (werkmap->path, &options);
      g_autofree char *all = NULL;

      write_sheet (book, "lessen");
      g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
      all = werkmap_dump (werkmap->path);
      g_assert_cmpstr (all, ==, "[lessen]\n1|caf\xc3\xa9 & <b>|2023-09-04|80|true||2|ab\n2|caf\xc3\xa9 & <b>|2023-09-04|80|true||2|ab\n"
                                "3|caf\xc3\xa9 & <b>|2023-09-04|80|true||2|ab\n4|samen\n");
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const fixtures[] = { "libreoffice.xlsx", "libreoffice.ods", "gnumeric.xlsx", "gnumeric.ods" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *oracle = g_strdup_printf ("/sheet/programma/%s/oracle", fixtures[i]);
      g_autofree char *sheets = g_strdup_printf ("/sheet/programma/%s/sheets", fixtures[i]);

      g_test_add_data_func (oracle, fixtures[i], test_oracle);
      g_test_add_data_func (sheets, fixtures[i], test_sheets);
    }
  g_test_add ("/sheet/programma/libxlsxwriter", WerkmapFixture, "school.xlsx", werkmap_set_up, test_libxlsxwriter,
              werkmap_tear_down);

  return g_test_run ();
}
