/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signaal-dialog-private.h"

#include <glib/gi18n.h>

#include "taal-contract-botsing.h"
#include "taal-report-fout.h"
#include "taal-report-import.h"
#include "taal-signaal-stap.h"

/* The step that a dialog about signals carries out. */

static void
show_problem (TaalSignaalDialog *self,
              const char        *text)
{
  gtk_label_set_text (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static char *
dup_text (GtkEditable *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (row)));
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TaalSignaalDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!taal_session_reload_finish (TAAL_SESSION (object), result, &error))
    text = taal_report_fout_uitleg (error);
  if (self->session == NULL)
    return;
  show_problem (self,
                text != NULL
                    ? text
                    : _("Another program has changed this dossier. It was read again. Close this "
                        "window, look at the signal once more, and then do what you wanted."));
}

static void
edited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalSignaalDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report =
      taal_session_edit_finish (TAAL_SESSION (object), result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;

  if (report != NULL && taal_import_report_is_imported (report))
    {
      self->done = TRUE;
      g_signal_emit_by_name (self, "saved");
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->saving = FALSE;
  if (g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED))
    {
      taal_session_reload_async (self->session, reloaded_cb, g_object_ref (self));
      return;
    }
  if (report == NULL)
    g_message ("A signal cannot be changed: %s", error->message);
  text = report == NULL ? taal_report_fout_uitleg (error)
                        : taal_report_issue_melding (taal_import_report_get_issue (report, 0));
  show_problem (self, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signaal.save", TRUE);
}

/**
 * taal_signaal_dialog_find_empty:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): what is typed first, when it is not there; %NULL when
 *   nothing is missing
 *
 * Thread: main
 */
GtkWidget *
taal_signaal_dialog_find_empty (TaalSignaalDialog *self)
{
  GtkEditable *const rows[] = { self->reden, self->school, GTK_EDITABLE (self->datum), self->naam };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = dup_text (rows[i]);

      if (gtk_widget_get_visible (GTK_WIDGET (rows[i])) && *text == '\0')
        return GTK_WIDGET (rows[i]);
    }

  return NULL;
}

static void
remember (TaalSignaalDialog *self,
          const char        *naam)
{
  taal_preferences_set_naam (self->preferences, naam);
  g_object_set_data_full (G_OBJECT (self->session), TAAL_SIGNAAL_DIALOG_NAAM, g_strdup (naam),
                          g_free);
}

/* NULL, having said why, when there is no date. */
static TaalBewerking *
make_goedkeuring (TaalSignaalDialog *self)
{
  g_autofree char *school = dup_text (self->school), *bewijs = dup_text (self->bewijs),
                  *problem = NULL;
  TaalDate datum;

  if (!taal_date_row_get_date (self->datum, &datum, &problem))
    {
      show_problem (self, problem);
      gtk_widget_grab_focus (GTK_WIDGET (self->datum));
      return NULL;
    }

  return taal_signaal_stap_keur_goed (school, datum, bewijs);
}

static TaalBewerking *
make_step (TaalSignaalDialog *self)
{
  g_autofree char *reden = dup_text (self->reden), *naam = dup_text (self->naam);

  switch (self->soort)
    {
    case SOORT_AFWIJZEN:
      remember (self, naam);
      return taal_signaal_stap_wijs_af (self->rij, reden, naam);
    case SOORT_HEROPENEN:
      remember (self, naam);
      return taal_signaal_stap_heropen (self->rij, naam);
    case SOORT_GOEDKEUREN:
      return make_goedkeuring (self);
    case SOORT_BOTST:
      remember (self, naam);
      return taal_contract_botsing_markeer (self->contract, reden, naam);
    case SOORT_BOTST_NIET:
      remember (self, naam);
      return taal_contract_botsing_trek_in (self->contract, naam);
    }

  g_return_val_if_reached (NULL);
}

/* What is noted with several signals. There may be a hundred thousand, so a worker makes that step.
 */
typedef struct
{
  TaalSignalenKeuze *keuze;
  char              *reden; /* (nullable): they are opened again */
  char              *naam;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  taal_signalen_keuze_unref (opdracht->keuze);
  g_free (opdracht->reden);
  g_free (opdracht->naam);
  g_free (opdracht);
}

static void
make_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Opdracht *opdracht = task_data;

  g_task_return_pointer (
      task,
      opdracht->reden != NULL
          ? taal_signaal_stap_wijs_alle_af (opdracht->keuze, opdracht->reden, opdracht->naam)
          : taal_signaal_stap_heropen_alle (opdracht->keuze, opdracht->naam),
      (GDestroyNotify) taal_bewerking_unref);
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  TaalSignaalDialog *self = TAAL_SIGNAAL_DIALOG (object);
  g_autoptr (TaalBewerking) bewerking = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->session != NULL && bewerking != NULL)
    taal_session_edit_async (self->session, bewerking, edited_cb, g_object_ref (self));
}

static void
save_alle (TaalSignaalDialog *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, made_cb, NULL);
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  opdracht->keuze = taal_signalen_keuze_ref (self->keuze);
  if (self->soort == SOORT_AFWIJZEN)
    opdracht->reden = dup_text (self->reden);
  opdracht->naam = dup_text (self->naam);
  remember (self, opdracht->naam);
  g_task_set_source_tag (task, save_alle);
  g_task_set_task_data (task, opdracht, opdracht_free);
  g_task_run_in_thread (task, make_in_thread);
}

/* Whether what must be typed is there; if not, that is said. */
static gboolean
is_complete (TaalSignaalDialog *self)
{
  GtkWidget *empty = taal_signaal_dialog_find_empty (self);
  g_autofree char *text = NULL;

  show_problem (self, NULL);
  if (empty == NULL)
    return TRUE;

  /* TRANSLATORS: %s is the name of a field */
  text = g_strdup_printf (_("Fill in: %s."),
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (empty)));
  show_problem (self, text);
  gtk_widget_grab_focus (empty);

  return FALSE;
}

/**
 * taal_signaal_dialog_save:
 * @self: a dialog
 *
 * Carries out what it asks for, and closes it. What is wrong is said in it.
 *
 * Thread: main
 */
void
taal_signaal_dialog_save (TaalSignaalDialog *self)
{
  g_autoptr (TaalBewerking) bewerking = NULL;

  if (!is_complete (self))
    return;
  if (self->keuze == NULL && (bewerking = make_step (self)) == NULL)
    return;
  self->saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signaal.save", FALSE);
  if (self->keuze != NULL)
    save_alle (self);
  else
    taal_session_edit_async (self->session, bewerking, edited_cb, g_object_ref (self));
}
