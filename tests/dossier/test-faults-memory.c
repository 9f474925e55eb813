/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-fixture.h"

#define SCAN "de bytes van een scan"

/* SQLite's memory runs out at the n-th allocation, once or for good. Up to this one every n is
 * tried, and behind it one in so many. */
#define TRY_ALL 400

static sqlite3_mem_methods real;

/* Used by one worker at a time; the test waits for it. */
static guint countdown;
static gboolean fault_stays;
static gboolean has_failed;

static gboolean
fails (void)
{
  if (countdown == 0)
    return FALSE;
  if (countdown > 1)
    {
      countdown--;
      return FALSE;
    }

  has_failed = TRUE;
  if (!fault_stays)
    countdown = 0;
  return TRUE;
}

static void *
fault_malloc (int size)
{
  return fails () ? NULL : real.xMalloc (size);
}

static void *
fault_realloc (void *memory,
               int   size)
{
  return fails () ? NULL : real.xRealloc (memory, size);
}

static void
install (void)
{
  sqlite3_mem_methods fault;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real), ==, SQLITE_OK);
  fault = real;
  fault.xMalloc = fault_malloc;
  fault.xRealloc = fault_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &fault), ==, SQLITE_OK);
  /* Every connection has a store of its own for small pieces, which would hide most of the calls.
   */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

static void
arm (guint    nth,
     gboolean stays)
{
  countdown = nth;
  fault_stays = stays;
  has_failed = FALSE;
}

static gboolean
disarm (void)
{
  countdown = 0;

  return has_failed;
}

/* A dossier made without our code, so that its first open is one that may fail. */
static GBytes *
make_dossier (DossierFixture *fixture)
{
  g_autofree char *script_path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "dossier",
                                                   "versions", "v4.sql", NULL);
  g_autofree char *script = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (script_path, &script, NULL, &error);
  g_assert_no_error (error);
  dossier_set_bytes (fixture->path, "", 0);
  dossier_change (fixture->path, script);

  return dossier_get_bytes (fixture->path);
}

/* Imports a change, makes one by hand, and undoes that and does it again. Returns how far it came. */
static int
change (TaalDossier  *dossier,
        const char   *source,
        GError      **error)
{
  const char *const sources[] = { source, NULL };
  static const char *const lessen[] = { "X1", NULL };
  g_autoptr (TaalImportReport) imported = NULL, edited = NULL;
  g_autoptr (TaalAantekeningen) notes = NULL;
  g_autoptr (GBytes) scan = g_bytes_new_static (SCAN, strlen (SCAN));
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalDelta) undone = NULL, redone = NULL;

  imported = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, error);
  if (imported == NULL)
    return 1;
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "E1");
  taal_bewerking_set (bewerking, "naam", "Met de hand");
  taal_bewerking_remove (bewerking, TAAL_TABEL_LESSEN, "X2");
  taal_bewerking_wijs_af (bewerking, "S03", "X1", lessen, "Een vergissing", "Hanneke");
  taal_bewerking_add_bijlage (bewerking, "lijst.pdf", "application/pdf", scan, lessen);
  edited = taal_dossier_edit (dossier, bewerking, NULL, error);
  if (edited == NULL)
    return 2;
  undone = taal_dossier_undo (dossier, 2, NULL, NULL, NULL, NULL, error);
  if (undone == NULL)
    return 3;
  redone = taal_dossier_redo (dossier, 3, NULL, NULL, NULL, NULL, error);

  if (redone == NULL)
    return 4;

  /* Reading them is a part of loading. */
  notes = taal_dossier_load_aantekeningen (dossier, error);
  return 5;
}

#define FAR 7 /* all of it */

/* Opens, changes, loads and exports. Returns how far it came. */
static int
work (DossierFixture  *fixture,
      const char      *source,
      GError         **error)
{
  g_autofree char *out = g_build_filename (fixture->folder, "uit", NULL);
  g_autoptr (TaalDossier) dossier =
      taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, error);
  g_autoptr (TaalSnapshot) snapshot = NULL;
  int far = 0;

  if (dossier == NULL)
    return 0;
  far = change (dossier, source, error);
  if (far < 5 || (error != NULL && *error != NULL))
    return far;
  snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, error);
  if (snapshot == NULL)
    return 5;

  return taal_dossier_export_folder (dossier, out, NULL, error) ? FAR : 6;
}

static gboolean
is_out_of_memory (const GError *error)
{
  return g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_IO);
}

/* The rows as they were, after the import, and after the edit. */
typedef struct
{
  GBytes *bytes;
  char   *before;
  char   *imported;
  char   *edited;
} Stands;

static void
assert_whole (DossierFixture *fixture,
              const Stands   *stands,
              int             far)
{
  const char *const expected[] = { NULL,           NULL,           stands->imported, stands->edited,
                                   stands->before, stands->edited, stands->edited,   stands->edited };
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_autofree char *rows = NULL;

  g_clear_object (&dossier);
  if (far < 2)
    {
      dossier_assert_bytes (fixture->path, stands->bytes);
      return;
    }

  rows = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (rows, ==, expected[far]);
}

/* What it is to become, by a way that is not looked at. */
static void
find_stands (DossierFixture *fixture,
             Stands         *stands)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, SCAN, -1);
  g_autofree char *notes = g_strdup_printf (
      "INSERT INTO bij_afwijzingen (signaal, sleutel, bewijs, reden, door, op)"
      " VALUES ('S03', 'X1', 'X1', 'Een vergissing', 'Hanneke', 0);"
      "INSERT INTO bij_bijlagen (sha256, soort, naam, grootte, toegevoegd_op, lessen)"
      " VALUES ('%s', 'application/pdf', 'lijst.pdf', %d, 0, 'X1')",
      sha256, (int) strlen (SCAN));

  stands->bytes = make_dossier (fixture);
  stands->before = dossier_dup_rows (fixture->path);
  dossier_change (
      fixture->path,
      "UPDATE rij_docenten SET naam = 'Anders', rol = 0, contractvorm = NULL, start = 18262,"
      " eind = NULL, uren_per_week = NULL, vog_datum = NULL, vog_profiel = NULL,"
      " vog_overlegd_op = NULL WHERE docent_id = 'D1';"
      "INSERT INTO rij_docenten (docent_id, naam, rol, start)"
      " VALUES ('E1', 'Nieuw', 0, 18262);");
  stands->imported = dossier_dup_rows (fixture->path);
  dossier_change (fixture->path, "UPDATE rij_docenten SET naam = 'Met de hand' WHERE docent_id = 'E1';"
                                 "DELETE FROM rij_presentie WHERE les = 2;"
                                 "DELETE FROM rij_lessen WHERE rij = 2");
  dossier_change (fixture->path, notes);
  stands->edited = dossier_dup_rows (fixture->path);
}

static void
run_out (DossierFixture *fixture,
         gboolean        stays)
{
  g_autofree char *source = dossier_put (
      fixture, "wijziging", "docenten.csv",
      "docent_id,naam,rol,start\nD1,Anders,docent,2020-01-01\nE1,Nieuw,docent,2020-01-01\n");
  g_autofree char *folder = g_path_get_dirname (source);
  Stands stands;
  gboolean failed = TRUE;
  guint n_tried = 0, n_by_far[FAR + 1] = { 0 };

  dossier_expect_log (TRUE);

  find_stands (fixture, &stands);
  for (guint n = 1; failed; n += n < TRY_ALL ? 1 : 1 + n / 100)
    {
      g_autoptr (GError) error = NULL;
      int far;

      dossier_set_bytes (fixture->path, g_bytes_get_data (stands.bytes, NULL),
                         g_bytes_get_size (stands.bytes));
      arm (n, stays);
      far = work (fixture, folder, &error);
      failed = disarm ();
      g_assert_true (failed || far == FAR);
      if (far < FAR && !is_out_of_memory (error))
        g_error ("%u: %s", n, error != NULL ? error->message : "no error");
      assert_whole (fixture, &stands, far);
      n_by_far[far]++;
      n_tried++;
    }

  g_test_message ("%u tried; stopped at open %u, import %u, edit %u, undo %u, redo %u, load %u,"
                  " export %u; came through %u",
                  n_tried, n_by_far[0], n_by_far[1], n_by_far[2], n_by_far[3], n_by_far[4],
                  n_by_far[5], n_by_far[6], n_by_far[FAR]);
  for (int far = 0; far < FAR; far++)
    g_assert_cmpuint (n_by_far[far], >, 0);
  g_bytes_unref (stands.bytes);
  g_free (stands.before);
  g_free (stands.imported);
  g_free (stands.edited);
}

static void
test_once (DossierFixture *fixture,
           gconstpointer   data)
{
  run_out (fixture, FALSE);
}

static void
test_for_good (DossierFixture *fixture,
               gconstpointer   data)
{
  run_out (fixture, TRUE);
}

#define ADD(path, test)                                                                   \
  g_test_add ("/dossier/faults-memory/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();
  install ();

  ADD ("for-good", test_for_good);
  ADD ("once", test_once);

  return g_test_run ();
}
