/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-presentie.h"

/* Small schools with presence, whose dates, times and numbers sit on the boundaries of norm.md 10
 * and 11. */

TaalPresentie *presentie_fixture_random (GRand       *random,
                                         TaalDate    *around,
                                         TaalPeriode *periode);
