/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-window.h"

#include "taal-alleen-lezen.h"
#include "taal-bad-rows-page.h"
#include "taal-dossier-acties.h"
#include "taal-load-page.h"
#include "taal-streek.h"
#include "taal-toast.h"
#include "taal-window-private.h"

G_DEFINE_FINAL_TYPE (TaalWindow, taal_window, ADW_TYPE_APPLICATION_WINDOW)

static void
period_chosen_cb (TaalWindow *self,
                  int         van,
                  int         tot)
{
  taal_window_judge (self, (TaalPeriode) { van, tot });
}

static void
period_made_cb (TaalWindow       *self,
                TaalPeriodPicker *picker)
{
  g_signal_connect_object (picker, "chosen", G_CALLBACK (period_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
school_page_made_cb (TaalWindow     *self,
                     TaalSchoolPage *page)
{
  adw_view_switcher_title_set_stack (self->title, taal_school_page_get_pages (page));
  adw_view_switcher_bar_set_stack (self->switcher_bar, taal_school_page_get_pages (page));
}

/* GtkMenuButtonCreatePopupFunc: the menu is made when it is first opened. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  TaalWindow *self = user_data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->menu);
}

/* The school page keeps its place in the switcher as long as the door of a gemeente is not open. */
static void
show_switcher (TaalWindow *self,
               gboolean    regio)
{
  AdwViewStack *pages = NULL;

  if (regio)
    pages = taal_regio_page_get_pages (taal_lazy_get (self->regio_page));
  else if (taal_lazy_peek (self->school_page) != NULL)
    pages = taal_school_page_get_pages (taal_lazy_peek (self->school_page));
  adw_view_switcher_title_set_stack (self->title, pages);
  adw_view_switcher_bar_set_stack (self->switcher_bar, pages);
}

static void
regio_period_chosen_cb (TaalWindow *self,
                        int         van,
                        int         tot)
{
  const TaalPeriode periode = { van, tot };

  taal_regio_page_set_periode (taal_lazy_get (self->regio_page), periode);
  taal_period_picker_set_periode (taal_lazy_get (self->regio_periode), periode);
}

static void
regio_period_made_cb (TaalWindow       *self,
                      TaalPeriodPicker *picker)
{
  g_signal_connect_object (picker, "chosen", G_CALLBACK (regio_period_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
regio_loaded_cb (TaalWindow *self)
{
  TaalRegio *regio = taal_regio_page_get_regio (taal_lazy_get (self->regio_page));
  g_autoptr (GArray) jaren = taal_regio_list_jaren (regio);

  taal_period_picker_set_jaren (taal_lazy_get (self->regio_periode), jaren);
  taal_period_picker_set_periode (taal_lazy_get (self->regio_periode),
                                  taal_regio_get_periode (regio));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "regio") == 0)
    taal_window_show_content (self, "regio");
}

static void
regio_page_made_cb (TaalWindow    *self,
                    TaalRegioPage *page)
{
  g_signal_connect_object (page, "loaded", G_CALLBACK (regio_loaded_cb), self, G_CONNECT_SWAPPED);
}

/* One folder may hold a school as CSV files, or dossiers of many. */
static gboolean
is_folder_of_dossiers (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  const char *paths[] = { path, NULL };
  g_auto (GStrv) found = path != NULL ? taal_streek_list (paths) : NULL;

  return found != NULL && found[0] != NULL && !g_str_equal (found[0], path);
}

static gboolean
dropped_cb (TaalWindow   *self,
            const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  GSList *files = list == NULL ? NULL : gdk_file_list_get_files (list);

  if (files == NULL)
    return FALSE;

  if (files->next == NULL && !is_folder_of_dossiers (files->data))
    taal_window_open (self, files->data);
  else
    for (GSList *one = files; one != NULL; one = one->next)
      taal_window_add_regio (self, one->data);
  g_slist_free (files);

  return TRUE;
}

static gboolean
taal_window_close_request (GtkWindow *window)
{
  TaalWindow *self = TAAL_WINDOW (window);

  if (!taal_window_may_close (self))
    return TRUE;
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
  g_clear_handle_id (&self->regio_idle, g_source_remove);
  g_clear_pointer (&self->regio_paths, g_ptr_array_unref);
  if (self->loader != NULL)
    taal_loader_cancel (self->loader);
  /* The session may outlive the window, and would still tell the actions of its steps. */
  taal_dossier_acties_remove (G_ACTION_MAP (self));
  /* Before the template lets go of the content that the window still points at. */
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_WINDOW);
  g_clear_object (&self->loader);
  g_clear_object (&self->onderzoeker);
  g_clear_object (&self->session);
  g_clear_object (&self->werkmap);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (taal_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, content);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, period);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, alleen_lezen);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, load_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, bad_rows_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, school_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, regio_page);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, regio_terug);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, regio_periode);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, TaalWindow, steps);
  gtk_widget_class_bind_template_callback (widget_class, period_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, regio_page_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, regio_period_made_cb);
  gtk_widget_class_bind_template_callback (widget_class, school_page_made_cb);
}

static void
taal_window_class_init (TaalWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = taal_window_dispose;
  window_class->close_request = taal_window_close_request;

  g_type_ensure (TAAL_TYPE_ALLEEN_LEZEN);
  g_type_ensure (TAAL_TYPE_BAD_ROWS_PAGE);
  g_type_ensure (TAAL_TYPE_LAZY);
  g_type_ensure (TAAL_TYPE_LOAD_PAGE);
  g_type_ensure (TAAL_TYPE_PERIOD_PICKER);
  g_type_ensure (TAAL_TYPE_REGIO_PAGE);
  g_type_ensure (TAAL_TYPE_SCHOOL_PAGE);
  g_type_ensure (TAAL_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-window.ui");
  bind_children (widget_class);
  taal_window_install_actions (widget_class);
}

static void
taal_window_init (TaalWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Who works with keys begins in what is shown, not at the buttons above it. */
static void
focus_content (TaalWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *shown = gtk_stack_get_visible_child (self->content);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, shown))
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

/**
 * taal_window_show_content:
 * @self: a window
 * @name: what to show: start, load, bad-rows, school or regio
 *
 * Thread: the main one
 */
void
taal_window_show_content (TaalWindow *self,
                          const char *name)
{
  gboolean school = g_str_equal (name, "school");
  gboolean regio = g_str_equal (name, "regio");
  gboolean pages =
      school || (regio && taal_regio_page_is_loaded (taal_lazy_get (self->regio_page)));

  gtk_stack_set_visible_child_name (self->content, name);
  show_switcher (self, regio);
  adw_view_switcher_title_set_view_switcher_enabled (self->title, pages);
  gtk_widget_set_visible (self->regio_terug, regio);
  gtk_widget_set_visible (GTK_WIDGET (self->regio_periode), regio && pages);
  gtk_widget_set_visible (GTK_WIDGET (self->period), school);
  gtk_widget_set_visible (GTK_WIDGET (self->alleen_lezen), school && !taal_session_can_edit (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), pages);
  taal_window_update_actions (self);
  focus_content (self);
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
  taal_window_show_content (self, "start");

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

  adw_toast_overlay_add_toast (self->toasts, taal_toast_new (text));
}
