/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-docent-dossier.h"

G_BEGIN_DECLS

char *taal_report_docenten_zin  (const TaalDocentDossiers *dossiers);
char *taal_report_docenten_text (const TaalDocentDossiers *dossiers);
char *taal_report_docenten_html (const TaalDocentDossiers *dossiers);
char *taal_report_docenten_json (const TaalDocentDossiers *dossiers);

char *taal_report_registratie   (const TaalDocentDossiers *dossiers,
                                 const TaalDocentDossier  *dossier);
char *taal_report_controle      (const TaalDocentDossier  *dossier);
char *taal_report_vog           (const TaalDocentDossiers *dossiers,
                                 const TaalDocentDossier  *dossier);
char *taal_report_ontbreekt     (const TaalDocentDossier  *dossier);

G_END_DECLS
