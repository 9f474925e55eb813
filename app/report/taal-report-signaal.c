/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-signaal-private.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

/**
 * taal_report_signaal_stand:
 * @stand: how a signal stands
 *
 * Returns: (transfer none): it in a word or two
 *
 * Thread: any
 */
const char *
taal_report_signaal_stand (TaalSignaalStand stand)
{
  switch (stand)
    {
    case TAAL_SIGNAAL_NIEUW:
      return _("open");
    case TAAL_SIGNAAL_ANDER_BEWIJS:
      return _("open: other evidence");
    case TAAL_SIGNAAL_HEROPEND:
      return _("opened again");
    case TAAL_SIGNAAL_IS_AFGEWEZEN:
      return _("dismissed");
    case TAAL_N_SIGNAAL_STANDEN:
      break;
    }

  g_return_val_if_reached ("");
}

static char *
format_kwartaal (int jaar,
                 int kwartaal)
{
  /* TRANSLATORS: a quarter: %1$d is 1 to 4, %2$d a year */
  return g_strdup_printf (_("quarter %1$d of %2$d"), kwartaal, jaar);
}

static char *
format_docent (const TaalSnapshot *snapshot,
               int                 plek,
               const char         *id)
{
  const char *naam =
      plek == TAAL_GEEN ? NULL : taal_snapshot_get_docenten (snapshot, NULL)[plek].naam;

  if (naam == NULL)
    /* TRANSLATORS: %s is the id of a docent */
    return g_strdup_printf (_("Docent %s"), id);

  /* TRANSLATORS: %1$s is the id of a docent, %2$s their name */
  return g_strdup_printf (_("Docent %1$s, %2$s"), id, naam);
}

/**
 * taal_report_signaal_uren:
 * @hundredths: hundredths of hours
 *
 * Returns: (transfer full): them as hours, with their decimals where there are any
 *
 * Thread: any
 */
char *
taal_report_signaal_uren (gint64 hundredths)
{
  g_autofree char *number = taal_report_getal (hundredths / 100);

  if (hundredths % 100 != 0)
    /* TRANSLATORS: a number of hours with its decimals: %1$s is the whole ones, %2$02d hundredths
     */
    return g_strdup_printf (_("%1$s.%2$02d hours"), number, (int) (hundredths % 100));

  /* TRANSLATORS: %s is a number of hours */
  return g_strdup_printf (ngettext ("%s hour", "%s hours", (gulong) (hundredths / 100)), number);
}

/**
 * taal_report_signaal_euro:
 * @cents: an amount, in cents
 *
 * Returns: (transfer full): it in euros
 *
 * Thread: any
 */
char *
taal_report_signaal_euro (gint64 cents)
{
  g_autofree char *whole = taal_report_getal (cents / 100);

  if (cents % 100 == 0)
    /* TRANSLATORS: %s is a number of euros */
    return g_strdup_printf (_("€%s"), whole);

  /* TRANSLATORS: %1$s is a number of euros, %2$02d of cents */
  return g_strdup_printf (_("€%1$s.%2$02d"), whole, (int) (cents % 100));
}

/* What a signal is about, by its kind and id alone. */
static char *
format_id (const TaalSnapshot   *snapshot,
           TaalSignaalStukSoort  soort,
           const char           *id)
{
  switch (soort)
    {
    case TAAL_STUK_LES:
      /* TRANSLATORS: %s is the id of a les */
      return g_strdup_printf (_("Les %s"), id);
    case TAAL_STUK_DOCENT:
      return format_docent (snapshot, taal_snapshot_find_docent (snapshot, id), id);
    case TAAL_STUK_CURSIST:
      /* TRANSLATORS: %s is the id of a cursist */
      return g_strdup_printf (_("Cursist %s"), id);
    case TAAL_STUK_PAAR:
      /* TRANSLATORS: %s are the ids of two cursisten with a plus between them */
      return g_strdup_printf (_("Cursisten %s"), id);
    case TAAL_STUK_GROEP:
      /* TRANSLATORS: %s is the id of a groep */
      return g_strdup_printf (_("Groep %s"), id);
    case TAAL_STUK_FACTUUR:
      /* TRANSLATORS: %s is the id of an invoice */
      return g_strdup_printf (_("Invoice %s"), id);
    case TAAL_STUK_LOGIN:
      /* TRANSLATORS: %s is the name with which somebody logs in */
      return g_strdup_printf (_("Log-in %s"), id);
    case TAAL_STUK_SCHOOL:
      /* TRANSLATORS: %s is the name or number of a school */
      return g_strdup_printf (_("From school %s"), id);
    case TAAL_STUK_HANDTEKENING:
      return g_strdup (_("The signature of the docent"));
    case TAAL_STUK_DATUM:
    case TAAL_STUK_KWARTAAL:
      break;
    }

  return g_strdup (id);
}

/**
 * taal_report_signaal_over:
 * @onderzoek: an examination
 * @soort: a kind of signal
 * @signaal: one of its signals, of that kind
 *
 * Returns: (transfer full): about whom or what it is, in a few words; with its evidence where that
 * is short, as there may be more signals about the same
 *
 * Thread: any
 */
char *
taal_report_signaal_over (const TaalOnderzoek *onderzoek,
                          TaalSignaalSoort     soort,
                          const TaalSignaal   *signaal)
{
  g_autofree char *over = NULL;
  const char *first, *last;

  g_return_val_if_fail (onderzoek != NULL && signaal != NULL, NULL);

  over = format_id (onderzoek->signalen->presentie->snapshot,
                    taal_signaal_get_sleutel_soort (soort, signaal), signaal->sleutel);
  first = taal_signaal_get_bewijs (signaal, 0);
  if (signaal->n_bewijs > 2 || g_str_equal (first, signaal->sleutel))
    return g_steal_pointer (&over);
  if (signaal->n_bewijs == 1)
    /* TRANSLATORS: %1$s is what a signal is about, %2$s an id or a date that is its evidence */
    return g_strdup_printf (_("%1$s (%2$s)"), over, first);
  last = taal_signaal_get_bewijs (signaal, 1);

  /* TRANSLATORS: %1$s is what a signal is about, %2$s and %3$s ids or dates that are its evidence
   */
  return g_strdup_printf (_("%1$s (%2$s, %3$s)"), over, first, last);
}

/**
 * taal_report_stuk:
 * @onderzoek: an examination
 * @stuk: a piece of one of its signals
 *
 * Returns: (transfer full): what it is
 *
 * Thread: any
 */
char *
taal_report_stuk (const TaalOnderzoek   *onderzoek,
                  const TaalSignaalStuk *stuk)
{
  const TaalSnapshot *snapshot;
  g_autofree char *name = NULL;
  g_autofree char *datum = NULL;
  int year, month;

  g_return_val_if_fail (onderzoek != NULL && stuk != NULL, NULL);

  snapshot = onderzoek->signalen->presentie->snapshot;
  if (stuk->datum == TAAL_DATE_NONE)
    return format_id (snapshot, stuk->soort, stuk->id);
  if (stuk->soort == TAAL_STUK_KWARTAAL)
    {
      taal_date_to_ymd (stuk->datum, &year, &month, NULL);
      return format_kwartaal (year, (month - 1) / 3 + 1);
    }

  datum = taal_report_datum (stuk->datum);
  if (stuk->soort == TAAL_STUK_DATUM)
    return g_steal_pointer (&datum);
  name = format_id (snapshot, stuk->soort, stuk->id);

  /* TRANSLATORS: a les or an invoice: %1$s is which one, such as "Les L001", %2$s its date */
  return g_strdup_printf (_("%1$s, %2$s"), name, datum);
}

/**
 * taal_report_moment:
 * @op: a moment, in seconds since 1970-01-01 UTC
 *
 * Returns: (transfer full): its day where the user is
 *
 * Thread: any
 */
char *
taal_report_moment (gint64 op)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (op);

  /* A dossier of somebody else may say anything. */
  if (moment == NULL)
    return g_strdup ("–");

  return taal_report_datum (taal_date_from_ymd (g_date_time_get_year (moment),
                                                g_date_time_get_month (moment),
                                                g_date_time_get_day_of_month (moment)));
}

/**
 * taal_report_afwijzing:
 * @afwijzing: a dismissal
 *
 * Returns: (transfer full): by whom and when a signal was dismissed
 *
 * Thread: any
 */
char *
taal_report_afwijzing (const TaalAfwijzing *afwijzing)
{
  g_autofree char *op = NULL;

  g_return_val_if_fail (afwijzing != NULL, NULL);

  op = taal_report_moment (afwijzing->op);
  /* TRANSLATORS: %1$s is the name of a person, %2$s a date */
  return g_strdup_printf (_("Dismissed by %1$s on %2$s"), afwijzing->door, op);
}

/**
 * taal_report_heropening:
 * @afwijzing: a dismissal
 *
 * Returns: (transfer full) (nullable): by whom and when the signal was opened again
 *
 * Thread: any
 */
char *
taal_report_heropening (const TaalAfwijzing *afwijzing)
{
  g_autofree char *op = NULL;

  g_return_val_if_fail (afwijzing != NULL, NULL);

  if (afwijzing->heropend_door == NULL)
    return NULL;
  op = taal_report_moment (afwijzing->heropend_op);
  /* TRANSLATORS: %1$s is the name of a person, %2$s a date */
  return g_strdup_printf (_("Opened again by %1$s on %2$s"), afwijzing->heropend_door, op);
}

/**
 * taal_report_kwartaal:
 * @kwartaal: the invoices of a cursist in a quarter
 *
 * Returns: (transfer full): which quarter, and whether they add up to more than it allows
 *
 * Thread: any
 */
char *
taal_report_kwartaal (const TaalKwartaal *kwartaal)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (kwartaal != NULL, NULL);

  name = format_kwartaal (kwartaal->jaar, kwartaal->kwartaal);
  if (kwartaal->maximum < 0 || kwartaal->bedrag <= kwartaal->maximum)
    return g_steal_pointer (&name);

  /* TRANSLATORS: %s is a quarter, such as "quarter 4 of 2023" */
  return g_strdup_printf (_("%s: above the maximum"), name);
}

/**
 * taal_report_kwartaal_meer:
 * @kwartaal: the invoices of a cursist in a quarter
 *
 * Returns: (transfer full): the hours that were invoiced and followed, and the amount
 *
 * Thread: any
 */
char *
taal_report_kwartaal_meer (const TaalKwartaal *kwartaal)
{
  g_autofree char *uren = NULL, *gevolgd = NULL, *bedrag = NULL, *maximum = NULL;

  g_return_val_if_fail (kwartaal != NULL, NULL);

  uren = taal_report_signaal_uren (kwartaal->uren);
  gevolgd = taal_report_signaal_uren (kwartaal->minuten * 100 / 60);
  bedrag = taal_report_signaal_euro (kwartaal->bedrag);
  if (kwartaal->maximum < 0)
    /* TRANSLATORS: %1$s and %2$s are numbers of hours, %3$s an amount */
    return g_strdup_printf (_("%1$s invoiced, %2$s followed; %3$s"), uren, gevolgd, bedrag);
  maximum = taal_report_signaal_euro (kwartaal->maximum);

  /* TRANSLATORS: %1$s and %2$s are numbers of hours, %3$s an amount, %4$s the largest that may be
   */
  return g_strdup_printf (_("%1$s invoiced, %2$s followed; %3$s of at most %4$s"), uren, gevolgd,
                          bedrag, maximum);
}
