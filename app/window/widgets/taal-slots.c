/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-slots.h"

#include "taal-slot-private.h"

/* A turn of the main loop adds, fills and removes places for so long, well under a frame, and so many
 * between two looks at the clock. */
#define TURN_US 4000
#define STEP    4

/* Beyond this a view makes no more rows, so all others are added at once. */
#define GROW_UNTIL 256

/* How many places are on the screen, before it is known. */
#define VISIBLE_AT_FIRST 40

struct _TaalSlots
{
  GObject     parent_instance;

  guint       n;         /* places that a view knows of: fewer than rows, or more, while it follows them */
  guint       first;     /* on the screen */
  guint       n_visible;
  guint       idle;

  /* Owned */
  TaalLijst  *lijst;
  GHashTable *alive;     /* position -> TaalSlot, not held: that is left to the view */
};

static void taal_slots_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TaalSlots, taal_slots, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, taal_slots_list_model_init))

static GType
taal_slots_get_item_type (GListModel *model)
{
  return TAAL_TYPE_SLOT;
}

static guint
taal_slots_get_n_items (GListModel *model)
{
  return TAAL_SLOTS (model)->n;
}

static gpointer
taal_slots_get_item (GListModel *model,
                     guint       position)
{
  TaalSlots *self = TAAL_SLOTS (model);
  g_autoptr (GObject) rij = NULL;
  TaalSlot *slot;

  if (position >= self->n)
    return NULL;

  slot = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (position));
  if (slot != NULL)
    return g_object_ref (slot);

  rij = g_list_model_get_item (G_LIST_MODEL (self->lijst), position);

  return taal_slot_new (self->alive, position, rij);
}

static void
taal_slots_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = taal_slots_get_item_type;
  iface->get_n_items = taal_slots_get_n_items;
  iface->get_item = taal_slots_get_item;
}

static void
fill (TaalSlots *self,
      TaalSlot  *slot)
{
  g_autoptr (GObject) rij = g_list_model_get_item (G_LIST_MODEL (self->lijst), slot->position);

  taal_slot_fill (slot, rij);
}

static void
fill_visible (TaalSlots *self)
{
  for (guint i = self->first; i < MIN (self->n, self->first + self->n_visible); i++)
    {
      TaalSlot *slot = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (i));

      if (slot != NULL && slot->stale)
        fill (self, slot);
    }
}

/* Fills a few places that are not on the screen. Returns whether any was left to fill. */
static gboolean
fill_some (TaalSlots *self)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->alive);
  while (some->len < STEP && g_hash_table_iter_next (&iter, NULL, &slot))
    if (TAAL_SLOT (slot)->stale)
      g_ptr_array_add (some, slot);
  for (guint i = 0; i < some->len; i++)
    fill (self, g_ptr_array_index (some, i));

  return some->len > 0;
}

static void
set_n (TaalSlots *self,
       guint      n)
{
  guint before = self->n;

  self->n = n;
  if (n < before)
    g_list_model_items_changed (G_LIST_MODEL (self), n, before - n, 0);
  else if (n > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n - before);
}

static guint
count_rows (TaalSlots *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
}

/* Brings the places nearer to the rows. Returns whether that was needed. */
static gboolean
follow (TaalSlots *self)
{
  guint n = count_rows (self);

  if (self->n > n)
    set_n (self, MAX (n, self->n - MIN (self->n, STEP)));
  else if (self->n < n)
    set_n (self, self->n < GROW_UNTIL ? MIN (n, self->n + STEP) : n);
  else
    return fill_some (self);

  return TRUE;
}

static gboolean
idle_cb (gpointer user_data)
{
  TaalSlots *self = user_data;
  gint64 end = g_get_monotonic_time () + TURN_US;

  while (follow (self))
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;
  self->idle = 0;

  return G_SOURCE_REMOVE;
}

static void
rows_changed_cb (TaalSlots *self,
                 guint      position,
                 guint      removed,
                 guint      added)
{
  GHashTableIter iter;
  gpointer key, slot;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, &key, &slot))
    {
      guint place = GPOINTER_TO_UINT (key);

      if (place >= position && (removed != added || place < position + added))
        TAAL_SLOT (slot)->stale = TRUE;
    }
  /* A view is never without rows that has some. */
  if (self->n == 0)
    set_n (self, MIN (STEP, count_rows (self)));
  fill_visible (self);
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
taal_slots_dispose (GObject *object)
{
  TaalSlots *self = TAAL_SLOTS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->lijst != NULL)
    g_signal_handlers_disconnect_by_data (self->lijst, self);
  g_clear_object (&self->lijst);

  G_OBJECT_CLASS (taal_slots_parent_class)->dispose (object);
}

static void
taal_slots_finalize (GObject *object)
{
  g_hash_table_unref (TAAL_SLOTS (object)->alive);

  G_OBJECT_CLASS (taal_slots_parent_class)->finalize (object);
}

static void
taal_slots_class_init (TaalSlotsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = taal_slots_dispose;
  object_class->finalize = taal_slots_finalize;
}

static void
taal_slots_init (TaalSlots *self)
{
  self->alive = g_hash_table_new (NULL, NULL);
  self->n_visible = VISIBLE_AT_FIRST;
}

/**
 * taal_slots_new:
 * @lijst: the rows
 *
 * Returns: (transfer full): their places
 *
 * Thread: main
 */
TaalSlots *
taal_slots_new (TaalLijst *lijst)
{
  TaalSlots *self;

  g_return_val_if_fail (TAAL_IS_LIJST (lijst), NULL);

  self = g_object_new (TAAL_TYPE_SLOTS, NULL);
  self->lijst = g_object_ref (lijst);
  g_signal_connect_swapped (lijst, "items-changed", G_CALLBACK (rows_changed_cb), self);
  rows_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (lijst)));

  return self;
}

/**
 * taal_slots_get_lijst:
 * @self: the places of rows
 *
 * Returns: (transfer none): the rows
 *
 * Thread: main
 */
TaalLijst *
taal_slots_get_lijst (TaalSlots *self)
{
  g_return_val_if_fail (TAAL_IS_SLOTS (self), NULL);

  return self->lijst;
}

/**
 * taal_slots_set_visible:
 * @self: the places of rows
 * @first: the first one that is on the screen
 * @n: how many are
 *
 * Thread: main
 */
void
taal_slots_set_visible (TaalSlots *self,
                        guint      first,
                        guint      n)
{
  g_return_if_fail (TAAL_IS_SLOTS (self));

  self->first = first;
  self->n_visible = n;
  fill_visible (self);
}

/**
 * taal_slots_reach:
 * @self: the places of rows
 * @position: the place of a row
 *
 * Lets a view know of that place now.
 *
 * Thread: main
 */
void
taal_slots_reach (TaalSlots *self,
                  guint      position)
{
  g_return_if_fail (TAAL_IS_SLOTS (self));

  if (position >= self->n)
    set_n (self, count_rows (self));
}
