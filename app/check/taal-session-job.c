/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

#include <string.h>

#include "taal-bron-private.h"

/**
 * taal_session_job_new:
 * @soort: what is asked
 *
 * Returns: (transfer full): a job
 *
 * Thread: any
 */
TaalSessionJob *
taal_session_job_new (TaalSessionSoort soort)
{
  TaalSessionJob *job = g_new0 (TaalSessionJob, 1);

  job->soort = soort;
  return job;
}

/**
 * taal_session_job_free:
 * @data: (transfer full): a job
 *
 * Thread: any
 */
void
taal_session_job_free (gpointer data)
{
  TaalSessionJob *job = data;

  g_clear_pointer (&job->bewerking, taal_bewerking_unref);
  g_clear_pointer (&job->sources, g_strfreev);
  g_clear_pointer (&job->sleutel, g_free);
  g_clear_pointer (&job->mapping, taal_mapping_free);
  g_clear_object (&job->dossier);
  g_clear_pointer (&job->check, taal_check_unref);
  g_clear_pointer (&job->undo, taal_wijziging_unref);
  g_clear_pointer (&job->redo, taal_wijziging_unref);
  g_clear_pointer (&job->delta, taal_delta_unref);
  g_clear_pointer (&job->report, taal_import_report_unref);
  g_clear_pointer (&job->step, taal_wijziging_unref);
  g_clear_pointer (&job->steps, g_ptr_array_unref);
  g_clear_pointer (&job->teksten, g_strfreev);
  g_clear_pointer (&job->toen, taal_check_unref);
  g_clear_pointer (&job->profielen, g_ptr_array_unref);
  g_free (job->naam);
  g_free (job->nieuw);
  g_free (job->inhoud);
  g_clear_pointer (&job->snapshot, taal_snapshot_unref);
  g_clear_pointer (&job->lessen, g_array_unref);
  g_clear_pointer (&job->cursisten, taal_cursisten_lijst_free);
  g_clear_pointer (&job->contracten, g_ptr_array_unref);
  g_clear_pointer (&job->presentie, taal_les_presentie_free);
  g_clear_pointer (&job->lijst, taal_presentielijst_free);
  g_clear_pointer (&job->onderzoek, taal_onderzoek_unref);
  g_clear_pointer (&job->bewaren, taal_bewaren_unref);
  g_clear_pointer (&job->bijlage, g_bytes_unref);
  g_clear_object (&job->plan);
  g_clear_object (&job->namen);
  if (job->wachtzin != NULL)
    explicit_bzero (job->wachtzin, strlen (job->wachtzin));
  g_free (job->wachtzin);
  g_free (job);
}

/**
 * taal_session_job_judge:
 * @job: a job with what the session has
 * @bron: the facts
 * @periode: the days
 *
 * Judges other facts, or another period, by the same packets.
 *
 * Thread: that of the job
 */
void
taal_session_job_judge (TaalSessionJob *job,
                        TaalBron       *bron,
                        TaalPeriode     periode)
{
  TaalCheck *check = taal_check_run (bron, job->check->oordeel->norm, periode);

  taal_check_unref (job->check);
  job->check = check;
}

/**
 * taal_session_job_load_all:
 * @job: a job with what the session has
 * @dossier: its file, open
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError
 *
 * Reads all facts again, and judges them.
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_load_all (TaalSessionJob  *job,
                           TaalDossier     *dossier,
                           GCancellable    *cancellable,
                           GError         **error)
{
  g_autoptr (TaalSnapshot) snapshot = taal_dossier_load (dossier, NULL, NULL, cancellable, error);
  g_autoptr (TaalAantekeningen) aantekeningen =
    snapshot != NULL ? taal_dossier_load_aantekeningen (dossier, error) : NULL;
  g_autoptr (TaalAanbod) aanbod =
    aantekeningen != NULL ? taal_dossier_load_aanbod (dossier, cancellable, error) : NULL;
  g_autoptr (TaalBron) bron = NULL;

  if (aanbod == NULL)
    return FALSE;

  bron =
    taal_bron_new_read (taal_bron_get_path (job->check->bron), snapshot, aantekeningen, aanbod);
  taal_session_job_judge (job, bron, job->check->oordeel->periode);
  job->facts = TRUE;
  return TRUE;
}

/**
 * taal_session_job_open:
 * @job: a job with what the session has
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError
 *
 * Opens the file for editing, once, and again after it was moved. What was shown may be older than what is in it now.
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_open (TaalSessionJob  *job,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autofree char *backups = NULL;
  const char *path;

  if (job->dossier != NULL && !taal_dossier_is_moved (job->dossier))
    return TRUE;
  /* What was asked is about a file that is not there any more, or not the same. */
  if (job->dossier != NULL)
    {
      g_clear_object (&job->dossier);
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED,
                           "it was moved, or another file took its place");
      return FALSE;
    }

  path = taal_bron_get_path (job->check->bron);
  job->dossier = taal_dossier_open (path, TAAL_DOSSIER_EDIT, cancellable, error);
  if (job->dossier == NULL)
    return FALSE;
  if (!taal_session_job_load_all (job, job->dossier, cancellable, error))
    {
      g_clear_object (&job->dossier);
      return FALSE;
    }

  backups = taal_dossier_dup_backup_folder (path);
  taal_dossier_set_backup_folder (job->dossier, backups);
  return TRUE;
}

/* Reads all again; a file that was not opened for editing is read as before. */
static gboolean
reload (TaalSessionJob  *job,
        GCancellable    *cancellable,
        GError         **error)
{
  g_autoptr (TaalDossier) reading = NULL;

  if (job->dossier != NULL && taal_dossier_is_moved (job->dossier))
    g_clear_object (&job->dossier);
  if (job->dossier != NULL)
    return taal_session_job_load_all (job, job->dossier, cancellable, error);

  reading = taal_dossier_open (taal_bron_get_path (job->check->bron), TAAL_DOSSIER_READ, cancellable, error);
  return reading != NULL && taal_session_job_load_all (job, reading, cancellable, error);
}

/**
 * taal_session_job_open_for_look:
 * @job: a job with what the session has
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): the dossier as it is open, or for reading while it is not open for
 *   editing
 *
 * Thread: that of the job
 */
TaalDossier *
taal_session_job_open_for_look (TaalSessionJob  *job,
                                GCancellable    *cancellable,
                                GError         **error)
{
  if (job->dossier != NULL)
    return g_object_ref (job->dossier);

  return taal_dossier_open (taal_bron_get_path (job->check->bron), TAAL_DOSSIER_READ, cancellable, error);
}

/**
 * taal_session_job_run:
 * @job: a job with what the session has
 * @cancellable: (nullable): breaks it off, before anything is written
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Does a job and judges what came of it.
 *
 * Returns: whether it succeeded; what the session has afterwards is in @job either way
 *
 * Thread: any but one that must not block, one job of a session at a time
 */
gboolean
taal_session_job_run (TaalSessionJob  *job,
                      GCancellable    *cancellable,
                      GError         **error)
{
  switch (job->soort)
    {
    case TAAL_SESSION_STEPS:
    case TAAL_SESSION_LOG:
    case TAAL_SESSION_UNDONE:
    case TAAL_SESSION_RIJ:
    case TAAL_SESSION_TERUGBLIK:
    case TAAL_SESSION_CURSISTEN:
    case TAAL_SESSION_CONTRACTEN:
    case TAAL_SESSION_PRESENTIE:
    case TAAL_SESSION_PRESENTIELIJST:
    case TAAL_SESSION_BIJLAGE:
      return taal_session_job_run_read (job, cancellable, error);
    case TAAL_SESSION_PROFIELEN:
    case TAAL_SESSION_VERGADERPROFIELEN:
    case TAAL_SESSION_PROFIEL:
    case TAAL_SESSION_VERGADERPROFIEL:
      return taal_session_job_run_profiel (job, cancellable, error);
    case TAAL_SESSION_ONDERZOEK:
      return taal_session_job_examine (job, cancellable, error);
    case TAAL_SESSION_NAMEN:
      return taal_session_job_run_namen (job, error);
    case TAAL_SESSION_BEWAREN:
      return taal_session_job_run_bewaren (job, error);
    case TAAL_SESSION_JUDGE:
      taal_session_job_judge (job, job->check->bron, job->periode);
      return TRUE;
    case TAAL_SESSION_RELOAD:
      return reload (job, cancellable, error) && taal_session_job_look_at_steps (job, NULL, error);
    case TAAL_SESSION_AANWEZIG:
    case TAAL_SESSION_EDIT:
    case TAAL_SESSION_IMPORT:
    case TAAL_SESSION_UNDO:
    case TAAL_SESSION_REDO:
    case TAAL_SESSION_WISSEN:
    case TAAL_SESSION_TERUGZETTEN:
      return taal_session_job_run_write (job, cancellable, error);
    }

  g_return_val_if_reached (FALSE);
}
