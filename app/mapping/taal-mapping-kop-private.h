/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"
#include "taal-workbook.h"

G_BEGIN_DECLS

/* How far down a header row is looked for. */
#define TAAL_MAPPING_MAX_KOPREGEL 100

GPtrArray *taal_mapping_kop_list      (const TaalMappingDeel  *deel);
gboolean   taal_mapping_kop_is_needed (const TaalMappingDeel  *deel,
                                       const GPtrArray        *namen);
guint      taal_mapping_kop_find      (TaalSheet              *sheet,
                                       const char             *blad,
                                       const TaalMappingDeel  *deel,
                                       GPtrArray              *namen,
                                       GPtrArray              *koppen,
                                       GError                **error);

G_END_DECLS
