/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-wissen-dialog.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-report-fout.h"
#include "taal-wissen-inhoud.h"

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
  AdwEntryRow         *wachtzin; /* of the name list, where that is encrypted */

  TaalTabel            tabel;
  gboolean             erasing;

  /* Owned */
  TaalSession         *session;
  char                *id;
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

/* Says how it ended, where the person was. */
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
  if (self->tabel == TAAL_TABEL_DOCENTEN)
    taal_session_wis_docent_async (self->session, self->id, erased_cb, g_object_ref (self));
  else
    taal_session_wis_cursist_async (
        self->session, self->id,
        gtk_widget_get_visible (GTK_WIDGET (self->wachtzin))
            ? gtk_editable_get_text (GTK_EDITABLE (self->wachtzin))
            : NULL,
        erased_cb, g_object_ref (self));
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
  g_clear_pointer (&self->id, g_free);
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
  gtk_widget_class_bind_template_child (widget_class, TaalWissenDialog, wachtzin);
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
fill (TaalWissenDialog *self)
{
  g_autofree char *vraag = NULL, *markup = NULL;
  const char *path = taal_bron_get_path (taal_session_get_check (self->session)->bron);

  taal_wissen_inhoud_fill (self->tabel, path, self->weg, self->blijft);
  gtk_widget_set_visible (GTK_WIDGET (self->wachtzin),
                          self->tabel == TAAL_TABEL_CURSISTEN &&
                              taal_wissen_inhoud_needs_phrase (path));

  /* TRANSLATORS: %s is the name of a docent, or the id of a cursist */
  vraag = g_strdup_printf (_("Type “%s” to confirm."), self->verwacht);
  markup = g_markup_escape_text (vraag, -1);
  adw_preferences_group_set_description (self->bevestiging, markup);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->naam))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, vraag, -1);
}

/* What is to be typed: the name of a docent, the id of a cursist, whose name is not in the dossier.
 * NULL when there is no such docent; whether there is such a cursist shows when they are erased. */
static char *
dup_verwacht (const TaalSnapshot *snapshot,
              TaalTabel           tabel,
              const char         *id)
{
  const char *naam;
  int docent;

  if (tabel == TAAL_TABEL_CURSISTEN)
    return g_strdup (id);
  docent = taal_snapshot_find_docent (snapshot, id);
  if (docent == TAAL_GEEN)
    return NULL;
  naam = taal_snapshot_get_docenten (snapshot, NULL)[docent].naam;

  return g_strdup (naam != NULL ? naam : id);
}

/**
 * taal_wissen_dialog_new:
 * @parent: the window that it stands before
 * @session: a session that can edit
 * @tabel: %TAAL_TABEL_DOCENTEN or %TAAL_TABEL_CURSISTEN
 * @id: the id of one of them
 *
 * Returns: (transfer none) (nullable): the window, owned by GTK; %NULL when there is no such docent any more
 *
 * Thread: the main one
 */
GtkWidget *
taal_wissen_dialog_new (GtkWindow   *parent,
                        TaalSession *session,
                        TaalTabel    tabel,
                        const char  *id)
{
  TaalWissenDialog *self;
  char *verwacht;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && id != NULL, NULL);
  g_return_val_if_fail (tabel == TAAL_TABEL_DOCENTEN || tabel == TAAL_TABEL_CURSISTEN, NULL);

  verwacht = dup_verwacht (taal_session_get_check (session)->oordeel->snapshot, tabel, id);
  if (verwacht == NULL)
    return NULL;

  self = g_object_new (TAAL_TYPE_WISSEN_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->tabel = tabel;
  self->id = g_strdup (id);
  self->verwacht = verwacht;
  if (tabel == TAAL_TABEL_CURSISTEN)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->naam), _("Cursist id"));
  adw_window_title_set_subtitle (self->title, self->verwacht);
  fill (self);
  update (self);

  return GTK_WIDGET (self);
}
