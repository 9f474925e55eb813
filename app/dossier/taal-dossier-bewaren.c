/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-sqlite.h"
#include "taal-wissen-private.h"

/* ?1 is the day before which presentie is counted. No day is NULL: max() with more than one
 * argument would be NULL for one of them, so the aggregate has them as rows. */
static const struct
{
  TaalTabel   tabel;
  const char *sql;
} queries[] = {
  { TAAL_TABEL_CURSISTEN,
    "WITH houdt AS MATERIALIZED (" TAAL_OUD_HOUDT "),"
    " dag (cursist, datum, oud) AS ("
    " SELECT rij, start, 0 FROM rij_cursisten"
    " UNION ALL SELECT cursist, max(datum, tot), 0 FROM rij_facturen"
    " UNION ALL SELECT p.cursist, l.datum, " TAAL_OUD_LES
    " FROM rij_presentie AS p JOIN rij_lessen AS l ON l.rij = p.les)"
    " SELECT c.cursist_id, max(d.datum), count(*) FILTER (WHERE d.oud),"
    " min(d.datum) FILTER (WHERE d.oud), max(d.datum) FILTER (WHERE d.oud)"
    " FROM dag AS d JOIN rij_cursisten AS c ON c.rij = d.cursist GROUP BY c.rij ORDER BY "
    "c.cursist_id" },
  { TAAL_TABEL_DOCENTEN,
    "WITH dag (docent, datum) AS ("
    " SELECT rij, eind FROM rij_docenten WHERE eind IS NOT NULL"
    " UNION ALL SELECT docent, datum FROM rij_lessen WHERE docent IS NOT NULL"
    " UNION ALL SELECT co_docent, datum FROM rij_lessen WHERE co_docent IS NOT NULL)"
    " SELECT d.docent_id, iif(d.eind IS NULL, NULL, max(dag.datum)), 0 * ?1, NULL, NULL"
    " FROM dag JOIN rij_docenten AS d ON d.rij = dag.docent GROUP BY d.rij ORDER BY d.docent_id" },
};

typedef struct
{
  TaalDate  grens;
  GArray   *feiten;
} Vraag;

static void
clear_feit (gpointer data)
{
  g_free (((TaalBewaarfeit *) data)->id);
}

static TaalDate
get_date (sqlite3_stmt *stmt,
          int           column)
{
  gint64 day = sqlite3_column_int64 (stmt, column);

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL || day < taal_date_from_ymd (1, 1, 1) ||
      day > taal_date_from_ymd (9999, 12, 31))
    return TAAL_DATE_NONE;

  return (TaalDate) day;
}

static gboolean
run_query (TaalVerbinding  *verbinding,
           Vraag           *vraag,
           gsize            query,
           GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, queries[query].sql, error);
  TaalStap step;

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, vraag->grens, error))
    return FALSE;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *id = taal_sqlite_column_text (stmt, 0, NULL, &valid);
      TaalBewaarfeit feit = { queries[query].tabel, NULL, get_date (stmt, 1),
                              sqlite3_column_int64 (stmt, 2), get_date (stmt, 3),
                              get_date (stmt, 4) };

      if (id == NULL)
        {
          g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                               "it is damaged: an id");
          return FALSE;
        }
      if (g_str_has_prefix (id, TAAL_GEWIST))
        continue;
      feit.id = g_strdup (id);
      g_array_append_val (vraag->feiten, feit);
    }

  return step == TAAL_STAP_KLAAR;
}

static gboolean
load (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!run_query (verbinding, data, i, error))
      return FALSE;

  return TRUE;
}

/**
 * taal_dossier_load_bewaarfeiten:
 * @self: a dossier
 * @grens: the day before which rows of presentie are counted
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Presentie that an invoice of a later day rests on is not counted.
 *
 * Returns: (transfer full) (nullable) (element-type TaalBewaarfeit): how old the rows of each
 * cursist are, and those of each docent with a lesson or an eind, by id; without who was erased
 *
 * Thread: any; it waits for the dossier's own
 */
GArray *
taal_dossier_load_bewaarfeiten (TaalDossier   *self,
                                TaalDate       grens,
                                GCancellable  *cancellable,
                                GError       **error)
{
  g_autoptr (GArray) feiten = g_array_new (FALSE, TRUE, sizeof (TaalBewaarfeit));
  Vraag vraag = { grens, feiten };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  g_array_set_clear_func (feiten, clear_feit);
  return taal_dossier_run (self, load, &vraag, cancellable, error) ? g_steal_pointer (&feiten)
                                                                   : NULL;
}
