/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include <string.h>

#include "taal-session-private.h"

/* What can be asked of a session about the name list beside its dossier. A job that takes the list
 * has it alone: until it is done, the session has none. */

/**
 * taal_session_job_takes_namen:
 * @job: a job
 *
 * Returns: whether it works with the name list of the session
 *
 * Thread: any
 */
gboolean
taal_session_job_takes_namen (const TaalSessionJob *job)
{
  return job->soort == TAAL_SESSION_NAMEN || job->soort == TAAL_SESSION_BEWAREN ||
         job->soort == TAAL_SESSION_AANWEZIG || job->soort == TAAL_SESSION_WISSEN;
}

/* Writes the list. One that could not be written is not what the file has, so it is let go of. */
static gboolean
write_namen (TaalSessionJob  *job,
             GError         **error)
{
  if (taal_namen_save (job->namen, error))
    return TRUE;

  g_clear_object (&job->namen);
  return FALSE;
}

/* Ids may have changed while the list was closed. Where that cannot be written now, it is done
 * again at the next opening. */
static gboolean
follow_opened (TaalSessionJob  *job,
               GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean changed = FALSE;

  if (!taal_session_job_volg (job, job->namen, &changed, error))
    {
      g_clear_object (&job->namen);
      return FALSE;
    }
  if (changed && !taal_namen_save (job->namen, &local_error))
    g_info ("The name list is not written: %s", local_error->message);

  return TRUE;
}

static gboolean
open_namen (TaalSessionJob  *job,
            GError         **error)
{
  g_autofree char *path = taal_namen_dup_path (taal_bron_get_path (job->check->bron));
  g_autoptr (GError) local_error = NULL;
  gboolean changed;

  g_clear_object (&job->namen);
  job->namen = taal_namen_open (path, job->wachtzin, &local_error);
  if (job->namen != NULL)
    return follow_opened (job, error);
  if (job->daad != TAAL_SESSION_NAMEN_NIEUW ||
      !g_error_matches (local_error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  job->namen = taal_namen_new (path);
  if ((job->wachtzin == NULL || taal_namen_set_phrase (job->namen, job->wachtzin, error)) &&
      taal_session_job_volg (job, job->namen, &changed, error) && write_namen (job, error))
    return TRUE;

  g_clear_object (&job->namen);
  return FALSE;
}

/**
 * taal_session_job_run_namen:
 * @job: a job about the name list
 * @error: a #TaalNamenError
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_run_namen (TaalSessionJob  *job,
                            GError         **error)
{
  if (job->daad == TAAL_SESSION_NAMEN_OPEN || job->daad == TAAL_SESSION_NAMEN_NIEUW)
    return open_namen (job, error);
  if (job->daad == TAAL_SESSION_NAMEN_VOLG)
    return taal_session_job_run_volg (job, error);
  if (job->namen == NULL)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED, "it is not open");
      return FALSE;
    }
  if (job->daad == TAAL_SESSION_NAMEN_WACHTZIN &&
      !taal_namen_set_phrase (job->namen, job->wachtzin, error))
    return FALSE;

  return write_namen (job, error);
}

/**
 * taal_session_job_run_bewaren:
 * @job: a job that asks what is due
 * @error: a #TaalDossierError or a #TaalNamenError
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_run_bewaren (TaalSessionJob  *job,
                              GError         **error)
{
  job->bewaren = taal_bewaren_load (job->check->bron, job->check->oordeel->norm, job->op,
                                    job->namen, error);
  return job->bewaren != NULL;
}

/**
 * taal_session_job_run_aanwezig:
 * @job: a job that imports files of meetings, with the dossier open
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError or a #TaalNamenError
 *
 * The files and the names come first: a row without them would be without proof.
 *
 * Returns: whether it succeeded; that there are bad rows is no error
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_run_aanwezig (TaalSessionJob  *job,
                               GCancellable    *cancellable,
                               GError         **error)
{
  g_autoptr (TaalBewerking) step = NULL;

  if (job->namen == NULL)
    {
      g_set_error_literal (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_CHANGED, "it is not open");
      return FALSE;
    }
  step = taal_vergadering_plan_make_stap (job->plan, job->dossier, &job->telling, error);
  if (step == NULL || !taal_vergadering_plan_keep (job->plan, job->namen, error) ||
      !write_namen (job, error))
    return FALSE;
  if (job->inhoud != NULL &&
      !taal_dossier_set_vergaderprofiel (job->dossier, job->naam, job->inhoud, error))
    return FALSE;
  if (taal_bewerking_get_n (step) == 0)
    return TRUE;

  job->report = taal_dossier_edit (job->dossier, step, cancellable, error);
  if (job->report == NULL)
    return FALSE;
  if (taal_import_report_get_delta (job->report) != NULL)
    job->delta = taal_delta_ref (taal_import_report_get_delta (job->report));

  return TRUE;
}

/**
 * taal_session_find_namen:
 * @self: a session
 *
 * Returns: whether there is a name list beside the dossier, and whether it takes a pass phrase; one
 *   that cannot be read counts as read, since opening it says what is wrong
 *
 * Thread: the main one
 */
TaalNamenlijst
taal_session_find_namen (TaalSession *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  gboolean encrypted = FALSE;

  g_return_val_if_fail (TAAL_IS_SESSION (self), TAAL_NAMENLIJST_GEEN);

  path = taal_namen_dup_path (taal_bron_get_path (taal_session_get_check (self)->bron));
  if (!taal_namen_is_encrypted (path, &encrypted, &error) &&
      g_error_matches (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND))
    return TAAL_NAMENLIJST_GEEN;

  return encrypted ? TAAL_NAMENLIJST_VERSLEUTELD : TAAL_NAMENLIJST_GELEZEN;
}

static void
ask_namen (TaalSession          *self,
           TaalSessionNamenDaad  daad,
           const char           *wachtzin,
           gpointer              tag,
           GAsyncReadyCallback   callback,
           gpointer              user_data)
{
  TaalSessionJob *job = taal_session_job_new (TAAL_SESSION_NAMEN);

  job->daad = daad;
  job->wachtzin = g_strdup (wachtzin);
  taal_session_ask (self, job, NULL, tag, callback, user_data);
}

/**
 * taal_session_open_namen_async:
 * @self: a session of a dossier
 * @wachtzin: (nullable): the pass phrase, not empty
 * @nieuw: whether to make the list, with that pass phrase, when there is none
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens the name list.
 *
 * Thread: the main one
 */
void
taal_session_open_namen_async (TaalSession         *self,
                               const char          *wachtzin,
                               gboolean             nieuw,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self) && (wachtzin == NULL || *wachtzin != '\0'));

  ask_namen (self, nieuw ? TAAL_SESSION_NAMEN_NIEUW : TAAL_SESSION_NAMEN_OPEN, wachtzin,
             taal_session_open_namen_async, callback, user_data);
}

/**
 * taal_session_set_wachtzin_async:
 * @self: a session whose name list is open
 * @wachtzin: (nullable): the pass phrase, not empty; %NULL for a list that is not encrypted
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the name list under another pass phrase, or without.
 *
 * Thread: the main one
 */
void
taal_session_set_wachtzin_async (TaalSession         *self,
                                 const char          *wachtzin,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self) && (wachtzin == NULL || *wachtzin != '\0'));

  ask_namen (self, TAAL_SESSION_NAMEN_WACHTZIN, wachtzin, taal_session_set_wachtzin_async, callback,
             user_data);
}

/**
 * taal_session_save_namen_async:
 * @self: a session whose name list is open
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes what was changed in the name list.
 *
 * Thread: the main one
 */
void
taal_session_save_namen_async (TaalSession         *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  ask_namen (self, TAAL_SESSION_NAMEN_SCHRIJF, NULL, taal_session_save_namen_async, callback,
             user_data);
}

/**
 * taal_session_namen_finish:
 * @self: a session
 * @result: a result of one of the three
 * @error: a #TaalNamenError; the list is not open any more when it could not be written
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_session_namen_finish (TaalSession   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return taal_session_answer (self, result, error) != NULL;
}

/**
 * taal_session_close_namen:
 * @self: a session
 *
 * Forgets the names, until the list is opened again.
 *
 * Thread: the main one
 */
void
taal_session_close_namen (TaalSession *self)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  if (taal_session_get_namen (self) != NULL)
    taal_session_take_namen (self, NULL);
}

/**
 * taal_session_bewaren_async:
 * @self: a session of a dossier
 * @op: the day
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks what is due for deletion. Of a name list that takes a pass phrase that is known only while it
 * is open.
 *
 * Thread: the main one
 */
void
taal_session_bewaren_async (TaalSession         *self,
                            TaalDate             op,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && op != TAAL_DATE_NONE);

  job = taal_session_job_new (TAAL_SESSION_BEWAREN);
  job->op = op;
  taal_session_ask (self, job, NULL, taal_session_bewaren_async, callback, user_data);
}

/**
 * taal_session_bewaren_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError or a #TaalNamenError
 *
 * Returns: (transfer full) (nullable): the list
 *
 * Thread: the main one
 */
TaalBewaren *
taal_session_bewaren_finish (TaalSession   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? g_steal_pointer (&job->bewaren) : NULL;
}

/**
 * taal_session_aanwezig_async:
 * @self: a session that can edit, whose name list is open
 * @plan: what to import, with that name list; the caller leaves it alone until this is done
 * @profiel: (nullable): the profile that it was read by, to be kept
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Imports files of meetings: first they and the names are kept in the name list, then the dossier
 * gets the presentie, in one step that can be undone.
 *
 * Thread: the main one
 */
void
taal_session_aanwezig_async (TaalSession         *self,
                             TaalVergaderingPlan *plan,
                             const TaalSessionProfiel *profiel,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && TAAL_IS_VERGADERING_PLAN (plan));

  job = taal_session_job_new (TAAL_SESSION_AANWEZIG);
  job->plan = g_object_ref (plan);
  if (profiel != NULL)
    {
      job->naam = g_strdup (profiel->naam);
      job->inhoud = g_strdup (profiel->inhoud);
    }
  taal_session_ask (self, job, NULL, taal_session_aanwezig_async, callback, user_data);
}

/**
 * taal_session_aanwezig_finish:
 * @self: a session
 * @result: a result
 * @telling: (out caller-allocates): what was done
 * @report: (out) (optional) (transfer full) (nullable): what was wrong with the rows; nothing was
 *   changed when there are errors in it; %NULL when there was nothing to write
 * @error: a #TaalDossierError or a #TaalNamenError
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_session_aanwezig_finish (TaalSession          *self,
                              GAsyncResult         *result,
                              TaalAanwezigTelling  *telling,
                              TaalImportReport    **report,
                              GError              **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  if (job == NULL)
    return FALSE;

  *telling = job->telling;
  if (report != NULL)
    *report = job->report != NULL ? taal_import_report_ref (job->report) : NULL;
  return TRUE;
}
