/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

#include "taal-bron-private.h"

/* What presence tells of the school that is open. The session does not hold who was at which
 * lesson: there may be millions, so they are read for as long as somebody looks. */

/**
 * taal_session_job_examine:
 * @job: a job with what the session has
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_examine (TaalSessionJob *job, GCancellable *cancellable, GError **error)
{
  TaalBron *shown = job->check->bron;
  g_autoptr (TaalDossier) dossier = taal_bron_is_dossier (shown)
                                        ? taal_session_job_open_for_look (job, cancellable, error)
                                        : taal_bron_open (shown, error);
  g_autoptr (TaalPresentie) presentie =
      dossier != NULL ? taal_dossier_load_presentie (dossier, taal_bron_get_snapshot (shown), NULL,
                                                     NULL, cancellable, error)
                      : NULL;
  g_autoptr (TaalBron) bron = NULL;

  if (presentie == NULL)
    return FALSE;

  bron = taal_bron_add_presentie (shown, presentie);
  job->onderzoek = taal_onderzoek_run (bron, job->check->oordeel->norm,
                                       job->check->oordeel->periode, NULL, NULL, cancellable, error);
  return job->onderzoek != NULL;
}

/**
 * taal_session_examine_async:
 * @self: a session
 * @cancellable: breaks it off; the session cancels it itself when anything else is asked of it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads who was at which lesson, and looks what that tells over the period of the judgement.
 *
 * Thread: the main one
 */
void
taal_session_examine_async (TaalSession *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self) && G_IS_CANCELLABLE (cancellable));

  taal_session_ask (self, taal_session_job_new (TAAL_SESSION_ONDERZOEK), cancellable,
                    taal_session_examine_async, callback, user_data);
}

/**
 * taal_session_examine_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError: CHANGED when another program has written to the file, which is then
 * to be reloaded; or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what presence tells
 *
 * Thread: the main one
 */
TaalOnderzoek *
taal_session_examine_finish (TaalSession *self, GAsyncResult *result, GError **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->onderzoek) : NULL;
}
