/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-docenten-lijst.h"

#include "taal-docent-rij.h"
#include "taal-docenten-index.h"

struct _TaalDocentenLijst
{
  TaalLijst        parent_instance;

  /* Owned */
  TaalDocentenIndex *asked; /* of the newest question */
  TaalDocentenIndex *shown; /* of the rows */
  TaalDocentenVraag  vraag;
  TaalDate           vandaag;
};

G_DEFINE_FINAL_TYPE (TaalDocentenLijst, taal_docenten_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalDocentenIndex *index;
  TaalDocentenVraag  vraag;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  taal_docenten_index_unref (opdracht->index);
  taal_docenten_vraag_clear (&opdracht->vraag);
  g_free (opdracht);
}

static void
ask (TaalDocentenLijst *self)
{
  Opdracht *opdracht;

  if (self->asked == NULL)
    return;

  opdracht = g_new0 (Opdracht, 1);
  opdracht->index = taal_docenten_index_ref (self->asked);
  taal_docenten_vraag_copy (&opdracht->vraag, &self->vraag);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static GArray *
taal_docenten_lijst_answer (gpointer      vraag,
                          GCancellable *cancellable)
{
  Opdracht *opdracht = vraag;

  return taal_docenten_index_query (opdracht->index, &opdracht->vraag);
}

static gboolean
taal_docenten_lijst_adopt (TaalLijst *lijst,
                         gpointer   vraag)
{
  TaalDocentenLijst *self = TAAL_DOCENTEN_LIJST (lijst);
  Opdracht *opdracht = vraag;

  if (self->shown == opdracht->index)
    return FALSE;

  g_clear_pointer (&self->shown, taal_docenten_index_unref);
  self->shown = taal_docenten_index_ref (opdracht->index);

  return TRUE;
}

static GObject *
taal_docenten_lijst_make_rij (TaalLijst *lijst,
                            int        row)
{
  return G_OBJECT (taal_docent_rij_new (TAAL_DOCENTEN_LIJST (lijst)->shown, row));
}

static void
taal_docenten_lijst_finalize (GObject *object)
{
  TaalDocentenLijst *self = TAAL_DOCENTEN_LIJST (object);

  g_clear_pointer (&self->asked, taal_docenten_index_unref);
  g_clear_pointer (&self->shown, taal_docenten_index_unref);
  taal_docenten_vraag_clear (&self->vraag);

  G_OBJECT_CLASS (taal_docenten_lijst_parent_class)->finalize (object);
}

static void
taal_docenten_lijst_class_init (TaalDocentenLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_docenten_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_DOCENT_RIJ;
  lijst_class->answer = taal_docenten_lijst_answer;
  lijst_class->adopt = taal_docenten_lijst_adopt;
  lijst_class->make_rij = taal_docenten_lijst_make_rij;
}

static void
taal_docenten_lijst_init (TaalDocentenLijst *self)
{
  self->vraag = (TaalDocentenVraag) TAAL_DOCENTEN_VRAAG_INIT;
}

/**
 * taal_docenten_lijst_new:
 * @vandaag: the day from which is looked ahead, or %TAAL_DATE_NONE for the first day of a period
 *
 * Returns: (transfer full): a list without docenten
 *
 * Thread: main
 */
TaalDocentenLijst *
taal_docenten_lijst_new (TaalDate vandaag)
{
  TaalDocentenLijst *self = g_object_new (TAAL_TYPE_DOCENTEN_LIJST, NULL);

  self->vandaag = vandaag;

  return self;
}

/**
 * taal_docenten_lijst_set_check:
 * @self: a list
 * @check: a check
 *
 * Shows the docenten of @check. Those of the check before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_docenten_lijst_set_check (TaalDocentenLijst *self,
                             TaalCheck       *check)
{
  g_return_if_fail (TAAL_IS_DOCENTEN_LIJST (self) && check != NULL);

  if (taal_docenten_lijst_get_check (self) == check)
    return;

  g_clear_pointer (&self->asked, taal_docenten_index_unref);
  self->asked = taal_docenten_index_new (check, self->vandaag);
  ask (self);
}

/**
 * taal_docenten_lijst_get_check:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the check that was set
 *
 * Thread: main
 */
TaalCheck *
taal_docenten_lijst_get_check (TaalDocentenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENTEN_LIJST (self), NULL);

  return self->asked == NULL ? NULL : taal_docenten_index_get_check (self->asked);
}

/**
 * taal_docenten_lijst_set_vraag:
 * @self: a list
 * @vraag: which docenten to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_docenten_lijst_set_vraag (TaalDocentenLijst       *self,
                             const TaalDocentenVraag *vraag)
{
  TaalDocentenVraag copy;

  g_return_if_fail (TAAL_IS_DOCENTEN_LIJST (self) && vraag != NULL);

  if (taal_docenten_vraag_equal (&self->vraag, vraag))
    return;

  taal_docenten_vraag_copy (&copy, vraag);
  taal_docenten_vraag_clear (&self->vraag);
  self->vraag = copy;
  ask (self);
}

/**
 * taal_docenten_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalDocentenVraag *
taal_docenten_lijst_get_vraag (TaalDocentenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENTEN_LIJST (self), NULL);

  return &self->vraag;
}
