/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

G_BEGIN_DECLS

char       *taal_report_online_json     (const TaalOnderzoek *onderzoek);
char       *taal_report_online_text     (const TaalOnderzoek *onderzoek);
char       *taal_report_online_html     (const TaalOnderzoek *onderzoek);
char       *taal_report_signalen_json   (const TaalOnderzoek *onderzoek);
char       *taal_report_signalen_text   (const TaalOnderzoek *onderzoek);
char       *taal_report_signalen_html   (const TaalOnderzoek *onderzoek);

const char *taal_report_waarborg_woord  (TaalWaarborg         waarborg);
const char *taal_report_waarborg_advies (TaalWaarborg         waarborg);
const char *taal_report_signaal_vraag   (TaalSignaalSoort     soort);
const char *taal_report_signaal_gewoon  (TaalSignaalSoort     soort);
const char *taal_report_signaal_sleutel (TaalSignaalSoort     soort);
const char *taal_report_signaal_bewijs  (TaalSignaalSoort     soort);

G_END_DECLS
