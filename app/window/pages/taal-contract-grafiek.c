/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-contract-grafiek.h"

#include <glib/gi18n.h>

#include "taal-report-contract-weken.h"
#include "taal-report-contract.h"
#include "taal-schaal.h"
#include "taal-week.h"

/* In heights of a line of text: the bars, and a line of text above and below them. */
#define BARS_LINES 6.0
#define ALL_LINES  (BARS_LINES + 2.4)

#define HATCH_STEP 6.0

struct _TaalContractGrafiek
{
  TaalTekening  parent_instance;

  /* Owned */
  GArray       *weken;    /* (nullable): TaalReportWeek */
  char         *afspraak; /* (nullable): what the line says */

  gint64        max;
  gint64        lijn; /* minutes, 0 for none */
};

G_DEFINE_FINAL_TYPE (TaalContractGrafiek, taal_contract_grafiek, TAAL_TYPE_TEKENING)

static double
taal_contract_grafiek_get_height (TaalTekening *tekening,
                                  double        line)
{
  return ALL_LINES * line;
}

/* A week without a number is no week without hours: its whole place is hatched. */
static void
hatch (TaalContractGrafiek *self,
       cairo_t             *cr,
       double               x,
       double               width,
       double               top,
       double               height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, top, width, height);
  cairo_clip (cr);
  taal_schaal_set_color (GTK_WIDGET (self), cr, 0.3);
  cairo_set_line_width (cr, 1);
  for (double y = top - width; y < top + height + width; y += HATCH_STEP)
    {
      cairo_move_to (cr, x, y + width);
      cairo_line_to (cr, x + width, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_week (TaalContractGrafiek *self,
           cairo_t             *cr,
           guint                i,
           double               top,
           double               height,
           double               width)
{
  const TaalReportWeek *week = &g_array_index (self->weken, TaalReportWeek, i);
  double left = width * i / self->weken->len, right = width * (i + 1) / self->weken->len;
  double gap = right - left > 4 ? 1 : 0;
  double high = height * (double) week->minuten / (double) self->max;

  if (week->soort != TAAL_WEEK_TELT)
    {
      hatch (self, cr, left, right - left - gap, top, height);
      return;
    }
  taal_schaal_set_color (GTK_WIDGET (self), cr, 0.65);
  cairo_rectangle (cr, left, top + height - high, right - left - gap, high);
  cairo_fill (cr);
}

static void
draw_lijn (TaalContractGrafiek *self,
           cairo_t             *cr,
           double               line,
           double               top,
           double               height,
           double               width)
{
  const double dashes[] = { 6, 3 };
  double y = top + height - height * (double) self->lijn / (double) self->max;

  taal_schaal_set_color (GTK_WIDGET (self), cr, 1);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, width, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* The first week below the first bar, the last below the last. */
static void
draw_ends (TaalContractGrafiek *self,
           cairo_t             *cr,
           double               y,
           double               width)
{
  char text[TAAL_WEEK_TEXT_SIZE];
  g_autoptr (PangoLayout) layout = NULL;
  int wide;

  taal_week_format (g_array_index (self->weken, TaalReportWeek, 0).maandag, text);
  (void) taal_schaal_draw_text (GTK_WIDGET (self), cr, text, 0, y, width / 2);
  if (self->weken->len == 1)
    return;
  taal_week_format (g_array_index (self->weken, TaalReportWeek, self->weken->len - 1).maandag,
                    text);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_get_pixel_size (layout, &wide, NULL);
  (void) taal_schaal_draw_text (GTK_WIDGET (self), cr, text, MAX (width / 2, width - wide), y,
                                width / 2);
}

static void
taal_contract_grafiek_draw (TaalTekening *tekening,
                            cairo_t      *cr,
                            double        line,
                            double        width)
{
  TaalContractGrafiek *self = TAAL_CONTRACT_GRAFIEK (tekening);
  double top = 1.2 * line, height = BARS_LINES * line;

  if (self->weken == NULL || self->weken->len == 0)
    return;

  for (guint i = 0; i < self->weken->len; i++)
    draw_week (self, cr, i, top, height, width);
  if (self->lijn > 0)
    {
      draw_lijn (self, cr, line, top, height, width);
      (void) taal_schaal_draw_text (GTK_WIDGET (self), cr, self->afspraak, 0, 0, width);
    }
  draw_ends (self, cr, top + height, width);
}

static void
taal_contract_grafiek_finalize (GObject *object)
{
  TaalContractGrafiek *self = TAAL_CONTRACT_GRAFIEK (object);

  g_clear_pointer (&self->weken, g_array_unref);
  g_clear_pointer (&self->afspraak, g_free);

  G_OBJECT_CLASS (taal_contract_grafiek_parent_class)->finalize (object);
}

static void
taal_contract_grafiek_class_init (TaalContractGrafiekClass *klass)
{
  TaalTekeningClass *tekening_class = TAAL_TEKENING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_contract_grafiek_finalize;
  tekening_class->get_height = taal_contract_grafiek_get_height;
  tekening_class->draw = taal_contract_grafiek_draw;
}

static void
taal_contract_grafiek_init (TaalContractGrafiek *self)
{
}

/**
 * taal_contract_grafiek_show:
 * @self: a drawing
 * @rij: the contract whose weeks to draw
 *
 * Thread: the main one
 */
void
taal_contract_grafiek_show (TaalContractGrafiek *self,
                            TaalContractRij     *rij)
{
  const TaalContractOordeel *oordeel;
  const TaalContract *terms;
  g_autofree char *zin = NULL, *uren = NULL;

  g_return_if_fail (TAAL_IS_CONTRACT_GRAFIEK (self) && TAAL_IS_CONTRACT_RIJ (rij));

  oordeel = taal_contract_rij_get_oordeel (rij);
  terms = taal_contract_rij_get_contract (rij);
  g_clear_pointer (&self->weken, g_array_unref);
  g_clear_pointer (&self->afspraak, g_free);
  self->weken = taal_report_contract_weken (oordeel);
  self->max = taal_report_contract_weken_max (self->weken, terms);
  self->lijn =
      terms->uren_per_week == G_MININT32 ? 0 : (gint64) terms->uren_per_week * 60 / 100;
  uren = taal_report_contract_afspraak (terms, oordeel, TAAL_VOORWAARDE_UREN_PER_WEEK);
  /* TRANSLATORS: beside a line through bars: %s is a number of hours */
  self->afspraak = g_strdup_printf (_("Line: %s agreed"), uren);
  zin = taal_report_contract_weken_zin (terms, oordeel);
  taal_tekening_set_words (TAAL_TEKENING (self), _("Hours a week"), zin);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), zin);
}
