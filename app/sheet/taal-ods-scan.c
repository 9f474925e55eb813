/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-ods-private.h"

#define CHUNK   (256 << 10)
#define MAX_TAG (64 << 10)

/* To find where the sheets begin, their part is not parsed but looked through for tags: `<` stands
 * nowhere else in XML but in comments, CDATA and processing instructions, which are passed over. That
 * takes a small part of the time of parsing, and each sheet is then parsed once, from where it is. */
typedef struct
{
  TaalWorkbook *workbook;
  TaalOds      *ods;
  gsize         tag_length;
  guint         nested;     /* sheets that are open: a sheet within a sheet is not one */
  const char   *skip_until; /* nullable: what ends the comment and the like that is passed over */
  gint64        offset;     /* in the part, of @text */
  gboolean      last;       /* no text follows */

  /* Owned */
  TaalZipMark  *before; /* nullable: the start of the chunk before, where the tag that is read may begin */
  TaalZipMark  *mark;   /* the start of the chunk */
  GString      *text;   /* the chunk, behind what was left of the one before */
} Scan;

typedef struct
{
  char *name;
  char *style;
} SheetTag;

static gboolean
set_error (const Scan  *scan,
           const char  *reason,
           GError     **error)
{
  g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: " TAAL_ODS_PART ": %s",
               taal_zip_get_name (scan->workbook->zip), reason);
  return FALSE;
}

static void
tag_start (TaalXml                *xml,
           guint                   depth,
           TaalXmlNaam             ns,
           const char             *name,
           const TaalXmlAttribute *attributes,
           guint                   n_attributes,
           gpointer                data)
{
  SheetTag *tag = data;

  if (depth != 4 || ns != TAAL_XML_ODF_TABLE || strcmp (name, "table") != 0)
    return;

  tag->name = taal_xml_dup (attributes, n_attributes, TAAL_XML_ODF_TABLE, "name");
  tag->style = taal_xml_dup (attributes, n_attributes, TAAL_XML_ODF_TABLE, "style-name");
  taal_xml_stop (xml);
}

static void
tag_end (TaalXml     *xml,
         guint        depth,
         TaalXmlNaam  ns,
         const char  *name,
         gpointer     data)
{
}

/* Adds the sheet whose tag is the @length bytes at @tag. */
static gboolean
add_sheet (Scan        *scan,
           const char  *tag,
           gsize        length,
           GError     **error)
{
  static const TaalXmlHandler handler = { tag_start, tag_end, NULL };
  SheetTag found = { NULL, NULL };
  g_autoptr(TaalXml) xml = taal_xml_new (NULL, &handler, &found);
  TaalOdsPlace place = { NULL, scan->offset + (tag - scan->text->str) };
  gboolean good;

  good = taal_xml_feed (xml, scan->ods->context, strlen (scan->ods->context), NULL) &&
         taal_xml_feed (xml, tag, length, NULL);
  if (good && found.name != NULL && scan->workbook->sheets->len < TAAL_WORKBOOK_MAX_SHEETS)
    {
      place.mark =
        taal_zip_mark_ref (taal_zip_mark_get_offset (scan->mark) <= place.offset ? scan->mark : scan->before);
      g_array_append_val (scan->ods->places, place);
      taal_workbook_add_sheet (scan->workbook, found.name,
                               found.style != NULL && g_hash_table_contains (scan->ods->hidden, found.style),
                               TAAL_ODS_PART, 0);
    }
  else
    good = set_error (scan, found.name == NULL ? "a sheet has no name" : "too many sheets", error);
  g_free (found.name);
  g_free (found.style);

  return good;
}

/* Whether the name of a sheet's tag stands at @p, which has room for it. */
static gboolean
is_sheet_tag (const Scan *scan,
              const char *p)
{
  return memcmp (p, scan->ods->tag, scan->tag_length) == 0 && strchr (" \t\r\n/>", p[scan->tag_length]) != NULL;
}

/* The end of the tag that begins at @p; an attribute may hold a `>`. */
static const char *
find_tag_end (const char *p,
              const char *end)
{
  char quote = '\0';

  for (; p < end; p++)
    if (quote != '\0')
      quote = *p == quote ? '\0' : quote;
    else if (*p == '"' || *p == '\'')
      quote = *p;
    else if (*p == '>')
      return p + 1;

  return NULL;
}

/* Passes over what is no tag, and says what ends it. */
static const char *
find_other (Scan       *scan,
            const char *p)
{
  static const struct
  {
    const char *start;
    const char *end;
  } others[] = { { "<!--", "-->" }, { "<![CDATA[", "]]>" }, { "<?", "?>" } };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (strncmp (p, others[i].start, strlen (others[i].start)) == 0)
      {
        scan->skip_until = others[i].end;
        return p + strlen (others[i].start);
      }

  return NULL;
}

/* Looks at the tag at @p. Returns what stands behind it; @p when more text is needed; NULL on an
 * error. */
static const char *
see_tag (Scan        *scan,
         const char  *p,
         const char  *end,
         GError     **error)
{
  const char *after = find_other (scan, p);

  if (after != NULL)
    return after;
  if (p[1] == '/')
    {
      if (is_sheet_tag (scan, p + 2) && scan->nested > 0)
        scan->nested--;
      return p + 2;
    }
  if (!is_sheet_tag (scan, p + 1))
    return p + 1;

  after = find_tag_end (p, end);
  if (after == NULL)
    {
      if (end - p > MAX_TAG || scan->last)
        set_error (scan, "a tag that does not end", error);
      return end - p > MAX_TAG || scan->last ? NULL : p;
    }
  if (scan->nested == 0 && !add_sheet (scan, p, (gsize) (after - p), error))
    return NULL;
  if (after[-2] != '/')
    scan->nested++;

  return after;
}

/* Looks through the text, and keeps of it what is needed with what follows. */
static gboolean
see_text (Scan    *scan,
          GError **error)
{
  const char *p = scan->text->str, *end = p + scan->text->len;
  gsize needed = MAX (scan->tag_length + 3, strlen ("<![CDATA["));

  while (p < end)
    {
      const char *found = NULL, *after;

      if (scan->skip_until != NULL)
        {
          gsize n = strlen (scan->skip_until);

          found = g_strstr_len (p, end - p, scan->skip_until);
          p = found != NULL ? found + n : MAX (p, end - n + 1);
          if (found == NULL)
            break;
          scan->skip_until = NULL;
          continue;
        }
      found = memchr (p, '<', (gsize) (end - p));
      p = found != NULL ? found : end;
      if (found == NULL || (gsize) (end - p) < needed)
        break;
      after = see_tag (scan, p, end, error);
      if (after == NULL)
        return FALSE;
      if (after == p)
        break;
      p = after;
    }

  scan->offset += p - scan->text->str;
  g_string_erase (scan->text, 0, p - scan->text->str);
  return TRUE;
}

/* Reads the next chunk; @n gets its size. */
static gboolean
read_chunk (Scan         *scan,
            TaalZipPart  *part,
            gssize       *n,
            GError      **error)
{
  gsize kept = scan->text->len;

  g_clear_pointer (&scan->before, taal_zip_mark_unref);
  scan->before = g_steal_pointer (&scan->mark);
  scan->mark = taal_zip_part_mark (part, error);
  if (scan->mark == NULL)
    return FALSE;

  g_string_set_size (scan->text, kept + CHUNK);
  *n = taal_zip_part_read (part, scan->text->str + kept, CHUNK, error);
  g_string_set_size (scan->text, kept + (gsize) MAX (*n, 0));
  scan->last = *n == 0;
  return *n >= 0;
}

/* How much of the archive each sheet takes: up to the next. */
static void
set_sizes (Scan *scan)
{
  gint64 end = taal_zip_get_part_size (scan->workbook->zip, TAAL_ODS_PART);

  for (guint i = scan->ods->places->len; i > 0; i--)
    {
      const TaalOdsPlace *place = &g_array_index (scan->ods->places, TaalOdsPlace, i - 1);
      TaalWorkbookSheet *sheet = g_ptr_array_index (scan->workbook->sheets, i - 1);

      sheet->size = MAX (end - taal_zip_mark_get_position (place->mark), 0);
      end = taal_zip_mark_get_position (place->mark);
    }
}

/**
 * taal_ods_scan:
 * @workbook: an .ods workbook, which gets its sheets
 * @ods: what is known of it: the elements around the sheets, and their tag
 * @error: a #TaalSheetError; the message names the file
 *
 * Finds the sheets, and where each begins.
 *
 * Returns: whether the part could be read to its end
 *
 * Thread: that of the opener
 */
gboolean
taal_ods_scan (TaalWorkbook  *workbook,
               TaalOds       *ods,
               GError       **error)
{
  g_autoptr(TaalZipPart) part = taal_zip_part_open (workbook->zip, TAAL_ODS_PART, TAAL_WORKBOOK_MAX_SHEET_PART, error);
  Scan scan = { .workbook = workbook, .ods = ods, .tag_length = strlen (ods->tag), .text = g_string_new (NULL) };
  gssize n = 1;
  gboolean good = part != NULL;

  while (good && n > 0)
    good = read_chunk (&scan, part, &n, error) && see_text (&scan, error);
  if (good)
    set_sizes (&scan);
  g_clear_pointer (&scan.before, taal_zip_mark_unref);
  g_clear_pointer (&scan.mark, taal_zip_mark_unref);
  g_string_free (scan.text, TRUE);

  return good;
}
