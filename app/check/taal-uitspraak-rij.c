/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uitspraak-rij.h"

#include "taal-gemeente-rij.h"

struct _TaalUitspraakRij
{
  GObject parent_instance;

  int place;

  /* Owned */
  TaalUitspraken *uitspraken;
};

G_DEFINE_FINAL_TYPE (TaalUitspraakRij, taal_uitspraak_rij, G_TYPE_OBJECT)

static void
taal_uitspraak_rij_finalize (GObject *object)
{
  TaalUitspraakRij *self = TAAL_UITSPRAAK_RIJ (object);

  g_clear_pointer (&self->uitspraken, taal_uitspraken_unref);

  G_OBJECT_CLASS (taal_uitspraak_rij_parent_class)->finalize (object);
}

static void
taal_uitspraak_rij_class_init (TaalUitspraakRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_uitspraak_rij_finalize;
}

static void
taal_uitspraak_rij_init (TaalUitspraakRij *self)
{
}

/**
 * taal_uitspraak_rij_new:
 * @uitspraken: a register
 * @place: the place of a locatie and soort in it
 *
 * Returns: (transfer full): it as a row
 *
 * Thread: any
 */
TaalUitspraakRij *
taal_uitspraak_rij_new (TaalUitspraken *uitspraken,
                        int place)
{
  TaalUitspraakRij *self;

  g_return_val_if_fail (uitspraken != NULL && place >= 0, NULL);

  self = g_object_new (TAAL_TYPE_UITSPRAAK_RIJ, NULL);
  self->uitspraken = taal_uitspraken_ref (uitspraken);
  self->place = place;

  return self;
}

/**
 * taal_uitspraak_rij_get_uitspraken:
 * @self: a row
 *
 * Returns: (transfer none): the register that it is of
 *
 * Thread: any
 */
TaalUitspraken *
taal_uitspraak_rij_get_uitspraken (TaalUitspraakRij *self)
{
  g_return_val_if_fail (TAAL_IS_UITSPRAAK_RIJ (self), NULL);

  return self->uitspraken;
}

/**
 * taal_uitspraak_rij_get_uitspraak:
 * @self: a row
 *
 * Returns: (transfer none): what was said
 *
 * Thread: any
 */
const TaalUitspraak *
taal_uitspraak_rij_get_uitspraak (TaalUitspraakRij *self)
{
  g_return_val_if_fail (TAAL_IS_UITSPRAAK_RIJ (self), NULL);

  return &g_array_index (self->uitspraken->uitspraken, TaalUitspraak, self->place);
}

/**
 * taal_uitspraak_rij_get_locatie:
 * @self: a row
 *
 * Returns: (transfer none): where
 *
 * Thread: any
 */
const TaalLocatie *
taal_uitspraak_rij_get_locatie (TaalUitspraakRij *self)
{
  const TaalUitspraak *uitspraak;
  const TaalAanbod *aanbod;

  g_return_val_if_fail (TAAL_IS_UITSPRAAK_RIJ (self), NULL);

  uitspraak = taal_uitspraak_rij_get_uitspraak (self);
  aanbod = g_ptr_array_index (self->uitspraken->aanboden, uitspraak->aanbod);

  return &g_array_index (aanbod->locaties, TaalLocatie, uitspraak->locatie);
}

/**
 * taal_uitspraak_rij_get_school:
 * @self: a row
 *
 * Returns: (transfer none): the name of the school
 *
 * Thread: any
 */
const char *
taal_uitspraak_rij_get_school (TaalUitspraakRij *self)
{
  g_return_val_if_fail (TAAL_IS_UITSPRAAK_RIJ (self), NULL);

  return taal_aanbod_get_school (
      g_ptr_array_index (self->uitspraken->aanboden,
                         taal_uitspraak_rij_get_uitspraak (self)->aanbod),
      self->uitspraken->op);
}
