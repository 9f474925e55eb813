/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-sheet-xml-private.h"

#include "taal-cell-value.h"
#include "taal-xlsx-private.h"

/* The type of a cell (ECMA-376, 18.18.11). */
typedef enum
{
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_STRING, /* inline, or what a formula gave */
  TYPE_BOOLEAN,
  TYPE_ERROR,
  TYPE_DATE,
} CellType;

/* Where the text that is read belongs. */
typedef enum
{
  IN_NOTHING,
  IN_VALUE,
  IN_FORMULA,
} Place;

/* A sheet of an .xlsx file, read piece by piece. */
typedef struct
{
  TaalSheetXml     base;

  gboolean         in_rows;
  gboolean         row_named;
  guint            column;   /* that the next cell has when it does not say */
  guint            cell;     /* that is being read */
  CellType         type;
  TaalFormat       format;
  gboolean         formula;
  gboolean         valued;
  gboolean         phonetic; /* within what tells how a text is said */
  Place            place;

  /* Borrowed from the workbook */
  const TaalXlsx  *xlsx;

  /* Owned */
  GString         *value;
  GString         *formula_text;
} XlsxSheet;

static void
begin_row (XlsxSheet              *self,
           const TaalXmlAttribute *attributes,
           guint                   n_attributes)
{
  guint last = self->base.row;

  self->base.row++;
  self->row_named = FALSE;
  self->column = 0;
  for (guint i = 0; i < n_attributes; i++)
    if (taal_xml_is (&attributes[i], TAAL_XML_NONE, "r"))
      {
        gint64 number;

        if (!taal_xml_get_number (&attributes[i], TAAL_RECORD_MAX_ROWS, &number) || number <= last)
          {
            taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT,
                                 "a row has a number that is not in order");
            return;
          }
        self->base.row = (guint) number;
        self->row_named = TRUE;
      }
  if (self->base.row > TAAL_RECORD_MAX_ROWS)
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG, "more rows than a sheet can have");
  taal_record_batch_begin_row (self->base.batch);
}

/* Rows and cells need not say where they are (Gnumeric and others leave it out); when they do, they
 * are in order. */
static void
place_cell (XlsxSheet              *self,
            const TaalXmlAttribute *ref)
{
  guint row, column;

  if (!taal_xlsx_parse_ref (ref->value, ref->length, &row, &column))
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT,
                         "a cell has a name that no cell can have");
  else if (column < self->column || (self->row_named && row != self->base.row) ||
           row < self->base.row)
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT, "a cell is not in order");
  else
    {
      self->base.row = row;
      self->row_named = TRUE;
      self->cell = column;
    }
}

static void
set_type (XlsxSheet              *self,
          const TaalXmlAttribute *type)
{
  static const struct
  {
    const char *name;
    CellType    type;
  } types[] = {
    { "s", TYPE_SHARED },    { "n", TYPE_NUMBER }, { "str", TYPE_STRING }, { "inlineStr", TYPE_STRING },
    { "b", TYPE_BOOLEAN },   { "e", TYPE_ERROR },  { "d", TYPE_DATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (taal_xml_has_value (type, types[i].name))
      {
        self->type = types[i].type;
        return;
      }
  taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT,
                       "a cell is of a type that does not exist");
}

static void
begin_cell (XlsxSheet              *self,
            const TaalXmlAttribute *attributes,
            guint                   n_attributes)
{
  self->type = TYPE_NUMBER;
  self->format = TAAL_FORMAT_NUMBER;
  self->formula = self->valued = FALSE;
  self->cell = self->column;
  g_string_truncate (self->value, 0);
  for (guint i = 0; i < n_attributes; i++)
    {
      const TaalXmlAttribute *attribute = &attributes[i];
      gint64 style;

      if (attribute->ns != TAAL_XML_NONE || attribute->name[1] != '\0')
        continue;
      if (*attribute->name == 'r')
        place_cell (self, attribute);
      else if (*attribute->name == 't')
        set_type (self, attribute);
      else if (*attribute->name == 's' && taal_xml_get_number (attribute, G_MAXINT32, &style) &&
               style < self->xlsx->formats->len)
        self->format = (TaalFormat) g_array_index (self->xlsx->formats, guint8, (guint) style);
    }
  self->column = self->cell + 1;
}

static void
begin_in_cell (XlsxSheet  *self,
               guint       depth,
               const char *name)
{
  if (depth == 5 && strcmp (name, "v") == 0)
    {
      self->place = IN_VALUE;
      self->valued = TRUE;
    }
  else if (depth == 5 && strcmp (name, "f") == 0)
    {
      self->place = IN_FORMULA;
      self->formula = TRUE;
      g_string_truncate (self->formula_text, 0);
    }
  else if (depth >= 6 && strcmp (name, "rPh") == 0)
    self->phonetic = TRUE;
  else if (depth >= 6 && !self->phonetic && strcmp (name, "t") == 0)
    {
      self->place = IN_VALUE;
      self->valued = TRUE;
    }
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
  XlsxSheet *self = data;

  if (depth == 1 && (ns != TAAL_XML_SHEET || strcmp (name, "worksheet") != 0))
    taal_xml_fail (xml, TAAL_SHEET_ERROR_FORMAT, "sheet %s: not a sheet with rows",
                   self->base.name);
  else if (depth == 2)
    self->in_rows = ns == TAAL_XML_SHEET && strcmp (name, "sheetData") == 0;
  else if (!self->in_rows || ns != TAAL_XML_SHEET)
    return;
  else if (depth == 3 && strcmp (name, "row") == 0)
    begin_row (self, attributes, n_attributes);
  else if (depth == 4 && strcmp (name, "c") == 0)
    begin_cell (self, attributes, n_attributes);
  else if (depth >= 5)
    begin_in_cell (self, depth, name);
}

static void
sheet_text (TaalXml    *xml,
            const char *text,
            gsize       length,
            gpointer    data)
{
  XlsxSheet *self = data;
  GString *into = self->place == IN_FORMULA ? self->formula_text : self->value;

  if (self->place == IN_NOTHING)
    return;
  if (into->len + length > TAAL_WORKBOOK_MAX_CELL_TEXT)
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG,
                         "a cell with more text than can be trusted");
  else
    g_string_append_len (into, text, (gssize) length);
}

static gboolean
add_shared (XlsxSheet *self)
{
  TaalXmlAttribute number = { TAAL_XML_NONE, "v", self->value->str, self->value->len };
  TaalCell cell;
  gint64 index;

  if (!self->valued)
    return TRUE;
  if (taal_xml_get_number (&number, G_MAXINT32, &index) && taal_xlsx_strings_get (&self->xlsx->strings, index, &cell))
    return taal_record_batch_add_kept (self->base.batch, self->cell, &cell);

  taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_FORMAT,
                       "a cell refers to a text that is not there");
  return TRUE;
}

/* A formula without a value: the program that wrote the workbook did not compute it. */
static gboolean
add_formula (XlsxSheet *self)
{
  g_string_prepend_c (self->formula_text, '=');
  return taal_record_batch_add (self->base.batch, self->cell, self->formula_text->str,
                                self->formula_text->len, TAAL_CELL_FORMULA);
}

static gboolean
add_value (XlsxSheet *self)
{
  const char *text = self->value->str;
  gsize length = self->value->len;
  TaalCellFlags flags = 0;
  char made[TAAL_CELL_VALUE_SIZE];
  gsize n = 0;

  switch (self->type)
    {
    case TYPE_SHARED:
      return add_shared (self);
    case TYPE_NUMBER:
      n = taal_cell_value_from_number (text, length, self->format, self->xlsx->date1904, made);
      break;
    case TYPE_DATE:
      n = taal_cell_value_from_iso_date (text, length, self->format, made);
      break;
    case TYPE_STRING:
      length = taal_cell_value_decode_escapes (self->value->str, length);
      break;
    case TYPE_BOOLEAN:
      if (length == 1 && (*text == '0' || *text == '1'))
        n = g_strlcpy (made, *text == '1' ? "true" : "false", sizeof made);
      break;
    case TYPE_ERROR:
      flags = TAAL_CELL_FORMULA;
      break;
    }

  /* What is not of the type that it says is left as it stands, for the reader of the row to judge.
   */
  return taal_record_batch_add (self->base.batch, self->cell, n > 0 ? made : text,
                                n > 0 ? n : length, flags);
}

static void
end_cell (XlsxSheet *self)
{
  /* Some writers leave an empty value where they did not compute; only a text can be empty. */
  gboolean computed = self->valued && (self->value->len > 0 || self->type == TYPE_STRING);

  if (!(self->formula && !computed ? add_formula (self) : add_value (self)))
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG,
                         "more cells or text than can be trusted");
}

static void
sheet_end (TaalXml     *xml,
           guint        depth,
           TaalXmlNaam  ns,
           const char  *name,
           gpointer     data)
{
  XlsxSheet *self = data;

  self->place = IN_NOTHING;
  if (!self->in_rows || ns != TAAL_XML_SHEET)
    return;
  if (depth >= 6 && strcmp (name, "rPh") == 0)
    self->phonetic = FALSE;
  else if (depth == 4 && strcmp (name, "c") == 0)
    end_cell (self);
  else if (depth == 3 && strcmp (name, "row") == 0 &&
           !taal_record_batch_end_row (self->base.batch, self->base.row, 1))
    taal_sheet_xml_fail (&self->base, TAAL_SHEET_ERROR_TOO_BIG, "more cells than can be trusted");
}

static gint64
xlsx_get_position (TaalSheet *sheet)
{
  return taal_zip_part_get_position (((TaalSheetXml *) sheet)->part);
}

static void
xlsx_free (TaalSheet *sheet)
{
  XlsxSheet *self = (XlsxSheet *) sheet;

  taal_sheet_xml_clear (&self->base);
  g_string_free (self->value, TRUE);
  g_string_free (self->formula_text, TRUE);
  g_free (self);
}

/**
 * taal_sheet_xlsx_open:
 * @workbook: an .xlsx workbook of which the formats and texts have been read
 * @index: a sheet
 * @error: a #TaalSheetError
 *
 * Returns: (transfer full) (nullable): the sheet, before its first row
 *
 * Thread: any; the sheet is for one
 */
TaalSheet *
taal_sheet_xlsx_open (TaalWorkbook  *workbook,
                      guint          index,
                      GError       **error)
{
  static const TaalSheetClass klass = { taal_sheet_xml_next, xlsx_get_position, xlsx_free };
  static const TaalXmlHandler handler = { sheet_start, sheet_end, sheet_text };
  const TaalWorkbookSheet *sheet = g_ptr_array_index (workbook->sheets, index);
  TaalZipPart *part = taal_zip_part_open (workbook->zip, sheet->part, TAAL_WORKBOOK_MAX_SHEET_PART, error);
  XlsxSheet *self;

  if (part == NULL)
    return NULL;

  self = g_new0 (XlsxSheet, 1);
  taal_sheet_xml_init (&self->base, &klass, workbook, index, part, &handler);
  self->xlsx = workbook->data;
  self->value = g_string_new (NULL);
  self->formula_text = g_string_new (NULL);
  return &self->base.parent;
}
