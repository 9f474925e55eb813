/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"

/* One row as the texts that a user edits. */

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *before,
         const char *table,
         const char *after)
{
  g_autofree char *sql = g_strconcat (before, table, after, NULL);
  sqlite3_stmt *stmt;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  return stmt;
}

/* Every cell of every row of a table is what its view, and so an export, has. */
static int
compare_table (TaalDossier *dossier,
               sqlite3     *db,
               TaalTabel    tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  sqlite3_stmt *rows = prepare (db, "SELECT rij FROM rij_", schema->name, " ORDER BY rij");
  sqlite3_stmt *view = prepare (db, "SELECT * FROM ", schema->name, "");
  int n = 0;

  for (; sqlite3_step (rows) == SQLITE_ROW; n++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) teksten = taal_dossier_get_rij (dossier, tabel, NULL, sqlite3_column_int (rows, 0), &error);

      g_assert_no_error (error);
      g_assert_cmpint (sqlite3_step (view), ==, SQLITE_ROW);
      g_assert_cmpint ((int) g_strv_length (teksten), ==, schema->n_kolommen);
      for (int i = 0; i < schema->n_kolommen; i++)
        {
          const char *expected = (const char *) sqlite3_column_text (view, i);

          g_assert_cmpstr (teksten[i], ==, expected != NULL ? expected : "");
        }
      if (schema->sleutel == TAAL_SLEUTEL_ID)
        {
          g_auto (GStrv) by_key = taal_dossier_get_rij (dossier, tabel, teksten[0], 0, &error);

          g_assert_no_error (error);
          g_assert_true (g_strv_equal ((const char *const *) teksten, (const char *const *) by_key));
        }
    }
  g_assert_cmpint (sqlite3_step (view), ==, SQLITE_DONE);
  sqlite3_finalize (rows);
  sqlite3_finalize (view);

  return n;
}

static void
test_as_export (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  sqlite3 *db;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    g_assert_cmpint (compare_table (dossier, db, tabel), >, 0);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* What it gives can be given back: nothing changes. */
static void
test_given_back (DossierFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalTabelSchema *schema = taal_schema_get (tabel);
      g_auto (GStrv) teksten = taal_dossier_get_rij (dossier, tabel, NULL, 1, &error);

      g_assert_no_error (error);
      taal_bewerking_change_rij (bewerking, tabel, 1);
      for (int i = 0; i < schema->n_kolommen; i++)
        taal_bewerking_set (bewerking, schema->kolommen[i].name, teksten[i]);
    }
  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 0);
  g_assert_true (taal_delta_is_empty (taal_import_report_get_delta (report)));
}

static void
test_not_there (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_null (taal_dossier_get_rij (dossier, TAAL_TABEL_DOCENTEN, "nobody", 0, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_null (taal_dossier_get_rij (dossier, TAAL_TABEL_REGISTRATIES, NULL, 99999, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
}

/* A reference that leads nowhere, and a value that is none of its list, are damage. */
static void
test_damaged (DossierFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier_change (fixture->path, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
                                 "UPDATE rij_registraties SET docent = 4711 WHERE rij = 1;"
                                 "UPDATE rij_docenten SET rol = 17 WHERE rij = 1;");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_null (taal_dossier_get_rij (dossier, TAAL_TABEL_REGISTRATIES, NULL, 1, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_null (taal_dossier_get_rij (dossier, TAAL_TABEL_DOCENTEN, NULL, 1, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
}

/* The rows that are part of another are those that the view has with its id, each by its number. */
static void
test_kinderen (DossierFixture *fixture,
               gconstpointer   unused)
{
  static const TaalTabel tabellen[] = { TAAL_TABEL_PRESENTIE, TAAL_TABEL_REGISTRATIES,
                                        TAAL_TABEL_MAATREGELEN };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  for (gsize i = 0; i < G_N_ELEMENTS (tabellen); i++)
    {
      const TaalTabelSchema *schema = taal_schema_get (tabellen[i]);
      g_autofree char *sql = g_strdup_printf ("SELECT max(rij) FROM rij_%s", schema->name);
      gint32 rij = (gint32) dossier_query (fixture->path, sql);
      g_auto (GStrv) last = taal_dossier_get_rij (dossier, tabellen[i], NULL, rij, &error);
      g_autoptr (GPtrArray) rows = NULL;
      gboolean found = FALSE;

      g_assert_no_error (error);
      rows = taal_dossier_list_kinderen (dossier, tabellen[i], last[0], &error);
      g_assert_no_error (error);
      for (guint j = 0; j < rows->len; j++)
        {
          const TaalTekstRij *kind = g_ptr_array_index (rows, j);

          g_assert_cmpstr (kind->teksten[0], ==, last[0]);
          found = found || (kind->rij == rij && g_strv_equal ((const char *const *) kind->teksten,
                                                              (const char *const *) last));
        }
      g_assert_true (found);
    }
  none = taal_dossier_list_kinderen (dossier, TAAL_TABEL_PRESENTIE, "zo-een-is-er-niet", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Contracts and groepen come by id, each as a row that is asked for alone; what is damaged is said
 * so. */
static void
test_lists (DossierFixture *fixture,
            gconstpointer data)
{
  static const struct
  {
    TaalTabel tabel;
    GPtrArray *(*list) (TaalDossier *dossier,
                        GError **error);
    const char *count;
    const char *damage;
  } lists[] = {
    { TAAL_TABEL_CONTRACTEN, taal_dossier_list_contracten, "SELECT count(*) FROM rij_contracten",
      "PRAGMA ignore_check_constraints = ON; UPDATE rij_contracten SET gemeente = CAST (x'ff' AS "
      "TEXT)" },
    { TAAL_TABEL_GROEPEN, taal_dossier_list_groepen, "SELECT count(*) FROM rij_groepen",
      "PRAGMA ignore_check_constraints = ON; UPDATE rij_groepen SET naam = CAST (x'ff' AS TEXT)" },
  };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      g_autoptr (GPtrArray) rijen = NULL;

      dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
      rijen = lists[l].list (dossier, &error);
      g_assert_no_error (error);
      g_assert_cmpint (rijen->len, ==, dossier_query (fixture->path, lists[l].count));
      g_assert_cmpuint (rijen->len, >, 0);
      for (guint i = 0; i < rijen->len; i++)
        {
          const TaalTekstRij *rij = g_ptr_array_index (rijen, i);
          g_auto (GStrv) teksten =
              taal_dossier_get_rij (dossier, lists[l].tabel, rij->teksten[0], 0, &error);

          g_assert_no_error (error);
          g_assert_true (g_strv_equal ((const char *const *) rij->teksten,
                                       (const char *const *) teksten));
        }
      g_clear_object (&dossier);

      dossier_change (fixture->path, lists[l].damage);
      dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
      g_assert_null (lists[l].list (dossier, &error));
      g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
      g_clear_error (&error);
      g_clear_object (&dossier);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

#define ADD(path, func) \
  g_test_add ("/dossier/rij/" path, DossierFixture, NULL, dossier_set_up, func, dossier_tear_down)
  ADD ("as-export", test_as_export);
  ADD ("given-back", test_given_back);
  ADD ("not-there", test_not_there);
  ADD ("damaged", test_damaged);
  ADD ("kinderen", test_kinderen);
  ADD ("lists", test_lists);
#undef ADD

  return g_test_run ();
}
