/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-les-rij.h"

struct _TaalLesRij
{
  GObject         parent_instance;

  /* Owned */
  TaalCheck      *check;
  TaalLesOordeel  oordeel;
  char            datum[TAAL_DATE_TEXT_SIZE];
};

G_DEFINE_FINAL_TYPE (TaalLesRij, taal_les_rij, G_TYPE_OBJECT)

static void
taal_les_rij_finalize (GObject *object)
{
  TaalLesRij *self = TAAL_LES_RIJ (object);

  g_clear_pointer (&self->check, taal_check_unref);

  G_OBJECT_CLASS (taal_les_rij_parent_class)->finalize (object);
}

static void
taal_les_rij_class_init (TaalLesRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_les_rij_finalize;
}

static void
taal_les_rij_init (TaalLesRij *self)
{
}

/**
 * taal_les_rij_new:
 * @check: a check
 * @row: the place of a lesson
 *
 * Returns: (transfer full): the lesson as a row
 *
 * Thread: any
 */
TaalLesRij *
taal_les_rij_new (TaalCheck *check,
                  int        row)
{
  TaalLesRij *self;

  g_return_val_if_fail (check != NULL && row >= 0, NULL);

  self = g_object_new (TAAL_TYPE_LES_RIJ, NULL);
  self->check = taal_check_ref (check);
  taal_check_get_les (check, row, &self->oordeel);
  taal_date_format (self->oordeel.les.datum, self->datum);

  return self;
}

/**
 * taal_les_rij_get_check:
 * @self: a lesson
 *
 * Returns: (transfer none): the check in which it counts or not
 *
 * Thread: any
 */
TaalCheck *
taal_les_rij_get_check (TaalLesRij *self)
{
  g_return_val_if_fail (TAAL_IS_LES_RIJ (self), NULL);

  return self->check;
}

/**
 * taal_les_rij_get_row:
 * @self: a lesson
 *
 * Returns: its place in the snapshot
 *
 * Thread: any
 */
int
taal_les_rij_get_row (TaalLesRij *self)
{
  g_return_val_if_fail (TAAL_IS_LES_RIJ (self), -1);

  return self->oordeel.row;
}

/**
 * taal_les_rij_get_oordeel:
 * @self: a lesson
 *
 * Returns: (transfer none): how it counts, and why
 *
 * Thread: any
 */
const TaalLesOordeel *
taal_les_rij_get_oordeel (TaalLesRij *self)
{
  g_return_val_if_fail (TAAL_IS_LES_RIJ (self), NULL);

  return &self->oordeel;
}

/**
 * taal_les_rij_get_groep:
 * @self: a lesson
 *
 * Returns: (transfer none): its groep
 *
 * Thread: any
 */
const TaalGroep *
taal_les_rij_get_groep (TaalLesRij *self)
{
  g_return_val_if_fail (TAAL_IS_LES_RIJ (self), NULL);

  return &taal_snapshot_get_groepen (self->check->oordeel->snapshot, NULL)[self->oordeel.les.groep];
}

/**
 * taal_les_rij_get_docent:
 * @self: a lesson
 *
 * Returns: (transfer none) (nullable): its docent; %NULL when it has none
 *
 * Thread: any
 */
const TaalDocent *
taal_les_rij_get_docent (TaalLesRij *self)
{
  g_return_val_if_fail (TAAL_IS_LES_RIJ (self), NULL);

  if (self->oordeel.les.docent == TAAL_GEEN)
    return NULL;

  return &taal_snapshot_get_docenten (self->check->oordeel->snapshot, NULL)[self->oordeel.les.docent];
}

/**
 * taal_les_rij_get_datum:
 * @self: a lesson
 *
 * Returns: (transfer none): its date as jjjj-mm-dd
 *
 * Thread: any
 */
const char *
taal_les_rij_get_datum (TaalLesRij *self)
{
  g_return_val_if_fail (TAAL_IS_LES_RIJ (self), NULL);

  return self->datum;
}

/**
 * taal_les_rij_get_groep_naam:
 * @self: a lesson
 *
 * Returns: (transfer none): the name of its groep, else its id
 *
 * Thread: any
 */
const char *
taal_les_rij_get_groep_naam (TaalLesRij *self)
{
  const TaalGroep *groep = taal_les_rij_get_groep (self);

  return groep->naam != NULL ? groep->naam : groep->groep_id;
}

/**
 * taal_les_rij_get_docent_naam:
 * @self: a lesson
 *
 * Returns: (transfer none) (nullable): the name of its docent, else their id; %NULL without docent
 *
 * Thread: any
 */
const char *
taal_les_rij_get_docent_naam (TaalLesRij *self)
{
  const TaalDocent *docent = taal_les_rij_get_docent (self);

  if (docent == NULL)
    return NULL;

  return docent->naam != NULL ? docent->naam : docent->docent_id;
}
