/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-cli-opdracht.h"
#include "taal-namen.h"

G_BEGIN_DECLS

gboolean taal_cli_open_namen (const TaalCliOpties  *opties,
                              gboolean              nieuw,
                              TaalNamen           **namen);

G_END_DECLS
