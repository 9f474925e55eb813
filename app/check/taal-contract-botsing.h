/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewerking.h"
#include "taal-contract-rij.h"

G_BEGIN_DECLS

/* That a user marks that a contract and the handleiding collide (norm.md 9, R16). It is kept as
 * what a person says of a signal is: with a reason, a name and the moment, in the dossier, undone
 * like any step. It is an answer to one question on what the contract asks, so it stands for that
 * only: where the least share or the exceptions change, it has lapsed and is asked again. */

/* The id under which it is kept among the answers to signals: none of norm.md 11. */
#define TAAL_SIGNAAL_BOTSING "S90"

/* The name of the step in the change log, that tells of nobody. */
#define TAAL_STAP_BOTSING "R16"

TaalBewerking *taal_contract_botsing_markeer (TaalContractRij *rij,
                                              const char      *reden,
                                              const char      *door);
TaalBewerking *taal_contract_botsing_trek_in (TaalContractRij *rij,
                                              const char      *door);

G_END_DECLS
