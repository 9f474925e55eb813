/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-fixture.h"

#include <glib/gstdio.h>

#include "taal-date.h"

#define N_DOCENTEN  40
#define N_GROEPEN   60
#define N_CURSISTEN 1000
#define PER_LES     10

static void
write_table (const char *folder,
             const char *name,
             GString    *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, text->str, (gssize) text->len, &error))
    g_error ("%s", error->message);
}

static void
write_small_tables (const char *folder)
{
  g_autoptr (GString) school = g_string_new ("bow_nummer,naam,keurmerk_status,keurmerk_van\n1234,Meetschool,actief,2020-01-01\n");
  g_autoptr (GString) docenten = g_string_new ("docent_id,naam,rol,start\n");
  g_autoptr (GString) registraties = g_string_new ("docent_id,register,van,tot\n");
  g_autoptr (GString) groepen = g_string_new ("groep_id,wet,route\n");

  for (int i = 0; i < N_DOCENTEN; i++)
    {
      g_string_append_printf (docenten, "D%03d,Docent %d,docent,2020-01-01\n", i, i);
      if (i % 4 != 0)
        g_string_append_printf (registraties, "D%03d,%s,2020-01-01,%s\n", i, i % 3 == 0 ? "BOW_KR" : "BVNT2",
                                i % 5 == 0 ? "2023-06-30" : "");
    }
  for (int i = 0; i < N_GROEPEN; i++)
    g_string_append_printf (groepen, "G%03d,%s,%s\n", i, i % 2 ? "WI2021" : "WI2013", i % 6 == 0 ? "KNM" : "B1");

  write_table (folder, "school.csv", school);
  write_table (folder, "docenten.csv", docenten);
  write_table (folder, "registraties.csv", registraties);
  write_table (folder, "groepen.csv", groepen);
}

/* A school with so many lessons, spread over 2021 to 2025, always the same. */
void
bench_write_school (const char *folder,
                    int         n_lessen)
{
  g_autoptr (GString) lessen = g_string_new ("les_id,groep_id,docent_id,datum,minuten,vorm,status\n");
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) n_lessen);
  TaalDate first = taal_date_from_ymd (2021, 1, 1);
  const int n_days = 5 * 365 + 1;

  write_small_tables (folder);
  for (int i = 0; i < n_lessen; i++)
    {
      char datum[TAAL_DATE_TEXT_SIZE];

      g_string_append_printf (lessen, "L%07d,G%03d,D%03d,%s,%d,fysiek,gegeven\n", i, g_rand_int_range (random, 0, N_GROEPEN),
                              g_rand_int_range (random, 0, N_DOCENTEN),
                              taal_date_format (first + (int) ((gint64) i * n_days / n_lessen), datum),
                              g_rand_int_range (random, 45, 181));
    }
  write_table (folder, "lessen.csv", lessen);
}

/* Learners, and who of them was at which lesson: ten rows a lesson, in the order of the lessons. */
void
bench_write_presentie (const char *folder,
                       int         n_presentie)
{
  g_autoptr (GString) cursisten = g_string_new ("cursist_id\n");
  g_autoptr (GString) presentie = g_string_new ("les_id,cursist_id,aanwezig\n");
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) n_presentie);

  for (int i = 0; i < N_CURSISTEN; i++)
    g_string_append_printf (cursisten, "C%04d\n", i);
  for (int i = 0; i < n_presentie; i++)
    g_string_append_printf (presentie, "L%07d,C%04d,%s\n", i / PER_LES, (i / PER_LES * 13 + i % PER_LES * 7) % N_CURSISTEN,
                            g_rand_int_range (random, 0, 10) > 0 ? "ja" : "nee");
  write_table (folder, "cursisten.csv", cursisten);
  write_table (folder, "presentie.csv", presentie);
}

/* Runs a command, quietly, and returns the seconds of its best run. */
double
bench_run (const char *const *argv,
           int                best_of,
           int                highest_status)
{
  gint64 best = G_MAXINT64;

  for (int i = 0; i < best_of; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

      if (process == NULL || !g_subprocess_wait (process, NULL, &error))
        g_error ("%s: %s", argv[0], error->message);
      if (!g_subprocess_get_if_exited (process) || g_subprocess_get_exit_status (process) > highest_status)
        g_error ("%s %s failed", argv[0], argv[1]);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return (double) best / G_USEC_PER_SEC;
}

char *
bench_temp (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("taalnorm-bench-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message);

  return folder;
}

void
bench_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        bench_remove (path);
      else
        (void) g_remove (path);
    }
  (void) g_rmdir (folder);
}
