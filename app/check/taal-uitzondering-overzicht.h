/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bruikbaarheid.h"
#include "taal-check.h"
#include "taal-groep-omvang.h"
#include "taal-personeelsplan.h"

G_BEGIN_DECLS

/* A docent whose lessons count by an exception. */
typedef struct
{
  int    docent;
  gint64 gewicht;
} TaalUitzonderingDocent;

/**
 * TaalUitzonderingOverzicht:
 * @check: the judgement
 * @doel: the least weight that meets the norm; 0 where there is no norm or are no lessons
 * @perioden: (element-type TaalBruikbaarheid): for each exception the days of the period, in order,
 *   without gaps
 * @dagen: for each exception the number of days of the period on which it is usable
 * @docenten: (element-type TaalUitzonderingDocent): for exceptions 1 and 2 whose lessons count by it,
 *   most first, then by id
 * @groepen: (element-type TaalGroepOmvang): the groepen that exception 4 is about
 * @ondergrens: whether the shares of the period reach the floor of exception 3
 *
 * The four exceptions as a judgement has them: all that there is to say about each. It adds up what the
 * judgement says and computes no share of its own. Immutable, atomically ref-counted; read its fields,
 * never write them.
 */
typedef struct
{
  TaalCheck    *check;
  gint64        doel;
  GArray       *perioden[TAAL_N_UITZONDERINGEN];
  gint32        dagen[TAAL_N_UITZONDERINGEN];
  GArray       *docenten[2];
  GArray       *groepen;
  TaalUitkomst  ondergrens;
} TaalUitzonderingOverzicht;

TaalUitzonderingOverzicht *taal_uitzondering_overzicht_new        (TaalCheck                       *check);
TaalUitzonderingOverzicht *taal_uitzondering_overzicht_ref        (TaalUitzonderingOverzicht       *overzicht);
void                       taal_uitzondering_overzicht_unref      (TaalUitzonderingOverzicht       *overzicht);
TaalBruikbaarheid          taal_uitzondering_overzicht_op         (const TaalUitzonderingOverzicht *overzicht,
                                                                   int                              uitzondering,
                                                                   TaalDate                         date);
gint64                     taal_uitzondering_overzicht_get_gewicht (const TaalUitzonderingOverzicht *overzicht,
                                                                    int                              uitzondering);
int                        taal_uitzondering_overzicht_find_plan  (const TaalUitzonderingOverzicht *overzicht,
                                                                   TaalDate                         date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalUitzonderingOverzicht, taal_uitzondering_overzicht_unref)

G_END_DECLS
