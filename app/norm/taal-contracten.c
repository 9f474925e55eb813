/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-contracten.h"

#include <string.h>

#include "taal-contract-lessen.h"
#include "taal-contracten-private.h"

G_DEFINE_BOXED_TYPE (TaalContracten, taal_contracten, taal_contracten_ref, taal_contracten_unref)

/**
 * taal_voorwaarde_get_name:
 * @voorwaarde: a term
 *
 * Returns: (transfer none): its name in format.md 5
 *
 * Thread: any
 */
const char *
taal_voorwaarde_get_name (TaalVoorwaarde voorwaarde)
{
  static const char *const names[TAAL_N_VOORWAARDEN] = {
    [TAAL_VOORWAARDE_MIN_AANDEEL] = "min_aandeel",
    [TAAL_VOORWAARDE_MAX_ONLINE_PCT] = "max_online_pct",
    [TAAL_VOORWAARDE_MAX_GROEP] = "max_groep",
    [TAAL_VOORWAARDE_UREN_PER_WEEK] = "uren_per_week",
    [TAAL_VOORWAARDE_KEURMERK] = "keurmerk",
  };

  g_return_val_if_fail (voorwaarde < TAAL_N_VOORWAARDEN, NULL);
  return names[voorwaarde];
}

/**
 * taal_verhouding_get_name:
 * @verhouding: a comparison
 *
 * Returns: (transfer none): its name in format.md 5
 *
 * Thread: any
 */
const char *
taal_verhouding_get_name (TaalVerhouding verhouding)
{
  static const char *const names[TAAL_N_VERHOUDINGEN] = {
    [TAAL_VERHOUDING_STRENGER] = "strenger",
    [TAAL_VERHOUDING_GELIJK] = "gelijk",
    [TAAL_VERHOUDING_LAGER] = "lager",
    [TAAL_VERHOUDING_BOTST] = "botst",
  };

  g_return_val_if_fail (verhouding < TAAL_N_VERHOUDINGEN, NULL);
  return names[verhouding];
}

/**
 * taal_contract_oordeel_get_uitkomst:
 * @oordeel: a contract
 *
 * Returns: what its terms come to together: the worst of them, that which is not known worse than
 * that which is met
 *
 * Thread: any
 */
TaalUitkomst
taal_contract_oordeel_get_uitkomst (const TaalContractOordeel *oordeel)
{
  static const TaalUitkomst worst_first[] = { TAAL_UITKOMST_NIET_VOLDAAN, TAAL_UITKOMST_ONBEKEND,
                                              TAAL_UITKOMST_VOLDAAN };

  g_return_val_if_fail (oordeel != NULL, TAAL_UITKOMST_ONBEKEND);

  for (gsize i = 0; i < G_N_ELEMENTS (worst_first); i++)
    for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
      if (oordeel->uitkomst[v] == worst_first[i])
        return worst_first[i];

  return TAAL_UITKOMST_NVT;
}

/* For each contract, by its place, the part of the period that it lasts; no first day where there
 * is none. */
static TaalPeriode *
list_perioden (const TaalPresentie *presentie, TaalPeriode periode)
{
  TaalPeriode *perioden = g_new0 (TaalPeriode, (gsize) presentie->contracten->len + 1);

  for (guint i = 0; i < presentie->contracten->len; i++)
    {
      TaalPeriode geldig = g_array_index (presentie->contracten, TaalContract, i).geldig;
      TaalDate van = MAX (periode.van, geldig.van);
      TaalDate tot = geldig.tot == TAAL_DATE_NONE ? periode.tot : MIN (periode.tot, geldig.tot);

      perioden[i] = van <= tot ? (TaalPeriode) { van, tot }
                               : (TaalPeriode) { TAAL_DATE_NONE, TAAL_DATE_NONE };
    }

  return perioden;
}

/* Section 5 over the lessons of a contract, on the peildatum of the examined period. */
static TaalOordeel *
judge (const TaalContracten *contracten,
       const TaalTelling *telling,
       const TaalContractOordeel *oordeel)
{
  const TaalPresentie *presentie = contracten->presentie;
  g_autofree gboolean *groepen = g_new0 (gboolean, (gsize) presentie->groep_contract->len + 1);
  g_autoptr (TaalTelling) picked = NULL;

  for (guint i = 0; i < presentie->groep_contract->len; i++)
    groepen[i] = g_array_index (presentie->groep_contract, gint32, i) == oordeel->contract;
  picked = taal_telling_pick (telling, groepen, oordeel->periode);

  return taal_oordeel_compute (contracten->norm, presentie->snapshot, picked, contracten->periode);
}

static void
clear_oordeel (gpointer data)
{
  TaalContractOordeel *oordeel = data;

  g_clear_pointer (&oordeel->handleiding, taal_oordeel_unref);
  g_clear_pointer (&oordeel->weken, g_array_unref);
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer data)
{
  const TaalPresentie *presentie = data;
  const TaalContractOordeel *x = a, *y = b;

  return strcmp (g_array_index (presentie->contracten, TaalContract, x->contract).contract_id,
                 g_array_index (presentie->contracten, TaalContract, y->contract).contract_id);
}

/* The lessons lie by contract. */
static void
judge_all (TaalContracten *contracten, const TaalTelling *telling)
{
  TaalPresentie *presentie = contracten->presentie;
  g_autofree TaalPeriode *perioden = list_perioden (presentie, contracten->periode);
  g_autoptr (GArray) lessen = taal_contract_lessen_new (contracten->norm, presentie, perioden);
  guint from = 0;

  for (guint i = 0; i < presentie->contracten->len; i++)
    {
      TaalContractOordeel oordeel = { .contract = (int) i, .periode = perioden[i] };
      guint end = from;

      while (end < lessen->len && g_array_index (lessen, TaalContractLes, end).contract == (int) i)
        end++;
      oordeel.handleiding = judge (contracten, telling, &oordeel);
      oordeel.weken = g_array_new (FALSE, FALSE, sizeof (TaalContractWeek));
      taal_contract_oordeel_fill (&oordeel, contracten,
                                  end == from ? NULL
                                              : &g_array_index (lessen, TaalContractLes, from),
                                  end - from);
      g_array_append_val (contracten->contracten, oordeel);
      from = end;
    }
  g_array_sort_with_data (contracten->contracten, compare_ids, presentie);
}

/**
 * taal_contracten_compute:
 * @norm: the packets
 * @presentie: the facts
 * @telling: the counts of their snapshot
 * @periode: the examined period, closed
 *
 * Judges the contracts of a school with gemeenten (norm.md 9). Pure.
 *
 * Returns: (transfer full): each of them
 *
 * Thread: any
 */
TaalContracten *
taal_contracten_compute (TaalNorm *norm,
                         TaalPresentie *presentie,
                         const TaalTelling *telling,
                         TaalPeriode periode)
{
  TaalContracten *contracten;

  g_return_val_if_fail (norm != NULL && presentie != NULL && telling != NULL, NULL);
  g_return_val_if_fail (periode.van != TAAL_DATE_NONE && periode.van <= periode.tot, NULL);

  contracten = g_atomic_rc_box_new0 (TaalContracten);
  contracten->norm = taal_norm_ref (norm);
  contracten->presentie = taal_presentie_ref (presentie);
  contracten->periode = periode;
  contracten->contracten = g_array_new (FALSE, FALSE, sizeof (TaalContractOordeel));
  g_array_set_clear_func (contracten->contracten, clear_oordeel);
  judge_all (contracten, telling);

  return contracten;
}

/**
 * taal_contracten_ref:
 * @contracten: judged contracts
 *
 * Returns: (transfer full): @contracten
 *
 * Thread: any
 */
TaalContracten *
taal_contracten_ref (TaalContracten *contracten)
{
  return g_atomic_rc_box_acquire (contracten);
}

static void
taal_contracten_clear (gpointer data)
{
  TaalContracten *contracten = data;

  g_clear_pointer (&contracten->contracten, g_array_unref);
  g_clear_pointer (&contracten->presentie, taal_presentie_unref);
  g_clear_pointer (&contracten->norm, taal_norm_unref);
}

/**
 * taal_contracten_unref:
 * @contracten: (transfer full): judged contracts
 *
 * Thread: any
 */
void
taal_contracten_unref (TaalContracten *contracten)
{
  g_atomic_rc_box_release_full (contracten, taal_contracten_clear);
}
