/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-gelijk.h"

/* Rows that stand twice, among so many that they are compared in parts. */

#define N_KOLOMMEN 2
#define MANY       1700000

typedef struct
{
  TaalInvoer  *invoer;
  TaalInlezing inlezing;
  TaalStaat   *staat;
  guint        n_found;
  guint        last;
  guint        n_ticks;
  guint        cancel_at;
} Tabel;

static void
tick_cb (gint64   done,
         gint64   total,
         gpointer data)
{
  Tabel *tabel = data;

  if (++tabel->n_ticks == tabel->cancel_at)
    g_cancellable_cancel (tabel->inlezing.cancellable);
}

static void
set_up (Tabel         *tabel,
        gconstpointer  data)
{
  *tabel = (Tabel) { .invoer = taal_invoer_new () };
  taal_inlezing_init (&tabel->inlezing, tabel->invoer);
  tabel->inlezing.progress = tick_cb;
  tabel->inlezing.progress_data = tabel;
  tabel->inlezing.cancellable = g_cancellable_new ();
  tabel->staat = &tabel->inlezing.staten[TAAL_TABEL_PRESENTIE];
}

static void
tear_down (Tabel         *tabel,
           gconstpointer  data)
{
  g_clear_object (&tabel->inlezing.cancellable);
  taal_inlezing_clear (&tabel->inlezing);
  taal_invoer_free (tabel->invoer);
}

static gint32
get_cel (const Tabel *tabel,
         int          kolom,
         guint        index)
{
  return taal_staat_get_cel (tabel->staat, kolom, index);
}

static void
add_row (Tabel *tabel,
         gint32 a,
         gint32 b)
{
  const guint8 good = 0;

  g_array_append_val (tabel->staat->rijen->kolommen[0], a);
  g_array_append_val (tabel->staat->rijen->kolommen[1], b);
  g_array_append_val (tabel->staat->slecht, good);
  tabel->staat->rijen->n++;
}

static gboolean
find (Tabel           *tabel,
      TaalGelijkFunc   found,
      GError         **error)
{
  static const int kolommen[N_KOLOMMEN] = { 0, 1 };

  return taal_gelijk_find (&tabel->inlezing, tabel->staat, kolommen, N_KOLOMMEN, TRUE, found, tabel,
                           error);
}

/* Every seventh row is that of a hundred rows before, and says so in its second cell. */
static void
fill (Tabel *tabel,
      guint  n)
{
  for (guint i = 0; i < n; i++)
    if (i >= 100 && i % 7 == 0)
      add_row (tabel, get_cel (tabel, 0, i - 100), get_cel (tabel, 1, i - 100));
    else
      add_row (tabel, (gint32) i / 10, (gint32) i);
}

static void
found_cb (guint    index,
          guint    first,
          gpointer data)
{
  Tabel *tabel = data;

  g_assert_cmpuint (index, >, tabel->last);
  g_assert_cmpuint (first, ==, (guint) get_cel (tabel, 1, index));
  g_assert_cmpint (get_cel (tabel, 0, first), ==, get_cel (tabel, 0, index));
  g_assert_cmpuint (index % 7, ==, 0);
  tabel->last = index;
  tabel->n_found++;
}

static void
test_finds (Tabel         *tabel,
            gconstpointer  data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;

  fill (tabel, n);
  g_assert_true (find (tabel, found_cb, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tabel->n_found, ==, n <= 100 ? 0 : (n - 1) / 7 - 14);
}

static void
all_equal_cb (guint    index,
              guint    first,
              gpointer data)
{
  Tabel *tabel = data;

  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (index, ==, ++tabel->n_found);
}

/* Then all are in one part. */
static void
test_all_equal (Tabel         *tabel,
                gconstpointer  data)
{
  for (guint i = 0; i < MANY; i++)
    add_row (tabel, 7, 7);
  g_assert_true (find (tabel, all_equal_cb, NULL));
  g_assert_cmpuint (tabel->n_found, ==, MANY - 1);
}

static void
never_cb (guint    index,
          guint    first,
          gpointer data)
{
  g_assert_not_reached ();
}

static void
test_bad_rows (Tabel         *tabel,
               gconstpointer  data)
{
  add_row (tabel, 1, 1);
  add_row (tabel, 1, 1);
  taal_staat_set_slecht (tabel->staat, 1);
  g_assert_true (find (tabel, never_cb, NULL));
}

/* Broken off while it counts, and in any part. */
static void
test_cancel (Tabel         *tabel,
             gconstpointer  data)
{
  fill (tabel, MANY);
  for (guint at = 1; at < 1200; at += 300)
    {
      g_autoptr (GError) error = NULL;

      g_cancellable_reset (tabel->inlezing.cancellable);
      tabel->n_ticks = 0;
      tabel->cancel_at = at;
      g_assert_false (find (tabel, never_cb, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (tabel->n_ticks, ==, at);
    }
}

#define ADD(path, n, func) g_test_add (path, Tabel, GUINT_TO_POINTER (n), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/dossier/gelijk/none", 0, test_finds);
  ADD ("/dossier/gelijk/a-hundred", 100, test_finds);
  ADD ("/dossier/gelijk/some", 5000, test_finds);
  ADD ("/dossier/gelijk/many", MANY, test_finds);
  ADD ("/dossier/gelijk/all-equal", 0, test_all_equal);
  ADD ("/dossier/gelijk/bad-rows", 0, test_bad_rows);
  ADD ("/dossier/gelijk/cancel", 0, test_cancel);

  return g_test_run ();
}
