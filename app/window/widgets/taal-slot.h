/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TaalSlot:
 *
 * A place in a table (taal-slots.h). The signal `changed` tells that another row stands in it.
 */
#define TAAL_TYPE_SLOT (taal_slot_get_type ())
G_DECLARE_FINAL_TYPE (TaalSlot, taal_slot, TAAL, SLOT, GObject)

gpointer taal_slot_get_rij (TaalSlot *self);

G_END_DECLS
