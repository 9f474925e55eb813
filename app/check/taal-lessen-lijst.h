/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"
#include "taal-lessen-vraag.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/**
 * TaalLessenLijst:
 *
 * The lessons of a check as a list of #TaalLesRij, searched, filtered and sorted. Row numbers are the
 * places of lessons in the snapshot.
 */
#define TAAL_TYPE_LESSEN_LIJST (taal_lessen_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalLessenLijst, taal_lessen_lijst, TAAL, LESSEN_LIJST, TaalVraagLijst)

TaalLessenLijst       *taal_lessen_lijst_new       (void);
void                   taal_lessen_lijst_set_check (TaalLessenLijst       *self,
                                                    TaalCheck             *check);
TaalCheck             *taal_lessen_lijst_get_check (TaalLessenLijst       *self);
void                   taal_lessen_lijst_set_vraag (TaalLessenLijst       *self,
                                                    const TaalLessenVraag *vraag);
const TaalLessenVraag *taal_lessen_lijst_get_vraag (TaalLessenLijst       *self);

G_END_DECLS
