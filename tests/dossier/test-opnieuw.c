/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"

/* The rules of "Again" of format.md 2: what an import does to a dossier that has rows. */

#define DOCENTEN     "docent_id,naam,rol,start\n"
#define REGISTRATIES "docent_id,register,nummer,van,tot\n"

typedef struct
{
  DossierFixture  base;
  TaalDossier    *dossier;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  dossier_set_up (&fixture->base, data);
  dossier_make (&fixture->base, fixture->base.path);
  fixture->dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_EDIT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->dossier);
  dossier_tear_down (&fixture->base, data);
}

static TaalImportReport *
import_text (Fixture    *fixture,
             const char *name,
             const char *text)
{
  g_autofree char *path = dossier_put (&fixture->base, "nieuw", name, text);

  return dossier_import (fixture->dossier, path);
}

static TaalImportReport *
import_with (Fixture         *fixture,
             const char      *name,
             const char      *text,
             TaalImportFlags  flags)
{
  g_autofree char *path = dossier_put (&fixture->base, "nieuw", name, text);
  const char *const sources[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  TaalImportReport *report =
      taal_dossier_import (fixture->dossier, sources, flags, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static gint64
query (Fixture    *fixture,
       const char *sql)
{
  return dossier_query (fixture->base.path, sql);
}

static void
test_the_same_source_changes_nothing (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GBytes) before = dossier_get_bytes (fixture->base.path);
  g_autofree char *folder = g_build_filename (fixture->base.folder, "bron", NULL);
  g_autoptr (TaalImportReport) report = dossier_import (fixture->dossier, folder);

  dossier_assert_counts (report, TAAL_TABEL_SCHOOL, 0, 0, 0, 4);
  dossier_assert_counts (report, TAAL_TABEL_REGISTRATIES, 0, 0, 0, 4);
  dossier_assert_counts (report, TAAL_TABEL_MAATREGELEN, 0, 0, 0, 5);
  dossier_assert_counts (report, TAAL_TABEL_GROEPEN, 0, 0, 0, 10);
  dossier_assert_counts (report, TAAL_TABEL_PRESENTIE, 0, 0, 0, 3);
  dossier_assert_counts (report, TAAL_TABEL_FACTUREN, 0, 0, 0, 2);
  dossier_assert_counts (report, TAAL_TABEL_AANBOD_WI2013, 0, 0, 0, 4);
  dossier_assert_bytes (fixture->base.path, before);
}

static void
test_a_key_with_other_values_is_updated (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (TaalImportReport) report = import_text (
      fixture, "docenten.csv",
      DOCENTEN
      "D9,Nieuw,docent,2020-01-01\n"
      "D3,Ruurd,vrijwilliger,1970-01-01\n" /* without the other columns: they become empty */
      "d1,Anders,docent,2020-01-01\n");    /* ids are exact */

  dossier_assert_counts (report, TAAL_TABEL_DOCENTEN, 2, 1, 0, 0);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM docenten"), ==, 6);
  g_assert_cmpint (
      query (fixture, "SELECT count(*) FROM docenten WHERE docent_id = 'D3' AND eind IS NULL"), ==,
      1);
  g_assert_cmpint (query (fixture, "SELECT rij FROM rij_docenten WHERE docent_id = 'D3'"), ==, 3);
  g_assert_cmpint (
      query (fixture,
             "SELECT count(*) FROM wijziging WHERE nieuw = 2 AND gewijzigd = 1 AND vervallen = 0"
             " AND onderwerp = 'docenten.csv'"),
      ==, 1);
}

static void
test_a_key_of_three_columns (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (TaalImportReport) report =
    import_text (fixture, "aanbod_wi2013.csv",
                 "locatie_id,soort,peildatum,neemt_aan,plaatsen,wachttijd_weken,stopdatum,melder\n"
                 "L1,ALFA,2024-01-01,ja,12,0,2025-01-01,Hanneke\n"
                 "L1,NT2,2024-01-01,ja,3,4,,\n"
                 "L1,NT2,2024-01-02,nee,,4,,\n");

  dossier_assert_counts (report, TAAL_TABEL_AANBOD_WI2013, 1, 1, 0, 1);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM aanbod_wi2013"), ==, 5);
  g_assert_cmpint (
      query (fixture,
             "SELECT plaatsen FROM aanbod_wi2013 WHERE soort = 'NT2' AND peildatum = '2024-01-01'"),
      ==, 3);
}

static void
test_a_set_is_replaced_per_parent (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (TaalImportReport) report = import_text (
      fixture, "registraties.csv",
      "docent_id,register,nummer,van,tot,gecontroleerd_op\n"
      "D2,BVNT2,BV-2,2024-05-01,,\n" /* in another order, twice, and with one that is new */
      "D3,BVNT2,BV-3,2024-05-01,,\n"
      "D2,BVNT2,BV-1,2011-05-01,2024-04-30,2023-01-10\n"
      "D2,BVNT2,BV-2,2024-05-01,,\n"
      "D2,BVNT2,BV-4,2024-05-01,,\n");

  /* Of D2 one row goes; BV-4 and the second BV-2 come. D1 is not in the source and keeps its own.
   */
  dossier_assert_counts (report, TAAL_TABEL_REGISTRATIES, 3, 0, 1, 2);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM registraties WHERE docent_id = 'D1'"), ==,
                   1);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM registraties WHERE docent_id = 'D2'"), ==,
                   4);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM registraties WHERE nummer = 'BV-2'"), ==,
                   2);
  g_assert_cmpint (
      query (fixture, "SELECT count(*) FROM registraties WHERE register = 'een ander register'"),
      ==, 0);
}

static void
test_a_new_parent_comes_with_its_set (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->base.folder, "samen", NULL);
  g_autoptr (TaalImportReport) report = NULL;

  g_free (dossier_put (&fixture->base, "samen", "docenten.csv",
                       DOCENTEN "E1,Een,docent,2020-01-01\nE2,Twee,docent,2020-01-01\n"));
  g_free (dossier_put (&fixture->base, "samen", "registraties.csv",
                       REGISTRATIES "E2,BVNT2,1,2020-01-01,\n"
                                    "E1,BVNT2,2,2020-01-01,\n"
                                    "E2,BVNT2,3,2020-01-01,\n"));
  report = dossier_import (fixture->dossier, folder);

  dossier_assert_counts (report, TAAL_TABEL_REGISTRATIES, 3, 0, 0, 0);
  g_assert_cmpint (
      query (fixture,
             "SELECT count(*) FROM registraties WHERE docent_id = 'E2' AND nummer IN ('1', '3')"),
      ==, 2);
  g_assert_cmpint (
      query (fixture, "SELECT count(*) FROM registraties WHERE docent_id = 'E1' AND nummer = '2'"),
      ==, 1);
}

static void
test_a_table_without_keys_is_replaced_whole (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (TaalImportReport) report =
    import_text (fixture, "school.csv",
                 "bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot\n"
                 "1234,Taalschool De Brug,ingetrokken,2021-01-02,\n"
                 "1234,Taalschool De Brug,actief,2023-01-02,\n");
  g_autoptr (TaalImportReport) none = NULL;

  dossier_assert_counts (report, TAAL_TABEL_SCHOOL, 1, 0, 3, 1);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM school"), ==, 2);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM online_meldingen"), ==, 2);

  none = import_text (fixture, "online_meldingen.csv", "gemeld_op,ingang,einde\n");
  dossier_assert_counts (none, TAAL_TABEL_ONLINE_MELDINGEN, 0, 0, 2, 0);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM online_meldingen"), ==, 0);
}

static void
test_a_bad_row_stops_all (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GBytes) before = dossier_get_bytes (fixture->base.path);
  g_autoptr (TaalImportReport) report = import_with (
      fixture, "docenten.csv", DOCENTEN "E1,Goed,docent,2020-01-01\nE2,Fout,directeur,2020-01-01\n",
      TAAL_IMPORT_NONE);

  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 1);
  g_assert_false (taal_import_report_is_imported (report));
  dossier_assert_bytes (fixture->base.path, before);
}

static void
test_a_bad_row_can_be_left_out (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (TaalImportReport) report = import_with (
      fixture, "docenten.csv", DOCENTEN "E1,Goed,docent,2020-01-01\nE2,Fout,directeur,2020-01-01\n",
      TAAL_IMPORT_SKIP_BAD);

  g_assert_true (taal_import_report_is_imported (report));
  g_assert_cmpuint (taal_import_report_get_n_overgeslagen (report), ==, 1);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM docenten WHERE docent_id = 'E1'"), ==, 1);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM docenten WHERE docent_id = 'E2'"), ==, 0);
}

static void
test_a_bad_table_cannot_be_left_out (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GBytes) before = dossier_get_bytes (fixture->base.path);
  g_autoptr (TaalImportReport) report = import_with (
      fixture, "docenten.csv", "docent_id,naam,rol\nE1,Geen begin,docent\n", TAAL_IMPORT_SKIP_BAD);

  g_assert_false (taal_import_report_is_imported (report));
  dossier_assert_bytes (fixture->base.path, before);
}

static void
test_a_whole_table_of_bad_rows_removes_nothing (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (TaalImportReport) report =
      import_with (fixture, "online_meldingen.csv",
                   "gemeld_op,ingang,einde\n2022-02-30,2022-01-01,\n", TAAL_IMPORT_SKIP_BAD);

  dossier_assert_counts (report, TAAL_TABEL_ONLINE_MELDINGEN, 0, 0, 0, 0);
  g_assert_cmpint (query (fixture, "SELECT count(*) FROM online_meldingen"), ==, 2);
}

static void
test_a_dry_run_counts_and_writes_nothing (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GBytes) before = dossier_get_bytes (fixture->base.path);
  g_autoptr (TaalImportReport) report = import_with (
      fixture, "docenten.csv", DOCENTEN "E1,Nieuw,docent,2020-01-01\nD4,Anders,docent,2020-01-01\n",
      TAAL_IMPORT_DRY_RUN);

  dossier_assert_counts (report, TAAL_TABEL_DOCENTEN, 1, 1, 0, 0);
  g_assert_false (taal_import_report_is_imported (report));
  dossier_assert_bytes (fixture->base.path, before);
}

static void
test_a_reference_may_be_to_the_dossier (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (TaalImportReport) good =
      import_with (fixture, "lessen.csv",
                   "les_id,groep_id,docent_id,datum,minuten,vorm,status\nZ1,G05,D4,2024-01-01,60,"
                   "online,gegeven\n",
                   TAAL_IMPORT_NONE);
  g_autoptr (TaalImportReport) bad =
      import_with (fixture, "lessen.csv",
                   "les_id,groep_id,docent_id,datum,minuten,vorm,status\nZ2,g05,D4,2024-01-01,60,"
                   "online,gegeven\n",
                   TAAL_IMPORT_NONE);

  g_assert_true (taal_import_report_is_imported (good));
  g_assert_false (taal_import_report_is_imported (bad));
  g_assert_cmpint (query (fixture,
                          "SELECT count(*) FROM lessen WHERE les_id = 'Z1' AND groep_id = 'G05'"
                          " AND docent_id = 'D4'"),
                   ==, 1);
}

#define ADD(path, test) \
  g_test_add ("/dossier/opnieuw/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("the-same-source-changes-nothing", test_the_same_source_changes_nothing);
  ADD ("a-key-with-other-values-is-updated", test_a_key_with_other_values_is_updated);
  ADD ("a-key-of-three-columns", test_a_key_of_three_columns);
  ADD ("a-set-is-replaced-per-parent", test_a_set_is_replaced_per_parent);
  ADD ("a-new-parent-comes-with-its-set", test_a_new_parent_comes_with_its_set);
  ADD ("a-table-without-keys-is-replaced-whole", test_a_table_without_keys_is_replaced_whole);
  ADD ("a-bad-row-stops-all", test_a_bad_row_stops_all);
  ADD ("a-bad-row-can-be-left-out", test_a_bad_row_can_be_left_out);
  ADD ("a-bad-table-cannot-be-left-out", test_a_bad_table_cannot_be_left_out);
  ADD ("a-whole-table-of-bad-rows-removes-nothing", test_a_whole_table_of_bad_rows_removes_nothing);
  ADD ("a-dry-run-counts-and-writes-nothing", test_a_dry_run_counts_and_writes_nothing);
  ADD ("a-reference-may-be-to-the-dossier", test_a_reference_may_be_to_the_dossier);

  return g_test_run ();
}
