/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewaren.h"

G_BEGIN_DECLS

char       *taal_report_bewaren_zin         (const TaalBewaren *bewaren);
char       *taal_report_bewaren_grond       (const TaalBewaren *bewaren);
char       *taal_report_bewaren_gewist      (const TaalBewaarpost *post);
char       *taal_report_bewaren_text        (const TaalBewaren *bewaren);
char       *taal_report_bewaren_html        (const TaalBewaren *bewaren);
char       *taal_report_bewaren_json        (const TaalBewaren *bewaren);
char       *taal_report_bewaar_dagen        (const TaalBewaarpost *post);
const char *taal_report_bewaar_soort_woord  (TaalBewaarSoort    soort);

G_END_DECLS
