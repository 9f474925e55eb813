/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalParameter:
 *
 * What a normpakket may set, named in a packet as taal_parameter_get_name() tells. First those of the
 * verdict, then those of a lesson. A comment gives the ids of domain.md that speak of it.
 */
typedef enum
{
  TAAL_PARAM_NORM_MIN_PCT,     /* R01 */
  TAAL_PARAM_ONDERGRENS_PCT,   /* R10 */
  TAAL_PARAM_ONDERGRENS_BASIS, /* P08 */
  TAAL_PARAM_TELEENHEID,       /* P01 */
  TAAL_PARAM_AGGREGATIE,       /* P02 */

  TAAL_PARAM_REGISTERS,                       /* R02 */
  TAAL_PARAM_MEETELLENDE_WETTEN,              /* P04 */
  TAAL_PARAM_MEETELLENDE_ROUTES,              /* P04 */
  TAAL_PARAM_UITGESLOTEN_ROUTES,              /* R33: why meetellende_routes lacks them; nothing is counted by it */
  TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT, /* R04 */
  TAAL_PARAM_MELDING_VOORAF,                  /* R05 */
  TAAL_PARAM_OVERGANG_GEMELD_TOT,             /* R06 */
  TAAL_PARAM_COMBINEREN,                      /* R07 */
  TAAL_PARAM_TELT_MEE_AANKOMEND,              /* R08, exception 1 */
  TAAL_PARAM_TELT_MEE_ERVAREN,                /* R09, exception 2 */
  TAAL_PARAM_UITSTEL_HANDHAVING,              /* R10, exception 3 */
  TAAL_PARAM_COULANCE_GROEPSGROOTTE,          /* R11, exception 4 */
  TAAL_PARAM_WAARSCHUWING_1_4,                /* R12 */
  TAAL_PARAM_UITZ_VAN,                        /* R13 */
  TAAL_PARAM_UITZ_TOT,                        /* R13, P10; exclusive */
  TAAL_PARAM_AANKOMEND_MAX_MND,               /* P06 */
  TAAL_PARAM_ERVAREN_GROEPEN,                 /* P07; empty: every ground, GEEN: nobody */
  TAAL_PARAM_GROEP_COULANCE_EXTRA,            /* P09 */
  TAAL_PARAM_GROEP_MAX,                       /* P11 */
  TAAL_PARAM_CO_DOCENT_REGEL,                 /* P05 */
  TAAL_PARAM_MEETPERIODE,                     /* P03 */
  TAAL_PARAM_AFRONDING,                       /* P18 */
  TAAL_PARAM_VOG_MAX_MND,                     /* R22a, R22b, R22c */
  TAAL_PARAM_VOG_PEIL,                        /* R22a, R22b, R22c */
  TAAL_PARAM_VOG_PROFIEL,                     /* R22d */
  TAAL_PARAM_VOG_OVERGANG,                    /* P16 */
  TAAL_PARAM_VOG_ROLLEN,                      /* R22a, R34 */
  TAAL_PARAM_CONTROLE_MAX_DAGEN,              /* E01 */
  TAAL_PARAM_BOW_HERREG_JAREN,                /* R03 */
  TAAL_PARAM_VOORRANG,                        /* R15 */
  TAAL_PARAM_CONTRACTCHECK,                   /* R16 */
  TAAL_PARAM_KEURMERK_VEREIST,                /* R17 */
  TAAL_PARAM_AFSCHAAL_UREN,                   /* R18 */
  TAAL_PARAM_FYSIEK_MIN_PCT,                  /* R18 */
  TAAL_PARAM_INFO_PLICHT_ONLINE,              /* R19 */
  TAAL_PARAM_PRESENTIE_PARAAF,                /* R20 */
  TAAL_PARAM_UNIEKE_INLOG,                    /* R21 */
  TAAL_PARAM_PILOT_EIND,                      /* R21 */
  TAAL_PARAM_OVERNAME_MAX,                    /* R23 */
  TAAL_PARAM_KWARTAAL_MAX,                    /* R26 */
  TAAL_PARAM_INTREKKING_STOPT,                /* R30 */
  TAAL_PARAM_ONLINE_TELT_WI13,                /* R31 */
  TAAL_PARAM_ID_CHECK_ONLINE,                 /* P15 */
  TAAL_PARAM_AANBOD_MAX_DAGEN,                /* E02 */
  TAAL_PARAM_BEWAAR_JAREN_PRESENTIE,          /* P14 */
  TAAL_PARAM_BEWAAR_JAREN_GEMEENTE,           /* P14 */
  TAAL_PARAM_EXPORT_GRONDSLAG,                /* R35 */
  TAAL_PARAM_DOCENT_MIST_MAX_MIN,             /* E03, W3 */
  TAAL_PARAM_TEMPO_DAGEN,                     /* E04, the warning before extra physical hours */
  TAAL_PARAM_REEKS_MIN_LESSEN,                /* E05, S08 */
  TAAL_PARAM_VERBONDEN_MIN_PCT,               /* E06, S09 */
  TAAL_PARAM_GELIJKE_TIJDEN_MIN,              /* E07, S10 */
  TAAL_PARAM_DAG_MAX_MIN,                     /* E08, S12 */
  TAAL_PARAM_LES_VANAF_UUR,                   /* E09, S12 */
  TAAL_PARAM_LES_TOT_UUR,                     /* E09, S12 */
  TAAL_PARAM_FEESTDAGEN,                      /* E10, S12 */
  TAAL_PARAM_OVERNAME_DAGEN,                  /* E11, S15 */
  TAAL_PARAM_OVERNAME_GELDIG_DAGEN,           /* E12, S15 */
  TAAL_N_PARAMS,
} TaalParameter;

/* No such parameter. */
#define TAAL_PARAM_NONE (-1)

/* What kind of value a parameter takes, and the field of TaalWaarde that holds it. */
typedef enum
{
  TAAL_SOORT_PCT,         /* getal, a TaalPct of 0 to 100 % */
  TAAL_SOORT_GEHEEL,      /* getal, 0 or more */
  TAAL_SOORT_DATUM,       /* getal, a TaalDate */
  TAAL_SOORT_JANEE,       /* getal, 0 or 1 */
  TAAL_SOORT_TEKST,       /* tekst, one of the parameter's words */
  TAAL_SOORT_VRIJE_TEKST, /* tekst, any */
  TAAL_SOORT_LIJST,       /* lijst, of the parameter's words where it has any */
  TAAL_SOORT_WETTEN,      /* getal, a set of bits 1 << TaalWet */
  TAAL_SOORT_ROUTES,      /* getal, a set of bits 1 << TaalRoute */
  TAAL_SOORT_PER_ROUTE,   /* per_route, TAAL_GEEN_GETAL where not set */
} TaalParameterSoort;

/* On which date a parameter is looked up (norm.md 1). */
typedef enum
{
  TAAL_NIVEAU_LES,     /* the lesson's date */
  TAAL_NIVEAU_OORDEEL, /* the peildatum */
} TaalParameterNiveau;

const char         *taal_parameter_get_name    (TaalParameter  parameter);
TaalParameterSoort  taal_parameter_get_soort   (TaalParameter  parameter);
TaalParameterNiveau taal_parameter_get_niveau  (TaalParameter  parameter);
const char *const  *taal_parameter_get_woorden (TaalParameter  parameter);
int                 taal_parameter_find        (const char    *name);

G_END_DECLS
