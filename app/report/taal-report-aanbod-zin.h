/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-stopdagen.h"
#include "taal-uitspraken.h"

G_BEGIN_DECLS

/* What a Wi2013 offer comes to, in sentences. */

char *taal_report_aanbod_gezegd   (const TaalAanbodRij       *rij);
char *taal_report_aanbod_melding  (const TaalAanbodRij       *rij,
                                   TaalDate                   op);
char *taal_report_aanbod_geldig   (TaalDate                   verloopt,
                                   TaalDate                   op);
char *taal_report_aanbod_stop     (const TaalAanbodRij       *rij,
                                   TaalDate                   op);
char *taal_report_aanbod_keurmerk (const TaalAanbod          *aanbod,
                                   TaalDate                   op);
char *taal_report_aanbod_dekking  (const TaalBeschikbaarheid *beschikbaarheid,
                                   TaalAanbodSoort            soort);
char *taal_report_stopdag_zin     (const TaalStopdag         *dag);
char *taal_report_aanbod_afstand  (TaalDate                   dag,
                                   TaalDate                   vandaag);
char *taal_report_aanbod_herinner (guint                      n_oud,
                                   guint                      n_bijna);
char *taal_report_aanbod_dubbel   (const char                *laatste,
                                   const char                *ander);

G_END_DECLS
