/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uitzonderingen-page.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-overzicht-rij.h"
#include "taal-report-getal.h"
#include "taal-report-uitzondering.h"
#include "taal-report-woorden.h"
#include "taal-report-zin.h"
#include "taal-staal.h"
#include "taal-uitzondering-vak.h"
#include "taal-uitzonderingen-rij.h"
#include "taal-waterval.h"

struct _TaalUitzonderingenPage
{
  GtkBox                     parent_instance;

  /* Template children */
  GtkLabel                  *zin;
  AdwPreferencesGroup       *waterval_group;
  TaalWaterval              *waterval;
  GtkListBox                *tabel;
  AdwPreferencesGroup       *dag_group;
  TaalDateRow               *dag;
  GtkLabel                  *probleem;
  TaalUitzonderingVak       *vak_1;
  TaalUitzonderingVak       *vak_2;
  TaalUitzonderingVak       *vak_3;
  TaalUitzonderingVak       *vak_4;
  GtkButton                 *nieuwe_melding;
  GtkListBox                *meldingen;
  GtkButton                 *nieuw_plan;
  GtkListBox                *plannen;

  gboolean                   editable;

  /* Owned */
  TaalUitzonderingOverzicht *overzicht;
  TaalDate                   date; /* the day that is looked at */
};

G_DEFINE_FINAL_TYPE (TaalUitzonderingenPage, taal_uitzonderingen_page, GTK_TYPE_BOX)

/* The bars as a table: who does not see them reads the same numbers here. */
static void
show_tabel (TaalUitzonderingenPage *self)
{
  const TaalOordeel *oordeel = self->overzicht->check->oordeel;
  g_autofree char *goal = NULL, *norm = NULL, *title = NULL, *tekort = NULL;
  gint64 together = 0;

  taal_lijst_clear (self->tabel);
  for (int status = 0; status <= TAAL_STATUS_UITZONDERING_2; status++)
    {
      gint64 gewicht = oordeel->gewichten.status[status];
      g_autofree char *weight = taal_report_gewicht_aandeel (oordeel, gewicht);
      g_autofree char *sum = NULL, *below = NULL;
      GtkWidget *row;

      together += gewicht;
      sum = taal_report_gewicht_aandeel (oordeel, together);
      /* TRANSLATORS: %s is a number of lessen with its share, up to and including this row of a table */
      below = status == 0 ? NULL : g_strdup_printf (_("Together %s"), sum);
      row = taal_overzicht_add (self->tabel, taal_report_status_woord ((TaalStatus) status), below, weight,
                                gewicht > 0 ? "win.lessen-met-status" : NULL, status);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), taal_staal_new ((TaalStatus) status));
    }

  if (oordeel->maatstaf.norm_pct == TAAL_PCT_NONE)
    return;

  norm = taal_report_pct (oordeel->maatstaf.norm_pct);
  /* TRANSLATORS: %s is the percentage of the norm without its sign */
  title = g_strdup_printf (_("The norm asks %s %%"), norm);
  goal = taal_report_gewicht (self->overzicht->doel, oordeel->maatstaf.minutes);
  tekort = taal_report_tekort_zin (oordeel);
  taal_overzicht_add (self->tabel, title, tekort, goal, NULL, 0);
}

static void
show_waterval (TaalUitzonderingenPage *self)
{
  TaalOordeel *oordeel = self->overzicht->check->oordeel;
  g_autofree char *zin = taal_report_waterval_zin (oordeel);
  g_autofree char *none = NULL;
  g_autoptr (GString) whole = NULL;

  if (zin == NULL)
    none = taal_report_uitslag_zin (oordeel);
  /* A line may not break inside a share. */
  whole = g_string_new (zin != NULL ? zin : none);
  g_string_replace (whole, " %", "\u00a0%", 0);
  gtk_label_set_text (self->zin, whole->str);
  gtk_widget_set_visible (GTK_WIDGET (self->waterval_group), zin != NULL);
  taal_waterval_set_oordeel (self->waterval, oordeel);
  show_tabel (self);
}

/* What there is to do when a list is empty. */
static void
add_empty (GtkListBox *list,
           const char *what,
           const char *advice)
{
  GtkWidget *row = taal_overzicht_add (list, what, advice, NULL, NULL, 0);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-information-symbolic"));
}

static void
show_meldingen (TaalUitzonderingenPage *self)
{
  int n;

  taal_lijst_clear (self->meldingen);
  (void) taal_snapshot_get_meldingen (self->overzicht->check->oordeel->snapshot, &n);
  for (int i = 0; i < n; i++)
    gtk_list_box_append (self->meldingen,
                         taal_melding_rij_new (self->overzicht, i, self->date, self->editable));
  if (n == 0)
    add_empty (self->meldingen, _("There are no meldingen."),
               _("No exception can be used without one. Announce to Blik op Werk beforehand which exception the school "
                 "uses and from when, keep the evidence that the norm cannot be met, and enter both in the table "
                 "meldingen."));
}

static void
show_plannen (TaalUitzonderingenPage *self)
{
  const TaalSnapshot *snapshot = self->overzicht->check->oordeel->snapshot;
  int n;

  taal_lijst_clear (self->plannen);
  (void) taal_snapshot_get_personeelsplannen (snapshot, &n);
  for (int i = 0; i < n; i++)
    gtk_list_box_append (self->plannen,
                         taal_personeelsplan_rij_new (snapshot, i, self->date, self->editable));
  if (n == 0)
    add_empty (self->plannen, _("There are no personeelsplannen."),
               _("Enforcement of a shortage can be put off only with a plan. Enter it in the table personeelsplannen, "
                 "with its evidence, and at least one row in the table maatregelen."));
}

/* The row of a list in which a widget is, by what tells it apart: the innermost, for a maatregel stands in its
 * plan. NULL for none. */
static const char *
find_key (GtkWidget *widget)
{
  const char *key = NULL;

  while (widget != NULL && key == NULL)
    {
      key = taal_uitzonderingen_rij_get (widget);
      widget = gtk_widget_get_parent (widget);
    }

  return key;
}

/* The row with a key, below a widget; NULL for none. */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *key)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (taal_uitzonderingen_rij_get (widget), key) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, key);

  return found;
}

/* Fills a list anew. What had the focus has it again, also when the window is not in front just now; a row that
 * is gone leaves it to the button that adds one. */
static void
refill (TaalUitzonderingenPage *self,
        GtkListBox             *list,
        void                  (*show) (TaalUitzonderingenPage *self),
        GtkButton              *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list));
  g_autofree char *key = inside ? g_strdup (find_key (focus)) : NULL;
  GtkWidget *row;

  show (self);
  if (!inside)
    return;
  row = key != NULL ? find_row (GTK_WIDGET (list), key) : NULL;
  if (row == NULL || !gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
show_lijsten (TaalUitzonderingenPage *self)
{
  refill (self, self->meldingen, show_meldingen, self->nieuwe_melding);
  refill (self, self->plannen, show_plannen, self->nieuw_plan);
}

/* All that depends on the day. */
static void
show_dag (TaalUitzonderingenPage *self)
{
  TaalUitzonderingVak *vakken[] = { self->vak_1, self->vak_2, self->vak_3, self->vak_4 };

  for (int k = 1; k <= TAAL_N_UITZONDERINGEN; k++)
    taal_uitzondering_vak_show (vakken[k - 1], self->overzicht, k, self->date, self->editable);
  show_lijsten (self);
}

static void
complain (TaalUitzonderingenPage *self,
          const char             *probleem)
{
  gtk_label_set_text (self->probleem, probleem != NULL ? probleem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->probleem), probleem != NULL);
}

/* Looks at the day that was filled in; nothing filled in is the peildatum. */
static void
dag_applied_cb (TaalUitzonderingenPage *self)
{
  g_autofree char *probleem = NULL;
  TaalDate date;

  if (self->overzicht == NULL)
    return;
  if (!taal_date_row_get_date (self->dag, &date, &probleem))
    {
      complain (self, probleem);
      return;
    }

  complain (self, NULL);
  self->date = date != TAAL_DATE_NONE ? date : self->overzicht->check->oordeel->periode.tot;
  taal_date_row_set_date (self->dag, self->date);
  show_dag (self);
}

static void
taal_uitzonderingen_page_dispose (GObject *object)
{
  TaalUitzonderingenPage *self = TAAL_UITZONDERINGEN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_UITZONDERINGEN_PAGE);
  g_clear_pointer (&self->overzicht, taal_uitzondering_overzicht_unref);

  G_OBJECT_CLASS (taal_uitzonderingen_page_parent_class)->dispose (object);
}

static void
taal_uitzonderingen_page_class_init (TaalUitzonderingenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_uitzonderingen_page_dispose;

  g_type_ensure (TAAL_TYPE_DATE_ROW);
  g_type_ensure (TAAL_TYPE_UITZONDERING_VAK);
  g_type_ensure (TAAL_TYPE_WATERVAL);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-uitzonderingen-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, zin);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, waterval_group);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, waterval);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, tabel);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, dag_group);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, dag);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, probleem);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, vak_1);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, vak_2);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, vak_3);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, vak_4);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, nieuwe_melding);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, meldingen);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, nieuw_plan);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingenPage, plannen);
  gtk_widget_class_bind_template_callback (widget_class, dag_applied_cb);
}

static void
taal_uitzonderingen_page_init (TaalUitzonderingenPage *self)
{
  self->date = TAAL_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_button (GtkButton *button,
            TaalTabel  tabel,
            gboolean   editable)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(is)", (int) tabel, "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), editable ? "win.rij-toevoegen" : NULL);
  gtk_widget_set_visible (GTK_WIDGET (button), editable);
}

/**
 * taal_uitzonderingen_page_set_editable:
 * @self: the page
 * @editable: whether meldingen, personeelsplannen and maatregelen can be changed
 *
 * Thread: the main one
 */
void
taal_uitzonderingen_page_set_editable (TaalUitzonderingenPage *self,
                                       gboolean                editable)
{
  g_return_if_fail (TAAL_IS_UITZONDERINGEN_PAGE (self));

  self->editable = editable;
  set_button (self->nieuwe_melding, TAAL_TABEL_MELDINGEN, editable);
  set_button (self->nieuw_plan, TAAL_TABEL_PERSONEELSPLANNEN, editable);
  if (self->overzicht != NULL)
    show_dag (self);
}

/**
 * taal_uitzonderingen_page_set_check:
 * @self: the page
 * @check: the judgement to show
 *
 * The day that is looked at becomes the peildatum of @check, unless its period is the one that was shown.
 *
 * Thread: the main one
 */
void
taal_uitzonderingen_page_set_check (TaalUitzonderingenPage *self,
                                    TaalCheck              *check)
{
  g_autoptr (TaalUitzonderingOverzicht) before = NULL;
  g_autofree char *peildatum = NULL, *uitleg = NULL;
  TaalPeriode periode;

  g_return_if_fail (TAAL_IS_UITZONDERINGEN_PAGE (self) && check != NULL);

  before = g_steal_pointer (&self->overzicht);
  periode = check->oordeel->periode;
  if (before == NULL || before->check->oordeel->periode.van != periode.van ||
      before->check->oordeel->periode.tot != periode.tot)
    self->date = periode.tot;
  self->overzicht = taal_uitzondering_overzicht_new (check);

  peildatum = taal_report_datum (periode.tot);
  /* TRANSLATORS: %s is the last day of the period that is judged */
  uitleg = g_strdup_printf (_("The peildatum is %s. Fill in another day to see what could be used then."), peildatum);
  adw_preferences_group_set_description (self->dag_group, uitleg);
  taal_date_row_set_date (self->dag, self->date);
  complain (self, NULL);
  show_waterval (self);
  show_dag (self);
}
