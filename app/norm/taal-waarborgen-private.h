/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-waarborgen.h"

G_BEGIN_DECLS

/* Above the contract's cap, at or below it, or not asked: what W6 says of a lesson. */
GHashTable *taal_contract_plafond_new    (const TaalNorm      *norm,
                                          const TaalPresentie *presentie);

gboolean    taal_online_telt_wi13        (const TaalNorm      *norm,
                                          TaalDate             date);
void        taal_waarborgen_judge_les    (TaalWaarborgen      *waarborgen,
                                          GHashTable          *plafond,
                                          GArray              *scratch,
                                          int                  row,
                                          const TaalLes       *les,
                                          TaalLesWaarborgen   *oordeel);
void        taal_waarborgen_fill_uren    (TaalWaarborgen      *waarborgen,
                                          TaalVoortgang       *voortgang);

G_END_DECLS
