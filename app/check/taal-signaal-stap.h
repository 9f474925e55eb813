/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewerking.h"
#include "taal-signaal-rij.h"
#include "taal-signalen-keuze.h"

G_BEGIN_DECLS

/* The steps that are about signals. Their names in the change log are the ids of the soorten, or
 * this one, so that they tell of nobody and are read in any language (taal_report_stap()). */
#define TAAL_STAP_GOEDKEURING "R23"

TaalBewerking *taal_signaal_stap_wijs_af       (TaalSignaalRij          *rij,
                                                const char              *reden,
                                                const char              *door);
TaalBewerking *taal_signaal_stap_wijs_alle_af  (const TaalSignalenKeuze *keuze,
                                                const char              *reden,
                                                const char              *door);
TaalBewerking *taal_signaal_stap_heropen       (TaalSignaalRij          *rij,
                                                const char              *door);
TaalBewerking *taal_signaal_stap_heropen_alle  (const TaalSignalenKeuze *keuze,
                                                const char              *door);
TaalBewerking *taal_signaal_stap_keur_goed     (const char              *vorige_school,
                                                TaalDate                 goedgekeurd_op,
                                                const char              *bewijs);
TaalBewerking *taal_signaal_stap_trek_in       (gint32                   rij);

G_END_DECLS
