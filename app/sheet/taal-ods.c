/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-ods-private.h"

#define MANIFEST "META-INF/manifest.xml"

/* The part up to its first sheet. */
typedef struct
{
  TaalOds *ods;
  char    *style; /* nullable: the name of the style of sheets that is being read */
} Reader;

static void
nothing_end (TaalXml     *xml,
             guint        depth,
             TaalXmlNaam  ns,
             const char  *name,
             gpointer     data)
{
}

static void
manifest_start (TaalXml                *xml,
                guint                   depth,
                TaalXmlNaam             ns,
                const char             *name,
                const TaalXmlAttribute *attributes,
                guint                   n_attributes,
                gpointer                data)
{
  if (strcmp (name, "encryption-data") == 0)
    taal_xml_fail (xml, TAAL_SHEET_ERROR_PASSWORD, "the workbook is protected by a password");
}

/* Parts that were encrypted are still listed by their names. */
static gboolean
check_open (TaalZip  *zip,
            GError  **error)
{
  static const TaalXmlHandler handler = { manifest_start, nothing_end, NULL };

  return !taal_zip_has (zip, MANIFEST) ||
         taal_xml_read_part (zip, MANIFEST, TAAL_WORKBOOK_MAX_SMALL_PART, &handler, NULL, error);
}

static void
begin_style (Reader                 *reader,
             const TaalXmlAttribute *attributes,
             guint                   n_attributes)
{
  g_autofree char *family = taal_xml_dup (attributes, n_attributes, TAAL_XML_ODF_STYLE, "family");

  g_clear_pointer (&reader->style, g_free);
  if (g_strcmp0 (family, "table") == 0)
    reader->style = taal_xml_dup (attributes, n_attributes, TAAL_XML_ODF_STYLE, "name");
}

static void
head_start (TaalXml                *xml,
            guint                   depth,
            TaalXmlNaam             ns,
            const char             *name,
            const TaalXmlAttribute *attributes,
            guint                   n_attributes,
            gpointer                data)
{
  Reader *reader = data;

  if (depth == 3 && ns == TAAL_XML_ODF_STYLE && strcmp (name, "style") == 0)
    begin_style (reader, attributes, n_attributes);
  else if (depth == 4 && reader->style != NULL && ns == TAAL_XML_ODF_STYLE && strcmp (name, "table-properties") == 0)
    {
      g_autofree char *display = taal_xml_dup (attributes, n_attributes, TAAL_XML_ODF_TABLE, "display");

      if (g_strcmp0 (display, "false") == 0)
        g_hash_table_add (reader->ods->hidden, g_steal_pointer (&reader->style));
    }
  else if (depth == 3 && ns == TAAL_XML_ODF_OFFICE && strcmp (name, "text") == 0)
    taal_xml_fail (xml, TAAL_SHEET_ERROR_FORMAT, "not a workbook but another document");
  else if (depth == 4 && ns == TAAL_XML_ODF_TABLE && strcmp (name, "table") == 0)
    {
      reader->ods->context = taal_xml_dup_context (xml);
      reader->ods->tag = taal_xml_dup_tag (xml);
      taal_xml_stop (xml);
    }
}

/* Reads what stands before the first sheet. */
static gboolean
read_head (TaalZip  *zip,
           TaalOds  *ods,
           GError  **error)
{
  static const TaalXmlHandler handler = { head_start, nothing_end, NULL };
  g_autoptr(TaalZipPart) part = taal_zip_part_open (zip, TAAL_ODS_PART, TAAL_WORKBOOK_MAX_SHEET_PART, error);
  g_autoptr(TaalXml) xml = NULL;
  Reader reader = { ods, NULL };
  gboolean more = TRUE, good = TRUE;

  if (part == NULL)
    return FALSE;

  xml = taal_xml_new (part, &handler, &reader);
  taal_xml_keep_context (xml);
  while (good && more)
    good = taal_xml_step (xml, &more, error);
  g_free (reader.style);

  return good;
}

static void
clear_place (gpointer data)
{
  TaalOdsPlace *place = data;

  g_clear_pointer (&place->mark, taal_zip_mark_unref);
}

static void
ods_free (gpointer data)
{
  TaalOds *ods = data;

  g_free (ods->context);
  g_free (ods->tag);
  g_hash_table_unref (ods->hidden);
  g_array_unref (ods->places);
  g_free (ods);
}

/**
 * taal_workbook_open_ods:
 * @workbook: a workbook with its archive
 * @error: a #TaalSheetError; the message names the file
 *
 * Lists the sheets of an .ods file, in the order of their tabs. All of them are one part, which is
 * looked through for where each begins: the checksum of the part is thereby checked as well.
 *
 * Returns: whether it is one
 *
 * Thread: any
 */
gboolean
taal_workbook_open_ods (TaalWorkbook  *workbook,
                        GError       **error)
{
  static const TaalWorkbookClass klass = { taal_sheet_ods_open, taal_sheet_ods_list_merges, ods_free };
  TaalOds *ods = g_new0 (TaalOds, 1);

  ods->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ods->places = g_array_new (FALSE, TRUE, sizeof (TaalOdsPlace));
  g_array_set_clear_func (ods->places, clear_place);
  workbook->klass = &klass;
  workbook->data = ods;

  return check_open (workbook->zip, error) && read_head (workbook->zip, ods, error) &&
         (ods->tag == NULL || taal_ods_scan (workbook, ods, error));
}
