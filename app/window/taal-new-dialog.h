/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalNewDialog:
 *
 * Asks what a new dossier begins with, and makes it where the user wants. The signal `made` then tells
 * where.
 */
#define TAAL_TYPE_NEW_DIALOG (taal_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalNewDialog, taal_new_dialog, TAAL, NEW_DIALOG, AdwWindow)

GtkWidget *taal_new_dialog_new (GtkWindow *parent);

G_END_DECLS
