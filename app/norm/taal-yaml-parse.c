/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-yaml-private.h"

#include <string.h>
#include <yaml.h>

/* A packet is a few hundred lines, and a mapping in a mapping in a list in a mapping. What goes far
 * beyond that is not one, and is refused before it costs anything. */
#define MAX_SIZE  (1024 * 1024)
#define MAX_DEPTH 8

typedef struct
{
  yaml_parser_t  parser;
  const char    *name;
  GBytes        *bytes;
} Walker;

static TaalYaml *parse_node (Walker       *walker,
                             yaml_event_t *event,
                             int           depth,
                             GError      **error);

static gboolean
fail_at_mark (Walker      *walker,
              yaml_mark_t  mark,
              const char  *reason,
              GError     **error)
{
  return taal_yaml_fail_at (walker->name, (guint) mark.line + 1, (guint) mark.column + 1, reason, error);
}

static gboolean
next_event (Walker        *walker,
            yaml_event_t  *event,
            GError       **error)
{
  g_autofree char *reason = NULL;

  if (yaml_parser_parse (&walker->parser, event))
    return TRUE;

  reason = g_strconcat ("not valid YAML: ", walker->parser.problem, NULL);
  if (walker->parser.error == YAML_READER_ERROR)
    return taal_yaml_fail_at_byte (walker->name, walker->bytes, walker->parser.problem_offset, reason, error);

  return fail_at_mark (walker, walker->parser.problem_mark, reason, error);
}

static TaalYaml *
node_new (Walker             *walker,
          TaalYamlKind        kind,
          const yaml_event_t *event)
{
  TaalYaml *node = g_new0 (TaalYaml, 1);

  node->name = walker->name;
  node->kind = kind;
  node->line = (guint) event->start_mark.line + 1;
  node->column = (guint) event->start_mark.column + 1;
  if (kind != TAAL_YAML_SCALAR)
    node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_yaml_free);

  return node;
}

/* Escapes in a quoted text can make any character; none of those belongs in a packet. Line ends do:
 * a long text may be folded. */
static gboolean
has_control_character (const char *text,
                       gsize       length)
{
  if (strlen (text) != length)
    return TRUE;
  for (const char *cursor = text; *cursor != '\0'; cursor = g_utf8_next_char (cursor))
    if (*cursor != '\n' && g_unichar_iscntrl (g_utf8_get_char (cursor)))
      return TRUE;

  return FALSE;
}

static TaalYaml *
parse_scalar (Walker              *walker,
              const yaml_event_t  *event,
              GError             **error)
{
  const char *text = (const char *) event->data.scalar.value;
  TaalYaml *node;

  if (has_control_character (text, event->data.scalar.length))
    {
      fail_at_mark (walker, event->start_mark, "a text with a control character", error);
      return NULL;
    }

  node = node_new (walker, TAAL_YAML_SCALAR, event);
  node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  node->text = g_strdup (text);

  return node;
}

static gboolean
check_key (const TaalYaml  *key,
           GHashTable      *seen,
           GError         **error)
{
  if (key->kind != TAAL_YAML_SCALAR)
    return taal_yaml_fail (key, TAAL_NORM_ERROR_SYNTAX, error, "a key that is not a text");
  if (!g_hash_table_add (seen, key->text))
    {
      g_autofree char *shown = taal_yaml_dup_shown (key);

      return taal_yaml_fail (key, TAAL_NORM_ERROR_SYNTAX, error, "duplicate key %s", shown);
    }

  return TRUE;
}

/* The items up to the end of a sequence or mapping whose start has been read. */
static gboolean
parse_children (Walker    *walker,
                TaalYaml  *node,
                int        depth,
                GError   **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  while (TRUE)
    {
      yaml_event_t event;
      TaalYaml *child;
      gboolean ended;

      if (!next_event (walker, &event, error))
        return FALSE;
      ended = event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT;
      child = ended ? NULL : parse_node (walker, &event, depth + 1, error);
      yaml_event_delete (&event);
      if (ended)
        return TRUE;
      if (child == NULL)
        return FALSE;

      g_ptr_array_add (node->children, child);
      if (node->kind == TAAL_YAML_MAPPING && node->children->len % 2 == 1 && !check_key (child, seen, error))
        return FALSE;
    }
}

/* Anchors, aliases and tags would let a text say something else than it seems to. */
static const char *
find_extra (const yaml_event_t *event)
{
  const yaml_char_t *anchor = NULL, *tag = NULL;

  if (event->type == YAML_ALIAS_EVENT)
    return "aliases are not allowed";
  if (event->type == YAML_SCALAR_EVENT)
    {
      anchor = event->data.scalar.anchor;
      tag = event->data.scalar.tag;
    }
  else if (event->type == YAML_SEQUENCE_START_EVENT)
    {
      anchor = event->data.sequence_start.anchor;
      tag = event->data.sequence_start.tag;
    }
  else if (event->type == YAML_MAPPING_START_EVENT)
    {
      anchor = event->data.mapping_start.anchor;
      tag = event->data.mapping_start.tag;
    }

  if (anchor != NULL)
    return "anchors are not allowed";

  return tag != NULL ? "tags are not allowed" : NULL;
}

static TaalYaml *
parse_node (Walker        *walker,
            yaml_event_t  *event,
            int            depth,
            GError       **error)
{
  const char *extra = find_extra (event);
  g_autoptr (TaalYaml) node = NULL;

  if (extra == NULL && depth > MAX_DEPTH)
    extra = "nested too deep";
  if (extra != NULL)
    {
      fail_at_mark (walker, event->start_mark, extra, error);
      return NULL;
    }
  if (event->type == YAML_SCALAR_EVENT)
    return parse_scalar (walker, event, error);

  node = node_new (walker, event->type == YAML_MAPPING_START_EVENT ? TAAL_YAML_MAPPING : TAAL_YAML_SEQUENCE, event);
  if (!parse_children (walker, node, depth, error))
    return NULL;

  return g_steal_pointer (&node);
}

/* Reads an event of the document's frame: its start, its end, the start or end of the stream. */
static gboolean
expect_event (Walker             *walker,
              yaml_event_type_t   type,
              const char         *otherwise,
              GError            **error)
{
  yaml_event_t event;
  gboolean found;

  if (!next_event (walker, &event, error))
    return FALSE;
  found = event.type == type;
  if (!found)
    fail_at_mark (walker, event.start_mark, otherwise, error);
  yaml_event_delete (&event);

  return found;
}

static TaalYaml *
parse_document (Walker  *walker,
                GError **error)
{
  g_autoptr (TaalYaml) root = NULL;
  yaml_event_t event;

  if (!expect_event (walker, YAML_STREAM_START_EVENT, "not YAML", error) ||
      !expect_event (walker, YAML_DOCUMENT_START_EVENT, "an empty file", error) || !next_event (walker, &event, error))
    return NULL;
  root = parse_node (walker, &event, 1, error);
  yaml_event_delete (&event);
  if (root == NULL || !expect_event (walker, YAML_DOCUMENT_END_EVENT, "not YAML", error) ||
      !expect_event (walker, YAML_STREAM_END_EVENT, "a second document", error))
    return NULL;

  return g_steal_pointer (&root);
}

/**
 * taal_yaml_parse:
 * @bytes: the contents of a file
 * @name: what messages call it; outlives the result
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the root of its one document
 *
 * Errors: %TAAL_NORM_ERROR_SYNTAX, as `NAME:LINE:COLUMN: reason`
 * Thread: any
 */
TaalYaml *
taal_yaml_parse (GBytes      *bytes,
                 const char  *name,
                 GError     **error)
{
  Walker walker = { .name = name, .bytes = bytes };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end;
  TaalYaml *root;

  if (size > MAX_SIZE)
    {
      taal_yaml_fail_at (name, 1, 1, "a file of more than 1 MiB", error);
      return NULL;
    }
  if (size > 0 && !g_utf8_validate (data, (gssize) size, &end))
    {
      taal_yaml_fail_at_byte (name, bytes, (gsize) (end - data), "not UTF-8", error);
      return NULL;
    }

  if (!yaml_parser_initialize (&walker.parser))
    g_error ("out of memory"); /* as g_malloc() does */
  yaml_parser_set_input_string (&walker.parser, (const guchar *) (size > 0 ? data : ""), size); /* no bytes: NULL */
  root = parse_document (&walker, error);
  yaml_parser_delete (&walker.parser);

  return root;
}
