/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-json.h"

/* The library json-glib writes `"key" : value` and escapes what lies outside ASCII: it cannot
 * give the bytes of format.md 5, on which other programs and the signatures over a report rely. */

#define MAX_DEPTH 16

struct _TaalJson
{
  GString  *out;
  guint     depth;
  gboolean  empty[MAX_DEPTH]; /* whether nothing stands yet in the list or object of that depth */
};

/**
 * taal_json_new:
 *
 * Returns: (transfer full): a writer with nothing written
 *
 * Thread: any
 */
TaalJson *
taal_json_new (void)
{
  TaalJson *json = g_new0 (TaalJson, 1);

  json->out = g_string_new (NULL);
  json->empty[0] = TRUE;
  return json;
}

/**
 * taal_json_free:
 * @json: (transfer full) (nullable): a writer
 *
 * Thread: any
 */
void
taal_json_free (TaalJson *json)
{
  if (json == NULL)
    return;

  if (json->out != NULL)
    g_string_free (json->out, TRUE);
  g_free (json);
}

static void
append_indent (TaalJson *json)
{
  g_string_append_c (json->out, '\n');
  for (guint i = 0; i < json->depth; i++)
    g_string_append (json->out, "  ");
}

static void
append_quoted (GString    *out,
               const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '"':
        g_string_append (out, "\\\"");
        break;
      case '\\':
        g_string_append (out, "\\\\");
        break;
      case '\b':
        g_string_append (out, "\\b");
        break;
      case '\f':
        g_string_append (out, "\\f");
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\r':
        g_string_append (out, "\\r");
        break;
      case '\t':
        g_string_append (out, "\\t");
        break;
      default:
        if ((guchar) *c < 0x20)
          g_string_append_printf (out, "\\u%04x", (guint) (guchar) *c);
        else
          g_string_append_c (out, *c);
        break;
      }
  g_string_append_c (out, '"');
}

/* What stands before a value: a comma, a new line, and the key where there is one. */
static void
begin_value (TaalJson   *json,
             const char *key)
{
  if (!json->empty[json->depth])
    g_string_append_c (json->out, ',');
  json->empty[json->depth] = FALSE;
  if (json->depth > 0)
    append_indent (json);
  if (key != NULL)
    {
      append_quoted (json->out, key);
      g_string_append (json->out, ": ");
    }
}

static void
begin_nest (TaalJson   *json,
            const char *key,
            char        bracket)
{
  g_return_if_fail (json->depth + 1 < MAX_DEPTH);

  begin_value (json, key);
  g_string_append_c (json->out, bracket);
  json->empty[++json->depth] = TRUE;
}

static void
end_nest (TaalJson *json,
          char      bracket)
{
  g_return_if_fail (json->depth > 0);

  json->depth--;
  if (!json->empty[json->depth + 1])
    append_indent (json);
  g_string_append_c (json->out, bracket);
}

/**
 * taal_json_begin_object:
 * @json: a writer
 * @key: (nullable): its key, when it stands in an object
 *
 * Thread: any
 */
void
taal_json_begin_object (TaalJson   *json,
                        const char *key)
{
  begin_nest (json, key, '{');
}

/**
 * taal_json_end_object:
 * @json: a writer, in an object
 *
 * Thread: any
 */
void
taal_json_end_object (TaalJson *json)
{
  end_nest (json, '}');
}

/**
 * taal_json_begin_array:
 * @json: a writer
 * @key: (nullable): its key, when it stands in an object
 *
 * Thread: any
 */
void
taal_json_begin_array (TaalJson   *json,
                       const char *key)
{
  begin_nest (json, key, '[');
}

/**
 * taal_json_end_array:
 * @json: a writer, in a list
 *
 * Thread: any
 */
void
taal_json_end_array (TaalJson *json)
{
  end_nest (json, ']');
}

/**
 * taal_json_add_string:
 * @json: a writer
 * @key: (nullable): its key, when it stands in an object
 * @value: (nullable): a text; %NULL is written as null
 *
 * Thread: any
 */
void
taal_json_add_string (TaalJson   *json,
                      const char *key,
                      const char *value)
{
  begin_value (json, key);
  if (value == NULL)
    {
      g_string_append (json->out, "null");
    }
  else if (g_utf8_validate (value, -1, NULL))
    {
      append_quoted (json->out, value);
    }
  else
    {
      /* A dossier from elsewhere may hold any bytes. */
      g_autofree char *valid = g_utf8_make_valid (value, -1);

      append_quoted (json->out, valid);
    }
}

/**
 * taal_json_add_int:
 * @json: a writer
 * @key: (nullable): its key, when it stands in an object
 * @value: a whole number
 *
 * Thread: any
 */
void
taal_json_add_int (TaalJson   *json,
                   const char *key,
                   gint64      value)
{
  begin_value (json, key);
  g_string_append_printf (json->out, "%" G_GINT64_FORMAT, value);
}

/**
 * taal_json_add_boolean:
 * @json: a writer
 * @key: (nullable): its key, when it stands in an object
 * @value: true or false
 *
 * Thread: any
 */
void
taal_json_add_boolean (TaalJson   *json,
                       const char *key,
                       gboolean    value)
{
  begin_value (json, key);
  g_string_append (json->out, value ? "true" : "false");
}

/**
 * taal_json_add_date:
 * @json: a writer
 * @key: (nullable): its key, when it stands in an object
 * @value: a date; %TAAL_DATE_NONE is written as null
 *
 * Thread: any
 */
void
taal_json_add_date (TaalJson   *json,
                    const char *key,
                    TaalDate    value)
{
  char text[TAAL_DATE_TEXT_SIZE];

  taal_json_add_string (json, key, value == TAAL_DATE_NONE ? NULL : taal_date_format (value, text));
}

/**
 * taal_json_end:
 * @json: (transfer full): a writer whose objects and lists are all ended
 *
 * Returns: (transfer full): what was written, with a final newline
 *
 * Thread: any
 */
char *
taal_json_end (TaalJson *json)
{
  char *text;

  g_return_val_if_fail (json->depth == 0, NULL);

  g_string_append_c (json->out, '\n');
  text = g_string_free (g_steal_pointer (&json->out), FALSE);
  taal_json_free (json);

  return text;
}
