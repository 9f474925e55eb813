/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

G_BEGIN_DECLS

/**
 * TaalContractRij:
 *
 * A contract that was judged, as a row of a list. Immutable.
 */
#define TAAL_TYPE_CONTRACT_RIJ (taal_contract_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalContractRij, taal_contract_rij, TAAL, CONTRACT_RIJ, GObject)

TaalContractRij           *taal_contract_rij_new            (TaalOnderzoek   *onderzoek,
                                                             guint            place);
TaalOnderzoek             *taal_contract_rij_get_onderzoek  (TaalContractRij *self);
const TaalContractOordeel *taal_contract_rij_get_oordeel    (TaalContractRij *self);
const TaalContract        *taal_contract_rij_get_contract   (TaalContractRij *self);
TaalUitkomst               taal_contract_rij_get_uitkomst   (TaalContractRij *self);
TaalVerhouding             taal_contract_rij_get_verhouding (TaalContractRij *self);
const char                *taal_contract_rij_get_naam       (TaalContractRij *self);
const char                *taal_contract_rij_get_gemeente   (TaalContractRij *self);
const char                *taal_contract_rij_get_school     (TaalContractRij *self);
const char                *taal_contract_rij_get_zoektekst  (TaalContractRij *self);

G_END_DECLS
