/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-private.h"

#include "taal-cell-value.h"
#include "taal-xml.h"

#define MAX_STRINGS (1 << 25)
#define MAX_TEXT    ((gsize) 1 << 30)

/* A text, trimmed, zero-terminated in the block. */
typedef struct
{
  guint32 start;
  guint32 length : 28;
  guint32 flags : 4;
} Entry;

G_STATIC_ASSERT (TAAL_WORKBOOK_MAX_CELL_TEXT < (1 << 28));

typedef struct
{
  TaalXlsxStrings *strings;
  guint            phonetic; /* the depth of what tells how the text is said, or 0 */
  gboolean         in_text;
  GString         *text;
} Reader;

static void
string_start (TaalXml                *xml,
              guint                   depth,
              TaalXmlNaam             ns,
              const char             *name,
              const TaalXmlAttribute *attributes,
              guint                   n_attributes,
              gpointer                data)
{
  Reader *reader = data;

  if (ns != TAAL_XML_SHEET)
    return;
  if (strcmp (name, "rPh") == 0 && reader->phonetic == 0)
    reader->phonetic = depth;
  reader->in_text = reader->phonetic == 0 && depth >= 3 && strcmp (name, "t") == 0;
}

static void
string_text (TaalXml    *xml,
             const char *text,
             gsize       length,
             gpointer    data)
{
  Reader *reader = data;

  if (!reader->in_text)
    return;
  if (reader->text->len + length > TAAL_WORKBOOK_MAX_CELL_TEXT)
    taal_xml_fail (xml, TAAL_SHEET_ERROR_TOO_BIG, "a text of more than %d bytes", (int) TAAL_WORKBOOK_MAX_CELL_TEXT);
  else
    g_string_append_len (reader->text, text, (gssize) length);
}

static void
add_string (TaalXml *xml,
            Reader  *reader)
{
  TaalXlsxStrings *strings = reader->strings;
  TaalCell cell = { reader->text->str, taal_cell_value_decode_escapes (reader->text->str, reader->text->len), 0 };
  Entry entry;

  cell.flags = taal_cell_flags_of (cell.text, cell.length);
  taal_cell_finish (&cell);
  if (strings->entries->len == MAX_STRINGS || strings->length + cell.length + 1 > MAX_TEXT)
    {
      taal_xml_fail (xml, TAAL_SHEET_ERROR_TOO_BIG, "more text than can be trusted");
      return;
    }

  if (strings->length + cell.length + 1 > strings->size)
    {
      strings->size = MAX (strings->size * 2, strings->length + cell.length + 4096);
      strings->text = g_realloc (strings->text, strings->size);
    }
  memcpy (strings->text + strings->length, cell.text, cell.length + 1);
  entry = (Entry) { (guint32) strings->length, (guint32) cell.length & 0xfffffff, cell.flags & 0xf };
  strings->length += cell.length + 1;
  g_array_append_val (strings->entries, entry);
  g_string_truncate (reader->text, 0);
}

static void
string_end (TaalXml     *xml,
            guint        depth,
            TaalXmlNaam  ns,
            const char  *name,
            gpointer     data)
{
  Reader *reader = data;

  reader->in_text = FALSE;
  if (depth == reader->phonetic)
    reader->phonetic = 0;
  if (depth == 2 && ns == TAAL_XML_SHEET && strcmp (name, "si") == 0)
    add_string (xml, reader);
}

/**
 * taal_xlsx_strings_read:
 * @strings: (inout): gets the texts; empty
 * @zip: the archive
 * @part: the name of the part with the texts
 * @error: a #TaalSheetError
 *
 * Returns: whether they could be read
 *
 * Thread: that of the archive
 */
gboolean
taal_xlsx_strings_read (TaalXlsxStrings  *strings,
                        TaalZip          *zip,
                        const char       *part,
                        GError          **error)
{
  static const TaalXmlHandler handler = { string_start, string_end, string_text };
  g_autoptr(GString) text = g_string_new (NULL);
  Reader reader = { .strings = strings, .text = text };

  taal_xlsx_strings_clear (strings);
  strings->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return taal_xml_read_part (zip, part, TAAL_WORKBOOK_MAX_SHEET_PART, &handler, &reader, error);
}

/**
 * taal_xlsx_strings_clear:
 * @strings: texts, which may be cleared already
 *
 * Thread: any, while no other uses them
 */
void
taal_xlsx_strings_clear (TaalXlsxStrings *strings)
{
  g_clear_pointer (&strings->entries, g_array_unref);
  g_clear_pointer (&strings->text, g_free);
  strings->length = strings->size = 0;
}

/**
 * taal_xlsx_strings_get:
 * @strings: texts, which may never have been read
 * @number: the number of one, which may be out of range
 * @cell: (out): the text as a cell, which holds as long as @strings
 *
 * Returns: whether there is such a text
 *
 * Thread: any
 */
gboolean
taal_xlsx_strings_get (const TaalXlsxStrings *strings,
                       gint64                 number,
                       TaalCell              *cell)
{
  const Entry *entry;

  if (strings->entries == NULL || number < 0 || number >= strings->entries->len)
    return FALSE;

  entry = &g_array_index (strings->entries, Entry, (guint) number);
  *cell = (TaalCell) { strings->text + entry->start, entry->length, entry->flags | TAAL_CELL_KEPT };
  return TRUE;
}
