/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-vergadering-plan.h"

G_BEGIN_DECLS

struct _TaalVergaderingPlan
{
  GObject              parent_instance;

  /* Owned */
  TaalSnapshot        *snapshot;
  TaalAantekeningen   *aantekeningen;
  TaalNamenbron       *namen;
  TaalAanwezigProfiel *profiel;
  char               **les_ids;
  char                *groep_id;
  GArray              *posten;    /* TaalVergaderingPost */
  GArray              *lessen;    /* TaalKoppelLes, near the days of the files; NULL: to be listed */
  TaalKoppeling       *koppeling; /* NULL: to be made */
};

/* taal-vergadering-plan.c */
void    taal_vergadering_plan_add_days    (const TaalVergadering *v,
                                           TaalPeriode           *dagen);
GArray *taal_vergadering_plan_list_lessen (TaalVergaderingPlan   *self,
                                           const TaalPeriode     *dagen);

static inline TaalVergaderingPost *
taal_vergadering_plan_get_post (TaalVergaderingPlan *self,
                                guint                i)
{
  return &g_array_index (self->posten, TaalVergaderingPost, i);
}

G_END_DECLS
