/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"
#include "taal-workbook.h"

G_BEGIN_DECLS

guint taal_mapping_past (const TaalMapping *mapping,
                         TaalWorkbook      *workbook);

G_END_DECLS
