/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-ongedaan-private.h"

#include "taal-delta-private.h"
#include "taal-logboek-private.h"
#include "taal-opname-private.h"
#include "taal-tabel-sql.h"
#include "taal-wijzigset-private.h"

/* A record of removed rows keeps them in memory, so a large import goes in parts, each a changeset of
 * its own. */
#define PART_ROWS 50000

static gboolean
set_conflict (TaalTabel   tabel,
              GError    **error)
{
  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CONFLICT,
               "the rows of %s are not as this step left them: they were changed by other means than this log",
               taal_schema_get (tabel)->name);
  return FALSE;
}

/* Takes the rows of a recorded part into the delta. */
static gboolean
add_to_delta (TaalDelta        *delta,
              const GPtrArray  *stukken,
              GError          **error)
{
  TaalWijzigsetTelling telling;
  TaalStroom stroom;

  taal_stroom_init_memory (&stroom, stukken);
  return taal_wijzigset_read (&stroom, TAAL_WIJZIGSET_VOORUIT, &telling, delta, NULL, NULL, error);
}

static gboolean
remove_part (TaalVerbinding  *verbinding,
             gint64           wijziging,
             TaalTabel        tabel,
             sqlite3_stmt    *remove,
             gint64           reeks,
             gint64          *n_removed,
             TaalDelta       *delta,
             GError         **error)
{
  g_autoptr (TaalOpname) opname = taal_opname_new (verbinding->db, (int) tabel, error);
  g_autoptr (GPtrArray) stukken = NULL;
  g_autoptr (GError) local_error = NULL;

  if (opname == NULL)
    return FALSE;
  if (!taal_sqlite_execute (remove, &local_error))
    {
      if ((sqlite3_errcode (verbinding->db) & 0xff) == SQLITE_CONSTRAINT)
        return set_conflict (tabel, error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *n_removed += sqlite3_changes64 (verbinding->db);
  stukken = taal_opname_end (opname, error);
  g_clear_pointer (&opname, taal_opname_free);

  return stukken != NULL && (taal_delta_is_geheel (delta, tabel) || add_to_delta (delta, stukken, error)) &&
         taal_logboek_add_stukken (verbinding, wijziging, reeks, stukken, error);
}

static gboolean
remove_table (TaalVerbinding      *verbinding,
              gint64               wijziging,
              const TaalLogRijen  *rijen,
              gint64              *reeks,
              TaalVoortgang       *voortgang,
              TaalDelta           *delta,
              GError             **error)
{
  g_autoptr (TaalStatement) remove =
    taal_sqlite_prepare (verbinding->db, taal_tabel_sql_get (rijen->tabel)->remove_range, error);
  gint64 n_removed = 0;

  if (remove == NULL)
    return FALSE;
  if (rijen->aantal > TAAL_DELTA_MAX_RIJEN)
    taal_delta_set_geheel (delta, rijen->tabel);

  for (gint64 eerste = rijen->eerste; eerste <= rijen->laatste; eerste += PART_ROWS)
    {
      gint64 laatste = MIN (eerste + PART_ROWS - 1, rijen->laatste);

      if (!taal_sqlite_bind_int (remove, 1, eerste, error) || !taal_sqlite_bind_int (remove, 2, laatste, error) ||
          !remove_part (verbinding, wijziging, rijen->tabel, remove, ++*reeks, &n_removed, delta, error))
        return FALSE;
      if (!taal_ongedaan_report (voortgang, laatste - eerste + 1, error))
        return FALSE;
    }

  return n_removed == rijen->aantal || set_conflict (rijen->tabel, error);
}

/**
 * taal_ongedaan_remove_rijen:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: a step
 * @voortgang: how far it is
 * @delta: where the rows are added
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Removes the rows that an import added, and keeps in the log what it takes to bring them back.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_ongedaan_remove_rijen (TaalVerbinding       *verbinding,
                            const TaalWijziging  *wijziging,
                            TaalVoortgang        *voortgang,
                            TaalDelta            *delta,
                            GError              **error)
{
  g_autoptr (GArray) rijen = taal_logboek_get_rijen (verbinding, wijziging->id, error);
  gint64 reeks = 0;

  if (rijen == NULL)
    return FALSE;

  for (guint i = 0; i < rijen->len; i++)
    if (!remove_table (verbinding, wijziging->id, &g_array_index (rijen, TaalLogRijen, i), &reeks, voortgang, delta,
                       error))
      return FALSE;

  return TRUE;
}

/* For every row of a part: whether the import added it. */
static gboolean
is_of_import (const TaalWijzigsetRij *rij,
              sqlite3_changeset_iter *iter,
              gpointer                user_data)
{
  GArray *rijen = user_data;

  for (guint i = 0; i < rijen->len; i++)
    {
      TaalLogRijen *own = &g_array_index (rijen, TaalLogRijen, i);

      if ((int) own->tabel == rij->tabel && rij->rij >= own->eerste && rij->rij <= own->laatste)
        {
          own->aantal--;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
restore_part (TaalVerbinding       *verbinding,
              const TaalWijziging  *wijziging,
              gint64                reeks,
              GArray               *rijen,
              TaalVoortgang        *voortgang,
              TaalDelta            *delta,
              GError              **error)
{
  TaalWijzigsetTelling telling;
  g_auto (TaalStroom) reading = { 0 };
  g_auto (TaalStroom) writing = { 0 };

  if (!taal_wijzigset_open_log (&reading, verbinding->db, wijziging->id, reeks, error) ||
      !taal_wijzigset_read (&reading, TAAL_WIJZIGSET_TERUG, &telling, delta, is_of_import, rijen, error))
    return FALSE;
  if (telling.n_gewijzigd > 0 || telling.n_vervallen > 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                           "it is damaged: an import in its change log");
      return FALSE;
    }

  return telling.n_nieuw == 0 ||
         (taal_stroom_init_log (&writing, verbinding->db, wijziging->id, reeks, error) &&
          taal_wijzigset_apply (verbinding->db, &writing, TAAL_WIJZIGSET_TERUG, error) &&
          taal_ongedaan_report (voortgang, telling.n_nieuw, error));
}

/**
 * taal_ongedaan_restore_rijen:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: a step that was undone
 * @voortgang: how far it is
 * @delta: where the rows are added
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Brings back the rows that an import added, each under its rij.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_ongedaan_restore_rijen (TaalVerbinding       *verbinding,
                             const TaalWijziging  *wijziging,
                             TaalVoortgang        *voortgang,
                             TaalDelta            *delta,
                             GError              **error)
{
  g_autoptr (GArray) rijen = taal_logboek_get_rijen (verbinding, wijziging->id, error);
  gint64 laatste;

  if (rijen == NULL || !taal_logboek_get_reeksen (verbinding, wijziging->id, &laatste, error))
    return FALSE;

  for (guint i = 0; i < rijen->len; i++)
    if (g_array_index (rijen, TaalLogRijen, i).aantal > TAAL_DELTA_MAX_RIJEN)
      taal_delta_set_geheel (delta, g_array_index (rijen, TaalLogRijen, i).tabel);
  /* The last that went comes back first: parents before their children. */
  for (gint64 reeks = laatste; reeks >= 1; reeks--)
    if (!restore_part (verbinding, wijziging, reeks, rijen, voortgang, delta, error))
      return FALSE;
  for (guint i = 0; i < rijen->len; i++)
    if (g_array_index (rijen, TaalLogRijen, i).aantal != 0)
      return set_conflict (g_array_index (rijen, TaalLogRijen, i).tabel, error);

  return taal_logboek_drop (verbinding, wijziging->id, 1, error);
}
