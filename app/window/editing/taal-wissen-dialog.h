/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalWissenDialog:
 *
 * Erases a docent or a cursist for good, once the user has read what that means and has typed who it is.
 */
#define TAAL_TYPE_WISSEN_DIALOG (taal_wissen_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalWissenDialog, taal_wissen_dialog, TAAL, WISSEN_DIALOG, AdwWindow)

GtkWidget *taal_wissen_dialog_new (GtkWindow   *parent,
                                   TaalSession *session,
                                   TaalTabel    tabel,
                                   const char  *id);

G_END_DECLS
