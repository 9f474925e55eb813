/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-sheet"

#include "config.h"

#include "taal-cell-value.h"

#include <math.h>
#include <string.h>

#include "taal-date.h"

#define DAY 86400

/* The numbers that are shown without an exponent, by the place of the point behind the first digit. */
#define MIN_PLAIN (-7)
#define MAX_PLAIN 21

/* The digits of a number, without a point. */
typedef struct
{
  gboolean negative;
  char     digits[32];
  int      n;
  int      point; /* how many of the digits stand before the point; may be negative, or above n */
} Digits;

/* Finds the fewest digits that are read back as the same number; of a fraction at most 15, which is what
 * a spreadsheet shows and what programs that write 16 or 17 meant: 79.98999999999999 is 79.99. */
static void
get_digits (double  number,
            Digits *digits)
{
  char text[40];
  char *exponent;

  for (int precision = 14; precision <= 16; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%de", precision);
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number || number != trunc (number))
        break;
    }

  *digits = (Digits) { .negative = number < 0 };
  exponent = strchr (text, 'e');
  digits->point = (int) g_ascii_strtoll (exponent + 1, NULL, 10) + 1;
  for (const char *p = text; p < exponent; p++)
    if (g_ascii_isdigit (*p))
      digits->digits[digits->n++] = *p;
  while (digits->n > 1 && digits->digits[digits->n - 1] == '0')
    digits->n--;
}

/* Writes as many digits as there are between two places, with zeros beyond the last. */
static char *
put_digits (const Digits *digits,
            int           from,
            int           to,
            char         *out)
{
  for (int i = from; i < to; i++)
    *out++ = i >= 0 && i < digits->n ? digits->digits[i] : '0';

  return out;
}

static gsize
write_digits (const Digits *digits,
              char          text[TAAL_CELL_VALUE_SIZE])
{
  char *out = text;

  if (digits->negative)
    *out++ = '-';
  if (digits->point < MIN_PLAIN || digits->point > MAX_PLAIN)
    {
      out = put_digits (digits, 0, 1, out);
      if (digits->n > 1)
        *out++ = '.';
      out = put_digits (digits, 1, digits->n, out);
      return (gsize) (out - text) +
             (gsize) g_snprintf (out, (gulong) (TAAL_CELL_VALUE_SIZE - (out - text)), "e%+d", digits->point - 1);
    }

  out = digits->point <= 0 ? put_digits (digits, -1, 0, out) : put_digits (digits, 0, digits->point, out);
  if (digits->point < digits->n)
    {
      *out++ = '.';
      out = put_digits (digits, MIN (digits->point, 0), 0, out);
      out = put_digits (digits, MAX (digits->point, 0), digits->n, out);
    }
  *out = '\0';
  return (gsize) (out - text);
}

/* A percentage is what its cell shows: the digits of 0.8 as 80, moved and not multiplied, so that they
 * stay those that were stored. */
static gsize
write_number (double number,
              int    shift,
              char   text[TAAL_CELL_VALUE_SIZE])
{
  Digits digits;

  if (number == 0)
    return g_strlcpy (text, "0", TAAL_CELL_VALUE_SIZE);

  get_digits (number, &digits);
  digits.point += shift;
  return write_digits (&digits, text);
}

static gsize
write_time (gint64  seconds,
            char   *text,
            gsize   size)
{
  if (seconds % 60 == 0)
    return (gsize) g_snprintf (text, size, "%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60));

  return (gsize) g_snprintf (text, size, "%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60),
                             (int) (seconds % 60));
}

static gsize
write_date_time (const char *date,
                 gint64      seconds,
                 TaalFormat  format,
                 char        text[TAAL_CELL_VALUE_SIZE])
{
  gsize n = g_strlcpy (text, date, TAAL_CELL_VALUE_SIZE);

  if (seconds == 0 || format == TAAL_FORMAT_DATE)
    return n;

  text[n++] = ' ';
  return n + write_time (seconds, text + n, TAAL_CELL_VALUE_SIZE - n);
}

/* The day of a serial number, or FALSE where a spreadsheet has none. */
static gboolean
get_day (gint64    day,
         gboolean  date1904,
         char      text[TAAL_DATE_TEXT_SIZE])
{
  TaalDate date;

  if (date1904)
    date = taal_date_from_ymd (1904, 1, 1) + (TaalDate) day;
  else if (day == 0)
    return FALSE;
  else
    /* The 1900 system has a 29 February 1900, which was not; what lies before is a day later. */
    date = taal_date_from_ymd (1899, 12, day < 60 ? 31 : 30) + (TaalDate) day;

  if (taal_date_get_year (date) > 9999)
    return FALSE;
  if (!date1904 && day == 60)
    g_strlcpy (text, "1900-02-29", TAAL_DATE_TEXT_SIZE);
  else
    taal_date_format (date, text);
  return TRUE;
}

static gsize
write_serial (double     serial,
              TaalFormat format,
              gboolean   date1904,
              char       text[TAAL_CELL_VALUE_SIZE])
{
  char date[TAAL_DATE_TEXT_SIZE];
  gint64 seconds, day;

  if (!(serial >= 0 && serial < 2958466.0))
    return write_number (serial, 0, text);

  seconds = (gint64) (serial * DAY + 0.5);
  if (format == TAAL_FORMAT_DURATION)
    return write_time (seconds, text, TAAL_CELL_VALUE_SIZE);

  day = seconds / DAY;
  seconds %= DAY;
  if (format == TAAL_FORMAT_TIME || (format == TAAL_FORMAT_DATE_TIME && serial < 1))
    return write_time (seconds, text, TAAL_CELL_VALUE_SIZE);
  if (!get_day (day, date1904, date))
    return write_number (serial, 0, text);

  return write_date_time (date, seconds, format, text);
}

/* A whole number as most programs write it is its own shortest text. */
static gboolean
is_plain (const char *number,
          gsize       length)
{
  if (length == 0 || length > 15 || (*number == '0' && length > 1))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (number[i]))
      return FALSE;

  return TRUE;
}

/**
 * taal_cell_value_from_number:
 * @number: a number as the file has it, with a decimal point
 * @length: its length
 * @format: what its cell shows it as
 * @date1904: whether day 0 is 1 January 1904, rather than day 1 that of 1900
 * @text: (out): its text
 *
 * Makes of a number what a user reads in the cell: the shortest text that is read back as the same
 * number, a percentage times 100, a day, a time. A number that is no day that the format could show
 * stays a number, so that who expects a date says what is wrong.
 *
 * Returns: the length of @text; 0 when it is no number
 *
 * Thread: any
 */
gsize
taal_cell_value_from_number (const char *number,
                             gsize       length,
                             TaalFormat  format,
                             gboolean    date1904,
                             char        text[TAAL_CELL_VALUE_SIZE])
{
  char copy[TAAL_CELL_VALUE_SIZE];
  char *end;
  double value;

  if (format == TAAL_FORMAT_NUMBER && is_plain (number, length))
    {
      memcpy (text, number, length);
      text[length] = '\0';
      return length;
    }
  if (length == 0 || length >= sizeof copy)
    return 0;

  memcpy (copy, number, length);
  copy[length] = '\0';
  value = g_ascii_strtod (copy, &end);
  if (*end != '\0' || end == copy || !isfinite (value))
    return 0;

  switch (format)
    {
    case TAAL_FORMAT_NUMBER:
      return write_number (value, 0, text);
    case TAAL_FORMAT_PERCENT:
      return write_number (value, 2, text);
    case TAAL_FORMAT_DATE:
    case TAAL_FORMAT_TIME:
    case TAAL_FORMAT_DATE_TIME:
    case TAAL_FORMAT_DURATION:
      return write_serial (value, format, date1904, text);
    }

  g_return_val_if_reached (0);
}

/* Reads @n digits at @p, or returns -1. */
static int
read_digits (const char *p,
             int         n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (p[i]))
        return -1;
      value = value * 10 + (p[i] - '0');
    }

  return value;
}

/* The seconds of uu:mm[:ss[.fff]], with or without a Z behind it; -1 for anything else. */
static gint64
read_clock (const char *p)
{
  int hours = read_digits (p, 2), minutes, seconds = 0;
  double fraction = 0;

  if (hours < 0 || p[2] != ':' || (minutes = read_digits (p + 3, 2)) < 0)
    return -1;
  p += 5;
  if (*p == ':')
    {
      if ((seconds = read_digits (p + 1, 2)) < 0)
        return -1;
      p += 3;
      if (*p == '.' || *p == ',')
        for (double unit = 0.1; g_ascii_isdigit (*++p); unit /= 10)
          fraction += unit * (*p - '0');
    }
  if (*p == 'Z')
    p++;
  if (*p != '\0' || hours > 23 || minutes > 59 || seconds > 59)
    return -1;

  return MIN (hours * 3600 + minutes * 60 + seconds + (fraction >= 0.5 ? 1 : 0), DAY - 1);
}

/**
 * taal_cell_value_from_iso_date:
 * @date: a date as ISO 8601 has it, with or without a time
 * @length: its length
 * @format: what its cell shows it as; %TAAL_FORMAT_NUMBER when that is not known
 * @text: (out): its text
 *
 * Returns: the length of @text; 0 when it is no date, or one that has not four digits for the year
 *
 * Thread: any
 */
gsize
taal_cell_value_from_iso_date (const char *date,
                               gsize       length,
                               TaalFormat  format,
                               char        text[TAAL_CELL_VALUE_SIZE])
{
  char copy[TAAL_CELL_VALUE_SIZE];
  gint64 seconds = 0;

  if (length < 5 || length >= sizeof copy)
    return 0;
  memcpy (copy, date, length);
  copy[length] = '\0';
  if (copy[2] == ':')
    {
      seconds = read_clock (copy);
      return seconds < 0 ? 0 : write_time (seconds, text, TAAL_CELL_VALUE_SIZE);
    }

  if (length < 10 || read_digits (copy, 4) < 0 || copy[4] != '-' || read_digits (copy + 5, 2) < 0 || copy[7] != '-' ||
      read_digits (copy + 8, 2) < 0)
    return 0;
  if (length > 10)
    seconds = copy[10] == 'T' ? read_clock (copy + 11) : -1;
  if (seconds < 0)
    return 0;
  if (format == TAAL_FORMAT_TIME)
    return write_time (seconds % DAY, text, TAAL_CELL_VALUE_SIZE);

  copy[10] = '\0';
  return write_date_time (copy, seconds, format, text);
}

/* The seconds of a part of a duration, by its letter; 0 for what has no fixed length, such as a month. */
static gint64
get_unit (char     letter,
          gboolean in_time)
{
  if (!in_time)
    return letter == 'D' ? DAY : 0;

  return letter == 'H' ? 3600 : letter == 'M' ? 60 : letter == 'S' ? 1 : 0;
}

/**
 * taal_cell_value_from_iso_time:
 * @time: a duration as ISO 8601 has it: PT26H30M00S
 * @length: its length
 * @text: (out): its text: 26:30
 *
 * Returns: the length of @text; 0 when it is no duration that is a time, such as a negative one
 *
 * Thread: any
 */
gsize
taal_cell_value_from_iso_time (const char *time,
                               gsize       length,
                               char        text[TAAL_CELL_VALUE_SIZE])
{
  char copy[TAAL_CELL_VALUE_SIZE];
  const char *p = copy + 1;
  gint64 total = 0;
  gboolean in_time = FALSE;

  if (length < 3 || length >= sizeof copy || *time != 'P')
    return 0;
  memcpy (copy, time, length);
  copy[length] = '\0';

  for (; *p != '\0'; p++)
    {
      gint64 number, unit;
      gboolean up = FALSE;

      if (*p == 'T' && !in_time)
        {
          in_time = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        return 0;
      number = g_ascii_strtoll (p, (char **) &p, 10);
      if (*p == '.' || *p == ',')
        {
          up = p[1] >= '5' && p[1] <= '9';
          for (p++; g_ascii_isdigit (*p); p++)
            ;
        }
      unit = get_unit (*p, in_time);
      if (unit == 0 || number > 1000000)
        return 0;
      total += number * unit + (up ? 1 : 0);
    }

  return write_time (total, text, TAAL_CELL_VALUE_SIZE);
}

/* The character of an escape _xHHHH_ at @p, or -1. */
static int
read_escape (const char *p,
             const char *end)
{
  int value = 0;

  if (end - p < 7 || p[1] != 'x' || p[6] != '_')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value << 4 | digit;
    }

  return value;
}

/**
 * taal_cell_value_decode_escapes:
 * @text: (inout): a text of an .xlsx file
 * @length: its length
 *
 * Decodes, in place, what the format writes for characters that XML cannot hold: _x000D_. A
 * character that is none becomes U+FFFD.
 *
 * Returns: the new length of @text
 *
 * Thread: any
 */
gsize
taal_cell_value_decode_escapes (char  *text,
                                gsize  length)
{
  const char *end = text + length;
  const char *p = memchr (text, '_', length);
  char *out = (char *) p;

  if (p == NULL)
    return length;

  while (p < end)
    {
      int value = *p == '_' ? read_escape (p, end) : -1;
      int low = value >= 0xd800 && value <= 0xdbff && end - p > 7 && p[7] == '_' ? read_escape (p + 7, end) : -1;

      if (value < 0)
        {
          *out++ = *p++;
          continue;
        }
      p += 7;
      if (low >= 0xdc00 && low <= 0xdfff)
        {
          value = 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00);
          p += 7;
        }
      out += g_unichar_to_utf8 (value >= 0xd800 && value <= 0xdfff ? 0xfffd : (gunichar) value, out);
    }

  return (gsize) (out - text);
}
