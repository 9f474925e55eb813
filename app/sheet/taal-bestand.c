/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-bestand.h"

#include "taal-sheet.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* What stands in for a byte that is no text: a control character, which no cell may hold. */
#define NO_TEXT 0x81

/* Windows-1252 from 0x80 to 0x9f; elsewhere it is Latin-1. */
static const guint16 windows_1252[32] = {
  0x20ac, NO_TEXT, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152,  NO_TEXT, 0x017d, NO_TEXT, NO_TEXT, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014,  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, NO_TEXT, 0x017e, 0x0178,
};

/* g_utf8_validate_len() stops at a NUL, which is valid UTF-8 and for a cell to refuse. Returns where
 * the text stops being UTF-8. */
static const char *
find_not_utf8 (const char *text,
               const char *end)
{
  while (text < end)
    {
      if (*text == '\0')
        text++;
      else if (g_utf8_validate_len (text, end - text, &text))
        return end;
      else if (*text != '\0')
        return text;
    }

  return end;
}

/* A file that opens with the mark of UTF-8 is UTF-8, also where single bytes of it are not. */
static void
mark_not_utf8 (TaalBestand *bestand)
{
  const char *text = bestand->text;
  const char *end = text + bestand->length;
  GString *decoded = g_string_sized_new (bestand->length + 64);

  while (text < end)
    {
      const char *stop = find_not_utf8 (text, end);

      g_string_append_len (decoded, text, stop - text);
      if (stop < end)
        g_string_append_unichar (decoded, NO_TEXT);
      text = stop + 1;
    }

  bestand->length = decoded->len;
  bestand->decoded = g_string_free (decoded, FALSE);
}

static gunichar
windows_1252_to_unichar (guchar byte)
{
  return byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
}

static void
decode_windows_1252 (TaalBestand *bestand)
{
  const guchar *bytes = (const guchar *) bestand->text;
  gsize length = 0;
  char *out;

  for (gsize i = 0; i < bestand->length; i++)
    length += bytes[i] < 0x80 ? 1 : (gsize) g_unichar_to_utf8 (windows_1252_to_unichar (bytes[i]), NULL);

  out = bestand->decoded = g_malloc (length + 1);
  for (gsize i = 0; i < bestand->length; i++)
    if (bytes[i] < 0x80)
      *out++ = (char) bytes[i];
    else
      out += g_unichar_to_utf8 (windows_1252_to_unichar (bytes[i]), out);

  bestand->length = length;
  bestand->windows_1252 = TRUE;
}

static guint
utf16_unit (const guchar *bytes,
            gboolean      big_endian)
{
  return big_endian ? (guint) bytes[0] << 8 | bytes[1] : (guint) bytes[1] << 8 | bytes[0];
}

static gboolean
decode_utf16 (TaalBestand *bestand,
              gboolean     big_endian)
{
  const guchar *bytes = (const guchar *) bestand->text;
  gsize n_units = bestand->length / 2;
  char *out;

  if (bestand->length % 2 != 0)
    return FALSE;

  out = bestand->decoded = g_malloc (n_units * 3 + 1);
  for (gsize i = 0; i < n_units; i++)
    {
      gunichar c = utf16_unit (bytes + 2 * i, big_endian);

      if (c >= 0xdc00 && c <= 0xdfff)
        return FALSE;
      if (c >= 0xd800 && c <= 0xdbff)
        {
          guint low = ++i < n_units ? utf16_unit (bytes + 2 * i, big_endian) : 0;

          if (low < 0xdc00 || low > 0xdfff)
            return FALSE;
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
        }
      out += g_unichar_to_utf8 (c, out);
    }

  bestand->length = (gsize) (out - bestand->decoded);
  bestand->decoded = g_realloc (bestand->decoded, bestand->length + 1);
  return TRUE;
}

/* Makes the text UTF-8. Only UTF-16 can be broken as a whole. */
static gboolean
decode (TaalBestand *bestand)
{
  const guchar *bytes = (const guchar *) bestand->text;
  gboolean utf16_le = bestand->length >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe;
  gboolean utf16_be = bestand->length >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff;
  gboolean marked = bestand->length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0;
  int skip = marked ? 3 : utf16_le || utf16_be ? 2 : 0;

  bestand->text += skip;
  bestand->length -= (gsize) skip;
  if (utf16_le || utf16_be)
    {
      if (!decode_utf16 (bestand, utf16_be))
        return FALSE;
    }
  else if (find_not_utf8 (bestand->text, bestand->text + bestand->length) < bestand->text + bestand->length)
    {
      if (marked)
        mark_not_utf8 (bestand);
      else
        decode_windows_1252 (bestand);
    }

  if (bestand->decoded != NULL)
    {
      bestand->text = bestand->decoded;
      g_clear_pointer (&bestand->raw, g_free);
    }
  return TRUE;
}

/* Goes on with a file whose bytes are there. */
static gboolean
read_raw (TaalBestand  *bestand,
          const char   *name,
          GError      **error)
{
  bestand->text = bestand->raw;
  bestand->size = (gint64) bestand->length;
  if (decode (bestand))
    return TRUE;

  taal_bestand_close (bestand);
  g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: broken UTF-16", name);
  return FALSE;
}

/**
 * taal_bestand_open:
 * @bestand: (out caller-allocates): the file
 * @path: where it is
 * @error: #TAAL_SHEET_ERROR_READ when it cannot be read, #TAAL_SHEET_ERROR_FORMAT when it is broken UTF-16,
 *   #TAAL_SHEET_ERROR_TOO_BIG above %TAAL_BESTAND_MAX_SIZE; the message names the file
 *
 * Opens a text file: UTF-8 with or without a mark, UTF-16 with a mark, or else Windows-1252
 * (format.md 1).
 *
 * Returns: whether it could be read
 *
 * Thread: any
 */
gboolean
taal_bestand_open (TaalBestand  *bestand,
                   const char   *path,
                   GError      **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr(GError) local_error = NULL;
  GStatBuf info;

  memset (bestand, 0, sizeof *bestand);
  if (g_stat (path, &info) == 0 && info.st_size > TAAL_BESTAND_MAX_SIZE)
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_TOO_BIG, "%s: larger than 4 GiB", name);
      return FALSE;
    }
  /* Read, not mapped: a stick that is pulled, or a file cut short by another program, would end a
   * program that looks at a mapping. */
  if (!g_file_get_contents (path, &bestand->raw, &bestand->length, &local_error))
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_READ, "%s: %s", name, local_error->message);
      return FALSE;
    }

  return read_raw (bestand, name, error);
}

/**
 * taal_bestand_open_bytes:
 * @bestand: (out caller-allocates): the file
 * @bytes: its bytes, which are copied
 * @length: how many there are
 * @name: what to call it in an error
 * @error: #TAAL_SHEET_ERROR_FORMAT when it is broken UTF-16; the message names the file
 *
 * As taal_bestand_open(), of a file that has been read: so that what is read is what was hashed.
 *
 * Returns: whether it could be read
 *
 * Thread: any
 */
gboolean
taal_bestand_open_bytes (TaalBestand   *bestand,
                         gconstpointer  bytes,
                         gsize          length,
                         const char    *name,
                         GError       **error)
{
  memset (bestand, 0, sizeof *bestand);
  bestand->raw = g_malloc (length + 1);
  if (length > 0)
    memcpy (bestand->raw, bytes, length);
  bestand->length = length;

  return read_raw (bestand, name, error);
}

/**
 * taal_bestand_forget:
 * @bestand: a file
 * @n: how many bytes of its text, from the start, will not be read again
 *
 * Gives the memory of what has been read back: the rows of a large file take as much as its text,
 * and need not lie beside it. Now and then only, since it is done by the page and asks the system.
 *
 * Thread: that of the reader
 */
void
taal_bestand_forget (TaalBestand *bestand,
                     gsize        n)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  guintptr start, end;

  if (n < bestand->forgotten + TAAL_BESTAND_FORGET || n > bestand->length)
    return;

  /* Only pages that lie wholly in the text: the allocator has its own in those at the ends. */
  start = ((guintptr) bestand->text + bestand->forgotten + page - 1) / page * page;
  end = ((guintptr) bestand->text + n) / page * page;
  if (start < end)
    (void) madvise ((void *) start, end - start,
                    MADV_DONTNEED); /* else they stay, which is as well */
  bestand->forgotten = n;
}

/**
 * taal_bestand_close:
 * @bestand: a file, which may be closed already
 *
 * Thread: any
 */
void
taal_bestand_close (TaalBestand *bestand)
{
  g_clear_pointer (&bestand->raw, g_free);
  g_clear_pointer (&bestand->decoded, g_free);
  bestand->text = "";
  bestand->length = 0;
}
