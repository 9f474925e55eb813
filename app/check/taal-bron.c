/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-bron-private.h"

G_DEFINE_BOXED_TYPE (TaalBron, taal_bron, taal_bron_ref, taal_bron_unref)
G_DEFINE_QUARK (taal-check-error-quark, taal_check_error)

/**
 * taal_bron_ref:
 * @bron: a source
 *
 * Returns: (transfer full): @bron
 *
 * Thread: any
 */
TaalBron *
taal_bron_ref (TaalBron *bron)
{
  return g_atomic_rc_box_acquire (bron);
}

static void
taal_bron_clear (gpointer data)
{
  TaalBron *bron = data;

  g_clear_pointer (&bron->path, g_free);
  g_clear_pointer (&bron->snapshot, taal_snapshot_unref);
  g_clear_pointer (&bron->aantekeningen, taal_aantekeningen_unref);
  g_clear_pointer (&bron->telling, taal_telling_unref);
  g_clear_pointer (&bron->aanbod, taal_aanbod_unref);
  g_clear_pointer (&bron->presentie, taal_presentie_unref);
  g_clear_pointer (&bron->report, taal_import_report_unref);
}

/**
 * taal_bron_unref:
 * @bron: (transfer full): a source
 *
 * Thread: any
 */
void
taal_bron_unref (TaalBron *bron)
{
  g_atomic_rc_box_release_full (bron, taal_bron_clear);
}

/* Imports a folder or a workbook into a dossier that lives in memory only. */
static TaalDossier *
import_into_memory (const char        *path,
                    TaalImportFlags    flags,
                    TaalProgressFunc   progress,
                    gpointer           progress_data,
                    GCancellable      *cancellable,
                    TaalImportReport **report,
                    GError           **error)
{
  const char *const sources[] = { path, NULL };
  g_autoptr (TaalDossier) dossier = taal_dossier_new_in_memory (error);

  if (dossier == NULL)
    return NULL;
  *report = taal_dossier_import (dossier, sources, flags, progress, progress_data, cancellable, error);
  if (*report == NULL)
    return NULL;
  if (!taal_import_report_is_imported (*report))
    {
      g_set_error (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS, "%s: %u errors", path,
                   taal_import_report_get_n_fouten (*report));
      return NULL;
    }

  return g_steal_pointer (&dossier);
}

/* How a source is read, and how far it is. */
typedef struct
{
  const char       *path;
  TaalImportFlags   flags;
  gboolean          presentie; /* with who was at which lesson, which a verdict does not ask */
  TaalProgressFunc  progress;
  gpointer          progress_data;
  GCancellable     *cancellable;
} Lading;

/* The part that is loaded on demand, from the same dossier. */
static gboolean
load_demanded (const Lading   *lading,
               TaalDossier    *dossier,
               TaalSnapshot   *snapshot,
               TaalPresentie **presentie,
               GError        **error)
{
  *presentie = NULL;
  if (!lading->presentie)
    return TRUE;

  *presentie = taal_dossier_load_presentie (dossier, snapshot, lading->progress, lading->progress_data,
                                            lading->cancellable, error);
  return *presentie != NULL;
}

static TaalBron *
load (const Lading      *lading,
      TaalImportReport **report,
      GError           **error)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) found = NULL;
  g_autoptr (TaalSnapshot) snapshot = NULL;
  g_autoptr (TaalAantekeningen) aantekeningen = NULL;
  g_autoptr (TaalAanbod) aanbod = NULL;
  gboolean source = taal_dossier_is_source (lading->path);
  TaalPresentie *presentie;
  TaalBron *bron;

  if (source)
    dossier = import_into_memory (lading->path, lading->flags, lading->progress, lading->progress_data,
                                  lading->cancellable, &found, error);
  else
    dossier = taal_dossier_open (lading->path, TAAL_DOSSIER_READ, lading->cancellable, error);
  if (report != NULL)
    *report = found == NULL ? NULL : taal_import_report_ref (found);
  if (dossier == NULL)
    return NULL;

  snapshot = taal_dossier_load (dossier, lading->progress, lading->progress_data, lading->cancellable, error);
  aantekeningen = snapshot != NULL ? taal_dossier_load_aantekeningen (dossier, error) : NULL;
  aanbod =
      aantekeningen != NULL ? taal_dossier_load_aanbod (dossier, lading->cancellable, error) : NULL;
  if (aanbod == NULL || !load_demanded (lading, dossier, snapshot, &presentie, error))
    return NULL;

  bron = g_atomic_rc_box_new0 (TaalBron);
  bron->path = g_strdup (lading->path);
  bron->dossier = !source;
  bron->telling = taal_telling_new (snapshot);
  bron->snapshot = g_steal_pointer (&snapshot);
  bron->aantekeningen = g_steal_pointer (&aantekeningen);
  bron->aanbod = g_steal_pointer (&aanbod);
  bron->presentie = presentie;
  bron->report = g_steal_pointer (&found);

  return bron;
}

/**
 * taal_bron_load:
 * @path: a dossier, a workbook, or a folder of CSV files
 * @flags: for a workbook or folder, how to import it
 * @progress: (scope call) (nullable): told how far it is, on the thread that does the work
 * @progress_data: passed to @progress
 * @cancellable: (nullable): a cancellable
 * @report: (out) (transfer full) (optional) (nullable): what was found in a workbook or folder,
 * also where that is why it fails
 * @error: return location for a #TaalDossierError, %TAAL_CHECK_ERROR_BAD_ROWS or
 * %G_IO_ERROR_CANCELLED
 *
 * Reads a school: the first two steps of the way from a file to a verdict. Nothing is written to
 * it, but for the recovery of a write that was broken off.
 *
 * Returns: (transfer full): the facts and their counts, or %NULL on error
 *
 * Thread: any but one that must not block
 */
TaalBron *
taal_bron_load (const char        *path,
                TaalImportFlags    flags,
                TaalProgressFunc   progress,
                gpointer           progress_data,
                GCancellable      *cancellable,
                TaalImportReport **report,
                GError           **error)
{
  const Lading lading = { path, flags, FALSE, progress, progress_data, cancellable };

  g_return_val_if_fail (path != NULL, NULL);

  return load (&lading, report, error);
}

/**
 * taal_bron_load_presentie:
 * @path: a dossier, a workbook, or a folder of CSV files
 * @flags: for a workbook or folder, how to import it
 * @progress: (scope call) (nullable): told how far it is, on the thread that does the work
 * @progress_data: passed to @progress
 * @cancellable: (nullable): a cancellable
 * @report: (out) (transfer full) (optional) (nullable): what was found in a workbook or folder, also where
 *   that is why it fails
 * @error: return location for a #TaalDossierError, %TAAL_CHECK_ERROR_BAD_ROWS or %G_IO_ERROR_CANCELLED
 *
 * As taal_bron_load(), with who was at which lesson, which a verdict does not ask.
 *
 * Returns: (transfer full): the facts and their counts, or %NULL on error
 *
 * Thread: any but one that must not block
 */
TaalBron *
taal_bron_load_presentie (const char        *path,
                          TaalImportFlags    flags,
                          TaalProgressFunc   progress,
                          gpointer           progress_data,
                          GCancellable      *cancellable,
                          TaalImportReport **report,
                          GError           **error)
{
  const Lading lading = { path, flags, TRUE, progress, progress_data, cancellable };

  g_return_val_if_fail (path != NULL, NULL);

  return load (&lading, report, error);
}

/**
 * taal_bron_open_path:
 * @path: a dossier, a workbook, or a folder of CSV files
 * @flags: for a workbook or folder, how to import it
 * @cancellable: (nullable): a cancellable
 * @report: (out) (transfer full) (optional) (nullable): what was found in a workbook or folder, also where
 *   that is why it fails
 * @error: return location for a #TaalDossierError, %TAAL_CHECK_ERROR_BAD_ROWS or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the dossier, for reading; one in memory where it was imported
 *
 * Thread: any but one that must not block
 */
TaalDossier *
taal_bron_open_path (const char        *path,
                     TaalImportFlags    flags,
                     GCancellable      *cancellable,
                     TaalImportReport **report,
                     GError           **error)
{
  g_autoptr (TaalImportReport) found = NULL;
  TaalDossier *dossier;

  if (taal_dossier_is_source (path))
    dossier = import_into_memory (path, flags, NULL, NULL, cancellable, &found, error);
  else
    dossier = taal_dossier_open (path, TAAL_DOSSIER_READ, cancellable, error);
  if (report != NULL)
    *report = g_steal_pointer (&found);

  return dossier;
}

/**
 * taal_bron_load_aanbod:
 * @path: a dossier, a workbook, or a folder of CSV files
 * @flags: for a workbook or folder, how to import it
 * @cancellable: (nullable): a cancellable
 * @report: (out) (transfer full) (optional) (nullable): what was found in a workbook or folder, also where
 *   that is why it fails
 * @error: return location for a #TaalDossierError, %TAAL_CHECK_ERROR_BAD_ROWS or %G_IO_ERROR_CANCELLED
 *
 * Reads only what a school offers of the Wi2013: of a dossier nothing else is touched.
 *
 * Returns: (transfer full) (nullable): the offer
 *
 * Thread: any but one that must not block
 */
TaalAanbod *
taal_bron_load_aanbod (const char        *path,
                       TaalImportFlags    flags,
                       GCancellable      *cancellable,
                       TaalImportReport **report,
                       GError           **error)
{
  g_autoptr (TaalDossier) dossier = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  dossier = taal_bron_open_path (path, flags, cancellable, report, error);
  return dossier != NULL ? taal_dossier_load_aanbod (dossier, cancellable, error) : NULL;
}

/**
 * taal_bron_open:
 * @bron: a source
 * @error: a #TaalDossierError or %TAAL_CHECK_ERROR_BAD_ROWS
 *
 * Opens it once more for reading, for what a snapshot does not hold. A workbook or folder is
 * imported again; its bad rows are left out where they were before.
 *
 * Returns: (transfer full) (nullable): the dossier
 *
 * Thread: any but one that must not block
 */
TaalDossier *
taal_bron_open (TaalBron  *bron,
                GError   **error)
{
  g_autoptr (TaalImportReport) report = NULL;

  if (bron->dossier)
    return taal_dossier_open (bron->path, TAAL_DOSSIER_READ, NULL, error);

  return import_into_memory (
      bron->path, taal_bron_get_n_overgeslagen (bron) > 0 ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE,
      NULL, NULL, NULL, &report, error);
}

/**
 * taal_bron_get_path:
 * @bron: a source
 *
 * Returns: (transfer none): where it was read from
 *
 * Thread: any
 */
const char *
taal_bron_get_path (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, NULL);

  return bron->path;
}

/**
 * taal_bron_is_dossier:
 * @bron: a source
 *
 * Returns: whether it is a dossier file, rather than tables that were imported into memory
 *
 * Thread: any
 */
gboolean
taal_bron_is_dossier (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, FALSE);

  return bron->dossier;
}

/**
 * taal_bron_get_snapshot:
 * @bron: a source
 *
 * Returns: (transfer none): its facts
 *
 * Thread: any
 */
TaalSnapshot *
taal_bron_get_snapshot (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, NULL);

  return bron->snapshot;
}

/**
 * taal_bron_get_aantekeningen:
 * @bron: a source
 *
 * Returns: (transfer none): what is noted beside the tables: dismissed signals, approvals, files
 *
 * Thread: any
 */
TaalAantekeningen *
taal_bron_get_aantekeningen (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, NULL);

  return bron->aantekeningen;
}

/**
 * taal_bron_get_telling:
 * @bron: a source
 *
 * Returns: (transfer none): its given lessons, counted
 *
 * Thread: any
 */
TaalTelling *
taal_bron_get_telling (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, NULL);

  return bron->telling;
}

/**
 * taal_bron_get_aanbod:
 * @bron: a source
 *
 * Returns: (transfer none): what it offers of the Wi2013
 *
 * Thread: any
 */
TaalAanbod *
taal_bron_get_aanbod (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, NULL);

  return bron->aanbod;
}

/**
 * taal_bron_get_presentie:
 * @bron: a source
 *
 * Returns: (transfer none) (nullable): who was at which lesson; %NULL where that was not asked for
 *
 * Thread: any
 */
TaalPresentie *
taal_bron_get_presentie (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, NULL);

  return bron->presentie;
}

/**
 * taal_bron_get_report:
 * @bron: a source
 *
 * Returns: (transfer none) (nullable): what its import found; %NULL for a dossier file
 *
 * Thread: any
 */
TaalImportReport *
taal_bron_get_report (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, NULL);

  return bron->report;
}

/**
 * taal_bron_get_n_overgeslagen:
 * @bron: a source
 *
 * Returns: how many bad rows were left out, of which a judgement must warn (format.md 2)
 *
 * Thread: any
 */
guint
taal_bron_get_n_overgeslagen (const TaalBron *bron)
{
  g_return_val_if_fail (bron != NULL, 0);

  return bron->report == NULL ? 0 : taal_import_report_get_n_overgeslagen (bron->report);
}

/**
 * taal_bron_get_default_periode:
 * @bron: a source
 * @today: the day to fall back on when no lesson was given yet
 *
 * Returns: the calendar year of the newest given lesson (format.md 4)
 *
 * Thread: any
 */
TaalPeriode
taal_bron_get_default_periode (const TaalBron *bron,
                               TaalDate        today)
{
  TaalDate newest;
  int year;

  g_return_val_if_fail (bron != NULL, ((TaalPeriode) { today, today }));

  newest = taal_snapshot_get_newest_gegeven (bron->snapshot);
  year = taal_date_get_year (newest == TAAL_DATE_NONE ? today : newest);

  return (TaalPeriode) { taal_date_from_ymd (year, 1, 1), taal_date_from_ymd (year, 12, 31) };
}
