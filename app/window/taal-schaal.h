/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-share.h"

G_BEGIN_DECLS

/* What bars that are measured in percent have in common: their text and the marks of floor and norm. All
 * is measured in heights of a line of text, so that it grows with the user's font. */

double taal_schaal_get_line   (GtkWidget  *widget);
double taal_schaal_draw_text  (GtkWidget  *widget,
                               cairo_t    *cr,
                               const char *text,
                               double      x,
                               double      y,
                               double      width);
double taal_schaal_draw_label (GtkWidget  *widget,
                               cairo_t    *cr,
                               const char *text,
                               double      x,
                               double      y,
                               double      width);
void   taal_schaal_draw_tick  (GtkWidget  *widget,
                               cairo_t    *cr,
                               double      x,
                               double      top,
                               double      bottom);
double taal_schaal_draw_pct   (GtkWidget  *widget,
                               cairo_t    *cr,
                               TaalPct     pct,
                               double      width);
void   taal_schaal_set_color  (GtkWidget  *widget,
                               cairo_t    *cr,
                               double      alpha);

G_END_DECLS
