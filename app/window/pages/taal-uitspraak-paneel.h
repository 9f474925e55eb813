/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-uitspraak-rij.h"

G_BEGIN_DECLS

/**
 * TaalUitspraakPaneel:
 *
 * What was said of one soort at one locatie, until when that holds, and all that was said before.
 */
#define TAAL_TYPE_UITSPRAAK_PANEEL (taal_uitspraak_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalUitspraakPaneel, taal_uitspraak_paneel, TAAL, UITSPRAAK_PANEEL, GtkBox)

void taal_uitspraak_paneel_show         (TaalUitspraakPaneel *self,
                                         TaalUitspraakRij    *rij);
void taal_uitspraak_paneel_set_editable (TaalUitspraakPaneel *self,
                                         gboolean             editable);

G_END_DECLS
