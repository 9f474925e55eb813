/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"

G_BEGIN_DECLS

/* Numbers, dates and weights as a person reads them, in the language of the program. */

const char *taal_report_maand   (int          month);
char *taal_report_datum         (TaalDate     date);
char *taal_report_datum_of_geen (TaalDate     date);
char *taal_report_periode       (TaalPeriode  periode);
char *taal_report_pct           (TaalPct      pct);
char *taal_report_aandeel       (gint64       part,
                                 gint64       total);
char *taal_report_getal         (gint64       number);
char *taal_report_gewicht       (gint64       gewicht,
                                 gboolean     minutes);
char *taal_report_gewicht_aandeel (const TaalOordeel *oordeel,
                                   gint64             gewicht);
char *taal_report_dagen         (gint32       days);

G_END_DECLS
