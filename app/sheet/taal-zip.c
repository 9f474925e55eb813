/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-zip.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#include "taal-bestand.h"
#include "taal-sheet.h"
#include "taal-zip-private.h"

#define MAX_PARTS 65536

/* How far to look for what tells a workbook with a password from an old one. */
#define MAX_LOOK (16 << 20)

static void
set_kind_error (const TaalZip   *zip,
                TaalSheetError   code,
                const char      *reason,
                GError         **error)
{
  g_set_error (error, TAAL_SHEET_ERROR, code, "%s: %s", zip->name, reason);
}

static gboolean
holds (const char *bytes,
       gsize       length,
       const char *part,
       gsize       n)
{
  for (const char *p = bytes; p != NULL && length >= n; p++)
    {
      gsize left = length - (gsize) (p - bytes);

      if (left < n || (p = memchr (p, *part, left - n + 1)) == NULL)
        return FALSE;
      if (memcmp (p, part, n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What Office keeps of before .xlsx is an OLE file, and so is an .xlsx with a password: encrypted as
 * a whole, in a stream whose name tells. */
static void
set_ole_error (const TaalZip  *zip,
               FILE           *file,
               GError        **error)
{
  static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  g_autofree char *bytes = g_malloc (MAX_LOOK);
  gsize length;

  rewind (file);
  length = fread (bytes, 1, MAX_LOOK, file);
  if (holds (bytes, length, encrypted, sizeof encrypted))
    set_kind_error (zip, TAAL_SHEET_ERROR_PASSWORD, "the workbook is protected by a password", error);
  else
    set_kind_error (zip, TAAL_SHEET_ERROR_OLD, "a workbook of before 2007 (.xls)", error);
}

/* Looks at how the file begins, since libzip has one message for all that is no archive. */
static gboolean
check_kind (const TaalZip  *zip,
            const char     *path,
            GError        **error)
{
  char magic[8] = { 0 };
  GStatBuf info;
  FILE *file = g_fopen (path, "rb");
  gboolean good = FALSE;

  if (file == NULL || g_stat (path, &info) != 0)
    {
      set_kind_error (zip, TAAL_SHEET_ERROR_READ, g_strerror (errno), error);
      g_clear_pointer (&file, fclose);
      return FALSE;
    }

  if (fread (magic, 1, sizeof magic, file) < sizeof magic && ferror (file))
    set_kind_error (zip, TAAL_SHEET_ERROR_READ, g_strerror (errno), error);
  else if (info.st_size > TAAL_BESTAND_MAX_SIZE)
    set_kind_error (zip, TAAL_SHEET_ERROR_TOO_BIG, "larger than 4 GiB", error);
  else if (info.st_size == 0)
    set_kind_error (zip, TAAL_SHEET_ERROR_FORMAT, "the file is empty", error);
  else if (memcmp (magic, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    set_ole_error (zip, file, error);
  else if (memcmp (magic, "PK", 2) != 0)
    set_kind_error (zip, TAAL_SHEET_ERROR_FORMAT, "not a workbook, whatever its name says", error);
  else
    good = TRUE;
  (void) fclose (file);

  return good;
}

/* Names are compared without regard to case, as OPC has it; some writers use the other slash. */
static char *
normalise (const char *name)
{
  char *normal = g_ascii_strdown (name, -1);

  return g_strdelimit (normal, "\\", '/');
}

static gboolean
list_parts (TaalZip  *zip,
            GError  **error)
{
  zip_int64_t n = zip_get_num_entries (zip->archive, 0);

  if (n > MAX_PARTS)
    {
      set_kind_error (zip, TAAL_SHEET_ERROR_TOO_BIG, "too many parts", error);
      return FALSE;
    }

  zip->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (zip_int64_t i = 0; i < n; i++)
    {
      const char *name = zip_get_name (zip->archive, (zip_uint64_t) i, 0);
      g_autofree char *normal = NULL;

      if (name == NULL)
        {
          set_kind_error (zip, TAAL_SHEET_ERROR_FORMAT, zip_strerror (zip->archive), error);
          return FALSE;
        }
      normal = normalise (name);
      if (g_hash_table_contains (zip->parts, normal))
        {
          g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: two parts are called %s", zip->name,
                       normal);
          return FALSE;
        }
      g_hash_table_insert (zip->parts, g_steal_pointer (&normal), GINT_TO_POINTER ((int) i));
    }

  return TRUE;
}

/**
 * taal_zip_open:
 * @path: a workbook
 * @error: a #TaalSheetError; the message names the file
 *
 * Opens an archive and lists its parts. An archive in which two parts have one name is refused, since
 * programs differ in which of the two they would read.
 *
 * Returns: (transfer full) (nullable): the archive
 *
 * Thread: any
 */
TaalZip *
taal_zip_open (const char  *path,
               GError     **error)
{
  g_autoptr(TaalZip) zip = g_new0 (TaalZip, 1);
  int code = 0;

  zip->name = g_filename_display_basename (path);
  if (!check_kind (zip, path, error))
    return NULL;

  zip->archive = zip_open (path, ZIP_RDONLY, &code);
  if (zip->archive == NULL)
    {
      zip_error_t reason;

      zip_error_init_with_code (&reason, code);
      g_set_error (error, TAAL_SHEET_ERROR,
                   code == ZIP_ER_READ || code == ZIP_ER_OPEN ? TAAL_SHEET_ERROR_READ : TAAL_SHEET_ERROR_FORMAT,
                   "%s: damaged or incomplete: %s", zip->name, zip_error_strerror (&reason));
      zip_error_fini (&reason);
      return NULL;
    }
  if (!list_parts (zip, error))
    return NULL;

  return g_steal_pointer (&zip);
}

/**
 * taal_zip_free:
 * @zip: (transfer full): an archive
 *
 * Thread: any, while no other uses it
 */
void
taal_zip_free (TaalZip *zip)
{
  g_clear_pointer (&zip->archive, zip_discard);
  g_clear_pointer (&zip->parts, g_hash_table_unref);
  g_free (zip->name);
  g_free (zip);
}

/**
 * taal_zip_get_name:
 * @zip: an archive
 *
 * Returns: (transfer none): the base name of the file, as a user may see it
 *
 * Thread: any
 */
const char *
taal_zip_get_name (const TaalZip *zip)
{
  return zip->name;
}

/* The number of a part in the archive, or -1. */
static zip_int64_t
find_part (const TaalZip *zip,
           const char    *part)
{
  g_autofree char *normal = normalise (part);
  gpointer index;

  return g_hash_table_lookup_extended (zip->parts, normal, NULL, &index) ? GPOINTER_TO_INT (index) : -1;
}

/**
 * taal_zip_has:
 * @zip: an archive
 * @part: the name of a part, without regard to case
 *
 * Returns: whether it has that part
 *
 * Thread: that of the archive
 */
gboolean
taal_zip_has (const TaalZip *zip,
              const char    *part)
{
  return find_part (zip, part) >= 0;
}

/**
 * taal_zip_stat:
 * @zip: an archive
 * @part: the name of a part
 * @info: (out): what the archive says of it
 * @error: #TAAL_SHEET_ERROR_FORMAT
 *
 * Returns: whether the archive has the part, in a form that can be read
 *
 * Thread: that of the archive
 */
gboolean
taal_zip_stat (const TaalZip  *zip,
               const char     *part,
               zip_stat_t     *info,
               GError        **error)
{
  zip_int64_t index = find_part (zip, part);
  const zip_uint64_t needed = ZIP_STAT_INDEX | ZIP_STAT_COMP_SIZE | ZIP_STAT_SIZE | ZIP_STAT_CRC |
                              ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;

  if (index < 0)
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: the part %s is missing", zip->name, part);
      return FALSE;
    }
  if (zip_stat_index (zip->archive, (zip_uint64_t) index, 0, info) != 0 || (info->valid & needed) != needed)
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: %s: damaged", zip->name, part);
      return FALSE;
    }
  if (info->encryption_method != ZIP_EM_NONE)
    {
      set_kind_error (zip, TAAL_SHEET_ERROR_PASSWORD, "the workbook is protected by a password", error);
      return FALSE;
    }
  if (info->comp_method != ZIP_CM_STORE && info->comp_method != ZIP_CM_DEFLATE)
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: %s: packed in a way that no workbook is",
                   zip->name, part);
      return FALSE;
    }

  return TRUE;
}

/**
 * taal_zip_get_part_size:
 * @zip: an archive
 * @part: the name of a part
 *
 * Returns: how many bytes of the file it takes; 0 when it cannot be read
 *
 * Thread: that of the archive
 */
gint64
taal_zip_get_part_size (const TaalZip *zip,
                        const char    *part)
{
  zip_stat_t info;

  return taal_zip_stat (zip, part, &info, NULL) ? (gint64) MIN (info.comp_size, G_MAXINT64) : 0;
}
