/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-docent-rij.h"

G_BEGIN_DECLS

/**
 * TaalStapRij:
 *
 * A stretch of days of the time line of a docent: from when to when, what their lessons counted as
 * and what that rests on.
 */
#define TAAL_TYPE_STAP_RIJ (taal_stap_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalStapRij, taal_stap_rij, TAAL, STAP_RIJ, GtkListBoxRow)

GtkWidget *taal_stap_rij_new (const TaalSnapshot *snapshot,
                              TaalDate            van,
                              TaalDate            end,
                              TaalStatusOp        op);

G_END_DECLS
