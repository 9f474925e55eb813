/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-contract.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-report-getal.h"
#include "taal-report-woorden.h"

/* What is said of a contract, in the report and on the screen. None of it says that a term is void,
 * overruled or not breached (norm.md 9). */

/**
 * taal_report_voorwaarde_woord:
 * @voorwaarde: a term of a contract
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_voorwaarde_woord (TaalVoorwaarde voorwaarde)
{
  static const char *const words[TAAL_N_VOORWAARDEN] = {
    [TAAL_VOORWAARDE_MIN_AANDEEL] = N_ ("least share of lessen that count"),
    [TAAL_VOORWAARDE_MAX_ONLINE_PCT] = N_ ("largest share of minutes online"),
    [TAAL_VOORWAARDE_MAX_GROEP] = N_ ("largest groep in a les"),
    [TAAL_VOORWAARDE_UREN_PER_WEEK] = N_ ("hours of les a week"),
    [TAAL_VOORWAARDE_KEURMERK] = N_ ("keurmerk on the day of each les"),
  };

  g_return_val_if_fail (voorwaarde < TAAL_N_VOORWAARDEN, "");
  return _ (words[voorwaarde]);
}

/**
 * taal_report_verhouding_woord:
 * @verhouding: how a contract compares with the handleiding
 *
 * Returns: (transfer none): it in words
 *
 * Thread: any
 */
const char *
taal_report_verhouding_woord (TaalVerhouding verhouding)
{
  static const char *const words[TAAL_N_VERHOUDINGEN] = {
    [TAAL_VERHOUDING_STRENGER] = N_ ("stricter than the handleiding"),
    [TAAL_VERHOUDING_GELIJK] = N_ ("the same as the handleiding"),
    [TAAL_VERHOUDING_LAGER] = N_ ("lower than the handleiding"),
    [TAAL_VERHOUDING_BOTST] = N_ ("in conflict with the handleiding"),
  };

  g_return_val_if_fail (verhouding < TAAL_N_VERHOUDINGEN, "");
  return _ (words[verhouding]);
}

/**
 * taal_report_voorwaarde_kort:
 * @voorwaarde: a term of a contract
 *
 * Returns: (transfer none): it as a head, or where there is little room
 *
 * Thread: any
 */
const char *
taal_report_voorwaarde_kort (TaalVoorwaarde voorwaarde)
{
  static const char *const words[TAAL_N_VOORWAARDEN] = {
    [TAAL_VOORWAARDE_MIN_AANDEEL] = N_ ("Least share"),
    [TAAL_VOORWAARDE_MAX_ONLINE_PCT] = N_ ("Online at most"),
    [TAAL_VOORWAARDE_MAX_GROEP] = N_ ("Groep at most"),
    [TAAL_VOORWAARDE_UREN_PER_WEEK] = N_ ("Hours a week"),
    [TAAL_VOORWAARDE_KEURMERK] = N_ ("Keurmerk"),
  };

  g_return_val_if_fail (voorwaarde < TAAL_N_VOORWAARDEN, "");
  return _ (words[voorwaarde]);
}

/**
 * taal_report_verhouding_kort:
 * @verhouding: how a contract compares with the handleiding
 *
 * Returns: (transfer none): it in a word
 *
 * Thread: any
 */
const char *
taal_report_verhouding_kort (TaalVerhouding verhouding)
{
  static const char *const words[TAAL_N_VERHOUDINGEN] = {
    /* TRANSLATORS: what a contract asks beside the handleiding */
    [TAAL_VERHOUDING_STRENGER] = N_ ("stricter"),
    /* TRANSLATORS: what a contract asks beside the handleiding */
    [TAAL_VERHOUDING_GELIJK] = N_ ("the same"),
    /* TRANSLATORS: what a contract asks beside the handleiding */
    [TAAL_VERHOUDING_LAGER] = N_ ("lower"),
    /* TRANSLATORS: what a contract asks beside the handleiding */
    [TAAL_VERHOUDING_BOTST] = N_ ("in conflict"),
  };

  g_return_val_if_fail (verhouding < TAAL_N_VERHOUDINGEN, "");
  return _ (words[verhouding]);
}

/**
 * taal_report_contract_pct:
 * @pct: a percentage
 *
 * Returns: (transfer full): it with its sign
 *
 * Thread: any
 */
char *
taal_report_contract_pct (TaalPct pct)
{
  g_autofree char *number = taal_report_pct (pct);

  /* TRANSLATORS: %s is a number */
  return g_strdup_printf (_ ("%s %%"), number);
}

/**
 * taal_report_contract_uren:
 * @hundredths: hundredths of an hour
 *
 * Returns: (transfer full): them as hours
 *
 * Thread: any
 */
char *
taal_report_contract_uren (gint64 hundredths)
{
  g_autofree char *number = taal_report_pct ((TaalPct) hundredths);

  /* TRANSLATORS: %s is a number of hours */
  return g_strdup_printf (_ ("%s hours"), number);
}

/**
 * taal_report_contract_afspraak:
 * @terms: the terms of a contract
 * @oordeel: how it was judged
 * @voorwaarde: a term
 *
 * Returns: (transfer full): what it asks
 *
 * Thread: any
 */
char *
taal_report_contract_afspraak (const TaalContract *terms,
              const TaalContractOordeel *oordeel,
              TaalVoorwaarde voorwaarde)
{
  switch (voorwaarde)
    {
    case TAAL_VOORWAARDE_MIN_AANDEEL:
      {
        g_autofree char *share = taal_report_contract_pct (oordeel->norm_pct);

        if (terms->min_aandeel != G_MININT32)
          return g_steal_pointer (&share);
        /* TRANSLATORS: %s is a percentage */
        return g_strdup_printf (_ ("%s, that of the handleiding"), share);
      }
    case TAAL_VOORWAARDE_MAX_ONLINE_PCT:
      return terms->max_online_pct == G_MININT32 ? g_strdup (_ ("not set"))
                                                 : taal_report_contract_pct (terms->max_online_pct);
    case TAAL_VOORWAARDE_MAX_GROEP:
      return terms->max_groep == G_MININT32 ? g_strdup (_ ("not set"))
                                            : taal_report_getal (terms->max_groep);
    case TAAL_VOORWAARDE_UREN_PER_WEEK:
      return terms->uren_per_week == G_MININT32 ? g_strdup (_ ("not set"))
                                                : taal_report_contract_uren (terms->uren_per_week);
    case TAAL_VOORWAARDE_KEURMERK:
      return g_strdup (_ ("active or aspirant"));
    case TAAL_N_VOORWAARDEN:
      break;
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_groep (const TaalContractOordeel *oordeel)
{
  g_autofree char *largest = taal_report_getal (oordeel->grootste_groep);

  if (oordeel->n_zonder_presentie == 0)
    return g_steal_pointer (&largest);
  if (oordeel->grootste_groep == 0)
    /* TRANSLATORS: %u is a number of lessen */
    return g_strdup_printf (ngettext ("%u les without presentie", "%u lessen without presentie",
                                      oordeel->n_zonder_presentie),
                            oordeel->n_zonder_presentie);
  /* TRANSLATORS: %1$s is how many cursisten there were in the fullest les, %2$u a number of lessen
   */
  return g_strdup_printf (ngettext ("%1$s; %2$u les without presentie",
                                    "%1$s; %2$u lessen without presentie",
                                    oordeel->n_zonder_presentie),
                          largest, oordeel->n_zonder_presentie);
}

/* The mean of the weeks, rounded down to hundredths of an hour. */
static char *
dup_weken (const TaalContractOordeel *oordeel)
{
  g_autofree char *uren = NULL;
  gint64 minuten = 0;

  for (guint i = 0; i < oordeel->weken->len; i++)
    minuten += g_array_index (oordeel->weken, TaalContractWeek, i).minuten;
  if (oordeel->weken->len == 0)
    return g_strdup (_ ("no whole week with lessen"));

  uren = taal_report_contract_uren (minuten * 100 / 60 / oordeel->weken->len);
  /* TRANSLATORS: %1$s is a number of hours, %2$u a number of weeks */
  return g_strdup_printf (
      ngettext ("%1$s over %2$u week", "%1$s on average over %2$u weeks", oordeel->weken->len),
      uren, oordeel->weken->len);
}

/**
 * taal_report_contract_geleverd:
 * @oordeel: how a contract was judged
 * @voorwaarde: a term
 *
 * Returns: (transfer full): what was delivered
 *
 * Thread: any
 */
char *
taal_report_contract_geleverd (const TaalContractOordeel *oordeel,
                               TaalVoorwaarde voorwaarde)
{
  if (oordeel->handleiding->totaal == 0)
    return g_strdup (_ ("no lessen"));

  switch (voorwaarde)
    {
    case TAAL_VOORWAARDE_MIN_AANDEEL:
      return taal_report_aandeel (oordeel->meegeteld, oordeel->handleiding->totaal);
    case TAAL_VOORWAARDE_MAX_ONLINE_PCT:
      return taal_report_aandeel (oordeel->online_minuten, oordeel->minuten);
    case TAAL_VOORWAARDE_MAX_GROEP:
      return dup_groep (oordeel);
    case TAAL_VOORWAARDE_UREN_PER_WEEK:
      return dup_weken (oordeel);
    case TAAL_VOORWAARDE_KEURMERK:
      if (oordeel->n_zonder_keurmerk == 0)
        return g_strdup (_ ("on every day"));
      /* TRANSLATORS: %u is a number of lessen */
      return g_strdup_printf (
          ngettext ("%u les without it", "%u lessen without it", oordeel->n_zonder_keurmerk),
          oordeel->n_zonder_keurmerk);
    case TAAL_N_VOORWAARDEN:
      break;
    }

  g_return_val_if_reached (NULL);
}

/**
 * taal_report_contract_uitzonderingen:
 * @terms: the terms of a contract
 *
 * Returns: (transfer full): the exceptions that it accepts for its least share
 *
 * Thread: any
 */
char *
taal_report_contract_uitzonderingen (const TaalContract *terms)
{
  switch (terms->uitzonderingen & 3)
    {
    case 1:
      return g_strdup (_ ("exception 1"));
    case 2:
      return g_strdup (_ ("exception 2"));
    case 3:
      return g_strdup (_ ("exceptions 1 and 2"));
    default:
      return g_strdup (_ ("none"));
    }
}

/**
 * taal_report_contract_regels:
 * @norm: the packets
 * @op: a date
 *
 * Returns: (transfer full) (element-type TaalRegel): the rules of that date on a contract that asks
 * something else than the handleiding (R15, R16)
 *
 * Thread: any
 */
GPtrArray *
taal_report_contract_regels (const TaalNorm *norm,
                             TaalDate op)
{
  static const TaalParameter cited[] = { TAAL_PARAM_VOORRANG, TAAL_PARAM_CONTRACTCHECK };
  GPtrArray *regels = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cited); i++)
    {
      const TaalRegel *regel = taal_norm_lookup (norm, cited[i], op);

      if (regel != NULL)
        g_ptr_array_add (regels, (gpointer) regel);
    }

  return regels;
}

/**
 * taal_report_contract_over:
 * @oordeel: how a contract was judged
 *
 * Returns: (transfer full): over which days that was
 *
 * Thread: any
 */
char *
taal_report_contract_over (const TaalContractOordeel *oordeel)
{
  g_autofree char *periode = NULL;

  if (oordeel->periode.van == TAAL_DATE_NONE)
    return g_strdup (_ ("It does not run in this period."));

  periode = taal_report_periode (oordeel->periode);
  /* TRANSLATORS: %s is a period, such as 2023 */
  return g_strdup_printf (_ ("Judged over %s."), periode);
}

/**
 * taal_report_contract_besluit:
 *
 * Returns: (transfer none): who decides what a difference comes to
 *
 * Thread: any
 */
const char *
taal_report_contract_besluit (void)
{
  return _ ("Only the gemeente, with the school, can decide what this means in law for its "
            "contract.");
}

/**
 * taal_report_contract_grond:
 *
 * Returns: (transfer none): why the gemeente is given this, and what it is not given, with how sure
 *   that is
 *
 * Thread: any
 */
const char *
taal_report_contract_grond (void)
{
  return _ ("The gemeente sees to the quality and the price of what it offers holders of an asylum "
            "status, and to its continuity (Wet inburgering 2021, article 16, paragraph 2: sure). "
            "For that it is given totals of the lessen of its contract. It is given no names of "
            "docenten or cursisten. That is a choice of Taalnorm: by the AVG (article 5, paragraph "
            "1, under c) no more is given than is needed. No source confirms that a report on a "
            "contract has to be without names.");
}

/* Whether a text of a user names a docent or a cursist of the school. */
static gboolean
names_anybody (const char *text,
               const TaalPresentie *presentie)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (presentie->snapshot, &n);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *naam =
          docenten[i].naam != NULL ? g_utf8_casefold (docenten[i].naam, -1) : NULL;

      if (naam != NULL && *naam != '\0' && strstr (folded, naam) != NULL)
        return TRUE;
    }
  for (guint i = 0; i < presentie->cursisten->len; i++)
    {
      g_autofree char *id = g_utf8_casefold (
          g_array_index (presentie->cursisten, TaalCursist, i).cursist_id, -1);

      if (strstr (folded, id) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * taal_report_contract_botsing:
 * @onderzoek: an examination of contracts
 * @oordeel: one of its contracts
 *
 * Returns: (transfer full) (nullable): why it is marked as in conflict with the handleiding, for
 * who is not of the school: without who marked it, and without a reason that names a docent or a
 *   cursist; %NULL when it is not marked
 *
 * Thread: any
 */
char *
taal_report_contract_botsing (const TaalOnderzoek *onderzoek,
                              const TaalContractOordeel *oordeel)
{
  const TaalAfwijzing *botsing = taal_onderzoek_get_botsing (onderzoek, oordeel, NULL);
  g_autofree char *datum = NULL;

  if (botsing == NULL)
    return NULL;

  datum = taal_report_datum ((TaalDate) (botsing->op / (24 * 60 * 60)));
  if (names_anybody (botsing->reden, onderzoek->contracten->presentie))
    /* TRANSLATORS: %s is a date */
    return g_strdup_printf (
        _ ("The school marked this on %s. Its reason names a person, and is left "
           "out here."),
        datum);

  /* TRANSLATORS: %1$s is a date, %2$s why a user marked a contract as in conflict */
  return g_strdup_printf (_ ("The school marked this on %1$s: %2$s"), datum, botsing->reden);
}

/**
 * taal_report_contract_verhouding_zin:
 * @verhouding: how a contract compares with the handleiding
 *
 * Returns: (transfer full): that as a sentence
 *
 * Thread: any
 */
char *
taal_report_contract_verhouding_zin (TaalVerhouding verhouding)
{
  /* TRANSLATORS: %s is “stricter than the handleiding” and the like */
  return g_strdup_printf (_ ("What the contract asks is %s."),
                          taal_report_verhouding_woord (verhouding));
}

/**
 * taal_report_contract_gesprek:
 * @oordeel: how a contract was judged
 *
 * Returns: (transfer full) (array zero-terminated=1): what there is to talk about with the
 * gemeente, a sentence each: none when no exception is used
 *
 * Thread: any
 */
char **
taal_report_contract_gesprek (const TaalContractOordeel *oordeel)
{
  g_autoptr (GStrvBuilder) zinnen = g_strv_builder_new ();
  const gint64 *status = oordeel->handleiding->gewichten.status;
  static const guint unnamed[] = { TAAL_GESPREK_NIET_GENOEMD_1, TAAL_GESPREK_NIET_GENOEMD_2 };

  for (int k = 1; k <= 2; k++)
    if ((oordeel->gesprek & unnamed[k - 1]) != 0)
      {
        g_autofree char *aandeel = taal_report_gewicht_aandeel (
            oordeel->handleiding, status[TAAL_STATUS_GECERTIFICEERD + k]);
        /* TRANSLATORS: %1$d is the number of an exception, %2$s how much counts by it */
        g_autofree char *zin = g_strdup_printf (
            _ ("Exception %1$d is used (%2$s), and the contract does not name it."), k, aandeel);

        g_strv_builder_add (zinnen, zin);
      }
  if ((oordeel->gesprek & TAAL_GESPREK_KANTELT) != 0)
    g_strv_builder_add (zinnen, _ ("The share that the contract asks is met only with the "
                                   "exceptions that it accepts."));
  if ((oordeel->gesprek & TAAL_GESPREK_HANDLEIDING) != 0)
    g_strv_builder_add (zinnen, _ ("The norm of the handleiding is met only with exceptions."));

  return g_strv_builder_end (zinnen);
}
