/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"
#include "taal-chip.h"
#include "taal-lijst-vak.h"

G_BEGIN_DECLS

/* What the columns of a Wi2013 offer and of what was said of it show. */

void taal_gemeente_kolommen_install  (TaalLijstVak     *vak);
void taal_uitspraak_kolommen_install (TaalLijstVak     *vak);
void taal_chip_show_aanbod           (TaalChip         *chip,
                                      TaalAanbodStatus  status);

G_END_DECLS
