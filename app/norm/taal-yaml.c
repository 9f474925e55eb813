/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-yaml-private.h"

/* Longer texts are cut where a message shows them. */
#define MAX_SHOWN 60

/**
 * taal_yaml_free:
 * @node: (transfer full): a node
 *
 * Frees it with all that is in it.
 *
 * Thread: any
 */
void
taal_yaml_free (TaalYaml *node)
{
  g_clear_pointer (&node->text, g_free);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

/**
 * taal_yaml_get_n:
 * @node: a sequence or mapping
 *
 * Returns: how many items or keys it has
 *
 * Thread: any
 */
guint
taal_yaml_get_n (const TaalYaml *node)
{
  g_return_val_if_fail (node->kind != TAAL_YAML_SCALAR, 0);

  return node->kind == TAAL_YAML_MAPPING ? node->children->len / 2 : node->children->len;
}

/**
 * taal_yaml_get:
 * @node: a sequence or mapping
 * @i: a place, from 0
 *
 * Returns: (transfer none): the item there, or the value of the key there
 *
 * Thread: any
 */
const TaalYaml *
taal_yaml_get (const TaalYaml *node,
               guint           i)
{
  g_return_val_if_fail (i < taal_yaml_get_n (node), NULL);

  return g_ptr_array_index (node->children, node->kind == TAAL_YAML_MAPPING ? 2 * i + 1 : i);
}

/**
 * taal_yaml_get_key:
 * @node: a mapping
 * @i: a place, from 0
 *
 * Returns: (transfer none): the key there, a scalar
 *
 * Thread: any
 */
const TaalYaml *
taal_yaml_get_key (const TaalYaml *node,
                   guint           i)
{
  g_return_val_if_fail (node->kind == TAAL_YAML_MAPPING && i < taal_yaml_get_n (node), NULL);

  return g_ptr_array_index (node->children, 2 * i);
}

/**
 * taal_yaml_find:
 * @node: a mapping
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the value of @key
 *
 * Thread: any
 */
const TaalYaml *
taal_yaml_find (const TaalYaml *node,
                const char     *key)
{
  for (guint i = 0; i < taal_yaml_get_n (node); i++)
    if (g_str_equal (taal_yaml_get_key (node, i)->text, key))
      return taal_yaml_get (node, i);

  return NULL;
}

/**
 * taal_yaml_is_null:
 * @node: a node
 *
 * Returns: whether it is YAML's way to write nothing: an empty plain scalar, `~` or `null`
 *
 * Thread: any
 */
gboolean
taal_yaml_is_null (const TaalYaml *node)
{
  return node->kind == TAAL_YAML_SCALAR && node->plain &&
         (*node->text == '\0' || g_str_equal (node->text, "~") || g_str_equal (node->text, "null"));
}

/**
 * taal_yaml_dup_shown:
 * @node: a node
 *
 * Returns: (transfer full): how a message shows it: on one line and not too long
 *
 * Thread: any
 */
char *
taal_yaml_dup_shown (const TaalYaml *node)
{
  g_autofree char *text = NULL;

  switch (node->kind)
    {
    case TAAL_YAML_SEQUENCE:
      return g_strdup ("a list");
    case TAAL_YAML_MAPPING:
      return g_strdup ("a mapping");
    case TAAL_YAML_SCALAR:
      break;
    }

  text = g_strdelimit (g_strdup (node->text), "\n", ' ');
  if (g_utf8_strlen (text, -1) > MAX_SHOWN)
    {
      *g_utf8_offset_to_pointer (text, MAX_SHOWN) = '\0';
      return g_strdup_printf ("'%s…'", text);
    }

  return g_strdup_printf ("'%s'", text);
}

/**
 * taal_yaml_fail:
 * @node: where it is wrong
 * @code: what kind of error it is
 * @error: return location
 * @format: why, in the manner of printf
 * @...: its arguments
 *
 * Sets @error to `NAME:LINE:COLUMN: reason`.
 *
 * Returns: %FALSE
 *
 * Thread: any
 */
gboolean
taal_yaml_fail (const TaalYaml  *node,
                TaalNormError    code,
                GError         **error,
                const char      *format,
                ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, TAAL_NORM_ERROR, code, "%s:%u:%u: %s", node->name, node->line, node->column, reason);

  return FALSE;
}

/**
 * taal_yaml_fail_at:
 * @name: what messages call the file
 * @line: from 1
 * @column: from 1
 * @reason: what is wrong there
 * @error: return location
 *
 * Sets @error to a %TAAL_NORM_ERROR_SYNTAX where there is no node yet.
 *
 * Returns: %FALSE
 *
 * Thread: any
 */
gboolean
taal_yaml_fail_at (const char  *name,
                   guint        line,
                   guint        column,
                   const char  *reason,
                   GError     **error)
{
  g_set_error (error, TAAL_NORM_ERROR, TAAL_NORM_ERROR_SYNTAX, "%s:%u:%u: %s", name, line, column, reason);

  return FALSE;
}

/**
 * taal_yaml_fail_at_byte:
 * @name: what messages call the file
 * @bytes: its contents
 * @offset: how many bytes come before what is wrong
 * @reason: what that is
 * @error: return location
 *
 * As taal_yaml_fail_at(), for what is wrong with the bytes themselves.
 *
 * Returns: %FALSE
 *
 * Thread: any
 */
gboolean
taal_yaml_fail_at_byte (const char  *name,
                        GBytes      *bytes,
                        gsize        offset,
                        const char  *reason,
                        GError     **error)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  guint line = 1, column = 1;

  for (gsize i = 0; i < MIN (offset, size); i++)
    if (data[i] == '\n')
      {
        line++;
        column = 1;
      }
    else if ((data[i] & 0xc0) != 0x80) /* not inside a character */
      column++;

  return taal_yaml_fail_at (name, line, column, reason, error);
}
