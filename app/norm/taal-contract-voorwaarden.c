/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-contracten-private.h"

#include "taal-paar.h"
#include "taal-school.h"
#include "taal-week.h"

/* norm.md 9: the norm that a contract is held to which sets none, where the packets have none
 * either. */
#define NORM_PCT 8000

static TaalUitkomst
is_voldaan (gboolean holds)
{
  return holds ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

/* Whether a contract accepts exception 1 or 2; one that names none accepts none. */
static gboolean
accepts (const TaalContract *contract, int uitzondering)
{
  return (contract->uitzonderingen & (1 << (uitzondering - 1))) != 0;
}

/* What the norm of the handleiding asks, on the peildatum. */
static TaalPct
get_norm (const TaalContractOordeel *oordeel)
{
  TaalPct norm = oordeel->handleiding->maatstaf.norm_pct;

  return norm == TAAL_PCT_NONE ? NORM_PCT : norm;
}

static TaalVerhouding
compare_with_norm (const TaalContractOordeel *oordeel,
                   const TaalContracten *contracten,
                   const TaalContract *contract)
{
  const TaalLezing plain = { contracten->norm, 0 };
  TaalPct norm = get_norm (oordeel);

  if (oordeel->norm_pct != norm)
    return oordeel->norm_pct > norm ? TAAL_VERHOUDING_STRENGER : TAAL_VERHOUDING_LAGER;
  for (int uitzondering = 1; uitzondering <= 2; uitzondering++)
    if (!accepts (contract, uitzondering) &&
        taal_lezing_uitzondering_bestaat (plain, uitzondering, contracten->periode.tot))
      return TAAL_VERHOUDING_STRENGER;

  return TAAL_VERHOUDING_GELIJK;
}

/* An exception that is used is worth a word with the gemeente when the contract does not name it,
 * and when an outcome hangs on it. */
static guint
find_gesprek (const TaalContractOordeel *oordeel,
              const TaalContract *contract)
{
  const TaalOordeel *handleiding = oordeel->handleiding;
  const gint64 *status = handleiding->gewichten.status;
  guint gesprek = 0;

  if (status[TAAL_STATUS_UITZONDERING_1] > 0 && !accepts (contract, 1))
    gesprek |= TAAL_GESPREK_NIET_GENOEMD_1;
  if (status[TAAL_STATUS_UITZONDERING_2] > 0 && !accepts (contract, 2))
    gesprek |= TAAL_GESPREK_NIET_GENOEMD_2;
  if (oordeel->uitkomst[TAAL_VOORWAARDE_MIN_AANDEEL] == TAAL_UITKOMST_VOLDAAN &&
      !taal_share_at_least (status[TAAL_STATUS_GECERTIFICEERD], handleiding->totaal,
                            oordeel->norm_pct))
    gesprek |= TAAL_GESPREK_KANTELT;
  if (handleiding->uitslag == TAAL_UITSLAG_VOLDOET_MET_UITZONDERING)
    gesprek |= TAAL_GESPREK_HANDLEIDING;

  return gesprek;
}

static void
judge_aandeel (TaalContractOordeel *oordeel,
               const TaalContracten *contracten,
               const TaalContract *contract)
{
  const gint64 *status = oordeel->handleiding->gewichten.status;
  gint64 totaal = oordeel->handleiding->totaal;

  oordeel->norm_pct =
      contract->min_aandeel == G_MININT32 ? get_norm (oordeel) : contract->min_aandeel;
  oordeel->meegeteld = status[TAAL_STATUS_GECERTIFICEERD] +
                       (accepts (contract, 1) ? status[TAAL_STATUS_UITZONDERING_1] : 0) +
                       (accepts (contract, 2) ? status[TAAL_STATUS_UITZONDERING_2] : 0);
  oordeel->verhouding = compare_with_norm (oordeel, contracten, contract);
  oordeel->uitkomst[TAAL_VOORWAARDE_MIN_AANDEEL] =
      totaal == 0
          ? TAAL_UITKOMST_NVT
          : is_voldaan (taal_share_at_least (oordeel->meegeteld, totaal, oordeel->norm_pct));
  oordeel->gesprek = find_gesprek (oordeel, contract);
}

static void
judge_online (TaalContractOordeel *oordeel,
              const TaalContract *contract,
              const TaalContractLes *lessen,
              guint n)
{
  for (guint i = 0; i < n; i++)
    {
      oordeel->minuten += lessen[i].les.minuten;
      if (lessen[i].les.vorm == TAAL_VORM_ONLINE)
        oordeel->online_minuten += lessen[i].les.minuten;
    }
  /* At most p percent online is at least 100 - p percent that is not. */
  oordeel->uitkomst[TAAL_VOORWAARDE_MAX_ONLINE_PCT] =
      n == 0 || contract->max_online_pct == G_MININT32
          ? TAAL_UITKOMST_NVT
          : is_voldaan (taal_share_at_least (oordeel->minuten - oordeel->online_minuten,
                                             oordeel->minuten,
                                             100 * 100 - contract->max_online_pct));
}

static int
count_aanwezig (const TaalPresentieRij *rijen, int n)
{
  TaalPaar paar;
  int n_aanwezig = 0, i = 0;

  while (taal_paar_next (rijen, n, &i, &paar))
    n_aanwezig += paar.aanwezig ? 1 : 0;

  return n_aanwezig;
}

static void
judge_groep (TaalContractOordeel *oordeel,
             const TaalPresentie *presentie,
             const TaalContract *contract,
             const TaalContractLes *lessen,
             guint n)
{
  TaalUitkomst uitkomst = TAAL_UITKOMST_VOLDAAN;

  for (guint i = 0; i < n; i++)
    {
      int n_rijen;
      const TaalPresentieRij *rijen = taal_presentie_get_les (presentie, lessen[i].row, &n_rijen);
      int n_aanwezig = count_aanwezig (rijen, n_rijen);

      oordeel->grootste_groep = MAX (oordeel->grootste_groep, n_aanwezig);
      if (n_rijen == 0)
        oordeel->n_zonder_presentie++;
      if (contract->max_groep != G_MININT32 && n_aanwezig > contract->max_groep)
        oordeel->n_te_groot++;
    }
  if (oordeel->n_te_groot > 0)
    uitkomst = TAAL_UITKOMST_NIET_VOLDAAN;
  else if (oordeel->n_zonder_presentie > 0)
    uitkomst = TAAL_UITKOMST_ONBEKEND;
  oordeel->uitkomst[TAAL_VOORWAARDE_MAX_GROEP] =
      n == 0 || contract->max_groep == G_MININT32 ? TAAL_UITKOMST_NVT : uitkomst;
}

/* The mean over the weeks that lie wholly within and hold a lesson; the lessons lie by date. */
static void
judge_uren (TaalContractOordeel *oordeel,
            const TaalContract *contract,
            const TaalContractLes *lessen,
            guint n)
{
  gint64 minuten = 0;

  for (guint i = 0; i < n; i++)
    {
      TaalDate maandag = taal_week_of (lessen[i].les.datum);
      TaalContractWeek week = { maandag, 0 };

      if (maandag < oordeel->periode.van || maandag + 6 > oordeel->periode.tot)
        continue;
      if (oordeel->weken->len == 0 ||
          g_array_index (oordeel->weken, TaalContractWeek, oordeel->weken->len - 1).maandag !=
              maandag)
        g_array_append_val (oordeel->weken, week);
      g_array_index (oordeel->weken, TaalContractWeek, oordeel->weken->len - 1).minuten +=
          lessen[i].les.minuten;
      minuten += lessen[i].les.minuten;
    }
  /* Hours are in hundredths. */
  oordeel->uitkomst[TAAL_VOORWAARDE_UREN_PER_WEEK] =
      oordeel->weken->len == 0 || contract->uren_per_week == G_MININT32
          ? TAAL_UITKOMST_NVT
          : is_voldaan (minuten * 100 >=
                        (gint64) contract->uren_per_week * 60 * oordeel->weken->len);
}

/* R17. */
static gboolean
has_keurmerk (const TaalContracten *contracten,
              TaalDate              date)
{
  const TaalWaarde *vereist = taal_norm_get (contracten->norm, TAAL_PARAM_KEURMERK_VEREIST, date);
  const TaalSchool *scholen;
  int n;

  scholen = taal_snapshot_get_scholen (contracten->presentie->snapshot, &n);
  return (vereist != NULL && !vereist->getal) || taal_scholen_in_orde (scholen, n, date);
}

static void
judge_keurmerk (TaalContractOordeel *oordeel,
                const TaalContracten *contracten,
                const TaalContractLes *lessen,
                guint n)
{
  gboolean held = TRUE;

  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || lessen[i].les.datum != lessen[i - 1].les.datum)
        held = has_keurmerk (contracten, lessen[i].les.datum);
      if (!held)
        oordeel->n_zonder_keurmerk++;
    }
  oordeel->uitkomst[TAAL_VOORWAARDE_KEURMERK] =
      n == 0 ? TAAL_UITKOMST_NVT : is_voldaan (oordeel->n_zonder_keurmerk == 0);
}

/**
 * taal_contract_oordeel_fill:
 * @oordeel: a contract with its periode and handleiding
 * @contracten: what it becomes a part of
 * @lessen: (array length=n): its lessons, by date
 * @n: how many
 *
 * Judges its terms (norm.md 9).
 *
 * Thread: any
 */
void
taal_contract_oordeel_fill (TaalContractOordeel *oordeel,
                            const TaalContracten *contracten,
                            const TaalContractLes *lessen,
                            guint n)
{
  const TaalContract *contract =
      &g_array_index (contracten->presentie->contracten, TaalContract, oordeel->contract);

  judge_aandeel (oordeel, contracten, contract);
  judge_online (oordeel, contract, lessen, n);
  judge_groep (oordeel, contracten->presentie, contract, lessen, n);
  judge_uren (oordeel, contract, lessen, n);
  judge_keurmerk (oordeel, contracten, lessen, n);
}
