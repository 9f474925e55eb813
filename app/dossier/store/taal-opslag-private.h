/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-logboek-private.h"
#include "taal-opname-private.h"
#include "taal-rijen-private.h"
#include "taal-sqlite.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/* What becomes of a row of the source: it is there already, it is new, or it takes the place of the
 * row with that rij. */
#define TAAL_ACTIE_GELIJK 0
#define TAAL_ACTIE_NIEUW  (-1)

/**
 * TaalRij:
 * @cellen: the cells in the form in which the dossier keeps them: a text by its number in the
 *   import's texts, a reference by the other row's rij (0 while it has none), or %TAAL_CEL_LEEG
 * @rij: the row's own rij in the dossier, or its place in the source
 *
 * A row of either side, so that equal rows have equal cells.
 */
typedef struct
{
  gint32 cellen[TAAL_MAX_KOLOMMEN];
  gint32 rij;
} TaalRij;

typedef struct
{
  gboolean      was_empty; /* before the import */
  gboolean      has_children; /* rows of this import refer to it */
  sqlite3_stmt *find;
  GArray       *rijen;     /* gint32 by the number of an id: its rij, or 0 while unknown */
  GArray       *acties;    /* gint32 a row of the source; NULL: all are new */
  GArray       *vervallen; /* gint32: rij of rows to remove */
  GArray       *weg;       /* TaalRij: the same rows, where every row is asked for; or NULL */
} TaalOpslagTabel;

/**
 * TaalOpslag:
 *
 * An import into a dossier, inside one transaction.
 */
typedef struct
{
  TaalVerbinding   *verbinding;
  TaalInvoer       *invoer;
  TaalOpslagTabel   tabellen[TAAL_N_TABELLEN];
  GError           *lookup_error; /* of a lookup that could not say so itself */
  TaalOpname       *opname; /* of the rows that are changed or removed; NULL: there are none */
  TaalLogRijen      nieuw[TAAL_N_TABELLEN]; /* the rows that were added */

  TaalProgressFunc  progress;
  gpointer          progress_data;
  GCancellable     *cancellable;
  gint64            n_done;
  gint64            n_total;
} TaalOpslag;

/* taal-opslag.c */
void              taal_opslag_clear        (TaalOpslag          *opslag);
TaalImportReport *taal_opslag_import       (TaalVerbinding      *verbinding,
                                            const TaalImportSource *sources,
                                            gsize                n_sources,
                                            TaalImportFlags      flags,
                                            TaalProgressFunc     progress,
                                            gpointer             progress_data,
                                            GCancellable        *cancellable,
                                            GError             **error);

/* taal-opslag-sleutel.c */
sqlite3_stmt     *taal_opslag_get_find     (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            GError             **error);
gboolean          taal_opslag_has_key      (TaalTabel            tabel,
                                            const char          *key,
                                            gpointer             opslag);
void              taal_opslag_remember     (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            gint32               id,
                                            gint64               rij);
gboolean          taal_opslag_resolve      (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            gint32               id,
                                            gint32              *rij,
                                            GError             **error);

/* taal-opslag-rij.c */
gboolean          taal_opslag_is_text      (TaalKolomSoort       soort);
gboolean          taal_opslag_get_rij      (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            guint                row,
                                            TaalRij             *rij,
                                            GError             **error);
gboolean          taal_opslag_find         (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            const TaalRij       *key,
                                            GArray              *found,
                                            GError             **error);
gboolean          taal_opslag_read_one     (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            sqlite3_stmt        *stmt,
                                            TaalRij             *rij,
                                            gboolean            *found,
                                            GError             **error);
gboolean          taal_opslag_bind         (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            sqlite3_stmt        *stmt,
                                            const TaalRij       *rij,
                                            int                  n_kolommen,
                                            GError             **error);
gboolean          taal_opslag_report       (TaalOpslag          *opslag,
                                            GError             **error);

/* taal-opslag-vergelijk.c */
gboolean          taal_opslag_compare      (TaalOpslag          *opslag,
                                            GError             **error);

/* taal-opslag-invoegen.c */
gboolean          taal_opslag_insert       (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            GError             **error);

/* taal-opslag-log.c */
gboolean          taal_opslag_begin_log    (TaalOpslag          *opslag,
                                            GError             **error);
gboolean          taal_opslag_begin_table  (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            GError             **error);
gboolean          taal_opslag_end_table    (TaalOpslag          *opslag,
                                            TaalTabel            tabel,
                                            GError             **error);
gboolean          taal_opslag_end_log      (TaalOpslag          *opslag,
                                            const TaalImportSource *sources,
                                            gsize                n_sources,
                                            GError             **error);

/* taal-opslag-rijen.c */
gboolean          taal_opslag_list_rijen   (TaalOpslag          *opslag,
                                            GError             **error);

/* taal-opslag-schrijf.c */
gboolean          taal_opslag_write        (TaalOpslag          *opslag,
                                            const TaalImportSource *sources,
                                            gsize                n_sources,
                                            GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalOpslag, taal_opslag_clear)

G_END_DECLS
