/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <string.h>

#include "dossier-fixture.h"

/* Dossiers that were damaged: what can be told from a whole one is told, and nothing is written. */

#define PAGE_SIZE 4096
#define N_FLIPS   1500

static void
assert_refused (DossierFixture   *fixture,
                TaalDossierError  code)
{
  g_autoptr (GBytes) before = dossier_get_bytes (fixture->path);

  dossier_assert_refused (fixture->path, TAAL_DOSSIER_READ, code);
  dossier_assert_refused (fixture->path, TAAL_DOSSIER_EDIT, code);
  dossier_assert_bytes (fixture->path, before);
}

static void
test_a_truncated_file (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (GBytes) good = NULL;
  gsize length;
  const char *bytes;

  dossier_expect_log (TRUE);
  dossier_make (fixture, fixture->path);
  good = dossier_get_bytes (fixture->path);
  bytes = g_bytes_get_data (good, &length);
  for (gsize cut = 1; cut < length; cut += cut < 128 ? 1 : cut < PAGE_SIZE ? 97 : PAGE_SIZE / 2)
    {
      dossier_set_bytes (fixture->path, bytes, cut);
      assert_refused (fixture,
                      cut < 16 ? TAAL_DOSSIER_ERROR_NOT_A_DOSSIER : TAAL_DOSSIER_ERROR_CORRUPT);
    }

  /* And one that goes on behind its end. */
  for (gsize extra = 1; extra <= PAGE_SIZE; extra *= 8)
    {
      g_autofree char *longer = g_malloc0 (length + extra);

      memcpy (longer, bytes, length);
      dossier_set_bytes (fixture->path, longer, length + extra);
      assert_refused (fixture, TAAL_DOSSIER_ERROR_CORRUPT);
    }
}

/* What may be said of a file whose header is ours, or was. */
static void
assert_precise (const GError *error)
{
  gboolean precise =
      g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT) ||
      g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER) ||
      g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NEWER) ||
      g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_TOO_BIG);

  g_assert_nonnull (error);
  if (!precise)
    g_assert_no_error (error);
}

/* Everything a reader does with a file. Returns whether all of it went well. */
static gboolean
read_all (DossierFixture *fixture,
          gboolean       *opened)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "uit", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier =
      taal_dossier_open (fixture->path, TAAL_DOSSIER_READ, NULL, &error);
  g_autoptr (TaalSnapshot) snapshot = NULL;

  *opened = dossier != NULL;
  if (dossier != NULL)
    snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);
  if (snapshot == NULL)
    {
      assert_precise (error);
      return FALSE;
    }
  if (!taal_dossier_export_folder (dossier, folder, NULL, &error))
    {
      assert_precise (error);
      return FALSE;
    }

  return TRUE;
}

/* A file that was damaged here and there: what can be told from a whole one is told, and nothing
 * else happens. */
static void
test_a_damaged_file (DossierFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (GBytes) good = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize length;
  int n_opened = 0, n_read = 0;

  dossier_expect_log (TRUE);
  dossier_make (fixture, fixture->path);
  good = dossier_get_bytes (fixture->path);
  length = g_bytes_get_size (good);

  for (int i = 0; i < N_FLIPS; i++)
    {
      g_autoptr (GBytes) damaged = NULL;
      gboolean opened;

      g_clear_pointer (&bytes, g_free);
      bytes = g_memdup2 (g_bytes_get_data (good, NULL), length);
      for (int n = 1 << g_test_rand_int_range (0, 6); n > 0; n--)
        {
          /* Half of them where SQLite keeps its own numbers: the head of a page. */
          gsize at = (gsize) g_test_rand_int_range (0, (gint32) length);

          if (g_test_rand_bit ())
            at = at - at % PAGE_SIZE + at % 64;
          bytes[at] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
        }
      dossier_set_bytes (fixture->path, bytes, length);
      damaged = g_bytes_new (bytes, length);
      n_read += read_all (fixture, &opened);
      n_opened += opened;
      dossier_assert_bytes (fixture->path, damaged);
    }

  g_test_message ("of %d, %d opened, %d could be read", N_FLIPS, n_opened, n_read);
  g_assert_cmpint (n_opened, <, N_FLIPS);
  g_assert_cmpint (n_read, <, n_opened);
}

static void
test_a_damaged_file_is_not_edited (DossierFixture *fixture,
                                   gconstpointer   data)
{
  g_autofree char *source = dossier_put (fixture, "nieuw", "docenten.csv",
                                         "docent_id,naam,rol,start\nE1,Nieuw,docent,2020-01-01\n");
  const char *const sources[] = { source, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize length, at;

  dossier_expect_log (TRUE);
  dossier_make (fixture, fixture->path);
  at = (gsize) dossier_query (
      fixture->path, "SELECT (rootpage - 1) * 4096 FROM sqlite_schema WHERE name = 'rij_facturen'");
  before = dossier_get_bytes (fixture->path);
  length = g_bytes_get_size (before);
  bytes = g_memdup2 (g_bytes_get_data (before, NULL), length);
  memset (bytes + at, 0x55, 64); /* a table that this import has nothing to do with */
  dossier_set_bytes (fixture->path, bytes, length);
  g_clear_pointer (&before, g_bytes_unref);
  before = dossier_get_bytes (fixture->path);

  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_null (
      taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  dossier_assert_bytes (fixture->path, before);
}

static void
test_cells_that_cannot_be (DossierFixture *fixture,
                           gconstpointer   data)
{
  static const char *const changes[] = {
    "UPDATE rij_lessen SET groep = 99",
    "UPDATE rij_lessen SET groep = -1",
    "UPDATE rij_lessen SET docent = 4294967297 WHERE rij = 1",
    "UPDATE rij_lessen SET minuten = 100000 WHERE rij = 1",
    "UPDATE rij_lessen SET datum = 9223372036854775807 WHERE rij = 3",
    "UPDATE rij_lessen SET vorm = 7",
    "UPDATE rij_lessen SET les_id = '' WHERE rij = 2",
    "UPDATE rij_lessen SET les_id = CAST (x'ff' AS TEXT) WHERE rij = 2",
    "UPDATE rij_lessen SET les_id = CAST (x'410042' AS TEXT) WHERE rij = 2",
    "UPDATE rij_docenten SET naam = CAST (x'c3' AS TEXT) WHERE rij = 2",
    "UPDATE rij_docenten SET eind = start - 1 WHERE rij = 1",
    "UPDATE rij_docenten SET rol = -1",
    "UPDATE rij_groepen SET route = 10",
    "UPDATE rij_groepen SET locatie = 4",
    "UPDATE rij_meldingen SET uitzondering = 5",
    "UPDATE rij_registraties SET docent = 0",
    "UPDATE rij_maatregelen SET personeelsplan = 3",
    "UPDATE rij_school SET keurmerk_status = 4",
    "UPDATE rij_school SET naam = ''",
    "DELETE FROM rij_docenten WHERE rij = 1",
  };
  g_autoptr (GBytes) good = NULL;

  dossier_make (fixture, fixture->path);
  good = dossier_get_bytes (fixture->path);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql =
          g_strconcat ("PRAGMA ignore_check_constraints = ON; ", changes[i], NULL);
      g_autoptr (TaalDossier) dossier = NULL;
      g_autoptr (GError) error = NULL;

      dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      dossier_change (fixture->path, sql);
      dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
      if (taal_dossier_load (dossier, NULL, NULL, NULL, &error) != NULL)
        g_test_message ("%s", changes[i]);
      g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
    }
}

#define ADD(path, test)                                                            \
  g_test_add ("/dossier/schade/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("a-truncated-file", test_a_truncated_file);
  ADD ("a-damaged-file", test_a_damaged_file);
  ADD ("a-damaged-file-is-not-edited", test_a_damaged_file_is_not_edited);
  ADD ("cells-that-cannot-be", test_cells_that_cannot_be);

  return g_test_run ();
}
