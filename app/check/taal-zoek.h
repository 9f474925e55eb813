/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *taal_zoek_fold    (const char *text);
char   **taal_zoek_split   (const char *text);
gboolean taal_zoek_matches (const char *text,
                            const char *word);
int      taal_zoek_compare (const char *a,
                            const char *b);

G_END_DECLS
