/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include "taal-tabel-sql.h"

/**
 * taal_opslag_get_find:
 * @opslag: an import
 * @tabel: a table
 * @error: a #TaalDossierError
 *
 * Returns: (transfer none) (nullable): the statement that finds its rows
 *
 * Thread: the dossier's worker
 */
sqlite3_stmt *
taal_opslag_get_find (TaalOpslag  *opslag,
                      TaalTabel    tabel,
                      GError     **error)
{
  TaalOpslagTabel *own = &opslag->tabellen[tabel];

  if (own->find == NULL)
    own->find = taal_sqlite_prepare (opslag->verbinding->db, taal_tabel_sql_get (tabel)->find, error);

  return own->find;
}

/* The rij of the row with an id, 0 when there is none. */
static gboolean
look_up (TaalOpslag  *opslag,
         TaalTabel    tabel,
         const char  *id,
         gint64      *rij,
         GError     **error)
{
  sqlite3_stmt *find;
  TaalStap step;

  *rij = 0;
  if (opslag->tabellen[tabel].was_empty)
    return TRUE;

  find = taal_opslag_get_find (opslag, tabel, error);
  if (find == NULL || !taal_sqlite_bind_text (find, 1, id, error))
    return FALSE;

  step = taal_sqlite_step (find, error);
  if (step == TAAL_STAP_RIJ)
    *rij = sqlite3_column_int64 (find, 0);
  (void) sqlite3_reset (find); /* repeats the result of the step */

  return step != TAAL_STAP_FOUT;
}

/**
 * taal_opslag_has_key:
 * @tabel: a table with an id
 * @key: an id
 * @opslag: the import
 *
 * For the reader of the source, which cannot be told of a failure: that is kept in the import.
 *
 * Returns: whether the dossier has that row
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_has_key (TaalTabel   tabel,
                     const char *key,
                     gpointer    data)
{
  TaalOpslag *opslag = data;
  gint64 rij = 0;

  taal_verbinding_assert_worker (opslag->verbinding);

  if (opslag->lookup_error == NULL)
    (void) look_up (opslag, tabel, key, &rij, &opslag->lookup_error);

  return rij != 0;
}

/**
 * taal_opslag_remember:
 * @opslag: an import
 * @tabel: a table with an id
 * @id: the number of an id in the import's texts
 * @rij: the row that has it
 *
 * Thread: the dossier's worker
 */
void
taal_opslag_remember (TaalOpslag *opslag,
                      TaalTabel   tabel,
                      gint32      id,
                      gint64      rij)
{
  TaalOpslagTabel *own = &opslag->tabellen[tabel];

  /* The ids of a table were mostly read one after the other, so their numbers lie close together. */
  if (own->rijen == NULL)
    own->rijen = g_array_new (FALSE, TRUE, sizeof (gint32));
  if ((guint) id >= own->rijen->len)
    g_array_set_size (own->rijen, (guint) id + 1);
  g_array_index (own->rijen, gint32, id) = (gint32) rij;
}

/**
 * taal_opslag_resolve:
 * @opslag: an import
 * @tabel: a table with an id
 * @id: the number of an id in the import's texts
 * @rij: (out): the row that has it; 0 when it is still to be written
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_resolve (TaalOpslag  *opslag,
                     TaalTabel    tabel,
                     gint32       id,
                     gint32      *rij,
                     GError     **error)
{
  const GArray *known = opslag->tabellen[tabel].rijen;
  gint64 found;

  *rij = known != NULL && (guint) id < known->len ? g_array_index (known, gint32, id) : 0;
  if (*rij != 0)
    return TRUE;

  if (!look_up (opslag, tabel, taal_teksten_get (opslag->invoer->teksten, id), &found, error))
    return FALSE;
  if (found != 0)
    taal_opslag_remember (opslag, tabel, id, found);

  *rij = (gint32) found;
  return TRUE;
}
