/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-recent-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-keuze-rij.h"

/* Asked for in the background: a network drive that is gone may take its time to say so. */
static void
queried_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  TaalKeuzeRij *row = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);
  g_autofree char *subtitle = NULL;

  if (info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        taal_keuze_rij_set_icon_name (row, "folder-symbolic");
      return;
    }
  /* Cancelled, the row is gone. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;

  /* TRANSLATORS: %s is the folder in which a file was */
  subtitle = g_strdup_printf (_("No longer in %s"), taal_keuze_rij_get_subtitle (row));
  taal_keuze_rij_set_subtitle (row, subtitle);
  taal_keuze_rij_set_icon_name (row, "dialog-warning-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (row), "missing");
}

/* A folder as a person writes it: from the home folder on. */
static char *
format_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder == NULL ? NULL : g_file_get_parse_name (folder);
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (path == NULL)
    return g_file_get_parse_name (file);
  if (g_str_has_prefix (path, home) && (path[length] == '\0' || path[length] == G_DIR_SEPARATOR))
    return g_strconcat ("~", path + length, NULL);

  return g_steal_pointer (&path);
}

/**
 * taal_recent_row_new:
 * @uri: what was opened before
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
taal_recent_row_new (const char *uri)
{
  TaalKeuzeRij *row = g_object_new (TAAL_TYPE_KEUZE_RIJ, "icon-name", "x-office-document-symbolic", NULL);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *folder = format_folder (file);
  g_autofree char *label = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  taal_keuze_rij_set_subtitle (row, folder);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.load");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);

  /* TRANSLATORS: %s is the name of a file */
  label = g_strdup_printf (_("Remove %s from the list"), name);
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "win.forget");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", uri);
  taal_keuze_rij_add_suffix (row, remove);

  /* A row that goes stops asking. */
  g_signal_connect_object (row, "destroy", G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           cancellable, queried_cb, row);

  return GTK_WIDGET (row);
}
