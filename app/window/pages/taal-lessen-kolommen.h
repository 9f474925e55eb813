/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lijst-vak.h"

G_BEGIN_DECLS

/* What the columns of the page of lessons show. */

void taal_lessen_kolommen_install (TaalLijstVak *vak);

G_END_DECLS
