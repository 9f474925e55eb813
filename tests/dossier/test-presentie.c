/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier-presentie.h"

#include <string.h>

#include "dossier-fixture.h"
#include "taal-presentie-private.h"

/* The register of the cursisten, and who was at a les, as they are read to be changed by hand. */

static TaalDossier *
make (DossierFixture *fixture)
{
  TaalDossier *dossier;

  dossier_make (fixture, fixture->path);
  dossier_change (fixture->path,
                  "INSERT INTO rij_cursisten (rij, cursist_id, wet, start) VALUES (101, 'C0009', 1, 19600), "
                  "(102, 'c0010', NULL, NULL), (103, 'ander', NULL, NULL), (104, 'X999999999', NULL, NULL);"
                  "INSERT INTO rij_presentie (rij, les, cursist, aanwezig, paraaf, login, van, tot, vorm) VALUES "
                  "(901, 1, 101, 1, 'ja', NULL, 32400, 36000, NULL), (902, 1, 101, 1, NULL, 'a', 36060, 39661, 1), "
                  "(903, 2, 102, 0, NULL, NULL, NULL, NULL, NULL), (904, 2, 101, 1, NULL, NULL, NULL, NULL, NULL);");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);

  return dossier;
}

static const TaalTekstRij *
get_rij (const GPtrArray *rijen,
         guint            i)
{
  g_assert_cmpuint (i, <, rijen->len);
  return g_ptr_array_index (rijen, i);
}

static void
test_cursisten (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCursistenLijst) all = taal_dossier_list_cursisten (dossier, "", 1000, &error);
  g_autoptr (TaalCursistenLijst) some = NULL, none = NULL, few = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (all->n, ==, all->rijen->len);
  for (guint i = 1; i < all->rijen->len; i++)
    g_assert_cmpint (
        strcmp (get_rij (all->rijen, i - 1)->teksten[0], get_rij (all->rijen, i)->teksten[0]), <,
        0);
  /* A number of nine digits is no number that is counted on. */
  g_assert_cmpstr (all->laatste, ==, "c0010");

  some = taal_dossier_list_cursisten (dossier, "c00", 1000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->rijen->len, ==, 2);
  g_assert_cmpint (get_rij (some->rijen, 0)->rij, ==, 101);
  g_assert_cmpstr (get_rij (some->rijen, 0)->teksten[0], ==, "C0009");
  g_assert_cmpstr (get_rij (some->rijen, 0)->teksten[1], ==, "WI2021");
  g_assert_cmpstr (get_rij (some->rijen, 0)->teksten[4], ==, "2023-08-31");
  g_assert_cmpstr (get_rij (some->rijen, 1)->teksten[1], ==, "");

  none = taal_dossier_list_cursisten (dossier, "%", 1000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->n, ==, 0);

  few = taal_dossier_list_cursisten (dossier, NULL, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (few->rijen->len, ==, 1);
  g_assert_cmpuint (few->n, ==, all->n);
}

static void
test_no_cursisten (DossierFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = taal_dossier_new_in_memory (&error);
  g_autoptr (TaalCursistenLijst) lijst = taal_dossier_list_cursisten (dossier, NULL, 10, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lijst->n, ==, 0);
  g_assert_null (lijst->laatste);
}

static void
test_presentie (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rijen = taal_dossier_get_presentie (dossier, 1, &error);
  g_autoptr (GPtrArray) nothing = NULL;
  guint n;

  g_assert_no_error (error);
  n = rijen->len;
  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpint (get_rij (rijen, n - 2)->rij, ==, 901);
  g_assert_cmpstr (get_rij (rijen, n - 2)->teksten[1], ==, "C0009");
  g_assert_cmpstr (get_rij (rijen, n - 2)->teksten[2], ==, "ja");
  g_assert_cmpstr (get_rij (rijen, n - 2)->teksten[3], ==, "ja");
  g_assert_cmpstr (get_rij (rijen, n - 2)->teksten[5], ==, "09:00");
  g_assert_cmpstr (get_rij (rijen, n - 1)->teksten[6], ==, "11:01:01");
  g_assert_cmpstr (get_rij (rijen, n - 1)->teksten[7], ==, "online");

  nothing = taal_dossier_get_presentie (dossier, 4711, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_deelnemers (DossierFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  const gint32 lessen[] = { 2, 1, 4711 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids =
      taal_dossier_list_deelnemers (dossier, lessen, G_N_ELEMENTS (lessen), 100, &error);
  g_autoptr (GPtrArray) one = NULL, nobody = NULL;
  guint n_c0009 = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    n_c0009 += g_str_equal (g_ptr_array_index (ids, i), "C0009");
  g_assert_cmpuint (n_c0009, ==, 1);
  g_assert_cmpuint (ids->len, >=, 2);

  one = taal_dossier_list_deelnemers (dossier, lessen, G_N_ELEMENTS (lessen), 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (one, 0), ==, g_ptr_array_index (ids, 0));

  nobody = taal_dossier_list_deelnemers (dossier, NULL, 0, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nobody->len, ==, 0);
}

static void
test_paraaf (DossierFixture *fixture,
             gconstpointer   data)
{
  g_assert_true (taal_presentie_is_paraaf ("ja"));
  g_assert_true (taal_presentie_is_paraaf ("AB"));
  g_assert_false (taal_presentie_is_paraaf (""));
  g_assert_false (taal_presentie_is_paraaf ("Nee"));
  g_assert_false (taal_presentie_is_paraaf ("0"));
}

/* A file that came from elsewhere may hold anything. */
static void
test_damaged (DossierFixture *fixture,
              gconstpointer   data)
{
  const gint32 les = 1;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GPtrArray) rijen = NULL;
  g_autoptr (TaalCursistenLijst) lijst = NULL;

  g_object_unref (make (fixture));
  dossier_change (fixture->path,
                  "UPDATE rij_cursisten SET cursist_id = CAST(X'C328' AS TEXT) WHERE rij = 101;");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);

  rijen = taal_dossier_get_presentie (dossier, les, &error);
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_assert_null (rijen);
  g_clear_error (&error);
  rijen = taal_dossier_list_deelnemers (dossier, &les, 1, 100, &error);
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_assert_null (rijen);
  g_clear_error (&error);
  lijst = taal_dossier_list_cursisten (dossier, NULL, 100, &error);
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_assert_null (lijst);
}

/* However many rows there are, those of one les are found by its index. */
static void
assert_by_index (sqlite3    *db,
                 const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *stmt;
  gboolean by_index = FALSE;

  g_assert_cmpint (sqlite3_prepare_v2 (db, explain, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *detail = (const char *) sqlite3_column_text (stmt, 3);

      g_test_message ("%s", detail);
      g_assert_false (g_str_has_prefix (detail, "SCAN"));
      g_assert_null (strstr (detail, "TEMP B-TREE"));
      by_index = by_index || strstr (detail, "USING INDEX presentie_per_les") != NULL;
    }
  g_assert_true (by_index);
  sqlite3_finalize (stmt);
}

static void
test_plan (DossierFixture *fixture,
           gconstpointer   data)
{
  sqlite3 *db;

  g_object_unref (make (fixture));
  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  assert_by_index (db, TAAL_PRESENTIE_SQL_RIJEN);
  assert_by_index (db, TAAL_PRESENTIE_SQL_DEELNEMERS);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

int
main (int   argc,
      char *argv[])
{
  dossier_init_log ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, DossierFixture, NULL, dossier_set_up, func, dossier_tear_down)
  ADD ("/presentie/cursisten", test_cursisten);
  ADD ("/presentie/no-cursisten", test_no_cursisten);
  ADD ("/presentie/presentie", test_presentie);
  ADD ("/presentie/deelnemers", test_deelnemers);
  ADD ("/presentie/paraaf", test_paraaf);
  ADD ("/presentie/damaged", test_damaged);
  ADD ("/presentie/plan", test_plan);
#undef ADD

  return g_test_run ();
}
