/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "dossier-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-tabellen.h"

static gint log_is_expected;

static void
log_cb (gpointer    data,
        int         code,
        const char *message)
{
  if (g_atomic_int_get (&log_is_expected))
    return;

  g_printerr ("SQLite logged %d: %s\n", code, message);
  g_abort ();
}

void
dossier_init_log (void)
{
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOG, log_cb, NULL), ==, SQLITE_OK);
}

void
dossier_expect_log (gboolean expected)
{
  g_atomic_int_set (&log_is_expected, expected);
}

void
dossier_set_up (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taal-dossier-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
dossier_tear_down (DossierFixture *fixture,
                   gconstpointer   data)
{
  dossier_expect_log (FALSE);
  remove_tree (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

char *
dossier_put (DossierFixture *fixture,
             const char     *folder,
             const char     *name,
             const char     *text)
{
  g_autofree char *parent = g_build_filename (fixture->folder, folder, NULL);
  char *path = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0777), ==, 0);
  dossier_set_bytes (path, text, strlen (text));

  return path;
}

char *
dossier_put_all (DossierFixture *fixture,
                 const char     *folder)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      g_autofree char *name = g_strconcat (taal_schema_get (tabel)->name, ".csv", NULL);
      g_autofree char *path = dossier_put (fixture, folder, name, dossier_tabellen[tabel]);

      g_assert_nonnull (path);
    }

  return g_build_filename (fixture->folder, folder, NULL);
}

TaalDossier *
dossier_open (const char      *path,
              TaalDossierMode  mode)
{
  g_autoptr (GError) error = NULL;
  TaalDossier *dossier = taal_dossier_open (path, mode, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dossier);

  return dossier;
}

TaalImportReport *
dossier_import (TaalDossier *dossier,
                const char  *source)
{
  const char *const sources[] = { source, NULL };
  g_autoptr (GError) error = NULL;
  TaalImportReport *report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);

      g_test_message ("%s row %u %s: %s: issue %u, %s", issue->file, issue->row, issue->column, issue->value,
                      issue->code, issue->expected);
    }
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 0);
  g_assert_true (taal_import_report_is_imported (report));

  return report;
}

void
dossier_make (DossierFixture *fixture,
              const char     *path)
{
  g_autofree char *folder = dossier_put_all (fixture, "bron");
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_CREATE);

  taal_import_report_unref (dossier_import (dossier, folder));
}

void
dossier_assert_counts (TaalImportReport *report,
                       TaalTabel         tabel,
                       guint             nieuw,
                       guint             gewijzigd,
                       guint             vervallen,
                       guint             gelijk)
{
  const TaalImportTelling *telling = taal_import_report_get_telling (report, tabel);

  g_assert_cmpuint (telling->n_nieuw, ==, nieuw);
  g_assert_cmpuint (telling->n_gewijzigd, ==, gewijzigd);
  g_assert_cmpuint (telling->n_vervallen, ==, vervallen);
  g_assert_cmpuint (telling->n_gelijk, ==, gelijk);
}

void
dossier_assert_refused (const char       *path,
                        TaalDossierMode   mode,
                        TaalDossierError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = taal_dossier_open (path, mode, NULL, &error);

  g_assert_null (dossier);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, path));
  if (error->domain != TAAL_DOSSIER_ERROR || error->code != (int) code)
    g_test_message ("%s", error->message);
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
}

GBytes *
dossier_get_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

void
dossier_set_bytes (const char    *path,
                   gconstpointer  data,
                   gsize          length)
{
  g_autoptr (GError) error = NULL;

  /* GLib 2.74 would leave the end of a longer file. */
  g_assert_true (g_unlink (path) == 0 || !g_file_test (path, G_FILE_TEST_EXISTS));
  g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0644, &error);
  g_assert_no_error (error);
}

void
dossier_assert_bytes (const char *path,
                      GBytes     *expected)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (path);

  g_assert_true (g_bytes_equal (bytes, expected));
}

static sqlite3 *
connect (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);

  return db;
}

static void
append_rows (GString    *rows,
             sqlite3    *db,
             const char *view)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", view);
  sqlite3_stmt *stmt = NULL;
  int step;

  g_string_append_printf (rows, "%s\n", view);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while ((step = sqlite3_step (stmt)) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      {
        const char *text = (const char *) sqlite3_column_text (stmt, i);

        g_string_append_printf (rows, "%s%c", text != NULL ? text : "",
                                i + 1 < sqlite3_column_count (stmt) ? '|' : '\n');
      }
  g_assert_cmpint (step, ==, SQLITE_DONE);
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
}

/* The aantekeningen, without the moments, which no test can foretell. */
static const char *const notes[] = {
  "(SELECT rij, signaal, sleutel, bewijs, reden, door, heropend_door FROM bij_afwijzingen)",
  "bij_goedkeuringen",
  "(SELECT rij, sha256, soort, naam, grootte, lessen FROM bij_bijlagen)",
  "(SELECT rij, sha256, programma, lessen FROM bij_presentiebestanden)",
};

char *
dossier_dup_rows (const char *path)
{
  GString *rows = g_string_new (NULL);
  sqlite3 *db = connect (path);
  gboolean any = dossier_query (path, "PRAGMA user_version") >= 3 &&
                 dossier_query (path, "SELECT EXISTS (SELECT 1 FROM bij_afwijzingen)"
                                      " OR EXISTS (SELECT 1 FROM bij_goedkeuringen)"
                                      " OR EXISTS (SELECT 1 FROM bij_bijlagen)"
                                      " OR EXISTS (SELECT 1 FROM bij_presentiebestanden)");

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    append_rows (rows, db, taal_schema_get (tabel)->name);
  for (gsize i = 0; any && i < G_N_ELEMENTS (notes); i++)
    append_rows (rows, db, notes[i]);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return g_string_free (rows, FALSE);
}

gint64
dossier_query (const char *path,
               const char *sql)
{
  sqlite3 *db = connect (path);
  sqlite3_stmt *stmt = NULL;
  gint64 value;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (stmt, 0);
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return value;
}

void
dossier_change (const char *path,
                const char *sql)
{
  sqlite3 *db = connect (path);
  g_autofree char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    message = g_strdup (sqlite3_errmsg (db));
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}
