/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-private.h"
#include "taal-workbook.h"

G_BEGIN_DECLS

/**
 * TaalBron:
 * @tabel: the table that it holds
 * @workbook: the file
 * @sheet: the sheet of @workbook
 * @path: where the file is
 * @name: its base name, as the user has it
 *
 * A sheet to read.
 */
typedef struct
{
  TaalTabel     tabel;
  guint         sheet;

  /* Owned */
  TaalWorkbook *workbook;
  char         *path;
  char         *name;
} TaalBron;

GPtrArray *taal_bronnen_find            (const char *const  *sources,
                                         TaalImportReport   *report,
                                         GError            **error);
void       taal_bronnen_propagate_error (GError             *sheet_error,
                                         GError            **error);

G_END_DECLS
