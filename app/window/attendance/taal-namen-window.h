/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalNamenWindow:
 *
 * The name list of a dossier: to be made, opened, and locked again; who each cursist is; and the
 * pass phrase.
 */
#define TAAL_TYPE_NAMEN_WINDOW (taal_namen_window_get_type ())
G_DECLARE_FINAL_TYPE (TaalNamenWindow, taal_namen_window, TAAL, NAMEN_WINDOW, AdwWindow)

GtkWidget   *taal_namen_window_new      (GtkWindow       *parent,
                                         TaalSession     *session);
AdwEntryRow *taal_namen_window_find_row (TaalNamenWindow *self,
                                         const char      *cursist_id);

G_END_DECLS
