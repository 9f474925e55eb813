/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"
#include "taal-cli-opdracht.h"

G_BEGIN_DECLS

void      taal_cli_say_issues    (const TaalImportReport *report);
TaalBron *taal_cli_load_bron     (const TaalCliOpties    *opties);
TaalNorm *taal_cli_load_norm     (const TaalCliOpties    *opties);
gboolean  taal_cli_get_periode   (const TaalCliOpties    *opties,
                                  TaalPeriode             standaard,
                                  TaalPeriode            *periode);
TaalDate  taal_cli_get_today     (void);
void      taal_cli_say_gebruik   (const TaalCliOpdracht  *opdracht,
                                  const char             *message);

G_END_DECLS
