/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-report-signaal.h"

G_BEGIN_DECLS

char *taal_report_signaal_uren (gint64 hundredths);
char *taal_report_signaal_euro (gint64 cents);

G_END_DECLS
