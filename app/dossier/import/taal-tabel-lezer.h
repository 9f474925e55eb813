/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bronnen.h"
#include "taal-inlezing-private.h"

G_BEGIN_DECLS

gboolean taal_tabel_lezer_read (TaalInlezing    *inlezing,
                                const TaalBron  *bron,
                                guint            source,
                                GError         **error);

G_END_DECLS
