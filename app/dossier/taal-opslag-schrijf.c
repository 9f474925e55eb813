/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include "taal-tabel-sql.h"

#define SOORT_IMPORT 0

static gboolean
remove_rows (TaalOpslag  *opslag,
             TaalTabel    tabel,
             GError     **error)
{
  const GArray *vervallen = opslag->tabellen[tabel].vervallen;
  g_autoptr (TaalStatement) remove = NULL;

  if (vervallen == NULL || vervallen->len == 0)
    return TRUE;

  remove = taal_sqlite_prepare (opslag->verbinding->db, taal_tabel_sql_get (tabel)->remove, error);
  if (remove == NULL)
    return FALSE;
  for (guint i = 0; i < vervallen->len; i++)
    if (!taal_sqlite_bind_int (remove, 1, g_array_index (vervallen, gint32, i), error) ||
        !taal_sqlite_execute (remove, error))
      return FALSE;

  return TRUE;
}

/* Adds a row, or gives the row @actie other values. */
static gboolean
put_row (TaalOpslag     *opslag,
         TaalTabel       tabel,
         sqlite3_stmt   *stmt,
         const TaalRij  *rij,
         gint32          actie,
         GError        **error)
{
  int n_kolommen = taal_schema_get (tabel)->n_kolommen;

  if (!taal_opslag_bind (opslag, tabel, stmt, rij, n_kolommen, error))
    return FALSE;
  if (actie != TAAL_ACTIE_NIEUW)
    return taal_sqlite_bind_int (stmt, n_kolommen + 1, actie, error) && taal_sqlite_execute (stmt, error);

  if (!taal_sqlite_execute (stmt, error))
    return FALSE;
  if (opslag->tabellen[tabel].has_children)
    taal_opslag_remember (opslag, tabel, rij->cellen[0], sqlite3_last_insert_rowid (opslag->verbinding->db));

  return TRUE;
}

static gboolean
put_rows (TaalOpslag  *opslag,
          TaalTabel    tabel,
          GError     **error)
{
  const TaalTabelSql *sql = taal_tabel_sql_get (tabel);
  const GArray *acties = opslag->tabellen[tabel].acties;
  g_autoptr (TaalStatement) insert = taal_sqlite_prepare (opslag->verbinding->db, sql->insert, error);
  g_autoptr (TaalStatement) update =
    insert != NULL ? taal_sqlite_prepare (opslag->verbinding->db, sql->update, error) : NULL;

  if (update == NULL)
    return FALSE;

  for (guint row = 0; row < opslag->invoer->tabellen[tabel].n; row++)
    {
      gint32 actie = acties != NULL ? g_array_index (acties, gint32, row) : TAAL_ACTIE_NIEUW;
      TaalRij rij;

      if (actie != TAAL_ACTIE_GELIJK &&
          (!taal_opslag_get_rij (opslag, tabel, row, &rij, error) ||
           !put_row (opslag, tabel, actie == TAAL_ACTIE_NIEUW ? insert : update, &rij, actie, error)))
        {
          g_prefix_error (error, "row %u of %s: ",
                          g_array_index (opslag->invoer->tabellen[tabel].row_numbers, guint32, row),
                          taal_schema_get (tabel)->name);
          return FALSE;
        }
      if (!taal_opslag_report (opslag, error))
        return FALSE;
    }

  return TRUE;
}

/* The sources without their folders: a dossier is handed to others, and a path names persons. */
static char *
dup_source_names (const TaalImportSource *sources,
                  gsize                   n_sources)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (gsize i = 0; i < n_sources; i++)
    {
      g_autofree char *name = g_path_get_basename (sources[i].path);

      g_ptr_array_add (names, g_utf8_make_valid (name, -1));
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);

  return g_steal_pointer (&joined);
}

static gboolean
write_log (TaalOpslag              *opslag,
           const TaalImportSource  *sources,
           gsize                    n_sources,
           GError                 **error)
{
  g_autofree char *names = dup_source_names (sources, n_sources);
  g_autofree char *who = g_utf8_make_valid (g_get_user_name (), -1);
  g_autoptr (TaalStatement) insert = NULL;
  gint64 counts[3] = { 0, 0, 0 };

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalImportTelling *telling = taal_import_report_get_telling (opslag->invoer->report, tabel);

      counts[0] += telling->n_nieuw;
      counts[1] += telling->n_gewijzigd;
      counts[2] += telling->n_vervallen;
    }

  insert = taal_sqlite_prepare (opslag->verbinding->db,
                                "INSERT INTO wijziging (tijd, wie, soort, bron, nieuw, gewijzigd, vervallen)"
                                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                error);
  if (insert == NULL || !taal_sqlite_bind_int (insert, 1, g_get_real_time () / G_USEC_PER_SEC, error) ||
      !taal_sqlite_bind_text (insert, 2, who, error) || !taal_sqlite_bind_int (insert, 3, SOORT_IMPORT, error) ||
      !taal_sqlite_bind_text (insert, 4, names, error))
    return FALSE;
  for (int i = 0; i < 3; i++)
    if (!taal_sqlite_bind_int (insert, 5 + i, counts[i], error))
      return FALSE;

  return taal_sqlite_execute (insert, error);
}

/**
 * taal_opslag_write:
 * @opslag: an import that has been compared, in its transaction
 * @sources: (array length=n_sources): what was imported
 * @n_sources: how many
 * @error: a #TaalDossierError
 *
 * Writes what the import changes, and one entry in the change log. Parents come before their
 * children, and what disappears goes first.
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

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (opslag->invoer->tabellen[tabel].present &&
        (!remove_rows (opslag, tabel, error) || !put_rows (opslag, tabel, error)))
      return FALSE;

  return write_log (opslag, sources, n_sources, error);
}
