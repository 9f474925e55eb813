/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vandaag.h"

/**
 * taal_vandaag:
 *
 * Returns: the date of today where the program runs: asked here only, no layer below knows it
 *
 * Thread: any
 */
TaalDate
taal_vandaag (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);

  return taal_date_from_ymd (year, month, day);
}
