/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <string.h>

#include "dossier-fixture.h"

/* A change log that was made or damaged elsewhere: undoing is a precise error, or does what the tables
 * allow, and writes nothing when it fails. */

/* A dossier with an import, an import that changes it, and an edit. */
static void
make (DossierFixture *fixture)
{
  g_autofree char *source =
      dossier_put (fixture, "nieuw", "docenten.csv",
                   "docent_id,naam,rol,start\nD1,Anders,docent,2020-01-01\nE1,Nieuw,docent,2020-01-01\n");
  static const char *const bewijs[] = { "X1", "X3", NULL };
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, source));
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D1");
  taal_bewerking_set (bewerking, "naam", "Met de hand");
  taal_bewerking_add (bewerking, TAAL_TABEL_LOCATIES);
  taal_bewerking_set (bewerking, "locatie_id", "L7");
  taal_bewerking_set (bewerking, "naam", "Zeven");
  taal_bewerking_set (bewerking, "gemeente", "GM0363");
  taal_bewerking_wijs_af (bewerking, "S01", "D1", bewijs, "Twee lokalen", "Hanneke");
  taal_import_report_unref (taal_dossier_edit (dossier, bewerking, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_refused (DossierFixture   *fixture,
                gint64            wijziging,
                TaalDossierError  code)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (fixture->path);
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_autoptr (GError) error = NULL;

  g_assert_null (taal_dossier_undo (dossier, wijziging, NULL, NULL, NULL, NULL, &error));
  if (!g_error_matches (error, TAAL_DOSSIER_ERROR, (int) code))
    g_test_message ("%s", error->message);
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
  g_clear_object (&dossier);
  dossier_assert_bytes (fixture->path, bytes);
}

/* Changesets as bytes: a table record is 'T', the number of columns, per column whether it is in the key,
 * the name and a NUL; a change is the operation, a byte, and values. */
#define LOCATIES "x'5405" "0100000000" "72696a5f6c6f63617469657300"
#define OF_LOG   "x'5405" "0100000000" "77696a7a6967696e6700"

static const struct
{
  const char       *change;
  TaalDossierError  code;
} cases[] = {
  /* No changeset at all, an end in the midst, and none. */
  { "UPDATE wijziging_stuk SET inhoud = x'00' WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging_stuk SET inhoud = substr(inhoud, 1, length(inhoud) - 1) WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging_stuk SET inhoud = substr(inhoud, 1, 30) WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
  { "DELETE FROM wijziging_stuk WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
  /* Of another step, or twice. */
  { "UPDATE wijziging_stuk SET inhoud = (SELECT inhoud FROM wijziging_stuk WHERE wijziging = 2)"
    " WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  { "INSERT INTO wijziging_stuk (wijziging, reeks, inhoud) SELECT wijziging, reeks, inhoud"
    " FROM wijziging_stuk WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging SET nieuw = 3 WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging SET vervallen = 1 WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging SET soort = 0 WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
  /* Of a table that is none of rows, with columns that the table does not have, or another key. */
  { "UPDATE wijziging_stuk SET inhoud = " OF_LOG "12000100000000000000010503610503620503630564' WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging_stuk SET inhoud = x'5402010072696a5f6c6f6361746965730012000100000000000000010503610000'"
    " WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging_stuk SET inhoud = x'5405000100000072696a5f6c6f6361746965730012000100000000000000010301610301"
    "620306474d303336330305' WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  /* Of a table of notes that there is not, and of one with a column too few. */
  { "UPDATE wijziging_stuk SET inhoud = x'5402" "0100" "6269" "6a5f78" "00" "12000100000000000000010503' WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging_stuk SET inhoud = x'5402" "0100" "6269" "6a5f676f65646b657572696e67656e" "00"
    "120001000000000000000103" "0161' WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  /* A rij that none can have, and a text that is none. */
  { "UPDATE wijziging_stuk SET inhoud = " LOCATIES "1200017000000000000001030161030162" "0306474d3033363305'"
    " WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging_stuk SET inhoud = " LOCATIES "1200010000000000000004" "0301ff" "030162" "0306474d3033363305'"
    " WHERE wijziging = 3",
    TAAL_DOSSIER_ERROR_CORRUPT },
  /* Rows of an import that are not those that it added. */
  { "DELETE FROM wijziging_stuk WHERE wijziging = 3; DELETE FROM wijziging WHERE wijziging = 3;"
    " UPDATE wijziging_rijen SET laatste = 9 WHERE wijziging = 2",
    TAAL_DOSSIER_ERROR_CONFLICT },
  { "DELETE FROM wijziging_stuk WHERE wijziging = 3; DELETE FROM wijziging WHERE wijziging = 3;"
    " UPDATE wijziging_rijen SET eerste = 1, aantal = 5 WHERE wijziging = 2",
    TAAL_DOSSIER_ERROR_CONFLICT },
  { "UPDATE wijziging_rijen SET tabel = 'wijziging' WHERE wijziging = 2", TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging SET tabel = 'bestaat_niet', aantal = 1 WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
  { "UPDATE wijziging SET onderwerp = CAST (x'ff' AS TEXT) WHERE wijziging = 3", TAAL_DOSSIER_ERROR_CORRUPT },
};

static void
test_a_log_that_lies (DossierFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (GBytes) good = NULL;

  make (fixture);
  good = dossier_get_bytes (fixture->path);
  dossier_expect_log (TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].change);
      dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      dossier_change (fixture->path, cases[i].change);
      assert_refused (fixture, strstr (cases[i].change, "wijziging_rijen") != NULL ? 2 : 0, cases[i].code);
    }
}

/* Each byte of the changesets another one, by chance: whatever comes of it, the dossier is whole. */
static void
test_any_byte (DossierFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (GBytes) good = NULL;
  g_autofree char *before = NULL;
  guint n_refused = 0;

  make (fixture);
  good = dossier_get_bytes (fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier_expect_log (TRUE);
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *change = g_strdup_printf (
          "UPDATE wijziging_stuk SET inhoud = CAST (substr(inhoud, 1, %d %% length(inhoud)) || x'%02x' ||"
          " substr(inhoud, %d %% length(inhoud) + 2) AS BLOB)",
          i, (guint) g_test_rand_int_range (0, 256), i);
      g_autoptr (TaalDossier) dossier = NULL;
      g_autoptr (TaalDelta) delta = NULL;
      g_autoptr (TaalSnapshot) snapshot = NULL;
      g_autoptr (GError) error = NULL;

      dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      dossier_change (fixture->path, change);
      dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
      delta = taal_dossier_undo (dossier, 2, NULL, NULL, NULL, NULL, &error);
      g_assert_true ((delta == NULL) == (error != NULL));
      if (delta == NULL)
        {
          g_autofree char *rows = dossier_dup_rows (fixture->path);

          g_assert_true (error->domain == TAAL_DOSSIER_ERROR);
          g_assert_cmpstr (rows, ==, before);
          n_refused++;
        }
      g_clear_error (&error);
      snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
      g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM pragma_quick_check"
                                                     " WHERE quick_check <> 'ok'"),
                       ==, 0);
    }
  g_test_message ("%u of 300 refused", n_refused);
  g_assert_cmpuint (n_refused, >, 150);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/dossier/ongedaan/vijandig/" path, DossierFixture, NULL, dossier_set_up, test,      \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("a-log-that-lies", test_a_log_that_lies);
  ADD ("any-byte", test_any_byte);

  return g_test_run ();
}
