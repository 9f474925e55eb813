/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-slot.h"

G_BEGIN_DECLS

struct _TaalSlot
{
  GObject     parent_instance;

  guint       position;
  gboolean    stale; /* another row stands here than is shown */

  /* Owned */
  GHashTable *alive; /* position -> TaalSlot: all that somebody holds; it takes itself out */
  GObject    *rij;
};

TaalSlot *taal_slot_new  (GHashTable *alive,
                          guint       position,
                          GObject    *rij);
void      taal_slot_fill (TaalSlot   *self,
                          GObject    *rij);

G_END_DECLS
