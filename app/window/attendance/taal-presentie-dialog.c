/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-presentie-dialog-private.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-vergadering-window.h"
#include "taal-weggooien.h"

G_DEFINE_FINAL_TYPE (TaalPresentieDialog, taal_presentie_dialog, ADW_TYPE_WINDOW)

/* All rows at once: who is noted as absent stays so, and only who is there initialled. */
static void
all_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TaalPresentieDialog *self = TAAL_PRESENTIE_DIALOG (widget);
  gboolean paraaf = g_str_equal (name, "presentie.all-paraaf");
  TaalDeelnameRij *rij;

  self->filling = TRUE;
  for (int i = 0; (rij = taal_presentie_dialog_get_rij (self, i)) != NULL; i++)
    if (!paraaf && taal_deelname_rij_get_stand (rij) == TAAL_STAND_GEEN)
      taal_deelname_rij_set_stand (rij, TAAL_STAND_AANWEZIG);
    else if (paraaf && taal_deelname_rij_get_stand (rij) == TAAL_STAND_AANWEZIG)
      taal_deelname_rij_set_paraaf (rij, TRUE);
  self->filling = FALSE;
  taal_presentie_dialog_count (self);
  rij = taal_presentie_dialog_get_rij (self, 0);
  if (rij != NULL &&
      (gtk_window_get_focus (GTK_WINDOW (self)) == NULL ||
       !gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self)), GTK_WIDGET (self->list))))
    gtk_widget_grab_focus (GTK_WIDGET (rij));
}

static void
docent_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalPresentieDialog *self = TAAL_PRESENTIE_DIALOG (widget);

  if (self->velden[0] != NULL)
    taal_veld_set_tekst (self->velden[0], "ja");
}

static void
add_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (TAAL_PRESENTIE_DIALOG (widget)->add));
}

/* The file of a meeting says who was there, so what was begun here is given up first. */
static void
turn_to_meeting (GtkWindow *window)
{
  TaalPresentieDialog *self = TAAL_PRESENTIE_DIALOG (window);
  GtkWidget *meeting = taal_vergadering_window_new (gtk_window_get_transient_for (window),
                                                    self->session, self->les_id);

  self->done = TRUE;
  gtk_window_close (window);
  gtk_window_present (GTK_WINDOW (meeting));
}

static void
meeting_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalPresentieDialog *self = TAAL_PRESENTIE_DIALOG (widget);

  if (self->saving)
    return;
  if (taal_presentie_dialog_is_touched (self))
    taal_weggooien_ask (GTK_WINDOW (self), turn_to_meeting);
  else
    turn_to_meeting (GTK_WINDOW (self));
}

static void
discard (GtkWindow *window)
{
  TAAL_PRESENTIE_DIALOG (window)->done = TRUE;
  gtk_window_close (window);
}

static gboolean
taal_presentie_dialog_close_request (GtkWindow *window)
{
  TaalPresentieDialog *self = TAAL_PRESENTIE_DIALOG (window);

  if (!self->done && self->saving && !gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    return TRUE;
  if (!self->done && taal_presentie_dialog_is_touched (self))
    {
      taal_weggooien_ask (window, discard);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (taal_presentie_dialog_parent_class)->close_request (window);
}

static void
taal_presentie_dialog_dispose (GObject *object)
{
  TaalPresentieDialog *self = TAAL_PRESENTIE_DIALOG (object);

  /* The window would still point at them when the template lets go of them. */
  adw_window_set_content (ADW_WINDOW (self), NULL);
  for (int i = 0; i < TAAL_N_DOCENT_VELDEN; i++)
    g_clear_pointer (&self->velden[i], taal_veld_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_PRESENTIE_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->les_id, g_free);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->scans, g_ptr_array_unref);
  g_clear_pointer (&self->getoond, g_ptr_array_unref);
  g_clear_pointer (&self->week, g_strfreev);

  G_OBJECT_CLASS (taal_presentie_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "presentie.save", NULL,
                                   taal_presentie_dialog_save);
  gtk_widget_class_install_action (widget_class, "presentie.all-present", NULL, all_activated);
  gtk_widget_class_install_action (widget_class, "presentie.all-paraaf", NULL, all_activated);
  gtk_widget_class_install_action (widget_class, "presentie.docent", NULL, docent_activated);
  gtk_widget_class_install_action (widget_class, "presentie.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "presentie.vergadering", NULL, meeting_activated);
  gtk_widget_class_install_action (widget_class, "presentie.scan", NULL,
                                   taal_presentie_dialog_scan_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "presentie.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK,
                                       "presentie.all-present", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "presentie.all-paraaf", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "presentie.docent", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "presentie.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "presentie.scan",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK,
                                       "presentie.vergadering", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_presentie_dialog_class_init (TaalPresentieDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_presentie_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_presentie_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-presentie-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, nobody);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, add);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, add_problem);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, add_text);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, add_new);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, docent);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, scan_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, scan_add);
  gtk_widget_class_bind_template_child (widget_class, TaalPresentieDialog, aantal);
  taal_presentie_dialog_bind_rijen (widget_class);
  install_actions (widget_class);
}

static void
taal_presentie_dialog_init (TaalPresentieDialog *self)
{
  self->edits = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (TaalPresentieDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalLesPresentie) presentie =
      taal_session_get_presentie_finish (TAAL_SESSION (object), result, &error);
  TaalDeelnameRij *first;

  if (self->session == NULL)
    return;
  if (presentie == NULL)
    {
      taal_fout_dialog_show (gtk_window_get_transient_for (GTK_WINDOW (self)), self->session,
                             _("This cannot be changed now"), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  taal_presentie_dialog_show (self, presentie);
  gtk_window_present (GTK_WINDOW (self));
  first = taal_presentie_dialog_get_rij (self, 0);
  gtk_widget_grab_focus (first != NULL ? GTK_WIDGET (first) : GTK_WIDGET (self->add));
}

/**
 * taal_presentie_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @les: the number of a les, as the records of the snapshot carry it
 *
 * Reads who was at a les, and then shows it; or says why that cannot be.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_presentie_dialog_new (GtkWindow   *parent,
                           TaalSession *session,
                           gint32       les)
{
  TaalPresentieDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && les > 0, NULL);

  self = g_object_new (TAAL_TYPE_PRESENTIE_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->les = les;
  taal_session_get_presentie_async (session, les, read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * taal_presentie_dialog_is_touched:
 * @self: a dialog
 *
 * Returns: whether something in it would be lost
 *
 * Thread: the main one
 */
gboolean
taal_presentie_dialog_is_touched (TaalPresentieDialog *self)
{
  TaalDeelnameRij *rij;

  g_return_val_if_fail (TAAL_IS_PRESENTIE_DIALOG (self), FALSE);

  for (int i = 0; self->velden[0] != NULL && i < TAAL_N_DOCENT_VELDEN; i++)
    if (taal_veld_is_changed (self->velden[i]))
      return TRUE;
  for (int i = 0; (rij = taal_presentie_dialog_get_rij (self, i)) != NULL; i++)
    if (taal_deelname_rij_is_changed (rij))
      return TRUE;

  return taal_presentie_dialog_has_new_scans (self);
}
