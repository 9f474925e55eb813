/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "taal-bewaren.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-check.h"

/* What is due for deletion: the day before and the day of each term. */

#define PHRASE "een lange wachtzin"

typedef struct
{
  char *folder;
  char *path;
  char *names;
} Fixture;

static const struct
{
  const char *name;
  const char *text;
} tables[] = {
  { "school.csv", "bow_nummer,naam,keurmerk_status,keurmerk_van\n1,De Brug,actief,2010-01-01\n" },
  { "docenten.csv", "docent_id,naam,rol,start,eind\nD1,Weg,docent,2010-01-01,2015-03-31\n"
                    "D2,Gebleven,docent,2010-01-01,\nD3,Later,docent,2010-01-01,2014-01-01\n" },
  { "groepen.csv", "groep_id,naam,wet,route\nG1,A,WI2013,B1\n" },
  { "lessen.csv",
    "les_id,groep_id,docent_id,co_docent_id,datum,minuten,vorm,status\n"
    "L1,G1,D2,,2015-12-31,60,fysiek,gegeven\nL2,G1,D2,D3,2016-01-01,60,online,gegeven\n" },
  { "cursisten.csv",
    "cursist_id,wet,start\nK1,WI2013,2015-01-01\nK2,WI2013,2015-01-01\nK3,WI2013,\n"
    "K4,WI2013,2015-01-01\ngewist-1,WI2013,2010-01-01\n" },
  { "presentie.csv", "les_id,cursist_id,aanwezig\nL1,K1,ja\nL1,K2,ja\nL2,K2,ja\n" },
  { "facturen.csv",
    "factuur_id,cursist_id,datum,van,tot,uren\nF1,K4,2016-02-01,2015-12-01,2015-12-31,10\n" },
};

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  static const char *const old[] = { "L1", NULL }, *const gone[] = { "L1", "L2", NULL };
  g_autofree char *source = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL, edited = NULL;
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GBytes) one = g_bytes_new_static ("1", 1);
  g_autoptr (GBytes) two = g_bytes_new_static ("2", 1);
  g_autoptr (GError) error = NULL;
  const char *sources[2] = { NULL };

  fixture->folder = g_dir_make_tmp ("taal-bewaren-XXXXXX", &error);
  source = g_build_filename (fixture->folder, "bron", NULL);
  g_assert_cmpint (g_mkdir (source, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *file = g_build_filename (source, tables[i].name, NULL);

      g_assert_true (g_file_set_contents (file, tables[i].text, -1, &error));
    }
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  fixture->names = taal_namen_dup_path (fixture->path);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  sources[0] = source;
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  taal_bewerking_add_bijlage (bewerking, "oud.pdf", "application/pdf", one, old);
  taal_bewerking_add_bijlage (bewerking, "nieuw.pdf", "application/pdf", two, gone);
  edited = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_true (taal_import_report_is_imported (edited));
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty (path);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  empty (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->names);
}

static TaalBewaren *
load (const char *path,
      TaalDate    op,
      TaalNamen  *namen)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  TaalBewaren *bewaren;

  g_assert_no_error (error);
  bewaren = taal_bewaren_load (bron, norm, op, namen, &error);
  g_assert_no_error (error);
  return bewaren;
}

/* The list as a text: kind, id, how many, since when. */
static char *
dup_list (const TaalBewaren *bewaren)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bewaren->posten->len; i++)
    {
      const TaalBewaarpost *post = &g_array_index (bewaren->posten, TaalBewaarpost, i);
      char since[TAAL_DATE_TEXT_SIZE];

      g_string_append_printf (
          text, "%s %s %d %s\n", taal_bewaar_soort_get_name (post->soort), post->id,
          (int) post->aantal,
          post->vervalt_op != TAAL_DATE_NONE ? taal_date_format (post->vervalt_op, since) : "-");
    }

  return g_string_free (text, FALSE);
}

static void
assert_list (const char *path,
             TaalDate    op,
             const char *expected)
{
  g_autoptr (TaalBewaren) bewaren = load (path, op, NULL);
  g_autofree char *text = dup_list (bewaren);

  g_assert_cmpstr (text, ==, expected);
}

/* Seven years from the end of the year (P14): the last day before, and the day itself. */
static void
test_the_day_of_a_term (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (TaalBewaren) bewaren = load (fixture->path, taal_date_from_ymd (2022, 12, 31), NULL);

  g_assert_cmpuint (bewaren->posten->len, ==, 0);
  g_assert_cmpint (bewaren->jaren, ==, 7);
  g_assert_cmpstr (bewaren->regel->id, ==, "P14");
  g_assert_cmpint (bewaren->regel->zekerheid, ==, TAAL_ZEKERHEID_ONBEVESTIGD);
  g_assert_cmpint (bewaren->namenlijst, ==, TAAL_NAMENLIJST_GEEN);
  /* Of K2 and D3 there is something later, K3 has no day, and one was erased. */
  assert_list (fixture->path, taal_date_from_ymd (2023, 1, 1),
               "cursisten K1 1 2023-01-01\npresentie K1 1 2023-01-01\npresentie K2 1 2023-01-01\n"
               "docenten D1 1 2023-01-01\nbijlagen 1 1 2023-01-01\n");
  assert_list (fixture->path, taal_date_from_ymd (2024, 1, 1),
               "cursisten K1 1 2023-01-01\ncursisten K2 1 2024-01-01\ncursisten K4 1 2024-01-01\n"
               "presentie K1 1 2023-01-01\npresentie K2 2 2024-01-01\n"
               "docenten D1 1 2023-01-01\ndocenten D3 1 2024-01-01\n"
               "bijlagen 1 1 2023-01-01\nbijlagen 2 1 2024-01-01\n");
}

/* Tables without a file have no list beside them. */
static void
test_a_folder (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autofree char *source = g_build_filename (fixture->folder, "bron", NULL);

  assert_list (source, taal_date_from_ymd (2023, 1, 1),
               "cursisten K1 1 2023-01-01\npresentie K1 1 2023-01-01\npresentie K2 1 2023-01-01\n"
               "docenten D1 1 2023-01-01\n");
}

/* An own reading that sets no term: nothing is due by it. */
static void
test_no_term (Fixture       *fixture,
              gconstpointer  unused)
{
  static const char text[] =
      "id: eigen\nversie: '1'\ntitel: Eigen lezing\nauteur: H\ndatum: 2023-01-01\n"
      "regels:\n  - id: P14\n    parameter: bewaar_jaren_presentie\n    waarde: null\n"
      "    bron: Besluit van het bestuur, 1 januari 2023\n    zekerheid: L\n";
  g_autofree char *file = g_build_filename (fixture->folder, "eigen.yaml", NULL);
  const char *const files[] = { file, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalBewaren) bewaren = NULL;

  g_assert_true (g_file_set_contents (file, text, -1, &error));
  norm = taal_check_load_norm (files, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  bewaren = taal_bewaren_load (bron, norm, taal_date_from_ymd (2050, 1, 1), NULL, &error);
  g_assert_no_error (error);
  g_assert_null (bewaren->regel);
  g_assert_cmpuint (bewaren->posten->len, ==, 0);
  g_assert_cmpint (taal_bewaren_get_grens (norm, taal_date_from_ymd (2050, 1, 1)), ==,
                   taal_date_from_ymd (1, 1, 1));
}

/* A name goes with the cursist, and at once where there is none. */
static void
test_names (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (fixture->names);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Teams", 5);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *with_file = NULL;
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  static const char *const lessen[] = { "L1", NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalBewaren) bewaren = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (taal_namen_set (namen, "K1", "Fatima", NULL, &error));
  g_assert_true (taal_namen_set (namen, "K2", "José", NULL, &error));
  g_assert_true (taal_namen_set (namen, "K9", "Onbekend", NULL, &error));
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);
  assert_list (fixture->path, taal_date_from_ymd (2022, 1, 1), "namen K9 1 -\n");

  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, &error);
  taal_bewerking_add_presentiebestand (bewerking, sha256, "Teams", lessen);
  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);
  g_assert_true (taal_namen_add_bestand (namen, "les.csv", bytes, &error));
  g_assert_true (taal_namen_set_phrase (namen, PHRASE, &error));
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);

  /* Encrypted, it is not looked at, and that is said; opened by who has the phrase, it is. */
  bewaren = load (fixture->path, taal_date_from_ymd (2023, 1, 1), NULL);
  g_assert_cmpint (bewaren->namenlijst, ==, TAAL_NAMENLIJST_VERSLEUTELD);
  g_assert_cmpuint (bewaren->posten->len, ==, 5);
  g_clear_pointer (&bewaren, taal_bewaren_unref);
  bewaren = load (fixture->path, taal_date_from_ymd (2023, 1, 1), namen);
  g_assert_cmpint (bewaren->namenlijst, ==, TAAL_NAMENLIJST_GELEZEN);
  text = dup_list (bewaren);
  with_file = g_strdup_printf (
      "namen K1 1 2023-01-01\nnamen K9 1 -\nnamenbestanden %s 1 2023-01-01\n", sha256);
  g_assert_true (g_str_has_suffix (text, with_file));
  g_assert_null (strstr (text, "Fatima"));
}

static void
assert_no_text (const char *path,
                const char *text)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  g_assert_null (memmem (bytes, length, text, strlen (text)));
}

/* The names of cursisten are in the name list and nowhere else: not in the dossier that notes the
 * file, nor in an export. */
static void
test_no_name_elsewhere (Fixture       *fixture,
                        gconstpointer  unused)
{
  static const char *const lessen[] = { "L2", NULL };
  g_autofree char *out = g_build_filename (fixture->folder, "uit", NULL);
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);
  g_autoptr (TaalNamen) namen = taal_namen_new (fixture->names);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Fatima Idrissi,09:00", 20);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new ("Aanwezigheid");
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  g_assert_true (
      taal_namen_set (namen, "K2", "Fatima Idrissi", "fatima@voorbeeld.nl", &error));
  g_assert_true (taal_namen_add_bestand (namen, "les.csv", bytes, &error));
  g_assert_true (taal_namen_save (namen, &error));
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, &error);
  taal_bewerking_add_presentiebestand (bewerking, sha256, "Teams", lessen);
  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_dossier_export_folder (dossier, out, NULL, &error));
  g_assert_true (taal_dossier_export_workbook (dossier, workbook, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_no_text (fixture->path, "Fatima");
  assert_no_text (fixture->path, "fatima@");
  assert_no_text (workbook, "Fatima");
  dir = g_dir_open (out, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (out, name, NULL);

      assert_no_text (file, "Fatima");
    }
}

static void
test_a_damaged_list (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;

  g_assert_true (g_file_set_contents (fixture->names, "TAALNAAM\1", 9, &error));
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_null (taal_bewaren_load (bron, norm, taal_date_from_ymd (2023, 1, 1), NULL, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_DAMAGED);
}

static void
assert_no_name (Fixture    *fixture,
                const char *phrase,
                const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNamen) namen = taal_namen_open (fixture->names, phrase, &error);

  g_assert_no_error (error);
  g_assert_null (taal_namen_get (namen, id));
}

/* Who is erased from the dossier goes off the list; and nobody is erased while it cannot be opened.
 */
static void
test_erasing (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (TaalNamen) namen = taal_namen_new (fixture->names);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_namen_set (namen, "K1", "Fatima", NULL, &error));
  g_assert_true (taal_namen_set (namen, "K2", "José", NULL, &error));
  g_assert_true (taal_namen_set (namen, "K9", "Onbekend", NULL, &error));
  g_assert_true (taal_namen_save (namen, &error));
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, &error);
  g_assert_true (taal_dossier_wis_cursist (dossier, "K1", NULL, NULL, &error));
  g_assert_no_error (error);
  assert_no_name (fixture, NULL, "K1");
  /* One who is in the list only, as after a write of it that failed. */
  g_assert_true (taal_dossier_wis_cursist (dossier, "K9", NULL, NULL, &error));
  assert_no_name (fixture, NULL, "K9");
  g_assert_false (taal_dossier_wis_cursist (dossier, "K9", NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  g_clear_error (&error);

  /* It was written to since. */
  g_clear_object (&namen);
  namen = taal_namen_open (fixture->names, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_namen_set_phrase (namen, PHRASE, &error));
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_false (taal_dossier_wis_cursist (dossier, "K2", &delta, NULL, &error));
  g_assert_error (error, TAAL_NAMEN_ERROR, TAAL_NAMEN_ERROR_NEEDS_PHRASE);
  g_assert_null (delta);
  g_clear_error (&error);
  g_assert_true (taal_dossier_wis_cursist_naam (dossier, "K2", namen, &delta, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (delta);
  assert_no_name (fixture, PHRASE, "K2");
  /* A docent is in no name list. */
  g_assert_true (taal_dossier_wis_docent (dossier, "D1", NULL, NULL, &error));
  g_assert_no_error (error);
}

#define ADD(path, test) g_test_add ("/check/bewaren/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("the-day-of-a-term", test_the_day_of_a_term);
  ADD ("a-folder", test_a_folder);
  ADD ("no-term", test_no_term);
  ADD ("names", test_names);
  ADD ("no-name-elsewhere", test_no_name_elsewhere);
  ADD ("a-damaged-list", test_a_damaged_list);
  ADD ("erasing", test_erasing);

  return g_test_run ();
}
