/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uitzonderingen-rij.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-lessen.h"
#include "taal-report-uitzondering.h"

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
 *
 * Returns: (transfer floating): a row with its dates and evidence, and what it does on @date
 *
 * Thread: main
 */
GtkWidget *
taal_melding_rij_new (const TaalUitzonderingOverzicht *overzicht,
                      int                              melding,
                      TaalDate                         date)
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

  return row;
}

/**
 * taal_personeelsplan_rij_new:
 * @snapshot: the facts
 * @plan: a personeelsplan, by its place
 * @date: the day to look at
 *
 * Returns: (transfer floating): a row that says whether it is valid on @date, with its maatregelen in it
 *
 * Thread: main
 */
GtkWidget *
taal_personeelsplan_rij_new (const TaalSnapshot *snapshot,
                             int                 plan,
                             TaalDate            date)
{
  const TaalPersoneelsplan *one = &taal_snapshot_get_personeelsplannen (snapshot, NULL)[plan];
  const TaalMaatregel *maatregelen = taal_snapshot_get_maatregelen (snapshot, NULL);
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
  for (int i = one->maatregelen.first; i < one->maatregelen.first + one->maatregelen.n; i++)
    {
      g_autofree char *subtitle = taal_report_maatregel (snapshot, &maatregelen[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_row (maatregelen[i].omschrijving, subtitle));
    }

  return row;
}
