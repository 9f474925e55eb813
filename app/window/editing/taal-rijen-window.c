/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-rijen-window.h"

#include "taal-dossier-acties.h"
#include "taal-stap-toast.h"

typedef struct
{
  /* Template children */
  AdwToastOverlay *toasts;
  GtkBox          *groepen;

  /* Owned */
  TaalSession     *session;
} TaalRijenWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TaalRijenWindow, taal_rijen_window, ADW_TYPE_WINDOW)

static void
taal_rijen_window_dispose (GObject *object)
{
  TaalRijenWindow *self = TAAL_RIJEN_WINDOW (object);
  TaalRijenWindowPrivate *private = taal_rijen_window_get_instance_private (self);

  /* The template is that of a class above the one of the window, which GTK cannot dispose of by name;
   * with its content gone, nothing of it is left. */
  adw_window_set_content (ADW_WINDOW (self), NULL);
  g_clear_object (&private->session);

  G_OBJECT_CLASS (taal_rijen_window_parent_class)->dispose (object);
}

static void
taal_rijen_window_class_init (TaalRijenWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_rijen_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-rijen-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TaalRijenWindow, toasts);
  gtk_widget_class_bind_template_child_private (widget_class, TaalRijenWindow, groepen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}

static void
taal_rijen_window_init (TaalRijenWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
check_changed_cb (TaalRijenWindow *self)
{
  TaalRijenWindowPrivate *private = taal_rijen_window_get_instance_private (self);

  TAAL_RIJEN_WINDOW_GET_CLASS (self)->fill (
      self, taal_session_get_check (private->session)->oordeel->snapshot,
      taal_session_can_edit (private->session));
}

/**
 * taal_rijen_window_add_groep:
 * @self: a window
 *
 * Returns: (transfer none): a group of rows, below those that it has
 *
 * Thread: the main one
 */
TaalRijenGroep *
taal_rijen_window_add_groep (TaalRijenWindow *self)
{
  TaalRijenWindowPrivate *private = taal_rijen_window_get_instance_private (self);
  GtkWidget *groep = g_object_new (TAAL_TYPE_RIJEN_GROEP, NULL);

  g_return_val_if_fail (TAAL_IS_RIJEN_WINDOW (self), NULL);

  gtk_box_append (private->groepen, groep);

  return TAAL_RIJEN_GROEP (groep);
}

/**
 * taal_rijen_window_new:
 * @type: what kind of window
 * @parent: (nullable): the window that it stands before
 * @session: the school
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_rijen_window_new (GType        type,
                       GtkWindow   *parent,
                       TaalSession *session)
{
  TaalRijenWindowPrivate *private;
  TaalRijenWindow *self;

  g_return_val_if_fail (g_type_is_a (type, TAAL_TYPE_RIJEN_WINDOW), NULL);
  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = g_object_new (type, "transient-for", parent, NULL);
  private = taal_rijen_window_get_instance_private (self);
  private->session = g_object_ref (session);
  if (taal_session_can_edit (session))
    {
      g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

      taal_dossier_acties_install (G_ACTION_MAP (group), GTK_WINDOW (self), session);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
    }
  taal_stap_toast_follow (private->toasts, session);
  g_signal_connect_object (session, "notify::check", G_CALLBACK (check_changed_cb), self,
                           G_CONNECT_SWAPPED);
  check_changed_cb (self);

  return GTK_WIDGET (self);
}
