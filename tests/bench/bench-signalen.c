/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "taal-check.h"
#include "taal-signaal-stap.h"
#include "taal-signalen-lijst.h"

/* The list of the signals of a school in which nobody signs, as the page asks for it: how long an
 * answer takes of a worker, and how long the main loop is busy at a stretch meanwhile; how both
 * grow with the signals, in one run. The sizes are the arguments; else 26,000 and 262,000. */

/* The main loop must be back within a frame. */
#define FRAME_MS 16.0

#define AANWEZIG 10 /* cursisten of a lesson */

typedef struct
{
  const char        *what;
  TaalSignalenVraag  vraag;
} Question;

static const Question questions[] = {
  { "all of them", { NULL, TAAL_FILTER_ALLE, TAAL_SIGNALEN_ALLE, TAAL_SIGNALEN_OP_SOORT, FALSE } },
  { "sorted by key, down",
    { NULL, TAAL_FILTER_ALLE, TAAL_SIGNALEN_ALLE, TAAL_SIGNALEN_OP_SLEUTEL, TRUE } },
  { "sorted by evidence",
    { NULL, TAAL_FILTER_ALLE, TAAL_SIGNALEN_ALLE, TAAL_SIGNALEN_OP_BEWIJS, FALSE } },
  { "sorted by state",
    { NULL, TAAL_FILTER_ALLE, TAAL_SIGNALEN_ALLE, TAAL_SIGNALEN_OP_STAND, TRUE } },
  { "search for a cursist",
    { (char *) "c7", TAAL_FILTER_ALLE, TAAL_SIGNALEN_OPEN, TAAL_SIGNALEN_OP_SOORT, FALSE } },
  { "search for nothing there",
    { (char *) "niets", TAAL_FILTER_ALLE, TAAL_SIGNALEN_OPEN, TAAL_SIGNALEN_OP_SOORT, FALSE } },
  { "one kind, dismissed",
    { NULL, TAAL_SIGNAAL_S06, TAAL_SIGNALEN_AFGEWEZEN, TAAL_SIGNALEN_OP_SOORT, FALSE } },
};

enum
{
  SHOW = G_N_ELEMENTS (questions),
  CHOOSE,
  NEXT,
  STEP,
  N_FIGURES
};

static const char *const others[] = { "another examination", "all chosen, and counted",
                                      "the next one found", "the step of all (worker)" };

typedef struct
{
  guint  n;
  double answer[N_FIGURES]; /* ms, by the clock */
  double turn[N_FIGURES];   /* the longest of the main loop, ms of its thread */
} Figures;

static double longest, awake;

static double
read_ms (clockid_t clock)
{
  struct timespec time;

  g_assert_cmpint (clock_gettime (clock, &time), ==, 0);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
poll_and_time (GPollFD *fds,
               guint    n,
               int      timeout)
{
  int result;

  longest = MAX (longest, read_ms (CLOCK_THREAD_CPUTIME_ID) - awake);
  result = g_poll (fds, n, timeout);
  awake = read_ms (CLOCK_THREAD_CPUTIME_ID);

  return result;
}

static double
settle (gpointer lijst,
        double   start)
{
  while (taal_lijst_is_bezig (lijst))
    g_main_context_iteration (NULL, TRUE);
  longest = MAX (longest, read_ms (CLOCK_THREAD_CPUTIME_ID) - awake);

  return read_ms (CLOCK_MONOTONIC) - start;
}

static FILE *
open_table (const char *folder,
            const char *name,
            const char *columns)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *file = fopen (path, "w");

  if (file == NULL)
    g_error ("%s cannot be written", path);
  (void) fprintf (file, "%s\n", columns);

  return file;
}

/* Who was there did not sign, so each is a signal (S06). */
static void
write_school (const char *folder,
              guint       n)
{
  FILE *docenten = open_table (folder, "docenten.csv", "docent_id,naam,rol,start");
  FILE *groepen = open_table (folder, "groepen.csv", "groep_id,naam,wet,route,start");
  FILE *cursisten = open_table (folder, "cursisten.csv", "cursist_id,wet,route,start");
  FILE *lessen = open_table (
      folder, "lessen.csv",
      "les_id,groep_id,docent_id,datum,begin,minuten,vorm,status,docent_getekend");
  FILE *presentie = open_table (folder, "presentie.csv", "les_id,cursist_id,aanwezig,paraaf");
  guint n_lessen = n / AANWEZIG;

  /* At most four lessons of a docent and a groep in a day, five days a week. */
  for (guint i = 0; i < n_lessen / 800 + 1; i++)
    {
      (void) fprintf (docenten, "D%u,Docent %u,docent,2020-01-01\n", i, i);
      (void) fprintf (groepen, "G%u,Groep %u,WI2021,B1,2023-01-09\n", i, i);
      for (int c = 0; c < AANWEZIG; c++)
        (void) fprintf (cursisten, "C%u,WI2021,B1,2023-01-09\n", i * AANWEZIG + (guint) c);
    }
  for (guint i = 0; i < n_lessen; i++)
    {
      guint groep = i / 800, in_groep = i % 800, day = in_groep / 4;
      char datum[TAAL_DATE_TEXT_SIZE];

      taal_date_format (taal_date_from_ymd (2024, 1, 8) + (int) (day / 5 * 7 + day % 5), datum);
      (void) fprintf (lessen, "L%u,G%u,D%u,%s,%02u:00,60,fysiek,gegeven,ja\n", i, groep, groep,
                      datum, 9 + in_groep % 4 * 2);
      for (int c = 0; c < AANWEZIG; c++)
        (void) fprintf (presentie, "L%u,C%u,ja,\n", i, groep * AANWEZIG + (guint) c);
    }
  (void) fclose (docenten);
  (void) fclose (groepen);
  (void) fclose (cursisten);
  (void) fclose (lessen);
  (void) fclose (presentie);
}

static TaalOnderzoek *
examine (guint n)
{
  const TaalPeriode year = { taal_date_from_ymd (2024, 1, 1), taal_date_from_ymd (2024, 12, 31) };
  g_autofree char *folder = bench_temp ();
  g_autofree char *path = g_build_filename (folder, "school.taalnorm", NULL);
  const char *const sources[] = { folder, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);

  write_school (folder, n);
  dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  if (dossier != NULL)
    report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  if (report == NULL || !taal_import_report_is_imported (report))
    g_error ("The school cannot be imported: %s", error != NULL ? error->message : "its rows");
  g_clear_object (&dossier);
  bron = taal_bron_load_presentie (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  if (bron == NULL || norm == NULL)
    g_error ("%s", error->message);
  bench_remove (folder);

  return taal_onderzoek_run_signalen (bron, norm, year);
}

static double
begin (void)
{
  longest = 0;
  awake = read_ms (CLOCK_THREAD_CPUTIME_ID);

  return read_ms (CLOCK_MONOTONIC);
}

static void
take (Figures *figures,
      int      what,
      double   answer)
{
  figures->answer[what] = answer;
  figures->turn[what] = longest;
  g_print ("  %-26s %8.1f ms, main loop busy at most %6.2f ms\n",
           what < SHOW ? questions[what].what : others[what - SHOW], answer, longest);
}

/* What a page does with all that it shows. */
static void
measure_many (TaalSignalenLijst *lijst,
              Figures           *figures)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (TaalSignalenKeuze) keuze = NULL;
  g_autoptr (TaalSignaalRij) next = NULL;
  g_autoptr (TaalBewerking) step = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lijst));
  double start = begin ();

  for (guint i = 0; i < n; i++)
    {
      gint32 row = taal_lijst_get_row (TAAL_LIJST (lijst), i);

      g_array_append_val (rows, row);
    }
  keuze = taal_signalen_lijst_choose (lijst, rows);
  take (figures, CHOOSE, settle (lijst, start));
  start = begin ();
  next = taal_signalen_lijst_find_next (lijst, keuze, FALSE);
  take (figures, NEXT, settle (lijst, start));
  start = begin ();
  step = taal_signaal_stap_wijs_alle_af (keuze, "Op papier getekend", "Jo");
  longest = 0;
  awake = read_ms (CLOCK_THREAD_CPUTIME_ID);
  take (figures, STEP, settle (lijst, start));
}

static Figures
measure (guint n)
{
  g_autoptr (TaalOnderzoek) onderzoek = examine (n);
  g_autoptr (TaalSignalenLijst) lijst = taal_signalen_lijst_new ();
  Figures figures = { .n = taal_signalen_get_n (onderzoek->signalen) };
  double start;

  g_print ("%u signals of %u lessen\n", figures.n, n / AANWEZIG);
  start = begin ();
  taal_signalen_lijst_set_onderzoek (lijst, onderzoek);
  take (&figures, SHOW, settle (lijst, start));
  for (int i = 0; i < SHOW; i++)
    {
      start = begin ();
      taal_signalen_lijst_set_vraag (lijst, &questions[i].vraag);
      take (&figures, i, settle (lijst, start));
    }
  start = begin ();
  taal_signalen_lijst_set_vraag (lijst, &questions[0].vraag);
  (void) settle (lijst, start);
  measure_many (lijst, &figures);

  return figures;
}

int
main (int   argc,
      char *argv[])
{
  const int standard[] = { 26000, 262000 };
  int n_sizes = argc > 1 ? argc - 1 : (int) G_N_ELEMENTS (standard);
  g_autofree Figures *figures = g_new0 (Figures, (gsize) n_sizes);

  g_main_context_set_poll_func (NULL, poll_and_time);
  for (int i = 0; i < n_sizes; i++)
    {
      figures[i] = measure ((guint) (argc > 1 ? atoi (argv[i + 1]) : standard[i]));
      for (int f = 0; i > 0 && f < N_FIGURES; f++)
        g_print ("From %u to %u signals, time for each time as many: %s %.2fx\n", figures[i - 1].n,
                 figures[i].n, f < SHOW ? questions[f].what : others[f - SHOW],
                 figures[i].answer[f] / figures[i - 1].answer[f] *
                     ((double) figures[i - 1].n / figures[i].n));
    }
  g_print ("Targets: the main loop busy for less than a frame (%.0f ms), and for signals as many "
           "times as many no more time than for each (1x; sorting a little more).\n",
           FRAME_MS);

  return 0;
}
