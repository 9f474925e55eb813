/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-enum.h"
#include "taal-periode.h"

G_BEGIN_DECLS

/* The records of a snapshot, one for a row of the table of the same name (format.md 1). Texts belong
 * to the snapshot's pool; an unknown text is NULL, an unknown date TAAL_DATE_NONE. A record refers to
 * another by its place in the snapshot's array; TAAL_GEEN is none. Its `rij` is its number in the
 * dossier, by which an edit names it. */

#define TAAL_GEEN (-1)

typedef struct
{
  const char         *bow_nummer;
  const char         *naam;
  TaalKeurmerkStatus  status;
  TaalPeriode         keurmerk;
  gint32              rij;
} TaalSchool;

typedef struct
{
  const char *locatie_id;
  const char *naam;
  const char *gemeente; /* GMnnnn */
  gint32      rij;
} TaalLocatie;

/* The children of a parent: a run of a child array, which is sorted by parent. */
typedef struct
{
  int first;
  int n;
} TaalRun;

typedef struct
{
  const char *docent_id;
  const char *naam;
  TaalRol     rol;
  int         contractvorm; /* TaalContractvorm or TAAL_ENUM_NONE */
  TaalPeriode dienst;       /* start, eind */
  gint32      uren_per_week; /* hundredths, or G_MININT32 */
  TaalDate    vog_datum;
  const char *vog_profiel;
  TaalDate    vog_overlegd_op;
  TaalRun     registraties;
  TaalRun     opleidingen;
  TaalRun     ervaring;
  gint32      rij;
} TaalDocent;

typedef struct
{
  int         docent;
  const char *register_naam;
  const char *nummer;
  TaalPeriode geldig;
  TaalDate    gecontroleerd_op;
  gint32      rij;
} TaalRegistratie;

typedef struct
{
  int         docent;
  const char *instelling;
  const char *opleiding;
  TaalDate    start;
  TaalDate    verwacht_eind;
  TaalDate    afgerond_op;
  TaalDate    gestopt_op;
  const char *bewijs;
  gint32      rij;
} TaalOpleiding;

typedef struct
{
  int         docent;
  const char *grond;
  TaalPeriode geldig;
  const char *bewijs;
  gint32      rij;
} TaalErvaring;

typedef struct
{
  const char *melding_id;
  int         uitzondering; /* 1 to 4 */
  TaalDate    gemeld_op;
  TaalPeriode geldig;       /* ingang, einde */
  TaalDate    ingetrokken_op;
  const char *onhaalbaarheid_bewijs;
  gint32      rij;
} TaalMelding;

typedef struct
{
  const char *plan_id;
  TaalDate    vastgesteld_op;
  TaalPeriode geldig;
  const char *bewijs;
  TaalRun     maatregelen;
  gint32      rij;
} TaalPersoneelsplan;

typedef struct
{
  int         plan;
  const char *omschrijving;
  int         soort; /* TaalMaatregelSoort or TAAL_ENUM_NONE */
  int         docent;
  TaalDate    streefdatum;
  TaalDate    gereed_op;
  gint32      rij;
} TaalMaatregel;

typedef struct
{
  const char *groep_id;
  const char *naam;
  TaalWet     wet;
  TaalRoute   route;
  int         locatie;
  TaalPeriode loopt; /* start, eind */
  gint32      max_omvang; /* G_MININT32 when unknown */
  gint32      rij;
} TaalGroep;

/* A lesson as it is handed in and out, one at a time; a snapshot keeps lessons in columns. */
typedef struct
{
  const char    *les_id;
  int            groep;
  int            docent;    /* TAAL_GEEN: no docent_id */
  int            co_docent; /* TAAL_GEEN: no co_docent_id */
  TaalDate       datum;
  gint32         begin;     /* seconds since midnight, or TAAL_TIME_NONE */
  gint16         minuten;
  TaalVorm       vorm;
  TaalLesStatus  status;
  gint32         rij;
} TaalLes;

G_END_DECLS
