/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"

G_BEGIN_DECLS

char       *taal_report_aanbod_json   (const TaalBeschikbaarheid *beschikbaarheid);
char       *taal_report_aanbod_csv    (const TaalBeschikbaarheid *beschikbaarheid);
char       *taal_report_aanbod_text   (const TaalBeschikbaarheid *beschikbaarheid);
char       *taal_report_aanbod_html   (const TaalBeschikbaarheid *beschikbaarheid);
gboolean    taal_report_aanbod_xlsx   (const TaalBeschikbaarheid *beschikbaarheid,
                                       const char                *path,
                                       gboolean                   replace,
                                       GError                   **error);

const char *taal_report_aanbod_status_woord (TaalAanbodStatus     status);
const char *taal_report_aanbod_soort_woord  (TaalAanbodSoort      soort);
const char *taal_report_onbekend_woord      (TaalOnbekend         onbekend);

G_END_DECLS
