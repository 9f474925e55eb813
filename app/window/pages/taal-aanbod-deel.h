/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-gemeente-lijst.h"
#include "taal-uitspraken.h"

G_BEGIN_DECLS

/**
 * TaalAanbodDeel:
 *
 * Where a newcomer under the Wi2013 can enrol on a day: per gemeente and soort, to search, filter
 * and sort, with what falls away after that day.
 */
#define TAAL_TYPE_AANBOD_DEEL (taal_aanbod_deel_get_type ())
G_DECLARE_FINAL_TYPE (TaalAanbodDeel, taal_aanbod_deel, TAAL, AANBOD_DEEL, GtkBox)

void               taal_aanbod_deel_set_uitspraken (TaalAanbodDeel *self,
                                                    TaalUitspraken *uitspraken);
TaalGemeenteLijst *taal_aanbod_deel_get_lijst      (TaalAanbodDeel *self);
void               taal_aanbod_deel_focus_search   (TaalAanbodDeel *self);
void               taal_aanbod_deel_stap           (TaalAanbodDeel *self,
                                                    gboolean        verder);

G_END_DECLS
