/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-rij-dialog-private.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-report-fout.h"
#include "taal-report-kolom.h"
#include "taal-weggooien.h"

static guint saved_signal;

G_DEFINE_FINAL_TYPE (TaalRijDialog, taal_rij_dialog, ADW_TYPE_WINDOW)

static void
set_saving (TaalRijDialog *self,
            gboolean       saving)
{
  self->saving = saving;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rij.save", !saving);
}

static void
finish (TaalRijDialog    *self,
        TaalImportReport *report)
{
  self->done = report == NULL || !self->door;
  if (report != NULL)
    g_signal_emit (self, saved_signal, 0, report);
  if (self->done)
    gtk_window_close (GTK_WINDOW (self));
}

/* The row as it is after another program has written: may what was typed still go over it? */
static void
read_again_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (TaalRijDialog) self = data;
  g_auto (GStrv) teksten = taal_session_get_rij_finish (TAAL_SESSION (object), result, NULL);

  if (self->session == NULL)
    return;

  if (teksten != NULL && taal_formulier_is_as_read (self->formulier, (const char *const *) teksten))
    {
      set_saving (self, FALSE);
      return;
    }
  taal_rij_dialog_say (self, _("Another program has changed this dossier, and this row with it. Your text stands here "
                        "still: copy what you need, close this window and open the row again."));
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TaalRijDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean read = taal_session_reload_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    return;

  if (!read)
    {
      g_autofree char *text = taal_report_fout_uitleg (error);

      taal_rij_dialog_say (self, text);
      set_saving (self, FALSE);
      return;
    }
  taal_rij_dialog_say (self, _("Another program has changed this dossier. It was read again. Your text stands here still: "
                        "look at it once more and save it."));
  if (self->rij == 0)
    set_saving (self, FALSE);
  else
    taal_session_get_rij_async (self->session, taal_formulier_get_tabel (self->formulier), NULL, self->rij,
                                read_again_cb, g_object_ref (self));
}

static void
show_failure (TaalRijDialog *self,
              const GError  *error)
{
  g_autofree char *text = NULL;

  g_message ("A row cannot be saved: %s", error->message);
  if (g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED))
    {
      taal_session_reload_async (self->session, reloaded_cb, g_object_ref (self));
      return;
    }

  text = taal_report_fout_uitleg (error);
  taal_rij_dialog_say (self, text);
  set_saving (self, FALSE);
}

static void
edited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalRijDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = taal_session_edit_finish (TAAL_SESSION (object), result, &error);
  g_autofree char *rest = NULL;

  if (self->session == NULL)
    return;

  if (report == NULL)
    {
      show_failure (self, error);
      return;
    }
  set_saving (self, FALSE);
  if (taal_import_report_is_imported (report))
    {
      finish (self, report);
      return;
    }
  rest = taal_formulier_show_report (self->formulier, report, 1);
  taal_rij_dialog_say (self, rest);
}

/* The step that saves the one row; without anything to save the dialog goes. */
static TaalBewerking *
make_of_row (TaalRijDialog *self)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  TaalTabel tabel = taal_formulier_get_tabel (self->formulier);

  if (self->rij == 0)
    taal_bewerking_add (bewerking, tabel);
  else
    taal_bewerking_change_rij (bewerking, tabel, self->rij);
  if (taal_formulier_write (self->formulier, bewerking) == 0)
    {
      finish (self, NULL);
      return NULL;
    }

  return g_steal_pointer (&bewerking);
}

static void
save_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalRijDialog *self = TAAL_RIJ_DIALOG (widget);
  g_autoptr (TaalBewerking) bewerking = NULL;

  taal_rij_dialog_say (self, NULL);
  if (!taal_formulier_check (self->formulier))
    return;

  bewerking = self->make != NULL ? self->make (self, self->make_data) : make_of_row (self);
  if (bewerking == NULL)
    return;
  set_saving (self, TRUE);
  taal_session_edit_async (self->session, bewerking, edited_cb, g_object_ref (self));
}

static void
discard (GtkWindow *window)
{
  finish (TAAL_RIJ_DIALOG (window), NULL);
}

/* Nothing that was typed is lost without a word, and nothing is asked when nothing was. */
static gboolean
taal_rij_dialog_close_request (GtkWindow *window)
{
  TaalRijDialog *self = TAAL_RIJ_DIALOG (window);

  if (!self->done && self->saving && !gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    return TRUE;
  if (!self->done && taal_rij_dialog_is_touched (self))
    {
      taal_weggooien_ask (window, discard);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (taal_rij_dialog_parent_class)->close_request (window);
}

static void
taal_rij_dialog_dispose (GObject *object)
{
  TaalRijDialog *self = TAAL_RIJ_DIALOG (object);

  /* The window would still point at them when the template lets go of them. */
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_RIJ_DIALOG);
  g_clear_object (&self->formulier);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (taal_rij_dialog_parent_class)->dispose (object);
}

static void
taal_rij_dialog_class_init (TaalRijDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_rij_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_rij_dialog_close_request;

  saved_signal = g_signal_new ("saved", TAAL_TYPE_RIJ_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               TAAL_TYPE_IMPORT_REPORT);

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-rij-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalRijDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TaalRijDialog, place);
  gtk_widget_class_bind_template_child (widget_class, TaalRijDialog, problem);
  gtk_widget_class_install_action (widget_class, "rij.save", NULL, save_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "rij.save", NULL);
}

static void
taal_rij_dialog_init (TaalRijDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Whose row it is: the name of the docent. */
static char *
dup_owner (TaalRijDialog *self)
{
  const TaalTabelSchema *schema = taal_schema_get (taal_formulier_get_tabel (self->formulier));
  const TaalSnapshot *snapshot = taal_session_get_check (self->session)->oordeel->snapshot;
  g_autofree char *id = NULL;
  int docent;

  if (schema->sleutel != TAAL_SLEUTEL_OUDER)
    return NULL;
  id = taal_formulier_dup_tekst (self->formulier, schema->kolommen[0].name);
  if (schema->kolommen[0].refers_to != TAAL_TABEL_DOCENTEN)
    return g_steal_pointer (&id);
  docent = taal_snapshot_find_docent (snapshot, id);

  if (docent == TAAL_GEEN)
    return g_steal_pointer (&id);

  return g_strdup (taal_snapshot_get_docenten (snapshot, NULL)[docent].naam);
}

/* The form is ready: show it. A row stays with whom it belongs to. */
static void
show_formulier (TaalRijDialog *self)
{
  TaalTabel tabel = taal_formulier_get_tabel (self->formulier);
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const char *words = self->rij == 0 ? taal_report_rij_nieuw (tabel) : taal_report_rij_naam (tabel);
  g_autofree char *owner = dup_owner (self);

  if (schema->sleutel == TAAL_SLEUTEL_OUDER)
    taal_formulier_set_vast (self->formulier, schema->kolommen[0].name, NULL);
  gtk_window_set_title (GTK_WINDOW (self), words);
  adw_window_title_set_title (self->title, words);
  adw_window_title_set_subtitle (self->title, owner != NULL ? owner : "");
  gtk_box_append (self->place, GTK_WIDGET (self->formulier));
  gtk_window_present (GTK_WINDOW (self));
  if (self->focus != NULL)
    gtk_widget_grab_focus (taal_formulier_get_row (self->formulier, self->focus));
  else
    taal_formulier_focus_first (self->formulier);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (TaalRijDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) teksten = taal_session_get_rij_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    return;

  if (teksten == NULL)
    {
      taal_fout_dialog_show (gtk_window_get_transient_for (GTK_WINDOW (self)), self->session,
                             _("This cannot be changed now"), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  taal_formulier_fill (self->formulier, (const char *const *) teksten);
  show_formulier (self);
}

static TaalRijDialog *
make (GtkWindow     *parent,
      TaalSession   *session,
      TaalFormulier *formulier,
      gint32         rij)
{
  TaalRijDialog *self = g_object_new (TAAL_TYPE_RIJ_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->formulier = g_object_ref_sink (formulier);
  self->rij = rij;

  return self;
}

/**
 * taal_rij_dialog_new_add:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @formulier: (transfer floating): a form for a new row, with what is known of it
 *
 * Shows a form for a new row.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalRijDialog *
taal_rij_dialog_new_add (GtkWindow     *parent,
                         TaalSession   *session,
                         TaalFormulier *formulier)
{
  TaalRijDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && TAAL_IS_FORMULIER (formulier), NULL);

  self = make (parent, session, formulier, 0);
  taal_formulier_note_begin (formulier);
  show_formulier (self);

  return self;
}

/**
 * taal_rij_dialog_new_change:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @tabel: a table
 * @rij: the number of a row, as the records of the snapshot carry it
 *
 * Reads a row and then shows a form for it; or says why that cannot be.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalRijDialog *
taal_rij_dialog_new_change (GtkWindow   *parent,
                            TaalSession *session,
                            TaalTabel    tabel,
                            gint32       rij)
{
  TaalRijDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && rij > 0, NULL);

  self = make (parent, session, taal_formulier_new (tabel), rij);
  taal_session_get_rij_async (session, tabel, NULL, rij, read_cb, g_object_ref (self));

  return self;
}

/**
 * taal_rij_dialog_set_focus:
 * @self: a dialog that is not shown yet
 * @kolom: the column to begin with; static
 *
 * Thread: the main one
 */
void
taal_rij_dialog_set_focus (TaalRijDialog *self,
                           const char    *kolom)
{
  g_return_if_fail (TAAL_IS_RIJ_DIALOG (self));

  self->focus = kolom;
}
