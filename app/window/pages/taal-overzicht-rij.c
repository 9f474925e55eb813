/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-overzicht-rij.h"

#include <glib/gi18n.h>

/* A word that may stand in a sentence, as the first of one. */
static char *
dup_capital (const char *text)
{
  g_autoptr (GString) capital = g_string_new (NULL);

  if (text[0] == '\0')
    return g_strdup (text);

  g_string_append_unichar (capital, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (capital, g_utf8_next_char (text));

  return g_strdup (capital->str);
}

static GtkWidget *
make_row (const char *text,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = dup_capital (text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    {
      g_autofree char *below = dup_capital (subtitle);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
    }

  return row;
}

/* A number stays with what it counts: "13 lessen · 1,17 %" breaks at the dot, and only there. */
static char *
dup_unbroken (const char *value)
{
  g_autoptr (GString) text = g_string_new (value);

  if (!g_ascii_isdigit (*value))
    return g_strdup (value);
  g_string_replace (text, " ", "\u00a0", 0);
  g_string_replace (text, "·\u00a0", "· ", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * taal_overzicht_add:
 * @list: a list
 * @title: what the row is about
 * @subtitle: (nullable): more about it
 * @value: (nullable): a number, at the end of the row
 * @action: (nullable): what activating the row does
 * @target: the number that @action gets
 *
 * Returns: (transfer none): the row
 *
 * Thread: the main one
 */
GtkWidget *
taal_overzicht_add (GtkListBox *list,
                    const char *title,
                    const char *subtitle,
                    const char *value,
                    const char *action,
                    int         target)
{
  GtkWidget *row = make_row (title, subtitle);
  g_autofree char *name = value == NULL ? g_strdup (title) : g_strdup_printf ("%s, %s", title, value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (value != NULL)
    {
      g_autofree char *unbroken = dup_unbroken (value);
      GtkWidget *label = gtk_label_new (unbroken);

      gtk_widget_add_css_class (label, "numeric");
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  if (action != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", target);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  gtk_list_box_append (list, row);

  return row;
}

/**
 * taal_overzicht_clear_expanders:
 * @rows: the rows that were added; emptied
 *
 * Thread: the main one
 */
void
taal_overzicht_clear_expanders (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      GtkWidget *expander = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);

      adw_expander_row_remove (ADW_EXPANDER_ROW (expander), row);
    }
  g_ptr_array_set_size (rows, 0);
}

/**
 * taal_overzicht_add_to_expander:
 * @expander: an expander row
 * @rows: (nullable): gets the row, for taal_overzicht_clear_expanders(); %NULL when @expander goes with it
 * @title: what it says
 * @subtitle: (nullable): more about it
 * @url: (nullable): where it can be read; opened only when the user asks
 *
 * Thread: the main one
 */
void
taal_overzicht_add_to_expander (AdwExpanderRow *expander,
                                GPtrArray      *rows,
                                const char     *title,
                                const char     *subtitle,
                                const char     *url)
{
  GtkWidget *row = make_row (title, subtitle);

  if (url != NULL)
    {
      /* TRANSLATORS: opens the source of a rule in a browser */
      GtkWidget *link = gtk_link_button_new_with_label (url, _("Source"));
      g_autofree char *name = g_strdup_printf (_("Open the source of %s"), title);

      gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), link);
    }
  adw_expander_row_add_row (expander, row);
  if (rows != NULL)
    g_ptr_array_add (rows, row);
}
