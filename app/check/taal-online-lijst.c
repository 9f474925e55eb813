/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-online-lijst.h"

#include "taal-online-rij.h"

struct _TaalOnlineLijst
{
  TaalLijst         parent_instance;

  TaalOnlineWelke   welke;

  /* Owned */
  TaalOnlineLessen *asked; /* (nullable): of the newest question */
  TaalOnlineLessen *shown; /* (nullable): of the rows */
  TaalOnlineVraag   vraag;
};

G_DEFINE_FINAL_TYPE (TaalOnlineLijst, taal_online_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalOnlineLessen *lessen; /* (nullable) */
  TaalOnlineVraag   vraag;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_clear_pointer (&opdracht->lessen, taal_online_lessen_unref);
  taal_online_vraag_clear (&opdracht->vraag);
  g_free (opdracht);
}

static void
ask (TaalOnlineLijst *self)
{
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  if (self->asked != NULL)
    opdracht->lessen = taal_online_lessen_ref (self->asked);
  taal_online_vraag_copy (&opdracht->vraag, &self->vraag);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static GArray *
taal_online_lijst_answer (gpointer      vraag,
                          GCancellable *cancellable)
{
  Opdracht *opdracht = vraag;

  if (opdracht->lessen == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint32));

  return taal_online_lessen_query (opdracht->lessen, &opdracht->vraag, cancellable);
}

static gboolean
taal_online_lijst_adopt (TaalLijst *lijst,
                         gpointer   vraag)
{
  TaalOnlineLijst *self = TAAL_ONLINE_LIJST (lijst);
  Opdracht *opdracht = vraag;

  if (self->shown == opdracht->lessen)
    return FALSE;

  g_clear_pointer (&self->shown, taal_online_lessen_unref);
  if (opdracht->lessen != NULL)
    self->shown = taal_online_lessen_ref (opdracht->lessen);

  return TRUE;
}

static GObject *
taal_online_lijst_make_rij (TaalLijst *lijst,
                            int        row)
{
  return G_OBJECT (taal_online_rij_new (TAAL_ONLINE_LIJST (lijst)->shown, row));
}

static void
taal_online_lijst_finalize (GObject *object)
{
  TaalOnlineLijst *self = TAAL_ONLINE_LIJST (object);

  g_clear_pointer (&self->asked, taal_online_lessen_unref);
  g_clear_pointer (&self->shown, taal_online_lessen_unref);
  taal_online_vraag_clear (&self->vraag);

  G_OBJECT_CLASS (taal_online_lijst_parent_class)->finalize (object);
}

static void
taal_online_lijst_class_init (TaalOnlineLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_online_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_ONLINE_RIJ;
  lijst_class->answer = taal_online_lijst_answer;
  lijst_class->adopt = taal_online_lijst_adopt;
  lijst_class->make_rij = taal_online_lijst_make_rij;
}

static void
taal_online_lijst_init (TaalOnlineLijst *self)
{
  self->vraag = (TaalOnlineVraag) TAAL_ONLINE_VRAAG_INIT;
}

/**
 * taal_online_lijst_new:
 * @welke: which lessons
 *
 * Returns: (transfer full): a list without lessons
 *
 * Thread: main
 */
TaalOnlineLijst *
taal_online_lijst_new (TaalOnlineWelke welke)
{
  TaalOnlineLijst *self = g_object_new (TAAL_TYPE_ONLINE_LIJST, NULL);

  self->welke = welke;

  return self;
}

/**
 * taal_online_lijst_set_onderzoek:
 * @self: a list
 * @onderzoek: (nullable): an examination with safeguards; %NULL for no lessons
 *
 * Shows its lessons. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_online_lijst_set_onderzoek (TaalOnlineLijst *self,
                                 TaalOnderzoek   *onderzoek)
{
  g_return_if_fail (TAAL_IS_ONLINE_LIJST (self));

  if (onderzoek == (self->asked != NULL ? taal_online_lessen_get_onderzoek (self->asked) : NULL))
    return;

  g_clear_pointer (&self->asked, taal_online_lessen_unref);
  if (onderzoek != NULL)
    self->asked = taal_online_lessen_new (onderzoek, self->welke);
  ask (self);
}

/**
 * taal_online_lijst_get_lessen:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the lessons that were asked for; not filled while it is busy
 *
 * Thread: main
 */
TaalOnlineLessen *
taal_online_lijst_get_lessen (TaalOnlineLijst *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_LIJST (self), NULL);

  return self->asked;
}

/**
 * taal_online_lijst_set_vraag:
 * @self: a list
 * @vraag: which lessons to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_online_lijst_set_vraag (TaalOnlineLijst       *self,
                             const TaalOnlineVraag *vraag)
{
  TaalOnlineVraag copy;

  g_return_if_fail (TAAL_IS_ONLINE_LIJST (self) && vraag != NULL);

  if (taal_online_vraag_equal (&self->vraag, vraag))
    return;

  taal_online_vraag_copy (&copy, vraag);
  taal_online_vraag_clear (&self->vraag);
  self->vraag = copy;
  if (self->asked != NULL)
    ask (self);
}

/**
 * taal_online_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalOnlineVraag *
taal_online_lijst_get_vraag (TaalOnlineLijst *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_LIJST (self), NULL);

  return &self->vraag;
}
