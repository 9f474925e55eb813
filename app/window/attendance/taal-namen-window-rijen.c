/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-namen-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-fout-dialog.h"
#include "taal-report-getal.h"

/* The rows of the window: a cursist each, with their name. */

/* More than anyone goes through: who is not among them is searched for. */
#define MAX_ROWS 200

#define ID "taal-cursist-id"

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

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TaalNamenWindow) self = data;

  /* Who types names goes on to the next one. */
  if (taal_namen_window_come_back (self, result, _("The name is not saved")) &&
      self->next < self->rows->len)
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
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The name is not saved"), error);
      return;
    }
  (void) g_ptr_array_find (self->rows, row, &self->next);
  self->next++;
  self->n_busy++;
  taal_session_save_namen_async (self->session, saved_cb, g_object_ref (self));
  taal_namen_window_show_state (self);
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

/**
 * taal_namen_window_show_rows:
 * @self: a window
 *
 * Shows the cursisten who are searched for, with their names; none while the list is closed.
 *
 * Thread: the main one
 */
void
taal_namen_window_show_rows (TaalNamenWindow *self)
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

/**
 * taal_namen_window_is_changed:
 * @self: a window
 *
 * Returns: whether a name was typed that is not saved
 *
 * Thread: the main one
 */
gboolean
taal_namen_window_is_changed (TaalNamenWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (is_changed (self, g_ptr_array_index (self->rows, i)))
      return TRUE;

  return FALSE;
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
