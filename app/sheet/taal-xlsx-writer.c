/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#define _GNU_SOURCE /* memfd_create() */

#include "config.h"

#include "taal-xlsx-writer-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "taal-xlsx-controle-private.h"

/**
 * taal_xlsx_writer_set_error:
 * @writer: a writer
 * @number: the errno of a failure, or 0
 *
 * Keeps the first failure.
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_set_error (TaalXlsxWriter *writer,
                            int             number)
{
  if (writer->number == 0)
    writer->number = number;
}

/**
 * taal_xlsx_writer_enter:
 * @writer: a writer
 *
 * Before a call of libxlsxwriter, which writes numbers by printf(): a Dutch locale would put a comma
 * in the XML.
 *
 * Returns: what taal_xlsx_writer_leave() needs
 *
 * Thread: that of the writer
 */
locale_t
taal_xlsx_writer_enter (TaalXlsxWriter *writer)
{
  errno = 0;
  return uselocale (writer->locale);
}

/**
 * taal_xlsx_writer_leave:
 * @writer: a writer
 * @before: what taal_xlsx_writer_enter() returned
 * @result: what libxlsxwriter returned
 *
 * After a call of libxlsxwriter, which does not look at what a write of a row returns.
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_leave (TaalXlsxWriter *writer,
                        locale_t        before,
                        lxw_error       result)
{
  int number = errno;

  (void) uselocale (before);
  if (result != LXW_NO_ERROR)
    taal_xlsx_writer_set_error (writer, ENOMEM);
  else if (writer->sheet != NULL && ferror (writer->sheet->optimize_tmpfile))
    taal_xlsx_writer_set_error (writer, number != 0 ? number : ENOSPC);
}

/* Opens the workbook in memory. libxlsxwriter says what goes wrong with a file on stderr, in English;
 * there the file is ours, and so are the errors. */
static int
open_book (TaalXlsxWriter *writer,
           const char     *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  lxw_workbook_options options = { .constant_memory = TRUE, .tmpdir = folder };
  lxw_doc_properties properties = { .created = 315532800 }; /* 1980, as in the ZIP: no clock in it */

  writer->fd = memfd_create ("taalnorm", MFD_CLOEXEC);
  if (writer->fd < 0)
    return errno;
  name = g_strdup_printf ("/proc/self/fd/%d", writer->fd);
  writer->book = workbook_new_opt (name, &options);
  if (writer->book == NULL || workbook_set_properties (writer->book, &properties) != LXW_NO_ERROR)
    return ENOMEM;
  for (int i = 0; i < TAAL_XLSX_N_STIJLEN; i++)
    {
      writer->stijlen[i] = taal_xlsx_stijl_new (writer->book, (TaalXlsxStijl) i);
      if (writer->stijlen[i] == NULL && i != TAAL_XLSX_GEWOON)
        return ENOMEM;
    }

  return 0;
}

/**
 * taal_xlsx_writer_new:
 * @path: the name of the workbook
 * @replace: whether it may take the place of another file
 * @writer: (out) (transfer full): what writes it, when it can be written
 *
 * Begins a workbook. Nothing has its name until taal_xlsx_writer_finish().
 *
 * Returns: 0 or an errno: EEXIST when there is a file that may not be replaced, else why its folder
 *   cannot be written
 *
 * Thread: any
 */
int
taal_xlsx_writer_new (const char      *path,
                      gboolean         replace,
                      TaalXlsxWriter **writer)
{
  g_autoptr (TaalXlsxWriter) self = g_new0 (TaalXlsxWriter, 1);
  GStatBuf info;
  int number;

  g_return_val_if_fail (path != NULL && writer != NULL, EINVAL);

  *writer = NULL;
  self->bestand = (TaalUitbestand) TAAL_UITBESTAND_INIT;
  self->fd = -1;
  self->replace = replace;
  self->n_cells = g_array_new (FALSE, TRUE, sizeof (guint));
  self->locale = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  if (self->locale == (locale_t) 0)
    return ENOMEM;
  if (!replace && g_lstat (path, &info) == 0)
    return EEXIST;

  number = taal_uitbestand_open (&self->bestand, path);
  if (number == 0)
    number = open_book (self, path);
  if (number != 0)
    return number;

  *writer = g_steal_pointer (&self);
  return 0;
}

/**
 * taal_xlsx_writer_get_row:
 * @writer: a writer
 *
 * Returns: the row that is being written, as a spreadsheet numbers it: the first is 1
 *
 * Thread: that of the writer
 */
guint
taal_xlsx_writer_get_row (const TaalXlsxWriter *writer)
{
  return writer->n_rows;
}

/**
 * taal_xlsx_writer_get_error:
 * @writer: a writer
 *
 * Returns: the errno of what has failed so far, else 0; a long writing need not go on after it
 *
 * Thread: that of the writer
 */
int
taal_xlsx_writer_get_error (const TaalXlsxWriter *writer)
{
  return writer->number;
}

/* From memory to the disk. */
static int
copy_book (TaalXlsxWriter *writer)
{
  GString *buffer = writer->bestand.buffer;
  goffset place = 0;
  gssize n;

  do
    {
      g_string_set_size (buffer, TAAL_UITBESTAND_FLUSH);
      n = pread (writer->fd, buffer->str, TAAL_UITBESTAND_FLUSH, place);
      g_string_set_size (buffer, (gsize) MAX (n, 0));
      place += MAX (n, 0);
      if (n < 0 && errno != EINTR)
        return errno;
      if (n > 0)
        {
          int number = taal_uitbestand_flush (&writer->bestand);

          if (number != 0)
            return number;
        }
    }
  while (n != 0);

  return 0;
}

static int
close_book (TaalXlsxWriter *writer)
{
  locale_t before = taal_xlsx_writer_enter (writer);
  lxw_error result = workbook_close (writer->book);
  int number = errno;

  (void) uselocale (before);
  writer->book = NULL;
  writer->sheet = NULL;
  /* Not without ZIP64, at which Excel asks whether to repair the workbook. */
  if (result == LXW_ERROR_ZIP_BAD_ZIP_FILE)
    return EOVERFLOW;
  if (result != LXW_NO_ERROR)
    return number != 0 ? number : EIO;
  if (taal_xlsx_controle (writer->fd, (const guint *) (gpointer) writer->n_cells->data,
                          writer->n_cells->len))
    return 0;

  /* Nobody looked when it failed, so what is left in errno may be of something else. */
  return number == EDQUOT || number == EFBIG || number == EIO ? number : ENOSPC;
}

/**
 * taal_xlsx_writer_finish:
 * @writer: a writer with at least one sheet
 *
 * Puts the workbook together, sees that it is whole, and gives it its name. After this the writer can
 * only be freed.
 *
 * Returns: 0, or the errno of the first failure, EOVERFLOW when a sheet takes more than 4 GiB; then
 *   nothing has the name of the workbook
 *
 * Thread: that of the writer
 */
int
taal_xlsx_writer_finish (TaalXlsxWriter *writer)
{
  g_return_val_if_fail (writer->book != NULL && writer->n_cells->len > 0, EINVAL);

  if (writer->number == 0)
    taal_xlsx_writer_set_error (writer, close_book (writer));
  if (writer->number == 0)
    taal_xlsx_writer_set_error (writer, copy_book (writer));
  if (writer->number == 0)
    taal_xlsx_writer_set_error (writer, taal_uitbestand_finish (&writer->bestand, writer->replace));

  return writer->number;
}

/* A workbook that is not put together leaves the files of its sheets open. */
static void
discard_book (lxw_workbook *book)
{
  lxw_sheet *sheet;

  STAILQ_FOREACH (sheet, book->sheets, list_pointers)
    (void) fclose (sheet->u.worksheet->optimize_tmpfile);
  lxw_workbook_free (book);
}

/**
 * taal_xlsx_writer_free:
 * @writer: a writer; without taal_xlsx_writer_finish() what it wrote is thrown away
 *
 * Thread: that of the writer
 */
void
taal_xlsx_writer_free (TaalXlsxWriter *writer)
{
  if (writer->book != NULL)
    discard_book (writer->book);
  if (writer->fd >= 0)
    (void) g_close (writer->fd, NULL); /* only memory */
  taal_uitbestand_clear (&writer->bestand);
  if (writer->locale != (locale_t) 0)
    freelocale (writer->locale);
  g_array_unref (writer->n_cells);
  g_free (writer);
}
