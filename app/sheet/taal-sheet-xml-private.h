/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-record-batch.h"
#include "taal-sheet-private.h"
#include "taal-workbook-private.h"
#include "taal-xml.h"
#include "taal-zip.h"

G_BEGIN_DECLS

/* Begins the struct of a sheet that is read piece by piece from an XML part of a workbook: its
 * handler fills @batch, from which the rows are taken. */
typedef struct
{
  TaalSheet        parent;
  gboolean         more;
  guint            row; /* that is being read */

  /* Borrowed from @workbook */
  const char      *name;

  /* Owned */
  TaalWorkbook    *workbook;
  TaalZipPart     *part;
  TaalXml         *xml;
  TaalRecordBatch *batch;
} TaalSheetXml;

void              taal_sheet_xml_init     (TaalSheetXml         *self,
                                           const TaalSheetClass *klass,
                                           TaalWorkbook         *workbook,
                                           guint                 index,
                                           TaalZipPart          *part,
                                           const TaalXmlHandler *handler);
void              taal_sheet_xml_clear    (TaalSheetXml         *self);
const TaalRecord *taal_sheet_xml_next     (TaalSheet            *sheet,
                                           GError              **error);
void              taal_sheet_xml_fail     (TaalSheetXml         *self,
                                           TaalSheetError        code,
                                           const char           *reason);

G_END_DECLS
