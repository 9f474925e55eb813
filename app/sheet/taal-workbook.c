/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-workbook.h"

#include <errno.h>
#include <glib/gstdio.h>
#include "taal-workbook-private.h"

static const char *const extensions[] = { ".csv", ".xlsx", ".xlsm", ".ods", ".xls" };

static void
workbook_sheet_free (gpointer data)
{
  TaalWorkbookSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

/**
 * taal_workbook_is_name:
 * @name: the name of a file, or its path
 *
 * Returns: whether taal_workbook_open() reads files with such a name, or says why it cannot: an .xls file
 *   is a workbook, though one that must be saved again first
 *
 * Thread: any
 */
gboolean
taal_workbook_is_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
    if (g_str_has_suffix (lower, extensions[i]))
      return TRUE;

  return FALSE;
}

/**
 * taal_workbook_add_sheet:
 * @workbook: a workbook that is being opened
 * @name: the name of a sheet
 * @hidden: whether its tab is hidden
 * @part: (nullable): the part that holds it
 * @size: how many bytes of the file it takes
 *
 * Returns: (transfer none): the sheet, the last of @workbook
 *
 * Thread: that of the opener
 */
TaalWorkbookSheet *
taal_workbook_add_sheet (TaalWorkbook *workbook,
                         const char   *name,
                         gboolean      hidden,
                         const char   *part,
                         gint64        size)
{
  TaalWorkbookSheet *sheet = g_new0 (TaalWorkbookSheet, 1);

  sheet->name = g_strstrip (g_strdup (name));
  sheet->hidden = hidden;
  sheet->part = g_strdup (part);
  sheet->size = size;
  g_ptr_array_add (workbook->sheets, sheet);
  return sheet;
}

/* Which of the two kinds of archive it is, is told by what is in it and not by its name. */
static gboolean
open_archive (TaalWorkbook  *workbook,
              GError       **error)
{
  workbook->zip = taal_zip_open (workbook->path, error);
  if (workbook->zip == NULL)
    return FALSE;
  if (taal_zip_has (workbook->zip, "_rels/.rels"))
    return taal_workbook_open_xlsx (workbook, error);
  if (taal_zip_has (workbook->zip, "content.xml"))
    return taal_workbook_open_ods (workbook, error);
  if (taal_zip_has (workbook->zip, "encrypted-package"))
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_PASSWORD, "%s: the workbook is protected by a password",
                   taal_zip_get_name (workbook->zip));
      return FALSE;
    }

  g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: an archive without a workbook in it",
               taal_zip_get_name (workbook->zip));
  return FALSE;
}

/**
 * taal_workbook_open:
 * @path: a file; its extension tells whether it is CSV or a workbook, without regard to case
 * @error: a #TaalSheetError; the message names the file
 *
 * Opens a file that holds sheets. Of a CSV file nothing is read yet, of a workbook what sheets it has.
 *
 * Returns: (transfer full) (nullable): the workbook
 *
 * Thread: any
 */
TaalWorkbook *
taal_workbook_open (const char  *path,
                    GError     **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *lower = g_ascii_strdown (base, -1);
  g_autoptr(TaalWorkbook) workbook = NULL;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_READ, "%s: %s", name, g_strerror (errno));
      return NULL;
    }
  if (!S_ISREG (info.st_mode) || !taal_workbook_is_name (base))
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: not a file of sheets", name);
      return NULL;
    }

  workbook = g_atomic_rc_box_new0 (TaalWorkbook);
  workbook->path = g_strdup (path);
  workbook->sheets = g_ptr_array_new_with_free_func (workbook_sheet_free);
  if (!(g_str_has_suffix (lower, ".csv") ? taal_workbook_open_csv (workbook, error) : open_archive (workbook, error)))
    return NULL;

  return g_steal_pointer (&workbook);
}

/**
 * taal_workbook_ref:
 * @workbook: a workbook
 *
 * Returns: (transfer full): @workbook
 *
 * Thread: any
 */
TaalWorkbook *
taal_workbook_ref (TaalWorkbook *workbook)
{
  return g_atomic_rc_box_acquire (workbook);
}

static void
taal_workbook_clear (gpointer data)
{
  TaalWorkbook *workbook = data;

  if (workbook->data != NULL)
    workbook->klass->free_data (workbook->data);
  g_clear_pointer (&workbook->zip, taal_zip_free);
  g_ptr_array_unref (workbook->sheets);
  g_free (workbook->path);
}

/**
 * taal_workbook_unref:
 * @workbook: (transfer full): a workbook
 *
 * Thread: any
 */
void
taal_workbook_unref (TaalWorkbook *workbook)
{
  g_atomic_rc_box_release_full (workbook, taal_workbook_clear);
}

/**
 * taal_workbook_is_csv:
 * @workbook: a workbook
 *
 * Returns: whether it is a CSV file, whose one sheet has no name of its own
 *
 * Thread: any
 */
gboolean
taal_workbook_is_csv (const TaalWorkbook *workbook)
{
  return workbook->zip == NULL;
}

/**
 * taal_workbook_get_n_sheets:
 * @workbook: a workbook
 *
 * Returns: how many sheets it has
 *
 * Thread: any
 */
guint
taal_workbook_get_n_sheets (const TaalWorkbook *workbook)
{
  return workbook->sheets->len;
}

static const TaalWorkbookSheet *
get_sheet (const TaalWorkbook *workbook,
           guint               index)
{
  g_assert (index < workbook->sheets->len);

  return g_ptr_array_index (workbook->sheets, index);
}

/**
 * taal_workbook_get_sheet_name:
 * @workbook: a workbook
 * @index: a sheet
 *
 * Returns: (transfer none): its name, trimmed
 *
 * Thread: any
 */
const char *
taal_workbook_get_sheet_name (const TaalWorkbook *workbook,
                              guint               index)
{
  return get_sheet (workbook, index)->name;
}

/**
 * taal_workbook_is_sheet_hidden:
 * @workbook: a workbook
 * @index: a sheet
 *
 * Returns: whether its user does not see it
 *
 * Thread: any
 */
gboolean
taal_workbook_is_sheet_hidden (const TaalWorkbook *workbook,
                               guint               index)
{
  return get_sheet (workbook, index)->hidden;
}

/**
 * taal_workbook_get_sheet_size:
 * @workbook: a workbook
 * @index: a sheet
 *
 * Returns: how many bytes there are to read for it, in those of taal_sheet_get_position()
 *
 * Thread: any
 */
gint64
taal_workbook_get_sheet_size (const TaalWorkbook *workbook,
                              guint               index)
{
  return get_sheet (workbook, index)->size;
}

/**
 * taal_workbook_list_merges:
 * @workbook: a workbook
 * @index: a sheet
 * @error: a #TaalSheetError; the message names the file
 *
 * Reads the sheet as a whole to find its merged cells.
 *
 * Returns: (transfer full) (nullable) (element-type TaalMerge): the ranges
 *
 * Thread: any
 */
GArray *
taal_workbook_list_merges (TaalWorkbook  *workbook,
                           guint          index,
                           GError       **error)
{
  g_autoptr(GArray) merges = g_array_new (FALSE, FALSE, sizeof (TaalMerge));

  g_return_val_if_fail (index < workbook->sheets->len, NULL);

  if (workbook->klass->list_merges != NULL && !workbook->klass->list_merges (workbook, index, merges, error))
    return NULL;
  return g_steal_pointer (&merges);
}

/**
 * taal_workbook_open_sheet:
 * @workbook: a workbook
 * @index: a sheet
 * @error: a #TaalSheetError; the message names the file
 *
 * Returns: (transfer full) (nullable): the sheet, before its first row
 *
 * Thread: any; the sheet is for one
 */
TaalSheet *
taal_workbook_open_sheet (TaalWorkbook  *workbook,
                          guint          index,
                          GError       **error)
{
  g_return_val_if_fail (index < workbook->sheets->len, NULL);

  return workbook->klass->open_sheet (workbook, index, error);
}
