/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "taal-aantekeningen.h"
#include "taal-bewerken-private.h"
#include "taal-sqlite.h"

/* The files of a les name it by its les_id, which a list in a text cannot follow by itself. */

/* A row whose list becomes another one. */
typedef struct
{
  gint64  rij;
  char   *lessen;
} Lijst;

static void
clear_lijst (gpointer data)
{
  g_free (((Lijst *) data)->lessen);
}

/* A list with the ids that its lessen have now; NULL when it stays as it is. */
static char *
rename_in (GHashTable *renamed,
           const char *lessen)
{
  g_auto (GStrv) ids = g_strsplit (lessen, "\n", -1);
  gboolean changed = FALSE;

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      const char *now = g_hash_table_lookup (renamed, ids[i]);

      if (now == NULL)
        continue;
      g_free (ids[i]);
      ids[i] = g_strdup (now);
      changed = TRUE;
    }

  return changed ? taal_aantekeningen_dup_lijst ((const char *const *) ids) : NULL;
}

static GArray *
find_lists (TaalBewerker  *bewerker,
            const char    *sql,
            GError       **error)
{
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (Lijst));
  g_autoptr (TaalStatement) select =
      taal_sqlite_prepare (bewerker->opslag.verbinding->db, sql, error);
  TaalStap step;

  g_array_set_clear_func (lists, clear_lijst);
  if (select == NULL)
    return NULL;

  while ((step = taal_sqlite_step (select, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *text = taal_sqlite_column_text (select, 1, NULL, &valid);
      Lijst one = { sqlite3_column_int64 (select, 0),
                    text != NULL ? rename_in (bewerker->lessen_hernoemd, text) : NULL };

      if (one.lessen != NULL)
        g_array_append_val (lists, one);
    }

  return step == TAAL_STAP_KLAAR ? g_steal_pointer (&lists) : NULL;
}

static gboolean
rename_all (TaalBewerker  *bewerker,
            const char    *select,
            const char    *update,
            GError       **error)
{
  g_autoptr (GArray) lists = find_lists (bewerker, select, error);
  g_autoptr (TaalStatement) stmt = NULL;

  if (lists == NULL)
    return FALSE;
  if (lists->len == 0)
    return TRUE;

  stmt = taal_sqlite_prepare (bewerker->opslag.verbinding->db, update, error);
  for (guint i = 0; stmt != NULL && i < lists->len; i++)
    {
      const Lijst *one = &g_array_index (lists, Lijst, i);

      if (!taal_sqlite_bind_int (stmt, 1, one->rij, error) ||
          !taal_sqlite_bind_text (stmt, 2, one->lessen, error) ||
          !taal_sqlite_execute (stmt, error))
        return FALSE;
    }

  return stmt != NULL;
}

/**
 * taal_bewerken_note_les:
 * @bewerker: a step
 * @was: the les_id of a les
 * @wordt: the les_id that the step gives it
 *
 * Thread: the dossier's worker
 */
void
taal_bewerken_note_les (TaalBewerker *bewerker,
                        const char   *was,
                        const char   *wordt)
{
  if (bewerker->lessen_hernoemd == NULL)
    bewerker->lessen_hernoemd = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_replace (bewerker->lessen_hernoemd, g_strdup (was), g_strdup (wordt));
}

/**
 * taal_bewerken_rename_lessen:
 * @bewerker: a step whose rows are written
 * @error: a #TaalDossierError
 *
 * Has the scans and the files of meeting tools that belong to a les follow its new les_id. All at
 * once: two lessen may have changed names.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_bewerken_rename_lessen (TaalBewerker  *bewerker,
                             GError       **error)
{
  if (bewerker->lessen_hernoemd == NULL)
    return TRUE;

  return rename_all (bewerker, "SELECT rij, lessen FROM bij_bijlagen ORDER BY rij",
                     "UPDATE bij_bijlagen SET lessen = ?2 WHERE rij = ?1", error) &&
         rename_all (bewerker,
                     "SELECT rij, lessen FROM bij_presentiebestanden WHERE lessen IS NOT NULL"
                     " ORDER BY rij",
                     "UPDATE bij_presentiebestanden SET lessen = ?2 WHERE rij = ?1", error);
}
