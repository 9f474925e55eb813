/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-norm.h"
#include "taal-periode.h"
#include "taal-records.h"

G_BEGIN_DECLS

/* The alternatives of norm.md 6, each one bit. The order is that of their names. */
typedef enum
{
  TAAL_ALTERNATIEF_D01 = 1 << 0, /* lessons without a docent count as certified: a gap in the data */
  TAAL_ALTERNATIEF_P01 = 1 << 1, /* teleenheid */
  TAAL_ALTERNATIEF_P02 = 1 << 2, /* aggregatie */
  TAAL_ALTERNATIEF_P04 = 1 << 3, /* meetellende_routes with ONA and KNM */
  TAAL_ALTERNATIEF_P06 = 1 << 4, /* aankomend_max_mnd */
  TAAL_ALTERNATIEF_P07 = 1 << 5, /* ervaren_groepen */
  TAAL_ALTERNATIEF_P08 = 1 << 6, /* ondergrens_basis */
  TAAL_ALTERNATIEF_P10 = 1 << 7, /* uitz_tot */
} TaalAlternatief;

#define TAAL_N_ALTERNATIEVEN 8

/* The alternatives that change what a docent counts as, and so the time lines. */
#define TAAL_ALTERNATIEVEN_TIJDLIJN (TAAL_ALTERNATIEF_P06 | TAAL_ALTERNATIEF_P07 | TAAL_ALTERNATIEF_P10)

/**
 * TaalLezing:
 * @norm: the packets
 * @alternatieven: a set of #TaalAlternatief that are read the other way
 *
 * One reading of the packets: every question that norm.md 2 to 5 asks of them is answered here, and
 * only here is it decided what an alternative changes. A plain value; it borrows @norm.
 */
typedef struct
{
  const TaalNorm *norm;
  guint           alternatieven;
} TaalLezing;

gboolean     taal_lezing_counts_minutes       (TaalLezing   lezing,
                                               TaalDate     peildatum);
gboolean     taal_lezing_per_locatie          (TaalLezing   lezing,
                                               TaalDate     peildatum);
gboolean     taal_lezing_floor_incl_uitz      (TaalLezing   lezing,
                                               TaalDate     peildatum);
gboolean     taal_lezing_telt_mee             (TaalLezing   lezing,
                                               TaalWet      wet,
                                               TaalRoute    route,
                                               TaalDate     date);
gboolean     taal_lezing_accepts_register     (TaalLezing   lezing,
                                               const char  *register_naam,
                                               TaalDate     date);
gboolean     taal_lezing_accepts_grond        (TaalLezing   lezing,
                                               const char  *grond,
                                               TaalDate     date);
int          taal_lezing_get_aankomend_max    (TaalLezing   lezing,
                                               TaalDate     date);
gboolean     taal_lezing_uitzondering_bestaat (TaalLezing   lezing,
                                               int          uitzondering,
                                               TaalDate     date);

guint        taal_alternatieven_open          (const TaalNorm *norm,
                                               TaalPeriode     periode);
const char  *taal_alternatief_get_name        (TaalAlternatief alternatief);
const char  *taal_alternatief_get_waarde      (const TaalNorm *norm,
                                               TaalPeriode     periode,
                                               TaalAlternatief alternatief);
TaalParameter taal_alternatief_get_parameter  (TaalAlternatief alternatief);
gboolean     taal_norm_is_open                (const TaalNorm *norm,
                                               TaalParameter   parameter,
                                               TaalPeriode     periode);

G_END_DECLS
