/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signaal-dialog-private.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-onderzoek.h"
#include "taal-report-signaal.h"
#include "taal-weggooien.h"

G_DEFINE_FINAL_TYPE (TaalSignaalDialog, taal_signaal_dialog, ADW_TYPE_WINDOW)

static void
save_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  taal_signaal_dialog_save (TAAL_SIGNAAL_DIALOG (widget));
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
  g_clear_pointer (&self->keuze, taal_signalen_keuze_unref);
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

  (void) g_signal_new ("saved", TAAL_TYPE_SIGNAAL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);

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
  const char *naam = g_object_get_data (G_OBJECT (session), TAAL_SIGNAAL_DIALOG_NAAM);
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
  GtkWidget *first = taal_signaal_dialog_find_empty (self);

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

/* How many of which kind, as "S06 (10), S13 (2)". */
static char *
format_soorten (const TaalSignalenKeuze *keuze,
                gboolean                 afgewezen)
{
  GString *text = g_string_new (NULL);

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      guint n = afgewezen ? keuze->n_afgewezen[soort] : keuze->n_open[soort];
      g_autofree char *number = taal_report_getal (n);

      if (n > 0)
        g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? ", " : "",
                                taal_signaal_soort_get_name ((TaalSignaalSoort) soort), number);
    }

  return g_string_free (text, FALSE);
}

static TaalSignaalDialog *
make_alle (GtkWindow         *parent,
           TaalSession       *session,
           Soort              soort,
           TaalSignalenKeuze *keuze,
           const char        *title)
{
  TaalSignaalDialog *self = make (parent, session, soort, NULL);
  g_autofree char *soorten = format_soorten (keuze, soort == SOORT_HEROPENEN);

  self->keuze = taal_signalen_keuze_ref (keuze);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, soorten);

  return self;
}

/**
 * taal_signaal_dialog_new_afwijzen_alle:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @keuze: several signals, one of them open at least
 *
 * Asks once why the open ones are dismissed, and by whom.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalSignaalDialog *
taal_signaal_dialog_new_afwijzen_alle (GtkWindow         *parent,
                                       TaalSession       *session,
                                       TaalSignalenKeuze *keuze)
{
  g_autofree char *number = NULL, *title = NULL;
  TaalSignaalDialog *self;
  guint n;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && keuze != NULL, NULL);

  n = taal_signalen_keuze_get_n (keuze, FALSE);
  number = taal_report_getal (n);
  /* TRANSLATORS: the head of a dialog: %s is how many signals are dismissed at once */
  title = g_strdup_printf (ngettext ("Dismiss %s signal", "Dismiss %s signals", n), number);
  self = make_alle (parent, session, SOORT_AFWIJZEN, keuze, title);
  show (self,
        _("Say what you found when you looked at them. Your reason is noted with each of these "
          "signals, and one undo opens all of them again. When the evidence of one changes, "
          "that one is open again."));

  return self;
}

/**
 * taal_signaal_dialog_new_heropenen_alle:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @keuze: several signals, one of them dismissed at least
 *
 * Asks by whom the dismissed ones are opened again.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalSignaalDialog *
taal_signaal_dialog_new_heropenen_alle (GtkWindow         *parent,
                                        TaalSession       *session,
                                        TaalSignalenKeuze *keuze)
{
  g_autofree char *number = NULL, *title = NULL;
  TaalSignaalDialog *self;
  guint n;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && keuze != NULL, NULL);

  n = taal_signalen_keuze_get_n (keuze, TRUE);
  number = taal_report_getal (n);
  /* TRANSLATORS: the head of a dialog: %s is how many signals are opened again at once */
  title = g_strdup_printf (ngettext ("Open %s signal again", "Open %s signals again", n), number);
  self = make_alle (parent, session, SOORT_HEROPENEN, keuze, title);
  show (self, _("These signals are open again, to be looked at. That they were dismissed stays in "
                "their history."));

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
