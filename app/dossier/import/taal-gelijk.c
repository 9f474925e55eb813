/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-gelijk.h"

#include <string.h>

/* Hashes are made for a block of rows, column after column, and their slots fetched before they are
 * needed: the table of ten million rows of presence is far larger than any cache. */
#define BLOCK 256

/* Many rows are compared in parts, by their hash: equal rows are in one part, and the table need
 * only hold the rows of a part. */
#define PART_ROWS (3u << 19)
#define MAX_PARTS 256

/* A row that equals one before it. */
typedef struct
{
  guint index;
  guint first;
} Gelijk;

typedef struct
{
  const TaalStaat *staat;
  const int       *kolommen;
  int              n_kolommen;
  gboolean         whole_rows;
  guint           *slots; /* owned; row index + 1, or 0 */
  guint            mask;
  guint            n_parts; /* a power of two */
  GArray          *gelijk; /* owned; Gelijk */
} Zoeker;

static void
zoeker_clear (Zoeker *zoeker)
{
  g_free (zoeker->slots);
  g_clear_pointer (&zoeker->gelijk, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Zoeker, zoeker_clear)

static void
hash_block (const Zoeker *zoeker,
            guint         start,
            guint         n,
            guint64       hashes[BLOCK])
{
  for (guint i = 0; i < n; i++)
    hashes[i] = 0;
  for (int c = 0; c < zoeker->n_kolommen; c++)
    {
      const gint32 *cells = &g_array_index (zoeker->staat->rijen->kolommen[zoeker->kolommen[c]], gint32, start);

      for (guint i = 0; i < n; i++)
        {
          hashes[i] = (hashes[i] ^ (guint32) cells[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
          hashes[i] ^= hashes[i] >> 29;
        }
    }
  for (guint i = 0; i < n; i++)
    hashes[i] *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
}

static guint
get_slot (const Zoeker *zoeker,
          guint64       hash)
{
  return (guint) (hash >> 32) & zoeker->mask;
}

static guint
get_part (const Zoeker *zoeker,
          guint64       hash)
{
  return (guint) (hash >> 16) & (zoeker->n_parts - 1);
}

static gboolean
rows_are_equal (const Zoeker *zoeker,
                guint         a,
                guint         b)
{
  for (int c = 0; c < zoeker->n_kolommen; c++)
    if (taal_staat_get_cel (zoeker->staat, zoeker->kolommen[c], a) !=
        taal_staat_get_cel (zoeker->staat, zoeker->kolommen[c], b))
      return FALSE;

  return TRUE;
}

/* A bad row has cells that are unknown because they are wrong, so it equals nothing as a whole; as a
 * key counts what is known in full. */
static gboolean
takes_part (const Zoeker *zoeker,
            guint         index)
{
  if (zoeker->whole_rows)
    return !taal_staat_is_slecht (zoeker->staat, index);

  for (int c = 0; c < zoeker->n_kolommen; c++)
    if (taal_staat_get_cel (zoeker->staat, zoeker->kolommen[c], index) == TAAL_CEL_LEEG)
      return FALSE;

  return TRUE;
}

/* Puts a row in its slot, or returns the row before it that is equal, + 1. */
static guint
place_row (Zoeker *zoeker,
           guint   index,
           guint   slot)
{
  for (; zoeker->slots[slot] != 0; slot = (slot + 1) & zoeker->mask)
    if (rows_are_equal (zoeker, zoeker->slots[slot] - 1, index))
      return zoeker->slots[slot];

  zoeker->slots[slot] = index + 1;
  return 0;
}

/* Makes the table large enough for the largest part: rows can be chosen so that parts are uneven.
 */
static gboolean
make_slots (Zoeker       *zoeker,
            TaalInlezing *inlezing,
            GError      **error)
{
  guint n = zoeker->staat->rijen->n, size = 16, most = n;

  zoeker->n_parts = 1;
  while (n / zoeker->n_parts > PART_ROWS && zoeker->n_parts < MAX_PARTS)
    zoeker->n_parts *= 2;
  if (zoeker->n_parts > 1)
    {
      guint counts[MAX_PARTS] = { 0 };

      for (guint start = 0; start < n; start += BLOCK)
        {
          guint n_block = MIN (BLOCK, n - start);
          guint64 hashes[BLOCK];

          if (start % TAAL_INLEZING_STEP == 0 && !taal_inlezing_tick (inlezing, 0, error))
            return FALSE;
          hash_block (zoeker, start, n_block, hashes);
          for (guint i = 0; i < n_block; i++)
            counts[get_part (zoeker, hashes[i])]++;
        }
      most = 0;
      for (guint part = 0; part < zoeker->n_parts; part++)
        most = MAX (most, counts[part]);
    }
  while (size / 4 * 3 < most && size < 1u << 31)
    size *= 2;
  zoeker->mask = size - 1;
  zoeker->slots = g_new0 (guint, size);

  return TRUE;
}

static gboolean
look_at_part (Zoeker       *zoeker,
              TaalInlezing *inlezing,
              guint         part,
              GError      **error)
{
  guint n = zoeker->staat->rijen->n;

  for (guint start = 0; start < n; start += BLOCK)
    {
      guint n_block = MIN (BLOCK, n - start);
      guint64 hashes[BLOCK];

      if (start % TAAL_INLEZING_STEP == 0 && !taal_inlezing_tick (inlezing, 0, error))
        return FALSE;
      hash_block (zoeker, start, n_block, hashes);
      for (guint i = 0; i < n_block; i++)
        if (get_part (zoeker, hashes[i]) == part)
          __builtin_prefetch (&zoeker->slots[get_slot (zoeker, hashes[i])]);
      for (guint i = 0; i < n_block; i++)
        if (get_part (zoeker, hashes[i]) == part && takes_part (zoeker, start + i))
          {
            Gelijk gelijk = { start + i,
                              place_row (zoeker, start + i, get_slot (zoeker, hashes[i])) };

            if (gelijk.first-- > 0)
              g_array_append_val (zoeker->gelijk, gelijk);
          }
    }

  return TRUE;
}

static int
compare_gelijk (gconstpointer a,
                gconstpointer b)
{
  const Gelijk *x = a, *y = b;

  return (x->index > y->index) - (x->index < y->index);
}

/**
 * taal_gelijk_find:
 * @inlezing: a run
 * @staat: a table of it
 * @kolommen: (array length=n_kolommen): the columns to compare
 * @n_kolommen: how many
 * @whole_rows: whether @kolommen are all columns: then bad rows do not count; else rows do not count
 *   of which one of @kolommen is unknown
 * @found: called for every row that equals one before it, in order; it may mark the row as bad
 * @user_data: for @found
 * @error: #G_IO_ERROR_CANCELLED
 *
 * Returns: whether all rows were compared
 *
 * Thread: that of the import
 */
gboolean
taal_gelijk_find (TaalInlezing    *inlezing,
                  const TaalStaat *staat,
                  const int       *kolommen,
                  int              n_kolommen,
                  gboolean         whole_rows,
                  TaalGelijkFunc   found,
                  gpointer         user_data,
                  GError         **error)
{
  g_auto (Zoeker) zoeker = { staat, kolommen, n_kolommen, whole_rows, NULL, 0, 1, NULL };

  zoeker.gelijk = g_array_new (FALSE, FALSE, sizeof (Gelijk));
  if (!make_slots (&zoeker, inlezing, error))
    return FALSE;
  for (guint part = 0; part < zoeker.n_parts; part++)
    {
      if (part > 0)
        memset (zoeker.slots, 0, ((gsize) zoeker.mask + 1) * sizeof *zoeker.slots);
      if (!look_at_part (&zoeker, inlezing, part, error))
        return FALSE;
    }
  if (zoeker.n_parts > 1)
    g_array_sort (zoeker.gelijk, compare_gelijk);
  for (guint i = 0; i < zoeker.gelijk->len; i++)
    {
      const Gelijk *gelijk = &g_array_index (zoeker.gelijk, Gelijk, i);

      found (gelijk->index, gelijk->first, user_data);
    }

  return TRUE;
}
