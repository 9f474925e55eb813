/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "werkmap-fixture.h"

#include <string.h>
#include <unistd.h>
#include <zip.h>

/* Files that are no workbook, are damaged, or were made to hurt: an error that names the file and says
 * what, and never more. */

#define ADD(path, name, func) g_test_add ("/sheet/werkmap/" path, WerkmapFixture, name, werkmap_set_up, func, werkmap_tear_down)
#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define ROWS "<row><c><v>1</v></c></row>"

static void
test_names (void)
{
  g_assert_true (taal_workbook_is_name ("a.csv"));
  g_assert_true (taal_workbook_is_name ("a.XLSX"));
  g_assert_true (taal_workbook_is_name ("/tmp/a.xlsm"));
  g_assert_true (taal_workbook_is_name ("a.ods"));
  g_assert_true (taal_workbook_is_name ("a.xls"));
  g_assert_false (taal_workbook_is_name ("a.taalnorm"));
  g_assert_false (taal_workbook_is_name ("xlsx"));
}

static void
test_no_workbook (WerkmapFixture *werkmap,
                  gconstpointer   data)
{
  static const char encrypted[] = OLE "....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GError) error = NULL;

  workbook = taal_workbook_open (werkmap->path, &error);
  g_assert_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_READ);
  g_assert_null (workbook);
  werkmap_write_bytes (werkmap, "", 0);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "empty");
  werkmap_write_bytes (werkmap, "les_id,groep_id\n", 16);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "not a workbook");
  werkmap_write_bytes (werkmap, "PK", 2);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "damaged");
  werkmap_write_bytes (werkmap, OLE "Workbook", 16);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_OLD, ".xls");
  werkmap_write_bytes (werkmap, encrypted, sizeof encrypted);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_PASSWORD, "password");
  g_assert_cmpint (truncate (werkmap->path, ((off_t) 4 << 30) + 1), ==, 0);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "4 GiB");
}

static void
test_other_archives (WerkmapFixture *werkmap,
                     gconstpointer   data)
{
  werkmap_add (werkmap, "foto.jpg", "x");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "without a workbook");
  werkmap_add (werkmap, "encrypted-package", "x");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_PASSWORD, "password");

  werkmap_add_xlsx (werkmap, "", "");
  werkmap_add (werkmap, "xl/workbook.xml", "<document/>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "another document");
  werkmap_add (werkmap, "_rels/.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
               "Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, ".xlsb");
  werkmap_add (werkmap, "_rels/.rels", "<Relationships/>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "no workbook in it");
}

/* Every part that a workbook needs, gone; and a relation that leads out of the archive. */
static void
test_missing_parts (WerkmapFixture *werkmap,
                    gconstpointer   data)
{
  static const char *const parts[] = { "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/worksheets/blad.xml", "xl/styles.xml",
                                       "xl/strings.xml" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_ptr_array_set_size (werkmap->parts, 0);
      werkmap_add_xlsx (werkmap, "", ROWS);
      for (guint k = 0; k < werkmap->parts->len; k += 2)
        if (g_str_equal (g_ptr_array_index (werkmap->parts, k), parts[i]))
          g_ptr_array_remove_range (werkmap->parts, k, 2);
      werkmap_write (werkmap);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "is missing");
    }

  werkmap_add_xlsx (werkmap, "", ROWS);
  werkmap_add (werkmap, "xl/_rels/workbook.xml.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
               "Type=\"x/worksheet\" Target=\"../../../../../../../../etc/passwd\"/></Relationships>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "the part etc/passwd is missing");
  werkmap_add (werkmap, "xl/_rels/workbook.xml.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "sheet lessen: its part is not named");
}

static void
test_twice (WerkmapFixture *werkmap,
            gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "", ROWS);
  werkmap_add (werkmap, "XL/workbook.xml", "<workbook/>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "two parts");
}

static void
test_dtd (WerkmapFixture *werkmap,
          gconstpointer   data)
{
  static const char *const sheets[] = {
    /* Billion laughs, a file of the computer, one of the network, and a DTD that does nothing. */
    "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
    "<worksheet " XLSX_MAIN "><sheetData><row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>",
    "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet " XLSX_MAIN "><sheetData><row><c "
    "t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>",
    "<!DOCTYPE worksheet SYSTEM \"http://example.org/x.dtd\"><worksheet " XLSX_MAIN "/>",
    "<!DOCTYPE worksheet><worksheet " XLSX_MAIN "/>",
  };

  werkmap_add_xlsx (werkmap, "", ROWS);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      werkmap_add (werkmap, "xl/worksheets/blad.xml", sheets[i]);
      werkmap_write (werkmap);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "DTD");
    }
  werkmap_add (werkmap, "xl/worksheets/blad.xml",
               "<worksheet " XLSX_MAIN "><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>");
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "damaged");
}

static void
test_deep (WerkmapFixture *werkmap,
           gconstpointer   data)
{
  g_autoptr(GString) rows = g_string_new (NULL);

  for (int i = 0; i < 300; i++)
    g_string_append (rows, "<x>");
  for (int i = 0; i < 300; i++)
    g_string_append (rows, "</x>");
  werkmap_add_xlsx (werkmap, "", rows->str);
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "nested too deeply");
}

/* 128 MiB of one byte, which is packed to a thousandth of it, where a sheet is expected. */
static void
test_bomb (WerkmapFixture *werkmap,
           gconstpointer   data)
{
  g_autofree char *spaces = g_strnfill (128 << 20, ' ');

  werkmap_add_xlsx (werkmap, "", spaces);
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "packed more than any workbook is");
}

/* What is packed well without being a bomb: rows that are nearly equal. */
static void
test_well_packed (WerkmapFixture *werkmap,
                  gconstpointer   data)
{
  g_autoptr(GString) rows = g_string_new (NULL);
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(TaalSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  for (int i = 1; i <= 250000; i++)
    g_string_append_printf (rows, "<row r=\"%d\" spans=\"1:7\"><c r=\"A%d\" t=\"inlineStr\"><is><t>L%d</t></is></c><c r=\"B%d\" "
                                  "t=\"inlineStr\"><is><t>gegeven</t></is></c><c r=\"C%d\" s=\"1\"><v>45000</v></c><c r=\"D%d\" "
                                  "t=\"inlineStr\"><is><t>fysiek</t></is></c><c r=\"E%d\" t=\"inlineStr\"><is><t>G001</t></is></c>"
                                  "<c r=\"F%d\" t=\"inlineStr\"><is><t>D001</t></is></c></row>",
                            i, i, i, i, i, i, i, i);
  g_assert_cmpuint (rows->len, >, 64 << 20);
  werkmap_add_xlsx (werkmap, "", rows->str);
  werkmap_write (werkmap);
  workbook = taal_workbook_open (werkmap->path, &error);
  g_assert_no_error (error);
  sheet = taal_workbook_open_sheet (workbook, 0, &error);
  g_assert_no_error (error);
  while (taal_sheet_next (sheet, &error) != NULL)
    n++;
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 250000);
}

static void
test_long_text (WerkmapFixture *werkmap,
                gconstpointer   data)
{
  g_autofree char *text = g_strnfill ((1 << 20) + 1, 'a');
  g_autofree char *rows = g_strdup_printf ("<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>", text);
  g_autofree char *strings = g_strdup_printf ("<sst " XLSX_MAIN "><si><t>%s</t></si></sst>", text);

  werkmap_add_xlsx (werkmap, "", rows);
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "sheet lessen, row 1: a cell with more text");
  werkmap_add_xlsx (werkmap, "", ROWS);
  werkmap_add (werkmap, "xl/strings.xml", strings);
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "a text of more than");
}

static void
test_too_many (WerkmapFixture *werkmap,
               gconstpointer   data)
{
  g_autoptr(GString) sheets = g_string_new ("<workbook " XLSX_MAIN " " XLSX_RELATION "><sheets>");
  g_autoptr(GString) styles = g_string_new ("<styleSheet " XLSX_MAIN "><cellXfs>");
  g_autoptr(GString) cells = g_string_new ("<row>");

  for (int i = 0; i < 16384; i++)
    g_string_append (cells, "<c/>");
  g_string_append (cells, "<c><v>1</v></c></row>");
  werkmap_add_xlsx (werkmap, "", cells->str);
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "more cells");

  for (int i = 0; i < 1025; i++)
    g_string_append (sheets, "<sheet name=\"x\" r:id=\"rId1\"/>");
  g_string_append (sheets, "</sheets></workbook>");
  werkmap_add_xlsx (werkmap, "", ROWS);
  werkmap_add (werkmap, "xl/workbook.xml", sheets->str);
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "sheets");

  for (int i = 0; i < 65537; i++)
    g_string_append (styles, "<xf/>");
  g_string_append (styles, "</cellXfs></styleSheet>");
  werkmap_add_xlsx (werkmap, "", ROWS);
  werkmap_add (werkmap, "xl/styles.xml", styles->str);
  werkmap_write (werkmap);
  werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_TOO_BIG, "styles");
}

/* A file cut off anywhere, and one in which a byte of a part has changed. */
static void
test_damaged (WerkmapFixture *werkmap,
              gconstpointer   data)
{
  g_autofree char *bytes = NULL;
  g_autoptr(GString) rows = g_string_new (NULL);
  gsize length;

  for (int i = 0; i < 500; i++)
    g_string_append_printf (rows, "<row><c><v>%u</v></c></row>", g_int_hash (&i) * 2654435761u);
  werkmap_add_xlsx (werkmap, "", rows->str);
  werkmap_write (werkmap);
  g_assert_true (g_file_get_contents (werkmap->path, &bytes, &length, NULL));
  for (gsize n = length - 1; n > 8; n -= 97 < n ? 97 : n)
    {
      werkmap_write_bytes (werkmap, bytes, n);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "damaged");
    }

  for (int by = 60; by < 460; by += 40)
    {
      werkmap_write_bytes (werkmap, bytes, length);
      werkmap_corrupt (werkmap, "xl/worksheets/blad.xml", by);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "damaged");
    }
}

/* The checksum alone is wrong: in the directory at the end of the file, 30 bytes before the name. */
static void
test_checksum (WerkmapFixture *werkmap,
               gconstpointer   data)
{
  static const char *const names[] = { "xl/worksheets/blad.xml", "xl/strings.xml", "xl/styles.xml", "xl/workbook.xml" };

  werkmap_add_xlsx (werkmap, "", ROWS);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *bytes = NULL;
      gsize length, at, n = strlen (names[i]);

      werkmap_write (werkmap);
      g_assert_true (g_file_get_contents (werkmap->path, &bytes, &length, NULL));
      for (at = length - n; memcmp (bytes + at, names[i], n) != 0 || memcmp (bytes + at - 46, "PK\1\2", 4) != 0; at--)
        g_assert_cmpuint (at, >, 46);
      bytes[at - 30] ^= 1;
      werkmap_write_bytes (werkmap, bytes, length);
      werkmap_assert_error (werkmap, TAAL_SHEET_ERROR_FORMAT, "checksum");
    }
}

/* A part that is packed in a way that only other archives use, and one with a password. */
static void
test_packing (WerkmapFixture *werkmap,
              gconstpointer   data)
{
  for (int i = 0; i < 3; i++)
    {
      zip_t *archive;
      zip_int64_t index;

      werkmap_add_xlsx (werkmap, "", ROWS);
      werkmap_write (werkmap);
      archive = zip_open (werkmap->path, 0, NULL);
      g_assert_nonnull (archive);
      index = zip_name_locate (archive, "xl/worksheets/blad.xml", 0);
      if (i == 0)
        g_assert_cmpint (zip_set_file_compression (archive, (zip_uint64_t) index, ZIP_CM_BZIP2, 0), ==, 0);
      else if (i == 1)
        g_assert_cmpint (zip_file_set_encryption (archive, (zip_uint64_t) index, ZIP_EM_AES_256, "geheim"), ==, 0);
      else
        g_assert_cmpint (zip_set_file_compression (archive, (zip_uint64_t) index, ZIP_CM_STORE, 0), ==, 0);
      g_assert_cmpint (zip_close (archive), ==, 0);
      if (i == 2)
        {
          g_autofree char *all = werkmap_dump (werkmap->path);

          g_assert_cmpstr (all, ==, "[lessen]\n1|1\n");
        }
      else
        werkmap_assert_error (werkmap, i == 0 ? TAAL_SHEET_ERROR_FORMAT : TAAL_SHEET_ERROR_PASSWORD, i == 0 ? "packed" : "password");
    }
}

/* A workbook is what is in it, whatever of the names it has. */
static void
test_renamed (WerkmapFixture *werkmap,
              gconstpointer   data)
{
  werkmap_add_xlsx (werkmap, "", ROWS);
  werkmap_assert (werkmap, "[lessen]\n1|1\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/werkmap/names", test_names);
  ADD ("no-workbook", "school.xlsx", test_no_workbook);
  ADD ("other-archives", "school.xlsx", test_other_archives);
  ADD ("missing-parts", "school.xlsx", test_missing_parts);
  ADD ("twice", "school.xlsx", test_twice);
  ADD ("dtd", "school.xlsx", test_dtd);
  ADD ("deep", "school.xlsx", test_deep);
  ADD ("bomb", "school.xlsx", test_bomb);
  ADD ("well-packed", "school.xlsx", test_well_packed);
  ADD ("long-text", "school.xlsx", test_long_text);
  ADD ("too-many", "school.xlsx", test_too_many);
  ADD ("damaged", "school.xlsx", test_damaged);
  ADD ("checksum", "school.xlsx", test_checksum);
  ADD ("packing", "school.xlsx", test_packing);
  ADD ("macros", "school.XLSM", test_renamed);
  ADD ("renamed", "school.ods", test_renamed);

  return g_test_run ();
}
