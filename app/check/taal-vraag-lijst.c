/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-vraag-lijst.h"

typedef struct
{
  /* Owned */
  gpointer asked; /* (nullable): the source of the newest question */
  gpointer shown; /* (nullable): that of the rows */
  gpointer vraag;
} TaalVraagLijstPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TaalVraagLijst, taal_vraag_lijst, TAAL_TYPE_LIJST)

#define PRIVATE(self) ((TaalVraagLijstPrivate *) taal_vraag_lijst_get_instance_private (self))

/* A question as it goes to a worker. */
typedef struct
{
  TaalVraagLijstClass *klass;
  gpointer             source; /* (nullable): there is nothing to ask of */
  gpointer             vraag;
} Opdracht;

/* Puts @source where another one was, or none. */
static void
replace_source (TaalVraagLijstClass *klass,
                gpointer            *place,
                gpointer             source)
{
  g_clear_pointer (place, klass->unref_source);
  if (source != NULL)
    *place = klass->ref_source (source);
}

static gpointer
dup_vraag (TaalVraagLijstClass *klass,
           gconstpointer        vraag)
{
  gpointer copy = g_malloc0 (klass->vraag_size);

  klass->copy_vraag (copy, vraag);
  return copy;
}

static void
free_vraag (TaalVraagLijstClass *klass,
            gpointer             vraag)
{
  klass->clear_vraag (vraag);
  g_free (vraag);
}

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  replace_source (opdracht->klass, &opdracht->source, NULL);
  free_vraag (opdracht->klass, opdracht->vraag);
  g_free (opdracht);
}

static void
ask (TaalVraagLijst *self)
{
  TaalVraagLijstPrivate *priv = PRIVATE (self);
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  opdracht->klass = TAAL_VRAAG_LIJST_GET_CLASS (self);
  replace_source (opdracht->klass, &opdracht->source, priv->asked);
  opdracht->vraag = dup_vraag (opdracht->klass, priv->vraag);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static GArray *
taal_vraag_lijst_answer (gpointer      vraag,
                         GCancellable *cancellable)
{
  const Opdracht *opdracht = vraag;

  if (opdracht->source == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint32));

  return opdracht->klass->query (opdracht->source, opdracht->vraag, cancellable);
}

static gboolean
taal_vraag_lijst_adopt (TaalLijst *lijst,
                        gpointer   vraag)
{
  TaalVraagLijstPrivate *priv = PRIVATE (TAAL_VRAAG_LIJST (lijst));
  const Opdracht *opdracht = vraag;

  if (priv->shown == opdracht->source)
    return FALSE;

  replace_source (opdracht->klass, &priv->shown, opdracht->source);
  return TRUE;
}

static void
taal_vraag_lijst_constructed (GObject *object)
{
  TaalVraagLijst *self = TAAL_VRAAG_LIJST (object);
  TaalVraagLijstClass *klass = TAAL_VRAAG_LIJST_GET_CLASS (self);

  G_OBJECT_CLASS (taal_vraag_lijst_parent_class)->constructed (object);

  PRIVATE (self)->vraag = dup_vraag (klass, klass->first_vraag);
}

static void
taal_vraag_lijst_finalize (GObject *object)
{
  TaalVraagLijst *self = TAAL_VRAAG_LIJST (object);
  TaalVraagLijstClass *klass = TAAL_VRAAG_LIJST_GET_CLASS (self);

  replace_source (klass, &PRIVATE (self)->asked, NULL);
  replace_source (klass, &PRIVATE (self)->shown, NULL);
  free_vraag (klass, PRIVATE (self)->vraag);

  G_OBJECT_CLASS (taal_vraag_lijst_parent_class)->finalize (object);
}

static void
taal_vraag_lijst_class_init (TaalVraagLijstClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  object_class->constructed = taal_vraag_lijst_constructed;
  object_class->finalize = taal_vraag_lijst_finalize;

  lijst_class->answer = taal_vraag_lijst_answer;
  lijst_class->adopt = taal_vraag_lijst_adopt;
}

static void
taal_vraag_lijst_init (TaalVraagLijst *self)
{
}

/**
 * taal_vraag_lijst_set_source:
 * @self: a list
 * @source: (nullable): what its rows are of; with %NULL the list is empty, and holds nothing of the
 *   one before
 *
 * Asks the question of @source. The rows of the one before stay until the answer is there. Nothing
 * happens when it was asked of @source already.
 *
 * Thread: main
 */
void
taal_vraag_lijst_set_source (TaalVraagLijst *self,
                             gpointer        source)
{
  g_return_if_fail (TAAL_IS_VRAAG_LIJST (self));

  if (PRIVATE (self)->asked == source)
    return;

  replace_source (TAAL_VRAAG_LIJST_GET_CLASS (self), &PRIVATE (self)->asked, source);
  ask (self);
}

/**
 * taal_vraag_lijst_get_asked:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the source that was set
 *
 * Thread: main
 */
gpointer
taal_vraag_lijst_get_asked (TaalVraagLijst *self)
{
  g_return_val_if_fail (TAAL_IS_VRAAG_LIJST (self), NULL);

  return PRIVATE (self)->asked;
}

/**
 * taal_vraag_lijst_get_shown:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the source that its rows are of
 *
 * Thread: main
 */
gpointer
taal_vraag_lijst_get_shown (TaalVraagLijst *self)
{
  g_return_val_if_fail (TAAL_IS_VRAAG_LIJST (self), NULL);

  return PRIVATE (self)->shown;
}

/**
 * taal_vraag_lijst_set_vraag:
 * @self: a list
 * @vraag: which rows to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_vraag_lijst_set_vraag (TaalVraagLijst *self,
                            gconstpointer   vraag)
{
  TaalVraagLijstClass *klass;
  TaalVraagLijstPrivate *priv;
  gpointer before;

  g_return_if_fail (TAAL_IS_VRAAG_LIJST (self) && vraag != NULL);

  klass = TAAL_VRAAG_LIJST_GET_CLASS (self);
  priv = PRIVATE (self);
  if (klass->equal_vraag (priv->vraag, vraag))
    return;

  before = priv->vraag;
  priv->vraag = dup_vraag (klass, vraag);
  free_vraag (klass, before);
  if (priv->asked != NULL)
    ask (self);
}

/**
 * taal_vraag_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
gconstpointer
taal_vraag_lijst_get_vraag (TaalVraagLijst *self)
{
  g_return_val_if_fail (TAAL_IS_VRAAG_LIJST (self), NULL);

  return PRIVATE (self)->vraag;
}
