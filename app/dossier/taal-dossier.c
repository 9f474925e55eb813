/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-bronnen.h"
#include "taal-laden.h"
#include "taal-opslag-private.h"
#include "taal-sqlite.h"
#include "taal-uitvoer.h"
#include "taal-verbinding-private.h"
#include "taal-werker.h"

struct _TaalDossier
{
  GObject         parent_instance;

  /* Owned */
  TaalWerker     *werker;
  TaalVerbinding *verbinding; /* the worker's */
};

G_DEFINE_FINAL_TYPE (TaalDossier, taal_dossier, G_TYPE_OBJECT)

/* What the worker is asked to do, and its answer. */
typedef struct _TaalOpdracht TaalOpdracht;

struct _TaalOpdracht
{
  TaalDossier        *self;
  void              (*func) (TaalOpdracht *opdracht);
  const char         *path;
  TaalDossierMode     mode;
  const TaalImportSource *sources;
  gsize               n_sources;
  TaalImportFlags     flags;
  gboolean            replace;
  TaalProgressFunc    progress;
  gpointer            progress_data;
  GCancellable       *cancellable;
  TaalDossierFunc     other; /* of another file */
  gpointer            data;

  gboolean            result;
  TaalSnapshot       *snapshot;
  TaalImportReport   *report;
  GError             *error;
};

static void
close_on_worker (gpointer data)
{
  TaalDossier *self = data;

  g_assert (taal_werker_is_current (self->werker));

  g_clear_pointer (&self->verbinding, taal_verbinding_close);
}

static void
taal_dossier_finalize (GObject *object)
{
  TaalDossier *self = TAAL_DOSSIER (object);

  taal_werker_run (self->werker, close_on_worker, self);
  g_clear_pointer (&self->werker, taal_werker_free);

  G_OBJECT_CLASS (taal_dossier_parent_class)->finalize (object);
}

static void
taal_dossier_class_init (TaalDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = taal_dossier_finalize;
}

static void
taal_dossier_init (TaalDossier *self)
{
  self->werker = taal_werker_new ();
}

static void
open_on_worker (gpointer data)
{
  TaalOpdracht *opdracht = data;

  g_assert (taal_werker_is_current (opdracht->self->werker));

  opdracht->self->verbinding =
    taal_verbinding_open (opdracht->self->werker, opdracht->path, opdracht->mode, &opdracht->error);
}

/* A message is text, and the name of a file need not be. */
static void
prefix_path (GError     **error,
             const char  *path)
{
  g_autofree char *name = g_filename_display_name (path != NULL ? path : ":memory:");

  g_prefix_error (error, "%s: ", name);
}

static TaalDossier *
open_dossier (const char       *path,
              TaalDossierMode   mode,
              GError          **error)
{
  g_autoptr (TaalDossier) self = g_object_new (TAAL_TYPE_DOSSIER, NULL);
  TaalOpdracht opdracht = { .self = self, .path = path, .mode = mode };

  taal_werker_run (self->werker, open_on_worker, &opdracht);
  if (self->verbinding != NULL)
    return g_steal_pointer (&self);

  prefix_path (&opdracht.error, path);
  g_propagate_error (error, opdracht.error);
  return NULL;
}

/**
 * taal_dossier_open:
 * @path: a file
 * @mode: what for
 * @cancellable: (nullable): not waited for, since opening is quick
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Opens a dossier, which may come from anywhere: a file that is not one, or not whole, is refused and
 * left as it is. Where @mode is %TAAL_DOSSIER_CREATE and there is no such file, an empty one is made.
 *
 * Returns: (transfer full) (nullable): the dossier
 *
 * Thread: any; it waits for the dossier's own
 */
TaalDossier *
taal_dossier_open (const char       *path,
                   TaalDossierMode   mode,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return open_dossier (path, mode, error);
}

/**
 * taal_dossier_new_in_memory:
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): an empty dossier without a file
 *
 * Thread: any
 */
TaalDossier *
taal_dossier_new_in_memory (GError **error)
{
  return open_dossier (NULL, TAAL_DOSSIER_EDIT, error);
}

static void
run_on_worker (gpointer data)
{
  TaalOpdracht *opdracht = data;

  g_assert (taal_werker_is_current (opdracht->self->werker));

  taal_verbinding_set_cancellable (opdracht->self->verbinding, opdracht->cancellable);
  opdracht->func (opdracht);
  taal_verbinding_set_cancellable (opdracht->self->verbinding, NULL);
}

/* Runs a job and says of which file its error is. */
static void
run (TaalOpdracht  *opdracht,
     GError       **error)
{
  TaalDossier *self = opdracht->self;

  taal_werker_run (self->werker, run_on_worker, opdracht);
  if (opdracht->error != NULL && opdracht->error->domain == TAAL_DOSSIER_ERROR)
    prefix_path (&opdracht->error, self->verbinding->path);
  if (opdracht->error != NULL)
    g_propagate_error (error, opdracht->error);
}

static void
run_other (TaalOpdracht *opdracht)
{
  opdracht->result =
    opdracht->other (opdracht->self->verbinding, opdracht->data, opdracht->cancellable, &opdracht->error);
}

/**
 * taal_dossier_run:
 * @self: a dossier
 * @func: (scope call): what to do on its worker
 * @data: for @func
 * @cancellable: (nullable): breaks off the statements of @func
 * @error: what @func sets, with the name of the file
 *
 * Returns: what @func returned
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_run (TaalDossier      *self,
                  TaalDossierFunc   func,
                  gpointer          data,
                  GCancellable     *cancellable,
                  GError          **error)
{
  TaalOpdracht opdracht = {
    .self = self,
    .func = run_other,
    .cancellable = cancellable,
    .other = func,
    .data = data,
  };

  run (&opdracht, error);
  return opdracht.result;
}

static void
load (TaalOpdracht *opdracht)
{
  opdracht->snapshot = taal_laden_snapshot (opdracht->self->verbinding, opdracht->progress, opdracht->progress_data,
                                            opdracht->cancellable, &opdracht->error);
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
  TaalOpdracht opdracht = {
    .self = self,
    .func = load,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  run (&opdracht, error);
  return opdracht.snapshot;
}

/* A snapshot and what became of it since. */
typedef struct
{
  TaalSnapshot    *before;
  const TaalDelta *delta;
  TaalSnapshot    *after;
} Wissel;

static gboolean
load_change (TaalVerbinding  *verbinding,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  Wissel *wissel = data;

  wissel->after = taal_laden_change (verbinding, wissel->before, wissel->delta, cancellable, error);
  return wissel->after != NULL;
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
  Wissel wissel = { .before = before, .delta = delta };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && before != NULL && delta != NULL, NULL);

  (void) taal_dossier_run (self, load_change, &wissel, cancellable, error);
  return wissel.after;
}

static void
import (TaalOpdracht *opdracht)
{
  opdracht->report =
    taal_opslag_import (opdracht->self->verbinding, opdracht->sources, opdracht->n_sources, opdracht->flags,
                        opdracht->progress, opdracht->progress_data, opdracht->cancellable, &opdracht->error);
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
  TaalOpdracht opdracht = {
    .self = self,
    .func = import,
    .sources = sources,
    .n_sources = n_sources,
    .flags = flags,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && (sources != NULL || n_sources == 0), NULL);

  run (&opdracht, error);
  return opdracht.report;
}

static void
export (TaalOpdracht *opdracht)
{
  opdracht->result =
    taal_uitvoer_folder (opdracht->self->verbinding, opdracht->path, opdracht->cancellable, &opdracht->error);
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
  TaalOpdracht opdracht = { .self = self, .func = export, .path = folder, .cancellable = cancellable };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && folder != NULL, FALSE);

  run (&opdracht, error);
  return opdracht.result;
}

static void
export_workbook (TaalOpdracht *opdracht)
{
  opdracht->result = taal_uitvoer_werkmap (opdracht->self->verbinding, opdracht->path, opdracht->replace,
                                           opdracht->cancellable, &opdracht->error);
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
  TaalOpdracht opdracht = {
    .self = self,
    .func = export_workbook,
    .path = path,
    .replace = replace,
    .cancellable = cancellable,
  };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && path != NULL, FALSE);

  run (&opdracht, error);
  return opdracht.result;
}

static void
look (TaalOpdracht *opdracht)
{
  TaalVerbinding *verbinding = opdracht->self->verbinding;
  gint64 data_version;

  taal_verbinding_assert_worker (verbinding);

  if (taal_sqlite_get_int (verbinding->db, "PRAGMA data_version", &data_version, &opdracht->error))
    opdracht->result =
      data_version != verbinding->data_version || taal_verbinding_is_moved (verbinding);
}

/**
 * taal_dossier_is_source:
 * @path: what a user named
 *
 * Returns: whether it is something to import, a folder or a file of tables by its name, rather than a
 *   dossier
 *
 * Thread: any
 */
gboolean
taal_dossier_is_source (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return taal_workbook_is_name (path) || g_file_test (path, G_FILE_TEST_IS_DIR);
}

/**
 * taal_dossier_is_changed_by_other:
 * @self: a dossier
 * @error: a #TaalDossierError
 *
 * Returns: whether another program, or another #TaalDossier, has written to the file since it was
 *   opened or last loaded, or put another file in its place; %FALSE on an error
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_is_changed_by_other (TaalDossier  *self,
                                  GError      **error)
{
  TaalOpdracht opdracht = { .self = self, .func = look };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), FALSE);

  run (&opdracht, error);
  return opdracht.result;
}
