/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-fixture.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

/* The Wi2013 offer of a region of 200 schools of 16,000 lessons each, which need not be read: its
 * seconds of processor, beside those of the sqlite3 shell that asks each dossier for its newest
 * statements. */

#define N_SCHOLEN 200
#define N_LESSEN  16000
#define TARGET    1.0

#define FIRST_NUMBER 2001 /* BOW numbers */

#define QUERY                                                                                    \
  "SELECT l.gemeente, a.soort, a.neemt_aan, a.plaatsen, max(a.peildatum) FROM aanbod_wi2013 a "  \
  "JOIN locaties l USING (locatie_id) WHERE a.peildatum <= '2024-06-20' GROUP BY l.locatie_id, " \
  "a.soort;\n"

/* Four locaties that said something of each soort, six times. */
static void
write_aanbod (const char *folder)
{
  static const char *const soorten[] = { "ALFA", "NT2", "ONA", "KNM" };
  static const char *const gemeenten[] = { "GM0301", "GM0150", "GM0363", "GM0344" };
  g_autofree char *path = g_build_filename (folder, "aanbod_wi2013.csv", NULL);
  g_autofree char *places = g_build_filename (folder, "locaties.csv", NULL);
  g_autoptr (GString) aanbod = g_string_new ("locatie_id,soort,peildatum,neemt_aan,plaatsen\n");
  g_autoptr (GString) locaties = g_string_new ("locatie_id,naam,gemeente\n");

  for (gsize i = 0; i < G_N_ELEMENTS (gemeenten); i++)
    {
      g_string_append_printf (locaties, "A%zu,Locatie %zu,%s\n", i, i, gemeenten[i]);
      for (gsize j = 0; j < G_N_ELEMENTS (soorten); j++)
        for (int month = 1; month <= 6; month++)
          g_string_append_printf (aanbod, "A%zu,%s,2024-%02d-01,ja,%d\n", i, soorten[j], month,
                                  month);
    }
  if (!g_file_set_contents (path, aanbod->str, -1, NULL) ||
      !g_file_set_contents (places, locaties->str, -1, NULL))
    g_error ("%s: cannot be written", folder);
}

/* Each copy is a school of its own: of one school the newest statement would decide. Returns the
 * script by which the shell asks each; @numbers gets the script that gives them their numbers. */
static char *
copy_schools (const char *first,
              const char *folder,
              GString    *numbers)
{
  g_autoptr (GFile) from = g_file_new_for_path (first);
  g_autoptr (GString) script = g_string_new (NULL);

  for (int i = 0; i < N_SCHOLEN; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03d.taalnorm", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) to = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      if (!g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
        g_error ("%s", error->message);
      g_string_append_printf (script, ".open %s\n" QUERY, path);
      g_string_append_printf (numbers, ".open %s\nUPDATE rij_school SET bow_nummer = '%d';\n", path,
                              FIRST_NUMBER + i);
    }

  return g_string_free (g_steal_pointer (&script), FALSE);
}

static double
processor_seconds (void)
{
  struct rusage usage;

  if (getrusage (RUSAGE_CHILDREN, &usage) != 0)
    g_error ("The seconds of the processor cannot be read");

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static double
measure (const char *const *argv)
{
  double before = processor_seconds ();

  (void) bench_run (argv, 1, 0);
  return processor_seconds () - before;
}

int
main (void)
{
  const char *cli = g_getenv ("TAALNORM_CLI");
  g_autofree char *folder = bench_temp ();
  g_autofree char *csv = g_build_filename (folder, "csv", NULL);
  g_autofree char *region = g_build_filename (folder, "streek", NULL);
  g_autofree char *first = g_build_filename (folder, "school.taalnorm", NULL);
  g_autofree char *script_path = g_build_filename (folder, "script.sql", NULL);
  g_autofree char *read = g_strdup_printf (".read %s", script_path);
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char *script = NULL;
  const char *const import[] = { cli, "import", first, csv, NULL };
  const char *const ours[] = {
    cli, "aanbod", region, "--op", "2024-06-20", "--format", "json", NULL
  };
  const char *const theirs[] = { "sqlite3", ":memory:", read, NULL };
  double mine, shell;

  (void) g_mkdir (csv, 0700);
  (void) g_mkdir (region, 0700);
  bench_write_school (csv, N_LESSEN);
  write_aanbod (csv);
  (void) bench_run (import, 1, 0);
  script = copy_schools (first, region, numbers);
  if (!g_file_set_contents (script_path, numbers->str, -1, NULL))
    g_error ("%s: cannot be written", script_path);
  (void) bench_run (theirs, 1, 0);
  if (!g_file_set_contents (script_path, script, -1, NULL))
    g_error ("%s: cannot be written", script_path);

  (void) measure (ours); /* so that both find the files in memory */
  mine = measure (ours);
  shell = measure (theirs);
  g_print ("aanbod of %d dossiers of %d lessons: %.2f s of processor, target below %.0f s; sqlite3 "
           "%.2f s, "
           "%.1fx ours\n",
           N_SCHOLEN, N_LESSEN, mine, TARGET, shell, shell / mine);
  bench_remove (folder);

  return mine < TARGET ? 0 : 1;
}
