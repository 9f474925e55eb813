/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
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
  dossier_change (fixture->path, "PRAGMA user_version = 5");
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

/* What SQLite reads at the end of the journal of a transaction over several files: it takes the write
 * back, and then deletes the file that kept those together. */
static void
append_foreign_name (GByteArray *journal,
                     const char *name)
{
  static const guint8 end[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  const guint8 nowhere[4] = { 0x00, 0x04, 0x00, 0x01 }; /* the page that holds the locks */
  guint32 length = (guint32) strlen (name), sum = 0;

  for (guint32 i = 0; i < length; i++)
    sum += (guint32) (gint32) (signed char) name[i];
  length = GUINT32_TO_BE (length);
  sum = GUINT32_TO_BE (sum);
  g_byte_array_append (journal, nowhere, sizeof nowhere);
  g_byte_array_append (journal, (const guint8 *) name, strlen (name));
  g_byte_array_append (journal, (const guint8 *) &length, sizeof length);
  g_byte_array_append (journal, (const guint8 *) &sum, sizeof sum);
  g_byte_array_append (journal, end, sizeof end);
}

/* Leaves @path as a power cut in the midst of a write does. */
static void
write_half (const char  *path,
            GByteArray **journal)
{
  g_autofree char *name = g_strconcat (path, "-journal", NULL);
  g_autoptr (GBytes) half = NULL, bytes = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA cache_size = 1; BEGIN;"
                                 "UPDATE rij_docenten SET naam = 'half';"
                                 "UPDATE rij_lessen SET docent_login = hex (randomblob (400))",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  half = dossier_get_bytes (path);
  bytes = dossier_get_bytes (name);
  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  dossier_set_bytes (path, g_bytes_get_data (half, NULL), g_bytes_get_size (half));
  *journal = g_bytes_unref_to_array (g_steal_pointer (&bytes));
}

static void
test_a_journal_of_elsewhere (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autofree char *name = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *victim = g_build_filename (fixture->folder, "dagboek.txt", NULL);
  g_autoptr (GByteArray) journal = NULL;

  dossier_make (fixture, fixture->path);
  write_half (fixture->path, &journal);
  append_foreign_name (journal, victim);
  dossier_set_bytes (name, journal->data, journal->len);
  dossier_set_bytes (victim, "lief dagboek", 12);

  dossier_expect_log (TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      dossier_assert_refused (fixture->path, modes[i], TAAL_DOSSIER_ERROR_CORRUPT);
      g_assert_true (g_file_test (victim, G_FILE_TEST_EXISTS));
      g_assert_true (g_file_test (name, G_FILE_TEST_EXISTS));
    }
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
  ADD ("a-journal-of-elsewhere", test_a_journal_of_elsewhere);
  ADD ("a-file-that-is-too-big", test_a_file_that_is_too_big);

  return g_test_run ();
}
