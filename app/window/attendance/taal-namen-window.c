/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-namen-window-private.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-weggooien.h"

/* More than a school has. */
#define MAX_CURSISTEN 100000

G_DEFINE_FINAL_TYPE (TaalNamenWindow, taal_namen_window, ADW_TYPE_WINDOW)

/**
 * taal_namen_window_show_state:
 * @self: a window
 *
 * Shows what can be done now, by whether there is a list and whether it is open.
 *
 * Thread: the main one
 */
void
taal_namen_window_show_state (TaalNamenWindow *self)
{
  TaalNamen *namen = taal_session_get_namen (self->session);
  TaalNamenlijst found = taal_session_find_namen (self->session);
  gboolean open = namen != NULL;
  gboolean encrypted =
      open ? taal_namen_has_phrase (namen) : found == TAAL_NAMENLIJST_VERSLEUTELD;

  /* An entry that is taken away under the cursor would complain. */
  if (self->n_busy > 0)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (self->inhoud, self->n_busy == 0);
  gtk_spinner_set_spinning (self->spinner, self->n_busy > 0);
  /* While it is written it is closed for a moment, which is not shown. */
  if (self->n_busy > 0)
    return;

  gtk_widget_set_visible (self->maak, !open && found == TAAL_NAMENLIJST_GEEN);
  gtk_widget_set_visible (GTK_WIDGET (self->open), !open && encrypted);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->open),
      taal_session_has_wachtende_namen (self->session)
          ? _("Ids of cursisten have changed since. The names follow them when it is opened.")
          : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->search), open);
  gtk_widget_set_visible (GTK_WIDGET (self->namen), open);
  gtk_widget_set_visible (GTK_WIDGET (self->wachtzin), open);
  gtk_widget_set_visible (self->zonder, encrypted);
  adw_preferences_group_set_description (
      self->wachtzin,
      encrypted ? _("The list is encrypted.")
                : _("The list is not encrypted. Set a pass phrase to protect it. Nobody can "
                    "recover a lost one."));
  gtk_widget_set_visible (self->sluit, open && encrypted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "namen.sluit", open && encrypted);
}

/**
 * taal_namen_window_come_back:
 * @self: a window that waited for the session
 * @result: its result
 * @heading: what to say that failed
 *
 * Returns: whether it was done; else that was said
 *
 * Thread: the main one
 */
gboolean
taal_namen_window_come_back (TaalNamenWindow *self,
                             GAsyncResult    *result,
                             const char      *heading)
{
  g_autoptr (GError) error = NULL;
  gboolean done = taal_session_namen_finish (self->session, result, &error);

  self->n_busy--;
  taal_namen_window_show_state (self);
  if (!done)
    {
      taal_namen_window_show_rows (self);
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, heading, error);
    }

  return done;
}

static void
search_stopped_cb (TaalNamenWindow *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalNamenWindow) self = data;

  taal_wachtzin_groep_clear (self->open);
  gtk_editable_set_text (self->maak_wachtzin, "");
  if (taal_namen_window_come_back (self, result, _("The name list cannot be opened")))
    {
      taal_namen_window_show_rows (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
    }
}

static void
ask_open (TaalNamenWindow *self,
          const char      *phrase,
          gboolean         nieuw)
{
  self->n_busy++;
  taal_session_open_namen_async (self->session, *phrase != '\0' ? phrase : NULL, nieuw, opened_cb,
                                 g_object_ref (self));
  taal_namen_window_show_state (self);
}

static void
make_cb (TaalNamenWindow *self)
{
  if (self->n_busy == 0)
    ask_open (self, gtk_editable_get_text (self->maak_wachtzin), TRUE);
}

static void
open_cb (TaalNamenWindow *self,
         const char      *phrase)
{
  if (self->n_busy == 0)
    ask_open (self, phrase, FALSE);
}

static void
phrase_set_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (TaalNamenWindow) self = data;

  gtk_editable_set_text (self->nieuwe_wachtzin, "");
  (void) taal_namen_window_come_back (self, result, _("The pass phrase is not changed"));
}

static void
set_phrase (TaalNamenWindow *self,
            const char      *phrase)
{
  self->n_busy++;
  taal_session_set_wachtzin_async (self->session, phrase, phrase_set_cb, g_object_ref (self));
  taal_namen_window_show_state (self);
}

static void
phrase_cb (TaalNamenWindow *self)
{
  const char *phrase = gtk_editable_get_text (self->nieuwe_wachtzin);

  if (self->n_busy == 0 && *phrase != '\0')
    set_phrase (self, phrase);
}

static void
no_phrase_cb (TaalNamenWindow *self)
{
  if (self->n_busy == 0)
    set_phrase (self, NULL);
}

static void
lock_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalNamenWindow *self = TAAL_NAMEN_WINDOW (widget);

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  taal_session_close_namen (self->session);
  taal_namen_window_show_rows (self);
  taal_namen_window_show_state (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->open));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalNamenWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCursistenLijst) lijst =
      taal_session_list_cursisten_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    return;
  if (lijst == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The cursisten cannot be read"),
                             error);
      return;
    }
  for (guint i = 0; i < lijst->rijen->len; i++)
    g_ptr_array_add (self->ids,
                     g_strdup (((TaalTekstRij *) g_ptr_array_index (lijst->rijen, i))->teksten[0]));
  taal_namen_window_show_rows (self);
}

static void
discard (GtkWindow *window)
{
  TAAL_NAMEN_WINDOW (window)->done = TRUE;
  gtk_window_close (window);
}

static gboolean
taal_namen_window_close_request (GtkWindow *window)
{
  TaalNamenWindow *self = TAAL_NAMEN_WINDOW (window);

  if (self->n_busy > 0)
    return TRUE;
  if (!self->done && taal_namen_window_is_changed (self))
    {
      taal_weggooien_ask (window, discard);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (taal_namen_window_parent_class)->close_request (window);
}

static void
taal_namen_window_dispose (GObject *object)
{
  TaalNamenWindow *self = TAAL_NAMEN_WINDOW (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_NAMEN_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_namen_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, sluit);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, inhoud);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, maak);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, maak_wachtzin);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, open);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, search);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, namen);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, wachtzin);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, nieuwe_wachtzin);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, zonder);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, phrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_phrase_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "search_changed_cb",
                                                G_CALLBACK (taal_namen_window_show_rows));
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
taal_namen_window_class_init (TaalNamenWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_namen_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_namen_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-namen-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "namen.sluit", NULL, lock_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "namen.sluit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_namen_window_init (TaalNamenWindow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  g_type_ensure (TAAL_TYPE_WACHTZIN_GROEP);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_namen_window_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_namen_window_new (GtkWindow   *parent,
                       TaalSession *session)
{
  TaalNamenWindow *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session) && taal_session_can_edit (session), NULL);

  self = g_object_new (TAAL_TYPE_NAMEN_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  taal_namen_window_show_state (self);
  taal_session_list_cursisten_async (session, NULL, MAX_CURSISTEN, listed_cb, g_object_ref (self));
  /* One without a pass phrase opens by itself. */
  if (taal_session_get_namen (session) == NULL &&
      taal_session_find_namen (session) == TAAL_NAMENLIJST_GELEZEN)
    ask_open (self, "", FALSE);

  return GTK_WIDGET (self);
}
