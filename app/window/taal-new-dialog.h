/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-window.h"

G_BEGIN_DECLS

/**
 * TaalNewDialog:
 *
 * Asks what a new dossier begins with, makes it where the user wants, and opens it.
 */
#define TAAL_TYPE_NEW_DIALOG (taal_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalNewDialog, taal_new_dialog, TAAL, NEW_DIALOG, AdwWindow)

GtkWidget *taal_new_dialog_new (TaalWindow *parent);

G_END_DECLS
