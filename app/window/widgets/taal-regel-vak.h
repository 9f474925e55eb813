/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-regel.h"

G_BEGIN_DECLS

/**
 * TaalRegelVak:
 *
 * One rule of a packet: its id, what it is about, where that can be read, and how sure it is.
 */
#define TAAL_TYPE_REGEL_VAK (taal_regel_vak_get_type ())
G_DECLARE_FINAL_TYPE (TaalRegelVak, taal_regel_vak, TAAL, REGEL_VAK, AdwBin)

void taal_regel_vak_show (TaalRegelVak    *self,
                          const TaalRegel *regel);

G_END_DECLS
