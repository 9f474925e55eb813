/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-keuze.h"

struct _TaalKeuze
{
  AdwBin         parent_instance;

  /* Template children */
  GtkDropDown   *dropdown;
  GtkStringList *texts;

  /* Owned */
  GArray        *waarden; /* int: by place */
  gboolean       setting; /* it is not the user who chooses */
};

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalKeuze, taal_keuze, ADW_TYPE_BIN)

static void
selected_changed_cb (TaalKeuze *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
button_set_up_cb (TaalKeuze   *self,
                  GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "width-chars", 8,
                                               "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
text_bound_cb (TaalKeuze   *self,
               GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
row_set_up_cb (TaalKeuze   *self,
               GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE,
                                               "max-width-chars", 40, NULL));
}

static void
taal_keuze_dispose (GObject *object)
{
  TaalKeuze *self = TAAL_KEUZE (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_KEUZE);

  G_OBJECT_CLASS (taal_keuze_parent_class)->dispose (object);
}

static void
taal_keuze_finalize (GObject *object)
{
  g_clear_pointer (&TAAL_KEUZE (object)->waarden, g_array_unref);

  G_OBJECT_CLASS (taal_keuze_parent_class)->finalize (object);
}

static void
taal_keuze_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  TaalKeuze *self = TAAL_KEUZE (object);
  const char *title = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->dropdown),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_keuze_class_init (TaalKeuzeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_keuze_dispose;
  object_class->finalize = taal_keuze_finalize;
  object_class->set_property = taal_keuze_set_property;

  /**
   * TaalKeuze:title:
   *
   * What is chosen.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", TAAL_TYPE_KEUZE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-keuze.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalKeuze, dropdown);
  gtk_widget_class_bind_template_child (widget_class, TaalKeuze, texts);
  gtk_widget_class_bind_template_callback (widget_class, button_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_bound_cb);
}

static void
taal_keuze_init (TaalKeuze *self)
{
  self->waarden = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_keuze_add:
 * @self: a filter
 * @waarde: a value
 * @text: what it is called
 *
 * The first value that is added is chosen.
 *
 * Thread: main
 */
void
taal_keuze_add (TaalKeuze  *self,
                int         waarde,
                const char *text)
{
  g_return_if_fail (TAAL_IS_KEUZE (self) && text != NULL);

  self->setting = TRUE;
  g_array_append_val (self->waarden, waarde);
  gtk_string_list_append (self->texts, text);
  self->setting = FALSE;
}

/**
 * taal_keuze_get:
 * @self: a filter with values
 *
 * Returns: the value that is chosen
 *
 * Thread: main
 */
int
taal_keuze_get (TaalKeuze *self)
{
  guint selected;

  g_return_val_if_fail (TAAL_IS_KEUZE (self), 0);

  selected = gtk_drop_down_get_selected (self->dropdown);
  g_return_val_if_fail (selected < self->waarden->len, 0);

  return g_array_index (self->waarden, int, selected);
}

/**
 * taal_keuze_set:
 * @self: a filter
 * @waarde: one of its values
 *
 * Chooses it, without a signal.
 *
 * Thread: main
 */
void
taal_keuze_set (TaalKeuze *self,
                int        waarde)
{
  g_return_if_fail (TAAL_IS_KEUZE (self));

  self->setting = TRUE;
  for (guint i = 0; i < self->waarden->len; i++)
    if (g_array_index (self->waarden, int, i) == waarde)
      gtk_drop_down_set_selected (self->dropdown, i);
  self->setting = FALSE;
}
