/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-deelname-rij.h"
#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalPresentieDialog:
 *
 * Who was at a les, as the signed list on paper or the logins say: all present, and then the exceptions. What
 * is noted becomes one step of the dossier; rows that stay as they are write nothing.
 */
#define TAAL_TYPE_PRESENTIE_DIALOG (taal_presentie_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalPresentieDialog, taal_presentie_dialog, TAAL, PRESENTIE_DIALOG, AdwWindow)

GtkWidget        *taal_presentie_dialog_new         (GtkWindow           *parent,
                                                     TaalSession         *session,
                                                     gint32               les);
gboolean          taal_presentie_dialog_is_touched  (TaalPresentieDialog *self);
TaalDeelnameRij *taal_presentie_dialog_find_rij    (TaalPresentieDialog *self,
                                                     const char          *cursist_id);

G_END_DECLS
