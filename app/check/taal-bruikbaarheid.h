/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"

G_BEGIN_DECLS

/* Why an exception is not usable on a date; the first that applies. */
typedef enum
{
  TAAL_BELET_GEEN,            /* it is usable */
  TAAL_BELET_NIET_IN_PAKKET,  /* the packets do not have it in force (R08 to R11) */
  TAAL_BELET_NIET_BEGONNEN,   /* the exceptions begin later (R13) */
  TAAL_BELET_GEEINDIGD,       /* the exceptions ended (R13, P10) */
  TAAL_BELET_NIET_COMBINEREN, /* another was announced first, and one at a time is allowed (R07-INFO1) */
  TAAL_BELET_GEEN_BEWIJS,     /* a melding runs, but nothing shows that the norm cannot be met (R04) */
  TAAL_BELET_NOG_NIET_GEMELD, /* a melding runs, but came later (R05) */
  TAAL_BELET_INGETROKKEN,     /* the melding was withdrawn (R05) */
  TAAL_BELET_AFGELOPEN,       /* the melding ended (R05) */
  TAAL_BELET_NIET_INGEGAAN,   /* the melding starts later (R05) */
  TAAL_BELET_GEEN_MELDING,    /* there is no melding of it (R05) */
  TAAL_N_BELETTEN,
} TaalBelet;

#define TAAL_MAX_BELET_REGELS 2

/**
 * TaalBruikbaarheid:
 * @periode: the days, both ends included
 * @belet: why it is not usable on them, %TAAL_BELET_GEEN when it is
 * @melding: the melding that makes it usable or stands in the way, by its place, or %TAAL_GEEN; for
 *   %TAAL_BELET_NIET_COMBINEREN that of the other exception
 * @grens: for %TAAL_BELET_NIET_BEGONNEN and %TAAL_BELET_GEEINDIGD the day on which the exceptions begin
 *   or the first day without them; else %TAAL_DATE_NONE
 * @regels: the rules to cite, those that there are first: of one that is usable its own and what is not
 *   settled about it, else of what stands in the way
 *
 * Whether one exception is usable on some days, and why not.
 */
typedef struct
{
  TaalPeriode      periode;
  TaalBelet        belet;
  int              melding;
  TaalDate         grens;
  const TaalRegel *regels[TAAL_MAX_BELET_REGELS];
} TaalBruikbaarheid;

TaalBruikbaarheid  taal_bruikbaarheid_op   (const TaalOordeel *oordeel,
                                            int                uitzondering,
                                            TaalDate           date);
GArray            *taal_bruikbaarheid_list (const TaalOordeel *oordeel,
                                            int                uitzondering);

G_END_DECLS
