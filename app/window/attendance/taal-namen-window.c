/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-namen-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-fout-dialog.h"
#include "taal-report-getal.h"
#include "taal-weggooien.h"

/* More than anyone goes through: who is not among them is searched for. */
#define MAX_ROWS 200

/* More than a school has. */
#define MAX_CURSISTEN 100000

#define ID "taal-cursist-id"

struct _TaalNamenWindow
{
  AdwWindow            parent_instance;

  /* Template children */
  GtkWidget           *sluit;
  GtkSpinner          *spinner;
  GtkWidget           *inhoud;
  GtkWidget           *maak;
  GtkEditable         *maak_wachtzin;
  GtkWidget           *open;
  GtkEditable         *open_wachtzin;
  GtkEditable         *search;
  AdwPreferencesGroup *namen;
  AdwPreferencesGroup *wachtzin;
  GtkEditable         *nieuwe_wachtzin;
  GtkWidget           *zonder;

  guint                n_busy;
  guint                next; /* the row after the one that is being saved */
  gboolean             done; /* given up */

  /* Owned */
  TaalSession         *session;
  GPtrArray           *ids;  /* of the cursisten of the dossier */
  GPtrArray           *rows; /* AdwEntryRow */
};

G_DEFINE_FINAL_TYPE (TaalNamenWindow, taal_namen_window, ADW_TYPE_WINDOW)

static const char *
get_id (AdwEntryRow *row)
{
  return g_object_get_data (G_OBJECT (row), ID);
}

static const char *
get_name (TaalNamenWindow *self,
          const char      *id)
{
  TaalNamen *namen = taal_session_get_namen (self->session);
  const TaalNaam *naam = namen != NULL ? taal_namen_get (namen, id) : NULL;

  return naam != NULL ? naam->naam : "";
}

static gboolean
is_changed (TaalNamenWindow *self,
            AdwEntryRow     *row)
{
  return taal_session_get_namen (self->session) != NULL &&
         strcmp (gtk_editable_get_text (GTK_EDITABLE (row)), get_name (self, get_id (row))) != 0;
}

/* What can be done now, by whether there is a list and whether it is open. */
static void
show_state (TaalNamenWindow *self)
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
  gtk_widget_set_visible (self->open, !open && encrypted);
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

static void
fail (TaalNamenWindow *self,
      const char      *heading,
      const GError    *error)
{
  taal_fout_dialog_show (GTK_WINDOW (self), self->session, heading, error);
}

static void show_rows (TaalNamenWindow *self);

/* Back from the session. Returns whether there still is a window to show it in. */
static gboolean
come_back (TaalNamenWindow *self,
           GAsyncResult    *result,
           const char      *heading)
{
  g_autoptr (GError) error = NULL;
  gboolean done = taal_session_namen_finish (self->session, result, &error);

  self->n_busy--;
  show_state (self);
  if (!done)
    {
      show_rows (self);
      fail (self, heading, error);
    }

  return done;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TaalNamenWindow) self = data;

  /* Who types names goes on to the next one. */
  if (come_back (self, result, _("The name is not saved")) && self->next < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, self->next));
}

static void
row_applied_cb (AdwEntryRow     *row,
                TaalNamenWindow *self)
{
  TaalNamen *namen = taal_session_get_namen (self->session);
  const TaalNaam *before;
  g_autofree char *email = NULL;
  g_autoptr (GError) error = NULL;

  if (namen == NULL || !is_changed (self, row))
    return;

  before = taal_namen_get (namen, get_id (row));
  email = g_strdup (before != NULL ? before->email : NULL);
  if (!taal_namen_set (namen, get_id (row), gtk_editable_get_text (GTK_EDITABLE (row)), email,
                       &error))
    {
      fail (self, _("The name is not saved"), error);
      return;
    }
  (void) g_ptr_array_find (self->rows, row, &self->next);
  self->next++;
  self->n_busy++;
  taal_session_save_namen_async (self->session, saved_cb, g_object_ref (self));
  show_state (self);
}

static gboolean
is_sought (const char *text,
           const char *sought)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, sought) != NULL;
}

static void
add_row (TaalNamenWindow *self,
         const char      *id)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *title = g_markup_escape_text (id, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), get_name (self, id));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (id), g_free);
  g_signal_connect_object (row, "apply", G_CALLBACK (row_applied_cb), self, 0);
  adw_preferences_group_add (self->namen, row);
  g_ptr_array_add (self->rows, row);
}

/* The cursisten of the dossier, and those who are in the list alone. */
static GPtrArray *
list_ids (TaalNamenWindow *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = taal_namen_list (taal_session_get_namen (self->session));
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->ids->len; i++)
    {
      g_ptr_array_add (ids, g_ptr_array_index (self->ids, i));
      g_hash_table_add (seen, g_ptr_array_index (self->ids, i));
    }
  for (guint i = 0; i < names->len; i++)
    {
      const TaalNaam *naam = g_ptr_array_index (names, i);

      if (!g_hash_table_contains (seen, naam->cursist_id))
        g_ptr_array_add (ids, naam->cursist_id);
    }

  return ids;
}

static void
describe_rows (TaalNamenWindow *self,
               guint            n)
{
  g_autofree char *number = taal_report_getal (n), *shown = taal_report_getal (self->rows->len);
  g_autofree char *text = NULL;

  if (n > self->rows->len)
    /* TRANSLATORS: %1$s is how many cursisten are shown, %2$s how many there are */
    text = g_strdup_printf (_("The first %1$s of %2$s cursisten. Search for the others."), shown,
                            number);
  else if (n == 0)
    text = g_strdup (*gtk_editable_get_text (self->search) != '\0'
                         ? _("No id or name holds what you search for.")
                         : _("The dossier has no cursisten yet."));
  adw_preferences_group_set_description (self->namen, text);
}

static void
show_rows (TaalNamenWindow *self)
{
  g_autofree char *sought = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  g_autoptr (GPtrArray) ids = NULL;
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->namen, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (taal_session_get_namen (self->session) == NULL)
    return;

  g_strstrip (sought);
  ids = list_ids (self);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      if (!is_sought (id, sought) && !is_sought (get_name (self, id), sought))
        continue;
      if (n++ < MAX_ROWS)
        add_row (self, id);
    }
  describe_rows (self, n);
}

static void
search_changed_cb (TaalNamenWindow *self)
{
  show_rows (self);
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

  gtk_editable_set_text (self->open_wachtzin, "");
  gtk_editable_set_text (self->maak_wachtzin, "");
  if (come_back (self, result, _("The name list cannot be opened")))
    {
      show_rows (self);
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
  show_state (self);
}

static void
make_cb (TaalNamenWindow *self)
{
  if (self->n_busy == 0)
    ask_open (self, gtk_editable_get_text (self->maak_wachtzin), TRUE);
}

static void
open_cb (TaalNamenWindow *self)
{
  const char *phrase = gtk_editable_get_text (self->open_wachtzin);

  if (self->n_busy == 0 && *phrase != '\0')
    ask_open (self, phrase, FALSE);
}

static void
phrase_set_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (TaalNamenWindow) self = data;

  gtk_editable_set_text (self->nieuwe_wachtzin, "");
  (void) come_back (self, result, _("The pass phrase is not changed"));
}

static void
set_phrase (TaalNamenWindow *self,
            const char      *phrase)
{
  self->n_busy++;
  taal_session_set_wachtzin_async (self->session, phrase, phrase_set_cb, g_object_ref (self));
  show_state (self);
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
  show_rows (self);
  show_state (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->open_wachtzin));
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
      fail (self, _("The cursisten cannot be read"), error);
      return;
    }
  for (guint i = 0; i < lijst->rijen->len; i++)
    g_ptr_array_add (self->ids,
                     g_strdup (((TaalTekstRij *) g_ptr_array_index (lijst->rijen, i))->teksten[0]));
  show_rows (self);
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
  for (guint i = 0; !self->done && i < self->rows->len; i++)
    if (is_changed (self, g_ptr_array_index (self->rows, i)))
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
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, open_wachtzin);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, search);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, namen);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, wachtzin);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, nieuwe_wachtzin);
  gtk_widget_class_bind_template_child (widget_class, TaalNamenWindow, zonder);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, phrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_phrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
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
  show_state (self);
  taal_session_list_cursisten_async (session, NULL, MAX_CURSISTEN, listed_cb, g_object_ref (self));
  /* One without a pass phrase opens by itself. */
  if (taal_session_get_namen (session) == NULL &&
      taal_session_find_namen (session) == TAAL_NAMENLIJST_GELEZEN)
    ask_open (self, "", FALSE);

  return GTK_WIDGET (self);
}

/**
 * taal_namen_window_find_row:
 * @self: a window
 * @cursist_id: a cursist
 *
 * Returns: (transfer none) (nullable): the row with their name, if it is shown
 *
 * Thread: the main one
 */
AdwEntryRow *
taal_namen_window_find_row (TaalNamenWindow *self,
                            const char      *cursist_id)
{
  g_return_val_if_fail (TAAL_IS_NAMEN_WINDOW (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (get_id (g_ptr_array_index (self->rows, i)), cursist_id))
      return g_ptr_array_index (self->rows, i);

  return NULL;
}
