/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "online-fixture.h"

#include <glib/gstdio.h>

#include "taal-check.h"

#define HEAD                                                                                       \
  "les_id,groep_id,docent_id,datum,begin,minuten,vorm,status,docent_getekend,docent_login,docent_" \
  "van,docent_tot\n"

static TaalDate
read_date (const char *text)
{
  TaalDate date;

  g_assert_cmpint (taal_date_parse (text, &date), ==, TAAL_DATE_PARSE_OK);
  return date;
}

/* A folder or a dossier, examined by the shipped packet. */
TaalOnderzoek *
online_fixture_read (const char *path,
                     const char *van,
                     const char *tot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;

  g_assert_no_error (error);
  bron = taal_bron_load_presentie (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return taal_onderzoek_run (bron, norm, (TaalPeriode) { read_date (van), read_date (tot) }, NULL,
                             NULL, NULL, NULL);
}

/* One of the schools in which each safeguard has each outcome, 1 to 5. */
TaalOnderzoek *
online_fixture_golden (int number)
{
  g_autofree char *name = g_strdup_printf ("school-%d", number);
  g_autofree char *path =
      g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "cli", "presentie", name, NULL);

  return online_fixture_read (path, "2020-01-01", "2024-12-31");
}

static void
write_table (const char *folder,
             const char *naam,
             const char *tekst)
{
  g_autofree char *path = g_build_filename (folder, naam, NULL);

  g_assert_true (g_file_set_contents (path, tekst, -1, NULL));
}

static void
write_small (const char *folder)
{
  write_table (folder, "groepen.csv",
               "groep_id,naam,wet,route\nG1,Ochtend,WI2021,B1\nG2,Avond,WI2013,ALFA\n");
  write_table (folder, "online_meldingen.csv", "gemeld_op,ingang\n2024-01-02,2024-02-01\n");
  write_table (
      folder, "cursisten.csv",
      "cursist_id,wet,route,online_toestemming_op,online_voorgelicht_op,id_gecontroleerd_op\n"
      "C1,WI2021,B1,2023-12-01,2023-12-01,2023-12-01\n"
      "C2,WI2021,B1,2024-03-01,,\n"
      "C3,WI2013,ALFA,,,\n");
  write_table (folder, "lessen.csv",
               HEAD "O1,G1,D1,2024-01-10,09:00,60,online,gegeven,ja,inlog-d,09:00,10:00\n"
                    "O2,G1,D2,2024-02-10,09:00,90,hybride,gegeven,nee,,09:00,10:00\n"
                    "O3,G2,D1,2024-03-10,,60,online,gegeven,,,,\n"
                    "O4,G1,,2024-04-10,09:00,60,online,gegeven,ja,,,\n"
                    "F1,G1,D1,2024-05-10,09:00,120,fysiek,gegeven,ja,,,\n"
                    "P0,G1,D1,2023-11-01,09:00,60,online,gepland,,,,\n"
                    "P1,G1,D1,2024-12-10,09:00,60,online,gepland,,,,\n"
                    "P2,G2,D2,2024-12-11,09:00,60,hybride,gepland,,,,\n");
  write_table (folder, "presentie.csv",
               "les_id,cursist_id,aanwezig,paraaf,login,vorm\n"
               "O1,C1,ja,,inlog-c,\n"
               "O2,C1,ja,,inlog-c,fysiek\n"
               "O2,C2,ja,,inlog-c,\n"
               "O4,C1,ja,AB,,\n"
               "F1,C1,ja,AB,,\n"
               "F1,C2,ja,CD,,\n");
}

/* Lessons of ten hours: 60 at school and 31 online, of which three in the last four weeks of the
 * year. */
static void
write_uren (const char *folder)
{
  static const int last[] = { 24, 27 };
  g_autoptr (GString) lessen = g_string_new (HEAD);
  g_autoptr (GString) presentie = g_string_new ("les_id,cursist_id,aanwezig,paraaf\n");
  TaalDate first = taal_date_from_ymd (2024, 1, 1);
  char datum[TAAL_DATE_TEXT_SIZE];

  write_table (folder, "groepen.csv", "groep_id,naam,wet,route\nG1,Ochtend,WI2021,B1\n");
  write_table (folder, "cursisten.csv",
               "cursist_id,wet,route\nKlaar,WI2021,B1\nLet-op,WI2021,B1\nExtra,WI2021,B1\nNieuw,"
               "WI2021,B1\nZ,WI2021,Z\n");
  for (int i = 0; i < 60; i++)
    {
      taal_date_format (first + i, datum);
      g_string_append_printf (lessen, "F%02d,G1,D1,%s,08:00,600,fysiek,gegeven,ja,,,\n", i, datum);
      g_string_append_printf (presentie, "F%02d,Klaar,ja,AB\n", i);
    }
  g_string_append (presentie, "F00,Nieuw,ja,AB\nO00,Z,ja,AB\n");
  for (int i = 0; i < 31; i++)
    {
      gboolean late = i > last[0] && i <= last[1];

      taal_date_format (late ? taal_date_from_ymd (2024, 12, 10) + i - 25 : first + 90 + i, datum);
      g_string_append_printf (lessen, "O%02d,G1,D1,%s,08:00,600,online,gegeven,ja,,,\n", i, datum);
      g_string_append_printf (presentie, "O%02d,Extra,ja,AB\n", i);
      if (i <= last[1])
        g_string_append_printf (presentie, "O%02d,Let-op,ja,AB\n", i);
    }
  write_table (folder, "lessen.csv", lessen->str);
  write_table (folder, "presentie.csv", presentie->str);
}

/* A folder with one of the two schools. */
char *
online_fixture_write (gboolean uren)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("taal-online-XXXXXX", &error);

  g_assert_no_error (error);
  write_table (folder, "school.csv",
               "bow_nummer,naam,keurmerk_status,keurmerk_van\n1234,Taalschool,actief,2021-01-01\n");
  write_table (
      folder, "docenten.csv",
      "docent_id,naam,rol,start\nD1,Anna Élan,docent,2020-01-01\nD2,bert Zand,docent,2020-01-01\n");
  if (uren)
    write_uren (folder);
  else
    write_small (folder);

  return folder;
}

void
online_fixture_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static TaalOnderzoek *
examine (gboolean uren)
{
  g_autofree char *folder = online_fixture_write (uren);
  TaalOnderzoek *onderzoek = online_fixture_read (folder, "2024-01-01", "2024-12-31");

  online_fixture_remove (folder);

  return onderzoek;
}

/* Online lessons with something to say of each: O1 to O4 given, P1 and P2 planned. */
TaalOnderzoek *
online_fixture_small (void)
{
  return examine (FALSE);
}

/* Cursisten at each place on the way to the 600 hours. */
TaalOnderzoek *
online_fixture_uren (void)
{
  return examine (TRUE);
}
