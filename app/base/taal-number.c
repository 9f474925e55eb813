/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-number.h"

#include <string.h>

/* Digits only, at most nine of them, so that the value fits in 32 bits. Returns their number, 0 when
 * there are none or too many. */
static int
scan_number (const char **cursor,
             gint32      *value)
{
  int n = 0;

  *value = 0;
  while (g_ascii_isdigit (**cursor))
    {
      if (++n > 9)
        return 0;
      *value = *value * 10 + (**cursor - '0');
      (*cursor)++;
    }

  return n;
}

/**
 * taal_number_compare:
 * @a: a number
 * @b: another
 *
 * For sorting: a difference may not fit in an int.
 *
 * Returns: -1 when @a is less, 1 when it is more, 0 when they are equal
 *
 * Thread: any
 */
int
taal_number_compare (gint64 a,
                     gint64 b)
{
  return (a > b) - (a < b);
}

/**
 * taal_number_parse_integer:
 * @text: a trimmed cell
 * @value: (out): the number
 *
 * Returns: whether @text is a whole number of at most nine digits, without a sign
 *
 * Thread: any
 */
gboolean
taal_number_parse_integer (const char *text,
                           gint32     *value)
{
  const char *cursor = text;

  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  return scan_number (&cursor, value) > 0 && *cursor == '\0';
}

/**
 * taal_number_parse_decimal:
 * @text: a trimmed cell
 * @hundredths: (out): the number times 100
 *
 * Reads a number with at most two decimals behind a point or a comma (format.md 1). More decimals,
 * a sign, or separators of thousands are refused rather than rounded or guessed.
 *
 * Returns: whether @text is such a number, below ten million
 *
 * Thread: any
 */
gboolean
taal_number_parse_decimal (const char *text,
                           gint32     *hundredths)
{
  const char *cursor = text;
  gint32 whole, fraction = 0;

  g_return_val_if_fail (text != NULL && hundredths != NULL, FALSE);

  if (scan_number (&cursor, &whole) == 0 || whole >= 10000000)
    return FALSE;
  if (*cursor == '.' || *cursor == ',')
    {
      int n;

      cursor++;
      n = scan_number (&cursor, &fraction);
      if (n < 1 || n > 2)
        return FALSE;
      if (n == 1)
        fraction *= 10;
    }
  if (*cursor != '\0')
    return FALSE;

  *hundredths = whole * 100 + fraction;
  return TRUE;
}

/**
 * taal_number_format_decimal:
 * @hundredths: a number times 100, 0 or more
 *
 * Returns: (transfer full): its shortest text with a decimal point: 12, 12.5, 12.25
 *
 * Thread: any
 */
char *
taal_number_format_decimal (gint32 hundredths)
{
  if (hundredths % 100 == 0)
    return g_strdup_printf ("%d", hundredths / 100);
  if (hundredths % 10 == 0)
    return g_strdup_printf ("%d.%d", hundredths / 100, hundredths % 100 / 10);

  return g_strdup_printf ("%d.%02d", hundredths / 100, hundredths % 100);
}

/**
 * taal_number_parse_time:
 * @text: a trimmed cell
 * @seconds: (out): seconds since midnight, 0 to 86,399
 *
 * Returns: whether @text is a time `uu:mm` or `uu:mm:ss` (format.md 1)
 *
 * Thread: any
 */
gboolean
taal_number_parse_time (const char *text,
                        gint32     *seconds)
{
  const char *cursor = text;
  gint32 part[3] = { 0, 0, 0 };
  int n_parts = 0;

  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  do
    {
      int digits = scan_number (&cursor, &part[n_parts]);

      if (digits > 2 || digits < (n_parts == 0 ? 1 : 2))
        return FALSE;
      n_parts++;
    }
  while (n_parts < 3 && *cursor == ':' && *++cursor != '\0');

  if (*cursor != '\0' || n_parts < 2 || cursor[-1] == ':' || part[0] > 23 || part[1] > 59 || part[2] > 59)
    return FALSE;

  *seconds = part[0] * 3600 + part[1] * 60 + part[2];
  return TRUE;
}

/**
 * taal_number_complete_time:
 * @text: what was typed for a time, trimmed
 *
 * Adds what a hurried hand leaves out: `9`, `900`, `0900`, `9.00` and `9u00` are all nine o'clock.
 * A file has to say it in full.
 *
 * Returns: (transfer full): `uu:mm`, or @text itself where it is no such time
 *
 * Thread: any
 */
char *
taal_number_complete_time (const char *text)
{
  const char *cursor = text;
  gint32 hour, minute = 0;
  int digits;

  g_return_val_if_fail (text != NULL, NULL);

  digits = scan_number (&cursor, &hour);
  if (*cursor == '\0' && (digits == 3 || digits == 4))
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (digits != 1 && digits != 2)
    return g_strdup (text);
  else if (*cursor != '\0')
    {
      gboolean bare = strchr ("uUhH", *cursor) != NULL && cursor[1] == '\0';

      if (strchr (".:uUhH", *cursor++) == NULL || (!bare && scan_number (&cursor, &minute) != 2) ||
          *cursor != '\0')
        return g_strdup (text);
    }

  return hour > 23 || minute > 59 ? g_strdup (text)
                                  : taal_number_format_time (hour * 3600 + minute * 60);
}

/**
 * taal_number_format_time:
 * @seconds: seconds since midnight
 *
 * Returns: (transfer full): `uu:mm`, or `uu:mm:ss` when there are seconds to show
 *
 * Thread: any
 */
char *
taal_number_format_time (gint32 seconds)
{
  if (seconds % 60 == 0)
    return g_strdup_printf ("%02d:%02d", seconds / 3600, seconds / 60 % 60);

  return g_strdup_printf ("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}
