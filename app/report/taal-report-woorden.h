/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-docent-dossier.h"
#include "taal-oordeel.h"

G_BEGIN_DECLS

/* The values of the judgement in a word or two, in the language of the program, none of them to be
 * freed. The names of format.md 5, which never change, are the norm layer's. */

const char *taal_report_status_woord      (TaalStatus             status);
const char *taal_report_reden_woord       (TaalReden              reden);
const char *taal_report_reden_advies      (TaalReden              reden);
const char *taal_report_uitslag_woord     (TaalUitslag            uitslag);
const char *taal_report_uitkomst_woord    (TaalUitkomst           uitkomst);
const char *taal_report_zekerheid_woord   (TaalZekerheid          zekerheid);
const char *taal_report_zekerheid_naam    (TaalZekerheid          zekerheid);
const char *taal_report_registratie_woord (TaalRegistratieStatus  status);
const char *taal_report_ontbreekt_woord   (TaalOntbreekt          ontbreekt);
const char *taal_report_parameter_woord   (TaalParameter          parameter);
char       *taal_report_waarde            (const TaalRegel       *regel);

G_END_DECLS
