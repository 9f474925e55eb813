/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verlies.h"

G_BEGIN_DECLS

/* What losing a docent costs, in sentences, in the language of the program. */

char *taal_report_punten      (int                  basis_points);
char *taal_report_verval_zin  (const TaalCheck     *check,
                               const TaalVerliezen *verliezen,
                               int                  docent);
char *taal_report_vertrek_zin (const TaalCheck     *check,
                               const TaalVerliezen *verliezen,
                               int                  docent);

G_END_DECLS
