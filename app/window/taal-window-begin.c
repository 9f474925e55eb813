/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-chooser.h"
#include "taal-fout-dialog.h"
#include "taal-import-window.h"
#include "taal-nieuw.h"
#include "taal-report-fout.h"
#include "taal-window-private.h"
#include "taal-workbook.h"

/* A school that begins with the workbook it has: a new dossier, with the import assistant on that.
 */

typedef struct
{
  char *path;
  char *source;
} Begin;

static void
begin_free (gpointer data)
{
  Begin *begin = data;

  g_free (begin->path);
  g_free (begin->source);
  g_free (begin);
}

/* No dossier is made for a file that cannot be read. */
static void
make_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Begin *begin = task_data;
  GError *error = NULL;
  g_autoptr (TaalWorkbook) workbook = taal_workbook_open (begin->source, &error);

  if (workbook != NULL && taal_nieuw_leeg (begin->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  TaalWindow *self = TAAL_WINDOW (source);
  const Begin *begin = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean made = g_task_propagate_boolean (G_TASK (result), &error);
  g_autoptr (GFile) file = g_file_new_for_path (begin->path);

  if (self->preferences == NULL) /* closed meanwhile */
    return;
  if (!made)
    {
      g_autofree char *text = taal_report_fout_uitleg (error);

      g_message ("%s: %s", begin->path, error->message);
      (void) taal_fout_dialog_say (GTK_WINDOW (self), _("The dossier cannot be made"), text);
      return;
    }

  taal_window_open (self, file);
  self->werkmap = g_file_new_for_path (begin->source);
}

/**
 * taal_window_begin_in:
 * @self: a window
 * @workbook: a workbook or a CSV file
 * @place: where to make a dossier; nothing may be there
 *
 * Makes a dossier, opens it in this window and the import assistant on @workbook before it.
 *
 * Thread: the main one
 */
void
taal_window_begin_in (TaalWindow *self,
                      GFile      *workbook,
                      GFile      *place)
{
  g_autofree char *path = g_file_get_path (place), *source = g_file_get_path (workbook);
  g_autoptr (GTask) task = NULL;
  Begin *begin;

  if (path == NULL || source == NULL)
    {
      (void) taal_fout_dialog_say (GTK_WINDOW (self), _("The dossier cannot be made"),
                                   _("Choose a place on this computer."));
      return;
    }

  begin = g_new0 (Begin, 1);
  begin->path = g_str_has_suffix (path, ".taalnorm") ? g_strdup (path)
                                                     : g_strconcat (path, ".taalnorm", NULL);
  begin->source = g_steal_pointer (&source);
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_source_tag (task, taal_window_begin_in);
  g_task_set_task_data (task, begin, begin_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
place_chosen (GtkWindow *window,
              GFile     *place)
{
  TaalWindow *self = TAAL_WINDOW (window);
  g_autoptr (GFile) workbook = g_steal_pointer (&self->werkmap);

  if (workbook != NULL)
    taal_window_begin_in (self, workbook, place);
}

/**
 * taal_window_begin:
 * @window: a window
 * @workbook: a workbook or a CSV file
 *
 * Asks where to keep the dossier that is to be made of it.
 *
 * Thread: the main one
 */
void
taal_window_begin (GtkWindow *window,
                   GFile     *workbook)
{
  TaalWindow *self = TAAL_WINDOW (window);
  g_autofree char *base = g_file_get_basename (workbook);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *proposed = NULL;
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot > name)
    *dot = '\0';
  proposed = g_strconcat (name, ".taalnorm", NULL);
  g_set_object (&self->werkmap, workbook);
  taal_chooser_show (window, TAAL_CHOOSER_SAVE, proposed, place_chosen);
}

/**
 * taal_window_begin_activated:
 * @widget: a window
 * @name: win.begin
 * @parameter: nothing
 *
 * Lets the user choose a workbook to begin with.
 *
 * Thread: the main one
 */
void
taal_window_begin_activated (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_OPEN_SOURCE, NULL, taal_window_begin);
}

static void
failure_answered_cb (TaalWindow       *self,
                     const char       *response,
                     AdwMessageDialog *dialog)
{
  if (g_str_equal (response, "begin"))
    taal_window_begin (GTK_WINDOW (self), g_object_get_data (G_OBJECT (dialog), "workbook"));
}

/**
 * taal_window_offer_begin:
 * @self: a window
 * @dialog: says that a file could not be opened
 * @file: that file
 * @error: why
 *
 * Offers to begin with a workbook that has not the sheets of a dossier.
 *
 * Thread: the main one
 */
void
taal_window_offer_begin (TaalWindow       *self,
                         AdwMessageDialog *dialog,
                         GFile            *file,
                         const GError     *error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR) ||
      !taal_workbook_is_name (path) ||
      (!g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_TABLE) &&
       !g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE)))
    return;

  adw_message_dialog_set_body (
      dialog, _("Its sheets are not those of a dossier. Taalnorm can make a new dossier and help "
                "you to bring the sheets into it."));
  adw_message_dialog_add_response (dialog, "begin", _("_Begin with this file…"));
  adw_message_dialog_set_response_appearance (dialog, "begin", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "begin");
  g_object_set_data_full (G_OBJECT (dialog), "workbook", g_object_ref (file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (failure_answered_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * taal_window_begin_loaded:
 * @self: a window on a school that was just loaded
 *
 * Opens the import assistant, when the dossier was made to begin with a workbook.
 *
 * Thread: the main one
 */
void
taal_window_begin_loaded (TaalWindow *self)
{
  g_autoptr (GFile) workbook = g_steal_pointer (&self->werkmap);
  GtkWidget *assistant;

  if (workbook == NULL)
    return;

  assistant = taal_import_window_new (GTK_WINDOW (self), self->session);
  gtk_window_present (GTK_WINDOW (assistant));
  taal_import_window_open (TAAL_IMPORT_WINDOW (assistant), workbook);
}
