/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-period-picker.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-report-getal.h"

struct _TaalPeriodPicker
{
  AdwBin         parent_instance;

  /* Template children */
  GtkMenuButton *button;
  GtkListBox    *years;
  TaalDateRow   *van;
  TaalDateRow   *tot;
  GtkLabel      *problem;

  /* Owned */
  GArray        *jaren; /* int, rising */

  TaalPeriode    periode;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalPeriodPicker, taal_period_picker, ADW_TYPE_BIN)

static TaalPeriode
get_year (int jaar)
{
  return (TaalPeriode) { taal_date_from_ymd (jaar, 1, 1), taal_date_from_ymd (jaar, 12, 31) };
}

static gboolean
is_same (TaalPeriode a,
         TaalPeriode b)
{
  return a.van == b.van && a.tot == b.tot;
}

static void
choose (TaalPeriodPicker *self,
        TaalPeriode       periode)
{
  gtk_menu_button_popdown (self->button);
  if (!is_same (periode, self->periode))
    g_signal_emit (self, signals[CHOSEN], 0, periode.van, periode.tot);
}

static void
year_activated_cb (GtkListBox       *years,
                   GtkListBoxRow    *row,
                   TaalPeriodPicker *self)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  if (index < self->jaren->len)
    choose (self, get_year (g_array_index (self->jaren, int, self->jaren->len - 1 - index)));
}

static void
complain (TaalPeriodPicker *self,
          const char       *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
applied_cb (TaalPeriodPicker *self)
{
  g_autofree char *problem = NULL;
  TaalPeriode periode;

  if (!taal_date_row_get_date (self->van, &periode.van, &problem) ||
      !taal_date_row_get_date (self->tot, &periode.tot, &problem))
    {
      complain (self, problem);
      return;
    }
  if (periode.van == TAAL_DATE_NONE || periode.tot == TAAL_DATE_NONE)
    {
      complain (self, _("Fill in the first and the last day."));
      return;
    }
  if (periode.tot < periode.van)
    {
      complain (self, _("The last day lies before the first."));
      return;
    }

  complain (self, NULL);
  choose (self, periode);
}

static void
taal_period_picker_dispose (GObject *object)
{
  TaalPeriodPicker *self = TAAL_PERIOD_PICKER (object);

  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_PERIOD_PICKER);
  g_clear_pointer (&self->jaren, g_array_unref);

  G_OBJECT_CLASS (taal_period_picker_parent_class)->dispose (object);
}

static void
taal_period_picker_class_init (TaalPeriodPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_period_picker_dispose;

  /**
   * TaalPeriodPicker::chosen:
   * @van: the first day
   * @tot: the last day
   *
   * The user wants to see another period.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  g_type_ensure (TAAL_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-period-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalPeriodPicker, button);
  gtk_widget_class_bind_template_child (widget_class, TaalPeriodPicker, years);
  gtk_widget_class_bind_template_child (widget_class, TaalPeriodPicker, van);
  gtk_widget_class_bind_template_child (widget_class, TaalPeriodPicker, tot);
  gtk_widget_class_bind_template_child (widget_class, TaalPeriodPicker, problem);
  gtk_widget_class_bind_template_callback (widget_class, year_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, applied_cb);
}

static void
taal_period_picker_init (TaalPeriodPicker *self)
{
  self->jaren = g_array_new (FALSE, FALSE, sizeof (int));
  self->periode = (TaalPeriode) { TAAL_DATE_NONE, TAAL_DATE_NONE };
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Marks the year that is shown, also for who does not see the mark. */
static void
mark_year (TaalPeriodPicker *self)
{
  gtk_list_box_unselect_all (self->years);
  for (guint i = 0; i < self->jaren->len; i++)
    if (is_same (self->periode, get_year (g_array_index (self->jaren, int, self->jaren->len - 1 - i))))
      gtk_list_box_select_row (self->years, gtk_list_box_get_row_at_index (self->years, (int) i));
}

/**
 * taal_period_picker_set_jaren:
 * @self: a picker
 * @jaren: (element-type int): the years to offer, rising
 */
void
taal_period_picker_set_jaren (TaalPeriodPicker *self,
                              GArray           *jaren)
{
  GtkListBoxRow *row;

  g_return_if_fail (TAAL_IS_PERIOD_PICKER (self));
  g_return_if_fail (jaren != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->years, 0)) != NULL)
    gtk_list_box_remove (self->years, GTK_WIDGET (row));

  g_array_unref (self->jaren);
  self->jaren = g_array_ref (jaren);
  /* The newest year stands first: it is asked for most. */
  for (guint i = jaren->len; i > 0; i--)
    {
      g_autofree char *text = g_strdup_printf ("%d", g_array_index (jaren, int, i - 1));
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_set_margin_top (label, 9);
      gtk_widget_set_margin_bottom (label, 9);
      gtk_list_box_append (self->years, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->years), jaren->len > 0);
  mark_year (self);
}

/**
 * taal_period_picker_set_periode:
 * @self: a picker
 * @periode: the period that is shown
 */
void
taal_period_picker_set_periode (TaalPeriodPicker *self,
                                TaalPeriode       periode)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  char van[TAAL_DATE_TEXT_SIZE], tot[TAAL_DATE_TEXT_SIZE];
  int year;

  g_return_if_fail (TAAL_IS_PERIOD_PICKER (self));

  self->periode = periode;
  year = taal_date_get_year (periode.van);
  if (is_same (periode, get_year (year)))
    text = g_strdup_printf ("%d", year);
  else
    text = g_strdup_printf ("%s – %s", taal_date_format (periode.van, van), taal_date_format (periode.tot, tot));
  gtk_menu_button_set_label (self->button, text);

  /* TRANSLATORS: %s is a year, or two dates */
  label = g_strdup_printf (_("Period: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  taal_date_row_set_date (self->van, periode.van);
  taal_date_row_set_date (self->tot, periode.tot);
  complain (self, NULL);
  mark_year (self);
}

/**
 * taal_period_picker_get_periode:
 * @self: a picker
 *
 * Returns: the period that is shown
 */
TaalPeriode
taal_period_picker_get_periode (TaalPeriodPicker *self)
{
  g_return_val_if_fail (TAAL_IS_PERIOD_PICKER (self), ((TaalPeriode) { TAAL_DATE_NONE, TAAL_DATE_NONE }));

  return self->periode;
}

/**
 * taal_period_picker_find_next:
 * @self: a picker
 * @step: 1 for later, -1 for earlier
 * @periode: (out): the nearest year with lessons on that side of the present period
 *
 * Returns: whether there is one
 */
gboolean
taal_period_picker_find_next (TaalPeriodPicker *self,
                              int               step,
                              TaalPeriode      *periode)
{
  gboolean found = FALSE;

  g_return_val_if_fail (TAAL_IS_PERIOD_PICKER (self), FALSE);

  for (guint i = 0; i < self->jaren->len; i++)
    {
      TaalPeriode year = get_year (g_array_index (self->jaren, int, i));

      if (step > 0 && year.van > self->periode.van)
        {
          *periode = year;
          return TRUE;
        }
      if (step < 0 && year.van < self->periode.van)
        {
          *periode = year;
          found = TRUE;
        }
    }

  return found;
}

/**
 * taal_period_picker_popup:
 * @self: a picker
 *
 * Opens it.
 */
void
taal_period_picker_popup (TaalPeriodPicker *self)
{
  g_return_if_fail (TAAL_IS_PERIOD_PICKER (self));

  gtk_menu_button_popup (self->button);
}
