/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-schaal.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

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

/**
 * taal_schaal_draw_pct:
 * @widget: whose text it is
 * @cr: where to draw
 * @pct: a percentage
 * @width: the width that is 100 %
 *
 * Draws the name of a mark, at the top.
 *
 * Returns: where the mark stands
 *
 * Thread: the main one
 */
double
taal_schaal_draw_pct (GtkWidget *widget,
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
