/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "signalen-fixture.h"

/* A school with four contracts in the year 2023: one that is kept, one that is missed, one of which
 * not all is known, and one that does not run yet. Distinctive names, to be searched for. */

#define CONTRACTEN_DOCENT_1 "Quirijn Zandvoorter"
#define CONTRACTEN_DOCENT_2 "Wendelmoet Xanthakis"

void           contracten_fixture_set_up    (SignalenFixture *fixture,
                                             gconstpointer    data);
TaalOnderzoek *contracten_fixture_examine   (SignalenFixture *fixture);
