/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lijst-vak-private.h"

/* Several rows of a table at once. */

static gboolean
has_many (TaalLijstVak *self)
{
  return self->veel != NULL && gtk_bitset_get_size (taal_veel_keuze_get (self->veel)) > 1;
}

/**
 * taal_lijst_vak_is_among:
 * @self: a table
 * @position: the place of a row
 *
 * Returns: whether several rows are selected, and this is one of them
 *
 * Thread: main
 */
gboolean
taal_lijst_vak_is_among (TaalLijstVak *self,
                         guint         position)
{
  return has_many (self) && gtk_bitset_contains (taal_veel_keuze_get (self->veel), position);
}

/**
 * taal_lijst_vak_show_many:
 * @self: a table of which several rows are selected
 *
 * Opens the pane for all of them.
 *
 * Thread: main
 */
void
taal_lijst_vak_show_many (TaalLijstVak *self)
{
  g_clear_object (&self->open_rij);
  self->open_row = MANY_ROWS;
  taal_lijst_vak_reveal (self);
}

/**
 * taal_lijst_vak_follow_many:
 * @self: a table of which several rows can be selected
 *
 * Tells that several are, or no longer. The pane is about them while it is open; where it does not
 * cover the rows it opens for them.
 *
 * Thread: main
 */
void
taal_lijst_vak_follow_many (TaalLijstVak *self)
{
  gboolean before = self->many;

  self->many = has_many (self);
  if (!self->many && !before)
    return;

  g_signal_emit_by_name (self, "chosen");
  if (self->many && (self->open_row != NO_ROW || (!before && !adw_flap_get_folded (self->flap))))
    taal_lijst_vak_show_many (self);
  else if (self->open_row == MANY_ROWS && gtk_bitset_is_empty (taal_veel_keuze_get (self->veel)))
    taal_lijst_vak_close (self);
}

static void
selection_changed_cb (TaalLijstVak *self)
{
  taal_lijst_vak_follow (self);
}

/**
 * taal_lijst_vak_set_veel:
 * @self: a table that has its rows
 *
 * Lets several rows be selected: with Shift, with Ctrl, and all of them with Ctrl+A.
 *
 * Thread: main
 */
void
taal_lijst_vak_set_veel (TaalLijstVak *self)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self) && self->slots != NULL && self->veel == NULL);

  self->veel = taal_veel_keuze_new (self->slots);
  g_signal_connect_swapped (self->veel, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->veel));
}

/**
 * taal_lijst_vak_choose_all:
 * @self: a table of which several rows can be selected
 *
 * Selects all its rows, and opens the pane for them.
 *
 * Thread: main
 */
void
taal_lijst_vak_choose_all (TaalLijstVak *self)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self) && self->veel != NULL);

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->veel));
  if (has_many (self))
    taal_lijst_vak_show_many (self);
}

/**
 * taal_lijst_vak_list_chosen:
 * @self: a table
 *
 * Returns: (transfer full) (element-type gint32): the numbers of the rows that are selected, where
 *   there are several; else none
 *
 * Thread: main
 */
GArray *
taal_lijst_vak_list_chosen (TaalLijstVak *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (TAAL_IS_LIJST_VAK (self), rows);

  if (!has_many (self))
    return rows;
  for (gboolean more =
           gtk_bitset_iter_init_first (&iter, taal_veel_keuze_get (self->veel), &position);
       more; more = gtk_bitset_iter_next (&iter, &position))
    {
      gint32 row = taal_lijst_get_row (self->lijst, position);

      /* A view may know of more places than there are rows, for a moment. */
      if (row != NO_ROW)
        g_array_append_val (rows, row);
    }

  return rows;
}

/**
 * taal_lijst_vak_focus_row:
 * @self: a table
 * @row: the number of a row
 *
 * Shows the row in the pane and gives it the focus, as soon as the list has it.
 *
 * Thread: main
 */
void
taal_lijst_vak_focus_row (TaalLijstVak *self,
                          int           row)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self) && self->lijst != NULL);

  self->focusing = TRUE;
  taal_lijst_vak_open_row (self, row);
}
