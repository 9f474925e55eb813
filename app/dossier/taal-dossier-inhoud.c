/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-aanbod-lezer.h"
#include "taal-dossier-private.h"
#include "taal-laden.h"
#include "taal-opslag-private.h"
#include "taal-presentie-lezer.h"
#include "taal-uitvoer.h"

/* All that is in a dossier, in and out: what is asked, and the answer. */
typedef struct
{
  const char             *path;
  gboolean                replace;
  const TaalImportSource *sources;
  gsize                   n_sources;
  TaalImportFlags         flags;
  TaalProgressFunc        progress;
  gpointer                progress_data;
  TaalSnapshot           *before;
  const TaalDelta        *delta;

  TaalSnapshot           *snapshot;
  TaalPresentie          *presentie;
  TaalAanbod             *aanbod;
  TaalImportReport       *report;
} Vraag;

static gboolean
load (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  Vraag *vraag = data;

  vraag->snapshot = taal_laden_snapshot (verbinding, vraag->progress, vraag->progress_data, cancellable, error);
  return vraag->snapshot != NULL;
}

/**
 * taal_dossier_load:
 * @self: a dossier
 * @progress: (nullable) (scope call): told how far it is, on the dossier's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads all that a judgement needs, as it is at one moment.
 *
 * Returns: (transfer full) (nullable): the snapshot
 *
 * Thread: any; it waits for the dossier's own
 */
TaalSnapshot *
taal_dossier_load (TaalDossier       *self,
                   TaalProgressFunc   progress,
                   gpointer           progress_data,
                   GCancellable      *cancellable,
                   GError           **error)
{
  Vraag vraag = { .progress = progress, .progress_data = progress_data };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  (void) taal_dossier_run (self, load, &vraag, cancellable, error);
  return vraag.snapshot;
}

static gboolean
load_change (TaalVerbinding  *verbinding,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  Vraag *vraag = data;

  vraag->snapshot = taal_laden_change (verbinding, vraag->before, vraag->delta, cancellable, error);
  return vraag->snapshot != NULL;
}

/**
 * taal_dossier_load_change:
 * @self: a dossier
 * @before: what taal_dossier_load() or this function returned for it
 * @delta: which rows this dossier wrote since
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads what an edit, an undo or an import changed. The lessons that it left alone are shared with
 * @before, so that it does not take longer for a larger dossier.
 *
 * Returns: (transfer full) (nullable): the snapshot as the dossier is now
 *
 * Thread: any; it waits for the dossier's own
 */
TaalSnapshot *
taal_dossier_load_change (TaalDossier      *self,
                          TaalSnapshot     *before,
                          const TaalDelta  *delta,
                          GCancellable     *cancellable,
                          GError          **error)
{
  Vraag vraag = { .before = before, .delta = delta };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && before != NULL && delta != NULL, NULL);

  (void) taal_dossier_run (self, load_change, &vraag, cancellable, error);
  return vraag.snapshot;
}

static gboolean
load_presentie (TaalVerbinding  *verbinding,
                gpointer         data,
                GCancellable    *cancellable,
                GError         **error)
{
  Vraag *vraag = data;

  vraag->presentie = taal_presentie_lezer_read (verbinding, vraag->before, vraag->progress, vraag->progress_data,
                                                cancellable, error);
  return vraag->presentie != NULL;
}

/**
 * taal_dossier_load_presentie:
 * @self: a dossier
 * @snapshot: the snapshot that was read from it last
 * @progress: (nullable) (scope call): told how far it is, on the dossier's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError: %TAAL_DOSSIER_ERROR_CHANGED when the dossier is no longer as @snapshot has
 *   it; or %G_IO_ERROR_CANCELLED
 *
 * Reads who was at which lesson, which a verdict does not ask.
 *
 * Returns: (transfer full) (nullable): that part of the snapshot
 *
 * Thread: any; it waits for the dossier's own
 */
TaalPresentie *
taal_dossier_load_presentie (TaalDossier       *self,
                             TaalSnapshot      *snapshot,
                             TaalProgressFunc   progress,
                             gpointer           progress_data,
                             GCancellable      *cancellable,
                             GError           **error)
{
  Vraag vraag = { .progress = progress, .progress_data = progress_data, .before = snapshot };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && snapshot != NULL, NULL);

  (void) taal_dossier_run (self, load_presentie, &vraag, cancellable, error);
  return vraag.presentie;
}

static gboolean
load_aanbod (TaalVerbinding  *verbinding,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  Vraag *vraag = data;

  vraag->aanbod = taal_aanbod_lezer_read (verbinding, cancellable, error);
  return vraag->aanbod != NULL;
}

/**
 * taal_dossier_load_aanbod:
 * @self: a dossier
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads what the school offers of the Wi2013, and nothing else of it.
 *
 * Returns: (transfer full) (nullable): the offer
 *
 * Thread: any; it waits for the dossier's own
 */
TaalAanbod *
taal_dossier_load_aanbod (TaalDossier   *self,
                          GCancellable  *cancellable,
                          GError       **error)
{
  Vraag vraag = { 0 };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  (void) taal_dossier_run (self, load_aanbod, &vraag, cancellable, error);
  return vraag.aanbod;
}

static gboolean
import (TaalVerbinding  *verbinding,
        gpointer         data,
        GCancellable    *cancellable,
        GError         **error)
{
  Vraag *vraag = data;

  vraag->report = taal_opslag_import (verbinding, vraag->sources, vraag->n_sources, vraag->flags, vraag->progress,
                                      vraag->progress_data, cancellable, error);
  return vraag->report != NULL;
}

/**
 * taal_dossier_import:
 * @self: a dossier, not opened for reading unless @flags has %TAAL_IMPORT_DRY_RUN
 * @sources: (array zero-terminated=1): files or folders
 * @flags: how
 * @progress: (nullable) (scope call): told how far it is, on the dossier's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing imported
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Imports sources in one transaction, by the rules of format.md 2. That a source has errors is no
 * #GError: they are in the report, which says whether it was imported.
 *
 * Returns: (transfer full) (nullable): what was found and done
 *
 * Thread: any; it waits for the dossier's own
 */
TaalImportReport *
taal_dossier_import (TaalDossier        *self,
                     const char *const  *sources,
                     TaalImportFlags     flags,
                     TaalProgressFunc    progress,
                     gpointer            progress_data,
                     GCancellable       *cancellable,
                     GError            **error)
{
  g_autofree TaalImportSource *plain = NULL;
  gsize n_sources;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && sources != NULL, NULL);

  n_sources = g_strv_length ((char **) sources);
  plain = g_new0 (TaalImportSource, n_sources);
  for (gsize i = 0; i < n_sources; i++)
    plain[i].path = sources[i];

  return taal_dossier_import_sources (self, plain, n_sources, flags, progress, progress_data, cancellable, error);
}

/**
 * taal_dossier_import_sources:
 * @self: a dossier, not opened for reading unless @flags has %TAAL_IMPORT_DRY_RUN
 * @sources: (array length=n_sources): files or folders, a file with or without a mapping; they and the
 *   mappings stay as they are until it returns
 * @n_sources: how many
 * @flags: how
 * @progress: (nullable) (scope call): told how far it is, on the dossier's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing imported
 * @error: a #TaalDossierError, a #TaalMappingError when a mapping does not go with its file, or
 *   %G_IO_ERROR_CANCELLED
 *
 * As taal_dossier_import(), also of workbooks of another shape. Issues of a mapped sheet are about the
 * user's own rows and columns.
 *
 * Returns: (transfer full) (nullable): what was found and done
 *
 * Thread: any; it waits for the dossier's own
 */
TaalImportReport *
taal_dossier_import_sources (TaalDossier             *self,
                             const TaalImportSource  *sources,
                             gsize                    n_sources,
                             TaalImportFlags          flags,
                             TaalProgressFunc         progress,
                             gpointer                 progress_data,
                             GCancellable            *cancellable,
                             GError                 **error)
{
  Vraag vraag = {
    .sources = sources,
    .n_sources = n_sources,
    .flags = flags,
    .progress = progress,
    .progress_data = progress_data,
  };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && (sources != NULL || n_sources == 0), NULL);

  (void) taal_dossier_run (self, import, &vraag, cancellable, error);
  return vraag.report;
}

static gboolean
export (TaalVerbinding  *verbinding,
        gpointer         data,
        GCancellable    *cancellable,
        GError         **error)
{
  Vraag *vraag = data;

  return taal_uitvoer_folder (verbinding, vraag->path, cancellable, error);
}

/**
 * taal_dossier_export_folder:
 * @self: a dossier
 * @folder: where to; made when it is not there
 * @cancellable: (nullable): breaks it off between two files
 * @error: a #TaalDossierError, EXISTS when @folder is a file; or %G_IO_ERROR_CANCELLED
 *
 * Writes each table as `<tabel>.csv`; an import of that folder gives an equal dossier.
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_export_folder (TaalDossier   *self,
                            const char    *folder,
                            GCancellable  *cancellable,
                            GError       **error)
{
  Vraag vraag = { .path = folder };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && folder != NULL, FALSE);

  return taal_dossier_run (self, export, &vraag, cancellable, error);
}

static gboolean
export_workbook (TaalVerbinding  *verbinding,
                 gpointer         data,
                 GCancellable    *cancellable,
                 GError         **error)
{
  Vraag *vraag = data;

  return taal_uitvoer_werkmap (verbinding, vraag->path, vraag->replace, cancellable, error);
}

/**
 * taal_dossier_export_workbook:
 * @self: a dossier
 * @path: the .xlsx file to make
 * @replace: whether it may take the place of another file
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError: EXISTS when @path is there and may not be replaced, WORKBOOK when a table
 *   has more rows than a sheet, or a text more characters than a cell; or %G_IO_ERROR_CANCELLED
 *
 * Writes each table as a sheet of a workbook, which comes there whole or not at all; an import of it
 * gives an equal dossier.
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_export_workbook (TaalDossier   *self,
                              const char    *path,
                              gboolean       replace,
                              GCancellable  *cancellable,
                              GError       **error)
{
  Vraag vraag = { .path = path, .replace = replace };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && path != NULL, FALSE);

  return taal_dossier_run (self, export_workbook, &vraag, cancellable, error);
}
