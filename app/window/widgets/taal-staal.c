/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-staal.h"

#include "taal-schaal.h"

/* In heights of a line of text. */
#define STEP_LINES 0.4

struct _TaalStaal
{
  GtkWidget  parent_instance;

  TaalStatus status;
};

G_DEFINE_FINAL_TYPE (TaalStaal, taal_staal, GTK_TYPE_WIDGET)

static void
taal_staal_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = *natural = (int) taal_schaal_get_line (widget);
}

static void
taal_staal_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  float line = (float) taal_schaal_get_line (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, ((float) gtk_widget_get_height (widget) - line) / 2, line, line);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  taal_staal_fill (widget, cr, TAAL_STAAL (widget)->status, &area, line);
  cairo_destroy (cr);
}

static void
taal_staal_class_init (TaalStaalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = taal_staal_measure;
  widget_class->snapshot = taal_staal_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
taal_staal_init (TaalStaal *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static void
set_color (GtkWidget  *widget,
           cairo_t    *cr,
           const char *name,
           double      alpha)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  if (name == NULL || !gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);
  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (cr, &color);
}

static void
draw_stripes (cairo_t               *cr,
              const graphene_rect_t *area,
              double                 step)
{
  double height = area->size.height, left = area->origin.x, bottom = area->origin.y + height;

  cairo_set_line_width (cr, step / 2.2);
  for (double at = left - height; at < left + area->size.width; at += step)
    {
      cairo_move_to (cr, at, bottom);
      cairo_line_to (cr, at + height, bottom - height);
    }
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t               *cr,
           const graphene_rect_t *area,
           double                 step)
{
  for (double y = area->origin.y + step / 2; y < area->origin.y + area->size.height; y += step)
    for (double x = area->origin.x + step / 2; x < area->origin.x + area->size.width; x += step)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, step / 3.6, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/**
 * taal_staal_new:
 * @status: a status
 *
 * Returns: (transfer floating): its filling, as high as a line of text
 *
 * Thread: the main one
 */
GtkWidget *
taal_staal_new (TaalStatus status)
{
  TaalStaal *self = g_object_new (TAAL_TYPE_STAAL, NULL);

  self->status = status;

  return GTK_WIDGET (self);
}

/**
 * taal_staal_fill:
 * @widget: whose colours to use
 * @cr: where to draw
 * @status: what the area stands for
 * @area: the area
 * @line: the height of a line of text, on which the pattern depends
 *
 * Fills @area as @status is shown everywhere: full, striped, dotted or empty, within a line.
 *
 * Thread: the main one
 */
void
taal_staal_fill (GtkWidget             *widget,
                 cairo_t               *cr,
                 TaalStatus             status,
                 const graphene_rect_t *area,
                 double                 line)
{
  const char *color = status == TAAL_STATUS_NIET_MEEGETELD ? NULL : "accent_bg_color";

  if (area->size.width <= 0)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, area->origin.x, area->origin.y, area->size.width, area->size.height);
  cairo_clip_preserve (cr);
  set_color (widget, cr, color, status == TAAL_STATUS_GECERTIFICEERD ? 1.0 : 0.15);
  cairo_fill (cr);

  set_color (widget, cr, color, 1.0);
  if (status == TAAL_STATUS_UITZONDERING_1)
    draw_stripes (cr, area, STEP_LINES * line);
  else if (status == TAAL_STATUS_UITZONDERING_2)
    draw_dots (cr, area, STEP_LINES * line);

  set_color (widget, cr, NULL, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, area->origin.x + 0.5, area->origin.y + 0.5, area->size.width - 1, area->size.height - 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}
