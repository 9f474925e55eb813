/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-teksten-private.h"

#include <string.h>

#define CHUNK_SIZE    (256 * 1024)
#define FIRST_N_SLOTS 1024 /* a power of two */

/* A hash table of our own: GHashTable costs three times the memory and a call per comparison, and an
 * import looks up millions of cells. */
struct _TaalTeksten
{
  guint32      seed;
  guint        n;
  guint        capacity;
  guint        n_slots;
  const char **texts;  /* by number */
  guint32     *hashes; /* by number */
  guint32     *slots;  /* number + 1, or 0 */
  GPtrArray   *chunks;
  char        *next;
  gsize        left;
};

/**
 * taal_teksten_new:
 *
 * Returns: (transfer full): an empty set of texts
 *
 * Thread: any
 */
TaalTeksten *
taal_teksten_new (void)
{
  TaalTeksten *teksten = g_new0 (TaalTeksten, 1);

  /* Seeded, so that no file can be made to hit one slot. */
  teksten->seed = g_random_int ();
  teksten->n_slots = FIRST_N_SLOTS;
  teksten->slots = g_new0 (guint32, FIRST_N_SLOTS);
  teksten->chunks = g_ptr_array_new_with_free_func (g_free);

  return teksten;
}

/**
 * taal_teksten_free:
 * @teksten: (transfer full): a set of texts
 *
 * Thread: any, while no other uses it
 */
void
taal_teksten_free (TaalTeksten *teksten)
{
  g_free (teksten->texts);
  g_free (teksten->hashes);
  g_free (teksten->slots);
  g_ptr_array_unref (teksten->chunks);
  g_free (teksten);
}

static guint32
hash_text (guint32     seed,
           const char *text,
           gsize       length)
{
  guint64 hash = seed ^ (length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
  guint64 word;

  for (; length >= sizeof word; text += sizeof word, length -= sizeof word)
    {
      memcpy (&word, text, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 32;
    }
  word = 0;
  memcpy (&word, text, length);
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return (guint32) (hash >> 32);
}

static const char *
store_text (TaalTeksten *teksten,
            const char  *text,
            gsize        length)
{
  char *copy;

  if (length + 1 > teksten->left)
    {
      gsize size = MAX (length + 1, CHUNK_SIZE);

      teksten->next = g_malloc (size);
      teksten->left = size;
      g_ptr_array_add (teksten->chunks, teksten->next);
    }

  copy = teksten->next;
  memcpy (copy, text, length);
  copy[length] = '\0';
  teksten->next += length + 1;
  teksten->left -= length + 1;

  return copy;
}

static void
grow_slots (TaalTeksten *teksten)
{
  guint mask;

  g_free (teksten->slots);
  teksten->n_slots *= 2;
  teksten->slots = g_new0 (guint32, teksten->n_slots);
  mask = teksten->n_slots - 1;
  for (guint number = 0; number < teksten->n; number++)
    {
      guint slot = teksten->hashes[number] & mask;

      while (teksten->slots[slot] != 0)
        slot = (slot + 1) & mask;
      teksten->slots[slot] = number + 1;
    }
}

static void
append_text (TaalTeksten *teksten,
             const char  *text,
             gsize        length,
             guint32      hash)
{
  g_assert (teksten->n < G_MAXINT32);

  if (teksten->n == teksten->capacity)
    {
      teksten->capacity = MAX (FIRST_N_SLOTS, teksten->capacity + teksten->capacity / 2);
      teksten->texts = g_renew (const char *, teksten->texts, teksten->capacity);
      teksten->hashes = g_renew (guint32, teksten->hashes, teksten->capacity);
    }
  teksten->texts[teksten->n] = store_text (teksten, text, length);
  teksten->hashes[teksten->n] = hash;
  teksten->n++;
}

/**
 * taal_teksten_add_length:
 * @teksten: a set of texts
 * @text: a text without a NUL in it
 * @length: its length in bytes
 *
 * Returns: the number of the one copy of @text
 *
 * Thread: any, one at a time
 */
gint32
taal_teksten_add_length (TaalTeksten *teksten,
                         const char  *text,
                         gsize        length)
{
  guint32 hash = hash_text (teksten->seed, text, length);
  guint mask = teksten->n_slots - 1;
  guint slot = hash & mask;

  for (; teksten->slots[slot] != 0; slot = (slot + 1) & mask)
    {
      guint number = teksten->slots[slot] - 1;
      const char *known = teksten->texts[number];

      /* strncmp() stops at the end of a shorter known text. */
      if (teksten->hashes[number] == hash && strncmp (known, text, length) == 0 && known[length] == '\0')
        return (gint32) number;
    }

  append_text (teksten, text, length, hash);
  teksten->slots[slot] = teksten->n;
  if (teksten->n > teksten->n_slots / 4 * 3)
    grow_slots (teksten);

  return (gint32) teksten->n - 1;
}

/**
 * taal_teksten_add:
 * @teksten: a set of texts
 * @text: a text
 *
 * Returns: the number of the one copy of @text
 *
 * Thread: any, one at a time
 */
gint32
taal_teksten_add (TaalTeksten *teksten,
                  const char  *text)
{
  g_return_val_if_fail (teksten != NULL && text != NULL, TAAL_CEL_LEEG);

  return taal_teksten_add_length (teksten, text, strlen (text));
}

/**
 * taal_teksten_get:
 * @teksten: a set of texts
 * @number: the number of one
 *
 * Returns: (transfer none): the text, which stays where it is as long as @teksten lives
 *
 * Thread: any, while none adds
 */
const char *
taal_teksten_get (TaalTeksten *teksten,
                  gint32       number)
{
  g_return_val_if_fail (teksten != NULL && number >= 0 && (guint) number < teksten->n, NULL);

  return teksten->texts[number];
}
