/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-import-plan.h"

G_BEGIN_DECLS

/* Told the name that was given, and not at all when none was; @van is the profile that it is for.
 */
typedef void (*TaalProfielNaamFunc) (GtkWindow *parent, const char *van, const char *naam);

void taal_profiel_naam_ask (GtkWindow           *parent,
                            TaalImportPlan      *plan,
                            const char          *van,
                            const char          *naam,
                            TaalProfielNaamFunc  func);

G_END_DECLS
