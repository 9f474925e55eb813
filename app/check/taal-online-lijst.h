/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-online-lessen.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/**
 * TaalOnlineLijst:
 *
 * The online lessons of an examination as a list of #TaalOnlineRij, searched, filtered and sorted.
 * Row numbers are their places among the #TaalOnlineLessen.
 */
#define TAAL_TYPE_ONLINE_LIJST (taal_online_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalOnlineLijst, taal_online_lijst, TAAL, ONLINE_LIJST, TaalVraagLijst)

TaalOnlineLijst       *taal_online_lijst_new           (TaalOnlineWelke        welke);
void                   taal_online_lijst_set_onderzoek (TaalOnlineLijst       *self,
                                                        TaalOnderzoek         *onderzoek);
TaalOnlineLessen      *taal_online_lijst_get_lessen    (TaalOnlineLijst       *self);
void                   taal_online_lijst_set_vraag     (TaalOnlineLijst       *self,
                                                        const TaalOnlineVraag *vraag);
const TaalOnlineVraag *taal_online_lijst_get_vraag     (TaalOnlineLijst       *self);

G_END_DECLS
