/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-chip.h"
#include "taal-lijst-vak.h"
#include "taal-onderzoek.h"

G_BEGIN_DECLS

/* What the columns of online lessons and of hours show. */

void taal_online_kolommen_install (TaalLijstVak *vak);
void taal_uren_kolommen_install   (TaalLijstVak *vak);
void taal_chip_show_uitkomst      (TaalChip     *chip,
                                   TaalUitkomst  uitkomst);

G_END_DECLS
