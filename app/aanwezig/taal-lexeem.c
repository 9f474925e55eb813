/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-tijdstip-private.h"

#include <string.h>

/* Marks of direction, which browsers put in dates of a right-to-left language, and the like. */
static gboolean
is_invisible (gunichar c)
{
  return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || c == 0x2066 ||
         c == 0x2069 || c == 0xfeff;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0 || c == 0x202f || c == 0x2009;
}

static const char *
read_number (const char *p,
             TaalLexeem *lexeem)
{
  lexeem->soort = TAAL_LEXEEM_GETAL;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0)
        break;
      /* More figures than any part of a date has: kept from overflowing, and then refused. */
      if (++lexeem->cijfers <= 9)
        lexeem->waarde = lexeem->waarde * 10 + digit;
    }

  return p;
}

static const char *
read_word (const char *p,
           TaalLexeem *lexeem)
{
  gsize used = 0;

  lexeem->soort = TAAL_LEXEEM_WOORD;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char utf8[6];
      int n;

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c))
        break;
      n = g_unichar_to_utf8 (g_unichar_tolower (c), utf8);
      if (used + (gsize) n < sizeof lexeem->woord)
        {
          memcpy (lexeem->woord + used, utf8, (gsize) n);
          used += (gsize) n;
        }
    }

  return p;
}

/**
 * taal_lexemen_read:
 * @text: a text in UTF-8
 * @lexemen: (out caller-allocates): its first pieces; the last is of %TAAL_LEXEEM_EIND
 *
 * Takes a text apart in numbers, words and signs. Figures may be of any script.
 *
 * Thread: any
 */
void
taal_lexemen_read (const char *text,
                   TaalLexeem  lexemen[TAAL_MAX_LEXEMEN])
{
  const char *p = text;
  int n = 0;

  memset (lexemen, 0, sizeof (TaalLexeem) * TAAL_MAX_LEXEMEN);
  while (*p != '\0' && n < TAAL_MAX_LEXEMEN - TAAL_LEXEMEN_RUIMTE)
    {
      gunichar c = g_utf8_get_char (p);
      TaalLexeem *lexeem = &lexemen[n];

      if (is_space (c) || is_invisible (c))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (g_unichar_digit_value (c) >= 0)
        p = read_number (p, lexeem);
      else if (g_unichar_isalpha (c))
        p = read_word (p, lexeem);
      else
        {
          lexeem->soort = TAAL_LEXEEM_TEKEN;
          lexeem->waarde = c == 0x060c ? ',' : (int) c; /* the Arabic comma */
          p = g_utf8_next_char (p);
        }
      lexeem->eind = (gsize) (p - text);
      n++;
    }
}

/**
 * taal_lexeem_maand:
 * @lexeem: a piece
 *
 * Returns: the month that it names, from 1; 0 for none
 *
 * Thread: any
 */
int
taal_lexeem_maand (const TaalLexeem *lexeem)
{
  /* Beginnings of the names of months in Dutch, English, German, French, Spanish, Italian and
   * Polish. */
  static const struct
  {
    const char *begin;
    int         maand;
  } months[] = {
    { "jan", 1 },  { "gen", 1 },  { "ene", 1 },  { "sty", 1 },   { "feb", 2 },  { "fév", 2 },
    { "fev", 2 },  { "lut", 2 },  { "maart", 3 }, { "mar", 3 },  { "mrt", 3 },  { "mär", 3 },
    { "apr", 4 },  { "avr", 4 },  { "abr", 4 },  { "kwi", 4 },   { "mei", 5 },  { "may", 5 },
    { "mai", 5 },  { "mag", 5 },  { "maj", 5 },  { "juin", 6 },  { "jun", 6 },  { "giu", 6 },
    { "cze", 6 },  { "juil", 7 }, { "jul", 7 },  { "lug", 7 },   { "lip", 7 },  { "aug", 8 },
    { "août", 8 }, { "aoû", 8 },  { "ago", 8 },  { "sie", 8 },   { "sep", 9 },  { "set", 9 },
    { "wrz", 9 },  { "okt", 10 }, { "oct", 10 }, { "ott", 10 },  { "paź", 10 }, { "nov", 11 },
    { "lis", 11 }, { "dec", 12 }, { "dez", 12 }, { "déc", 12 },  { "dic", 12 }, { "gru", 12 },
  };

  if (lexeem->soort != TAAL_LEXEEM_WOORD)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (lexeem->woord, months[i].begin))
      return months[i].maand;

  return 0;
}

/**
 * taal_lexeem_dagdeel:
 * @lexeem: a piece
 *
 * Returns: 1 for a word that means before noon, 2 for after noon, 0 for none
 *
 * Thread: any
 */
int
taal_lexeem_dagdeel (const TaalLexeem *lexeem)
{
  static const char *const before[] = { "am", "a", "ص", "vm" };
  static const char *const after[] = { "pm", "p", "م", "nm" };

  if (lexeem->soort != TAAL_LEXEEM_WOORD)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    if (strcmp (lexeem->woord, before[i]) == 0)
      return 1;
  for (gsize i = 0; i < G_N_ELEMENTS (after); i++)
    if (strcmp (lexeem->woord, after[i]) == 0)
      return 2;

  return 0;
}

/**
 * taal_lexeem_weekdag:
 * @lexeem: a piece
 *
 * Returns: whether it names a day of the week, in Dutch, English, German or French
 *
 * Thread: any
 */
gboolean
taal_lexeem_weekdag (const TaalLexeem *lexeem)
{
  static const char *const days[] = {
    "ma", "di", "wo", "do", "vr", "za", "zo", "mo", "mi", "fr", "sa", "so",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
  };

  if (lexeem->soort != TAAL_LEXEEM_WOORD)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (strcmp (lexeem->woord, days[i]) == 0)
      return TRUE;

  return FALSE;
}
