/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-signaal-rij.h"
#include "taal-signalen-keuze.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/**
 * TaalSignalenLijst:
 *
 * The signals of an examination as a list of #TaalSignaalRij, searched, filtered and sorted. Row
 * numbers go by soort, sleutel and bewijs.
 */
#define TAAL_TYPE_SIGNALEN_LIJST (taal_signalen_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalSignalenLijst, taal_signalen_lijst, TAAL, SIGNALEN_LIJST, TaalVraagLijst)

TaalSignalenLijst       *taal_signalen_lijst_new           (void);
void                     taal_signalen_lijst_set_onderzoek (TaalSignalenLijst       *self,
                                                            TaalOnderzoek           *onderzoek);
TaalOnderzoek           *taal_signalen_lijst_get_onderzoek (TaalSignalenLijst       *self);
void                     taal_signalen_lijst_set_vraag     (TaalSignalenLijst       *self,
                                                            const TaalSignalenVraag *vraag);
const TaalSignalenVraag *taal_signalen_lijst_get_vraag     (TaalSignalenLijst       *self);
int                      taal_signalen_lijst_find          (TaalSignalenLijst       *self,
                                                            TaalSignaalRij          *rij);
TaalSignalenKeuze       *taal_signalen_lijst_choose        (TaalSignalenLijst       *self,
                                                            const GArray            *rows);
TaalSignaalRij          *taal_signalen_lijst_find_next     (TaalSignalenLijst       *self,
                                                            const TaalSignalenKeuze *keuze,
                                                            gboolean                 afgewezen);

G_END_DECLS
