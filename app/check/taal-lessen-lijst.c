/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lessen-lijst.h"

#include "taal-les-rij.h"
#include "taal-lessen-index.h"

struct _TaalLessenLijst
{
  TaalLijst        parent_instance;

  /* Owned */
  TaalLessenIndex *asked; /* of the newest question */
  TaalLessenIndex *shown; /* of the rows */
  TaalLessenVraag  vraag;
};

G_DEFINE_FINAL_TYPE (TaalLessenLijst, taal_lessen_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalLessenIndex *index;
  TaalLessenVraag  vraag;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  taal_lessen_index_unref (opdracht->index);
  taal_lessen_vraag_clear (&opdracht->vraag);
  g_free (opdracht);
}

static void
ask (TaalLessenLijst *self)
{
  Opdracht *opdracht;

  if (self->asked == NULL)
    return;

  opdracht = g_new0 (Opdracht, 1);
  opdracht->index = taal_lessen_index_ref (self->asked);
  taal_lessen_vraag_copy (&opdracht->vraag, &self->vraag);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static GArray *
taal_lessen_lijst_answer (gpointer      vraag,
                          GCancellable *cancellable)
{
  Opdracht *opdracht = vraag;

  return taal_lessen_index_query (opdracht->index, &opdracht->vraag, cancellable);
}

static gboolean
taal_lessen_lijst_adopt (TaalLijst *lijst,
                         gpointer   vraag)
{
  TaalLessenLijst *self = TAAL_LESSEN_LIJST (lijst);
  Opdracht *opdracht = vraag;

  if (self->shown == opdracht->index)
    return FALSE;

  g_clear_pointer (&self->shown, taal_lessen_index_unref);
  self->shown = taal_lessen_index_ref (opdracht->index);

  return TRUE;
}

static GObject *
taal_lessen_lijst_make_rij (TaalLijst *lijst,
                            int        row)
{
  return G_OBJECT (taal_les_rij_new (taal_lessen_index_get_check (TAAL_LESSEN_LIJST (lijst)->shown), row));
}

static void
taal_lessen_lijst_finalize (GObject *object)
{
  TaalLessenLijst *self = TAAL_LESSEN_LIJST (object);

  g_clear_pointer (&self->asked, taal_lessen_index_unref);
  g_clear_pointer (&self->shown, taal_lessen_index_unref);
  taal_lessen_vraag_clear (&self->vraag);

  G_OBJECT_CLASS (taal_lessen_lijst_parent_class)->finalize (object);
}

static void
taal_lessen_lijst_class_init (TaalLessenLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_lessen_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_LES_RIJ;
  lijst_class->answer = taal_lessen_lijst_answer;
  lijst_class->adopt = taal_lessen_lijst_adopt;
  lijst_class->make_rij = taal_lessen_lijst_make_rij;
}

static void
taal_lessen_lijst_init (TaalLessenLijst *self)
{
  self->vraag = (TaalLessenVraag) TAAL_LESSEN_VRAAG_INIT;
}

/**
 * taal_lessen_lijst_new:
 *
 * Returns: (transfer full): a list without lessons
 *
 * Thread: main
 */
TaalLessenLijst *
taal_lessen_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_LESSEN_LIJST, NULL);
}

/**
 * taal_lessen_lijst_set_check:
 * @self: a list
 * @check: a check
 *
 * Shows the lessons of @check. Those of the check before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_lessen_lijst_set_check (TaalLessenLijst *self,
                             TaalCheck       *check)
{
  g_return_if_fail (TAAL_IS_LESSEN_LIJST (self) && check != NULL);

  if (taal_lessen_lijst_get_check (self) == check)
    return;

  g_clear_pointer (&self->asked, taal_lessen_index_unref);
  self->asked = taal_lessen_index_new (check);
  ask (self);
}

/**
 * taal_lessen_lijst_get_check:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the check that was set
 *
 * Thread: main
 */
TaalCheck *
taal_lessen_lijst_get_check (TaalLessenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_LESSEN_LIJST (self), NULL);

  return self->asked == NULL ? NULL : taal_lessen_index_get_check (self->asked);
}

/**
 * taal_lessen_lijst_set_vraag:
 * @self: a list
 * @vraag: which lessons to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_lessen_lijst_set_vraag (TaalLessenLijst       *self,
                             const TaalLessenVraag *vraag)
{
  TaalLessenVraag copy;

  g_return_if_fail (TAAL_IS_LESSEN_LIJST (self) && vraag != NULL);

  if (taal_lessen_vraag_equal (&self->vraag, vraag))
    return;

  taal_lessen_vraag_copy (&copy, vraag);
  taal_lessen_vraag_clear (&self->vraag);
  self->vraag = copy;
  ask (self);
}

/**
 * taal_lessen_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalLessenVraag *
taal_lessen_lijst_get_vraag (TaalLessenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_LESSEN_LIJST (self), NULL);

  return &self->vraag;
}
