/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-waterval.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-uitzondering.h"
#include "taal-schaal.h"
#include "taal-staal.h"

/* In heights of a line of text. */
#define BAR_LINES  0.9
#define GAP_LINES  0.15
#define ROW_LINES  0.55
#define TICK_LINES 0.15

/* Certified, exception 1, exception 2, and what the norm asks. */
#define N_ROWS  4
#define ROW_NORM 3

struct _TaalWaterval
{
  GtkWidget    parent_instance;

  /* Owned */
  TaalOordeel *oordeel;
};

G_DEFINE_FINAL_TYPE (TaalWaterval, taal_waterval, GTK_TYPE_WIDGET)

/* Where a row stands: its caption, its bar below that. */
typedef struct
{
  double line;
  double width;
  double caption_top[N_ROWS];
  double bar_top[N_ROWS];
  double bar;
  double height;
} Layout;

static Layout
get_layout (GtkWidget *widget)
{
  Layout layout = { .line = taal_schaal_get_line (widget), .width = gtk_widget_get_width (widget) };
  double top = layout.line * (1 + ROW_LINES);

  layout.bar = BAR_LINES * layout.line;
  for (int row = 0; row < N_ROWS; row++)
    {
      layout.caption_top[row] = top;
      layout.bar_top[row] = top + layout.line * (1 + GAP_LINES);
      top = layout.bar_top[row] + layout.bar + layout.line * ROW_LINES;
    }
  layout.height = top;

  return layout;
}

static void
taal_waterval_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  Layout layout = get_layout (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (8 * layout.line);
      *natural = (int) (30 * layout.line);
    }
  else
    *minimum = *natural = (int) layout.height;
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
           const Layout *layout)
{
  double width = layout->width * self->oordeel->maatstaf.norm_pct / 10000.0;

  taal_schaal_set_color (GTK_WIDGET (self), cr, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 0.5, layout->bar_top[ROW_NORM] + 0.5, MAX (0, width - 1), layout->bar - 1);
  cairo_stroke (cr);
}

/* A thin line down from where a bar ends to where the next begins, not through the caption between. */
static void
draw_link (TaalWaterval *self,
           cairo_t      *cr,
           const Layout *layout,
           double        x,
           int           row,
           double        caption_right)
{
  x = CLAMP (floor (x) - 0.5, 0.5, layout->width - 0.5);
  taal_schaal_set_color (GTK_WIDGET (self), cr, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, layout->bar_top[row - 1] + layout->bar);
  if (x <= caption_right + GAP_LINES * layout->line)
    {
      cairo_line_to (cr, x, layout->caption_top[row]);
      cairo_move_to (cr, x, layout->caption_top[row] + layout->line);
    }
  cairo_line_to (cr, x, layout->bar_top[row]);
  cairo_stroke (cr);
}

static void
draw_row (TaalWaterval *self,
          cairo_t      *cr,
          const Layout *layout,
          int           row)
{
  g_autofree char *caption = dup_caption (self->oordeel, row);
  double total = MAX (1.0, (double) self->oordeel->totaal), from, width, right;
  graphene_rect_t area;

  right = taal_schaal_draw_text (GTK_WIDGET (self), cr, caption, 0, layout->caption_top[row], layout->width);
  if (row == ROW_NORM)
    {
      draw_norm (self, cr, layout);
      return;
    }

  from = layout->width * (double) get_before (self->oordeel, row) / total;
  width = layout->width * (double) self->oordeel->gewichten.status[row] / total;
  area = GRAPHENE_RECT_INIT ((float) from, (float) layout->bar_top[row], (float) width, (float) layout->bar);
  taal_staal_fill (GTK_WIDGET (self), cr, (TaalStatus) row, &area, layout->line);
  if (row > 0)
    draw_link (self, cr, layout, from, row, right);
}

static void
draw_mark (TaalWaterval *self,
           cairo_t      *cr,
           const Layout *layout,
           TaalPct       pct)
{
  double over = TICK_LINES * layout->line, x;

  if (pct == TAAL_PCT_NONE)
    return;

  x = taal_schaal_draw_pct (GTK_WIDGET (self), cr, pct, layout->width);
  for (int row = 0; row < N_ROWS; row++)
    taal_schaal_draw_tick (GTK_WIDGET (self), cr, x, layout->bar_top[row] - over,
                           layout->bar_top[row] + layout->bar + over);
}

static void
taal_waterval_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  TaalWaterval *self = TAAL_WATERVAL (widget);
  Layout layout = get_layout (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) layout.width, (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (self->oordeel == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  for (int row = 0; row < N_ROWS; row++)
    if (row != ROW_NORM || self->oordeel->maatstaf.norm_pct != TAAL_PCT_NONE)
      draw_row (self, cr, &layout, row);
  draw_mark (self, cr, &layout, self->oordeel->maatstaf.ondergrens_pct);
  draw_mark (self, cr, &layout, self->oordeel->maatstaf.norm_pct);
  cairo_destroy (cr);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_waterval_dispose;
  widget_class->measure = taal_waterval_measure;
  widget_class->snapshot = taal_waterval_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "waterval");
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, uitleg != NULL ? uitleg : "",
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), uitleg);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
