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

/* Before exceptions, and after. */
#define N_ROWS 2

struct _TaalBalk
{
  TaalTekening  parent_instance;

  /* Owned */
  TaalOordeel  *oordeel;
};

G_DEFINE_FINAL_TYPE (TaalBalk, taal_balk, TAAL_TYPE_TEKENING)

static void
taal_balk_dispose (GObject *object)
{
  TaalBalk *self = TAAL_BALK (object);

  g_clear_pointer (&self->oordeel, taal_oordeel_unref);

  G_OBJECT_CLASS (taal_balk_parent_class)->dispose (object);
}

static double
taal_balk_get_height (TaalTekening *tekening,
                      double        line)
{
  return taal_schaal_get_height (&(TaalSchaalRijen) { line, 0, N_ROWS });
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
          const TaalSchaalRijen *rijen,
          int           row)
{
  double total = MAX (1.0, (double) self->oordeel->totaal);
  double at = 0;

  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    {
      double width =
          rijen->width * (double) get_gewicht (self->oordeel, row, (TaalStatus) status) / total;
      graphene_rect_t area;

      taal_schaal_get_bar (rijen, row, at, width, &area);
      taal_staal_fill (GTK_WIDGET (self), cr, (TaalStatus) status, &area, rijen->line);
      at += width;
    }
}

static void
draw_caption (TaalBalk     *self,
              cairo_t      *cr,
              const TaalSchaalRijen *rijen,
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

  (void) taal_schaal_draw_text (GTK_WIDGET (self), cr, label, 0,
                                taal_schaal_get_caption_top (rijen, row), rijen->width);
}

static void
taal_balk_draw (TaalTekening *tekening,
                cairo_t      *cr,
                double        line,
                double        width)
{
  TaalBalk *self = TAAL_BALK (tekening);
  TaalSchaalRijen rijen = { line, width, N_ROWS };

  if (self->oordeel == NULL)
    return;

  for (int row = 0; row < N_ROWS; row++)
    {
      draw_caption (self, cr, &rijen, row);
      draw_bar (self, cr, &rijen, row);
    }
  taal_schaal_draw_mark (GTK_WIDGET (self), cr, &rijen, self->oordeel->maatstaf.ondergrens_pct);
  taal_schaal_draw_mark (GTK_WIDGET (self), cr, &rijen, self->oordeel->maatstaf.norm_pct);
}

static void
taal_balk_class_init (TaalBalkClass *klass)
{
  TaalTekeningClass *tekening_class = TAAL_TEKENING_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_balk_dispose;
  tekening_class->get_height = taal_balk_get_height;
  tekening_class->draw = taal_balk_draw;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "balk");
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
  taal_tekening_set_words (TAAL_TEKENING (self), uitleg, description);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), uitleg);
}
