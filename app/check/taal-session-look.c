/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

/* What can be asked of a session that changes nothing in the dossier. */

/**
 * taal_session_get_rij_async:
 * @self: a session that can edit
 * @tabel: a table
 * @sleutel: (nullable): the key of a row, of a table with an id; or %NULL to name it by @rij
 * @rij: the number of a row, as the records of the snapshot carry it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a row with all its columns, to be changed by hand. Opens the file for editing.
 *
 * Thread: the main one
 */
void
taal_session_get_rij_async (TaalSession         *self,
                            TaalTabel            tabel,
                            const char          *sleutel,
                            gint32               rij,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && tabel < TAAL_N_TABELLEN);

  job = taal_session_job_new (TAAL_SESSION_RIJ);
  job->tabel = tabel;
  job->sleutel = g_strdup (sleutel);
  job->rij = rij;
  taal_session_ask (self, job, NULL, taal_session_get_rij_async, callback, user_data);
}

/**
 * taal_session_get_rij_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError: CHANGED when the row is not there any more, or another program has written
 *   to the file, which is then to be reloaded
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): a text for every column of the table, as
 *   taal_dossier_get_rij() gives them
 *
 * Thread: the main one
 */
char **
taal_session_get_rij_finish (TaalSession   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->teksten) : NULL;
}

/**
 * taal_session_get_log_async:
 * @self: a session of a dossier
 * @max: how many steps at most
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the change log: the newest steps, the newest first, those that were undone among them.
 *
 * Thread: the main one
 */
void
taal_session_get_log_async (TaalSession         *self,
                            guint                max,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self));

  job = taal_session_job_new (TAAL_SESSION_LOG);
  job->max = max;
  taal_session_ask (self, job, NULL, taal_session_get_log_async, callback, user_data);
}

/**
 * taal_session_list_undo_async:
 * @self: a session of a dossier
 * @wijziging: the number of a step; 0 for the newest
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads which steps taal_session_undo_async() would undo, the newest first; none when it cannot.
 *
 * Thread: the main one
 */
void
taal_session_list_undo_async (TaalSession         *self,
                              gint64               wijziging,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && wijziging >= 0);

  job = taal_session_job_new (TAAL_SESSION_UNDONE);
  job->wijziging = wijziging;
  taal_session_ask (self, job, NULL, taal_session_list_undo_async, callback, user_data);
}

/**
 * taal_session_steps_finish:
 * @self: a session
 * @result: a result of taal_session_get_log_async() or taal_session_list_undo_async()
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalWijziging): the steps
 *
 * Thread: the main one
 */
GPtrArray *
taal_session_steps_finish (TaalSession   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->steps) : NULL;
}
