/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-formulier.h"

G_BEGIN_DECLS

void taal_les_voorstel (TaalFormulier *formulier);

G_END_DECLS
