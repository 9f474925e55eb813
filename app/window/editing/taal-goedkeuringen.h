/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalGoedkeuringen:
 *
 * The approvals to take over cursisten that a dossier notes (R23): to look at, to add to and to
 * remove from.
 */
#define TAAL_TYPE_GOEDKEURINGEN (taal_goedkeuringen_get_type ())
G_DECLARE_FINAL_TYPE (TaalGoedkeuringen, taal_goedkeuringen, TAAL, GOEDKEURINGEN, AdwWindow)

GtkWidget *taal_goedkeuringen_new (GtkWindow   *parent,
                                   TaalSession *session);

G_END_DECLS
