/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-contract-rij.h"
#include "taal-tekening.h"

G_BEGIN_DECLS

/**
 * TaalContractGrafiek:
 *
 * The hours of a contract per week as bars, with a line at those that were agreed. The place of a
 * week that is left out is hatched. The numbers are those of the table behind it.
 */
#define TAAL_TYPE_CONTRACT_GRAFIEK (taal_contract_grafiek_get_type ())
G_DECLARE_FINAL_TYPE (TaalContractGrafiek,
                      taal_contract_grafiek,
                      TAAL,
                      CONTRACT_GRAFIEK,
                      TaalTekening)

void taal_contract_grafiek_show (TaalContractGrafiek *self,
                                 TaalContractRij     *rij);

G_END_DECLS
