/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-dag-kiezer.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-report-kalender.h"

/* More marks than this are a smear. */
#define MAX_MARKS 80

struct _TaalDagKiezer
{
  GtkBox       parent_instance;

  /* Template children */
  TaalDateRow *datum;
  GtkScale    *schaal;
  GtkLabel    *woorden;

  gboolean     filling;
  TaalDate     dag;
  TaalDate     vandaag;

  /* Owned */
  GArray      *dagen; /* TaalDate: when anything changes */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalDagKiezer, taal_dag_kiezer, GTK_TYPE_BOX)

static char *
dup_woorden (TaalDagKiezer *self)
{
  g_autofree char *dag = taal_report_dag (self->dag);
  gint32 days = self->dag - self->vandaag;
  g_autofree char *afstand = NULL;

  if (days == 0)
    /* TRANSLATORS: %s is a day of the week with its date */
    return g_strdup_printf (_("Today, %s"), dag);
  if (days < 0)
    /* TRANSLATORS: %d is a number of days */
    afstand = g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
  else
    /* TRANSLATORS: %d is a number of days */
    afstand = g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);

  /* TRANSLATORS: %1$s is a day of the week with its date, %2$s how long ago or ahead that is */
  return g_strdup_printf (_("%1$s, %2$s"), dag, afstand);
}

/* What is being typed is left as it is. */
static gboolean
is_typing (TaalDagKiezer *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->datum));
}

/* The next change from the day on, or the one before it; the day itself where there is none. */
static TaalDate
find_change (TaalDagKiezer *self,
             gboolean       next)
{
  TaalDate found = self->dag;

  for (guint i = 0; i < self->dagen->len; i++)
    {
      TaalDate dag = g_array_index (self->dagen, TaalDate, i);

      if (next && dag > self->dag)
        return dag;
      if (!next && dag < self->dag)
        found = dag;
    }

  return found;
}

static void
show_dag (TaalDagKiezer *self,
          gboolean       typed)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self->schaal));
  g_autofree char *woorden = dup_woorden (self);

  self->filling = TRUE;
  if (self->dag < gtk_adjustment_get_lower (adjustment))
    gtk_adjustment_set_lower (adjustment, self->dag);
  if (self->dag > gtk_adjustment_get_upper (adjustment))
    gtk_adjustment_set_upper (adjustment, self->dag);
  gtk_adjustment_set_value (adjustment, self->dag);
  if (!typed)
    taal_date_row_set_date (self->datum, self->dag);
  self->filling = FALSE;

  gtk_label_set_text (self->woorden, woorden);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->schaal),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, woorden, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dag.vorige",
                                 find_change (self, FALSE) != self->dag);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dag.volgende",
                                 find_change (self, TRUE) != self->dag);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dag.vandaag", self->dag != self->vandaag);
}

static void
choose (TaalDagKiezer *self,
        TaalDate       dag,
        gboolean       typed)
{
  if (dag == self->dag)
    return;

  self->dag = dag;
  show_dag (self, typed);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
datum_changed_cb (TaalDagKiezer *self)
{
  TaalDate dag;

  if (!self->filling && taal_date_row_get_date (self->datum, &dag, NULL) && dag != TAAL_DATE_NONE)
    choose (self, dag, TRUE);
}

static void
schaal_changed_cb (TaalDagKiezer *self)
{
  if (!self->filling)
    choose (self, (TaalDate) gtk_range_get_value (GTK_RANGE (self->schaal)), FALSE);
}

static void
step_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalDagKiezer *self = TAAL_DAG_KIEZER (widget);

  if (g_str_equal (name, "dag.vandaag"))
    choose (self, self->vandaag, FALSE);
  else
    choose (self, find_change (self, g_str_equal (name, "dag.volgende")), FALSE);
}

static void
taal_dag_kiezer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_DAG_KIEZER);

  G_OBJECT_CLASS (taal_dag_kiezer_parent_class)->dispose (object);
}

static void
taal_dag_kiezer_finalize (GObject *object)
{
  g_clear_pointer (&TAAL_DAG_KIEZER (object)->dagen, g_array_unref);

  G_OBJECT_CLASS (taal_dag_kiezer_parent_class)->finalize (object);
}

static void
taal_dag_kiezer_class_init (TaalDagKiezerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_dag_kiezer_dispose;
  object_class->finalize = taal_dag_kiezer_finalize;

  signals[CHANGED] = g_signal_new ("changed", TAAL_TYPE_DAG_KIEZER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TAAL_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-dag-kiezer.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalDagKiezer, datum);
  gtk_widget_class_bind_template_child (widget_class, TaalDagKiezer, schaal);
  gtk_widget_class_bind_template_child (widget_class, TaalDagKiezer, woorden);
  gtk_widget_class_bind_template_callback (widget_class, datum_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, schaal_changed_cb);
  gtk_widget_class_install_action (widget_class, "dag.vorige", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "dag.volgende", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "dag.vandaag", NULL, step_activated);
}

static void
taal_dag_kiezer_init (TaalDagKiezer *self)
{
  self->filling = TRUE;
  self->dag = TAAL_DATE_NONE;
  self->dagen = g_array_new (FALSE, FALSE, sizeof (TaalDate));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * taal_dag_kiezer_set_dagen:
 * @self: a day
 * @dagen: (element-type TaalDate): when anything changes, sorted
 * @vandaag: today
 *
 * The slider goes from the first to the last of @dagen and @vandaag. The day that was chosen stays.
 *
 * Thread: main
 */
void
taal_dag_kiezer_set_dagen (TaalDagKiezer *self,
                           const GArray  *dagen,
                           TaalDate       vandaag)
{
  GtkAdjustment *adjustment;
  TaalDate first = vandaag, last = vandaag;

  g_return_if_fail (TAAL_IS_DAG_KIEZER (self) && dagen != NULL);

  g_array_set_size (self->dagen, 0);
  g_array_append_vals (self->dagen, dagen->data, dagen->len);
  self->vandaag = vandaag;
  if (self->dag == TAAL_DATE_NONE)
    self->dag = vandaag;
  gtk_scale_clear_marks (self->schaal);
  for (guint i = 0; i < dagen->len; i++)
    {
      TaalDate dag = g_array_index (dagen, TaalDate, i);

      first = MIN (first, dag);
      last = MAX (last, dag);
      if (dagen->len <= MAX_MARKS)
        gtk_scale_add_mark (self->schaal, dag, GTK_POS_BOTTOM, NULL);
    }
  self->filling = TRUE;
  adjustment = gtk_range_get_adjustment (GTK_RANGE (self->schaal));
  gtk_adjustment_configure (adjustment, self->dag, MIN (first, self->dag), MAX (last, self->dag), 1,
                            30, 0);
  self->filling = FALSE;
  show_dag (self, is_typing (self));
}

/**
 * taal_dag_kiezer_get_dag:
 * @self: a day
 *
 * Returns: the day that is chosen; today until another is
 *
 * Thread: main
 */
TaalDate
taal_dag_kiezer_get_dag (TaalDagKiezer *self)
{
  g_return_val_if_fail (TAAL_IS_DAG_KIEZER (self), TAAL_DATE_NONE);

  return self->dag;
}

/**
 * taal_dag_kiezer_set_dag:
 * @self: a day
 * @dag: the day to choose
 *
 * Thread: main
 */
void
taal_dag_kiezer_set_dag (TaalDagKiezer *self,
                         TaalDate       dag)
{
  g_return_if_fail (TAAL_IS_DAG_KIEZER (self) && dag != TAAL_DATE_NONE);

  choose (self, dag, FALSE);
}
