/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-norm.h"

G_BEGIN_DECLS

/* The rule in force for a parameter on [van, tot). */
typedef struct
{
  TaalDate         van; /* TAAL_DATE_NONE: no start; it sorts before every date */
  TaalDate         tot; /* TAAL_DATE_MAX: no end */
  const TaalRegel *regel;
} TaalStuk;

GPtrArray *taal_norm_collect_regels (const GPtrArray *pakketten,
                                     TaalDate         bekend_op);
void       taal_norm_append_stukken (GArray          *stukken,
                                     const GPtrArray *regels,
                                     TaalParameter    parameter);

G_END_DECLS
