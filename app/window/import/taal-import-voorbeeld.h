/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-report.h"

G_BEGIN_DECLS

/**
 * TaalImportVoorbeeld:
 *
 * The step of an import that shows what would come of every row, with what is wrong marked in its cell.
 */
#define TAAL_TYPE_IMPORT_VOORBEELD (taal_import_voorbeeld_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportVoorbeeld, taal_import_voorbeeld, TAAL, IMPORT_VOORBEELD, AdwBin)

void     taal_import_voorbeeld_set_report (TaalImportVoorbeeld *self,
                                           TaalImportReport    *report);
gboolean taal_import_voorbeeld_step       (TaalImportVoorbeeld *self,
                                           int                  direction);
gboolean taal_import_voorbeeld_get_skip   (TaalImportVoorbeeld *self);
gboolean taal_import_voorbeeld_is_ready   (TaalImportVoorbeeld *self);

G_END_DECLS
