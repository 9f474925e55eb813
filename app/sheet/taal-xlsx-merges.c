/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-private.h"

#include "taal-record-batch.h"
#include "taal-xml.h"

#define MAX_MERGES (1 << 20)

/**
 * taal_xlsx_parse_ref:
 * @text: the name of a cell: B12
 * @length: its length
 * @row: (out): its row, from 1 on
 * @column: (out): its column, from 0 on
 *
 * Returns: whether it is the name of a cell that a sheet can have
 *
 * Thread: any
 */
gboolean
taal_xlsx_parse_ref (const char *text,
                     gsize       length,
                     guint      *row,
                     guint      *column)
{
  const char *end = text + length;
  guint r = 0, c = 0;

  for (; text < end && g_ascii_isupper (*text); text++)
    if ((c = c * 26 + (guint) (*text - 'A') + 1) > TAAL_RECORD_MAX_COLUMNS)
      return FALSE;
  if (c == 0 || text == end)
    return FALSE;
  for (; text < end; text++)
    if (!g_ascii_isdigit (*text) || (r = r * 10 + (guint) (*text - '0')) > TAAL_RECORD_MAX_ROWS)
      return FALSE;
  if (r == 0)
    return FALSE;

  *row = r;
  *column = c - 1;
  return TRUE;
}

static void
merge_start (TaalXml                *xml,
             guint                   depth,
             TaalXmlNaam             ns,
             const char             *name,
             const TaalXmlAttribute *attributes,
             guint                   n_attributes,
             gpointer                data)
{
  GArray *merges = data;
  g_autofree char *ref = NULL;
  const char *colon;
  guint row, column, last_row, last_column;
  TaalMerge merge;

  if (depth != 3 || ns != TAAL_XML_SHEET || strcmp (name, "mergeCell") != 0)
    return;

  ref = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "ref");
  colon = ref == NULL ? NULL : strchr (ref, ':');
  if (colon == NULL || merges->len == MAX_MERGES || !taal_xlsx_parse_ref (ref, (gsize) (colon - ref), &row, &column) ||
      !taal_xlsx_parse_ref (colon + 1, strlen (colon + 1), &last_row, &last_column) || last_row < row ||
      last_column < column)
    {
      taal_xml_fail (xml, TAAL_SHEET_ERROR_FORMAT, "%s is no range of merged cells", ref != NULL ? ref : "?");
      return;
    }

  merge = (TaalMerge) { row, column, last_row - row + 1, last_column - column + 1 };
  g_array_append_val (merges, merge);
}

static void
merge_end (TaalXml     *xml,
           guint        depth,
           TaalXmlNaam  ns,
           const char  *name,
           gpointer     data)
{
}

/**
 * taal_xlsx_list_merges:
 * @workbook: an .xlsx workbook
 * @index: a sheet
 * @merges: gets a #TaalMerge for each range
 * @error: a #TaalSheetError
 *
 * Returns: whether they could be read
 *
 * Thread: any
 */
gboolean
taal_xlsx_list_merges (TaalWorkbook  *workbook,
                       guint          index,
                       GArray        *merges,
                       GError       **error)
{
  static const TaalXmlHandler handler = { merge_start, merge_end, NULL };
  const TaalWorkbookSheet *sheet = g_ptr_array_index (workbook->sheets, index);

  return taal_xml_read_part (workbook->zip, sheet->part, TAAL_WORKBOOK_MAX_SHEET_PART, &handler, merges, error);
}
