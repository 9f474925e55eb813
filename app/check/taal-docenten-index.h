/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"
#include "taal-docent-dossier.h"
#include "taal-docenten-vraag.h"
#include "taal-verlies.h"

G_BEGIN_DECLS

/**
 * TaalDocentenIndex:
 *
 * The docent files of a check with the weights of their lessons and what losing each docent costs, to be
 * sorted and filtered many times.
 * Filled by the first question that is asked of it. Atomically ref-counted.
 */
typedef struct _TaalDocentenIndex TaalDocentenIndex;

TaalDocentenIndex       *taal_docenten_index_new           (TaalCheck               *check,
                                                            TaalDate                 vandaag);
TaalDocentenIndex       *taal_docenten_index_ref           (TaalDocentenIndex       *index);
void                     taal_docenten_index_unref         (TaalDocentenIndex       *index);
TaalCheck               *taal_docenten_index_get_check     (const TaalDocentenIndex *index);
TaalDate                 taal_docenten_index_get_vandaag   (const TaalDocentenIndex *index);
TaalDocentDossiers      *taal_docenten_index_get_dossiers  (const TaalDocentenIndex *index);
const TaalDocentDossier *taal_docenten_index_get_dossier   (const TaalDocentenIndex *index,
                                                            int                      docent);
TaalGewichten            taal_docenten_index_get_gewichten (const TaalDocentenIndex *index,
                                                            int                      docent);
const TaalVerliezen     *taal_docenten_index_get_verliezen (const TaalDocentenIndex *index);
GArray                  *taal_docenten_index_query         (TaalDocentenIndex       *index,
                                                            const TaalDocentenVraag *vraag);
int                      taal_docent_dossier_count_gebreken (const TaalDocentDossier *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalDocentenIndex, taal_docenten_index_unref)

G_END_DECLS
