/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-number-format.h"

#include <string.h>

/* What has been seen of a format. */
typedef struct
{
  gboolean digits;   /* 0 # ? */
  gboolean percent;
  gboolean date;     /* y d g b, or m as month */
  gboolean time;     /* h s AM/PM, or m as minutes */
  gboolean duration; /* [h] [m] [s] */
  gboolean open_m;   /* an m or mm that is a month, unless an s follows */
  gboolean after_h;  /* the last part of a date or time was h */
} Seen;

/* An m is minutes behind an h or before an s, else a month. */
static void
close_m (Seen *seen)
{
  seen->date = seen->date || seen->open_m;
  seen->open_m = FALSE;
}

static void
see_letters (Seen *seen,
             char  letter,
             gsize n)
{
  switch (letter)
    {
    case 'h':
      close_m (seen);
      seen->time = seen->after_h = TRUE;
      return;
    case 's':
      seen->time = TRUE;
      seen->open_m = seen->after_h = FALSE;
      return;
    case 'm':
      close_m (seen);
      if (n > 2)
        seen->date = TRUE; /* the name of a month */
      else if (seen->after_h)
        seen->time = TRUE;
      else
        seen->open_m = TRUE;
      seen->after_h = FALSE;
      return;
    default:
      close_m (seen);
      seen->date = TRUE;
      seen->after_h = FALSE;
      return;
    }
}

/* What stands between brackets: a colour, a condition, a language, or elapsed time. */
static const char *
see_brackets (Seen       *seen,
              const char *p)
{
  const char *close = strchr (p, ']');
  gsize n;

  if (close == NULL)
    return p + strlen (p);

  n = (gsize) (close - p) - 1;
  if (n > 0 && (strspn (p + 1, "hH") == n || strspn (p + 1, "mM") == n || strspn (p + 1, "sS") == n))
    {
      close_m (seen);
      seen->duration = TRUE;
      seen->after_h = g_ascii_tolower (p[1]) == 'h';
    }

  return close + 1;
}

/* Passes over what is shown as it stands. Returns NULL when @p is no such thing. */
static const char *
skip_literal (const char *p)
{
  if (*p == '"')
    {
      const char *close = strchr (p + 1, '"');

      return close == NULL ? p + strlen (p) : close + 1;
    }
  /* The next character itself, a space of its width, or a filling with it. */
  if (*p == '\\' || *p == '_' || *p == '*')
    return p[1] == '\0' ? p + 1 : g_utf8_next_char (p + 1);

  return NULL;
}

static const char *
see_next (Seen       *seen,
          const char *p)
{
  static const char *const words[] = { "general", "am/pm", "a/p" };
  const char *after = skip_literal (p);
  char letter = g_ascii_tolower (*p);
  gsize n = 1;

  if (after != NULL)
    return after;
  if (*p == '[')
    return see_brackets (seen, p);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (p, words[i], strlen (words[i])) == 0)
      {
        seen->time = seen->time || i > 0;
        seen->digits = seen->digits || i == 0;
        return p + strlen (words[i]);
      }

  if (letter == 'e' && (p[1] == '+' || p[1] == '-'))
    return p + 2; /* 0.00E+00 */
  while (g_ascii_tolower (p[n]) == letter)
    n++;
  if (strchr ("hmsydgbe", letter) != NULL)
    see_letters (seen, letter, n);
  else if (strchr ("0#?", letter) != NULL)
    seen->digits = TRUE;
  else if (letter == '%')
    seen->percent = TRUE;

  return p + n;
}

/**
 * taal_format_parse:
 * @code: a number format as it stands in a workbook: English letters, whatever the language of the
 *   program that wrote it
 *
 * Looks at the first section only: that of positive numbers, as all dates are.
 *
 * Returns: what it shows
 *
 * Thread: any
 */
TaalFormat
taal_format_parse (const char *code)
{
  Seen seen = { 0 };

  while (*code != '\0' && *code != ';')
    code = see_next (&seen, code);
  close_m (&seen);

  if (seen.duration)
    return seen.date ? TAAL_FORMAT_DATE_TIME : TAAL_FORMAT_DURATION;
  if (seen.date)
    return seen.time ? TAAL_FORMAT_DATE_TIME : TAAL_FORMAT_DATE;
  if (seen.time)
    return TAAL_FORMAT_TIME;

  return seen.percent ? TAAL_FORMAT_PERCENT : TAAL_FORMAT_NUMBER;
}

/**
 * taal_format_get_builtin:
 * @id: the number of a format that a workbook need not hold (ECMA-376, 18.8.30)
 *
 * Returns: what it shows. Some numbers show a date in one language of Office and a time in another;
 *   those are both, so that the number decides
 *
 * Thread: any
 */
TaalFormat
taal_format_get_builtin (gint64 id)
{
  if (id == 9 || id == 10)
    return TAAL_FORMAT_PERCENT;
  if (id >= 14 && id <= 17)
    return TAAL_FORMAT_DATE;
  if ((id >= 18 && id <= 21) || id == 45 || id == 47)
    return TAAL_FORMAT_TIME;
  if (id == 46)
    return TAAL_FORMAT_DURATION;
  if (id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return TAAL_FORMAT_DATE_TIME;

  return TAAL_FORMAT_NUMBER;
}
