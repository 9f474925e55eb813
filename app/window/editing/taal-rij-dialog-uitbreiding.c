/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-rij-dialog-private.h"

/* What a dialog tells of itself, and how one is made into another: for many rows, or row after row. */

/**
 * taal_rij_dialog_get_formulier:
 * @self: a dialog
 *
 * Returns: (transfer none): its form
 *
 * Thread: the main one
 */
TaalFormulier *
taal_rij_dialog_get_formulier (TaalRijDialog *self)
{
  g_return_val_if_fail (TAAL_IS_RIJ_DIALOG (self), NULL);

  return self->formulier;
}

/**
 * taal_rij_dialog_get_problem:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): what it says above the form
 *
 * Thread: the main one
 */
const char *
taal_rij_dialog_get_problem (TaalRijDialog *self)
{
  g_return_val_if_fail (TAAL_IS_RIJ_DIALOG (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->problem)) ? gtk_label_get_text (self->problem) : NULL;
}

/**
 * taal_rij_dialog_is_touched:
 * @self: a dialog
 *
 * Returns: whether something in it would be lost
 *
 * Thread: the main one
 */
gboolean
taal_rij_dialog_is_touched (TaalRijDialog *self)
{
  g_return_val_if_fail (TAAL_IS_RIJ_DIALOG (self), FALSE);

  return self->touched || (self->formulier != NULL && taal_formulier_is_touched (self->formulier));
}

/**
 * taal_rij_dialog_say:
 * @self: a dialog
 * @text: (nullable): what is wrong, to stand above the form; %NULL for nothing
 *
 * Thread: the main one
 */
void
taal_rij_dialog_say (TaalRijDialog *self,
                     const char    *text)
{
  g_return_if_fail (TAAL_IS_RIJ_DIALOG (self));

  gtk_label_set_text (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

/**
 * taal_rij_dialog_set_titel:
 * @self: a dialog
 * @titel: what it is called
 * @onder: (nullable): what stands below that
 *
 * Thread: the main one
 */
void
taal_rij_dialog_set_titel (TaalRijDialog *self,
                           const char    *titel,
                           const char    *onder)
{
  g_return_if_fail (TAAL_IS_RIJ_DIALOG (self));

  gtk_window_set_title (GTK_WINDOW (self), titel);
  adw_window_title_set_title (self->title, titel);
  adw_window_title_set_subtitle (self->title, onder != NULL ? onder : "");
}

/**
 * taal_rij_dialog_add:
 * @self: a dialog that shows its form
 * @widget: (transfer floating): what to show below the form
 *
 * Thread: the main one
 */
void
taal_rij_dialog_add (TaalRijDialog *self,
                     GtkWidget     *widget)
{
  g_return_if_fail (TAAL_IS_RIJ_DIALOG (self) && GTK_IS_WIDGET (widget));

  gtk_box_append (self->place, widget);
}

/**
 * taal_rij_dialog_set_make:
 * @self: a dialog
 * @make: makes what is to be saved, in place of the one row
 * @data: for @make; outlives @self
 *
 * Thread: the main one
 */
void
taal_rij_dialog_set_make (TaalRijDialog   *self,
                          TaalRijMakeFunc  make,
                          gpointer         data)
{
  g_return_if_fail (TAAL_IS_RIJ_DIALOG (self));

  self->make = make;
  self->make_data = data;
}

/**
 * taal_rij_dialog_set_door:
 * @self: a dialog for a new row
 *
 * Lets it stay when a row is saved: who listens to `saved` makes it ready for the next.
 *
 * Thread: the main one
 */
void
taal_rij_dialog_set_door (TaalRijDialog *self)
{
  g_return_if_fail (TAAL_IS_RIJ_DIALOG (self));

  self->door = TRUE;
}

/**
 * taal_rij_dialog_touch:
 * @self: a dialog
 *
 * The user chose something in it beside the form, that would be lost.
 *
 * Thread: the main one
 */
void
taal_rij_dialog_touch (TaalRijDialog *self)
{
  g_return_if_fail (TAAL_IS_RIJ_DIALOG (self));

  self->touched = TRUE;
}
