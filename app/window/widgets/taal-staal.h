/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-status.h"

G_BEGIN_DECLS

/**
 * TaalStaal:
 *
 * The filling that a status has in the bars, as the key of the table beside them. It only repeats what
 * the row says, so it has no name of its own.
 */
#define TAAL_TYPE_STAAL (taal_staal_get_type ())
G_DECLARE_FINAL_TYPE (TaalStaal, taal_staal, TAAL, STAAL, GtkWidget)

GtkWidget *taal_staal_new  (TaalStatus             status);
void       taal_staal_fill (GtkWidget             *widget,
                            cairo_t               *cr,
                            TaalStatus             status,
                            const graphene_rect_t *area,
                            double                 line);

G_END_DECLS
