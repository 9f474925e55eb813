/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uren-lijst.h"

#include "taal-uren-rij.h"

struct _TaalUrenLijst
{
  TaalLijst         parent_instance;

  /* Owned */
  TaalOnderzoek *asked; /* (nullable): of the newest question */
  TaalOnderzoek *shown; /* (nullable): of the rows */
  TaalUrenVraag   vraag;
};

G_DEFINE_FINAL_TYPE (TaalUrenLijst, taal_uren_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalOnderzoek *onderzoek; /* (nullable) */
  TaalUrenVraag   vraag;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_clear_pointer (&opdracht->onderzoek, taal_onderzoek_unref);
  taal_uren_vraag_clear (&opdracht->vraag);
  g_free (opdracht);
}

static void
ask (TaalUrenLijst *self)
{
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  if (self->asked != NULL)
    opdracht->onderzoek = taal_onderzoek_ref (self->asked);
  taal_uren_vraag_copy (&opdracht->vraag, &self->vraag);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static GArray *
taal_uren_lijst_answer (gpointer      vraag,
                          GCancellable *cancellable)
{
  Opdracht *opdracht = vraag;

  if (opdracht->onderzoek == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint32));

  return taal_uren_vraag_answer (&opdracht->vraag, opdracht->onderzoek->waarborgen, cancellable);
}

static gboolean
taal_uren_lijst_adopt (TaalLijst *lijst,
                         gpointer   vraag)
{
  TaalUrenLijst *self = TAAL_UREN_LIJST (lijst);
  Opdracht *opdracht = vraag;

  if (self->shown == opdracht->onderzoek)
    return FALSE;

  g_clear_pointer (&self->shown, taal_onderzoek_unref);
  if (opdracht->onderzoek != NULL)
    self->shown = taal_onderzoek_ref (opdracht->onderzoek);

  return TRUE;
}

static GObject *
taal_uren_lijst_make_rij (TaalLijst *lijst,
                            int        row)
{
  return G_OBJECT (taal_uren_rij_new (TAAL_UREN_LIJST (lijst)->shown, row));
}

static void
taal_uren_lijst_finalize (GObject *object)
{
  TaalUrenLijst *self = TAAL_UREN_LIJST (object);

  g_clear_pointer (&self->asked, taal_onderzoek_unref);
  g_clear_pointer (&self->shown, taal_onderzoek_unref);
  taal_uren_vraag_clear (&self->vraag);

  G_OBJECT_CLASS (taal_uren_lijst_parent_class)->finalize (object);
}

static void
taal_uren_lijst_class_init (TaalUrenLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_uren_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_UREN_RIJ;
  lijst_class->answer = taal_uren_lijst_answer;
  lijst_class->adopt = taal_uren_lijst_adopt;
  lijst_class->make_rij = taal_uren_lijst_make_rij;
}

static void
taal_uren_lijst_init (TaalUrenLijst *self)
{
  self->vraag = (TaalUrenVraag) TAAL_UREN_VRAAG_INIT;
}

/**
 * taal_uren_lijst_new:
 *
 * Returns: (transfer full): a list without cursisten
 *
 * Thread: main
 */
TaalUrenLijst *
taal_uren_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_UREN_LIJST, NULL);
}

/**
 * taal_uren_lijst_set_onderzoek:
 * @self: a list
 * @onderzoek: (nullable): an examination with hours; %NULL for nobody
 *
 * Shows its cursisten. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_uren_lijst_set_onderzoek (TaalUrenLijst *self,
                                 TaalOnderzoek   *onderzoek)
{
  g_return_if_fail (TAAL_IS_UREN_LIJST (self));

  if (onderzoek == self->asked)
    return;

  g_clear_pointer (&self->asked, taal_onderzoek_unref);
  if (onderzoek != NULL)
    self->asked = taal_onderzoek_ref (onderzoek);
  ask (self);
}

/**
 * taal_uren_lijst_get_onderzoek:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the examination that was set
 *
 * Thread: main
 */
TaalOnderzoek *
taal_uren_lijst_get_onderzoek (TaalUrenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_LIJST (self), NULL);

  return self->asked;
}

/**
 * taal_uren_lijst_set_vraag:
 * @self: a list
 * @vraag: whose hours to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_uren_lijst_set_vraag (TaalUrenLijst       *self,
                             const TaalUrenVraag *vraag)
{
  TaalUrenVraag copy;

  g_return_if_fail (TAAL_IS_UREN_LIJST (self) && vraag != NULL);

  if (taal_uren_vraag_equal (&self->vraag, vraag))
    return;

  taal_uren_vraag_copy (&copy, vraag);
  taal_uren_vraag_clear (&self->vraag);
  self->vraag = copy;
  if (self->asked != NULL)
    ask (self);
}

/**
 * taal_uren_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalUrenVraag *
taal_uren_lijst_get_vraag (TaalUrenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_LIJST (self), NULL);

  return &self->vraag;
}
