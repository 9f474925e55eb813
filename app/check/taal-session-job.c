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

/* Judges other facts, or another period, by the same packets. */
static void
judge (TaalSessionJob *job,
       TaalBron       *bron,
       TaalPeriode     periode)
{
  TaalCheck *check = taal_check_run (bron, job->check->oordeel->norm, periode);

  taal_check_unref (job->check);
  job->check = check;
}

static gboolean
load_all (TaalSessionJob  *job,
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
  judge (job, bron, job->check->oordeel->periode);
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
  if (!load_all (job, job->dossier, cancellable, error))
    {
      g_clear_object (&job->dossier);
      return FALSE;
    }

  backups = taal_dossier_dup_backup_folder (path);
  taal_dossier_set_backup_folder (job->dossier, backups);
  return TRUE;
}

static TaalImportReport *
import_all (TaalSessionJob  *job,
            GCancellable    *cancellable,
            GError         **error)
{
  gsize n = g_strv_length (job->sources);
  g_autofree TaalImportSource *sources = g_new0 (TaalImportSource, n);

  for (gsize i = 0; i < n; i++)
    sources[i] = (TaalImportSource) { job->sources[i], job->mapping };

  return taal_dossier_import_sources (job->dossier, sources, n, job->flags, job->progress, job->progress_data,
                                      cancellable, error);
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
      job->delta =
        taal_dossier_undo (job->dossier, job->wijziging, &job->step, job->progress, job->progress_data, cancellable, error);
      return job->delta != NULL;
    case TAAL_SESSION_REDO:
      job->delta =
        taal_dossier_redo (job->dossier, job->wijziging, &job->step, job->progress, job->progress_data, cancellable, error);
      return job->delta != NULL;
    case TAAL_SESSION_AANWEZIG:
      return taal_session_job_run_aanwezig (job, cancellable, error);
    case TAAL_SESSION_NAMEN:
    case TAAL_SESSION_BIJLAGE:
    case TAAL_SESSION_BEWAREN:
    case TAAL_SESSION_STEPS:
    case TAAL_SESSION_LOG:
    case TAAL_SESSION_UNDONE:
    case TAAL_SESSION_RIJ:
    case TAAL_SESSION_TERUGBLIK:
    case TAAL_SESSION_CURSISTEN:
    case TAAL_SESSION_CONTRACTEN:
    case TAAL_SESSION_PRESENTIE:
    case TAAL_SESSION_PRESENTIELIJST:
    case TAAL_SESSION_ONDERZOEK:
    case TAAL_SESSION_JUDGE:
    case TAAL_SESSION_RELOAD:
    case TAAL_SESSION_WISSEN:
    case TAAL_SESSION_TERUGZETTEN:
    case TAAL_SESSION_PROFIELEN:
    case TAAL_SESSION_VERGADERPROFIELEN:
    case TAAL_SESSION_PROFIEL:
    case TAAL_SESSION_VERGADERPROFIEL:
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

/* Has the judgement follow what was written. The change stands by now, so this is not broken off. */
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

  after = taal_dossier_load_change (job->dossier, taal_bron_get_snapshot (job->check->bron), job->delta, NULL, error);
  if (after == NULL)
    return FALSE;
  if (taal_delta_has_aantekeningen (job->delta) &&
      (aantekeningen = taal_dossier_load_aantekeningen (job->dossier, error)) == NULL)
    return FALSE;

  if (touches_aanbod (job->delta) &&
      (aanbod = taal_dossier_load_aanbod (job->dossier, NULL, error)) == NULL)
    return FALSE;

  bron = taal_bron_change (job->check->bron, after, aantekeningen, aanbod, job->delta);
  judge (job, bron, job->check->oordeel->periode);
  job->facts = TRUE;
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
    return load_all (job, job->dossier, cancellable, error);

  reading = taal_dossier_open (taal_bron_get_path (job->check->bron), TAAL_DOSSIER_READ, cancellable, error);
  return reading != NULL && load_all (job, reading, cancellable, error);
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

static gboolean
look_at_steps (TaalSessionJob  *job,
               GCancellable    *cancellable,
               GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);

  g_clear_pointer (&job->undo, taal_wijziging_unref);
  g_clear_pointer (&job->redo, taal_wijziging_unref);
  return dossier != NULL && taal_dossier_get_steps (dossier, &job->undo, &job->redo, error);
}

static gboolean
look_at_log (TaalSessionJob  *job,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr (TaalDossier) dossier = taal_session_job_open_for_look (job, cancellable, error);

  if (dossier == NULL)
    return FALSE;
  job->steps = job->soort == TAAL_SESSION_LOG ? taal_dossier_get_log (dossier, job->max, error)
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
    g_set_error_literal (&failure, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED, "another has written to it");
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
             look_at_steps (job, NULL, failure == NULL ? &failure : NULL);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return followed;
}

/* Puts a backup back. Whatever came of that is read, since it may have failed when the rows were there already. */
static gboolean
restore (TaalSessionJob  *job,
         GError         **error)
{
  gboolean restored = taal_dossier_restore (job->dossier, job->sleutel, error);
  gboolean loaded = load_all (job, job->dossier, NULL, restored ? error : NULL);

  return look_at_steps (job, NULL, restored && loaded ? error : NULL) && restored && loaded;
}

/* Changes the file, and has the judgement follow. */
static gboolean
change (TaalSessionJob  *job,
        GCancellable    *cancellable,
        GError         **error)
{
  guint before, after;
  gboolean done;

  if (!taal_session_job_open (job, cancellable, error))
    return FALSE;

  taal_session_job_count_hernoemingen (job, &before);
  if (job->soort == TAAL_SESSION_TERUGZETTEN)
    done = restore (job, error);
  else
    done = carry_out (job, cancellable, error) && follow (job, error) &&
           look_at_steps (job, NULL, error);
  taal_session_job_count_hernoemingen (job, &after);
  job->hernoemd = after != before;

  return done;
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
      return look_at_steps (job, cancellable, error);
    case TAAL_SESSION_LOG:
    case TAAL_SESSION_UNDONE:
      return look_at_log (job, cancellable, error);
    case TAAL_SESSION_RIJ:
      return read_rij (job, cancellable, error);
    case TAAL_SESSION_TERUGBLIK:
      return look_at_backup (job, cancellable, error);
    case TAAL_SESSION_PROFIELEN:
    case TAAL_SESSION_VERGADERPROFIELEN:
    case TAAL_SESSION_PROFIEL:
    case TAAL_SESSION_VERGADERPROFIEL:
      return taal_session_job_run_profiel (job, cancellable, error);
    case TAAL_SESSION_CURSISTEN:
      return list_cursisten (job, cancellable, error);
    case TAAL_SESSION_CONTRACTEN:
      return list_contracten (job, cancellable, error);
    case TAAL_SESSION_PRESENTIE:
      return read_presentie (job, cancellable, error);
    case TAAL_SESSION_PRESENTIELIJST:
      return read_lijst (job, error);
    case TAAL_SESSION_ONDERZOEK:
      return taal_session_job_examine (job, cancellable, error);
    case TAAL_SESSION_NAMEN:
      return taal_session_job_run_namen (job, error);
    case TAAL_SESSION_BIJLAGE:
      return read_bijlage (job, cancellable, error);
    case TAAL_SESSION_BEWAREN:
      return taal_session_job_run_bewaren (job, error);
    case TAAL_SESSION_JUDGE:
      judge (job, job->check->bron, job->periode);
      return TRUE;
    case TAAL_SESSION_RELOAD:
      return reload (job, cancellable, error) && look_at_steps (job, NULL, error);
    case TAAL_SESSION_AANWEZIG:
    case TAAL_SESSION_EDIT:
    case TAAL_SESSION_IMPORT:
    case TAAL_SESSION_UNDO:
    case TAAL_SESSION_REDO:
    case TAAL_SESSION_TERUGZETTEN:
      return change (job, cancellable, error);
    case TAAL_SESSION_WISSEN:
      return taal_session_job_open (job, cancellable, error) && erase (job, cancellable, error);
    }

  g_return_val_if_reached (FALSE);
}
