/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-plan.h"

G_BEGIN_DECLS

/**
 * TaalImportWindow:
 *
 * The import assistant: a file of any shape, step by step, into the dossier of a session. Its commands are
 * actions in the group `import`.
 */
#define TAAL_TYPE_IMPORT_WINDOW (taal_import_window_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportWindow, taal_import_window, TAAL, IMPORT_WINDOW, AdwWindow)

GtkWidget      *taal_import_window_new      (GtkWindow        *parent,
                                             TaalSession      *session);
void            taal_import_window_open     (TaalImportWindow *self,
                                             GFile            *file);
TaalImportPlan *taal_import_window_get_plan (TaalImportWindow *self);

G_END_DECLS
