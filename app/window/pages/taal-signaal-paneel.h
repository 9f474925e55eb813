/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-signaal-rij.h"

G_BEGIN_DECLS

/**
 * TaalSignaalPaneel:
 *
 * One signal: what it asks, on what it rests, an ordinary explanation, its threshold, and how it
 * was dismissed and opened again.
 */
#define TAAL_TYPE_SIGNAAL_PANEEL (taal_signaal_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalSignaalPaneel, taal_signaal_paneel, TAAL, SIGNAAL_PANEEL, GtkBox)

void taal_signaal_paneel_show         (TaalSignaalPaneel *self,
                                       TaalSignaalRij    *rij);
void taal_signaal_paneel_set_editable (TaalSignaalPaneel *self,
                                       gboolean           editable);

G_END_DECLS
