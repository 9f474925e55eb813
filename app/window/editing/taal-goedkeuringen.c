/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-goedkeuringen.h"

#include <glib/gi18n.h>

#include "taal-dossier-acties.h"
#include "taal-fout-dialog.h"
#include "taal-report-getal.h"
#include "taal-signaal-dialog.h"
#include "taal-signaal-stap.h"
#include "taal-stap-toast.h"

struct _TaalGoedkeuringen
{
  AdwWindow        parent_instance;

  /* Template children */
  AdwToastOverlay *toasts;
  GtkWidget       *nieuw;
  GtkStack        *stack;
  GtkListBox      *lijst;

  /* Owned */
  TaalSession     *session;
};

G_DEFINE_FINAL_TYPE (TaalGoedkeuringen, taal_goedkeuringen, ADW_TYPE_WINDOW)

static void
removed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TaalGoedkeuringen) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report =
      taal_session_edit_finish (TAAL_SESSION (object), result, &error);

  if (report == NULL && self->session != NULL)
    taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("This cannot be removed"), error);
}

static void
intrekken_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalGoedkeuringen *self = TAAL_GOEDKEURINGEN (widget);
  g_autoptr (TaalBewerking) bewerking = taal_signaal_stap_trek_in (g_variant_get_int32 (parameter));

  taal_session_edit_async (self->session, bewerking, removed_cb, g_object_ref (self));
}

static void
nieuw_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  (void) taal_signaal_dialog_new_goedkeuren (GTK_WINDOW (widget),
                                             TAAL_GOEDKEURINGEN (widget)->session, NULL);
}

static GtkWidget *
make_row (const TaalGoedkeuring *goedkeuring,
          gboolean               editable)
{
  g_autofree char *op = taal_report_datum (goedkeuring->goedgekeurd_op);
  /* TRANSLATORS: %1$s is the name or number of a school, %2$s a date */
  g_autofree char *title =
      g_strdup_printf (_("%1$s, approved on %2$s"), goedkeuring->vorige_school, op);
  /* TRANSLATORS: %s is the name or number of a school */
  g_autofree char *name =
      g_strdup_printf (_("Remove the approval of %s"), goedkeuring->vorige_school);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, "subtitle-lines", 0,
                                 "activatable", FALSE, NULL);
  GtkWidget *button;

  /* That a text is no markup is told to its label before the text, not while the row is made. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               goedkeuring->bewijs != NULL ? goedkeuring->bewijs : "");
  if (!editable)
    return row;
  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", goedkeuring->rij);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "goedkeuringen.verwijderen");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
check_changed_cb (TaalGoedkeuringen *self)
{
  const TaalGoedkeuring *goedkeuringen;
  GtkWidget *old;
  guint n;

  goedkeuringen = taal_aantekeningen_get_goedkeuringen (
      taal_bron_get_aantekeningen (taal_session_get_check (self->session)->bron), &n);
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->lijst))) != NULL)
    gtk_list_box_remove (self->lijst, old);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->lijst,
                         make_row (&goedkeuringen[i], taal_session_can_edit (self->session)));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "lijst" : "leeg");
}

static void
taal_goedkeuringen_dispose (GObject *object)
{
  TaalGoedkeuringen *self = TAAL_GOEDKEURINGEN (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_GOEDKEURINGEN);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (taal_goedkeuringen_parent_class)->dispose (object);
}

static void
taal_goedkeuringen_class_init (TaalGoedkeuringenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_goedkeuringen_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-goedkeuringen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalGoedkeuringen, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalGoedkeuringen, nieuw);
  gtk_widget_class_bind_template_child (widget_class, TaalGoedkeuringen, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalGoedkeuringen, lijst);
  gtk_widget_class_install_action (widget_class, "goedkeuringen.nieuw", NULL, nieuw_activated);
  gtk_widget_class_install_action (widget_class, "goedkeuringen.verwijderen", "i",
                                   intrekken_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK,
                                       "goedkeuringen.nieuw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}

static void
taal_goedkeuringen_init (TaalGoedkeuringen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_goedkeuringen_new:
 * @parent: (nullable): the window that it stands before
 * @session: the school
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_goedkeuringen_new (GtkWindow   *parent,
                        TaalSession *session)
{
  TaalGoedkeuringen *self;
  gboolean editable;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  editable = taal_session_can_edit (session);
  self = g_object_new (TAAL_TYPE_GOEDKEURINGEN, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->nieuw, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goedkeuringen.nieuw", editable);
  if (editable)
    {
      g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

      taal_dossier_acties_install (G_ACTION_MAP (group), GTK_WINDOW (self), session);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
    }
  taal_stap_toast_follow (self->toasts, session);
  g_signal_connect_object (session, "notify::check", G_CALLBACK (check_changed_cb), self,
                           G_CONNECT_SWAPPED);
  check_changed_cb (self);

  return GTK_WIDGET (self);
}
