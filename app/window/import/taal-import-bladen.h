/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-plan.h"

G_BEGIN_DECLS

/**
 * TaalImportBladen:
 *
 * The step of an import in which each sheet is read as one or more tables, or not, and its header row is
 * pointed at.
 */
#define TAAL_TYPE_IMPORT_BLADEN (taal_import_bladen_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportBladen, taal_import_bladen, TAAL, IMPORT_BLADEN, AdwBin)

void taal_import_bladen_set_plan (TaalImportBladen *self,
                                  TaalImportPlan   *plan);

G_END_DECLS
