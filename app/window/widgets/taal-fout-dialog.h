/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/* What went wrong, in plain words, in a dialog of its own. */

AdwMessageDialog *taal_fout_dialog_say  (GtkWindow    *parent,
                                         const char   *heading,
                                         const char   *text);
void              taal_fout_dialog_show (GtkWindow    *parent,
                                         TaalSession  *session,
                                         const char   *heading,
                                         const GError *error);

G_END_DECLS
