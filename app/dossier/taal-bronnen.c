/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bronnen.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define CSV ".csv"

/**
 * taal_bronnen_propagate_error:
 * @sheet_error: (transfer full): a #TaalSheetError, or a #TaalMappingError
 * @error: gets a #TAAL_DOSSIER_ERROR_SOURCE or #TAAL_DOSSIER_ERROR_TOO_BIG, or the #TaalMappingError
 *
 * A source that cannot be read is one error to who imports it, whatever kind of file it is. That a
 * mapping does not go with it is for who made the mapping.
 *
 * Thread: any
 */
void
taal_bronnen_propagate_error (GError  *sheet_error,
                              GError **error)
{
  if (sheet_error->domain == TAAL_MAPPING_ERROR)
    {
      g_propagate_error (error, sheet_error);
      return;
    }

  g_set_error_literal (error, TAAL_DOSSIER_ERROR,
                       g_error_matches (sheet_error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_TOO_BIG)
                         ? TAAL_DOSSIER_ERROR_TOO_BIG
                         : TAAL_DOSSIER_ERROR_SOURCE,
                       sheet_error->message);
  g_error_free (sheet_error);
}

static void
taal_bron_free (gpointer data)
{
  TaalBron *bron = data;

  g_clear_pointer (&bron->workbook, taal_workbook_unref);
  g_free (bron->path);
  g_free (bron->name);
  g_free (bron->blad);
  g_free (bron);
}

static gboolean
has_extension (const char *name,
               const char *extension)
{
  gsize length = strlen (name), n = strlen (extension);

  return length > n && g_ascii_strcasecmp (name + length - n, extension) == 0;
}

/* One file that is named twice, also by a link, is one source. */
static gboolean
is_known (const char      *path,
          const GStatBuf  *info,
          GPtrArray       *bronnen)
{
  for (guint i = 0; i < bronnen->len; i++)
    {
      const TaalBron *bron = g_ptr_array_index (bronnen, i);
      GStatBuf other;

      if (g_str_equal (bron->path, path))
        return TRUE;
      if (g_stat (bron->path, &other) == 0 && other.st_dev == info->st_dev && other.st_ino == info->st_ino)
        return TRUE;
    }

  return FALSE;
}

/* Adds the sheets of a file that have the name of a table, and says so of the others. Returns whether
 * there is any. */
static gboolean
add_sheets (TaalWorkbook     *workbook,
            const char       *path,
            GPtrArray        *bronnen,
            TaalImportReport *report)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  gboolean any = FALSE;

  for (guint i = 0; i < taal_workbook_get_n_sheets (workbook); i++)
    {
      int tabel = taal_schema_find (taal_workbook_get_sheet_name (workbook, i));
      TaalBron *bron;

      if (tabel < 0)
        {
          taal_import_report_add (report, TAAL_ISSUE_BESTAND_ONBEKEND, name, -1, 0, NULL, NULL, NULL);
          continue;
        }

      bron = g_new0 (TaalBron, 1);
      bron->tabel = (TaalTabel) tabel;
      bron->sheet = i;
      bron->workbook = taal_workbook_ref (workbook);
      bron->path = g_strdup (path);
      bron->name = g_strdup (name);
      bron->blad = taal_workbook_is_csv (workbook) ? NULL : g_strdup (taal_workbook_get_sheet_name (workbook, i));
      g_ptr_array_add (bronnen, bron);
      any = TRUE;
    }

  return any;
}

/* Adds a file, once. Returns whether it holds a table. */
static gboolean
add_file (const char        *path,
          const GStatBuf    *info,
          GPtrArray         *bronnen,
          TaalImportReport  *report,
          GError           **error)
{
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GError) local_error = NULL;

  if (is_known (path, info, bronnen))
    return TRUE;

  workbook = taal_workbook_open (path, &local_error);
  if (workbook != NULL)
    return add_sheets (workbook, path, bronnen, report);

  taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
set_source_error (const char  *path,
                  const char  *reason,
                  GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE, "%s: %s", name, reason);
  return FALSE;
}

static gboolean
add_folder (const char        *path,
            GPtrArray         *bronnen,
            TaalImportReport  *report,
            GError           **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GDir) folder = g_dir_open (path, 0, &local_error);
  gboolean any = FALSE;
  const char *name;

  if (folder == NULL)
    return set_source_error (path, local_error->message, error);

  /* A folder has no order of its own. */
  while ((name = g_dir_read_name (folder)) != NULL)
    if (has_extension (name, CSV))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      GStatBuf info;

      if (g_stat (file, &info) == 0 && S_ISREG (info.st_mode) && add_file (file, &info, bronnen, report, &local_error))
        any = TRUE;
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return any || set_source_error (path, "no file of a table in the folder", error);
}

static gboolean
add_source (const char        *path,
            GPtrArray         *bronnen,
            TaalImportReport  *report,
            GError           **error)
{
  g_autoptr(GError) local_error = NULL;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      int saved = errno;
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, TAAL_DOSSIER_ERROR,
                   saved == ENOENT || saved == ENOTDIR ? TAAL_DOSSIER_ERROR_NOT_FOUND : TAAL_DOSSIER_ERROR_SOURCE,
                   "%s: %s", name, g_strerror (saved));
      return FALSE;
    }
  if (S_ISDIR (info.st_mode))
    return add_folder (path, bronnen, report, error);
  if (has_extension (path, ".xlsx") || has_extension (path, ".ods"))
    return set_source_error (path, "workbooks cannot be read by this version, which reads CSV", error);
  if (!has_extension (path, CSV) || !S_ISREG (info.st_mode))
    return set_source_error (path, "not a folder and not a .csv file", error);

  add_file (path, &info, bronnen, report, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * taal_bronnen_find:
 * @sources: (array length=n_sources): what the user named: folders with a `<tabel>.csv` for each
 *   table, or such files, letter case does not matter; or files with a mapping
 * @n_sources: how many
 * @report: an open report, which gets a warning for every .csv file that is not of a table
 * @error: #TAAL_DOSSIER_ERROR_NOT_FOUND, or #TAAL_DOSSIER_ERROR_SOURCE when a source cannot be read, is
 *   a workbook, or when there is no table in a folder or in all sources together; or a
 *   #TaalMappingError
 *
 * Returns: (transfer full) (nullable) (element-type TaalBron): the files, in the order they were named
 *
 * Thread: any
 */
GPtrArray *
taal_bronnen_find (const TaalImportSource  *sources,
                   gsize                    n_sources,
                   TaalImportReport        *report,
                   GError                 **error)
{
  g_autoptr(GPtrArray) bronnen = g_ptr_array_new_with_free_func (taal_bron_free);

  for (gsize i = 0; i < n_sources; i++)
    if (!(sources[i].mapping != NULL ? taal_bronnen_add_mapped (&sources[i], bronnen, report, error)
                                     : add_source (sources[i].path, bronnen, report, error)))
      return NULL;

  if (bronnen->len == 0)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE, "no file of a table among the sources");
      return NULL;
    }
  return g_steal_pointer (&bronnen);
}
