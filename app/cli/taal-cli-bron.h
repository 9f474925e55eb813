/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"
#include "taal-cli-opdracht.h"
#include "taal-cli-schrijf.h"
#include "taal-onderzoek.h"

G_BEGIN_DECLS

/* Looks into a source over a period. */
typedef TaalOnderzoek *(*TaalCliOnderzoek) (TaalBron    *bron,
                                            TaalNorm    *norm,
                                            TaalPeriode  periode);

TaalNorm      *taal_cli_load_norm   (const TaalCliOpties     *opties);
gboolean       taal_cli_load        (const TaalCliOpties     *opties,
                                     TaalNorm               **norm,
                                     TaalBron               **bron);
gboolean       taal_cli_load_presentie (const TaalCliOpties  *opties,
                                     TaalNorm               **norm,
                                     TaalBron               **bron);
TaalCliUitgang taal_cli_run_check   (const TaalCliOpties     *opties,
                                     TaalCheck              **check);
TaalCliUitgang taal_cli_look        (const TaalCliOpties     *opties,
                                     TaalCliOnderzoek         onderzoek,
                                     TaalOnderzoek          **found);
TaalCliUitgang taal_cli_run_onderzoek (const TaalCliOpties   *opties,
                                       TaalCliOnderzoek       onderzoek,
                                       const TaalCliVormen   *vormen);
gboolean       taal_cli_get_periode (const TaalCliOpties     *opties,
                                     TaalPeriode              standaard,
                                     TaalPeriode             *periode);
TaalDate       taal_cli_get_today   (void);
void           taal_cli_say_issues  (const TaalImportReport  *report);
void           taal_cli_say_gebruik (const TaalCliOpdracht   *opdracht,
                                     const char              *message);

G_END_DECLS
