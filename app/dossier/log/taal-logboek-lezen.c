/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-logboek-private.h"

#include "taal-sqlite.h"

#define COLUMNS                                                                                      \
  "SELECT wijziging, tijd, wie, soort, tabel, onderwerp, nieuw, gewijzigd, vervallen, toestand,"     \
  " ongedaan_op, ifnull(aantal, 0) FROM wijziging"

/* Version 1 of a dossier had a plainer log (data/sql/001-dossier.sql), of which a file that is only
 * read may still have. */
#define COLUMNS_1                                                                                    \
  "SELECT wijziging, tijd, wie, soort, NULL, bron, nieuw, gewijzigd, vervallen, 3, NULL, 0 FROM wijziging"

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: an entry of its change log");
  return FALSE;
}

static gboolean
get_number (sqlite3_stmt *stmt,
            int           column,
            gint64        max,
            gint64       *number)
{
  *number = sqlite3_column_int64 (stmt, column);

  return sqlite3_column_type (stmt, column) == SQLITE_INTEGER && *number >= 0 && *number <= max;
}

/* An entry, which may hold anything: the file may come from elsewhere. */
static TaalWijziging *
read_wijziging (sqlite3_stmt  *stmt,
                GError       **error)
{
  g_autoptr (TaalWijziging) wijziging = taal_wijziging_new ();
  gint64 soort = 0, toestand = 0;
  gboolean valid[3];
  const char *wie = taal_sqlite_column_text (stmt, 2, NULL, &valid[0]);
  const char *tabel = taal_sqlite_column_text (stmt, 4, NULL, &valid[1]);
  const char *onderwerp = taal_sqlite_column_text (stmt, 5, NULL, &valid[2]);

  if (!valid[0] || !valid[1] || !valid[2] || !get_number (stmt, 0, G_MAXINT32, &wijziging->id) ||
      !get_number (stmt, 3, TAAL_WIJZIGING_TERUGZETTEN, &soort) || !get_number (stmt, 6, G_MAXINT64, &wijziging->n_nieuw) ||
      !get_number (stmt, 7, G_MAXINT64, &wijziging->n_gewijzigd) ||
      !get_number (stmt, 8, G_MAXINT64, &wijziging->n_vervallen) || !get_number (stmt, 9, TAAL_TOESTAND_VAST, &toestand) ||
      !get_number (stmt, 11, G_MAXINT64, &wijziging->aantal) || (tabel != NULL && taal_schema_find (tabel) < 0))
    {
      set_damaged (error);
      return NULL;
    }

  wijziging->tijd = sqlite3_column_int64 (stmt, 1);
  wijziging->wie = g_strdup (wie != NULL ? wie : "");
  wijziging->soort = (TaalWijzigingSoort) soort;
  wijziging->tabel = tabel != NULL ? taal_schema_find (tabel) : -1;
  wijziging->onderwerp = g_strdup (onderwerp);
  wijziging->toestand = (TaalToestand) toestand;
  wijziging->ongedaan_op = sqlite3_column_int64 (stmt, 10);

  return g_steal_pointer (&wijziging);
}

/* The entries of a statement with one number for a parameter. */
static GPtrArray *
list (TaalVerbinding  *verbinding,
      const char      *sql,
      gint64           parameter,
      GError         **error)
{
  g_autoptr (GPtrArray) wijzigingen = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_wijziging_unref);
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, sql, error);
  TaalStap step;

  taal_verbinding_assert_worker (verbinding);

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, parameter, error))
    return NULL;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      TaalWijziging *wijziging = read_wijziging (stmt, error);

      if (wijziging == NULL)
        return NULL;
      g_ptr_array_add (wijzigingen, wijziging);
    }

  return step == TAAL_STAP_KLAAR ? g_steal_pointer (&wijzigingen) : NULL;
}

/**
 * taal_logboek_list:
 * @verbinding: an open dossier
 * @max: how many at most
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalWijziging): the newest steps, the newest first,
 *   those that were undone too
 *
 * Thread: the dossier's worker
 */
GPtrArray *
taal_logboek_list (TaalVerbinding  *verbinding,
                   guint            max,
                   GError         **error)
{
  if (verbinding->version == 1)
    return list (verbinding, COLUMNS_1 " ORDER BY wijziging DESC LIMIT ?1", max, error);

  return list (verbinding, COLUMNS " ORDER BY wijziging DESC LIMIT ?1", max, error);
}

/**
 * taal_logboek_list_undo:
 * @verbinding: an open dossier
 * @wijziging: the number of a step; 0 for the newest that can be undone
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalWijziging): the steps that are undone when that
 *   one is, in that order, so it is the last; none when it cannot be undone
 *
 * Thread: the dossier's worker
 */
GPtrArray *
taal_logboek_list_undo (TaalVerbinding  *verbinding,
                        gint64           wijziging,
                        GError         **error)
{
  GPtrArray *steps;

  if (verbinding->version == 1)
    return g_ptr_array_new ();
  if (wijziging == 0)
    return list (verbinding, COLUMNS " WHERE toestand = 0 AND wijziging > ?1 ORDER BY wijziging DESC LIMIT 1", 0, error);

  steps = list (verbinding, COLUMNS " WHERE toestand = 0 AND wijziging >= ?1 ORDER BY wijziging DESC", wijziging, error);
  if (steps != NULL && steps->len > 0 &&
      ((TaalWijziging *) g_ptr_array_index (steps, steps->len - 1))->id != wijziging)
    g_ptr_array_set_size (steps, 0);

  return steps;
}

/**
 * taal_logboek_list_redo:
 * @verbinding: an open dossier
 * @wijziging: the number of a step; 0 for the first that can be done again
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalWijziging): the steps that are done again when
 *   that one is, in that order, so it is the last; none when it cannot be done again
 *
 * Thread: the dossier's worker
 */
GPtrArray *
taal_logboek_list_redo (TaalVerbinding  *verbinding,
                        gint64           wijziging,
                        GError         **error)
{
  GPtrArray *steps;

  if (verbinding->version == 1)
    return g_ptr_array_new ();
  if (wijziging == 0)
    return list (verbinding, COLUMNS " WHERE toestand = 1 AND wijziging > ?1 ORDER BY wijziging LIMIT 1", 0, error);

  steps = list (verbinding, COLUMNS " WHERE toestand = 1 AND wijziging <= ?1 ORDER BY wijziging", wijziging, error);
  if (steps != NULL && steps->len > 0 &&
      ((TaalWijziging *) g_ptr_array_index (steps, steps->len - 1))->id != wijziging)
    g_ptr_array_set_size (steps, 0);

  return steps;
}

/**
 * taal_logboek_get_rijen:
 * @verbinding: an open dossier
 * @wijziging: the number of a step
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalLogRijen): the rows that it added as an import,
 *   those of children before those of their parents
 *
 * Thread: the dossier's worker
 */
GArray *
taal_logboek_get_rijen (TaalVerbinding  *verbinding,
                        gint64           wijziging,
                        GError         **error)
{
  g_autoptr (GArray) rijen = g_array_new (FALSE, TRUE, sizeof (TaalLogRijen));
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (
    verbinding->db, "SELECT tabel, eerste, laatste, aantal FROM wijziging_rijen WHERE wijziging = ?1", error);
  gboolean there[TAAL_N_TABELLEN] = { FALSE };
  TaalLogRijen found[TAAL_N_TABELLEN];
  TaalStap step;

  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, wijziging, error))
    return NULL;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *name = taal_sqlite_column_text (stmt, 0, NULL, &valid);
      int tabel = name != NULL ? taal_schema_find (name) : -1;

      if (!valid || tabel < 0 || there[tabel] || !get_number (stmt, 1, G_MAXINT32, &found[tabel].eerste) ||
          !get_number (stmt, 2, G_MAXINT32, &found[tabel].laatste) ||
          !get_number (stmt, 3, G_MAXINT32, &found[tabel].aantal) || found[tabel].eerste > found[tabel].laatste)
        {
          set_damaged (error);
          return NULL;
        }
      there[tabel] = TRUE;
      found[tabel].tabel = (TaalTabel) tabel;
    }
  if (step != TAAL_STAP_KLAAR)
    return NULL;

  for (int tabel = TAAL_N_TABELLEN - 1; tabel >= 0; tabel--)
    if (there[tabel])
      g_array_append_val (rijen, found[tabel]);

  return g_steal_pointer (&rijen);
}

/**
 * taal_logboek_get_reeksen:
 * @verbinding: an open dossier
 * @wijziging: the number of a step
 * @laatste: (out): the number of the last of its changesets; 0 also when it has none
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_get_reeksen (TaalVerbinding  *verbinding,
                          gint64           wijziging,
                          gint64          *laatste,
                          GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (
    verbinding->db, "SELECT max(reeks) FROM wijziging_stuk WHERE wijziging = ?1", error);

  *laatste = 0;
  if (stmt == NULL || !taal_sqlite_bind_int (stmt, 1, wijziging, error) ||
      taal_sqlite_step (stmt, error) != TAAL_STAP_RIJ)
    return FALSE;

  *laatste = sqlite3_column_int64 (stmt, 0);
  return TRUE;
}
