/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-rijen-groep.h"

#include <glib/gi18n.h>

#include "taal-report-kolom.h"
#include "taal-rij-acties.h"

struct _TaalRijenGroep
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *group;
  GtkButton           *add;

  TaalTabel            tabel;
  gboolean             editable;
  gboolean             elders;  /* new rows are made elsewhere in the window */
  guint                n;       /* rows since it began */
  gboolean             refocus; /* the focus was in it when it began */
  gint32               focused; /* on this row, or 0 */

  /* Owned */
  GPtrArray           *rows;    /* GtkWidget */
};

G_DEFINE_FINAL_TYPE (TaalRijenGroep, taal_rijen_groep, ADW_TYPE_BIN)

#define RIJ "taal-rij"

static void
taal_rijen_groep_dispose (GObject *object)
{
  TaalRijenGroep *self = TAAL_RIJEN_GROEP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->group = NULL;
  self->add = NULL;

  G_OBJECT_CLASS (taal_rijen_groep_parent_class)->dispose (object);
}

static void
taal_rijen_groep_class_init (TaalRijenGroepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = taal_rijen_groep_dispose;
}

static void
taal_rijen_groep_init (TaalRijenGroep *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->add = GTK_BUTTON (gtk_button_new_from_icon_name ("list-add-symbolic"));
  gtk_widget_add_css_class (GTK_WIDGET (self->add), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->add), GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (self->group, GTK_WIDGET (self->add));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/* Which row has the focus, or had it when the window was last in front. */
static void
note_focus (TaalRijenGroep *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->focused = 0;
  self->refocus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  for (guint i = 0; self->refocus && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (focus == row || gtk_widget_is_ancestor (focus, row))
        self->focused = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), RIJ));
    }
}

static void
add_row (TaalRijenGroep *self,
         GtkWidget      *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * taal_rijen_groep_set_elders:
 * @self: a group
 *
 * Has it without a button for a new row: the window that it is in has a form for those.
 *
 * Thread: the main one
 */
void
taal_rijen_groep_set_elders (TaalRijenGroep *self)
{
  g_return_if_fail (TAAL_IS_RIJEN_GROEP (self));

  self->elders = TRUE;
}

/**
 * taal_rijen_groep_begin:
 * @self: a group
 * @tabel: the table of its rows
 * @title: what it is called
 * @ouder: (nullable): the id of what the rows belong to
 * @editable: whether they can be changed
 *
 * Empties it.
 *
 * Thread: the main one
 */
void
taal_rijen_groep_begin (TaalRijenGroep *self,
                        TaalTabel       tabel,
                        const char     *title,
                        const char     *ouder,
                        gboolean        editable)
{
  const char *words = taal_report_rij_nieuw (tabel);
  g_autofree char *markup = g_markup_escape_text (title, -1);

  g_return_if_fail (TAAL_IS_RIJEN_GROEP (self));

  note_focus (self);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  self->tabel = tabel;
  self->editable = editable;
  self->n = 0;
  adw_preferences_group_set_title (self->group, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->add), editable && !self->elders);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "(is)", (int) tabel, ouder != NULL ? ouder : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), editable ? "win.rij-toevoegen" : NULL);
}

/**
 * taal_rijen_groep_add:
 * @self: a group that was begun
 * @rij: the number of a row
 * @title: what it is
 * @subtitle: (nullable): more about it
 *
 * Thread: the main one
 */
void
taal_rijen_groep_add (TaalRijenGroep *self,
                      gint32          rij,
                      const char     *title,
                      const char     *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *small = g_markup_escape_text (subtitle != NULL ? subtitle : "", -1);

  g_return_if_fail (TAAL_IS_RIJEN_GROEP (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), small);
  g_object_set_data (G_OBJECT (row), RIJ, GINT_TO_POINTER (rij));
  if (self->editable)
    taal_rij_acties_add (ADW_ACTION_ROW (row), self->tabel, rij, title);
  add_row (self, row);
  self->n++;
  if (self->refocus && self->focused == rij)
    {
      gtk_widget_grab_focus (row);
      self->refocus = FALSE;
    }
}

/**
 * taal_rijen_groep_end:
 * @self: a group whose rows are there
 *
 * Thread: the main one
 */
void
taal_rijen_groep_end (TaalRijenGroep *self)
{
  g_return_if_fail (TAAL_IS_RIJEN_GROEP (self));

  if (self->n == 0 && self->editable)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("None"), "selectable", FALSE, "activatable", FALSE,
                                     "focusable", FALSE, NULL);

      gtk_widget_add_css_class (row, "dim-label");
      add_row (self, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->n > 0 || self->editable);
  if (self->refocus && self->editable)
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
  self->refocus = FALSE;
}
