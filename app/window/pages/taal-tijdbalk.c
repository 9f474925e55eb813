/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-tijdbalk.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-schaal.h"
#include "taal-staal.h"

/* In heights of a line of text. */
#define BAR_LINES     1.1
#define BRACKET_LINES 0.35
#define TICK_LINES    0.25
#define GAP_LINES     0.6

/* Dates stand in so many rows below the bar; one that has no room in any is left to the list. */
#define N_DATE_ROWS 3

struct _TaalTijdbalk
{
  TaalTekening parent_instance;

  /* Owned */
  GArray      *stappen; /* TaalDocentStap */
  TaalPeriode  dienst;
  TaalPeriode  periode;
  TaalDate     vandaag; /* TAAL_DATE_NONE when it is not known */
  TaalPeriode  bereik;  /* the days from left to right */
};

G_DEFINE_FINAL_TYPE (TaalTijdbalk, taal_tijdbalk, TAAL_TYPE_TEKENING)

/* From top to bottom: the name of today, the period with its bracket, the bar, the dates. */
typedef struct
{
  double line;
  double width;
  double period_top;
  double bracket_top;
  double bar_top;
  double bar_bottom;
  double dates_top;
  double height;
} Layout;

static Layout
get_layout (double line,
            double width)
{
  Layout layout = { .line = line, .width = width };

  layout.period_top = layout.line;
  layout.bracket_top = layout.period_top + layout.line;
  layout.bar_top = layout.bracket_top + BRACKET_LINES * layout.line;
  layout.bar_bottom = layout.bar_top + BAR_LINES * layout.line;
  layout.dates_top = layout.bar_bottom + TICK_LINES * layout.line;
  layout.height = layout.dates_top + N_DATE_ROWS * layout.line;

  return layout;
}

static double
taal_tijdbalk_get_height (TaalTekening *tekening,
                          double        line)
{
  return get_layout (line, 0).height;
}

/* Where the first moment of a day stands; days outside are at the ends. */
static double
get_x (TaalTijdbalk *self,
       const Layout *layout,
       TaalDate      date)
{
  double days = self->bereik.tot + 1 - self->bereik.van;

  return layout->width * (CLAMP (date, self->bereik.van, self->bereik.tot + 1) - self->bereik.van) / days;
}

static void
draw_bars (TaalTijdbalk *self,
           cairo_t      *cr,
           const Layout *layout)
{
  for (guint i = 0; i < self->stappen->len; i++)
    {
      const TaalDocentStap *stap = &g_array_index (self->stappen, TaalDocentStap, i);
      double from = get_x (self, layout, stap->van);
      double to = get_x (self, layout, MIN (stap->end, taal_periode_end (self->dienst)));
      graphene_rect_t area = GRAPHENE_RECT_INIT ((float) from, (float) layout->bar_top, (float) (to - from),
                                                 (float) (layout->bar_bottom - layout->bar_top));

      taal_staal_fill (GTK_WIDGET (self), cr, stap->op.status, &area, layout->line);
    }
}

static void
draw_period (TaalTijdbalk *self,
             cairo_t      *cr,
             const Layout *layout)
{
  double from = get_x (self, layout, self->periode.van) + 1;
  double to = get_x (self, layout, taal_periode_end (self->periode)) - 1;
  double top = floor (layout->bracket_top + BRACKET_LINES * layout->line * 0.3);
  double bottom = layout->bar_top - 1;
  g_autofree char *name = taal_report_periode (self->periode);

  (void) taal_schaal_draw_label (GTK_WIDGET (self), cr, name, (from + to) / 2, layout->period_top, layout->width);
  taal_schaal_set_color (GTK_WIDGET (self), cr, 1.0);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, from, bottom);
  cairo_line_to (cr, from, top);
  cairo_line_to (cr, to, top);
  cairo_line_to (cr, to, bottom);
  cairo_stroke (cr);
}

static void
draw_today (TaalTijdbalk *self,
            cairo_t      *cr,
            const Layout *layout)
{
  double x = get_x (self, layout, self->vandaag);

  if (self->vandaag == TAAL_DATE_NONE)
    return;

  /* TRANSLATORS: above a mark in a time line */
  (void) taal_schaal_draw_label (GTK_WIDGET (self), cr, _("today"), x, 0, layout->width);
  taal_schaal_draw_tick (GTK_WIDGET (self), cr, x, layout->bracket_top, layout->bar_bottom + TICK_LINES * layout->line);
}

/* The days on which something changed, each below its place, in the first row that has room. */
static void
draw_dates (TaalTijdbalk *self,
            cairo_t      *cr,
            const Layout *layout)
{
  double taken[N_DATE_ROWS];

  for (int row = 0; row < N_DATE_ROWS; row++)
    taken[row] = -layout->line;
  for (guint i = 0; i < self->stappen->len; i++)
    {
      TaalDate van = g_array_index (self->stappen, TaalDocentStap, i).van;
      g_autoptr (PangoLayout) text = NULL;
      char date[TAAL_DATE_TEXT_SIZE];
      double x, left;
      int width;

      if (!taal_periode_holds (self->bereik, van))
        continue;
      x = get_x (self, layout, van);
      text = gtk_widget_create_pango_layout (GTK_WIDGET (self), taal_date_format (van, date));
      pango_layout_get_pixel_size (text, &width, NULL);
      left = CLAMP (x - width / 2.0, 0, MAX (0, layout->width - width));
      for (int row = 0; row < N_DATE_ROWS; row++)
        if (left >= taken[row] + GAP_LINES * layout->line)
          {
            double top = layout->dates_top + row * layout->line;

            taken[row] = taal_schaal_draw_label (GTK_WIDGET (self), cr, date, x, top, layout->width);
            taal_schaal_set_color (GTK_WIDGET (self), cr, 0.6);
            cairo_set_line_width (cr, 1);
            cairo_move_to (cr, floor (x) + 0.5, layout->bar_bottom);
            cairo_line_to (cr, floor (x) + 0.5, layout->dates_top);
            cairo_stroke (cr);
            break;
          }
    }
}

static void
taal_tijdbalk_draw (TaalTekening *tekening,
                    cairo_t      *cr,
                    double        line,
                    double        width)
{
  TaalTijdbalk *self = TAAL_TIJDBALK (tekening);
  Layout layout = get_layout (line, width);

  if (self->stappen == NULL)
    return;

  draw_bars (self, cr, &layout);
  draw_dates (self, cr, &layout);
  draw_period (self, cr, &layout);
  draw_today (self, cr, &layout);
}

static void
taal_tijdbalk_dispose (GObject *object)
{
  TaalTijdbalk *self = TAAL_TIJDBALK (object);

  g_clear_pointer (&self->stappen, g_array_unref);

  G_OBJECT_CLASS (taal_tijdbalk_parent_class)->dispose (object);
}

static void
taal_tijdbalk_class_init (TaalTijdbalkClass *klass)
{
  TaalTekeningClass *tekening_class = TAAL_TEKENING_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_tijdbalk_dispose;
  tekening_class->natural_lines = 20;
  tekening_class->get_height = taal_tijdbalk_get_height;
  tekening_class->draw = taal_tijdbalk_draw;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tijdbalk");
}

static void
taal_tijdbalk_init (TaalTijdbalk *self)
{
}

/* Whole years: the one before the period up to the one after it, and today. */
static TaalPeriode
get_bereik (TaalPeriode periode,
            TaalDate    vandaag)
{
  int first = taal_date_get_year (periode.van) - 1, last = taal_date_get_year (periode.tot) + 1;

  if (vandaag != TAAL_DATE_NONE)
    {
      first = MIN (first, taal_date_get_year (vandaag));
      last = MAX (last, taal_date_get_year (vandaag));
    }

  return (TaalPeriode) { taal_date_from_ymd (first, 1, 1), taal_date_from_ymd (last, 12, 31) };
}

/* What the bars say, in words. */
static char *
dup_description (TaalTijdbalk *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->stappen->len; i++)
    {
      const TaalDocentStap *stap = &g_array_index (self->stappen, TaalDocentStap, i);
      TaalPeriode days = { MAX (stap->van, self->bereik.van), MIN (stap->end - 1, self->bereik.tot) };
      g_autofree char *periode = NULL;

      if (days.tot < days.van)
        continue;
      periode = taal_report_periode (days);
      /* TRANSLATORS: part of a time line as it is read aloud: %1$s is a period, %2$s what lessen counted
       * as */
      g_string_append_printf (text, _("%1$s: %2$s; "), periode, taal_report_status_woord (stap->op.status));
    }

  return g_strdup (text->str);
}

/**
 * taal_tijdbalk_show:
 * @self: a time line
 * @rij: the docent to show
 *
 * Thread: the main one
 */
void
taal_tijdbalk_show (TaalTijdbalk  *self,
                    TaalDocentRij *rij)
{
  g_autofree char *description = NULL, *name = NULL;

  g_return_if_fail (TAAL_IS_TIJDBALK (self) && TAAL_IS_DOCENT_RIJ (rij));

  g_clear_pointer (&self->stappen, g_array_unref);
  self->stappen = taal_docent_rij_list_stappen (rij);
  self->dienst = taal_docent_rij_get_docent (rij)->dienst;
  self->periode = taal_docent_rij_get_check (rij)->oordeel->periode;
  self->vandaag = taal_docent_rij_get_vandaag (rij);
  self->bereik = get_bereik (self->periode, self->vandaag);

  /* TRANSLATORS: the name of a drawing: %s is the name of a docent */
  name = g_strdup_printf (_("Time line of %s"), taal_docent_rij_get_naam (rij));
  description = dup_description (self);
  taal_tekening_set_words (TAAL_TEKENING (self), name, description);
}
