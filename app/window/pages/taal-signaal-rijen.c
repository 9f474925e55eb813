/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signaal-rijen.h"

#include <glib/gi18n.h>

#include "taal-report-onderzoek.h"
#include "taal-report-signaal.h"

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, "subtitle-lines", 0,
                                 "activatable", FALSE, "selectable", FALSE, NULL);
  /* TRANSLATORS: a fact as it is read aloud: %1$s is what it is about, %2$s what it says */
  g_autofree char *name =
      subtitle != NULL ? g_strdup_printf (_("%1$s: %2$s"), title, subtitle) : g_strdup (title);

  /* That a text is no markup is told to its label before the text, not while the row is made. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/* Lets a row lead to what it is of. */
static void
lead_to (GtkWidget  *row,
         const char *action,
         const char *id,
         const char *tooltip)
{
  /* An action that takes one wants its target first. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, tooltip);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/**
 * taal_signaal_rijen_add:
 * @list: a list of a pane
 * @title: what it is
 * @subtitle: (nullable): more about it
 *
 * Thread: main
 */
void
taal_signaal_rijen_add (GtkListBox *list,
                        const char *title,
                        const char *subtitle)
{
  gtk_list_box_append (list, make_row (title, subtitle));
}

/**
 * taal_signaal_rijen_add_stuk:
 * @list: a list of a pane
 * @rij: a signal
 * @stuk: a piece of it
 *
 * Adds it in words; a les, a docent and a cursist can be opened from there.
 *
 * Thread: main
 */
void
taal_signaal_rijen_add_stuk (GtkListBox            *list,
                             TaalSignaalRij        *rij,
                             const TaalSignaalStuk *stuk)
{
  const TaalOnderzoek *onderzoek = taal_signaal_rij_get_onderzoek (rij);
  g_autofree char *title = taal_report_stuk (onderzoek, stuk);
  g_autofree char *more = taal_report_stuk_meer (onderzoek, stuk);
  GtkWidget *row;

  /* A date says nothing of what it is the date of. */
  if (more == NULL && stuk->soort == TAAL_STUK_DATUM)
    more = g_strdup (taal_report_signaal_bewijs (taal_signaal_rij_get_soort (rij)));
  row = make_row (title, more);

  if (stuk->plek != TAAL_GEEN && stuk->soort == TAAL_STUK_LES)
    lead_to (row, "win.toon-les", stuk->id, _("Open this les"));
  else if (stuk->plek != TAAL_GEEN && stuk->soort == TAAL_STUK_DOCENT)
    lead_to (row, "win.toon-docent", stuk->id, _("Open the file of this docent"));
  else if (stuk->plek != TAAL_GEEN && stuk->soort == TAAL_STUK_CURSIST &&
           taal_bron_is_dossier (onderzoek->bron))
    lead_to (row, "win.toon-cursist", stuk->id, _("Show this cursist"));
  gtk_list_box_append (list, row);
}

/**
 * taal_signaal_rijen_add_afwijzing:
 * @list: a list of a pane
 * @afwijzing: a dismissal
 *
 * Adds by whom and why a signal was dismissed, and that it was opened again.
 *
 * Thread: main
 */
void
taal_signaal_rijen_add_afwijzing (GtkListBox          *list,
                                  const TaalAfwijzing *afwijzing)
{
  g_autofree char *opened = taal_report_heropening (afwijzing);
  g_autofree char *dismissed = taal_report_afwijzing (afwijzing);

  if (opened != NULL)
    taal_signaal_rijen_add (list, opened, NULL);
  taal_signaal_rijen_add (list, dismissed, afwijzing->reden);
}
