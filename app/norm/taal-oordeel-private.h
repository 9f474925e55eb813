/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"

G_BEGIN_DECLS

/* The parts of a judgement, each filling its own fields from those before it. */
void taal_oordeel_fill_gevoeligheid   (TaalOordeel           *oordeel,
                                       const TaalTelling     *telling,
                                       const TaalVerdelingen *verdelingen);
void taal_oordeel_fill_waarschuwingen (TaalOordeel           *oordeel,
                                       const TaalTelling     *telling);
void taal_oordeel_fill_onderbouwing   (TaalOordeel           *oordeel);

G_END_DECLS
