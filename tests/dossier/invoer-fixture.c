/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "invoer-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

void
invoer_set_up (InvoerFixture *fixture,
               gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("taal-invoer-XXXXXX", &fixture->error);
  g_assert_no_error (fixture->error);
}

void
invoer_tear_down (InvoerFixture *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->invoer, taal_invoer_free);
  g_clear_error (&fixture->error);
}

void
invoer_put (InvoerFixture *fixture,
            const char    *name,
            const char    *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

TaalInvoer *
invoer_read (InvoerFixture   *fixture,
             TaalImportFlags  flags,
             const char      *one,
             const char      *other)
{
  g_autofree char *path = g_build_filename (fixture->folder, one, NULL);
  g_autofree char *second = other == NULL ? NULL : g_build_filename (fixture->folder, other, NULL);
  const TaalImportSource sources[] = { { .path = path }, { .path = second } };

  g_clear_pointer (&fixture->invoer, taal_invoer_free);
  g_clear_error (&fixture->error);
  fixture->invoer =
      taal_invoer_read (sources, second != NULL ? 2 : 1, flags, NULL, NULL, NULL, NULL, NULL, &fixture->error);
  return fixture->invoer;
}

TaalInvoer *
invoer_read_folder (InvoerFixture   *fixture,
                    TaalImportFlags  flags)
{
  TaalInvoer *invoer = invoer_read (fixture, flags, "", NULL);

  g_assert_no_error (fixture->error);
  return invoer;
}

void
invoer_assert_issue (InvoerFixture *fixture,
                     guint          index,
                     TaalIssueCode  code,
                     int            tabel,
                     guint          row,
                     const char    *column,
                     const char    *value,
                     const char    *expected)
{
  const TaalImportIssue *issue = taal_import_report_get_issue (fixture->invoer->report, index);
  g_autofree char *file = NULL;

  g_assert_nonnull (issue);
  g_assert_cmpint (issue->code, ==, code);
  g_assert_cmpint (issue->ernst, ==,
                   code < TAAL_ISSUE_KOLOM_ONBEKEND ? TAAL_ISSUE_ERNST_FOUT
                                                    : TAAL_ISSUE_ERNST_WAARSCHUWING);
  g_assert_cmpint (issue->tabel, ==, tabel);
  g_assert_cmpuint (issue->row, ==, row);
  g_assert_cmpstr (issue->column, ==, column);
  g_assert_cmpstr (issue->value, ==, value);
  g_assert_cmpstr (issue->expected, ==, expected);
  if (tabel >= 0)
    {
      file = g_strdup_printf ("%s.csv", taal_schema_get ((TaalTabel) tabel)->name);
      g_assert_cmpstr (issue->file, ==, file);
    }
}

void
invoer_assert_counts (InvoerFixture *fixture,
                      guint          n_fouten,
                      guint          n_waarschuwingen)
{
  g_assert_cmpuint (taal_import_report_get_n_fouten (fixture->invoer->report), ==, n_fouten);
  g_assert_cmpuint (taal_import_report_get_n_waarschuwingen (fixture->invoer->report), ==,
                    n_waarschuwingen);
}

gint32
invoer_get_cel (InvoerFixture *fixture,
                TaalTabel      tabel,
                const char    *kolom,
                guint          index)
{
  TaalRijen *rijen = &fixture->invoer->tabellen[tabel];
  GArray *cells = rijen->kolommen[taal_schema_find_kolom (tabel, kolom)];

  g_assert_cmpuint (index, <, rijen->n);
  g_assert_cmpuint (cells->len, ==, rijen->n);
  return g_array_index (cells, gint32, index);
}

const char *
invoer_get_text (InvoerFixture *fixture,
                 TaalTabel      tabel,
                 const char    *kolom,
                 guint          index)
{
  return taal_teksten_get (fixture->invoer->teksten, invoer_get_cel (fixture, tabel, kolom, index));
}
