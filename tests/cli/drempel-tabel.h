/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* Small schools at the edge of each threshold of norm.md 10 and 11. */

#define CURSISTEN                                                                                \
  "cursist_id,start,vorige_school,online_toestemming_op,online_voorgelicht_op,"                  \
  "id_gecontroleerd_op\n"
#define LESSEN                                                                                     \
  "les_id,groep_id,docent_id,datum,begin,minuten,vorm,status,docent_getekend,docent_login,"        \
  "docent_van,docent_tot\n"
#define PRESENTIE "les_id,cursist_id,aanwezig,paraaf,login,van,tot\n"

#define TWO_CURSISTEN                                                                              \
  CURSISTEN "C1,2023-02-01,,2023-02-01,2023-02-01,2023-02-01\n"                                    \
            "C2,2023-02-01,,2023-02-01,2023-02-01,2023-02-01\n"

/* A lesson of two hours, at school, with the two of them. */
#define ONE_LES     LESSEN "L1,G1,D1,2023-03-06,09:00,120,fysiek,gegeven,ja,,,\n"
#define BOTH_THERE  PRESENTIE "L1,C1,ja,x,,,\nL1,C2,ja,x,,,\n"

/* One online, of which the docent missed eight minutes, and the cursisten have a login of their
 * own. */
#define ONE_ONLINE  LESSEN "L1,G1,D1,2023-03-06,09:00,60,online,gegeven,ja,docent,09:05,09:57\n"
#define LATE_ONLINE LESSEN "L1,G1,D1,2023-12-03,09:00,60,online,gegeven,ja,,,\n"
#define BOTH_ONLINE PRESENTIE "L1,C1,ja,,u1,09:00,09:45\nL1,C2,ja,,u2,09:01,10:00\n"

/* Four lessons at a day's distance. */
#define FOUR_LESSEN                                                                                \
  LESSEN "L1,G1,D1,2023-03-06,09:00,120,fysiek,gegeven,ja,,,\n"                                    \
         "L2,G1,D1,2023-03-07,09:00,120,fysiek,gegeven,ja,,,\n"                                    \
         "L3,G1,D1,2023-03-08,09:00,120,fysiek,gegeven,ja,,,\n"                                    \
         "L4,G1,D1,2023-03-09,09:00,120,fysiek,gegeven,ja,,,\n"
#define SAME_TIMES                                                                                 \
  PRESENTIE "L1,C1,ja,x,,09:00:01,11:00:02\nL1,C2,ja,x,,09:00:01,11:00:02\n"                       \
            "L2,C1,ja,x,,09:00:01,11:00:02\nL2,C2,ja,x,,09:00:01,11:00:02\n"                       \
            "L3,C1,ja,x,,09:00:01,11:00:02\nL3,C2,ja,x,,09:00:01,11:00:02\n"                       \
            "L4,C1,ja,x,,09:00:01,11:00:02\nL4,C2,ja,x,,09:00:01,11:00:02\n"

/* Four cursisten of one school, of whom the last starts ten days after the first. */
#define OVERNAME                                                                                 \
  CURSISTEN "C1,2023-02-01,Oud,,,\nC2,2023-02-03,Oud,,,\n"                                     \
            "C3,2023-02-05,Oud,,,\nC4,2023-02-11,Oud,,,\n"
#define FACTUREN                                                                                   \
  "factuur_id,cursist_id,datum,van,tot,uren,bedrag\n"                                              \
  "F1,C1,2023-03-31,2023-03-01,2023-03-31,1,750\nF2,C1,2023-01-01,2023-03-01,2023-03-31,1,750\n"
#define UITZONDERING_4                                                                             \
  "melding_id,uitzondering,gemeld_op,ingang,onhaalbaarheid_bewijs\n"                               \
  "M1,4,2023-02-01,2023-02-01,brief.pdf\n"

#define SCHOOL                                                                                   \
  "bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot\n"                                  \
  "1234,De Brug,actief,2020-01-01,\n"
#define GESCHORST    SCHOOL "1234,De Brug,geschorst,2023-02-01,2023-02-28\n"
#define GROEP        "groep_id,wet,route,start,max_omvang\nG1,WI2021,B1,,\n"
#define SMALL_GROEP  "groep_id,wet,route,start,max_omvang\nG1,WI2021,B1,,1\n"
#define ALFA_GROEP   "groep_id,wet,route,start,max_omvang\nG1,WI2013,ALFA,,\n"

typedef struct
{
  const char *parameter;
  const char *wat; /* the signal, or the safeguard, or a number of the hours of C1 */
  const char *waarden[4];
  const char *uitkomsten[4]; /* of a signal "ja" where it is told */
  const char *tabellen[6];   /* name and text, where they are others than of a good school */
  const char *ook;           /* another parameter, and its value */
} Drempel;

#define JA  "ja"
#define NEE "nee"

extern const Drempel drempels[];
extern const gsize n_drempels;
