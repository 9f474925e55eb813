/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-norm.h"

/* What norm.md 10 and 11 leave to a packet, as plain numbers, and a packet that says the same. Off
 * is PLAIN_UIT; a share is in hundredths of a percent. */

#define PLAIN_UIT (-1)

typedef struct
{
  int groep_max[TAAL_N_ROUTES];
  int groep_extra;
  int reeks_min;
  int verbonden_pct;
  int gelijke_min;
  int kwartaal_max;
  int dag_max;
  int vanaf_uur;
  int tot_uur;
  int feestdagen; /* bit i for the i-th of norm.md 11, S12 */
  int overname_max;
  int overname_dagen;
  int docent_mist;
  int tempo_dagen;
  int afschaal_uren;
  int fysiek_pct;
  int intrekking_stopt;
  int unieke_inlog;
  int presentie_paraaf;
  int info_plicht;
  int id_check;
  int coulance;
  int online_telt; /* PLAIN_UIT: as R31 has it */
} PlainDrempels;

/* One set of numbers holds always; the other lies over it from a day, for whom it is known. */
typedef struct
{
  PlainDrempels altijd;
  PlainDrempels later;
  TaalDate      later_van;
  TaalDate      later_bekend; /* TAAL_DATE_NONE: always was */
  TaalDate      bekend_op;    /* TAAL_DATE_NONE: all that is known now */
} PlainNorm;

PlainDrempels        plain_drempels_shipped (void);
PlainNorm            plain_norm_shipped     (void);
PlainNorm            plain_norm_random      (GRand           *random,
                                             TaalDate         around);
const PlainDrempels *plain_norm_op          (const PlainNorm *norm,
                                             TaalDate         date);
TaalNorm            *plain_norm_make        (const PlainNorm *norm);
