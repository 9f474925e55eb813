/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The closed lists of format.md 1. A value's number is its place in the list, and is what a dossier
 * stores: append only. An unknown (empty) value is TAAL_ENUM_NONE. */

#define TAAL_ENUM_NONE (-1)

typedef enum
{
  TAAL_KEURMERK_ASPIRANT,
  TAAL_KEURMERK_ACTIEF,
  TAAL_KEURMERK_GESCHORST,
  TAAL_KEURMERK_INGETROKKEN,
} TaalKeurmerkStatus;

typedef enum
{
  TAAL_ROL_DOCENT,
  TAAL_ROL_BEGELEIDER,
  TAAL_ROL_VRIJWILLIGER,
  TAAL_ROL_BESTUURDER,
} TaalRol;

typedef enum
{
  TAAL_CONTRACTVORM_DIENSTVERBAND,
  TAAL_CONTRACTVORM_OPDRACHT,
} TaalContractvorm;

typedef enum
{
  TAAL_MAATREGEL_WERVING,
  TAAL_MAATREGEL_OPLEIDING,
  TAAL_MAATREGEL_REGISTRATIE,
  TAAL_MAATREGEL_ANDERS,
} TaalMaatregelSoort;

typedef enum
{
  TAAL_WET_WI2013,
  TAAL_WET_WI2021,
  TAAL_WET_VRIJ,
  TAAL_N_WETTEN,
} TaalWet;

typedef enum
{
  TAAL_ROUTE_B1,
  TAAL_ROUTE_Z,
  TAAL_ROUTE_O,
  TAAL_ROUTE_ALFA,
  TAAL_ROUTE_NT2,
  TAAL_ROUTE_ONA,
  TAAL_ROUTE_KNM,
  TAAL_ROUTE_MAP,
  TAAL_ROUTE_PVT,
  TAAL_ROUTE_VRIJ,
  TAAL_N_ROUTES,
} TaalRoute;

typedef enum
{
  TAAL_VORM_FYSIEK,
  TAAL_VORM_ONLINE,
  TAAL_VORM_HYBRIDE,
} TaalVorm;

typedef enum
{
  TAAL_LES_GEGEVEN,
  TAAL_LES_GEPLAND,
  TAAL_LES_UITGEVALLEN,
} TaalLesStatus;

/**
 * TaalEnum:
 * @names: its values in the spelling of format.md, in the order of their numbers, %NULL-terminated
 *
 * A closed list of values of a column.
 */
typedef struct
{
  const char *names[11];
} TaalEnum;

extern const TaalEnum taal_enum_keurmerk_status;
extern const TaalEnum taal_enum_rol;
extern const TaalEnum taal_enum_contractvorm;
extern const TaalEnum taal_enum_maatregel_soort;
extern const TaalEnum taal_enum_wet;
extern const TaalEnum taal_enum_route;
extern const TaalEnum taal_enum_vorm;
extern const TaalEnum taal_enum_vorm_presentie;
extern const TaalEnum taal_enum_les_status;
extern const TaalEnum taal_enum_aanbod_soort;

const char *taal_enum_name       (const TaalEnum *list,
                                  int             value);
int         taal_enum_parse      (const TaalEnum *list,
                                  const char     *text);
gboolean    taal_enum_is_no_word (const char     *text);

G_END_DECLS
