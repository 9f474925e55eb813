/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/**
 * TaalMoment:
 *
 * A civil date and time in the Netherlands, as the number of seconds since 1970-01-01 00:00 on a
 * clock that never changes. It has no time zone. %TAAL_MOMENT_GEEN is an unknown moment.
 */
typedef gint64 TaalMoment;

#define TAAL_MOMENT_GEEN G_MININT64
#define TAAL_DAG_SECONDEN 86400

/* How the numbers of a date are ordered where the year comes last. */
typedef enum
{
  TAAL_ORDE_ONBEKEND, /* not said */
  TAAL_ORDE_DMJ,
  TAAL_ORDE_MDJ,
} TaalOrde;

/* What is known of the order of the numbers in a date as it is written. */
typedef enum
{
  TAAL_DATUMVORM_GEEN,  /* there is only a time */
  TAAL_DATUMVORM_VAST,  /* certain: the year comes first, or the month is a word */
  TAAL_DATUMVORM_OPEN,  /* two numbers and a year, between slashes */
  TAAL_DATUMVORM_DAG,   /* the same between dashes or points: day first, unless that cannot be */
} TaalDatumvorm;

/**
 * TaalTijdstip:
 * @vorm: what is known of the order
 * @deel: the year, month and day where @vorm is %TAAL_DATUMVORM_VAST; else the first number, the
 * second and the year, as they are written
 * @seconden: the time, in seconds since midnight
 * @heeft_tijd: whether a time is written
 * @utc: whether it says to be in universal time
 *
 * A date and a time as a program wrote them in the language of its user.
 */
typedef struct
{
  TaalDatumvorm  vorm;
  int            deel[3];
  gint32         seconden;
  gboolean       heeft_tijd;
  gboolean       utc;
} TaalTijdstip;

gboolean   taal_tijdstip_parse       (const char         *text,
                                      TaalTijdstip       *tijdstip);
gsize      taal_tijdstip_parse_begin (const char         *text,
                                      TaalTijdstip       *tijdstip);
gboolean   taal_tijdstip_fits        (const TaalTijdstip *tijdstip,
                                      TaalOrde            orde);
TaalMoment taal_tijdstip_get_moment  (const TaalTijdstip *tijdstip,
                                      TaalOrde            orde,
                                      TaalDate            datum);

TaalDate   taal_moment_get_datum     (TaalMoment          moment);
gint32     taal_moment_get_seconden  (TaalMoment          moment);

G_END_DECLS
