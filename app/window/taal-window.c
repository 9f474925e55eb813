/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-window.h"

#include <glib/gi18n.h>

#include "taal-report-fout.h"
#include "taal-report-zin.h"
#include "taal-window-private.h"

/* A load that is done within this time shows no page of its own. */
#define LOAD_PAGE_DELAY_MS 150

G_DEFINE_FINAL_TYPE (TaalWindow, taal_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_content (TaalWindow *self,
              const char *name)
{
  gboolean school = g_str_equal (name, "school");

  gtk_stack_set_visible_child_name (self->content, name);
  adw_view_switcher_title_set_view_switcher_enabled (self->title, school);
  gtk_widget_set_visible (GTK_WIDGET (self->period), school);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), school);
  taal_window_update_actions (self);
}

static void
show_check (TaalWindow *self,
            TaalCheck  *check)
{
  const char *naam;

  taal_check_ref (check);
  g_clear_pointer (&self->check, taal_check_unref);
  self->check = check;

  naam = taal_report_school (check->oordeel);
  adw_view_switcher_title_set_title (self->title, naam);
  gtk_window_set_title (GTK_WINDOW (self), naam);
  taal_period_picker_set_periode (self->period, check->oordeel->periode);
  taal_overzicht_page_set_check (self->overzicht_page, check);
  taal_docenten_page_set_check (self->docenten_page, check);
  taal_lessen_page_set_check (self->lessen_page, check);
  show_content (self, "school");
}

/* Back to what was shown before a load that failed or was stopped: the last good state. */
static void
show_last (TaalWindow *self)
{
  show_content (self, self->check != NULL ? "school" : "start");
}

static void
show_failure (TaalWindow   *self,
              TaalLoader   *loader,
              const GError *error)
{
  g_autofree char *base = g_file_get_basename (taal_loader_get_file (loader));
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *heading = NULL, *text = NULL;
  GtkWidget *dialog;

  if (g_error_matches (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS))
    {
      taal_bad_rows_page_set_report (self->bad_rows_page, name, taal_loader_get_report (loader));
      show_content (self, "bad-rows");
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
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
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
  g_autofree char *uri = NULL;

  /* Another load took its place, or the window is gone. */
  if (self->loader != loader)
    return;

  g_clear_handle_id (&self->load_timeout, g_source_remove);
  taal_load_page_set_loader (self->load_page, NULL);
  if (check == NULL)
    {
      show_failure (self, loader, error);
      return;
    }

  /* A judgement that is still under way is about the school that goes. */
  if (self->judging != NULL)
    g_cancellable_cancel (self->judging);
  uri = g_file_get_uri (taal_loader_get_file (loader));
  taal_preferences_add_recent (self->preferences, uri);
  taal_period_picker_set_jaren (self->period, taal_loader_get_jaren (loader));
  adw_view_stack_set_visible_child_name (self->pages, "overzicht");
  show_check (self, check);
}

static gboolean
show_load_page_cb (gpointer user_data)
{
  TaalWindow *self = user_data;

  self->load_timeout = 0;
  taal_load_page_set_loader (self->load_page, self->loader);
  show_content (self, "load");

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

  if (self->loader != NULL)
    taal_loader_cancel (self->loader);
  loader = taal_loader_new (file, flags);
  g_set_object (&self->loader, loader);
  g_clear_handle_id (&self->load_timeout, g_source_remove);
  self->load_timeout = g_timeout_add (LOAD_PAGE_DELAY_MS, show_load_page_cb, self);
  taal_loader_load_async (loader, loaded_cb, g_object_ref (self));
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCheck) check = taal_judge_finish (result, &error);

  if (check != NULL && self->check != NULL && check->bron == self->check->bron)
    show_check (self, check);
}

/**
 * taal_window_judge:
 * @self: a window on a school
 * @periode: the period to examine
 *
 * Judges the school over another period, and shows that.
 *
 * Thread: the main one
 */
void
taal_window_judge (TaalWindow  *self,
                   TaalPeriode  periode)
{
  g_return_if_fail (TAAL_IS_WINDOW (self));

  if (self->check == NULL)
    return;
  if (self->judging != NULL)
    g_cancellable_cancel (self->judging);
  g_clear_object (&self->judging);
  self->judging = g_cancellable_new ();
  /* At once, so that a second step goes on from here although the first is not judged yet. */
  taal_period_picker_set_periode (self->period, periode);
  taal_judge_async (self->check, periode, self->judging, judged_cb, g_object_ref (self));
}

static void
period_chosen_cb (TaalWindow *self,
                  int         van,
                  int         tot)
{
  taal_window_judge (self, (TaalPeriode) { van, tot });
}

static gboolean
dropped_cb (TaalWindow   *self,
            const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  GSList *files = list == NULL ? NULL : gdk_file_list_get_files (list);

  if (files == NULL)
    return FALSE;

  taal_window_open (self, files->data);
  g_slist_free (files);

  return TRUE;
}

static gboolean
taal_window_close_request (GtkWindow *window)
{
  TaalWindow *self = TAAL_WINDOW (window);

  taal_preferences_save_window (self->preferences, window);
  if (self->loader != NULL)
    taal_loader_cancel (self->loader);

  return GTK_WINDOW_CLASS (taal_window_parent_class)->close_request (window);
}

static void
taal_window_dispose (GObject *object)
{
  TaalWindow *self = TAAL_WINDOW (object);

  g_clear_handle_id (&self->load_timeout, g_source_remove);
  if (self->loader != NULL)
    taal_loader_cancel (self->loader);
  /* Before the template lets go of the content that the window still points at. */
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_WINDOW);
  g_clear_object (&self->loader);
  g_clear_object (&self->judging);
  g_clear_object (&self->preferences);
  g_clear_pointer (&self->check, taal_check_unref);

  G_OBJECT_CLASS (taal_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, content);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, period);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, load_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, bad_rows_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, overzicht_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, docenten_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, lessen_page);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
taal_window_class_init (TaalWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = taal_window_dispose;
  window_class->close_request = taal_window_close_request;

  g_type_ensure (TAAL_TYPE_PERIOD_PICKER);
  g_type_ensure (TAAL_TYPE_START_PAGE);
  g_type_ensure (TAAL_TYPE_LOAD_PAGE);
  g_type_ensure (TAAL_TYPE_BAD_ROWS_PAGE);
  g_type_ensure (TAAL_TYPE_OVERZICHT_PAGE);
  g_type_ensure (TAAL_TYPE_DOCENTEN_PAGE);
  g_type_ensure (TAAL_TYPE_LESSEN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-window.ui");
  bind_children (widget_class);
  taal_window_install_actions (widget_class);
}

static void
taal_window_init (TaalWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * taal_window_new:
 * @application: the program
 * @preferences: what it remembers
 *
 * Returns: (transfer none): a window on its start page, owned by GTK
 *
 * Thread: the main one
 */
TaalWindow *
taal_window_new (GtkApplication  *application,
                 TaalPreferences *preferences)
{
  TaalWindow *self = g_object_new (TAAL_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->preferences, preferences);
  taal_start_page_set_preferences (self->start_page, preferences);
  taal_preferences_restore_window (preferences, GTK_WINDOW (self));
  show_content (self, "start");

  return self;
}

/**
 * taal_window_is_free:
 * @self: a window
 *
 * Returns: whether it shows no school and loads none, so that one may be opened in it
 *
 * Thread: the main one
 */
gboolean
taal_window_is_free (TaalWindow *self)
{
  g_return_val_if_fail (TAAL_IS_WINDOW (self), FALSE);

  return self->load_timeout == 0 && g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "start") == 0;
}

/**
 * taal_window_open:
 * @self: a window
 * @file: a dossier, a workbook or a folder of CSV files
 *
 * Opens @file in this window, in place of what it shows.
 *
 * Thread: the main one
 */
void
taal_window_open (TaalWindow *self,
                  GFile      *file)
{
  taal_window_load (self, file, TAAL_IMPORT_NONE);
}

/**
 * taal_window_show_toast:
 * @self: a window
 * @text: what to say for a moment
 *
 * Thread: the main one
 */
void
taal_window_show_toast (TaalWindow *self,
                        const char *text)
{
  g_return_if_fail (TAAL_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}
