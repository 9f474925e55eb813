/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-sqlite.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/**
 * TaalRijLezer:
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
} TaalRijLezer;

/* Hands the current row to the builder. */
typedef void (*TaalLeesRijFunc) (TaalRijLezer *lezer);

/* taal-rij-lezer.c: one cell of the current row, checked, since the file may come from elsewhere */
const char *taal_rij_lezer_get_text     (TaalRijLezer *lezer,
                                         int           column);
const char *taal_rij_lezer_get_required (TaalRijLezer *lezer,
                                         int           column);
const char *taal_rij_lezer_get_id       (TaalRijLezer *lezer,
                                         int           column);
gint32      taal_rij_lezer_get_int      (TaalRijLezer *lezer,
                                         int           column,
                                         gint32        min,
                                         gint32        max,
                                         gint32        none);
gint32      taal_rij_lezer_get_number   (TaalRijLezer *lezer,
                                         int           column,
                                         gint32        min,
                                         gint32        max);
TaalDate    taal_rij_lezer_get_date     (TaalRijLezer *lezer,
                                         int           column);
TaalPeriode taal_rij_lezer_get_periode  (TaalRijLezer *lezer,
                                         int           column);
int         taal_rij_lezer_get_place    (TaalRijLezer *lezer,
                                         int           column,
                                         TaalTabel     tabel,
                                         gboolean      required);
gboolean    taal_rij_lezer_read_table   (TaalRijLezer     *lezer,
                                         TaalTabel         tabel,
                                         const char       *sql,
                                         TaalLeesRijFunc   func,
                                         GError          **error);

G_END_DECLS
