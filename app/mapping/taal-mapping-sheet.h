/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping-run.h"
#include "taal-workbook.h"

G_BEGIN_DECLS

/**
 * TaalMappingSheet:
 *
 * What a mapping makes of one sheet for one table: rows as format.md 1 has them, under the names of the
 * columns, each with the number of the user's row. The strict reader takes it for a sheet like any other.
 */
typedef struct _TaalMappingSheet TaalMappingSheet;

/**
 * TaalMappingPlek:
 * @sheet: a sheet of the workbook
 * @deel: a part of the mapping that is of it
 *
 * Where a part applies.
 */
typedef struct
{
  guint                  sheet;
  const TaalMappingDeel *deel;
} TaalMappingPlek;

/**
 * TaalMappingNaam:
 * @soort: what there is to say
 * @row: the number of the user's row
 * @kolom: the index of a column in the schema
 * @tekst: the text in that row
 * @ander: the other text, which came before
 *
 * A text of a docent, a groep or a locatie that an id was made from, and another that it was
 * compared with.
 */
typedef struct
{
  TaalMappingNaamSoort  soort;
  guint                 row;
  int                   kolom;
  char                 *tekst;
  char                 *ander;
} TaalMappingNaam;

GArray           *taal_mapping_list_plekken         (const TaalMapping      *mapping,
                                                     TaalWorkbook           *workbook,
                                                     GError                **error);

TaalMappingSheet *taal_mapping_sheet_open           (TaalMappingRun         *run,
                                                     TaalWorkbook           *workbook,
                                                     guint                   sheet,
                                                     const TaalMapping      *mapping,
                                                     const TaalMappingDeel  *deel,
                                                     const TaalMappingDoel  *doel,
                                                     TaalVolgorde            volgorde,
                                                     GError                **error);
const TaalRecord *taal_mapping_sheet_next           (TaalMappingSheet       *self,
                                                     GError                **error);
gint64            taal_mapping_sheet_get_position   (TaalMappingSheet       *self);
gboolean          taal_mapping_sheet_is_windows_1252 (TaalMappingSheet      *self);
guint             taal_mapping_sheet_get_header_row (TaalMappingSheet       *self);
char             *taal_mapping_sheet_dup_kop        (TaalMappingSheet       *self,
                                                     int                     kolom);
const GPtrArray  *taal_mapping_sheet_get_namen      (TaalMappingSheet       *self);
guint             taal_mapping_sheet_get_n_voorbij  (TaalMappingSheet       *self);
guint             taal_mapping_sheet_get_n_herhaald (TaalMappingSheet       *self);
void              taal_mapping_sheet_free           (TaalMappingSheet       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalMappingSheet, taal_mapping_sheet_free)

G_END_DECLS
