/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/**
 * TaalFeestdag:
 *
 * The Dutch holidays of norm.md 11, S12.
 */
typedef enum
{
  TAAL_FEESTDAG_GEEN,
  TAAL_FEESTDAG_NIEUWJAAR,
  TAAL_FEESTDAG_PASEN,
  TAAL_FEESTDAG_PAASMAANDAG,
  TAAL_FEESTDAG_KONINGSDAG,
  TAAL_FEESTDAG_BEVRIJDINGSDAG, /* in years that are divisible by five */
  TAAL_FEESTDAG_HEMELVAART,
  TAAL_FEESTDAG_PINKSTEREN,
  TAAL_FEESTDAG_PINKSTERMAANDAG,
  TAAL_FEESTDAG_KERST,
  TAAL_FEESTDAG_TWEEDE_KERSTDAG,
  TAAL_N_FEESTDAGEN,
} TaalFeestdag;

TaalDate     taal_feestdag_pasen (int      year);
TaalFeestdag taal_feestdag_get   (TaalDate date);

G_END_DECLS
