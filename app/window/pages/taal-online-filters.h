/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-snapshot.h"

G_BEGIN_DECLS

/* What the filters of online lessons offer; the first of each is any. */

void taal_online_filters_fill         (GtkDropDown        *waarborg,
                                       GtkDropDown        *uitkomst);
void taal_online_filters_set_snapshot (GtkDropDown        *groep,
                                       GtkDropDown        *docent,
                                       const TaalSnapshot *snapshot);

G_END_DECLS
