/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-naamzeef.h"

#include <string.h>

/* From this many letters on a word is found within another one; a shorter one only by itself, as two
 * letters are within any word. */
#define LANG 3

struct _TaalNaamzeef
{
  GHashTable *woorden; /* char * */
  GPtrArray  *lang;    /* those of LANG letters or more; borrowed */
};

/* Words that say nothing of who it is, and are in other texts as well. */
static const char *const klein[] = { "de",  "den", "der", "het", "van", "von", "te", "ten",
                                     "ter", "in",  "op",  "el",  "al",  "la",  "le", "en" };

/**
 * taal_naamzeef_new:
 *
 * Returns: (transfer full): a sieve without names
 *
 * Thread: any
 */
TaalNaamzeef *
taal_naamzeef_new (void)
{
  TaalNaamzeef *zeef = g_new0 (TaalNaamzeef, 1);

  zeef->woorden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zeef->lang = g_ptr_array_new ();

  return zeef;
}

/**
 * taal_naamzeef_free:
 * @zeef: (transfer full): a sieve
 *
 * Thread: its own
 */
void
taal_naamzeef_free (TaalNaamzeef *zeef)
{
  g_ptr_array_unref (zeef->lang);
  g_hash_table_unref (zeef->woorden);
  g_free (zeef);
}

/* Without case and accents: an id seldom has those of the name. NULL for what is not text. */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) bare = g_string_new (NULL);

  if (apart == NULL)
    return NULL;
  for (const char *c = apart; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (bare, g_utf8_get_char (c));

  return g_utf8_casefold (bare->str, -1);
}

/* The next row of letters at or after @at, which is moved behind it; NULL when there is none. */
static char *
dup_next_word (const char **at,
               glong *n_letters)
{
  const char *c = *at, *start;

  while (*c != '\0' && !g_unichar_isalpha (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  start = c;
  for (*n_letters = 0; *c != '\0' && g_unichar_isalpha (g_utf8_get_char (c)); (*n_letters)++)
    c = g_utf8_next_char (c);
  *at = c;

  return c > start ? g_strndup (start, (gsize) (c - start)) : NULL;
}

static gboolean
is_klein (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (klein); i++)
    if (g_str_equal (klein[i], word))
      return TRUE;

  return FALSE;
}

/**
 * taal_naamzeef_add:
 * @zeef: a sieve
 * @naam: a name, or an id or login that may be made of one
 *
 * Adds its words of more than one letter; digits are no part of a name.
 *
 * Thread: the sieve's
 */
void
taal_naamzeef_add (TaalNaamzeef *zeef,
                   const char *naam)
{
  g_autofree char *folded = NULL;
  const char *at;
  char *word;
  glong n;

  g_return_if_fail (zeef != NULL && naam != NULL);

  folded = fold (naam);
  at = folded != NULL ? folded : "";
  while ((word = dup_next_word (&at, &n)) != NULL)
    if (n < 2 || is_klein (word) || g_hash_table_contains (zeef->woorden, word))
      g_free (word);
    else
      {
        if (n >= LANG)
          g_ptr_array_add (zeef->lang, word);
        g_hash_table_add (zeef->woorden, word);
      }
}

static gboolean
holds_word (const TaalNaamzeef *zeef,
            const char *word,
            glong n)
{
  if (g_hash_table_contains (zeef->woorden, word))
    return TRUE;
  for (guint i = 0; n > LANG && i < zeef->lang->len; i++)
    if (strstr (word, g_ptr_array_index (zeef->lang, i)) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * taal_naamzeef_holds:
 * @zeef: a sieve
 * @text: a text
 *
 * Returns: whether one of the names may be in it, or a part of one
 *
 * Thread: the sieve's
 */
gboolean
taal_naamzeef_holds (const TaalNaamzeef *zeef,
                     const char *text)
{
  g_autofree char *folded = NULL;
  const char *at;
  char *word;
  glong n;

  g_return_val_if_fail (zeef != NULL && text != NULL, TRUE);

  folded = fold (text);
  if (folded == NULL)
    return TRUE;
  for (at = folded; (word = dup_next_word (&at, &n)) != NULL; g_free (word))
    if (holds_word (zeef, word, n))
      {
        g_free (word);
        return TRUE;
      }

  return FALSE;
}
