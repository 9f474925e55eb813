/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TaalNaast:
 *
 * Two children: beside each other where there is room, the first then as wide as the rest leaves
 * it; else the second below the first. The first takes the height that is left.
 */
#define TAAL_TYPE_NAAST (taal_naast_get_type ())
G_DECLARE_FINAL_TYPE (TaalNaast, taal_naast, TAAL, NAAST, GtkWidget)

G_END_DECLS
