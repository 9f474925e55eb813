/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-workbook.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-sheet-private.h"

#define CSV ".csv"

struct _TaalWorkbook
{
  char   *path;
  char   *name; /* of its sheet */
  gint64  size;
};

static gboolean
has_extension (const char *name,
               const char *extension)
{
  gsize length = strlen (name), n = strlen (extension);

  return length > n && g_ascii_strcasecmp (name + length - n, extension) == 0;
}

/**
 * taal_workbook_is_name:
 * @name: the name of a file, or its path
 *
 * Returns: whether taal_workbook_open() reads files with such a name
 *
 * Thread: any
 */
gboolean
taal_workbook_is_name (const char *name)
{
  return has_extension (name, CSV);
}

/**
 * taal_workbook_open:
 * @path: a file; its extension tells what it is, without regard to case
 * @error: a #TaalSheetError; the message names the file
 *
 * Opens a file that holds sheets. Of a CSV file nothing is read yet.
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
  TaalWorkbook *workbook;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_READ, "%s: %s", name, g_strerror (errno));
      return NULL;
    }
  if (!S_ISREG (info.st_mode) || !taal_workbook_is_name (base))
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: not a .csv file", name);
      return NULL;
    }

  workbook = g_atomic_rc_box_new0 (TaalWorkbook);
  workbook->path = g_strdup (path);
  workbook->name = g_strndup (name, strlen (name) - strlen (CSV));
  workbook->size = info.st_size;
  return workbook;
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

  g_free (workbook->path);
  g_free (workbook->name);
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
  return TRUE;
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
  return 1;
}

/**
 * taal_workbook_get_sheet_name:
 * @workbook: a workbook
 * @index: a sheet
 *
 * Returns: (transfer none): its name
 *
 * Thread: any
 */
const char *
taal_workbook_get_sheet_name (const TaalWorkbook *workbook,
                              guint               index)
{
  return workbook->name;
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
  return workbook->size;
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
  return taal_sheet_csv_open (workbook->path, error);
}
