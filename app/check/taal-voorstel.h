/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"
#include "taal-snapshot.h"

G_BEGIN_DECLS

char  *taal_voorstel_id  (const TaalSnapshot *snapshot,
                          TaalTabel           tabel);
char **taal_voorstel_ids (const TaalSnapshot *snapshot,
                          TaalTabel           tabel,
                          guint               n);
char  *taal_voorstel_na  (const char         *laatste);

G_END_DECLS
