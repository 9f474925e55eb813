/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-zoek.h"

#include <string.h>

/**
 * taal_zoek_fold:
 * @text: a text
 *
 * Returns: (transfer full): @text without case and accents, so that "rene" finds "René"; the same in
 *   every locale
 *
 * Thread: any
 */
char *
taal_zoek_fold (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *split = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  lower = g_utf8_casefold (text, -1);
  split = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  if (split == NULL)
    return g_ascii_strdown (text, -1);

  folded = g_string_new (NULL);
  for (const char *c = split; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (folded, g_utf8_get_char (c));

  return g_string_free (folded, FALSE);
}

/**
 * taal_zoek_split:
 * @text: (nullable): what a user typed in a search field
 *
 * Returns: (transfer full): its words, folded, none empty
 *
 * Thread: any
 */
char **
taal_zoek_split (const char *text)
{
  g_autofree char *folded = taal_zoek_fold (text == NULL ? "" : text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

/* Ids are ASCII as a rule and there are many: looked at in place. */
static gboolean
ascii_contains (const char *text,
                const char *word)
{
  for (; *text != '\0'; text++)
    {
      gsize i = 0;

      while (word[i] != '\0' && g_ascii_tolower (text[i]) == word[i])
        i++;
      if (word[i] == '\0')
        return TRUE;
    }

  return FALSE;
}

/**
 * taal_zoek_matches:
 * @text: (nullable): a text
 * @word: a folded word, not empty
 *
 * Returns: whether @text holds @word, apart from case and accents
 *
 * Thread: any
 */
gboolean
taal_zoek_matches (const char *text,
                   const char *word)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;
  if (g_str_is_ascii (text))
    return ascii_contains (text, word);

  folded = taal_zoek_fold (text);
  return strstr (folded, word) != NULL;
}

/**
 * taal_zoek_compare:
 * @a: a text
 * @b: another
 *
 * Orders texts as a person looks for them: case and accents only decide between texts that are
 * otherwise the same.
 *
 * Returns: as strcmp()
 *
 * Thread: any
 */
int
taal_zoek_compare (const char *a,
                   const char *b)
{
  g_autofree char *folded_a = taal_zoek_fold (a);
  g_autofree char *folded_b = taal_zoek_fold (b);
  int order = strcmp (folded_a, folded_b);

  return order != 0 ? order : strcmp (a, b);
}
