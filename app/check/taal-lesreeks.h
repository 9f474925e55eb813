/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewerking.h"
#include "taal-feestdag.h"
#include "taal-rooster.h"

G_BEGIN_DECLS

/* Two years: a longer series is a mistake of typing. */
#define TAAL_LESREEKS_MAX_DAGEN 731

/**
 * TaalLesreeks:
 * @groep: a groep, by place
 * @docent: a docent, by place, or %TAAL_GEEN
 * @weekdagen: on which days of the week; bit 0 is Monday
 * @periode: the first and the last day, both known
 * @begin: seconds since midnight, or %TAAL_TIME_NONE
 * @minuten: how long each lasts
 * @vorm: their form
 * @status: their status
 * @vrij: (nullable) (array length=n_vrij): periods without lessons, such as school holidays
 * @n_vrij: how many
 *
 * Lessons that come back every week.
 */
typedef struct
{
  int                groep;
  int                docent;
  guint              weekdagen;
  TaalPeriode        periode;
  gint32             begin;
  gint32             minuten;
  TaalVorm           vorm;
  TaalLesStatus      status;
  const TaalPeriode *vrij;
  guint              n_vrij;
} TaalLesreeks;

/**
 * TaalLesreeksDag:
 * @datum: the day
 * @feestdag: which public holiday it is, or none
 * @vrij: whether it lies in a period without lessons
 * @botsing: what else is in the way, as flags of #TaalBotsing
 * @aan: whether there is to be a lesson; as proposed, unless it is switched
 *
 * A day on which a series could have a lesson. None is proposed on a holiday, in a period without
 * lessons and where the groep has a lesson at that time: so a series that is asked for twice is
 * there once.
 */
typedef struct
{
  TaalDate     datum;
  TaalFeestdag feestdag;
  gboolean     vrij;
  guint        botsing;
  gboolean     aan;
} TaalLesreeksDag;

GArray        *taal_lesreeks_list (const TaalLesreeks *reeks,
                                   const TaalSnapshot *snapshot);
TaalBewerking *taal_lesreeks_make (const TaalLesreeks *reeks,
                                   const TaalSnapshot *snapshot,
                                   const GArray       *dagen);
GArray        *taal_lesreeks_parse_vrij (const char         *text,
                                         char              **bad);

G_END_DECLS
