/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-inlezing-private.h"
#include "taal-koppen.h"
#include "taal-mapping-sheet.h"

G_BEGIN_DECLS

/* An empty cell of a yes/no column, until the whole column has been seen. */
#define TAAL_TABEL_LEZER_JANEE_LEEG (TAAL_CEL_LEEG + 1)

/* A cell is often that of the row above: its text is then known without looking it up. */
#define TAAL_TABEL_LEZER_MAX_ABOVE 32

typedef struct
{
  gsize  length; /* 0 for none */
  gint32 value;
  char   text[TAAL_TABEL_LEZER_MAX_ABOVE];
} TaalTabelLezerAbove;

/* How the yes/no column of a file is filled (format.md 1: one that holds only x means no elsewhere). */
typedef struct
{
  guint n_x;
  guint n_other;
  guint n_empty;
} TaalTabelLezerJaNee;

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
  const TaalRecord      *record; /* that is being read */
  TaalMappingSheet      *mapped; /* or NULL: what gives the records, where a mapping does */
  TaalTabelLezerAbove    above[TAAL_MAX_KOLOMMEN];
  TaalTabelLezerJaNee    yes_no[TAAL_MAX_KOLOMMEN];
  guint                  capacity;
  gboolean               bad; /* the row being read */
} TaalTabelLezer;

void taal_tabel_lezer_read_row (TaalTabelLezer *lezer);

G_END_DECLS
