/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-normpakket-private.h"

#include <string.h>

/**
 * taal_normpakket_fail_type:
 * @node: the value of a key
 * @what: the key, for messages
 * @wanted: what it must be
 * @error: return location
 *
 * Returns: %FALSE, with @error set to a %TAAL_NORM_ERROR_WRONG_TYPE
 *
 * Thread: any
 */
gboolean
taal_normpakket_fail_type (const TaalYaml  *node,
                           const char      *what,
                           const char      *wanted,
                           GError         **error)
{
  g_autofree char *shown = taal_yaml_dup_shown (node);

  return taal_yaml_fail (node, TAAL_NORM_ERROR_WRONG_TYPE, error, "'%s' must be %s, not %s", what, wanted, shown);
}

/**
 * taal_normpakket_is_plain:
 * @node: a node
 *
 * Returns: whether it can be a number, a date or a yes or no: quotes say that a scalar is a text,
 *   whatever it looks like
 *
 * Thread: any
 */
gboolean
taal_normpakket_is_plain (const TaalYaml *node)
{
  return node->kind == TAAL_YAML_SCALAR && node->plain;
}

/**
 * taal_normpakket_read_text:
 * @node: the value of a key
 * @what: the key, for messages
 * @texts: where the text is kept
 * @text: (out): the text
 * @error: return location
 *
 * Returns: whether it is a text: trimmed, on one line, not empty, in quotes or not
 *
 * Errors: %TAAL_NORM_ERROR_MISSING_KEY when empty, %TAAL_NORM_ERROR_WRONG_TYPE
 * Thread: any
 */
gboolean
taal_normpakket_read_text (const TaalYaml  *node,
                           const char      *what,
                           GStringChunk    *texts,
                           const char     **text,
                           GError         **error)
{
  g_autofree char *trimmed = NULL;

  if (node->kind != TAAL_YAML_SCALAR)
    return taal_normpakket_fail_type (node, what, "a text", error);
  trimmed = g_strstrip (g_strdup (node->text));
  if (*trimmed == '\0' || taal_yaml_is_null (node))
    return taal_yaml_fail (node, TAAL_NORM_ERROR_MISSING_KEY, error, "'%s' is empty", what);
  if (strchr (trimmed, '\n') != NULL)
    return taal_normpakket_fail_type (node, what, "one line", error);

  *text = g_string_chunk_insert_const (texts, trimmed);
  return TRUE;
}

/**
 * taal_normpakket_read_date:
 * @node: the value of a key
 * @what: the key, for messages
 * @date: (out): the date
 * @error: return location
 *
 * Returns: whether it is a day of the calendar, written jjjj-mm-dd and in no other way
 *
 * Errors: %TAAL_NORM_ERROR_MISSING_KEY when empty, %TAAL_NORM_ERROR_WRONG_TYPE
 * Thread: any
 */
gboolean
taal_normpakket_read_date (const TaalYaml  *node,
                           const char      *what,
                           TaalDate        *date,
                           GError         **error)
{
  char text[TAAL_DATE_TEXT_SIZE];
  TaalDateParse result;

  if (taal_yaml_is_null (node))
    return taal_yaml_fail (node, TAAL_NORM_ERROR_MISSING_KEY, error, "'%s' is empty", what);
  if (!taal_normpakket_is_plain (node))
    return taal_normpakket_fail_type (node, what, "a date jjjj-mm-dd", error);
  result = taal_date_parse (node->text, date);
  if (result == TAAL_DATE_PARSE_IMPOSSIBLE)
    return taal_yaml_fail (node, TAAL_NORM_ERROR_WRONG_TYPE, error,
                           "'%s' is a day that does not exist: '%s'", what, node->text);
  if (result != TAAL_DATE_PARSE_OK || !g_str_equal (node->text, taal_date_format (*date, text)))
    return taal_normpakket_fail_type (node, what, "a date jjjj-mm-dd", error);

  return TRUE;
}
