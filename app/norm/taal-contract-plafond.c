/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen-private.h"

#include "taal-lezing.h"
#include "taal-paar.h"

/* A lesson of a contract that sets a cap. */
typedef struct
{
  int     contract;
  int     row;
  TaalLes les;
} ContractLes;

static int
compare_lessen (gconstpointer a,
                gconstpointer b)
{
  const ContractLes *x = a, *y = b;

  if (x->contract != y->contract)
    return x->contract < y->contract ? -1 : 1;

  return taal_lessen_compare (&x->les, &y->les);
}

static gboolean
has_cap (const TaalPresentie *presentie,
         int                  groep,
         int                 *contract)
{
  *contract = g_array_index (presentie->groep_contract, gint32, groep);

  return *contract != TAAL_GEEN &&
         g_array_index (presentie->contracten, TaalContract, *contract).max_online_pct != G_MININT32;
}

/* The lessons that the contracts with a cap are judged over (norm.md 9), over their whole length. */
static GArray *
list_lessen (const TaalNorm      *norm,
             const TaalPresentie *presentie)
{
  GArray *lessen = g_array_new (FALSE, FALSE, sizeof (ContractLes));
  const TaalGroep *groepen = taal_snapshot_get_groepen (presentie->snapshot, NULL);
  const TaalLezing lezing = { norm, 0 };
  int n = taal_snapshot_get_n_lessen (presentie->snapshot);

  for (int row = 0; row < n; row++)
    {
      ContractLes one = { .row = row };

      taal_snapshot_get_les (presentie->snapshot, row, &one.les);
      if (one.les.status != TAAL_LES_GEGEVEN || !has_cap (presentie, one.les.groep, &one.contract) ||
          !taal_periode_holds (g_array_index (presentie->contracten, TaalContract, one.contract).geldig,
                               one.les.datum) ||
          !taal_lezing_telt_mee (lezing, groepen[one.les.groep].wet, groepen[one.les.groep].route, one.les.datum))
        continue;
      g_array_append_val (lessen, one);
    }
  g_array_sort (lessen, compare_lessen);

  return lessen;
}

/**
 * taal_contract_plafond_new:
 * @norm: the packets
 * @presentie: the facts
 *
 * W6 of norm.md 10: whether the share of online minutes of a contract's lessons, up to and including
 * this one, stays under the contract's cap.
 *
 * Returns: (transfer full): from the place of a lesson to a #TaalUitkomst; a lesson that is not there
 *   has no cap
 *
 * Thread: any
 */
GHashTable *
taal_contract_plafond_new (const TaalNorm      *norm,
                           const TaalPresentie *presentie)
{
  GHashTable *plafond = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) lessen = list_lessen (norm, presentie);
  gint64 online = 0, total = 0;
  int contract = TAAL_GEEN;

  for (guint i = 0; i < lessen->len; i++)
    {
      const ContractLes *one = &g_array_index (lessen, ContractLes, i);
      TaalPct cap = g_array_index (presentie->contracten, TaalContract, one->contract).max_online_pct;
      gboolean under;

      if (one->contract != contract)
        online = total = 0;
      contract = one->contract;
      total += one->les.minuten;
      online += one->les.vorm == TAAL_VORM_ONLINE ? one->les.minuten : 0;
      /* At most p percent online is at least 100 - p percent that is not. */
      under = taal_share_at_least (total - online, total, 100 * 100 - cap);
      g_hash_table_insert (plafond, GINT_TO_POINTER (one->row),
                           GUINT_TO_POINTER (under ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN));
    }

  return plafond;
}
