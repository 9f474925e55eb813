/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-contracten-lijst.h"

struct _TaalContractenLijst
{
  TaalLijst            parent_instance;

  /* Owned */
  TaalContractenIndex *asked; /* (nullable): of the newest question */
  TaalContractenIndex *shown; /* (nullable): of the rows */
  TaalContractenVraag  vraag;
};

G_DEFINE_FINAL_TYPE (TaalContractenLijst, taal_contracten_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalContractenIndex *index; /* (nullable) */
  TaalContractenVraag  vraag;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_clear_pointer (&opdracht->index, taal_contracten_index_unref);
  taal_contracten_vraag_clear (&opdracht->vraag);
  g_free (opdracht);
}

static void
ask (TaalContractenLijst *self)
{
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  if (self->asked != NULL)
    opdracht->index = taal_contracten_index_ref (self->asked);
  taal_contracten_vraag_copy (&opdracht->vraag, &self->vraag);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static GArray *
taal_contracten_lijst_answer (gpointer      vraag,
                          GCancellable *cancellable)
{
  Opdracht *opdracht = vraag;

  if (opdracht->index == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint32));

  return taal_contracten_index_answer (opdracht->index, &opdracht->vraag, cancellable);
}

static gboolean
taal_contracten_lijst_adopt (TaalLijst *lijst,
                             gpointer   vraag)
{
  TaalContractenLijst *self = TAAL_CONTRACTEN_LIJST (lijst);
  Opdracht *opdracht = vraag;

  if (self->shown == opdracht->index)
    return FALSE;

  g_clear_pointer (&self->shown, taal_contracten_index_unref);
  if (opdracht->index != NULL)
    self->shown = taal_contracten_index_ref (opdracht->index);

  return TRUE;
}

static GObject *
taal_contracten_lijst_make_rij (TaalLijst *lijst,
                                int        row)
{
  TaalContractenLijst *self = TAAL_CONTRACTEN_LIJST (lijst);

  return G_OBJECT (g_object_ref (taal_contracten_index_get_rij (self->shown, row)));
}

static void
taal_contracten_lijst_finalize (GObject *object)
{
  TaalContractenLijst *self = TAAL_CONTRACTEN_LIJST (object);

  g_clear_pointer (&self->asked, taal_contracten_index_unref);
  g_clear_pointer (&self->shown, taal_contracten_index_unref);
  taal_contracten_vraag_clear (&self->vraag);

  G_OBJECT_CLASS (taal_contracten_lijst_parent_class)->finalize (object);
}

static void
taal_contracten_lijst_class_init (TaalContractenLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_contracten_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_CONTRACT_RIJ;
  lijst_class->answer = taal_contracten_lijst_answer;
  lijst_class->adopt = taal_contracten_lijst_adopt;
  lijst_class->make_rij = taal_contracten_lijst_make_rij;
}

static void
taal_contracten_lijst_init (TaalContractenLijst *self)
{
  self->vraag = (TaalContractenVraag) TAAL_CONTRACTEN_VRAAG_INIT;
}

/**
 * taal_contracten_lijst_new:
 *
 * Returns: (transfer full): a list without contracts
 *
 * Thread: main
 */
TaalContractenLijst *
taal_contracten_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_CONTRACTEN_LIJST, NULL);
}

/**
 * taal_contracten_lijst_set_onderzoeken:
 * @self: a list
 * @onderzoeken: (nullable) (element-type TaalOnderzoek): an examination of each school; %NULL for
 *   none
 *
 * Shows their contracts. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_contracten_lijst_set_onderzoeken (TaalContractenLijst *self,
                                       GPtrArray           *onderzoeken)
{
  g_return_if_fail (TAAL_IS_CONTRACTEN_LIJST (self));

  if (onderzoeken == NULL && self->asked == NULL)
    return;

  g_clear_pointer (&self->asked, taal_contracten_index_unref);
  if (onderzoeken != NULL)
    self->asked = taal_contracten_index_new (onderzoeken);
  ask (self);
}

/**
 * taal_contracten_lijst_get_index:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the contracts that its rows are of
 *
 * Thread: main
 */
TaalContractenIndex *
taal_contracten_lijst_get_index (TaalContractenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACTEN_LIJST (self), NULL);

  return self->shown;
}

/**
 * taal_contracten_lijst_set_vraag:
 * @self: a list
 * @vraag: which contracts to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_contracten_lijst_set_vraag (TaalContractenLijst       *self,
                             const TaalContractenVraag *vraag)
{
  TaalContractenVraag copy;

  g_return_if_fail (TAAL_IS_CONTRACTEN_LIJST (self) && vraag != NULL);

  if (taal_contracten_vraag_equal (&self->vraag, vraag))
    return;

  taal_contracten_vraag_copy (&copy, vraag);
  taal_contracten_vraag_clear (&self->vraag);
  self->vraag = copy;
  if (self->asked != NULL)
    ask (self);
}

/**
 * taal_contracten_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalContractenVraag *
taal_contracten_lijst_get_vraag (TaalContractenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACTEN_LIJST (self), NULL);

  return &self->vraag;
}
