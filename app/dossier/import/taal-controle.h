/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-inlezing-private.h"

G_BEGIN_DECLS

gboolean taal_controle_check (TaalInlezing  *inlezing,
                              TaalTabel      tabel,
                              GError       **error);

G_END_DECLS
