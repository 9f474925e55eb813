/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-getal.h"

#include <glib/gi18n.h>

static const char *const months[12] = {
  N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
  N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
  N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
};

/**
 * taal_report_maand:
 * @month: a month, 1 to 12
 *
 * Returns: (transfer none): its name
 *
 * Thread: any
 */
const char *
taal_report_maand (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return _ (months[month - 1]);
}

/**
 * taal_report_datum:
 * @date: a known date
 *
 * Returns: (transfer full): it in words: 31 December 2023
 *
 * Thread: any
 */
char *
taal_report_datum (TaalDate date)
{
  int year, month, day;

  g_return_val_if_fail (date != TAAL_DATE_NONE && date != TAAL_DATE_MAX, g_strdup (""));

  taal_date_to_ymd (date, &year, &month, &day);
  /* TRANSLATORS: a date: %1$d is the day, %2$s the name of the month, %3$d the year */
  return g_strdup_printf (_("%1$d %2$s %3$d"), day, _(months[month - 1]), year);
}

/**
 * taal_report_datum_of_geen:
 * @date: a date, or %TAAL_DATE_NONE
 *
 * Returns: (transfer full): it in words, or a dash when it is not known
 *
 * Thread: any
 */
char *
taal_report_datum_of_geen (TaalDate date)
{
  return date == TAAL_DATE_NONE || date == TAAL_DATE_MAX ? g_strdup ("–")
                                                         : taal_report_datum (date);
}

/**
 * taal_report_periode:
 * @periode: a period; its end may be open
 *
 * Returns: (transfer full): it in words, a whole calendar year as its number, to follow a word such
 *   as “over”
 *
 * Thread: any
 */
char *
taal_report_periode (TaalPeriode periode)
{
  g_autofree char *van = taal_report_datum (periode.van);
  g_autofree char *tot = NULL;
  int year = taal_date_get_year (periode.van);

  if (periode.tot == TAAL_DATE_NONE)
    /* TRANSLATORS: a period without an end: %s is the first day, such as 9 January 2023 */
    return g_strdup_printf (_("%s and later"), van);
  if (periode.van == taal_date_from_ymd (year, 1, 1) &&
      periode.tot == taal_date_from_ymd (year, 12, 31))
    return g_strdup_printf ("%d", year);
  if (periode.van == periode.tot)
    return g_steal_pointer (&van);

  tot = taal_report_datum (periode.tot);
  /* TRANSLATORS: a period with both its ends in it: %1$s is the first day, %2$s the last */
  return g_strdup_printf (_("%1$s to %2$s"), van, tot);
}

/**
 * taal_report_pct:
 * @pct: a percentage of the packet
 *
 * Returns: (transfer full): its number, without the sign: 80, or 79,5
 *
 * Thread: any
 */
char *
taal_report_pct (TaalPct pct)
{
  if (pct == TAAL_PCT_NONE)
    return g_strdup ("–");
  if (pct % 100 == 0)
    return g_strdup_printf ("%d", pct / 100);

  /* TRANSLATORS: a number with two decimals: %1$d is the whole part, %2$02d the decimals */
  return g_strdup_printf (_("%1$d.%2$02d"), pct / 100, pct % 100);
}

/**
 * taal_report_aandeel:
 * @part: a weight
 * @total: the weight it is part of
 *
 * Returns: (transfer full): the share in percent, rounded down (norm.md 1), or a dash when @total
 *   is 0
 *
 * Thread: any
 */
char *
taal_report_aandeel (gint64 part,
                     gint64 total)
{
  int bp;

  if (total == 0)
    return g_strdup ("–");

  bp = taal_share_basis_points (part, total);
  /* TRANSLATORS: a share in percent: %1$d is the whole part, %2$02d the two decimals */
  return g_strdup_printf (_("%1$d.%2$02d %%"), bp / 100, bp % 100);
}

/**
 * taal_report_getal:
 * @number: a whole number
 *
 * Returns: (transfer full): its digits
 *
 * Thread: any
 */
char *
taal_report_getal (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/**
 * taal_report_gewicht:
 * @gewicht: a weight
 * @minutes: whether it is in minutes, rather than lessons
 *
 * Returns: (transfer full): it with its unit
 *
 * Thread: any
 */
char *
taal_report_gewicht (gint64   gewicht,
                     gboolean minutes)
{
  g_autofree char *number = taal_report_getal (gewicht);

  if (minutes)
    /* TRANSLATORS: %s is a number of minutes */
    return g_strdup_printf (ngettext ("%s minute", "%s minutes", (gulong) gewicht), number);

  /* TRANSLATORS: %s is a number of lessen */
  return g_strdup_printf (ngettext ("%s les", "%s lessen", (gulong) gewicht), number);
}

/**
 * taal_report_gewicht_aandeel:
 * @oordeel: a judgement
 * @gewicht: a weight of its lessons
 *
 * Returns: (transfer full): it with its unit and its share of all, in which no line breaks; without a
 *   share when there are no lessons
 *
 * Thread: any
 */
char *
taal_report_gewicht_aandeel (const TaalOordeel *oordeel,
                             gint64             gewicht)
{
  g_autofree char *weight = taal_report_gewicht (gewicht, oordeel->maatstaf.minutes);
  g_autofree char *share = NULL;
  g_autoptr (GString) whole = NULL;

  if (oordeel->totaal == 0)
    return g_steal_pointer (&weight);

  share = taal_report_aandeel (gewicht, oordeel->totaal);
  whole = g_string_new (share);
  g_string_replace (whole, " ", "\u00a0", 0);
  /* TRANSLATORS: a number of lessons, and the share it is of all: 825 lessons · 84.18 % */
  return g_strdup_printf (_("%s · %s"), weight, whole->str);
}

/**
 * taal_report_dagen:
 * @days: a number of days
 *
 * Returns: (transfer full): it with its unit
 *
 * Thread: any
 */
char *
taal_report_dagen (gint32 days)
{
  /* TRANSLATORS: %d is a number of days */
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) ABS (days)), days);
}
