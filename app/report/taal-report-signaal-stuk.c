/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-signaal-private.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-paar.h"
#include "taal-report-getal.h"

/* What more there is to say of a piece of a signal. */

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
  g_autofree char *uren = taal_report_signaal_uren (factuur->uren);
  g_autofree char *periode = taal_report_periode (factuur->over);
  g_autofree char *bedrag =
      factuur->bedrag == G_MININT32 ? NULL : taal_report_signaal_euro (factuur->bedrag);

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
