/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"

/* A workbook that is imported gives the dossier that it was exported from. */
static void
assert_equal_after (DossierFixture *fixture)
{
  g_autofree char *workbook = g_build_filename (fixture->folder, "uit.xlsx", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "kopie.taalnorm", NULL);
  g_autofree char *rows = NULL, *copied_rows = NULL;
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_autoptr (TaalDossier) copied = dossier_open (copy, TAAL_DOSSIER_CREATE);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_dossier_export_workbook (dossier, workbook, FALSE, NULL, &error));
  g_assert_no_error (error);
  report = dossier_import (copied, workbook);
  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);

      g_test_message ("%s %u %s %s", issue->file, issue->row, issue->column, issue->value);
    }
  g_assert_cmpuint (taal_import_report_get_n_issues (report), ==, 0);
  rows = dossier_dup_rows (fixture->path);
  copied_rows = dossier_dup_rows (copy);
  g_assert_cmpstr (copied_rows, ==, rows);
}

static void
test_every_table (DossierFixture *fixture,
                  gconstpointer   data)
{
  dossier_make (fixture, fixture->path);
  assert_equal_after (fixture);
}

static void
test_no_rows (DossierFixture *fixture,
              gconstpointer   data)
{
  g_object_unref (dossier_open (fixture->path, TAAL_DOSSIER_CREATE));
  assert_equal_after (fixture);
}

/* Texts that a spreadsheet, XML or an import could take for something else. */
static void
test_texts (DossierFixture *fixture,
            gconstpointer   data)
{
  static const char *const texts[] = {
    "007", "12", "12.0", "1e5", "2023-09-04", "09:30", "ja", "WAAR", "=1+1", "+31", "-", "@x", "'x",
    "a & <b> \"c\"", "]]>", "_x0041_", "_x005F_", "a\nb\nc", "a\r\nb", "a\tb", "Één ß 学校 😀",
    "\xef\xbf\xbfx", "#N/A", "#REF!", "TRUE",
  };
  g_autoptr (GString) rows = g_string_new ("docent_id,naam,rol,start\n");
  g_autofree char *source = NULL;
  g_autoptr (TaalDossier) dossier = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) parts = g_strsplit (texts[i], "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);

      g_string_append_printf (rows, "\"%s%s\",\"%s\",docent,2020-01-01\n", i < 9 ? "" : "D", quoted, quoted);
    }
  source = dossier_put (fixture, "bron", "docenten.csv", rows->str);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  taal_import_report_unref (dossier_import (dossier, source));
  g_clear_object (&dossier);
  assert_equal_after (fixture);
}

/* Every hundredth that does not come out in as many digits as it has. */
static void
test_decimals (DossierFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (GString) rows = g_string_new ("docent_id,naam,rol,start,uren_per_week\n");
  g_autofree char *source = NULL;
  g_autoptr (TaalDossier) dossier = NULL;

  for (int i = 0; i <= 16800; i++)
    g_string_append_printf (rows, "D%d,N,docent,2020-01-01,%d.%02d\n", i, i / 100, i % 100);
  source = dossier_put (fixture, "bron", "docenten.csv", rows->str);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  taal_import_report_unref (dossier_import (dossier, source));
  g_clear_object (&dossier);
  assert_equal_after (fixture);
}

#define ADD(path, test)                                                              \
  g_test_add ("/dossier/rondreis/" path, DossierFixture, NULL, dossier_set_up, test, \
              dossier_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("every-table", test_every_table);
  ADD ("no-rows", test_no_rows);
  ADD ("texts", test_texts);
  ADD ("decimals", test_decimals);

  return g_test_run ();
}
