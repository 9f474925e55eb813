/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "bench-presentie-school.h"

#include <gio/gio.h>
#include <stdio.h>

#include "taal-date.h"

#define PER_LES      10
#define PER_GROEP    12 /* cursisten, of whom a lesson names ten */
#define PER_DOCENT   4  /* groepen, each at an hour of its own */
#define N_DAYS       (5 * 365 + 1)
#define ONE_IN(many) (g_rand_int_range (random, 0, many) == 0)

/* How many there are of each. */
typedef struct
{
  int lessen;
  int per_day;
  int groepen;
  int docenten;
  int cursisten;
} Omvang;

static Omvang
measure_up (int n_presentie)
{
  Omvang omvang = { .lessen = n_presentie / PER_LES };

  omvang.per_day = omvang.lessen / N_DAYS + 1;
  omvang.groepen = 2 * omvang.per_day + 1;
  omvang.docenten = omvang.groepen / PER_DOCENT + 1;
  omvang.cursisten = omvang.groepen * PER_GROEP;

  return omvang;
}

/* Written row by row: the text of millions of them is larger than what is measured. */
static FILE *
open_table (const char *folder,
            const char *name,
            const char *header)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE *file = fopen (path, "w");

  if (file == NULL)
    g_error ("%s cannot be written", path);
  fprintf (file, "%s\n", header);

  return file;
}

static void
close_table (FILE *file)
{
  if (fclose (file) != 0)
    g_error ("A table cannot be written");
}

static void
write_people (const char   *folder,
              const Omvang *omvang)
{
  FILE *file = open_table (folder, "school.csv", "bow_nummer,naam,keurmerk_status,keurmerk_van");

  fprintf (file, "1234,Meetschool,actief,2015-01-01\n");
  close_table (file);
  file = open_table (folder, "docenten.csv", "docent_id,naam,rol,start");
  for (int i = 0; i < omvang->docenten; i++)
    fprintf (file, "D%05d,Docent %d,docent,2020-01-01\n", i, i);
  close_table (file);
  file = open_table (folder, "groepen.csv", "groep_id,wet,route,start,max_omvang");
  for (int i = 0; i < omvang->groepen; i++)
    fprintf (file, "G%05d,%s,%s,2021-01-01,%s\n", i, i % 3 == 0 ? "WI2013" : "WI2021",
             i % 3 == 0 ? "NT2" : "B1", i % 40 == 0 ? "8" : i % 2 == 0 ? "12" : "");
  close_table (file);
  file = open_table (folder, "cursisten.csv",
                     "cursist_id,start,vorige_school,online_toestemming_op,online_voorgelicht_op,"
                     "id_gecontroleerd_op");
  for (int i = 0; i < omvang->cursisten; i++)
    fprintf (file, "C%06d,%04d-%02d-01,%s,2021-01-01,2021-01-01,%s\n", i, 2020 + i % 2, 1 + i % 12,
             i % 9 == 0 ? "Taalhuis" : "", i % 50 == 0 ? "" : "2021-01-01");
  close_table (file);
  file = open_table (folder, "online_meldingen.csv", "gemeld_op,ingang");
  fprintf (file, "2020-12-01,2021-01-01\n");
  close_table (file);
}

/* An invoice each quarter of the first year and the last. */
static void
write_facturen (const char   *folder,
                const Omvang *omvang)
{
  FILE *file =
      open_table (folder, "facturen.csv", "factuur_id,cursist_id,datum,van,tot,uren,bedrag");
  int n = 0;

  for (int i = 0; i < omvang->cursisten; i++)
    for (int year = 2021; year <= 2025; year += 4)
      for (int quarter = 0; quarter < 4; quarter++)
        fprintf (file, "F%08d,C%06d,%d-%02d-28,%d-%02d-01,%d-%02d-28,%d,%d\n", n++, i, year,
                 quarter * 3 + 3, year, quarter * 3 + 1, year, quarter * 3 + 3, 20 + i % 20,
                 i % 100 == 0 ? 2100 : 900);
  close_table (file);
}

/* A lesson, whose rows are written after it. */
typedef struct
{
  int  number;
  int  groep;
  int  hour;
  int  kind; /* 0 to 5 fysiek, to 8 online, else hybride */
} Les;

static Les
write_les (FILE         *file,
           const Omvang *omvang,
           GRand        *random,
           int           number)
{
  static const int hours[PER_DOCENT] = { 9, 13, 16, 19 };
  static const char *const vormen[] = { "fysiek", "online", "hybride" };
  TaalDate date = taal_date_from_ymd (2021, 1, 1) + number / omvang->per_day;
  Les les = { number, number % omvang->groepen, 0, g_rand_int_range (random, 0, 10) };
  int vorm = les.kind < 6 ? 0 : les.kind < 9 ? 1 : 2;
  char text[TAAL_DATE_TEXT_SIZE];

  les.hour = hours[ONE_IN (1000) ? 1 : les.groep % PER_DOCENT];
  fprintf (file, "L%07d,G%05d,D%05d,%s,%02d:00,120,%s,%s,%s,", number, les.groep,
           les.groep / PER_DOCENT, taal_date_format (date, text), les.hour, vormen[vorm],
           ONE_IN (50) ? "uitgevallen" : "gegeven", ONE_IN (200) ? "" : "ja");
  if (vorm == 0)
    fprintf (file, ",,\n");
  else
    fprintf (file, "docent,%02d:0%d,%02d:00\n", les.hour, ONE_IN (100) ? 9 : 2, les.hour + 2);

  return les;
}

static void
write_row (FILE      *file,
           const Les *les,
           GRand     *random,
           int        cursist)
{
  const char *there = ONE_IN (10) ? "nee" : "ja";
  int minute = g_rand_int_range (random, 0, 10), second = g_rand_int_range (random, 0, 60);

  if (les->kind < 6)
    {
      fprintf (file, "L%07d,C%06d,%s,%s,,,,\n", les->number, cursist, there,
               ONE_IN (500) ? "" : "x");
      return;
    }
  fprintf (file, "L%07d,C%06d,%s,,u%06d,%02d:%02d:%02d,%02d:%02d:%02d,%s\n", les->number, cursist,
           there, ONE_IN (20000) ? cursist + 1 : cursist, les->hour, minute, second,
           les->hour + (ONE_IN (100) ? 1 : 2), g_rand_int_range (random, 0, 10), second,
           les->kind < 9     ? ""
           : minute % 2 == 0 ? "fysiek"
                             : "online");
}

/* Writes the tables into @folder, and that of presence, with @n_presentie rows, as the file
 * @presentie: it is imported by itself. */
void
bench_write_aanwezigen (const char *folder,
                        const char *presentie,
                        int         n_presentie)
{
  Omvang omvang = measure_up (n_presentie);
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) n_presentie);
  g_autofree char *beside = g_path_get_dirname (presentie), *name = g_path_get_basename (presentie);
  FILE *lessen, *rows;

  write_people (folder, &omvang);
  write_facturen (folder, &omvang);
  lessen = open_table (folder, "lessen.csv",
                       "les_id,groep_id,docent_id,datum,begin,minuten,vorm,status,docent_getekend,"
                       "docent_login,docent_van,docent_tot");
  rows = open_table (beside, name, "les_id,cursist_id,aanwezig,paraaf,login,van,tot,vorm");
  for (int i = 0; i < omvang.lessen; i++)
    {
      Les les = write_les (lessen, &omvang, random, i);
      int first = g_rand_int_range (random, 0, PER_GROEP);

      if (ONE_IN (1000))
        continue;
      for (int j = 0; j < PER_LES; j++)
        {
          /* Now and then one who joins again, and a guest of another groep at the same hour. */
          int place = j == PER_LES - 1 && les.kind >= 6 && ONE_IN (2) ? j - 1 : j;
          int groep = ONE_IN (2000) ? (les.groep + PER_DOCENT) % omvang.groepen : les.groep;

          write_row (rows, &les, random, groep * PER_GROEP + (first + place) % PER_GROEP);
        }
    }
  close_table (lessen);
  close_table (rows);
}
