/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <string.h>

#include "taal-sheet.h"
#include "taal-zip.h"

G_BEGIN_DECLS

/* The namespaces that mean something to a workbook; of the office formats also the ISO "strict" ones. */
typedef enum
{
  TAAL_XML_NONE,  /* an attribute without a prefix */
  TAAL_XML_OTHER,
  TAAL_XML_SHEET,         /* spreadsheetml */
  TAAL_XML_RELATION,      /* r:id */
  TAAL_XML_PACKAGE,       /* the .rels parts */
  TAAL_XML_ODF_OFFICE,
  TAAL_XML_ODF_TABLE,
  TAAL_XML_ODF_TEXT,
  TAAL_XML_ODF_STYLE,
  TAAL_XML_ODF_CALCEXT,   /* what LibreOffice adds */
} TaalXmlNaam;

/* An attribute; its value is not zero-terminated. It holds while the element begins. */
typedef struct
{
  TaalXmlNaam  ns;
  const char  *name;
  const char  *value;
  gsize        length;
} TaalXmlAttribute;

/**
 * TaalXml:
 *
 * A part of a workbook as XML, read in pieces. It holds no DTD and no entities of its own, reaches no
 * network, and is not deep.
 */
typedef struct _TaalXml TaalXml;

/**
 * TaalXmlHandler:
 * @start: an element begins; the root is at depth 1
 * @end: an element ends, at the depth at which it began
 * @text: (nullable): text, of which a piece may be all there is or not
 *
 * What to do with what is read. A handler stops the reading by taal_xml_fail().
 */
typedef struct
{
  void (*start) (TaalXml                *xml,
                 guint                   depth,
                 TaalXmlNaam             ns,
                 const char             *name,
                 const TaalXmlAttribute *attributes,
                 guint                   n_attributes,
                 gpointer                data);
  void (*end)   (TaalXml                *xml,
                 guint                   depth,
                 TaalXmlNaam             ns,
                 const char             *name,
                 gpointer                data);
  void (*text)  (TaalXml                *xml,
                 const char             *text,
                 gsize                   length,
                 gpointer                data);
} TaalXmlHandler;

TaalXml  *taal_xml_new          (TaalZipPart           *part,
                                 const TaalXmlHandler  *handler,
                                 gpointer               data);
void      taal_xml_free         (TaalXml               *xml);
gboolean  taal_xml_feed         (TaalXml               *xml,
                                 const char            *text,
                                 gsize                  length,
                                 GError               **error);
gboolean  taal_xml_step         (TaalXml               *xml,
                                 gboolean              *more,
                                 GError               **error);
void      taal_xml_keep_context (TaalXml               *xml);
char     *taal_xml_dup_context  (TaalXml               *xml);
char     *taal_xml_dup_tag      (TaalXml               *xml);
void      taal_xml_stop         (TaalXml               *xml);
void      taal_xml_fail         (TaalXml               *xml,
                                 TaalSheetError         code,
                                 const char            *format,
                                 ...) G_GNUC_PRINTF (3, 4);
gboolean  taal_xml_read_part    (TaalZip               *zip,
                                 const char            *name,
                                 gint64                 max_size,
                                 const TaalXmlHandler  *handler,
                                 gpointer               data,
                                 GError               **error);

/* taal-xml-attribute.c */
char     *taal_xml_dup          (const TaalXmlAttribute *attributes,
                                 guint                   n_attributes,
                                 TaalXmlNaam             ns,
                                 const char             *name);
gboolean  taal_xml_get_number   (const TaalXmlAttribute *attribute,
                                 gint64                  max,
                                 gint64                 *value);

static inline gboolean
taal_xml_is (const TaalXmlAttribute *attribute,
             TaalXmlNaam             ns,
             const char             *name)
{
  return attribute->ns == ns && strcmp (attribute->name, name) == 0;
}

static inline gboolean
taal_xml_has_value (const TaalXmlAttribute *attribute,
                    const char             *value)
{
  return strlen (value) == attribute->length && memcmp (attribute->value, value, attribute->length) == 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalXml, taal_xml_free)

G_END_DECLS
