/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "werkmap-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

void
werkmap_set_up (WerkmapFixture *werkmap,
                gconstpointer   name)
{
  g_autoptr(GError) error = NULL;

  werkmap->folder = g_dir_make_tmp ("taal-werkmap-XXXXXX", &error);
  g_assert_no_error (error);
  werkmap->path = g_build_filename (werkmap->folder, name, NULL);
  werkmap->parts = g_ptr_array_new_with_free_func (g_free);
}

void
werkmap_tear_down (WerkmapFixture *werkmap,
                   gconstpointer   name)
{
  (void) g_remove (werkmap->path);
  g_assert_cmpint (g_rmdir (werkmap->folder), ==, 0);
  g_free (werkmap->folder);
  g_free (werkmap->path);
  g_ptr_array_unref (werkmap->parts);
}

/* Adds a part, which takes the place of one that was added under that name. */
void
werkmap_add (WerkmapFixture *werkmap,
             const char     *part,
             const char     *text)
{
  for (guint i = 0; i < werkmap->parts->len; i += 2)
    if (g_str_equal (g_ptr_array_index (werkmap->parts, i), part))
      {
        g_free (g_ptr_array_index (werkmap->parts, i + 1));
        g_ptr_array_index (werkmap->parts, i + 1) = g_strdup (text);
        return;
      }

  g_ptr_array_add (werkmap->parts, g_strdup (part));
  g_ptr_array_add (werkmap->parts, g_strdup (text));
}

void
werkmap_write (WerkmapFixture *werkmap)
{
  zip_t *archive = zip_open (werkmap->path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (archive);
  for (guint i = 0; i < werkmap->parts->len; i += 2)
    {
      const char *text = g_ptr_array_index (werkmap->parts, i + 1);
      zip_source_t *source = zip_source_buffer (archive, text, strlen (text), 0);

      g_assert_cmpint (zip_file_add (archive, g_ptr_array_index (werkmap->parts, i), source, ZIP_FL_ENC_UTF_8), >=, 0);
    }
  g_assert_cmpint (zip_close (archive), ==, 0);
}

void
werkmap_write_bytes (WerkmapFixture *werkmap,
                     const char     *bytes,
                     gsize           length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (werkmap->path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Changes the byte that stands @by bytes from where @where is first found in the file. */
void
werkmap_corrupt (WerkmapFixture *werkmap,
                 const char     *where,
                 int             by)
{
  g_autofree char *bytes = NULL;
  gsize length, n = strlen (where), at = 0;

  g_assert_true (g_file_get_contents (werkmap->path, &bytes, &length, NULL));
  while (at + n < length && memcmp (bytes + at, where, n) != 0)
    at++;
  g_assert_cmpuint (at + n, <, length);
  bytes[(int) at + by] ^= 0x55;
  werkmap_write_bytes (werkmap, bytes, length);
}

/* An .xlsx file with the one sheet `lessen`; @workbook stands before the sheets in the workbook. */
void
werkmap_add_xlsx (WerkmapFixture *werkmap,
                  const char     *workbook,
                  const char     *rows)
{
  g_autofree char *book = g_strdup_printf ("<workbook " XLSX_MAIN " " XLSX_RELATION ">%s<sheets><sheet name=\"lessen\" "
                                           "sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                                           workbook);
  g_autofree char *sheet = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet " XLSX_MAIN
                                            "><sheetData>%s</sheetData></worksheet>",
                                            rows);

  werkmap_add (werkmap, "_rels/.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
               "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
               "Target=\"xl/workbook.xml\"/></Relationships>");
  werkmap_add (werkmap, "xl/_rels/workbook.xml.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
               "<Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/blad.xml\"/>"
               "<Relationship Id=\"rId2\" Type=\"http://x/styles\" Target=\"/xl/styles.xml\"/>"
               "<Relationship Id=\"rId3\" Type=\"http://x/sharedStrings\" Target=\"../xl/./strings.xml\"/>"
               "<Relationship Id=\"rId4\" Type=\"http://x/externalLink\" Target=\"http://example.org/\" TargetMode=\"External\"/>"
               "</Relationships>");
  werkmap_add (werkmap, "xl/workbook.xml", book);
  werkmap_add (werkmap, "xl/worksheets/blad.xml", sheet);
  werkmap_add (werkmap, "xl/styles.xml",
               "<styleSheet " XLSX_MAIN "><numFmts count=\"7\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/>"
               "<numFmt numFmtId=\"165\" formatCode=\"0 &quot;dagen&quot;\"/><numFmt numFmtId=\"166\" "
               "formatCode=\"[h]:mm\"/><numFmt numFmtId=\"167\" formatCode=\"[$-413]d mmmm yyyy hh:mm;@\"/></numFmts>"
               "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
               "<cellXfs count=\"9\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
               "<xf numFmtId=\"167\"/><xf numFmtId=\"20\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\" quotePrefix=\"1\"/>"
               "<xf numFmtId=\"22\"/></cellXfs></styleSheet>");
  werkmap_add (werkmap, "xl/strings.xml",
               "<sst " XLSX_MAIN "><si><t>les_id</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">ri </t></r><r><t>ch"
               "</t></r><rPh sb=\"0\" eb=\"1\"><t>fonetisch</t></rPh></si><si><t xml:space=\"preserve\">  a_x000D_\nb_x005F_x &amp; "
               "caf\xc3\xa9 </t></si><si><t>_x0001_</t></si><si/></sst>");
}

/* An .ods file with @styles and @tables as they stand in its content. */
void
werkmap_add_ods (WerkmapFixture *werkmap,
                 const char     *styles,
                 const char     *tables)
{
  g_autofree char *content = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " ODS_SPACES
                                              "><office:automatic-styles>%s</office:automatic-styles><office:body>"
                                              "<office:spreadsheet>%s</office:spreadsheet></office:body>"
                                              "</office:document-content>",
                                              styles, tables);

  werkmap_add (werkmap, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  werkmap_add (werkmap, "content.xml", content);
}

static void
dump_sheet (TaalWorkbook *workbook,
            guint         index,
            GString      *all,
            GError      **error)
{
  g_autoptr(TaalSheet) sheet = taal_workbook_open_sheet (workbook, index, error);
  const TaalRecord *record;

  g_string_append_printf (all, "[%s%s]\n", taal_workbook_get_sheet_name (workbook, index),
                          taal_workbook_is_sheet_hidden (workbook, index) ? " hidden" : "");
  while (sheet != NULL && (record = taal_sheet_next (sheet, error)) != NULL)
    {
      g_string_append_printf (all, "%u", record->row);
      for (guint i = 0; i < record->n_cells; i++)
        g_string_append_printf (all, "|%s%s", record->cells[i].flags & TAAL_CELL_FORMULA ? "!" : "", record->cells[i].text);
      g_string_append (all, record->unusual ? "^\n" : "\n");
      g_assert_cmpint (taal_sheet_get_position (sheet), <=, taal_workbook_get_sheet_size (workbook, index) + (64 << 10));
    }
}

static char *
try_dump (const char  *path,
          GError     **error)
{
  g_autoptr(TaalWorkbook) workbook = taal_workbook_open (path, error);
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; workbook != NULL && *error == NULL && i < taal_workbook_get_n_sheets (workbook); i++)
    dump_sheet (workbook, i, all, error);

  return *error == NULL ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

/* All sheets as text: the name between brackets, then per row its number and its cells behind bars, `!`
 * before a formula without a value, and `^` behind a row that is unusual. */
char *
werkmap_dump (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *all = try_dump (path, &error);

  g_assert_no_error (error);
  return all;
}

void
werkmap_assert (WerkmapFixture *werkmap,
                const char     *expected)
{
  g_autofree char *all = NULL;

  werkmap_write (werkmap);
  all = werkmap_dump (werkmap->path);
  g_assert_cmpstr (all, ==, expected);
}

/* The file as it is cannot be read, and the message names it and holds @part. */
void
werkmap_assert_error (WerkmapFixture *werkmap,
                      TaalSheetError  code,
                      const char     *part)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *base = g_path_get_basename (werkmap->path);
  g_autofree char *all = try_dump (werkmap->path, &error);

  g_assert_error (error, TAAL_SHEET_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_null (all);
  g_assert_true (g_str_has_prefix (error->message, base));
  g_assert_nonnull (strstr (error->message, part));
}

/* A file of tests/sheet/fixtures. */
char *
werkmap_data (const char *name)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "sheet", "fixtures", name, NULL);
}
