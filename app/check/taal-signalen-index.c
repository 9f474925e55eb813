/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-index-private.h"

#include <string.h>

/**
 * taal_signalen_index_new:
 * @onderzoek: an examination of signals
 *
 * Returns: (transfer full): an index of them
 *
 * Thread: any
 */
TaalSignalenIndex *
taal_signalen_index_new (TaalOnderzoek *onderzoek)
{
  TaalSignalenIndex *index;
  const TaalDocent *docenten;
  int n;

  g_return_val_if_fail (onderzoek != NULL && onderzoek->signalen != NULL, NULL);

  index = g_atomic_rc_box_new0 (TaalSignalenIndex);
  index->onderzoek = taal_onderzoek_ref (onderzoek);
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    index->first[soort + 1] = index->first[soort] + (int) onderzoek->signalen->soorten[soort]->len;
  index->docenten = g_hash_table_new (g_str_hash, g_str_equal);
  docenten = taal_snapshot_get_docenten (onderzoek->signalen->presentie->snapshot, &n);
  for (int i = 0; i < n; i++)
    g_hash_table_insert (index->docenten, (gpointer) docenten[i].docent_id,
                         (gpointer) docenten[i].naam);

  return index;
}

/**
 * taal_signalen_index_ref:
 * @index: an index
 *
 * Returns: (transfer full): @index
 *
 * Thread: any
 */
TaalSignalenIndex *
taal_signalen_index_ref (TaalSignalenIndex *index)
{
  return g_atomic_rc_box_acquire (index);
}

static void
taal_signalen_index_clear (gpointer data)
{
  TaalSignalenIndex *index = data;

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    g_clear_pointer (&index->afwijzingen[soort], g_hash_table_unref);
  g_clear_pointer (&index->geldig, g_hash_table_unref);
  g_clear_pointer (&index->afgewezen, g_free);
  g_clear_pointer (&index->docenten, g_hash_table_unref);
  g_clear_pointer (&index->onderzoek, taal_onderzoek_unref);
}

/**
 * taal_signalen_index_unref:
 * @index: (transfer full): an index
 *
 * Thread: any
 */
void
taal_signalen_index_unref (TaalSignalenIndex *index)
{
  g_atomic_rc_box_release_full (index, taal_signalen_index_clear);
}

/**
 * taal_signalen_index_get_onderzoek:
 * @index: an index
 *
 * Returns: (transfer none): the examination whose signals these are
 *
 * Thread: any
 */
TaalOnderzoek *
taal_signalen_index_get_onderzoek (const TaalSignalenIndex *index)
{
  g_return_val_if_fail (index != NULL, NULL);

  return index->onderzoek;
}

/**
 * taal_signalen_index_get:
 * @index: an index
 * @row: the number of a signal
 * @soort: (out) (optional): its kind
 *
 * Returns: (transfer none): the signal
 *
 * Thread: any
 */
const TaalSignaal *
taal_signalen_index_get (const TaalSignalenIndex *index,
                         int                      row,
                         TaalSignaalSoort        *soort)
{
  int found = 0;

  g_return_val_if_fail (index != NULL && row >= 0 && row < index->first[TAAL_N_SIGNALEN], NULL);

  while (row >= index->first[found + 1])
    found++;
  if (soort != NULL)
    *soort = (TaalSignaalSoort) found;

  return &g_array_index (index->onderzoek->signalen->soorten[found], TaalSignaal,
                         row - index->first[found]);
}

/**
 * taal_signalen_index_get_n:
 * @index: an index
 *
 * Returns: how many signals there are
 *
 * Thread: any
 */
int
taal_signalen_index_get_n (const TaalSignalenIndex *index)
{
  g_return_val_if_fail (index != NULL, 0);

  return index->first[TAAL_N_SIGNALEN];
}

static int
compare_signalen (const TaalSignaal *a,
                  const TaalSignaal *b)
{
  int order = strcmp (a->sleutel, b->sleutel);

  for (guint i = 0; order == 0 && i < MIN (a->n_bewijs, b->n_bewijs); i++)
    order = strcmp (taal_signaal_get_bewijs (a, i), taal_signaal_get_bewijs (b, i));

  return order != 0 ? order : (a->n_bewijs > b->n_bewijs) - (a->n_bewijs < b->n_bewijs);
}

/* Whether two signals of a soort are one, with other evidence now. */
static gboolean
is_same (TaalSignaalSoort   soort,
         const TaalSignaal *a,
         const TaalSignaal *b)
{
  if (!g_str_equal (a->sleutel, b->sleutel))
    return FALSE;
  if (taal_signalen_index_is_alleen (soort))
    return TRUE;
  for (guint i = 0; i < a->n_bewijs; i++)
    for (guint j = 0; j < b->n_bewijs; j++)
      if (g_str_equal (taal_signaal_get_bewijs (a, i), taal_signaal_get_bewijs (b, j)))
        return TRUE;

  return FALSE;
}

/**
 * taal_signalen_index_find:
 * @index: an index
 * @soort: a kind of signal
 * @signaal: a signal, of this or another examination
 *
 * Returns: the number that it has here, or that of the signal that it became by other evidence, or
 * -1
 *
 * Thread: any
 */
int
taal_signalen_index_find (const TaalSignalenIndex *index,
                          TaalSignaalSoort         soort,
                          const TaalSignaal       *signaal)
{
  const GArray *signalen;
  guint low = 0, high;

  g_return_val_if_fail (index != NULL && soort < TAAL_N_SIGNALEN && signaal != NULL, -1);

  signalen = index->onderzoek->signalen->soorten[soort];
  high = signalen->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_signalen (&g_array_index (signalen, TaalSignaal, middle), signaal) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < signalen->len && is_same (soort, &g_array_index (signalen, TaalSignaal, low), signaal))
    return index->first[soort] + (int) low;
  if (low > 0 && is_same (soort, &g_array_index (signalen, TaalSignaal, low - 1), signaal))
    return index->first[soort] + (int) low - 1;

  return -1;
}
