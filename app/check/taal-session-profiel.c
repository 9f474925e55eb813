/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

/* The profiles of the import. They are no facts: no judgement follows, and no step can be undone. */

static void
profiel_free (gpointer data)
{
  TaalSessionProfiel *profiel = data;

  g_free (profiel->naam);
  g_free (profiel->inhoud);
  g_free (profiel);
}

static gboolean
list (TaalSessionJob  *job,
      GCancellable    *cancellable,
      GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);
  gboolean meetings = job->soort == TAAL_SESSION_VERGADERPROFIELEN;
  g_autoptr (GPtrArray) names =
      dossier == NULL ? NULL
      : meetings      ? taal_dossier_list_vergaderprofielen (dossier, error)
                      : taal_dossier_list_profielen (dossier, error);
  GError *failure = NULL;

  if (names == NULL)
    return FALSE;

  job->profielen = g_ptr_array_new_with_free_func (profiel_free);
  for (guint i = 0; i < names->len && failure == NULL; i++)
    {
      const char *naam = g_ptr_array_index (names, i);
      char *inhoud = meetings ? taal_dossier_get_vergaderprofiel (dossier, naam, &failure)
                              : taal_dossier_get_profiel (dossier, naam, &failure);
      TaalSessionProfiel *profiel;

      /* Another program may have removed it meanwhile. */
      if (inhoud == NULL)
        continue;
      profiel = g_new0 (TaalSessionProfiel, 1);
      *profiel = (TaalSessionProfiel) { g_strdup (naam), inhoud };
      g_ptr_array_add (job->profielen, profiel);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
write_import (TaalSessionJob *job,
              GError **error)
{
  if (job->nieuw != NULL)
    return taal_dossier_rename_profiel (job->dossier, job->naam, job->nieuw, error);

  return job->inhoud != NULL
             ? taal_dossier_set_profiel (job->dossier, job->naam, job->inhoud, error)
             : taal_dossier_remove_profiel (job->dossier, job->naam, error);
}

static gboolean
write_meeting (TaalSessionJob *job,
               GError **error)
{
  return job->nieuw != NULL
             ? taal_dossier_rename_vergaderprofiel (job->dossier, job->naam, job->nieuw, error)
             : taal_dossier_set_vergaderprofiel (job->dossier, job->naam, job->inhoud, error);
}

/**
 * taal_session_job_run_profiel:
 * @job: a job about profiles, with what the session has
 * @cancellable: (nullable): breaks it off, before anything is written
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_run_profiel (TaalSessionJob  *job,
                              GCancellable    *cancellable,
                              GError         **error)
{
  if (job->soort == TAAL_SESSION_PROFIELEN || job->soort == TAAL_SESSION_VERGADERPROFIELEN)
    return list (job, cancellable, error);
  if (!taal_session_job_open (job, cancellable, error))
    return FALSE;

  return job->soort == TAAL_SESSION_VERGADERPROFIEL ? write_meeting (job, error)
                                                    : write_import (job, error);
}

/**
 * taal_session_list_profielen_async:
 * @self: a session of a dossier
 * @cancellable: (nullable): breaks it off
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the profiles of the import, the one that was written last first.
 *
 * Thread: the main one
 */
void
taal_session_list_profielen_async (TaalSession         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  taal_session_ask (self, taal_session_job_new (TAAL_SESSION_PROFIELEN), cancellable,
                    taal_session_list_profielen_async, callback, user_data);
}

/**
 * taal_session_list_vergaderprofielen_async:
 * @self: a session of a dossier
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the profiles by which tables of meetings are read, the one that was written last first. To
 * be finished with taal_session_list_profielen_finish().
 *
 * Thread: the main one
 */
void
taal_session_list_vergaderprofielen_async (TaalSession         *self,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  taal_session_ask (self, taal_session_job_new (TAAL_SESSION_VERGADERPROFIELEN), NULL,
                    taal_session_list_vergaderprofielen_async, callback, user_data);
}

/**
 * taal_session_list_profielen_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalSessionProfiel): the profiles
 *
 * Thread: the main one
 */
GPtrArray *
taal_session_list_profielen_finish (TaalSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->profielen) : NULL;
}

/**
 * taal_session_set_profiel_async:
 * @self: a session that can edit
 * @naam: the name of a profile, not empty
 * @inhoud: (nullable): what it holds; %NULL removes it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes a profile, in the place of one of that name, or removes it.
 *
 * Thread: the main one
 */
void
taal_session_set_profiel_async (TaalSession         *self,
                                const char          *naam,
                                const char          *inhoud,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && naam != NULL && *naam != '\0');

  job = taal_session_job_new (TAAL_SESSION_PROFIEL);
  job->naam = g_strdup (naam);
  job->inhoud = g_strdup (inhoud);
  taal_session_ask (self, job, NULL, taal_session_set_profiel_async, callback, user_data);
}

/**
 * taal_session_rename_profiel_async:
 * @self: a session that can edit
 * @naam: the name of a profile
 * @nieuw: the name that it gets, not empty
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Thread: the main one
 */
void
taal_session_rename_profiel_async (TaalSession         *self,
                                   const char          *naam,
                                   const char          *nieuw,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && naam != NULL && nieuw != NULL && *nieuw != '\0');

  job = taal_session_job_new (TAAL_SESSION_PROFIEL);
  job->naam = g_strdup (naam);
  job->nieuw = g_strdup (nieuw);
  taal_session_ask (self, job, NULL, taal_session_rename_profiel_async, callback, user_data);
}

/**
 * taal_session_set_vergaderprofiel_async:
 * @self: a session that can edit
 * @naam: the name of a profile for tables of meetings
 * @nieuw: (nullable): the name that it gets; %NULL to remove it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Renames a profile, or removes it; one is kept with the import that it was made for.
 * taal_session_profiel_finish() tells how it went.
 *
 * Thread: the main one
 */
void
taal_session_set_vergaderprofiel_async (TaalSession *self,
                                        const char *naam,
                                        const char *nieuw,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && naam != NULL && (nieuw == NULL || *nieuw != '\0'));

  job = taal_session_job_new (TAAL_SESSION_VERGADERPROFIEL);
  job->naam = g_strdup (naam);
  job->nieuw = g_strdup (nieuw);
  taal_session_ask (self, job, NULL, taal_session_set_vergaderprofiel_async, callback, user_data);
}

/**
 * taal_session_profiel_finish:
 * @self: a session
 * @result: a result of taal_session_set_profiel_async() or taal_session_rename_profiel_async()
 * @error: a #TaalDossierError: EXISTS when another profile has the new name
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_session_profiel_finish (TaalSession   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return taal_session_answer (self, result, error) != NULL;
}
