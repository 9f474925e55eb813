/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-veld-private.h"

#include <glib/gi18n.h>

#include "taal-report-kolom.h"
#include "taal-zoek.h"

/* What a field suggests: values by name, from which one is chosen or typed. */

static gboolean
has_words (const char        *name,
           const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (!taal_zoek_matches (name, words[i]))
      return FALSE;

  return words[0] != NULL;
}

/**
 * taal_veld_find_keuze:
 * @veld: a field
 * @text: what is typed in it
 *
 * Returns: the place of the suggestion that it means: the one with that value, else the only one with
 *   those words in its name; -1 for none
 *
 * Thread: the main one
 */
int
taal_veld_find_keuze (const TaalVeld *veld,
                      const char     *text)
{
  g_auto (GStrv) words = NULL;
  int found = -1;

  for (int i = 0; veld->waarden != NULL && veld->waarden[i] != NULL; i++)
    if (g_str_equal (veld->waarden[i], text))
      return i;
  if (veld->namen == NULL || veld->kolom->soort != TAAL_KOLOM_VERWIJZING)
    return -1;

  words = taal_zoek_split (text);
  for (int i = 0; veld->namen[i] != NULL; i++)
    if (has_words (veld->namen[i], (const char *const *) words))
      {
        if (found >= 0)
          return -1;
        found = i;
      }

  return found;
}

/**
 * taal_veld_show_naam:
 * @veld: a field with suggestions that have names
 *
 * An id says little: the label has the name that goes with it.
 *
 * Thread: the main one
 */
void
taal_veld_show_naam (TaalVeld *veld)
{
  g_autofree char *title = taal_veld_dup_titel (veld);
  g_autofree char *spoken = g_strdup (taal_report_kolom (veld->tabel, veld->nummer));
  g_autofree char *text = taal_veld_dup_tekst (veld);
  int found = *text != '\0' ? taal_veld_find_keuze (veld, text) : -1;

  if (found >= 0)
    {
      /* TRANSLATORS: %1$s is the label of a field, %2$s the name of what is chosen in it */
      char *with = g_strdup_printf (_("%1$s: %2$s"), title, veld->namen[found]);

      g_free (title);
      title = with;
      with = g_strdup_printf (_("%1$s: %2$s"), spoken, veld->namen[found]);
      g_free (spoken);
      spoken = with;
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (veld->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (veld->row), title);
  gtk_accessible_update_property (taal_veld_get_spoken (veld), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* A name that was typed becomes the id that it means. */
static void
left_cb (TaalVeld *veld)
{
  g_autofree char *text = taal_veld_dup_tekst (veld);

  if (taal_veld_find_keuze (veld, text) >= 0)
    taal_veld_set_tekst (veld, text);
}

static void
suggestion_chosen_cb (GtkListBox    *list,
                      GtkListBoxRow *row,
                      TaalVeld      *veld)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER)));
  taal_veld_set_tekst (veld, g_object_get_data (G_OBJECT (row), "waarde"));
  gtk_widget_grab_focus (veld->row);
}

static GtkWidget *
make_suggestions (TaalVeld          *veld,
                  const char *const *waarden,
                  const char *const *namen)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller =
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER,
                    "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                    "max-content-height", 300, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (int i = 0; waarden[i] != NULL; i++)
    {
      GtkWidget *label =
          g_object_new (GTK_TYPE_LABEL, "label", namen != NULL ? namen[i] : waarden[i], "xalign",
                        0.0, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 40, "margin-top",
                        8, "margin-bottom", 8, "margin-start", 12, "margin-end", 12, NULL);
      GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

      g_object_set_data_full (G_OBJECT (row), "waarde", g_strdup (waarden[i]), g_free);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (suggestion_chosen_cb), veld);

  return scroller;
}

/**
 * taal_veld_suggest:
 * @veld: a field to type in
 * @waarden: (array zero-terminated=1): values that are likely; any other may be typed
 * @namen: (nullable) (array zero-terminated=1): how to show them, or %NULL for as they are
 *
 * To be called once. In a reference, words of a name may be typed for the id.
 *
 * Thread: the main one
 */
void
taal_veld_suggest (TaalVeld          *veld,
                   const char *const *waarden,
                   const char *const *namen)
{
  GtkWidget *popover, *button;
  g_autofree char *label = NULL;

  g_return_if_fail (ADW_IS_ENTRY_ROW (veld->row) && waarden != NULL && veld->waarden == NULL);

  veld->waarden = g_strdupv ((char **) waarden);
  if (namen != NULL)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      veld->namen = g_strdupv ((char **) namen);
      g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), veld);
      gtk_widget_add_controller (veld->row, focus);
      taal_veld_show_naam (veld);
    }

  popover = gtk_popover_new ();
  gtk_widget_add_css_class (popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (popover), make_suggestions (veld, waarden, namen));
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "pan-down-symbolic", "valign",
                         GTK_ALIGN_CENTER, "popover", popover, NULL);
  /* TRANSLATORS: %s is the label of a field */
  label = g_strdup_printf (_("Choose: %s"), taal_report_kolom (veld->tabel, veld->nummer));
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (veld->row), button);
}
