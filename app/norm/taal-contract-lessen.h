/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-norm.h"
#include "taal-presentie.h"

G_BEGIN_DECLS

/* A lesson that a contract is judged over (norm.md 9). */
typedef struct
{
  int contract;
  int row;
  TaalLes les;
} TaalContractLes;

GArray *taal_contract_lessen_new (const TaalNorm *norm,
                                  const TaalPresentie *presentie,
                                  const TaalPeriode *perioden);

G_END_DECLS
