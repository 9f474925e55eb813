/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lijst-vak-private.h"

/* The search of a table. */

static void
search_changed_cb (TaalLijstVak *self)
{
  g_signal_emit_by_name (self, "changed");
}

static void
search_stopped_cb (TaalLijstVak *self)
{
  if (*taal_lijst_vak_get_zoek (self) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    taal_lijst_vak_close (self);
}

/* Enter goes to the rows; where the search left only one, that is the one that is wanted. */
static void
search_activated_cb (TaalLijstVak *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (self->lijst != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->lijst)) == 1)
    taal_lijst_vak_activate (self, 0);
}

/**
 * taal_lijst_vak_bind_zoek:
 * @widget_class: the class of the table
 *
 * Lets its template find what the search calls.
 *
 * Thread: main
 */
void
taal_lijst_vak_bind_zoek (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

/**
 * taal_lijst_vak_get_zoek:
 * @self: a table
 *
 * Returns: (transfer none): what is searched for
 *
 * Thread: main
 */
const char *
taal_lijst_vak_get_zoek (TaalLijstVak *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

/**
 * taal_lijst_vak_set_zoek:
 * @self: a table
 * @text: what to search for
 *
 * Thread: main
 */
void
taal_lijst_vak_set_zoek (TaalLijstVak *self,
                         const char   *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

/**
 * taal_lijst_vak_focus_search:
 * @self: a table
 *
 * Lets the user type what to search for.
 *
 * Thread: main
 */
void
taal_lijst_vak_focus_search (TaalLijstVak *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
