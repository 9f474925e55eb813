/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"
#include "taal-migratie.h"

/* versions/vN.sql makes a dossier as the program wrote it when version N of the schema was
 * released, and versions/vN.rows is what anyone with an SQLite tool must see of it, then and ever
 * after. Neither changes once released; where a later version shows more columns, vN.rows gets
 * them. */

static char *
read_text (const char *name,
           int         version)
{
  g_autofree char *file = g_strdup_printf ("v%d.%s", version, name);
  g_autofree char *path =
      g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "dossier", "versions", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* What TAAL_SOURCE_DIR has of a version, as a file. */
static void
make_version (DossierFixture *fixture,
              int             version)
{
  g_autofree char *script = read_text ("sql", version);

  dossier_set_bytes (fixture->path, "", 0);
  dossier_change (fixture->path, script);
}

static void
test_rows_stay (DossierFixture *fixture,
                gconstpointer   data)
{
  for (int version = 1; version <= taal_migratie_get_newest (); version++)
    {
      g_autofree char *expected = read_text ("rows", version);
      g_autofree char *rows = NULL;
      g_autoptr (TaalDossier) dossier = NULL;
      g_autoptr (TaalSnapshot) snapshot = NULL;
      g_autoptr (GError) error = NULL;
      int n;

      make_version (fixture, version);
      dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
      snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (taal_snapshot_get_n_lessen (snapshot), ==, 3);
      g_assert_cmpstr (taal_snapshot_get_docenten (snapshot, &n)[1].docent_id, ==, "D2");
      g_assert_cmpint (n, ==, 4);
      g_clear_object (&dossier);

      rows = dossier_dup_rows (fixture->path);
      g_assert_cmpstr (rows, ==, expected);
      g_assert_cmpint (dossier_query (fixture->path, "PRAGMA user_version"), ==,
                       taal_migratie_get_newest ());
      g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM wijziging"), ==, 1);
    }
}

/* One of the newest version is read as it is, and no byte of it changes. */
static void
test_newest_is_left_alone (DossierFixture *fixture,
                           gconstpointer   data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TaalDossier) dossier = NULL;

  make_version (fixture, taal_migratie_get_newest ());
  bytes = dossier_get_bytes (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_clear_object (&dossier);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_clear_object (&dossier);
  dossier_assert_bytes (fixture->path, bytes);
}

#define ADD(path, test)                                                              \
  g_test_add ("/dossier/versions/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("rows-stay", test_rows_stay);
  ADD ("newest-is-left-alone", test_newest_is_left_alone);

  return g_test_run ();
}
