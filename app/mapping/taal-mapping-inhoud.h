/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"
#include "taal-workbook.h"

G_BEGIN_DECLS

/**
 * TaalInhoudRij:
 * @row: its number, as a spreadsheet has it
 * @cellen: (array zero-terminated=1): its cells
 *
 * A row of a sheet as it stands.
 */
typedef struct
{
  guint   row;
  char  **cellen;
} TaalInhoudRij;

/**
 * TaalInhoudWaarde:
 * @tekst: a text as it stands in the sheet, which is what a value map knows; empty for empty cells
 * @wordt: what the mapping makes of it now
 * @in_map: whether that is because the value map says so
 * @n: in how many rows it stands
 * @sheet: the sheet where it stands first
 * @row: the row where it stands first
 *
 * A value of a column that is mapped.
 */
typedef struct
{
  char     *tekst;
  char     *wordt;
  gboolean  in_map;
  guint     n;
  guint     sheet;
  guint     row;
} TaalInhoudWaarde;

GPtrArray *taal_mapping_list_rows     (TaalWorkbook           *workbook,
                                       guint                   sheet,
                                       guint                   max,
                                       GError                **error);
char     **taal_mapping_join_koppen   (const char *const      *boven,
                                       const char *const      *onder);
gboolean   taal_mapping_find_kopregel (TaalWorkbook           *workbook,
                                       guint                   sheet,
                                       const TaalMappingDeel  *deel,
                                       guint                  *kopregel,
                                       GError                **error);
GPtrArray *taal_mapping_list_values   (const TaalMapping      *mapping,
                                       TaalWorkbook           *workbook,
                                       const TaalMappingDeel  *deel,
                                       const TaalMappingDoel  *doel,
                                       const int              *kolommen,
                                       guint                   n,
                                       GError                **error);

G_END_DECLS
