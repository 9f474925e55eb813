/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen-private.h"

#include "taal-contract-lessen.h"

/* The contracts that set a cap, over their whole length. */
static TaalPeriode *
list_perioden (const TaalPresentie *presentie)
{
  TaalPeriode *perioden = g_new0 (TaalPeriode, (gsize) presentie->contracten->len + 1);

  for (guint i = 0; i < presentie->contracten->len; i++)
    {
      const TaalContract *contract = &g_array_index (presentie->contracten, TaalContract, i);

      perioden[i] = contract->geldig;
      if (contract->max_online_pct == G_MININT32)
        perioden[i].van = TAAL_DATE_NONE;
    }

  return perioden;
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
  g_autofree TaalPeriode *perioden = list_perioden (presentie);
  g_autoptr (GArray) lessen = taal_contract_lessen_new (norm, presentie, perioden);
  gint64 online = 0, total = 0;
  int contract = TAAL_GEEN;

  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalContractLes *one = &g_array_index (lessen, TaalContractLes, i);
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
