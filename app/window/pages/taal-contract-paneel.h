/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-contract-rij.h"

G_BEGIN_DECLS

/**
 * TaalContractPaneel:
 *
 * One contract: its norm beside that of the handleiding, each term with what it asks and what was
 * delivered, what there is to talk about, and the rules on a difference.
 *
 * It uses the actions `contracten.…` of its page, and `toon-groep` of the window where the lessons
 * can be shown.
 */
#define TAAL_TYPE_CONTRACT_PANEEL (taal_contract_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalContractPaneel, taal_contract_paneel, TAAL, CONTRACT_PANEEL, GtkBox)

void taal_contract_paneel_show         (TaalContractPaneel *self,
                                        TaalContractRij    *rij);
void taal_contract_paneel_set_editable (TaalContractPaneel *self,
                                        gboolean            editable);
void taal_contract_paneel_set_lessen   (TaalContractPaneel *self,
                                        gboolean            lessen);

G_END_DECLS
