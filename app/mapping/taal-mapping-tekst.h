/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *taal_mapping_tekst_vouw   (const char *text);
gboolean  taal_mapping_tekst_gelijk (const char *one,
                                     const char *other);
char     *taal_mapping_tekst_slug   (const char *text);

G_END_DECLS
