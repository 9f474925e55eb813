/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-vergadering-plan.h"

G_BEGIN_DECLS

/* taal-cli-aanwezig-invoer.c */
gboolean taal_cli_aanwezig_load_namen   (const char           *path,
                                         TaalNamenbron        *namen);
gboolean taal_cli_aanwezig_load_profiel (const char           *path,
                                         TaalDossier          *dossier,
                                         TaalAanwezigProfiel **profiel,
                                         gboolean             *bewaren);

G_END_DECLS
