/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-presentie.h"

G_BEGIN_DECLS

/**
 * TaalPaar:
 * @cursist: the cursist, by its place
 * @aanwezig: whether any of the rows says so
 * @paraaf: whether any of the rows has one
 * @login: whether any of the rows has one
 * @fysiek: whether any of the rows says vorm fysiek
 * @vorm: whether any of the rows says a vorm
 * @rijen: (array length=n): its rows
 * @n: how many
 *
 * All that presentie says of one cursist in one lesson: several rows where they joined again
 * (norm.md 11).
 */
typedef struct
{
  int                     cursist;
  gboolean                aanwezig;
  gboolean                paraaf;
  gboolean                login;
  gboolean                fysiek;
  gboolean                vorm;
  const TaalPresentieRij *rijen;
  int                     n;
} TaalPaar;

/**
 * taal_paar_next:
 * @rijen: (array length=n): the rows of a lesson
 * @n: how many
 * @i: (inout): the place of the first row of the next pair; 0 to begin with
 * @paar: (out caller-allocates): the pair
 *
 * Returns: whether there was one more
 *
 * Thread: any
 */
static inline gboolean
taal_paar_next (const TaalPresentieRij *rijen,
                int                     n,
                int                    *i,
                TaalPaar               *paar)
{
  int from = *i;

  if (from >= n)
    return FALSE;

  *paar = (TaalPaar) { .cursist = rijen[from].cursist, .rijen = rijen + from };
  for (; *i < n && rijen[*i].cursist == paar->cursist; (*i)++)
    {
      paar->aanwezig = paar->aanwezig || rijen[*i].aanwezig;
      paar->paraaf = paar->paraaf || rijen[*i].paraaf;
      paar->login = paar->login || rijen[*i].login != 0;
      paar->fysiek = paar->fysiek || rijen[*i].vorm == TAAL_VORM_FYSIEK;
      paar->vorm = paar->vorm || rijen[*i].vorm != TAAL_PRESENTIE_GEEN_VORM;
    }
  paar->n = *i - from;

  return TRUE;
}

/**
 * taal_tijd_end:
 * @van: a time as it is written, in seconds since midnight
 * @tot: the time until which it lasts
 *
 * Returns: @tot on the axis of @van: a time before @van is the next day, and one equal to it no time at
 *   all (norm.md 11)
 *
 * Thread: any
 */
static inline gint32
taal_tijd_end (gint32 van,
               gint32 tot)
{
  return tot < van ? tot + 24 * 3600 : tot;
}

/* The order of lessons: by date, begin, les_id; no begin comes first (norm.md 10 and 11). */
int  taal_lessen_compare  (const TaalLes *a,
                           const TaalLes *b);
int *taal_lessen_order    (const TaalSnapshot *snapshot,
                           TaalPeriode         periode,
                           guint              *n);

G_END_DECLS
