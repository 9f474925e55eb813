/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-report-check.h"
#include "taal-verslag.h"

G_BEGIN_DECLS

/* The closing parts of the report on a check. */

void taal_report_check_write_onderbouwing (TaalVerslag       *verslag,
                                           const TaalOordeel *oordeel);
void taal_report_check_write_pakketten    (TaalVerslag       *verslag,
                                           const TaalOordeel *oordeel);
void taal_report_check_write_verder       (TaalVerslag       *verslag,
                                           const TaalCheck   *check);

G_END_DECLS
