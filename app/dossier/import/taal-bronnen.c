/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bronnen.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-bsn.h"
#include "taal-import-report-private.h"

#define CSV ".csv"

/* How many sheets an error names, and how many bytes of each name. */
#define MAX_NAMED 20
#define MAX_NAME  60

static TaalDossierError
map_code (TaalSheetError code)
{
  switch (code)
    {
    case TAAL_SHEET_ERROR_READ:
      return TAAL_DOSSIER_ERROR_SOURCE;
    case TAAL_SHEET_ERROR_FORMAT:
      return TAAL_DOSSIER_ERROR_BAD_SOURCE;
    case TAAL_SHEET_ERROR_TOO_BIG:
      return TAAL_DOSSIER_ERROR_TOO_BIG;
    case TAAL_SHEET_ERROR_PASSWORD:
      return TAAL_DOSSIER_ERROR_PASSWORD;
    case TAAL_SHEET_ERROR_OLD:
      return TAAL_DOSSIER_ERROR_OLD_WORKBOOK;
    }

  g_return_val_if_reached (TAAL_DOSSIER_ERROR_SOURCE);
}

/**
 * taal_bronnen_propagate_error:
 * @sheet_error: (transfer full): a #TaalSheetError, or a #TaalMappingError
 * @error: gets the #TaalDossierError that it is to who imports, or the #TaalMappingError
 *
 * Makes an error of the layer below one of this. That a mapping does not go with a file is for who made
 * the mapping.
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

  g_set_error_literal (error, TAAL_DOSSIER_ERROR, map_code ((TaalSheetError) sheet_error->code), sheet_error->message);
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

/* Says what is worth saying of a sheet before it is read. */
static void
note_sheet (const TaalWorkbook *workbook,
            guint               sheet,
            const char         *name,
            int                 tabel,
            TaalImportReport   *report)
{
  const char *sheet_name = taal_workbook_get_sheet_name (workbook, sheet);

  if (tabel < 0 && taal_workbook_is_csv (workbook))
    taal_import_report_add (report, TAAL_ISSUE_BESTAND_ONBEKEND, name, -1, 0, NULL, NULL, NULL);
  else if (tabel < 0 && taal_schema_is_uitleg (sheet_name))
    return;
  else if (tabel < 0)
    taal_import_report_add (report, TAAL_ISSUE_BLAD_ONBEKEND, name, -1, 0, NULL, sheet_name, NULL);
  else if (taal_workbook_is_sheet_hidden (workbook, sheet))
    {
      TaalImportIssue *issue =
        taal_import_report_add (report, TAAL_ISSUE_BLAD_VERBORGEN, name, tabel, 0, NULL, sheet_name, NULL);

      if (issue != NULL)
        taal_import_report_set_cell (issue, sheet_name, -1, -1);
    }
}

/* Adds the sheets of a file that have the name of a table, and says so of the others. Returns whether
 * there is any. */
static gboolean
add_sheets (TaalWorkbook     *workbook,
            const char       *path,
            GPtrArray        *bronnen,
            TaalImportReport *report)
{
  g_autofree char *name = g_filename_display_basename (path);
  gboolean any = FALSE;

  for (guint i = 0; i < taal_workbook_get_n_sheets (workbook); i++)
    {
      int tabel = taal_schema_find (taal_workbook_get_sheet_name (workbook, i));
      TaalBron *bron;

      note_sheet (workbook, i, name, tabel, report);
      if (tabel < 0)
        continue;

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

/* A workbook in which there is nothing to read: one that was filled in without the names. */
static void
set_no_table_error (const TaalWorkbook  *workbook,
                    const char          *path,
                    GError             **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr(GString) sheets = g_string_new (NULL);
  guint n = taal_workbook_get_n_sheets (workbook);

  for (guint i = 0; i < n && i < MAX_NAMED; i++)
    {
      const char *sheet = taal_workbook_get_sheet_name (workbook, i);

      /* A name is shown as an issue would show it: not at all when a BSN stands in it. */
      g_string_append_printf (sheets, "%s%.*s", i > 0 ? ", " : "", MAX_NAME,
                              taal_bsn_contains (sheet, strlen (sheet)) ? "…" : sheet);
    }
  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_TABLE, "%s: its sheets: %s%s", name,
               n > 0 ? sheets->str : "none", n > MAX_NAMED ? ", …" : "");
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
  if (workbook == NULL)
    {
      taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
      return FALSE;
    }
  if (add_sheets (workbook, path, bronnen, report))
    return TRUE;

  if (!taal_workbook_is_csv (workbook))
    set_no_table_error (workbook, path, error);
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
  if (!taal_workbook_is_name (path) || !S_ISREG (info.st_mode))
    return set_source_error (path, "not a folder, not a workbook and not a .csv file", error);

  add_file (path, &info, bronnen, report, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * taal_bronnen_find:
 * @sources: (array length=n_sources): what the user named: folders with a `<tabel>.csv` for each
 *   table, such files, or workbooks with a sheet `<tabel>` for each, letter case does not matter; or files
 *   with a mapping
 * @n_sources: how many
 * @report: an open report, which gets a warning for every .csv file and sheet that is not of a table, and
 *   for every sheet that is hidden
 * @error: #TAAL_DOSSIER_ERROR_NOT_FOUND; #TAAL_DOSSIER_ERROR_NO_TABLE for a workbook without a table, which
 *   names its sheets; as of taal_bronnen_propagate_error() for a source that cannot be read;
 *   #TAAL_DOSSIER_ERROR_SOURCE for another file, and when there is no table in a folder or in all sources
 *   together
 *
 * Returns: (transfer full) (nullable) (element-type TaalBron): the sheets, in the order they were named
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
