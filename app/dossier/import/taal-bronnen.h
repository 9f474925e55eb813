/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping-sheet.h"
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
 * @blad: (nullable): the name of the sheet, where the file may have more than one
 * @mapping: (nullable): what makes a table of the sheet, which is not one itself
 * @deel: (nullable): the part of @mapping that is of the sheet
 * @doel: (nullable): the target of @deel
 * @volgorde: how the dates of @deel are read
 *
 * A sheet to read; a mapped one once for every table that it gives rows to.
 */
typedef struct
{
  TaalTabel              tabel;
  guint                  sheet;
  const TaalMapping     *mapping;
  const TaalMappingDeel *deel;
  const TaalMappingDoel *doel;
  TaalVolgorde           volgorde;

  /* Owned */
  TaalWorkbook          *workbook;
  char                  *path;
  char                  *name;
  char                  *blad;
} TaalBron;

GPtrArray *taal_bronnen_find            (const TaalImportSource  *sources,
                                         gsize                    n_sources,
                                         TaalImportReport        *report,
                                         GError                 **error);
gboolean   taal_bronnen_add_mapped      (const TaalImportSource  *source,
                                         GPtrArray               *bronnen,
                                         TaalImportReport        *report,
                                         GError                 **error);
void       taal_bronnen_propagate_error (GError                  *sheet_error,
                                         GError                 **error);

G_END_DECLS
