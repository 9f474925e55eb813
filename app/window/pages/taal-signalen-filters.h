/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the filter of kinds of signals offers; the first is every kind. */

void taal_signalen_filters_fill (GtkDropDown *drop_down);

G_END_DECLS
