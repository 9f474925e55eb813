/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-report.h"

G_BEGIN_DECLS

/**
 * TaalBadRow:
 *
 * An error of a source on screen: the table, row and column, and what is wrong with what would be
 * right. Made once and used for one error after another.
 */
#define TAAL_TYPE_BAD_ROW (taal_bad_row_get_type ())
G_DECLARE_FINAL_TYPE (TaalBadRow, taal_bad_row, TAAL, BAD_ROW, AdwBin)

GtkWidget *taal_bad_row_new       (void);
void       taal_bad_row_set_issue (TaalBadRow            *self,
                                   const TaalImportIssue *issue);

G_END_DECLS
