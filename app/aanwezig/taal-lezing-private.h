/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-raster-private.h"
#include "taal-vergadering.h"

G_BEGIN_DECLS

/* What a column of a file about a meeting holds. */
typedef enum
{
  TAAL_KOLOM_M_NAAM,
  TAAL_KOLOM_M_EMAIL,
  TAAL_KOLOM_M_ACCOUNT,
  TAAL_KOLOM_M_VAN,
  TAAL_KOLOM_M_TOT,
  TAAL_KOLOM_M_DUUR,
  TAAL_KOLOM_M_ROL,
  TAAL_KOLOM_M_GAST,
  TAAL_KOLOM_M_WACHT,
  TAAL_KOLOM_M_ACTIE,
  TAAL_KOLOM_M_STEMPEL,
  TAAL_KOLOM_M_TITEL,
  TAAL_N_KOLOMMEN_M,
} TaalKolomM;

/**
 * TaalKolommen:
 * @kop: the index of the row of the headers in the raster
 * @plaats: the place of each column, or -1
 * @utc: whether the headers say that the times are universal
 *
 * Where the columns of a table are.
 */
typedef struct
{
  guint    kop;
  int      plaats[TAAL_N_KOLOMMEN_M];
  gboolean utc;
} TaalKolommen;

/**
 * TaalRuweDeelname:
 * @deelname: (nullable): what is known of it; its texts are owned
 * @van: when they joined, as written
 * @tot: when they left, as written
 * @heeft_tot: whether that is written
 *
 * A row of a file of which the dates are not read yet: in what order their numbers stand is known
 * when all of them have been seen.
 */
typedef struct
{
  TaalDeelname *deelname;
  TaalTijdstip  van;
  TaalTijdstip  tot;
  gboolean      heeft_tot;
} TaalRuweDeelname;

/**
 * TaalLezing:
 * @v: what is being made
 * @raster: the file
 * @profiel: (nullable): how it is to be read
 * @ruw: (element-type TaalRuweDeelname): its rows so far
 * @van: when the meeting began, as written
 * @tot: when it ended, as written
 * @heeft_van: whether the first is written
 * @heeft_tot: whether the second is
 * @gastheren: (element-type utf8 utf8): accounts of those who led it
 * @gekozen: the order that the user chose
 *
 * A file that is being read. Used by one thread.
 */
typedef struct
{
  TaalVergadering           *v;
  TaalRaster                 raster;
  const TaalAanwezigProfiel *profiel;
  GArray                    *ruw;
  TaalTijdstip               van;
  TaalTijdstip               tot;
  gboolean                   heeft_van;
  gboolean                   heeft_tot;
  GHashTable                *gastheren;
  TaalOrde                   gekozen;
} TaalLezing;

/* taal-lezing.c */
void      taal_lezing_meld        (TaalLezing          *lezing,
                                   TaalVergaderingCode  code,
                                   guint                rij,
                                   const char          *kolom,
                                   const char          *waarde);
gboolean  taal_lezing_is_fout     (const TaalLezing    *lezing);
gboolean  taal_lezing_tijdstip    (TaalLezing          *lezing,
                                   const TaalRasterRij *rij,
                                   int                  kolom,
                                   const TaalRasterRij *kop,
                                   TaalTijdstip        *tijdstip);
gboolean  taal_lezing_neem_naam   (TaalLezing          *lezing,
                                   const TaalRasterRij *rij,
                                   const char          *naam,
                                   const char          *account,
                                   TaalRuweDeelname    *ruw);
void      taal_lezing_voeg_toe    (TaalLezing          *lezing,
                                   TaalRuweDeelname    *ruw);

/* taal-lezing-kolommen.c */
gboolean  taal_kolommen_find      (TaalKolommen        *kolommen,
                                   const TaalRaster    *raster,
                                   guint                kop);
void      taal_kolommen_fill      (TaalKolommen        *kolommen,
                                   const TaalRaster    *raster,
                                   guint                eind);
gboolean  taal_kolommen_is_woord  (TaalKolomM           kolom,
                                   const char          *kop);
gboolean  taal_woord_is_ja        (const char          *cel);
gboolean  taal_woord_is_gastheer  (const char          *cel);
gboolean  taal_woord_is_vertrokken (const char         *cel);

/* taal-lezing-orde.c: in what order the dates stand */
void      taal_lezing_beslis_orde (TaalLezing          *lezing);

/* One for each program: whether the file is of it, and if so what is in it. */
gboolean  taal_lezing_teams       (TaalLezing          *lezing);
gboolean  taal_lezing_zoom        (TaalLezing          *lezing);
gboolean  taal_lezing_bbb         (TaalLezing          *lezing);
gboolean  taal_lezing_moodle      (TaalLezing          *lezing);
void      taal_lezing_met_profiel (TaalLezing          *lezing);

static inline const char *
taal_lezing_cel (const TaalRasterRij *rij,
                 const TaalKolommen  *kolommen,
                 TaalKolomM           kolom)
{
  return taal_raster_cel (rij, kolommen->plaats[kolom]);
}

G_END_DECLS
