/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-fixture.h"
#include "bench-presentie-school.h"
#include "bench-presentie-sql.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "taal-check.h"
#include "taal-onderzoek.h"

/* A dossier with many rows of presence: its import, its signals and the hours of its cursisten,
 * against the sqlite3 shell on the same rows, in one run, as ratios; how they grow with the rows,
 * and how much memory they take. The sizes are the arguments; else 0.1, 1 and 10 million rows. */

/* A run: its seconds by the clock and of work, and the most memory that it had at once, in MB. */
typedef struct
{
  double seconds;
  double cpu;
  double peak;
} Run;

typedef struct
{
  int    n;
  Run    import;
  Run    signalen;
  Run    online;
  double load; /* seconds of work of the parts of the last two */
  double compute_signalen;
  double compute_online;
  double columns; /* MB of the snapshot and the presentie */
  Run    peer_import;
  Run    peer_signalen;
  Run    peer_online;
} Figures;

#define MB        (1024.0 * 1024.0)
#define LES_BYTES 36 /* of the columns of a lesson in a snapshot */

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* What all threads of this program worked, which other programs on the machine do not add to. */
static double
read_cpu (void)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time), ==, 0);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static double
to_seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

static Run
run (const char *const *argv)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  GPid pid;
  int status;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s: %s", argv[0], error->message);
  while (wait4 (pid, &status, 0, &usage) == -1)
    if (errno != EINTR)
      g_error ("%s cannot be waited for", argv[0]);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s %s: %s", argv[0], argv[1], error->message);

  return (Run) { seconds_since (start), to_seconds (usage.ru_utime) + to_seconds (usage.ru_stime),
                 (double) usage.ru_maxrss / 1024 };
}

/* The parts of what the program does, one by one. */
static void
take_apart (const char *path,
            Figures    *figures)
{
  const TaalPeriode periode = { taal_date_from_ymd (2021, 1, 1),
                                taal_date_from_ymd (2025, 12, 31) };
  double start = read_cpu ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBron) bron =
      taal_bron_load_presentie (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalOnderzoek) signalen = NULL, online = NULL;

  if (bron == NULL || norm == NULL)
    g_error ("%s", error->message);
  figures->load = read_cpu () - start;
  figures->columns =
      (double) (taal_presentie_get_bytes (taal_bron_get_presentie (bron)) +
                (gsize) taal_snapshot_get_n_lessen (taal_bron_get_snapshot (bron)) * LES_BYTES) /
      MB;
  start = read_cpu ();
  signalen = taal_onderzoek_run_signalen (bron, norm, periode);
  figures->compute_signalen = read_cpu () - start;
  start = read_cpu ();
  online = taal_onderzoek_run_online (bron, norm, periode);
  figures->compute_online = read_cpu () - start;
  g_print (
      "%9d rows of presence, %d lessen, %u cursisten: %u signals, %u lessen online or hybride\n",
      figures->n, taal_snapshot_get_n_lessen (taal_bron_get_snapshot (bron)),
      taal_bron_get_presentie (bron)->cursisten->len, taal_signalen_get_n (signalen->signalen),
      online->waarborgen->lessen->len);
}

static void
print_run (const char *what,
           Run         ours,
           Run         peer,
           double      allowed)
{
  g_print ("  %-16s %8.2f s, %5.2fx the shell (%.2f s); at most %5.0f MB", what, ours.seconds,
           peer.seconds / ours.seconds, peer.seconds, ours.peak);
  if (allowed > 0)
    g_print (" of %.0f (%.2f)", allowed, ours.peak / allowed);
  g_print ("\n");
}

static Figures
measure (const char *cli,
         const char *sqlite,
         int         n)
{
  g_autofree char *folder = bench_temp ();
  g_autofree char *csv = g_build_filename (folder, "csv", NULL);
  g_autofree char *presentie = g_build_filename (folder, "presentie.csv", NULL);
  g_autofree char *dossier = g_build_filename (folder, "school.taalnorm", NULL);
  g_autofree char *peer = g_build_filename (folder, "peer.db", NULL);
  g_autofree char *dot_import =
      g_strdup_printf (".import --csv --schema temp --skip 1 \"%s\" beside", presentie);
  const char *const parents[] = { cli, "import", dossier, csv, NULL };
  const char *const copy[] = { "cp", dossier, peer, NULL };
  const char *const import[] = { cli, "import", dossier, presentie, NULL };
  const char *const peer_import[] = { sqlite, peer, BESIDE, dot_import, MOVE_OVER, NULL };
  const char *const index[] = { sqlite, peer, INDEXES, NULL };
  const char *const ask_signalen[] = { cli,     "signalen",   dossier,    "--van", "2021-01-01",
                                       "--tot", "2025-12-31", "--format", "json",  NULL };
  const char *const ask_online[] = { cli,     "online",     dossier,    "--van", "2021-01-01",
                                     "--tot", "2025-12-31", "--format", "json",  NULL };
  const char *const peer_signalen[] = { sqlite, peer, SIGNALS, NULL };
  const char *const peer_online[] = { sqlite, peer, HOURS, NULL };
  Figures figures = { .n = n };

  (void) g_mkdir (csv, 0700);
  bench_write_aanwezigen (csv, presentie, n);
  (void) run (parents);
  (void) run (copy);
  figures.import = run (import);
  figures.peer_import = run (peer_import);
  (void) run (index);
  figures.signalen = run (ask_signalen);
  figures.peer_signalen = run (peer_signalen);
  figures.online = run (ask_online);
  figures.peer_online = run (peer_online);
  take_apart (dossier, &figures);
  print_run ("import, checked", figures.import, figures.peer_import, 0);
  print_run ("signalen", figures.signalen, figures.peer_signalen, 2 * figures.columns + 80);
  print_run ("online, hours", figures.online, figures.peer_online, 2 * figures.columns + 80);
  g_print ("  work of which      load %.2f s, signals %.2f s, safeguards and hours %.2f s; "
           "columns %.0f MB\n",
           figures.load,
           figures.compute_signalen, figures.compute_online, figures.columns);
  bench_remove (folder);

  return figures;
}

/* How much more work the larger is, for each time that it has more rows. */
static void
print_growth (const Figures *small,
              const Figures *large)
{
  double rows = (double) large->n / small->n;

  g_print (
      "From %d to %d rows, work for each time as many: import %.2fx, load %.2fx, signals %.2fx, "
      "safeguards and hours %.2fx\n",
      small->n, large->n, large->import.cpu / small->import.cpu / rows,
      large->load / small->load / rows, large->compute_signalen / small->compute_signalen / rows,
      large->compute_online / small->compute_online / rows);
}

int
main (int   argc,
      char *argv[])
{
  const char *cli = g_getenv ("TAALNORM_CLI");
  g_autofree char *sqlite = g_find_program_in_path ("sqlite3");
  const int standard[] = { 100000, 1000000, 10000000 };
  int n_sizes = argc > 1 ? argc - 1 : (int) G_N_ELEMENTS (standard);
  g_autofree Figures *figures = g_new0 (Figures, (gsize) n_sizes);

  if (cli == NULL || sqlite == NULL)
    g_error ("TAALNORM_CLI and the sqlite3 shell are needed");

  for (int i = 0; i < n_sizes; i++)
    {
      figures[i] = measure (cli, sqlite, argc > 1 ? atoi (argv[i + 1]) : standard[i]);
      if (i > 0)
        print_growth (&figures[i - 1], &figures[i]);
    }
  g_print (
      "Targets: import faster than the shell's .import into the same schema (1x); memory at most "
      "twice the columns and 80 MB (1); no growth (1x).\n");

  return 0;
}
