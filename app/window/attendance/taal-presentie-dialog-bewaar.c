/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-presentie-dialog-private.h"

#include <glib/gi18n.h>

#include "taal-dossier-acties.h"
#include "taal-report-fout.h"
#include "taal-report-import.h"

/* What is noted becomes a step of the dossier. */

static void
show_problem (TaalPresentieDialog *self,
              const char          *text)
{
  gtk_label_set_text (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
set_saving (TaalPresentieDialog *self,
            gboolean             saving)
{
  self->saving = saving;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "presentie.save", !saving);
}

static TaalVeld *
find_docent_veld (TaalPresentieDialog *self,
                  const char          *kolom)
{
  for (int i = 0; kolom != NULL && i < TAAL_N_DOCENT_VELDEN; i++)
    if (g_str_equal (taal_veld_get_kolom (self->velden[i])->name, kolom))
      return self->velden[i];

  return NULL;
}

/* Puts what is wrong where it is; what has no place stands above. Goes to the first. */
static void
show_issues (TaalPresentieDialog    *self,
             const TaalImportReport *report)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  GtkWidget *first = NULL;

  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);
      g_autofree char *text = NULL;
      GtkWidget *place = NULL, *wrong = NULL;
      TaalVeld *veld;

      if (issue->ernst != TAAL_ISSUE_ERNST_FOUT)
        continue;
      text = taal_report_issue_melding (issue);
      if (issue->row >= 1 && issue->row <= self->edits->len)
        place = g_ptr_array_index (self->edits, issue->row - 1);
      veld = place == NULL ? find_docent_veld (self, issue->column) : NULL;
      if (place != NULL)
        wrong = taal_deelname_rij_show_fout (TAAL_DEELNAME_RIJ (place), issue->column, text);
      else if (veld != NULL)
        {
          taal_veld_show_fout (veld, text);
          wrong = taal_veld_get_row (veld);
        }
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", text);
      if (first == NULL)
        first = wrong;
    }
  show_problem (self, rest->len > 0 ? rest->str
                                    : _("This cannot be saved yet: see below what is wrong."));
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TaalPresentieDialog) self = data;
  g_autoptr (GError) error = NULL;

  /* The words stand there already; that it cannot be read is said when it is opened again. */
  if (!taal_session_reload_finish (TAAL_SESSION (object), result, &error))
    g_message ("The dossier cannot be read again: %s", error->message);
}

static void
show_failure (TaalPresentieDialog *self,
              const GError        *error)
{
  g_autofree char *text = NULL;

  g_message ("Presence cannot be saved: %s", error->message);
  if (g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED))
    {
      show_problem (self, _("Another program has changed this dossier, so this was not saved. What you noted stands "
                            "here still: copy what you need, close this window and open the les again."));
      taal_session_reload_async (self->session, reloaded_cb, g_object_ref (self));
      return;
    }

  text = taal_report_fout_uitleg (error);
  show_problem (self, text);
  set_saving (self, FALSE);
}

static void
edited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalPresentieDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report =
      taal_session_edit_finish (TAAL_SESSION (object), result, &error);
  GtkWindow *parent;

  if (self->session == NULL)
    return;
  if (report == NULL)
    {
      show_failure (self, error);
      return;
    }

  set_saving (self, FALSE);
  if (!taal_import_report_is_imported (report))
    {
      show_issues (self, report);
      return;
    }
  self->done = TRUE;
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    taal_dossier_acties_say_saved (parent, report);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_docent (TaalPresentieDialog *self,
              TaalBewerking       *bewerking)
{
  gboolean begun = FALSE;

  for (int i = 0; i < TAAL_N_DOCENT_VELDEN; i++)
    {
      g_autofree char *tekst = taal_veld_dup_tekst (self->velden[i]);

      taal_veld_show_fout (self->velden[i], NULL);
      if (!taal_veld_is_changed (self->velden[i]))
        continue;
      if (!begun)
        {
          taal_bewerking_change_rij (bewerking, TAAL_TABEL_LESSEN, self->les);
          g_ptr_array_add (self->edits, NULL);
          begun = TRUE;
        }
      taal_bewerking_set (bewerking, taal_veld_get_kolom (self->velden[i])->name, tekst);
    }
}

/**
 * taal_presentie_dialog_save:
 * @widget: a dialog
 * @name: the name of the action
 * @parameter: (nullable): nothing
 *
 * Writes what is noted, and closes when that is done.
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_save (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  TaalPresentieDialog *self = TAAL_PRESENTIE_DIALOG (widget);
  g_autofree char *onderwerp = NULL;
  g_autoptr (TaalBewerking) bewerking = NULL;
  TaalDeelnameRij *rij;

  if (self->les_id == NULL)
    return;
  /* TRANSLATORS: the name of a step in the history; %s is the id of a les */
  onderwerp = g_strdup_printf (_("Attendance of les %s"), self->les_id);
  bewerking = taal_bewerking_new (onderwerp);
  show_problem (self, NULL);
  g_ptr_array_set_size (self->edits, 0);
  write_docent (self, bewerking);
  for (int i = 0; (rij = taal_presentie_dialog_get_rij (self, i)) != NULL; i++)
    if (taal_deelname_rij_write (rij, bewerking, self->les_id))
      g_ptr_array_add (self->edits, rij);

  taal_presentie_dialog_write_scans (self, bewerking);
  if (self->edits->len == 0 && !taal_presentie_dialog_has_new_scans (self))
    {
      self->done = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  set_saving (self, TRUE);
  taal_session_edit_async (self->session, bewerking, edited_cb, g_object_ref (self));
}
