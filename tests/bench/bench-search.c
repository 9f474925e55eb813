/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <time.h>

#include "../check/lijst-fixture.h"
#include "../window/window-fixture.h"

#include "taal-docenten-page.h"
#include "taal-lessen-page.h"
#include "taal-lijst-vak.h"

/* How long the main loop is busy at a stretch when a key is typed in the search of the lessons: that is
 * how long the next key, or the pointer, has to wait. Drawing is part of it. Told in time of its thread,
 * which other programs on the machine do not add to, and by the clock. */

#define N_LESSEN 100000

/* A key is done when the list has its answer and this much time went by without anything to do. */
#define QUIET_MS 60

#define TARGET_MS 16.0

/* Typed one key after the other, and taken away again. */
static const char *const searches[] = { "zand 2024-02", "anna ochtend 2024", "L0012", "avond 60" };

/* In milliseconds. */
typedef struct
{
  double thread;
  double clock;
} Span;

/* Between two polls the loop is busy. */
static Span awake;
static Span longest;

static double
read_clock (clockid_t id)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (id, &time), ==, 0);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static gint
poll_and_time (GPollFD *fds,
               guint    n_fds,
               gint     timeout)
{
  gint result;

  longest.thread = MAX (longest.thread, read_clock (CLOCK_THREAD_CPUTIME_ID) - awake.thread);
  longest.clock = MAX (longest.clock, read_clock (CLOCK_MONOTONIC) - awake.clock);
  result = g_poll (fds, n_fds, timeout);
  awake = (Span) { read_clock (CLOCK_THREAD_CPUTIME_ID), read_clock (CLOCK_MONOTONIC) };

  return result;
}

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
settle (gpointer lijst)
{
  gboolean quiet;

  do
    {
      quiet = FALSE;
      g_timeout_add_full (G_PRIORITY_LOW, QUIET_MS, wake_cb, &quiet, NULL);
      while (!quiet)
        g_main_context_iteration (NULL, TRUE);
    }
  while (taal_lijst_is_bezig (lijst));
}

static gpointer
find (GtkWidget *widget,
      GType      type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
note_change (GListModel *model,
             guint       position,
             guint       removed,
             guint       added,
             gboolean   *changed)
{
  *changed = TRUE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Span *span_a = a, *span_b = b;

  return (span_a->thread > span_b->thread) - (span_a->thread < span_b->thread);
}

static void
print_keys (const char *what,
            GArray     *keys)
{
  const Span *spans = (const Span *) (void *) keys->data;

  g_array_sort (keys, compare);
  if (keys->len > 0)
    g_print ("Search over %d lessons, %s: main loop busy at a stretch, median of %u keys %.1f ms (%.1f by the clock), "
             "most %.1f ms (%.1f) (target: under %.0f)\n",
             N_LESSEN, what, keys->len, spans[keys->len / 2].thread, spans[keys->len / 2].clock,
             spans[keys->len - 1].thread, spans[keys->len - 1].clock, TARGET_MS);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) changing = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (GArray) staying = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (TaalCheck) check = NULL;
  GtkWidget *window, *page;
  GtkColumnView *view;
  TaalLijstVak *vak;
  gpointer lijst;
  gboolean changed;

  window_fixture_init (&argc, &argv);
  check = lijst_fixture_big (N_LESSEN);
  window = gtk_window_new ();
  page = g_object_new (TAAL_TYPE_LESSEN_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 760);
  gtk_window_set_child (GTK_WINDOW (window), page);
  vak = find (page, TAAL_TYPE_LIJST_VAK);
  view = find (page, GTK_TYPE_COLUMN_VIEW);
  lijst = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_column_view_get_model (view)));
  g_signal_connect (lijst, "items-changed", G_CALLBACK (note_change), &changed);

  taal_lessen_page_set_check (TAAL_LESSEN_PAGE (page), check);
  gtk_window_present (GTK_WINDOW (window));
  settle (lijst);
  g_main_context_set_poll_func (NULL, poll_and_time);

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      gsize length = strlen (searches[i]);

      for (gsize key = 1; key <= 2 * length; key++)
        {
          g_autofree char *text = g_strndup (searches[i], key <= length ? key : 2 * length - key);

          changed = FALSE;
          awake = (Span) { read_clock (CLOCK_THREAD_CPUTIME_ID), read_clock (CLOCK_MONOTONIC) };
          longest = (Span) { 0, 0 };
          taal_lijst_vak_set_zoek (vak, text);
          settle (lijst);
          g_array_append_val (changed ? changing : staying, longest);
        }
    }

  print_keys ("rows changed", changing);
  print_keys ("rows stayed", staying);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
