/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-feestdag.h"

G_BEGIN_DECLS

/* Days as a person calls them, in the language of the program. */

const char *taal_report_feestdag    (TaalFeestdag feestdag);
const char *taal_report_weekdag     (int          weekdag);
char       *taal_report_dag         (TaalDate     date);

G_END_DECLS
