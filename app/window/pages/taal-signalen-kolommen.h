/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lijst-vak.h"
#include "taal-signalen-index.h"

G_BEGIN_DECLS

void taal_signalen_kolommen_install    (TaalLijstVak     *vak);
void taal_signalen_kolommen_show_stand (TaalChip         *chip,
                                        TaalSignaalStand  stand);

G_END_DECLS
