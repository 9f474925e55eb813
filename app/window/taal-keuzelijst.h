/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-formulier.h"
#include "taal-snapshot.h"

G_BEGIN_DECLS

void taal_keuzelijst_give (TaalFormulier      *formulier,
                           const TaalSnapshot *snapshot);

G_END_DECLS
