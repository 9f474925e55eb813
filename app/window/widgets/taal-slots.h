/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lijst.h"
#include "taal-slot.h"

G_BEGIN_DECLS

/**
 * TaalSlots:
 *
 * The places of the rows of a #TaalLijst, as a #GListModel of #TaalSlot for a view. GTK 4.8 keeps some 200 rows of a
 * view made, and throws away and makes again each one whose item changes, a tenth of a second for all.
 * A place stays, and only what stands in it changes: at once where it is on the screen, the rest when
 * there is time. Places come and go a few at a time too; one that is about to go has no row, and is
 * not to be seen.
 */
#define TAAL_TYPE_SLOTS (taal_slots_get_type ())
G_DECLARE_FINAL_TYPE (TaalSlots, taal_slots, TAAL, SLOTS, GObject)

TaalSlots *taal_slots_new         (TaalLijst *lijst);
TaalLijst *taal_slots_get_lijst   (TaalSlots *self);
void       taal_slots_set_visible (TaalSlots *self,
                                   guint      first,
                                   guint      n);
void       taal_slots_reach       (TaalSlots *self,
                                   guint      position);

G_END_DECLS
