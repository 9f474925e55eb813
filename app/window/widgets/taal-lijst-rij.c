/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lijst-rij.h"

/**
 * taal_lijst_clear:
 * @list: a list
 *
 * Takes all rows out of it.
 *
 * Thread: the main one
 */
void
taal_lijst_clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/**
 * taal_lijst_rij_new:
 * @titel: what it is, not as markup
 * @ondertitel: what is to be said of it, not as markup
 * @action: the action that activating it does
 * @target: what that is about
 *
 * Returns: (transfer floating): a row that leads to something
 *
 * Thread: the main one
 */
GtkWidget *
taal_lijst_rij_new (const char *titel,
                    const char *ondertitel,
                    const char *action,
                    int         target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titel);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ondertitel);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}
