/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-keuze-rij.h"

struct _TaalKeuzeRij
{
  AdwPreferencesRow  parent_instance;

  /* Template children */
  GtkGrid           *grid;
  GtkImage          *icon;
  GtkLabel          *subtitle_label;
};

enum
{
  PROP_ICON_NAME = 1,
  PROP_SUBTITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TaalKeuzeRij, taal_keuze_rij, ADW_TYPE_PREFERENCES_ROW)

static void
taal_keuze_rij_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TaalKeuzeRij *self = TAAL_KEUZE_RIJ (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      taal_keuze_rij_set_icon_name (self, g_value_get_string (value));
      break;

    case PROP_SUBTITLE:
      taal_keuze_rij_set_subtitle (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_keuze_rij_dispose (GObject *object)
{
  /* Before the template lets go of a child that the row still points at. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_KEUZE_RIJ);

  G_OBJECT_CLASS (taal_keuze_rij_parent_class)->dispose (object);
}

static void
taal_keuze_rij_class_init (TaalKeuzeRijClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = taal_keuze_rij_set_property;
  object_class->dispose = taal_keuze_rij_dispose;

  /**
   * TaalKeuzeRij:icon-name:
   *
   * What it shows before its title.
   */
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL,
                                                    G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /**
   * TaalKeuzeRij:subtitle:
   *
   * What it says below its title.
   */
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL,
                                                   G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-keuze-rij.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalKeuzeRij, grid);
  gtk_widget_class_bind_template_child (widget_class, TaalKeuzeRij, icon);
  gtk_widget_class_bind_template_child (widget_class, TaalKeuzeRij, subtitle_label);
}

static void
taal_keuze_rij_init (TaalKeuzeRij *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_keuze_rij_get_subtitle:
 * @self: a row
 *
 * Returns: (transfer none): what it says below its title
 *
 * Thread: the main one
 */
const char *
taal_keuze_rij_get_subtitle (TaalKeuzeRij *self)
{
  g_return_val_if_fail (TAAL_IS_KEUZE_RIJ (self), NULL);

  return gtk_label_get_text (self->subtitle_label);
}

/**
 * taal_keuze_rij_set_subtitle:
 * @self: a row
 * @subtitle: what it says below its title
 *
 * Thread: the main one
 */
void
taal_keuze_rij_set_subtitle (TaalKeuzeRij *self,
                             const char   *subtitle)
{
  g_return_if_fail (TAAL_IS_KEUZE_RIJ (self));

  gtk_label_set_text (self->subtitle_label, subtitle);
}

/**
 * taal_keuze_rij_set_icon_name:
 * @self: a row
 * @icon_name: what it shows before its title
 *
 * Thread: the main one
 */
void
taal_keuze_rij_set_icon_name (TaalKeuzeRij *self,
                              const char   *icon_name)
{
  g_return_if_fail (TAAL_IS_KEUZE_RIJ (self));

  gtk_image_set_from_icon_name (self->icon, icon_name);
}

/**
 * taal_keuze_rij_add_suffix:
 * @self: a row
 * @widget: (transfer floating): what stands at its end
 *
 * Thread: the main one
 */
void
taal_keuze_rij_add_suffix (TaalKeuzeRij *self,
                           GtkWidget    *widget)
{
  g_return_if_fail (TAAL_IS_KEUZE_RIJ (self));

  gtk_grid_attach (self->grid, widget, 2, 0, 1, 2);
}
