/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-kalender.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

static const char *const feestdagen[TAAL_N_FEESTDAGEN] = {
  [TAAL_FEESTDAG_NIEUWJAAR] = N_("New Year's Day"),
  [TAAL_FEESTDAG_PASEN] = N_("Easter Sunday"),
  [TAAL_FEESTDAG_PAASMAANDAG] = N_("Easter Monday"),
  [TAAL_FEESTDAG_KONINGSDAG] = N_("King's Day"),
  [TAAL_FEESTDAG_BEVRIJDINGSDAG] = N_("Liberation Day"),
  [TAAL_FEESTDAG_HEMELVAART] = N_("Ascension Day"),
  [TAAL_FEESTDAG_PINKSTEREN] = N_("Whit Sunday"),
  [TAAL_FEESTDAG_PINKSTERMAANDAG] = N_("Whit Monday"),
  [TAAL_FEESTDAG_KERST] = N_("Christmas Day"),
  [TAAL_FEESTDAG_TWEEDE_KERSTDAG] = N_("second day of Christmas"),
};

static const char *const weekdagen[TAAL_N_WEEKDAGEN] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
};

/**
 * taal_report_feestdag:
 * @feestdag: a holiday
 *
 * Returns: (transfer none): its name
 *
 * Thread: any
 */
const char *
taal_report_feestdag (TaalFeestdag feestdag)
{
  g_return_val_if_fail (feestdag > TAAL_FEESTDAG_GEEN && feestdag < TAAL_N_FEESTDAGEN, NULL);

  return _(feestdagen[feestdag]);
}

/**
 * taal_report_weekdag:
 * @weekdag: a day of the week, as taal_date_get_weekday() counts them
 *
 * Returns: (transfer none): its name
 *
 * Thread: any
 */
const char *
taal_report_weekdag (int weekdag)
{
  g_return_val_if_fail (weekdag >= 0 && weekdag < TAAL_N_WEEKDAGEN, NULL);

  return _(weekdagen[weekdag]);
}

/**
 * taal_report_dag:
 * @date: a date
 *
 * Returns: (transfer full): the day of the week with the date
 *
 * Thread: any
 */
char *
taal_report_dag (TaalDate date)
{
  g_autofree char *datum = taal_report_datum (date);

  /* TRANSLATORS: %1$s is a day of the week, %2$s a date */
  return g_strdup_printf (_("%1$s %2$s"), taal_report_weekdag (taal_date_get_weekday (date)), datum);
}
