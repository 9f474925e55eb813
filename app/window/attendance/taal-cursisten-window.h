/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalCursistenWindow:
 *
 * The register of the cursisten of a dossier: to search in, to add to, to change and to remove from. It
 * holds pseudonyms only.
 */
#define TAAL_TYPE_CURSISTEN_WINDOW (taal_cursisten_window_get_type ())
G_DECLARE_FINAL_TYPE (TaalCursistenWindow, taal_cursisten_window, TAAL, CURSISTEN_WINDOW, AdwWindow)

GtkWidget *taal_cursisten_window_new (GtkWindow   *parent,
                                      TaalSession *session);
void       taal_cursisten_window_search (TaalCursistenWindow *self,
                                         const char          *zoek);

G_END_DECLS
