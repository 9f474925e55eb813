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

/* The sources without their folders: a dossier is handed to others, and a path names persons. */
static char *
dup_source_names (const char *const *sources)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (gsize i = 0; sources[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (sources[i]);

      g_ptr_array_add (names, g_utf8_make_valid (name, -1));
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);

  return g_steal_pointer (&joined);
}

static gboolean
write_log (TaalOpslag         *opslag,
           const char *const  *sources,
           GError            **error)
{
  g_autofree char *names = dup_source_names (sources);
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
 * @sources: what was imported
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
taal_opslag_write (TaalOpslag         *opslag,
                   const char *const  *sources,
                   GError            **error)
{
  taal_verbinding_assert_worker (opslag->verbinding);

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (opslag->invoer->tabellen[tabel].present &&
        (!remove_rows (opslag, tabel, error) || !taal_opslag_insert (opslag, tabel, error) ||
         !update_rows (opslag, tabel, error)))
      return FALSE;

  return write_log (opslag, sources, error);
}
