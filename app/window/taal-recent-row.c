/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-recent-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TaalRecentRow
{
  AdwActionRow  parent_instance;

  /* Template children */
  GtkImage     *icon;
  GtkButton    *remove;

  /* Owned */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TaalRecentRow, taal_recent_row, ADW_TYPE_ACTION_ROW)

static void
taal_recent_row_dispose (GObject *object)
{
  TaalRecentRow *self = TAAL_RECENT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_RECENT_ROW);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (taal_recent_row_parent_class)->dispose (object);
}

static void
taal_recent_row_class_init (TaalRecentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_recent_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalRecentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TaalRecentRow, remove);
}

static void
taal_recent_row_init (TaalRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/* Asked for in the background: a network drive that is gone may take its time to say so. */
static void
queried_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (TaalRecentRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);
  g_autofree char *subtitle = NULL;

  if (info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        gtk_image_set_from_icon_name (self->icon, "folder-symbolic");
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;

  /* TRANSLATORS: %s is the folder in which a file was */
  subtitle = g_strdup_printf (_("No longer in %s"), adw_action_row_get_subtitle (ADW_ACTION_ROW (self)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_image_set_from_icon_name (self->icon, "dialog-warning-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
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
  TaalRecentRow *self = g_object_new (TAAL_TYPE_RECENT_ROW, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *folder = format_folder (file);
  g_autofree char *label = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), folder);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.load");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", uri);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", uri);

  /* TRANSLATORS: %s is the name of a file */
  label = g_strdup_printf (_("Remove %s from the list"), name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->cancellable, queried_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
