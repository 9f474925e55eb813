/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

G_BEGIN_DECLS

TaalOnderzoek *taal_onderzoek_new (TaalBron    *bron,
                                   TaalNorm    *norm,
                                   TaalPeriode  periode);

G_END_DECLS
