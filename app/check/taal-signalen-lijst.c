/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-lijst.h"

struct _TaalSignalenLijst
{
  TaalLijst          parent_instance;

  /* Owned */
  TaalSignalenIndex *asked; /* (nullable): of the newest question */
  TaalSignalenIndex *shown; /* (nullable): of the rows */
  TaalSignalenVraag  vraag;
};

G_DEFINE_FINAL_TYPE (TaalSignalenLijst, taal_signalen_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalSignalenIndex *index; /* (nullable): there is nothing to ask of */
  TaalSignalenVraag  vraag;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_clear_pointer (&opdracht->index, taal_signalen_index_unref);
  taal_signalen_vraag_clear (&opdracht->vraag);
  g_free (opdracht);
}

static void
ask (TaalSignalenLijst *self)
{
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  if (self->asked != NULL)
    opdracht->index = taal_signalen_index_ref (self->asked);
  taal_signalen_vraag_copy (&opdracht->vraag, &self->vraag);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static GArray *
taal_signalen_lijst_answer (gpointer      vraag,
                            GCancellable *cancellable)
{
  Opdracht *opdracht = vraag;

  if (opdracht->index == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint32));

  return taal_signalen_index_query (opdracht->index, &opdracht->vraag, cancellable);
}

static gboolean
taal_signalen_lijst_adopt (TaalLijst *lijst,
                           gpointer   vraag)
{
  TaalSignalenLijst *self = TAAL_SIGNALEN_LIJST (lijst);
  Opdracht *opdracht = vraag;

  if (self->shown == opdracht->index)
    return FALSE;

  g_clear_pointer (&self->shown, taal_signalen_index_unref);
  if (opdracht->index != NULL)
    self->shown = taal_signalen_index_ref (opdracht->index);

  return TRUE;
}

static GObject *
taal_signalen_lijst_make_rij (TaalLijst *lijst,
                              int        row)
{
  return G_OBJECT (taal_signaal_rij_new (TAAL_SIGNALEN_LIJST (lijst)->shown, row));
}

static void
taal_signalen_lijst_finalize (GObject *object)
{
  TaalSignalenLijst *self = TAAL_SIGNALEN_LIJST (object);

  g_clear_pointer (&self->asked, taal_signalen_index_unref);
  g_clear_pointer (&self->shown, taal_signalen_index_unref);
  taal_signalen_vraag_clear (&self->vraag);

  G_OBJECT_CLASS (taal_signalen_lijst_parent_class)->finalize (object);
}

static void
taal_signalen_lijst_class_init (TaalSignalenLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_signalen_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_SIGNAAL_RIJ;
  lijst_class->answer = taal_signalen_lijst_answer;
  lijst_class->adopt = taal_signalen_lijst_adopt;
  lijst_class->make_rij = taal_signalen_lijst_make_rij;
}

static void
taal_signalen_lijst_init (TaalSignalenLijst *self)
{
  self->vraag = (TaalSignalenVraag) TAAL_SIGNALEN_VRAAG_INIT;
}

/**
 * taal_signalen_lijst_new:
 *
 * Returns: (transfer full): a list without signals
 *
 * Thread: main
 */
TaalSignalenLijst *
taal_signalen_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_SIGNALEN_LIJST, NULL);
}

/**
 * taal_signalen_lijst_set_onderzoek:
 * @self: a list
 * @onderzoek: (nullable): an examination; with %NULL the list is empty, and holds nothing of the
 * one before
 *
 * Shows the signals of @onderzoek. Those of the one before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_signalen_lijst_set_onderzoek (TaalSignalenLijst *self,
                                   TaalOnderzoek     *onderzoek)
{
  g_return_if_fail (TAAL_IS_SIGNALEN_LIJST (self));

  if (taal_signalen_lijst_get_onderzoek (self) == onderzoek)
    return;

  g_clear_pointer (&self->asked, taal_signalen_index_unref);
  if (onderzoek != NULL)
    self->asked = taal_signalen_index_new (onderzoek);
  ask (self);
}

/**
 * taal_signalen_lijst_get_onderzoek:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the examination that was set
 *
 * Thread: main
 */
TaalOnderzoek *
taal_signalen_lijst_get_onderzoek (TaalSignalenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self), NULL);

  return self->asked == NULL ? NULL : taal_signalen_index_get_onderzoek (self->asked);
}

/**
 * taal_signalen_lijst_set_vraag:
 * @self: a list
 * @vraag: which signals to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_signalen_lijst_set_vraag (TaalSignalenLijst       *self,
                               const TaalSignalenVraag *vraag)
{
  TaalSignalenVraag copy;

  g_return_if_fail (TAAL_IS_SIGNALEN_LIJST (self) && vraag != NULL);

  if (taal_signalen_vraag_equal (&self->vraag, vraag))
    return;

  taal_signalen_vraag_copy (&copy, vraag);
  taal_signalen_vraag_clear (&self->vraag);
  self->vraag = copy;
  if (self->asked != NULL)
    ask (self);
}

/**
 * taal_signalen_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalSignalenVraag *
taal_signalen_lijst_get_vraag (TaalSignalenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self), NULL);

  return &self->vraag;
}

/**
 * taal_signalen_lijst_find:
 * @self: a list
 * @rij: a signal, of this or an earlier examination
 *
 * Returns: the number that it has in the examination that was set, or -1 when it is no longer there
 *
 * Thread: main
 */
int
taal_signalen_lijst_find (TaalSignalenLijst *self,
                          TaalSignaalRij    *rij)
{
  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self) && TAAL_IS_SIGNAAL_RIJ (rij), -1);

  if (self->asked == NULL)
    return -1;
  if (taal_signaal_rij_get_onderzoek (rij) == taal_signalen_index_get_onderzoek (self->asked))
    return taal_signaal_rij_get_row (rij);

  return taal_signalen_index_find (self->asked, taal_signaal_rij_get_soort (rij),
                                   taal_signaal_rij_get_signaal (rij));
}

/**
 * taal_signalen_lijst_choose:
 * @self: a list
 * @rows: (element-type gint32): numbers of rows that it shows
 *
 * Returns: (transfer full) (nullable): those signals, or %NULL when it shows none
 *
 * Thread: main
 */
TaalSignalenKeuze *
taal_signalen_lijst_choose (TaalSignalenLijst *self,
                            const GArray      *rows)
{
  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self) && rows != NULL, NULL);

  return self->shown != NULL ? taal_signalen_keuze_new (self->shown, rows) : NULL;
}

/* The row at a place, when it is not chosen, and dismissed or open. */
static TaalSignaalRij *
get_left (TaalSignalenLijst *self,
          guint              place,
          const guint8      *chosen,
          gboolean           afgewezen)
{
  int row = taal_lijst_get_row (TAAL_LIJST (self), place);

  if (chosen[row] || taal_signalen_index_is_afgewezen (self->shown, row) != afgewezen)
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self), place);
}

/**
 * taal_signalen_lijst_find_next:
 * @self: a list
 * @keuze: signals that it shows
 * @afgewezen: whether a dismissed one is looked for, or an open one
 *
 * Returns: (transfer full) (nullable): the first such one that is not among them after the last of
 *   them, else the nearest before that; %NULL when there is none
 *
 * Thread: main
 */
TaalSignaalRij *
taal_signalen_lijst_find_next (TaalSignalenLijst       *self,
                               const TaalSignalenKeuze *keuze,
                               gboolean                 afgewezen)
{
  g_autofree guint8 *chosen = NULL;
  TaalSignaalRij *next = NULL;
  guint n, last = 0;

  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self) && keuze != NULL, NULL);

  if (self->shown != keuze->index || keuze->rows->len == 0)
    return NULL;

  chosen = g_malloc0 ((gsize) taal_signalen_index_get_n (self->shown));
  for (guint i = 0; i < keuze->rows->len; i++)
    chosen[g_array_index (keuze->rows, gint32, i)] = TRUE;
  n = g_list_model_get_n_items (G_LIST_MODEL (self));
  for (guint i = n; i > 0 && last == 0; i--)
    if (chosen[taal_lijst_get_row (TAAL_LIJST (self), i - 1)])
      last = i;

  for (guint i = last; i < n && next == NULL; i++)
    next = get_left (self, i, chosen, afgewezen);
  for (guint i = last; i > 0 && next == NULL; i--)
    next = get_left (self, i - 1, chosen, afgewezen);

  return next;
}
