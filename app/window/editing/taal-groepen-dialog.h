/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-window.h"

G_BEGIN_DECLS

/**
 * TaalGroepenDialog:
 *
 * The groepen of a school, to be looked at and changed. Follows the session.
 */
#define TAAL_TYPE_GROEPEN_DIALOG (taal_groepen_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalGroepenDialog, taal_groepen_dialog, TAAL, GROEPEN_DIALOG, TaalRijenWindow)

GtkWidget *taal_groepen_dialog_new (GtkWindow   *parent,
                                    TaalSession *session);

G_END_DECLS
