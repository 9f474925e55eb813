/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-session-private.h"

#include "taal-bron-private.h"

/* What a session writes, and how its judgement follows. */

static TaalImportReport *
import_all (TaalSessionJob  *job,
            GCancellable    *cancellable,
            GError         **error)
{
  gsize n = g_strv_length (job->sources);
  g_autofree TaalImportSource *sources = g_new0 (TaalImportSource, n);

  for (gsize i = 0; i < n; i++)
    sources[i] = (TaalImportSource) { job->sources[i], job->mapping };

  return taal_dossier_import_sources (job->dossier, sources, n, job->flags, job->progress,
                                      job->progress_data, cancellable, error);
}

/* Does what is asked in the file. Returns FALSE on an error; that there are bad rows is none. */
static gboolean
carry_out (TaalSessionJob  *job,
           GCancellable    *cancellable,
           GError         **error)
{
  switch (job->soort)
    {
    case TAAL_SESSION_EDIT:
      job->report = taal_dossier_edit (job->dossier, job->bewerking, cancellable, error);
      break;
    case TAAL_SESSION_IMPORT:
      job->report = import_all (job, cancellable, error);
      break;
    case TAAL_SESSION_UNDO:
      job->delta = taal_dossier_undo (job->dossier, job->wijziging, &job->step, job->progress,
                                      job->progress_data, cancellable, error);
      return job->delta != NULL;
    case TAAL_SESSION_REDO:
      job->delta = taal_dossier_redo (job->dossier, job->wijziging, &job->step, job->progress,
                                      job->progress_data, cancellable, error);
      return job->delta != NULL;
    case TAAL_SESSION_AANWEZIG:
      return taal_session_job_run_aanwezig (job, cancellable, error);
    default:
      g_assert_not_reached ();
    }

  if (job->report != NULL && taal_import_report_get_delta (job->report) != NULL)
    job->delta = taal_delta_ref (taal_import_report_get_delta (job->report));
  return job->report != NULL;
}

static gboolean
touches (const TaalDelta *delta,
         TaalTabel        tabel)
{
  guint added, changed, removed;

  (void) taal_delta_get_toegevoegd (delta, tabel, &added);
  (void) taal_delta_get_gewijzigd (delta, tabel, &changed);
  (void) taal_delta_get_verwijderd (delta, tabel, &removed);

  return taal_delta_is_geheel (delta, tabel) || added + changed + removed > 0;
}

/* The Wi2013 offer is of three small tables, read again as a whole when any of them changed. */
static gboolean
touches_aanbod (const TaalDelta *delta)
{
  return touches (delta, TAAL_TABEL_SCHOOL) || touches (delta, TAAL_TABEL_LOCATIES) ||
         touches (delta, TAAL_TABEL_AANBOD_WI2013);
}

/* Has the judgement follow what was written. The change stands by now, so this is not broken off.
 */
static gboolean
follow (TaalSessionJob  *job,
        GError         **error)
{
  g_autoptr (TaalSnapshot) after = NULL;
  g_autoptr (TaalAantekeningen) aantekeningen = NULL;
  g_autoptr (TaalAanbod) aanbod = NULL;
  g_autoptr (TaalBron) bron = NULL;

  if (job->delta == NULL || taal_delta_is_empty (job->delta))
    return TRUE;

  after = taal_dossier_load_change (job->dossier, taal_bron_get_snapshot (job->check->bron),
                                    job->delta, NULL, error);
  if (after == NULL)
    return FALSE;
  if (taal_delta_has_aantekeningen (job->delta) &&
      (aantekeningen = taal_dossier_load_aantekeningen (job->dossier, error)) == NULL)
    return FALSE;

  if (touches_aanbod (job->delta) &&
      (aanbod = taal_dossier_load_aanbod (job->dossier, NULL, error)) == NULL)
    return FALSE;

  bron = taal_bron_change (job->check->bron, after, aantekeningen, aanbod, job->delta);
  taal_session_job_judge (job, bron, job->check->oordeel->periode);
  job->facts = TRUE;
  return TRUE;
}

/* Erases a cursist, of whom a name list that is encrypted may hold the name. */
static void
erase_cursist (TaalSessionJob  *job,
               GCancellable    *cancellable,
               GError         **error)
{
  g_autofree char *path = NULL;
  g_autoptr (TaalNamen) namen = NULL;

  if (job->namen != NULL)
    {
      (void) taal_dossier_wis_cursist_naam (job->dossier, job->sleutel, job->namen, &job->delta,
                                            cancellable, error);
      return;
    }
  if (job->wachtzin == NULL)
    {
      (void) taal_dossier_wis_cursist (job->dossier, job->sleutel, &job->delta, cancellable, error);
      return;
    }

  path = taal_namen_dup_path (taal_bron_get_path (job->check->bron));
  namen = taal_namen_open (path, job->wachtzin, error);
  if (namen != NULL)
    (void) taal_dossier_wis_cursist_naam (job->dossier, job->sleutel, namen, &job->delta,
                                          cancellable, error);
}

/* Erases a person, old presentie or a scan. When only the last part of that fails, what is left of
 * them is in the bytes of the file or in a backup, and the judgement follows all the same. */
static gboolean
erase (TaalSessionJob  *job,
       GCancellable    *cancellable,
       GError         **error)
{
  GError *failure = NULL;
  gboolean followed;

  if (job->rij > 0)
    (void) taal_dossier_wis_bijlage (job->dossier, job->rij, &job->delta, cancellable, &failure);
  else if (job->tabel == TAAL_TABEL_CURSISTEN)
    erase_cursist (job, cancellable, &failure);
  else if (job->tabel == TAAL_TABEL_PRESENTIE)
    (void) taal_dossier_wis_presentie (job->dossier, job->sleutel, job->op, &job->delta,
                                       cancellable, &failure);
  else
    (void) taal_dossier_wis_docent (job->dossier, job->sleutel, &job->delta, cancellable, &failure);

  job->gewist = job->delta != NULL;
  followed = follow (job, failure == NULL ? &failure : NULL) &&
             taal_session_job_look_at_steps (job, NULL, failure == NULL ? &failure : NULL);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return followed;
}

/* Puts a backup back. Whatever came of that is read, since it may have failed when the rows were
 * there already. */
static gboolean
restore (TaalSessionJob  *job,
         GError         **error)
{
  gboolean restored = taal_dossier_restore (job->dossier, job->sleutel, error);
  gboolean loaded = taal_session_job_load_all (job, job->dossier, NULL, restored ? error : NULL);

  return taal_session_job_look_at_steps (job, NULL, restored && loaded ? error : NULL) &&
         restored && loaded;
}

/**
 * taal_session_job_run_write:
 * @job: a job that writes to the file
 * @cancellable: (nullable): breaks it off, before anything is written
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Writes, and has the judgement follow.
 *
 * Returns: whether it succeeded; what is written stays so either way
 *
 * Thread: that of the job
 */
gboolean
taal_session_job_run_write (TaalSessionJob  *job,
                            GCancellable    *cancellable,
                            GError         **error)
{
  guint before;
  gboolean done;

  if (!taal_session_job_open (job, cancellable, error))
    return FALSE;
  if (job->soort == TAAL_SESSION_WISSEN)
    return erase (job, cancellable, error);

  before = taal_session_job_count_hernoemingen (job);
  if (job->soort == TAAL_SESSION_TERUGZETTEN)
    done = restore (job, error);
  else
    done = carry_out (job, cancellable, error) && follow (job, error) &&
           taal_session_job_look_at_steps (job, NULL, error);
  job->hernoemd = taal_session_job_count_hernoemingen (job) != before;

  return done;
}
