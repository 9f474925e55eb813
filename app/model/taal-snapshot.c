/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-lessen-private.h"
#include "taal-snapshot.h"
#include "taal-school.h"

static void
taal_snapshot_clear (gpointer data)
{
  TaalSnapshot *snapshot = data;

  g_clear_pointer (&snapshot->scholen, g_array_unref);
  g_clear_pointer (&snapshot->locaties, g_array_unref);
  g_clear_pointer (&snapshot->docenten, g_array_unref);
  g_clear_pointer (&snapshot->registraties, g_array_unref);
  g_clear_pointer (&snapshot->opleidingen, g_array_unref);
  g_clear_pointer (&snapshot->ervaring, g_array_unref);
  g_clear_pointer (&snapshot->meldingen, g_array_unref);
  g_clear_pointer (&snapshot->personeelsplannen, g_array_unref);
  g_clear_pointer (&snapshot->maatregelen, g_array_unref);
  g_clear_pointer (&snapshot->groepen, g_array_unref);
  g_clear_pointer (&snapshot->chunks, g_ptr_array_unref);
  g_clear_pointer (&snapshot->pool, taal_pool_unref);
}

/**
 * taal_snapshot_ref:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full): @snapshot
 *
 * Thread: any
 */
TaalSnapshot *
taal_snapshot_ref (TaalSnapshot *snapshot)
{
  return g_atomic_rc_box_acquire (snapshot);
}

/**
 * taal_snapshot_unref:
 * @snapshot: (transfer full): a snapshot
 *
 * Thread: any
 */
void
taal_snapshot_unref (TaalSnapshot *snapshot)
{
  g_atomic_rc_box_release_full (snapshot, taal_snapshot_clear);
}

/* One getter a table: the records and, where asked, how many there are. They live as long as the
 * snapshot, and may be read from any thread. */
#define DEFINE_GETTER(Type, field)                                   \
  const Type *taal_snapshot_get_##field (const TaalSnapshot *snapshot, \
                                         int                *n)        \
  {                                                                  \
    g_return_val_if_fail (snapshot != NULL, NULL);                   \
    if (n != NULL)                                                   \
      *n = (int) snapshot->field->len;                               \
    return (const Type *) (const void *) snapshot->field->data;      \
  }

DEFINE_GETTER (TaalSchool, scholen)
DEFINE_GETTER (TaalLocatie, locaties)
DEFINE_GETTER (TaalDocent, docenten)
DEFINE_GETTER (TaalRegistratie, registraties)
DEFINE_GETTER (TaalOpleiding, opleidingen)
DEFINE_GETTER (TaalErvaring, ervaring)
DEFINE_GETTER (TaalMelding, meldingen)
DEFINE_GETTER (TaalPersoneelsplan, personeelsplannen)
DEFINE_GETTER (TaalMaatregel, maatregelen)
DEFINE_GETTER (TaalGroep, groepen)

/**
 * taal_snapshot_get_pool:
 * @snapshot: a snapshot
 *
 * Returns: (transfer none): the pool of its texts, which the snapshots made from it share
 *
 * Thread: any
 */
TaalPool *
taal_snapshot_get_pool (const TaalSnapshot *snapshot)
{
  g_return_val_if_fail (snapshot != NULL, NULL);

  return snapshot->pool;
}

/**
 * taal_snapshot_get_n_lessen:
 * @snapshot: a snapshot
 *
 * Returns: how many lessons it has, of any status
 *
 * Thread: any
 */
int
taal_snapshot_get_n_lessen (const TaalSnapshot *snapshot)
{
  g_return_val_if_fail (snapshot != NULL, 0);

  return snapshot->n_lessen;
}

/**
 * taal_snapshot_get_les:
 * @snapshot: a snapshot
 * @row: the place of a lesson, from 0
 * @les: (out caller-allocates): the lesson
 *
 * Thread: any
 */
void
taal_snapshot_get_les (const TaalSnapshot *snapshot,
                       int                 row,
                       TaalLes            *les)
{
  g_return_if_fail (snapshot != NULL && les != NULL);
  g_return_if_fail (row >= 0 && row < snapshot->n_lessen);

  taal_les_chunk_get (g_ptr_array_index (snapshot->chunks, row / TAAL_LESSEN_PER_CHUNK), row % TAAL_LESSEN_PER_CHUNK,
                      les);
}

/**
 * taal_snapshot_find_les:
 * @snapshot: a snapshot
 * @les_id: an id, exact
 *
 * Returns: the place of that lesson, or %TAAL_GEEN
 *
 * Thread: any
 */
int
taal_snapshot_find_les (const TaalSnapshot *snapshot,
                        const char         *les_id)
{
  g_return_val_if_fail (snapshot != NULL && les_id != NULL, TAAL_GEEN);

  for (int row = 0; row < snapshot->n_lessen; row++)
    {
      const TaalLesChunk *chunk = g_ptr_array_index (snapshot->chunks, row / TAAL_LESSEN_PER_CHUNK);

      if (g_str_equal (chunk->les_id[row % TAAL_LESSEN_PER_CHUNK], les_id))
        return row;
    }

  return TAAL_GEEN;
}

/**
 * taal_snapshot_search_rij:
 * @snapshot: a snapshot whose lessons are in the order of their rij, or one that is being made
 * @rij: the number of a lesson
 * @found: (out): whether it is there
 *
 * Returns: the place of that lesson, or the one that it would have
 *
 * Thread: any
 */
int
taal_snapshot_search_rij (const TaalSnapshot *snapshot,
                          gint32              rij,
                          gboolean           *found)
{
  int low = 0, high = snapshot->n_lessen;

  *found = FALSE;
  while (low < high && !*found)
    {
      int middle = low + (high - low) / 2;
      const TaalLesChunk *chunk = g_ptr_array_index (snapshot->chunks, middle / TAAL_LESSEN_PER_CHUNK);
      gint32 at = chunk->rij[middle % TAAL_LESSEN_PER_CHUNK];

      if (at < rij)
        low = middle + 1;
      else
        {
          high = middle;
          if (at == rij)
            {
              *found = TRUE;
              low = middle;
            }
        }
    }

  return low;
}

/**
 * taal_snapshot_find_les_rij:
 * @snapshot: a snapshot that was read from a dossier, in the order of its rij
 * @rij: the number of a lesson
 *
 * Returns: the place of that lesson, or %TAAL_GEEN
 *
 * Thread: any
 */
int
taal_snapshot_find_les_rij (const TaalSnapshot *snapshot,
                            gint32              rij)
{
  gboolean found;
  int row;

  g_return_val_if_fail (snapshot != NULL, TAAL_GEEN);

  row = taal_snapshot_search_rij (snapshot, rij, &found);
  return found ? row : TAAL_GEEN;
}

/**
 * taal_snapshot_find_docent:
 * @snapshot: a snapshot
 * @docent_id: an id, exact
 *
 * Returns: the place of that docent, or %TAAL_GEEN
 *
 * Thread: any
 */
int
taal_snapshot_find_docent (const TaalSnapshot *snapshot,
                           const char         *docent_id)
{
  const TaalDocent *docenten;
  int n;

  g_return_val_if_fail (snapshot != NULL && docent_id != NULL, TAAL_GEEN);

  docenten = taal_snapshot_get_docenten (snapshot, &n);
  for (int i = 0; i < n; i++)
    if (g_str_equal (docenten[i].docent_id, docent_id))
      return i;

  return TAAL_GEEN;
}

/**
 * taal_snapshot_get_school_on:
 * @snapshot: a snapshot
 * @date: a known date
 *
 * Returns: (transfer none) (nullable): the row of the school that taal_scholen_on() picks; %NULL when the
 *   dossier names no school
 *
 * Thread: any
 */
const TaalSchool *
taal_snapshot_get_school_on (const TaalSnapshot *snapshot,
                             TaalDate            date)
{
  const TaalSchool *scholen;
  int n;

  g_return_val_if_fail (snapshot != NULL, NULL);

  scholen = taal_snapshot_get_scholen (snapshot, &n);
  return taal_scholen_on (scholen, n, date);
}

/**
 * taal_snapshot_get_newest_gegeven:
 * @snapshot: a snapshot
 *
 * Returns: the date of the newest lesson that was given, whose calendar year is the default period
 *   (format.md 4), or %TAAL_DATE_NONE
 *
 * Thread: any
 */
TaalDate
taal_snapshot_get_newest_gegeven (const TaalSnapshot *snapshot)
{
  TaalDate newest = TAAL_DATE_NONE;

  g_return_val_if_fail (snapshot != NULL, TAAL_DATE_NONE);

  for (int row = 0; row < snapshot->n_lessen; row++)
    {
      const TaalLesChunk *chunk = g_ptr_array_index (snapshot->chunks, row / TAAL_LESSEN_PER_CHUNK);
      int i = row % TAAL_LESSEN_PER_CHUNK;

      if (chunk->status[i] == TAAL_LES_GEGEVEN)
        newest = MAX (newest, chunk->datum[i]);
    }

  return newest;
}
