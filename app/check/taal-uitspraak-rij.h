/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-uitspraken.h"

G_BEGIN_DECLS

/**
 * TaalUitspraakRij:
 *
 * What was said of one soort at one locatie as a row of a list. Immutable.
 */
#define TAAL_TYPE_UITSPRAAK_RIJ (taal_uitspraak_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalUitspraakRij, taal_uitspraak_rij, TAAL, UITSPRAAK_RIJ, GObject)

TaalUitspraakRij    *taal_uitspraak_rij_new            (TaalUitspraken   *uitspraken,
                                                        int               place);
TaalUitspraken      *taal_uitspraak_rij_get_uitspraken (TaalUitspraakRij *self);
const TaalUitspraak *taal_uitspraak_rij_get_uitspraak  (TaalUitspraakRij *self);
const TaalLocatie   *taal_uitspraak_rij_get_locatie    (TaalUitspraakRij *self);
const char          *taal_uitspraak_rij_get_school     (TaalUitspraakRij *self);

G_END_DECLS
