/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-uren-rij.h"

G_BEGIN_DECLS

/**
 * TaalUrenPaneel:
 *
 * The hours of a cursist: how they stand, what would happen at the present pace, and the lessons
 * that make the hours, by month.
 */
#define TAAL_TYPE_UREN_PANEEL (taal_uren_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalUrenPaneel, taal_uren_paneel, TAAL, UREN_PANEEL, GtkBox)

void     taal_uren_paneel_show         (TaalUrenPaneel *self,
                                        TaalUrenRij    *rij);
void     taal_uren_paneel_set_editable (TaalUrenPaneel *self,
                                        gboolean        editable);
gboolean taal_uren_paneel_is_bezig     (TaalUrenPaneel *self);

G_END_DECLS
