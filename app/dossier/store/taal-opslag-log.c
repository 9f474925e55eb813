/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include "taal-bijlage-private.h"
#include "taal-delta-private.h"
#include "taal-import-report-private.h"
#include "taal-tabel-sql.h"
#include "taal-wijzigset-private.h"

/* What an import leaves in the change log, so that it can be undone. Of the rows that it adds only
 * the first and the last of each table are kept, since SQLite numbers them in a row; of those that it
 * changes or removes, a changeset. */

/**
 * taal_opslag_begin_log:
 * @opslag: an import that has been compared, in its transaction
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_begin_log (TaalOpslag  *opslag,
                       GError     **error)
{
  gboolean needed = FALSE;

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalImportTelling *telling = taal_import_report_get_telling (opslag->invoer->report, tabel);

      needed = needed || telling->n_gewijzigd > 0 || telling->n_vervallen > 0;
    }
  if (!needed)
    return TRUE;

  opslag->opname = taal_opname_new (opslag->verbinding->db, TAAL_OPNAME_ALLES, error);
  if (opslag->opname == NULL)
    return FALSE;

  taal_opname_set_enabled (opslag->opname, FALSE);
  return TRUE;
}

/**
 * taal_opslag_begin_table:
 * @opslag: an import
 * @tabel: a table to which rows will be added
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_begin_table (TaalOpslag  *opslag,
                         TaalTabel    tabel,
                         GError     **error)
{
  TaalLogRijen *nieuw = &opslag->nieuw[tabel];

  nieuw->tabel = tabel;
  if (!taal_sqlite_get_int (opslag->verbinding->db, taal_tabel_sql_get (tabel)->last, &nieuw->eerste, error))
    return FALSE;

  nieuw->eerste++;
  return TRUE;
}

/**
 * taal_opslag_end_table:
 * @opslag: an import
 * @tabel: a table to which rows were added, and of which none was removed yet
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_end_table (TaalOpslag  *opslag,
                       TaalTabel    tabel,
                       GError     **error)
{
  TaalLogRijen *nieuw = &opslag->nieuw[tabel];

  if (!taal_sqlite_get_int (opslag->verbinding->db, taal_tabel_sql_get (tabel)->last, &nieuw->laatste, error))
    return FALSE;

  nieuw->aantal = MAX (0, nieuw->laatste - nieuw->eerste + 1);
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

/* Ends the record, counts what is in it, and takes its rows into the delta. */
static GPtrArray *
end_opname (TaalOpslag    *opslag,
            TaalWijziging *wijziging,
            TaalDelta     *delta,
            GError       **error)
{
  g_autoptr (GPtrArray) stukken = NULL;
  TaalWijzigsetTelling telling;
  TaalStroom stroom;

  stukken = taal_opname_end (opslag->opname, error);
  g_clear_pointer (&opslag->opname, taal_opname_free);
  if (stukken == NULL)
    return NULL;

  taal_stroom_init_memory (&stroom, stukken);
  if (!taal_wijzigset_read (&stroom, TAAL_WIJZIGSET_VOORUIT, &telling, delta, NULL, NULL, error))
    return NULL;

  wijziging->n_gewijzigd = telling.n_gewijzigd;
  wijziging->n_vervallen = telling.n_vervallen;
  return g_steal_pointer (&stukken);
}

static gboolean
write_rijen (TaalOpslag     *opslag,
             TaalWijziging  *wijziging,
             GError        **error)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (opslag->nieuw[tabel].aantal > 0 &&
        !taal_logboek_add_rijen (opslag->verbinding, wijziging->id, &opslag->nieuw[tabel], error))
      return FALSE;

  return TRUE;
}

/**
 * taal_opslag_end_log:
 * @opslag: an import whose rows have been written
 * @sources: (array length=n_sources): what was imported
 * @n_sources: how many
 * @error: a #TaalDossierError
 *
 * Writes the entry, and says in the report which rows it is about.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_end_log (TaalOpslag              *opslag,
                     const TaalImportSource  *sources,
                     gsize                    n_sources,
                     GError                 **error)
{
  g_autoptr (TaalWijziging) wijziging = taal_wijziging_new ();
  g_autoptr (TaalDelta) delta = taal_delta_new ();
  g_autoptr (GPtrArray) stukken = NULL;

  wijziging->soort = TAAL_WIJZIGING_IMPORT;
  wijziging->onderwerp = dup_source_names (sources, n_sources);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalLogRijen *nieuw = &opslag->nieuw[tabel];

      wijziging->n_nieuw += nieuw->aantal;
      if (nieuw->aantal > 0)
        taal_delta_add_range (delta, tabel, (gint32) nieuw->eerste, (gint32) nieuw->laatste, TAAL_DELTA_TOEGEVOEGD);
    }

  if (opslag->opname != NULL && (stukken = end_opname (opslag, wijziging, delta, error)) == NULL)
    return FALSE;
  if (!taal_logboek_add (opslag->verbinding, wijziging, error) ||
      !write_rijen (opslag, wijziging, error) ||
      (stukken != NULL &&
       !taal_logboek_add_stukken (opslag->verbinding, wijziging->id, 0, stukken, error)) ||
      !taal_bijlage_collect (opslag->verbinding, error))
    return FALSE;

  taal_delta_end (delta);
  taal_import_report_take_delta (opslag->invoer->report, g_steal_pointer (&delta));
  return TRUE;
}
