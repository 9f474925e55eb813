/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-fixture.h"

/* What is noted beside the tables: it comes back as it was written, follows every undo and redo,
 * and goes with a person who is erased. */

#define SCAN "%PDF-1.4 een handtekening van Zonderland"
#define TEAMS "0000000000000000000000000000000000000000000000000000000000000abc"

static const char *const lessen[] = { "X3", "X1", "X3", NULL };

static GBytes *
make_scan (void)
{
  return g_bytes_new_static (SCAN, strlen (SCAN));
}

static void
run (TaalDossier   *dossier,
     TaalBewerking *bewerking)
{
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  taal_bewerking_unref (bewerking);
}

static TaalAantekeningen *
load (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  TaalAantekeningen *notes = taal_dossier_load_aantekeningen (dossier, &error);

  g_assert_no_error (error);
  return notes;
}

/* One of each, and a row of a table, in one step. */
static void
note_all (TaalDossier *dossier)
{
  TaalBewerking *bewerking = taal_bewerking_new ("Aanwezigheid uit Teams");
  g_autoptr (GBytes) scan = make_scan ();

  taal_bewerking_change (bewerking, TAAL_TABEL_CURSISTEN, "K2");
  taal_bewerking_set (bewerking, "vorige_school", "9999");
  taal_bewerking_wijs_af (bewerking, "S10", "K1+K2", lessen, " Zij zijn broer en zus ", "Hanneke");
  taal_bewerking_add_goedkeuring (bewerking, "9999", taal_date_from_ymd (2022, 5, 1),
                                  "brief-12.pdf");
  taal_bewerking_add_bijlage (bewerking, "C:\\Scans/mei\\lijst.pdf", "application/pdf", scan,
                              lessen);
  taal_bewerking_add_presentiebestand (bewerking, TEAMS, "Teams", lessen);
  g_assert_cmpuint (taal_bewerking_get_n (bewerking), ==, 5);
  run (dossier, bewerking);
}

static void
assert_all (TaalDossier *dossier)
{
  g_autoptr (TaalAantekeningen) notes = load (dossier);
  g_autofree char *digest = taal_aantekeningen_dup_digest (lessen);
  const TaalAfwijzing *afwijzing =
      taal_aantekeningen_find_afwijzing (notes, "S10", "K1+K2", digest);
  const TaalGoedkeuring *goedkeuring;
  const TaalBijlage *bijlage;
  const TaalPresentiebestand *bestand = taal_aantekeningen_find_presentiebestand (notes, TEAMS);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) scan = make_scan ();
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_nonnull (afwijzing);
  g_assert_cmpstr (afwijzing->reden, ==, "Zij zijn broer en zus");
  g_assert_cmpstr (afwijzing->door, ==, "Hanneke");
  g_assert_cmpstr (afwijzing->bewijs[0], ==, "X1");
  g_assert_cmpstr (afwijzing->bewijs[1], ==, "X3");
  g_assert_null (afwijzing->bewijs[2]);
  g_assert_cmpint (afwijzing->op, >, 0);
  goedkeuring = taal_aantekeningen_get_goedkeuringen (notes, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (goedkeuring->vorige_school, ==, "9999");
  g_assert_cmpint (goedkeuring->goedgekeurd_op, ==, taal_date_from_ymd (2022, 5, 1));
  g_assert_cmpstr (goedkeuring->bewijs, ==, "brief-12.pdf");
  bijlage = taal_aantekeningen_get_bijlagen (notes, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (bijlage->naam, ==, "lijst.pdf");
  g_assert_cmpstr (bijlage->soort, ==, "application/pdf");
  g_assert_cmpint (bijlage->grootte, ==, (gint64) strlen (SCAN));
  g_assert_cmpstr (bijlage->lessen[1], ==, "X3");
  bytes = taal_dossier_get_bijlage (dossier, bijlage->sha256, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, scan));
  g_assert_nonnull (bestand);
  g_assert_cmpstr (bestand->programma, ==, "Teams");
  g_assert_cmpstr (bestand->lessen[0], ==, "X1");
}

static void
assert_none (TaalDossier *dossier)
{
  g_autoptr (TaalAantekeningen) notes = load (dossier);
  guint n;

  (void) taal_aantekeningen_get_afwijzingen (notes, &n);
  g_assert_cmpuint (n, ==, 0);
  (void) taal_aantekeningen_get_goedkeuringen (notes, &n);
  g_assert_cmpuint (n, ==, 0);
  (void) taal_aantekeningen_get_bijlagen (notes, &n);
  g_assert_cmpuint (n, ==, 0);
  (void) taal_aantekeningen_get_presentiebestanden (notes, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (taal_aantekeningen_find_presentiebestand (notes, TEAMS));
}

static void
test_a_step_and_back (DossierFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (TaalWijziging) undo = NULL;
  g_autoptr (TaalWijziging) redo = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *rows = NULL;

  dossier_make (fixture, fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  after = dossier_dup_rows (fixture->path);
  assert_all (dossier);

  /* One step with its name, and after a restart it is undone as a whole, and done again. */
  g_clear_object (&dossier);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  assert_all (dossier);
  g_assert_true (taal_dossier_get_steps (dossier, &undo, &redo, &error));
  g_assert_cmpstr (undo->onderwerp, ==, "Aanwezigheid uit Teams");
  g_assert_cmpint (undo->n_nieuw, ==, 4);
  g_assert_cmpint (undo->n_gewijzigd, ==, 1);
  delta = taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_delta_has_aantekeningen (delta));
  assert_none (dossier);
  rows = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (rows, ==, before);
  g_clear_pointer (&rows, g_free);
  g_clear_pointer (&delta, taal_delta_unref);

  g_clear_object (&dossier);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  delta = taal_dossier_redo (dossier, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_all (dossier);
  rows = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (rows, ==, after);
}

/* The scan and the file of a les go with it when it gets another id, also when another
 * les had that one before; and back with the step. */
static void
test_another_les_id (DossierFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalBewerking) step = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalAantekeningen) notes = NULL;
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  guint n;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  before = dossier_dup_rows (fixture->path);
  taal_bewerking_change (step, TAAL_TABEL_LESSEN, "X3");
  taal_bewerking_set (step, "les_id", "Z3");
  taal_bewerking_change (step, TAAL_TABEL_LESSEN, "X1");
  taal_bewerking_set (step, "les_id", "X3");
  report = taal_dossier_edit (dossier, step, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  g_assert_true (taal_delta_has_aantekeningen (taal_import_report_get_delta (report)));
  notes = load (dossier);
  {
    const TaalBijlage *bijlagen = taal_aantekeningen_get_bijlagen (notes, &n);

    g_assert_cmpstr (bijlagen[0].lessen[0], ==, "X3");
    g_assert_cmpstr (bijlagen[0].lessen[1], ==, "Z3");
    g_assert_null (bijlagen[0].lessen[2]);
    g_assert_cmpstr (taal_aantekeningen_find_presentiebestand (notes, TEAMS)->lessen[0], ==, "X3");
  }
  delta = taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  after = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* A dismissal stands for one evidence, and until it is opened again; all of it stays as history. */
static void
test_other_evidence_opens_again (DossierFixture *fixture,
                                 gconstpointer   data)
{
  static const char *const one[] = { "X1", NULL }, *const two[] = { "X1", "X2", NULL };
  g_autofree char *digest_one = taal_aantekeningen_dup_digest (one);
  g_autofree char *digest_two = taal_aantekeningen_dup_digest (two);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalAantekeningen) notes = NULL;
  g_autoptr (GError) error = NULL;
  const TaalAfwijzing *all;
  TaalBewerking *bewerking = taal_bewerking_new (NULL);
  gint32 rij;
  guint n;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_bewerking_wijs_af (bewerking, "S01", "D1", one, "Vergissing", "Hanneke");
  run (dossier, bewerking);
  notes = load (dossier);
  g_assert_nonnull (taal_aantekeningen_find_afwijzing (notes, "S01", "D1", digest_one));
  g_assert_null (taal_aantekeningen_find_afwijzing (notes, "S01", "D1", digest_two));
  g_assert_null (taal_aantekeningen_find_afwijzing (notes, "S02", "D1", digest_one));
  g_assert_null (taal_aantekeningen_find_afwijzing (notes, "S01", "D2", digest_one));
  rij = taal_aantekeningen_get_afwijzingen (notes, &n)[0].rij;
  g_clear_pointer (&notes, taal_aantekeningen_unref);

  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_heropen (bewerking, rij, "Geertje");
  taal_bewerking_wijs_af (bewerking, "S01", "D1", two, "Ook een vergissing", "Hanneke");
  run (dossier, bewerking);
  notes = load (dossier);
  g_assert_null (taal_aantekeningen_find_afwijzing (notes, "S01", "D1", digest_one));
  g_assert_nonnull (taal_aantekeningen_find_afwijzing (notes, "S01", "D1", digest_two));
  all = taal_aantekeningen_get_afwijzingen (notes, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (all[0].heropend_door, ==, "Geertje");
  g_assert_cmpint (all[0].heropend_op, >, 0);
  g_assert_null (all[1].heropend_door);

  /* It was opened again already: there is nothing to open, and nothing is written. */
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_heropen (bewerking, rij, "Geertje");
  g_assert_null (taal_dossier_edit (dossier, bewerking, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  taal_bewerking_unref (bewerking);
}

static void
assert_issue (TaalDossier   *dossier,
              TaalBewerking *bewerking,
              TaalIssueCode  code,
              const char    *column)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  const TaalImportIssue *issue;

  g_assert_no_error (error);
  g_assert_false (taal_import_report_is_imported (report));
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 1);
  issue = taal_import_report_get_issue (report, 0);
  g_assert_cmpint (issue->code, ==, code);
  g_assert_cmpint (issue->tabel, ==, -1);
  g_assert_cmpuint (issue->row, ==, 1);
  g_assert_cmpstr (issue->column, ==, column);
  g_assert_true (issue->value == NULL || strstr (issue->value, "111222333") == NULL);
  taal_bewerking_unref (bewerking);
}

static void
assert_afwijzing_refused (TaalDossier   *dossier,
                          const char    *signaal,
                          const char    *sleutel,
                          const char    *reden,
                          const char    *door,
                          TaalIssueCode  code,
                          const char    *column)
{
  TaalBewerking *bewerking = taal_bewerking_new (NULL);

  taal_bewerking_wijs_af (bewerking, signaal, sleutel, lessen, reden, door);
  assert_issue (dossier, bewerking, code, column);
}

static void
assert_bijlage_refused (TaalDossier       *dossier,
                        const char        *naam,
                        const char        *soort,
                        gsize              size,
                        const char *const *les_ids,
                        TaalIssueCode      code,
                        const char        *column)
{
  TaalBewerking *bewerking = taal_bewerking_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size + 1), size);

  taal_bewerking_add_bijlage (bewerking, naam, soort, bytes, les_ids);
  assert_issue (dossier, bewerking, code, column);
}

static void
test_what_is_wrong_is_said (DossierFixture *fixture,
                            gconstpointer   data)
{
  static const char *const none[] = { NULL }, *const unknown[] = { "X1", "Nergens", NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) scan = make_scan ();
  g_autoptr (GError) error = NULL;
  TaalBewerking *bewerking;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  bytes = dossier_get_bytes (fixture->path);
  assert_afwijzing_refused (dossier, "S01", "D1", "  ", "Hanneke", TAAL_ISSUE_LEEG, "reden");
  assert_afwijzing_refused (dossier, "S01", "D1", "Goed", "", TAAL_ISSUE_LEEG, "door");
  assert_afwijzing_refused (dossier, "S1", "D1", "Goed", "H", TAAL_ISSUE_ONBEKENDE_WAARDE,
                            "signaal");
  assert_afwijzing_refused (dossier, "S01", "D1", "Van 111222333", "H", TAAL_ISSUE_BSN, "reden");
  assert_afwijzing_refused (dossier, "S01", "D1", "Een\nregel", "H", TAAL_ISSUE_ONGELDIG_TEKEN,
                            "reden");
  assert_afwijzing_refused (dossier, "S01", "D1", "Een \xff", "H", TAAL_ISSUE_ONGELDIG_TEKEN,
                            "reden");
  assert_bijlage_refused (dossier, "a.pdf", "application/pdf", 1, none, TAAL_ISSUE_LEEG, "lessen");
  assert_bijlage_refused (dossier, "a.pdf", "application/pdf", 1, unknown,
                          TAAL_ISSUE_VERWIJZING_ONBEKEND, "lessen");
  assert_bijlage_refused (dossier, "scans/", "application/pdf", 1, lessen, TAAL_ISSUE_LEEG, "naam");
  assert_bijlage_refused (dossier, "111222333.pdf", "application/pdf", 1, lessen, TAAL_ISSUE_BSN,
                          "naam");
  assert_bijlage_refused (dossier, "a.exe", "application/x-msdownload", 1, lessen,
                          TAAL_ISSUE_ONBEKENDE_WAARDE, "soort");
  assert_bijlage_refused (dossier, "a.pdf", "application/pdf", 0, lessen, TAAL_ISSUE_BUITEN_BEREIK,
                          "grootte");
  assert_bijlage_refused (dossier, "a.pdf", "application/pdf", TAAL_BIJLAGE_MAX_BYTES + 1, lessen,
                          TAAL_ISSUE_BUITEN_BEREIK, "grootte");
  dossier_assert_bytes (fixture->path, bytes);

  /* A row that goes with a bad note stays as it was. */
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_add_goedkeuring (bewerking, " ", 19000, NULL);
  taal_bewerking_change (bewerking, TAAL_TABEL_CURSISTEN, "K2");
  taal_bewerking_set (bewerking, "vorige_school", "9999");
  {
    g_autoptr (TaalImportReport) report = taal_dossier_edit (dossier, bewerking, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (taal_import_report_get_issue (report, 0)->row, ==, 2);
    taal_bewerking_unref (bewerking);
  }
  dossier_assert_bytes (fixture->path, bytes);

  /* The same file twice. */
  note_all (dossier);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_add_presentiebestand (bewerking, TEAMS, "Teams", NULL);
  assert_issue (dossier, bewerking, TAAL_ISSUE_SLEUTEL_DUBBEL, "sha256");
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_add_bijlage (bewerking, "andere-naam.pdf", "application/pdf", scan, lessen);
  assert_issue (dossier, bewerking, TAAL_ISSUE_SLEUTEL_DUBBEL, "sha256");
  /* Unless the first goes. */
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_remove_presentiebestand (bewerking, 1);
  taal_bewerking_add_presentiebestand (bewerking, TEAMS, "Zoom", NULL);
  taal_bewerking_remove_goedkeuring (bewerking, 1);
  run (dossier, bewerking);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM bij_presentiebestanden"
                                                 " WHERE programma = 'Zoom' AND lessen IS NULL"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM bij_goedkeuringen"), ==, 0);
}

static gboolean
has_bytes (const char *path,
           const char *text)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (path);

  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) !=
         NULL;
}

/* The bytes of a file stay while anything can bring it back, and no longer. */
static void
test_the_bytes_of_a_bijlage (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, SCAN, -1);
  static const char *const other[] = { "X2", NULL };
  g_autoptr (TaalAantekeningen) notes = NULL;
  TaalBewerking *bewerking;
  guint n;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_link_bijlage (bewerking, 1, other);
  run (dossier, bewerking);
  notes = load (dossier);
  g_assert_cmpstr (taal_aantekeningen_get_bijlagen (notes, &n)->lessen[0], ==, "X2");
  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);

  /* Removed and brought back, with another step in between. */
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_remove_bijlage (bewerking, 1);
  run (dossier, bewerking);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_add_goedkeuring (bewerking, "1234", 19000, NULL);
  run (dossier, bewerking);
  g_assert_true (has_bytes (fixture->path, SCAN));
  taal_delta_unref (taal_dossier_undo (dossier, 4, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_all (dossier);

  /* Undone, and left behind by the next step: then it is gone. */
  taal_delta_unref (taal_dossier_undo (dossier, 2, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (has_bytes (fixture->path, SCAN));
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_add_goedkeuring (bewerking, "1234", 19000, NULL);
  run (dossier, bewerking);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM bijlage_stuk"), ==, 0);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM bijlage_verwijderd"), ==, 0);
  g_assert_false (has_bytes (fixture->path, "handtekening"));
  g_assert_null (taal_dossier_get_bijlage (dossier, sha256, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
}

/* Larger than a piece. */
static void
test_a_large_bijlage (DossierFixture *fixture,
                      gconstpointer   data)
{
  gsize size = TAAL_BIJLAGE_MAX_BYTES;
  guint8 *raw = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = NULL;
  TaalBewerking *bewerking = taal_bewerking_new (NULL);

  for (gsize i = 0; i < size; i++)
    raw[i] = (guint8) (i * 31 + i / 256);
  bytes = g_bytes_new_take (raw, size);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_bewerking_add_bijlage (bewerking, "groot.tiff", "image/tiff", bytes, lessen);
  run (dossier, bewerking);
  found = taal_dossier_get_bijlage (dossier, sha256, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, bytes));
}

/* Erased for good: the bytes, the name, and the steps that hold them; what came later can be
 * undone. */
static void
test_erasing_a_bijlage (DossierFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;
  TaalBewerking *bewerking;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_add_goedkeuring (bewerking, "1234", 19000, NULL);
  run (dossier, bewerking);
  g_assert_true (has_bytes (fixture->path, "lijst.pdf"));

  g_assert_false (taal_dossier_wis_bijlage (dossier, 7, &delta, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  g_assert_null (delta);
  g_clear_error (&error);
  g_assert_true (taal_dossier_wis_bijlage (dossier, 1, &delta, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (taal_delta_has_aantekeningen (delta));
  g_assert_false (has_bytes (fixture->path, "handtekening"));
  g_assert_false (has_bytes (fixture->path, "lijst.pdf"));
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM bij_afwijzingen"), ==, 1);

  steps = taal_dossier_list_undo (dossier, 0, &error);
  g_assert_cmpuint (steps->len, ==, 1);
  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_STEP);
}

/* A log that cannot be read is taken to hold the file. */
static void
test_erasing_with_a_damaged_log (DossierFixture *fixture,
                                 gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_expect_log (TRUE);
  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  g_clear_object (&dossier);
  dossier_change (fixture->path, "UPDATE wijziging_stuk SET inhoud = x'00' WHERE wijziging = 2");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_true (taal_dossier_wis_bijlage (dossier, 1, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (has_bytes (fixture->path, "handtekening"));
  g_assert_null (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_STEP);
}

/* A person goes out of the notes as out of the rest; what was dismissed about them stays dismissed.
 */
static void
test_erasing_a_person (DossierFixture *fixture,
                       gconstpointer   data)
{
  static const char *const traces[] = { "C-8731", "wzonder", "8731" };
  static const char *const with_person[] = { "C-8731", "K2", NULL }, *const after[] = { "gewist-1",
                                                                                        "K2",
                                                                                        NULL };
  static const char *const one[] = { "X1", NULL };
  g_autofree char *source = NULL, *folder = NULL, *digest = taal_aantekeningen_dup_digest (one);
  g_autofree char *digest_after = taal_aantekeningen_dup_digest (after);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalAantekeningen) notes = NULL;
  g_autoptr (GBytes) scan = g_bytes_new_static ("scan", 4);
  g_autoptr (GError) error = NULL;
  TaalBewerking *bewerking = taal_bewerking_new ("Signaal van C-8731");
  const TaalAfwijzing *all;
  guint n;

  g_free (dossier_put (fixture, "persoon", "cursisten.csv", "cursist_id,wet\nC-8731,WI2013\n"));
  source = dossier_put (fixture, "persoon", "presentie.csv",
                        "les_id,cursist_id,aanwezig,login\nX1,C-8731,ja,wzonder\n");
  folder = g_path_get_dirname (source);
  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, folder));
  taal_bewerking_wijs_af (bewerking, "S02", "C-8731", one, "C-8731 was ziek", "Hanneke");
  taal_bewerking_wijs_af (bewerking, "S10", "C-8731+K2", one, "Broers", "wzonder");
  taal_bewerking_wijs_af (bewerking, "S07", "wzonder", with_person, "Een computer", "Hanneke");
  taal_bewerking_wijs_af (bewerking, "S05", "X1", one, "Niets", "Hanneke");
  taal_bewerking_add_goedkeuring (bewerking, "4321", 19000, "brief over C-8731");
  taal_bewerking_add_bijlage (bewerking, "lijst C-8731.pdf", "application/pdf", scan, one);
  run (dossier, bewerking);
  for (gsize i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_true (has_bytes (fixture->path, traces[i]));

  g_assert_true (taal_dossier_wis_cursist (dossier, "C-8731", NULL, NULL, &error));
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_false (has_bytes (fixture->path, traces[i]));
  notes = load (dossier);
  all = taal_aantekeningen_get_afwijzingen (notes, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (all[0].reden, ==, "gewist was ziek");
  g_assert_cmpstr (all[1].door, ==, "gewist");
  g_assert_cmpstr (all[3].reden, ==, "Niets");
  g_assert_nonnull (taal_aantekeningen_find_afwijzing (notes, "S02", "gewist-1", digest));
  g_assert_nonnull (taal_aantekeningen_find_afwijzing (notes, "S10", "K2+gewist-1", digest));
  g_assert_nonnull (taal_aantekeningen_find_afwijzing (notes, "S07", "gewist-1", digest_after));
  g_assert_cmpstr (taal_aantekeningen_get_bijlagen (notes, &n)->naam, ==, "lijst gewist.pdf");
  g_assert_cmpstr (taal_aantekeningen_get_goedkeuringen (notes, &n)->bewijs, ==,
                   "brief over gewist");
  g_assert_null (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_STEP);
}

/* One with a short id, who has no other rows: no one has the id that stays, so none may stay. */
static void
test_erasing_a_person_without_rows (DossierFixture *fixture,
                                    gconstpointer   data)
{
  static const char *const items[] = { "K2", "Q9", NULL };
  g_autofree char *source = NULL, *folder = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalAantekeningen) notes = NULL;
  g_autoptr (GError) error = NULL;
  TaalBewerking *bewerking = taal_bewerking_new (NULL);
  const TaalAfwijzing *all;
  guint n;

  source = dossier_put (fixture, "persoon", "cursisten.csv", "cursist_id,wet\nQ9,WI2013\n");
  folder = g_path_get_dirname (source);
  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, folder));
  taal_bewerking_wijs_af (bewerking, "S07", "gast", items, "Een computer", "Hanneke");
  run (dossier, bewerking);
  g_assert_true (taal_dossier_wis_cursist (dossier, "Q9", NULL, NULL, &error));
  g_assert_no_error (error);
  notes = load (dossier);
  all = taal_aantekeningen_get_afwijzingen (notes, &n);
  g_assert_cmpstr (all[0].bewijs[0], ==, "K2");
  g_assert_cmpstr (all[0].bewijs[1], ==, "gewist");
  /* The step that wrote it held the id. */
  g_assert_null (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_STEP);
}

/* An export has the tables of format.md and nothing else. */
static void
test_an_export_has_no_notes (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autofree char *out = g_build_filename (fixture->folder, "uit", NULL);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  g_assert_true (taal_dossier_export_folder (dossier, out, NULL, &error));
  g_assert_no_error (error);
  dir = g_dir_open (out, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *table = g_strndup (name, strlen (name) - strlen (".csv"));
      g_autofree char *file = g_build_filename (out, name, NULL);

      g_assert_cmpint (taal_schema_find (table), >=, 0);
      g_assert_false (has_bytes (file, "broer en zus"));
      g_assert_false (has_bytes (file, TEAMS));
    }
}

static const char *const damages[] = {
  "UPDATE bij_afwijzingen SET reden = CAST (x'ff' AS TEXT)",
  "UPDATE bij_afwijzingen SET op = -1",
  "UPDATE bij_afwijzingen SET sleutel = CAST (x'c328' AS TEXT)",
  "UPDATE bij_goedkeuringen SET bewijs = CAST (x'ff' AS TEXT)",
  "UPDATE bij_bijlagen SET naam = '..\\x'",
  "UPDATE bij_bijlagen SET soort = 'application/x-msdownload'",
  "UPDATE bij_bijlagen SET sha256 = upper (sha256)",
  "UPDATE bij_presentiebestanden SET sha256 = replace (sha256, 'a', 'z')",
  "UPDATE bij_presentiebestanden SET ingelezen_op = 9223372036854775807",
};

static void
test_a_file_that_lies (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (GBytes) good = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, SCAN, -1);

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  g_clear_object (&dossier);
  good = dossier_get_bytes (fixture->path);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      dossier_change (fixture->path, damages[i]);
      dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
      g_assert_null (taal_dossier_load_aantekeningen (dossier, &error));
      if (!g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT))
        g_test_message ("%s", damages[i]);
      g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
      g_clear_error (&error);
      g_clear_object (&dossier);
    }

  /* Other bytes, and more than there may be. */
  dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  dossier_change (fixture->path, "UPDATE bijlage_stuk SET inhoud = x'00'");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_null (taal_dossier_get_bijlage (dossier, sha256, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_clear_error (&error);
  g_clear_object (&dossier);
  dossier_change (fixture->path,
                  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 42)"
                  " INSERT INTO bijlage_stuk (sha256, nummer, inhoud)"
                  " SELECT sha256, i, zeroblob (262144) FROM bij_bijlagen, n");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_null (taal_dossier_get_bijlage (dossier, sha256, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
}

/* A file of before, opened for reading, has nothing noted. */
static void
test_an_older_version (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "dossier",
                                            "versions", "v2.sql", NULL);
  g_autofree char *script = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &script, NULL, &error));
  dossier_set_bytes (fixture->path, "", 0);
  dossier_change (fixture->path, script);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  assert_none (dossier);
  g_assert_null (taal_dossier_get_bijlage (dossier, TEAMS, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_clear_object (&dossier);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  note_all (dossier);
  assert_all (dossier);
}

#define ADD(path, test)                                                                   \
  g_test_add ("/dossier/aantekeningen/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("a-step-and-back", test_a_step_and_back);
  ADD ("another-les-id", test_another_les_id);
  ADD ("other-evidence-opens-again", test_other_evidence_opens_again);
  ADD ("what-is-wrong-is-said", test_what_is_wrong_is_said);
  ADD ("the-bytes-of-a-bijlage", test_the_bytes_of_a_bijlage);
  ADD ("a-large-bijlage", test_a_large_bijlage);
  ADD ("erasing-a-bijlage", test_erasing_a_bijlage);
  ADD ("erasing-with-a-damaged-log", test_erasing_with_a_damaged_log);
  ADD ("erasing-a-person", test_erasing_a_person);
  ADD ("erasing-a-person-without-rows", test_erasing_a_person_without_rows);
  ADD ("an-export-has-no-notes", test_an_export_has_no_notes);
  ADD ("a-file-that-lies", test_a_file_that_lies);
  ADD ("an-older-version", test_an_older_version);

  return g_test_run ();
}
