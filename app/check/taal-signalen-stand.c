/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-index-private.h"

/* What was dismissed of the signals, and how each stands by that. */

static int
find_soort (const char *naam)
{
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    if (g_str_equal (taal_signaal_soort_get_name ((TaalSignaalSoort) soort), naam))
      return soort;

  return -1;
}

/* A dossier of a later program may know other signals. */
static void
add_afwijzingen (TaalSignalenIndex *index)
{
  const TaalAfwijzing *afwijzingen;
  GHashTableIter iter;
  gpointer afwijzing;
  guint n;

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    index->afwijzingen[soort] =
        g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  afwijzingen = taal_aantekeningen_get_afwijzingen (
      taal_bron_get_aantekeningen (index->onderzoek->bron), &n);
  for (guint i = 0; i < n; i++)
    {
      int soort = find_soort (afwijzingen[i].signaal);
      GPtrArray *all;

      if (soort < 0)
        continue;
      all = g_hash_table_lookup (index->afwijzingen[soort], afwijzingen[i].sleutel);
      if (all == NULL)
        {
          all = g_ptr_array_new ();
          g_hash_table_insert (index->afwijzingen[soort], afwijzingen[i].sleutel, all);
        }
      g_ptr_array_add (all, (gpointer) &afwijzingen[i]);
    }

  index->geldig = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, index->onderzoek->afgewezen);
  while (g_hash_table_iter_next (&iter, NULL, &afwijzing))
    g_hash_table_add (index->geldig, afwijzing);
}

/* The number of a signal by where it lies, or -1. */
static int
find_place (const TaalSignalenIndex *index,
            const TaalSignaal       *signaal)
{
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      const GArray *signalen = index->onderzoek->signalen->soorten[soort];
      const TaalSignaal *first = (const TaalSignaal *) (void *) signalen->data;

      if (signalen->len > 0 && signaal >= first && signaal < first + signalen->len)
        return index->first[soort] + (int) (signaal - first);
    }

  return -1;
}

static void
add_afgewezen (TaalSignalenIndex *index)
{
  GHashTableIter iter;
  gpointer signaal;

  index->afgewezen = g_malloc0 ((gsize) index->first[TAAL_N_SIGNALEN] + 1);
  g_hash_table_iter_init (&iter, index->onderzoek->afgewezen);
  while (g_hash_table_iter_next (&iter, &signaal, NULL))
    {
      int row = find_place (index, signaal);

      g_assert (row >= 0);
      index->afgewezen[row] = TRUE;
    }
}

/**
 * taal_signalen_index_prepare:
 * @index: an index
 *
 * Makes, once, what is asked of the dismissals. Mostly the worker of the first question does it,
 * before anything is shown.
 *
 * Thread: any
 */
void
taal_signalen_index_prepare (const TaalSignalenIndex *index)
{
  TaalSignalenIndex *own = (TaalSignalenIndex *) index;

  if (!g_once_init_enter (&own->ready))
    return;
  add_afwijzingen (own);
  add_afgewezen (own);
  g_once_init_leave (&own->ready, 1);
}

/**
 * taal_signalen_index_is_afgewezen:
 * @index: an index
 * @row: the number of a signal
 *
 * Returns: whether it is dismissed, with the evidence that it has now
 *
 * Thread: any
 */
gboolean
taal_signalen_index_is_afgewezen (const TaalSignalenIndex *index,
                                  int                      row)
{
  g_return_val_if_fail (index != NULL && row >= 0 && row < index->first[TAAL_N_SIGNALEN], FALSE);

  taal_signalen_index_prepare (index);

  return index->afgewezen[row];
}

/**
 * taal_signalen_index_count:
 * @index: an index
 * @rows: (element-type gint32): numbers of signals
 * @n_open: (array fixed-size=15): by soort, to add to: how many of them are open
 * @n_afgewezen: (array fixed-size=15): by soort, to add to: how many of them are dismissed
 *
 * There may be a hundred thousand, and the main loop waits.
 *
 * Thread: any
 */
void
taal_signalen_index_count (const TaalSignalenIndex *index,
                           const GArray            *rows,
                           guint                   *n_open,
                           guint                   *n_afgewezen)
{
  int soort = 0;

  g_return_if_fail (index != NULL && rows != NULL && n_open != NULL && n_afgewezen != NULL);

  taal_signalen_index_prepare (index);
  for (guint i = 0; i < rows->len; i++)
    {
      int row = g_array_index (rows, gint32, i);

      g_return_if_fail (row >= 0 && row < index->first[TAAL_N_SIGNALEN]);

      /* Mostly one is of the same soort as the one before it. */
      while (row < index->first[soort])
        soort--;
      while (row >= index->first[soort + 1])
        soort++;
      if (index->afgewezen[row])
        n_afgewezen[soort]++;
      else
        n_open[soort]++;
    }
}

/* Both are sorted. */
static gboolean
has_bewijs (const TaalSignaal   *signaal,
            const TaalAfwijzing *afwijzing)
{
  guint i;

  for (i = 0; i < signaal->n_bewijs && afwijzing->bewijs[i] != NULL; i++)
    if (!g_str_equal (taal_signaal_get_bewijs (signaal, i), afwijzing->bewijs[i]))
      return FALSE;

  return i == signaal->n_bewijs && afwijzing->bewijs[i] == NULL;
}

static gboolean
shares_bewijs (const TaalSignaal   *signaal,
               const TaalAfwijzing *afwijzing)
{
  for (guint i = 0; i < signaal->n_bewijs; i++)
    if (g_strv_contains ((const char *const *) afwijzing->bewijs,
                         taal_signaal_get_bewijs (signaal, i)))
      return TRUE;

  return FALSE;
}

/**
 * taal_signalen_index_is_alleen:
 * @soort: a kind of signal
 *
 * Returns: whether there is one signal of it to a sleutel, whatever its evidence
 *
 * Thread: any
 */
gboolean
taal_signalen_index_is_alleen (TaalSignaalSoort soort)
{
  return soort == TAAL_SIGNAAL_S07 || soort == TAAL_SIGNAAL_S10 || soort == TAAL_SIGNAAL_S14;
}

/* Whether a dismissal was of this signal, with other evidence. Where a sleutel may have many
 * signals, they have to share a piece; and the dismissal may not be that of another signal as it is
 * now. */
static gboolean
was_of (const TaalSignalenIndex *index,
        TaalSignaalSoort         soort,
        const TaalSignaal       *signaal,
        const TaalAfwijzing     *afwijzing)
{
  if (g_hash_table_contains (index->geldig, afwijzing))
    return FALSE;

  return taal_signalen_index_is_alleen (soort) || shares_bewijs (signaal, afwijzing);
}

/**
 * taal_signalen_index_stand:
 * @index: an index
 * @soort: a kind of signal
 * @signaal: a signal of it in @index
 *
 * Returns: how it stands
 *
 * Thread: any
 */
TaalSignaalStand
taal_signalen_index_stand (const TaalSignalenIndex *index,
                           TaalSignaalSoort         soort,
                           const TaalSignaal       *signaal)
{
  TaalSignaalStand stand = TAAL_SIGNAAL_NIEUW;
  const GPtrArray *all;

  taal_signalen_index_prepare (index);
  if (g_hash_table_size (index->afwijzingen[soort]) == 0)
    return stand;
  if (taal_onderzoek_get_afwijzing (index->onderzoek, signaal) != NULL)
    return TAAL_SIGNAAL_IS_AFGEWEZEN;

  all = g_hash_table_lookup (index->afwijzingen[soort], signaal->sleutel);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const TaalAfwijzing *afwijzing = g_ptr_array_index (all, i);

      if (has_bewijs (signaal, afwijzing))
        stand = TAAL_SIGNAAL_HEROPEND;
      else if (stand == TAAL_SIGNAAL_NIEUW && afwijzing->heropend_door == NULL &&
               was_of (index, soort, signaal, afwijzing))
        stand = TAAL_SIGNAAL_ANDER_BEWIJS;
    }

  return stand;
}

/**
 * taal_signalen_index_get_stand:
 * @index: an index
 * @row: the number of a signal
 *
 * Returns: how it stands
 *
 * Thread: any
 */
TaalSignaalStand
taal_signalen_index_get_stand (const TaalSignalenIndex *index,
                               int                      row)
{
  TaalSignaalSoort soort = TAAL_SIGNAAL_S01;
  const TaalSignaal *signaal = taal_signalen_index_get (index, row, &soort);

  return signaal != NULL ? taal_signalen_index_stand (index, soort, signaal) : TAAL_SIGNAAL_NIEUW;
}

/**
 * taal_signalen_index_list_afwijzingen:
 * @index: an index
 * @row: the number of a signal
 *
 * Returns: (transfer full) (element-type TaalAfwijzing): how it was dismissed and opened again,
 * also with other evidence, the newest first
 *
 * Thread: any
 */
GPtrArray *
taal_signalen_index_list_afwijzingen (const TaalSignalenIndex *index,
                                      int                      row)
{
  TaalSignaalSoort soort = TAAL_SIGNAAL_S01;
  const TaalSignaal *signaal = taal_signalen_index_get (index, row, &soort);
  GPtrArray *found = g_ptr_array_new ();
  const GPtrArray *all;

  if (signaal == NULL)
    return found;

  taal_signalen_index_prepare (index);
  all = g_hash_table_lookup (index->afwijzingen[soort], signaal->sleutel);
  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    {
      TaalAfwijzing *afwijzing = g_ptr_array_index (all, i - 1);

      if (has_bewijs (signaal, afwijzing) || was_of (index, soort, signaal, afwijzing))
        g_ptr_array_add (found, afwijzing);
    }

  return found;
}
