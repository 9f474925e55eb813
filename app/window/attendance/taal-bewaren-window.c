/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-bewaren-window.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-report-bewaren.h"
#include "taal-report-getal.h"
#include "taal-wissen-dialog.h"

/* More of one kind than anyone erases at a time; when these are gone the next are shown. */
#define MAX_ROWS 100

#define PLACE "taal-place"

struct _TaalBewarenWindow
{
  AdwWindow    parent_instance;

  /* Template children */
  GtkSpinner  *spinner;
  GtkLabel    *zin;
  GtkLabel    *grond;
  GtkBox      *groepen;

  TaalDate     op;
  guint        n_busy;
  guint        asked; /* the place of what a dialog asks about */

  /* Owned */
  TaalSession *session;
  TaalBewaren *bewaren;
};

G_DEFINE_FINAL_TYPE (TaalBewarenWindow, taal_bewaren_window, ADW_TYPE_WINDOW)

static void load (TaalBewarenWindow *self);

static void
set_busy (TaalBewarenWindow *self,
          int                step)
{
  self->n_busy = (guint) ((int) self->n_busy + step);
  gtk_widget_set_sensitive (GTK_WIDGET (self->groepen), self->n_busy == 0);
  gtk_spinner_set_spinning (self->spinner, self->n_busy > 0);
}

static const TaalBewaarpost *
get_post (TaalBewarenWindow *self,
          guint              place)
{
  return &g_array_index (self->bewaren->posten, TaalBewaarpost, place);
}

static void
done (TaalBewarenWindow *self,
      const GError      *error)
{
  set_busy (self, -1);
  if (error != NULL)
    taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("It is not erased"), error);
  load (self);
}

static void
erased_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalBewarenWindow) self = data;
  g_autoptr (GError) error = NULL;

  (void) taal_session_wis_finish (TAAL_SESSION (object), result, NULL, &error);
  done (self, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TaalBewarenWindow) self = data;
  g_autoptr (GError) error = NULL;

  (void) taal_session_namen_finish (TAAL_SESSION (object), result, &error);
  done (self, error);
}

/* From the name list, which is open: else nothing of it would be shown. */
static void
remove_name (TaalBewarenWindow    *self,
             const TaalBewaarpost *post)
{
  TaalNamen *namen = taal_session_get_namen (self->session);

  if (namen != NULL && post->soort == TAAL_BEWAAR_NAMEN)
    (void) taal_namen_wis (namen, post->id, NULL);
  else if (namen != NULL)
    (void) taal_namen_remove_bestand (namen, post->id);
  taal_session_save_namen_async (self->session, saved_cb, g_object_ref (self));
}

static void
erase (TaalBewarenWindow    *self,
       const TaalBewaarpost *post)
{
  set_busy (self, 1);
  switch (post->soort)
    {
    case TAAL_BEWAAR_CURSISTEN:
      taal_session_wis_cursist_async (self->session, post->id, NULL, erased_cb,
                                      g_object_ref (self));
      break;
    case TAAL_BEWAAR_BIJLAGEN:
      taal_session_wis_bijlage_async (self->session, (gint32) g_ascii_strtoll (post->id, NULL, 10),
                                      erased_cb, g_object_ref (self));
      break;
    case TAAL_BEWAAR_NAMEN:
    case TAAL_BEWAAR_NAMENBESTANDEN:
      remove_name (self, post);
      break;
    case TAAL_BEWAAR_PRESENTIE:
      taal_session_wis_presentie_async (self->session, post->id,
                                        taal_bewaren_get_grens (self->bewaren->norm, self->op),
                                        erased_cb, g_object_ref (self));
      break;
    case TAAL_BEWAAR_DOCENTEN:
    case TAAL_N_BEWAAR_SOORTEN:
      g_assert_not_reached ();
    }
}

static void
responded_cb (AdwMessageDialog  *dialog,
              const char        *response,
              TaalBewarenWindow *self)
{
  if (g_str_equal (response, "erase") && self->asked < self->bewaren->posten->len)
    erase (self, get_post (self, self->asked));
}

/* What goes, and whether it can come back. */
static const char *
get_meaning (TaalBewaarSoort soort)
{
  switch (soort)
    {
    case TAAL_BEWAAR_CURSISTEN:
      return _("Who it was cannot be found again: not in the rows, not in the history and not in "
               "the backups on this computer. The lessons and their counts stay. This cannot be "
               "undone.");
    case TAAL_BEWAAR_BIJLAGEN:
      return _("The scan goes out of the dossier, its history and the backups on this computer. "
               "This cannot be undone.");
    case TAAL_BEWAAR_NAMEN:
      return _("The name goes out of the name list, with the files of meetings that hold it. This "
               "cannot be undone.");
    case TAAL_BEWAAR_NAMENBESTANDEN:
      return _("The file goes out of the name list. The presentie that was taken of it stays. This "
               "cannot be undone.");
    case TAAL_BEWAAR_PRESENTIE:
      return _("The cursist stays, with the attendance of later years. Whose the old rows were "
               "cannot be found again: not in the rows, not in the history and not in the backups "
               "on this computer. They still count for their lessons, as those of nobody. What a "
               "later invoice rests on stays until that is due as well. This cannot be undone.");
    case TAAL_BEWAAR_DOCENTEN:
    case TAAL_N_BEWAAR_SOORTEN:
      break;
    }

  g_return_val_if_reached ("");
}

static void
erase_clicked_cb (GtkWidget         *button,
                  TaalBewarenWindow *self)
{
  const TaalBewaarpost *post;
  GtkWidget *dialog;

  self->asked = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), PLACE));
  post = get_post (self, self->asked);
  if (post->soort == TAAL_BEWAAR_DOCENTEN)
    {
      gtk_window_present (
          GTK_WINDOW (taal_wissen_dialog_new (
          GTK_WINDOW (self), self->session, TAAL_TABEL_DOCENTEN, post->id)));
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Erase this?"), NULL);
  /* TRANSLATORS: %1$s is what is erased, %2$s its id, %3$s what that means */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _("%1$s %2$s. %3$s"),
                                  taal_report_bewaar_soort_woord (post->soort), post->id,
                                  get_meaning (post->soort));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "erase",
                                    _("_Erase"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "erase",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (responded_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The file of a scan, by its number; the hash of a file says nothing to anyone, so a part is enough.
 */
static char *
dup_title (TaalBewarenWindow    *self,
           const TaalBewaarpost *post)
{
  TaalNamen *namen = taal_session_get_namen (self->session);
  const TaalNaam *naam = namen != NULL ? taal_namen_get (namen, post->id) : NULL;
  const TaalNamenBestand *bestand =
      namen != NULL ? taal_namen_get_bestand (namen, post->id) : NULL;

  if (bestand != NULL)
    return g_strdup (bestand->naam);
  if (naam != NULL && post->soort != TAAL_BEWAAR_DOCENTEN)
    /* TRANSLATORS: %1$s is the id of a cursist, %2$s their name */
    return g_strdup_printf (_("%1$s (%2$s)"), post->id, naam->naam);
  if (post->soort == TAAL_BEWAAR_BIJLAGEN)
    {
      guint n;
      const TaalBijlage *list = taal_aantekeningen_get_bijlagen (
          taal_bron_get_aantekeningen (taal_session_get_check (self->session)->bron), &n);

      for (guint i = 0; i < n; i++)
        if (list[i].rij == (gint32) g_ascii_strtoll (post->id, NULL, 10))
          return g_strdup (list[i].naam);
    }

  return g_strdup (post->id);
}

static char *
dup_subtitle (TaalBewarenWindow    *self,
              const TaalBewaarpost *post)
{
  g_autofree char *last = NULL, *since = NULL;

  if (post->grond == TAAL_BEWAAR_GROND_GEEN_CURSIST)
    return g_strdup (_("No cursist in the dossier has this id"));

  last = taal_report_datum (post->laatste);
  since = taal_report_datum (post->vervalt_op);
  if (post->soort == TAAL_BEWAAR_PRESENTIE)
    {
      g_autofree char *days = taal_report_bewaar_dagen (post);
      g_autofree char *number = taal_report_getal (post->aantal);

      /* TRANSLATORS: %1$s is a number of rows, %2$s a day, or a first and a last one, %3$s since
       * when they may not be kept */
      return g_strdup_printf (ngettext ("%1$s row, %2$s, due since %3$s",
                                        "%1$s rows, %2$s, due since %3$s", (gulong) post->aantal),
                              number, days, since);
    }
  /* TRANSLATORS: %1$s is the last day of what is kept, %2$s since when it may not be kept */
  return g_strdup_printf (_("Last day %1$s, due since %2$s"), last, since);
}

static void
add_row (TaalBewarenWindow   *self,
         AdwPreferencesGroup *group,
         guint                place)
{
  const TaalBewaarpost *post = get_post (self, place);
  g_autofree char *title = dup_title (self, post), *subtitle = dup_subtitle (self, post);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (taal_session_can_edit (self->session))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
      /* TRANSLATORS: for a screen reader; %s is the id of what is erased */
      g_autofree char *spoken = g_strdup_printf (_("Erase %s"), post->id);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _("Erase…"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
      g_object_set_data (G_OBJECT (button), PLACE, GUINT_TO_POINTER (place));
      g_signal_connect_object (button, "clicked", G_CALLBACK (erase_clicked_cb), self, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_preferences_group_add (group, row);
}

/* The rows of one kind, which stand together. */
static guint
add_group (TaalBewarenWindow *self,
           guint              first)
{
  TaalBewaarSoort soort = get_post (self, first)->soort;
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint i = first;

  adw_preferences_group_set_title (group, taal_report_bewaar_soort_woord (soort));
  for (; i < self->bewaren->posten->len && get_post (self, i)->soort == soort; i++)
    if (i - first < MAX_ROWS)
      add_row (self, group, i);
  if (i - first > MAX_ROWS)
    {
      g_autofree char *shown = taal_report_getal (MAX_ROWS), *all = taal_report_getal (i - first);
      /* TRANSLATORS: %1$s is how many rows are shown, %2$s how many there are */
      g_autofree char *text = g_strdup_printf (_("The first %1$s of %2$s"), shown, all);

      adw_preferences_group_set_description (group, text);
    }
  gtk_box_append (self->groepen, GTK_WIDGET (group));

  return i;
}

static void
show_list (TaalBewarenWindow *self)
{
  g_autofree char *sentence = taal_report_bewaren_zin (self->bewaren);
  g_autofree char *ground = taal_report_bewaren_grond (self->bewaren);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groepen))) != NULL)
    gtk_box_remove (self->groepen, child);
  gtk_label_set_text (self->zin, sentence);
  gtk_label_set_text (self->grond, ground);
  for (guint i = 0; i < self->bewaren->posten->len;)
    i = add_group (self, i);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalBewarenWindow) self = data;
  g_autoptr (GError) error = NULL;
  TaalBewaren *bewaren = taal_session_bewaren_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    {
      g_clear_pointer (&bewaren, taal_bewaren_unref);
      return;
    }
  set_busy (self, -1);
  if (bewaren == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session,
                             _("What is due for deletion cannot be read"), error);
      return;
    }
  g_clear_pointer (&self->bewaren, taal_bewaren_unref);
  self->bewaren = bewaren;
  show_list (self);
}

static void
load (TaalBewarenWindow *self)
{
  set_busy (self, 1);
  taal_session_bewaren_async (self->session, self->op, loaded_cb, g_object_ref (self));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalBewarenWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!taal_session_namen_finish (TAAL_SESSION (object), result, &error))
    g_message ("The name list cannot be opened: %s", error->message);
  if (self->session == NULL)
    return;
  set_busy (self, -1);
  load (self);
}

static gboolean
taal_bewaren_window_close_request (GtkWindow *window)
{
  if (TAAL_BEWAREN_WINDOW (window)->n_busy > 0)
    return TRUE;

  return GTK_WINDOW_CLASS (taal_bewaren_window_parent_class)->close_request (window);
}

static void
taal_bewaren_window_dispose (GObject *object)
{
  TaalBewarenWindow *self = TAAL_BEWAREN_WINDOW (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_BEWAREN_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->bewaren, taal_bewaren_unref);

  G_OBJECT_CLASS (taal_bewaren_window_parent_class)->dispose (object);
}

static void
taal_bewaren_window_class_init (TaalBewarenWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_bewaren_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_bewaren_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-bewaren-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalBewarenWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalBewarenWindow, zin);
  gtk_widget_class_bind_template_child (widget_class, TaalBewarenWindow, grond);
  gtk_widget_class_bind_template_child (widget_class, TaalBewarenWindow, groepen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_bewaren_window_init (TaalBewarenWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_bewaren_window_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session of a dossier
 * @op: the day
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_bewaren_window_new (GtkWindow   *parent,
                         TaalSession *session,
                         TaalDate     op)
{
  TaalBewarenWindow *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && op != TAAL_DATE_NONE, NULL);

  self = g_object_new (TAAL_TYPE_BEWAREN_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->op = op;
  /* A docent is erased by a dialog of its own, which this one hears of. */
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  if (taal_session_get_namen (session) == NULL &&
      taal_session_find_namen (session) == TAAL_NAMENLIJST_GELEZEN)
    {
      set_busy (self, 1);
      taal_session_open_namen_async (session, NULL, FALSE, opened_cb, g_object_ref (self));
    }
  else
    load (self);

  return GTK_WIDGET (self);
}
