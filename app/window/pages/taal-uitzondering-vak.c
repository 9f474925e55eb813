/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uitzondering-vak.h"

#include <glib/gi18n.h>

#include "taal-overzicht-rij.h"
#include "taal-report-getal.h"
#include "taal-report-uitzondering.h"
#include "taal-report-woorden.h"
#include "taal-report-zin.h"
#include "taal-staal.h"

struct _TaalUitzonderingVak
{
  AdwBin               parent_instance;

  /* Template children */
  AdwPreferencesGroup *group;
  GtkButton           *toevoegen;
  GtkListBox          *rijen;

  /* Borrowed */
  GtkWidget           *kop; /* the row that says whether it is usable */
};

G_DEFINE_FINAL_TYPE (TaalUitzonderingVak, taal_uitzondering_vak, ADW_TYPE_BIN)

static void
taal_uitzondering_vak_dispose (GObject *object)
{
  /* Before the template goes: the bin would let go of its child a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_UITZONDERING_VAK);

  G_OBJECT_CLASS (taal_uitzondering_vak_parent_class)->dispose (object);
}

static void
taal_uitzondering_vak_class_init (TaalUitzonderingVakClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_uitzondering_vak_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-uitzondering-vak.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingVak, group);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingVak, toevoegen);
  gtk_widget_class_bind_template_child (widget_class, TaalUitzonderingVak, rijen);
}

static void
taal_uitzondering_vak_init (TaalUitzonderingVak *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_sign (GtkWidget  *row,
          const char *icon,
          const char *style)
{
  GtkWidget *sign = gtk_image_new_from_icon_name (icon);

  if (style != NULL)
    gtk_widget_add_css_class (sign, style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), sign);
}

static GtkWidget *
add_expander (TaalUitzonderingVak *self,
              const char          *title)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->rijen, expander);

  return expander;
}

/* Whether it is usable on the day, and the days of the period on which it is. */
static void
show_bruikbaar (TaalUitzonderingVak             *self,
                const TaalUitzonderingOverzicht *overzicht,
                int                              uitzondering,
                const TaalBruikbaarheid         *op)
{
  const TaalOordeel *oordeel = overzicht->check->oordeel;
  const GArray *perioden = overzicht->perioden[uitzondering - 1];
  g_autofree char *zin = taal_report_bruikbaar_zin (oordeel, uitzondering, op);
  g_autofree char *dagen = taal_report_dagen_zin (overzicht, uitzondering);
  GtkWidget *expander;

  self->kop = taal_overzicht_add (self->rijen, zin, NULL, NULL, NULL, 0);
  gtk_widget_add_css_class (self->kop, "heading-row");
  /* Exception 3 is no good news: what it is about stays a shortage. */
  if (op->belet != TAAL_BELET_GEEN)
    add_sign (self->kop, "window-close-symbolic", NULL);
  else if (uitzondering == 3)
    add_sign (self->kop, "dialog-warning-symbolic", "warning");
  else
    add_sign (self->kop, "emblem-ok-symbolic", "success");

  expander = add_expander (self, dagen);
  for (guint i = 0; i < perioden->len; i++)
    {
      const TaalBruikbaarheid *one = &g_array_index (perioden, TaalBruikbaarheid, i);
      g_autofree char *stretch = taal_report_bruikbaar_zin (oordeel, uitzondering, one);

      taal_overzicht_add_to_expander (ADW_EXPANDER_ROW (expander), NULL, stretch, NULL, NULL);
    }
}

/* Exceptions 1 and 2: what they add, and whose lessons those are. */
static void
show_docenten (TaalUitzonderingVak             *self,
               const TaalUitzonderingOverzicht *overzicht,
               int                              uitzondering)
{
  const TaalOordeel *oordeel = overzicht->check->oordeel;
  const TaalDocent *records = taal_snapshot_get_docenten (oordeel->snapshot, NULL);
  const GArray *docenten = overzicht->docenten[uitzondering - 1];
  TaalStatus status = uitzondering == 1 ? TAAL_STATUS_UITZONDERING_1 : TAAL_STATUS_UITZONDERING_2;
  gint64 gewicht = taal_uitzondering_overzicht_get_gewicht (overzicht, uitzondering);
  g_autofree char *weight = taal_report_gewicht_aandeel (oordeel, gewicht);
  g_autofree char *periode = taal_report_periode (oordeel->periode);
  /* TRANSLATORS: what an exception adds to the share: %s is a period, such as 2023 */
  g_autofree char *title = g_strdup_printf (_("Adds over %s"), periode);
  GtkWidget *row;

  row = taal_overzicht_add (self->rijen, title, NULL, weight, gewicht > 0 ? "win.lessen-met-status" : NULL, (int) status);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), taal_staal_new (status));
  for (guint i = 0; i < docenten->len; i++)
    {
      const TaalUitzonderingDocent *one = &g_array_index (docenten, TaalUitzonderingDocent, i);
      const TaalDocent *docent = &records[one->docent];
      g_autofree char *of_one = taal_report_gewicht_aandeel (oordeel, one->gewicht);

      taal_overzicht_add (self->rijen, docent->naam != NULL ? docent->naam : docent->docent_id, NULL, of_one,
                          "win.docent", one->docent);
    }
}

static void
add_eis (TaalUitzonderingVak *self,
         const char          *title,
         const char          *subtitle,
         TaalUitkomst         uitkomst)
{
  GtkWidget *row = taal_overzicht_add (self->rijen, title, subtitle, taal_report_uitkomst_woord (uitkomst), NULL, 0);

  if (subtitle != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  if (uitkomst == TAAL_UITKOMST_VOLDAAN)
    add_sign (row, "object-select-symbolic", NULL);
  else
    add_sign (row, uitkomst == TAAL_UITKOMST_NVT ? "list-remove-symbolic" : "window-close-symbolic", NULL);
}

static TaalUitkomst
get_uitkomst (gboolean met)
{
  return met ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

/* Exception 3: a shortage that is not enforced, and each thing that it takes (norm.md 5). */
static void
show_uitstel (TaalUitzonderingVak             *self,
              const TaalUitzonderingOverzicht *overzicht,
              const TaalBruikbaarheid         *op,
              TaalDate                         date)
{
  const TaalOordeel *oordeel = overzicht->check->oordeel;
  int place = taal_uitzondering_overzicht_find_plan (overzicht, date);
  const TaalPersoneelsplan *plan = place == TAAL_GEEN ? NULL
                                                      : &taal_snapshot_get_personeelsplannen (oordeel->snapshot,
                                                                                              NULL)[place];
  g_autofree char *zin = taal_report_uitstel_zin (oordeel);
  g_autofree char *ondergrens = taal_report_ondergrens_zin (oordeel);
  g_autofree char *floor = taal_report_pct (oordeel->maatstaf.ondergrens_pct);
  g_autofree char *datum = taal_report_datum (date);
  g_autofree char *bruikbaar = NULL, *boven = NULL;

  /* TRANSLATORS: %s is the percentage of the floor, without its sign */
  boven = g_strdup_printf (_("Not below the floor of %s %%, which is not a lower norm"), floor);
  /* TRANSLATORS: %s is a date */
  bruikbaar = g_strdup_printf (_("Exception 3 can be used on %s"), datum);

  taal_overzicht_add (self->rijen, zin, NULL, NULL, NULL, 0);
  add_eis (self, bruikbaar, NULL, get_uitkomst (op->belet == TAAL_BELET_GEEN));
  for (int eis = 0; eis < TAAL_N_PLAN_EISEN; eis++)
    {
      g_autofree char *title = taal_report_plan_eis ((TaalPlanEis) eis, date);

      add_eis (self, title, plan == NULL ? _("there is no personeelsplan") : plan->plan_id,
               get_uitkomst (plan != NULL && taal_personeelsplan_meets (plan, (TaalPlanEis) eis, date)));
    }
  add_eis (self, boven, ondergrens, overzicht->ondergrens);
}

/* Exception 4: the groepen it is about, and where it goes together with exception 1 (R12). */
static void
show_groepen (TaalUitzonderingVak             *self,
              const TaalUitzonderingOverzicht *overzicht)
{
  const TaalOordeel *oordeel = overzicht->check->oordeel;
  const TaalGroep *groepen = taal_snapshot_get_groepen (oordeel->snapshot, NULL);

  if (overzicht->groepen->len == 0)
    taal_overzicht_add (self->rijen, _("No groep may hold more cursisten than the norm allows."), NULL, NULL, NULL, 0);
  for (guint i = 0; i < overzicht->groepen->len; i++)
    {
      const TaalGroepOmvang *omvang = &g_array_index (overzicht->groepen, TaalGroepOmvang, i);
      const TaalGroep *groep = &groepen[omvang->groep];
      g_autofree char *zin = taal_report_omvang_zin (omvang, groep);
      /* TRANSLATORS: %1$s is the id of a groep, %2$s its name or a dash */
      g_autofree char *title = g_strdup_printf (_("Groep %1$s, %2$s"), groep->groep_id,
                                                groep->naam != NULL ? groep->naam : "–");

      taal_overzicht_add (self->rijen, title, zin, NULL, NULL, 0);
      if (omvang->waarschuwing != NULL)
        {
          g_autofree char *tekst = taal_report_waarschuwing (oordeel, omvang->waarschuwing);

          add_sign (taal_overzicht_add (self->rijen, tekst, "R12", NULL, NULL, 0), "dialog-warning-symbolic", "warning");
        }
    }
}

/* What the sentence about the day rests on. */
static void
show_regels (TaalUitzonderingVak     *self,
             const TaalBruikbaarheid *op)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *title = NULL;
  GtkWidget *expander;
  int n = 0;

  while (n < TAAL_MAX_BELET_REGELS && op->regels[n] != NULL)
    {
      g_string_append_printf (ids, "%s%s", n == 0 ? "" : ", ", op->regels[n]->id);
      n++;
    }
  if (n == 0)
    return;

  /* TRANSLATORS: %s is the id of a rule, or several */
  title = g_strdup_printf (ngettext ("The rule behind it: %s", "The rules behind it: %s", (gulong) n), ids->str);
  expander = add_expander (self, title);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *kop = taal_report_regel_kop (op->regels[i]);
      g_autofree char *herkomst = taal_report_regel_herkomst (op->regels[i]);

      taal_overzicht_add_to_expander (ADW_EXPANDER_ROW (expander), NULL, kop, herkomst, op->regels[i]->url);
    }
}

/* A melding of this exception can be added where the exception is shown. */
static void
show_toevoegen (TaalUitzonderingVak *self,
                int                  uitzondering,
                gboolean             editable)
{
  const char *naam = taal_report_uitzondering_naam (uitzondering);
  /* TRANSLATORS: %s is what an exception is called */
  g_autofree char *label = g_strdup_printf (_("Add a melding: %s"), naam);
  g_autofree char *nummer = g_strdup_printf ("%d", uitzondering);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toevoegen), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->toevoegen), "(is)",
                                    (int) TAAL_TABEL_MELDINGEN, nummer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->toevoegen),
                                  editable ? "win.rij-toevoegen" : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->toevoegen), editable);
}

/**
 * taal_uitzondering_vak_show:
 * @self: a box
 * @overzicht: the exceptions
 * @uitzondering: which of them: 1 to 4
 * @date: the day to look at
 * @editable: whether a melding can be added
 *
 * Thread: main
 */
void
taal_uitzondering_vak_show (TaalUitzonderingVak             *self,
                            const TaalUitzonderingOverzicht *overzicht,
                            int                              uitzondering,
                            TaalDate                         date,
                            gboolean                         editable)
{
  TaalBruikbaarheid op;

  g_return_if_fail (TAAL_IS_UITZONDERING_VAK (self) && overzicht != NULL);
  g_return_if_fail (uitzondering >= 1 && uitzondering <= TAAL_N_UITZONDERINGEN);

  op = taal_uitzondering_overzicht_op (overzicht, uitzondering, date);
  adw_preferences_group_set_title (self->group, taal_report_uitzondering_naam (uitzondering));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rijen), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  taal_report_uitzondering_naam (uitzondering), -1);
  show_toevoegen (self, uitzondering, editable);
  taal_lijst_clear (self->rijen);
  show_bruikbaar (self, overzicht, uitzondering, &op);
  switch (uitzondering)
    {
    case 3:
      show_uitstel (self, overzicht, &op, date);
      break;
    case 4:
      show_groepen (self, overzicht);
      break;
    default:
      show_docenten (self, overzicht, uitzondering);
    }
  show_regels (self, &op);
}

/**
 * taal_uitzondering_vak_get_zin:
 * @self: a box that shows an exception
 *
 * Returns: (transfer none): whether it is usable on the day, in a sentence
 *
 * Thread: main
 */
const char *
taal_uitzondering_vak_get_zin (TaalUitzonderingVak *self)
{
  g_return_val_if_fail (TAAL_IS_UITZONDERING_VAK (self) && self->kop != NULL, NULL);

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->kop));
}
