/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-cli-opdracht.h"

G_BEGIN_DECLS

char *taal_cli_hulp          (const TaalCliOpdracht *const *opdrachten);
char *taal_cli_hulp_opdracht (const TaalCliOpdracht        *opdracht);

G_END_DECLS
