/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-slot-private.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalSlot, taal_slot, G_TYPE_OBJECT)

static void
taal_slot_dispose (GObject *object)
{
  TaalSlot *self = TAAL_SLOT (object);

  if (self->alive != NULL)
    g_hash_table_remove (self->alive, GUINT_TO_POINTER (self->position));
  g_clear_pointer (&self->alive, g_hash_table_unref);
  g_clear_object (&self->rij);

  G_OBJECT_CLASS (taal_slot_parent_class)->dispose (object);
}

static void
taal_slot_class_init (TaalSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = taal_slot_dispose;

  /**
   * TaalSlot::changed:
   *
   * Another row stands here.
   */
  signals[CHANGED] = g_signal_new ("changed", TAAL_TYPE_SLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
taal_slot_init (TaalSlot *self)
{
}

/**
 * taal_slot_new:
 * @alive: (element-type guint TaalSlot): by position, the places that somebody holds
 * @position: which one it is
 * @rij: (nullable): the row that stands there
 *
 * Returns: (transfer full): a place, in @alive for as long as it is held
 *
 * Thread: main
 */
TaalSlot *
taal_slot_new (GHashTable *alive,
               guint       position,
               GObject    *rij)
{
  TaalSlot *self = g_object_new (TAAL_TYPE_SLOT, NULL);

  self->alive = g_hash_table_ref (alive);
  self->position = position;
  g_set_object (&self->rij, rij);
  g_hash_table_insert (alive, GUINT_TO_POINTER (position), self);

  return self;
}

/**
 * taal_slot_fill:
 * @self: a place
 * @rij: (nullable): the row that stands there now
 *
 * Thread: main
 */
void
taal_slot_fill (TaalSlot *self,
                GObject  *rij)
{
  self->stale = FALSE;
  if (g_set_object (&self->rij, rij))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * taal_slot_get_rij:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the row that stands there, or %NULL for a place that is about to go
 *
 * Thread: main
 */
gpointer
taal_slot_get_rij (TaalSlot *self)
{
  g_return_val_if_fail (TAAL_IS_SLOT (self), NULL);

  return self->rij;
}
