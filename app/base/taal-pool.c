/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-pool.h"

struct _TaalPool
{
  GStringChunk *chunk;
  GPtrArray    *blocks; /* what taal_pool_reserve() handed out */
  GMutex        lock;   /* one writer at a time; readers hold pointers and need none */
};

/**
 * taal_pool_new:
 *
 * Returns: (transfer full): an empty pool
 *
 * Thread: any
 */
TaalPool *
taal_pool_new (void)
{
  TaalPool *pool = g_atomic_rc_box_new0 (TaalPool);

  pool->chunk = g_string_chunk_new (64 * 1024);
  pool->blocks = g_ptr_array_new_with_free_func (g_free);
  g_mutex_init (&pool->lock);

  return pool;
}

/**
 * taal_pool_ref:
 * @pool: a pool
 *
 * Returns: (transfer full): @pool
 *
 * Thread: any
 */
TaalPool *
taal_pool_ref (TaalPool *pool)
{
  return g_atomic_rc_box_acquire (pool);
}

static void
taal_pool_clear (gpointer data)
{
  TaalPool *pool = data;

  g_clear_pointer (&pool->chunk, g_string_chunk_free);
  g_clear_pointer (&pool->blocks, g_ptr_array_unref);
  g_mutex_clear (&pool->lock);
}

/**
 * taal_pool_unref:
 * @pool: (transfer full): a pool
 *
 * Thread: any
 */
void
taal_pool_unref (TaalPool *pool)
{
  g_atomic_rc_box_release_full (pool, taal_pool_clear);
}

/**
 * taal_pool_intern:
 * @pool: a pool
 * @text: (nullable): a text that may occur often
 *
 * Returns: (transfer none) (nullable): the pool's one copy of @text; %NULL for %NULL
 *
 * Thread: any
 */
const char *
taal_pool_intern (TaalPool   *pool,
                  const char *text)
{
  const char *copy;

  if (text == NULL)
    return NULL;

  g_mutex_lock (&pool->lock);
  copy = g_string_chunk_insert_const (pool->chunk, text);
  g_mutex_unlock (&pool->lock);

  return copy;
}

/**
 * taal_pool_append:
 * @pool: a pool
 * @text: a text that occurs once, such as a les_id
 * @length: its length in bytes, or -1
 *
 * Unlike taal_pool_intern() this looks nothing up, which for a million ids is what costs.
 *
 * Returns: (transfer none): the pool's copy
 *
 * Thread: any
 */
const char *
taal_pool_append (TaalPool   *pool,
                  const char *text,
                  gssize      length)
{
  const char *copy;

  g_return_val_if_fail (text != NULL, NULL);

  g_mutex_lock (&pool->lock);
  copy = g_string_chunk_insert_len (pool->chunk, text, length);
  g_mutex_unlock (&pool->lock);

  return copy;
}

/**
 * taal_pool_reserve:
 * @pool: a pool
 * @size: how many bytes
 *
 * Hands out room for many texts at once, so that threads that each add a million of them do not wait
 * for each other at every one. What is written into it is not to change afterwards.
 *
 * Returns: (transfer none): room that lives as long as the pool, for the caller to fill
 *
 * Thread: any
 */
char *
taal_pool_reserve (TaalPool *pool,
                   gsize     size)
{
  char *block = g_malloc (size);

  g_mutex_lock (&pool->lock);
  g_ptr_array_add (pool->blocks, block);
  g_mutex_unlock (&pool->lock);

  return block;
}
