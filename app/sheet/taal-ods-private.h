/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-record-batch.h"
#include "taal-workbook-private.h"
#include "taal-xml.h"

G_BEGIN_DECLS

#define TAAL_ODS_PART "content.xml"

/* Where a sheet stands within the one part that holds all. */
typedef struct
{
  TaalZipMark *mark;   /* before it */
  gint64       offset; /* of its tag, in bytes of the part */
} TaalOdsPlace;

/**
 * TaalOds:
 * @context: what a reader is fed before a sheet: the elements around it
 * @tag: how the part spells the element that is a sheet
 * @hidden: the styles that hide a sheet
 * @places: of the sheets
 *
 * The part of an .ods file in which its sheets are.
 */
typedef struct
{
  /* Owned */
  char       *context;
  char       *tag;
  GHashTable *hidden;
  GArray     *places; /* TaalOdsPlace */
} TaalOds;

/* What a cell says it is (ODF 1.3, 19.389). */
typedef enum
{
  TAAL_ODS_NONE,
  TAAL_ODS_NUMBER,
  TAAL_ODS_PERCENTAGE,
  TAAL_ODS_DATE,
  TAAL_ODS_TIME,
  TAAL_ODS_BOOLEAN,
  TAAL_ODS_STRING,
} TaalOdsType;

/**
 * TaalOdsCell:
 * @type: what it says it is
 * @error: whether it says that its formula gives an error
 * @formula: whether it has a formula
 * @valued: whether it has a value beside its text
 * @repeat: how many cells it stands for
 * @rows: how many rows it was merged over
 * @columns: how many columns it was merged over
 * @value: its value
 * @formula_text: its formula
 * @text: what it shows
 *
 * A cell while it is read.
 */
typedef struct
{
  TaalOdsType  type;
  gboolean     error;
  gboolean     formula;
  gboolean     valued;
  guint        repeat;
  guint        rows;
  guint        columns;

  /* Owned */
  GString     *value;
  GString     *formula_text;
  GString     *text;
} TaalOdsCell;

/* taal-ods-scan.c */
gboolean   taal_ods_scan            (TaalWorkbook           *workbook,
                                     TaalOds                *ods,
                                     GError                **error);

/* taal-sheet-ods-cell.c */
gboolean   taal_ods_get_repeat      (const TaalXmlAttribute *attribute,
                                     guint                  *repeat);
void       taal_ods_cell_begin      (TaalOdsCell            *cell,
                                     const TaalXmlAttribute *attributes,
                                     guint                   n_attributes);
gboolean   taal_ods_cell_put        (const TaalOdsCell      *cell,
                                     TaalRecordBatch        *batch,
                                     guint                   column);

/* taal-sheet-ods.c */
TaalSheet *taal_sheet_ods_open      (TaalWorkbook           *workbook,
                                     guint                   index,
                                     GError                **error);
gboolean   taal_sheet_ods_list_merges (TaalWorkbook         *workbook,
                                     guint                   index,
                                     GArray                 *merges,
                                     GError                **error);

G_END_DECLS
