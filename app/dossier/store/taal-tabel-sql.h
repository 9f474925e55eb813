/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"

G_BEGIN_DECLS

/**
 * TaalTabelSql:
 * @any: whether it has a row at all
 * @last: the greatest rij, or nothing
 * @get: the row with a rij: rij, then the columns
 * @count: how many rows it has
 * @find: the rows with a key, or of a parent, or all where rows have neither: rij, then the columns;
 *   its parameters are the first columns, as many as the key has
 * @insert: adds a row
 * @insert_all: adds the rows of taal_rijen, see taal_opslag_insert()
 * @update: gives the row whose rij is the last parameter other values
 * @remove: removes the row with a rij
 * @remove_range: removes the rows from a first rij to a last
 * @view: every row in the form of format.md 1
 * @all: every row: the columns, then rij
 * @copy: adds a row of @all, with the rij that it has
 *
 * The statements of a table, all of them fixed text. A row is bound in the order of
 * taal_schema_get(), where a reference is the rij of the other row.
 */
typedef struct
{
  const char *any;
  const char *last;
  const char *get;
  const char *count;
  const char *find;
  const char *insert;
  const char *insert_all;
  const char *update;
  const char *remove;
  const char *remove_range;
  const char *view;
  const char *all;
  const char *copy;
} TaalTabelSql;

const TaalTabelSql *taal_tabel_sql_get (TaalTabel tabel);

G_END_DECLS
