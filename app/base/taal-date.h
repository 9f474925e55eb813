/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalDate:
 *
 * A civil date as the number of days since 1970-01-01 in the proleptic Gregorian calendar. It has no
 * time zone (norm.md 1). `TAAL_DATE_NONE` is an unknown date.
 */
typedef gint32 TaalDate;

#define TAAL_DATE_NONE G_MININT32
#define TAAL_DATE_MAX  G_MAXINT32 /* later than every date: an open end */

/* Room for "jjjj-mm-dd" and its end. */
#define TAAL_DATE_TEXT_SIZE 16

typedef enum
{
  TAAL_DATE_PARSE_OK,
  TAAL_DATE_PARSE_NOT_A_DATE,     /* not jjjj-mm-dd and not dd-mm-jjjj */
  TAAL_DATE_PARSE_IMPOSSIBLE,     /* such a day does not exist: 31-02-2023 */
  TAAL_DATE_PARSE_TWO_DIGIT_YEAR, /* 01-02-23 */
} TaalDateParse;

/* The days of the week, as taal_date_get_weekday() counts them. */
enum
{
  TAAL_MAANDAG,
  TAAL_DINSDAG,
  TAAL_WOENSDAG,
  TAAL_DONDERDAG,
  TAAL_VRIJDAG,
  TAAL_ZATERDAG,
  TAAL_ZONDAG,
  TAAL_N_WEEKDAGEN,
};

TaalDate      taal_date_from_ymd   (int         year,
                                    int         month,
                                    int         day);
void          taal_date_to_ymd     (TaalDate    date,
                                    int        *year,
                                    int        *month,
                                    int        *day);
TaalDateParse taal_date_parse      (const char *text,
                                    TaalDate   *date);
const char   *taal_date_format     (TaalDate    date,
                                    char        text[TAAL_DATE_TEXT_SIZE]);
TaalDate      taal_date_add_months (TaalDate    date,
                                    int         months);
int           taal_date_get_year   (TaalDate    date);
int           taal_date_get_weekday (TaalDate   date);

G_END_DECLS
