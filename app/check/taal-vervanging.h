/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bewerking.h"
#include "taal-check.h"
#include "taal-rooster.h"

G_BEGIN_DECLS

/**
 * TaalVervangLes:
 * @row: the place of the lesson
 * @les: the lesson as it is
 * @botsing: what is in the way of the new docent, as flags of #TaalBotsing; none without a new
 * docent
 * @nu: what it counts as, if it is counted
 * @straks: what it would count as, if it is counted
 * @telt: whether it is counted in the examined period
 * @aan: whether it is to have the new docent
 *
 * A lesson that may get another docent.
 */
typedef struct
{
  int        row;
  TaalLes    les;
  guint      botsing;
  TaalStatus nu;
  TaalStatus straks;
  gboolean   telt;
  gboolean   aan;
} TaalVervangLes;

/**
 * TaalVervangEffect:
 * @n: how many lessons get the new docent
 * @meegeteld: what the judgement would count then, of its totaal
 *
 * What the step would do.
 */
typedef struct
{
  guint  n;
  gint64 meegeteld;
} TaalVervangEffect;

GArray            *taal_vervanging_list (const TaalCheck *check,
                                         const int       *rows,
                                         guint            n,
                                         int              docent);
TaalVervangEffect  taal_vervanging_get_effect (const TaalCheck *check,
                                               const GArray    *lessen);
TaalBewerking     *taal_vervanging_make (const TaalCheck *check,
                                         const GArray    *lessen,
                                         int              docent);

G_END_DECLS
