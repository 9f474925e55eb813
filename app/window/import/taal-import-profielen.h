/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-plan.h"

G_BEGIN_DECLS

/**
 * TaalImportProfielen:
 *
 * By which profile of the dossier a file is read, to be chosen, and a menu for what else can be
 * done with profiles. It uses the commands `import.keep-profile`, `import.manage-profiles`,
 * `import.open-profile` and `import.save-profile` of its window.
 */
#define TAAL_TYPE_IMPORT_PROFIELEN (taal_import_profielen_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportProfielen, taal_import_profielen, TAAL, IMPORT_PROFIELEN, AdwBin)

void taal_import_profielen_set_plan (TaalImportProfielen *self,
                                     TaalImportPlan      *plan);

G_END_DECLS
