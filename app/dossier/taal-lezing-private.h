/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-sqlite.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/**
 * TaalLezing:
 * @sleutels: for a table that others refer to, its rij in the order of the rows, so that a row's
 *   place is its index
 * @stmt: the rows that are being read
 * @valid: whether every cell so far held what it must hold
 *
 * A snapshot that is being read.
 */
typedef struct
{
  TaalVerbinding      *verbinding;
  TaalSnapshotBuilder *builder;
  TaalPool            *pool;
  GArray              *sleutels[TAAL_N_TABELLEN]; /* gint64 */
  sqlite3_stmt        *stmt;
  gboolean             valid;

  TaalProgressFunc     progress;
  gpointer             progress_data;
  GCancellable        *cancellable;
  gint64               n_done;
  gint64               n_total;
} TaalLezing;

/* Hands the current row to the builder. */
typedef void (*TaalLeesRijFunc) (TaalLezing *lezing);

/* taal-lezing.c: one cell of the current row, checked, since the file may come from elsewhere */
const char *taal_lezing_get_text     (TaalLezing       *lezing,
                                      int               column);
const char *taal_lezing_get_required (TaalLezing       *lezing,
                                      int               column);
const char *taal_lezing_get_id       (TaalLezing       *lezing,
                                      int               column);
gint32      taal_lezing_get_int      (TaalLezing       *lezing,
                                      int               column,
                                      gint32            min,
                                      gint32            max,
                                      gint32            none);
gint32      taal_lezing_get_number   (TaalLezing       *lezing,
                                      int               column,
                                      gint32            min,
                                      gint32            max);
TaalDate    taal_lezing_get_date     (TaalLezing       *lezing,
                                      int               column);
TaalPeriode taal_lezing_get_periode  (TaalLezing       *lezing,
                                      int               column);
int         taal_lezing_get_place    (TaalLezing       *lezing,
                                      int               column,
                                      TaalTabel         tabel,
                                      gboolean          required);
gboolean    taal_lezing_read_table   (TaalLezing       *lezing,
                                      TaalTabel         tabel,
                                      const char       *sql,
                                      TaalLeesRijFunc   func,
                                      GError          **error);

G_END_DECLS
