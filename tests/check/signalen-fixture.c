/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "signalen-fixture.h"

#include <glib/gstdio.h>

static const struct
{
  const char *name;
  const char *text;
} tables[] = {
  { "school.csv", "bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot\n"
                  "1234,Taalschool,actief,2021-01-01,2024-08-31\n"
                  "1234,Taalschool,geschorst,2024-09-01,2024-09-30\n"
                  "1234,Taalschool,actief,2024-10-01,\n" },
  { "docenten.csv", "docent_id,naam,rol,start,eind\n"
                    "D1,Anna Élan,docent,2020-01-01,\n"
                    "D2,Bert & Zand,docent,2020-01-01,2024-06-30\n" },
  { "registraties.csv", "docent_id,register,nummer,van,tot\n"
                        "D1,BVNT2,BV-1,2020-01-01,2026-03-31\n"
                        "D2,BVNT2,BV-2,2020-01-01,2026-06-30\n" },
  { "groepen.csv", "groep_id,naam,wet,route,start,max_omvang\n"
                   "G1,Ochtend & middag,WI2021,B1,2024-01-08,\n"
                   "G2,Middag,WI2021,B1,2024-01-08,1\n"
                   "G3,Avond,WI2021,B1,2024-09-10,\n"
                   "G4,Lang,WI2021,Z,2023-01-09,\n" },
  { "facturen.csv", "factuur_id,cursist_id,datum,van,tot,uren,bedrag\n"
                    "F1,C1,2024-02-01,2024-01-01,2024-01-31,40,900\n"
                    "F2,C2,2024-02-15,2024-02-01,2024-02-29,1,1500\n"
                    "F3,C2,2024-03-15,2024-02-01,2024-02-29,1,800.50\n" },
};

static void
write_table (const char *folder,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* C4 is at forty lessons in a row (S08), sixteen cursisten come from one school (S15). */
static void
write_many (const char *folder)
{
  g_autoptr (GString) cursisten = g_string_new ("cursist_id,wet,route,start,vorige_school\n"
                                                "C1,WI2021,B1,2024-01-08,\n"
                                                "C2,WI2021,B1,2024-01-08,\n"
                                                "C3,WI2021,B1,2024-01-08,\n"
                                                "C4,WI2021,Z,2023-01-09,\n"
                                                "C5,WI2021,B1,2024-09-05,\n");
  g_autoptr (GString) lessen = g_string_new (
      "les_id,groep_id,docent_id,datum,begin,minuten,vorm,status,docent_getekend\n"
      "L01,G1,D1,2024-01-10,09:00,120,fysiek,gegeven,ja\n"
      "L02,G2,D1,2024-01-10,10:00,120,fysiek,gegeven,ja\n"
      "L03,G1,D1,2024-01-17,09:00,120,fysiek,uitgevallen,ja\n"
      "L04,G1,D1,2024-01-24,09:00,120,fysiek,gegeven,ja\n"
      "L05,G1,D1,2024-01-31,09:00,120,fysiek,gegeven,\n"
      "L06,G1,D1,2024-02-07,09:00,60,online,gegeven,ja\n"
      "L07,G1,D1,2024-02-14,09:00,60,online,gegeven,ja\n"
      "L08,G1,D1,2024-02-21,09:00,60,online,gegeven,ja\n"
      "L09,G1,D1,2024-02-28,09:00,60,online,gegeven,ja\n"
      "L10,G1,D2,2024-07-03,09:00,60,fysiek,gegeven,ja\n"
      "L11,G1,D1,2024-04-27,09:00,60,fysiek,gegeven,ja\n"
      "L12,G1,D1,2024-03-05,08:00,240,fysiek,gegeven,ja\n"
      "L13,G1,D1,2024-03-05,12:00,240,fysiek,gegeven,ja\n"
      "L14,G1,D1,2024-03-05,16:00,240,fysiek,gegeven,ja\n");
  g_autoptr (GString) presentie = g_string_new ("les_id,cursist_id,aanwezig,paraaf,login,van,tot\n"
                                                "L01,C1,ja,ja,,,\n"
                                                "L02,C1,ja,ja,,,\n"
                                                "L02,C2,ja,ja,,,\n"
                                                "L03,C1,ja,ja,,,\n"
                                                "L05,C1,ja,,,,\n"
                                                "L06,C2,ja,,samen,09:00,09:10\n"
                                                "L06,C3,ja,,samen,09:00,10:00\n"
                                                "L07,C2,ja,ja,,09:00:01,10:00:02\n"
                                                "L07,C3,ja,ja,,09:00:01,10:00:02\n"
                                                "L08,C2,ja,ja,,09:00:03,10:00:04\n"
                                                "L08,C3,ja,ja,,09:00:03,10:00:04\n"
                                                "L09,C2,ja,ja,,09:00:05,10:00:06\n"
                                                "L09,C3,ja,ja,,09:00:05,10:00:06\n"
                                                "L10,C1,ja,ja,,,\n"
                                                "L11,C1,ja,ja,,,\n"
                                                "L12,C1,ja,ja,,,\n"
                                                "L13,C1,ja,ja,,,\n"
                                                "L14,C1,ja,ja,,,\n");

  for (int i = 0; i < 40; i++)
    {
      char datum[TAAL_DATE_TEXT_SIZE];

      taal_date_format (taal_date_from_ymd (2024, 6, 3) + i, datum);
      g_string_append_printf (lessen, "R%02d,G4,D1,%s,14:00,60,fysiek,gegeven,ja\n", i + 1, datum);
      g_string_append_printf (presentie, "R%02d,C4,ja,ja,,,\n", i + 1);
    }
  for (int i = 0; i < 16; i++)
    g_string_append_printf (cursisten, "V%02d,WI2021,B1,2024-05-%02d,9999\n", i + 1, i + 1);
  write_table (folder, "cursisten.csv", cursisten->str);
  write_table (folder, "lessen.csv", lessen->str);
  write_table (folder, "presentie.csv", presentie->str);
}

/* Makes the dossier in @folder; returns its path. */
char *
signalen_fixture_make (const char *folder)
{
  g_autofree char *source = g_build_filename (folder, "tabellen", NULL);
  char *path = g_build_filename (folder, "school.taalnorm", NULL);
  const char *const sources[] = { source, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  g_assert_cmpint (g_mkdir (source, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    write_table (source, tables[i].name, tables[i].text);
  write_many (source);
  dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));

  return path;
}

/* Its year 2024, judged. */
TaalCheck *
signalen_fixture_read (const char *path)
{
  const TaalPeriode year = { taal_date_from_ymd (2024, 1, 1), taal_date_from_ymd (2024, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return taal_check_run (bron, norm, year);
}

void
signalen_fixture_set_up (SignalenFixture *fixture,
                         gconstpointer    data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-signalen-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = signalen_fixture_make (fixture->folder);
  check = signalen_fixture_read (fixture->path);
  fixture->session = taal_session_new (check);
  signalen_fixture_settle (fixture);
}

/* Until the session has done all that was asked of it. */
void
signalen_fixture_settle (SignalenFixture *fixture)
{
  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* An edit that must succeed. */
void
signalen_fixture_edit (SignalenFixture *fixture,
                       TaalBewerking   *bewerking)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_edit_async (fixture->session, bewerking, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = taal_session_edit_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

void
signalen_fixture_undo (SignalenFixture *fixture)
{
  taal_session_undo_async (fixture->session, 0, NULL, NULL);
  signalen_fixture_settle (fixture);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        (void) g_unlink (path);
    }
  (void) g_rmdir (folder);
}

void
signalen_fixture_tear_down (SignalenFixture *fixture,
                            gconstpointer    data)
{
  g_autofree char *backups = taal_dossier_dup_backup_folder (fixture->path);

  signalen_fixture_settle (fixture);
  g_clear_object (&fixture->session);
  remove_all (backups);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}
