/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-sheet-private.h"

#include "taal-bestand.h"
#include "taal-csv.h"

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

/**
 * taal_sheet_csv_open:
 * @path: a CSV file
 * @error: as of taal_bestand_open()
 *
 * Returns: (transfer full) (nullable): the file as a sheet
 *
 * Thread: the one that will read it
 */
TaalSheet *
taal_sheet_csv_open (const char  *path,
                     GError     **error)
{
  CsvSheet *self = g_new0 (CsvSheet, 1);

  if (!taal_bestand_open (&self->bestand, path, error))
    {
      g_free (self);
      return NULL;
    }

  self->parent.klass = &csv_class;
  self->parent.windows_1252 = self->bestand.windows_1252;
  taal_csv_init (&self->csv, self->bestand.text, self->bestand.length);
  return &self->parent;
}
