/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-les-bewijs.h"

G_BEGIN_DECLS

/**
 * TaalOnlineRij:
 *
 * An online lesson as a row of a list: what its safeguards come to, with the facts around it.
 * Immutable.
 */
#define TAAL_TYPE_ONLINE_RIJ (taal_online_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalOnlineRij, taal_online_rij, TAAL, ONLINE_RIJ, GObject)

TaalOnlineRij           *taal_online_rij_new           (TaalOnlineLessen *lessen,
                                                        int               place);
TaalOnlineLessen        *taal_online_rij_get_lessen    (TaalOnlineRij    *self);
const TaalLesWaarborgen *taal_online_rij_get_oordeel   (TaalOnlineRij    *self);
const TaalLes           *taal_online_rij_get_les       (TaalOnlineRij    *self);
const TaalGroep         *taal_online_rij_get_groep     (TaalOnlineRij    *self);
const TaalDocent        *taal_online_rij_get_docent    (TaalOnlineRij    *self);
TaalLesBewijs           *taal_online_rij_dup_bewijs    (TaalOnlineRij    *self);

G_END_DECLS
