/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-snapshot.h"

G_BEGIN_DECLS

/* What a personeelsplan must be for enforcement to be put off; all of it on one plan (norm.md 5). */
typedef enum
{
  TAAL_PLAN_VASTGESTELD, /* drawn up by the date */
  TAAL_PLAN_LOOPT,       /* it holds the date */
  TAAL_PLAN_BEWIJS,      /* there is evidence of it */
  TAAL_PLAN_MAATREGEL,   /* it has at least one maatregel */
  TAAL_N_PLAN_EISEN,
} TaalPlanEis;

gboolean taal_personeelsplan_meets (const TaalPersoneelsplan *plan,
                                    TaalPlanEis               eis,
                                    TaalDate                  date);
int      taal_personeelsplan_count (const TaalPersoneelsplan *plan,
                                    TaalDate                  date);
int      taal_personeelsplan_find  (const TaalSnapshot       *snapshot,
                                    TaalDate                  peildatum);

G_END_DECLS
