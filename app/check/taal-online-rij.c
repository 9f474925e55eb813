/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-online-rij.h"

struct _TaalOnlineRij
{
  GObject           parent_instance;

  int               place;
  TaalLes           les;

  /* Owned */
  TaalOnlineLessen *lessen;
};

G_DEFINE_FINAL_TYPE (TaalOnlineRij, taal_online_rij, G_TYPE_OBJECT)

static void
taal_online_rij_finalize (GObject *object)
{
  TaalOnlineRij *self = TAAL_ONLINE_RIJ (object);

  g_clear_pointer (&self->lessen, taal_online_lessen_unref);

  G_OBJECT_CLASS (taal_online_rij_parent_class)->finalize (object);
}

static void
taal_online_rij_class_init (TaalOnlineRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_online_rij_finalize;
}

static void
taal_online_rij_init (TaalOnlineRij *self)
{
}

static const TaalSnapshot *
get_snapshot (TaalOnlineRij *self)
{
  return taal_online_lessen_get_onderzoek (self->lessen)->waarborgen->presentie->snapshot;
}

/**
 * taal_online_rij_new:
 * @lessen: online lessons that are filled
 * @place: one of them
 *
 * Returns: (transfer full): the lesson as a row
 *
 * Thread: any
 */
TaalOnlineRij *
taal_online_rij_new (TaalOnlineLessen *lessen,
                     int               place)
{
  TaalOnlineRij *self;

  g_return_val_if_fail (lessen != NULL && place >= 0, NULL);

  self = g_object_new (TAAL_TYPE_ONLINE_RIJ, NULL);
  self->lessen = taal_online_lessen_ref (lessen);
  self->place = place;
  taal_snapshot_get_les (get_snapshot (self), taal_online_lessen_get (lessen, place)->row,
                         &self->les);

  return self;
}

/**
 * taal_online_rij_get_lessen:
 * @self: a lesson
 *
 * Returns: (transfer none): the lessons that it is one of
 *
 * Thread: any
 */
TaalOnlineLessen *
taal_online_rij_get_lessen (TaalOnlineRij *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_RIJ (self), NULL);

  return self->lessen;
}

/**
 * taal_online_rij_get_oordeel:
 * @self: a lesson
 *
 * Returns: (transfer none): what its safeguards come to
 *
 * Thread: any
 */
const TaalLesWaarborgen *
taal_online_rij_get_oordeel (TaalOnlineRij *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_RIJ (self), NULL);

  return taal_online_lessen_get (self->lessen, self->place);
}

/**
 * taal_online_rij_get_les:
 * @self: a lesson
 *
 * Returns: (transfer none): its facts
 *
 * Thread: any
 */
const TaalLes *
taal_online_rij_get_les (TaalOnlineRij *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_RIJ (self), NULL);

  return &self->les;
}

/**
 * taal_online_rij_get_groep:
 * @self: a lesson
 *
 * Returns: (transfer none): its groep
 *
 * Thread: any
 */
const TaalGroep *
taal_online_rij_get_groep (TaalOnlineRij *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_RIJ (self), NULL);

  return &taal_snapshot_get_groepen (get_snapshot (self), NULL)[self->les.groep];
}

/**
 * taal_online_rij_get_docent:
 * @self: a lesson
 *
 * Returns: (transfer none) (nullable): its docent
 *
 * Thread: any
 */
const TaalDocent *
taal_online_rij_get_docent (TaalOnlineRij *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_RIJ (self), NULL);

  if (self->les.docent == TAAL_GEEN)
    return NULL;

  return &taal_snapshot_get_docenten (get_snapshot (self), NULL)[self->les.docent];
}

/**
 * taal_online_rij_dup_bewijs:
 * @self: a lesson
 *
 * Returns: (transfer full): what makes its outcomes
 *
 * Thread: any
 */
TaalLesBewijs *
taal_online_rij_dup_bewijs (TaalOnlineRij *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_RIJ (self), NULL);

  return taal_les_bewijs_new (self->lessen, self->place);
}
