/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-norm.h"
#include "taal-records.h"

G_BEGIN_DECLS

/* What a melding does on a date; the first that applies (norm.md 4). */
typedef enum
{
  TAAL_MELDING_NIET_INGEGAAN,    /* the date lies before its ingang */
  TAAL_MELDING_INGETROKKEN,      /* it was withdrawn by then */
  TAAL_MELDING_AFGELOPEN,        /* the date lies after its einde */
  TAAL_MELDING_NOG_NIET_GEMELD,  /* it was announced only later (R05) */
  TAAL_MELDING_GEEN_BEWIJS,      /* nothing shows that the norm cannot be met (R04) */
  TAAL_MELDING_GELDT,            /* it holds */
  TAAL_N_MELDING_STANDEN,
} TaalMeldingStand;

TaalMeldingStand taal_melding_get_stand (const TaalNorm    *norm,
                                         const TaalMelding *melding,
                                         TaalDate           date);

G_END_DECLS
