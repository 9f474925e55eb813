/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-private.h"

#include "taal-xml.h"

/* Excel allows 65,490 styles of cells. */
#define MAX_STYLES  65536
#define MAX_ID      ((gint64) 1 << 31)
#define MAX_FORMATS 65536

typedef struct
{
  gboolean    in_formats;
  gboolean    in_styles;
  GHashTable *formats; /* number to TaalFormat */
  GArray     *ids;     /* gint64, per style */
} Reader;

static void
add_format (TaalXml                *xml,
            Reader                 *reader,
            const TaalXmlAttribute *attributes,
            guint                   n_attributes)
{
  g_autofree char *code = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "formatCode");
  gint64 id = -1;

  for (guint i = 0; i < n_attributes; i++)
    if (taal_xml_is (&attributes[i], TAAL_XML_NONE, "numFmtId"))
      (void) taal_xml_get_number (&attributes[i], MAX_ID, &id);
  if (id < 0 || code == NULL)
    return;
  if (g_hash_table_size (reader->formats) == MAX_FORMATS)
    {
      taal_xml_fail (xml, TAAL_SHEET_ERROR_TOO_BIG, "more than %d number formats", MAX_FORMATS);
      return;
    }

  g_hash_table_insert (reader->formats, GINT_TO_POINTER ((int) id), GINT_TO_POINTER (taal_format_parse (code)));
}

static void
add_style (TaalXml                *xml,
           Reader                 *reader,
           const TaalXmlAttribute *attributes,
           guint                   n_attributes)
{
  gint64 id = 0;

  if (reader->ids->len == MAX_STYLES)
    {
      taal_xml_fail (xml, TAAL_SHEET_ERROR_TOO_BIG, "more than %d styles", MAX_STYLES);
      return;
    }
  for (guint i = 0; i < n_attributes; i++)
    if (taal_xml_is (&attributes[i], TAAL_XML_NONE, "numFmtId"))
      (void) taal_xml_get_number (&attributes[i], MAX_ID, &id);
  g_array_append_val (reader->ids, id);
}

static void
style_start (TaalXml                *xml,
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
  if (depth == 2)
    {
      reader->in_formats = strcmp (name, "numFmts") == 0;
      reader->in_styles = strcmp (name, "cellXfs") == 0;
    }
  else if (depth == 3 && reader->in_formats && strcmp (name, "numFmt") == 0)
    add_format (xml, reader, attributes, n_attributes);
  else if (depth == 3 && reader->in_styles && strcmp (name, "xf") == 0)
    add_style (xml, reader, attributes, n_attributes);
}

static void
style_end (TaalXml     *xml,
           guint        depth,
           TaalXmlNaam  ns,
           const char  *name,
           gpointer     data)
{
}

/**
 * taal_xlsx_styles_read:
 * @formats: gets a #TaalFormat as guint8 for each style of cells
 * @zip: the archive
 * @part: the name of the part with the styles
 * @error: a #TaalSheetError
 *
 * Returns: whether they could be read
 *
 * Thread: that of the archive
 */
gboolean
taal_xlsx_styles_read (GArray      *formats,
                       TaalZip     *zip,
                       const char  *part,
                       GError     **error)
{
  static const TaalXmlHandler handler = { style_start, style_end, NULL };
  g_autoptr(GHashTable) own = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Reader reader = { .formats = own, .ids = ids };

  if (!taal_xml_read_part (zip, part, TAAL_WORKBOOK_MAX_SMALL_PART, &handler, &reader, error))
    return FALSE;

  /* A number that the workbook gives a format to is its own, also where there is one built in. */
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gpointer found;
      guint8 format;

      if (g_hash_table_lookup_extended (own, GINT_TO_POINTER ((int) id), NULL, &found))
        format = (guint8) GPOINTER_TO_INT (found);
      else
        format = (guint8) taal_format_get_builtin (id);
      g_array_append_val (formats, format);
    }

  return TRUE;
}
