/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *taal_gemeenten_find        (const char *text);
const char *taal_gemeenten_get_name    (const char *code);
char       *taal_gemeenten_dup_nearest (const char *text);

G_END_DECLS
