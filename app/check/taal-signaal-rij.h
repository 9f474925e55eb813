/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-signalen-index.h"

G_BEGIN_DECLS

/**
 * TaalSignaalRij:
 *
 * One signal as a row of a list. Immutable.
 */
#define TAAL_TYPE_SIGNAAL_RIJ (taal_signaal_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalSignaalRij, taal_signaal_rij, TAAL, SIGNAAL_RIJ, GObject)

TaalSignaalRij      *taal_signaal_rij_new              (TaalSignalenIndex *index,
                                                        int                row);
TaalOnderzoek       *taal_signaal_rij_get_onderzoek    (TaalSignaalRij    *self);
int                  taal_signaal_rij_get_row          (TaalSignaalRij    *self);
TaalSignaalSoort     taal_signaal_rij_get_soort        (TaalSignaalRij    *self);
const TaalSignaal   *taal_signaal_rij_get_signaal      (TaalSignaalRij    *self);
TaalSignaalStand     taal_signaal_rij_get_stand        (TaalSignaalRij    *self);
const TaalAfwijzing *taal_signaal_rij_get_afwijzing    (TaalSignaalRij    *self);
GPtrArray           *taal_signaal_rij_list_afwijzingen (TaalSignaalRij    *self);

G_END_DECLS
