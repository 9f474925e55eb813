/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <stdint.h>
#include <string.h>
#include <zip.h>

#include "taal-workbook.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* A try is a workbook as it is, or one part of a workbook that is whole but for that: behind the
 * checksums of an archive a fuzzer would never come. The first character is the number of the part. */
#define MAIN "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define REL "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define PKG "\"http://schemas.openxmlformats.org/package/2006/relationships\""

static const char *const xlsx[][2] = {
  { "xl/worksheets/a.xml",
    "<worksheet xmlns=" MAIN
    "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c s=\"1\"><f>1</f>"
    "<v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>" "</worksheet>" },
  { "xl/styles.xml",
    "<styleSheet xmlns=" MAIN
    "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
    "<xf numFmtId=\"164\"/></cellXfs></styleSheet>" },
  { "xl/strings.xml",
    "<sst xmlns=" MAIN "><si><t>a</t></si><si><r><t>b_x000D_</t></r><rPh><t>c</t></rPh></si></sst>" },
  { "xl/workbook.xml",
    "<workbook xmlns=" MAIN " xmlns:r=" REL
    "><workbookPr date1904=\"1\"/><sheets><sheet name=\"lessen\" state=\"hidden\" r:id=\"a\"/>"
    "</sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships xmlns=" PKG
    "><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"worksheets/a.xml\"/><Relationship Id=\"b\" Type=\"/styles\" Target=\"/xl/styles.xml\"/>"
    "<Relationship Id=\"c\" Type=\"/sharedStrings\" Target=\"../xl/strings.xml\"/></Relationships>" },
  { "_rels/.rels",
    "<Relationships xmlns=" PKG
    "><Relationship Id=\"a\" Type=\"/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
};

static const char *
get_path (void)
{
  static char *folder, *path;

  if (path == NULL)
    {
      folder = g_dir_make_tmp ("taalnorm-fuzz-XXXXXX", NULL);
      path = g_build_filename (folder, "school.xlsx", NULL);
    }

  return path;
}

static void
add_part (zip_t      *archive,
          const char *name,
          const void *text,
          gsize       length)
{
  zip_int64_t index = zip_file_add (archive, name, zip_source_buffer (archive, text, length, 0), 0);

  g_assert_cmpint (index, >=, 0);
  (void) zip_set_file_compression (archive, (zip_uint64_t) index, length % 2 == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 1);
}

static gboolean
write_workbook (const uint8_t *data,
                size_t         size)
{
  guint which = (guint) (data[0] - '0') % (G_N_ELEMENTS (xlsx) + 1);
  zip_t *archive;

  if (size > 2 && memcmp (data, "PK", 2) == 0)
    return g_file_set_contents (get_path (), (const char *) data, (gssize) size, NULL);

  data++;
  size--;
  archive = zip_open (get_path (), ZIP_CREATE | ZIP_TRUNCATE, NULL);
  if (archive == NULL)
    return FALSE;
  if (which == G_N_ELEMENTS (xlsx))
    add_part (archive, "content.xml", data, size);
  for (guint i = 0; which < G_N_ELEMENTS (xlsx) && i < G_N_ELEMENTS (xlsx); i++)
    if (i == which)
      add_part (archive, xlsx[i][0], data, size);
    else
      add_part (archive, xlsx[i][0], xlsx[i][1], strlen (xlsx[i][1]));

  return zip_close (archive) == 0;
}

static void
read_sheet (TaalWorkbook *workbook,
            guint         index)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) merge_error = NULL;
  g_autoptr(TaalSheet) sheet = taal_workbook_open_sheet (workbook, index, &error);
  g_autoptr(GArray) merges = taal_workbook_list_merges (workbook, index, &merge_error);
  const TaalRecord *record;
  guint row = 0, n = 0;

  g_assert_true ((sheet == NULL) == (error != NULL));
  g_assert_true ((merges == NULL) == (merge_error != NULL));
  while (sheet != NULL && n++ < 1000 && (record = taal_sheet_next (sheet, &error)) != NULL)
    {
      g_assert_cmpuint (record->row, >, row);
      row = record->row;
      for (guint i = 0; i < record->n_cells; i++)
        {
          g_assert_cmpint (record->cells[i].text[record->cells[i].length], ==, '\0');
          g_assert_true (g_utf8_validate_len (record->cells[i].text, record->cells[i].length, NULL) ||
                         (record->cells[i].flags & TAAL_CELL_CONTROL));
        }
    }
}

/* Any bytes are a workbook, or an error that names the file, never more. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GError) error = NULL;

  if (size == 0 || !write_workbook (data, size))
    return 0;

  workbook = taal_workbook_open (get_path (), &error);
  g_assert_true ((workbook == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_str_has_prefix (error->message, "school.xlsx: "));
  for (guint i = 0; workbook != NULL && i < MIN (taal_workbook_get_n_sheets (workbook), 8); i++)
    read_sheet (workbook, i);

  return 0;
}
