/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-contract-lessen.h"
#include "taal-contracten.h"

G_BEGIN_DECLS

/* Judges the terms of a contract whose handleiding stands. */
void taal_contract_oordeel_fill (TaalContractOordeel   *oordeel,
                                 const TaalContracten  *contracten,
                                 const TaalContractLes *lessen,
                                 guint                  n);

G_END_DECLS
