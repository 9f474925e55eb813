/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signalen-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-chooser.h"
#include "taal-fout-dialog.h"
#include "taal-goedkeuringen.h"
#include "taal-report-fout.h"
#include "taal-report-onderzoek.h"
#include "taal-signaal-dialog.h"

/* What can be done on the page of the signals. */

static GtkWindow *
get_window (TaalSignalenPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Which is next in the list, so that a row of questions is gone through from the keyboard. Where
 * the signal stays in the list, so does the pane on it. */
static void
saved_cb (TaalSignalenPage  *self,
          TaalSignaalDialog *dialog)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst)), place;

  g_clear_object (&self->volgende);
  self->volgende_focus = FALSE;
  if (self->getoond == NULL ||
      taal_signalen_lijst_get_vraag (self->lijst)->welke == TAAL_SIGNALEN_ALLE)
    return;
  place = taal_lijst_find_row (TAAL_LIJST (self->lijst), taal_signaal_rij_get_row (self->getoond));
  if (place == TAAL_LIJST_NERGENS || n < 2)
    return;
  self->volgende =
      g_list_model_get_item (G_LIST_MODEL (self->lijst), place + 1 < n ? place + 1 : place - 1);
}

/* Several are dealt with: the next of their kind that is not stands ready. */
static void
note_volgende (TaalSignalenPage *self,
               gboolean          afgewezen)
{
  g_clear_object (&self->volgende);
  if (self->gekozen != NULL)
    self->volgende = taal_signalen_lijst_find_next (self->lijst, self->gekozen, afgewezen);
  self->volgende_focus = TRUE;
}

static void
dismissed_cb (TaalSignalenPage  *self,
              TaalSignaalDialog *dialog)
{
  note_volgende (self, FALSE);
}

static void
reopened_cb (TaalSignalenPage  *self,
             TaalSignaalDialog *dialog)
{
  note_volgende (self, TRUE);
}

/* Of several, the open ones are dismissed; where all are dismissed, they are opened again. */
static void
change_gekozen (TaalSignalenPage *self,
                gboolean          heropenen)
{
  TaalSession *session = taal_onderzoeker_get_session (self->onderzoeker);
  TaalSignaalDialog *dialog =
      heropenen
          ? taal_signaal_dialog_new_heropenen_alle (get_window (self), session, self->gekozen)
          : taal_signaal_dialog_new_afwijzen_alle (get_window (self), session, self->gekozen);

  g_signal_connect_object (dialog, "saved",
                           heropenen ? G_CALLBACK (reopened_cb) : G_CALLBACK (dismissed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What is dismissed is opened again, what is open dismissed. */
static void
signaal_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);
  TaalSession *session = taal_onderzoeker_get_session (self->onderzoeker);
  TaalSignaalDialog *dialog;

  if (self->gekozen != NULL)
    {
      change_gekozen (self, g_str_equal (name, "signalen.heropenen") ||
                                taal_signalen_keuze_get_n (self->gekozen, FALSE) == 0);
      return;
    }
  if (self->getoond == NULL)
    return;
  if (g_str_equal (name, "signalen.keur-goed"))
    dialog = taal_signaal_dialog_new_goedkeuren (
        get_window (self), session, taal_signaal_rij_get_signaal (self->getoond)->sleutel);
  else if (taal_signaal_rij_get_stand (self->getoond) == TAAL_SIGNAAL_IS_AFGEWEZEN)
    dialog = taal_signaal_dialog_new_heropenen (get_window (self), session, self->getoond);
  else
    dialog = taal_signaal_dialog_new_afwijzen (get_window (self), session, self->getoond);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
}

static void
kies_alles_activated (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  taal_lijst_vak_choose_all (TAAL_SIGNALEN_PAGE (widget)->vak);
}

static void
goedkeuringen_activated (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);

  gtk_window_present (GTK_WINDOW (taal_goedkeuringen_new (
      get_window (self), taal_onderzoeker_get_session (self->onderzoeker))));
}

/* What is to be written, until the user has chosen where. */
#define VERSLAG "taal-signalen-verslag"

static void
verslag_chosen (GtkWindow *window,
                GFile     *file)
{
  TaalOnderzoek *onderzoek = g_object_get_data (G_OBJECT (window), VERSLAG);
  g_autofree char *html = onderzoek != NULL ? taal_report_signalen_html (onderzoek) : NULL;
  g_autoptr (GError) error = NULL;

  g_object_set_data (G_OBJECT (window), VERSLAG, NULL);
  if (html == NULL || g_file_replace_contents (file, html, strlen (html), NULL, FALSE,
                                               G_FILE_CREATE_NONE, NULL, NULL, &error))
    return;
  g_message ("A report cannot be written: %s", error->message);
  (void) taal_fout_dialog_say (window, _("The report cannot be written"),
                               _("Choose another place or name."));
}

static void
verslag_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);
  TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (self->onderzoeker);

  if (onderzoek == NULL)
    return;
  g_object_set_data_full (G_OBJECT (get_window (self)), VERSLAG, taal_onderzoek_ref (onderzoek),
                          (GDestroyNotify) taal_onderzoek_unref);
  /* TRANSLATORS: the name of a file to begin with; keep the end .html */
  taal_chooser_show (get_window (self), TAAL_CHOOSER_SAVE_HTML, _("signals.html"),
                     verslag_chosen);
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TaalSignalenPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!taal_session_reload_finish (TAAL_SESSION (object), result, &error) &&
      self->onderzoeker != NULL)
    taal_signalen_page_show_fout (self, error);
}

/* The school is read anew; the examiner then looks again by itself. */
static void
opnieuw_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "bezig");
  taal_session_reload_async (taal_onderzoeker_get_session (self->onderzoeker), reloaded_cb,
                             g_object_ref (self));
}

/**
 * taal_signalen_page_show_fout:
 * @self: the page
 * @error: why there are no signals
 *
 * Thread: main
 */
void
taal_signalen_page_show_fout (TaalSignalenPage *self,
                              const GError     *error)
{
  g_autofree char *text = taal_report_fout_uitleg (error);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  g_message ("Signals cannot be looked for: %s", error->message);
  adw_status_page_set_description (self->fout, markup);
  gtk_stack_set_visible_child_name (self->stack, "fout");
}

/**
 * taal_signalen_page_update_acties:
 * @self: the page
 *
 * Offers what can be done to the signal in the pane, or to the several that are selected.
 *
 * Thread: main
 */
void
taal_signalen_page_update_acties (TaalSignalenPage *self)
{
  gboolean single = self->editable && self->gekozen == NULL && self->getoond != NULL;
  gboolean dismissed =
      single && taal_signaal_rij_get_stand (self->getoond) == TAAL_SIGNAAL_IS_AFGEWEZEN;
  gboolean can_dismiss = single && !dismissed, can_reopen = dismissed;

  if (self->editable && self->gekozen != NULL)
    {
      can_dismiss = taal_signalen_keuze_get_n (self->gekozen, FALSE) > 0;
      can_reopen = taal_signalen_keuze_get_n (self->gekozen, TRUE) > 0;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.afwijzen", can_dismiss);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.heropenen", can_reopen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.wijzigen",
                                 can_dismiss || can_reopen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.keur-goed", single);
}

/**
 * taal_signalen_page_install_acties:
 * @widget_class: the class of the page
 *
 * Thread: main
 */
void
taal_signalen_page_install_acties (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "signalen.afwijzen", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.heropenen", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.wijzigen", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.keur-goed", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.kies-alles", NULL,
                                   kies_alles_activated);
  gtk_widget_class_install_action (widget_class, "signalen.goedkeuringen", NULL,
                                   goedkeuringen_activated);
  gtk_widget_class_install_action (widget_class, "signalen.verslag", NULL, verslag_activated);
  gtk_widget_class_install_action (widget_class, "signalen.opnieuw", NULL, opnieuw_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "signalen.wijzigen", NULL);
}
