/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "werkmap-fixture.h"

#include <string.h>

#define ADD(path, func) g_test_add ("/sheet/xlsx/" path, WerkmapFixture, "school.xlsx", werkmap_set_up, func, werkmap_tear_down)

static void
test_strings (WerkmapFixture *werkmap,
              gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "",
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                    "<c r=\"D1\" t=\"s\"><v>4</v></c><c r=\"E1\" t=\"s\"/></row>"
                    "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t> in </t></is></c><c r=\"C2\" t=\"inlineStr\"><is><r><t>ri"
                    "</t></r><rPh><t>x</t></rPh><r><t>ch</t></r></is></c><c r=\"D2\" t=\"str\"><f>A1</f><v>a_x005F_b</v></c></row>"
                    "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>3</v></c></row>"
                    "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t><![CDATA[<1>]]></t></is></c></row>");
  werkmap_assert (werkmap, "[lessen]\n1|les_id|ri ch|a\r\nb_x & caf\xc3\xa9\n2|in||rich|a_b\n3|\x01^\n4||<1>\n");
}

/* One number in each style of the fixture: none, a date, days, a duration, a date with a time, a time, a
 * percentage, a built-in date, and one that is not there. */
static void
test_styles (WerkmapFixture *werkmap,
             gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "",
                    "<row r=\"1\"><c r=\"A1\"><v>45173.0</v></c><c r=\"B1\" s=\"1\"><v>45173</v></c><c r=\"C1\" s=\"2\"><v>3</v></c>"
                    "<c r=\"D1\" s=\"3\"><v>1.1041666666666667</v></c><c r=\"E1\" s=\"4\"><v>45173.395833333336</v></c>"
                    "<c r=\"F1\" s=\"5\"><v>0.395833333333333</v></c><c r=\"G1\" s=\"6\"><v>0.8</v></c><c r=\"H1\" s=\"7\"><v>45173"
                    "</v></c><c r=\"I1\" s=\"99\"><v>12.50</v></c></row>");
  werkmap_assert (werkmap, "[lessen]\n1|45173|2023-09-04|3|26:30|2023-09-04 09:30|09:30|80|2023-09-04|12.5\n");
}

static void
test_1904 (WerkmapFixture *werkmap,
           gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "<workbookPr date1904=\"1\"/>", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43711</v></c></row>");
  werkmap_assert (werkmap, "[lessen]\n1|2023-09-04\n");
}

static void
test_types (WerkmapFixture *werkmap,
            gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "",
                    "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" t=\"d\"><v>2023-09-04T"
                    "09:30:00</v></c><c r=\"D1\" t=\"n\"><v>7</v></c><c r=\"E1\" t=\"d\" s=\"1\"><v>2023-09-04T09:30:00</v></c>"
                    "<c r=\"F1\"><v>zeven</v></c><c r=\"G1\" t=\"d\"><v>gisteren</v></c></row>");
  werkmap_assert (werkmap, "[lessen]\n1|true|false|2023-09-04 09:30|7|2023-09-04|zeven|gisteren\n");
}

/* A formula is its value as it was stored; without one, or with an error, it is said so. */
static void
test_formulas (WerkmapFixture *werkmap,
               gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "",
                    "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"C1\"><v>3</v></c>"
                    "</row><row r=\"2\"><c r=\"A2\"><f>B2*2</f></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v></v></c><c r=\"C2\" "
                    "t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D2\" t=\"e\"><v>#N/A</v></c></row>");
  werkmap_assert (werkmap, "[lessen]\n1|2||3\n2|!=B2*2|!=|!#DIV/0!|!#N/A^\n");
}

/* Rows and cells that do not say where they are, gaps, and what stands in a row that is no cell. */
static void
test_places (WerkmapFixture *werkmap,
             gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "",
                    "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r=\"B3\"><v>3</v></c><c><v>4</v></c></row>"
                    "<row r=\"7\" spans=\"1:2\"><c r=\"C7\"><v>5</v></c></row><row><c r=\"A9\"><v>6</v></c></row>"
                    "<row r=\"1048576\"><extLst><c r=\"A1\"/></extLst><c r=\"XFD1048576\"><v/></c><c/></row>");
  werkmap_assert (werkmap, "[lessen]\n1|1|2\n3||3|4\n7|||5\n9|6\n");
}

static void
test_bad_places (WerkmapFixture *werkmap,
                 gconstpointer   data)
{
  static const char *const cases[][2] = {
    { "<row r=\"2\"/><row r=\"2\"/>", "row 3: a row has a number that is not in order" },
    { "<row r=\"0\"/>", "not in order" },
    { "<row r=\"1048577\"/>", "not in order" },
    { "<row r=\"een\"/>", "not in order" },
    { "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "row 1: a cell is not in order" },
    { "<row r=\"1\"><c r=\"A2\"/></row>", "a cell is not in order" },
    { "<row r=\"1\"><c r=\"XFE1\"/></row>", "no cell can have" },
    { "<row r=\"1\"><c r=\"1\"/></row>", "no cell can have" },
    { "<row r=\"1\"><c r=\"A\"/></row>", "no cell can have" },
    { "<row r=\"1\"><c r=\"A0\"/></row>", "no cell can have" },
    { "<row r=\"1\"><c t=\"s\"><v>5</v></c></row>", "sheet lessen, row 1: a cell refers to a text that is not there" },
    { "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>", "a text that is not there" },
    { "<row r=\"1\"><c t=\"s\"><v>1x</v></c></row>", "a text that is not there" },
    { "<row r=\"1\"><c t=\"q\"><v>1</v></c></row>", "of a type that does not exist" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      werkmap_add_xlsx (werkmap, "", cases[i][0]);
      werkmap_write (werkmap);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, cases[i][1]);
    }
}

/* Sheets in the order of their tabs, by the parts that the relations name; charts are no sheets. */
static void
test_sheets (WerkmapFixture *werkmap,
             gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "", "");
  werkmap_add (werkmap, "xl/_rels/workbook.xml.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
               "<Relationship Id=\"a\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
               "<Relationship Id=\"b\" Type=\"http://x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
               "<Relationship Id=\"c\" Type=\"http://x/worksheet\" Target=\"/XL/Worksheets/Sheet1.xml\"/></Relationships>");
  werkmap_add (werkmap, "xl/workbook.xml",
               "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
               "xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><x:sheets><x:sheet name=\" Lessen &amp; "
               "zo \" q:id=\"a\" state=\"hidden\"/><x:sheet name=\"grafiek\" q:id=\"b\"/><x:sheet name=\"docenten\" q:id=\"c\" "
               "state=\"veryHidden\"/><x:sheet name=\"school\" q:id=\"c\" state=\"visible\"/></x:sheets></x:workbook>");
  werkmap_add (werkmap, "xl\\worksheets\\sheet2.xml",
               "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c><x:v>2</x:v></x:c>"
               "</x:row></x:sheetData></x:worksheet>");
  werkmap_add (werkmap, "xl/worksheets/sheet1.xml",
               "<worksheet " XLSX_MAIN "><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
  werkmap_assert (werkmap, "[Lessen & zo hidden]\n1|2\n[docenten hidden]\n1|1\n[school]\n1|1\n");
}

static void
test_merges (WerkmapFixture *werkmap,
             gconstpointer   data)
{
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GArray) merges = NULL;
  g_autoptr(GError) error = NULL;
  const TaalMerge *merge;

  werkmap_add_xlsx (werkmap, "",
                    "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/><c r=\"C1\"><v>3</v></c></row></sheetData><mergeCells><mergeCell "
                    "ref=\"A1:B2\"/><mergeCell ref=\"C3:C9\"/></mergeCells><sheetData>");
  werkmap_assert (werkmap, "[lessen]\n1|1||3\n");
  workbook = taal_workbook_open (werkmap->path, &error);
  g_assert_no_error (error);
  merges = taal_workbook_list_merges (workbook, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 2);
  merge = &g_array_index (merges, TaalMerge, 0);
  g_assert_true (merge->row == 1 && merge->column == 0 && merge->rows == 2 && merge->columns == 2);
  merge = &g_array_index (merges, TaalMerge, 1);
  g_assert_true (merge->row == 3 && merge->column == 2 && merge->rows == 7 && merge->columns == 1);

  g_clear_pointer (&merges, g_array_unref);
  g_clear_pointer (&workbook, taal_workbook_unref);
  werkmap_add_xlsx (werkmap, "", "</sheetData><mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells><sheetData>");
  werkmap_write (werkmap);
  workbook = taal_workbook_open (werkmap->path, &error);
  g_assert_no_error (error);
  merges = taal_workbook_list_merges (workbook, 0, &error);
  g_assert_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT);
  g_assert_null (merges);
}

/* Rows over several pieces of the part, with cells of which the text is long. */
static void
test_many_rows (WerkmapFixture *werkmap,
                gconstpointer   data)
{
  g_autoptr(GString) rows = g_string_new (NULL);
  g_autofree char *longest = g_strnfill (30000, 'z');
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(TaalSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;
  const TaalRecord *record;
  guint n = 0;

  for (int i = 1; i <= 20000; i++)
    g_string_append_printf (rows, "<row r=\"%d\"><c r=\"B%d\" t=\"inlineStr\"><is><t>L%d</t></is></c><c r=\"D%d\"><v>%d</v></c>"
                                  "<c r=\"E%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>",
                            i, i, i, i, i, i, i % 1000 == 0 ? longest : "kort");
  werkmap_add_xlsx (werkmap, "", rows->str);
  werkmap_write (werkmap);
  workbook = taal_workbook_open (werkmap->path, &error);
  g_assert_no_error (error);
  sheet = taal_workbook_open_sheet (workbook, 0, &error);
  g_assert_no_error (error);
  while ((record = taal_sheet_next (sheet, &error)) != NULL)
    {
      g_autofree char *id = g_strdup_printf ("L%u", ++n);

      g_assert_cmpuint (record->row, ==, n);
      g_assert_cmpuint (record->n_cells, ==, 5);
      g_assert_cmpstr (record->cells[0].text, ==, "");
      g_assert_cmpstr (record->cells[1].text, ==, id);
      g_assert_cmpstr (record->cells[3].text, ==, id + 1);
      g_assert_cmpstr (record->cells[4].text, ==, n % 1000 == 0 ? longest : "kort");
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 20000);
  g_assert_cmpint (taal_sheet_get_position (sheet), ==, taal_workbook_get_sheet_size (workbook, 0));
}

/* XML in another encoding than UTF-8, and without the parts that a workbook need not have. */
static void
test_bare (WerkmapFixture *werkmap,
           gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "", "");
  werkmap_add (werkmap, "xl/_rels/workbook.xml.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
               "<Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/blad.xml\"/></Relationships>");
  werkmap_add (werkmap, "xl/worksheets/blad.xml",
               "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet " XLSX_MAIN "><sheetData><row><c t=\"inlineStr\" s=\"3\"><is>"
               "<t>caf\xe9</t></is></c><c s=\"1\"><v>45173</v></c></row></sheetData></worksheet>");
  werkmap_assert (werkmap, "[lessen]\n1|caf\xc3\xa9|45173\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("strings", test_strings);
  ADD ("styles", test_styles);
  ADD ("1904", test_1904);
  ADD ("types", test_types);
  ADD ("formulas", test_formulas);
  ADD ("places", test_places);
  ADD ("bad-places", test_bad_places);
  ADD ("sheets", test_sheets);
  ADD ("merges", test_merges);
  ADD ("many-rows", test_many_rows);
  ADD ("bare", test_bare);

  return g_test_run ();
}
