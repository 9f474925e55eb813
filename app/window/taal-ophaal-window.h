/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-preferences.h"

G_BEGIN_DECLS

/**
 * TaalOphaalWindow:
 *
 * Asks a register for its Wi2013 offer when the user says so, and shows what it says in a table.
 * Nothing goes over the network before that.
 */
#define TAAL_TYPE_OPHAAL_WINDOW (taal_ophaal_window_get_type ())
G_DECLARE_FINAL_TYPE (TaalOphaalWindow, taal_ophaal_window, TAAL, OPHAAL_WINDOW, AdwWindow)

GtkWidget *taal_ophaal_window_new (GtkWindow       *parent,
                                   TaalPreferences *preferences);

G_END_DECLS
