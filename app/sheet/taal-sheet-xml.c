/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-sheet-xml-private.h"

/**
 * taal_sheet_xml_init:
 * @self: a sheet, zeroed
 * @klass: what the kind of file does
 * @workbook: whose sheet it is
 * @index: which
 * @part: (transfer full): where it is read
 * @handler: what makes rows of it; its data is @self
 *
 * Thread: any; the sheet is for one
 */
void
taal_sheet_xml_init (TaalSheetXml         *self,
                     const TaalSheetClass *klass,
                     TaalWorkbook         *workbook,
                     guint                 index,
                     TaalZipPart          *part,
                     const TaalXmlHandler *handler)
{
  self->parent.klass = klass;
  self->more = TRUE;
  self->name = taal_workbook_get_sheet_name (workbook, index);
  self->workbook = taal_workbook_ref (workbook);
  self->part = part;
  self->xml = taal_xml_new (part, handler, self);
  self->batch = taal_record_batch_new ();
}

/**
 * taal_sheet_xml_clear:
 * @self: a sheet
 *
 * Frees what it holds.
 *
 * Thread: the one of the sheet
 */
void
taal_sheet_xml_clear (TaalSheetXml *self)
{
  g_clear_pointer (&self->xml, taal_xml_free);
  g_clear_pointer (&self->part, taal_zip_part_free);
  g_clear_pointer (&self->batch, taal_record_batch_free);
  g_clear_pointer (&self->workbook, taal_workbook_unref);
}

/**
 * taal_sheet_xml_next:
 * @sheet: a #TaalSheetXml
 * @error: a #TaalSheetError
 *
 * Returns: (nullable) (transfer none): the next row, until the one after it is asked for; %NULL
 *   without an error at the end
 *
 * Thread: the one of the sheet
 */
const TaalRecord *
taal_sheet_xml_next (TaalSheet  *sheet,
                     GError    **error)
{
  TaalSheetXml *self = (TaalSheetXml *) sheet;
  const TaalRecord *record;

  while ((record = taal_record_batch_next (self->batch)) == NULL && self->more)
    if (!taal_xml_step (self->xml, &self->more, error))
      {
        self->more = FALSE;
        return NULL;
      }

  return record;
}

/**
 * taal_sheet_xml_fail:
 * @self: a sheet
 * @code: what kind of error it is
 * @reason: what is wrong with the row that is being read
 *
 * Stops the reading with an error that names sheet and row.
 *
 * Thread: the one of the sheet
 */
void
taal_sheet_xml_fail (TaalSheetXml   *self,
                         TaalSheetError  code,
                         const char     *reason)
{
  taal_xml_fail (self->xml, code, "sheet %s, row %u: %s", self->name, self->row, reason);
}
