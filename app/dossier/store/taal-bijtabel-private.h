/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tables of a dossier beside those of format.md 1, of which the change log knows the rows too
 * (data/sql/003-aantekeningen.sql). */
typedef enum
{
  TAAL_BIJ_AFWIJZINGEN,
  TAAL_BIJ_GOEDKEURINGEN,
  TAAL_BIJ_BIJLAGEN,
  TAAL_BIJ_PRESENTIEBESTANDEN,
  TAAL_N_BIJTABELLEN,
} TaalBijtabel;

#define TAAL_MAX_BIJKOLOMMEN 8

typedef enum
{
  TAAL_BIJKOLOM_TEKST,
  TAAL_BIJKOLOM_LIJST, /* one text, an item a line */
  TAAL_BIJKOLOM_GETAL,
} TaalBijkolomSoort;

/**
 * TaalBijkolom:
 * @name: its name
 * @soort: what is in it
 * @verplicht: whether it is never empty in a row that is added
 * @persoon: whether it may tell who a person is
 */
typedef struct
{
  const char        *name;
  TaalBijkolomSoort  soort;
  gboolean           verplicht;
  gboolean           persoon;
} TaalBijkolom;

/**
 * TaalBijschema:
 * @name: the table
 * @kolommen: its columns without rij, in their order
 * @n_kolommen: how many
 * @select: all its rows, each with its rij first
 * @insert: a row, its columns as parameters from ?1
 * @update: (nullable): ?1 is rij, then the columns from @eerste_update on
 * @eerste_update: the first column that may change
 * @n_update: how many may
 * @remove: the row with rij ?1
 * @copy: adds a row of @select, with the rij that it has
 */
typedef struct
{
  const char   *name;
  TaalBijkolom  kolommen[TAAL_MAX_BIJKOLOMMEN];
  int           n_kolommen;
  const char   *select;
  const char   *insert;
  const char   *update;
  int           eerste_update;
  int           n_update;
  const char   *remove;
  const char   *copy;
} TaalBijschema;

/* From this version on a dossier has them. */
#define TAAL_BIJTABELLEN_VERSION 3

const TaalBijschema *taal_bijschema_get  (TaalBijtabel  tabel);
int                  taal_bijschema_find (const char   *name);

G_END_DECLS
