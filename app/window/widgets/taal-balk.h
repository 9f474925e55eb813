/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"
#include "taal-tekening.h"

G_BEGIN_DECLS

/**
 * TaalBalk:
 *
 * The shares of a judgement as two bars, before and after exceptions, with marks at the floor and the
 * norm. Each status has a pattern of its own, that of #TaalStaal, so that colour is never the only sign.
 */
#define TAAL_TYPE_BALK (taal_balk_get_type ())
G_DECLARE_FINAL_TYPE (TaalBalk, taal_balk, TAAL, BALK, TaalTekening)

void taal_balk_set_oordeel (TaalBalk    *self,
                            TaalOordeel *oordeel);

G_END_DECLS
