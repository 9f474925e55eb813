/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-workbook.h"

G_BEGIN_DECLS

/**
 * TaalMappingSamen:
 *
 * The cells of a sheet that were merged over rows, while it is read: the value stands in the first cell,
 * and counts for each row that it covers.
 */
typedef struct _TaalMappingSamen TaalMappingSamen;

TaalMappingSamen *taal_mapping_samen_new  (TaalWorkbook            *workbook,
                                           guint                    sheet,
                                           GError                 **error);
void              taal_mapping_samen_step (TaalMappingSamen        *self,
                                           const TaalRecord        *record);
const char       *taal_mapping_samen_get  (const TaalMappingSamen  *self,
                                           int                      plaats,
                                           TaalCellFlags           *flags);
void              taal_mapping_samen_free (TaalMappingSamen        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalMappingSamen, taal_mapping_samen_free)

G_END_DECLS
