/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-chooser.h"
#include "taal-import-window-private.h"

G_DEFINE_FINAL_TYPE (TaalImportWindow, taal_import_window, ADW_TYPE_WINDOW)

static const struct
{
  const char *page;
  const char *title;
} steps[] = {
  [TAAL_IMPORT_STAP_BRON] = { "bron", N_ ("Choose a file") },
  [TAAL_IMPORT_STAP_BLADEN] = { "bladen", N_ ("Sheets and headers") },
  [TAAL_IMPORT_STAP_KOLOMMEN] = { "kolommen", N_ ("Columns") },
  [TAAL_IMPORT_STAP_WAARDEN] = { "waarden", N_ ("Values") },
  [TAAL_IMPORT_STAP_VOORBEELD] = { "voorbeeld", N_ ("Preview") },
  [TAAL_IMPORT_STAP_KLAAR] = { "klaar", N_ ("Done") },
};

/**
 * taal_import_window_say:
 * @self: the assistant
 * @problem: (nullable): what stands in the way
 *
 * Thread: the main one
 */
void
taal_import_window_say (TaalImportWindow *self,
                        const char       *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL && *problem != '\0');
}

static void
update_actions (TaalImportWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean edit = taal_session_can_edit (taal_import_plan_get_session (self->plan));
  gboolean file = taal_import_plan_get_path (self->plan) != NULL,
           preview = self->stap == TAAL_IMPORT_STAP_VOORBEELD;
  gboolean busy = self->cancellable != NULL,
           mapped = file && !taal_import_plan_is_plain (self->plan);

  gtk_widget_action_set_enabled (widget, "import.choose", edit && !busy);
  gtk_widget_action_set_enabled (widget, "import.cancel", busy);
  gtk_widget_action_set_enabled (widget, "import.back",
                                 !busy && self->stap > TAAL_IMPORT_STAP_BRON && self->stap < TAAL_IMPORT_STAP_KLAAR);
  gtk_widget_action_set_enabled (widget, "import.next",
                                 !busy && edit && file && self->stap < TAAL_IMPORT_STAP_KLAAR &&
                                   (!preview || taal_import_voorbeeld_is_ready (self->voorbeeld)));
  gtk_widget_action_set_enabled (widget, "import.next-error", preview);
  gtk_widget_action_set_enabled (widget, "import.previous-error", preview);
  gtk_widget_action_set_enabled (widget, "import.save-bad", preview);
  gtk_widget_action_set_enabled (widget, "import.open-profile", !busy && edit && file);
  gtk_widget_action_set_enabled (widget, "import.save-profile", !busy && mapped);
  gtk_widget_action_set_enabled (widget, "import.keep-profile", !busy && edit && mapped);
  gtk_widget_action_set_enabled (widget, "import.manage-profiles", !busy && edit && mapped);
  gtk_widget_action_set_enabled (widget, "import.undo", !busy && self->imported);
  gtk_widget_set_visible (self->use_profile, file);
  gtk_widget_set_visible (GTK_WIDGET (self->next), self->stap != TAAL_IMPORT_STAP_KLAAR);
  gtk_button_set_label (self->next, preview ? _("_Import") : _("_Next"));
}

/**
 * taal_import_window_show:
 * @self: the assistant
 * @stap: a step
 *
 * Shows a step as the plan has it now; while something is under way, that.
 *
 * Thread: the main one
 */
void
taal_import_window_show (TaalImportWindow *self,
                         TaalImportStap    stap)
{
  const char *path = taal_import_plan_get_path (self->plan);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  self->stap = stap;
  switch (stap)
    {
    case TAAL_IMPORT_STAP_BLADEN:
      taal_import_profielen_set_plan (self->profielen, self->plan);
      taal_import_bladen_set_plan (self->bladen, self->plan);
      break;
    case TAAL_IMPORT_STAP_KOLOMMEN:
      taal_import_kolommen_set_plan (self->kolommen, self->plan);
      break;
    case TAAL_IMPORT_STAP_WAARDEN:
      taal_import_waarden_set_plan (self->waarden, self->plan);
      break;
    case TAAL_IMPORT_STAP_VOORBEELD:
      taal_import_voorbeeld_set_report (self->voorbeeld, taal_import_plan_get_report (self->plan));
      break;
    case TAAL_IMPORT_STAP_BRON:
    case TAAL_IMPORT_STAP_KLAAR:
      break;
    }
  adw_window_title_set_subtitle (self->title, _(steps[stap].title));
  if (name != NULL)
    adw_window_title_set_title (self->title, name);
  gtk_stack_set_visible_child_name (self->stack, self->cancellable != NULL ? "bezig" : steps[stap].page);
  update_actions (self);
  /* Enter on the last step ends it. */
  if (self->cancellable == NULL && stap == TAAL_IMPORT_STAP_KLAAR)
    gtk_widget_grab_focus (self->close);
  else if (self->cancellable == NULL)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Whether any sheet is. */
static gboolean
is_read (TaalImportWindow *self)
{
  const GPtrArray *bladen = taal_import_plan_get_bladen (self->plan);

  for (guint i = 0; i < bladen->len; i++)
    {
      const TaalMappingDeel *deel = taal_import_plan_find_deel (self->plan, i);

      if (deel != NULL && deel->doelen->len > 0)
        return TRUE;
    }

  return FALSE;
}

static void
next_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalImportWindow *self = TAAL_IMPORT_WINDOW (widget);
  g_autofree char *bezwaar = NULL;

  taal_import_window_say (self, NULL);
  switch (self->stap)
    {
    case TAAL_IMPORT_STAP_BRON:
      if (taal_import_plan_is_plain (self->plan))
        taal_import_window_run_preview (self);
      else
        taal_import_window_show (self, TAAL_IMPORT_STAP_BLADEN);
      break;
    case TAAL_IMPORT_STAP_BLADEN:
      if (is_read (self))
        taal_import_window_run_look (self, TAAL_IMPORT_STAP_KOLOMMEN);
      else
        taal_import_window_say (self, _("No sheet is read. Choose the tables of a sheet first."));
      break;
    case TAAL_IMPORT_STAP_KOLOMMEN:
      bezwaar = taal_import_kolommen_dup_bezwaar (self->kolommen);
      taal_import_window_say (self, bezwaar);
      if (bezwaar == NULL)
        taal_import_window_run_look (self, TAAL_IMPORT_STAP_WAARDEN);
      break;
    case TAAL_IMPORT_STAP_WAARDEN:
      taal_import_window_run_preview (self);
      break;
    case TAAL_IMPORT_STAP_VOORBEELD:
      taal_import_window_run_import (self);
      break;
    case TAAL_IMPORT_STAP_KLAAR:
      break;
    }
}

static void
back_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalImportWindow *self = TAAL_IMPORT_WINDOW (widget);
  const GPtrArray *waarden = taal_import_plan_get_waarden (self->plan);
  TaalImportStap stap = self->stap - 1;

  /* A step that had nothing to ask was passed over, and is now too. */
  if (taal_import_plan_is_plain (self->plan))
    stap = TAAL_IMPORT_STAP_BRON;
  else if (stap == TAAL_IMPORT_STAP_WAARDEN && (waarden == NULL || waarden->len == 0))
    stap = TAAL_IMPORT_STAP_KOLOMMEN;
  taal_import_window_say (self, NULL);
  taal_import_window_show (self, stap);
}

static void
cancel_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_cancellable_cancel (TAAL_IMPORT_WINDOW (widget)->cancellable);
}

static void
source_chosen (GtkWindow *window,
               GFile     *file)
{
  taal_import_window_open (TAAL_IMPORT_WINDOW (window), file);
}

static void
choose_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_OPEN_SOURCE, NULL, source_chosen);
}

static void
error_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  (void) taal_import_voorbeeld_step (TAAL_IMPORT_WINDOW (widget)->voorbeeld,
                                     g_str_equal (name, "import.next-error") ? 1 : -1);
}

/* The rest of the commands, each by its name. */
static void
command_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalImportWindow *self = TAAL_IMPORT_WINDOW (widget);

  if (g_str_equal (name, "import.undo"))
    taal_import_window_run_undo (self);
  else if (g_str_equal (name, "import.save-profile"))
    taal_import_window_save_profile (self);
  else if (g_str_equal (name, "import.open-profile"))
    taal_import_window_open_profile (self);
  else if (g_str_equal (name, "import.keep-profile"))
    taal_import_window_ask_profile (self);
  else if (g_str_equal (name, "import.manage-profiles"))
    taal_import_window_manage_profiles (self);
  else
    taal_import_window_save_bad (self);
}

static gboolean
dropped_cb (TaalImportWindow *self,
            const GValue     *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = list == NULL ? NULL : gdk_file_list_get_files (list);

  if (files == NULL || self->cancellable != NULL || !taal_session_can_edit (taal_import_plan_get_session (self->plan)))
    return FALSE;

  taal_import_window_open (self, files->data);
  return TRUE;
}

static gboolean
taal_import_window_close_request (GtkWindow *window)
{
  TaalImportWindow *self = TAAL_IMPORT_WINDOW (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (taal_import_window_parent_class)->close_request (window);
}

static void
taal_import_window_dispose (GObject *object)
{
  TaalImportWindow *self = TAAL_IMPORT_WINDOW (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->toast);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (taal_import_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, next);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, close);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, bron);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, use_profile);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, profielen);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, bladen);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, kolommen);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, waarden);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, voorbeeld);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, klaar);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWindow, progress);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, taal_import_window_profile_chosen);
}

static void
taal_import_window_class_init (TaalImportWindowClass *klass)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
    guint                        key;
    GdkModifierType              modifiers;
  } actions[] = {
    { "import.next", next_activated, GDK_KEY_Right, GDK_ALT_MASK },
    { "import.back", back_activated, GDK_KEY_Left, GDK_ALT_MASK },
    { "import.cancel", cancel_activated, 0, 0 },
    { "import.choose", choose_activated, GDK_KEY_o, GDK_CONTROL_MASK },
    { "import.next-error", error_activated, GDK_KEY_F8, 0 },
    { "import.previous-error", error_activated, GDK_KEY_F8, GDK_SHIFT_MASK },
    { "import.undo", command_activated, GDK_KEY_z, GDK_CONTROL_MASK },
    { "import.keep-profile", command_activated, 0, 0 },
    { "import.manage-profiles", command_activated, 0, 0 },
    { "import.save-profile", command_activated, 0, 0 },
    { "import.open-profile", command_activated, 0, 0 },
    { "import.save-bad", command_activated, 0, 0 },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_import_window_close_request;

  g_type_ensure (TAAL_TYPE_IMPORT_BLADEN);
  g_type_ensure (TAAL_TYPE_IMPORT_KOLOMMEN);
  g_type_ensure (TAAL_TYPE_IMPORT_PROFIELEN);
  g_type_ensure (TAAL_TYPE_IMPORT_WAARDEN);
  g_type_ensure (TAAL_TYPE_IMPORT_VOORBEELD);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-import-window.ui");
  bind_children (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_import_window_init (TaalImportWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * taal_import_window_new:
 * @parent: (nullable): the window that it stands before
 * @session: the school to import into
 *
 * Returns: (transfer none): the assistant, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_import_window_new (GtkWindow   *parent,
                        TaalSession *session)
{
  TaalImportWindow *self = g_object_new (TAAL_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->plan = taal_import_plan_new (session);
  if (!taal_session_can_edit (session))
    adw_status_page_set_description (self->bron, _("What is open is not a dossier that can be changed. Make a new dossier "
                                                   "or open one, and import into that."));
  taal_import_window_say (self, NULL);
  taal_import_window_show (self, TAAL_IMPORT_STAP_BRON);

  return GTK_WIDGET (self);
}

/**
 * taal_import_window_get_plan:
 * @self: the assistant
 *
 * Returns: (transfer none): what it makes ready
 *
 * Thread: the main one
 */
TaalImportPlan *
taal_import_window_get_plan (TaalImportWindow *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_WINDOW (self), NULL);

  return self->plan;
}
