/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-nabij.h"

#include <glib/gi18n.h>

#include "taal-gemeenten.h"
#include "taal-report-getal.h"

/* Between facts that stand in one line. */
#define SEPARATOR " · "

static void
take (GPtrArray *feiten,
      char *feit)
{
  g_ptr_array_add (feiten, feit);
}

static void
add_plaatsen (GPtrArray *feiten,
              const TaalNabijAanbod *one)
{
  gint32 n = one->aanbod->rij->plaatsen;
  g_autofree char *getal = NULL;

  if (one->aanbod->status != TAAL_AANBOD_BESCHIKBAAR)
    return;

  getal = taal_report_getal (n);
  /* TRANSLATORS: %s is a number of places */
  take (feiten, g_strdup_printf (ngettext ("%s place", "%s places", (gulong) n), getal));
}

static void
add_wachttijd (GPtrArray *feiten,
               gint32 weken)
{
  g_autofree char *getal = NULL;

  if (weken == G_MININT32)
    return;

  getal = taal_report_getal (weken);
  /* TRANSLATORS: %s is a number of weeks */
  take (feiten,
        g_strdup_printf (ngettext ("wait %s week", "wait %s weeks", (gulong) weken), getal));
}

static void
add_leeftijd (GPtrArray *feiten,
              int leeftijd)
{
  if (leeftijd == 0)
    take (feiten, g_strdup (_ ("said on the day itself")));
  else
    /* TRANSLATORS: when a school said this: %d days before the day that is asked about */
    take (feiten, g_strdup_printf (
                      ngettext ("said %d day before", "said %d days before", (gulong) leeftijd),
                      leeftijd));
}

/**
 * taal_report_nabij_plek:
 * @one: a locatie in an answer
 *
 * Returns: (transfer full): in which gemeente it is, and how far that is
 *
 * Thread: any
 */
char *
taal_report_nabij_plek (const TaalNabijAanbod *one)
{
  const char *gemeente = taal_gemeenten_get_name (one->locatie->gemeente);
  g_autofree char *afstand = taal_report_afstand (one->afstand);

  /* TRANSLATORS: %1$s is a gemeente, %2$s a distance with its unit */
  return g_strdup_printf (_ ("%1$s, %2$s"), gemeente != NULL ? gemeente : one->locatie->gemeente,
                          afstand);
}

/**
 * taal_report_nabij_wie:
 * @one: a locatie in an answer
 *
 * Returns: (transfer full): whose it is, and what it is called
 *
 * Thread: any
 */
char *
taal_report_nabij_wie (const TaalNabijAanbod *one)
{
  if (one->school == NULL)
    return g_strdup (one->locatie->naam);

  /* TRANSLATORS: %1$s is a school, %2$s its locatie */
  return g_strdup_printf (_ ("%1$s, %2$s"), one->school->naam, one->locatie->naam);
}

/**
 * taal_report_nabij_feiten:
 * @one: a locatie in an answer
 *
 * Returns: (transfer full): what a caseworker asks next of it, in a line: places, weeks to wait,
 *   keurmerk, how old the statement is, and when it stops
 *
 * Thread: any
 */
char *
taal_report_nabij_feiten (const TaalNabijAanbod *one)
{
  g_autoptr (GPtrArray) feiten = g_ptr_array_new_with_free_func (g_free);
  const TaalAanbodRij *rij = one->aanbod->rij;

  add_plaatsen (feiten, one);
  add_wachttijd (feiten, rij->wachttijd_weken);
  if (one->keurmerk != NULL)
    /* TRANSLATORS: %s is what a keurmerk is, such as active */
    take (feiten, g_strdup_printf (_ ("keurmerk %s"),
                                   taal_report_keurmerk_woord (one->keurmerk->status)));
  add_leeftijd (feiten, one->leeftijd);
  if (rij->stopdatum != TAAL_DATE_NONE)
    {
      g_autofree char *stop = taal_report_datum (rij->stopdatum);

      /* TRANSLATORS: %s is a date */
      take (feiten, g_strdup_printf (_ ("stops on %s"), stop));
    }
  take (feiten, NULL);

  return g_strjoinv (SEPARATOR, (char **) feiten->pdata);
}
