/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lazy.h"

struct _TaalLazy
{
  AdwBin parent_instance;

  GType  widget_type;
};

enum
{
  PROP_WIDGET_TYPE = 1,
  N_PROPS
};

enum
{
  MADE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalLazy, taal_lazy, ADW_TYPE_BIN)

static void
taal_lazy_map (GtkWidget *widget)
{
  (void) taal_lazy_get (TAAL_LAZY (widget));

  GTK_WIDGET_CLASS (taal_lazy_parent_class)->map (widget);
}

static void
taal_lazy_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WIDGET_TYPE:
      TAAL_LAZY (object)->widget_type = g_value_get_gtype (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_lazy_class_init (TaalLazyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = taal_lazy_set_property;
  GTK_WIDGET_CLASS (klass)->map = taal_lazy_map;

  /**
   * TaalLazy:widget-type:
   *
   * The class of the widget.
   */
  properties[PROP_WIDGET_TYPE] = g_param_spec_gtype ("widget-type", NULL, NULL, GTK_TYPE_WIDGET,
                                                     G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                     G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TaalLazy::made:
   * @widget: the widget
   *
   * The widget is made, and in its place.
   */
  signals[MADE] = g_signal_new ("made", TAAL_TYPE_LAZY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                GTK_TYPE_WIDGET);
}

static void
taal_lazy_init (TaalLazy *self)
{
}

/**
 * taal_lazy_get:
 * @self: a place
 *
 * Returns: (transfer none): its widget, made now if it was not
 *
 * Thread: the main one
 */
gpointer
taal_lazy_get (TaalLazy *self)
{
  GtkWidget *widget;

  g_return_val_if_fail (TAAL_IS_LAZY (self), NULL);

  widget = adw_bin_get_child (ADW_BIN (self));
  if (widget == NULL)
    {
      widget = g_object_new (self->widget_type, NULL);
      adw_bin_set_child (ADW_BIN (self), widget);
      g_signal_emit (self, signals[MADE], 0, widget);
    }

  return widget;
}

/**
 * taal_lazy_peek:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): its widget, or %NULL when it is not made yet
 *
 * Thread: the main one
 */
gpointer
taal_lazy_peek (TaalLazy *self)
{
  g_return_val_if_fail (TAAL_IS_LAZY (self), NULL);

  return adw_bin_get_child (ADW_BIN (self));
}
