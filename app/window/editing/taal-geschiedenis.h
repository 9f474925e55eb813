/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalGeschiedenis:
 *
 * The change log of a dossier, the newest step first, with a way back to each.
 */
#define TAAL_TYPE_GESCHIEDENIS (taal_geschiedenis_get_type ())
G_DECLARE_FINAL_TYPE (TaalGeschiedenis, taal_geschiedenis, TAAL, GESCHIEDENIS, AdwWindow)

GtkWidget *taal_geschiedenis_new (GtkWindow   *parent,
                                  TaalSession *session);

G_END_DECLS
