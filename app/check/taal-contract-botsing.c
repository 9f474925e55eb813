/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-contract-botsing.h"

#define N_TERMEN 2

/* What a contract asks that can collide: what the mark stands for. */
static char **
list_termen (const TaalContract *contract)
{
  char **termen = g_new0 (char *, N_TERMEN + 1);

  termen[0] = contract->min_aandeel == G_MININT32
                  ? g_strdup ("min_aandeel=")
                  : g_strdup_printf ("min_aandeel=%d", contract->min_aandeel);
  termen[1] = g_strdup_printf ("uitzonderingen=%d", contract->uitzonderingen);

  return termen;
}

/**
 * taal_onderzoek_get_botsing:
 * @onderzoek: an examination of contracts
 * @oordeel: one of its contracts
 * @vervallen: (out) (optional): whether there is none that stands, but one that did until the terms
 *   changed: that it is to be asked again
 *
 * Returns: (transfer none) (nullable): the mark that the contract and the handleiding collide, as
 * it stands; %NULL without one, as always of a folder of tables
 *
 * Thread: any
 */
const TaalAfwijzing *
taal_onderzoek_get_botsing (const TaalOnderzoek *onderzoek,
                            const TaalContractOordeel *oordeel,
                            gboolean *vervallen)
{
  const TaalAantekeningen *aantekeningen;
  const TaalAfwijzing *found, *all;
  const TaalContract *contract;
  g_auto (GStrv) termen = NULL;
  g_autofree char *digest = NULL;
  const TaalAfwijzing *newest = NULL;
  guint n;

  g_return_val_if_fail (onderzoek != NULL && onderzoek->contracten != NULL && oordeel != NULL,
                        NULL);

  contract = &g_array_index (onderzoek->contracten->presentie->contracten, TaalContract,
                             oordeel->contract);
  aantekeningen = taal_bron_get_aantekeningen (onderzoek->bron);
  termen = list_termen (contract);
  digest = taal_aantekeningen_dup_digest ((const char *const *) termen);
  found = taal_aantekeningen_find_afwijzing (aantekeningen, TAAL_SIGNAAL_BOTSING,
                                             contract->contract_id, digest);
  if (vervallen == NULL)
    return found;

  all = taal_aantekeningen_get_afwijzingen (aantekeningen, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (all[i].signaal, TAAL_SIGNAAL_BOTSING) &&
        g_str_equal (all[i].sleutel, contract->contract_id))
      newest = &all[i];
  *vervallen = found == NULL && newest != NULL && newest->heropend_door == NULL;

  return found;
}

/**
 * taal_onderzoek_get_verhouding:
 * @onderzoek: an examination of contracts
 * @oordeel: one of its contracts
 *
 * Returns: how it compares with the handleiding: by the numbers, unless a user marked that they
 *   collide
 *
 * Thread: any
 */
TaalVerhouding
taal_onderzoek_get_verhouding (const TaalOnderzoek *onderzoek,
                               const TaalContractOordeel *oordeel)
{
  g_return_val_if_fail (oordeel != NULL, TAAL_VERHOUDING_GELIJK);

  return taal_onderzoek_get_botsing (onderzoek, oordeel, NULL) != NULL ? TAAL_VERHOUDING_BOTST
                                                                       : oordeel->verhouding;
}

/**
 * taal_contract_botsing_markeer:
 * @rij: a contract without a mark
 * @reden: why it collides with the handleiding
 * @door: the name of who says so
 *
 * Returns: (transfer full): the step that marks it, for as long as the least share and the
 * exceptions of the contract are the same
 *
 * Thread: any
 */
TaalBewerking *
taal_contract_botsing_markeer (TaalContractRij *rij,
                               const char *reden,
                               const char *door)
{
  const TaalContract *contract;
  g_auto (GStrv) termen = NULL;
  TaalBewerking *bewerking;

  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (rij) && reden != NULL && door != NULL, NULL);

  contract = taal_contract_rij_get_contract (rij);
  termen = list_termen (contract);
  bewerking = taal_bewerking_new (TAAL_STAP_BOTSING);
  taal_bewerking_wijs_af (bewerking, TAAL_SIGNAAL_BOTSING, contract->contract_id,
                          (const char *const *) termen, reden, door);

  return bewerking;
}

/**
 * taal_contract_botsing_trek_in:
 * @rij: a contract that is marked
 * @door: the name of who takes the mark away
 *
 * Returns: (transfer full): the step that takes it away; that it was there stays in the history
 *
 * Thread: any
 */
TaalBewerking *
taal_contract_botsing_trek_in (TaalContractRij *rij,
                               const char *door)
{
  const TaalAfwijzing *botsing;
  TaalBewerking *bewerking;

  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (rij) && door != NULL, NULL);

  botsing = taal_onderzoek_get_botsing (taal_contract_rij_get_onderzoek (rij),
                                        taal_contract_rij_get_oordeel (rij), NULL);
  g_return_val_if_fail (botsing != NULL, NULL);
  bewerking = taal_bewerking_new (TAAL_STAP_BOTSING);
  taal_bewerking_heropen (bewerking, botsing->rij, door);

  return bewerking;
}
