/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-balk.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-report-zin.h"
#include "taal-schaal.h"
#include "taal-staal.h"

/* In heights of a line of text, so that all grows with the user's font. */
#define BAR_LINES  1.1
#define GAP_LINES  0.2
#define ROW_LINES  0.5
#define TICK_LINES 0.15

/* Before exceptions, and after. */
#define N_ROWS 2

struct _TaalBalk
{
  GtkWidget    parent_instance;

  /* Owned */
  TaalOordeel *oordeel;
};

G_DEFINE_FINAL_TYPE (TaalBalk, taal_balk, GTK_TYPE_WIDGET)

/* Where things stand in the widget: the names of the marks, then for each row its caption and its bar. */
typedef struct
{
  double line;
  double width;
  double bar;
  double caption_top[N_ROWS];
  double bar_top[N_ROWS];
  double height;
} Layout;

static void
taal_balk_dispose (GObject *object)
{
  TaalBalk *self = TAAL_BALK (object);

  g_clear_pointer (&self->oordeel, taal_oordeel_unref);

  G_OBJECT_CLASS (taal_balk_parent_class)->dispose (object);
}

static Layout
get_layout (GtkWidget *widget)
{
  Layout layout = { 0 };
  double top, height = taal_schaal_get_line (widget);

  layout.line = height;
  layout.bar = BAR_LINES * height;
  layout.width = gtk_widget_get_width (widget);
  top = height * (1 + ROW_LINES);
  for (int row = 0; row < N_ROWS; row++)
    {
      layout.caption_top[row] = top;
      layout.bar_top[row] = top + height * (1 + GAP_LINES);
      top = layout.bar_top[row] + layout.bar + height * ROW_LINES;
    }
  layout.height = top;

  return layout;
}

static void
taal_balk_measure (GtkWidget      *widget,
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

/* Before exceptions what they count is not counted. */
static gint64
get_gewicht (const TaalOordeel *oordeel,
             int                row,
             TaalStatus         status)
{
  if (row > 0)
    return oordeel->gewichten.status[status];

  switch (status)
    {
    case TAAL_STATUS_GECERTIFICEERD:
      return oordeel->gewichten.status[status];
    case TAAL_STATUS_NIET_MEEGETELD:
      return oordeel->totaal - oordeel->gewichten.status[TAAL_STATUS_GECERTIFICEERD];
    case TAAL_STATUS_UITZONDERING_1:
    case TAAL_STATUS_UITZONDERING_2:
    case TAAL_N_STATUSSEN:
      break;
    }

  return 0;
}

static void
draw_bar (TaalBalk     *self,
          cairo_t      *cr,
          const Layout *layout,
          int           row)
{
  double total = MAX (1.0, (double) self->oordeel->totaal);
  double at = 0;

  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    {
      double width = layout->width * (double) get_gewicht (self->oordeel, row, (TaalStatus) status) / total;
      graphene_rect_t area = GRAPHENE_RECT_INIT ((float) at, (float) layout->bar_top[row], (float) width,
                                                 (float) layout->bar);

      taal_staal_fill (GTK_WIDGET (self), cr, (TaalStatus) status, &area, layout->line);
      at += width;
    }
}

static void
draw_caption (TaalBalk     *self,
              cairo_t      *cr,
              const Layout *layout,
              int           row)
{
  gint64 part = row == 0 ? self->oordeel->gewichten.status[TAAL_STATUS_GECERTIFICEERD] : self->oordeel->meegeteld;
  g_autofree char *share = taal_report_aandeel (part, self->oordeel->totaal);
  g_autofree char *label = NULL;

  if (row == 0)
    /* TRANSLATORS: above a bar; %s is a share with its sign, such as 62.24 % */
    label = g_strdup_printf (_("Without exceptions: %s"), share);
  else
    /* TRANSLATORS: above a bar; %s is a share with its sign, such as 84.18 % */
    label = g_strdup_printf (_("With exceptions: %s"), share);

  (void) taal_schaal_draw_text (GTK_WIDGET (self), cr, label, 0, layout->caption_top[row], layout->width);
}

static void
draw_mark (TaalBalk     *self,
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
taal_balk_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  TaalBalk *self = TAAL_BALK (widget);
  Layout layout = get_layout (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) layout.width, (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (self->oordeel == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  for (int row = 0; row < N_ROWS; row++)
    {
      draw_caption (self, cr, &layout, row);
      draw_bar (self, cr, &layout, row);
    }
  draw_mark (self, cr, &layout, self->oordeel->maatstaf.ondergrens_pct);
  draw_mark (self, cr, &layout, self->oordeel->maatstaf.norm_pct);
  cairo_destroy (cr);
}

static void
taal_balk_class_init (TaalBalkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_balk_dispose;
  widget_class->measure = taal_balk_measure;
  widget_class->snapshot = taal_balk_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "balk");
}

static void
taal_balk_init (TaalBalk *self)
{
}

/* All that the bars show, in words: for who does not see them. */
static char *
dup_description (const TaalOordeel *oordeel)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *floor = taal_report_pct (oordeel->maatstaf.ondergrens_pct);
  g_autofree char *norm = taal_report_pct (oordeel->maatstaf.norm_pct);

  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    {
      g_autofree char *share = taal_report_aandeel (oordeel->gewichten.status[status], oordeel->totaal);

      /* TRANSLATORS: %1$s is a status in a few words, %2$s a share with its sign */
      g_string_append_printf (text, _("%1$s: %2$s; "), taal_report_status_woord ((TaalStatus) status), share);
    }
  /* TRANSLATORS: %1$s is the percentage of the floor, %2$s that of the norm, without their signs */
  g_string_append_printf (text, _("floor %1$s %%, norm %2$s %%"), floor, norm);

  return g_strdup (text->str);
}

/**
 * taal_balk_set_oordeel:
 * @self: the bars
 * @oordeel: the judgement to show
 *
 * Thread: the main one
 */
void
taal_balk_set_oordeel (TaalBalk    *self,
                       TaalOordeel *oordeel)
{
  g_autofree char *uitleg = NULL, *description = NULL;

  g_return_if_fail (TAAL_IS_BALK (self) && oordeel != NULL);

  g_clear_pointer (&self->oordeel, taal_oordeel_unref);
  self->oordeel = taal_oordeel_ref (oordeel);
  uitleg = taal_report_aandeel_zin (oordeel);
  description = dup_description (oordeel);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, uitleg != NULL ? uitleg : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), uitleg);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
