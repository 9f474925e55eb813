/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-kwartalen.h"
#include "taal-signaal-stuk.h"
#include "taal-signalen-index.h"

G_BEGIN_DECLS

/* One signal in words, in the language of the program. */

const char *taal_report_signaal_stand (TaalSignaalStand       stand);
char       *taal_report_signaal_over  (const TaalOnderzoek   *onderzoek,
                                       TaalSignaalSoort       soort,
                                       const TaalSignaal     *signaal);
char       *taal_report_stuk          (const TaalOnderzoek   *onderzoek,
                                       const TaalSignaalStuk *stuk);
char       *taal_report_stuk_meer     (const TaalOnderzoek   *onderzoek,
                                       const TaalSignaalStuk *stuk);
char       *taal_report_moment        (gint64                 op);
char       *taal_report_afwijzing     (const TaalAfwijzing   *afwijzing);
char       *taal_report_heropening    (const TaalAfwijzing   *afwijzing);
char       *taal_report_kwartaal      (const TaalKwartaal    *kwartaal);
char       *taal_report_kwartaal_meer (const TaalKwartaal    *kwartaal);

G_END_DECLS
