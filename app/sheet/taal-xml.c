/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xml.h"

#include <libxml/parser.h>

/* Large enough that the parser seldom stops in a row, small enough that few rows wait. */
#define CHUNK          (64 << 10)
#define MAX_DEPTH      256
#define MAX_ATTRIBUTES 64
#define N_KNOWN        16

typedef struct
{
  TaalXmlNaam  ns;
  const char  *uri;
} Namespace;

static const Namespace namespaces[] = {
  { TAAL_XML_SHEET, "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
  { TAAL_XML_SHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main" },
  { TAAL_XML_RELATION, "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
  { TAAL_XML_RELATION, "http://purl.oclc.org/ooxml/officeDocument/relationships" },
  { TAAL_XML_PACKAGE, "http://schemas.openxmlformats.org/package/2006/relationships" },
  { TAAL_XML_ODF_OFFICE, "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { TAAL_XML_ODF_TABLE, "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { TAAL_XML_ODF_TEXT, "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { TAAL_XML_ODF_STYLE, "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { TAAL_XML_ODF_CALCEXT, "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" },
};

struct _TaalXml
{
  guint                  depth;
  gboolean               stopped;
  guint                  n_known;
  struct
  {
    const xmlChar *uri; /* of the parser's dictionary: one text is one address */
    TaalXmlNaam    ns;
  } known[N_KNOWN];

  /* Borrowed */
  TaalZipPart           *part; /* nullable: fed only */
  const TaalXmlHandler  *handler;
  gpointer               data;

  /* Owned */
  GError                *error;
  xmlParserCtxt         *parser;
  char                  *chunk;
  GPtrArray             *decoded; /* values of the element that begins */
  GPtrArray             *context; /* nullable: the open elements but the innermost, as they began */
  char                  *tag;     /* nullable: the innermost, as it is spelled */
};

static TaalXmlNaam
find_namespace (TaalXml       *xml,
                const xmlChar *uri)
{
  TaalXmlNaam ns = TAAL_XML_OTHER;

  if (uri == NULL)
    return TAAL_XML_NONE;
  for (guint i = 0; i < xml->n_known; i++)
    if (xml->known[i].uri == uri)
      return xml->known[i].ns;

  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    if (strcmp ((const char *) uri, namespaces[i].uri) == 0)
      ns = namespaces[i].ns;
  if (xml->n_known < N_KNOWN)
    {
      xml->known[xml->n_known].uri = uri;
      xml->known[xml->n_known++].ns = ns;
    }

  return ns;
}

/* Since no entity is to be replaced, the parser leaves an ampersand in an attribute as the reference
 * &#38;, for who builds a tree of it to resolve. */
static void
decode_value (TaalXml          *xml,
              TaalXmlAttribute *attribute)
{
  g_autofree char *value = g_strndup (attribute->value, attribute->length);
  g_auto(GStrv) pieces = g_strsplit (value, "&#38;", -1);
  char *decoded = g_strjoinv ("&", pieces);

  g_ptr_array_add (xml->decoded, decoded);
  attribute->value = decoded;
  attribute->length = strlen (decoded);
}

/* Notes how an element that begins is spelled, and what namespaces it declares. */
static void
note_context (TaalXml        *xml,
              const xmlChar  *name,
              const xmlChar  *prefix,
              int             n_namespaces,
              const xmlChar **declared)
{
  GString *open = g_string_new ("<");

  g_free (xml->tag);
  xml->tag = prefix == NULL ? g_strdup ((const char *) name) : g_strdup_printf ("%s:%s", prefix, name);
  g_string_append (open, xml->tag);
  for (int i = 0; i < n_namespaces; i++)
    {
      const char *of = (const char *) declared[2 * i];
      g_autofree char *uri = g_markup_escape_text ((const char *) declared[2 * i + 1], -1);

      g_string_append_printf (open, " xmlns%s%s=\"%s\"", of != NULL ? ":" : "", of != NULL ? of : "", uri);
    }
  g_string_append_c (open, '>');
  g_ptr_array_add (xml->context, g_string_free (open, FALSE));
}

static void
start_cb (void           *context,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **declared,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  TaalXml *xml = context;
  TaalXmlAttribute list[MAX_ATTRIBUTES];
  guint n = (guint) MIN (n_attributes, MAX_ATTRIBUTES);

  if (xml->stopped)
    return;
  if (xml->context != NULL)
    note_context (xml, name, prefix, n_namespaces, declared);
  if (++xml->depth > MAX_DEPTH)
    {
      taal_xml_fail (xml, TAAL_SHEET_ERROR_FORMAT, "nested too deeply");
      return;
    }

  if (xml->decoded->len > 0)
    g_ptr_array_set_size (xml->decoded, 0);
  /* An attribute is five pointers: name, prefix, namespace, begin and end of the value. */
  for (guint i = 0; i < n; i++)
    {
      const xmlChar **five = attributes + 5 * i;

      list[i] = (TaalXmlAttribute) { find_namespace (xml, five[2]), (const char *) five[0], (const char *) five[3],
                                     (gsize) (five[4] - five[3]) };
      if (memchr (list[i].value, '&', list[i].length) != NULL)
        decode_value (xml, &list[i]);
    }
  xml->handler->start (xml, xml->depth, find_namespace (xml, uri), (const char *) name, list, n, xml->data);
}

static void
end_cb (void          *context,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  TaalXml *xml = context;

  if (xml->stopped)
    return;

  xml->handler->end (xml, xml->depth, find_namespace (xml, uri), (const char *) name, xml->data);
  xml->depth--;
  if (xml->context != NULL)
    g_ptr_array_set_size (xml->context, (int) xml->depth);
}

static void
text_cb (void          *context,
         const xmlChar *text,
         int            length)
{
  TaalXml *xml = context;

  if (!xml->stopped && xml->handler->text != NULL)
    xml->handler->text (xml, (const char *) text, (gsize) length, xml->data);
}

/* No workbook has one, and all that entities can do begins with one. */
static void
dtd_cb (void          *context,
        const xmlChar *name,
        const xmlChar *public_id,
        const xmlChar *system_id)
{
  taal_xml_fail (context, TAAL_SHEET_ERROR_FORMAT, "holds a DTD, which no workbook does");
}

static void G_GNUC_PRINTF (2, 3)
silence_cb (void       *context,
            const char *format,
            ...)
{
}

/**
 * taal_xml_new:
 * @part: (nullable): what taal_xml_step() reads, which must outlive the reader
 * @handler: what to do with what is read
 * @data: for @handler
 *
 * Returns: (transfer full): a reader
 *
 * Thread: any
 */
TaalXml *
taal_xml_new (TaalZipPart          *part,
              const TaalXmlHandler *handler,
              gpointer              data)
{
  TaalXml *xml = g_new0 (TaalXml, 1);
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = dtd_cb,
    .startElementNs = start_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
    .ignorableWhitespace = text_cb,
    .error = silence_cb,
    .warning = silence_cb,
  };

  xmlInitParser ();
  xml->part = part;
  xml->handler = handler;
  xml->data = data;
  xml->chunk = g_malloc (CHUNK);
  xml->decoded = g_ptr_array_new_with_free_func (g_free);
  xml->parser = xmlCreatePushParserCtxt (&sax, xml, NULL, 0, NULL);
  if (xml->parser == NULL)
    g_error ("no memory for an XML parser");
  /* Neither XML_PARSE_HUGE, so that the library's own limits stand, nor anything that loads. */
  (void) xmlCtxtUseOptions (xml->parser, XML_PARSE_NONET);

  return xml;
}

/**
 * taal_xml_free:
 * @xml: (transfer full): a reader
 *
 * Thread: that of the reader
 */
void
taal_xml_free (TaalXml *xml)
{
  g_clear_pointer (&xml->parser, xmlFreeParserCtxt);
  g_clear_error (&xml->error);
  g_clear_pointer (&xml->context, g_ptr_array_unref);
  g_ptr_array_unref (xml->decoded);
  g_free (xml->tag);
  g_free (xml->chunk);
  g_free (xml);
}

/**
 * taal_xml_keep_context:
 * @xml: a reader that has read nothing
 *
 * Makes taal_xml_dup_context() and taal_xml_dup_tag() possible.
 *
 * Thread: that of the reader
 */
void
taal_xml_keep_context (TaalXml *xml)
{
  xml->context = g_ptr_array_new_with_free_func (g_free);
}

/**
 * taal_xml_dup_context:
 * @xml: a reader that keeps its context, in the start of an element
 *
 * Returns: (transfer full): what a reader must be fed to go on from that element: those around it, with
 *   their namespaces and without their attributes
 *
 * Thread: that of the reader
 */
char *
taal_xml_dup_context (TaalXml *xml)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i + 1 < xml->context->len; i++)
    g_string_append (all, g_ptr_array_index (xml->context, i));

  return g_string_free (all, FALSE);
}

/**
 * taal_xml_dup_tag:
 * @xml: a reader that keeps its context, in the start of an element
 *
 * Returns: (transfer full): the name of the element as the part spells it, with its prefix
 *
 * Thread: that of the reader
 */
char *
taal_xml_dup_tag (TaalXml *xml)
{
  return g_strdup (xml->tag);
}

/**
 * taal_xml_stop:
 * @xml: a reader
 *
 * Ends the reading from within a handler, since what follows is of no use.
 *
 * Thread: that of the reader
 */
void
taal_xml_stop (TaalXml *xml)
{
  xml->stopped = TRUE;
  xmlStopParser (xml->parser);
}

/**
 * taal_xml_fail:
 * @xml: a reader
 * @code: what is wrong
 * @format: a message, with what follows it
 *
 * Stops the reading from within a handler; the first failure counts.
 *
 * Thread: that of the reader
 */
void
taal_xml_fail (TaalXml        *xml,
               TaalSheetError  code,
               const char     *format,
               ...)
{
  va_list arguments;

  if (xml->error == NULL)
    {
      g_autofree char *reason = NULL;

      va_start (arguments, format);
      reason = g_strdup_vprintf (format, arguments);
      va_end (arguments);
      xml->error = g_error_new (TAAL_SHEET_ERROR, code, "%s", reason);
    }
  taal_xml_stop (xml);
}

/* What the parser says of a text that is no XML, on one line. */
static void
note_parser_error (TaalXml *xml)
{
  const xmlError *error = xmlCtxtGetLastError (xml->parser);
  g_autofree char *message = g_strdup (error != NULL && error->message != NULL ? error->message : "broken");

  xml->stopped = TRUE;
  if (xml->error == NULL)
    xml->error = g_error_new (TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "damaged: %s",
                              g_strchomp (g_strdelimit (message, "\r\n", ' ')));
}

static gboolean
parse (TaalXml     *xml,
       const char  *text,
       gsize        length,
       gboolean     last,
       GError     **error)
{
  if (!xml->stopped)
    (void) xmlParseChunk (xml->parser, text, (int) length, last ? 1 : 0);
  /* Not what xmlParseChunk() returns, which may be a warning. */
  if (!xml->stopped && !xml->parser->wellFormed)
    note_parser_error (xml);
  if (xml->error == NULL)
    return TRUE;

  if (xml->part != NULL)
    g_set_error (error, TAAL_SHEET_ERROR, xml->error->code, "%s: %s: %s",
                 taal_zip_get_name (taal_zip_part_get_zip (xml->part)), taal_zip_part_get_name (xml->part),
                 xml->error->message);
  else
    g_propagate_error (error, g_error_copy (xml->error));
  return FALSE;
}

/**
 * taal_xml_feed:
 * @xml: a reader
 * @text: a piece of XML
 * @length: its length
 * @error: a #TaalSheetError
 *
 * Reads a text as if the part had begun with it.
 *
 * Returns: whether it could be read
 *
 * Thread: that of the reader
 */
gboolean
taal_xml_feed (TaalXml     *xml,
               const char  *text,
               gsize        length,
               GError     **error)
{
  return parse (xml, text, length, FALSE, error);
}

/**
 * taal_xml_step:
 * @xml: a reader of a part
 * @more: (out): whether there is more to read
 * @error: a #TaalSheetError; the message names the file and the part
 *
 * Reads the next piece of the part. There is no more once a handler stopped.
 *
 * Returns: whether it could be read
 *
 * Thread: that of the reader
 */
gboolean
taal_xml_step (TaalXml   *xml,
               gboolean  *more,
               GError   **error)
{
  gssize n = taal_zip_part_read (xml->part, xml->chunk, CHUNK, error);

  gboolean good = n >= 0 && parse (xml, xml->chunk, (gsize) n, n == 0, error);

  *more = good && n > 0 && !xml->stopped;
  return good;
}

/**
 * taal_xml_read_part:
 * @zip: an archive
 * @name: the name of a part
 * @max_size: how large it may be
 * @handler: what to do with what is read
 * @data: for @handler
 * @error: a #TaalSheetError; the message names the file and the part
 *
 * Reads a part from begin to end.
 *
 * Returns: whether it could be read
 *
 * Thread: that of the archive
 */
gboolean
taal_xml_read_part (TaalZip               *zip,
                    const char            *name,
                    gint64                 max_size,
                    const TaalXmlHandler  *handler,
                    gpointer               data,
                    GError               **error)
{
  g_autoptr(TaalZipPart) part = taal_zip_part_open (zip, name, max_size, error);
  g_autoptr(TaalXml) xml = NULL;
  gboolean more = TRUE, good = TRUE;

  if (part == NULL)
    return FALSE;

  xml = taal_xml_new (part, handler, data);
  while (good && more)
    good = taal_xml_step (xml, &more, error);

  return good;
}
