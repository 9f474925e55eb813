/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-contract-lessen.h"

#include "taal-lezing.h"
#include "taal-paar.h"

static int
compare_lessen (gconstpointer a, gconstpointer b)
{
  const TaalContractLes *x = a, *y = b;

  if (x->contract != y->contract)
    return x->contract < y->contract ? -1 : 1;

  return taal_lessen_compare (&x->les, &y->les);
}

/**
 * taal_contract_lessen_new:
 * @norm: the packets
 * @presentie: the facts
 * @perioden: for each contract, by its place, the days that are asked for; one without a first day
 * is not asked for at all
 *
 * Returns: (transfer full) (element-type TaalContractLes): the given lessons of groepen of a
 * contract that are meetellend (norm.md 2), by contract, date, begin and les_id
 *
 * Thread: any
 */
GArray *
taal_contract_lessen_new (const TaalNorm *norm,
                          const TaalPresentie *presentie,
                          const TaalPeriode *perioden)
{
  GArray *lessen = g_array_new (FALSE, FALSE, sizeof (TaalContractLes));
  const TaalGroep *groepen = taal_snapshot_get_groepen (presentie->snapshot, NULL);
  const TaalLezing lezing = { norm, 0 };
  int n = taal_snapshot_get_n_lessen (presentie->snapshot);

  for (int row = 0; row < n; row++)
    {
      TaalContractLes one = { .row = row };

      taal_snapshot_get_les (presentie->snapshot, row, &one.les);
      one.contract = g_array_index (presentie->groep_contract, gint32, one.les.groep);
      if (one.les.status == TAAL_LES_GEGEVEN && one.contract != TAAL_GEEN &&
          taal_periode_holds (perioden[one.contract], one.les.datum) &&
          taal_lezing_telt_mee (lezing, groepen[one.les.groep].wet, groepen[one.les.groep].route,
                                one.les.datum))
        g_array_append_val (lessen, one);
    }
  g_array_sort (lessen, compare_lessen);

  return lessen;
}
