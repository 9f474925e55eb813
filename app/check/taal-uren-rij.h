/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

G_BEGIN_DECLS

/**
 * TaalUrenRij:
 *
 * The hours of a cursist as a row of a list. Immutable.
 */
#define TAAL_TYPE_UREN_RIJ (taal_uren_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalUrenRij, taal_uren_rij, TAAL, UREN_RIJ, GObject)

TaalUrenRij           *taal_uren_rij_new           (TaalOnderzoek *onderzoek,
                                                    int            place);
TaalOnderzoek         *taal_uren_rij_get_onderzoek (TaalUrenRij   *self);
const TaalCursistUren *taal_uren_rij_get_uren      (TaalUrenRij   *self);
const TaalCursist     *taal_uren_rij_get_cursist   (TaalUrenRij   *self);

G_END_DECLS
