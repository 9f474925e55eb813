/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-alleen-lezen.h"

#include <glib/gi18n.h>

struct _TaalAlleenLezen
{
  AdwBin         parent_instance;

  /* Template children */
  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkLabel      *waarom;
  GtkButton     *bewaar;
};

G_DEFINE_FINAL_TYPE (TaalAlleenLezen, taal_alleen_lezen, ADW_TYPE_BIN)

static void
clicked_cb (TaalAlleenLezen *self)
{
  gtk_popover_popdown (self->popover);
}

static void
taal_alleen_lezen_dispose (GObject *object)
{
  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_ALLEEN_LEZEN);

  G_OBJECT_CLASS (taal_alleen_lezen_parent_class)->dispose (object);
}

static void
taal_alleen_lezen_class_init (TaalAlleenLezenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_alleen_lezen_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-alleen-lezen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalAlleenLezen, button);
  gtk_widget_class_bind_template_child (widget_class, TaalAlleenLezen, popover);
  gtk_widget_class_bind_template_child (widget_class, TaalAlleenLezen, waarom);
  gtk_widget_class_bind_template_child (widget_class, TaalAlleenLezen, bewaar);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
taal_alleen_lezen_init (TaalAlleenLezen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_alleen_lezen_set_dossier:
 * @self: a mark
 * @dossier: whether the school is a dossier, that cannot be written; else a folder of tables
 *
 * Thread: the main one
 */
void
taal_alleen_lezen_set_dossier (TaalAlleenLezen *self,
                               gboolean         dossier)
{
  g_return_if_fail (TAAL_IS_ALLEEN_LEZEN (self));

  gtk_label_set_text (self->waarom,
                      dossier ? _("The file, or the folder that it is in, cannot be written by you. To change "
                                  "something, copy the file to a place of your own and open it there.")
                              : _("These are loose tables. To change something here, save them as a dossier: one file "
                                  "with everything in it. The tables stay as they are."));
  gtk_widget_set_visible (GTK_WIDGET (self->bewaar), !dossier);
}
