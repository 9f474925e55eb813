/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-tekst.h"

#include <string.h>

/* How much of a digest stands for letters that ASCII cannot come near to. */
#define DIGEST_LENGTH 8

/* As taal_mapping_tekst_vouw(), of ASCII: nearly every cell, and each is folded more than once. */
static char *
fold_ascii (const char *text)
{
  char *folded = g_malloc (strlen (text) + 1), *out = folded;
  gboolean space = FALSE;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isspace (*text))
        {
          space = out > folded;
          continue;
        }
      if (space)
        *out++ = ' ';
      space = FALSE;
      *out++ = g_ascii_tolower (*text);
    }
  *out = '\0';

  return folded;
}

/**
 * taal_mapping_tekst_vouw:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text as it is compared: without regard to case, without spaces around
 *   it, and with one space for any run of spaces, hard spaces and line ends in it
 *
 * Thread: any
 */
char *
taal_mapping_tekst_vouw (const char *text)
{
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  GString *result;
  gboolean space = FALSE;

  if (g_str_is_ascii (text))
    return fold_ascii (text);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  folded = g_utf8_casefold (normal != NULL ? normal : text, -1);
  result = g_string_sized_new (strlen (folded));

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        {
          space = result->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (result, ' ');
      space = FALSE;
      g_string_append_unichar (result, letter);
    }

  return g_string_free (result, FALSE);
}

/**
 * taal_mapping_tekst_gelijk:
 * @one: UTF-8
 * @other: UTF-8
 *
 * Returns: whether they are one text by taal_mapping_tekst_vouw()
 *
 * Thread: any
 */
gboolean
taal_mapping_tekst_gelijk (const char *one,
                           const char *other)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (g_str_equal (one, other))
    return TRUE;

  a = taal_mapping_tekst_vouw (one);
  b = taal_mapping_tekst_vouw (other);
  return g_str_equal (a, b);
}

/**
 * taal_mapping_tekst_slug:
 * @text: UTF-8
 *
 * Makes of a text what may be part of an id: lower-case ASCII letters and digits with single hyphens
 * between them. The same text gives the same slug on every machine: the transliteration is that of no
 * locale. Letters that have no ASCII counterpart are told apart by a digest of the text behind it.
 *
 * Returns: (transfer full): the slug; empty for a text without letters or digits
 *
 * Thread: any
 */
char *
taal_mapping_tekst_slug (const char *text)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  g_autofree char *ascii = g_str_to_ascii (folded, "C");
  GString *slug = g_string_sized_new (strlen (ascii));
  gboolean lossy = strchr (ascii, '?') != NULL && strchr (folded, '?') == NULL;
  gboolean gap = FALSE;

  for (const char *c = ascii; *c != '\0'; c++)
    {
      if (!g_ascii_isalnum (*c))
        {
          gap = slug->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (slug, '-');
      gap = FALSE;
      g_string_append_c (slug, g_ascii_tolower (*c));
    }
  if (lossy)
    {
      g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);

      g_string_append_printf (slug, "%s%.*s", slug->len > 0 ? "-" : "", DIGEST_LENGTH, digest);
    }

  return g_string_free (slug, FALSE);
}
