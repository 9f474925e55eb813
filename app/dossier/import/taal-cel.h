/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-private.h"

G_BEGIN_DECLS

/* A cell with nothing to say of it. */
#define TAAL_CEL_GOED (-1)

int   taal_cel_parse        (const TaalKolom *kolom,
                             const char      *text,
                             gsize            length,
                             TaalTeksten     *teksten,
                             gint32          *value);
char *taal_cel_dup_expected (const TaalKolom *kolom,
                             TaalIssueCode    code,
                             const char      *text);

G_END_DECLS
