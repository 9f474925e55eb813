/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"

G_BEGIN_DECLS

/* The steps of the change log in words. */

char *taal_report_stap          (const TaalWijziging *stap);
char *taal_report_stap_ongedaan (const TaalWijziging *stap);
char *taal_report_stap_opnieuw  (const TaalWijziging *stap);
char *taal_report_tabel_rijen   (TaalTabel            tabel,
                                 gint64               n);

G_END_DECLS
