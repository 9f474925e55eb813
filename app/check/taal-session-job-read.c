/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

#include "taal-bron-private.h"

/* What a session looks up without changing anything. */

static gboolean
look_at_log (TaalSessionJob  *job,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);

  if (dossier == NULL)
    return FALSE;
  job->steps = job->soort == TAAL_SESSION_LOG
                   ? taal_dossier_get_log (dossier, job->max, error)
                   : taal_dossier_list_undo (dossier, job->wijziging, error);
  return job->steps != NULL;
}

/* Judges a backup as the dossier is judged, and compares the two. */
static gboolean
look_at_backup (TaalSessionJob  *job,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);
  g_autoptr (TaalDossier) backup = NULL;
  g_autoptr (TaalSnapshot) snapshot = NULL;
  g_autoptr (TaalAantekeningen) aantekeningen = NULL;
  g_autoptr (TaalAanbod) aanbod = NULL;
  g_autoptr (TaalBron) bron = NULL;

  if (dossier == NULL ||
      !taal_dossier_compare (dossier, job->sleutel, job->verschillen, cancellable, error))
    return FALSE;
  backup = taal_dossier_open (job->sleutel, TAAL_DOSSIER_READ, cancellable, error);
  snapshot =
      backup != NULL ? taal_dossier_load (backup, NULL, NULL, cancellable, error) : NULL;
  aantekeningen =
      snapshot != NULL ? taal_dossier_load_aantekeningen (backup, error) : NULL;
  aanbod =
      aantekeningen != NULL ? taal_dossier_load_aanbod (backup, cancellable, error) : NULL;
  if (aanbod == NULL)
    return FALSE;

  bron = taal_bron_new_read (job->sleutel, snapshot, aantekeningen, aanbod);
  job->toen = taal_check_run (bron, job->check->oordeel->norm, job->check->oordeel->periode);
  return TRUE;
}

static gboolean
list_cursisten (TaalSessionJob  *job,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);

  if (dossier != NULL)
    job->cursisten = taal_dossier_list_cursisten (dossier, job->sleutel, job->max, error);

  return job->cursisten != NULL;
}

static gboolean
list_contracten (TaalSessionJob  *job,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);

  if (dossier != NULL)
    job->contracten = job->tabel == TAAL_TABEL_GROEPEN
                          ? taal_dossier_list_groepen (dossier, error)
                          : taal_dossier_list_contracten (dossier, error);

  return job->contracten != NULL;
}

static gboolean
read_bijlage (TaalSessionJob  *job,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);

  if (dossier != NULL)
    job->bijlage = taal_dossier_get_bijlage (dossier, job->sleutel, error);

  return job->bijlage != NULL;
}

/* A list is of the facts that are shown, whose lessen are looked up in the file by their numbers; a
 * folder or workbook is read again. */
static gboolean
read_lijst (TaalSessionJob  *job,
            GError         **error)
{
  const int *lessen = (const int *) (gpointer) job->lessen->data;

  job->lijst =
      job->dossier != NULL
          ? taal_presentielijst_read (job->dossier, job->snapshot, lessen, job->lessen->len, error)
          : taal_presentielijst_load (taal_bron_get_path (job->check->bron), job->snapshot, lessen,
                                      job->lessen->len, error);
  return job->lijst != NULL;
}

/* What is read to be edited has the file opened for that: then its numbers mean the same when the
 * edit comes, or the edit is refused. */
static gboolean
open_for_rij (TaalSessionJob  *job,
              GCancellable    *cancellable,
              GError         **error)
{
  GError *failure = NULL;

  if (!taal_session_job_open (job, cancellable, error))
    return FALSE;
  if (taal_dossier_is_changed_by_other (job->dossier, &failure))
    g_set_error_literal (&failure, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED,
                         "another has written to it");
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_presentie (TaalSessionJob  *job,
                GCancellable    *cancellable,
                GError         **error)
{
  if (open_for_rij (job, cancellable, error))
    job->presentie = taal_les_presentie_read (
        job->dossier, taal_bron_get_snapshot (job->check->bron), job->rij, error);

  return job->presentie != NULL;
}

static gboolean
read_rij (TaalSessionJob  *job,
          GCancellable    *cancellable,
          GError         **error)
{
  if (!open_for_rij (job, cancellable, error))
    return FALSE;

  job->teksten = taal_dossier_get_rij (job->dossier, job->tabel, job->sleutel, job->rij, error);
  return job->teksten != NULL;
}

/**
 * taal_session_job_look_at_steps:
 * @job: a job with what the session has
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError
 *
 * Looks up what can be undone and redone now.
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_look_at_steps (TaalSessionJob  *job,
                                GCancellable    *cancellable,
                                GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);

  g_clear_pointer (&job->undo, taal_wijziging_unref);
  g_clear_pointer (&job->redo, taal_wijziging_unref);
  return dossier != NULL && taal_dossier_get_steps (dossier, &job->undo, &job->redo, error);
}

/**
 * taal_session_job_run_read:
 * @job: a job that only reads
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it succeeded
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_run_read (TaalSessionJob  *job,
                           GCancellable    *cancellable,
                           GError         **error)
{
  switch (job->soort)
    {
    case TAAL_SESSION_STEPS:
      return taal_session_job_look_at_steps (job, cancellable, error);
    case TAAL_SESSION_LOG:
    case TAAL_SESSION_UNDONE:
      return look_at_log (job, cancellable, error);
    case TAAL_SESSION_RIJ:
      return read_rij (job, cancellable, error);
    case TAAL_SESSION_TERUGBLIK:
      return look_at_backup (job, cancellable, error);
    case TAAL_SESSION_CURSISTEN:
      return list_cursisten (job, cancellable, error);
    case TAAL_SESSION_CONTRACTEN:
      return list_contracten (job, cancellable, error);
    case TAAL_SESSION_PRESENTIE:
      return read_presentie (job, cancellable, error);
    case TAAL_SESSION_PRESENTIELIJST:
      return read_lijst (job, error);
    case TAAL_SESSION_BIJLAGE:
      return read_bijlage (job, cancellable, error);
    default:
      g_assert_not_reached ();
    }
}
