/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

/* The name list follows the ids of the dossier: right after they change where it can, or else when
 * it is opened. What it has to follow is in the dossier, so a crash in between loses nothing. */

/**
 * taal_session_job_volg:
 * @job: a job with what the session has
 * @namen: the name list, which was just opened or made
 * @changed: (out): whether it is to be written
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_volg (TaalSessionJob  *job,
                       TaalNamen       *namen,
                       gboolean        *changed,
                       GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, NULL, error);

  return dossier != NULL && taal_dossier_follow_namen (dossier, namen, changed, error);
}

/* The list of the session, or the one beside the dossier where that takes no pass phrase. */
static TaalNamen *
open_list (TaalSessionJob  *job,
           GError         **error)
{
  g_autofree char *path = NULL;

  if (job->namen != NULL)
    return g_object_ref (job->namen);

  path = taal_namen_dup_path (taal_bron_get_path (job->check->bron));
  return taal_namen_open (path, NULL, error);
}

/**
 * taal_session_job_run_volg:
 * @job: a job that has the name list follow
 * @error: not set: what fails is done at the next opening
 *
 * Returns: %TRUE
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_run_volg (TaalSessionJob  *job,
                           GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TaalNamen) namen = open_list (job, &local_error);
  gboolean changed = FALSE;

  if (namen != NULL && taal_session_job_volg (job, namen, &changed, &local_error) && changed)
    (void) taal_namen_save (namen, &local_error);
  if (local_error == NULL ||
      g_error_matches (local_error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NOT_FOUND))
    return TRUE;

  /* One that could not be written is not what the file has. */
  g_clear_object (&job->namen);
  job->wacht = TRUE;
  g_info ("The name list follows when it is opened: %s", local_error->message);
  return TRUE;
}

/**
 * taal_session_job_count_hernoemingen:
 * @job: a job whose dossier is open
 *
 * Returns: how often the id of a cursist was changed; 0 when that cannot be read
 *
 * Thread: that of the job
 */
guint
taal_session_job_count_hernoemingen (const TaalSessionJob *job)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!taal_dossier_count_hernoemingen (job->dossier, &n, &error))
    g_info ("The changed ids cannot be counted: %s", error->message);

  return n;
}
