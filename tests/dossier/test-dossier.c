/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"
#include "dossier-tabellen.h"

static void
test_creates_an_empty_dossier (DossierFixture *fixture,
                               gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  g_autoptr (TaalSnapshot) snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, NULL);
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);

  g_assert_cmpint (dossier_query (fixture->path, "PRAGMA application_id"), ==, 0x5461616C);
  g_assert_cmpint (dossier_query (fixture->path, "PRAGMA user_version"), ==, 4);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM wijziging"), ==, 0);
  g_assert_cmpint (taal_snapshot_get_n_lessen (snapshot), ==, 0);

  /* Nothing else is left in the folder, such as the file under its first name. */
  g_assert_cmpstr (g_dir_read_name (folder), ==, "school.taalnorm");
  g_assert_null (g_dir_read_name (folder));
}

static void
test_creates_what_is_there_no_second_time (DossierFixture *fixture,
                                           gconstpointer   data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (TaalDossier) dossier = NULL;

  dossier_make (fixture, fixture->path);
  before = dossier_get_bytes (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  dossier_assert_bytes (fixture->path, before);
}

static void
test_refuses_a_missing_file (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autofree char *deep = g_build_filename (fixture->folder, "no", "folder.taalnorm", NULL);

  dossier_assert_refused (fixture->path, TAAL_DOSSIER_READ, TAAL_DOSSIER_ERROR_NOT_FOUND);
  dossier_assert_refused (fixture->path, TAAL_DOSSIER_EDIT, TAAL_DOSSIER_ERROR_NOT_FOUND);
  dossier_assert_refused (deep, TAAL_DOSSIER_CREATE, TAAL_DOSSIER_ERROR_NOT_FOUND);
}

static void
test_tables_are_strict (DossierFixture *fixture,
                        gconstpointer   data)
{
  dossier_make (fixture, fixture->path);

  g_assert_cmpint (dossier_query (fixture->path,
                                  "SELECT count(*) FROM pragma_table_list"
                                  " WHERE schema = 'main' AND type = 'table' AND strict"),
                   ==, TAAL_N_TABELLEN + 11);
  g_assert_cmpint (dossier_query (fixture->path,
                                  "SELECT count(*) FROM pragma_table_list WHERE schema = 'main'"
                                  " AND type = 'table' AND NOT strict AND name <> 'sqlite_schema'"),
                   ==, 0);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM pragma_foreign_key_check"),
                   ==, 0);
}

static void
test_views_have_the_public_columns (DossierFixture *fixture,
                                    gconstpointer   data)
{
  sqlite3 *db = NULL;

  dossier_make (fixture, fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalTabelSchema *schema = taal_schema_get (tabel);
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", schema->name);
      sqlite3_stmt *stmt = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_column_count (stmt), ==, schema->n_kolommen);
      for (int i = 0; i < schema->n_kolommen; i++)
        g_assert_cmpstr (sqlite3_column_name (stmt, i), ==, schema->kolommen[i].name);
      g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
    }
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_logs_an_import (DossierFixture *fixture,
                     gconstpointer   data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  dossier_make (fixture, fixture->path);

  g_assert_cmpint (dossier_query (fixture->path,
                                  "SELECT count(*) FROM wijziging WHERE soort = 0 AND onderwerp = 'bron' AND toestand = 0"
                                  " AND wie <> '' AND gewijzigd = 0 AND vervallen = 0"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT nieuw FROM wijziging"), ==, 60);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT tijd FROM wijziging"), >=, now);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT tijd FROM wijziging"), <=, now + 60);
}

static void
assert_children (TaalSnapshot *snapshot)
{
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, NULL);
  const TaalRegistratie *registraties = taal_snapshot_get_registraties (snapshot, NULL);
  const TaalGroep *groepen;
  int n;

  g_assert_cmpint (docenten[0].registraties.n, ==, 1);
  g_assert_cmpint (docenten[1].registraties.n, ==, 3);
  g_assert_cmpint (docenten[2].opleidingen.n, ==, 2);
  g_assert_cmpint (docenten[3].ervaring.n, ==, 1);
  g_assert_cmpstr (registraties[docenten[1].registraties.first].nummer, ==, "BV-1");

  groepen = taal_snapshot_get_groepen (snapshot, &n);
  g_assert_cmpint (n, ==, 10);
  g_assert_cmpint (groepen[4].locatie, ==, 2);
  g_assert_cmpint (groepen[1].locatie, ==, TAAL_GEEN);
  g_assert_cmpint (groepen[9].route, ==, TAAL_ROUTE_VRIJ);
  g_assert_cmpint (groepen[0].max_omvang, ==, 20);
}

static void
test_loads_a_snapshot (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalSnapshot) snapshot = NULL;
  const TaalDocent *docenten;
  TaalLes les;
  int n;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier); /* the snapshot stands on its own */

  docenten = taal_snapshot_get_docenten (snapshot, &n);
  g_assert_cmpint (n, ==, 4);
  g_assert_cmpstr (docenten[1].docent_id, ==, "D2");
  g_assert_cmpint (docenten[1].contractvorm, ==, TAAL_CONTRACTVORM_OPDRACHT);
  g_assert_cmpint (docenten[1].dienst.van, ==, taal_date_from_ymd (1, 1, 1));
  g_assert_cmpint (docenten[1].dienst.tot, ==, taal_date_from_ymd (9999, 12, 31));
  g_assert_cmpint (docenten[1].uren_per_week, ==, 1250);
  g_assert_cmpint (docenten[2].contractvorm, ==, TAAL_ENUM_NONE);
  g_assert_cmpint (docenten[3].dienst.tot, ==, TAAL_DATE_NONE);
  assert_children (snapshot);

  g_assert_cmpint (taal_snapshot_get_n_lessen (snapshot), ==, 3);
  taal_snapshot_get_les (snapshot, 0, &les);
  g_assert_cmpstr (les.les_id, ==, "X1");
  g_assert_cmpint (les.groep, ==, 0);
  g_assert_cmpint (les.co_docent, ==, 1);
  g_assert_cmpint (les.begin, ==, 9 * 3600);
  taal_snapshot_get_les (snapshot, 2, &les);
  g_assert_cmpint (les.groep, ==, 9);
  g_assert_cmpint (les.docent, ==, 3);
  g_assert_cmpint (les.begin, ==, TAAL_GEEN);
  g_assert_cmpint (les.minuten, ==, 1440);
  g_assert_cmpint (les.status, ==, TAAL_LES_UITGEVALLEN);
}

static void
count_cb (gint64   done,
          gint64   total,
          gpointer data)
{
  int *n_calls = data;

  g_assert_cmpint (done, <=, total);
  (*n_calls)++;
}

static void
cancel_cb (gint64   done,
           gint64   total,
           gpointer data)
{
  g_cancellable_cancel (data);
}

/* A folder with more lessons than a progress step. */
static char *
put_lessons (DossierFixture *fixture,
             int             n)
{
  GString *text = g_string_new ("les_id,groep_id,datum,minuten,vorm,status\n");
  g_autofree char *path = NULL;

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "Y%05d,G01,2023-01-09,60,fysiek,gegeven\n", i);
  path = dossier_put (fixture, "veel", "lessen.csv", text->str);
  g_string_free (text, TRUE);

  return g_path_get_dirname (path);
}

static void
test_says_how_far_it_is_and_stops (DossierFixture *fixture,
                                   gconstpointer   data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = put_lessons (fixture, 9000);
  const char *const sources[] = { folder, NULL };
  g_autofree char *before = NULL, *after = NULL;
  int n_calls = 0;

  dossier_expect_log (TRUE); /* that it was interrupted */
  dossier_make (fixture, fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_null (taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, cancel_cb, cancellable,
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (after, ==, before);

  g_clear_error (&error);
  taal_import_report_unref (dossier_import (dossier, folder));
  g_assert_null (taal_dossier_load (dossier, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  taal_snapshot_unref (taal_dossier_load (dossier, count_cb, &n_calls, NULL, NULL));
  g_assert_cmpint (n_calls, ==, 2);
}

static void
test_is_changed_by_another (DossierFixture *fixture,
                            gconstpointer   data)
{
  g_autoptr (TaalDossier) ours = NULL, theirs = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = put_lessons (fixture, 2);

  dossier_make (fixture, fixture->path);
  ours = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  theirs = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_false (taal_dossier_is_changed_by_other (ours, &error));
  taal_import_report_unref (dossier_import (theirs, folder));
  g_assert_true (taal_dossier_is_changed_by_other (ours, &error));
  g_assert_false (taal_dossier_is_changed_by_other (theirs, &error));
  taal_snapshot_unref (taal_dossier_load (ours, NULL, NULL, NULL, &error));
  g_assert_false (taal_dossier_is_changed_by_other (ours, &error));
  g_assert_no_error (error);
}

static void
test_ends_with_its_thread (DossierFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  TaalDossier *dossier = taal_dossier_new_in_memory (&error);

  g_assert_no_error (error);
  g_assert_finalize_object (dossier);
}

#define ADD(path, test)                                                             \
  g_test_add ("/dossier/dossier/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("creates-an-empty-dossier", test_creates_an_empty_dossier);
  ADD ("creates-what-is-there-no-second-time", test_creates_what_is_there_no_second_time);
  ADD ("refuses-a-missing-file", test_refuses_a_missing_file);
  ADD ("tables-are-strict", test_tables_are_strict);
  ADD ("views-have-the-public-columns", test_views_have_the_public_columns);
  ADD ("logs-an-import", test_logs_an_import);
  ADD ("loads-a-snapshot", test_loads_a_snapshot);
  ADD ("says-how-far-it-is-and-stops", test_says_how_far_it_is_and_stops);
  ADD ("is-changed-by-another", test_is_changed_by_another);
  ADD ("ends-with-its-thread", test_ends_with_its_thread);

  return g_test_run ();
}
