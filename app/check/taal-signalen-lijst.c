/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-lijst.h"

struct _TaalSignalenLijst
{
  TaalVraagLijst parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalSignalenLijst, taal_signalen_lijst, TAAL_TYPE_VRAAG_LIJST)

static TaalSignalenIndex *
get_asked (TaalSignalenLijst *self)
{
  return taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
}

static TaalSignalenIndex *
get_shown (TaalSignalenLijst *self)
{
  return taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (self));
}

static GArray *
taal_signalen_lijst_query (gpointer      source,
                           gconstpointer vraag,
                           GCancellable *cancellable)
{
  return taal_signalen_index_query (source, vraag, cancellable);
}

static GObject *
taal_signalen_lijst_make_rij (TaalLijst *lijst,
                              int        row)
{
  return G_OBJECT (taal_signaal_rij_new (get_shown (TAAL_SIGNALEN_LIJST (lijst)), row));
}

static void
taal_signalen_lijst_class_init (TaalSignalenLijstClass *klass)
{
  static const TaalSignalenVraag first_vraag = TAAL_SIGNALEN_VRAAG_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_SIGNAAL_RIJ;
  lijst_class->make_rij = taal_signalen_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_signalen_index_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_signalen_index_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_signalen_vraag_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_signalen_vraag_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_signalen_vraag_equal;
  vraag_class->query = taal_signalen_lijst_query;
}

static void
taal_signalen_lijst_init (TaalSignalenLijst *self)
{
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
  g_autoptr (TaalSignalenIndex) index = NULL;

  g_return_if_fail (TAAL_IS_SIGNALEN_LIJST (self));

  if (taal_signalen_lijst_get_onderzoek (self) == onderzoek)
    return;

  if (onderzoek != NULL)
    index = taal_signalen_index_new (onderzoek);
  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), index);
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
  TaalSignalenIndex *asked;

  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self), NULL);

  asked = get_asked (self);
  return asked == NULL ? NULL : taal_signalen_index_get_onderzoek (asked);
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
  g_return_if_fail (TAAL_IS_SIGNALEN_LIJST (self) && vraag != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), vraag);
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

  return taal_vraag_lijst_get_vraag (TAAL_VRAAG_LIJST (self));
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
  TaalSignalenIndex *asked;

  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self) && TAAL_IS_SIGNAAL_RIJ (rij), -1);

  asked = get_asked (self);
  if (asked == NULL)
    return -1;
  if (taal_signaal_rij_get_onderzoek (rij) == taal_signalen_index_get_onderzoek (asked))
    return taal_signaal_rij_get_row (rij);

  return taal_signalen_index_find (asked, taal_signaal_rij_get_soort (rij),
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
  TaalSignalenIndex *shown;

  g_return_val_if_fail (TAAL_IS_SIGNALEN_LIJST (self) && rows != NULL, NULL);

  shown = get_shown (self);
  return shown != NULL ? taal_signalen_keuze_new (shown, rows) : NULL;
}

/* The row at a place, when it is not chosen, and dismissed or open. */
static TaalSignaalRij *
get_left (TaalSignalenLijst *self,
          guint              place,
          const guint8      *chosen,
          gboolean           afgewezen)
{
  int row = taal_lijst_get_row (TAAL_LIJST (self), place);

  if (chosen[row] || taal_signalen_index_is_afgewezen (get_shown (self), row) != afgewezen)
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

  if (get_shown (self) != keuze->index || keuze->rows->len == 0)
    return NULL;

  chosen = g_malloc0 ((gsize) taal_signalen_index_get_n (keuze->index));
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
