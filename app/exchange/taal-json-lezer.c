/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-exchange"

#include "config.h"

#include "taal-json-lezer.h"

#include <string.h>

/* More digits than any count has; so no number overflows. */
#define MAX_DIGITS 15

/**
 * taal_json_lezer_init:
 * @lezer: (out caller-allocates): a reader
 * @data: (array length=length): the text, which outlives it
 * @length: its length in bytes
 *
 * Thread: any
 */
void
taal_json_lezer_init (TaalJsonLezer *lezer,
                      const char    *data,
                      gsize          length)
{
  g_return_if_fail (lezer != NULL && (data != NULL || length == 0));

  *lezer = (TaalJsonLezer) { .data = data, .length = length };
  if (!g_utf8_validate_len (data, length, NULL))
    lezer->fout = "it is not UTF-8";
}

/**
 * taal_json_lezer_fail:
 * @lezer: a reader
 * @fout: what is wrong, in English; static
 *
 * Also for who reads, when what stands there is not what should.
 *
 * Returns: %FALSE
 *
 * Thread: any
 */
gboolean
taal_json_lezer_fail (TaalJsonLezer *lezer,
                      const char    *fout)
{
  if (lezer->fout == NULL)
    lezer->fout = fout;

  return FALSE;
}

/* The next character; NUL at the end, which is no character of JSON. */
static char
peek (const TaalJsonLezer *lezer)
{
  return lezer->fout == NULL && lezer->at < lezer->length ? lezer->data[lezer->at] : '\0';
}

static void
skip_space (TaalJsonLezer *lezer)
{
  while (peek (lezer) != '\0' && strchr (" \t\n\r", peek (lezer)) != NULL)
    lezer->at++;
}

static gboolean
take (TaalJsonLezer *lezer,
      char           wanted,
      const char    *fout)
{
  skip_space (lezer);
  if (peek (lezer) != wanted)
    return taal_json_lezer_fail (lezer, fout);

  lezer->at++;
  return TRUE;
}

static gboolean
begin (TaalJsonLezer *lezer,
       char           bracket,
       const char    *fout)
{
  if (!take (lezer, bracket, fout))
    return FALSE;
  if (lezer->depth + 1 >= TAAL_JSON_LEZER_DIEPTE)
    return taal_json_lezer_fail (lezer, "it is nested too deep");

  lezer->first[++lezer->depth] = TRUE;
  return TRUE;
}

/* Whether one more comes before the bracket that closes; takes the comma, or that bracket. */
static gboolean
next (TaalJsonLezer *lezer,
      char           bracket)
{
  skip_space (lezer);
  if (peek (lezer) == bracket)
    {
      lezer->at++;
      lezer->depth--;
      return FALSE;
    }
  if (!lezer->first[lezer->depth] && !take (lezer, ',', "a comma or a bracket is missing"))
    return FALSE;

  lezer->first[lezer->depth] = FALSE;
  return lezer->fout == NULL;
}

/**
 * taal_json_lezer_begin_object:
 * @lezer: a reader, before a value
 *
 * Returns: whether it is an object, of which taal_json_lezer_next_key() gives the members
 *
 * Thread: any
 */
gboolean
taal_json_lezer_begin_object (TaalJsonLezer *lezer)
{
  return begin (lezer, '{', "an object was expected");
}

/**
 * taal_json_lezer_next_key:
 * @lezer: a reader, in an object
 * @key: given the name of its next member
 *
 * Returns: whether there is one, of which the value must be read; else the object ends, or
 *   something is wrong
 *
 * Thread: any
 */
gboolean
taal_json_lezer_next_key (TaalJsonLezer *lezer,
                          GString       *key)
{
  return next (lezer, '}') && taal_json_lezer_get_string (lezer, key) &&
         take (lezer, ':', "a colon is missing");
}

/**
 * taal_json_lezer_begin_array:
 * @lezer: a reader, before a value
 *
 * Returns: whether it is a list, of which taal_json_lezer_next_item() tells whether there is one more
 *
 * Thread: any
 */
gboolean
taal_json_lezer_begin_array (TaalJsonLezer *lezer)
{
  return begin (lezer, '[', "a list was expected");
}

/**
 * taal_json_lezer_next_item:
 * @lezer: a reader, in a list
 *
 * Returns: whether there is one more, which must be read; else the list ends, or something is wrong
 *
 * Thread: any
 */
gboolean
taal_json_lezer_next_item (TaalJsonLezer *lezer)
{
  return next (lezer, ']');
}

/* Four hexadecimal digits. */
static gboolean
take_hex (TaalJsonLezer *lezer,
          gunichar      *value)
{
  *value = 0;
  for (int i = 0; i < 4; i++, lezer->at++)
    {
      int digit = g_ascii_xdigit_value (peek (lezer));

      if (digit < 0)
        return taal_json_lezer_fail (lezer, "four hexadecimal digits are missing");
      *value = *value * 16 + (gunichar) digit;
    }

  return TRUE;
}

/* What stands behind \u: a character, or two halves of one. */
static gboolean
take_unicode (TaalJsonLezer *lezer,
              GString       *text)
{
  gunichar value, low;

  if (!take_hex (lezer, &value))
    return FALSE;
  if (value >= 0xd800 && value < 0xdc00)
    {
      if (lezer->at + 1 >= lezer->length || strncmp (lezer->data + lezer->at, "\\u", 2) != 0)
        return taal_json_lezer_fail (lezer, "half a character");
      lezer->at += 2;
      if (!take_hex (lezer, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return taal_json_lezer_fail (lezer, "half a character");
      value = 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00);
    }
  if (value == 0 || !g_unichar_validate (value))
    return taal_json_lezer_fail (lezer, "a character that is none");

  g_string_append_unichar (text, value);
  return TRUE;
}

static gboolean
take_escape (TaalJsonLezer *lezer,
             GString       *text)
{
  static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
  char name = peek (lezer);
  const char *found = name != '\0' ? strchr (names, name) : NULL;

  lezer->at++;
  if (name == 'u')
    return take_unicode (lezer, text);
  if (found == NULL)
    return taal_json_lezer_fail (lezer, "an escape that is none");

  g_string_append_c (text, values[found - names]);
  return TRUE;
}

/**
 * taal_json_lezer_get_string:
 * @lezer: a reader, before a value
 * @text: given it
 *
 * Returns: whether it is a text
 *
 * Thread: any
 */
gboolean
taal_json_lezer_get_string (TaalJsonLezer *lezer,
                            GString       *text)
{
  g_string_truncate (text, 0);
  if (!take (lezer, '"', "a text was expected"))
    return FALSE;

  while (peek (lezer) != '"')
    {
      char c = peek (lezer);

      if ((guchar) c < 0x20)
        return taal_json_lezer_fail (lezer, "a text does not end, or has a control character");
      lezer->at++;
      if (c != '\\')
        g_string_append_c (text, c);
      else if (!take_escape (lezer, text))
        return FALSE;
    }
  lezer->at++;

  return TRUE;
}

static guint
skip_digits (TaalJsonLezer *lezer)
{
  guint n = 0;

  for (; g_ascii_isdigit (peek (lezer)); n++)
    lezer->at++;

  return n;
}

/* The part of a number that is whole: no zeros before it. */
static gboolean
skip_whole (TaalJsonLezer *lezer)
{
  gboolean zero;

  if (peek (lezer) == '-')
    lezer->at++;
  zero = peek (lezer) == '0';
  if (skip_digits (lezer) != 1 && zero)
    return taal_json_lezer_fail (lezer, "a number begins with zero");

  return g_ascii_isdigit (lezer->data[lezer->at - 1]) ||
         taal_json_lezer_fail (lezer, "a number was expected");
}

/**
 * taal_json_lezer_get_int:
 * @lezer: a reader, before a value
 * @number: (out): it
 *
 * Returns: whether it is a whole number, of no more than fifteen digits
 *
 * Thread: any
 */
gboolean
taal_json_lezer_get_int (TaalJsonLezer *lezer,
                         gint64        *number)
{
  g_autofree char *digits = NULL;
  gsize begin_at;

  *number = 0;
  skip_space (lezer);
  begin_at = lezer->at;
  if (peek (lezer) != '-' && !g_ascii_isdigit (peek (lezer)))
    return taal_json_lezer_fail (lezer, "a number was expected");
  if (!skip_whole (lezer))
    return FALSE;
  if (lezer->at - begin_at > MAX_DIGITS)
    return taal_json_lezer_fail (lezer, "a number is too large");
  if (peek (lezer) == '.' || g_ascii_tolower (peek (lezer)) == 'e')
    return taal_json_lezer_fail (lezer, "a number is not whole");

  digits = g_strndup (lezer->data + begin_at, lezer->at - begin_at);
  *number = g_ascii_strtoll (digits, NULL, 10);
  return TRUE;
}

static gboolean
skip_number (TaalJsonLezer *lezer)
{
  if (!skip_whole (lezer))
    return FALSE;
  if (peek (lezer) == '.')
    {
      lezer->at++;
      if (skip_digits (lezer) == 0)
        return taal_json_lezer_fail (lezer, "a number does not end");
    }
  if (g_ascii_tolower (peek (lezer)) == 'e')
    {
      lezer->at++;
      if (peek (lezer) == '-' || peek (lezer) == '+')
        lezer->at++;
      if (skip_digits (lezer) == 0)
        return taal_json_lezer_fail (lezer, "a number does not end");
    }

  return TRUE;
}

static gboolean
skip_word (TaalJsonLezer *lezer)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (lezer->length - lezer->at >= n && strncmp (lezer->data + lezer->at, words[i], n) == 0)
        {
          lezer->at += n;
          return TRUE;
        }
    }

  return taal_json_lezer_fail (lezer, "a value was expected");
}

/**
 * taal_json_lezer_skip:
 * @lezer: a reader, before a value
 *
 * Reads a value of any kind, as of a member that is not known.
 *
 * Returns: whether it is one
 *
 * Thread: any
 */
gboolean
taal_json_lezer_skip (TaalJsonLezer *lezer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char c;

  skip_space (lezer);
  c = peek (lezer);
  if (c == '{')
    {
      if (taal_json_lezer_begin_object (lezer))
        while (taal_json_lezer_next_key (lezer, text) && taal_json_lezer_skip (lezer))
          ;
    }
  else if (c == '[')
    {
      if (taal_json_lezer_begin_array (lezer))
        while (taal_json_lezer_next_item (lezer) && taal_json_lezer_skip (lezer))
          ;
    }
  else if (c == '"')
    (void) taal_json_lezer_get_string (lezer, text);
  else if (c == '-' || g_ascii_isdigit (c))
    (void) skip_number (lezer);
  else
    (void) skip_word (lezer);

  return lezer->fout == NULL;
}

/**
 * taal_json_lezer_end:
 * @lezer: a reader, behind the last value
 *
 * Returns: whether nothing follows, and nothing was wrong
 *
 * Thread: any
 */
gboolean
taal_json_lezer_end (TaalJsonLezer *lezer)
{
  skip_space (lezer);
  if (lezer->at < lezer->length)
    return taal_json_lezer_fail (lezer, "something follows the end");

  return lezer->fout == NULL;
}
