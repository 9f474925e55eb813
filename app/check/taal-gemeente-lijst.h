/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-aanbod-filter.h"
#include "taal-gemeente-rij.h"
#include "taal-vraag-lijst.h"

G_BEGIN_DECLS

/* By what it can be sorted; then by gemeente and soort. */
typedef enum
{
  TAAL_GEMEENTE_OP_NAAM,
  TAAL_GEMEENTE_OP_SOORT,
  TAAL_GEMEENTE_OP_STATUS,
  TAAL_GEMEENTE_OP_PLAATSEN,
  TAAL_GEMEENTE_OP_SCHOLEN,
  TAAL_N_GEMEENTE_OP,
} TaalGemeenteOp;

/**
 * TaalGemeenteLijst:
 *
 * The gemeenten and soorten of an offer as a list of #TaalGemeenteRij, searched, filtered and
 * sorted.
 */
#define TAAL_TYPE_GEMEENTE_LIJST (taal_gemeente_lijst_get_type ())
G_DECLARE_FINAL_TYPE (TaalGemeenteLijst, taal_gemeente_lijst, TAAL, GEMEENTE_LIJST, TaalVraagLijst)

TaalGemeenteLijst   *taal_gemeente_lijst_new                  (void);
void                 taal_gemeente_lijst_set_beschikbaarheid  (TaalGemeenteLijst      *self,
                                                               TaalBeschikbaarheid    *beschikbaarheid);
TaalBeschikbaarheid *taal_gemeente_lijst_get_beschikbaarheid  (TaalGemeenteLijst      *self);
void                 taal_gemeente_lijst_set_filter           (TaalGemeenteLijst      *self,
                                                               const TaalAanbodFilter *filter);
int                  taal_gemeente_lijst_find                 (TaalGemeenteLijst      *self,
                                                               TaalGemeenteRij        *rij);

G_END_DECLS
