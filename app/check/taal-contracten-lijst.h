/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-contracten-index.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/**
 * TaalContractenLijst:
 *
 * The contracts of one or many schools as a list of #TaalContractRij, searched, filtered and
 * sorted. Row numbers are their places in the #TaalContractenIndex.
 */
#define TAAL_TYPE_CONTRACTEN_LIJST (taal_contracten_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalContractenLijst, taal_contracten_lijst, TAAL, CONTRACTEN_LIJST,
                      TaalVraagLijst)

TaalContractenLijst       *taal_contracten_lijst_new             (void);
void                       taal_contracten_lijst_set_onderzoeken (TaalContractenLijst       *self,
                                                                  GPtrArray                 *onderzoeken);
TaalContractenIndex       *taal_contracten_lijst_get_index       (TaalContractenLijst       *self);
void                       taal_contracten_lijst_set_vraag       (TaalContractenLijst       *self,
                                                                  const TaalContractenVraag *vraag);
const TaalContractenVraag *taal_contracten_lijst_get_vraag       (TaalContractenLijst       *self);

G_END_DECLS
