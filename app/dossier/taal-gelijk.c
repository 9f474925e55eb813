/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-gelijk.h"

/* Hashes are made for a block of rows, column after column, and their slots fetched before they are
 * needed: the table of ten million rows of presence is far larger than any cache. */
#define BLOCK 256

typedef struct
{
  const TaalStaat *staat;
  const int       *kolommen;
  int              n_kolommen;
  gboolean         whole_rows;
  guint           *slots; /* owned; row index + 1, or 0 */
  guint            mask;
} Zoeker;

static void
zoeker_clear (Zoeker *zoeker)
{
  g_free (zoeker->slots);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Zoeker, zoeker_clear)

static void
hash_block (const Zoeker *zoeker,
            guint         start,
            guint         n,
            guint         slots[BLOCK])
{
  guint64 hashes[BLOCK];

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
    {
      slots[i] = (guint) ((hashes[i] * G_GUINT64_CONSTANT (0xff51afd7ed558ccd)) >> 32) & zoeker->mask;
      __builtin_prefetch (&zoeker->slots[slots[i]]);
    }
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
  g_auto (Zoeker) zoeker = { staat, kolommen, n_kolommen, whole_rows, NULL, 0 };
  guint n = staat->rijen->n, size = 16;

  while (size / 4 * 3 < n && size < 1u << 31)
    size *= 2;
  zoeker.mask = size - 1;
  zoeker.slots = g_new0 (guint, size);

  for (guint start = 0; start < n; start += BLOCK)
    {
      guint n_block = MIN (BLOCK, n - start);
      guint slots[BLOCK];

      if (start % TAAL_INLEZING_STEP == 0 && !taal_inlezing_tick (inlezing, 0, error))
        return FALSE;
      hash_block (&zoeker, start, n_block, slots);
      for (guint i = 0; i < n_block; i++)
        {
          guint first = takes_part (&zoeker, start + i) ? place_row (&zoeker, start + i, slots[i]) : 0;

          if (first > 0)
            found (start + i, first - 1, user_data);
        }
    }

  return TRUE;
}
