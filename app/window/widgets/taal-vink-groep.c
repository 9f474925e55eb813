/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vink-groep.h"

#include <glib/gi18n.h>

struct _TaalVinkGroep
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *group;
  GtkCheckButton      *all;
  gboolean             filling;

  /* Owned */
  GPtrArray           *rows; /* AdwActionRow, in the group */
};

static guint switched_signal;

G_DEFINE_FINAL_TYPE (TaalVinkGroep, taal_vink_groep, ADW_TYPE_BIN)

#define NUMBER "taal-nummer"

static void
taal_vink_groep_dispose (GObject *object)
{
  TaalVinkGroep *self = TAAL_VINK_GROEP (object);

  self->filling = TRUE;
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_vink_groep_parent_class)->dispose (object);
}

static void
taal_vink_groep_class_init (TaalVinkGroepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = taal_vink_groep_dispose;

  switched_signal = g_signal_new ("switched", TAAL_TYPE_VINK_GROEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static GtkCheckButton *
get_check (TaalVinkGroep *self,
           guint          i)
{
  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (g_ptr_array_index (self->rows, i)));
}

/* The tick for all says how the rows are: on, off, or some of them. */
static void
show_all_state (TaalVinkGroep *self)
{
  guint n_on = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n_on += gtk_check_button_get_active (get_check (self, i));
  self->filling = TRUE;
  gtk_check_button_set_active (self->all, n_on > 0 && n_on == self->rows->len);
  gtk_check_button_set_inconsistent (self->all, n_on > 0 && n_on < self->rows->len);
  self->filling = FALSE;
}

static void
toggled_cb (TaalVinkGroep  *self,
            GtkCheckButton *check)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), NUMBER));

  if (self->filling)
    return;
  show_all_state (self);
  g_signal_emit (self, switched_signal, 0, number, gtk_check_button_get_active (check));
}

static void
all_toggled_cb (TaalVinkGroep *self)
{
  gboolean on = gtk_check_button_get_active (self->all);

  if (self->filling)
    return;
  gtk_check_button_set_inconsistent (self->all, FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_check_button_get_active (get_check (self, i)) != on)
      {
        self->filling = TRUE;
        gtk_check_button_set_active (get_check (self, i), on);
        self->filling = FALSE;
        g_signal_emit (self, switched_signal, 0, i, on);
      }
}

static void
taal_vink_groep_init (TaalVinkGroep *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->all = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_("_All")));
  gtk_widget_set_valign (GTK_WIDGET (self->all), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All of these"), -1);
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (all_toggled_cb), self);
  adw_preferences_group_set_header_suffix (self->group, GTK_WIDGET (self->all));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_set_visible (GTK_WIDGET (self->all), FALSE);
}

/**
 * taal_vink_groep_new:
 *
 * Returns: (transfer floating): a group without rows
 *
 * Thread: the main one
 */
GtkWidget *
taal_vink_groep_new (void)
{
  return g_object_new (TAAL_TYPE_VINK_GROEP, NULL);
}

/**
 * taal_vink_groep_begin:
 * @self: a group
 *
 * Empties it.
 *
 * Thread: the main one
 */
void
taal_vink_groep_begin (TaalVinkGroep *self)
{
  g_return_if_fail (TAAL_IS_VINK_GROEP (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->all), FALSE);
}

/**
 * taal_vink_groep_add:
 * @self: a group that was begun
 * @title: what the row is
 * @remark: (nullable): what is to be known of it
 * @on: whether it is ticked
 *
 * Thread: the main one
 */
void
taal_vink_groep_add (TaalVinkGroep *self,
                     const char    *title,
                     const char    *remark,
                     gboolean       on)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *spoken = remark == NULL ? g_strdup (title) : g_strdup_printf ("%s. %s", title, remark);

  g_return_if_fail (TAAL_IS_VINK_GROEP (self));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), remark != NULL ? remark : "");
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), on);
  g_object_set_data (G_OBJECT (check), NUMBER, GUINT_TO_POINTER (self->rows->len));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->all), TRUE);
}

/**
 * taal_vink_groep_set_titel:
 * @self: a group whose rows are there
 * @title: what it is called
 * @description: (nullable): what stands below that
 *
 * Thread: the main one
 */
void
taal_vink_groep_set_titel (TaalVinkGroep *self,
                           const char    *title,
                           const char    *description)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *small = g_markup_escape_text (description != NULL ? description : "", -1);

  g_return_if_fail (TAAL_IS_VINK_GROEP (self));

  adw_preferences_group_set_title (self->group, markup);
  adw_preferences_group_set_description (self->group, small);
  show_all_state (self);
}

/**
 * taal_vink_groep_get_row:
 * @self: a group
 * @i: the number of a row
 *
 * Returns: (transfer none): the row
 *
 * Thread: the main one
 */
GtkWidget *
taal_vink_groep_get_row (TaalVinkGroep *self,
                         guint          i)
{
  g_return_val_if_fail (TAAL_IS_VINK_GROEP (self) && i < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, i);
}

/**
 * taal_vink_groep_get_n:
 * @self: a group
 *
 * Returns: how many rows it has
 *
 * Thread: the main one
 */
guint
taal_vink_groep_get_n (TaalVinkGroep *self)
{
  g_return_val_if_fail (TAAL_IS_VINK_GROEP (self), 0);

  return self->rows->len;
}
