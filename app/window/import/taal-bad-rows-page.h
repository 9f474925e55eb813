/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-report.h"

G_BEGIN_DECLS

/**
 * TaalBadRowsPage:
 *
 * The errors of a folder that could not be opened, with a way to open it without the bad rows.
 */
#define TAAL_TYPE_BAD_ROWS_PAGE (taal_bad_rows_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalBadRowsPage, taal_bad_rows_page, TAAL, BAD_ROWS_PAGE, AdwBin)

void taal_bad_rows_page_set_report (TaalBadRowsPage  *self,
                                    const char       *name,
                                    TaalImportReport *report);

G_END_DECLS
