/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"

/* The reference of norm.md 2 to 6: every lesson read for itself, without time lines, counts or
 * packets. It shares no code with the evaluator but the records it reads. */

typedef struct
{
  gboolean minutes;
  gboolean per_locatie;
  gboolean with_ona_knm;
  int      aankomend_max; /* -1: none */
  gboolean ervaring_geen;
  gboolean floor_incl_uitz;
  gboolean verlengd;
  gboolean ingevuld;
} PlainSettings;

typedef struct
{
  gint64      status[TAAL_N_STATUSSEN];
  gint64      reden[TAAL_N_REDENEN];
  gint64      tekort;
  gint64      tekort_ondergrens;
  TaalUitslag uitslag;
} PlainResult;

PlainSettings plain_settings (guint alternatieven);
gboolean      plain_counts   (const TaalSnapshot  *snapshot,
                              const PlainSettings *settings,
                              TaalPeriode          periode,
                              const TaalLes       *les);
TaalStatus    plain_status   (const TaalSnapshot  *snapshot,
                              const PlainSettings *settings,
                              const TaalLes       *les,
                              TaalReden           *reden);
void          plain_judge    (const TaalSnapshot  *snapshot,
                              const PlainSettings *settings,
                              TaalPeriode          periode,
                              PlainResult         *result);
