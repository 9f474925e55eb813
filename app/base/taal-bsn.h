/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TAAL_BSN_LENGTH 9

gboolean    taal_bsn_is       (const char *text,
                               gsize       length);
const char *taal_bsn_find     (const char *text,
                               gsize       length);
gboolean    taal_bsn_contains (const char *text,
                               gsize       length);

G_END_DECLS
