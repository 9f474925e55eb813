/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-sheet-private.h"

G_DEFINE_QUARK (taal-sheet-error-quark, taal_sheet_error)

/**
 * taal_sheet_next:
 * @sheet: a sheet
 * @error: a #TaalSheetError
 *
 * Reads the next row. A row that holds nothing may be passed over; the numbers tell.
 *
 * Returns: (transfer none) (nullable): the row, which holds until the next is read; %NULL at the end, and
 *   on an error
 *
 * Thread: that of the reader
 */
const TaalRecord *
taal_sheet_next (TaalSheet  *sheet,
                 GError    **error)
{
  return sheet->klass->next (sheet, error);
}

/**
 * taal_sheet_get_position:
 * @sheet: a sheet
 *
 * Returns: how many bytes have been read, of those of taal_workbook_get_sheet_size()
 *
 * Thread: that of the reader
 */
gint64
taal_sheet_get_position (TaalSheet *sheet)
{
  return sheet->klass->get_position (sheet);
}

/**
 * taal_sheet_is_windows_1252:
 * @sheet: a sheet
 *
 * Returns: whether it is text that had to be read as Windows-1252
 *
 * Thread: that of the reader
 */
gboolean
taal_sheet_is_windows_1252 (TaalSheet *sheet)
{
  return sheet->windows_1252;
}

/**
 * taal_sheet_free:
 * @sheet: (transfer full): a sheet
 *
 * Thread: that of the reader
 */
void
taal_sheet_free (TaalSheet *sheet)
{
  sheet->klass->free (sheet);
}
