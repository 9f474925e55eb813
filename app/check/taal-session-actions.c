/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

/* What can be asked of a session. */

/**
 * taal_session_judge_async:
 * @self: a session
 * @periode: another period
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Judges the school over another period; later changes are judged over it too.
 *
 * Thread: the main one
 */
void
taal_session_judge_async (TaalSession         *self,
                          TaalPeriode          periode,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self));

  job = taal_session_job_new (TAAL_SESSION_JUDGE);
  job->periode = periode;
  taal_session_ask (self, job, NULL, taal_session_judge_async, callback, user_data);
}

/**
 * taal_session_judge_finish:
 * @self: a session
 * @result: a result
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_session_judge_finish (TaalSession   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return taal_session_answer (self, result, error) != NULL;
}

/**
 * taal_session_edit_async:
 * @self: a session
 * @bewerking: what to do
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Edits the dossier: all of @bewerking or nothing.
 *
 * Thread: the main one
 */
void
taal_session_edit_async (TaalSession         *self,
                         TaalBewerking       *bewerking,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && bewerking != NULL);

  job = taal_session_job_new (TAAL_SESSION_EDIT);
  job->bewerking = taal_bewerking_ref (bewerking);
  taal_session_ask (self, job, NULL, taal_session_edit_async, callback, user_data);
}

/* The report of a result. */
static TaalImportReport *
finish_report (TaalSession   *self,
               GAsyncResult  *result,
               GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? taal_import_report_ref (job->report) : NULL;
}

/**
 * taal_session_edit_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError: CHANGED when another program has written to the file, which is then to be
 *   reloaded
 *
 * Returns: (transfer full) (nullable): what was wrong with the values; nothing was changed when there are
 *   errors in it
 *
 * Thread: the main one
 */
TaalImportReport *
taal_session_edit_finish (TaalSession   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return finish_report (self, result, error);
}

/**
 * taal_session_import_async:
 * @self: a session
 * @sources: (array zero-terminated=1): files or folders
 * @flags: how
 * @progress: (nullable) (scope notified): told how far it is, on another thread, until it is done
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing imported
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Imports into the dossier.
 *
 * Thread: the main one
 */
void
taal_session_import_async (TaalSession         *self,
                           const char *const   *sources,
                           TaalImportFlags      flags,
                           TaalProgressFunc     progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  taal_session_import_mapped_async (self, sources, NULL, flags, progress, progress_data, cancellable, callback, user_data);
}

/**
 * taal_session_import_mapped_async:
 * @self: a session
 * @sources: (array zero-terminated=1): files, or folders too when there is no mapping
 * @mapping: (nullable): how each of them becomes tables; it may change while this is under way
 * @flags: how
 * @progress: (nullable) (scope notified): told how far it is, on another thread, until it is done
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing imported
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Imports files of any shape into the dossier. To be finished with taal_session_import_finish().
 *
 * Thread: the main one
 */
void
taal_session_import_mapped_async (TaalSession         *self,
                                  const char *const   *sources,
                                  const TaalMapping   *mapping,
                                  TaalImportFlags      flags,
                                  TaalProgressFunc     progress,
                                  gpointer             progress_data,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  TaalSessionJob *job;

  g_return_if_fail (TAAL_IS_SESSION (self) && sources != NULL);

  job = taal_session_job_new (TAAL_SESSION_IMPORT);
  job->sources = g_strdupv ((char **) sources);
  job->mapping = mapping != NULL ? taal_mapping_copy (mapping) : NULL;
  job->flags = flags;
  job->progress = progress;
  job->progress_data = progress_data;
  taal_session_ask (self, job, cancellable, taal_session_import_async, callback, user_data);
}

/**
 * taal_session_import_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was found and done
 *
 * Thread: the main one
 */
TaalImportReport *
taal_session_import_finish (TaalSession   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return finish_report (self, result, error);
}

static void
step_async (TaalSession         *self,
            TaalSessionSoort     soort,
            gint64               wijziging,
            gpointer             tag,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  TaalSessionJob *job = taal_session_job_new (soort);

  job->wijziging = wijziging;
  taal_session_ask (self, job, NULL, tag, callback, user_data);
}

/**
 * taal_session_undo_async:
 * @self: a session
 * @wijziging: the number of a step, which is undone with all that came after it; 0 for the newest
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Thread: the main one
 */
void
taal_session_undo_async (TaalSession         *self,
                         gint64               wijziging,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  step_async (self, TAAL_SESSION_UNDO, wijziging, taal_session_undo_async, callback, user_data);
}

/**
 * taal_session_redo_async:
 * @self: a session
 * @wijziging: the number of a step, which is done again with all that were undone later; 0 for the first
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Thread: the main one
 */
void
taal_session_redo_async (TaalSession         *self,
                         gint64               wijziging,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  step_async (self, TAAL_SESSION_REDO, wijziging, taal_session_redo_async, callback, user_data);
}

/**
 * taal_session_undo_finish:
 * @self: a session
 * @result: a result of taal_session_undo_async() or taal_session_redo_async()
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): the step that was undone or done again
 *
 * Thread: the main one
 */
TaalWijziging *
taal_session_undo_finish (TaalSession   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  TaalSessionJob *job = taal_session_answer (self, result, error);

  return job != NULL ? taal_wijziging_ref (job->step) : NULL;
}

/**
 * taal_session_reload_async:
 * @self: a session
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the dossier again, as after another program has written to it.
 *
 * Thread: the main one
 */
void
taal_session_reload_async (TaalSession         *self,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (TAAL_IS_SESSION (self));

  taal_session_ask (self, taal_session_job_new (TAAL_SESSION_RELOAD), NULL, taal_session_reload_async, callback, user_data);
}

/**
 * taal_session_reload_finish:
 * @self: a session
 * @result: a result
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the main one
 */
gboolean
taal_session_reload_finish (TaalSession   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return taal_session_answer (self, result, error) != NULL;
}
