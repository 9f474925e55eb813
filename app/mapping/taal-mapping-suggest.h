/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"
#include "taal-workbook.h"

G_BEGIN_DECLS

/**
 * TaalMappingBekend:
 * @tabel: a table with an id
 * @tekst: a name that the dossier has, or an id
 * @id: the id of the row
 *
 * What a sheet may call a row that the dossier has.
 */
typedef struct
{
  TaalTabel   tabel;
  const char *tekst;
  const char *id;
} TaalMappingBekend;

TaalMapping *taal_mapping_suggest          (TaalWorkbook             *workbook,
                                            const TaalMappingBekend  *bekend,
                                            gsize                     n_bekend,
                                            GError                  **error);
gboolean     taal_mapping_suggest_kopregel (TaalWorkbook             *workbook,
                                            guint                     sheet,
                                            guint                    *kopregel,
                                            GError                  **error);
void         taal_mapping_suggest_kolommen (TaalMappingDeel          *deel,
                                            TaalMappingDoel          *doel,
                                            GPtrArray                *rijen,
                                            guint                     kopregel,
                                            gboolean                  blad_is_docent);
void         taal_mapping_suggest_waarden  (TaalMapping              *mapping,
                                            TaalWorkbook             *workbook,
                                            const TaalMappingBekend  *bekend,
                                            gsize                     n_bekend,
                                            gboolean                  alleen_nieuw);

G_END_DECLS
