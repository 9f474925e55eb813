/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-load-page.h"

#include <glib/gi18n.h>

/* Often enough to see it move. */
#define INTERVAL_MS 80

struct _TaalLoadPage
{
  AdwBin          parent_instance;

  /* Template children */
  AdwStatusPage  *status;
  GtkProgressBar *progress;

  /* Owned */
  TaalLoader     *loader;
  guint           timeout;
};

G_DEFINE_FINAL_TYPE (TaalLoadPage, taal_load_page, ADW_TYPE_BIN)

/* Asked rather than told: the thread then has nothing to do with the main loop. */
static gboolean
show_progress (gpointer user_data)
{
  TaalLoadPage *self = user_data;
  double fraction = taal_loader_get_fraction (self->loader);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, fraction);

  return G_SOURCE_CONTINUE;
}

static void
taal_load_page_dispose (GObject *object)
{
  TaalLoadPage *self = TAAL_LOAD_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_LOAD_PAGE);
  g_clear_object (&self->loader);

  G_OBJECT_CLASS (taal_load_page_parent_class)->dispose (object);
}

static void
taal_load_page_class_init (TaalLoadPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_load_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-load-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalLoadPage, status);
  gtk_widget_class_bind_template_child (widget_class, TaalLoadPage, progress);
}

static void
taal_load_page_init (TaalLoadPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_load_page_set_loader:
 * @self: a page
 * @loader: (nullable): whose progress to show, or %NULL to rest
 */
void
taal_load_page_set_loader (TaalLoadPage *self,
                           TaalLoader   *loader)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TAAL_IS_LOAD_PAGE (self));

  if (!g_set_object (&self->loader, loader))
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, 0);
  if (loader == NULL)
    return;

  base = g_file_get_basename (taal_loader_get_file (loader));
  name = g_filename_display_name (base);
  adw_status_page_set_description (self->status, name);
  self->timeout = g_timeout_add (INTERVAL_MS, show_progress, self);
}
