/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uren-rij.h"

struct _TaalUrenRij
{
  GObject        parent_instance;

  int            place;

  /* Owned */
  TaalOnderzoek *onderzoek;
};

G_DEFINE_FINAL_TYPE (TaalUrenRij, taal_uren_rij, G_TYPE_OBJECT)

static void
taal_uren_rij_finalize (GObject *object)
{
  TaalUrenRij *self = TAAL_UREN_RIJ (object);

  g_clear_pointer (&self->onderzoek, taal_onderzoek_unref);

  G_OBJECT_CLASS (taal_uren_rij_parent_class)->finalize (object);
}

static void
taal_uren_rij_class_init (TaalUrenRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_uren_rij_finalize;
}

static void
taal_uren_rij_init (TaalUrenRij *self)
{
}

/**
 * taal_uren_rij_new:
 * @onderzoek: an examination with hours
 * @place: the place of a cursist in them
 *
 * Returns: (transfer full): the cursist as a row
 *
 * Thread: any
 */
TaalUrenRij *
taal_uren_rij_new (TaalOnderzoek *onderzoek,
                   int            place)
{
  TaalUrenRij *self;

  g_return_val_if_fail (onderzoek != NULL && place >= 0, NULL);

  self = g_object_new (TAAL_TYPE_UREN_RIJ, NULL);
  self->onderzoek = taal_onderzoek_ref (onderzoek);
  self->place = place;

  return self;
}

/**
 * taal_uren_rij_get_onderzoek:
 * @self: a cursist
 *
 * Returns: (transfer none): the examination that the hours are of
 *
 * Thread: any
 */
TaalOnderzoek *
taal_uren_rij_get_onderzoek (TaalUrenRij *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_RIJ (self), NULL);

  return self->onderzoek;
}

/**
 * taal_uren_rij_get_uren:
 * @self: a cursist
 *
 * Returns: (transfer none): their hours
 *
 * Thread: any
 */
const TaalCursistUren *
taal_uren_rij_get_uren (TaalUrenRij *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_RIJ (self), NULL);

  return &g_array_index (self->onderzoek->waarborgen->cursisten, TaalCursistUren, self->place);
}

/**
 * taal_uren_rij_get_cursist:
 * @self: a cursist
 *
 * Returns: (transfer none): their record
 *
 * Thread: any
 */
const TaalCursist *
taal_uren_rij_get_cursist (TaalUrenRij *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_RIJ (self), NULL);

  return &g_array_index (self->onderzoek->waarborgen->presentie->cursisten, TaalCursist,
                         taal_uren_rij_get_uren (self)->cursist);
}
