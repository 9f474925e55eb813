/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "werkmap-fixture.h"

#include <string.h>

#define ADD(path, func) g_test_add ("/sheet/ods/" path, WerkmapFixture, "school.ods", werkmap_set_up, func, werkmap_tear_down)
#define CELL(attributes, text) "<table:table-cell " attributes "><text:p>" text "</text:p></table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TABLE(rows) "<table:table table:name=\"lessen\">" rows "</table:table>"

static void
test_types (WerkmapFixture *werkmap,
            gconstpointer   data)
{
  werkmap_add_ods (werkmap, "",
                   TABLE (ROW (CELL ("office:value-type=\"float\" office:value=\"12.0\"", "12,00")
                               CELL ("office:value-type=\"percentage\" office:value=\"0.8\"", "80%")
                               CELL ("office:value-type=\"float\" office:value=\"0.8000000000000000001\"", "80,0%")
                               CELL ("office:value-type=\"float\" office:value=\"80\"", "80%")
                               CELL ("office:value-type=\"currency\" office:value=\"12.5\"", "€ 12,50")
                               CELL ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "WAAR")
                               CELL ("office:value-type=\"string\"", " tekst ")
                               CELL ("office:value-type=\"string\" office:string-value=\"waarde\"", "getoond")
                               CELL ("", "zonder soort"))
                          ROW (CELL ("office:value-type=\"date\" office:date-value=\"2023-09-04\"", "4 sep")
                               CELL ("office:value-type=\"date\" office:date-value=\"2023-09-04T09:30:00\"", "4 sep 09:30")
                               CELL ("office:value-type=\"date\" office:date-value=\"2023-09-04T09:30:00\"", "4 sep")
                               CELL ("office:value-type=\"time\" office:time-value=\"PT09H30M00S\"", "09:30")
                               CELL ("office:value-type=\"time\" office:time-value=\"PT26H30M00S\"", "26:30")
                               CELL ("office:value-type=\"time\" office:time-value=\"PT26H30M00S\"", "02:30")
                               CELL ("office:value-type=\"date\" office:date-value=\"-0043-03-15\"", "15-03--43")
                               CELL ("office:value-type=\"float\" office:value=\"twaalf\"", "x"))));
  werkmap_assert (werkmap, "[lessen]\n1|12|80|80|80|12.5|true|tekst|waarde|zonder soort\n"
                           "2|2023-09-04|2023-09-04 09:30|2023-09-04|09:30|26:30|02:30|-0043-03-15|twaalf\n");
}

static void
test_text (WerkmapFixture *werkmap,
           gconstpointer   data)
{
  werkmap_add_ods (werkmap, "",
                   TABLE (ROW ("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>opmerking</text:p>"
                               "</office:annotation><text:p>een<text:s text:c=\"2\"/>twee<text:tab/>drie<text:line-break/>vier "
                               "<text:span>v<text:a>ij</text:a>f</text:span><office:annotation><text:p>nog een</text:p>"
                               "</office:annotation><text:note><text:p>noot</text:p></text:note></text:p><text:p>zes &lt;7&gt;</text:p>"
                               "<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame></table:table-cell>"
                               "<table:table-cell office:value-type=\"string\"><text:list><text:p>x</text:p></text:list><text:h>kop"
                               "</text:h></table:table-cell>")));
  werkmap_assert (werkmap, "[lessen]\n1|een  twee\tdrie\nvier vijf\nzes <7>|kop\n");
}

static void
test_formulas (WerkmapFixture *werkmap,
               gconstpointer   data)
{
  werkmap_add_ods (werkmap, "",
                   TABLE (ROW (CELL ("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"", "2")
                               CELL ("table:formula=\"of:=[.A1]&amp;1\" office:value-type=\"string\"", "#hash")
                               "<table:table-cell table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\"/>")
                          ROW (CELL ("table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" "
                                     "calcext:value-type=\"error\"", "#DIV/0!")
                               CELL ("table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\"", "Err:502")
                               CELL ("table:formula=\"of:=X\" office:value-type=\"float\" office:value=\"0\"", "#NAME?")
                               "<table:table-cell table:formula=\"of:=[.B2]*2\"/>")));
  werkmap_assert (werkmap, "[lessen]\n1|2|#hash\n2|!#DIV/0!|!Err:502|!#NAME?|!=[.B2]*2^\n");
}

/* Cells and rows that are repeated; a million of empty ones cost nothing. */
static void
test_repeated (WerkmapFixture *werkmap,
               gconstpointer   data)
{
  werkmap_add_ods (werkmap, "",
                   TABLE ("<table:table-column table:number-columns-repeated=\"16384\"/><table:table-header-rows>" ROW (
                          CELL ("table:number-columns-repeated=\"2\" office:value-type=\"string\"", "a")
                          "<table:table-cell table:number-columns-repeated=\"2\"/>" CELL ("", "b")
                          "<table:table-cell table:number-columns-repeated=\"16379\"/>") "</table:table-header-rows>"
                          "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                          "<table:table-row-group><table:table-row table:number-rows-repeated=\"2\">" CELL ("", "c")
                          "</table:table-row></table:table-row-group>"
                          "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                          "table:number-columns-repeated=\"16384\"/></table:table-row>"));
  werkmap_assert (werkmap, "[lessen]\n1|a|a|||b\n5|c\n6|c\n");
}

static void
test_merges (WerkmapFixture *werkmap,
             gconstpointer   data)
{
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GArray) merges = NULL;
  g_autoptr(GError) error = NULL;
  const TaalMerge *merge;

  werkmap_add_ods (werkmap, "",
                   TABLE (ROW (CELL ("", "a") CELL ("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"", "b")
                               "<table:covered-table-cell/>" CELL ("", "c"))
                          ROW (CELL ("", "d") "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" CELL ("", "e"))));
  werkmap_assert (werkmap, "[lessen]\n1|a|b||c\n2|d|||e\n");
  workbook = taal_workbook_open (werkmap->path, &error);
  g_assert_no_error (error);
  merges = taal_workbook_list_merges (workbook, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 1);
  merge = &g_array_index (merges, TaalMerge, 0);
  g_assert_true (merge->row == 1 && merge->column == 1 && merge->rows == 3 && merge->columns == 2);
}

/* Sheets in order, hidden ones, and what looks like a sheet but stands in a comment or in CDATA. */
static void
test_sheets (WerkmapFixture *werkmap,
             gconstpointer   data)
{
  werkmap_add_ods (werkmap,
                   "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/>"
                   "</style:style><style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
                   "table:display=\"false\"/></style:style>",
                   "<!-- <table:table table:name=\"weg\"> -->"
                   "<table:table table:style-name=\"ta1\" table:name=\"lessen\">" ROW (CELL ("", "<![CDATA[<table:table>]]>")) "</table:table>"
                   "<table:table table:name=\"leeg > &amp; &quot;\"/>"
                   "<?pi <table:table?>"
                   "<table:table\n table:name=' docenten ' table:style-name='ta2'>" ROW (CELL ("", "d")) "</table:table >"
                   "<table:database-ranges/>");
  werkmap_assert (werkmap, "[lessen]\n1|<table:table>\n[leeg > & \"]\n[docenten hidden]\n1|d\n");
}

/* A part of many pieces, whose sheets begin and end anywhere; each is read from where it begins, in
 * any order, also when the part is stored as it is. */
static void
test_many_sheets (WerkmapFixture *werkmap,
                  gconstpointer   data)
{
  g_autoptr(GString) tables = g_string_new (NULL);
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < 60; i++)
    {
      g_string_append_printf (tables, "<table:table table:name=\"blad %d\">", i);
      for (int k = 0; k < 40 * i; k++)
        g_string_append_printf (tables, "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>%d, %u"
                                        "</text:p></table:table-cell></table:table-row>",
                                i, g_str_hash (tables->str + tables->len - 20));
      g_string_append_printf (tables, "<table:table-row><table:table-cell><text:p>einde %d</text:p></table:table-cell>"
                                      "</table:table-row></table:table>",
                              i);
    }
  werkmap_add_ods (werkmap, "", tables->str);
  werkmap_write (werkmap);
  workbook = taal_workbook_open (werkmap->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taal_workbook_get_n_sheets (workbook), ==, 60);

  for (guint i = 60; i-- > 0;)
    {
      g_autoptr(TaalSheet) sheet = taal_workbook_open_sheet (workbook, i, &error);
      g_autofree char *expected = g_strdup_printf ("einde %u", i);
      const TaalRecord *record, *last = NULL;
      guint n = 0;

      g_assert_no_error (error);
      while ((record = taal_sheet_next (sheet, &error)) != NULL)
        {
          g_assert_cmpuint (record->row, ==, ++n);
          last = record;
          if (n == 40 * i + 1)
            g_assert_cmpstr (last->cells[0].text, ==, expected);
        }
      g_assert_no_error (error);
      g_assert_cmpuint (n, ==, 40 * i + 1);
    }
}

static void
test_broken (WerkmapFixture *werkmap,
             gconstpointer   data)
{
  static const char *const cases[][2] = {
    { TABLE (ROW ("<table:table-cell><table:table table:name=\"x\">" ROW (CELL ("", "y")) "</table:table></table:table-cell>")),
      "sheet lessen, row 1: a table within a table" },
    { TABLE (ROW (ROW (""))), "stands where none can be" },
    { TABLE (CELL ("", "x")), "stands where none can be" },
    { TABLE ("<table:table-row table:number-rows-repeated=\"0\"/>"), "repeated in a way" },
    { TABLE ("<table:table-row table:number-rows-repeated=\"99999999999\"/>"), "repeated in a way" },
    { TABLE (ROW ("<x>")), "damaged" },
    { TABLE (ROW (CELL ("", "&niets;"))), "damaged" },
    { "<table:table>" ROW ("") "</table:table>", "a sheet has no name" },
    { "<table:table table:name=\"a\" table:name=\"b\"/>", "damaged" },
    { "<table:table table:name=\"a\"", "damaged" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i][0]);
      werkmap_add_ods (werkmap, "", cases[i][0]);
      werkmap_write (werkmap);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, cases[i][1]);
    }
}

/* Little bytes that ask for much: the sheet has no room for it. */
static void
test_too_much (WerkmapFixture *werkmap,
               gconstpointer   data)
{
  static const char *const cases[] = {
    TABLE (ROW (CELL ("table:number-columns-repeated=\"16385\"", "x"))),
    TABLE (ROW ("<table:table-cell table:number-columns-repeated=\"16384\"/>" CELL ("", "x"))),
    TABLE ("<table:table-row table:number-rows-repeated=\"1048577\">" CELL ("", "x") "</table:table-row>"),
    TABLE ("<table:table-row table:number-rows-repeated=\"1048576\"/>" ROW (CELL ("", "x"))),
    TABLE ("<table:table-row table:number-rows-repeated=\"1000000\">" CELL ("table:number-columns-repeated=\"16384\"", "x")
           "</table:table-row>"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      werkmap_add_ods (werkmap, "", cases[i]);
      werkmap_write (werkmap);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "sheet lessen, row ");
    }
}

static void
test_password (WerkmapFixture *werkmap,
               gconstpointer   data)
{
  werkmap_add_ods (werkmap, "", "");
  werkmap_add (werkmap, "content.xml", "versleuteld");
  werkmap_add (werkmap, "META-INF/manifest.xml",
               "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry "
               "m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_PASSWORD, "password");
}

static void
test_no_sheets (WerkmapFixture *werkmap,
                gconstpointer   data)
{
  werkmap_add_ods (werkmap, "", "");
  werkmap_assert (werkmap, "");
  werkmap_add (werkmap, "content.xml",
               "<office:document-content " ODS_SPACES "><office:body><office:text><table:table table:name=\"lessen\"/></office:text>"
               "</office:body></office:document-content>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "another document");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("types", test_types);
  ADD ("text", test_text);
  ADD ("formulas", test_formulas);
  ADD ("repeated", test_repeated);
  ADD ("merges", test_merges);
  ADD ("sheets", test_sheets);
  ADD ("many-sheets", test_many_sheets);
  ADD ("broken", test_broken);
  ADD ("too-much", test_too_much);
  ADD ("password", test_password);
  ADD ("no-sheets", test_no_sheets);

  return g_test_run ();
}
