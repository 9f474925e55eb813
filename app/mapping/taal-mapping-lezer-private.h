/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping-samen-private.h"
#include "taal-mapping.h"

G_BEGIN_DECLS

/* What stands for a position where a header is none of the sheet's. */
#define TAAL_PLAATS_BLAD (-2)
#define TAAL_PLAATS_KOP  (-3)
#define TAAL_PLAATS_CEL  (-4)

/**
 * TaalMappingLezer:
 * @record: the row that was read last
 * @header_row: the row of the headers; 0 when the part names none
 * @koppen: (element-type utf8): the headers by position
 * @n_voorbij: how many filled rows were passed over by the rules of the part
 * @kruis: (element-type int): of a kruistabel: the positions of the crossing columns
 * @kruis_plaats: of a kruistabel: the crossing column that is being looked at
 *
 * The rows of a sheet as a part sees them: below its header, without those passed over, and with what
 * "as above" and merged cells mean filled in.
 */
typedef struct
{
  const TaalMappingDeel *deel;
  const TaalRecord      *record;
  guint                  header_row;
  guint                  n_voorbij;
  int                    kruis_plaats;

  /* Owned */
  TaalSheet             *sheet;
  TaalMappingSamen      *samen; /* nullable: when the part does not ask for it */
  char                  *blad;
  GPtrArray             *koppen;
  GArray                *kruis;
  GArray                *omlaag; /* int: positions */
  GPtrArray             *boven;  /* per position in @omlaag: the text above */
  GArray                *boven_flags; /* TaalCellFlags: those of the text above */
  GArray                *leeg;   /* int: positions */
  GArray                *kop_plaatsen; /* int: positions of the headers that the part names */
} TaalMappingLezer;

gboolean          taal_mapping_lezer_open     (TaalMappingLezer      *lezer,
                                               TaalWorkbook          *workbook,
                                               guint                  sheet,
                                               const TaalMappingDeel *deel,
                                               GError               **error);
const TaalRecord *taal_mapping_lezer_next     (TaalMappingLezer      *lezer,
                                               GError               **error);
int               taal_mapping_lezer_find_special (const char         *kop);
int               taal_mapping_lezer_find     (const TaalMappingLezer *lezer,
                                               const char            *kop);
const char       *taal_mapping_lezer_get_text (const TaalMappingLezer *lezer,
                                               int                    plaats,
                                               TaalCellFlags         *flags);
void              taal_mapping_lezer_clear    (TaalMappingLezer      *lezer);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalMappingLezer, taal_mapping_lezer_clear)

G_END_DECLS
