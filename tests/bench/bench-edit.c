/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-fixture.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "taal-session.h"

/* An edit as the window makes it: checked, written, logged, and followed by the facts, the counts and the
 * verdict. What the main thread does of it, from the moment that the answer wakes it until whoever asked
 * has heard of the new verdict, must stay within a frame of the screen, however large the school is. */

#define N_EDITS 41

#define FRAME   (1.0 / 60)

typedef struct
{
  double main_seconds; /* of the main thread */
  double turn_seconds; /* from asking until the new verdict */
} Figures;

typedef struct
{
  gboolean heard;
  double main_seconds;
} Answer;

/* When the main thread last woke up. */
static gint64 woken;

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static gint
poll_and_look (GPollFD *fds,
               guint n_fds,
               gint timeout)
{
  gint n = g_poll (fds, n_fds, timeout);

  woken = g_get_monotonic_time ();
  return n;
}

static void
edited_cb (GObject *object,
           GAsyncResult *result,
           gpointer data)
{
  Answer *answer = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report =
      taal_session_edit_finish (TAAL_SESSION (object), result, &error);

  if (report == NULL || !taal_import_report_is_imported (report))
    g_error ("The edit is not made: %s", error != NULL ? error->message : "it is wrong");
  answer->main_seconds = seconds_since (woken);
  answer->heard = TRUE;
}

static Figures
edit (TaalSession *session,
      int number)
{
  g_autofree char *les = g_strdup_printf ("L%07d", number * 37);
  g_autofree char *minuten = g_strdup_printf ("%d", 30 + number);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  TaalCheck *before = taal_session_get_check (session);
  Answer answer = { FALSE, 0 };
  gint64 start;
  double turn;

  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, les);
  taal_bewerking_set (bewerking, "minuten", minuten);
  start = g_get_monotonic_time ();
  taal_session_edit_async (session, bewerking, edited_cb, &answer);
  while (!answer.heard)
    g_main_context_iteration (NULL, TRUE);
  turn = seconds_since (start);
  if (taal_session_get_check (session) == before)
    g_error ("There is no new verdict");

  return (Figures) { answer.main_seconds, turn };
}

static int
compare_seconds (gconstpointer a,
                 gconstpointer b)
{
  double seconds_a = *(const double *) a, seconds_b = *(const double *) b;

  return (seconds_a > seconds_b) - (seconds_a < seconds_b);
}

static TaalSession *
open_session (const char *path)
{
  const TaalPeriode periode = { taal_date_from_ymd (2021, 1, 1),
                                taal_date_from_ymd (2025, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_autoptr (TaalCheck) check = NULL;

  if (norm == NULL || bron == NULL)
    g_error ("%s", error->message);
  check = taal_check_run (bron, norm, periode);

  return taal_session_new (check);
}

/* The medians of many edits, and the longest that the main thread was at one. */
static Figures
measure (const char *cli,
         int n)
{
  g_autofree char *folder = bench_temp ();
  g_autofree char *csv = g_build_filename (folder, "csv", NULL);
  g_autofree char *dossier = g_build_filename (folder, "school.taalnorm", NULL);
  const char *const import[] = { cli, "import", dossier, csv, NULL };
  TaalSession *session;
  double first, main_seconds[N_EDITS], turn_seconds[N_EDITS];
  Figures median;

  (void) g_mkdir (csv, 0700);
  bench_write_school (csv, n);
  (void) bench_run (import, 1, 0);
  session = open_session (dossier);
  first = edit (session, N_EDITS).turn_seconds; /* opens the file for editing */
  for (int i = 0; i < N_EDITS; i++)
    {
      Figures one = edit (session, i);

      main_seconds[i] = one.main_seconds;
      turn_seconds[i] = one.turn_seconds;
    }
  while (taal_session_is_busy (session))
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (session);
  bench_remove (folder);

  qsort (main_seconds, N_EDITS, sizeof *main_seconds, compare_seconds);
  qsort (turn_seconds, N_EDITS, sizeof *turn_seconds, compare_seconds);
  median = (Figures) { main_seconds[N_EDITS / 2], turn_seconds[N_EDITS / 2] };
  g_print ("%9d | %9.6f s (%6.3f) | %9.6f s (%6.3f) | %9.4f s (%6.2f) | %9.4f s\n", n,
           median.main_seconds, median.main_seconds / FRAME, main_seconds[N_EDITS - 1],
           main_seconds[N_EDITS - 1] / FRAME, median.turn_seconds, median.turn_seconds / FRAME,
           first);

  return median;
}

int
main (int argc,
      char *argv[])
{
  const char *cli = g_getenv ("TAALNORM_CLI");
  const int sizes[] = { 100000, 1000000 };
  Figures figures[G_N_ELEMENTS (sizes)];

  if (cli == NULL)
    g_error ("TAALNORM_CLI is needed");

  g_main_context_set_poll_func (NULL, poll_and_look);
  g_print ("One edit through the session, in seconds and (in frames of %.4f s).\n", FRAME);
  g_print ("   lessen | main thread, median    | main thread, longest   "
           "| whole turn, median    | the first edit\n");
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    figures[i] = measure (cli, sizes[i]);

  g_print ("Growth from %d to %d lessen: main thread %.1fx, whole turn %.1fx\n", sizes[0], sizes[1],
           figures[1].main_seconds / figures[0].main_seconds,
           figures[1].turn_seconds / figures[0].turn_seconds);
  g_print (
      "Target: the main thread within a frame (1) at 1,000,000 lessen, not growing with them.\n");

  return 0;
}
