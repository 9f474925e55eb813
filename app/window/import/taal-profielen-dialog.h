/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-plan.h"

G_BEGIN_DECLS

/**
 * TaalProfielenDialog:
 *
 * The profiles that a dossier keeps, to be given another name and to be removed.
 */
#define TAAL_TYPE_PROFIELEN_DIALOG (taal_profielen_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalProfielenDialog, taal_profielen_dialog, TAAL, PROFIELEN_DIALOG, AdwWindow)

GtkWidget *taal_profielen_dialog_new (GtkWindow      *parent,
                                      TaalImportPlan *plan);

G_END_DECLS
