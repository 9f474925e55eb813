/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rij-dialog.h"

G_BEGIN_DECLS

TaalRijDialog *taal_vervanging_dialog_new (GtkWindow   *parent,
                                           TaalSession *session,
                                           GArray      *rows);

G_END_DECLS
