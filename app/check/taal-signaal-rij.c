/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signaal-rij.h"

struct _TaalSignaalRij
{
  GObject            parent_instance;

  /* Owned */
  TaalSignalenIndex *index;
  int                row;
};

G_DEFINE_FINAL_TYPE (TaalSignaalRij, taal_signaal_rij, G_TYPE_OBJECT)

static void
taal_signaal_rij_finalize (GObject *object)
{
  TaalSignaalRij *self = TAAL_SIGNAAL_RIJ (object);

  g_clear_pointer (&self->index, taal_signalen_index_unref);

  G_OBJECT_CLASS (taal_signaal_rij_parent_class)->finalize (object);
}

static void
taal_signaal_rij_class_init (TaalSignaalRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_signaal_rij_finalize;
}

static void
taal_signaal_rij_init (TaalSignaalRij *self)
{
}

/**
 * taal_signaal_rij_new:
 * @index: an index
 * @row: the number of a signal
 *
 * Returns: (transfer full): the signal as a row
 *
 * Thread: any
 */
TaalSignaalRij *
taal_signaal_rij_new (TaalSignalenIndex *index,
                      int                row)
{
  TaalSignaalRij *self;

  g_return_val_if_fail (index != NULL && row >= 0, NULL);

  self = g_object_new (TAAL_TYPE_SIGNAAL_RIJ, NULL);
  self->index = taal_signalen_index_ref (index);
  self->row = row;

  return self;
}

/**
 * taal_signaal_rij_get_onderzoek:
 * @self: a signal
 *
 * Returns: (transfer none): the examination that it is of
 *
 * Thread: any
 */
TaalOnderzoek *
taal_signaal_rij_get_onderzoek (TaalSignaalRij *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (self), NULL);

  return taal_signalen_index_get_onderzoek (self->index);
}

/**
 * taal_signaal_rij_get_row:
 * @self: a signal
 *
 * Returns: its number
 *
 * Thread: any
 */
int
taal_signaal_rij_get_row (TaalSignaalRij *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (self), -1);

  return self->row;
}

/**
 * taal_signaal_rij_get_soort:
 * @self: a signal
 *
 * Returns: what kind of signal it is
 *
 * Thread: any
 */
TaalSignaalSoort
taal_signaal_rij_get_soort (TaalSignaalRij *self)
{
  TaalSignaalSoort soort = TAAL_SIGNAAL_S01;

  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (self), TAAL_SIGNAAL_S01);

  (void) taal_signalen_index_get (self->index, self->row, &soort);

  return soort;
}

/**
 * taal_signaal_rij_get_signaal:
 * @self: a signal
 *
 * Returns: (transfer none): the signal
 *
 * Thread: any
 */
const TaalSignaal *
taal_signaal_rij_get_signaal (TaalSignaalRij *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (self), NULL);

  return taal_signalen_index_get (self->index, self->row, NULL);
}

/**
 * taal_signaal_rij_get_stand:
 * @self: a signal
 *
 * Returns: how it stands
 *
 * Thread: any
 */
TaalSignaalStand
taal_signaal_rij_get_stand (TaalSignaalRij *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (self), TAAL_SIGNAAL_NIEUW);

  return taal_signalen_index_get_stand (self->index, self->row);
}

/**
 * taal_signaal_rij_get_afwijzing:
 * @self: a signal
 *
 * Returns: (transfer none) (nullable): why it is dismissed, or %NULL when it is open
 *
 * Thread: any
 */
const TaalAfwijzing *
taal_signaal_rij_get_afwijzing (TaalSignaalRij *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (self), NULL);

  return taal_onderzoek_get_afwijzing (taal_signalen_index_get_onderzoek (self->index),
                                       taal_signalen_index_get (self->index, self->row, NULL));
}

/**
 * taal_signaal_rij_list_afwijzingen:
 * @self: a signal
 *
 * Returns: (transfer full) (element-type TaalAfwijzing): how it was dismissed and opened again,
 * also with other evidence, the newest first
 *
 * Thread: any
 */
GPtrArray *
taal_signaal_rij_list_afwijzingen (TaalSignaalRij *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNAAL_RIJ (self), NULL);

  return taal_signalen_index_list_afwijzingen (self->index, self->row);
}
