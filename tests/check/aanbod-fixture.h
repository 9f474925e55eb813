/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"

/* Schools and what they say of their Wi2013 offer, without a file. */

#define AANBOD_FIXTURE_OP 19783 /* 2024-03-01 */

TaalNorm   *aanbod_fixture_norm    (void);
TaalAanbod *aanbod_fixture_school  (const char         *bow_nummer,
                                    TaalKeurmerkStatus  status);
void        aanbod_fixture_locatie (TaalAanbod         *aanbod,
                                    const char         *locatie_id,
                                    const char         *gemeente);
void        aanbod_fixture_say     (TaalAanbod         *aanbod,
                                    TaalAanbodSoort     soort,
                                    int                 leeftijd,
                                    int                 plaatsen);
GPtrArray  *aanbod_fixture_region  (void);
