/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-uitzondering-overzicht.h"

G_BEGIN_DECLS

/**
 * TaalUitzonderingVak:
 *
 * All there is to say about one exception: whether it is usable on a day and on which days of the period,
 * what it does, and the rules behind that.
 */
#define TAAL_TYPE_UITZONDERING_VAK (taal_uitzondering_vak_get_type ())
G_DECLARE_FINAL_TYPE (TaalUitzonderingVak, taal_uitzondering_vak, TAAL, UITZONDERING_VAK, AdwBin)

void        taal_uitzondering_vak_show    (TaalUitzonderingVak             *self,
                                           const TaalUitzonderingOverzicht *overzicht,
                                           int                              uitzondering,
                                           TaalDate                         date,
                                           gboolean                         editable);
const char *taal_uitzondering_vak_get_zin (TaalUitzonderingVak             *self);

G_END_DECLS
