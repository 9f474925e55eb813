/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* setresuid() */

#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "../sheet/xlsx-fixture.h"
#include "dossier-fixture.h"
#include "dossier-tabellen.h"

#define NOBODY 65534

static const char *program;

static void
assert_export_fails (const char       *path,
                     const char       *workbook,
                     TaalDossierError  code,
                     const char       *message)
{
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_READ);
  g_autoptr (GError) error = NULL;

  g_assert_false (taal_dossier_export_workbook (dossier, workbook, FALSE, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_false (g_file_test (workbook, G_FILE_TEST_EXISTS));
}

static void
export_to (const char *path,
           const char *workbook)
{
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_READ);
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_dossier_export_workbook (dossier, workbook, FALSE, NULL, &error));
  g_assert_no_error (error);
}

static char *
read_table (const char *workbook,
            TaalTabel   tabel)
{
  g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%d.xml", (int) tabel + 1);

  return xlsx_read_part (workbook, name);
}

/* What a cell holds: a text between quotes, or a number in the 15 digits that count in a spreadsheet. */
static char *
dup_cell (const char *sheet,
          const char *reference)
{
  g_autofree char *start = g_strdup_printf ("<c r=\"%s\"", reference);
  const char *at = strstr (sheet, start), *end, *value;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (at == NULL)
    return g_strdup ("");
  end = strstr (at, "</c>");
  value = g_strstr_len (at, end - at, "<v>");
  if (value != NULL)
    return g_strdup (
      g_ascii_formatd (number, sizeof number, "%.15g", g_ascii_strtod (value + 3, NULL)));

  value = g_strstr_len (at, end - at, "<t>");
  g_assert_nonnull (value);
  return g_strdup_printf ("'%.*s'", (int) strcspn (value + 3, "<"), value + 3);
}

static void
test_cells (DossierFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    TaalTabel   tabel;
    const char *cell;
    const char *expected;
  } cases[] = {
    { TAAL_TABEL_SCHOOL, "A2", "'1234'" },
    { TAAL_TABEL_SCHOOL, "C2", "'12345678'" },
    { TAAL_TABEL_SCHOOL, "E3", "'actief'" },
    { TAAL_TABEL_SCHOOL, "F2", "43466" },
    { TAAL_TABEL_SCHOOL, "G5", "" },
    { TAAL_TABEL_LOCATIES, "D3", "'Zandpoortplein 3\nDeventer'" },
    { TAAL_TABEL_LOCATIES, "B4", "'Één ß 学校'" },
    { TAAL_TABEL_DOCENTEN, "E3", "'0001-01-01'" },
    { TAAL_TABEL_DOCENTEN, "F3", "2958465" },
    { TAAL_TABEL_DOCENTEN, "G3", "12.5" },
    { TAAL_TABEL_DOCENTEN, "G4", "0.25" },
    { TAAL_TABEL_DOCENTEN, "I2", "'60'" },
    { TAAL_TABEL_MELDINGEN, "B2", "1" },
    { TAAL_TABEL_CONTRACTEN, "E3", "79.99" },
    { TAAL_TABEL_CONTRACTEN, "E4", "0.05" },
    { TAAL_TABEL_CONTRACTEN, "F2", "'1,2'" },
    { TAAL_TABEL_CONTRACTEN, "F4", "'3'" },
    { TAAL_TABEL_CONTRACTEN, "G3", "0" },
    { TAAL_TABEL_LESSEN, "F2", "0.375" },
    { TAAL_TABEL_LESSEN, "F3", "0" },
    { TAAL_TABEL_LESSEN, "J2", "'ja'" },
    { TAAL_TABEL_LESSEN, "J4", "'nee'" },
    { TAAL_TABEL_LESSEN, "L3", "1.15740740740741e-05" },
    { TAAL_TABEL_LESSEN, "M3", "0.999988425925926" },
    { TAAL_TABEL_FACTUREN, "G2", "1234567.89" },
    { TAAL_TABEL_FACTUREN, "F3", "9999999" },
  };
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);

  dossier_make (fixture, fixture->path);
  export_to (fixture->path, workbook);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet = read_table (workbook, cases[i].tabel);
      g_autofree char *cell = dup_cell (sheet, cases[i].cell);

      g_test_message ("%s %s", taal_schema_get (cases[i].tabel)->name, cases[i].cell);
      g_assert_cmpstr (cell, ==, cases[i].expected);
    }
}

/* A table without rows has a sheet too, with its header. */
static void
test_every_table_has_a_sheet (DossierFixture *fixture,
                              gconstpointer   data)
{
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);
  g_autofree char *book = NULL;
  const char *at;

  g_object_unref (dossier_open (fixture->path, TAAL_DOSSIER_CREATE));
  export_to (fixture->path, workbook);
  g_assert_cmpuint (xlsx_count_parts (workbook, "xl/worksheets/sheet"), ==, TAAL_N_TABELLEN);
  at = book = xlsx_read_part (workbook, "xl/workbook.xml");
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalTabelSchema *schema = taal_schema_get (tabel);
      g_autofree char *name = g_strdup_printf ("<sheet name=\"%s\"", schema->name);
      g_autofree char *sheet = read_table (workbook, tabel);

      at = strstr (at, name);
      g_assert_nonnull (at);
      for (int i = 0; i < schema->n_kolommen; i++)
        {
          g_autofree char *reference = g_strdup_printf ("%c1", 'A' + i);
          g_autofree char *expected = g_strdup_printf ("'%s'", schema->kolommen[i].name);
          g_autofree char *cell = dup_cell (sheet, reference);

          g_assert_cmpstr (cell, ==, expected);
        }
    }
}

/* One row more than a sheet has is refused, before the long work. */
static void
test_too_many_rows (DossierFixture *fixture,
                    gconstpointer   data)
{
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);

  g_object_unref (dossier_open (fixture->path, TAAL_DOSSIER_CREATE));
  dossier_change (fixture->path,
                  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1048576) "
                  "INSERT INTO rij_online_meldingen (rij, gemeld_op, ingang) SELECT i, 0, 0 FROM n");
  assert_export_fails (fixture->path, workbook, TAAL_DOSSIER_ERROR_WORKBOOK,
                       "table online_meldingen has 1048576 rows, a sheet at most 1048575");
}

static void
test_damage (DossierFixture *fixture,
             gconstpointer   data)
{
  static const struct
  {
    const char *change;
    const char *column;
  } cases[] = {
    { "UPDATE rij_docenten SET naam = CAST (x'ff' AS TEXT)", "naam" },
    { "UPDATE rij_docenten SET start = 99999999", "start" },
    { "UPDATE rij_docenten SET uren_per_week = -1", "uren_per_week" },
    { "UPDATE rij_lessen SET minuten = -1", "minuten" },
    { "UPDATE rij_lessen SET status = 9", "status" },
  };
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);
  g_autoptr (GBytes) good = NULL;

  dossier_make (fixture, fixture->path);
  good = dossier_get_bytes (fixture->path);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql =
        g_strconcat ("PRAGMA ignore_check_constraints = ON;", cases[i].change, NULL);

      dossier_set_bytes (fixture->path, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      dossier_change (fixture->path, sql);
      assert_export_fails (fixture->path, workbook, TAAL_DOSSIER_ERROR_CORRUPT, cases[i].column);
    }
}

static void
test_replaces_only_when_asked (DossierFixture *fixture,
                               gconstpointer   data)
{
  g_autofree char *workbook = dossier_put (fixture, "uit", "boek.xlsx", "van mij");
  g_autofree char *folder = g_path_get_dirname (workbook);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_false (taal_dossier_export_workbook (dossier, workbook, FALSE, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (workbook, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "van mij");

  g_assert_true (taal_dossier_export_workbook (dossier, workbook, TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (xlsx_count_parts (workbook, "xl/worksheets/sheet"), ==, TAAL_N_TABELLEN);
  g_assert_false (taal_dossier_export_workbook (dossier, folder, TRUE, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_IO);
  g_assert_cmpuint (xlsx_count_files (folder), ==, 1);
}

static void
test_can_be_cancelled (DossierFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_cancellable_cancel (cancellable);
  g_assert_false (taal_dossier_export_workbook (dossier, workbook, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (workbook, G_FILE_TEST_EXISTS));
}

/* As someone who may not write: root may write anything. */
static int
be_nobody (const char *path,
           const char *workbook)
{
  if (geteuid () == 0 &&
      (setresgid (NOBODY, NOBODY, NOBODY) != 0 || setresuid (NOBODY, NOBODY, NOBODY) != 0))
    return 1;
  (void) prctl (PR_SET_DUMPABLE, 1, 0, 0, 0); /* the leak checker looks at its own process */

  assert_export_fails (path, workbook, TAAL_DOSSIER_ERROR_READ_ONLY, "");
  return 0;
}

static void
test_a_folder_that_cannot_be_written (DossierFixture *fixture,
                                      gconstpointer   data)
{
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  dossier_make (fixture, fixture->path);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program, "--nobody",
                              fixture->path, workbook, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
}

#define ADD(path, test)                                                                     \
  g_test_add ("/dossier/uitvoer-werkmap/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int    argc,
      char **argv)
{
  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], "--nobody"))
    return be_nobody (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("cells", test_cells);
  ADD ("every-table-has-a-sheet", test_every_table_has_a_sheet);
  ADD ("too-many-rows", test_too_many_rows);
  ADD ("damage", test_damage);
  ADD ("replaces-only-when-asked", test_replaces_only_when_asked);
  ADD ("can-be-cancelled", test_can_be_cancelled);
  ADD ("a-folder-that-cannot-be-written", test_a_folder_that_cannot_be_written);

  return g_test_run ();
}
