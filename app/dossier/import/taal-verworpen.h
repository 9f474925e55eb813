/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"

G_BEGIN_DECLS

/**
 * TaalVerworpen:
 * @sheet: the name of the sheet; of a CSV file its name without .csv
 * @n_rijen: how many of its rows were refused
 * @csv: the rows as a CSV file in UTF-8: what stands above them in the sheet, its headers, and each row
 *   as it stands, with a last column `fout` that says why
 *
 * The rows of a sheet that could not be imported, to be mended and imported again in the same way. A
 * cell that holds a BSN is left empty.
 */
typedef struct
{
  char  *sheet;
  guint  n_rijen;
  char  *csv;
} TaalVerworpen;

/* What is wrong, in the words of the user; to be freed. */
typedef char *(*TaalIssueTextFunc) (const TaalImportIssue *issue,
                                    gpointer               user_data);

GPtrArray *taal_verworpen_list (const TaalImportReport  *report,
                                const TaalImportSource  *source,
                                TaalIssueTextFunc        func,
                                gpointer                 user_data,
                                GError                 **error);

G_END_DECLS
