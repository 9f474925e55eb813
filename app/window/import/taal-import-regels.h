/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-mapping.h"

G_BEGIN_DECLS

/**
 * TaalImportRegels:
 *
 * How the rows of a sheet are read, to be chosen: merged cells, what empty means,
 * which rows are passed over, and which give no row of a table. What is chosen holds at once in the part
 * of the mapping, which must outlive it.
 */
#define TAAL_TYPE_IMPORT_REGELS (taal_import_regels_get_type ())
G_DECLARE_FINAL_TYPE (TaalImportRegels, taal_import_regels, TAAL, IMPORT_REGELS, AdwPreferencesGroup)

GtkWidget *taal_import_regels_new (TaalMappingDeel    *deel,
                                   const char *const  *koppen);

G_END_DECLS
