/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"

G_BEGIN_DECLS

/* What stands for something else than a header of the sheet, where a header is asked for. */
#define TAAL_KOP_BLAD   "[blad]"  /* the name of the sheet */
#define TAAL_KOP_KOP    "[kop]"   /* of a kruistabel: the header of the crossing column, a date */
#define TAAL_KOP_CEL    "[cel]"   /* of a kruistabel: the cell where row and column cross */
#define TAAL_KOP_KOLOM  "[kolom " /* "[kolom C]": a column by its letter, where it has no header of its own */

/* Where the cells of a column come from. What is between KOLOM and ID is made from the texts of one or
 * more columns of the sheet. */
typedef enum
{
  TAAL_HERKOMST_GEEN,             /* nowhere: the column is not filled */
  TAAL_HERKOMST_VAST,             /* a constant */
  TAAL_HERKOMST_KOLOM,            /* one column, or several joined */
  TAAL_HERKOMST_TIJDVAK_BEGIN,    /* the begin of "09:00 - 12:00" */
  TAAL_HERKOMST_TIJDVAK_EIND,     /* its end */
  TAAL_HERKOMST_TIJDVAK_MINUTEN,  /* how long it takes */
  TAAL_HERKOMST_VERSCHIL_MINUTEN, /* how long it takes from one column to another */
  TAAL_HERKOMST_ID,               /* an id made from one or more columns */
  TAAL_N_HERKOMSTEN,
} TaalHerkomstSoort;

/**
 * TaalHerkomstWaarde:
 * @van: a text as it stands in the sheet
 * @naar: what it means; may be empty
 *
 * An entry of a value map.
 */
typedef struct
{
  char *van;
  char *naar;
} TaalHerkomstWaarde;

/**
 * TaalHerkomst:
 * @soort: what kind of source
 * @maal: for a whole or decimal number without a unit of its own: what it is multiplied by, so that
 *   hours become minutes (60) or lesson hours do (45); 0 for as it stands
 * @koppen: (nullable) (array zero-terminated=1): the headers it is made from, as the sheet spells
 *   them, or one of the texts in brackets above; two for %TAAL_HERKOMST_VERSCHIL_MINUTEN
 * @tekst: (nullable): the constant; or what joins several columns, a space when %NULL; or the prefix
 *   of a made id, that of its table when %NULL
 * @waarden: (nullable): the value map: folded text to #TaalHerkomstWaarde. It comes before all other reading
 *
 * Where a column of a table comes from. Change it with the functions below.
 */
typedef struct
{
  TaalHerkomstSoort   soort;
  guint               maal;

  /* Owned */
  char              **koppen;
  char               *tekst;
  GHashTable         *waarden;
} TaalHerkomst;

const char       *taal_herkomst_soort_get_name (TaalHerkomstSoort   soort);
int               taal_herkomst_soort_parse    (const char         *name);
const char       *taal_herkomst_get_prefix     (TaalTabel           tabel);

void              taal_herkomst_set            (TaalHerkomst       *herkomst,
                                                TaalHerkomstSoort   soort,
                                                const char *const  *koppen,
                                                const char         *tekst);
void              taal_herkomst_set_kop        (TaalHerkomst       *herkomst,
                                                TaalHerkomstSoort   soort,
                                                const char         *kop);
void              taal_herkomst_set_waarde     (TaalHerkomst       *herkomst,
                                                const char         *van,
                                                const char         *naar);
const char       *taal_herkomst_get_waarde     (const TaalHerkomst *herkomst,
                                                const char         *van);
GPtrArray        *taal_herkomst_list_waarden   (const TaalHerkomst *herkomst);
char             *taal_herkomst_dup_kop        (const TaalHerkomst *herkomst);
void              taal_herkomst_copy           (TaalHerkomst       *herkomst,
                                                const TaalHerkomst *source);
void              taal_herkomst_clear          (TaalHerkomst       *herkomst);

G_END_DECLS
