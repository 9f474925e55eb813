/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-sheet-xml-private.h"

#include "taal-ods-private.h"

/* The depth of a sheet: document, body, spreadsheet, sheet. */
#define SHEET_DEPTH 4

/* A sheet of an .ods file, read piece by piece from where it begins. */
typedef struct
{
  TaalSheetXml  base;

  guint         row_repeat;
  guint         row_depth;  /* 0 outside a row */
  guint         column;
  guint         cell_depth; /* 0 outside a cell */
  guint         text_depth; /* 0 outside a paragraph */
  guint         skip_depth; /* of what is passed over, or 0 */
  guint         n_paragraphs;
  TaalOdsCell   cell;
  gint64        start;

  /* Borrowed */
  GArray       *merges; /* nullable: of TaalMerge, gets the merged cells */
} OdsSheet;

static void
begin_row (OdsSheet               *self,
           guint                   depth,
           const TaalXmlAttribute *attributes,
           guint                   n_attributes)
{
  self->row_depth = depth;
  self->row_repeat = 1;
  self->column = 0;
  for (guint i = 0; i < n_attributes; i++)
    if (taal_xml_is (&attributes[i], TAAL_XML_ODF_TABLE, "number-rows-repeated") &&
        !taal_ods_get_repeat (&attributes[i], &self->row_repeat))
      taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT,
                           "a row is repeated in a way that no row can be");
  taal_record_batch_begin_row (self->base.batch);
}

/* Rows without content cost nothing, however many there are. */
static void
end_row (OdsSheet *self)
{
  if (!taal_record_batch_end_row (self->base.batch, self->base.row, self->row_repeat))
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG,
                         "more rows or cells than can be trusted");
  self->base.row = MIN (self->base.row + self->row_repeat, G_MAXINT32);
  self->row_depth = 0;
}

static void
add_text (OdsSheet   *self,
          const char *text,
          gsize       length)
{
  if (self->cell.text->len + length > TAAL_WORKBOOK_MAX_CELL_TEXT)
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG,
                         "a cell with more text than can be trusted");
  else
    g_string_append_len (self->cell.text, text, (gssize) length);
}

/* What is in a paragraph beside text: spaces in a row, tabs and line ends. */
static void
begin_in_text (OdsSheet               *self,
               guint                   depth,
               const char             *name,
               const TaalXmlAttribute *attributes,
               guint                   n_attributes)
{
  guint n = 1;

  if (strcmp (name, "tab") == 0)
    add_text (self, "\t", 1);
  else if (strcmp (name, "line-break") == 0)
    add_text (self, "\n", 1);
  else if (strcmp (name, "note") == 0 || strcmp (name, "ruby-text") == 0)
    self->skip_depth = depth;
  else if (strcmp (name, "s") == 0)
    {
      for (guint i = 0; i < n_attributes; i++)
        if (taal_xml_is (&attributes[i], TAAL_XML_ODF_TEXT, "c"))
          (void) taal_ods_get_repeat (&attributes[i], &n);
      for (n = MIN (n, TAAL_WORKBOOK_MAX_CELL_TEXT); n > 0 && self->cell.text->len < TAAL_WORKBOOK_MAX_CELL_TEXT; n--)
        g_string_append_c (self->cell.text, ' ');
    }
}

static void
begin_in_cell (OdsSheet               *self,
               guint                   depth,
               TaalXmlNaam             ns,
               const char             *name,
               const TaalXmlAttribute *attributes,
               guint                   n_attributes)
{
  /* Remarks and drawings stand in a cell, and are not its text. */
  if (ns != TAAL_XML_ODF_TEXT)
    self->skip_depth = depth;
  else if (self->text_depth > 0)
    begin_in_text (self, depth, name, attributes, n_attributes);
  else if (depth == self->cell_depth + 1 && (strcmp (name, "p") == 0 || strcmp (name, "h") == 0))
    {
      self->text_depth = depth;
      if (self->n_paragraphs++ > 0)
        add_text (self, "\n", 1);
    }
  else
    self->skip_depth = depth;
}

static void
begin_cell (OdsSheet               *self,
            guint                   depth,
            const TaalXmlAttribute *attributes,
            guint                   n_attributes)
{
  self->cell_depth = depth;
  self->n_paragraphs = 0;
  taal_ods_cell_begin (&self->cell, attributes, n_attributes);
  if (self->cell.value->len > TAAL_WORKBOOK_MAX_CELL_TEXT)
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG,
                         "a cell with more text than can be trusted");
  if (self->merges != NULL && (self->cell.rows > 1 || self->cell.columns > 1))
    {
      TaalMerge merge = { self->base.row, self->column, self->cell.rows, self->cell.columns };

      g_array_append_val (self->merges, merge);
    }
}

static void
end_cell (OdsSheet *self)
{
  if (!taal_ods_cell_put (&self->cell, self->base.batch, self->column))
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG,
                         "more cells or text than can be trusted");
  self->column = MIN (self->column + self->cell.repeat, G_MAXINT32);
  self->cell_depth = 0;
}

/* Within a sheet: rows, in groups of rows or not, and cells in them. */
static void
begin_in_sheet (OdsSheet               *self,
                guint                   depth,
                TaalXmlNaam             ns,
                const char             *name,
                const TaalXmlAttribute *attributes,
                guint                   n_attributes)
{
  gboolean row = strcmp (name, "table-row") == 0;
  gboolean cell = strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0;

  if (ns != TAAL_XML_ODF_TABLE || strcmp (name, "shapes") == 0)
    self->skip_depth = depth;
  else if (row && self->row_depth == 0)
    begin_row (self, depth, attributes, n_attributes);
  else if (cell && self->row_depth > 0 && depth == self->row_depth + 1)
    begin_cell (self, depth, attributes, n_attributes);
  else if (row || cell)
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT,
                         "a row or cell stands where none can be");
}

static void
sheet_start (TaalXml                *xml,
             guint                   depth,
             TaalXmlNaam             ns,
             const char             *name,
             const TaalXmlAttribute *attributes,
             guint                   n_attributes,
             gpointer                data)
{
  OdsSheet *self = data;

  if (depth <= SHEET_DEPTH || self->skip_depth > 0)
    return;
  if (ns == TAAL_XML_ODF_TABLE && strcmp (name, "table") == 0)
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT, "a table within a table");
  else if (self->cell_depth > 0)
    begin_in_cell (self, depth, ns, name, attributes, n_attributes);
  else
    begin_in_sheet (self, depth, ns, name, attributes, n_attributes);
}

static void
sheet_text (TaalXml    *xml,
            const char *text,
            gsize       length,
            gpointer    data)
{
  OdsSheet *self = data;

  if (self->text_depth > 0 && self->skip_depth == 0)
    add_text (self, text, length);
}

static void
sheet_end (TaalXml     *xml,
           guint        depth,
           TaalXmlNaam  ns,
           const char  *name,
           gpointer     data)
{
  OdsSheet *self = data;

  if (self->skip_depth > 0)
    {
      if (depth == self->skip_depth)
        self->skip_depth = 0;
    }
  else if (depth == SHEET_DEPTH)
    taal_xml_stop (xml); /* the next sheet is not this one's */
  else if (depth == self->text_depth)
    self->text_depth = 0;
  else if (depth == self->cell_depth)
    end_cell (self);
  else if (depth == self->row_depth)
    end_row (self);
}

static gint64
ods_get_position (TaalSheet *sheet)
{
  OdsSheet *self = (OdsSheet *) sheet;

  return taal_zip_part_get_position (self->base.part) - self->start;
}

static void
ods_free (TaalSheet *sheet)
{
  OdsSheet *self = (OdsSheet *) sheet;

  taal_sheet_xml_clear (&self->base);
  g_string_free (self->cell.value, TRUE);
  g_string_free (self->cell.formula_text, TRUE);
  g_string_free (self->cell.text, TRUE);
  g_free (self);
}

/**
 * taal_sheet_ods_open:
 * @workbook: an .ods workbook
 * @index: a sheet
 * @error: a #TaalSheetError
 *
 * Returns: (transfer full) (nullable): the sheet, before its first row
 *
 * Thread: any; the sheet is for one
 */
TaalSheet *
taal_sheet_ods_open (TaalWorkbook  *workbook,
                     guint          index,
                     GError       **error)
{
  static const TaalSheetClass klass = { taal_sheet_xml_next, ods_get_position, ods_free };
  static const TaalXmlHandler handler = { sheet_start, sheet_end, sheet_text };
  const TaalOds *ods = workbook->data;
  const TaalOdsPlace *place = &g_array_index (ods->places, TaalOdsPlace, index);
  g_autoptr(TaalZipPart) part = NULL;
  OdsSheet *self;

  part = taal_zip_part_open (workbook->zip, TAAL_ODS_PART, TAAL_WORKBOOK_MAX_SHEET_PART, error);
  if (part == NULL || !taal_zip_part_seek (part, place->mark, place->offset, error))
    return NULL;

  self = g_new0 (OdsSheet, 1);
  taal_sheet_xml_init (&self->base, &klass, workbook, index, g_steal_pointer (&part), &handler);
  self->base.row = 1;
  self->start = taal_zip_mark_get_position (place->mark);
  self->cell.value = g_string_new (NULL);
  self->cell.formula_text = g_string_new (NULL);
  self->cell.text = g_string_new (NULL);
  self->base.more = taal_xml_feed (self->base.xml, ods->context, strlen (ods->context), error);
  if (self->base.more)
    return &self->base.parent;

  ods_free (&self->base.parent);
  return NULL;
}

/**
 * taal_sheet_ods_list_merges:
 * @workbook: an .ods workbook
 * @index: a sheet
 * @merges: gets a #TaalMerge for each range
 * @error: a #TaalSheetError
 *
 * Returns: whether the sheet could be read
 *
 * Thread: any
 */
gboolean
taal_sheet_ods_list_merges (TaalWorkbook  *workbook,
                            guint          index,
                            GArray        *merges,
                            GError       **error)
{
  g_autoptr(TaalSheet) sheet = taal_sheet_ods_open (workbook, index, error);
  g_autoptr(GError) local_error = NULL;

  if (sheet == NULL)
    return FALSE;

  ((OdsSheet *) sheet)->merges = merges;
  while (taal_sheet_next (sheet, &local_error) != NULL)
    ;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
