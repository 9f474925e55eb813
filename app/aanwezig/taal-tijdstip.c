/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-tijdstip-private.h"

#include <string.h>

/* Where the reading of the pieces has come. */
typedef struct
{
  TaalLexeem        lexemen[TAAL_MAX_LEXEMEN];
  const TaalLexeem *p;
} Lezer;

static gboolean
is_sign (const TaalLexeem *lexeem,
         int               sign)
{
  return lexeem->soort == TAAL_LEXEEM_TEKEN && lexeem->waarde == sign;
}

static gboolean
is_word (const TaalLexeem *lexeem,
         const char       *word)
{
  return lexeem->soort == TAAL_LEXEEM_WOORD && strcmp (lexeem->woord, word) == 0;
}

static gboolean
is_number (const TaalLexeem *lexeem,
           int               max_figures)
{
  return lexeem->soort == TAAL_LEXEEM_GETAL && lexeem->cijfers <= max_figures;
}

/* A year of two figures is of this century: no lesson was online before it. */
static gboolean
read_year (const TaalLexeem *lexeem,
           int              *year)
{
  if (lexeem->soort != TAAL_LEXEEM_GETAL || (lexeem->cijfers != 2 && lexeem->cijfers != 4))
    return FALSE;

  *year = lexeem->cijfers == 2 ? 2000 + lexeem->waarde : lexeem->waarde;
  return TRUE;
}

/* "24/11/2025", "2025-11-24" or "24.11.25". */
static gboolean
read_numbers (Lezer        *lezer,
              TaalTijdstip *t)
{
  const TaalLexeem *p = lezer->p;
  int sign = p[1].waarde;

  if (!is_number (&p[0], 4) || p[1].soort != TAAL_LEXEEM_TEKEN ||
      (sign != '/' && sign != '-' && sign != '.') || !is_number (&p[2], 2) ||
      !is_sign (&p[3], sign) || !is_number (&p[4], 4))
    return FALSE;

  if (p[0].cijfers == 4)
    {
      if (p[4].cijfers > 2)
        return FALSE;
      t->vorm = TAAL_DATUMVORM_VAST;
      t->deel[0] = p[0].waarde;
      t->deel[1] = p[2].waarde;
      t->deel[2] = p[4].waarde;
    }
  else
    {
      if (p[0].cijfers > 2 || !read_year (&p[4], &t->deel[2]))
        return FALSE;
      t->vorm = sign == '/' ? TAAL_DATUMVORM_OPEN : TAAL_DATUMVORM_DAG;
      t->deel[0] = p[0].waarde;
      t->deel[1] = p[2].waarde;
    }

  lezer->p += 5;
  return TRUE;
}

static void
skip_signs (Lezer *lezer)
{
  while (is_sign (lezer->p, '.') || is_sign (lezer->p, ',') || is_sign (lezer->p, '-'))
    lezer->p++;
}

/* "24 nov. 2025", "24-nov-2025" or "Nov 24, 2025". */
static gboolean
read_month_word (Lezer        *lezer,
                 TaalTijdstip *t)
{
  int month, day;

  if (is_number (lezer->p, 2))
    {
      day = lezer->p++->waarde;
      skip_signs (lezer);
      if (is_word (lezer->p, "de"))
        lezer->p++;
      month = taal_lexeem_maand (lezer->p++);
      skip_signs (lezer);
      if (is_word (lezer->p, "de"))
        lezer->p++;
    }
  else
    {
      month = taal_lexeem_maand (lezer->p++);
      skip_signs (lezer);
      if (month == 0 || !is_number (lezer->p, 2))
        return FALSE;
      day = lezer->p++->waarde;
      skip_signs (lezer);
    }
  if (month == 0 || !read_year (lezer->p, &t->deel[0]))
    return FALSE;

  lezer->p++;
  t->vorm = TAAL_DATUMVORM_VAST;
  t->deel[1] = month;
  t->deel[2] = day;
  return TRUE;
}

static gboolean
read_date (Lezer        *lezer,
           TaalTijdstip *t)
{
  const TaalLexeem *begin = lezer->p;

  if (read_numbers (lezer, t))
    return TRUE;
  lezer->p = begin;
  if (read_month_word (lezer, t))
    return TRUE;

  lezer->p = begin;
  return FALSE;
}

/* "Z" or "+01:00". The last becomes universal time. */
static void
read_zone (Lezer        *lezer,
           TaalTijdstip *t)
{
  const TaalLexeem *p = lezer->p;

  if (is_word (p, "z") || is_word (p, "utc") || is_word (p, "gmt"))
    {
      t->utc = TRUE;
      lezer->p++;
    }
  else if ((is_sign (p, '+') || is_sign (p, '-')) && is_number (&p[1], 4))
    {
      int hours = p[1].cijfers > 2 ? p[1].waarde / 100 : p[1].waarde;
      int minutes = p[1].cijfers > 2 ? p[1].waarde % 100 : 0;

      lezer->p += 2;
      if (p[1].cijfers <= 2 && is_sign (&p[2], ':') && is_number (&p[3], 2))
        {
          minutes = p[3].waarde;
          lezer->p += 2;
        }
      t->utc = TRUE;
      t->seconden -= (is_sign (p, '-') ? -1 : 1) * (hours * 3600 + minutes * 60);
    }
}

/* The signs between the parts of a time; a point only behind a date, which may have points as well.
 */
static gboolean
is_time_sign (const TaalLexeem *lexeem,
              gboolean          behind_date)
{
  return is_sign (lexeem, ':') || (behind_date && is_sign (lexeem, '.')) || is_word (lexeem, "h") ||
         is_word (lexeem, "u");
}

static gboolean
read_daypart (Lezer        *lezer,
              TaalTijdstip *t,
              int          *hour)
{
  int part = taal_lexeem_dagdeel (lezer->p);

  if (part == 0)
    return TRUE;
  if (*hour < 1 || *hour > 12)
    return FALSE;

  *hour = *hour % 12 + (part == 2 ? 12 : 0);
  /* "a.m." is four pieces. */
  if (lezer->p->woord[1] == '\0' && (is_sign (&lezer->p[1], '.') || is_word (&lezer->p[1], "m")))
    {
      lezer->p += is_sign (&lezer->p[1], '.') ? 2 : 1;
      if (!is_word (lezer->p, "m"))
        return FALSE;
      lezer->p++;
      if (is_sign (lezer->p, '.'))
        lezer->p++;
    }
  else
    lezer->p++;

  return TRUE;
}

static gboolean
read_time (Lezer        *lezer,
           TaalTijdstip *t)
{
  const TaalLexeem *begin = lezer->p;
  gboolean behind_date = t->vorm != TAAL_DATUMVORM_GEEN;
  int hour, minute, second = 0;

  if (!is_number (&begin[0], 2) || !is_time_sign (&begin[1], behind_date) ||
      !is_number (&begin[2], 2) || begin[2].cijfers != 2)
    return FALSE;
  hour = begin[0].waarde;
  minute = begin[2].waarde;
  lezer->p += 3;
  if (is_time_sign (lezer->p, behind_date) && is_number (&lezer->p[1], 2) &&
      lezer->p[1].cijfers == 2)
    {
      second = lezer->p[1].waarde;
      lezer->p += 2;
      /* Parts of a second are no matter. */
      if (is_sign (lezer->p, '.') && is_number (&lezer->p[1], 9))
        lezer->p += 2;
    }
  if (!read_daypart (lezer, t, &hour) || hour > 23 || minute > 59 || second > 59)
    {
      lezer->p = begin;
      return FALSE;
    }

  t->seconden = hour * 3600 + minute * 60 + second;
  t->heeft_tijd = TRUE;
  read_zone (lezer, t);
  return TRUE;
}

static gboolean
can_be_a_date (const TaalTijdstip *t)
{
  return taal_tijdstip_fits (t, TAAL_ORDE_DMJ) || taal_tijdstip_fits (t, TAAL_ORDE_MDJ);
}

/**
 * taal_tijdstip_parse_begin:
 * @text: a text in UTF-8
 * @tijdstip: (out caller-allocates): what it begins with
 *
 * Reads a date with or without a time, or a time alone, as programs write them: "24-11-2025
 * 09:00:12", "11/24/25, 9:00:12 AM", "24 nov 2025 09.00", "2025-11-24T08:00:12Z".
 *
 * Returns: how many bytes of the text it takes, or 0 when the text begins with neither, or with a
 * day that is none in any order
 *
 * Thread: any
 */
gsize
taal_tijdstip_parse_begin (const char   *text,
                           TaalTijdstip *tijdstip)
{
  Lezer lezer;

  g_return_val_if_fail (text != NULL && tijdstip != NULL, 0);

  memset (tijdstip, 0, sizeof *tijdstip);
  taal_lexemen_read (text, lezer.lexemen);
  lezer.p = lezer.lexemen;
  if (taal_lexeem_weekdag (lezer.p) && taal_lexeem_maand (lezer.p) == 0)
    {
      lezer.p++;
      skip_signs (&lezer);
    }
  if (read_date (&lezer, tijdstip))
    {
      const TaalLexeem *behind = lezer.p;

      if (!can_be_a_date (tijdstip))
        return 0;
      if (is_sign (lezer.p, ',') || is_word (lezer.p, "t") || is_word (lezer.p, "om") ||
          is_word (lezer.p, "at") || is_word (lezer.p, "um"))
        lezer.p++;
      if (!read_time (&lezer, tijdstip))
        lezer.p = behind;
    }
  else if (!read_time (&lezer, tijdstip))
    return 0;

  return lezer.p > lezer.lexemen ? lezer.p[-1].eind : 0;
}

/**
 * taal_tijdstip_parse:
 * @text: a trimmed cell
 * @tijdstip: (out caller-allocates): what it says
 *
 * Returns: whether the whole of @text is a date, a time or both, as taal_tijdstip_parse_begin()
 * reads them
 *
 * Thread: any
 */
gboolean
taal_tijdstip_parse (const char   *text,
                     TaalTijdstip *tijdstip)
{
  TaalLexeem rest[TAAL_MAX_LEXEMEN];
  gsize used = taal_tijdstip_parse_begin (text, tijdstip);

  if (used == 0)
    return FALSE;

  taal_lexemen_read (text + used, rest);
  return rest[0].soort == TAAL_LEXEEM_EIND;
}

/* No other century has lessons that a program kept the attendance of. */
static TaalDate
make_datum (int year,
            int month,
            int day)
{
  return year >= 2000 && year <= 2099 ? taal_date_from_ymd (year, month, day) : TAAL_DATE_NONE;
}

static TaalDate
get_datum (const TaalTijdstip *t,
           TaalOrde            orde)
{
  switch (t->vorm)
    {
    case TAAL_DATUMVORM_GEEN:
      return TAAL_DATE_NONE;
    case TAAL_DATUMVORM_VAST:
      return make_datum (t->deel[0], t->deel[1], t->deel[2]);
    case TAAL_DATUMVORM_OPEN:
    case TAAL_DATUMVORM_DAG:
      return orde == TAAL_ORDE_MDJ ? make_datum (t->deel[2], t->deel[0], t->deel[1])
                                   : make_datum (t->deel[2], t->deel[1], t->deel[0]);
    }

  g_return_val_if_reached (TAAL_DATE_NONE);
}

/**
 * taal_tijdstip_fits:
 * @tijdstip: what was read
 * @orde: an order
 *
 * Returns: whether there is such a day when its numbers stand in @orde; a time alone fits any
 *
 * Thread: any
 */
gboolean
taal_tijdstip_fits (const TaalTijdstip *tijdstip,
                    TaalOrde            orde)
{
  return tijdstip->vorm == TAAL_DATUMVORM_GEEN || get_datum (tijdstip, orde) != TAAL_DATE_NONE;
}

/* The last Sunday of a month of 31 days. */
static TaalDate
last_sunday (int year,
             int month)
{
  TaalDate last = taal_date_from_ymd (year, month, 31);

  return last - ((last + 4) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
}

/* Universal time to Dutch time, by the rule that holds since 1996: summer time from the last Sunday
 * of March to that of October, at one in the night. A table of zones may be missing on a computer.
 */
static TaalMoment
from_utc (TaalMoment utc)
{
  int year = taal_date_get_year (taal_moment_get_datum (utc));
  TaalMoment from = (TaalMoment) last_sunday (year, 3) * TAAL_DAG_SECONDEN + 3600;
  TaalMoment to = (TaalMoment) last_sunday (year, 10) * TAAL_DAG_SECONDEN + 3600;

  return utc + (utc >= from && utc < to ? 7200 : 3600);
}

/**
 * taal_tijdstip_get_moment:
 * @tijdstip: what was read
 * @orde: the order of its numbers
 * @datum: the day of a time alone, or %TAAL_DATE_NONE
 *
 * Returns: the moment in Dutch time, midnight where there is no time; %TAAL_MOMENT_GEEN when there
 * is no such day
 *
 * Thread: any
 */
TaalMoment
taal_tijdstip_get_moment (const TaalTijdstip *tijdstip,
                          TaalOrde            orde,
                          TaalDate            datum)
{
  TaalDate day = tijdstip->vorm == TAAL_DATUMVORM_GEEN ? datum : get_datum (tijdstip, orde);
  TaalMoment moment;

  if (day == TAAL_DATE_NONE)
    return TAAL_MOMENT_GEEN;

  moment = (TaalMoment) day * TAAL_DAG_SECONDEN + tijdstip->seconden;
  return tijdstip->utc ? from_utc (moment) : moment;
}

/**
 * taal_moment_get_datum:
 * @moment: a known moment
 *
 * Returns: its day
 *
 * Thread: any
 */
TaalDate
taal_moment_get_datum (TaalMoment moment)
{
  gint64 day = moment / TAAL_DAG_SECONDEN;

  return (TaalDate) (moment < 0 && moment % TAAL_DAG_SECONDEN != 0 ? day - 1 : day);
}

/**
 * taal_moment_get_seconden:
 * @moment: a known moment
 *
 * Returns: its time, in seconds since midnight
 *
 * Thread: any
 */
gint32
taal_moment_get_seconden (TaalMoment moment)
{
  return (gint32) (moment - (TaalMoment) taal_moment_get_datum (moment) * TAAL_DAG_SECONDEN);
}
