/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-rij-acties.h"

#include <glib/gi18n.h>

static GtkWidget *
make_button (const char *icon,
             const char *tooltip,
             const char *label,
             const char *action,
             TaalTabel   tabel,
             gint32      rij)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ii)", (int) tabel, rij);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/**
 * taal_rij_acties_make_change:
 * @tabel: a table
 * @rij: the number of a row
 * @title: what the row is
 *
 * Returns: (transfer floating): a button that opens the row in a form, where the row itself does not
 *
 * Thread: the main one
 */
GtkWidget *
taal_rij_acties_make_change (TaalTabel   tabel,
                             gint32      rij,
                             const char *title)
{
  /* TRANSLATORS: %s is the name of a row, such as a personeelsplan */
  g_autofree char *label = g_strdup_printf (_("Change %s"), title);

  return make_button ("document-edit-symbolic", _("Change"), label, "win.rij-wijzigen", tabel, rij);
}

/**
 * taal_rij_acties_make_remove:
 * @tabel: a table
 * @rij: the number of a row
 * @title: what the row is
 * @with: (nullable): the rows that go with it, such as "2 maatregelen"
 *
 * Returns: (transfer floating): a button that removes the row
 *
 * Thread: the main one
 */
GtkWidget *
taal_rij_acties_make_remove (TaalTabel   tabel,
                             gint32      rij,
                             const char *title,
                             const char *with)
{
  g_autofree char *label = NULL, *tooltip = NULL;

  if (with == NULL)
    {
      /* TRANSLATORS: %s is the name of a row, such as a registratie */
      label = g_strdup_printf (_("Remove %s"), title);
      tooltip = g_strdup (_("Remove"));
    }
  else
    {
      /* TRANSLATORS: %1$s is the name of a row, %2$s what goes with it, such as "2 maatregelen" */
      label = g_strdup_printf (_("Remove %1$s, together with %2$s"), title, with);
      /* TRANSLATORS: %s is what is removed with a row, such as "2 maatregelen" */
      tooltip = g_strdup_printf (_("Remove, together with %s"), with);
    }

  return make_button ("user-trash-symbolic", tooltip, label, "win.rij-verwijderen", tabel, rij);
}

/* Delete on a row does what its button does. */
static void
add_delete_key (GtkWidget *row,
                TaalTabel  tabel,
                gint32     rij)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                            gtk_named_action_new ("win.rij-verwijderen"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new ("(ii)", (int) tabel, rij));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (row, controller);
}

/**
 * taal_rij_acties_add:
 * @row: where a row of a dossier is shown
 * @tabel: its table
 * @rij: its number
 * @title: what it is
 *
 * Lets it be opened in a form, and be removed by a button and by Delete.
 *
 * Thread: the main one
 */
void
taal_rij_acties_add (AdwActionRow *row,
                     TaalTabel     tabel,
                     gint32        rij,
                     const char   *title)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ii)", (int) tabel, rij);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.rij-wijzigen");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (row, taal_rij_acties_make_remove (tabel, rij, title, NULL));
  add_delete_key (GTK_WIDGET (row), tabel, rij);
}
