/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalLesRij:
 *
 * One lesson as a row of a list: how it counts in a check, with the facts around it. Immutable.
 */
#define TAAL_TYPE_LES_RIJ (taal_les_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalLesRij, taal_les_rij, TAAL, LES_RIJ, GObject)

TaalLesRij           *taal_les_rij_new         (TaalCheck  *check,
                                                int         row);
TaalCheck            *taal_les_rij_get_check   (TaalLesRij *self);
int                   taal_les_rij_get_row     (TaalLesRij *self);
const TaalLesOordeel *taal_les_rij_get_oordeel (TaalLesRij *self);
const TaalGroep      *taal_les_rij_get_groep   (TaalLesRij *self);
const TaalDocent     *taal_les_rij_get_docent  (TaalLesRij *self);
const char           *taal_les_rij_get_datum   (TaalLesRij *self);
const char           *taal_les_rij_get_groep_naam (TaalLesRij *self);
const char           *taal_les_rij_get_docent_naam (TaalLesRij *self);

G_END_DECLS
