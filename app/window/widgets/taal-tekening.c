/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-tekening.h"

#include "taal-schaal.h"

/* Narrower than so many lines are high nothing can be told apart. */
#define MINIMUM_LINES 8

G_DEFINE_ABSTRACT_TYPE (TaalTekening, taal_tekening, GTK_TYPE_WIDGET)

static void
taal_tekening_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  TaalTekeningClass *klass = TAAL_TEKENING_GET_CLASS (widget);
  double line = taal_schaal_get_line (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (MINIMUM_LINES * line);
      *natural = (int) (klass->natural_lines * line);
    }
  else
    *minimum = *natural = (int) klass->get_height (TAAL_TEKENING (widget), line);
}

static void
taal_tekening_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  TAAL_TEKENING_GET_CLASS (widget)->draw (TAAL_TEKENING (widget), cr, taal_schaal_get_line (widget),
                                          width);
  cairo_destroy (cr);
}

static void
taal_tekening_class_init (TaalTekeningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->natural_lines = 30;
  widget_class->measure = taal_tekening_measure;
  widget_class->snapshot = taal_tekening_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
taal_tekening_init (TaalTekening *self)
{
}

/**
 * taal_tekening_set_words:
 * @self: a drawing, of which something else is to be shown
 * @name: (nullable): what it is, for who does not see it
 * @description: (nullable): all that it shows, in words
 *
 * Draws it again.
 *
 * Thread: the main one
 */
void
taal_tekening_set_words (TaalTekening *self,
                         const char   *name,
                         const char   *description)
{
  g_return_if_fail (TAAL_IS_TEKENING (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
