/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-naast.h"

/* From this width on they are beside each other, the second as wide as this part of it. */
#define WIDE 840
#define PART 0.4

struct _TaalNaast
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalNaast, taal_naast, GTK_TYPE_WIDGET)

static int
get_second_width (int width)
{
  return (int) (width * PART);
}

/* How high a child is in a width; the child that is not shown takes no room. */
static void
measure_child (GtkWidget *child,
               int        width,
               int       *minimum,
               int       *natural)
{
  int min = 0, nat = 0;

  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &min, &nat, NULL, NULL);
  *minimum = min;
  *natural = nat;
}

static gboolean
is_beside (GtkWidget *second,
           int        width)
{
  return width >= WIDE && gtk_widget_should_layout (second);
}

static void
measure_height (GtkWidget *first,
                GtkWidget *second,
                int        width,
                int       *minimum,
                int       *natural)
{
  int min[2], nat[2];

  if (is_beside (second, width))
    {
      measure_child (first, width - get_second_width (width), &min[0], &nat[0]);
      measure_child (second, get_second_width (width), &min[1], &nat[1]);
      *minimum = MAX (min[0], min[1]);
      *natural = MAX (nat[0], nat[1]);
      return;
    }
  measure_child (first, width, &min[0], &nat[0]);
  measure_child (second, width, &min[1], &nat[1]);
  *minimum = min[0] + min[1];
  *natural = nat[0] + nat[1];
}

static void
taal_naast_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int min, nat;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (first, second, for_size >= 0 ? for_size : WIDE, minimum, natural);
      return;
    }
  gtk_widget_measure (first, orientation, -1, minimum, natural, NULL, NULL);
  if (!gtk_widget_should_layout (second))
    return;
  gtk_widget_measure (second, orientation, -1, &min, &nat, NULL, NULL);
  *minimum = MAX (*minimum, min);
  *natural += nat;
}

static void
taal_naast_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  GtkAllocation area = { 0, 0, width, height };
  int natural;

  if (is_beside (second, width))
    {
      area.width = width - get_second_width (width);
      gtk_widget_size_allocate (first, &area, -1);
      area.x = area.width;
      area.width = width - area.x;
      gtk_widget_size_allocate (second, &area, -1);
      return;
    }
  if (gtk_widget_should_layout (second))
    {
      int minimum;

      measure_child (second, width, &minimum, &natural);
      area.height = MAX (height - natural, 0);
      gtk_widget_size_allocate (second, &(GtkAllocation) { 0, area.height, width, natural }, -1);
    }
  gtk_widget_size_allocate (first, &area, -1);
}

static GtkSizeRequestMode
taal_naast_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
taal_naast_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (taal_naast_parent_class)->dispose (object);
}

static void
taal_naast_class_init (TaalNaastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_naast_dispose;
  widget_class->measure = taal_naast_measure;
  widget_class->size_allocate = taal_naast_size_allocate;
  widget_class->get_request_mode = taal_naast_get_request_mode;
}

static void
taal_naast_init (TaalNaast *self)
{
}
