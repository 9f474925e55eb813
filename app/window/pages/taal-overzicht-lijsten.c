/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-overzicht-lijsten.h"

#include <glib/gi18n.h>

#include "taal-overzicht-rij.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-check.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-report-zin.h"
#include "taal-staal.h"
#include "taal-vandaag.h"

#define MAX_DOCENTEN 5

/**
 * taal_overzicht_fill_te_doen:
 * @list: a list
 * @check: a judgement
 *
 * What the school has to do today: what it said of its Wi2013 offer, and is or soon becomes too old.
 *
 * Returns: whether there is anything
 *
 * Thread: the main one
 */
gboolean
taal_overzicht_fill_te_doen (GtkListBox      *list,
                             const TaalCheck *check)
{
  g_autoptr (GPtrArray) aanboden = g_ptr_array_new ();
  g_autoptr (TaalUitspraken) uitspraken = NULL;
  g_autofree char *zin = NULL;
  guint n_oud, n;

  g_ptr_array_add (aanboden, taal_bron_get_aanbod (check->bron));
  uitspraken = taal_uitspraken_compute (check->oordeel->norm, aanboden, taal_vandaag ());
  n_oud = taal_uitspraken_count (uitspraken, 0);
  n = taal_uitspraken_count (uitspraken, TAAL_UITSPRAKEN_HERINNER_DAGEN);
  zin = taal_report_aanbod_herinner (n_oud, n - n_oud);
  taal_lijst_clear (list);
  if (zin == NULL)
    return FALSE;
  taal_overzicht_add (list, _("Confirm your Wi2013 offer"), zin, NULL, "school.te-bevestigen",
                      TAAL_UITSPRAKEN_HERINNER_DAGEN);

  return TRUE;
}

/**
 * taal_overzicht_fill_aandelen:
 * @list: a list
 * @oordeel: a judgement
 *
 * What the lessons count as, their total, and what is short of the norm.
 *
 * Thread: the main one
 */
void
taal_overzicht_fill_aandelen (GtkListBox        *list,
                              const TaalOordeel *oordeel)
{
  g_autofree char *tekort = taal_report_tekort_zin (oordeel), *ondergrens = taal_report_ondergrens_zin (oordeel);
  g_autofree char *total = NULL;

  taal_lijst_clear (list);
  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    {
      gint64 gewicht = oordeel->gewichten.status[status];
      g_autofree char *weight = taal_report_gewicht_aandeel (oordeel, gewicht);
      GtkWidget *row;

      /* Nothing has no lessons to open. */
      row = taal_overzicht_add (list, taal_report_status_woord ((TaalStatus) status), NULL, weight,
                                gewicht > 0 ? "win.lessen-met-status" : NULL, status);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), taal_staal_new ((TaalStatus) status));
    }
  total = taal_report_gewicht_aandeel (oordeel, oordeel->totaal);
  taal_overzicht_add (list, _("Total"), NULL, total, NULL, 0);
  if (tekort != NULL && tekort[0] != '\0')
    taal_overzicht_add (list, tekort, ondergrens, NULL, NULL, 0);
}

/**
 * taal_overzicht_fill_gevoeligheid:
 * @list: a list
 * @oordeel: a judgement
 *
 * Whether another reading of the rules changes the verdict, and which.
 *
 * Thread: the main one
 */
void
taal_overzicht_fill_gevoeligheid (GtkListBox        *list,
                                  const TaalOordeel *oordeel)
{
  g_autofree char *robuust = taal_report_robuust_zin (oordeel);
  GtkWidget *sign = gtk_image_new_from_icon_name (oordeel->robuust ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  GtkWidget *row;

  taal_lijst_clear (list);
  row = taal_overzicht_add (list, robuust, NULL, NULL, NULL, 0);
  gtk_widget_add_css_class (sign, oordeel->robuust ? "success" : "warning");
  gtk_widget_add_css_class (row, "heading-row");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), sign);
  for (guint i = 0; i < oordeel->gevoeligheid->len; i++)
    {
      const TaalGevoeligheid *one = &g_array_index (oordeel->gevoeligheid, TaalGevoeligheid, i);
      /* TRANSLATORS: the verdict if a rule is read otherwise */
      g_autofree char *dan = g_strdup_printf (_("Then: %s"), taal_report_uitslag_woord (one->uitslag));

      taal_overzicht_add (list, taal_report_lezing_zin (one), dan,
                          taal_alternatief_get_name (one->alternatief), NULL, 0);
    }
}

/**
 * taal_overzicht_fill_redenen:
 * @list: a list
 * @oordeel: a judgement
 *
 * Why lessons do not count.
 *
 * Thread: the main one
 */
void
taal_overzicht_fill_redenen (GtkListBox        *list,
                             const TaalOordeel *oordeel)
{
  taal_lijst_clear (list);
  for (guint i = 0; i < oordeel->redenen->len; i++)
    {
      const TaalRedenGewicht *one = &g_array_index (oordeel->redenen, TaalRedenGewicht, i);
      g_autofree char *weight = taal_report_gewicht_aandeel (oordeel, one->gewicht);

      taal_overzicht_add (list, taal_report_reden_woord (one->reden), taal_report_reden_advies (one->reden),
                          weight, "win.lessen-met-reden", (int) one->reden);
    }
}

/**
 * taal_overzicht_fill_docenten:
 * @list: a list
 * @oordeel: a judgement
 *
 * Whose lessons do not count, the most first.
 *
 * Returns: whether there is anybody
 *
 * Thread: the main one
 */
gboolean
taal_overzicht_fill_docenten (GtkListBox        *list,
                              const TaalOordeel *oordeel)
{
  const TaalDocent *docenten = taal_snapshot_get_docenten (oordeel->snapshot, NULL);
  int n = 0;

  taal_lijst_clear (list);
  for (guint i = 0; i < oordeel->docenten->len && n < MAX_DOCENTEN; i++)
    {
      const TaalOordeelDocent *one = &g_array_index (oordeel->docenten, TaalOordeelDocent, i);
      gint64 niet = one->gewichten.status[TAAL_STATUS_NIET_MEEGETELD];
      g_autofree char *weight = taal_report_gewicht_aandeel (oordeel, niet);

      if (niet == 0)
        continue;
      n++;
      taal_overzicht_add (list,
                          one->docent == TAAL_GEEN ? _("No docent filled in") : docenten[one->docent].naam,
                          taal_report_reden_woord (one->redenen[0].reden), weight,
                          one->docent == TAAL_GEEN ? "win.lessen-met-reden" : "win.docent",
                          one->docent == TAAL_GEEN ? (int) TAAL_REDEN_GEEN_DOCENT : one->docent);
    }

  return n > 0;
}
