/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-chooser.h"
#include "taal-import-window.h"
#include "taal-report-fout.h"
#include "taal-sjabloon.h"
#include "taal-window-private.h"

/* Files that go into a school and come out of it. */

/**
 * taal_window_import_activated:
 * @widget: a window on a school
 * @name: win.import
 * @parameter: nothing
 *
 * Opens the import assistant.
 *
 * Thread: the main one
 */
void
taal_window_import_activated (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  if (self->session != NULL)
    gtk_window_present (GTK_WINDOW (taal_import_window_new (GTK_WINDOW (self), self->session)));
}

typedef struct
{
  char     *source; /* (nullable): what to export; NULL for the template */
  char     *target;
  gboolean  folder;
} Uitvoer;

static void
uitvoer_free (gpointer data)
{
  Uitvoer *uitvoer = data;

  g_free (uitvoer->source);
  g_free (uitvoer->target);
  g_free (uitvoer);
}

/* A dossier as it is in its file; a folder or a workbook by way of one in memory. */
static TaalDossier *
open_source (const char    *path,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *const sources[] = { path, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  if (!taal_dossier_is_source (path))
    return taal_dossier_open (path, TAAL_DOSSIER_READ, cancellable, error);

  dossier = taal_dossier_new_in_memory (error);
  if (dossier != NULL)
    report = taal_dossier_import (dossier, sources, TAAL_IMPORT_SKIP_BAD, NULL, NULL, cancellable, error);

  return report != NULL ? g_steal_pointer (&dossier) : NULL;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  const Uitvoer *uitvoer = task_data;
  g_autoptr (TaalDossier) dossier = NULL;
  GError *error = NULL;
  gboolean written;

  if (uitvoer->source != NULL)
    dossier = open_source (uitvoer->source, cancellable, &error);
  if (error != NULL)
    written = FALSE;
  else if (uitvoer->source == NULL)
    written = taal_sjabloon_write (uitvoer->target, TRUE, &error);
  else if (uitvoer->folder)
    written = taal_dossier_export_folder (dossier, uitvoer->target, cancellable, &error);
  else
    written = taal_dossier_export_workbook (dossier, uitvoer->target, TRUE, cancellable, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TaalWindow *self = TAAL_WINDOW (source);
  const Uitvoer *uitvoer = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (uitvoer->target);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* TRANSLATORS: %s is the name of a file or folder */
    text = g_strdup_printf (_("“%s” is kept."), name);
  else
    text = taal_report_fout (error, uitvoer->target);
  /* The window may be gone by now. */
  if (self->preferences != NULL)
    taal_window_show_toast (self, text);
}

/**
 * taal_window_write_to:
 * @self: a window
 * @file: where to
 * @source: (nullable): the dossier, workbook or folder to export; %NULL for the empty template
 * @folder: whether to make a folder of CSV files, in place of a workbook
 *
 * Writes on another thread, and says when that is done.
 *
 * Thread: the main one
 */
void
taal_window_write_to (TaalWindow *self,
                      GFile      *file,
                      const char *source,
                      gboolean    folder)
{
  const char *suffix = folder ? "" : ".xlsx";
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GTask) task = NULL;
  Uitvoer *uitvoer;

  if (path == NULL)
    return;

  uitvoer = g_new0 (Uitvoer, 1);
  uitvoer->source = g_strdup (source);
  uitvoer->target = g_str_has_suffix (path, suffix) ? g_strdup (path) : g_strconcat (path, suffix, NULL);
  uitvoer->folder = folder;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, taal_window_write_to);
  g_task_set_task_data (task, uitvoer, uitvoer_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
write_school (TaalWindow *self,
              GFile      *file,
              gboolean    folder)
{
  TaalCheck *check = taal_session_get_check (self->session);

  taal_window_write_to (self, file, taal_bron_get_path (check->bron), folder);
}

static void
workbook_chosen (GtkWindow *window,
                 GFile     *file)
{
  write_school (TAAL_WINDOW (window), file, FALSE);
}

static void
folder_chosen (GtkWindow *window,
               GFile     *file)
{
  write_school (TAAL_WINDOW (window), file, TRUE);
}

static void
template_chosen (GtkWindow *window,
                 GFile     *file)
{
  taal_window_write_to (TAAL_WINDOW (window), file, NULL, FALSE);
}

/**
 * taal_window_export_activated:
 * @widget: a window on a school
 * @name: win.export or win.export-folder
 * @parameter: nothing
 *
 * Writes the school to a workbook or a folder that is asked for.
 *
 * Thread: the main one
 */
void
taal_window_export_activated (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  if (TAAL_WINDOW (widget)->session == NULL)
    return;

  if (g_str_equal (name, "win.export"))
    /* TRANSLATORS: the name of a file to begin with; keep the end .xlsx */
    taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_SAVE_WORKBOOK, _("school.xlsx"), workbook_chosen);
  else
    taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_SAVE_FOLDER, _("school"), folder_chosen);
}

/**
 * taal_window_template_activated:
 * @widget: a window
 * @name: win.template
 * @parameter: nothing
 *
 * Writes the empty workbook that a school can fill in.
 *
 * Thread: the main one
 */
void
taal_window_template_activated (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  /* TRANSLATORS: the name of a file to begin with; keep the end .xlsx */
  taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_SAVE_WORKBOOK, _("template.xlsx"), template_chosen);
}
