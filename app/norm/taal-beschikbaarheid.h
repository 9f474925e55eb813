/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-aanbod.h"
#include "taal-norm.h"

G_BEGIN_DECLS

/* What a newcomer finds of a soort, from best to worst (norm.md 12). */
typedef enum
{
  TAAL_AANBOD_BESCHIKBAAR,
  TAAL_AANBOD_WACHTLIJST,
  TAAL_AANBOD_NIET_BESCHIKBAAR,
  TAAL_AANBOD_ONBEKEND,
  TAAL_N_AANBOD_STATUSSEN,
} TaalAanbodStatus;

/* Why nothing is known, where that is so. */
typedef enum
{
  TAAL_ONBEKEND_NIET,     /* it is known */
  TAAL_ONBEKEND_GEEN,     /* nothing was said before that day */
  TAAL_ONBEKEND_TE_OUD,   /* what was said is too old */
  TAAL_ONBEKEND_KEURMERK, /* the keurmerk is not actief or aspirant */
  TAAL_N_ONBEKEND,
} TaalOnbekend;

/**
 * TaalLocatieAanbod:
 * @aanbod: whose offer, by its place in what was asked
 * @locatie: where, by its place in that
 * @soort: of what
 * @rij: (nullable): what decides: the newest that was said up to the day
 * @status: what that comes to
 * @onbekend: why it is %TAAL_AANBOD_ONBEKEND
 *
 * One soort at one locatie on a day.
 */
typedef struct
{
  guint                aanbod;
  int                  locatie;
  TaalAanbodSoort      soort;
  const TaalAanbodRij *rij;
  TaalAanbodStatus     status;
  TaalOnbekend         onbekend;
} TaalLocatieAanbod;

/**
 * TaalGemeenteAanbod:
 * @gemeente: the gemeente, as GMnnnn
 * @soort: of what
 * @status: the best of its locaties
 * @plaatsen: the places at the locaties that are beschikbaar
 * @scholen: (element-type utf8): the numbers of the schools that ever said something, sorted
 * @first: the first of its locaties in TaalBeschikbaarheid
 * @n: how many of them
 *
 * One soort in one gemeente on a day.
 */
typedef struct
{
  const char       *gemeente;
  TaalAanbodSoort   soort;
  TaalAanbodStatus  status;
  gint64            plaatsen;
  GPtrArray        *scholen;
  guint             first;
  guint             n;
} TaalGemeenteAanbod;

/* What falls away on a day that was announced. */
typedef struct
{
  TaalDate         stopdatum;
  const char      *gemeente;
  TaalAanbodSoort  soort;
} TaalVervalt;

/**
 * TaalBeschikbaarheid:
 * @norm: (nullable): the packets; %NULL for one that was computed elsewhere
 * @aanboden: (element-type TaalAanbod): the offers of the schools
 * @op: the day
 * @locaties: (element-type TaalLocatieAanbod): by gemeente, soort, school and locatie_id
 * @gemeenten: (element-type TaalGemeenteAanbod): by gemeente and the name of the soort
 * @met_aanbod: for each soort in how many gemeenten something was ever said of it
 * @beschikbaar: for each soort in how many of those it is beschikbaar
 * @vervalt: (element-type TaalVervalt): what is offered now and stops on a day after it, by day, gemeente
 *   and soort
 *
 * The Wi2013 offer of a region on a day (norm.md 12). Immutable, atomically ref-counted; read its fields,
 * never write them.
 */
typedef struct
{
  TaalNorm  *norm;
  GPtrArray *aanboden;
  TaalDate   op;
  GArray    *locaties;
  GArray    *gemeenten;
  guint      met_aanbod[TAAL_N_AANBOD_SOORTEN];
  guint      beschikbaar[TAAL_N_AANBOD_SOORTEN];
  GArray    *vervalt;
} TaalBeschikbaarheid;

/**
 * TaalAanbodVraag:
 * @op: the day
 * @gemeente: (nullable): only this one, as GMnnnn
 * @soort: only this one, or -1
 *
 * What is asked of a region.
 */
typedef struct
{
  TaalDate    op;
  const char *gemeente;
  int         soort;
} TaalAanbodVraag;

#define TAAL_TYPE_BESCHIKBAARHEID (taal_beschikbaarheid_get_type ())
GType                taal_beschikbaarheid_get_type (void);

TaalBeschikbaarheid *taal_beschikbaarheid_compute  (TaalNorm              *norm,
                                                    GPtrArray             *aanboden,
                                                    const TaalAanbodVraag *vraag);
TaalBeschikbaarheid *taal_beschikbaarheid_new_elders (TaalAanbod          *teksten);
TaalBeschikbaarheid *taal_beschikbaarheid_ref      (TaalBeschikbaarheid   *beschikbaarheid);
void                 taal_beschikbaarheid_unref    (TaalBeschikbaarheid   *beschikbaarheid);
gint32               taal_aanbod_get_max_dagen     (TaalNorm              *norm,
                                                    TaalDate               op);
const char          *taal_aanbod_status_get_name   (TaalAanbodStatus       status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalBeschikbaarheid, taal_beschikbaarheid_unref)

G_END_DECLS
