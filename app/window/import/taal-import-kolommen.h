/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-plan.h"

G_BEGIN_DECLS

/**
 * TaalImportKolommen:
 *
 * The step of an import in which each column of each table gets a source, and dates of two readings an
 * order.
 */
#define TAAL_TYPE_IMPORT_KOLOMMEN (taal_import_kolommen_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportKolommen, taal_import_kolommen, TAAL, IMPORT_KOLOMMEN, AdwBin)

void  taal_import_kolommen_set_plan    (TaalImportKolommen *self,
                                        TaalImportPlan     *plan);
char *taal_import_kolommen_dup_bezwaar (TaalImportKolommen *self);

G_END_DECLS
