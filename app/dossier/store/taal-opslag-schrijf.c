/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include "taal-tabel-sql.h"

static gboolean
remove_rows (TaalOpslag  *opslag,
             TaalTabel    tabel,
             GError     **error)
{
  const GArray *vervallen = opslag->tabellen[tabel].vervallen;
  g_autoptr (TaalStatement) remove = NULL;

  if (vervallen == NULL || vervallen->len == 0)
    return TRUE;

  taal_opname_set_enabled (opslag->opname, TRUE);
  remove = taal_sqlite_prepare (opslag->verbinding->db, taal_tabel_sql_get (tabel)->remove, error);
  if (remove == NULL)
    return FALSE;
  for (guint i = 0; i < vervallen->len; i++)
    if (!taal_sqlite_bind_int (remove, 1, g_array_index (vervallen, gint32, i), error) ||
        !taal_sqlite_execute (remove, error))
      return FALSE;

  return TRUE;
}

static gboolean
update_row (TaalOpslag    *opslag,
            TaalTabel      tabel,
            sqlite3_stmt  *update,
            guint          row,
            gint32         rij,
            GError       **error)
{
  int n_kolommen = taal_schema_get (tabel)->n_kolommen;
  TaalRij values;

  if (taal_opslag_get_rij (opslag, tabel, row, &values, error) &&
      taal_opslag_bind (opslag, tabel, update, &values, n_kolommen, error) &&
      taal_sqlite_bind_int (update, n_kolommen + 1, rij, error) && taal_sqlite_execute (update, error))
    return TRUE;

  g_prefix_error (error, "row %u of %s: ", g_array_index (opslag->invoer->tabellen[tabel].row_numbers, guint32, row),
                  taal_schema_get (tabel)->name);
  return FALSE;
}

/* Gives the rows that are there, but different, their values. */
static gboolean
update_rows (TaalOpslag  *opslag,
             TaalTabel    tabel,
             GError     **error)
{
  const GArray *acties = opslag->tabellen[tabel].acties;
  g_autoptr (TaalStatement) update = NULL;

  if (acties == NULL)
    return TRUE;

  if (opslag->opname != NULL)
    taal_opname_set_enabled (opslag->opname, TRUE);
  update = taal_sqlite_prepare (opslag->verbinding->db, taal_tabel_sql_get (tabel)->update, error);
  if (update == NULL)
    return FALSE;
  for (guint row = 0; row < acties->len; row++)
    {
      gint32 actie = g_array_index (acties, gint32, row);

      if (actie == TAAL_ACTIE_NIEUW)
        continue;
      if ((actie != TAAL_ACTIE_GELIJK && !update_row (opslag, tabel, update, row, actie, error)) ||
          !taal_opslag_report (opslag, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * taal_opslag_write:
 * @opslag: an import that has been compared, in its transaction
 * @sources: (array length=n_sources): what was imported
 * @n_sources: how many
 * @error: a #TaalDossierError
 *
 * Writes what the import changes, and one entry in the change log. Parents come before their
 * children. What disappears goes last, so that no new row gets the rij of one: the log knows them by it.
 *
 * Returns: whether it succeeded; the caller commits or rolls back
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_write (TaalOpslag              *opslag,
                   const TaalImportSource  *sources,
                   gsize                    n_sources,
                   GError                 **error)
{
  taal_verbinding_assert_worker (opslag->verbinding);

  if (!taal_opslag_begin_log (opslag, error))
    return FALSE;
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (opslag->invoer->tabellen[tabel].present &&
        (!taal_opslag_begin_table (opslag, tabel, error) || !taal_opslag_insert (opslag, tabel, error) ||
         !taal_opslag_end_table (opslag, tabel, error) || !update_rows (opslag, tabel, error) ||
         !remove_rows (opslag, tabel, error)))
      return FALSE;

  return taal_opslag_end_log (opslag, sources, n_sources, error);
}
