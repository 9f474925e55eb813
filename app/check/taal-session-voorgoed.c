/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include <string.h>

#include "taal-session-private.h"

/* What can be asked of a session that its undo does not take back. */

static void
ask (TaalSession         *self,
     TaalSessionSoort     soort,
     TaalTabel            tabel,
     const char          *sleutel,
     gpointer             tag,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  TaalSessionJob *job = taal_session_job_new (soort);

  job->tabel = tabel;
  job->sleutel = g_strdup (sleutel);
  taal_session_ask (self, job, NULL, tag, callback, user_data);
}

/**
 * taal_session_wis_docent_async:
 * @self: a session that can edit
 * @docent_id: a docent
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Erases a docent for good, as taal_dossier_wis_docent() says.
 *
 * Thread: the main one
 */
void
taal_session_wis_docent_async (TaalSession         *self,
                               const char          *docent_id,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self) && docent_id != NULL);

  ask (self, TAAL_SESSION_WISSEN, TAAL_TABEL_DOCENTEN, docent_id, taal_session_wis_docent_async, callback, user_data);
}

/**
 * taal_session_wis_cursist_async:
 * @self: a session that can edit
 * @cursist_id: a cursist
 * @wachtzin: (nullable): the pass phrase of the name list beside the dossier, where it has one
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Erases a cursist for good, as taal_dossier_wis_cursist() says.
 *
 * Thread: the main one
 */
void
taal_session_wis_cursist_async (TaalSession         *self,
                                const char          *cursist_id,
                                const char          *wachtzin,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && cursist_id != NULL);

  job = taal_session_job_new (TAAL_SESSION_WISSEN);
  job->tabel = TAAL_TABEL_CURSISTEN;
  job->sleutel = g_strdup (cursist_id);
  job->wachtzin = g_strdup (wachtzin);
  taal_session_ask (self, job, NULL, taal_session_wis_cursist_async, callback, user_data);
}

/**
 * taal_session_wis_presentie_async:
 * @self: a session that can edit
 * @cursist_id: a cursist
 * @grens: the day before which presentie is no longer to be kept
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Erases the old presentie of a cursist for good, as taal_dossier_wis_presentie() says.
 *
 * Thread: the main one
 */
void
taal_session_wis_presentie_async (TaalSession         *self,
                                  const char          *cursist_id,
                                  TaalDate             grens,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && cursist_id != NULL && grens != TAAL_DATE_NONE);

  job = taal_session_job_new (TAAL_SESSION_WISSEN);
  job->tabel = TAAL_TABEL_PRESENTIE;
  job->sleutel = g_strdup (cursist_id);
  job->op = grens;
  taal_session_ask (self, job, NULL, taal_session_wis_presentie_async, callback, user_data);
}

/**
 * taal_session_wis_bijlage_async:
 * @self: a session that can edit
 * @rij: the rij of a #TaalBijlage
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Erases a scan for good, as taal_dossier_wis_bijlage() says.
 *
 * Thread: the main one
 */
void
taal_session_wis_bijlage_async (TaalSession         *self,
                                gint32               rij,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && rij > 0);

  job = taal_session_job_new (TAAL_SESSION_WISSEN);
  job->rij = rij;
  taal_session_ask (self, job, NULL, taal_session_wis_bijlage_async, callback, user_data);
}

/**
 * taal_session_wis_finish:
 * @self: a session
 * @result: a result of one of the four
 * @gewist: (out) (optional): whether the person is out of the rows and the history; when it is and there is an
 *   @error nevertheless, old bytes may be left in the file or in a backup of it
 * @error: a #TaalDossierError
 *
 * Returns: whether all of it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_session_wis_finish (TaalSession   *self,
                         GAsyncResult  *result,
                         gboolean      *gewist,
                         GError       **error)
{
  const TaalSessionJob *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (gewist != NULL)
    *gewist = job->gewist;

  return taal_session_answer (self, result, error) != NULL;
}

/**
 * taal_session_look_back_async:
 * @self: a session of a dossier
 * @backup: (type filename): one of taal_dossier_find_backups()
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks at what taal_session_restore_async() would do.
 *
 * Thread: the main one
 */
void
taal_session_look_back_async (TaalSession         *self,
                              const char          *backup,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self) && backup != NULL);

  ask (self, TAAL_SESSION_TERUGBLIK, 0, backup, taal_session_look_back_async, callback, user_data);
}

/**
 * taal_session_look_back_finish:
 * @self: a session
 * @result: a result
 * @verschillen: (out caller-allocates) (array fixed-size=17): what the backup would change, table by table
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): the judgement over the same period as it would be then
 *
 * Thread: the main one
 */
TaalCheck *
taal_session_look_back_finish (TaalSession   *self,
                               GAsyncResult  *result,
                               TaalVerschil  *verschillen,
                               GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  if (job == NULL)
    return NULL;

  memcpy (verschillen, job->verschillen, sizeof job->verschillen);
  return g_steal_pointer (&job->toen);
}

/**
 * taal_session_restore_async:
 * @self: a session that can edit
 * @backup: (type filename): one of taal_dossier_find_backups()
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts a backup in the place of the dossier, which is copied first, as taal_dossier_restore() says. All is read
 * again.
 *
 * Thread: the main one
 */
void
taal_session_restore_async (TaalSession         *self,
                            const char          *backup,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self) && backup != NULL);

  ask (self, TAAL_SESSION_TERUGZETTEN, 0, backup, taal_session_restore_async, callback, user_data);
}

/**
 * taal_session_restore_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_session_restore_finish (TaalSession   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return taal_session_answer (self, result, error) != NULL;
}
