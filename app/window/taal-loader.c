/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-loader.h"

#include "taal-jaren.h"
#include "taal-vandaag.h"

/* The fraction is kept in parts of this, so that a thread can set it without a lock. */
#define PARTS 10000

struct _TaalLoader
{
  GObject           parent_instance;

  TaalImportFlags   flags;
  gint              parts; /* atomic: how far it is; -1 while that is unknown */

  /* Owned */
  GFile            *file;
  GCancellable     *cancellable;
  TaalImportReport *report; /* set by the thread, read after it */
  GArray           *jaren;  /* int; likewise */
};

G_DEFINE_FINAL_TYPE (TaalLoader, taal_loader, G_TYPE_OBJECT)

static void
taal_loader_finalize (GObject *object)
{
  TaalLoader *self = TAAL_LOADER (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, taal_import_report_unref);
  g_clear_pointer (&self->jaren, g_array_unref);

  G_OBJECT_CLASS (taal_loader_parent_class)->finalize (object);
}

static void
taal_loader_class_init (TaalLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_loader_finalize;
}

static void
taal_loader_init (TaalLoader *self)
{
  self->cancellable = g_cancellable_new ();
  self->parts = -1;
}

/* TaalProgressFunc, on the thread. */
static void
note_progress (gint64   done,
               gint64   total,
               gpointer user_data)
{
  TaalLoader *self = user_data;
  int parts = -1;

  if (total > 0)
    parts = (int) (CLAMP (done, 0, total) * PARTS / total);
  g_atomic_int_set (&self->parts, parts);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  TaalLoader *self = source_object;
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalNorm) norm = NULL;
  GError *error = NULL;

  if (path == NULL)
    {
      g_task_return_new_error (task, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND,
                               "Not a file of this computer");
      return;
    }

  norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  if (norm != NULL)
    bron = taal_bron_load (path, self->flags, note_progress, self, cancellable, &self->report, &error);
  if (bron == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->jaren = taal_jaren_list (taal_bron_get_snapshot (bron));
  g_task_return_pointer (task,
                         taal_check_run (bron, norm, taal_bron_get_default_periode (bron, taal_vandaag ())),
                         (GDestroyNotify) taal_check_unref);
}

/**
 * taal_loader_new:
 * @file: a dossier, a workbook, or a folder of CSV files
 * @flags: for a folder, how to import it
 *
 * Returns: (transfer full): a loader for it
 */
TaalLoader *
taal_loader_new (GFile           *file,
                 TaalImportFlags  flags)
{
  TaalLoader *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (TAAL_TYPE_LOADER, NULL);
  self->file = g_object_ref (file);
  self->flags = flags;

  return self;
}

/**
 * taal_loader_get_file:
 * @self: a loader
 *
 * Returns: (transfer none): what it reads
 */
GFile *
taal_loader_get_file (TaalLoader *self)
{
  g_return_val_if_fail (TAAL_IS_LOADER (self), NULL);

  return self->file;
}

/**
 * taal_loader_cancel:
 * @self: a loader
 *
 * Stops the load, which then ends with %G_IO_ERROR_CANCELLED.
 */
void
taal_loader_cancel (TaalLoader *self)
{
  g_return_if_fail (TAAL_IS_LOADER (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * taal_loader_get_fraction:
 * @self: a loader
 *
 * Returns: how far its present step is, from 0 to 1, or a negative number while that is unknown
 */
double
taal_loader_get_fraction (TaalLoader *self)
{
  g_return_val_if_fail (TAAL_IS_LOADER (self), -1);

  return g_atomic_int_get (&self->parts) / (double) PARTS;
}

/**
 * taal_loader_get_report:
 * @self: a loader that is done, whether well or not
 *
 * Returns: (transfer none) (nullable): what was found in a folder
 */
TaalImportReport *
taal_loader_get_report (TaalLoader *self)
{
  g_return_val_if_fail (TAAL_IS_LOADER (self), NULL);

  return self->report;
}

/**
 * taal_loader_get_jaren:
 * @self: a loader that is done
 *
 * Returns: (transfer none) (element-type int): the calendar years in which lessons were given
 */
GArray *
taal_loader_get_jaren (TaalLoader *self)
{
  g_return_val_if_fail (TAAL_IS_LOADER (self), NULL);

  return self->jaren;
}

/**
 * taal_loader_load_async:
 * @self: a loader
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads and judges. Ends with a #TaalDossierError, %TAAL_CHECK_ERROR_BAD_ROWS or
 * %G_IO_ERROR_CANCELLED where it does not succeed.
 */
void
taal_loader_load_async (TaalLoader          *self,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TAAL_IS_LOADER (self));

  task = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (task, taal_loader_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * taal_loader_load_finish:
 * @self: a loader
 * @result: a result
 * @error: return location for an error
 *
 * Returns: (transfer full): the judgement over the default period, or %NULL on error
 */
TaalCheck *
taal_loader_load_finish (TaalLoader    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (TAAL_IS_LOADER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
