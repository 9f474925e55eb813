/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-zip-private.h"

#include <zlib.h>

#include "taal-sheet.h"

#define BUFFER_SIZE (64 << 10)

/* Deflate makes at most 1032 bytes of one. A large sheet makes 20 to 60, and one of rows that are all
 * the same a few hundred; what goes further, after more bytes than hurt, is made to hurt. */
#define MAX_RATIO   300
#define FREE_BYTES  ((gint64) 64 << 20)

/* The part is inflated here and not by libzip, because zlib lets a state be kept, from which a sheet in
 * the middle of a part is read without all that stands before it; and because zip offers ways of
 * packing that no workbook uses, whose decoders a hostile file should not reach. */
struct _TaalZipPart
{
  gint64      max_size;
  gint64      n_in;     /* bytes of the archive taken from the buffer */
  gint64      n_out;    /* bytes given out, from the start of the part */
  guint32     crc;
  gboolean    whole;    /* read from the start without a jump, so that the CRC can be checked */
  gboolean    done;
  zip_stat_t  info;

  /* Borrowed */
  TaalZip    *zip;

  /* Owned */
  char       *name;
  zip_file_t *file; /* its bytes as they stand in the archive */
  z_stream    stream;
  guint8     *buffer;
};

struct _TaalZipMark
{
  gint64   n_in;
  gint64   n_out;
  z_stream stream; /* without state for a part that is stored */
};

static gboolean
set_error (const TaalZipPart  *part,
           TaalSheetError      code,
           const char         *reason,
           GError            **error)
{
  g_set_error (error, TAAL_SHEET_ERROR, code, "%s: %s: %s", part->zip->name, part->name, reason);
  return FALSE;
}

/**
 * taal_zip_part_open:
 * @zip: an archive, which must outlive the part
 * @name: the name of the part
 * @max_size: how many bytes may come of it
 * @error: a #TaalSheetError; the message names the file and the part
 *
 * Returns: (transfer full) (nullable): the part, at its start
 *
 * Thread: that of the archive
 */
TaalZipPart *
taal_zip_part_open (TaalZip     *zip,
                    const char  *name,
                    gint64       max_size,
                    GError     **error)
{
  g_autoptr(TaalZipPart) part = NULL;
  zip_stat_t info;

  if (!taal_zip_stat (zip, name, &info, error))
    return NULL;

  part = g_new0 (TaalZipPart, 1);
  part->zip = zip;
  part->name = g_strdup (name);
  part->max_size = max_size;
  part->info = info;
  part->whole = TRUE;
  part->buffer = g_malloc (BUFFER_SIZE);
  part->file = zip_fopen_index (zip->archive, info.index, ZIP_FL_COMPRESSED);
  if (part->file == NULL)
    {
      set_error (part, TAAL_SHEET_ERROR_FORMAT, zip_strerror (zip->archive), error);
      return NULL;
    }
  if (info.comp_method == ZIP_CM_DEFLATE && inflateInit2 (&part->stream, -MAX_WBITS) != Z_OK)
    {
      set_error (part, TAAL_SHEET_ERROR_READ, "no memory", error);
      return NULL;
    }

  return g_steal_pointer (&part);
}

/**
 * taal_zip_part_free:
 * @part: (transfer full): a part
 *
 * Thread: that of the archive
 */
void
taal_zip_part_free (TaalZipPart *part)
{
  if (part->stream.state != NULL)
    (void) inflateEnd (&part->stream);
  g_clear_pointer (&part->file, zip_fclose);
  g_free (part->buffer);
  g_free (part->name);
  g_free (part);
}

/**
 * taal_zip_part_get_name:
 * @part: a part
 *
 * Returns: (transfer none): its name in the archive
 *
 * Thread: any
 */
const char *
taal_zip_part_get_name (const TaalZipPart *part)
{
  return part->name;
}

/**
 * taal_zip_part_get_zip:
 * @part: a part
 *
 * Returns: (transfer none): its archive
 *
 * Thread: any
 */
TaalZip *
taal_zip_part_get_zip (const TaalZipPart *part)
{
  return part->zip;
}

/* Reads bytes as they stand in the archive; -1 on an error. */
static gssize
read_packed (TaalZipPart  *part,
             void         *buffer,
             gsize         size,
             GError      **error)
{
  zip_int64_t n = zip_fread (part->file, buffer, size);

  if (n >= 0)
    return (gssize) n;

  set_error (part, TAAL_SHEET_ERROR_READ, zip_file_strerror (part->file), error);
  return -1;
}

/* Inflates into @buffer until it is full, or the part ends. */
static gssize
inflate_some (TaalZipPart  *part,
              char         *buffer,
              gsize         size,
              GError      **error)
{
  z_stream *stream = &part->stream;
  int code = Z_OK;

  stream->next_out = (Bytef *) buffer;
  stream->avail_out = (uInt) size;
  while (code == Z_OK && stream->avail_out > 0)
    {
      guint before;

      if (stream->avail_in == 0)
        {
          gssize n = read_packed (part, part->buffer, BUFFER_SIZE, error);

          if (n < 0)
            return -1;
          stream->next_in = part->buffer;
          stream->avail_in = (uInt) n;
        }
      before = stream->avail_in;
      code = inflate (stream, Z_NO_FLUSH);
      part->n_in += before - stream->avail_in;
    }

  part->done = code == Z_STREAM_END;
  if (code != Z_OK && code != Z_STREAM_END)
    {
      set_error (part, TAAL_SHEET_ERROR_FORMAT, "damaged or incomplete", error);
      return -1;
    }
  return (gssize) (size - stream->avail_out);
}

static gssize
copy_some (TaalZipPart  *part,
           char         *buffer,
           gsize         size,
           GError      **error)
{
  gssize n = read_packed (part, buffer, size, error);

  if (n > 0)
    part->n_in += n;
  part->done = n == 0;
  return n;
}

static gboolean
check_size (const TaalZipPart  *part,
            GError            **error)
{
  if (part->n_out > part->max_size)
    return set_error (part, TAAL_SHEET_ERROR_TOO_BIG, "larger than can be trusted", error);
  if (part->n_out > FREE_BYTES && part->n_out / MAX_RATIO > part->n_in)
    return set_error (part, TAAL_SHEET_ERROR_TOO_BIG, "packed more than any workbook is", error);
  if (part->done && part->whole && (part->crc != part->info.crc || (guint64) part->n_out != part->info.size))
    return set_error (part, TAAL_SHEET_ERROR_FORMAT, "damaged: its checksum is not right", error);

  return TRUE;
}

/**
 * taal_zip_part_read:
 * @part: a part
 * @buffer: (out caller-allocates): where to
 * @size: its size, at most 1 GiB
 * @error: #TAAL_SHEET_ERROR_READ, #TAAL_SHEET_ERROR_FORMAT for a part that is damaged,
 *   #TAAL_SHEET_ERROR_TOO_BIG for one that is larger than it may be, or that only a bomb would be
 *
 * Returns: how many bytes were read; 0 at the end, -1 on an error
 *
 * Thread: that of the archive
 */
gssize
taal_zip_part_read (TaalZipPart  *part,
                    char         *buffer,
                    gsize         size,
                    GError      **error)
{
  gssize n = 0;

  if (part->done)
    return 0;

  if (part->info.comp_method == ZIP_CM_DEFLATE)
    n = inflate_some (part, buffer, size, error);
  else
    n = copy_some (part, buffer, size, error);
  if (n < 0)
    return -1;

  part->n_out += n;
  if (part->whole)
    part->crc = (guint32) crc32 (part->crc, (const Bytef *) buffer, (uInt) n);
  return check_size (part, error) ? n : -1;
}

/**
 * taal_zip_part_get_position:
 * @part: a part
 *
 * Returns: how many bytes of the archive have been used, of those of taal_zip_get_part_size()
 *
 * Thread: that of the archive
 */
gint64
taal_zip_part_get_position (const TaalZipPart *part)
{
  return part->n_in;
}

/**
 * taal_zip_part_mark:
 * @part: a part
 * @error: #TAAL_SHEET_ERROR_READ
 *
 * Keeps the place where @part is, which takes about 40 KiB.
 *
 * Returns: (transfer full) (nullable): the place
 *
 * Thread: that of the archive
 */
TaalZipMark *
taal_zip_part_mark (TaalZipPart  *part,
                    GError      **error)
{
  g_autoptr(TaalZipMark) mark = g_atomic_rc_box_new0 (TaalZipMark);

  mark->n_in = part->n_in;
  mark->n_out = part->n_out;
  if (part->info.comp_method != ZIP_CM_DEFLATE || inflateCopy (&mark->stream, &part->stream) == Z_OK)
    return g_steal_pointer (&mark);

  set_error (part, TAAL_SHEET_ERROR_READ, "no memory", error);
  return NULL;
}

/**
 * taal_zip_part_seek:
 * @part: a part
 * @mark: a place in the same part
 * @offset: how many bytes into the part to go to, not before @mark
 * @error: a #TaalSheetError
 *
 * Goes on reading elsewhere. What is read from then on is not held against the checksum of the part.
 *
 * Returns: whether it could
 *
 * Thread: that of the archive
 */
gboolean
taal_zip_part_seek (TaalZipPart        *part,
                    const TaalZipMark  *mark,
                    gint64              offset,
                    GError            **error)
{
  if (part->stream.state != NULL)
    (void) inflateEnd (&part->stream);
  part->stream = (z_stream) { 0 };
  if (mark->stream.state != NULL && inflateCopy (&part->stream, (z_stream *) &mark->stream) != Z_OK)
    return set_error (part, TAAL_SHEET_ERROR_READ, "no memory", error);
  if (zip_fseek (part->file, mark->n_in, SEEK_SET) != 0)
    return set_error (part, TAAL_SHEET_ERROR_READ, zip_file_strerror (part->file), error);

  part->stream.avail_in = 0;
  part->n_in = mark->n_in;
  part->n_out = mark->n_out;
  part->whole = part->done = FALSE;
  while (part->n_out < offset)
    {
      char skipped[4096];
      gssize n = taal_zip_part_read (part, skipped, (gsize) MIN (offset - part->n_out, (gint64) sizeof skipped), error);

      if (n <= 0)
        return n == 0 ? set_error (part, TAAL_SHEET_ERROR_FORMAT, "incomplete", error) : FALSE;
    }

  return TRUE;
}

/**
 * taal_zip_mark_get_position:
 * @mark: a place
 *
 * Returns: where it is, as taal_zip_part_get_position() tells
 *
 * Thread: any
 */
gint64
taal_zip_mark_get_position (const TaalZipMark *mark)
{
  return mark->n_in;
}

/**
 * taal_zip_mark_get_offset:
 * @mark: a place
 *
 * Returns: how many bytes of the part stand before it
 *
 * Thread: any
 */
gint64
taal_zip_mark_get_offset (const TaalZipMark *mark)
{
  return mark->n_out;
}

/**
 * taal_zip_mark_ref:
 * @mark: a place
 *
 * Returns: (transfer full): @mark
 *
 * Thread: any
 */
TaalZipMark *
taal_zip_mark_ref (TaalZipMark *mark)
{
  return g_atomic_rc_box_acquire (mark);
}

static void
mark_clear (gpointer data)
{
  TaalZipMark *mark = data;

  if (mark->stream.state != NULL)
    (void) inflateEnd (&mark->stream);
}

/**
 * taal_zip_mark_unref:
 * @mark: (transfer full): a place
 *
 * Thread: any
 */
void
taal_zip_mark_unref (TaalZipMark *mark)
{
  g_atomic_rc_box_release_full (mark, mark_clear);
}
