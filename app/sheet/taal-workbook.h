/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-sheet.h"

G_BEGIN_DECLS

/**
 * TaalWorkbook:
 *
 * A file that holds sheets: an .xlsx (.xlsm) or .ods workbook, or a CSV file, which is one sheet by the
 * name of the file. Atomically ref-counted; its sheets may be read one at a time.
 */
typedef struct _TaalWorkbook TaalWorkbook;

/**
 * TaalMerge:
 * @row: the row of its first cell, from 1 on
 * @column: the column of its first cell, from 0 on
 * @rows: how many rows it covers
 * @columns: how many columns it covers
 *
 * Cells that were merged into one. The value stands in the first; the others are empty.
 */
typedef struct
{
  guint row;
  guint column;
  guint rows;
  guint columns;
} TaalMerge;

gboolean      taal_workbook_is_name         (const char          *name);
TaalWorkbook *taal_workbook_open            (const char          *path,
                                             GError             **error);
TaalWorkbook *taal_workbook_ref             (TaalWorkbook        *workbook);
void          taal_workbook_unref           (TaalWorkbook        *workbook);

gboolean      taal_workbook_is_csv          (const TaalWorkbook  *workbook);
guint         taal_workbook_get_n_sheets    (const TaalWorkbook  *workbook);
const char   *taal_workbook_get_sheet_name  (const TaalWorkbook  *workbook,
                                             guint                index);
gboolean      taal_workbook_is_sheet_hidden (const TaalWorkbook  *workbook,
                                             guint                index);
gint64        taal_workbook_get_sheet_size  (const TaalWorkbook  *workbook,
                                             guint                index);
GArray       *taal_workbook_list_merges     (TaalWorkbook        *workbook,
                                             guint                index,
                                             GError             **error);
TaalSheet    *taal_workbook_open_sheet      (TaalWorkbook        *workbook,
                                             guint                index,
                                             GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalWorkbook, taal_workbook_unref)

G_END_DECLS
