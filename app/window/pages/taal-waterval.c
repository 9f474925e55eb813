/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-waterval.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-uitzondering.h"
#include "taal-schaal.h"
#include "taal-staal.h"

/* How far from the end of a caption a line may pass, in heights of a line of text. */
#define GAP_LINES 0.2

/* Certified, exception 1, exception 2, and what the norm asks. */
#define N_ROWS  4
#define ROW_NORM 3

struct _TaalWaterval
{
  TaalTekening  parent_instance;

  /* Owned */
  TaalOordeel  *oordeel;
};

G_DEFINE_FINAL_TYPE (TaalWaterval, taal_waterval, TAAL_TYPE_TEKENING)

static double
taal_waterval_get_height (TaalTekening *tekening,
                          double        line)
{
  return taal_schaal_get_height (&(TaalSchaalRijen) { line, 0, N_ROWS });
}

/* The weight before a row, so that each begins where the one above ends. */
static gint64
get_before (const TaalOordeel *oordeel,
            int                row)
{
  gint64 before = 0;

  for (int status = 0; status < row; status++)
    before += oordeel->gewichten.status[status];

  return before;
}

static char *
dup_caption (const TaalOordeel *oordeel,
             int                row)
{
  g_autofree char *share = NULL, *together = NULL, *norm = NULL;

  if (row == ROW_NORM)
    {
      norm = taal_report_pct (oordeel->maatstaf.norm_pct);
      /* TRANSLATORS: above a bar; %s is the percentage of the norm without its sign */
      return g_strdup_printf (_("The norm asks %s %%"), norm);
    }

  share = taal_report_aandeel (oordeel->gewichten.status[row], oordeel->totaal);
  if (row == TAAL_STATUS_GECERTIFICEERD)
    /* TRANSLATORS: above a bar; %s is a share with its sign, such as 62.24 % */
    return g_strdup_printf (_("Certified: %s"), share);

  together = taal_report_aandeel (get_before (oordeel, row + 1), oordeel->totaal);
  /* TRANSLATORS: above a bar; %1$d is the number of an exception, %2$s the share that it adds, %3$s the share
   * with it */
  return g_strdup_printf (_("+ exception %1$d: %2$s, together %3$s"), row, share, together);
}

/* Only a line around it: nothing was given for it. */
static void
draw_norm (TaalWaterval *self,
           cairo_t      *cr,
           const TaalSchaalRijen *rijen)
{
  double width = rijen->width * self->oordeel->maatstaf.norm_pct / 10000.0;
  graphene_rect_t area;

  taal_schaal_set_color (GTK_WIDGET (self), cr, 0.6);
  cairo_set_line_width (cr, 1);
  taal_schaal_get_bar (rijen, ROW_NORM, 0, width, &area);
  graphene_rect_inset (&area, 0.5, 0.5);
  cairo_rectangle (cr, area.origin.x, area.origin.y, area.size.width, area.size.height);
  cairo_stroke (cr);
}

/* A thin line down from where a bar ends to where the next begins, not through the caption between. */
static void
draw_link (TaalWaterval *self,
           cairo_t      *cr,
           const TaalSchaalRijen *rijen,
           double        x,
           int           row,
           double        caption_right)
{
  x = CLAMP (floor (x) - 0.5, 0.5, rijen->width - 0.5);
  taal_schaal_set_color (GTK_WIDGET (self), cr, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, taal_schaal_get_bar_bottom (rijen, row - 1));
  if (x <= caption_right + GAP_LINES * rijen->line)
    {
      cairo_line_to (cr, x, taal_schaal_get_caption_top (rijen, row));
      cairo_move_to (cr, x, taal_schaal_get_caption_top (rijen, row) + rijen->line);
    }
  cairo_line_to (cr, x, taal_schaal_get_bar_top (rijen, row));
  cairo_stroke (cr);
}

static void
draw_row (TaalWaterval *self,
          cairo_t      *cr,
          const TaalSchaalRijen *rijen,
          int           row)
{
  g_autofree char *caption = dup_caption (self->oordeel, row);
  double total = MAX (1.0, (double) self->oordeel->totaal), from, width, right;
  graphene_rect_t area;

  right = taal_schaal_draw_text (GTK_WIDGET (self), cr, caption, 0,
                                 taal_schaal_get_caption_top (rijen, row), rijen->width);
  if (row == ROW_NORM)
    {
      draw_norm (self, cr, rijen);
      return;
    }

  from = rijen->width * (double) get_before (self->oordeel, row) / total;
  width = rijen->width * (double) self->oordeel->gewichten.status[row] / total;
  taal_schaal_get_bar (rijen, row, from, width, &area);
  taal_staal_fill (GTK_WIDGET (self), cr, (TaalStatus) row, &area, rijen->line);
  if (row > 0)
    draw_link (self, cr, rijen, from, row, right);
}

static void
taal_waterval_draw (TaalTekening *tekening,
                    cairo_t      *cr,
                    double        line,
                    double        width)
{
  TaalWaterval *self = TAAL_WATERVAL (tekening);
  TaalSchaalRijen rijen = { line, width, N_ROWS };

  if (self->oordeel == NULL)
    return;

  for (int row = 0; row < N_ROWS; row++)
    if (row != ROW_NORM || self->oordeel->maatstaf.norm_pct != TAAL_PCT_NONE)
      draw_row (self, cr, &rijen, row);
  taal_schaal_draw_mark (GTK_WIDGET (self), cr, &rijen, self->oordeel->maatstaf.ondergrens_pct);
  taal_schaal_draw_mark (GTK_WIDGET (self), cr, &rijen, self->oordeel->maatstaf.norm_pct);
}

static void
taal_waterval_dispose (GObject *object)
{
  TaalWaterval *self = TAAL_WATERVAL (object);

  g_clear_pointer (&self->oordeel, taal_oordeel_unref);

  G_OBJECT_CLASS (taal_waterval_parent_class)->dispose (object);
}

static void
taal_waterval_class_init (TaalWatervalClass *klass)
{
  TaalTekeningClass *tekening_class = TAAL_TEKENING_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_waterval_dispose;
  tekening_class->get_height = taal_waterval_get_height;
  tekening_class->draw = taal_waterval_draw;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "waterval");
}

static void
taal_waterval_init (TaalWaterval *self)
{
}

/**
 * taal_waterval_set_oordeel:
 * @self: the bars
 * @oordeel: the judgement to show
 *
 * Thread: the main one
 */
void
taal_waterval_set_oordeel (TaalWaterval *self,
                           TaalOordeel  *oordeel)
{
  g_autofree char *uitleg = NULL;

  g_return_if_fail (TAAL_IS_WATERVAL (self) && oordeel != NULL);

  taal_oordeel_ref (oordeel);
  g_clear_pointer (&self->oordeel, taal_oordeel_unref);
  self->oordeel = oordeel;
  uitleg = taal_report_waterval_zin (oordeel);
  taal_tekening_set_words (TAAL_TEKENING (self), uitleg, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), uitleg);
}
