/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-wissen-dialog.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-overzicht-rij.h"
#include "taal-report-fout.h"

struct _TaalWissenDialog
{
  AdwWindow            parent_instance;

  /* Template children */
  AdwWindowTitle      *title;
  GtkLabel            *problem;
  GtkListBox          *weg;
  GtkListBox          *blijft;
  AdwPreferencesGroup *bevestiging;
  AdwEntryRow         *naam;

  gboolean             erasing;

  /* Owned */
  TaalSession         *session;
  char                *docent_id;
  char                *verwacht; /* what is to be typed */
};

G_DEFINE_FINAL_TYPE (TaalWissenDialog, taal_wissen_dialog, ADW_TYPE_WINDOW)

/* The same but for capitals and spaces around it: to type it is the deed, not to type it well. */
static gboolean
is_confirmed (TaalWissenDialog *self)
{
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->naam))));
  g_autofree char *is = g_utf8_casefold (typed, -1), *wanted = g_utf8_casefold (self->verwacht, -1);

  return g_utf8_collate (is, wanted) == 0;
}

static void
update (TaalWissenDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wissen.wis",
                                 !self->erasing && is_confirmed (self));
}

static void
naam_changed_cb (TaalWissenDialog *self)
{
  if (self->verwacht != NULL)
    update (self);
}

/* Not the default button: Enter in the middle of what is read must not erase. In the field it may.
 */
static void
naam_activated_cb (TaalWissenDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wissen.wis", NULL);
}

/* Says how it ended, where the docent was. */
static void
say_done (TaalWissenDialog *self,
          const GError *error)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *reason = NULL, *text = NULL;

  if (error == NULL)
    {
      taal_fout_dialog_say (parent, _("The data are erased"),
                            _("The history holds an entry that says so, without a name."));
      return;
    }

  g_message ("Erased in part: %s", error->message);
  reason = taal_report_fout_uitleg (error);
  /* TRANSLATORS: %s is what went wrong, in a sentence */
  text = g_strdup_printf (
      _("The data are gone from the tables and the history. Old bytes may still be in the file "
        "or in a backup on this computer. %s"),
      reason);
  taal_fout_dialog_say (parent, _("Erased, but not everywhere"), text);
}

static void
erased_cb (GObject *object,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (TaalWissenDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean gewist;

  (void) taal_session_wis_finish (TAAL_SESSION (object), result, &gewist, &error);
  if (self->session == NULL)
    return;

  self->erasing = FALSE;
  if (gewist)
    {
      say_done (self, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  g_message ("Nothing is erased: %s", error->message);
  text = taal_report_fout_uitleg (error);
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  update (self);
  if (g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED))
    taal_session_reload_async (self->session, NULL, NULL);
}

static void
wis_activated (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TaalWissenDialog *self = TAAL_WISSEN_DIALOG (widget);

  self->erasing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  update (self);
  taal_session_wis_docent_async (self->session, self->docent_id, erased_cb, g_object_ref (self));
}

/* It says how it ends: it stays until it has. */
static gboolean
taal_wissen_dialog_close_request (GtkWindow *window)
{
  if (TAAL_WISSEN_DIALOG (window)->erasing)
    return TRUE;

  return GTK_WINDOW_CLASS (taal_wissen_dialog_parent_class)->close_request (window);
}

static void
taal_wissen_dialog_dispose (GObject *object)
{
  TaalWissenDialog *self = TAAL_WISSEN_DIALOG (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_WISSEN_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->docent_id, g_free);
  g_clear_pointer (&self->verwacht, g_free);

  G_OBJECT_CLASS (taal_wissen_dialog_parent_class)->dispose (object);
}

static void
taal_wissen_dialog_class_init (TaalWissenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_wissen_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_wissen_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-wissen-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalWissenDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TaalWissenDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalWissenDialog, weg);
  gtk_widget_class_bind_template_child (widget_class, TaalWissenDialog, blijft);
  gtk_widget_class_bind_template_child (widget_class, TaalWissenDialog, bevestiging);
  gtk_widget_class_bind_template_child (widget_class, TaalWissenDialog, naam);
  gtk_widget_class_bind_template_callback (widget_class, naam_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, naam_activated_cb);
  gtk_widget_class_install_action (widget_class, "wissen.wis", NULL, wis_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_wissen_dialog_init (TaalWissenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add (GtkListBox *list,
     const char *title,
     const char *subtitle)
{
  GtkWidget *row = taal_overzicht_add (list, title, subtitle, NULL, NULL, 0);

  if (subtitle != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    subtitle, -1);
}

/* The backups of the dossier on this computer go as well, since each holds the person. */
static void
add_backups (TaalWissenDialog *self)
{
  const char *path = taal_bron_get_path (taal_session_get_check (self->session)->bron);
  g_autoptr (GPtrArray) paths = taal_dossier_find_backups (path, NULL);
  guint n = paths != NULL ? paths->len : 0;
  g_autofree char *title = NULL;

  if (n == 0)
    return;

  title = g_strdup_printf (ngettext ("%u backup of this dossier on this computer",
                                     "All %u backups of this dossier on this computer", n),
                           n);
  add (self->weg, title, _("They may hold the same data. A new backup is made, without them."));
}

static void
fill (TaalWissenDialog *self)
{
  g_autofree char *vraag = NULL, *markup = NULL;

  add (self->weg, _("Name, id, contract, hours and VOG"),
       _("Also the numbers of registraties, log-ins, and the instelling and evidence of opleidingen and ervaring."));
  add (self->weg, _("The name in other texts and in the history"),
       _("Earlier steps that hold this person can no longer be undone."));
  add_backups (self);

  add (self->blijft, _("Under a pseudonym: what a verdict rests on"),
       _("Only when lessen or maatregelen refer to this docent: the rol, the first and last day, the registers with "
         "their days, and that there was evidence. Without these, the verdict over earlier years could no longer be "
         "shown to be right."));
  add (self->blijft, _("An entry in the history, without a name"), NULL);
  add (self->blijft, _("Copies that you made yourself"),
       _("Exports, and copies on a stick, in a mail or on another computer still hold the data. Remove those "
         "yourself."));

  /* TRANSLATORS: %s is a name */
  vraag = g_strdup_printf (_("Type “%s” to confirm."), self->verwacht);
  markup = g_markup_escape_text (vraag, -1);
  adw_preferences_group_set_description (self->bevestiging, markup);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->naam))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, vraag, -1);
}

/**
 * taal_wissen_dialog_new:
 * @parent: the window that it stands before
 * @session: a session that can edit
 * @docent_id: a docent of it
 *
 * Returns: (transfer none) (nullable): the window, owned by GTK; %NULL when there is no such docent any more
 *
 * Thread: the main one
 */
GtkWidget *
taal_wissen_dialog_new (GtkWindow *parent,
                        TaalSession *session,
                        const char *docent_id)
{
  const TaalSnapshot *snapshot;
  TaalWissenDialog *self;
  int docent;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && docent_id != NULL, NULL);

  snapshot = taal_session_get_check (session)->oordeel->snapshot;
  docent = taal_snapshot_find_docent (snapshot, docent_id);
  if (docent == TAAL_GEEN)
    return NULL;

  self = g_object_new (TAAL_TYPE_WISSEN_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->docent_id = g_strdup (docent_id);
  self->verwacht = g_strdup (taal_snapshot_get_docenten (snapshot, NULL)[docent].naam);
  if (self->verwacht == NULL)
    self->verwacht = g_strdup (docent_id);
  adw_window_title_set_subtitle (self->title, self->verwacht);
  fill (self);
  update (self);

  return GTK_WIDGET (self);
}
