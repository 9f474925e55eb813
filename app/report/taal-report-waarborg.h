/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-les-bewijs.h"
#include "taal-uren-maanden.h"

G_BEGIN_DECLS

/* What safeguards and hours rest on, in the language of the program. No text holds a name or a
 * log-in: a cursist is their pseudonym. */

char  *taal_report_uren             (gint64                  minuten);
char  *taal_report_waarborg_bron    (TaalWaarborg            waarborg,
                                     const TaalNorm         *norm,
                                     TaalDate                datum,
                                     TaalZekerheid          *zekerheid);
char **taal_report_waarborg_bewijs  (const TaalLesBewijs    *bewijs,
                                     TaalWaarborg            waarborg);
char  *taal_report_deelnemer_mist   (const TaalLesBewijs    *bewijs,
                                     const TaalDeelnemerBewijs *deelnemer);
char  *taal_report_les_bewijs_titel (const TaalLesBewijs    *bewijs);
char  *taal_report_les_bewijs_html  (const TaalLesBewijs    *bewijs);
char  *taal_report_vooraf_html      (TaalOnlineLessen       *lessen,
                                     const GArray           *places);

guint  taal_report_uren_grens       (const TaalOnderzoek    *onderzoek);
char  *taal_report_uren_zin         (const TaalOnderzoek    *onderzoek,
                                     const TaalCursistUren  *uren);
char  *taal_report_uren_tempo       (const TaalOnderzoek    *onderzoek,
                                     const TaalCursistUren  *uren);
char  *taal_report_uren_maand       (TaalDate                eerste);
char  *taal_report_uren_csv         (const TaalOnderzoek    *onderzoek,
                                     const GArray           *places);
char  *taal_report_uren_html        (const TaalOnderzoek    *onderzoek,
                                     const GArray           *places);
char  *taal_report_cursist_html     (const TaalUrenMaanden  *maanden,
                                     const TaalCursistUren  *uren);

G_END_DECLS
