/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signaal-dialog.h"

#include <glib/gi18n.h>

#include "taal-contract-botsing.h"
#include "taal-date-row.h"
#include "taal-preferences.h"
#include "taal-report-fout.h"
#include "taal-report-import.h"
#include "taal-report-onderzoek.h"
#include "taal-report-signaal.h"
#include "taal-signaal-stap.h"
#include "taal-weggooien.h"

/* The name of who signs, with a session: where the settings are not installed it is kept so long.
 */
#define NAAM "taal-naam"

typedef enum
{
  SOORT_AFWIJZEN,
  SOORT_HEROPENEN,
  SOORT_GOEDKEUREN,
  SOORT_BOTST,
  SOORT_BOTST_NIET,
} Soort;

struct _TaalSignaalDialog
{
  AdwWindow        parent_instance;

  /* Template children */
  AdwWindowTitle  *title;
  GtkLabel        *uitleg;
  GtkLabel        *problem;
  GtkEditable     *reden;
  GtkEditable     *school;
  TaalDateRow     *datum;
  GtkEditable     *bewijs;
  GtkEditable     *naam;
  GtkButton       *save;

  Soort            soort;
  gboolean         saving; /* the step is under way */
  gboolean         done;   /* it is carried out, or what was typed may go */

  /* Owned */
  TaalSession     *session;
  TaalPreferences *preferences;
  TaalSignaalRij  *rij;      /* (nullable) */
  TaalContractRij *contract; /* (nullable) */
  char            *begin; /* what stood in it when it was shown */
};

G_DEFINE_FINAL_TYPE (TaalSignaalDialog, taal_signaal_dialog, ADW_TYPE_WINDOW)

static guint saved_signal;

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
      g_signal_emit (self, saved_signal, 0);
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

/* What is typed first, when it is not there; NULL when nothing is missing. */
static GtkWidget *
find_empty (TaalSignaalDialog *self)
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
  g_object_set_data_full (G_OBJECT (self->session), NAAM, g_strdup (naam), g_free);
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

static void
save_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalSignaalDialog *self = TAAL_SIGNAAL_DIALOG (widget);
  GtkWidget *empty = find_empty (self);
  g_autoptr (TaalBewerking) bewerking = NULL;

  show_problem (self, NULL);
  if (empty != NULL)
    {
      /* TRANSLATORS: %s is the name of a field */
      g_autofree char *text = g_strdup_printf (
          _("Fill in: %s."), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (empty)));

      show_problem (self, text);
      gtk_widget_grab_focus (empty);
      return;
    }
  bewerking = make_step (self);
  if (bewerking == NULL)
    return;
  self->saving = TRUE;
  gtk_widget_action_set_enabled (widget, "signaal.save", FALSE);
  taal_session_edit_async (self->session, bewerking, edited_cb, g_object_ref (self));
}

/* What the user types, but for their name, which is kept anyhow. */
static char *
dup_typed (TaalSignaalDialog *self)
{
  return g_strjoin ("\n", gtk_editable_get_text (self->reden), gtk_editable_get_text (self->school),
                    gtk_editable_get_text (GTK_EDITABLE (self->datum)),
                    gtk_editable_get_text (self->bewijs), NULL);
}

static void
discard (GtkWindow *window)
{
  TAAL_SIGNAAL_DIALOG (window)->done = TRUE;
  gtk_window_close (window);
}

/* Nothing that was typed is lost without a word, and a step that is under way is waited for. */
static gboolean
taal_signaal_dialog_close_request (GtkWindow *window)
{
  TaalSignaalDialog *self = TAAL_SIGNAAL_DIALOG (window);

  if (!self->done && self->saving)
    return TRUE;
  if (taal_signaal_dialog_is_touched (self))
    {
      taal_weggooien_ask (window, discard);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (taal_signaal_dialog_parent_class)->close_request (window);
}

static void
taal_signaal_dialog_dispose (GObject *object)
{
  TaalSignaalDialog *self = TAAL_SIGNAAL_DIALOG (object);

  /* The window would still point at them when the template lets go of them. */
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_SIGNAAL_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->preferences);
  g_clear_object (&self->rij);
  g_clear_object (&self->contract);
  g_clear_pointer (&self->begin, g_free);

  G_OBJECT_CLASS (taal_signaal_dialog_parent_class)->dispose (object);
}

static void
taal_signaal_dialog_class_init (TaalSignaalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_signaal_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_signaal_dialog_close_request;

  saved_signal = g_signal_new ("saved", TAAL_TYPE_SIGNAAL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  g_type_ensure (TAAL_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-signaal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, uitleg);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, reden);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, school);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, datum);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, bewijs);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, naam);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalDialog, save);
  gtk_widget_class_install_action (widget_class, "signaal.save", NULL, save_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "signaal.save",
                                       NULL);
}

static void
taal_signaal_dialog_init (TaalSignaalDialog *self)
{
  self->preferences = taal_preferences_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static TaalSignaalDialog *
make (GtkWindow      *parent,
      TaalSession    *session,
      Soort           soort,
      TaalSignaalRij *rij)
{
  static const char *const titles[] = { N_ ("Dismiss a signal"), N_ ("Open a signal again"),
                                        N_ ("Record an approval"),
                                        N_ ("Mark as in conflict"),
                                        N_ ("Take the mark away") };
  /* A text that wraps does not tell its height before it has a width. */
  static const int heights[] = { 350, 290, 450, 380, 290 };
  static const char *const buttons[] = { N_ ("_Dismiss"), N_ ("_Open again"), N_ ("_Record"),
                                         N_ ("_Mark"), N_ ("_Take away") };
  TaalSignaalDialog *self = g_object_new (TAAL_TYPE_SIGNAAL_DIALOG, "transient-for", parent, NULL);
  const char *naam = g_object_get_data (G_OBJECT (session), NAAM);
  g_autofree char *kept = taal_preferences_dup_naam (self->preferences);

  self->session = g_object_ref (session);
  self->soort = soort;
  g_set_object (&self->rij, rij);
  gtk_window_set_title (GTK_WINDOW (self), _(titles[soort]));
  gtk_window_set_default_size (GTK_WINDOW (self), 480, heights[soort]);
  adw_window_title_set_title (self->title, _(titles[soort]));
  gtk_button_set_label (self->save, _(buttons[soort]));
  gtk_editable_set_text (self->naam, naam != NULL ? naam : kept);
  gtk_widget_set_visible (GTK_WIDGET (self->reden),
                          soort == SOORT_AFWIJZEN || soort == SOORT_BOTST);
  gtk_widget_set_visible (GTK_WIDGET (self->naam), soort != SOORT_GOEDKEUREN);
  gtk_widget_set_visible (GTK_WIDGET (self->school), soort == SOORT_GOEDKEUREN);
  gtk_widget_set_visible (GTK_WIDGET (self->datum), soort == SOORT_GOEDKEUREN);
  gtk_widget_set_visible (GTK_WIDGET (self->bewijs), soort == SOORT_GOEDKEUREN);
  if (rij != NULL)
    {
      g_autofree char *over = taal_report_signaal_over (taal_signaal_rij_get_onderzoek (rij),
                                                        taal_signaal_rij_get_soort (rij),
                                                        taal_signaal_rij_get_signaal (rij));

      adw_window_title_set_subtitle (self->title, over);
    }

  return self;
}

static void
show (TaalSignaalDialog *self,
      const char        *uitleg)
{
  GtkWidget *first = find_empty (self);

  self->begin = dup_typed (self);
  gtk_label_set_text (self->uitleg, uitleg);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->save));
}

/**
 * taal_signaal_dialog_new_afwijzen:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @rij: a signal that is open
 *
 * Asks why it is dismissed, and by whom.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalSignaalDialog *
taal_signaal_dialog_new_afwijzen (GtkWindow      *parent,
                                  TaalSession    *session,
                                  TaalSignaalRij *rij)
{
  TaalSignaalDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && TAAL_IS_SIGNAAL_RIJ (rij), NULL);

  self = make (parent, session, SOORT_AFWIJZEN, rij);
  show (self, _("Say what you found when you looked at it. The reason and your name are kept in "
                "the dossier. When "
                "the evidence changes, the signal is open again."));

  return self;
}

/**
 * taal_signaal_dialog_new_heropenen:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @rij: a signal that is dismissed
 *
 * Asks by whom it is opened again.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalSignaalDialog *
taal_signaal_dialog_new_heropenen (GtkWindow      *parent,
                                   TaalSession    *session,
                                   TaalSignaalRij *rij)
{
  TaalSignaalDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && TAAL_IS_SIGNAAL_RIJ (rij), NULL);

  self = make (parent, session, SOORT_HEROPENEN, rij);
  show (
      self,
      _("The signal is open again, to be looked at. That it was dismissed stays in its history."));

  return self;
}

/**
 * taal_signaal_dialog_new_goedkeuren:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @vorige_school: (nullable): the school whose cursisten may be taken over, where that is known
 *
 * Asks for the approval to take over cursisten (R23).
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalSignaalDialog *
taal_signaal_dialog_new_goedkeuren (GtkWindow   *parent,
                                    TaalSession *session,
                                    const char  *vorige_school)
{
  TaalSignaalDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = make (parent, session, SOORT_GOEDKEUREN, NULL);
  gtk_editable_set_text (self->school, vorige_school != NULL ? vorige_school : "");
  show (self, _("Who takes over more cursisten of one school than the rule allows needs approval "
                "in writing before "
                "the first of them starts. Write the school as it stands with the cursisten."));

  return self;
}

/**
 * taal_signaal_dialog_new_botsing:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @contract: a contract
 *
 * Asks why the contract and the handleiding collide, and who says so; of one that is marked, who
 * takes the mark away.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalSignaalDialog *
taal_signaal_dialog_new_botsing (GtkWindow       *parent,
                                 TaalSession     *session,
                                 TaalContractRij *contract)
{
  TaalSignaalDialog *self;
  gboolean marked;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && TAAL_IS_CONTRACT_RIJ (contract), NULL);

  marked = taal_contract_rij_get_verhouding (contract) == TAAL_VERHOUDING_BOTST;
  self = make (parent, session, marked ? SOORT_BOTST_NIET : SOORT_BOTST, NULL);
  self->contract = g_object_ref (contract);
  adw_window_title_set_subtitle (self->title, taal_contract_rij_get_naam (contract));
  show (self,
        marked ? _("The contract is shown by its numbers again. That it was marked stays in the "
                   "history of the dossier.")
               : _("Say why what the contract asks cannot go together with the handleiding. Your "
                   "reason goes into the contract file, so name no docent or cursist in it. When "
                   "what the contract asks changes, it is asked again."));

  return self;
}

/**
 * taal_signaal_dialog_is_touched:
 * @self: a dialog
 *
 * Returns: whether something was typed in it that is not saved
 *
 * Thread: the main one
 */
gboolean
taal_signaal_dialog_is_touched (TaalSignaalDialog *self)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (TAAL_IS_SIGNAAL_DIALOG (self), FALSE);

  if (self->done || self->begin == NULL)
    return FALSE;
  typed = dup_typed (self);

  return !g_str_equal (typed, self->begin);
}
