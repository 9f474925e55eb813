/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-verslag-bewaar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-fout-dialog.h"
#include "taal-report-fout.h"
#include "taal-window.h"

/* The report that a window was asked for, until it is known where it is to be kept. */
#define VERSLAG "taal-verslag-bewaar"

typedef struct
{
  TaalVerslagFunc         func;  /* (nullable): gives a text */
  TaalVerslagBestandFunc  write; /* or this writes the file */
  gpointer         data;
  GDestroyNotify   free_data;
  char            *suffix;
  char            *path;
} Verslag;

static void
verslag_free (gpointer data)
{
  Verslag *verslag = data;

  verslag->free_data (verslag->data);
  g_free (verslag->suffix);
  g_free (verslag->path);
  g_free (verslag);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Verslag *verslag = task_data;
  g_autofree char *text = verslag->func != NULL ? verslag->func (verslag->data) : NULL;
  g_autoptr (GFile) file = g_file_new_for_path (verslag->path);
  GError *error = NULL;

  if (text == NULL ? verslag->write (verslag->data, verslag->path, &error)
                   : g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                              G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  GtkWindow *window = GTK_WINDOW (source);
  const Verslag *verslag = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (verslag->path);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *text = taal_report_fout (error, verslag->path);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)))
        (void) taal_fout_dialog_say (window, _("The report cannot be written"), text);
      return;
    }
  if (TAAL_IS_WINDOW (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
    {
      /* TRANSLATORS: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("%s is written."), name);

      taal_window_show_toast (TAAL_WINDOW (window), text);
    }
}

static void
file_chosen (GtkWindow *window,
             GFile     *file)
{
  Verslag *verslag = g_object_steal_data (G_OBJECT (window), VERSLAG);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GTask) task = NULL;

  if (verslag == NULL)
    return;
  if (path == NULL)
    {
      verslag_free (verslag);
      return;
    }
  verslag->path = g_str_has_suffix (path, verslag->suffix)
                      ? g_strdup (path)
                      : g_strconcat (path, verslag->suffix, NULL);
  task = g_task_new (window, NULL, written_cb, NULL);
  g_task_set_source_tag (task, taal_verslag_bewaar);
  g_task_set_task_data (task, verslag, verslag_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
ask (GtkWidget *widget,
     TaalChooserKind kind,
     const char *name,
     const Verslag *what)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Verslag *verslag;

  if (!GTK_IS_WINDOW (root))
    {
      what->free_data (what->data);
      return;
    }
  verslag = g_new0 (Verslag, 1);
  *verslag = *what;
  verslag->suffix = g_strdup (strrchr (name, '.'));
  g_object_set_data_full (G_OBJECT (root), VERSLAG, verslag, verslag_free);
  taal_chooser_show (GTK_WINDOW (root), kind, name, file_chosen);
}

/**
 * taal_verslag_bewaar:
 * @widget: where it was asked
 * @kind: what to ask for
 * @name: the name of the file to begin with; its end is that of the file in any case
 * @func: writes the report
 * @data: (transfer full): for @func
 * @free_data: frees @data
 *
 * Asks where to keep a report and writes it there, on another thread, and says when that is done.
 *
 * Thread: the main one
 */
void
taal_verslag_bewaar (GtkWidget       *widget,
                     TaalChooserKind  kind,
                     const char      *name,
                     TaalVerslagFunc  func,
                     gpointer         data,
                     GDestroyNotify   free_data)
{
  const Verslag verslag = { .func = func, .data = data, .free_data = free_data };

  g_return_if_fail (func != NULL && free_data != NULL);

  ask (widget, kind, name, &verslag);
}

/**
 * taal_verslag_bewaar_bestand:
 * @widget: where it was asked
 * @kind: what to ask for
 * @name: the name of the file to begin with; its end is that of the file in any case
 * @write: writes the file
 * @data: (transfer full): for @write
 * @free_data: frees @data
 *
 * As taal_verslag_bewaar(), for a report that is no text.
 *
 * Thread: the main one
 */
void
taal_verslag_bewaar_bestand (GtkWidget *widget,
                             TaalChooserKind kind,
                             const char *name,
                             TaalVerslagBestandFunc write,
                             gpointer data,
                             GDestroyNotify free_data)
{
  const Verslag verslag = { .write = write, .data = data, .free_data = free_data };

  g_return_if_fail (write != NULL && free_data != NULL);

  ask (widget, kind, name, &verslag);
}
