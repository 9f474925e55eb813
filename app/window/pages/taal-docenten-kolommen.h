/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lijst-vak.h"

G_BEGIN_DECLS

/* What the columns of the page of docenten show. */

void taal_docenten_kolommen_install (TaalLijstVak *vak);

G_END_DECLS
