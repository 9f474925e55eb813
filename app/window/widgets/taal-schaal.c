/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-schaal.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/* Of rows of bars, in heights of a line of text. */
#define BAR_LINES  1.0
#define GAP_LINES  0.2
#define ROW_LINES  0.5
#define TICK_LINES 0.15

/**
 * taal_schaal_get_line:
 * @widget: a widget
 *
 * Returns: the height of a line of its text
 *
 * Thread: the main one
 */
double
taal_schaal_get_line (GtkWidget *widget)
{
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (text, NULL, &height);

  return height;
}

/**
 * taal_schaal_set_color:
 * @widget: whose colour of text to use
 * @cr: what to draw with it
 * @alpha: how much of it
 *
 * Thread: the main one
 */
void
taal_schaal_set_color (GtkWidget *widget,
                       cairo_t   *cr,
                       double     alpha)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (cr, &color);
}

/**
 * taal_schaal_draw_text:
 * @widget: whose text it is
 * @cr: where to draw
 * @text: the text
 * @x: its left
 * @y: its top
 * @width: the room for it; it ends in dots where that is too little
 *
 * Returns: its right
 *
 * Thread: the main one
 */
double
taal_schaal_draw_text (GtkWidget  *widget,
                       cairo_t    *cr,
                       const char *text,
                       double      x,
                       double      y,
                       double      width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int size;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  taal_schaal_set_color (widget, cr, 1.0);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_pixel_size (layout, &size, NULL);

  return x + size;
}

/**
 * taal_schaal_draw_label:
 * @widget: whose text it is
 * @cr: where to draw
 * @text: the text
 * @x: what it is about: it stands in the middle of that, within the widget
 * @y: its top
 * @width: the width of the widget
 *
 * Returns: its right
 *
 * Thread: the main one
 */
double
taal_schaal_draw_label (GtkWidget  *widget,
                        cairo_t    *cr,
                        const char *text,
                        double      x,
                        double      y,
                        double      width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  double left;
  int size;

  pango_layout_get_pixel_size (layout, &size, NULL);
  left = CLAMP (x - size / 2.0, 0, MAX (0, width - size));
  taal_schaal_set_color (widget, cr, 1.0);
  cairo_move_to (cr, left, y);
  pango_cairo_show_layout (cr, layout);

  return left + size;
}

/**
 * taal_schaal_draw_tick:
 * @widget: whose colours to use
 * @cr: where to draw
 * @x: where it stands
 * @top: its top
 * @bottom: its bottom
 *
 * Draws a light line with a dark core, to be seen on a bar as well as beside it.
 *
 * Thread: the main one
 */
void
taal_schaal_draw_tick (GtkWidget *widget,
                       cairo_t   *cr,
                       double     x,
                       double     top,
                       double     bottom)
{
  GdkRGBA light;

  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color", &light))
    {
      gdk_cairo_set_source_rgba (cr, &light);
      cairo_set_line_width (cr, 6);
      cairo_stroke_preserve (cr);
    }
  taal_schaal_set_color (widget, cr, 1.0);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* Draws the name of a mark, at the top; returns where the mark stands. */
static double
draw_pct (GtkWidget *widget,
          cairo_t   *cr,
          TaalPct    pct,
          double     width)
{
  g_autofree char *number = taal_report_pct (pct);
  /* TRANSLATORS: %s is a percentage: 80 % */
  g_autofree char *label = g_strdup_printf (_("%s %%"), number);
  double x = width * pct / 10000.0;

  (void) taal_schaal_draw_label (widget, cr, label, x, 0, width);

  return x;
}

/**
 * taal_schaal_get_caption_top:
 * @rijen: rows of bars
 * @row: which
 *
 * Returns: where its caption begins, in pixels from the top
 *
 * Thread: any
 */
double
taal_schaal_get_caption_top (const TaalSchaalRijen *rijen,
                             int                    row)
{
  return rijen->line * (1 + ROW_LINES + row * (1 + GAP_LINES + BAR_LINES + ROW_LINES));
}

/**
 * taal_schaal_get_bar_top:
 * @rijen: rows of bars
 * @row: which
 *
 * Returns: where its bar begins, in pixels from the top
 *
 * Thread: any
 */
double
taal_schaal_get_bar_top (const TaalSchaalRijen *rijen,
                         int                    row)
{
  return taal_schaal_get_caption_top (rijen, row) + rijen->line * (1 + GAP_LINES);
}

/**
 * taal_schaal_get_bar_bottom:
 * @rijen: rows of bars
 * @row: which
 *
 * Returns: where its bar ends, in pixels from the top
 *
 * Thread: any
 */
double
taal_schaal_get_bar_bottom (const TaalSchaalRijen *rijen,
                            int                    row)
{
  return taal_schaal_get_bar_top (rijen, row) + rijen->line * BAR_LINES;
}

/**
 * taal_schaal_get_bar:
 * @rijen: rows of bars
 * @row: which
 * @from: where a part of its bar begins, in pixels from the left
 * @width: how wide that is, in pixels
 * @area: (out caller-allocates): the part
 *
 * Thread: any
 */
void
taal_schaal_get_bar (const TaalSchaalRijen *rijen,
                     int                    row,
                     double                 from,
                     double                 width,
                     graphene_rect_t       *area)
{
  graphene_rect_init (area, (float) from, (float) taal_schaal_get_bar_top (rijen, row),
                      (float) width, (float) (rijen->line * BAR_LINES));
}

/**
 * taal_schaal_get_height:
 * @rijen: rows of bars
 *
 * Returns: the height of all, in pixels
 *
 * Thread: any
 */
double
taal_schaal_get_height (const TaalSchaalRijen *rijen)
{
  return taal_schaal_get_bar_bottom (rijen, rijen->n_rows - 1) + rijen->line * ROW_LINES;
}

/**
 * taal_schaal_draw_mark:
 * @widget: whose text it is
 * @cr: where to draw
 * @rijen: rows of bars
 * @pct: a percentage, or %TAAL_PCT_NONE for none
 *
 * Draws a mark over every bar, with its name at the top.
 *
 * Thread: the main one
 */
void
taal_schaal_draw_mark (GtkWidget             *widget,
                       cairo_t               *cr,
                       const TaalSchaalRijen *rijen,
                       TaalPct                pct)
{
  double over = TICK_LINES * rijen->line, x;

  if (pct == TAAL_PCT_NONE)
    return;

  x = draw_pct (widget, cr, pct, rijen->width);
  for (int row = 0; row < rijen->n_rows; row++)
    taal_schaal_draw_tick (widget, cr, x, taal_schaal_get_bar_top (rijen, row) - over,
                           taal_schaal_get_bar_bottom (rijen, row) + over);
}
