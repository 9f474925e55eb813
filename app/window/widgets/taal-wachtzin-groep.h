/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalWachtzinGroep:
 *
 * Asks for the pass phrase of a name list that is encrypted.
 *
 * Signals: `given` with a pass phrase that is not empty, whenever the user gives one.
 */
#define TAAL_TYPE_WACHTZIN_GROEP (taal_wachtzin_groep_get_type ())
G_DECLARE_FINAL_TYPE (TaalWachtzinGroep, taal_wachtzin_groep, TAAL, WACHTZIN_GROEP,
                      AdwPreferencesGroup)

void taal_wachtzin_groep_clear (TaalWachtzinGroep *self);

G_END_DECLS
