/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-fixture.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "taal-check.h"

/* The verdict and the import against the sqlite3 shell on the same rows, in one run, as ratios. The
 * shell is asked an easier question: the certified share only, without exceptions, reasons or the 256
 * other readings. It gets the indexes that suit it best. */

/* The share over five years from a dossier's own tables; 18628 to 20453 are their day numbers. */
#define QUESTION                                                                                       \
  "SELECT count(*), sum(EXISTS(SELECT 1 FROM rij_registraties r WHERE r.docent = l.docent "            \
  "AND r.register IN ('BVNT2','BOW_KR') AND r.van <= l.datum AND (r.tot IS NULL OR r.tot >= l.datum))) " \
  "FROM rij_lessen l JOIN rij_groepen g ON g.rij = l.groep WHERE l.status = 0 "                        \
  "AND l.datum BETWEEN 18628 AND 20453 AND g.wet IN (0,1) AND g.route IN (0,1,3,4);"

#define INDEXES                                                                            \
  "CREATE INDEX bench_1 ON rij_lessen (status, datum, groep, docent);"                     \
  "CREATE INDEX bench_2 ON rij_registraties (docent, register, van, tot); ANALYZE;"

/* Presence refers to lessons and learners by their text ids, and the dossier's tables by number, so the
 * shell imports into a table beside them, in memory, and moves the rows over with their references
 * looked up: into the same table, with the same checks, index and foreign keys as ours. It checks no
 * row twice, no number that could be a BSN, and tells of no row where it stands. */
#define BESIDE                                                                                         \
  "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"                                              \
  "CREATE TEMP TABLE beside (les_id TEXT, cursist_id TEXT, aanwezig TEXT);"
#define MOVE_OVER                                                                                      \
  "INSERT INTO rij_presentie (les, cursist, aanwezig) "                                                \
  "SELECT l.rij, c.rij, CASE b.aanwezig WHEN 'ja' THEN 1 WHEN 'nee' THEN 0 END FROM temp.beside b "     \
  "LEFT JOIN rij_lessen l ON l.les_id = b.les_id LEFT JOIN rij_cursisten c ON c.cursist_id = b.cursist_id;"

typedef struct
{
  double import_ratio;
  double first_ratio;
  double edit_ratio;
  double edit_seconds;
} Figures;

/* A verdict after one edit, from the counts that are there. Returns the seconds of the median of 21. */
static int
compare_seconds (gconstpointer a,
                 gconstpointer b)
{
  double seconds_a = *(const double *) a, seconds_b = *(const double *) b;

  return (seconds_a > seconds_b) - (seconds_a < seconds_b);
}

static double
time_edit (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBron) bron = taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  TaalPeriode periode = { taal_date_from_ymd (2021, 1, 1), taal_date_from_ymd (2025, 12, 31) };
  double seconds[21];

  if (bron == NULL || norm == NULL)
    g_error ("%s", error->message);

  for (int i = 0; i < (int) G_N_ELEMENTS (seconds); i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (TaalTelling) changed = NULL;
      g_autoptr (TaalOordeel) oordeel = NULL;
      TaalLes from, to;

      taal_snapshot_get_les (taal_bron_get_snapshot (bron), i * 37, &from);
      to = from;
      to.docent = (from.docent + 1) % 40;
      changed = taal_telling_change (taal_bron_get_telling (bron), &from, &to);
      oordeel = taal_oordeel_compute (norm, taal_bron_get_snapshot (bron), changed, periode);
      seconds[i] = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
    }
  qsort (seconds, G_N_ELEMENTS (seconds), sizeof *seconds, compare_seconds);

  return seconds[G_N_ELEMENTS (seconds) / 2];
}

static Figures
measure (const char *cli,
         const char *sqlite,
         int         n)
{
  g_autofree char *folder = bench_temp ();
  g_autofree char *csv = g_build_filename (folder, "csv", NULL);
  g_autofree char *lessen = g_build_filename (csv, "lessen.csv", NULL);
  g_autofree char *dossier = g_build_filename (folder, "school.taalnorm", NULL);
  g_autofree char *indexed = g_build_filename (folder, "indexed.db", NULL);
  g_autofree char *imported = g_build_filename (folder, "imported.db", NULL);
  g_autofree char *dot_import = g_strdup_printf (".import --csv --skip 1 \"%s\" lessen", lessen);
  g_autofree char *edit = g_strdup_printf ("UPDATE rij_lessen SET docent = docent %% 40 + 1 WHERE rij = 38; %s", QUESTION);
  const char *const import[] = { cli, "import", dossier, csv, NULL };
  const char *const copy[] = { "cp", dossier, indexed, NULL };
  const char *const index[] = { sqlite, indexed, INDEXES, NULL };
  const char *const peer_import[] = { sqlite, imported,
                                      "CREATE TABLE lessen (les_id TEXT PRIMARY KEY, groep_id TEXT, docent_id TEXT, datum TEXT, "
                                      "minuten INTEGER, vorm TEXT, status TEXT);",
                                      dot_import, NULL };
  const char *const check[] = { cli, "check", dossier, "--van", "2021-01-01", "--tot", "2025-12-31", "--format", "json", NULL };
  const char *const peer_check[] = { sqlite, indexed, QUESTION, NULL };
  const char *const peer_edit[] = { sqlite, indexed, edit, NULL };
  double t_import, t_peer_import, t_check, t_peer_check, t_edit, t_peer_edit;

  (void) g_mkdir (csv, 0700);
  bench_write_school (csv, n);
  t_import = bench_run (import, 1, 0);
  t_peer_import = bench_run (peer_import, 1, 0);
  (void) bench_run (copy, 1, 0);
  (void) bench_run (index, 1, 0);
  t_check = bench_run (check, 5, 1);
  t_peer_check = bench_run (peer_check, 5, 0);
  t_edit = time_edit (dossier);
  t_peer_edit = bench_run (peer_edit, 5, 0);

  g_print ("%9d | %8.0f rows/s (%5.2fx) | %8.4f s (%6.2fx) | %9.6f s (%8.1fx)\n", n, n / t_import, t_peer_import / t_import,
           t_check, t_peer_check / t_check, t_edit, t_peer_edit / t_edit);
  bench_remove (folder);

  return (Figures) { t_peer_import / t_import, t_peer_check / t_check, t_peer_edit / t_edit, t_edit };
}

/* How many times faster presence rows go in than through the shell, into the same schema: a dossier that
 * has the lessons and the learners. */
static double
measure_presentie (const char *cli,
                   const char *sqlite,
                   int         n)
{
  g_autofree char *folder = bench_temp ();
  g_autofree char *csv = g_build_filename (folder, "csv", NULL);
  g_autofree char *presentie = g_build_filename (csv, "presentie.csv", NULL);
  g_autofree char *apart = g_build_filename (folder, "presentie.csv", NULL);
  g_autofree char *dossier = g_build_filename (folder, "school.taalnorm", NULL);
  g_autofree char *peer = g_build_filename (folder, "peer.db", NULL);
  g_autofree char *dot_import = g_strdup_printf (".import --csv --schema temp --skip 1 \"%s\" beside", apart);
  const char *const parents[] = { cli, "import", dossier, csv, NULL };
  const char *const copy[] = { "cp", dossier, peer, NULL };
  const char *const import[] = { cli, "import", dossier, apart, NULL };
  const char *const peer_import[] = { sqlite, peer, BESIDE, dot_import, MOVE_OVER, NULL };
  double t_import, t_peer;

  (void) g_mkdir (csv, 0700);
  bench_write_school (csv, n / 10);
  bench_write_presentie (csv, n);
  if (g_rename (presentie, apart) != 0)
    g_error ("%s cannot be moved", presentie);
  (void) bench_run (parents, 1, 0);
  (void) bench_run (copy, 1, 0);
  t_import = bench_run (import, 1, 0);
  t_peer = bench_run (peer_import, 1, 0);
  g_print ("%9d presence rows: import, checked %8.0f rows/s (%5.2fx the shell's .import into the same schema)\n", n,
           n / t_import, t_peer / t_import);
  bench_remove (folder);

  return t_peer / t_import;
}

int
main (int   argc,
      char *argv[])
{
  const char *cli = g_getenv ("TAALNORM_CLI");
  g_autofree char *sqlite = g_find_program_in_path ("sqlite3");
  const int sizes[] = { 10000, 100000, 1000000 };
  Figures figures[G_N_ELEMENTS (sizes)];
  double presentie_ratio;

  if (cli == NULL || sqlite == NULL)
    g_error ("TAALNORM_CLI and the sqlite3 shell are needed");

  g_print ("How many times faster than the sqlite3 shell (its time / ours), same rows, one run.\n");
  g_print ("   lessen | import, checked              | first read to verdict  | one edit to verdict\n");
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    figures[i] = measure (cli, sqlite, sizes[i]);

  presentie_ratio = measure_presentie (cli, sqlite, 1000000);

  g_print ("Growth of one edit to verdict from %d to %d lessen: %.1fx\n", sizes[0], sizes[2],
           figures[2].edit_seconds / figures[0].edit_seconds);
  g_print ("Targets: import, also of presence into the same schema, faster than the shell's .import (1x); one edit to verdict at 1,000,000 lessen under 0.016 s, "
           "not growing with the dossier.\n");
  g_print ("At 1,000,000: import %.2fx, import of presence %.2fx, first read %.2fx, one edit %.6f s.\n",
           figures[2].import_ratio, presentie_ratio, figures[2].first_ratio, figures[2].edit_seconds);

  return 0;
}
