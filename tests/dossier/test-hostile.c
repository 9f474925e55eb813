/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "dossier-fixture.h"

/* Files that come from elsewhere: each is refused with a precise error, and never written to. */

#define PAGE_SIZE 4096

static const TaalDossierMode modes[] = { TAAL_DOSSIER_READ, TAAL_DOSSIER_EDIT,
                                         TAAL_DOSSIER_CREATE };

/* Refused in every mode, with the file as it was and nothing beside it. */
static void
assert_refused (DossierFixture   *fixture,
                TaalDossierError  code)
{
  g_autoptr (GBytes) before = dossier_get_bytes (fixture->path);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      dossier_assert_refused (fixture->path, modes[i], code);
      dossier_assert_bytes (fixture->path, before);
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    }
}

static void
test_an_empty_file (DossierFixture *fixture,
                    gconstpointer   data)
{
  dossier_set_bytes (fixture->path, "", 0);
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
}

static void
test_a_text_file (DossierFixture *fixture,
                  gconstpointer   data)
{
  g_autofree char *text = g_strnfill (5000, 'a');

  dossier_set_bytes (fixture->path, text, 12);
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
  dossier_set_bytes (fixture->path, text, 5000);
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
}

static void
test_a_folder (DossierFixture *fixture,
               gconstpointer   data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    dossier_assert_refused (fixture->folder, modes[i], TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
}

static void
test_a_database_of_another_program (DossierFixture *fixture,
                                    gconstpointer   data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE lessen (x)", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);

  /* Under our number, but empty of what we make. */
  dossier_change (fixture->path, "PRAGMA application_id = 0x5461616C");
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
  dossier_change (fixture->path, "PRAGMA user_version = 1");
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
}

static void
test_a_newer_version (DossierFixture *fixture,
                      gconstpointer   data)
{
  dossier_make (fixture, fixture->path);
  dossier_change (fixture->path, "PRAGMA user_version = 4");
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NEWER);
  dossier_change (fixture->path, "PRAGMA user_version = 2147483647");
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NEWER);
  dossier_change (fixture->path, "PRAGMA user_version = -1");
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
}

static void
test_another_schema (DossierFixture *fixture,
                     gconstpointer   data)
{
  static const char *const changes[] = {
    "CREATE TRIGGER t AFTER INSERT ON wijziging BEGIN DELETE FROM rij_lessen; END",
    "CREATE TABLE extra (x)",
    "CREATE TABLE zzz (x INTEGER) STRICT",
    "CREATE INDEX extra ON rij_lessen (datum)",
    "DROP VIEW lessen",
    "DROP VIEW lessen; CREATE VIEW lessen AS SELECT * FROM rij_lessen",
    "DROP VIEW school; CREATE TABLE school (x)",
    "ALTER TABLE rij_lessen ADD COLUMN extra INTEGER",
  };
  g_autoptr (GBytes) good = NULL;

  dossier_make (fixture, fixture->path);
  good = dossier_get_bytes (fixture->path);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      dossier_change (fixture->path, changes[i]);
      assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
    }
}

static void
test_another_journal_mode (DossierFixture *fixture,
                           gconstpointer   data)
{
  dossier_make (fixture, fixture->path);
  dossier_change (fixture->path, "PRAGMA journal_mode = WAL");
  assert_refused (fixture, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER);
}

static void
test_a_file_that_is_too_big (DossierFixture *fixture,
                             gconstpointer   data)
{
  int fd;

  dossier_make (fixture, fixture->path);
  fd = g_open (fixture->path, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, ((off_t) 16 << 30) + PAGE_SIZE), ==, 0); /* a hole */
  g_assert_true (g_close (fd, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    dossier_assert_refused (fixture->path, modes[i], TAAL_DOSSIER_ERROR_TOO_BIG);
}

#define ADD(path, test)                                                             \
  g_test_add ("/dossier/hostile/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("an-empty-file", test_an_empty_file);
  ADD ("a-text-file", test_a_text_file);
  ADD ("a-folder", test_a_folder);
  ADD ("a-database-of-another-program", test_a_database_of_another_program);
  ADD ("a-newer-version", test_a_newer_version);
  ADD ("another-schema", test_another_schema);
  ADD ("another-journal-mode", test_another_journal_mode);
  ADD ("a-file-that-is-too-big", test_a_file_that_is_too_big);

  return g_test_run ();
}
