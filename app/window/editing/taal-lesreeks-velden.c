/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lesreeks-velden.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-report-kalender.h"

struct _TaalLesreeksVelden
{
  AdwBin        parent_instance;

  GtkWidget    *dagen[TAAL_N_WEEKDAGEN]; /* GtkCheckButton */
  TaalDateRow  *van;
  TaalDateRow  *tot;
  AdwEntryRow  *vrij;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TaalLesreeksVelden, taal_lesreeks_velden, ADW_TYPE_BIN)

static void
taal_lesreeks_velden_class_init (TaalLesreeksVeldenClass *klass)
{
  changed_signal = g_signal_new ("changed", TAAL_TYPE_LESREEKS_VELDEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
field_changed_cb (TaalLesreeksVelden *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* A row with a tick for every day of the week, that wraps in a narrow window. */
static GtkWidget *
make_dagen (TaalLesreeksVelden *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), TAAL_N_WEEKDAGEN);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days of the week"), -1);
  for (int i = 0; i < TAAL_N_WEEKDAGEN; i++)
    {
      self->dagen[i] = gtk_check_button_new_with_label (taal_report_weekdag (i));
      g_signal_connect_object (self->dagen[i], "toggled", G_CALLBACK (field_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_insert (GTK_FLOW_BOX (box), self->dagen[i], -1);
      /* The tick itself takes the focus, not the place that it is in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (self->dagen[i]), FALSE);
    }

  return g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", box, "activatable", FALSE, "focusable", FALSE, NULL);
}

static gpointer
add_entry (TaalLesreeksVelden  *self,
           AdwPreferencesGroup *group,
           GType                type,
           const char          *title)
{
  GtkWidget *row = g_object_new (type, "title", title, "activates-default", TRUE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (row, "changed", G_CALLBACK (field_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return row;
}

static void
taal_lesreeks_velden_init (TaalLesreeksVelden *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("Every week on"));
  adw_preferences_group_add (group, make_dagen (self));
  self->van = add_entry (self, group, TAAL_TYPE_DATE_ROW, _("First day *"));
  self->tot = add_entry (self, group, TAAL_TYPE_DATE_ROW, _("Last day *"));
  self->vrij = add_entry (self, group, ADW_TYPE_ENTRY_ROW, _("School holidays"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->vrij),
                               _("Periods without lessons, such as 26-04-2025 t/m 04-05-2025; 13-10-2025"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
}

/**
 * taal_lesreeks_velden_new:
 *
 * Returns: (transfer floating): empty fields
 *
 * Thread: the main one
 */
GtkWidget *
taal_lesreeks_velden_new (void)
{
  return g_object_new (TAAL_TYPE_LESREEKS_VELDEN, NULL);
}

/**
 * taal_lesreeks_velden_set:
 * @self: the fields
 * @weekdagen: the days of the week; bit 0 is Monday
 * @van: the first day, as a text
 * @tot: the last day
 * @vrij: the periods without lessons
 *
 * Fills them as a user would.
 *
 * Thread: the main one
 */
void
taal_lesreeks_velden_set (TaalLesreeksVelden *self,
                          guint               weekdagen,
                          const char         *van,
                          const char         *tot,
                          const char         *vrij)
{
  g_return_if_fail (TAAL_IS_LESREEKS_VELDEN (self));

  for (int i = 0; i < TAAL_N_WEEKDAGEN; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->dagen[i]), (weekdagen >> i & 1) != 0);
  gtk_editable_set_text (GTK_EDITABLE (self->van), van);
  gtk_editable_set_text (GTK_EDITABLE (self->tot), tot);
  gtk_editable_set_text (GTK_EDITABLE (self->vrij), vrij);
}

static gboolean
read_periode (TaalLesreeksVelden  *self,
              TaalPeriode         *periode,
              char               **problem)
{
  if (!taal_date_row_get_date (self->van, &periode->van, problem) ||
      !taal_date_row_get_date (self->tot, &periode->tot, problem))
    return FALSE;

  if (periode->van == TAAL_DATE_NONE || periode->tot == TAAL_DATE_NONE)
    *problem = g_strdup (_("Fill in the first and the last day of the series."));
  else if (periode->tot < periode->van)
    *problem = g_strdup (_("The last day lies before the first. Correct one of the two."));
  else if (periode->tot - periode->van >= TAAL_LESREEKS_MAX_DAGEN)
    *problem = g_strdup (_("A series lasts at most two years. Choose a day nearer by."));

  return *problem == NULL;
}

/**
 * taal_lesreeks_velden_read:
 * @self: the fields
 * @reeks: the series, of which the days of the week, the period and the holidays are set
 * @vrij: (out) (transfer full) (element-type TaalPeriode): what holds the holidays
 * @problem: (out) (transfer full): what is wrong, in a sentence
 *
 * Returns: whether all of it is well
 *
 * Thread: the main one
 */
gboolean
taal_lesreeks_velden_read (TaalLesreeksVelden  *self,
                           TaalLesreeks        *reeks,
                           GArray             **vrij,
                           char               **problem)
{
  g_autofree char *bad = NULL;

  g_return_val_if_fail (TAAL_IS_LESREEKS_VELDEN (self), FALSE);

  *vrij = NULL;
  *problem = NULL;
  reeks->weekdagen = 0;
  for (int i = 0; i < TAAL_N_WEEKDAGEN; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->dagen[i])))
      reeks->weekdagen |= 1u << i;
  if (reeks->weekdagen == 0)
    *problem = g_strdup (_("Choose one or more days of the week."));
  if (*problem != NULL || !read_periode (self, &reeks->periode, problem))
    return FALSE;

  *vrij = taal_lesreeks_parse_vrij (gtk_editable_get_text (GTK_EDITABLE (self->vrij)), &bad);
  if (*vrij == NULL)
    {
      /* TRANSLATORS: %s is a part of what was typed */
      *problem = g_strdup_printf (_("“%s” is not a period. Write school holidays as 26-04-2025 t/m 04-05-2025, with "
                                    "a ; between them."), bad);
      return FALSE;
    }
  reeks->vrij = (const TaalPeriode *) (*vrij)->data;
  reeks->n_vrij = (*vrij)->len;

  return TRUE;
}
