/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#include "taal-schema.h"

G_BEGIN_DECLS

char *taal_mapping_id_make (TaalTabel          tabel,
                            const char        *prefix,
                            const char        *zout,
                            const char *const *parts,
                            char             **key);

G_END_DECLS
