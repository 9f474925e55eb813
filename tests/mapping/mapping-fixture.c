/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "mapping-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "taal-mapping-file.h"

void
mapping_set_up (MappingFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taal-mapping-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  /* A session lets go of its file on another thread, and takes the journal away then. */
  g_assert_true (g_remove (path) == 0 || errno == ENOENT);
}

void
mapping_tear_down (MappingFixture *fixture,
                   gconstpointer   data)
{
  remove_tree (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

char *
mapping_put (MappingFixture *fixture,
             const char     *name,
             const char     *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

char *
mapping_source (const char *name,
                const char *file)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "mapping", "fixtures", name, file, NULL);
}

TaalMapping *
mapping_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  TaalMapping *mapping = taal_mapping_new_from_text (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (mapping);

  return mapping;
}

TaalMapping *
mapping_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return mapping_parse (text);
}

TaalImportReport *
mapping_import (TaalDossier       *dossier,
                const char        *path,
                const TaalMapping *mapping,
                TaalImportFlags    flags)
{
  const TaalImportSource source = { path, mapping };
  g_autoptr (GError) error = NULL;
  TaalImportReport *report = taal_dossier_import_sources (dossier, &source, 1, flags, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);

  return report;
}

void
mapping_assert_good (TaalImportReport *report)
{
  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);

      g_test_message ("%s %s row %u, %s: issue %d, “%s”, %s", issue->file, issue->sheet, issue->row, issue->column,
                      (int) issue->code, issue->value, issue->expected);
    }
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 0);
}

guint
mapping_count_changes (TaalImportReport *report)
{
  guint n = 0;

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalImportTelling *telling = taal_import_report_get_telling (report, tabel);

      n += telling->n_nieuw + telling->n_gewijzigd + telling->n_vervallen;
    }

  return n;
}

char *
mapping_dup_export (MappingFixture *fixture,
                    TaalDossier    *dossier)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "uit", NULL);
  g_autoptr (GError) error = NULL;
  GString *all = g_string_new (NULL);

  g_assert_true (taal_dossier_export_folder (dossier, folder, NULL, &error));
  g_assert_no_error (error);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      g_autofree char *name = g_strconcat (taal_schema_get (tabel)->name, ".csv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (g_file_get_contents (path, &text, NULL, NULL))
        g_string_append_printf (all, "%s\n%s", name, text);
    }
  remove_tree (folder);

  return g_string_free (all, FALSE);
}
