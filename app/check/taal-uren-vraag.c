/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uren-vraag.h"

#include "taal-zoek.h"

/* How often an answer looks whether it was cancelled, in cursisten. */
#define CURSISTEN_PER_LOOK 4096

/* A cursist with what they are sorted by. */
typedef struct
{
  gint64 key;
  gint32 place; /* in the order of cursist_id */
} Sortable;

/**
 * taal_uren_vraag_copy:
 * @to: (out caller-allocates): where to; what it held is not freed
 * @from: the question to copy
 *
 * Thread: any
 */
void
taal_uren_vraag_copy (TaalUrenVraag       *to,
                      const TaalUrenVraag *from)
{
  g_return_if_fail (to != NULL && from != NULL);

  *to = *from;
  to->zoek = g_strdup (from->zoek);
}

/**
 * taal_uren_vraag_clear:
 * @vraag: a question
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_uren_vraag_clear (TaalUrenVraag *vraag)
{
  g_return_if_fail (vraag != NULL);

  g_clear_pointer (&vraag->zoek, g_free);
}

/**
 * taal_uren_vraag_equal:
 * @a: a question
 * @b: another
 *
 * Returns: whether they ask the same
 *
 * Thread: any
 */
gboolean
taal_uren_vraag_equal (const TaalUrenVraag *a,
                       const TaalUrenVraag *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->welke == b->welke && a->op == b->op && a->aflopend == b->aflopend &&
         g_strcmp0 (a->zoek, b->zoek) == 0;
}

static int
compare_sortables (gconstpointer a,
                   gconstpointer b)
{
  const Sortable *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;

  return (x->place > y->place) - (x->place < y->place);
}

static gint64
sort_key (TaalUrenOp             op,
          const TaalCursistUren *uren,
          gint32                 place)
{
  switch (op)
    {
    case TAAL_UREN_OP_ID:
      return place;
    case TAAL_UREN_OP_FYSIEK:
      return uren->fysiek;
    case TAAL_UREN_OP_ONLINE:
      return uren->online;
    case TAAL_UREN_OP_WI2013:
      return uren->wi2013;
    case TAAL_UREN_OP_NOG_TOTAAL:
      return uren->nog_totaal;
    case TAAL_UREN_OP_NOG_FYSIEK:
      return uren->nog_fysiek;
    case TAAL_UREN_OP_EXTRA_FYSIEK:
      return uren->extra_fysiek;
    case TAAL_UREN_OP_LET_OP:
      return uren->extra_fysiek > 0 ? 0 : uren->let_op ? 1 : 2;
    case TAAL_N_UREN_OP:
      break;
    }

  g_return_val_if_reached (0);
}

static gboolean
keeps (int                    welke,
       const TaalCursistUren *uren)
{
  if (welke == TAAL_UREN_LET_OP)
    return uren->let_op;
  if (welke == TAAL_UREN_ONDER)
    return uren->nog_totaal > 0;
  if (welke == TAAL_UREN_EXTRA)
    return uren->extra_fysiek > 0;

  return TRUE;
}

static gboolean
has_words (const char  *cursist_id,
           char       **words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (!taal_zoek_matches (cursist_id, words[i]))
      return FALSE;

  return TRUE;
}

/**
 * taal_uren_vraag_answer:
 * @vraag: whose hours, in what order
 * @waarborgen: a judgement
 * @cancellable: (nullable): when cancelled, the answer is cut short
 *
 * Returns: (transfer full) (element-type gint32): the places of those cursisten in @waarborgen
 *
 * Thread: any but one that must not block
 */
GArray *
taal_uren_vraag_answer (const TaalUrenVraag  *vraag,
                        const TaalWaarborgen *waarborgen,
                        GCancellable         *cancellable)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Sortable));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (vraag != NULL && waarborgen != NULL && vraag->op < TAAL_N_UREN_OP, places);

  words = taal_zoek_split (vraag->zoek);
  for (guint i = 0; i < waarborgen->cursisten->len; i++)
    {
      const TaalCursistUren *uren = &g_array_index (waarborgen->cursisten, TaalCursistUren, i);
      const char *id =
          g_array_index (waarborgen->presentie->cursisten, TaalCursist, uren->cursist).cursist_id;
      Sortable sortable = { .place = (gint32) i };

      if (i % CURSISTEN_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return places;
      if (!keeps (vraag->welke, uren) || !has_words (id, words))
        continue;
      sortable.key = sort_key (vraag->op, uren, sortable.place) * (vraag->aflopend ? -1 : 1);
      g_array_append_val (found, sortable);
    }

  g_array_sort (found, compare_sortables);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (places, g_array_index (found, Sortable, i).place);

  return places;
}
