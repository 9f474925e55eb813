/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping-lezer-private.h"
#include "taal-mapping-sheet.h"

G_BEGIN_DECLS

/**
 * TaalMappingKolom:
 * @kolom: the column of the table
 * @herkomst: where it comes from
 * @plaatsen: where the headers of @herkomst stand
 * @n_plaatsen: how many
 * @telt: whether a filled cell of it makes a row worth giving
 *
 * A column that a target fills, once its headers have been found in the sheet.
 */
typedef struct
{
  const TaalKolom    *kolom;
  const TaalHerkomst *herkomst;
  int                *plaatsen;
  guint               n_plaatsen;
  gboolean            telt;
} TaalMappingKolom;

/**
 * TaalMappingRij:
 * @tabel: the table
 * @volgorde: how dates of figures are read
 * @zout: (nullable): the salt of the mapping
 * @als: where the cell stands that must be filled, or -1
 * @telt: whether any column does
 * @kolommen: the columns that are filled
 * @n: how many
 * @namen: (element-type TaalMappingNaam): what there is to say of texts that ids were made from
 *
 * How a row of the sheet becomes a row of a table.
 */
typedef struct
{
  TaalTabel         tabel;
  TaalVolgorde      volgorde;
  const char       *zout;
  int               als;
  gboolean          telt;
  TaalMappingKolom  kolommen[TAAL_MAX_KOLOMMEN];
  guint             n;

  /* Owned */
  GPtrArray        *namen;
} TaalMappingRij;

void     taal_mapping_rij_init     (TaalMappingRij         *rij,
                                    const TaalMappingLezer *lezer,
                                    const TaalMapping      *mapping,
                                    const TaalMappingDoel  *doel,
                                    TaalVolgorde            volgorde);
char    *taal_mapping_rij_dup_raw  (const TaalMappingKolom *kolom,
                                    const TaalMappingLezer *lezer,
                                    TaalCellFlags          *flags);
gboolean taal_mapping_rij_wanted   (const TaalMappingRij   *rij,
                                    const TaalMappingLezer *lezer);
char    *taal_mapping_rij_make     (TaalMappingRij         *rij,
                                    guint                   index,
                                    const TaalMappingLezer *lezer,
                                    TaalMappingRun         *run,
                                    TaalCellFlags          *flags);
void     taal_mapping_rij_clear    (TaalMappingRij         *rij);

G_END_DECLS
