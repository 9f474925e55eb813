/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A name that is no more than this part in a hundred like another is not proposed for it. */
#define TAAL_NAAM_LIJKT 70

char *taal_naam_vouw       (const char *naam);
char *taal_naam_sleutel    (const char *naam);
int   taal_naam_gelijkenis (const char *sleutel,
                            const char *andere);

G_END_DECLS
