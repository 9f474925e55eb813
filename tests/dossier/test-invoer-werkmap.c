/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "invoer-fixture.h"
#include "werkmap-fixture.h"

/* What an import makes of the sheets of a workbook. */

#define CELL(text) "<table:table-cell office:value-type=\"string\"><text:p>" text "</text:p></table:table-cell>"
#define FORMULA(formula, text) \
  "<table:table-cell table:formula=\"of:" formula "\" calcext:value-type=\"error\"><text:p>" text "</text:p></table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TABLE(name, rows) "<table:table table:name=\"" name "\">" rows "</table:table>"
#define HIDDEN \
  "<style:style style:name=\"weg\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
#define CURSIST(cells) ROW (CELL ("cursist_id") CELL ("start") CELL ("eigen")) ROW (cells)

static void
put_ods (InvoerFixture *fixture,
         const char    *name,
         const char    *tables)
{
  WerkmapFixture werkmap = { .path = g_build_filename (fixture->folder, name, NULL),
                             .parts = g_ptr_array_new_with_free_func (g_free) };

  werkmap_add_ods (&werkmap, HIDDEN, tables);
  werkmap_write (&werkmap);
  g_free (werkmap.path);
  g_ptr_array_unref (werkmap.parts);
}

/* An issue of the workbook itself. */
static void
assert_issue (InvoerFixture *fixture,
              guint          index,
              TaalIssueCode  code,
              int            tabel,
              guint          row,
              const char    *column,
              const char    *value)
{
  const TaalImportIssue *issue = taal_import_report_get_issue (fixture->invoer->report, index);

  g_assert_cmpint (issue->code, ==, code);
  g_assert_cmpint (issue->tabel, ==, tabel);
  g_assert_cmpuint (issue->row, ==, row);
  g_assert_cmpstr (issue->file, ==, "school.ods");
  g_assert_cmpstr (issue->column, ==, column);
  g_assert_cmpstr (issue->value, ==, value);
}

static void
test_sheets (InvoerFixture *fixture,
             gconstpointer  unused)
{
  put_ods (fixture, "school.ods",
           TABLE ("Uitleg", ROW (CELL ("Vul hier in")))
           "<table:table table:name=\"CURSISTEN\" table:style-name=\"weg\">" CURSIST (CELL ("C1")) "</table:table>"
           TABLE (" cursisten ", CURSIST (CELL ("C2"))));
  invoer_read (fixture, TAAL_IMPORT_NONE, "school.ods", NULL);
  g_assert_no_error (fixture->error);
  invoer_assert_counts (fixture, 0, 4);
  assert_issue (fixture, 0, TAAL_ISSUE_BLAD_ONBEKEND, -1, 0, NULL, "Uitleg");
  assert_issue (fixture, 1, TAAL_ISSUE_BLAD_VERBORGEN, TAAL_TABEL_CURSISTEN, 0, NULL, "CURSISTEN");
  assert_issue (fixture, 2, TAAL_ISSUE_KOLOM_ONBEKEND, TAAL_TABEL_CURSISTEN, 1, "eigen", NULL);
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 2);
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_CURSISTEN, "cursist_id", 1), ==, "C2");
}

/* A formula without a value is an error of its row in a column that is read, and of no concern in
 * another; in the header it is one of the table. */
static void
test_formulas (InvoerFixture *fixture,
               gconstpointer  unused)
{
  put_ods (fixture, "school.ods",
           TABLE ("cursisten", CURSIST (CELL ("C1") FORMULA ("=NA()", "#N/A"))
                  ROW (CELL ("C2") CELL ("") FORMULA ("=1/0", "#DIV/0!")) ROW (FORMULA ("=X", "#NAME?"))));
  invoer_read (fixture, TAAL_IMPORT_SKIP_BAD, "school.ods", NULL);
  g_assert_no_error (fixture->error);
  invoer_assert_counts (fixture, 2, 1);
  assert_issue (fixture, 1, TAAL_ISSUE_FORMULE, TAAL_TABEL_CURSISTEN, 2, "start", "#N/A");
  assert_issue (fixture, 2, TAAL_ISSUE_FORMULE, TAAL_TABEL_CURSISTEN, 4, "cursist_id", "#NAME?");
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 1);
  g_assert_false (taal_import_report_has_table_error (fixture->invoer->report));

  put_ods (fixture, "school.ods", TABLE ("cursisten", ROW (CELL ("cursist_id") FORMULA ("=X", "#NAME?"))));
  invoer_read (fixture, TAAL_IMPORT_SKIP_BAD, "school.ods", NULL);
  g_assert_no_error (fixture->error);
  assert_issue (fixture, 0, TAAL_ISSUE_FORMULE, TAAL_TABEL_CURSISTEN, 1, "#NAME?", "#NAME?");
  g_assert_true (taal_import_report_has_table_error (fixture->invoer->report));
}

static void
test_empty (InvoerFixture *fixture,
            gconstpointer  unused)
{
  put_ods (fixture, "school.ods", "<table:table table:name=\"lessen\"/>");
  invoer_read (fixture, TAAL_IMPORT_NONE, "school.ods", NULL);
  g_assert_no_error (fixture->error);
  assert_issue (fixture, 0, TAAL_ISSUE_KOPREGEL_ONTBREEKT, TAAL_TABEL_LESSEN, 0, NULL, NULL);
}

static void
assert_refused (InvoerFixture   *fixture,
                const char      *name,
                TaalDossierError code,
                const char      *part)
{
  g_assert_null (invoer_read (fixture, TAAL_IMPORT_NONE, name, NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (fixture->error->message, name));
  g_assert_nonnull (strstr (fixture->error->message, part));
}

static void
test_refused (InvoerFixture *fixture,
              gconstpointer  unused)
{
  put_ods (fixture, "school.ods", TABLE ("Blad1", "") TABLE ("Jan 111222333", "") TABLE ("Blad3", ""));
  assert_refused (fixture, "school.ods", TAAL_DOSSIER_ERROR_NO_TABLE, "its sheets: Blad1, …, Blad3");
  put_ods (fixture, "leeg.ods", "");
  assert_refused (fixture, "leeg.ods", TAAL_DOSSIER_ERROR_NO_TABLE, "its sheets: none");
  put_ods (fixture, "stuk.ods", TABLE ("lessen", ROW (CELL ("les_id")) "<table:table-row><x>"));
  assert_refused (fixture, "stuk.ods", TAAL_DOSSIER_ERROR_BAD_SOURCE, "damaged");
  put_ods (fixture, "groot.ods",
           TABLE ("cursisten", CURSIST (CELL ("C1")) "<table:table-row table:number-rows-repeated=\"1048576\">" CELL ("C2")
                  "</table:table-row>"));
  assert_refused (fixture, "groot.ods", TAAL_DOSSIER_ERROR_TOO_BIG, "sheet cursisten, row 3");
  invoer_put (fixture, "tekst.xlsx", "les_id;groep_id\n");
  assert_refused (fixture, "tekst.xlsx", TAAL_DOSSIER_ERROR_BAD_SOURCE, "not a workbook");
  invoer_put (fixture, "oud.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook");
  assert_refused (fixture, "oud.xls", TAAL_DOSSIER_ERROR_OLD_WORKBOOK, ".xls");
  invoer_put (fixture, "brief.docx", "PK");
  assert_refused (fixture, "brief.docx", TAAL_DOSSIER_ERROR_SOURCE, "not a workbook");
}

/* The same rows as a workbook and as CSV files are the same import. */
static void
test_with_csv (InvoerFixture *fixture,
               gconstpointer  unused)
{
  put_ods (fixture, "school.ods", TABLE ("cursisten", CURSIST (CELL ("C1"))));
  invoer_put (fixture, "cursisten.csv", "cursist_id,start\nC1,\nC2,\n");
  invoer_read (fixture, TAAL_IMPORT_NONE, "school.ods", "cursisten.csv");
  g_assert_no_error (fixture->error);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_SLEUTEL_DUBBEL, TAAL_TABEL_CURSISTEN, 2, "cursist_id", "C1", "2");
}

#define ADD(path, func) \
  g_test_add ("/dossier/invoer-werkmap/" path, InvoerFixture, NULL, invoer_set_up, func, invoer_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sheets", test_sheets);
  ADD ("formulas", test_formulas);
  ADD ("empty", test_empty);
  ADD ("refused", test_refused);
  ADD ("with-csv", test_with_csv);

  return g_test_run ();
}
