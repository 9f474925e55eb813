/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"
#include "taal-docenten-vraag.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/**
 * TaalDocentenLijst:
 *
 * The docent files of a check, on its peildatum, as a list of #TaalDocentRij, searched, filtered and
 * sorted. Row numbers are the places of docenten in the snapshot.
 */
#define TAAL_TYPE_DOCENTEN_LIJST (taal_docenten_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalDocentenLijst, taal_docenten_lijst, TAAL, DOCENTEN_LIJST, TaalVraagLijst)

TaalDocentenLijst       *taal_docenten_lijst_new       (TaalDate                 vandaag);
void                     taal_docenten_lijst_set_check (TaalDocentenLijst       *self,
                                                        TaalCheck               *check);
TaalCheck               *taal_docenten_lijst_get_check (TaalDocentenLijst       *self);
void                     taal_docenten_lijst_set_vraag (TaalDocentenLijst       *self,
                                                        const TaalDocentenVraag *vraag);
const TaalDocentenVraag *taal_docenten_lijst_get_vraag (TaalDocentenLijst       *self);

G_END_DECLS
