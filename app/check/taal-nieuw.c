/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-nieuw.h"

#include <glib/gstdio.h>

#include "taal-bron.h"

static void
add_cell (GString    *csv,
          const char *text,
          char        after)
{
  g_string_append_c (csv, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
  g_string_append_c (csv, after);
}

/* The row as a table, so that it goes the one way into a dossier, past the same checks. */
static char *
write_school (const TaalNieuweSchool  *school,
              GError                 **error)
{
  g_autoptr (GString) csv = g_string_new ("bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot\n");
  g_autofree char *folder = NULL, *path = NULL;
  char date[TAAL_DATE_TEXT_SIZE];

  add_cell (csv, school->bow_nummer, ',');
  add_cell (csv, school->naam, ',');
  add_cell (csv, taal_enum_name (&taal_enum_keurmerk_status, (int) school->status), ',');
  add_cell (csv, taal_date_format (school->keurmerk.van, date), ',');
  add_cell (csv, taal_date_format (school->keurmerk.tot, date), '\n');

  folder = g_dir_make_tmp ("taalnorm-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "school.csv", NULL);
  if (!g_file_set_contents (path, csv->str, (gssize) csv->len, error))
    {
      (void) g_rmdir (folder);
      return NULL;
    }

  return g_steal_pointer (&path);
}

static gboolean
import_school (TaalDossier       *dossier,
               const char        *table,
               TaalImportReport **report,
               GError           **error)
{
  const char *const sources[] = { table, NULL };
  g_autoptr (TaalImportReport) found = NULL;

  if (dossier == NULL)
    return FALSE;
  found = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, error);
  if (found == NULL)
    return FALSE;
  if (taal_import_report_is_imported (found))
    return TRUE;

  g_set_error_literal (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS, "the school has an impossible value");
  if (report != NULL)
    *report = g_steal_pointer (&found);
  return FALSE;
}

/**
 * taal_nieuw_dossier:
 * @path: where to make it; nothing may be there
 * @school: the school it is about
 * @report: (out) (optional) (nullable) (transfer full): what is wrong with @school
 * @error: return location for a #TaalDossierError or %TAAL_CHECK_ERROR_BAD_ROWS
 *
 * Makes a dossier for a school that has none yet. The values are tried in memory first, so that
 * nothing is made when one of them cannot be.
 *
 * Returns: whether it was made
 *
 * Thread: any but one that must not block
 */
gboolean
taal_nieuw_dossier (const char              *path,
                    const TaalNieuweSchool  *school,
                    TaalImportReport       **report,
                    GError                 **error)
{
  g_autofree char *table = NULL, *folder = NULL;
  g_autoptr (TaalDossier) trial = NULL, dossier = NULL;
  gboolean done;

  g_return_val_if_fail (path != NULL && school != NULL, FALSE);

  if (report != NULL)
    *report = NULL;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS, "%s", path);
      return FALSE;
    }
  table = write_school (school, error);
  if (table == NULL)
    return FALSE;

  trial = taal_dossier_new_in_memory (error);
  done = import_school (trial, table, report, error);
  if (done)
    {
      dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, error);
      done = import_school (dossier, table, report, error);
    }

  folder = g_path_get_dirname (table);
  (void) g_unlink (table);
  (void) g_rmdir (folder);

  return done;
}

/**
 * taal_nieuw_leeg:
 * @path: where to make it; nothing may be there
 * @error: return location for a #TaalDossierError
 *
 * Makes a dossier with nothing in it, to import into.
 *
 * Returns: whether it was made
 *
 * Thread: any but one that must not block
 */
gboolean
taal_nieuw_leeg (const char  *path,
                 GError     **error)
{
  g_autoptr (TaalDossier) dossier = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS, "%s", path);
      return FALSE;
    }
  dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, error);

  return dossier != NULL;
}

/**
 * taal_nieuw_van_tabellen:
 * @path: where to make it; nothing may be there
 * @source: a folder of tables that was read well
 * @flags: how to import it
 * @cancellable: (nullable): breaks it off, with nothing left behind
 * @error: return location for a #TaalDossierError or %TAAL_CHECK_ERROR_BAD_ROWS
 *
 * Makes a dossier of loose tables.
 *
 * Returns: whether it was made
 *
 * Thread: any but one that must not block
 */
gboolean
taal_nieuw_van_tabellen (const char       *path,
                         const char       *source,
                         TaalImportFlags   flags,
                         GCancellable     *cancellable,
                         GError          **error)
{
  const char *const sources[] = { source, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  g_return_val_if_fail (path != NULL && source != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS, "%s", path);
      return FALSE;
    }
  dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, cancellable, error);
  if (dossier == NULL)
    return FALSE;

  report = taal_dossier_import (dossier, sources, flags, NULL, NULL, cancellable, error);
  if (report != NULL && taal_import_report_is_imported (report))
    return TRUE;
  if (report != NULL)
    g_set_error_literal (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS, "the tables have errors by now");

  /* A dossier with nothing in it is not what was asked for. */
  g_clear_object (&dossier);
  (void) g_unlink (path);
  return FALSE;
}
