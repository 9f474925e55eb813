/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-formulier.h"
#include "taal-session.h"
#include "taal-snapshot.h"

G_BEGIN_DECLS

char *taal_keuzes_groep_naam  (const TaalGroep    *groep);
void  taal_keuzes_offer       (TaalFormulier      *formulier,
                               const TaalSnapshot *snapshot);
void  taal_keuzes_offer_contracten (TaalFormulier *formulier,
                                    TaalSession   *session);

G_END_DECLS
