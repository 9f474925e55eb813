/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

/* Schools with online lessons for the tests of what presence tells. */

TaalOnderzoek *online_fixture_read     (const char *path,
                                        const char *van,
                                        const char *tot);
TaalOnderzoek *online_fixture_golden   (int         number);
char          *online_fixture_write    (gboolean    uren);
void           online_fixture_remove   (const char *folder);
TaalOnderzoek *online_fixture_small    (void);
TaalOnderzoek *online_fixture_uren     (void);
