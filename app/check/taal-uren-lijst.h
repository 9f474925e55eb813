/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-uren-vraag.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/**
 * TaalUrenLijst:
 *
 * The hours of the cursisten of an examination as a list of #TaalUrenRij, searched, filtered and
 * sorted. Row numbers are their places in the #TaalWaarborgen.
 */
#define TAAL_TYPE_UREN_LIJST (taal_uren_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalUrenLijst, taal_uren_lijst, TAAL, UREN_LIJST, TaalVraagLijst)

TaalUrenLijst       *taal_uren_lijst_new           (void);
void                   taal_uren_lijst_set_onderzoek (TaalUrenLijst       *self,
                                                        TaalOnderzoek         *onderzoek);
TaalOnderzoek         *taal_uren_lijst_get_onderzoek (TaalUrenLijst       *self);
void                   taal_uren_lijst_set_vraag     (TaalUrenLijst       *self,
                                                        const TaalUrenVraag *vraag);
const TaalUrenVraag *taal_uren_lijst_get_vraag     (TaalUrenLijst       *self);

G_END_DECLS
