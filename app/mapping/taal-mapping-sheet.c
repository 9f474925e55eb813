/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-sheet.h"

#include "taal-mapping-rij-private.h"
#include "taal-mapping-tekst.h"

#include <string.h>

/* Stands between the cells of a row that is compared as a whole. */
#define CELL_SEPARATOR '\x1f'

struct _TaalMappingSheet
{
  TaalMappingRun   *run;
  TaalMappingLezer  lezer;
  TaalMappingRij    rij;
  TaalRecord        record;
  TaalCell          cells[TAAL_MAX_KOLOMMEN];
  char             *texts[TAAL_MAX_KOLOMMEN];
  gboolean          header_given;
  guint             next_kruis; /* of the row being read: which crossing column comes next */
  guint             n_niets;    /* rows that hold nothing for the table */
  guint             n_herhaald;
};

static void
set_cell (TaalMappingSheet *self,
          guint             index,
          char             *text,
          TaalCellFlags     flags)
{
  TaalCell *cell = &self->cells[index];

  for (const char *c = text; *c != '\0' && !(flags & TAAL_CELL_HIGH); c++)
    if ((guchar) *c >= 0x80)
      flags |= TAAL_CELL_HIGH;
  g_free (self->texts[index]);
  self->texts[index] = text;
  *cell = (TaalCell) { text, strlen (text), flags };
  taal_cell_finish (cell);
  if (cell->flags & (TAAL_CELL_CONTROL | TAAL_CELL_FORMULA))
    self->record.unusual = TRUE;
}

static const TaalRecord *
give_header (TaalMappingSheet *self)
{
  self->header_given = TRUE;
  self->record = (TaalRecord) { .row = self->lezer.header_row, .cells = self->cells, .bad_quote = -1 };
  for (guint i = 0; i < self->rij.n; i++)
    set_cell (self, i, g_strdup (self->rij.kolommen[i].kolom->name), 0);
  self->record.n_cells = self->rij.n;

  return &self->record;
}

/* A row that the reader of the file gave up on halfway: its last cell says why. */
static const TaalRecord *
give_bad_quote (TaalMappingSheet *self,
                const TaalRecord *source)
{
  const TaalCell *cell = &source->cells[source->bad_quote];

  self->record.row = source->row;
  self->record.unusual = FALSE;
  set_cell (self, 0, g_strdup (cell->text), cell->flags);
  self->record.n_cells = 1;
  self->record.bad_quote = 0;

  return &self->record;
}

/* Ids are told apart by every letter; a name is the same in another spelling, which is compared
 * with the first that was given. */
static void
append_cell (GString         *whole,
             const TaalKolom *kolom,
             const char      *text)
{
  gboolean exact = kolom->soort == TAAL_KOLOM_ID || kolom->soort == TAAL_KOLOM_VERWIJZING;
  g_autofree char *folded = exact ? NULL : taal_mapping_tekst_vouw (text);

  g_string_append_printf (whole, "%s:%s%c", kolom->name, exact ? text : folded, CELL_SEPARATOR);
}

/* Whether the row that was made is one to give. */
static gboolean
is_given (TaalMappingSheet *self)
{
  TaalSleutel sleutel = taal_schema_get (self->rij.tabel)->sleutel;
  g_autoptr(GString) whole = NULL;
  gboolean filled = !self->rij.telt;

  for (guint i = 0; !filled && i < self->rij.n; i++)
    filled = self->rij.kolommen[i].telt && self->cells[i].length > 0;
  if (!filled)
    {
      self->n_niets++;
      return FALSE;
    }
  if (sleutel != TAAL_SLEUTEL_ID || self->record.unusual)
    return TRUE;

  whole = g_string_new (NULL);
  for (guint i = 0; i < self->rij.n; i++)
    append_cell (whole, self->rij.kolommen[i].kolom, self->cells[i].text);
  if (taal_mapping_run_is_new (self->run, self->rij.tabel, whole->str))
    return TRUE;

  self->n_herhaald++;
  return FALSE;
}

/* Makes a row of the table of the sheet's row. Returns NULL when it gives none. */
static const TaalRecord *
make_record (TaalMappingSheet *self)
{
  if (!taal_mapping_rij_wanted (&self->rij, &self->lezer))
    {
      self->n_niets++;
      return NULL;
    }

  self->record.row = self->lezer.record->row;
  self->record.unusual = FALSE;
  self->record.bad_quote = -1;
  self->record.n_cells = self->rij.n;
  for (guint i = 0; i < self->rij.n; i++)
    {
      TaalCellFlags flags = 0;
      char *text = taal_mapping_rij_make (&self->rij, i, &self->lezer, self->run, &flags);

      set_cell (self, i, text, flags & (TAAL_CELL_CONTROL | TAAL_CELL_FORMULA));
    }

  return is_given (self) ? &self->record : NULL;
}

/* Goes to the next row, or the next crossing column of the row. */
static gboolean
advance (TaalMappingSheet  *self,
         GError           **error)
{
  if (!self->lezer.deel->kruistabel)
    return taal_mapping_lezer_next (&self->lezer, error) != NULL;

  do
    if (self->next_kruis >= self->lezer.kruis->len || self->lezer.record == NULL)
      {
        self->next_kruis = 0;
        if (taal_mapping_lezer_next (&self->lezer, error) == NULL)
          return FALSE;
        if (self->lezer.record->bad_quote >= 0)
          {
            self->next_kruis = self->lezer.kruis->len;
            return TRUE;
          }
      }
  while (self->lezer.kruis->len == 0);
  self->lezer.kruis_plaats = g_array_index (self->lezer.kruis, int, self->next_kruis++);

  return TRUE;
}

/**
 * taal_mapping_sheet_open:
 * @run: the run of the import, which must outlive the sheet
 * @workbook: a workbook
 * @sheet: a sheet of it
 * @mapping: a mapping, which must outlive the sheet
 * @deel: a part of it
 * @doel: a target of @deel
 * @volgorde: how dates of figures are read: that of @deel, or what taal_mapping_needs_date_order() found
 * @error: a #TaalSheetError, or %TAAL_MAPPING_ERROR_KOP when the headers of @deel are not there
 *
 * Returns: (transfer full) (nullable): the sheet, before its header
 *
 * Thread: any; the sheet is for one
 */
TaalMappingSheet *
taal_mapping_sheet_open (TaalMappingRun         *run,
                         TaalWorkbook           *workbook,
                         guint                   sheet,
                         const TaalMapping      *mapping,
                         const TaalMappingDeel  *deel,
                         const TaalMappingDoel  *doel,
                         TaalVolgorde            volgorde,
                         GError                **error)
{
  g_autoptr(TaalMappingSheet) self = g_new0 (TaalMappingSheet, 1);

  g_return_val_if_fail (run != NULL && workbook != NULL && mapping != NULL, NULL);

  self->run = run;
  if (!taal_mapping_lezer_open (&self->lezer, workbook, sheet, deel, error))
    return NULL;

  taal_mapping_rij_init (&self->rij, &self->lezer, mapping, doel, volgorde);
  return g_steal_pointer (&self);
}

/**
 * taal_mapping_sheet_next:
 * @self: a sheet
 * @error: a #TaalSheetError
 *
 * Returns: (transfer none) (nullable): the names of the columns at first, then row after row; %NULL at
 *   the end, or on error
 *
 * Thread: that of the sheet
 */
const TaalRecord *
taal_mapping_sheet_next (TaalMappingSheet  *self,
                         GError           **error)
{
  if (!self->header_given)
    return give_header (self);

  while (advance (self, error))
    {
      const TaalRecord *record;

      if (self->lezer.record->bad_quote >= 0)
        return self->rij.n > 0 ? give_bad_quote (self, self->lezer.record) : NULL;
      record = make_record (self);
      if (record != NULL)
        return record;
    }

  return NULL;
}

/**
 * taal_mapping_sheet_get_position:
 * @self: a sheet
 *
 * Returns: as taal_sheet_get_position()
 *
 * Thread: that of the sheet
 */
gint64
taal_mapping_sheet_get_position (TaalMappingSheet *self)
{
  return taal_sheet_get_position (self->lezer.sheet);
}

/**
 * taal_mapping_sheet_is_windows_1252:
 * @self: a sheet
 *
 * Returns: as taal_sheet_is_windows_1252()
 *
 * Thread: that of the sheet
 */
gboolean
taal_mapping_sheet_is_windows_1252 (TaalMappingSheet *self)
{
  return taal_sheet_is_windows_1252 (self->lezer.sheet);
}

/**
 * taal_mapping_sheet_get_header_row:
 * @self: a sheet
 *
 * Returns: the row of the user's headers, 0 when there is none
 *
 * Thread: that of the sheet
 */
guint
taal_mapping_sheet_get_header_row (TaalMappingSheet *self)
{
  return self->lezer.header_row;
}

/**
 * taal_mapping_sheet_dup_kop:
 * @self: a sheet
 * @kolom: the index of a column in the schema
 *
 * Returns: (transfer full) (nullable): how the user knows the column: the headers it comes from; %NULL
 *   when no cell of the sheet is behind it
 *
 * Thread: that of the sheet
 */
char *
taal_mapping_sheet_dup_kop (TaalMappingSheet *self,
                            int               kolom)
{
  const TaalKolom *asked = &taal_schema_get (self->rij.tabel)->kolommen[kolom];

  for (guint i = 0; i < self->rij.n; i++)
    if (self->rij.kolommen[i].kolom == asked)
      return taal_herkomst_dup_kop (self->rij.kolommen[i].herkomst);

  return NULL;
}

/**
 * taal_mapping_sheet_get_namen:
 * @self: a sheet that was read
 *
 * Returns: (transfer none) (element-type TaalMappingNaam): the names that are one row in another
 * spelling, and those that are not although their ids are nearly the same; each once
 *
 * Thread: that of the sheet
 */
const GPtrArray *
taal_mapping_sheet_get_namen (TaalMappingSheet *self)
{
  return self->rij.namen;
}

/**
 * taal_mapping_sheet_get_n_voorbij:
 * @self: a sheet that was read
 *
 * Returns: how many filled rows gave no row of the table: passed over by a rule, or without anything for it
 *
 * Thread: that of the sheet
 */
guint
taal_mapping_sheet_get_n_voorbij (TaalMappingSheet *self)
{
  return self->lezer.n_voorbij + self->n_niets;
}

/**
 * taal_mapping_sheet_get_n_herhaald:
 * @self: a sheet that was read
 *
 * Returns: how many rows of a table with ids were equal to one before in every cell, or in another
 *   spelling, and given once
 *
 * Thread: that of the sheet
 */
guint
taal_mapping_sheet_get_n_herhaald (TaalMappingSheet *self)
{
  return self->n_herhaald;
}

/**
 * taal_mapping_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Thread: that of the sheet
 */
void
taal_mapping_sheet_free (TaalMappingSheet *self)
{
  taal_mapping_rij_clear (&self->rij);
  taal_mapping_lezer_clear (&self->lezer);
  for (int i = 0; i < TAAL_MAX_KOLOMMEN; i++)
    g_free (self->texts[i]);
  g_free (self);
}
