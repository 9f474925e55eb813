/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-pool.h"

#include <string.h>

#define N_THREADS 8
#define N_TEXTS   5000

/* A text that occurs again is the same pointer, also when it was appended in between. */
static void
test_intern (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  char text[] = "Amsterdam";
  const char *first = taal_pool_intern (pool, text);

  g_assert_cmpstr (first, ==, "Amsterdam");
  g_assert_true (first != text);
  g_assert_true (taal_pool_intern (pool, "Amsterdam") == first);
  g_assert_true (taal_pool_append (pool, "Amsterdam", -1) != first);
  g_assert_true (taal_pool_intern (pool, "Amsterdam") == first);
  g_assert_true (taal_pool_intern (pool, "amsterdam") != first);

  /* It is a copy. */
  text[0] = 'X';
  g_assert_cmpstr (first, ==, "Amsterdam");
}

static void
test_empty_and_null (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();

  g_assert_null (taal_pool_intern (pool, NULL));
  g_assert_cmpstr (taal_pool_intern (pool, ""), ==, "");
  g_assert_cmpstr (taal_pool_append (pool, "", -1), ==, "");
  g_assert_cmpstr (taal_pool_append (pool, "abc", 0), ==, "");
}

static void
test_append (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  const char *first = taal_pool_append (pool, "L1", -1);

  g_assert_true (taal_pool_append (pool, "L1", -1) != first);
  g_assert_cmpstr (taal_pool_append (pool, "L1234", 3), ==, "L12");
  g_assert_cmpstr (first, ==, "L1");
}

/* Room that was reserved is the caller's, and no text that is added comes into it. */
static void
test_reserve (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  char *block = taal_pool_reserve (pool, 6);
  char *large = taal_pool_reserve (pool, 300 * 1024);

  memcpy (block, "L1\0L2", 6);
  memset (large, 'x', 300 * 1024);
  (void) taal_pool_append (pool, "L3", -1);
  (void) taal_pool_intern (pool, "L4");
  g_assert_cmpmem (block, 6, "L1\0L2", 6);
  g_assert_true (large[0] == 'x' && large[300 * 1024 - 1] == 'x');
}

/* Texts stay where they are, however many follow, also those longer than what is allotted at a time. */
static void
test_texts_stay (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autofree char *large = g_strnfill (300 * 1024, 'x');
  const char **texts = g_new (const char *, N_TEXTS);
  const char *kept = taal_pool_append (pool, large, -1);

  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = g_strdup_printf ("text number %d", i);

      texts[i] = taal_pool_append (pool, text, -1);
    }
  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = g_strdup_printf ("text number %d", i);

      g_assert_cmpstr (texts[i], ==, text);
    }
  g_assert_cmpstr (kept, ==, large);
  g_free (texts);
}

/* A pool lives until its last holder lets go. */
static void
test_refs (void)
{
  TaalPool *pool = taal_pool_new ();
  TaalPool *held = taal_pool_ref (pool);
  const char *text = taal_pool_intern (pool, "De Brug");

  g_assert_true (held == pool);
  taal_pool_unref (pool);
  g_assert_cmpstr (text, ==, "De Brug");
  g_assert_true (taal_pool_intern (held, "De Brug") == text);
  taal_pool_unref (held);
}

typedef struct
{
  TaalPool   *pool;
  const char *texts[N_TEXTS];
} Worker;

static gpointer
work (gpointer data)
{
  Worker *worker = data;

  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %d", i);
      TaalPool *held = taal_pool_ref (worker->pool);

      worker->texts[i] = taal_pool_intern (held, text);
      g_assert_cmpstr (taal_pool_append (held, text, -1), ==, text);
      taal_pool_unref (held);
    }
  taal_pool_unref (worker->pool);

  return NULL;
}

/* Threads that intern the same texts at once all get the same copies. */
static void
test_threads (void)
{
  TaalPool *pool = taal_pool_new ();
  GThread *threads[N_THREADS];
  Worker *workers = g_new0 (Worker, N_THREADS);

  for (int i = 0; i < N_THREADS; i++)
    {
      workers[i].pool = taal_pool_ref (pool);
      threads[i] = g_thread_new ("pool", work, &workers[i]);
    }
  for (int i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  for (int i = 1; i < N_THREADS; i++)
    for (int j = 0; j < N_TEXTS; j++)
      g_assert_true (workers[i].texts[j] == workers[0].texts[j]);

  g_free (workers);
  taal_pool_unref (pool);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/pool/intern", test_intern);
  g_test_add_func ("/base/pool/empty-and-null", test_empty_and_null);
  g_test_add_func ("/base/pool/append", test_append);
  g_test_add_func ("/base/pool/reserve", test_reserve);
  g_test_add_func ("/base/pool/texts-stay", test_texts_stay);
  g_test_add_func ("/base/pool/refs", test_refs);
  g_test_add_func ("/base/pool/threads", test_threads);

  return g_test_run ();
}
