/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-signaal.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-paar.h"
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

static char *
format_hours (gint64 hundredths)
{
  g_autofree char *number = taal_report_getal (hundredths / 100);

  if (hundredths % 100 != 0)
    /* TRANSLATORS: a number of hours with its decimals: %1$s is the whole ones, %2$02d hundredths
     */
    return g_strdup_printf (_("%1$s.%2$02d hours"), number, (int) (hundredths % 100));

  /* TRANSLATORS: %s is a number of hours */
  return g_strdup_printf (ngettext ("%s hour", "%s hours", (gulong) (hundredths / 100)), number);
}

static char *
format_euros (gint64 cents)
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

static char *
format_clock (gint32 seconds)
{
  /* A les may run past midnight. */
  return g_strdup_printf ("%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60);
}

static char *
format_les (const TaalSnapshot *snapshot,
            int                 row)
{
  const TaalGroep *groep;
  g_autofree char *duration = NULL, *docent = NULL;
  TaalLes les;

  taal_snapshot_get_les (snapshot, row, &les);
  groep = &taal_snapshot_get_groepen (snapshot, NULL)[les.groep];
  docent = les.docent == TAAL_GEEN
               ? g_strdup (_("no docent"))
               : g_strdup (taal_snapshot_get_docenten (snapshot, NULL)[les.docent].naam);
  if (les.begin == TAAL_TIME_NONE)
    duration = taal_report_gewicht (les.minuten, TRUE);
  else
    {
      g_autofree char *begin = format_clock (les.begin);
      g_autofree char *end = format_clock (les.begin + les.minuten * 60);

      duration = g_strdup_printf ("%s–%s", begin, end);
    }

  /* TRANSLATORS: a les: %1$s is when it was, such as 09:00–10:30, or how long; %2$s its groep, %3$s
   * the name of its docent, %4$s its vorm and %5$s its status */
  return g_strdup_printf (_("%1$s, groep %2$s, %3$s, %4$s, %5$s"), duration, groep->groep_id,
                          docent, taal_enum_name (&taal_enum_vorm, (int) les.vorm),
                          taal_enum_name (&taal_enum_les_status, (int) les.status));
}

/* When a cursist was there, as their rows say; NULL where those say no times. */
static char *
format_times (const TaalPaar *paar)
{
  g_autoptr (GString) times = g_string_new (NULL);

  for (int i = 0; i < paar->n; i++)
    {
      g_autofree char *van = NULL, *tot = NULL;

      if (paar->rijen[i].van == TAAL_PRESENTIE_GEEN_TIJD ||
          paar->rijen[i].tot == TAAL_PRESENTIE_GEEN_TIJD)
        continue;
      van = format_clock ((gint32) paar->rijen[i].van);
      tot = format_clock ((gint32) paar->rijen[i].tot);
      g_string_append_printf (times, "%s%s–%s", times->len > 0 ? ", " : "", van, tot);
    }

  return times->len > 0 ? g_string_free (g_steal_pointer (&times), FALSE) : NULL;
}

/* What presentie says of a cursist in a les. */
static char *
format_paar (const TaalPaar *paar)
{
  g_autofree char *times = format_times (paar);
  const char *signed_by = paar->paraaf  ? _("initials")
                          : paar->login ? _("log-in")
                                        : _("no initials or log-in");

  if (times == NULL)
    /* TRANSLATORS: a cursist in a les: %1$s is present or absent, %2$s how that was signed */
    return g_strdup_printf (_("%1$s, %2$s"), paar->aanwezig ? _("present") : _("absent"),
                            signed_by);

  /* TRANSLATORS: a cursist in a les: %1$s is present or absent, %2$s when, such as
   * 09:00–09:20, %3$s how that was signed */
  return g_strdup_printf (_("%1$s %2$s, %3$s"), paar->aanwezig ? _("present") : _("absent"), times,
                          signed_by);
}

static char *
format_cursist (const TaalPresentie   *presentie,
                const TaalSignaalStuk *stuk)
{
  const TaalCursist *cursist = &g_array_index (presentie->cursisten, TaalCursist, stuk->plek);
  g_autofree char *start = NULL;

  if (stuk->les != TAAL_GEEN)
    {
      const TaalPresentieRij *rijen;
      TaalPaar paar;
      int n, i = 0;

      rijen = taal_presentie_get_les (presentie, stuk->les, &n);
      while (taal_paar_next (rijen, n, &i, &paar))
        if (paar.cursist == stuk->plek)
          return format_paar (&paar);
    }
  if (cursist->start == TAAL_DATE_NONE)
    return NULL;
  start = taal_report_datum (cursist->start);

  /* TRANSLATORS: %s is the date on which a cursist started */
  return g_strdup_printf (_("started on %s"), start);
}

static char *
format_factuur (const TaalFactuur *factuur)
{
  g_autofree char *uren = format_hours (factuur->uren);
  g_autofree char *periode = taal_report_periode (factuur->over);
  g_autofree char *bedrag = factuur->bedrag == G_MININT32 ? NULL : format_euros (factuur->bedrag);

  if (bedrag == NULL)
    /* TRANSLATORS: an invoice: %1$s is how many hours, %2$s the period they are of */
    return g_strdup_printf (_("%1$s over %2$s"), uren, periode);

  /* TRANSLATORS: an invoice: %1$s is how many hours, %2$s the period they are of, %3$s an
   * amount */
  return g_strdup_printf (_("%1$s over %2$s, %3$s"), uren, periode, bedrag);
}

/* What exceeds its threshold. */
static char *
format_aantal (const TaalSignaalStuk *stuk)
{
  guint n = (guint) stuk->aantal;

  if (stuk->soort == TAAL_STUK_LES)
    /* TRANSLATORS: %u is a number of cursisten */
    return g_strdup_printf (ngettext ("%u cursist present", "%u cursisten present", n), n);
  if (stuk->soort == TAAL_STUK_SCHOOL)
    /* TRANSLATORS: %u is a number of cursisten */
    return g_strdup_printf (ngettext ("%u cursist started", "%u cursisten started", n), n);

  return taal_report_gewicht (stuk->aantal, TRUE);
}

/**
 * taal_report_stuk_meer:
 * @onderzoek: an examination
 * @stuk: a piece of one of its signals
 *
 * Returns: (transfer full) (nullable): what more is known of it
 *
 * Thread: any
 */
char *
taal_report_stuk_meer (const TaalOnderzoek   *onderzoek,
                       const TaalSignaalStuk *stuk)
{
  const TaalPresentie *presentie;

  g_return_val_if_fail (onderzoek != NULL && stuk != NULL, NULL);

  presentie = onderzoek->signalen->presentie;
  if (stuk->plek == TAAL_GEEN)
    return stuk->aantal >= 0 ? format_aantal (stuk) : NULL;

  switch (stuk->soort)
    {
    case TAAL_STUK_LES:
      {
        g_autofree char *les = format_les (presentie->snapshot, stuk->plek);
        g_autofree char *aantal = stuk->aantal >= 0 ? format_aantal (stuk) : NULL;

        /* TRANSLATORS: %1$s tells of a les, %2$s how many were there */
        return aantal == NULL ? g_steal_pointer (&les)
                              : g_strdup_printf (_("%1$s; %2$s"), les, aantal);
      }
    case TAAL_STUK_CURSIST:
      return format_cursist (presentie, stuk);
    case TAAL_STUK_FACTUUR:
      return format_factuur (&g_array_index (presentie->facturen, TaalFactuur, stuk->plek));
    case TAAL_STUK_DOCENT:
      {
        g_autofree char *dienst = taal_report_periode (
            taal_snapshot_get_docenten (presentie->snapshot, NULL)[stuk->plek].dienst);

        /* TRANSLATORS: %s is a period */
        return g_strdup_printf (_("employed %s"), dienst);
      }
    case TAAL_STUK_GROEP:
      return g_strdup (taal_snapshot_get_groepen (presentie->snapshot, NULL)[stuk->plek].naam);
    case TAAL_STUK_PAAR:
    case TAAL_STUK_LOGIN:
    case TAAL_STUK_SCHOOL:
    case TAAL_STUK_DATUM:
    case TAAL_STUK_KWARTAAL:
    case TAAL_STUK_HANDTEKENING:
      break;
    }

  return NULL;
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

  uren = format_hours (kwartaal->uren);
  gevolgd = format_hours (kwartaal->minuten * 100 / 60);
  bedrag = format_euros (kwartaal->bedrag);
  if (kwartaal->maximum < 0)
    /* TRANSLATORS: %1$s and %2$s are numbers of hours, %3$s an amount */
    return g_strdup_printf (_("%1$s invoiced, %2$s followed; %3$s"), uren, gevolgd, bedrag);
  maximum = format_euros (kwartaal->maximum);

  /* TRANSLATORS: %1$s and %2$s are numbers of hours, %3$s an amount, %4$s the largest that may be
   */
  return g_strdup_printf (_("%1$s invoiced, %2$s followed; %3$s of at most %4$s"), uren, gevolgd,
                          bedrag, maximum);
}
