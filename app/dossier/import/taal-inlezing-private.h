/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping-run.h"
#include "taal-rijen-private.h"

G_BEGIN_DECLS

/* How many rows lie between two looks at the cancellable. A power of two. */
#define TAAL_INLEZING_STEP 4096

/**
 * TaalDeel:
 * @source: which of the import's files it is
 * @first: the index of its first row in the #TaalRijen of its table
 * @header_row: the row of its header
 * @positions: per column of the table, which column of the file it is, or -1
 * @headers: (nullable): per column of the table, how the file spells it
 * @name: the base name of the file
 * @sheet: (nullable): its sheet, where it may have more than one
 *
 * The rows of a table that came from one file.
 */
typedef struct
{
  guint  source;
  guint  first;
  guint  header_row;
  int    positions[TAAL_MAX_KOLOMMEN];

  /* Owned */
  char  *headers[TAAL_MAX_KOLOMMEN];
  char  *name;
  char  *sheet;
} TaalDeel;

/**
 * TaalStaat:
 * @rijen: the rows, among which the bad ones are until the end
 * @slecht: per row, whether it is bad
 * @n_slecht: how many are
 * @sleutels: per text number, the index of the first row with that key + 1, or a #TaalSleutelStaat
 * @delen: (element-type TaalDeel): the files they came from
 * @gebroken: whether a file of the table could not be read as that table
 *
 * A table while it is read and checked.
 */
typedef struct
{
  TaalRijen *rijen;
  guint      n_slecht;
  gboolean   gebroken;

  /* Owned */
  GArray    *slecht;   /* guint8 */
  GArray    *sleutels; /* guint32 */
  GPtrArray *delen;
} TaalStaat;

/**
 * TaalInlezing:
 * @invoer: what is being made
 * @staten: its tables
 * @bytes_before: the bytes of the sheets that are done
 * @bytes_total: the bytes of all sheets
 * @run: what its mapped sheets know of one another
 * @rij: the index of the row that is looked at, of which issues are; or -1
 *
 * One run of taal_invoer_read(), on one thread.
 */
typedef struct
{
  TaalInvoer       *invoer;
  TaalStaat         staten[TAAL_N_TABELLEN];
  TaalImportFlags   flags;
  TaalHasKeyFunc    has_key;
  gpointer          has_key_data;
  TaalProgressFunc  progress;
  gpointer          progress_data;
  GCancellable     *cancellable;
  gint64            bytes_before;
  gint64            bytes_total;
  TaalMappingRun   *run;
  int               rij;
} TaalInlezing;

void            taal_inlezing_init  (TaalInlezing    *inlezing,
                                     TaalInvoer      *invoer);
void            taal_inlezing_clear (TaalInlezing    *inlezing);
gboolean        taal_inlezing_tick  (TaalInlezing    *inlezing,
                                     gint64           bytes,
                                     GError         **error);
void            taal_inlezing_issue (TaalInlezing    *inlezing,
                                     TaalTabel        tabel,
                                     const TaalDeel  *deel,
                                     TaalIssueCode    code,
                                     guint            row,
                                     int              kolom,
                                     const char      *value,
                                     const char      *expected);
const TaalDeel *taal_staat_get_deel (const TaalStaat *staat,
                                     guint            index);
void            taal_staat_set_slecht (TaalStaat     *staat,
                                       guint          index);

/**
 * taal_staat_is_slecht:
 * @staat: a table
 * @index: the index of a row
 *
 * Returns: whether the row is bad
 *
 * Thread: that of the import
 */
static inline gboolean
taal_staat_is_slecht (const TaalStaat *staat,
                      guint            index)
{
  return g_array_index (staat->slecht, guint8, index) != 0;
}

/**
 * taal_staat_get_cel:
 * @staat: a table
 * @kolom: the index of a column
 * @index: the index of a row
 *
 * Returns: a cell, as in #TaalRijen
 *
 * Thread: that of the import
 */
static inline gint32
taal_staat_get_cel (const TaalStaat *staat,
                    int              kolom,
                    guint            index)
{
  return g_array_index (staat->rijen->kolommen[kolom], gint32, index);
}

G_END_DECLS
