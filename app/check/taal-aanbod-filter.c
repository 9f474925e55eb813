/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-aanbod-filter.h"

#include "taal-zoek.h"

/**
 * taal_aanbod_filter_copy:
 * @to: (out caller-allocates): where to; what it held is not freed
 * @from: the filter to copy
 *
 * Thread: any
 */
void
taal_aanbod_filter_copy (TaalAanbodFilter *to,
                         const TaalAanbodFilter *from)
{
  g_return_if_fail (to != NULL && from != NULL);

  *to = *from;
  to->zoek = g_strdup (from->zoek);
}

/**
 * taal_aanbod_filter_clear:
 * @filter: a filter
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_aanbod_filter_clear (TaalAanbodFilter *filter)
{
  g_return_if_fail (filter != NULL);

  g_clear_pointer (&filter->zoek, g_free);
}

/**
 * taal_aanbod_filter_equal:
 * @a: a filter
 * @b: another
 *
 * Returns: whether they ask the same
 *
 * Thread: any
 */
gboolean
taal_aanbod_filter_equal (const TaalAanbodFilter *a,
                          const TaalAanbodFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->soort == b->soort && a->welke == b->welke && a->op == b->op &&
         a->aflopend == b->aflopend && g_strcmp0 (a->zoek, b->zoek) == 0;
}

static gboolean
occurs (const char *word,
        const char *const *texts)
{
  for (int i = 0; texts[i] != NULL; i++)
    if (taal_zoek_matches (texts[i], word))
      return TRUE;

  return FALSE;
}

/**
 * taal_aanbod_filter_matches:
 * @words: (array zero-terminated=1): the words of taal_zoek_split()
 * @texts: (array zero-terminated=1): the names of a row
 *
 * Returns: whether each word occurs in one of @texts
 *
 * Thread: any
 */
gboolean
taal_aanbod_filter_matches (char **words,
                            const char *const *texts)
{
  g_return_val_if_fail (words != NULL && texts != NULL, FALSE);

  for (int i = 0; words[i] != NULL; i++)
    if (!occurs (words[i], texts))
      return FALSE;

  return TRUE;
}

/* What rows are sorted by. */
typedef struct
{
  const TaalAanbodFilter *filter;
  gconstpointer           source;
  TaalAanbodCompareFunc   compare;
} Volgorde;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Volgorde *volgorde = data;

  return volgorde->compare (volgorde->source, volgorde->filter, *(const guint32 *) a,
                            *(const guint32 *) b);
}

/**
 * taal_aanbod_filter_answer:
 * @filter: a filter
 * @source: what has the rows
 * @n: how many it has
 * @keeps: (scope call): whether a row is among those that are asked for
 * @compare: (scope call): their order
 *
 * Returns: (transfer full) (element-type gint32): the numbers of the rows, in order
 *
 * Thread: any
 */
GArray *
taal_aanbod_filter_answer (const TaalAanbodFilter *filter,
                           gconstpointer           source,
                           guint                   n,
                           TaalAanbodKeepsFunc     keeps,
                           TaalAanbodCompareFunc   compare)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  Volgorde volgorde = { filter, source, compare };
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (filter != NULL && source != NULL, rows);

  words = taal_zoek_split (filter->zoek != NULL ? filter->zoek : "");
  for (guint i = 0; i < n; i++)
    if (keeps (source, filter, words, i))
      g_array_append_val (rows, i);
  g_array_sort_with_data (rows, compare_rows, &volgorde);

  return rows;
}
