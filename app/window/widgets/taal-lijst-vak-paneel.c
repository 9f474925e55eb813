/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lijst-vak-private.h"

/* The pane of a table, and the selection that it goes with. */

/**
 * taal_lijst_vak_reveal:
 * @self: a table
 *
 * Opens the pane. AdwFlap 1.2 divides by its width to animate, so a page that is shown but not yet
 * laid out would get a progress that is no number. Hidden, it opens at once and without.
 *
 * Thread: main
 */
void
taal_lijst_vak_reveal (TaalLijstVak *self)
{
  gboolean laid_out = gtk_widget_get_width (GTK_WIDGET (self->flap)) > 0;

  if (!laid_out)
    gtk_widget_set_visible (GTK_WIDGET (self->flap), FALSE);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  if (!laid_out)
    gtk_widget_set_visible (GTK_WIDGET (self->flap), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lijst.close", TRUE);
}

/**
 * taal_lijst_vak_activate:
 * @self: a table
 * @position: the place of a row
 *
 * Shows the row in the pane.
 *
 * Thread: main
 */
void
taal_lijst_vak_activate (TaalLijstVak *self,
                         guint         position)
{
  g_autoptr (GObject) rij = g_list_model_get_item (G_LIST_MODEL (self->lijst), position);

  if (rij == NULL)
    return;

  self->open_row = taal_lijst_get_row (self->lijst, position);
  if (g_set_object (&self->open_rij, rij))
    g_signal_emit_by_name (self, "opened", rij);
  taal_lijst_vak_reveal (self);
}

/* The one row that is selected. */
static guint
get_selected (TaalLijstVak *self)
{
  const GtkBitset *chosen;

  if (self->veel == NULL)
    return gtk_single_selection_get_selected (self->selection);

  chosen = taal_veel_keuze_get (self->veel);

  return gtk_bitset_get_size (chosen) == 1 ? gtk_bitset_get_minimum (chosen)
                                           : GTK_INVALID_LIST_POSITION;
}

/**
 * taal_lijst_vak_follow:
 * @self: a table
 *
 * While the pane is open it shows the selected row.
 *
 * Thread: main
 */
void
taal_lijst_vak_follow (TaalLijstVak *self)
{
  guint selected = get_selected (self);

  if (self->changing)
    return;
  g_clear_object (&self->selected_rij);
  if (self->veel != NULL)
    taal_lijst_vak_follow_many (self);
  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  self->selected_rij = g_list_model_get_item (G_LIST_MODEL (self->lijst), selected);
  if (self->open_row != NO_ROW)
    taal_lijst_vak_activate (self, selected);
}

static void
select_position (TaalLijstVak *self,
                 guint         position)
{
  self->changing = TRUE;
  if (self->veel != NULL)
    taal_veel_keuze_choose_only (self->veel, position);
  else
    gtk_single_selection_set_selected (self->selection, position);
  self->changing = FALSE;
}

/**
 * taal_lijst_vak_let_go:
 * @self: a table
 *
 * To be called before the rows change: a selection that has an item looks for it among all new rows,
 * and so would have them all made.
 *
 * Thread: main
 */
void
taal_lijst_vak_let_go (TaalLijstVak *self)
{
  select_position (self, GTK_INVALID_LIST_POSITION);
  if (!self->many)
    return;
  self->many = FALSE;
  g_signal_emit_by_name (self, "chosen");
}

/* The list inside the view. */
static GtkWidget *
find_list (TaalLijstVak *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* GTK 4.8 has no call for it, only an action of the list inside the view. */
static void
scroll_to (TaalLijstVak *self,
           guint         position)
{
  gtk_widget_activate_action (find_list (self), "list.scroll-to-item", "u", position);
}

/**
 * taal_lijst_vak_note_visible:
 * @self: a table
 *
 * Tells the places of the rows which of them are on the screen.
 *
 * Thread: main
 */
void
taal_lijst_vak_note_visible (TaalLijstVak *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  GtkWidget *row = gtk_widget_get_first_child (find_list (self));
  int height = row == NULL ? 0 : gtk_widget_get_allocated_height (row);

  /* All rows are as high as the first; the one that is cut off at either end counts. */
  if (height > 0 && self->slots != NULL)
    taal_slots_set_visible (self->slots, (guint) (gtk_adjustment_get_value (adjustment) / height),
                            (guint) (gtk_adjustment_get_page_size (adjustment) / height) + 2);
}

/* The row that an item is now; other facts may have another number for it. */
static int
find_again (TaalLijstVak *self,
            GObject      *rij,
            int           row)
{
  return rij != NULL && self->volg != NULL ? self->volg (rij, self->volg_data) : row;
}

/* Without a pane. Another search is read from its first row on; other facts, from where the user was. */
static void
restore_selection (TaalLijstVak *self)
{
  int row = self->keeping ? find_again (self, self->selected_rij, NO_ROW) : NO_ROW;
  guint position = row == NO_ROW ? TAAL_LIJST_NERGENS : taal_lijst_find_row (self->lijst, row);

  if (!self->keeping)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
  if (position == TAAL_LIJST_NERGENS)
    {
      g_clear_object (&self->selected_rij);
      return;
    }
  taal_slots_reach (self->slots, position);
  select_position (self, position);
}

/**
 * taal_lijst_vak_restore:
 * @self: a table
 *
 * Puts the selection and the pane back on the row that they showed, or that was asked for.
 *
 * Thread: main
 */
void
taal_lijst_vak_restore (TaalLijstVak *self)
{
  int row = self->asked_row != NO_ROW       ? self->asked_row
            : self->open_row == MANY_ROWS ? NO_ROW
                                          : find_again (self, self->open_rij, self->open_row);
  guint position = row == NO_ROW ? TAAL_LIJST_NERGENS : taal_lijst_find_row (self->lijst, row);

  if (position == TAAL_LIJST_NERGENS)
    {
      if (self->asked_row != NO_ROW || self->open_row != NO_ROW)
        taal_lijst_vak_close (self);
      restore_selection (self);
      self->keeping = FALSE;
      self->focusing = FALSE;
      return;
    }

  self->keeping = FALSE;
  taal_slots_reach (self->slots, position);
  select_position (self, position);
  if (self->asked_row != NO_ROW)
    scroll_to (self, position);
  self->asked_row = NO_ROW;
  taal_lijst_vak_activate (self, position);
  if (self->focusing)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  self->focusing = FALSE;
}

/**
 * taal_lijst_vak_keep:
 * @self: a table
 *
 * To be called before the list is asked for the same with other facts: then the user stays where they are.
 *
 * Thread: main
 */
void
taal_lijst_vak_keep (TaalLijstVak *self)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self));

  self->keeping = TRUE;
}

/**
 * taal_lijst_vak_forget:
 * @self: a table
 *
 * Follows a pane that was closed, by a command or swiped away.
 *
 * Thread: main
 */
void
taal_lijst_vak_forget (TaalLijstVak *self)
{
  if (adw_flap_get_reveal_flap (self->flap) || self->open_row == NO_ROW)
    return;

  self->open_row = NO_ROW;
  g_clear_object (&self->open_rij);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lijst.close", FALSE);
  g_signal_emit_by_name (self, "closed");
  /* Who types what to search for goes on with that. */
  if (gtk_stack_get_visible_child (self->stack) != NULL &&
      (gtk_widget_get_state_flags (GTK_WIDGET (self->search)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * taal_lijst_vak_open_row:
 * @self: a table
 * @row: the number of a row
 *
 * Shows the row in the pane, as soon as the list has it.
 *
 * Thread: main
 */
void
taal_lijst_vak_open_row (TaalLijstVak *self,
                         int           row)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self) && self->lijst != NULL);

  self->asked_row = row;
  if (!taal_lijst_is_bezig (self->lijst))
    taal_lijst_vak_restore (self);
}

/**
 * taal_lijst_vak_close:
 * @self: a table
 *
 * Closes the pane.
 *
 * Thread: main
 */
void
taal_lijst_vak_close (TaalLijstVak *self)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self));

  self->asked_row = NO_ROW;
  adw_flap_set_reveal_flap (self->flap, FALSE);
}

/**
 * taal_lijst_vak_get_row:
 * @self: a table
 *
 * Returns: the number of the row that a command is about: the one in the pane, else the one that is
 *   selected; or -1
 *
 * Thread: main
 */
int
taal_lijst_vak_get_row (TaalLijstVak *self)
{
  guint selected;

  g_return_val_if_fail (TAAL_IS_LIJST_VAK (self), NO_ROW);

  selected = get_selected (self);
  if (self->open_row == MANY_ROWS)
    return NO_ROW;
  if (self->open_row != NO_ROW || selected == GTK_INVALID_LIST_POSITION)
    return self->open_row;

  return taal_lijst_get_row (self->lijst, selected);
}

/**
 * taal_lijst_vak_is_open:
 * @self: a table
 *
 * Returns: whether the pane shows a row, or tells of several
 *
 * Thread: main
 */
gboolean
taal_lijst_vak_is_open (TaalLijstVak *self)
{
  g_return_val_if_fail (TAAL_IS_LIJST_VAK (self), FALSE);

  return self->open_row != NO_ROW;
}
