/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-aanbod-filter.h"
#include "taal-uitspraak-rij.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/* By what it can be sorted; then by school, locatie and soort. */
typedef enum
{
  TAAL_UITSPRAAK_OP_LOCATIE,
  TAAL_UITSPRAAK_OP_SOORT,
  TAAL_UITSPRAAK_OP_NEEMT_AAN,
  TAAL_UITSPRAAK_OP_PLAATSEN,
  TAAL_UITSPRAAK_OP_PEILDATUM,
  TAAL_UITSPRAAK_OP_VERLOOPT,
  TAAL_UITSPRAAK_OP_SCHOOL,
  TAAL_N_UITSPRAAK_OP,
} TaalUitspraakOp;

/**
 * TaalUitspraakLijst:
 *
 * What was said of each soort at each locatie as a list of #TaalUitspraakRij, searched, filtered
 * and sorted.
 */
#define TAAL_TYPE_UITSPRAAK_LIJST (taal_uitspraak_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalUitspraakLijst, taal_uitspraak_lijst, TAAL, UITSPRAAK_LIJST,
                      TaalVraagLijst)

TaalUitspraakLijst *taal_uitspraak_lijst_new             (void);
void                taal_uitspraak_lijst_set_uitspraken  (TaalUitspraakLijst     *self,
                                                          TaalUitspraken         *uitspraken);
TaalUitspraken     *taal_uitspraak_lijst_get_uitspraken  (TaalUitspraakLijst     *self);
void                taal_uitspraak_lijst_set_filter      (TaalUitspraakLijst     *self,
                                                          const TaalAanbodFilter *filter);
int                 taal_uitspraak_lijst_find            (TaalUitspraakLijst     *self,
                                                          TaalUitspraakRij       *rij);

G_END_DECLS
