/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-melding.h"
#include "taal-uitzondering-overzicht.h"

G_BEGIN_DECLS

/* The four exceptions in sentences, in the language of the program. */

const char *taal_report_uitzondering_naam   (int                              uitzondering);
char       *taal_report_bruikbaar_zin       (const TaalOordeel               *oordeel,
                                             int                              uitzondering,
                                             const TaalBruikbaarheid         *op);
char       *taal_report_dagen_zin           (const TaalUitzonderingOverzicht *overzicht,
                                             int                              uitzondering);
char       *taal_report_waterval_zin        (const TaalOordeel               *oordeel);
char       *taal_report_uitstel_zin         (const TaalOordeel               *oordeel);
char       *taal_report_omvang_zin          (const TaalGroepOmvang           *omvang,
                                             const TaalGroep                 *groep);

char       *taal_report_plan_eis            (TaalPlanEis                      eis,
                                             TaalDate                         date);
char       *taal_report_plan_gebreken       (const TaalPersoneelsplan        *plan,
                                             TaalDate                         date);
char       *taal_report_maatregel           (const TaalSnapshot              *snapshot,
                                             const TaalMaatregel             *maatregel);

char       *taal_report_melding_zin         (const TaalUitzonderingOverzicht *overzicht,
                                             int                              melding,
                                             TaalDate                         date);
char       *taal_report_melding_te_laat     (const TaalNorm                  *norm,
                                             const TaalMelding               *melding);

char       *taal_report_regel_kop           (const TaalRegel                 *regel);
char       *taal_report_regel_herkomst      (const TaalRegel                 *regel);

G_END_DECLS
