/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-preferences.h"

G_BEGIN_DECLS

/**
 * TaalWindow:
 *
 * A window on one school: the start page until one is open, then its pages. Its commands are actions
 * in the group `win`.
 */
#define TAAL_TYPE_WINDOW (taal_window_get_type ())
G_DECLARE_FINAL_TYPE (TaalWindow, taal_window, TAAL, WINDOW, AdwApplicationWindow)

TaalWindow *taal_window_new        (GtkApplication  *application,
                                    TaalPreferences *preferences);
gboolean    taal_window_is_free    (TaalWindow      *self);
void        taal_window_open       (TaalWindow      *self,
                                    GFile           *file);
void        taal_window_show_toast (TaalWindow      *self,
                                    const char      *text);

G_END_DECLS
