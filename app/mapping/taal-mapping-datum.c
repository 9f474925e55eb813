/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-cel.h"

#include <string.h>

#include "taal-date.h"
#include "taal-mapping-tekst.h"

/* The months as they are written, in Dutch and in English; a dot behind an abbreviation is no letter. */
static const struct
{
  const char *name;
  int         month;
} months[] = {
  { "januari", 1 }, { "january", 1 }, { "jan", 1 },
  { "februari", 2 }, { "february", 2 }, { "feb", 2 },
  { "maart", 3 }, { "march", 3 }, { "mrt", 3 }, { "mar", 3 },
  { "april", 4 }, { "apr", 4 },
  { "mei", 5 }, { "may", 5 },
  { "juni", 6 }, { "june", 6 }, { "jun", 6 },
  { "juli", 7 }, { "july", 7 }, { "jul", 7 },
  { "augustus", 8 }, { "august", 8 }, { "aug", 8 },
  { "september", 9 }, { "sept", 9 }, { "sep", 9 },
  { "oktober", 10 }, { "october", 10 }, { "okt", 10 }, { "oct", 10 },
  { "november", 11 }, { "nov", 11 },
  { "december", 12 }, { "dec", 12 },
};

static const char *const weekdays[] = {
  "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
  "ma", "di", "wo", "do", "vr", "za", "zo",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
};

/* What may stand behind a day of the month. */
static const char *const ordinals[] = { "e", "de", "ste", "st", "nd", "rd", "th", "of" };

/* A date that was taken apart: its three parts in the order in which they stand. */
typedef struct
{
  int      value[3];
  int      digits[3]; /* how many figures; 0 for a month by name */
  gboolean hyphens;   /* between all parts */
} Parts;

static gboolean
word_is_one_of (const char        *word,
                gsize              length,
                const char *const *words,
                gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

static int
find_month (const char *word,
            gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (strlen (months[i].name) == length && memcmp (months[i].name, word, length) == 0)
      return months[i].month;

  return 0;
}

/* Whether only a time of day is left, which a date does not need. */
static gboolean
is_rest (const char *rest)
{
  gint32 seconds;

  if (*rest == '.')
    rest++;
  if (*rest == '\0')
    return TRUE;
  if (*rest != ' ' && *rest != 't' && *rest != ',')
    return FALSE;
  rest += strspn (rest, " t,");
  return *rest == '\0' || taal_mapping_tijd_parse (rest, &seconds);
}

/* Reads a run of figures as a part of the date. */
static gboolean
take_number (Parts       *parts,
             int          n,
             const char **cursor)
{
  gsize length = strspn (*cursor, "0123456789");

  if (length > 4)
    return FALSE;
  parts->digits[n] = (int) length;
  parts->value[n] = (int) g_ascii_strtoull (*cursor, NULL, 10);
  *cursor += length;
  return TRUE;
}

/* Takes a folded text apart. Returns whether it has three parts and at most a time behind them. */
static gboolean
split (const char *text,
       Parts      *parts)
{
  const char *cursor = text;
  int n = 0;

  parts->hyphens = TRUE;
  while (n < 3)
    {
      gsize gap = strspn (cursor, " .,/-"), length;

      if ((n > 0 && gap == 0 && g_ascii_isdigit (*cursor)) || (gap > 0 && cursor == text))
        return FALSE;
      if (n > 0 && (gap != 1 || *cursor != '-'))
        parts->hyphens = FALSE;
      cursor += gap;
      if (g_ascii_isdigit (*cursor))
        {
          if (!take_number (parts, n++, &cursor))
            return FALSE;
          continue;
        }
      length = strspn (cursor, "abcdefghijklmnopqrstuvwxyz");
      if (length == 0)
        return FALSE;
      if (find_month (cursor, length) > 0)
        {
          parts->digits[n] = 0;
          parts->value[n++] = find_month (cursor, length);
        }
      else if (!(n == 0 && word_is_one_of (cursor, length, weekdays, G_N_ELEMENTS (weekdays))) &&
               !(n > 0 && word_is_one_of (cursor, length, ordinals, G_N_ELEMENTS (ordinals))))
        return FALSE;
      cursor += length;
    }

  return is_rest (cursor);
}

static gboolean
is_day_or_month (const Parts *parts,
                 int          n)
{
  return parts->digits[n] == 1 || parts->digits[n] == 2;
}

/* Whether the parts are figures of which the year is last: the only form that depends on an order. */
static gboolean
is_year_last (const Parts *parts)
{
  return is_day_or_month (parts, 0) && is_day_or_month (parts, 1) && parts->digits[2] == 4;
}

/* Which part is year, month and day, or -1 in all three. */
static void
find_places (const Parts  *parts,
             TaalVolgorde  volgorde,
             int           places[3])
{
  static const int none[3] = { -1, -1, -1 };
  static const int forms[][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 2, 0, 1 } };
  const int *found = none;

  if (parts->digits[0] == 4 && (parts->digits[1] == 0 || is_day_or_month (parts, 1)) && is_day_or_month (parts, 2))
    found = forms[0];
  else if (parts->digits[1] == 0 && is_day_or_month (parts, 0) && parts->digits[2] == 4)
    found = forms[1];
  else if (parts->digits[0] == 0 && is_day_or_month (parts, 1) && parts->digits[2] == 4)
    found = forms[2];
  else if (is_year_last (parts) && volgorde == TAAL_VOLGORDE_MDJ)
    found = forms[2];
  else if (is_year_last (parts) && (volgorde == TAAL_VOLGORDE_DMJ || parts->hyphens))
    found = forms[1];

  memcpy (places, found, 3 * sizeof *places);
}

/**
 * taal_mapping_datum_read:
 * @text: a trimmed cell
 * @volgorde: how a date of figures with its year at the end is read
 *
 * Reads dates as people write them: with a weekday before and a time behind, with the month by name, in
 * Dutch or English, with slashes or dots. A day that does not exist, and a year of two figures, are
 * handed on in the form that the strict reader has its own words for.
 *
 * Returns: (transfer full): `jjjj-mm-dd`, or @text as it stands where it is no date, or one whose order
 *   is not known
 *
 * Thread: any
 */
char *
taal_mapping_datum_read (const char   *text,
                         TaalVolgorde  volgorde)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  char shown[TAAL_DATE_TEXT_SIZE];
  Parts parts;
  int places[3];
  TaalDate date;

  if (!split (folded, &parts))
    return g_strdup (text);
  if (is_day_or_month (&parts, 0) && is_day_or_month (&parts, 1) && parts.digits[2] == 2)
    return g_strdup_printf ("%02d-%02d-%02d", parts.value[0], parts.value[1], parts.value[2]);

  find_places (&parts, volgorde, places);
  if (places[0] < 0)
    return g_strdup (text);

  date = taal_date_from_ymd (parts.value[places[0]], parts.value[places[1]], parts.value[places[2]]);
  if (date != TAAL_DATE_NONE)
    return g_strdup (taal_date_format (date, shown));

  return g_strdup_printf ("%02d-%02d-%04d", parts.value[places[2]], parts.value[places[1]], parts.value[places[0]]);
}

/**
 * taal_mapping_datum_is:
 * @text: a trimmed cell
 *
 * Returns: whether it has the form of a date, in whatever order and whether or not there is such a day
 *
 * Thread: any
 */
gboolean
taal_mapping_datum_is (const char *text)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  Parts parts;
  int places[3];

  if (!split (folded, &parts))
    return FALSE;

  find_places (&parts, TAAL_VOLGORDE_DMJ, places);
  return places[0] >= 0 || (is_day_or_month (&parts, 0) && is_day_or_month (&parts, 1) && parts.digits[2] == 2);
}

/**
 * taal_mapping_datum_zegt:
 * @text: a trimmed cell
 *
 * Returns: what it says about the order in which its column writes dates
 *
 * Thread: any
 */
TaalDatumZegt
taal_mapping_datum_zegt (const char *text)
{
  g_autofree char *folded = taal_mapping_tekst_vouw (text);
  Parts parts;

  if (!split (folded, &parts) || !is_year_last (&parts))
    return TAAL_DATUM_ZEGT_NIETS;
  if (parts.value[0] > 12 && parts.value[1] >= 1 && parts.value[1] <= 12)
    return TAAL_DATUM_BEWIJST_DMJ;
  if (parts.value[1] > 12 && parts.value[0] >= 1 && parts.value[0] <= 12)
    return TAAL_DATUM_BEWIJST_MDJ;
  if (parts.value[0] > 12 || parts.value[0] == parts.value[1])
    return TAAL_DATUM_ZEGT_NIETS;

  return parts.hyphens ? TAAL_DATUM_VAST : TAAL_DATUM_DUBBEL;
}
