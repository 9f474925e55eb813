/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"

G_BEGIN_DECLS

/**
 * TaalGemeenteRij:
 *
 * One soort in one gemeente as a row of a list: what a newcomer finds there. Immutable.
 */
#define TAAL_TYPE_GEMEENTE_RIJ (taal_gemeente_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalGemeenteRij, taal_gemeente_rij, TAAL, GEMEENTE_RIJ, GObject)

TaalGemeenteRij          *taal_gemeente_rij_new                 (TaalBeschikbaarheid *beschikbaarheid,
                                                                 int                  place);
TaalBeschikbaarheid      *taal_gemeente_rij_get_beschikbaarheid (TaalGemeenteRij     *self);
const TaalGemeenteAanbod *taal_gemeente_rij_get_aanbod          (TaalGemeenteRij     *self);
const char               *taal_gemeente_rij_get_naam            (TaalGemeenteRij     *self);
char                     *taal_gemeente_rij_dup_scholen         (TaalGemeenteRij     *self);

const char               *taal_aanbod_get_school                (const TaalAanbod    *aanbod,
                                                                 TaalDate             op);

G_END_DECLS
