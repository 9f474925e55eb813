/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"
#include "taal-tekening.h"

G_BEGIN_DECLS

/**
 * TaalWaterval:
 *
 * What each exception adds to the share of a judgement: a bar for the certified lessons, one for each of
 * exceptions 1 and 2 that begins where the one above ends, and one for what the norm asks, with marks at
 * the floor and the norm. Each has the pattern of #TaalStaal, so that colour is never the only sign.
 */
#define TAAL_TYPE_WATERVAL (taal_waterval_get_type ())
G_DECLARE_FINAL_TYPE (TaalWaterval, taal_waterval, TAAL, WATERVAL, TaalTekening)

void taal_waterval_set_oordeel (TaalWaterval *self,
                                TaalOordeel  *oordeel);

G_END_DECLS
