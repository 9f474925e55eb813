/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-index-private.h"

#include <string.h>

#include "taal-zoek.h"

/* Which signals answer a question, and in what order. */

/* How often a query looks whether it was cancelled, in signals. */
#define SIGNALEN_PER_LOOK 4096

static gboolean
is_over_docent (TaalSignaalSoort   soort,
                const TaalSignaal *signaal)
{
  return soort == TAAL_SIGNAAL_S01 || soort == TAAL_SIGNAAL_S13 ||
         (soort == TAAL_SIGNAAL_S12 && signaal->over == TAAL_SIGNAAL_OVER_DOCENT);
}

static gboolean
matches (const TaalSignalenIndex *index,
         TaalSignaalSoort         soort,
         const TaalSignaal       *signaal,
         const char              *word)
{
  if (taal_zoek_matches (taal_signaal_soort_get_name (soort), word) ||
      taal_zoek_matches (signaal->sleutel, word))
    return TRUE;
  if (is_over_docent (soort, signaal) &&
      taal_zoek_matches (g_hash_table_lookup (index->docenten, signaal->sleutel), word))
    return TRUE;
  for (guint i = 0; i < signaal->n_bewijs; i++)
    if (taal_zoek_matches (taal_signaal_get_bewijs (signaal, i), word))
      return TRUE;

  return FALSE;
}

static gboolean
keeps (const TaalSignalenIndex *index,
       TaalSignaalSoort         soort,
       const TaalSignaal       *signaal,
       const TaalSignalenVraag *vraag,
       char                   **words)
{
  if (vraag->welke != TAAL_SIGNALEN_ALLE &&
      (taal_onderzoek_get_afwijzing (index->onderzoek, signaal) != NULL) !=
          (vraag->welke == TAAL_SIGNALEN_AFGEWEZEN))
    return FALSE;
  for (int i = 0; words[i] != NULL; i++)
    if (!matches (index, soort, signaal, words[i]))
      return FALSE;

  return TRUE;
}

/* A signal with what it is sorted by. */
typedef struct
{
  const char *text; /* compared first */
  gint64      key;  /* where no text */
  int         row;
  gboolean    aflopend;
} Sortable;

/* As taal_zoek_compare(), without a copy where there is no need of one: there may be a million. */
static int
compare_texts (const char *a,
               const char *b)
{
  int order;

  if (!g_str_is_ascii (a) || !g_str_is_ascii (b))
    return taal_zoek_compare (a, b);
  order = g_ascii_strcasecmp (a, b);

  return order != 0 ? order : strcmp (a, b);
}

static int
compare_sortables (gconstpointer a,
                   gconstpointer b)
{
  const Sortable *one = a, *other = b;
  int order = (one->key > other->key) - (one->key < other->key);

  if (one->text != NULL && other->text != NULL)
    order = compare_texts (one->text, other->text);
  if (order != 0)
    return one->aflopend ? -order : order;

  return (one->row > other->row) - (one->row < other->row);
}

static void
fill_sortable (Sortable                *sortable,
               const TaalSignalenIndex *index,
               TaalSignaalSoort         soort,
               const TaalSignaal       *signaal,
               TaalSignalenOp           op)
{
  switch (op)
    {
    case TAAL_SIGNALEN_OP_SOORT:
      sortable->key = soort;
      return;
    case TAAL_SIGNALEN_OP_SLEUTEL:
      sortable->text = signaal->sleutel;
      return;
    case TAAL_SIGNALEN_OP_BEWIJS:
      sortable->key = signaal->n_bewijs;
      return;
    case TAAL_SIGNALEN_OP_STAND:
      sortable->key = taal_signalen_index_stand (index, soort, signaal);
      return;
    case TAAL_N_SIGNALEN_OP:
      break;
    }

  g_return_if_reached ();
}

/* Adds those of a soort that answer the question; returns whether it was not cancelled. */
static gboolean
find_in_soort (const TaalSignalenIndex *index,
               TaalSignaalSoort         soort,
               const TaalSignalenVraag *vraag,
               char                   **words,
               GArray                  *found,
               GCancellable            *cancellable)
{
  const GArray *signalen = index->onderzoek->signalen->soorten[soort];

  for (guint i = 0; i < signalen->len; i++)
    {
      const TaalSignaal *signaal = &g_array_index (signalen, TaalSignaal, i);
      Sortable sortable = { .row = index->first[soort] + (int) i, .aflopend = vraag->aflopend };

      if (i % SIGNALEN_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (!keeps (index, soort, signaal, vraag, words))
        continue;
      fill_sortable (&sortable, index, soort, signaal, vraag->op);
      g_array_append_val (found, sortable);
    }

  return TRUE;
}

/**
 * taal_signalen_index_query:
 * @index: an index
 * @vraag: which signals, in what order
 * @cancellable: (nullable): a cancellable
 *
 * Returns: (transfer full) (element-type gint32): their numbers; some of them when it was cancelled
 *
 * Thread: any but one that must not block
 */
GArray *
taal_signalen_index_query (TaalSignalenIndex       *index,
                           const TaalSignalenVraag *vraag,
                           GCancellable            *cancellable)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Sortable));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));

  g_return_val_if_fail (index != NULL && vraag != NULL && vraag->op < TAAL_N_SIGNALEN_OP, rows);

  taal_signalen_index_prepare (index);
  words = taal_zoek_split (vraag->zoek);
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    if ((vraag->soort == TAAL_FILTER_ALLE || vraag->soort == soort) &&
        !find_in_soort (index, (TaalSignaalSoort) soort, vraag, words, found, cancellable))
      return rows;

  /* They lie by soort already. */
  if (vraag->op != TAAL_SIGNALEN_OP_SOORT || vraag->aflopend)
    g_array_sort (found, compare_sortables);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (rows, g_array_index (found, Sortable, i).row);

  return rows;
}
