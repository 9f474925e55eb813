/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-deelname-rij-private.h"

/* The rest of the row of a cursist, which is opened below them. */

/* What was typed in a field is noted. */
static void
veld_changed_cb (TaalDeelnameRij *self)
{
  if (self->filling)
    return;

  for (int i = FIRST_VELD; i < N_KOLOMMEN; i++)
    {
      g_autofree char *tekst = taal_veld_dup_tekst (self->velden[i]);

      taal_deelname_rij_note (self, i, tekst);
    }
  taal_deelname_rij_note_change (self);
}

static void
make_velden (TaalDeelnameRij *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (int i = FIRST_VELD; i < N_KOLOMMEN; i++)
    {
      GtkWidget *row;

      self->velden[i] = taal_veld_new (TAAL_TABEL_PRESENTIE, i);
      row = taal_veld_get_row (self->velden[i]);
      taal_veld_set_tekst (self->velden[i], self->teksten[i]);
      taal_veld_add_to (self->velden[i], ADW_PREFERENCES_GROUP (group));
      taal_veld_set_visible (self->velden[i],
                             i != VORM || self->hybride || *self->teksten[VORM] != '\0');
      if (ADW_IS_ENTRY_ROW (row))
        adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), FALSE);
      g_signal_connect_object (row, GTK_IS_EDITABLE (row) ? "changed" : "notify::selected",
                               G_CALLBACK (veld_changed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_margin_top (group, 6);
  gtk_widget_set_margin_bottom (group, 12);
  gtk_revealer_set_child (self->revealer, group);
}

static void
meer_toggled_cb (TaalDeelnameRij *self)
{
  gboolean open = gtk_toggle_button_get_active (self->meer);

  if (open && self->velden[FIRST_VELD] == NULL)
    make_velden (self);
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->meer), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

/**
 * taal_deelname_rij_set_open:
 * @self: a row
 * @open: whether to show its fields
 *
 * The keys go to the fields, or back to the row.
 *
 * Thread: the main one
 */
void
taal_deelname_rij_set_open (TaalDeelnameRij *self,
                            gboolean         open)
{
  gtk_toggle_button_set_active (self->meer, open);
  if (open)
    gtk_widget_grab_focus (taal_veld_get_row (self->velden[LOGIN]));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * taal_deelname_rij_bind_velden:
 * @widget_class: the class of the row
 *
 * Thread: the main one
 */
void
taal_deelname_rij_bind_velden (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, meer_toggled_cb);
}

/**
 * taal_deelname_rij_show_fout:
 * @self: a row
 * @kolom: (nullable): the column that is wrong
 * @text: what is wrong with it
 *
 * Says it below the field, which is opened, or on the row where that has none.
 *
 * Returns: (transfer none): where it can be mended
 *
 * Thread: the main one
 */
GtkWidget *
taal_deelname_rij_show_fout (TaalDeelnameRij *self,
                              const char       *kolom,
                              const char       *text)
{
  int i = kolom != NULL ? taal_schema_find_kolom (TAAL_TABEL_PRESENTIE, kolom) : -1;

  if (i >= FIRST_VELD)
    {
      gtk_toggle_button_set_active (self->meer, TRUE);
      taal_veld_show_fout (self->velden[i], text);
      return taal_veld_get_row (self->velden[i]);
    }
  gtk_label_set_text (self->fout, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fout), TRUE);

  return GTK_WIDGET (self);
}
