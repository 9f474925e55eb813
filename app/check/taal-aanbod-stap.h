/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewerking.h"
#include "taal-uitspraken.h"

G_BEGIN_DECLS

/* Steps that change what a school says of its Wi2013 offer. */

TaalBewerking *taal_aanbod_stap_bevestig (const TaalUitspraken *uitspraken,
                                          const GArray         *places);

G_END_DECLS
