/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-naam.h"

#include <string.h>

/* Longer names are compared by their beginning, so that a hostile file does not take for ever. */
#define MAX_TEKENS 128

/**
 * taal_naam_vouw:
 * @naam: a text in UTF-8
 *
 * Returns: (transfer full): it without case, without accents, and with single spaces between its
 * words
 *
 * Thread: any
 */
char *
taal_naam_vouw (const char *naam)
{
  g_autofree char *folded = g_utf8_casefold (naam, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *text = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = apart != NULL ? apart : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || g_unichar_iszerowidth (c) || g_unichar_iscntrl (c))
        continue;
      if (g_unichar_isspace (c))
        {
          space = text->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (text, ' ');
      space = FALSE;
      g_string_append_unichar (text, c);
    }

  return g_string_free (text, FALSE);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What a program adds to a name for its reader. */
static gboolean
is_addition (const char *word)
{
  static const char *const additions[] = { "guest", "gast", "extern", "external", "unverified",
                                           "host", "me", "ik", "niet", "geverifieerd" };

  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    if (strcmp (additions[i], word) == 0)
      return TRUE;

  return FALSE;
}

/* Takes away "(Guest)" and the like: brackets in which every word is an addition. */
static void
drop_additions (char *folded)
{
  char *open = strrchr (folded, '(');
  char *close = open == NULL ? NULL : strchr (open, ')');
  g_auto (GStrv) words = NULL;

  if (close == NULL || close[1] != '\0' || open == folded)
    return;

  *close = '\0';
  words = g_strsplit (open + 1, " ", -1);
  *close = ')';
  for (int i = 0; words[i] != NULL; i++)
    if (!is_addition (words[i]))
      return;

  *open = '\0';
}

/**
 * taal_naam_sleutel:
 * @naam: a name as somebody wrote it
 *
 * Returns: (transfer full): what is equal for two ways of writing one name: "Jansen, Pïet" and
 *   "piet JANSEN (Gast)"; empty when there is no name in it
 *
 * Thread: any
 */
char *
taal_naam_sleutel (const char *naam)
{
  g_autofree char *folded = taal_naam_vouw (naam);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) word = g_string_new (NULL);
  const char *p = folded;
  char *key;

  drop_additions (folded);
  do
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      /* An apostrophe or a dash within a name is written or not: El-Amrani, d'Hondt. */
      else if (word->len > 0 && c != '\'' && c != 0x2019)
        {
          g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      p = c == '\0' ? NULL : g_utf8_next_char (p);
    }
  while (p != NULL);

  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);
  key = g_strjoinv (" ", (char **) words->pdata);
  return key;
}

/* How many signs must be changed, added, taken away or exchanged with their neighbour. */
static int
count_edits (const gunichar *a,
             int             n_a,
             const gunichar *b,
             int             n_b)
{
  int rows[3][MAX_TEKENS + 1];
  int *before = rows[0], *last = rows[1], *row = rows[2];

  for (int j = 0; j <= n_b; j++)
    last[j] = before[j] = j;
  for (int i = 1; i <= n_a; i++)
    {
      int *next = before;

      row[0] = i;
      for (int j = 1; j <= n_b; j++)
        {
          row[j] = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
          row[j] = MIN (row[j], MIN (last[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = next;
    }

  return last[n_b];
}

/* Whether every word of the one stands in the other: somebody left a part of their name away. */
static gboolean
is_part (const char *part,
         const char *whole)
{
  g_auto (GStrv) words = g_strsplit (part, " ", -1);
  g_auto (GStrv) others = g_strsplit (whole, " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    if (words[i][0] == '\0' || words[i][1] == '\0' ||
        !g_strv_contains ((const char *const *) others, words[i]))
      return FALSE;

  return words[0] != NULL;
}

/**
 * taal_naam_gelijkenis:
 * @sleutel: a key of taal_naam_sleutel()
 * @andere: another
 *
 * Returns: how like the two names are, from 0 to 100 for equal; at least 80 when one is a part of
 * the other
 *
 * Thread: any
 */
int
taal_naam_gelijkenis (const char *sleutel,
                      const char *andere)
{
  glong n_a, n_b;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (sleutel, -1, &n_a);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (andere, -1, &n_b);
  int longest, like;

  if (strcmp (sleutel, andere) == 0)
    return 100;
  n_a = MIN (n_a, MAX_TEKENS);
  n_b = MIN (n_b, MAX_TEKENS);
  longest = (int) MAX (n_a, n_b);
  if (n_a == 0 || n_b == 0)
    return 0;

  like = 100 * (longest - count_edits (a, (int) n_a, b, (int) n_b)) / longest;
  return is_part (sleutel, andere) || is_part (andere, sleutel) ? CLAMP (like, 80, 99) : like;
}
