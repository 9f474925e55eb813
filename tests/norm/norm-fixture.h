/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"

/* Facts and packets for the tests of the evaluator. */

TaalNorm     *norm_fixture_shipped (void);
TaalOordeel  *norm_fixture_judge   (TaalNorm     *norm,
                                    TaalSnapshot *snapshot,
                                    const char   *van,
                                    const char   *tot);
TaalDate      norm_fixture_day     (const char   *text);
TaalSnapshot *norm_fixture_random  (GRand        *random,
                                    TaalPeriode  *periode);
TaalSnapshot *norm_fixture_shares  (int           certified,
                                    int           aankomend,
                                    int           ervaren,
                                    int           uncertified);
