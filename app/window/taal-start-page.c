/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-start-page.h"

#include "taal-keuze-rij.h"
#include "taal-recent-row.h"

struct _TaalStartPage
{
  AdwBin               parent_instance;

  /* Template children */
  AdwPreferencesGroup *recent;

  /* Owned */
  TaalPreferences     *preferences;
  GPtrArray           *rows; /* borrowed by the group, which has no way to list them */
};

G_DEFINE_FINAL_TYPE (TaalStartPage, taal_start_page, ADW_TYPE_BIN)

static void
show_recent (TaalStartPage *self)
{
  g_auto (GStrv) uris = taal_preferences_dup_recent (self->preferences);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      GtkWidget *row = taal_recent_row_new (uris[i]);

      adw_preferences_group_add (self->recent, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), self->rows->len > 0);
}

static void
taal_start_page_dispose (GObject *object)
{
  TaalStartPage *self = TAAL_START_PAGE (object);

  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_START_PAGE);
  g_clear_object (&self->preferences);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_start_page_parent_class)->dispose (object);
}

static void
taal_start_page_class_init (TaalStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_start_page_dispose;

  g_type_ensure (TAAL_TYPE_KEUZE_RIJ);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalStartPage, recent);
}

static void
taal_start_page_init (TaalStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * taal_start_page_set_preferences:
 * @self: a start page
 * @preferences: where the dossiers opened before are kept
 */
void
taal_start_page_set_preferences (TaalStartPage   *self,
                                 TaalPreferences *preferences)
{
  g_return_if_fail (TAAL_IS_START_PAGE (self));
  g_return_if_fail (TAAL_IS_PREFERENCES (preferences));

  if (!g_set_object (&self->preferences, preferences))
    return;
  g_signal_connect_object (preferences, "recent-changed", G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  show_recent (self);
}
