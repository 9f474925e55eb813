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

/* The contract that sets a cap on what may be online, for a lesson that it is judged over (norm.md
 * 9); TAAL_GEEN for none. */
static int
find_contract (const TaalNorm      *norm,
               const TaalPresentie *presentie,
               const TaalLes       *les)
{
  const TaalGroep *groep = &taal_snapshot_get_groepen (presentie->snapshot, NULL)[les->groep];
  const TaalLezing lezing = { norm, 0 };
  int place = g_array_index (presentie->groep_contract, gint32, les->groep);
  const TaalContract *contract;

  if (place == TAAL_GEEN || les->status != TAAL_LES_GEGEVEN)
    return TAAL_GEEN;
  contract = &g_array_index (presentie->contracten, TaalContract, place);

  return contract->max_online_pct != G_MININT32 &&
                 taal_periode_holds (contract->geldig, les->datum) &&
                 taal_lezing_telt_mee (lezing, groep->wet, groep->route, les->datum)
             ? place
             : TAAL_GEEN;
}

/* The lessons that the contracts with a cap are judged over, over their whole length. */
static GArray *
list_lessen (const TaalNorm      *norm,
             const TaalPresentie *presentie)
{
  GArray *lessen = g_array_new (FALSE, FALSE, sizeof (ContractLes));
  int n = taal_snapshot_get_n_lessen (presentie->snapshot);

  for (int row = 0; row < n; row++)
    {
      ContractLes one = { .row = row };

      taal_snapshot_get_les (presentie->snapshot, row, &one.les);
      one.contract = find_contract (norm, presentie, &one.les);
      if (one.contract != TAAL_GEEN)
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

/**
 * taal_contract_find_online:
 * @norm: the packets
 * @presentie: the facts
 * @les: a lesson
 * @online: (out): minutes online of the contract up to and including @les
 * @total: (out): all minutes of the contract up to and including it
 *
 * What W6 compares with the cap.
 *
 * Returns: the contract that sets one, by place, or %TAAL_GEEN: then nothing is compared
 *
 * Thread: any
 */
int
taal_contract_find_online (const TaalNorm      *norm,
                           const TaalPresentie *presentie,
                           const TaalLes       *les,
                           gint64              *online,
                           gint64              *total)
{
  int contract, n;

  g_return_val_if_fail (norm != NULL && presentie != NULL && les != NULL, TAAL_GEEN);

  *online = *total = 0;
  contract = find_contract (norm, presentie, les);
  n = contract == TAAL_GEEN ? 0 : taal_snapshot_get_n_lessen (presentie->snapshot);
  for (int row = 0; row < n; row++)
    {
      TaalLes one;

      taal_snapshot_get_les (presentie->snapshot, row, &one);
      if (g_array_index (presentie->groep_contract, gint32, one.groep) != contract ||
          taal_lessen_compare (&one, les) > 0 || find_contract (norm, presentie, &one) != contract)
        continue;
      *total += one.minuten;
      *online += one.vorm == TAAL_VORM_ONLINE ? one.minuten : 0;
    }

  return contract;
}
