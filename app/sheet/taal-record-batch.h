/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-record.h"

G_BEGIN_DECLS

/* What a sheet of Excel holds at most; LibreOffice's holds as many rows. */
#define TAAL_RECORD_MAX_COLUMNS 16384
#define TAAL_RECORD_MAX_ROWS    1048576

/**
 * TaalRecordBatch:
 *
 * The rows that came of one piece of a sheet, until they are handed out. What it holds does not grow
 * with the sheet.
 */
typedef struct _TaalRecordBatch TaalRecordBatch;

TaalRecordBatch  *taal_record_batch_new       (void);
void              taal_record_batch_free      (TaalRecordBatch  *batch);

void              taal_record_batch_begin_row (TaalRecordBatch  *batch);
gboolean          taal_record_batch_add       (TaalRecordBatch  *batch,
                                               guint             column,
                                               const char       *text,
                                               gsize             length,
                                               TaalCellFlags     flags);
gboolean          taal_record_batch_add_kept  (TaalRecordBatch  *batch,
                                               guint             column,
                                               const TaalCell   *cell);
gboolean          taal_record_batch_repeat    (TaalRecordBatch  *batch,
                                               guint             n);
guint             taal_record_batch_get_width (TaalRecordBatch  *batch);
gboolean          taal_record_batch_end_row   (TaalRecordBatch  *batch,
                                               guint             row,
                                               guint             n);

const TaalRecord *taal_record_batch_next      (TaalRecordBatch  *batch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalRecordBatch, taal_record_batch_free)

G_END_DECLS
