/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-xlsx-private.h"

#include "taal-xml.h"

/* How one part of a package refers to another. */
typedef struct
{
  char *type; /* the last word of it, which is that of "transitional" and "strict" alike */
  char *part;
} Relation;

typedef struct
{
  GHashTable *relations; /* id to Relation */
  char       *folder;    /* that relative targets are relative to */
} Relations;

/* What is being read: the workbook itself. */
typedef struct
{
  TaalWorkbook *workbook;
  TaalXlsx     *xlsx;
  GHashTable   *relations;
} Reader;

static void
relation_free (gpointer data)
{
  Relation *relation = data;

  g_free (relation->type);
  g_free (relation->part);
  g_free (relation);
}

/* The name of a part, of which a relation has a path relative to @folder or, with a slash before it,
 * to the whole. It is only ever looked up in the archive. */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autofree char *path = *target == '/' ? g_strdup (target + 1) : g_strconcat (folder, target, NULL);
  g_auto(GStrv) steps = g_strsplit (path, "/", -1);
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  for (char **step = steps; *step != NULL; step++)
    if (g_str_equal (*step, ".."))
      g_ptr_array_set_size (kept, MAX ((int) kept->len - 1, 0));
    else if (**step != '\0' && !g_str_equal (*step, "."))
      g_ptr_array_add (kept, *step);
  g_ptr_array_add (kept, NULL);

  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
relation_start (TaalXml                *xml,
                guint                   depth,
                TaalXmlNaam             ns,
                const char             *name,
                const TaalXmlAttribute *attributes,
                guint                   n_attributes,
                gpointer                data)
{
  Relations *relations = data;
  g_autofree char *id = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "Id");
  g_autofree char *type = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "Type");
  g_autofree char *target = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "Target");
  g_autofree char *mode = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "TargetMode");
  Relation *relation;

  if (depth != 2 || ns != TAAL_XML_PACKAGE || strcmp (name, "Relationship") != 0 || id == NULL || type == NULL ||
      target == NULL || g_strcmp0 (mode, "External") == 0)
    return;

  relation = g_new0 (Relation, 1);
  relation->type = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  relation->part = resolve (relations->folder, target);
  g_hash_table_insert (relations->relations, g_steal_pointer (&id), relation);
}

static void
nothing_end (TaalXml     *xml,
             guint        depth,
             TaalXmlNaam  ns,
             const char  *name,
             gpointer     data)
{
}

/* Reads to which parts @part refers, by their ids; "" is the package as a whole. */
static GHashTable *
read_relations (TaalZip     *zip,
                const char  *part,
                GError     **error)
{
  static const TaalXmlHandler handler = { relation_start, nothing_end, NULL };
  const char *slash = strrchr (part, '/');
  const char *base = slash != NULL ? slash + 1 : part;
  g_autofree char *folder = g_strndup (part, (gsize) (base - part));
  g_autofree char *name = g_strconcat (folder, "_rels/", base, ".rels", NULL);
  g_autoptr(GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, relation_free);
  Relations relations = { found, folder };

  if (!taal_xml_read_part (zip, name, TAAL_WORKBOOK_MAX_SMALL_PART, &handler, &relations, error))
    return NULL;

  return g_steal_pointer (&found);
}

/* The part of the first relation of a type, which borrows it. */
static const char *
find_type (GHashTable *relations,
           const char *type)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (g_str_equal (((Relation *) value)->type, type))
      return ((Relation *) value)->part;

  return NULL;
}

static void
add_sheet (TaalXml                *xml,
           Reader                 *reader,
           const TaalXmlAttribute *attributes,
           guint                   n_attributes)
{
  g_autofree char *name = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "name");
  g_autofree char *state = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "state");
  g_autofree char *id = taal_xml_dup (attributes, n_attributes, TAAL_XML_RELATION, "id");
  const Relation *relation = id == NULL ? NULL : g_hash_table_lookup (reader->relations, id);

  if (name == NULL || relation == NULL)
    taal_xml_fail (xml, TAAL_SHEET_ERROR_FORMAT, "sheet %s: its part is not named", name != NULL ? name : "?");
  else if (reader->workbook->sheets->len == TAAL_WORKBOOK_MAX_SHEETS)
    taal_xml_fail (xml, TAAL_SHEET_ERROR_TOO_BIG, "more than %d sheets", TAAL_WORKBOOK_MAX_SHEETS);
  /* A sheet that is a chart or a dialogue has no rows. */
  else if (g_str_equal (relation->type, "worksheet"))
    taal_workbook_add_sheet (reader->workbook, name, state != NULL && !g_str_equal (state, "visible"), relation->part,
                             taal_zip_get_part_size (reader->workbook->zip, relation->part));
}

static void
workbook_start (TaalXml                *xml,
                guint                   depth,
                TaalXmlNaam             ns,
                const char             *name,
                const TaalXmlAttribute *attributes,
                guint                   n_attributes,
                gpointer                data)
{
  Reader *reader = data;

  if (depth == 1 && (ns != TAAL_XML_SHEET || strcmp (name, "workbook") != 0))
    taal_xml_fail (xml, TAAL_SHEET_ERROR_FORMAT, "not a workbook but another document");
  else if (depth == 2 && strcmp (name, "workbookPr") == 0)
    {
      g_autofree char *date1904 = taal_xml_dup (attributes, n_attributes, TAAL_XML_NONE, "date1904");

      reader->xlsx->date1904 = g_strcmp0 (date1904, "1") == 0 || g_strcmp0 (date1904, "true") == 0;
    }
  else if (depth == 3 && ns == TAAL_XML_SHEET && strcmp (name, "sheet") == 0)
    add_sheet (xml, reader, attributes, n_attributes);
}

static void
xlsx_free (gpointer data)
{
  TaalXlsx *xlsx = data;

  g_free (xlsx->strings_part);
  g_free (xlsx->styles_part);
  g_clear_pointer (&xlsx->formats, g_array_unref);
  taal_xlsx_strings_clear (&xlsx->strings);
  g_free (xlsx);
}

/* The formats and the texts are read when the first sheet is, and not to see what sheets there are. */
static TaalSheet *
xlsx_open_sheet (TaalWorkbook  *workbook,
                 guint          index,
                 GError       **error)
{
  TaalXlsx *xlsx = workbook->data;

  if (!xlsx->read)
    {
      if (xlsx->styles_part != NULL && !taal_xlsx_styles_read (xlsx->formats, workbook->zip, xlsx->styles_part, error))
        return NULL;
      if (xlsx->strings_part != NULL &&
          !taal_xlsx_strings_read (&xlsx->strings, workbook->zip, xlsx->strings_part, error))
        return NULL;
      xlsx->read = TRUE;
    }

  return taal_sheet_xlsx_open (workbook, index, error);
}

/**
 * taal_workbook_open_xlsx:
 * @workbook: a workbook with its archive
 * @error: a #TaalSheetError; the message names the file
 *
 * Lists the sheets of an .xlsx file, in the order of their tabs.
 *
 * Returns: whether it is one
 *
 * Thread: any
 */
gboolean
taal_workbook_open_xlsx (TaalWorkbook  *workbook,
                         GError       **error)
{
  static const TaalWorkbookClass klass = { xlsx_open_sheet, taal_xlsx_list_merges, xlsx_free };
  static const TaalXmlHandler handler = { workbook_start, nothing_end, NULL };
  g_autoptr(GHashTable) package = read_relations (workbook->zip, "", error);
  g_autoptr(GHashTable) relations = NULL;
  TaalXlsx *xlsx = g_new0 (TaalXlsx, 1);
  Reader reader = { workbook, xlsx, NULL };
  const char *part;

  workbook->klass = &klass;
  workbook->data = xlsx;
  xlsx->formats = g_array_new (FALSE, FALSE, sizeof (guint8));
  if (package == NULL)
    return FALSE;

  part = find_type (package, "officeDocument");
  if (part == NULL || g_str_has_suffix (part, ".bin"))
    {
      g_set_error (error, TAAL_SHEET_ERROR, TAAL_SHEET_ERROR_FORMAT, "%s: %s", taal_zip_get_name (workbook->zip),
                   part == NULL ? "no workbook in it" : "a binary workbook (.xlsb)");
      return FALSE;
    }
  reader.relations = relations = read_relations (workbook->zip, part, error);
  if (relations == NULL)
    return FALSE;
  xlsx->strings_part = g_strdup (find_type (relations, "sharedStrings"));
  xlsx->styles_part = g_strdup (find_type (relations, "styles"));

  return taal_xml_read_part (workbook->zip, part, TAAL_WORKBOOK_MAX_SMALL_PART, &handler, &reader, error);
}
