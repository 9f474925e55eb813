/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"
#include "taal-xlsx-writer.h"

G_BEGIN_DECLS

/* What became of a cell. */
typedef enum
{
  TAAL_CEL_GEZET,
  TAAL_CEL_TE_LANG,  /* a text that no cell of a workbook can hold */
  TAAL_CEL_ONLEESBAAR, /* not what the column holds */
} TaalCelUitkomst;

void            taal_tabel_blad_begin   (TaalXlsxWriter  *writer,
                                         TaalTabel        tabel);
void            taal_tabel_blad_add_kop (TaalXlsxWriter  *writer,
                                         TaalTabel        tabel);
TaalCelUitkomst taal_tabel_blad_add_cel (TaalXlsxWriter  *writer,
                                         guint            column,
                                         const TaalKolom *kolom,
                                         const char      *text);

G_END_DECLS
