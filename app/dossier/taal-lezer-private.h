/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-inlezing-private.h"
#include "taal-koppen.h"

G_BEGIN_DECLS

/* An empty cell of a yes/no column, until the whole column has been seen. */
#define TAAL_LEZER_JANEE_LEEG (TAAL_CEL_LEEG + 1)

/* A cell is often that of the row above: its text is then known without looking it up. */
#define TAAL_LEZER_MAX_ABOVE 32

typedef struct
{
  gsize  length; /* 0 for none */
  gint32 value;
  char   text[TAAL_LEZER_MAX_ABOVE];
} TaalLezerAbove;

/* How the yes/no column of a file is filled (format.md 1: one that holds only x means no elsewhere). */
typedef struct
{
  guint n_x;
  guint n_other;
  guint n_empty;
} TaalLezerJaNee;

/* A file while it is read. */
typedef struct
{
  TaalInlezing          *inlezing;
  const TaalTabelSchema *schema;
  TaalTabel              tabel;
  TaalStaat             *staat;
  TaalRijen             *rijen;
  TaalDeel              *deel;
  TaalKoppen             koppen;
  TaalCsv                csv;
  TaalLezerAbove         above[TAAL_MAX_KOLOMMEN];
  TaalLezerJaNee         yes_no[TAAL_MAX_KOLOMMEN];
  guint                  capacity;
  gboolean               bad; /* the row being read */
} TaalLezer;

void taal_lezer_read_row (TaalLezer *lezer);

G_END_DECLS
