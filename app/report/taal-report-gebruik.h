/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-import-report.h"

G_BEGIN_DECLS

char *taal_report_gebruik    (const TaalImportIssue *const *issues,
                              guint                         n,
                              const char                   *value);
char *taal_report_in_gebruik (const TaalImportReport       *report);

G_END_DECLS
