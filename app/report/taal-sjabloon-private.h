/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"
#include "taal-xlsx-writer.h"

G_BEGIN_DECLS

#define TAAL_SJABLOON_N_VOORBEELDEN 3

/**
 * TaalSjabloonKolom:
 * @naam: the column of the schema that it is about
 * @betekenis: what the column means, to be translated
 * @voorbeelden: what stands in it in the example rows; %NULL where the table has no more of them
 */
typedef struct
{
  const char *naam;
  const char *betekenis;
  const char *voorbeelden[TAAL_SJABLOON_N_VOORBEELDEN];
} TaalSjabloonKolom;

/**
 * TaalSjabloonTabel:
 * @uitleg: what the table holds, to be translated
 * @kolommen: its columns, in the order of the schema
 */
typedef struct
{
  const char        *uitleg;
  TaalSjabloonKolom  kolommen[TAAL_MAX_KOLOMMEN];
} TaalSjabloonTabel;

/* taal-sjabloon-teksten.c */
const TaalSjabloonTabel *taal_sjabloon_get         (TaalTabel        tabel);

/* taal-sjabloon-vorm.c */
char                    *taal_sjabloon_dup_vorm    (const TaalKolom *kolom);
void                     taal_sjabloon_apply_regel (TaalXlsxWriter  *writer,
                                                    guint            column,
                                                    const TaalKolom *kolom);

/* taal-sjabloon-uitleg.c */
void                     taal_sjabloon_write_uitleg (TaalXlsxWriter *writer);

G_END_DECLS
