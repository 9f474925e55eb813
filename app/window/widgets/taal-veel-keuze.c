/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-veel-keuze.h"

struct _TaalVeelKeuze
{
  GObject    parent_instance;

  /* Owned */
  TaalSlots *slots;
  GtkBitset *chosen; /* by position */
};

static void taal_veel_keuze_list_model_init (GListModelInterface        *iface);
static void taal_veel_keuze_selection_init  (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TaalVeelKeuze, taal_veel_keuze, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      taal_veel_keuze_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          taal_veel_keuze_selection_init))

static GType
taal_veel_keuze_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (TAAL_VEEL_KEUZE (model)->slots));
}

static guint
taal_veel_keuze_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (TAAL_VEEL_KEUZE (model)->slots));
}

static gpointer
taal_veel_keuze_get_item (GListModel *model,
                          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (TAAL_VEEL_KEUZE (model)->slots), position);
}

static void
taal_veel_keuze_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = taal_veel_keuze_get_item_type;
  iface->get_n_items = taal_veel_keuze_get_n_items;
  iface->get_item = taal_veel_keuze_get_item;
}

static gboolean
taal_veel_keuze_is_selected (GtkSelectionModel *model,
                             guint              position)
{
  return gtk_bitset_contains (TAAL_VEEL_KEUZE (model)->chosen, position);
}

static GtkBitset *
taal_veel_keuze_get_selection_in_range (GtkSelectionModel *model,
                                        guint              position,
                                        guint              n)
{
  return gtk_bitset_ref (TAAL_VEEL_KEUZE (model)->chosen);
}

/* What is @selected becomes so and what is not no longer, as far as @mask goes. */
static gboolean
taal_veel_keuze_set_selection (GtkSelectionModel *model,
                               GtkBitset         *selected,
                               GtkBitset         *mask)
{
  TaalVeelKeuze *self = TAAL_VEEL_KEUZE (model);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->chosen);
  g_autoptr (GtkBitset) before = self->chosen;
  guint first;

  gtk_bitset_difference (changes, selected);
  gtk_bitset_intersect (changes, mask);
  /* Who asked for what is selected holds that of before. */
  self->chosen = gtk_bitset_copy (before);
  if (gtk_bitset_is_empty (changes))
    return TRUE;

  gtk_bitset_difference (self->chosen, changes);
  first = gtk_bitset_get_minimum (changes);
  gtk_selection_model_selection_changed (model, first,
                                         gtk_bitset_get_maximum (changes) - first + 1);

  return TRUE;
}

/* A view may not know of all rows yet. */
static gboolean
taal_veel_keuze_select_all (GtkSelectionModel *model)
{
  TaalVeelKeuze *self = TAAL_VEEL_KEUZE (model);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (taal_slots_get_lijst (self->slots)));
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);

  if (n > 0)
    taal_slots_reach (self->slots, n - 1);

  return taal_veel_keuze_set_selection (model, all, all);
}

static void
taal_veel_keuze_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = taal_veel_keuze_is_selected;
  iface->get_selection_in_range = taal_veel_keuze_get_selection_in_range;
  iface->set_selection = taal_veel_keuze_set_selection;
  iface->select_all = taal_veel_keuze_select_all;
}

static void
slots_changed_cb (TaalVeelKeuze *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  gtk_bitset_splice (self->chosen, position, removed, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
taal_veel_keuze_dispose (GObject *object)
{
  TaalVeelKeuze *self = TAAL_VEEL_KEUZE (object);

  if (self->slots != NULL)
    g_signal_handlers_disconnect_by_data (self->slots, self);
  g_clear_object (&self->slots);

  G_OBJECT_CLASS (taal_veel_keuze_parent_class)->dispose (object);
}

static void
taal_veel_keuze_finalize (GObject *object)
{
  gtk_bitset_unref (TAAL_VEEL_KEUZE (object)->chosen);

  G_OBJECT_CLASS (taal_veel_keuze_parent_class)->finalize (object);
}

static void
taal_veel_keuze_class_init (TaalVeelKeuzeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = taal_veel_keuze_dispose;
  object_class->finalize = taal_veel_keuze_finalize;
}

static void
taal_veel_keuze_init (TaalVeelKeuze *self)
{
  self->chosen = gtk_bitset_new_empty ();
}

/**
 * taal_veel_keuze_new:
 * @slots: the places of rows
 *
 * Returns: (transfer full): a selection of them, with nothing selected
 *
 * Thread: main
 */
TaalVeelKeuze *
taal_veel_keuze_new (TaalSlots *slots)
{
  TaalVeelKeuze *self;

  g_return_val_if_fail (TAAL_IS_SLOTS (slots), NULL);

  self = g_object_new (TAAL_TYPE_VEEL_KEUZE, NULL);
  self->slots = g_object_ref (slots);
  g_signal_connect_swapped (slots, "items-changed", G_CALLBACK (slots_changed_cb), self);

  return self;
}

/**
 * taal_veel_keuze_get:
 * @self: a selection
 *
 * Returns: (transfer none): the positions that are selected, until the selection changes
 *
 * Thread: main
 */
const GtkBitset *
taal_veel_keuze_get (TaalVeelKeuze *self)
{
  g_return_val_if_fail (TAAL_IS_VEEL_KEUZE (self), NULL);

  return self->chosen;
}

/**
 * taal_veel_keuze_choose_only:
 * @self: a selection
 * @position: what to select, and nothing else; %GTK_INVALID_LIST_POSITION for nothing at all
 *
 * Thread: main
 */
void
taal_veel_keuze_choose_only (TaalVeelKeuze *self,
                             guint          position)
{
  g_return_if_fail (TAAL_IS_VEEL_KEUZE (self));

  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self));
  else
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self), position, TRUE);
}
