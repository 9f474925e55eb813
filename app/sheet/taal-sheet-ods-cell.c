/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-ods-private.h"

#include "taal-cell-value.h"

/* A day, and the room for it, in texts of a time. */
#define DAY_HOURS 24

/**
 * taal_ods_get_repeat:
 * @attribute: how often something is repeated, or over how many it spans
 * @repeat: (out): the number
 *
 * Returns: whether it is a number that a sheet has room for
 *
 * Thread: any
 */
gboolean
taal_ods_get_repeat (const TaalXmlAttribute *attribute,
                     guint                  *repeat)
{
  gint64 number;

  if (!taal_xml_get_number (attribute, 1 << 24, &number) || number == 0)
    return FALSE;

  *repeat = (guint) number;
  return TRUE;
}

static TaalOdsType
get_type (const TaalXmlAttribute *attribute)
{
  static const struct
  {
    const char  *name;
    TaalOdsType  type;
  } types[] = {
    { "string", TAAL_ODS_STRING },         { "float", TAAL_ODS_NUMBER }, { "date", TAAL_ODS_DATE },
    { "percentage", TAAL_ODS_PERCENTAGE }, { "time", TAAL_ODS_TIME },    { "boolean", TAAL_ODS_BOOLEAN },
    { "currency", TAAL_ODS_NUMBER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (taal_xml_has_value (attribute, types[i].name))
      return types[i].type;

  return TAAL_ODS_NONE;
}

static gboolean
is_value (const TaalXmlAttribute *attribute)
{
  static const char *const names[] = { "value", "date-value", "time-value", "boolean-value", "string-value" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (attribute->name, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * taal_ods_cell_begin:
 * @cell: (inout): a cell, with its strings
 * @attributes: (array length=n_attributes): those of its element
 * @n_attributes: how many
 *
 * Takes what a cell says of itself, before its text.
 *
 * Thread: that of the reader
 */
void
taal_ods_cell_begin (TaalOdsCell            *cell,
                     const TaalXmlAttribute *attributes,
                     guint                   n_attributes)
{
  cell->type = TAAL_ODS_NONE;
  cell->error = cell->formula = cell->valued = FALSE;
  cell->repeat = cell->rows = cell->columns = 1;
  g_string_truncate (cell->text, 0);
  for (guint i = 0; i < n_attributes; i++)
    {
      const TaalXmlAttribute *attribute = &attributes[i];

      if (taal_xml_is (attribute, TAAL_XML_ODF_OFFICE, "value-type"))
        cell->type = get_type (attribute);
      else if (taal_xml_is (attribute, TAAL_XML_ODF_CALCEXT, "value-type"))
        cell->error = taal_xml_has_value (attribute, "error");
      else if (attribute->ns == TAAL_XML_ODF_OFFICE && is_value (attribute))
        {
          cell->valued = TRUE;
          g_string_truncate (cell->value, 0);
          g_string_append_len (cell->value, attribute->value, (gssize) attribute->length);
        }
      else if (taal_xml_is (attribute, TAAL_XML_ODF_TABLE, "formula"))
        {
          cell->formula = TRUE;
          g_string_truncate (cell->formula_text, 0);
          g_string_append_len (cell->formula_text, attribute->value, (gssize) attribute->length);
        }
      else if (taal_xml_is (attribute, TAAL_XML_ODF_TABLE, "number-columns-repeated"))
        (void) taal_ods_get_repeat (attribute, &cell->repeat);
      else if (taal_xml_is (attribute, TAAL_XML_ODF_TABLE, "number-columns-spanned"))
        (void) taal_ods_get_repeat (attribute, &cell->columns);
      else if (taal_xml_is (attribute, TAAL_XML_ODF_TABLE, "number-rows-spanned"))
        (void) taal_ods_get_repeat (attribute, &cell->rows);
    }
}

/* A time of more than a day is one only where the cell shows it so; otherwise it is the time of a date
 * that is not shown. */
static gsize
make_time (const TaalOdsCell *cell,
           char               text[TAAL_CELL_VALUE_SIZE])
{
  gsize n = taal_cell_value_from_iso_time (cell->value->str, cell->value->len, text);
  gint64 hours = n > 0 ? g_ascii_strtoll (text, NULL, 10) : 0;
  g_autofree char *shown = NULL;
  const char *minutes = n > 0 ? strchr (text, ':') : NULL;

  if (hours < DAY_HOURS || minutes == NULL)
    return n;

  shown = g_strdup_printf ("%d:", (int) hours);
  if (cell->text->len == 0 || strstr (cell->text->str, shown) != NULL)
    return n;
  g_free (shown);
  shown = g_strdup_printf ("%02d%s", (int) (hours % DAY_HOURS), minutes);
  return g_strlcpy (text, shown, TAAL_CELL_VALUE_SIZE);
}

/* Gnumeric writes a percentage as a number that is shown as one: 0.8 as 80%. A sign that only stands
 * behind the number, 80 as 80%, makes none. */
static gboolean
is_percentage (const TaalOdsCell *cell)
{
  g_autofree char *shown = NULL;
  double value, percentage;

  if (!g_str_has_suffix (cell->text->str, "%"))
    return FALSE;

  shown = g_strdelimit (g_strdup (cell->text->str), ",", '.');
  percentage = g_ascii_strtod (shown, NULL);
  value = g_ascii_strtod (cell->value->str, NULL);
  return ABS (percentage - 100 * value) < ABS (percentage - value);
}

/* The text that is made of the value; 0 when there is none, or it cannot be. */
static gsize
make_text (const TaalOdsCell *cell,
           char               text[TAAL_CELL_VALUE_SIZE])
{
  const char *value = cell->value->str;
  gsize length = cell->value->len;

  switch (cell->type)
    {
    case TAAL_ODS_NUMBER:
      return taal_cell_value_from_number (
        value, length, is_percentage (cell) ? TAAL_FORMAT_PERCENT : TAAL_FORMAT_NUMBER, FALSE, text);
    case TAAL_ODS_PERCENTAGE:
      return taal_cell_value_from_number (value, length, TAAL_FORMAT_PERCENT, FALSE, text);
    case TAAL_ODS_DATE:
      /* The format need not be in the part; a time that is shown has a colon in it. */
      return taal_cell_value_from_iso_date (
        value, length,
        cell->text->len > 0 && strchr (cell->text->str, ':') == NULL ? TAAL_FORMAT_DATE : TAAL_FORMAT_DATE_TIME, text);
    case TAAL_ODS_TIME:
      return make_time (cell, text);
    case TAAL_ODS_BOOLEAN:
    case TAAL_ODS_STRING:
    case TAAL_ODS_NONE:
      return 0;
    }

  g_return_val_if_reached (0);
}

/* Whether a formula gives no value: an error, which some programs only show, or none at all. */
static gboolean
is_without_value (const TaalOdsCell *cell)
{
  const char *text = cell->text->str;

  if (cell->error)
    return TRUE;
  if (!cell->formula)
    return FALSE;

  return cell->type == TAAL_ODS_NONE || g_str_equal (text, "#N/A") || g_str_has_prefix (text, "Err:") ||
         (*text == '#' && (g_str_has_suffix (text, "!") || g_str_has_suffix (text, "?")));
}

/**
 * taal_ods_cell_put:
 * @cell: a cell of which all has been read
 * @batch: where to
 * @column: its column
 *
 * Adds the cell, as often as it is repeated.
 *
 * Returns: whether the row has room for it
 *
 * Thread: that of the reader
 */
gboolean
taal_ods_cell_put (const TaalOdsCell *cell,
                   TaalRecordBatch   *batch,
                   guint              column)
{
  char made[TAAL_CELL_VALUE_SIZE];
  const GString *text = cell->text;
  TaalCellFlags flags = 0;
  gsize n = 0;

  if (is_without_value (cell))
    {
      const char *equals = cell->formula ? strchr (cell->formula_text->str, '=') : NULL;

      flags = TAAL_CELL_FORMULA;
      if (text->len == 0)
        n = g_strlcpy (made, equals != NULL ? equals : "=", sizeof made);
      n = MIN (n, sizeof made - 1);
    }
  else if (cell->valued)
    {
      n = make_text (cell, made);
      /* What is not of the type that it says is left as it stands, for the reader of the row to judge. */
      if (n == 0)
        text = cell->value;
    }

  if (!taal_record_batch_add (batch, column, n > 0 ? made : text->str, n > 0 ? n : text->len, flags))
    return FALSE;
  /* A cell that is empty is not there to be repeated. */
  if (taal_record_batch_get_width (batch) != column + 1)
    return TRUE;

  return taal_record_batch_repeat (batch, cell->repeat - 1);
}
