/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalLazy:
 *
 * The place of a widget that is made when it is first shown, or first asked for: what a window does not
 * show at once then costs nothing when it opens.
 *
 * In a .ui file `widget-type` names the class; its type has to be known by then (g_type_ensure()). The
 * signal `made`, with the new widget, is the time to tell it what it missed.
 */
#define TAAL_TYPE_LAZY (taal_lazy_get_type ())
G_DECLARE_FINAL_TYPE (TaalLazy, taal_lazy, TAAL, LAZY, AdwBin)

gpointer taal_lazy_get  (TaalLazy *self);
gpointer taal_lazy_peek (TaalLazy *self);

G_END_DECLS
