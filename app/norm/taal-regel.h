/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"
#include "taal-enum.h"
#include "taal-parameter.h"

G_BEGIN_DECLS

/* How sure a rule is: the legend of domain.md. */
typedef enum
{
  TAAL_ZEKERHEID_H,
  TAAL_ZEKERHEID_M,
  TAAL_ZEKERHEID_L,
  TAAL_ZEKERHEID_ONBEVESTIGD,
} TaalZekerheid;

/* A number that is not set: in TaalWaarde.per_route, a route without one. */
#define TAAL_GEEN_GETAL G_MININT32

/**
 * TaalWaarde:
 * @gezet: %FALSE when the packet says that the parameter is not set; nothing else then means anything
 * @getal: for PCT, GEHEEL, DATUM, JANEE, WETTEN and ROUTES
 * @tekst: for TEKST, in the spelling of taal_parameter_get_woorden(), and VRIJE_TEKST
 * @lijst: for LIJST, %NULL-terminated
 * @per_route: for PER_ROUTE; elsewhere all %TAAL_GEEN_GETAL
 */
typedef struct
{
  gboolean    gezet;
  gint32      getal;
  const char *tekst;
  char      **lijst;
  gint32      per_route[TAAL_N_ROUTES];
} TaalWaarde;

/**
 * TaalRegel:
 * @id: its R, P or E id; rules that follow one another in time may share it
 * @parameter: what it sets
 * @waarde: what it sets it to
 * @bron: where that is said, never empty
 * @url: (nullable): where @bron can be read
 * @zekerheid: how sure that is
 * @geldig_van: the first day; %TAAL_DATE_NONE when there is no start
 * @geldig_tot: the day after the last; %TAAL_DATE_NONE when there is no end
 * @gepubliceerd_op: the day from which it is known; %TAAL_DATE_NONE when it always was
 * @nagezien_op: the day on which it was last compared with its source, or %TAAL_DATE_NONE
 * @ingetrokken_door: (nullable): the id of the rule that withdraws it
 * @toelichting: (nullable): in short, in Dutch
 * @line: its line in the packet, from 1
 *
 * One rule of a packet. It belongs to the packet and lives as long.
 */
typedef struct
{
  char          *id;
  TaalParameter  parameter;
  TaalWaarde     waarde;
  char          *bron;
  char          *url;
  TaalZekerheid  zekerheid;
  TaalDate       geldig_van;
  TaalDate       geldig_tot;
  TaalDate       gepubliceerd_op;
  TaalDate       nagezien_op;
  char          *ingetrokken_door;
  char          *toelichting;
  guint          line;
} TaalRegel;

G_END_DECLS
