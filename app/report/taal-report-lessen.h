/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

G_BEGIN_DECLS

char *taal_report_lessen_text (const TaalCheck      *check,
                               const GArray         *lessen);
char *taal_report_lessen_csv  (const TaalCheck      *check,
                               const GArray         *lessen);
char *taal_report_lessen_json (const TaalCheck      *check,
                               const GArray         *lessen);

char *taal_report_les_zin     (const TaalCheck      *check,
                               const TaalLesOordeel *les);
char *taal_report_les_text    (const TaalCheck      *check,
                               const TaalLesOordeel *les);
char *taal_report_les_json    (const TaalCheck      *check,
                               const TaalLesOordeel *les);

char *taal_report_bewijs      (const TaalSnapshot   *snapshot,
                               TaalStatusOp          op);
char *taal_report_melding     (const TaalSnapshot   *snapshot,
                               int                   melding);

G_END_DECLS
