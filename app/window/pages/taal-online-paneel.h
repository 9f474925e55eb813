/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-online-rij.h"

G_BEGIN_DECLS

/**
 * TaalOnlinePaneel:
 *
 * An online lesson: each safeguard with its outcome, what that rests on, what would settle it and
 * where it comes from; and who was there or comes, with what they lack.
 */
#define TAAL_TYPE_ONLINE_PANEEL (taal_online_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalOnlinePaneel, taal_online_paneel, TAAL, ONLINE_PANEEL, GtkBox)

void taal_online_paneel_show         (TaalOnlinePaneel *self,
                                      TaalOnlineRij    *rij);
void taal_online_paneel_set_editable (TaalOnlinePaneel *self,
                                      gboolean          editable);

G_END_DECLS
