/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lijst-vak-private.h"

#include "taal-kolom-sorter.h"

enum
{
  PROP_EMPTY_TITLE = 1,
  PROP_EMPTY_DESCRIPTION,
  N_PROPS
};

enum
{
  CHANGED,
  ANSWERED,
  OPENED,
  CLOSED,
  CHOSEN,
  SHOW_ALL,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static void taal_lijst_vak_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TaalLijstVak, taal_lijst_vak, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, taal_lijst_vak_buildable_init))

static void
taal_lijst_vak_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  TaalLijstVak *self = TAAL_LIJST_VAK (buildable);

  if (GTK_IS_COLUMN_VIEW_COLUMN (child))
    gtk_column_view_append_column (self->view, GTK_COLUMN_VIEW_COLUMN (child));
  else if (g_strcmp0 (type, "filter") == 0)
    {
      gtk_flow_box_insert (self->filters, GTK_WIDGET (child), -1);
      /* The filter itself takes the focus, not the place that it is in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (GTK_WIDGET (child)), FALSE);
    }
  else if (g_strcmp0 (type, "paneel") == 0)
    adw_clamp_set_child (self->paneel, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
taal_lijst_vak_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = taal_lijst_vak_add_child;
}

static void
row_activated_cb (TaalLijstVak *self,
                  guint         position)
{
  if (taal_lijst_vak_is_among (self, position))
    taal_lijst_vak_show_many (self);
  else
    taal_lijst_vak_activate (self, position);
}

static void
row_selected_cb (TaalLijstVak *self)
{
  taal_lijst_vak_follow (self);
}

static void
rows_changing_cb (TaalLijstVak *self)
{
  taal_lijst_vak_let_go (self);
}

static void
flap_revealed_cb (TaalLijstVak *self)
{
  taal_lijst_vak_forget (self);
}

static void
scrolled_cb (TaalLijstVak *self)
{
  taal_lijst_vak_note_visible (self);
}

static void
answered_cb (TaalLijstVak *self)
{
  if (taal_lijst_is_bezig (self->lijst))
    return;

  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->lijst)) == 0 ? "empty" : "rows");
  taal_lijst_vak_restore (self);
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* A view that is taken apart changes its order too, column by column. */
static void
sorter_changed_cb (TaalLijstVak *self)
{
  if (self->lijst != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
close_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  taal_lijst_vak_close (TAAL_LIJST_VAK (widget));
}

static void
show_all_activated (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_signal_emit (widget, signals[SHOW_ALL], 0);
}

static void
taal_lijst_vak_dispose (GObject *object)
{
  TaalLijstVak *self = TAAL_LIJST_VAK (object);

  self->open_row = NO_ROW;
  if (self->lijst != NULL)
    g_signal_handlers_disconnect_by_data (self->lijst, self);
  g_clear_object (&self->lijst);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_LIJST_VAK);
  if (self->veel != NULL)
    g_signal_handlers_disconnect_by_data (self->veel, self);
  g_clear_object (&self->veel);
  g_clear_object (&self->slots);
  g_clear_object (&self->open_rij);
  g_clear_object (&self->selected_rij);

  G_OBJECT_CLASS (taal_lijst_vak_parent_class)->dispose (object);
}

static void
taal_lijst_vak_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_EMPTY_TITLE:
      adw_status_page_set_title (TAAL_LIJST_VAK (object)->empty, g_value_get_string (value));
      break;

    case PROP_EMPTY_DESCRIPTION:
      adw_status_page_set_description (TAAL_LIJST_VAK (object)->empty, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-lijst-vak.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, flap);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, search);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, filters);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, view);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, selection);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, empty);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, aantal);
  gtk_widget_class_bind_template_child (widget_class, TaalLijstVak, paneel);
  gtk_widget_class_bind_template_callback (widget_class, flap_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  taal_lijst_vak_bind_zoek (widget_class);
}

static guint
add_signal (const char *name,
            GType       parameter)
{
  return g_signal_new (name, TAAL_TYPE_LIJST_VAK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       parameter == G_TYPE_NONE ? 0 : 1, parameter);
}

static void
taal_lijst_vak_class_init (TaalLijstVakClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_lijst_vak_dispose;
  object_class->set_property = taal_lijst_vak_set_property;

  /**
   * TaalLijstVak:empty-title:
   *
   * What it says when no row is found.
   */
  properties[PROP_EMPTY_TITLE] = g_param_spec_string ("empty-title", NULL, NULL, NULL,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /**
   * TaalLijstVak:empty-description:
   *
   * What it says below that; to try another search, unless it is told otherwise.
   */
  properties[PROP_EMPTY_DESCRIPTION] =
    g_param_spec_string ("empty-description", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = add_signal ("changed", G_TYPE_NONE);
  signals[ANSWERED] = add_signal ("answered", G_TYPE_NONE);
  signals[OPENED] = add_signal ("opened", G_TYPE_OBJECT);
  signals[CLOSED] = add_signal ("closed", G_TYPE_NONE);
  signals[CHOSEN] = add_signal ("chosen", G_TYPE_NONE);
  signals[SHOW_ALL] = add_signal ("show-all", G_TYPE_NONE);

  gtk_widget_class_install_action (widget_class, "lijst.close", NULL, close_activated);
  gtk_widget_class_install_action (widget_class, "lijst.show-all", NULL, show_all_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "lijst.close", NULL);
  bind_template (widget_class);
}

static void
taal_lijst_vak_init (TaalLijstVak *self)
{
  GtkAdjustment *adjustment;

  self->open_row = NO_ROW;
  self->asked_row = NO_ROW;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lijst.close", FALSE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * taal_lijst_vak_set_lijst:
 * @self: a table
 * @lijst: its rows; set once
 *
 * Thread: main
 */
void
taal_lijst_vak_set_lijst (TaalLijstVak *self,
                          TaalLijst    *lijst)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self) && TAAL_IS_LIJST (lijst) && self->lijst == NULL);

  self->lijst = g_object_ref (lijst);
  g_signal_connect_swapped (lijst, "changing", G_CALLBACK (rows_changing_cb), self);
  g_signal_connect_swapped (lijst, "notify::bezig", G_CALLBACK (answered_cb), self);
  self->slots = taal_slots_new (lijst);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->slots));
}

/**
 * taal_lijst_vak_set_volg:
 * @self: a table
 * @volg: finds a row again when the facts are others
 * @data: for @volg; outlives @self
 *
 * Lets the pane stay on what it shows when the facts change.
 *
 * Thread: main
 */
void
taal_lijst_vak_set_volg (TaalLijstVak    *self,
                         TaalRijVolgFunc  volg,
                         gpointer         data)
{
  g_return_if_fail (TAAL_IS_LIJST_VAK (self));

  self->volg = volg;
  self->volg_data = data;
}

/**
 * taal_lijst_vak_set_kolommen:
 * @self: a table
 * @kolommen: (array length=n): what its columns show; static
 * @n: how many there are
 * @name_rij: names a row for a screen reader
 *
 * Sorts by the first.
 *
 * Thread: main
 */
void
taal_lijst_vak_set_kolommen (TaalLijstVak         *self,
                             const TaalLijstKolom *kolommen,
                             guint                 n,
                             TaalRijNaamFunc       name_rij)
{
  g_autoptr (GtkColumnViewColumn) first = g_list_model_get_item (gtk_column_view_get_columns (self->view), 0);

  taal_lijst_kolommen_install (self->view, kolommen, n, name_rij);
  gtk_column_view_sort_by_column (self->view, first, GTK_SORT_ASCENDING);
}

/**
 * taal_lijst_vak_get_sort:
 * @self: a table
 * @kolom: (out): the number of the column by which it is sorted
 * @aflopend: (out): whether it goes down
 *
 * Returns: whether it is sorted by a column
 *
 * Thread: main
 */
gboolean
taal_lijst_vak_get_sort (TaalLijstVak *self,
                         int          *kolom,
                         gboolean     *aflopend)
{
  return taal_kolom_sorter_find (gtk_column_view_get_sorter (self->view), kolom, aflopend);
}

/**
 * taal_lijst_vak_set_aantal:
 * @self: a table
 * @text: how many rows it shows, in words
 *
 * Thread: main
 */
void
taal_lijst_vak_set_aantal (TaalLijstVak *self,
                           const char   *text)
{
  gtk_label_set_text (self->aantal, text);
}
