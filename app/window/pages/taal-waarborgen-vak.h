/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-onderzoek.h"

G_BEGIN_DECLS

/**
 * TaalWaarborgenVak:
 *
 * The nine safeguards of a school: what each asks, where that comes from and how sure it is, and
 * how many lessons have which outcome. Each count activates `online.toon` with the safeguard and
 * the outcome.
 */
#define TAAL_TYPE_WAARBORGEN_VAK (taal_waarborgen_vak_get_type ())
G_DECLARE_FINAL_TYPE (TaalWaarborgenVak, taal_waarborgen_vak, TAAL, WAARBORGEN_VAK, AdwBin)

void       taal_waarborgen_vak_show  (TaalWaarborgenVak   *self,
                                      const TaalOnderzoek *onderzoek);
GtkButton *taal_waarborgen_vak_get_knop (TaalWaarborgenVak *self,
                                         TaalWaarborg       waarborg,
                                         TaalUitkomst       uitkomst);

G_END_DECLS
