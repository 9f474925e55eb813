/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-aanwezig-stap.h"

G_BEGIN_DECLS

/* What is to be said of files of meetings and of who was in which lesson. */

char *taal_report_vergadering         (const TaalVergadering        *vergadering);
char *taal_report_vergadering_kort    (const TaalVergadering        *vergadering);
char *taal_report_vergadering_melding (const TaalVergadering        *vergadering,
                                       const TaalVergaderingMelding *melding);
char *taal_report_koppel_melding      (const TaalKoppelMelding      *melding);
char *taal_report_koppel_onbekend     (const TaalKoppelOnbekend     *onbekend);
char *taal_report_aanwezig_lessen     (const TaalKoppeling          *koppeling,
                                       const TaalKoppelLes          *lessen);
char *taal_report_aanwezig_telling    (const TaalAanwezigTelling    *telling,
                                       gboolean                      dry_run);

G_END_DECLS
