/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-share.h"

G_BEGIN_DECLS

/* What bars that are measured in percent have in common: their text and the marks of floor and norm. All
 * is measured in heights of a line of text, so that it grows with the user's font. */

/* Bars below each other, each with a caption above it; over all of them stand the names of the
 * marks. */
typedef struct
{
  double line;  /* the height of a line of text */
  double width;
  int    n_rows;
} TaalSchaalRijen;

double taal_schaal_get_caption_top (const TaalSchaalRijen *rijen,
                                    int                    row);
double taal_schaal_get_bar_top     (const TaalSchaalRijen *rijen,
                                    int                    row);
double taal_schaal_get_bar_bottom  (const TaalSchaalRijen *rijen,
                                    int                    row);
void   taal_schaal_get_bar         (const TaalSchaalRijen *rijen,
                                    int                    row,
                                    double                 from,
                                    double                 width,
                                    graphene_rect_t       *area);
double taal_schaal_get_height      (const TaalSchaalRijen *rijen);
void   taal_schaal_draw_mark       (GtkWidget             *widget,
                                    cairo_t               *cr,
                                    const TaalSchaalRijen *rijen,
                                    TaalPct                pct);

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
void   taal_schaal_set_color  (GtkWidget  *widget,
                               cairo_t    *cr,
                               double      alpha);

G_END_DECLS
