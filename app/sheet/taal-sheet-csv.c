/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-sheet-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-bestand.h"
#include "taal-csv.h"
#include "taal-workbook-private.h"

/* A CSV file as the one sheet that it is. */
typedef struct
{
  TaalSheet   parent;
  TaalBestand bestand;
  TaalCsv     csv;
} CsvSheet;

static const TaalRecord *
csv_next (TaalSheet  *sheet,
          GError    **error)
{
  CsvSheet *self = (CsvSheet *) sheet;

  taal_bestand_forget (&self->bestand, taal_csv_get_position (&self->csv));
  return taal_csv_next (&self->csv) ? &self->csv.record : NULL;
}

/* In bytes of the file, of which another encoding makes more or fewer bytes of text. */
static gint64
csv_get_position (TaalSheet *sheet)
{
  CsvSheet *self = (CsvSheet *) sheet;
  double scale = self->bestand.length > 0 ? (double) self->bestand.size / (double) self->bestand.length : 1;

  return (gint64) (scale * (double) taal_csv_get_position (&self->csv));
}

static void
csv_free (TaalSheet *sheet)
{
  CsvSheet *self = (CsvSheet *) sheet;

  taal_csv_clear (&self->csv);
  taal_bestand_close (&self->bestand);
  g_free (self);
}

static const TaalSheetClass csv_class = { csv_next, csv_get_position, csv_free };

static TaalSheet *
csv_open_sheet (TaalWorkbook  *workbook,
                guint          index,
                GError       **error)
{
  CsvSheet *self = g_new0 (CsvSheet, 1);

  if (!taal_bestand_open (&self->bestand, workbook->path, error))
    {
      g_free (self);
      return NULL;
    }

  self->parent.klass = &csv_class;
  self->parent.windows_1252 = self->bestand.windows_1252;
  taal_csv_init (&self->csv, self->bestand.text, self->bestand.length);
  return &self->parent;
}

/**
 * taal_workbook_open_csv:
 * @workbook: a workbook with its path
 * @error: #TAAL_SHEET_ERROR_READ
 *
 * Opens a CSV file as the workbook of one sheet, which has the name of the file.
 *
 * Returns: whether it is there
 *
 * Thread: any
 */
gboolean
taal_workbook_open_csv (TaalWorkbook  *workbook,
                        GError       **error)
{
  static const TaalWorkbookClass klass = { csv_open_sheet, NULL, NULL };
  g_autofree char *name = g_filename_display_basename (workbook->path);
  GStatBuf info;

  if (g_stat (workbook->path, &info) != 0)
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_READ, "%s: %s", name, g_strerror (errno));
      return FALSE;
    }

  workbook->klass = &klass;
  name[strlen (name) - strlen (".csv")] = '\0';
  taal_workbook_add_sheet (workbook, name, FALSE, NULL, info.st_size);
  return TRUE;
}
