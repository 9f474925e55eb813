/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-bad-rows-page.h"
#include "taal-fout-dialog.h"
#include "taal-load-page.h"
#include "taal-report-fout.h"
#include "taal-reservekopieen.h"
#include "taal-window-private.h"

/* What a window reads: one load at a time, the newest. */

/* A load that is done within this time shows no page of its own. */
#define LOAD_PAGE_DELAY_MS 150

/* Back to what was shown before a load that failed or was stopped: the last good state. */
static void
show_last (TaalWindow *self)
{
  taal_window_show_content (self, self->session != NULL ? "school" : "start");
}

/* A backup that takes the place of a file that cannot be opened. */
typedef struct
{
  GWeakRef window;
  char    *path;
  char    *backup;
} Herstel;

static void
herstel_free (gpointer data)
{
  Herstel *herstel = data;

  g_weak_ref_clear (&herstel->window);
  g_free (herstel->path);
  g_free (herstel->backup);
  g_free (herstel);
}

static void
herstel_closed (gpointer data,
                GClosure *closure)
{
  herstel_free (data);
}

static void
recover_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  const Herstel *herstel = task_data;
  g_autofree char *aside = NULL;
  GError *error = NULL;

  if (taal_dossier_recover (herstel->path, herstel->backup, &aside, &error))
    g_task_return_pointer (task, g_steal_pointer (&aside), g_free);
  else
    g_task_return_error (task, error);
}

static void
recovered_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  const Herstel *herstel = g_task_get_task_data (G_TASK (result));
  g_autoptr (TaalWindow) self = g_weak_ref_get ((GWeakRef *) &herstel->window);
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GFile) file = g_file_new_for_path (herstel->path);

  if (self == NULL)
    return;
  if (error != NULL)
    {
      g_autofree char *text = taal_report_fout_uitleg (error);

      g_message ("%s: %s", herstel->path, error->message);
      taal_fout_dialog_say (GTK_WINDOW (self), _("The backup cannot be put back"), text);
      return;
    }
  taal_window_open (self, file);
  if (aside != NULL)
    {
      g_autofree char *name = g_filename_display_basename (aside);
      /* TRANSLATORS: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("The damaged file is kept as “%s”"), name);

      taal_window_show_toast (self, text);
    }
}

static void
recover_asked_cb (AdwMessageDialog *dialog,
                  const char *response,
                  Herstel *asked)
{
  g_autoptr (TaalWindow) self = g_weak_ref_get (&asked->window);
  g_autoptr (GTask) task = NULL;
  Herstel *herstel;

  if (self == NULL || !g_str_equal (response, "recover"))
    return;

  herstel = g_new0 (Herstel, 1);
  g_weak_ref_init (&herstel->window, self);
  herstel->path = g_strdup (asked->path);
  herstel->backup = g_strdup (asked->backup);
  task = g_task_new (NULL, NULL, recovered_cb, NULL);
  g_task_set_source_tag (task, recover_asked_cb);
  g_task_set_task_data (task, herstel, herstel_free);
  g_task_run_in_thread (task, recover_in_thread);
}

/* Offers the newest backup of a dossier that is no good any more, where there is one. */
static void
offer_backup (TaalWindow       *self,
              AdwMessageDialog *dialog,
              const char       *path,
              const GError     *error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *when = NULL, *text = NULL;
  Herstel *herstel;

  if (path == NULL ||
      (!g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT) &&
       !g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER) &&
       !g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND)))
    return;
  backups = taal_dossier_find_backups (path, NULL);
  if (backups == NULL || backups->len == 0)
    return;

  herstel = g_new0 (Herstel, 1);
  g_weak_ref_init (&herstel->window, self);
  herstel->path = g_strdup (path);
  herstel->backup = g_strdup (g_ptr_array_index (backups, 0));
  when = taal_reservekopieen_dup_when (herstel->backup);
  /* TRANSLATORS: %1$s is why a file cannot be opened, in sentences, %2$s a date */
  text = g_strdup_printf (_("%1$s\n\nThere is a backup of %2$s on this computer. It can take the place of the file, which "
                            "is then kept beside it under another name."),
                          adw_message_dialog_get_body (dialog), when);
  adw_message_dialog_set_body (dialog, text);
  adw_message_dialog_add_response (dialog, "recover", _("_Put the backup back"));
  adw_message_dialog_set_response_appearance (dialog, "recover", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (recover_asked_cb), herstel, herstel_closed,
                         0);
}

static void
show_failure (TaalWindow   *self,
              TaalLoader   *loader,
              const GError *error)
{
  g_autofree char *base = g_file_get_basename (taal_loader_get_file (loader));
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *path = g_file_get_path (taal_loader_get_file (loader));
  g_autofree char *heading = NULL, *text = NULL;
  AdwMessageDialog *dialog;

  if (g_error_matches (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS))
    {
      taal_bad_rows_page_set_report (taal_lazy_get (self->bad_rows_page), name, taal_loader_get_report (loader));
      taal_window_show_content (self, "bad-rows");
      return;
    }

  show_last (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* The message of the error itself is English and technical: it is for the log. */
  g_message ("%s: %s", name, error->message);
  /* TRANSLATORS: %s is the name of a file or folder */
  heading = g_strdup_printf (_("“%s” cannot be opened"), name);
  text = taal_report_fout_uitleg (error);
  dialog = taal_fout_dialog_say (GTK_WINDOW (self), heading, text);
  offer_backup (self, dialog, path, error);
  taal_window_offer_begin (self, dialog, taal_loader_get_file (loader), error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalWindow) self = user_data;
  TaalLoader *loader = TAAL_LOADER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCheck) check = taal_loader_load_finish (loader, result, &error);
  g_autoptr (TaalSession) session = NULL;
  g_autofree char *uri = NULL;

  /* Another load took its place, or the window is gone. */
  if (self->loader != loader)
    return;

  g_clear_handle_id (&self->load_timeout, g_source_remove);
  if (taal_lazy_peek (self->load_page) != NULL)
    taal_load_page_set_loader (taal_lazy_peek (self->load_page), NULL);
  if (check == NULL)
    {
      show_failure (self, loader, error);
      return;
    }

  uri = g_file_get_uri (taal_loader_get_file (loader));
  taal_preferences_add_recent (self->preferences, uri);
  taal_period_picker_set_jaren (taal_lazy_get (self->period), taal_loader_get_jaren (loader));
  taal_school_page_turn_to (taal_lazy_get (self->school_page), "overzicht");
  session = taal_session_new (check);
  taal_window_set_session (self, session);
  taal_window_show_content (self, "school");
  taal_window_begin_loaded (self);
}

static gboolean
show_load_page_cb (gpointer user_data)
{
  TaalWindow *self = user_data;

  self->load_timeout = 0;
  taal_load_page_set_loader (taal_lazy_get (self->load_page), self->loader);
  taal_window_show_content (self, "load");

  return G_SOURCE_REMOVE;
}

/**
 * taal_window_load:
 * @self: a window
 * @file: a dossier, a workbook or a folder of CSV files
 * @flags: for a folder, how to import it
 *
 * Reads a school away from the main loop and shows it. What was shown stays until that is done.
 *
 * Thread: the main one
 */
void
taal_window_load (TaalWindow      *self,
                  GFile           *file,
                  TaalImportFlags  flags)
{
  g_autoptr (TaalLoader) loader = NULL;

  g_return_if_fail (TAAL_IS_WINDOW (self) && G_IS_FILE (file));

  g_clear_object (&self->werkmap);
  if (self->loader != NULL)
    taal_loader_cancel (self->loader);
  loader = taal_loader_new (file, flags);
  g_set_object (&self->loader, loader);
  g_clear_handle_id (&self->load_timeout, g_source_remove);
  self->load_timeout = g_timeout_add (LOAD_PAGE_DELAY_MS, show_load_page_cb, self);
  taal_loader_load_async (loader, loaded_cb, g_object_ref (self));
}
