/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-contract-weken.h"

#include <glib/gi18n.h>

#include "taal-report-contract.h"
#include "taal-week.h"

/* The hours of a contract per week: the numbers of its drawing, of the table behind it and of the
 * sheet, all from those of the judgement. */

/**
 * taal_report_contract_weken:
 * @oordeel: how a contract was judged
 *
 * Returns: (transfer full) (element-type TaalReportWeek): every week that the period and the
 * contract touch, in their order: also those that are left out, which is then said
 *
 * Thread: any
 */
GArray *
taal_report_contract_weken (const TaalContractOordeel *oordeel)
{
  GArray *weken = g_array_new (FALSE, FALSE, sizeof (TaalReportWeek));
  TaalPeriode periode = oordeel->periode;
  guint i = 0;

  if (periode.van == TAAL_DATE_NONE)
    return weken;
  for (TaalDate maandag = taal_week_of (periode.van); maandag <= periode.tot; maandag += 7)
    {
      TaalReportWeek week = { maandag, 0, TAAL_WEEK_LEEG };

      if (maandag < periode.van || maandag + 6 > periode.tot)
        week.soort = TAAL_WEEK_GEDEELD;
      else if (i < oordeel->weken->len &&
               g_array_index (oordeel->weken, TaalContractWeek, i).maandag == maandag)
        {
          week.soort = TAAL_WEEK_TELT;
          week.minuten = g_array_index (oordeel->weken, TaalContractWeek, i++).minuten;
        }
      g_array_append_val (weken, week);
    }

  return weken;
}

/**
 * taal_report_week_woord:
 * @soort: how a week counts
 *
 * Returns: (transfer none): that in words
 *
 * Thread: any
 */
const char *
taal_report_week_woord (TaalWeekSoort soort)
{
  switch (soort)
    {
    case TAAL_WEEK_TELT:
      return _ ("counts");
    case TAAL_WEEK_LEEG:
      return _ ("left out: no les");
    case TAAL_WEEK_GEDEELD:
      return _ ("left out: not a whole week of the contract in this period");
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_contract_weken_zin:
 * @terms: the terms of a contract
 * @oordeel: how it was judged
 *
 * Returns: (transfer full): what its weeks come to, in words
 *
 * Thread: any
 */
char *
taal_report_contract_weken_zin (const TaalContract *terms,
                                const TaalContractOordeel *oordeel)
{
  g_autoptr (GArray) weken = taal_report_contract_weken (oordeel);
  g_autofree char *afspraak =
      taal_report_contract_afspraak (terms, oordeel, TAAL_VOORWAARDE_UREN_PER_WEEK);
  g_autofree char *geleverd =
      taal_report_contract_geleverd (oordeel, TAAL_VOORWAARDE_UREN_PER_WEEK);
  guint n_out = weken->len - oordeel->weken->len;

  /* TRANSLATORS: %1$s is how many hours a week were delivered, %2$s how many were agreed or “not
   * set”, %3$u a number of weeks */
  return g_strdup_printf (ngettext ("Delivered: %1$s. Agreed: %2$s. %3$u week is left out.",
                                    "Delivered: %1$s. Agreed: %2$s. %3$u weeks are left out.",
                                    n_out),
                          geleverd, afspraak, n_out);
}

/**
 * taal_report_contract_weken_max:
 * @weken: (element-type TaalReportWeek): weeks
 * @terms: the terms of the contract
 *
 * Returns: the minutes that the highest bar or the line of what is agreed reaches; at least 1
 *
 * Thread: any
 */
gint64
taal_report_contract_weken_max (const GArray *weken,
                                const TaalContract *terms)
{
  gint64 max = terms->uren_per_week == G_MININT32 ? 1 : MAX (1, terms->uren_per_week * 60 / 100);

  for (guint i = 0; i < weken->len; i++)
    max = MAX (max, g_array_index (weken, TaalReportWeek, i).minuten);

  return max;
}
