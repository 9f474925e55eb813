/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-enum.h"

G_BEGIN_DECLS

/* The tables of format.md 1, in an order in which every table comes after those it refers to. */
typedef enum
{
  TAAL_TABEL_SCHOOL,
  TAAL_TABEL_LOCATIES,
  TAAL_TABEL_DOCENTEN,
  TAAL_TABEL_REGISTRATIES,
  TAAL_TABEL_OPLEIDINGEN,
  TAAL_TABEL_ERVARING,
  TAAL_TABEL_MELDINGEN,
  TAAL_TABEL_PERSONEELSPLANNEN,
  TAAL_TABEL_MAATREGELEN,
  TAAL_TABEL_CONTRACTEN,
  TAAL_TABEL_GROEPEN,
  TAAL_TABEL_LESSEN,
  TAAL_TABEL_CURSISTEN,
  TAAL_TABEL_PRESENTIE,
  TAAL_TABEL_ONLINE_MELDINGEN,
  TAAL_TABEL_FACTUREN,
  TAAL_TABEL_AANBOD_WI2013,
  TAAL_N_TABELLEN,
} TaalTabel;

/* What a cell of a column holds. */
typedef enum
{
  TAAL_KOLOM_ID,             /* the table's own key: text, exact */
  TAAL_KOLOM_VERWIJZING,     /* the key of a row of another table */
  TAAL_KOLOM_TEKST,          /* any text */
  TAAL_KOLOM_NAAM,           /* a name: any text, and never a BSN */
  TAAL_KOLOM_REGISTER,       /* BVNT2 or BOW_KR without regard to case, or other text as it is */
  TAAL_KOLOM_GEMEENTE,       /* GMnnnn, or a name of gemeenten.csv */
  TAAL_KOLOM_ENUM,           /* a value of a closed list */
  TAAL_KOLOM_DATUM,          /* TaalDate */
  TAAL_KOLOM_TIJD,           /* seconds since midnight */
  TAAL_KOLOM_JANEE,          /* 0 or 1 */
  TAAL_KOLOM_GEHEEL,         /* a whole number between min and max */
  TAAL_KOLOM_DECIMAAL,       /* hundredths, between min and max (in hundredths) */
  TAAL_KOLOM_UITZONDERINGEN, /* a set of 1 to 4, such as "1,2" */
} TaalKolomSoort;

/**
 * TaalKolom:
 * @name: its name in format.md 1
 * @soort: what its cells hold
 * @required: whether an empty cell is an error
 * @list: for an ENUM, its values
 * @refers_to: for a VERWIJZING, the table whose key it holds
 * @min: for a GEHEEL or DECIMAAL, the least value
 * @max: for a GEHEEL or DECIMAAL, the greatest value
 *
 * A column of a table.
 */
typedef struct
{
  const char     *name;
  TaalKolomSoort  soort;
  gboolean        required;
  const TaalEnum *list;
  TaalTabel       refers_to;
  gint32          min;
  gint32          max;
} TaalKolom;

#define TAAL_MAX_KOLOMMEN 13

/* How the rows of a table find their counterpart when a source is imported again (format.md 2). */
typedef enum
{
  TAAL_SLEUTEL_ID,     /* the column of soort ID */
  TAAL_SLEUTEL_AANBOD, /* locatie_id + soort + peildatum */
  TAAL_SLEUTEL_OUDER,  /* none of its own: replaced as a set per parent, the first column */
  TAAL_SLEUTEL_GEHEEL, /* none of its own: the whole table is replaced */
} TaalSleutel;

/**
 * TaalTabelSchema:
 * @name: its name in format.md 1, which is also that of its sheet, its file and its view
 * @sleutel: how its rows are told apart
 * @van: index of the column that opens the row's period of dates, or -1
 * @tot: index of the column that closes it, or -1
 * @n_kolommen: how many columns it has
 * @kolommen: its columns in the order of format.md 1
 *
 * A table of format.md 1. This is the one place that knows its columns.
 */
typedef struct
{
  const char  *name;
  TaalSleutel  sleutel;
  int          van;
  int          tot;
  int          n_kolommen;
  TaalKolom    kolommen[TAAL_MAX_KOLOMMEN];
} TaalTabelSchema;

const TaalTabelSchema *taal_schema_get        (TaalTabel    tabel);
int                    taal_schema_find       (const char  *name);
gboolean               taal_schema_is_uitleg  (const char  *name);
int                    taal_schema_find_kolom (TaalTabel    tabel,
                                               const char  *header);

G_END_DECLS
