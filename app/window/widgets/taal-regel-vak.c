/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-regel-vak.h"

#include <glib/gi18n.h>

#include "taal-feit.h"
#include "taal-report-woorden.h"

struct _TaalRegelVak
{
  AdwBin                parent_instance;

  /* Template children */
  AdwPreferencesGroup  *group;
  TaalFeit             *regel;
  TaalFeit             *bron;
  TaalFeit             *zekerheid;
  GtkLinkButton        *link;
};

G_DEFINE_FINAL_TYPE (TaalRegelVak, taal_regel_vak, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
taal_regel_vak_dispose (GObject *object)
{
  /* Before the template goes: the bin would let go of its child a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_REGEL_VAK);

  G_OBJECT_CLASS (taal_regel_vak_parent_class)->dispose (object);
}

static void
taal_regel_vak_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      adw_preferences_group_set_title (TAAL_REGEL_VAK (object)->group, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_regel_vak_class_init (TaalRegelVakClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_regel_vak_dispose;
  object_class->set_property = taal_regel_vak_set_property;

  /**
   * TaalRegelVak:title:
   *
   * What stands above it.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TAAL_TYPE_FEIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-regel-vak.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalRegelVak, group);
  gtk_widget_class_bind_template_child (widget_class, TaalRegelVak, regel);
  gtk_widget_class_bind_template_child (widget_class, TaalRegelVak, bron);
  gtk_widget_class_bind_template_child (widget_class, TaalRegelVak, zekerheid);
  gtk_widget_class_bind_template_child (widget_class, TaalRegelVak, link);
}

static void
taal_regel_vak_init (TaalRegelVak *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_regel_vak_show:
 * @self: a widget
 * @regel: (nullable): the rule to show; %NULL hides the widget
 *
 * Thread: main
 */
void
taal_regel_vak_show (TaalRegelVak    *self,
                     const TaalRegel *regel)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TAAL_IS_REGEL_VAK (self));

  gtk_widget_set_visible (GTK_WIDGET (self), regel != NULL);
  if (regel == NULL)
    return;

  /* TRANSLATORS: a rule: %1$s is its id, %2$s what it is about */
  taal_feit_take (self->regel, g_strdup_printf (_("%1$s: %2$s"), regel->id,
                                                taal_report_parameter_woord (regel->parameter)));
  taal_feit_show (self->bron, regel->bron);
  taal_feit_show (self->zekerheid, taal_report_zekerheid_woord (regel->zekerheid));

  gtk_widget_set_visible (GTK_WIDGET (self->link), regel->url != NULL);
  if (regel->url == NULL)
    return;
  gtk_link_button_set_uri (self->link, regel->url);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->link), regel->url);
  /* TRANSLATORS: a link as it is read aloud: %s is an address */
  name = g_strdup_printf (_("Read the source at %s"), regel->url);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
