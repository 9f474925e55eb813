/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-plan.h"

G_BEGIN_DECLS

/**
 * TaalImportWaarden:
 *
 * The step of an import in which the values of a column get their meaning: "B1-route" is B1, "Jansen, A."
 * is a docent.
 */
#define TAAL_TYPE_IMPORT_WAARDEN (taal_import_waarden_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportWaarden, taal_import_waarden, TAAL, IMPORT_WAARDEN, AdwBin)

void taal_import_waarden_set_plan (TaalImportWaarden *self,
                                   TaalImportPlan    *plan);

G_END_DECLS
