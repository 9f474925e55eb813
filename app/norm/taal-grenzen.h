/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/* Before every date: where the first step of a step function begins. */
#define TAAL_GRENS_EERSTE (G_MININT32 + 1)

void  taal_grenzen_add         (GArray   *dates,
                                TaalDate  date);
void  taal_grenzen_sort_unique (GArray   *dates);
guint taal_grenzen_find        (const TaalDate *starts,
                                guint           n,
                                TaalDate        date);

G_END_DECLS
