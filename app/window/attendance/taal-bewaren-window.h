/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalBewarenWindow:
 *
 * What a school keeps and no longer may, with the ground, and the way to erase it.
 */
#define TAAL_TYPE_BEWAREN_WINDOW (taal_bewaren_window_get_type ())
G_DECLARE_FINAL_TYPE (TaalBewarenWindow, taal_bewaren_window, TAAL, BEWAREN_WINDOW, AdwWindow)

GtkWidget *taal_bewaren_window_new (GtkWindow   *parent,
                                    TaalSession *session,
                                    TaalDate     op);

G_END_DECLS
