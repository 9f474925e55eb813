/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-delta.h"
#include "taal-stroom-private.h"

G_BEGIN_DECLS

/* Changesets of SQLite's session extension. One may come from a file that was made elsewhere, so it is
 * read in full before it is applied. */

typedef enum
{
  TAAL_WIJZIGSET_VOORUIT, /* as it was recorded */
  TAAL_WIJZIGSET_TERUG,   /* the other way round */
} TaalWijzigsetRichting;

/* How many rows it adds, changes and removes, in the direction in which it is read. */
typedef struct
{
  gint64 n_nieuw;
  gint64 n_gewijzigd;
  gint64 n_vervallen;
} TaalWijzigsetTelling;

/**
 * TaalWijzigsetRij:
 * @tabel: the table (a #TaalTabel), or -1
 * @bijtabel: where @tabel is -1, the table (a #TaalBijtabel)
 * @rij: the row
 * @op: SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE
 * @n_kolommen: how many columns it has behind rij
 *
 * A row that a changeset is about.
 */
typedef struct
{
  int    tabel;
  int    bijtabel;
  gint32 rij;
  int    op;
  int    n_kolommen;
} TaalWijzigsetRij;

/* One row of it; returns whether it may stand there. The columns of @iter are rij and those of the table. */
typedef gboolean (*TaalWijzigsetFunc) (const TaalWijzigsetRij *rij,
                                       sqlite3_changeset_iter *iter,
                                       gpointer                user_data);

/* taal-wijzigset-vorm.c */
gboolean taal_wijzigset_open_log (TaalStroom          *stroom,
                                  sqlite3             *db,
                                  gint64               wijziging,
                                  gint64               reeks,
                                  GError             **error);

/* taal-wijzigset.c */
gboolean taal_wijzigset_read  (TaalStroom             *stroom,
                               TaalWijzigsetRichting   richting,
                               TaalWijzigsetTelling   *telling,
                               TaalDelta              *delta,
                               TaalWijzigsetFunc       func,
                               gpointer                user_data,
                               GError                **error);
gboolean taal_wijzigset_apply (sqlite3                *db,
                               TaalStroom             *stroom,
                               TaalWijzigsetRichting   richting,
                               GError                **error);

G_END_DECLS
