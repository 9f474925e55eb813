/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean taal_bsn_is       (const char *text,
                            gsize       length);
gboolean taal_bsn_contains (const char *text,
                            gsize       length);

G_END_DECLS
