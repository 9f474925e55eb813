/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/* The Dutch public holidays of norm.md 11 (S12), in the order of the year. */
typedef enum
{
  TAAL_FEESTDAG_GEEN, /* no holiday */
  TAAL_FEESTDAG_NIEUWJAARSDAG,
  TAAL_FEESTDAG_EERSTE_PAASDAG,
  TAAL_FEESTDAG_TWEEDE_PAASDAG,
  TAAL_FEESTDAG_KONINGSDAG,
  TAAL_FEESTDAG_BEVRIJDINGSDAG,
  TAAL_FEESTDAG_HEMELVAARTSDAG,
  TAAL_FEESTDAG_EERSTE_PINKSTERDAG,
  TAAL_FEESTDAG_TWEEDE_PINKSTERDAG,
  TAAL_FEESTDAG_EERSTE_KERSTDAG,
  TAAL_FEESTDAG_TWEEDE_KERSTDAG,
  TAAL_N_FEESTDAGEN,
} TaalFeestdag;

TaalFeestdag taal_feestdag_on    (TaalDate date);
TaalDate     taal_feestdag_pasen (int      year);

G_END_DECLS
