/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-docent-rij.h"

struct _TaalDocentRij
{
  GObject            parent_instance;

  /* Owned */
  TaalDocentenIndex *index;
  int                row;
};

G_DEFINE_FINAL_TYPE (TaalDocentRij, taal_docent_rij, G_TYPE_OBJECT)

static void
taal_docent_rij_finalize (GObject *object)
{
  TaalDocentRij *self = TAAL_DOCENT_RIJ (object);

  g_clear_pointer (&self->index, taal_docenten_index_unref);

  G_OBJECT_CLASS (taal_docent_rij_parent_class)->finalize (object);
}

static void
taal_docent_rij_class_init (TaalDocentRijClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_docent_rij_finalize;
}

static void
taal_docent_rij_init (TaalDocentRij *self)
{
}

/**
 * taal_docent_rij_new:
 * @index: an index that answered a question
 * @row: the place of a docent
 *
 * Returns: (transfer full): the docent as a row
 *
 * Thread: any
 */
TaalDocentRij *
taal_docent_rij_new (TaalDocentenIndex *index,
                     int                row)
{
  TaalDocentRij *self;

  g_return_val_if_fail (index != NULL && row >= 0, NULL);

  self = g_object_new (TAAL_TYPE_DOCENT_RIJ, NULL);
  self->index = taal_docenten_index_ref (index);
  self->row = row;

  return self;
}

/**
 * taal_docent_rij_get_check:
 * @self: a docent
 *
 * Returns: (transfer none): the check that they are a docent of
 *
 * Thread: any
 */
TaalCheck *
taal_docent_rij_get_check (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), NULL);

  return taal_docenten_index_get_check (self->index);
}

/**
 * taal_docent_rij_get_row:
 * @self: a docent
 *
 * Returns: their place in the snapshot
 *
 * Thread: any
 */
int
taal_docent_rij_get_row (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), -1);

  return self->row;
}

/**
 * taal_docent_rij_get_docent:
 * @self: a docent
 *
 * Returns: (transfer none): their record
 *
 * Thread: any
 */
const TaalDocent *
taal_docent_rij_get_docent (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), NULL);

  return &taal_snapshot_get_docenten (taal_docent_rij_get_check (self)->oordeel->snapshot, NULL)[self->row];
}

/**
 * taal_docent_rij_get_naam:
 * @self: a docent
 *
 * Returns: (transfer none): their name, else their id
 *
 * Thread: any
 */
const char *
taal_docent_rij_get_naam (TaalDocentRij *self)
{
  const TaalDocent *docent = taal_docent_rij_get_docent (self);

  return docent->naam != NULL ? docent->naam : docent->docent_id;
}

/**
 * taal_docent_rij_get_dossiers:
 * @self: a docent
 *
 * Returns: (transfer none): the docent files of the school
 *
 * Thread: any
 */
const TaalDocentDossiers *
taal_docent_rij_get_dossiers (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), NULL);

  return taal_docenten_index_get_dossiers (self->index);
}

/**
 * taal_docent_rij_get_dossier:
 * @self: a docent
 *
 * Returns: (transfer none): their file
 *
 * Thread: any
 */
const TaalDocentDossier *
taal_docent_rij_get_dossier (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), NULL);

  return taal_docenten_index_get_dossier (self->index, self->row);
}

/**
 * taal_docent_rij_get_gewichten:
 * @self: a docent
 *
 * Returns: what their lessons in the period count as
 *
 * Thread: any
 */
TaalGewichten
taal_docent_rij_get_gewichten (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), ((TaalGewichten) { { 0 } }));

  return taal_docenten_index_get_gewichten (self->index, self->row);
}

/**
 * taal_docent_rij_get_verliezen:
 * @self: a docent
 *
 * Returns: (transfer none): what losing each docent of the school costs
 *
 * Thread: any
 */
const TaalVerliezen *
taal_docent_rij_get_verliezen (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), NULL);

  return taal_docenten_index_get_verliezen (self->index);
}

/**
 * taal_docent_rij_get_vandaag:
 * @self: a docent
 *
 * Returns: the day from which is looked ahead, or %TAAL_DATE_NONE
 *
 * Thread: any
 */
TaalDate
taal_docent_rij_get_vandaag (TaalDocentRij *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), TAAL_DATE_NONE);

  return taal_docenten_index_get_vandaag (self->index);
}

/* Whether two steps say the same, apart from their days. */
static gboolean
says_the_same (const TaalStatusOp *one,
               const TaalStatusOp *other)
{
  return one->status == other->status && one->reden == other->reden && one->bewijs_soort == other->bewijs_soort &&
         one->bewijs == other->bewijs && one->melding == other->melding;
}

/**
 * taal_docent_rij_list_stappen:
 * @self: a docent
 *
 * Returns: (transfer full) (element-type TaalDocentStap): what they counted as since they came, the
 *   earliest first, without gaps; steps that say the same are one
 *
 * Thread: any
 */
GArray *
taal_docent_rij_list_stappen (TaalDocentRij *self)
{
  GArray *stappen = g_array_new (FALSE, FALSE, sizeof (TaalDocentStap));
  const TaalTijdlijn *lijn;
  TaalDate start;

  g_return_val_if_fail (TAAL_IS_DOCENT_RIJ (self), stappen);

  start = taal_docent_rij_get_docent (self)->dienst.van;
  lijn = taal_tijdlijnen_get (taal_docent_rij_get_check (self)->oordeel->tijdlijnen, self->row);
  for (guint i = 0, next; i < lijn->n; i = next)
    {
      TaalDocentStap stap = { i == 0 ? TAAL_DATE_NONE : lijn->starts[i], TAAL_DATE_MAX, lijn->stappen[i] };

      for (next = i + 1; next < lijn->n && says_the_same (&lijn->stappen[i], &lijn->stappen[next]);)
        next++;
      stap.van = MAX (stap.van, start);
      stap.end = taal_tijdlijn_end (lijn, next - 1);
      if (start == TAAL_DATE_NONE || stap.end > start)
        g_array_append_val (stappen, stap);
    }

  return stappen;
}
