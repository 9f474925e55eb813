/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

/**
 * taal_opslag_is_text:
 * @soort: the kind of a column
 *
 * Returns: whether the dossier keeps its cells as text, rather than as numbers
 *
 * Thread: any
 */
gboolean
taal_opslag_is_text (TaalKolomSoort soort)
{
  switch (soort)
    {
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
      return TRUE;
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_ENUM:
    case TAAL_KOLOM_DATUM:
    case TAAL_KOLOM_TIJD:
    case TAAL_KOLOM_JANEE:
    case TAAL_KOLOM_GEHEEL:
    case TAAL_KOLOM_DECIMAAL:
    case TAAL_KOLOM_UITZONDERINGEN:
      return FALSE;
    }

  g_assert_not_reached ();
}

/**
 * taal_opslag_get_rij:
 * @opslag: an import
 * @tabel: a table of the source
 * @row: the place of a row in it
 * @rij: (out caller-allocates): the row as the dossier would keep it
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_get_rij (TaalOpslag  *opslag,
                     TaalTabel    tabel,
                     guint        row,
                     TaalRij     *rij,
                     GError     **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const TaalRijen *rijen = &opslag->invoer->tabellen[tabel];

  rij->rij = (gint32) row;
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      gint32 cel = g_array_index (rijen->kolommen[i], gint32, row);

      rij->cellen[i] = cel;
      if (schema->kolommen[i].soort == TAAL_KOLOM_VERWIJZING && cel != TAAL_CEL_LEEG &&
          !taal_opslag_resolve (opslag, schema->kolommen[i].refers_to, cel, &rij->cellen[i], error))
        return FALSE;
    }

  return TRUE;
}

/* A row of the dossier, whose cells may hold anything: the file may come from elsewhere. */
static gboolean
read_rij (TaalOpslag    *opslag,
          TaalTabel      tabel,
          sqlite3_stmt  *stmt,
          TaalRij       *rij)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  gint64 number = sqlite3_column_int64 (stmt, 0);
  gboolean valid = number >= 1 && number <= G_MAXINT32;

  rij->rij = (gint32) number;
  for (int i = 0; valid && i < schema->n_kolommen; i++)
    {
      rij->cellen[i] = TAAL_CEL_LEEG;
      if (taal_opslag_is_text (schema->kolommen[i].soort))
        {
          const char *text = taal_sqlite_column_text (stmt, i + 1, NULL, &valid);

          if (text != NULL)
            rij->cellen[i] = taal_teksten_add (opslag->invoer->teksten, text);
        }
      else if (sqlite3_column_type (stmt, i + 1) != SQLITE_NULL)
        {
          number = sqlite3_column_int64 (stmt, i + 1);
          valid = sqlite3_column_type (stmt, i + 1) == SQLITE_INTEGER && number > TAAL_CEL_LEEG && number <= G_MAXINT32;
          rij->cellen[i] = (gint32) number;
        }
    }

  return valid;
}

/* Goes to the next row; *@valid is FALSE when that failed, or it is none of ours. */
static gboolean
read_next (TaalOpslag    *opslag,
           TaalTabel      tabel,
           sqlite3_stmt  *stmt,
           TaalRij       *rij,
           gboolean      *valid,
           GError       **error)
{
  TaalStap step = taal_sqlite_step (stmt, error);

  *valid = step == TAAL_STAP_KLAAR || (step == TAAL_STAP_RIJ && read_rij (opslag, tabel, stmt, rij));
  if (step == TAAL_STAP_RIJ && !*valid)
    g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: a row of %s",
                 taal_schema_get (tabel)->name);

  return step == TAAL_STAP_RIJ && *valid;
}

static int
get_n_key (TaalSleutel sleutel)
{
  switch (sleutel)
    {
    case TAAL_SLEUTEL_ID:
    case TAAL_SLEUTEL_OUDER:
      return 1;
    case TAAL_SLEUTEL_AANBOD:
      return 3;
    case TAAL_SLEUTEL_GEHEEL:
      return 0;
    }

  g_assert_not_reached ();
}

/**
 * taal_opslag_find:
 * @opslag: an import
 * @tabel: a table
 * @key: a row with the key, or the parent, that is looked for
 * @found: (element-type TaalRij): the rows of the dossier that have it are put here
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_find (TaalOpslag     *opslag,
                  TaalTabel       tabel,
                  const TaalRij  *key,
                  GArray         *found,
                  GError        **error)
{
  sqlite3_stmt *find = taal_opslag_get_find (opslag, tabel, error);
  gboolean more, valid;

  g_array_set_size (found, 0);
  if (find == NULL || !taal_opslag_bind (opslag, tabel, find, key, get_n_key (taal_schema_get (tabel)->sleutel), error))
    return FALSE;

  do
    {
      TaalRij rij;

      more = read_next (opslag, tabel, find, &rij, &valid, error);
      if (more)
        g_array_append_val (found, rij);
    }
  while (more);
  (void) sqlite3_reset (find); /* repeats the result of the step */

  return valid;
}

/**
 * taal_opslag_read_one:
 * @opslag: an import
 * @tabel: a table
 * @stmt: a bound statement with at most one row of it: rij, then the columns
 * @rij: (out caller-allocates): the row
 * @found: (out): whether there is one
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_read_one (TaalOpslag    *opslag,
                      TaalTabel      tabel,
                      sqlite3_stmt  *stmt,
                      TaalRij       *rij,
                      gboolean      *found,
                      GError       **error)
{
  gboolean valid;

  *found = read_next (opslag, tabel, stmt, rij, &valid, error);
  (void) sqlite3_reset (stmt); /* repeats the result of the step */

  return valid;
}

/**
 * taal_opslag_bind:
 * @opslag: an import
 * @tabel: a table
 * @stmt: one of its statements
 * @rij: a row
 * @n_kolommen: how many of its first cells to bind
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_bind (TaalOpslag     *opslag,
                  TaalTabel       tabel,
                  sqlite3_stmt   *stmt,
                  const TaalRij  *rij,
                  int             n_kolommen,
                  GError        **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);

  for (int i = 0; i < n_kolommen; i++)
    {
      gint32 cel = rij->cellen[i];
      gboolean bound;

      if (cel == TAAL_CEL_LEEG)
        bound = taal_sqlite_bind_null (stmt, i + 1, error);
      else if (taal_opslag_is_text (schema->kolommen[i].soort))
        bound = taal_sqlite_bind_text (stmt, i + 1, taal_teksten_get (opslag->invoer->teksten, cel), error);
      else
        bound = taal_sqlite_bind_int (stmt, i + 1, cel, error);
      if (!bound)
        return FALSE;
    }

  return TRUE;
}

/**
 * taal_opslag_report:
 * @opslag: an import, one row further
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Says how far the import is, now and then.
 *
 * Returns: whether to go on
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_report (TaalOpslag  *opslag,
                    GError     **error)
{
  if (++opslag->n_done % TAAL_PROGRESS_ROWS != 0)
    return TRUE;

  if (opslag->progress != NULL)
    opslag->progress (opslag->n_done, opslag->n_total, opslag->progress_data);

  return !g_cancellable_set_error_if_cancelled (opslag->cancellable, error);
}
