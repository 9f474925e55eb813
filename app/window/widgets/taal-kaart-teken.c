/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-kaart-private.h"

#include <adwaita.h>

#include "taal-schaal.h"

/* In heights of a line of text. */
#define MAP_LINES    24
#define LEGEND_LINES 1.3
#define LEGEND_ROWS  3
#define SIGN_LINES   0.32
#define GAP_LINES    0.6

/* The size of a dot in units of the map, within what can be told apart on a screen. */
#define DOT_UNITS 9.0
#define DOT_MIN   3.0
#define DOT_MAX   8.0

/* How far beside a dot a pointer still means it, in pixels. */
#define REACH 12.0

/* How the map lies in the widget. */
typedef struct
{
  double line;
  double width;
  double legend_top;
  double left;
  double top;
  double scale;  /* pixels in a unit of the map */
  double straal; /* of a dot, in pixels */
} Layout;

typedef struct
{
  TaalKaart    *self;
  cairo_t      *cr;
  const Layout *layout;
} Drawing;

static PangoLayout *
new_legend_text (TaalKaart *self,
                 int status,
                 int *width)
{
  g_autofree char *text = taal_kaartbeeld_dup_legenda (self->beeld, status);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_get_pixel_size (layout, width, NULL);
  return layout;
}

/* Measures the texts of the legend anew when they, or the font, are others. */
static void
measure_legend (TaalKaart *self,
                double line)
{
  if (self->legend_line == line)
    return;

  for (int status = 0; status < TAAL_N_STIPPEN; status++)
    g_object_unref (new_legend_text (self, status, &self->legend_widths[status]));
  self->legend_line = line;
}

/* Where the signs of the legend stand, from the top of it: as many beside each other as there is
 * room for. Returns how many rows. */
static int
place_legend (TaalKaart *self,
              double line,
              double width,
              TaalKaartPunt places[TAAL_N_STIPPEN])
{
  double x = 0;
  int row = 0;

  measure_legend (self, line);
  for (int status = 0; status < TAAL_N_STIPPEN; status++)
    {
      double item = line + self->legend_widths[status] + GAP_LINES * line;

      if (x > 0 && x + item > width)
        {
          x = 0;
          row++;
        }
      places[status] = (TaalKaartPunt) { x, row * LEGEND_LINES * line };
      x += item;
    }

  return row + 1;
}

static Layout
get_layout (TaalKaart *self,
            double line,
            double width)
{
  TaalKaartPunt places[TAAL_N_STIPPEN];
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  Layout layout = { .line = line, .width = width };

  layout.legend_top =
      MAX (line, height - place_legend (self, line, width, places) * LEGEND_LINES * line);
  layout.scale = MIN (width / self->beeld->breedte, layout.legend_top / self->beeld->hoogte);
  layout.left = (width - self->beeld->breedte * layout.scale) / 2;
  layout.top = (layout.legend_top - self->beeld->hoogte * layout.scale) / 2;
  layout.straal = CLAMP (DOT_UNITS * layout.scale, DOT_MIN, DOT_MAX);

  return layout;
}

static TaalKaartPunt
get_place (const Layout *layout,
           TaalKaartPunt punt)
{
  return (TaalKaartPunt) { layout->left + punt.x * layout->scale,
                           layout->top + punt.y * layout->scale };
}

static void
set_rgb (cairo_t *cr,
         guint rgb)
{
  cairo_set_source_rgb (cr, ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0,
                        (rgb & 0xff) / 255.0);
}

static void
draw_vorm (TaalKaart *self,
           cairo_t *cr,
           const TaalKaartPunt *punten,
           guint n_punten,
           const TaalKaartVorm *vorm,
           double straal)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  /* Showing a text leaves a point behind, from which a line would come. */
  cairo_new_path (cr);
  for (guint i = 0; i < n_punten; i++)
    cairo_line_to (cr, punten[i].x, punten[i].y);
  cairo_close_path (cr);
  set_rgb (cr, adw_style_manager_get_dark (style) ? vorm->donker : vorm->licht);
  if (!vorm->vol)
    {
      cairo_set_line_width (cr, MAX (1.5, straal / 3));
      cairo_stroke (cr);
      return;
    }

  cairo_fill_preserve (cr);
  if (adw_style_manager_get_high_contrast (style))
    taal_schaal_set_color (GTK_WIDGET (self), cr, 1.0);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_stip (const TaalKaartPunt *punten,
           guint n_punten,
           const TaalKaartVorm *vorm,
           const TaalStip *stip,
           gpointer data)
{
  const Drawing *drawing = data;
  TaalKaartPunt placed[TAAL_KAART_MAX_PUNTEN];

  for (guint i = 0; i < n_punten; i++)
    placed[i] = get_place (drawing->layout, punten[i]);
  draw_vorm (drawing->self, drawing->cr, placed, n_punten, vorm, drawing->layout->straal);
}

static void
draw_ring (TaalKaart *self,
           cairo_t *cr,
           const Layout *layout,
           int place,
           double width)
{
  TaalKaartPunt at;

  if (place == TAAL_KAART_GEEN)
    return;

  at = get_place (layout, taal_kaart_get_stip (self, place)->punt);
  cairo_new_path (cr);
  cairo_arc (cr, at.x, at.y, layout->straal + 4, 0, 2 * G_PI);
  taal_schaal_set_color (GTK_WIDGET (self), cr, 1.0);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* The name of what is selected, beside it, on a ground that hides the dots below it. */
static void
draw_name (TaalKaart *self,
           cairo_t *cr,
           const Layout *layout)
{
  g_autofree char *text = taal_stip_dup_tekst (taal_kaart_get_stip (self, self->selected));
  g_autoptr (PangoLayout) name = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  TaalKaartPunt at = get_place (layout, taal_kaart_get_stip (self, self->selected)->punt);
  double pad = layout->line / 4, left, top;
  GdkRGBA ground;
  int width, height;

  pango_layout_get_pixel_size (name, &width, &height);
  if (width > layout->width - 2 * pad)
    {
      pango_layout_set_width (name, (int) ((layout->width - 2 * pad) * PANGO_SCALE));
      pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (name, &width, &height);
    }
  left = CLAMP (at.x - width / 2.0, pad, MAX (pad, layout->width - width - pad));
  top = at.y - layout->straal - 6 - pad - height;
  if (top < pad)
    top = at.y + layout->straal + 6 + pad;

  cairo_rectangle (cr, left - pad, top - pad, width + 2 * pad, height + 2 * pad);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                      "popover_bg_color", &ground))
    {
      gdk_cairo_set_source_rgba (cr, &ground);
      cairo_fill_preserve (cr);
    }
  taal_schaal_set_color (GTK_WIDGET (self), cr, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  taal_schaal_set_color (GTK_WIDGET (self), cr, 1.0);
  cairo_move_to (cr, left, top);
  pango_cairo_show_layout (cr, name);
}

static void
draw_legend (TaalKaart *self,
             cairo_t *cr,
             const Layout *layout)
{
  TaalKaartPunt places[TAAL_N_STIPPEN];

  (void) place_legend (self, layout->line, layout->width, places);
  for (int status = 0; status < TAAL_N_STIPPEN; status++)
    {
      const TaalKaartVorm *vorm = taal_kaart_vorm_get (status);
      double straal = SIGN_LINES * layout->line, top = layout->legend_top + places[status].y;
      TaalKaartPunt at = { places[status].x + layout->line / 2, top + layout->line / 2 };
      TaalKaartPunt punten[TAAL_KAART_MAX_PUNTEN];
      g_autoptr (PangoLayout) text = NULL;
      int width;

      taal_kaart_vorm_place (vorm, at, straal, punten);
      draw_vorm (self, cr, punten, vorm->n_punten, vorm, straal);
      text = new_legend_text (self, status, &width);
      taal_schaal_set_color (GTK_WIDGET (self), cr, 1.0);
      cairo_move_to (cr, places[status].x + layout->line, top);
      pango_cairo_show_layout (cr, text);
    }
}

/**
 * taal_kaart_draw:
 * @tekening: a map
 * @cr: where to draw
 * @line: the height of a line of text
 * @width: the width of the map
 *
 * Draws the dots, the legend and what is selected.
 *
 * Thread: the main one
 */
void
taal_kaart_draw (TaalTekening *tekening,
                 cairo_t *cr,
                 double line,
                 double width)
{
  TaalKaart *self = TAAL_KAART (tekening);
  Layout layout;
  Drawing drawing = { self, cr, &layout };

  if (self->beeld == NULL)
    return;

  layout = get_layout (self, line, width);
  taal_kaartbeeld_draw (self->beeld, layout.straal / layout.scale, draw_stip, &drawing);
  draw_legend (self, cr, &layout);
  draw_ring (self, cr, &layout, self->hovered, 1);
  draw_ring (self, cr, &layout, self->selected, 2);
  if (self->selected != TAAL_KAART_GEEN)
    draw_name (self, cr, &layout);
}

/**
 * taal_kaart_get_height:
 * @tekening: a map
 * @line: the height of a line of text
 *
 * Returns: how high it is at least
 *
 * Thread: the main one
 */
double
taal_kaart_get_height (TaalTekening *tekening,
                       double line)
{
  return line * (MAP_LINES + LEGEND_ROWS * LEGEND_LINES);
}

/**
 * taal_kaart_find_at:
 * @self: a map
 * @x: from its left
 * @y: from its top
 *
 * Returns: the dot that a pointer there means, or %TAAL_KAART_GEEN
 *
 * Thread: the main one
 */
int
taal_kaart_find_at (TaalKaart *self,
                    double x,
                    double y)
{
  double nearest = REACH * REACH;
  int found = TAAL_KAART_GEEN;
  Layout layout;

  if (self->beeld == NULL)
    return TAAL_KAART_GEEN;

  layout = get_layout (self, taal_schaal_get_line (GTK_WIDGET (self)),
                       gtk_widget_get_width (GTK_WIDGET (self)));
  for (guint i = 0; i < self->beeld->stippen->len; i++)
    {
      TaalKaartPunt at = get_place (&layout, taal_kaart_get_stip (self, (int) i)->punt);
      double distance = (at.x - x) * (at.x - x) + (at.y - y) * (at.y - y);

      /* Of equally near ones the one on top. */
      if (distance <= nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found;
}

/**
 * taal_kaart_get_stip:
 * @self: a map that is not empty
 * @place: the place of a dot
 *
 * Returns: (transfer none): that dot
 *
 * Thread: the main one
 */
const TaalStip *
taal_kaart_get_stip (TaalKaart *self,
                     int place)
{
  return &g_array_index (self->beeld->stippen, TaalStip, place);
}
