/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-delen.h"
#include "taal-norm.h"

G_BEGIN_DECLS

/**
 * TaalDeelDialog:
 *
 * Shares a dossier with a gemeente or an inspection: says before what goes along and what does not,
 * on what ground, and after what was given.
 */
#define TAAL_TYPE_DEEL_DIALOG (taal_deel_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalDeelDialog, taal_deel_dialog, TAAL, DEEL_DIALOG, AdwWindow)

GtkWidget *taal_deel_dialog_new      (GtkWindow      *parent,
                                      const char     *path,
                                      TaalOntvanger   ontvanger,
                                      TaalNorm       *norm);
void       taal_deel_dialog_share_to (TaalDeelDialog *self,
                                      GFile          *file);

G_END_DECLS
