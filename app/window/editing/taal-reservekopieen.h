/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalReservekopieen:
 *
 * The backups of a dossier that are kept on this computer: what putting one back would change, and putting it
 * back.
 *
 * Signals: `restored`, when one was put back, just before the window goes.
 */
#define TAAL_TYPE_RESERVEKOPIEEN (taal_reservekopieen_get_type ())
G_DECLARE_FINAL_TYPE (TaalReservekopieen, taal_reservekopieen, TAAL, RESERVEKOPIEEN, AdwWindow)

GtkWidget *taal_reservekopieen_new      (GtkWindow   *parent,
                                         TaalSession *session);

/* For whoever offers one elsewhere */
char      *taal_reservekopieen_dup_when (const char  *backup);

G_END_DECLS
