/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen-private.h"

#include "taal-contract-lessen.h"
#include "taal-paar.h"

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
  g_autofree TaalPeriode *perioden = NULL;
  g_autoptr (GArray) lessen = NULL;
  int contract, found = TAAL_GEEN;

  g_return_val_if_fail (norm != NULL && presentie != NULL && les != NULL, TAAL_GEEN);

  *online = *total = 0;
  contract = g_array_index (presentie->groep_contract, gint32, les->groep);
  if (contract == TAAL_GEEN)
    return TAAL_GEEN;

  perioden = list_perioden (presentie);
  for (int i = 0; i < (int) presentie->contracten->len; i++)
    if (i != contract)
      perioden[i].van = TAAL_DATE_NONE;
  lessen = taal_contract_lessen_new (norm, presentie, perioden);
  for (guint i = 0; i < lessen->len && found == TAAL_GEEN; i++)
    {
      const TaalLes *one = &g_array_index (lessen, TaalContractLes, i).les;

      *total += one->minuten;
      *online += one->vorm == TAAL_VORM_ONLINE ? one->minuten : 0;
      if (taal_lessen_compare (one, les) == 0)
        found = contract;
    }
  if (found == TAAL_GEEN)
    *online = *total = 0;

  return found;
}
