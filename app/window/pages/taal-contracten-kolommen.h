/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-chip.h"
#include "taal-contracten-index.h"
#include "taal-lijst-vak.h"

G_BEGIN_DECLS

void taal_contracten_kolommen_install         (TaalLijstVak   *vak);
void taal_contracten_kolommen_show_verhouding (TaalChip       *chip,
                                               TaalVerhouding  verhouding);

G_END_DECLS
