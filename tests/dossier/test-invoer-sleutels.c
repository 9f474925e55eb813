/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "invoer-fixture.h"

static void
test_keys (InvoerFixture *fixture,
           gconstpointer  unused)
{
  invoer_put (fixture, "school.csv", SCHOOL "1,A,actief,2023-01-01,\n1,A,ACTIEF,01-01-2023,\n");
  invoer_put (fixture, "locaties.csv",
              LOCATIES "A,a,Zutphen\nB,b,Zutphen\na,c,Zutphen\nA,d,Zutphen\n");
  invoer_put (fixture, "aanbod_wi2013.csv",
              AANBOD "A,NT2,2023-01-01,ja\nA,ALFA,2023-01-01,ja\nA,nt2,1-1-2023,nee\n");
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);

  invoer_assert_counts (fixture, 2, 1);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_RIJ_DUBBEL, TAAL_TABEL_SCHOOL, 3, NULL, NULL, "2");
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_SLEUTEL_DUBBEL, TAAL_TABEL_LOCATIES, 5, "locatie_id",
                       "A", "2");
  invoer_assert_issue (fixture, 2, TAAL_ISSUE_SLEUTEL_DUBBEL, TAAL_TABEL_AANBOD_WI2013, 4,
                       "locatie_id", "A", "2");
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_SCHOOL].n, ==, 2);
}

static void
test_cascade (InvoerFixture *fixture,
              gconstpointer  unused)
{
  const TaalImportReport *report;

  invoer_put (fixture, "docenten.csv",
              DOCENTEN "D1,Jan,baas,2023-01-01,\nD2,Kees,docent,2023-01-01,\n");
  invoer_put (fixture, "groepen.csv", GROEPEN);
  invoer_put (fixture, "cursisten.csv", CURSISTEN "C1,\n");
  invoer_put (fixture, "lessen.csv",
              LESSEN
              "L1,G1,D1,2023-01-02,90,fysiek,gegeven\nL2,G9,D2,2023-01-02,90,fysiek,gegeven\n"
              "L3,G1,D2,2023-01-02,90,fysiek,gegeven\n");
  invoer_put (fixture, "presentie.csv", PRESENTIE "L1,C1,ja\nL2,C1,ja\nL3,C1,ja\n");

  invoer_read_folder (fixture, TAAL_IMPORT_NONE);
  invoer_assert_counts (fixture, 2, 0);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 3, "groep_id",
                       "G9", "groepen");
  g_assert_cmpuint (taal_import_report_get_n_overgeslagen (fixture->invoer->report), ==, 0);

  invoer_read_folder (fixture, TAAL_IMPORT_SKIP_BAD);
  report = fixture->invoer->report;
  invoer_assert_counts (fixture, 5, 0);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 2,
                       "docent_id", "D1", "docenten");
  invoer_assert_issue (fixture, 2, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 3, "groep_id",
                       "G9", "groepen");
  invoer_assert_issue (fixture, 3, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_PRESENTIE, 2,
                       "les_id", "L1", "lessen");
  invoer_assert_issue (fixture, 4, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_PRESENTIE, 3,
                       "les_id", "L2", "lessen");
  g_assert_false (taal_import_report_has_table_error (report));
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_DOCENTEN)->n_overgeslagen,
                    ==, 1);
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_LESSEN)->n_overgeslagen, ==,
                    2);
  g_assert_cmpuint (taal_import_report_get_n_overgeslagen (report), ==, 5);
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_PRESENTIE].n, ==, 1);
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_PRESENTIE, "les_id", 0), ==, "L3");
  g_assert_cmpuint (
      g_array_index (fixture->invoer->tabellen[TAAL_TABEL_PRESENTIE].row_numbers, guint32, 0), ==,
      4);
}

/* A row that is bad for its quote still has a key that others may refer to. */
static void
test_cascade_of_quote (InvoerFixture *fixture,
                       gconstpointer  unused)
{
  invoer_put (fixture, "groepen.csv",
              "groep_id,naam,wet,route\nG1,\"x,WI2021,B1\nG2,y,WI2021,B1\n");
  invoer_put (fixture, "lessen.csv",
              LESSEN "L1,G1,,2023-01-02,90,fysiek,gegeven\nL2,G2,,2023-01-02,90,fysiek,gegeven\n");
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);
  invoer_assert_counts (fixture, 1, 0);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_AANHALINGSTEKEN, TAAL_TABEL_GROEPEN, 2, "naam",
                       "\"x,WI2021,B1", NULL);
  invoer_read_folder (fixture, TAAL_IMPORT_SKIP_BAD);
  invoer_assert_counts (fixture, 2, 0);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 2, "groep_id",
                       "G1", "groepen");
}

static gboolean
has_key (TaalTabel   tabel,
         const char *key,
         gpointer    user_data)
{
  (*(guint *) user_data)++;
  return tabel == TAAL_TABEL_GROEPEN && g_str_equal (key, "G1");
}

static void
test_keys_of_dossier (InvoerFixture *fixture,
                      gconstpointer  unused)
{
  const TaalImportSource sources[] = { { .path = fixture->folder } };
  guint n_asked = 0;

  invoer_put (fixture, "lessen.csv",
              LESSEN "L1,G1,,2023-01-02,90,fysiek,gegeven\nL2,G2,,2023-01-02,90,fysiek,gegeven\n"
                     "L3,G2,,2023-01-02,90,fysiek,gegeven\nL4,G1,,2023-01-02,90,fysiek,gegeven\n");
  fixture->invoer = taal_invoer_read (sources, 1, TAAL_IMPORT_NONE, has_key, &n_asked, NULL, NULL,
                                      NULL, &fixture->error);
  g_assert_no_error (fixture->error);
  invoer_assert_counts (fixture, 2, 0);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 3, "groep_id",
                       "G2", "groepen");
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 4, "groep_id",
                       "G2", "groepen");
  g_assert_cmpuint (n_asked, ==, 2);
}

#define ADD(path, func)                                                                   \
  g_test_add ("/dossier/invoer-sleutels/" path, InvoerFixture, NULL, invoer_set_up, func, \
              invoer_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("keys", test_keys);
  ADD ("cascade", test_cascade);
  ADD ("cascade-of-quote", test_cascade_of_quote);
  ADD ("keys-of-dossier", test_keys_of_dossier);

  return g_test_run ();
}
