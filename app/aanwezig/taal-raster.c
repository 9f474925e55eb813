/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-raster-private.h"

#include <string.h>

#include "taal-bestand.h"
#include "taal-csv.h"
#include "taal-workbook.h"

/* Longer texts in a cell are cut: a name or a date is shorter. */
#define MAX_TEKST 1000

/**
 * taal_raster_init:
 * @raster: (out caller-allocates): a raster without rows
 *
 * Thread: that of who reads
 */
void
taal_raster_init (TaalRaster *raster)
{
  memset (raster, 0, sizeof *raster);
  raster->rijen = g_array_new (FALSE, FALSE, sizeof (TaalRasterRij));
  raster->teksten = g_string_chunk_new (8192);
}

/**
 * taal_raster_clear:
 * @raster: a raster
 *
 * Thread: that of who reads
 */
void
taal_raster_clear (TaalRaster *raster)
{
  for (guint i = 0; raster->rijen != NULL && i < raster->rijen->len; i++)
    g_free (g_array_index (raster->rijen, TaalRasterRij, i).cellen);
  g_clear_pointer (&raster->rijen, g_array_unref);
  g_clear_pointer (&raster->teksten, g_string_chunk_free);
}

/* A text in valid UTF-8, of bounded length, that lives as long as the raster. */
static char *
keep (TaalRaster *raster,
      const char *text,
      gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (length, MAX_TEKST));

  return g_string_chunk_insert (raster->teksten, g_strstrip (valid));
}

static gboolean
add_row (TaalRaster       *raster,
         const TaalRecord *record)
{
  TaalRasterRij row = { .rij = record->row, .n = record->n_cells };

  row.gebroken = record->bad_quote >= 0;
  if (raster->rijen->len >= TAAL_RASTER_MAX_RIJEN ||
      raster->n_cellen + row.n > TAAL_RASTER_MAX_CELLEN)
    return FALSE;

  row.cellen = g_new (char *, row.n + 1);
  for (guint i = 0; i < row.n; i++)
    row.cellen[i] = keep (raster, record->cells[i].text, record->cells[i].length);
  raster->n_cellen += row.n;
  g_array_append_val (raster->rijen, row);
  return TRUE;
}

/* Counts the lines with at least so many of a separator outside quotes. */
static guint
count_lines (const TaalBestand *bestand,
             char               separator,
             guint              least)
{
  guint n = 0, in_line = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < bestand->length; i++)
    if (bestand->text[i] == '"')
      quoted = !quoted;
    else if (bestand->text[i] == separator && !quoted)
      n += ++in_line == least ? 1 : 0;
    else if (bestand->text[i] == '\n')
      {
        in_line = 0;
        /* A quote in a name without quotes around it ends here. */
        quoted = quoted && separator != '\t';
      }

  return n;
}

/* A file of several parts has no header that tells. A tab stands in no cell; and dates have commas.
 */
static char
choose_separator (const TaalBestand *bestand)
{
  for (guint least = 2; least > 0; least--)
    {
      guint semicolons = count_lines (bestand, ';', least);
      guint commas = count_lines (bestand, ',', least);

      if (count_lines (bestand, '\t', least) > 0)
        return '\t';
      if (semicolons > 0 || commas > 0)
        return semicolons >= commas ? ';' : ',';
    }

  return ',';
}

/* BigBlueButton puts quotes around cells and leaves those within as they are: the line of such a
 * record is divided where a quote, a separator and a quote follow each other. */
static gboolean
divide_line (TaalRaster *raster,
             const char *line,
             gsize       length,
             guint       number,
             char        separator)
{
  g_autofree char *text = g_strndup (line, length);
  const char between[] = { '"', separator, '"', '\0' };
  TaalRasterRij row = { .rij = number };
  g_auto (GStrv) cells = NULL;
  gsize end;

  g_strstrip (text);
  end = strlen (text);
  if (end < 2 || text[0] != '"' || text[end - 1] != '"')
    return FALSE;

  text[end - 1] = '\0';
  cells = g_strsplit (text + 1, between, -1);
  row.n = g_strv_length (cells);
  if (row.n < 3 || raster->n_cellen + row.n > TAAL_RASTER_MAX_CELLEN)
    return FALSE;

  row.cellen = g_new (char *, row.n + 1);
  for (guint i = 0; i < row.n; i++)
    row.cellen[i] = keep (raster, cells[i], strlen (cells[i]));
  raster->n_cellen += row.n;
  g_array_append_val (raster->rijen, row);
  return TRUE;
}

static TaalRasterUitkomst
read_text (TaalRaster    *raster,
           gconstpointer  bytes,
           gsize          length)
{
  g_auto (TaalBestand) bestand = { 0 };
  g_auto (TaalCsv) csv = { 0 };
  char separator;
  gsize begin = 0;

  if (!taal_bestand_open_bytes (&bestand, bytes, length, "", NULL))
    return TAAL_RASTER_GEEN_TEKST;

  raster->windows_1252 = bestand.windows_1252;
  separator = choose_separator (&bestand);
  taal_csv_init (&csv, bestand.text, bestand.length);
  taal_csv_set_separator (&csv, separator);
  while (taal_csv_next (&csv))
    {
      gsize end = taal_csv_get_position (&csv);
      gboolean divided = csv.record.bad_quote >= 0 && raster->rijen->len < TAAL_RASTER_MAX_RIJEN &&
                         divide_line (raster, bestand.text + begin, end - begin, csv.record.row,
                                      separator);

      begin = end;
      if (divided || taal_record_is_blank (&csv.record))
        continue;
      if (!add_row (raster, &csv.record))
        return TAAL_RASTER_TE_GROOT;
    }

  return TAAL_RASTER_GOED;
}

static TaalRasterUitkomst
read_workbook (TaalRaster *raster,
               const char *path)
{
  g_autoptr (TaalWorkbook) workbook = taal_workbook_open (path, NULL);
  g_autoptr (TaalSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  const TaalRecord *record;

  if (workbook == NULL || taal_workbook_get_n_sheets (workbook) == 0)
    return TAAL_RASTER_GEEN_TEKST;
  sheet = taal_workbook_open_sheet (workbook, 0, NULL);
  if (sheet == NULL)
    return TAAL_RASTER_GEEN_TEKST;

  while ((record = taal_sheet_next (sheet, &error)) != NULL)
    if (!taal_record_is_blank (record) && !add_row (raster, record))
      return TAAL_RASTER_TE_GROOT;

  return error == NULL ? TAAL_RASTER_GOED : TAAL_RASTER_GEEN_TEKST;
}

/**
 * taal_raster_read:
 * @raster: a raster without rows
 * @path: the path of the file
 * @bytes: its bytes
 * @length: how many there are
 *
 * Reads a text of any encoding that format.md 1 knows, or the first sheet of a workbook; that it is
 * one is told by its bytes.
 *
 * Returns: what came of it
 *
 * Thread: that of who reads
 */
TaalRasterUitkomst
taal_raster_read (TaalRaster    *raster,
                  const char    *path,
                  gconstpointer  bytes,
                  gsize          length)
{
  gboolean archive = length >= 4 && memcmp (bytes, "PK\003\004", 4) == 0;

  return archive ? read_workbook (raster, path) : read_text (raster, bytes, length);
}
