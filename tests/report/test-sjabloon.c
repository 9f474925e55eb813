/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-sjabloon"

#include "config.h"

#include "taal-sjabloon.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-dossier.h"
#include "taal-sjabloon-private.h"
#include "taal-taal.h"

#include "../sheet/xlsx-fixture.h"

/* The sheets of people, before those of the tables. */
#define N_READ 2

static void
write_in (XlsxFixture *fixture,
          TaalTaal     taal)
{
  g_autoptr (GError) error = NULL;

  taal_taal_set (taal);
  g_assert_true (taal_sjabloon_write (fixture->path, TRUE, &error));
  g_assert_no_error (error);
  taal_taal_set (TAAL_TAAL_NL);
  g_assert_cmpuint (xlsx_count_files (fixture->folder), ==, 1);
}

static char *
read_sheet (XlsxFixture *fixture,
            guint        index)
{
  g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", index + 1);

  return xlsx_read_part (fixture->path, name);
}

/* Every column of every table is told of, and has an example where one is required. */
static void
test_complete (void)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalTabelSchema *schema = taal_schema_get (tabel);
      const TaalSjabloonTabel *teksten = taal_sjabloon_get (tabel);

      g_assert_true (g_str_has_suffix (teksten->uitleg, "."));
      g_assert_nonnull (teksten->kolommen[0].voorbeelden[0]);
      for (int i = 0; i < schema->n_kolommen; i++)
        {
          const TaalSjabloonKolom *tekst = &teksten->kolommen[i];
          g_autofree char *form = taal_sjabloon_dup_vorm (&schema->kolommen[i]);

          g_test_message ("%s.%s", schema->name, schema->kolommen[i].name);
          g_assert_cmpstr (tekst->naam, ==, schema->kolommen[i].name);
          g_assert_cmpuint (strlen (tekst->betekenis), >, 3);
          g_assert_false (g_str_has_suffix (tekst->betekenis, "."));
          g_assert_cmpuint (strlen (form), >, 0);
          for (int rij = 0; rij < TAAL_SJABLOON_N_VOORBEELDEN; rij++)
            {
              g_assert_cmpint (tekst->voorbeelden[rij] == NULL, ==,
                               teksten->kolommen[0].voorbeelden[rij] == NULL);
              if (tekst->voorbeelden[rij] != NULL && schema->kolommen[i].required)
                g_assert_cmpuint (strlen (tekst->voorbeelden[rij]), >, 0);
            }
        }
      for (int i = schema->n_kolommen; i < TAAL_MAX_KOLOMMEN; i++)
        g_assert_null (teksten->kolommen[i].naam);
    }
}

/* The part of a sheet that watches over a column, or NULL. */
static char *
dup_rule (const char *sheet,
          int         column)
{
  g_autofree char *range = g_strdup_printf ("sqref=\"%c2:%c1048576\"", 'A' + column, 'A' + column);
  const char *at = strstr (sheet, range), *start, *end;

  if (at == NULL)
    return NULL;
  for (start = at; !g_str_has_prefix (start, "<dataValidation "); start--)
    ;
  end = strstr (at, "</dataValidation>");
  g_assert_nonnull (end);

  return g_strndup (start, (gsize) (end - start));
}

static void
check_rule (const char      *sheet,
            int              column,
            const TaalKolom *kolom)
{
  g_autofree char *rule = dup_rule (sheet, column);
  g_autofree char *values = NULL, *list = NULL;

  g_test_message ("%s: %s", kolom->name, rule);
  switch (kolom->soort)
    {
    case TAAL_KOLOM_ENUM:
      values = g_strjoinv (",", (char **) kolom->list->names);
      list = g_strdup_printf ("<formula1>\"%s\"</formula1>", values);
      xlsx_assert_contains (rule, list);
      g_assert_null (strstr (rule, "errorStyle"));
      break;
    case TAAL_KOLOM_JANEE:
      xlsx_assert_contains (rule, "errorStyle=\"warning\"");
      xlsx_assert_contains (rule, "<formula1>\"ja,nee\"</formula1>");
      break;
    case TAAL_KOLOM_DATUM:
      xlsx_assert_contains (rule, "type=\"date\"");
      break;
    case TAAL_KOLOM_TIJD:
      xlsx_assert_contains (rule, "type=\"time\"");
      break;
    case TAAL_KOLOM_GEHEEL:
      list = g_strdup_printf ("<formula1>%d</formula1><formula2>%d</formula2>", kolom->min, kolom->max);
      xlsx_assert_contains (rule, g_str_equal (kolom->name, "uitzondering")
                                    ? "type=\"list\" allowBlank=\"1\""
                                    : list);
      break;
    case TAAL_KOLOM_DECIMAAL:
      list = g_strdup_printf ("<formula1>0</formula1><formula2>%d</formula2>", kolom->max / 100);
      xlsx_assert_contains (rule, list);
      break;
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
    case TAAL_KOLOM_TEKST:
    case TAAL_KOLOM_NAAM:
    case TAAL_KOLOM_REGISTER:
    case TAAL_KOLOM_GEMEENTE:
    case TAAL_KOLOM_UITZONDERINGEN:
      g_assert_null (rule);
      break;
    }
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;

  return n;
}

/* The sheet of a table: its header and nothing below it, in sight, with notes, rules and formats. */
static void
check_table (XlsxFixture *fixture,
             TaalTabel    tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  g_autofree char *sheet = read_sheet (fixture, (guint) tabel + N_READ);
  g_autofree char *part = g_strdup_printf ("xl/comments%d.xml", (int) tabel + 1);
  g_autofree char *notes = xlsx_read_part (fixture->path, part);

  g_assert_cmpuint (count (sheet, "<row "), ==, 1);
  g_assert_cmpuint (count (sheet, "<c "), ==, (guint) schema->n_kolommen);
  xlsx_assert_contains (sheet, "state=\"frozen\"");
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      g_autofree char *header = g_strdup_printf ("<is><t>%s</t></is>", schema->kolommen[i].name);
      g_autofree char *note = g_strdup_printf ("<comment ref=\"%c1\"", 'A' + i);

      xlsx_assert_contains (sheet, header);
      xlsx_assert_contains (notes, note);
      check_rule (sheet, i, &schema->kolommen[i]);
    }
}

static void
check_book (XlsxFixture *fixture,
            const char  *first,
            const char  *second)
{
  g_autofree char *book = xlsx_read_part (fixture->path, "xl/workbook.xml");
  const char *at = book;

  g_assert_cmpuint (xlsx_count_parts (fixture->path, "xl/worksheets/sheet"), ==,
                    TAAL_N_TABELLEN + N_READ);
  for (int i = -N_READ; i < TAAL_N_TABELLEN; i++)
    {
      const char *name = i == -2 ? first : i == -1 ? second : taal_schema_get ((TaalTabel) i)->name;
      g_autofree char *sheet = g_strdup_printf ("<sheet name=\"%s\"", name);

      g_test_message ("%s", sheet);
      at = strstr (at, sheet);
      g_assert_nonnull (at);
    }

  /* Nothing that computes or leads elsewhere. */
  g_assert_cmpuint (xlsx_count_parts (fixture->path, "xl/externalLinks"), ==, 0);
  g_assert_cmpuint (xlsx_count_parts (fixture->path, "xl/vbaProject"), ==, 0);
  for (guint i = 0; i < TAAL_N_TABELLEN + N_READ; i++)
    {
      g_autofree char *sheet = read_sheet (fixture, i);

      g_assert_null (strstr (sheet, "<f>"));
      g_assert_null (strstr (sheet, "<hyperlink"));
    }
}

static void
test_book (XlsxFixture   *fixture,
           gconstpointer  data)
{
  g_autofree char *uitleg = NULL, *notes = NULL, *explanation = NULL;

  write_in (fixture, TAAL_TAAL_NL);
  check_book (fixture, "uitleg", "voorbeelden");
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    check_table (fixture, tabel);
  uitleg = read_sheet (fixture, 0);
  xlsx_assert_contains (uitleg, "Schrijf nergens een burgerservicenummer (BSN) op.");
  notes = xlsx_read_part (fixture->path, "xl/comments12.xml");
  xlsx_assert_contains (notes, "Dag van de les.\nVorm: datum, zoals 2023-09-04 of 04-09-2023."
                               "\nVerplicht.");

  /* In English the tables are the same. */
  write_in (fixture, TAAL_TAAL_EN);
  check_book (fixture, "explanation", "examples");
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    check_table (fixture, tabel);
  explanation = read_sheet (fixture, 0);
  xlsx_assert_contains (explanation, "Never write a citizen service number (BSN) anywhere.");
}

static char *
write_examples (XlsxFixture *fixture,
                TaalTabel    tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const TaalSjabloonTabel *teksten = taal_sjabloon_get (tabel);
  g_autofree char *name = g_strconcat (schema->name, ".csv", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < schema->n_kolommen; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ";", schema->kolommen[i].name);
  for (int rij = 0; rij < TAAL_SJABLOON_N_VOORBEELDEN && teksten->kolommen[0].voorbeelden[rij] != NULL;
       rij++)
    for (int i = 0; i < schema->n_kolommen; i++)
      g_string_append_printf (text, "%c%s", i == 0 ? '\n' : ';', teksten->kolommen[i].voorbeelden[rij]);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));

  return g_steal_pointer (&path);
}

/* Who copies the examples has a school that an import takes without a remark. */
static void
test_examples (XlsxFixture   *fixture,
               gconstpointer  data)
{
  const char *const sources[] = { fixture->folder, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    g_free (write_examples (fixture, tabel));
  dossier = taal_dossier_new_in_memory (&error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);

      g_test_message ("%s %u %s %s", issue->file, issue->row, issue->column, issue->value);
    }
  g_assert_cmpuint (taal_import_report_get_n_issues (report), ==, 0);
  g_assert_true (taal_import_report_is_imported (report));
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    g_assert_cmpuint (taal_import_report_get_telling (report, tabel)->n_nieuw, >, 0);
}

/* The empty workbook, filled in or not, is taken without a remark on its sheets for people. */
static void
test_import (XlsxFixture   *fixture,
             gconstpointer  data)
{
  const char *const sources[] = { fixture->path, NULL };

  for (TaalTaal taal = TAAL_TAAL_NL; taal <= TAAL_TAAL_EN; taal++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TaalDossier) dossier = taal_dossier_new_in_memory (&error);
      g_autoptr (TaalImportReport) report = NULL;

      g_assert_no_error (error);
      write_in (fixture, taal);
      report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (taal_import_report_get_n_issues (report), ==, 0);
    }
}

static void
test_exists (XlsxFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "van mij", -1, NULL));
  g_assert_false (taal_sjabloon_write (fixture->path, FALSE, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "van mij");
  g_assert_cmpuint (xlsx_count_files (fixture->folder), ==, 1);
}

#define ADD(path, test) \
  g_test_add ("/report/sjabloon/" path, XlsxFixture, NULL, xlsx_set_up, test, xlsx_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  g_test_add_func ("/report/sjabloon/complete", test_complete);
  ADD ("book", test_book);
  ADD ("examples", test_examples);
  ADD ("import", test_import);
  ADD ("exists", test_exists);

  return g_test_run ();
}
