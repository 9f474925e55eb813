/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-geschiedenis.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-report-stap.h"

/* How many steps it shows. */
#define MAX_STEPS 200

/* How many steps a question names before it counts the rest. */
#define MAX_NAMED 8

struct _TaalGeschiedenis
{
  AdwWindow    parent_instance;

  /* Template children */
  GtkStack    *stack;
  GtkListBox  *list;
  GtkLabel    *rest;

  gint64       target; /* the step to be undone with all after it, while that is asked */

  /* Owned */
  TaalSession *session;
  GPtrArray   *log;    /* TaalWijziging, the newest first */
};

G_DEFINE_FINAL_TYPE (TaalGeschiedenis, taal_geschiedenis, ADW_TYPE_WINDOW)

static const TaalWijziging *
get_step (TaalGeschiedenis *self,
          guint             i)
{
  return g_ptr_array_index (self->log, i);
}

static char *
format_when (const TaalWijziging *step)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (step->tijd);
  g_autofree char *when = g_date_time_format (moment, "%Y-%m-%d %H:%M");

  if (*step->wie == '\0')
    return g_steal_pointer (&when);

  /* TRANSLATORS: %1$s is a moment, %2$s the name of a person */
  return g_strdup_printf (_("%1$s, %2$s"), when, step->wie);
}

static char *
format_subtitle (const TaalWijziging *step)
{
  g_autofree char *when = format_when (step);

  switch (step->toestand)
    {
    case TAAL_TOESTAND_GEDAAN:
    case TAAL_TOESTAND_VAST:
      return g_steal_pointer (&when);
    case TAAL_TOESTAND_ONGEDAAN:
      /* TRANSLATORS: %s is when a step was done, and by whom */
      return g_strdup_printf (_("%s · undone"), when);
    case TAAL_TOESTAND_ACHTERGELATEN:
      /* TRANSLATORS: %s is when a step was done, and by whom */
      return g_strdup_printf (_("%s · undone, and something else was done after it"), when);
    }

  g_return_val_if_reached (NULL);
}

static void
stepped_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TaalGeschiedenis) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalWijziging) step = taal_session_undo_finish (TAAL_SESSION (object), result, &error);

  if (step == NULL && self->session != NULL)
    taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("This cannot be undone or redone now"), error);
}

static void
answered_cb (TaalGeschiedenis *self,
             const char       *response)
{
  if (g_str_equal (response, "undo"))
    taal_session_undo_async (self->session, self->target, stepped_cb, g_object_ref (self));
}

/* Says which steps would go, by name. */
static char *
format_question (const GPtrArray *steps)
{
  const char *words = _("These steps are undone. You can redo them until you change something else.");
  g_autoptr (GString) text = g_string_new (words);
  guint named = MIN (steps->len, MAX_NAMED);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < named; i++)
    {
      g_autofree char *name = taal_report_stap (g_ptr_array_index (steps, i));

      g_string_append_printf (text, "\n• %s", name);
    }
  if (steps->len > named)
    {
      /* TRANSLATORS: below a list of steps; %u is how many more there are */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", steps->len - named),
                                               steps->len - named);

      g_string_append_printf (text, "\n%s", more);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalGeschiedenis) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = taal_session_steps_finish (TAAL_SESSION (object), result, &error);
  g_autofree char *text = NULL;
  AdwMessageDialog *dialog;

  if (self->session == NULL)
    return;
  if (steps == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("This cannot be undone or redone now"), error);
      return;
    }
  if (steps->len == 0)
    {
      (void) taal_fout_dialog_say (GTK_WINDOW (self), _("This cannot be undone or redone now"),
                                   _("Among the steps after it is one that is for good, such as an erasure."));
      return;
    }

  text = format_question (steps);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("Back to here?"), NULL));
  adw_message_dialog_set_body (dialog, text);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "undo", _("_Undo"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "undo", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "undo");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Back to the step at a place: the one that was done after it goes, with all that came later. */
static void
back_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalGeschiedenis *self = TAAL_GESCHIEDENIS (widget);

  self->target = g_variant_get_int64 (parameter);
  taal_session_list_undo_async (self->session, self->target, listed_cb, g_object_ref (self));
}

static void
forth_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TaalGeschiedenis *self = TAAL_GESCHIEDENIS (widget);

  taal_session_redo_async (self->session, g_variant_get_int64 (parameter), stepped_cb, g_object_ref (self));
}

static void
add_button (GtkWidget  *row,
            const char *label,
            const char *action,
            gint64      target,
            const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* TRANSLATORS: for a screen reader: %1$s is what a button does, %2$s is a step */
  g_autofree char *spoken = g_strdup_printf (_("%1$s: %2$s"), label, name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* @after: the step that was done next after it, or 0 */
static GtkWidget *
make_row (TaalGeschiedenis    *self,
          const TaalWijziging *step,
          gint64               after)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = taal_report_stap (step), *title = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = format_subtitle (step), *small = g_markup_escape_text (subtitle, -1);
  gboolean done = step->toestand == TAAL_TOESTAND_GEDAAN || step->toestand == TAAL_TOESTAND_VAST;
  gboolean editable = taal_session_can_edit (self->session);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), small);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (done && after == 0)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_widget_set_tooltip_text (mark, _("The dossier is as after this step"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("The dossier is as after this step"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  else if (done && editable)
    add_button (row, _("Back to here"), "geschiedenis.back", after, name);
  else if (step->toestand == TAAL_TOESTAND_ONGEDAAN && editable)
    add_button (row, _("Redo up to here"), "geschiedenis.forth", step->id, name);

  return row;
}

static void
show_log (TaalGeschiedenis *self)
{
  GtkWidget *old;
  gint64 after = 0;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, old);
  for (guint i = 0; i < self->log->len; i++)
    {
      const TaalWijziging *step = get_step (self, i);

      gtk_list_box_append (self->list, make_row (self, step, after));
      if (step->toestand == TAAL_TOESTAND_GEDAAN || step->toestand == TAAL_TOESTAND_VAST)
        after = step->id;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rest), self->log->len == MAX_STEPS);
  gtk_stack_set_visible_child_name (self->stack, self->log->len == 0 ? "empty" : "steps");
}

static void
logged_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalGeschiedenis) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = taal_session_steps_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    return;
  if (log == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The history cannot be read"), error);
      return;
    }
  g_clear_pointer (&self->log, g_ptr_array_unref);
  self->log = g_steal_pointer (&log);
  show_log (self);
}

static void
steps_changed_cb (TaalGeschiedenis *self)
{
  taal_session_get_log_async (self->session, MAX_STEPS, logged_cb, g_object_ref (self));
}

static void
taal_geschiedenis_dispose (GObject *object)
{
  TaalGeschiedenis *self = TAAL_GESCHIEDENIS (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_GESCHIEDENIS);
  g_clear_object (&self->session);
  g_clear_pointer (&self->log, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_geschiedenis_parent_class)->dispose (object);
}

static void
taal_geschiedenis_class_init (TaalGeschiedenisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_geschiedenis_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-geschiedenis.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalGeschiedenis, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalGeschiedenis, list);
  gtk_widget_class_bind_template_child (widget_class, TaalGeschiedenis, rest);
  gtk_widget_class_install_action (widget_class, "geschiedenis.back", "x", back_activated);
  gtk_widget_class_install_action (widget_class, "geschiedenis.forth", "x", forth_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_geschiedenis_init (TaalGeschiedenis *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_geschiedenis_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session of a dossier
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_geschiedenis_new (GtkWindow   *parent,
                       TaalSession *session)
{
  TaalGeschiedenis *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = g_object_new (TAAL_TYPE_GESCHIEDENIS, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
  steps_changed_cb (self);

  return GTK_WIDGET (self);
}
