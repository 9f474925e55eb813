/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-deling.h"
#include "taal-naamzeef.h"
#include "taal-sqlite.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/**
 * TaalDeling:
 * @bron: what is shared, in a transaction that reads
 * @naar: the new dossier, in one that writes
 * @gemeente: (nullable): the code of the gemeente that it is for
 * @zonder_cursisten: whether no cursist goes along
 * @cancellable: (nullable): breaks it off
 * @inhoud: what was written
 * @zeef: (nullable): the names that may not be in it
 * @nieuw: (element-type gint gint): of each table whose rows others refer to, the number of a row in
 *   @naar by that in @bron; %NULL as long as it has none
 *
 * A dossier that is being shared.
 */
typedef struct
{
  TaalVerbinding *bron;
  sqlite3        *naar;
  const char     *gemeente;
  gboolean        zonder_cursisten;
  GCancellable   *cancellable;
  TaalDeelInhoud *inhoud;
  TaalNaamzeef   *zeef;
  GHashTable     *nieuw[TAAL_N_TABELLEN];
} TaalDeling;

/* What becomes of a cell on its way. */
typedef enum
{
  TAAL_DEELCEL_GEEN, /* no more columns */
  TAAL_DEELCEL_ZO,   /* it goes as it is */
  TAAL_DEELCEL_ID, /* it goes as it is, unless one id of the table has a name in it: then none does
                    */
  TAAL_DEELCEL_ZEEF, /* it goes as it is, unless a name is in it */
  TAAL_DEELCEL_LOCATIE,
  TAAL_DEELCEL_DOCENT,
  TAAL_DEELCEL_PLAN,
  TAAL_DEELCEL_CONTRACT,
  TAAL_DEELCEL_GROEP,
} TaalDeelcel;

/**
 * TaalDeelTabel:
 * @tabel: the table
 * @select: reads the rows of it that go along; ?1 is the gemeente. The first column is rij
 * @insert: writes one; ?1 is its new rij, and from ?2 on are the other columns of @select. A cell that
 *   does not go as it is, is NULL
 * @cellen: what becomes of the columns from the second on. A row that refers to one that does not go
 *   along stays behind
 *
 * How the rows of a table are shared with a gemeente.
 */
typedef struct
{
  TaalTabel    tabel;
  const char  *select;
  const char  *insert;
  TaalDeelcel  cellen[10];
} TaalDeelTabel;

gboolean taal_deling_copy          (TaalDeling           *deling,
                                    const TaalDeelTabel  *tabel,
                                    GError              **error);
gboolean taal_deling_copy_rows     (TaalDeling           *deling,
                                    const char           *select,
                                    const char           *insert,
                                    guint                *n,
                                    GError              **error);
gint32   taal_deling_find          (const TaalDeling     *deling,
                                    TaalTabel             tabel,
                                    gint64                rij);
gint32   taal_deling_number        (TaalDeling           *deling,
                                    TaalTabel             tabel,
                                    gint64                rij);
gboolean taal_deling_bind_gemeente (const TaalDeling     *deling,
                                    sqlite3_stmt         *stmt,
                                    GError              **error);

/* taal-deling-gemeente.c, -presentie.c, -inspectie.c */
gboolean taal_deling_gemeente      (TaalDeling           *deling,
                                    GError              **error);
gboolean taal_deling_presentie     (TaalDeling           *deling,
                                    GError              **error);
gboolean taal_deling_inspectie     (TaalDeling           *deling,
                                    GError              **error);

/* Values of the lists of format.md 1, as rows hold them. */
#define TAAL_DEELSQL_WI2021  "1"
#define TAAL_DEELSQL_GEGEVEN "0"

G_STATIC_ASSERT (TAAL_WET_WI2021 == 1 && TAAL_LES_GEGEVEN == 0);

/* The groepen of the contracts of the gemeente. */
#define TAAL_DEELSQL_GROEPEN                                                                       \
  "(SELECT rij FROM rij_groepen WHERE contract IN "                                                \
  "(SELECT rij FROM rij_contracten WHERE gemeente = ?1))"

G_END_DECLS
