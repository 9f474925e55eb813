/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/**
 * TaalPeriode:
 * @van: the first day
 * @tot: the last day; %TAAL_DATE_NONE when the period is open
 *
 * A period holds both its ends (norm.md 1).
 */
typedef struct
{
  TaalDate van;
  TaalDate tot;
} TaalPeriode;

/**
 * taal_periode_holds:
 * @periode: a period
 * @date: a known date
 *
 * Returns: whether @date lies in @periode, both ends included. An unknown `van` holds nothing.
 *
 * Thread: any
 */
static inline gboolean
taal_periode_holds (TaalPeriode periode,
                    TaalDate    date)
{
  return periode.van != TAAL_DATE_NONE && periode.van <= date && (periode.tot == TAAL_DATE_NONE || date <= periode.tot);
}

/**
 * taal_periode_end:
 * @periode: a period
 *
 * Returns: the first day after @periode, %TAAL_DATE_MAX when it is open: the end of the half-open
 *   interval in which time lines are kept (norm.md 3a)
 *
 * Thread: any
 */
static inline TaalDate
taal_periode_end (TaalPeriode periode)
{
  return periode.tot == TAAL_DATE_NONE ? TAAL_DATE_MAX : periode.tot + 1;
}

G_END_DECLS
