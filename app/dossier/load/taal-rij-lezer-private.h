/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-sqlite.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

typedef struct _TaalRijLezer TaalRijLezer;

/* Hands the current row to the builder. */
typedef void (*TaalLeesRijFunc) (TaalRijLezer *lezer);

/**
 * TaalRijLezer:
 * @sleutels: for a table that others refer to, its rij in the order of the rows, so that a row's
 *   place is its index
 * @tabel: the table that is being read
 * @cellen: the row that is being read
 * @last_rij: the rij of the row before it
 * @valid: whether every cell so far held what it must hold
 * @n_beside: (atomic): how many rows another reader of the same table has read
 * @stop: (atomic): whether to read no further, because the whole failed elsewhere
 *
 * A snapshot that is being read, or a part of one, by one thread.
 */
struct _TaalRijLezer
{
  sqlite3             *db;
  TaalSnapshotBuilder *builder;
  TaalPool            *pool;
  GArray              *sleutels[TAAL_N_TABELLEN]; /* gint64 */
  TaalTabel            tabel;
  TaalLeesRijFunc      func;
  sqlite3_value      **cellen;
  gint64               last_rij;
  gboolean             valid;
  gboolean             known_ids; /* most ids are in the pool already, from the snapshot before */
  char                *ids; /* room in the pool for ids */
  gsize                ids_left;

  TaalProgressFunc     progress;
  gpointer             progress_data;
  GCancellable        *cancellable;
  gint64               n_done;
  gint64               n_total;
  gint                 n_beside;
  gint                 stop;
};

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

gint32      taal_rij_lezer_get_rij      (TaalRijLezer *lezer);

/* taal-rij-lezer-record.c: a row that more than one reader reads, and its cells in SQL */
#define TAAL_RIJ_LEZER_SCHOOL  "bow_nummer, naam, keurmerk_status, keurmerk_van, keurmerk_tot"
#define TAAL_RIJ_LEZER_LOCATIE "locatie_id, naam, gemeente"

gboolean    taal_rij_lezer_get_school   (TaalRijLezer *lezer,
                                         TaalSchool   *school);
gboolean    taal_rij_lezer_get_locatie  (TaalRijLezer *lezer,
                                         TaalLocatie  *locatie);

/* taal-rij-lezer-tabel.c: the rows of a table */
gboolean    taal_rij_lezer_attach       (TaalRijLezer     *lezer,
                                         GError          **error);
void        taal_rij_lezer_detach       (TaalRijLezer     *lezer);
gboolean    taal_rij_lezer_read_table   (TaalRijLezer     *lezer,
                                         TaalTabel         tabel,
                                         const char       *sql,
                                         TaalLeesRijFunc   func,
                                         GError          **error);
gboolean    taal_rij_lezer_read_range   (TaalRijLezer     *lezer,
                                         TaalTabel         tabel,
                                         const char       *sql,
                                         gint64            first,
                                         gint64            last,
                                         TaalLeesRijFunc   func,
                                         GError          **error);

/* taal-lessen-lezer.c: the lessons, on two threads where that pays */
gboolean    taal_lessen_lezer_read      (TaalRijLezer     *lezer,
                                         TaalVerbinding   *verbinding,
                                         GError          **error);
gboolean    taal_lessen_lezer_read_rij  (TaalRijLezer     *lezer,
                                         gint32            first,
                                         gint32            last,
                                         TaalLeesRijFunc   func,
                                         GError          **error);
gboolean    taal_lessen_lezer_get_les   (TaalRijLezer     *lezer,
                                         TaalLes          *les);

/* taal-laden.c: the tables but the lessons */
void        taal_rij_lezer_begin        (TaalRijLezer     *lezer);
void        taal_rij_lezer_end          (TaalRijLezer     *lezer);
gboolean    taal_rij_lezer_read_small   (TaalRijLezer     *lezer,
                                         GError          **error);

G_END_DECLS
