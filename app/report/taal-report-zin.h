/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

G_BEGIN_DECLS

/* The judgement in sentences, in the language of the program. */

/**
 * TaalWaarschuwingTekst:
 * @code: its code in format.md 5
 * @tekst: what it says
 *
 * A warning in words.
 */
typedef struct
{
  const char *code;

  /* Owned */
  char       *tekst;
} TaalWaarschuwingTekst;

const char *taal_report_school              (const TaalOordeel      *oordeel);
char       *taal_report_uitslag_zin         (const TaalOordeel      *oordeel);
char       *taal_report_uitslag_toelichting (const TaalOordeel      *oordeel);
char       *taal_report_tekort_zin          (const TaalOordeel      *oordeel);
char       *taal_report_ondergrens_zin      (const TaalOordeel      *oordeel);
char       *taal_report_aandeel_zin         (const TaalOordeel      *oordeel);
char       *taal_report_robuust_zin         (const TaalOordeel      *oordeel);
const char *taal_report_lezing_zin          (const TaalGevoeligheid *gevoeligheid);
char       *taal_report_waarschuwing        (const TaalOordeel      *oordeel,
                                             const TaalWaarschuwing *waarschuwing);
GPtrArray  *taal_report_waarschuwingen      (const TaalCheck        *check);

G_END_DECLS
