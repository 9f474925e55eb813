/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"
#include "taal-parameter.h"
#include "taal-records.h"

G_BEGIN_DECLS

/* What a counted lesson is (norm.md 3). */
typedef enum
{
  TAAL_STATUS_GECERTIFICEERD,
  TAAL_STATUS_UITZONDERING_1,
  TAAL_STATUS_UITZONDERING_2,
  TAAL_STATUS_NIET_MEEGETELD,
  TAAL_N_STATUSSEN,
} TaalStatus;

/* Why a counted lesson is NIET_MEEGETELD; the first that applies (norm.md 3). */
typedef enum
{
  TAAL_REDEN_GEEN, /* it is not NIET_MEEGETELD */
  TAAL_REDEN_GEEN_DOCENT,
  TAAL_REDEN_ROL_GEEN_DOCENT,
  TAAL_REDEN_REGISTRATIE_VERLOPEN,
  TAAL_REDEN_REGISTRATIE_NOG_NIET_INGEGAAN,
  TAAL_REDEN_REGISTER_NIET_ERKEND,
  TAAL_REDEN_UITZONDERING_NIET_BRUIKBAAR,
  TAAL_REDEN_GROND_NIET_GELDIG,
  TAAL_REDEN_GEEN_REGISTRATIE,
  TAAL_N_REDENEN,
} TaalReden;

/* The table in which the row of a piece of evidence stands. */
typedef enum
{
  TAAL_BEWIJS_GEEN,
  TAAL_BEWIJS_REGISTRATIE,
  TAAL_BEWIJS_OPLEIDING,
  TAAL_BEWIJS_ERVARING,
} TaalBewijsSoort;

/**
 * TaalStatusOp:
 * @status: what a lesson of the docent counts as
 * @reden: why not, for NIET_MEEGETELD
 * @parameter: the parameter of the packet that decides, whose rule is cited
 * @bewijs_soort: which table the evidence is in
 * @bewijs: its place in the snapshot, or %TAAL_GEEN
 * @melding: for an exception, the melding that makes it usable, by its place, or %TAAL_GEEN
 *
 * How a docent counts on a date, with what it rests on.
 */
typedef struct
{
  TaalStatus      status;
  TaalReden       reden;
  TaalParameter   parameter;
  TaalBewijsSoort bewijs_soort;
  int             bewijs;
  int             melding;
} TaalStatusOp;

const char *taal_status_get_name (TaalStatus  status);
const char *taal_reden_get_name  (TaalReden   reden);
int         taal_reden_parse     (const char *name);

G_END_DECLS
