/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uitzonderingen-rij.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-lessen.h"
#include "taal-report-stap.h"
#include "taal-report-uitzondering.h"
#include "taal-rij-acties.h"

/* What a row is of, so that the focus finds it again when the list is filled anew. */
#define SLEUTEL "taal-sleutel"

static void
set_key (GtkWidget *row,
         TaalTabel  tabel,
         gint32     rij)
{
  g_object_set_data_full (G_OBJECT (row), SLEUTEL,
                          g_strdup_printf ("%s %d", taal_schema_get (tabel)->name, rij), g_free);
}

/* A sign before a row, which only repeats what the row says. */
static GtkWidget *
make_sign (const char *icon,
           const char *style)
{
  GtkWidget *sign = gtk_image_new_from_icon_name (icon);

  if (style != NULL)
    gtk_widget_add_css_class (sign, style);

  return sign;
}

/* Whether a melding carries its exception, is in the way of itself, or has nothing to do with the day. */
static GtkWidget *
make_melding_sign (TaalMeldingStand         stand,
                   const TaalBruikbaarheid *op)
{
  switch (stand)
    {
    case TAAL_MELDING_GELDT:
      if (op->belet == TAAL_BELET_GEEN)
        return make_sign ("object-select-symbolic", "success");
      break;
    case TAAL_MELDING_NOG_NIET_GEMELD:
    case TAAL_MELDING_GEEN_BEWIJS:
      return make_sign ("dialog-warning-symbolic", "warning");
    case TAAL_MELDING_NIET_INGEGAAN:
    case TAAL_MELDING_INGETROKKEN:
    case TAAL_MELDING_AFGELOPEN:
    case TAAL_N_MELDING_STANDEN:
      break;
    }

  return make_sign ("window-close-symbolic", NULL);
}

/* How a row is read aloud. */
static void
set_name (GtkWidget  *row,
          const char *title,
          const char *subtitle)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  set_name (row, title, subtitle);

  return row;
}

/**
 * taal_melding_rij_new:
 * @overzicht: the exceptions
 * @melding: a melding, by its place
 * @date: the day to look at
 * @editable: whether it can be changed
 *
 * Returns: (transfer floating): a row with its dates and evidence, and what it does on @date
 *
 * Thread: main
 */
GtkWidget *
taal_melding_rij_new (const TaalUitzonderingOverzicht *overzicht,
                      int                              melding,
                      TaalDate                         date,
                      gboolean                         editable)
{
  const TaalOordeel *oordeel = overzicht->check->oordeel;
  const TaalMelding *one = &taal_snapshot_get_meldingen (oordeel->snapshot, NULL)[melding];
  TaalMeldingStand stand = taal_melding_get_stand (oordeel->norm, one, date);
  TaalBruikbaarheid op = taal_uitzondering_overzicht_op (overzicht, one->uitzondering, date);
  g_autofree char *gegevens = taal_report_melding (oordeel->snapshot, melding);
  g_autofree char *zin = taal_report_melding_zin (overzicht, melding, date);
  g_autofree char *te_laat = taal_report_melding_te_laat (oordeel->norm, one);
  const char *lines[3] = { zin, te_laat, NULL };
  g_autofree char *subtitle = g_strjoinv ("\n", (char **) lines);
  GtkWidget *row = make_row (gegevens, subtitle);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_melding_sign (stand, &op));
  set_key (row, TAAL_TABEL_MELDINGEN, one->rij);
  if (editable)
    {
      /* TRANSLATORS: %s is the id of a melding */
      g_autofree char *name = g_strdup_printf (_("melding %s"), one->melding_id);

      taal_rij_acties_add (ADW_ACTION_ROW (row), TAAL_TABEL_MELDINGEN, one->rij, name);
    }

  return row;
}

/* The row that opens a form for another maatregel of a plan. */
static GtkWidget *
make_add_maatregel (const TaalPersoneelsplan *plan)
{
  GtkWidget *row = make_row (_("Add a maatregel…"), NULL);
  /* TRANSLATORS: %s is the id of a personeelsplan */
  g_autofree char *name = g_strdup_printf (_("Add a maatregel to %s"), plan->plan_id);

  set_name (row, name, "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(is)", (int) TAAL_TABEL_MAATREGELEN,
                                    plan->plan_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.rij-toevoegen");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), SLEUTEL, g_strdup_printf ("+ %s", plan->plan_id), g_free);

  return row;
}

static void
add_maatregelen (AdwExpanderRow           *expander,
                 const TaalSnapshot       *snapshot,
                 const TaalPersoneelsplan *plan,
                 gboolean                  editable)
{
  const TaalMaatregel *maatregelen = taal_snapshot_get_maatregelen (snapshot, NULL);

  for (int i = plan->maatregelen.first; i < plan->maatregelen.first + plan->maatregelen.n; i++)
    {
      g_autofree char *subtitle = taal_report_maatregel (snapshot, &maatregelen[i]);
      GtkWidget *row = make_row (maatregelen[i].omschrijving, subtitle);

      set_key (row, TAAL_TABEL_MAATREGELEN, maatregelen[i].rij);
      if (editable)
        taal_rij_acties_add (ADW_ACTION_ROW (row), TAAL_TABEL_MAATREGELEN, maatregelen[i].rij,
                             maatregelen[i].omschrijving);
      adw_expander_row_add_row (expander, row);
    }
  if (editable)
    adw_expander_row_add_row (expander, make_add_maatregel (plan));
}

/* The row itself opens and closes its maatregelen, so what changes it has a button. */
static void
add_plan_buttons (AdwExpanderRow           *expander,
                  const TaalPersoneelsplan *plan)
{
  /* TRANSLATORS: %s is the id of a personeelsplan */
  g_autofree char *name = g_strdup_printf (_("personeelsplan %s"), plan->plan_id);
  g_autofree char *with = plan->maatregelen.n == 0
                            ? NULL
                            : taal_report_tabel_rijen (TAAL_TABEL_MAATREGELEN, plan->maatregelen.n);

  /* The last one that is added comes first. */
  adw_expander_row_add_action (
      expander, taal_rij_acties_make_remove (TAAL_TABEL_PERSONEELSPLANNEN, plan->rij, name, with));
  adw_expander_row_add_action (
      expander, taal_rij_acties_make_change (TAAL_TABEL_PERSONEELSPLANNEN, plan->rij, name));
}

/**
 * taal_personeelsplan_rij_new:
 * @snapshot: the facts
 * @plan: a personeelsplan, by its place
 * @date: the day to look at
 * @editable: whether it and its maatregelen can be changed
 *
 * Returns: (transfer floating): a row that says whether it is valid on @date, with its maatregelen in it
 *
 * Thread: main
 */
GtkWidget *
taal_personeelsplan_rij_new (const TaalSnapshot *snapshot,
                             int                 plan,
                             TaalDate            date,
                             gboolean            editable)
{
  const TaalPersoneelsplan *one = &taal_snapshot_get_personeelsplannen (snapshot, NULL)[plan];
  gboolean valid = taal_personeelsplan_count (one, date) == TAAL_N_PLAN_EISEN;
  g_autofree char *adopted = taal_report_datum_of_geen (one->vastgesteld_op);
  g_autofree char *periode = taal_report_periode (one->geldig);
  g_autofree char *zin = taal_report_plan_gebreken (one, date);
  g_autofree char *title = NULL;
  GtkWidget *row = adw_expander_row_new ();

  /* TRANSLATORS: %1$s is the id of a personeelsplan, %2$s the day on which it was adopted, %3$s its period,
   * %4$s the evidence or a dash */
  title = g_strdup_printf (_("Personeelsplan %1$s, adopted: %2$s, for: %3$s, evidence: %4$s"), one->plan_id, adopted,
                           periode, one->bewijs != NULL ? one->bewijs : "–");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), zin);
  set_name (row, title, zin);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), valid ? make_sign ("object-select-symbolic", "success")
                                                             : make_sign ("window-close-symbolic", NULL));
  set_key (row, TAAL_TABEL_PERSONEELSPLANNEN, one->rij);
  if (editable)
    add_plan_buttons (ADW_EXPANDER_ROW (row), one);
  add_maatregelen (ADW_EXPANDER_ROW (row), snapshot, one, editable);

  return row;
}

/**
 * taal_uitzonderingen_rij_get:
 * @row: a widget
 *
 * Returns: (transfer none) (nullable): what tells a row of these lists apart from the others, also once the
 *   lists are filled anew; %NULL for another widget
 *
 * Thread: main
 */
const char *
taal_uitzonderingen_rij_get (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), SLEUTEL);
}
