/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-contract-rij.h"

#include "taal-gemeenten.h"

struct _TaalContractRij
{
  GObject        parent_instance;

  guint          place;

  /* Owned */
  TaalOnderzoek *onderzoek;
  char          *zoektekst;
};

G_DEFINE_FINAL_TYPE (TaalContractRij, taal_contract_rij, G_TYPE_OBJECT)

static void
taal_contract_rij_finalize (GObject *object)
{
  TaalContractRij *self = TAAL_CONTRACT_RIJ (object);

  g_clear_pointer (&self->onderzoek, taal_onderzoek_unref);
  g_clear_pointer (&self->zoektekst, g_free);

  G_OBJECT_CLASS (taal_contract_rij_parent_class)->finalize (object);
}

static void
taal_contract_rij_class_init (TaalContractRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_contract_rij_finalize;
}

static void
taal_contract_rij_init (TaalContractRij *self)
{
}

static const TaalSchool *
get_school (TaalContractRij *self)
{
  return taal_snapshot_get_school_on (self->onderzoek->contracten->presentie->snapshot,
                                      self->onderzoek->periode.tot);
}

static char *
make_zoektekst (TaalContractRij *self)
{
  const TaalContract *contract = taal_contract_rij_get_contract (self);
  const TaalSchool *school = get_school (self);

  return g_strjoin ("\n", contract->contract_id, contract->gemeente,
                    taal_contract_rij_get_gemeente (self), taal_contract_rij_get_naam (self),
                    school != NULL ? school->bow_nummer : NULL,
                    school != NULL ? school->naam : NULL, NULL);
}

/**
 * taal_contract_rij_new:
 * @onderzoek: an examination of contracts
 * @place: the place of a contract in them
 *
 * Returns: (transfer full): the contract as a row
 *
 * Thread: any
 */
TaalContractRij *
taal_contract_rij_new (TaalOnderzoek *onderzoek,
                       guint place)
{
  TaalContractRij *self;

  g_return_val_if_fail (onderzoek != NULL && onderzoek->contracten != NULL, NULL);
  g_return_val_if_fail (place < onderzoek->contracten->contracten->len, NULL);

  self = g_object_new (TAAL_TYPE_CONTRACT_RIJ, NULL);
  self->onderzoek = taal_onderzoek_ref (onderzoek);
  self->place = place;
  self->zoektekst = make_zoektekst (self);

  return self;
}

/**
 * taal_contract_rij_get_onderzoek:
 * @self: a contract
 *
 * Returns: (transfer none): the examination that it is of
 *
 * Thread: any
 */
TaalOnderzoek *
taal_contract_rij_get_onderzoek (TaalContractRij *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (self), NULL);

  return self->onderzoek;
}

/**
 * taal_contract_rij_get_oordeel:
 * @self: a contract
 *
 * Returns: (transfer none): how it was judged
 *
 * Thread: any
 */
const TaalContractOordeel *
taal_contract_rij_get_oordeel (TaalContractRij *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (self), NULL);

  return &g_array_index (self->onderzoek->contracten->contracten, TaalContractOordeel,
                         self->place);
}

/**
 * taal_contract_rij_get_contract:
 * @self: a contract
 *
 * Returns: (transfer none): its terms
 *
 * Thread: any
 */
const TaalContract *
taal_contract_rij_get_contract (TaalContractRij *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (self), NULL);

  return &g_array_index (self->onderzoek->contracten->presentie->contracten, TaalContract,
                         taal_contract_rij_get_oordeel (self)->contract);
}

/**
 * taal_contract_rij_get_uitkomst:
 * @self: a contract
 *
 * Returns: what its terms come to together
 *
 * Thread: any
 */
TaalUitkomst
taal_contract_rij_get_uitkomst (TaalContractRij *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (self), TAAL_UITKOMST_ONBEKEND);

  return taal_contract_oordeel_get_uitkomst (taal_contract_rij_get_oordeel (self));
}

/**
 * taal_contract_rij_get_verhouding:
 * @self: a contract
 *
 * Returns: how it compares with the handleiding
 *
 * Thread: any
 */
TaalVerhouding
taal_contract_rij_get_verhouding (TaalContractRij *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (self), TAAL_VERHOUDING_GELIJK);

  return taal_onderzoek_get_verhouding (self->onderzoek, taal_contract_rij_get_oordeel (self));
}

/**
 * taal_contract_rij_get_naam:
 * @self: a contract
 *
 * Returns: (transfer none): what it is called: what it is about, else its id
 *
 * Thread: any
 */
const char *
taal_contract_rij_get_naam (TaalContractRij *self)
{
  const TaalContract *contract = taal_contract_rij_get_contract (self);

  g_return_val_if_fail (contract != NULL, NULL);

  return contract->omschrijving != NULL ? contract->omschrijving : contract->contract_id;
}

/**
 * taal_contract_rij_get_gemeente:
 * @self: a contract
 *
 * Returns: (transfer none): the name of the gemeente, else its code
 *
 * Thread: any
 */
const char *
taal_contract_rij_get_gemeente (TaalContractRij *self)
{
  const TaalContract *contract = taal_contract_rij_get_contract (self);
  const char *naam;

  g_return_val_if_fail (contract != NULL, NULL);

  naam = taal_gemeenten_get_name (contract->gemeente);
  return naam != NULL ? naam : contract->gemeente;
}

/**
 * taal_contract_rij_get_school:
 * @self: a contract
 *
 * Returns: (transfer none) (nullable): the name of the school, %NULL where that is not known
 *
 * Thread: any
 */
const char *
taal_contract_rij_get_school (TaalContractRij *self)
{
  const TaalSchool *school;

  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (self), NULL);

  school = get_school (self);
  return school != NULL ? school->naam : NULL;
}

/**
 * taal_contract_rij_get_zoektekst:
 * @self: a contract
 *
 * Returns: (transfer none): what it can be found by
 *
 * Thread: any
 */
const char *
taal_contract_rij_get_zoektekst (TaalContractRij *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACT_RIJ (self), NULL);

  return self->zoektekst;
}
