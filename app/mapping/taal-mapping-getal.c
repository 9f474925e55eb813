/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-cel.h"

#include <string.h>

#include "taal-mapping-tekst.h"
#include "taal-number.h"

#define SECONDS_PER_HOUR 3600
#define SECONDS_PER_DAY  (24 * SECONDS_PER_HOUR)

/* Words of hours and minutes, longest first where one begins as another does. */
static const char *const hour_words[] = { "uur", "uren", "hours", "hour", "hrs", "hr", "u", "h" };
static const char *const minute_words[] = { "minuten", "minuut", "minutes", "minute", "mins", "min", "m", "'" };

/* Moves behind one of the words, which ends there or before a figure, a space or a dot. */
static gboolean
skip_word (const char       **cursor,
           const char *const *words,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (*cursor, words[i]) && !g_ascii_isalpha ((*cursor)[strlen (words[i])]))
      {
        *cursor += strlen (words[i]);
        if (**cursor == '.')
          (*cursor)++;
        return TRUE;
      }

  return FALSE;
}

static void
skip_spaces (const char **cursor)
{
  *cursor += strspn (*cursor, " ");
}

/* Reads at most two figures. */
static gboolean
take_two (const char **cursor,
          int         *value)
{
  gsize length = strspn (*cursor, "0123456789");

  if (length < 1 || length > 2)
    return FALSE;
  *value = (int) g_ascii_strtoull (*cursor, NULL, 10);
  *cursor += length;
  return TRUE;
}

/* Moves behind am or pm, and says what it makes of the hour; -1 when it cannot go with it. */
static int
apply_half (const char **cursor,
            int          hour)
{
  static const char *const am[] = { "a.m.", "am" }, *const pm[] = { "p.m.", "pm" };
  gboolean is_am, is_pm;

  skip_spaces (cursor);
  is_am = skip_word (cursor, am, G_N_ELEMENTS (am));
  is_pm = !is_am && skip_word (cursor, pm, G_N_ELEMENTS (pm));
  if (!is_am && !is_pm)
    return hour;
  if (hour < 1 || hour > 12)
    return -1;

  return hour % 12 + (is_pm ? 12 : 0);
}

/* Reads "9", "9.00", "9:00:30", "9u", "9u30", "9 uur" or "0900", without what may stand behind it.
 * Only figures say an hour when that is allowed: "9" alone may be any number. */
static gboolean
take_clock (const char **cursor,
            int          part[3],
            gboolean    *bare)
{
  gsize length = strspn (*cursor, "0123456789");

  part[1] = part[2] = 0;
  *bare = FALSE;
  if (length == 4)
    {
      part[0] = ((*cursor)[0] - '0') * 10 + (*cursor)[1] - '0';
      part[1] = ((*cursor)[2] - '0') * 10 + (*cursor)[3] - '0';
      *cursor += 4;
      return TRUE;
    }
  if (!take_two (cursor, &part[0]))
    return FALSE;

  if ((**cursor == ':' || **cursor == '.') && g_ascii_isdigit ((*cursor)[1]) && g_ascii_isdigit ((*cursor)[2]))
    {
      char separator = *(*cursor)++;

      if (!take_two (cursor, &part[1]))
        return FALSE;
      if (**cursor == separator && g_ascii_isdigit ((*cursor)[1]) && g_ascii_isdigit ((*cursor)[2]))
        {
          (*cursor)++;
          return take_two (cursor, &part[2]);
        }
      return TRUE;
    }

  skip_spaces (cursor);
  *bare = !skip_word (cursor, hour_words, G_N_ELEMENTS (hour_words));
  return *bare || !g_ascii_isdigit (**cursor) || take_two (cursor, &part[1]);
}

/* Reads a folded time at the cursor, up to what is no part of it. @bare: whether it is only an hour,
 * with no word to say so. */
static gboolean
take_time (const char **cursor,
           gint32      *seconds,
           gboolean    *bare)
{
  const char *start;
  int part[3];

  if (!take_clock (cursor, part, bare))
    return FALSE;
  start = *cursor;
  part[0] = apply_half (cursor, part[0]);
  *bare = *bare && *cursor == start;
  skip_spaces (cursor);
  skip_word (cursor, hour_words, G_N_ELEMENTS (hour_words));
  if (part[0] < 0 || part[0] > 23 || part[1] > 59 || part[2] > 59)
    return FALSE;

  *seconds = part[0] * SECONDS_PER_HOUR + part[1] * 60 + part[2];
  return TRUE;
}

/**
 * taal_mapping_tijd_parse:
 * @text: a trimmed cell
 * @seconds: (out): seconds since midnight
 *
 * Returns: whether @text is a time of day as people write it: "9.00", "9u", "9u30", "9:00 uur", "0900",
 *   "9:00 AM". A number without anything to say that it is an hour is not
 *
 * Thread: any
 */
gboolean
taal_mapping_tijd_parse (const char *text,
                         gint32     *seconds)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  const char *cursor = folded;
  gboolean bare;

  return take_time (&cursor, seconds, &bare) && !bare && *cursor == '\0';
}

/* Moves behind what stands between two times: a hyphen or dash, or a word. */
static gboolean
skip_between (const char **cursor)
{
  static const char *const words[] = { "tot", "t/m", "-", "–", "—", "to", "until" };

  skip_spaces (cursor);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (*cursor, words[i]))
      {
        *cursor += strlen (words[i]);
        skip_spaces (cursor);
        return TRUE;
      }

  return FALSE;
}

/**
 * taal_mapping_tijdvak_parse:
 * @text: a trimmed cell
 * @begin: (out): seconds since midnight
 * @eind: (out): seconds since midnight, later than @begin
 *
 * Returns: whether @text is two times with a hyphen or "tot" between them: "09:00 - 12:00", "9u-12u30",
 *   "9 - 12 uur", "9:00 AM – 12:00 PM"
 *
 * Thread: any
 */
gboolean
taal_mapping_tijdvak_parse (const char *text,
                            gint32     *begin,
                            gint32     *eind)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  const char *cursor = folded;
  gboolean bare;

  if (g_str_has_prefix (cursor, "van "))
    cursor += strlen ("van ");

  return take_time (&cursor, begin, &bare) && skip_between (&cursor) && take_time (&cursor, eind, &bare) &&
         *cursor == '\0' && *begin < *eind;
}

/* The figures of a number, with a point before the decimals: of a text with points and commas the last
 * is the decimal one, and one mark more than once can only be that of thousands. A single mark before
 * three figures could be either. Returns NULL for what is no number, or two. */
static char *
dup_plain_number (const char *number)
{
  const char *comma = strrchr (number, ','), *point = strrchr (number, '.'), *decimal = NULL;
  g_autoptr(GString) plain = g_string_new (NULL);
  char thousands = '\0';

  if (comma != NULL && point != NULL)
    {
      decimal = comma - number > point - number ? comma : point;
      thousands = decimal == comma ? '.' : ',';
    }
  else if (comma != NULL || point != NULL)
    {
      const char *mark = comma != NULL ? comma : point;

      if (strchr (number, *mark) != mark)
        thousands = *mark;
      else if (strlen (mark + 1) == 3)
        return NULL;
      else
        decimal = mark;
    }

  for (const char *c = number; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (plain, *c);
    else if (c == decimal)
      g_string_append_c (plain, '.');
    else if (*c != thousands || c == number || strspn (c + 1, "0123456789") != 3)
      return NULL;

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* Reads a number at the cursor, in hundredths. */
static gboolean
take_number (const char **cursor,
             gint64      *hundredths)
{
  gsize length = strspn (*cursor, "0123456789.,");
  g_autofree char *number = g_strndup (*cursor, length);
  g_autofree char *plain = dup_plain_number (number);
  gint32 value;

  if (plain == NULL || !taal_number_parse_decimal (plain, &value))
    return FALSE;

  *hundredths = value;
  *cursor += length;
  return TRUE;
}

static char *
format_minutes (gint64 hundredths)
{
  return hundredths % 100 == 0 && hundredths / 100 <= 999999999
           ? g_strdup_printf ("%" G_GINT64_FORMAT, hundredths / 100)
           : NULL;
}

/* Reads "1:30", "1u30", "1 uur 30 min" and the like, from behind the figures of the hours. */
static char *
read_hours (const char *cursor,
            gint64      hundredths)
{
  int minutes = 0;
  gboolean whole = hundredths % 100 == 0;

  skip_spaces (&cursor);
  if (g_str_has_prefix (cursor, "en "))
    cursor += strlen ("en ");
  if (*cursor == '\0')
    return format_minutes (hundredths * 60);
  if (!whole || !take_two (&cursor, &minutes) || minutes > 59)
    return NULL;
  skip_spaces (&cursor);
  skip_word (&cursor, minute_words, G_N_ELEMENTS (minute_words));

  return *cursor == '\0' ? format_minutes (hundredths * 60 + minutes * 100) : NULL;
}

static char *
minutes_of (const char *cursor,
            guint       maal)
{
  gint64 hundredths;
  int hours, minutes, seconds = 0;
  const char *clock = cursor;

  if (take_two (&clock, &hours) && *clock == ':')
    {
      clock++;
      if (!take_two (&clock, &minutes) || minutes > 59)
        return NULL;
      if (*clock == ':' && (clock++, !take_two (&clock, &seconds) || seconds != 0))
        return NULL;
      skip_spaces (&clock);
      skip_word (&clock, hour_words, G_N_ELEMENTS (hour_words));
      return *clock == '\0' ? format_minutes ((gint64) (hours * 60 + minutes) * 100) : NULL;
    }
  if (!take_number (&cursor, &hundredths))
    return NULL;
  skip_spaces (&cursor);
  if (*cursor == '\0')
    return format_minutes (hundredths * MAX (maal, 1));
  if (skip_word (&cursor, hour_words, G_N_ELEMENTS (hour_words)))
    return read_hours (cursor, hundredths);
  if (skip_word (&cursor, minute_words, G_N_ELEMENTS (minute_words)) && *cursor == '\0')
    return format_minutes (hundredths);

  return NULL;
}

/**
 * taal_mapping_minuten_read:
 * @text: a trimmed cell
 * @maal: what a number without a unit is multiplied by; 0 for not
 *
 * Returns: (transfer full): how many minutes @text says: "90 min", "1,5 uur", "1:30", "1u30"; or @text
 *   as it stands when that is no whole number, or cannot be read
 *
 * Thread: any
 */
char *
taal_mapping_minuten_read (const char *text,
                           guint       maal)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  char *minutes = minutes_of (folded, maal);

  return minutes != NULL ? minutes : g_strdup (text);
}

/**
 * taal_mapping_getal_read:
 * @text: a trimmed cell
 * @maal: what the number is multiplied by; 0 for not
 *
 * Returns: (transfer full): the number that @text says, with a decimal point: "€ 1.234,50", "80%",
 *   "24 uur"; or @text as it stands when it cannot be read, or could be read in two ways ("1.234")
 *
 * Thread: any
 */
char *
taal_mapping_getal_read (const char *text,
                         guint       maal)
{
  static const char *const signs[] = {
    "€", "eur", "euro", "%", "procent", "uur", "uren", "u", "uur p/w", "uur per week", "hours", "h", "p/w",
    "per week", "personen", "cursisten", "weken",
  };
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  const char *cursor = folded;
  gint64 hundredths;

  if (g_str_has_prefix (cursor, "€") || g_str_has_prefix (cursor, "eur"))
    cursor += strcspn (cursor, "0123456789");
  if (g_str_has_suffix (cursor, ",-") || g_str_has_suffix (cursor, ".-"))
    folded[strlen (folded) - 2] = '\0';
  if (!take_number (&cursor, &hundredths))
    return g_strdup (text);
  skip_spaces (&cursor);
  for (gsize i = 0; *cursor != '\0' && i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (cursor, signs[i]))
      cursor = "";
  hundredths *= MAX (maal, 1);
  if (*cursor != '\0' || hundredths > G_MAXINT32)
    return g_strdup (text);

  return taal_number_format_decimal ((gint32) hundredths);
}
