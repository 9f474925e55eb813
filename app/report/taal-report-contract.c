/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-contract.h"

#include <glib/gi18n.h>

#include "taal-gemeenten.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-verslag.h"

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

static char *
dup_percentage (TaalPct pct)
{
  g_autofree char *number = taal_report_pct (pct);

  /* TRANSLATORS: %s is a number */
  return g_strdup_printf (_ ("%s %%"), number);
}

/* Hundredths of an hour. */
static char *
dup_uren (gint64 hundredths)
{
  g_autofree char *number = taal_report_pct ((TaalPct) hundredths);

  /* TRANSLATORS: %s is a number of hours */
  return g_strdup_printf (_ ("%s hours"), number);
}

/* What the contract asks. */
static char *
dup_afspraak (const TaalContract *terms,
              const TaalContractOordeel *oordeel,
              TaalVoorwaarde voorwaarde)
{
  switch (voorwaarde)
    {
    case TAAL_VOORWAARDE_MIN_AANDEEL:
      {
        g_autofree char *share = dup_percentage (oordeel->norm_pct);

        if (terms->min_aandeel != G_MININT32)
          return g_steal_pointer (&share);
        /* TRANSLATORS: %s is a percentage */
        return g_strdup_printf (_ ("%s, that of the handleiding"), share);
      }
    case TAAL_VOORWAARDE_MAX_ONLINE_PCT:
      return terms->max_online_pct == G_MININT32 ? g_strdup (_ ("not set"))
                                                 : dup_percentage (terms->max_online_pct);
    case TAAL_VOORWAARDE_MAX_GROEP:
      return terms->max_groep == G_MININT32 ? g_strdup (_ ("not set"))
                                            : taal_report_getal (terms->max_groep);
    case TAAL_VOORWAARDE_UREN_PER_WEEK:
      return terms->uren_per_week == G_MININT32 ? g_strdup (_ ("not set"))
                                                : dup_uren (terms->uren_per_week);
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

  uren = dup_uren (minuten * 100 / 60 / oordeel->weken->len);
  /* TRANSLATORS: %1$s is a number of hours, %2$u a number of weeks */
  return g_strdup_printf (
      ngettext ("%1$s over %2$u week", "%1$s on average over %2$u weeks", oordeel->weken->len),
      uren, oordeel->weken->len);
}

/* What came of it. */
static char *
dup_geleverd (const TaalContractOordeel *oordeel, TaalVoorwaarde voorwaarde)
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

static void
write_voorwaarden (TaalVerslag *verslag,
                   const TaalContract *terms,
                   const TaalContractOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Term"), FALSE },
    { _ ("Agreed"), FALSE },
    { _ ("Delivered"), FALSE },
    { _ ("Outcome"), FALSE },
  };

  taal_verslag_begin_tabel (verslag, _ ("The terms of the contract"), columns,
                            G_N_ELEMENTS (columns));
  for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
    {
      TaalVoorwaarde voorwaarde = (TaalVoorwaarde) v;

      taal_verslag_add_cel (verslag, taal_report_voorwaarde_woord (voorwaarde));
      taal_verslag_take_cel (verslag, dup_afspraak (terms, oordeel, voorwaarde));
      taal_verslag_take_cel (verslag, dup_geleverd (oordeel, voorwaarde));
      taal_verslag_add_cel (verslag,
                            taal_report_uitkomst_woord ((TaalUitkomst) oordeel->uitkomst[v]));
    }
  taal_verslag_end_tabel (verslag);
}

/* The two norms beside each other: neither is said to be void, overruled or not breached. */
static void
write_naast_elkaar (TaalVerslag *verslag, const TaalContractOordeel *oordeel)
{
  const TaalVerslagKolom columns[] = {
    { _ ("Norm"), FALSE },
    { _ ("Asks"), TRUE },
    { _ ("Counts"), TRUE },
    { _ ("Outcome"), FALSE },
  };
  const TaalOordeel *handleiding = oordeel->handleiding;

  taal_verslag_begin_tabel (verslag, _ ("The handleiding and the contract"), columns,
                            G_N_ELEMENTS (columns));
  taal_verslag_add_cel (verslag, _ ("Handleiding"));
  taal_verslag_take_cel (verslag, handleiding->maatstaf.norm_pct == TAAL_PCT_NONE
                                      ? g_strdup (_ ("not set"))
                                      : dup_percentage (handleiding->maatstaf.norm_pct));
  taal_verslag_take_cel (verslag,
                         taal_report_gewicht_aandeel (handleiding, handleiding->meegeteld));
  taal_verslag_add_cel (verslag, taal_report_uitslag_woord (handleiding->uitslag));
  taal_verslag_add_cel (verslag, _ ("Contract"));
  taal_verslag_take_cel (verslag, dup_percentage (oordeel->norm_pct));
  taal_verslag_take_cel (verslag, taal_report_gewicht_aandeel (handleiding, oordeel->meegeteld));
  taal_verslag_add_cel (
      verslag,
      taal_report_uitkomst_woord ((TaalUitkomst) oordeel->uitkomst[TAAL_VOORWAARDE_MIN_AANDEEL]));
  taal_verslag_end_tabel (verslag);
  /* TRANSLATORS: %s is “stricter than the handleiding” and the like */
  taal_verslag_take_zin (verslag,
                         g_strdup_printf (_ ("What the contract asks is %s."),
                                          taal_report_verhouding_woord (oordeel->verhouding)));
  if (handleiding->uitslag == TAAL_UITSLAG_VOLDOET_MET_UITZONDERING)
    taal_verslag_add_zin (verslag,
                          _ ("The norm is met only with exceptions: talk about it with the "
                             "gemeente."));
}

static void
write_contract (TaalVerslag *verslag,
                const TaalReportContract *contract,
                const TaalContractOordeel *oordeel)
{
  const TaalContract *terms = taal_report_contract_get (contract, oordeel);
  const char *gemeente = terms->gemeente != NULL ? taal_gemeenten_get_name (terms->gemeente) : NULL;
  g_autofree char *title = NULL;

  /* TRANSLATORS: a heading: %1$s is the id of a contract, %2$s a gemeente */
  title = g_strdup_printf (_ ("Contract %1$s, %2$s"), terms->contract_id,
                           gemeente != NULL ? gemeente : terms->gemeente);
  taal_verslag_add_kop (verslag, title);
  if (oordeel->periode.van != TAAL_DATE_NONE)
    {
      g_autofree char *periode = taal_report_periode (oordeel->periode);

      /* TRANSLATORS: %s is a period, such as 2023 */
      taal_verslag_take_zin (verslag, g_strdup_printf (_ ("Judged over %s."), periode));
    }
  else
    taal_verslag_add_zin (verslag, _ ("It does not run in this period."));
  write_voorwaarden (verslag, terms, oordeel);
  write_naast_elkaar (verslag, oordeel);
}

/* What the rules say of a contract that asks something else. */
static void
write_regels (TaalVerslag *verslag, const TaalOnderzoek *onderzoek)
{
  static const TaalParameter cited[] = { TAAL_PARAM_VOORRANG, TAAL_PARAM_CONTRACTCHECK };

  taal_verslag_add_kop (verslag, _ ("Handleiding or contract"));
  for (gsize i = 0; i < G_N_ELEMENTS (cited); i++)
    {
      const TaalRegel *regel = taal_norm_lookup (onderzoek->norm, cited[i], onderzoek->periode.tot);

      if (regel == NULL)
        continue;
      taal_verslag_take_punt (verslag,
                              /* TRANSLATORS: %1$s is the id of a rule, %2$s what it says, %3$s its
                                 source, %4$s how sure */
                              g_strdup_printf (_ ("%1$s: %2$s (%3$s; %4$s)"), regel->id,
                                               regel->toelichting, regel->bron,
                                               taal_report_zekerheid_woord (regel->zekerheid)));
    }
  taal_verslag_add_zin (verslag,
                        _ ("Only the gemeente, with the school, can decide what this means in law "
                           "for its contract."));
}

static guint
count_niet_voldaan (const TaalReportContract *contract, guint *n)
{
  const TaalContractOordeel *oordeel;
  guint i = 0, n_niet = 0;

  *n = 0;
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    {
      gboolean niet = FALSE;

      for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
        niet = niet || oordeel->uitkomst[v] == TAAL_UITKOMST_NIET_VOLDAAN;
      n_niet += niet ? 1 : 0;
      (*n)++;
    }

  return n_niet;
}

static char *
write_contracten (const TaalReportContract *contract, TaalVerslagVorm vorm)
{
  const TaalContractOordeel *oordeel;
  g_autofree char *periode = taal_report_periode (contract->onderzoek->periode);
  g_autofree char *title = NULL, *sentence = NULL;
  TaalVerslag *verslag;
  guint i = 0, n, n_niet = count_niet_voldaan (contract, &n);

  /* TRANSLATORS: the title of a report: %s is a period, such as 2023 */
  title = g_strdup_printf (_ ("Contracts with gemeenten, %s"), periode);
  verslag = taal_verslag_new (vorm, title);
  if (n == 0)
    sentence = g_strdup (_ ("There are no contracts."));
  else if (n_niet == 0)
    sentence = g_strdup (_ ("No term is missed, as far as is known."));
  else
    /* TRANSLATORS: %1$u is how many of %2$u contracts */
    sentence = g_strdup_printf (ngettext ("A term is missed in %1$u of %2$u contract.",
                                          "A term is missed in %1$u of %2$u contracts.", n),
                                n_niet, n);
  taal_verslag_add_uitspraak (verslag, sentence);
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    write_contract (verslag, contract, oordeel);
  if (n > 0)
    write_regels (verslag, contract->onderzoek);

  return taal_verslag_end (verslag);
}

/**
 * taal_report_contract_text:
 * @contract: judged contracts
 *
 * Returns: (transfer full): them for a terminal or a mail
 *
 * Thread: any
 */
char *
taal_report_contract_text (const TaalReportContract *contract)
{
  return write_contracten (contract, TAAL_VERSLAG_TEKST);
}

/**
 * taal_report_contract_html:
 * @contract: judged contracts
 *
 * Returns: (transfer full): them as one HTML file
 *
 * Thread: any
 */
char *
taal_report_contract_html (const TaalReportContract *contract)
{
  return write_contracten (contract, TAAL_VERSLAG_HTML);
}
