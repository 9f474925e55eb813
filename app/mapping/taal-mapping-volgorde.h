/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"
#include "taal-workbook.h"

G_BEGIN_DECLS

gboolean taal_mapping_needs_date_order (const TaalMapping      *mapping,
                                        TaalWorkbook           *workbook,
                                        const TaalMappingDeel  *deel,
                                        gboolean               *needed,
                                        TaalVolgorde           *volgorde,
                                        char                  **voorbeeld,
                                        GError                **error);

G_END_DECLS
