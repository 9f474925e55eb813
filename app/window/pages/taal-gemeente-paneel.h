/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-gemeente-rij.h"

G_BEGIN_DECLS

/**
 * TaalGemeentePaneel:
 *
 * What each locatie in a gemeente offers of a soort on a day: what it said, when and by whom, how
 * old that is, and why nothing is known where that is so.
 */
#define TAAL_TYPE_GEMEENTE_PANEEL (taal_gemeente_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalGemeentePaneel, taal_gemeente_paneel, TAAL, GEMEENTE_PANEEL, GtkBox)

void taal_gemeente_paneel_show (TaalGemeentePaneel *self,
                                TaalGemeenteRij    *rij);

G_END_DECLS
